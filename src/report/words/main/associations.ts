/**
 * What the table of associations says: how many are significant; each of these with its shares, odds ratio and ratio of
 * proportions; the others with their p and intervals; then where the verdict hangs on the choice of the test.
 */
import type { Bivariate, OddsRatios } from "../../../stages/result.ts";
import { joined, type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, paragraph, paragraphs, placesOf, some, whyUndefined } from "../saying.ts";
import { cautions, dependsOnTest } from "./associations-cautions.ts";
import { type AssociationTexts, associationTexts, type GroupCounts, type Piece } from "./associations-texts.ts";
import { shortTestNames, testNames } from "./test-names.ts";

export type TablePlace = { readonly path: string; readonly entry: Bivariate };
/** A table of some of the predictors: a chapter has several. */
export type Portion = {
  readonly has: (entry: Bivariate) => boolean;
  /** Its first sentences where it has several predictors: counts of the whole study say nothing of it. */
  readonly summary: (context: Context, significant: readonly TablePlace[], table: Slot) => readonly Prose[];
  /** What holds of every table is said of one: of significant associations, and of what isn't significant. */
  readonly says: { readonly significance: boolean; readonly absence: boolean };
};
const WHOLE: Portion = { has: () => true, summary, says: { significance: true, absence: true } };

export type Context = {
  readonly writing: Writing;
  readonly texts: AssociationTexts;
  readonly tables: readonly TablePlace[];
  readonly outcome: Slot;
  readonly level: Slot;
  readonly says: Portion["says"];
};

/** Significant associations that are told one by one; the others by their p. */
const MOST = 8;
/** Cells whose percentages a sentence can bear. */
const FEW_CELLS = 12;

export function associationWords(writing: Writing, id: string, portion = WHOLE): readonly Prose[] {
  const { study, quote } = writing;
  const { says } = portion;
  const tables = placesOf("bivariate", study.result.bivariate, portion.has);
  const [first] = tables;
  if (first === undefined) return [];
  const context: Context = {
    writing,
    texts: associationTexts[study.language],
    tables,
    outcome: labelled(writing, first.entry.column),
    level: quote.figure("method.alpha", "given"),
    says,
  };
  const significant = tables.filter(({ entry }) => entry.significant === true).sort(bySize);
  const summarized = tables.length === 1 ? summary : portion.summary;
  return paragraphs(
    paragraph(...summarized(context, significant, writing.reference(id))),
    ...significant.slice(0, MOST).map((place, index) => told(context, place, index, significant.length)),
    significant.length > MOST ? others(context, significant.slice(MOST)) : null,
    withoutEvidence(context),
    ...cautions(context),
  );
}

function bySize(a: TablePlace, b: TablePlace): number {
  return (a.entry.p ?? 1) - (b.entry.p ?? 1);
}

function summary(context: Context, significant: readonly TablePlace[], table: Slot): readonly Prose[] {
  const { writing, texts, tables, outcome, level } = context;
  const { quote } = writing;
  const tested = tables.filter(({ entry }) => entry.significant !== null);
  const [only] = tested;
  if (only === undefined) return [texts.untested(table, outcome)];
  const predictor = ({ entry }: TablePlace) => labelled(writing, entry.row);
  if (tables.length === 1) {
    const { path, entry } = only;
    const test = testNames[writing.study.language][entry.pSource ?? "pearson"];
    const met = entry.significant === true;
    return [texts.one(table, predictor(only), outcome, level, met, quote.p(`${path}.p`), test)];
  }
  const count = quote.tally("bivariate[*].p");
  if (significant.length === 0) return [texts.none(table, count, outcome, level)];
  // a single one is named by its own paragraph
  const namely = significant.length === 1 ? [] : [texts.namely(some(writing, significant.map(predictor)))];
  if (significant.length === tables.length) return [texts.all(table, count, outcome, level), ...namely];
  return [texts.several(table, quote.tally("bivariate[*].significant", true), count, outcome, level), ...namely];
}

/** A significant association with all that belongs to it. */
function told(context: Context, place: TablePlace, index: number, all: number): Prose {
  const { writing, texts, tables, outcome } = context;
  const { path, entry } = place;
  const p = writing.quote.p(`${path}.p`);
  const test = testNames[writing.study.language][entry.pSource ?? "pearson"];
  const predictor = labelled(writing, entry.row);
  return paragraph(
    index > 0
      ? texts.foundNext(predictor, p, test, index % 2 === 1)
      : (tables.length > 1 || all > 1) && texts.found(predictor, outcome, p, test),
    ...(entry.rows.length === 2 && entry.columns.length === 2
      ? twoByTwo(context, place, index % 2 === 1)
      : entry.columns.length === 2
        ? groupsByEvent(context, place)
        : wholeRows(context, place)),
    context.says.significance &&
      index === 0 &&
      entry.columns.length === 2 &&
      hasOdds(context, place) &&
      texts.oddsMeaning(),
  );
}

function hasOdds({ writing }: Context, { path, entry }: TablePlace): boolean {
  if (entry.rows.length === 2) return writing.quote.has(`${path}.risk.oddsRatio.value`);
  return (ratiosOf(writing, entry)?.entry.ratios.length ?? 0) > 0;
}

function share({ writing: { quote }, texts }: Context, path: string, row: number, column: number): Prose {
  return texts.shareOf(
    quote.figure(`${path}.counts[${row}][${column}]`, "count"),
    quote.figure(`${path}.rowTotals[${row}]`, "count"),
    quote.figure(`${path}.rowPercent[${row}][${column}]`, "percentSign"),
  );
}

function groupCounts({ writing: { quote } }: Context, path: string, group: Piece, row: number): GroupCounts {
  return {
    group,
    count: quote.figure(`${path}.counts[${row}][0]`, "count"),
    total: quote.figure(`${path}.rowTotals[${row}]`, "count"),
    percent: quote.figure(`${path}.rowPercent[${row}][0]`, "percentSign"),
  };
}

function twoByTwo(context: Context, place: TablePlace, variant = false): readonly Prose[] {
  const { writing, texts } = context;
  const { path, entry } = place;
  const { event, groups } = namesOf(writing, entry);
  const [first, second] = [groups[0]!, groups[1]!];
  const shares = variant
    ? texts.sharesOf(event, groupCounts(context, path, first, 0), groupCounts(context, path, second, 1))
    : texts.shares(event, first, share(context, path, 0, 0), second, share(context, path, 1, 0), compared(entry));
  const odds = oddsOf(writing, `${path}.risk.oddsRatio`);
  if (odds === null) {
    return [shares, texts.noOdds(first, second, whyUndefined(writing, `${path}.risk.oddsRatio.value`))];
  }
  const turned = turnedOf(context, entry);
  return [
    shares,
    prose`${texts.odds(event, first, second, texts.oddsRatio(odds.value, odds.interval))}${proportions(context, path)}`,
    ...(turned === null ? [] : [texts.turned(event, second, first, texts.oddsRatio(turned.value, turned.interval))]),
  ];
}

/** Whether the first row's share of the event is the higher one; null where they are equal. */
function compared({ rowPercent }: Bivariate): boolean | null {
  const [first, second] = [rowPercent[0]?.[0] ?? 0, rowPercent[1]?.[0] ?? 0];
  return first === second ? null : first > second;
}

/** The end of the odds ratio's sentence. */
function proportions({ writing, texts }: Context, path: string): Prose {
  const ratio = `${path}.risk.cohorts[0].ratio`;
  const found = oddsOf(writing, ratio);
  if (found !== null) return texts.proportions(found.value, found.interval);
  const value = `${ratio}.value`;
  return writing.quote.has(value) ? texts.proportions(writing.quote.figure(value, "ratio"), null) : prose`.`;
}

/** The event and the groups; where one word stands for both, with the variable that it is of. */
export function namesOf(writing: Writing, { row, column, rows, columns }: Bivariate) {
  const ambiguous = columns.some((label) => rows.includes(label));
  const of = (variable: string, label: string): Piece =>
    ambiguous ? prose`${labelled(writing, variable)} = ${named(writing, label)}` : named(writing, label);
  return { event: of(column, columns[0] ?? ""), groups: rows.map((label) => of(row, label)) };
}

/** A ratio with its interval, where the result has all three. */
export function oddsOf({ quote }: Writing, path: string): { readonly value: Slot; readonly interval: Prose } | null {
  const parts = ["value", "lower", "upper"].map((part) => `${path}.${part}`);
  if (!parts.every((part) => quote.has(part))) return null;
  return { value: quote.figure(parts[0]!, "ratio"), interval: quote.interval(parts[1]!, parts[2]!, "ratio") };
}

/** Where the first row's odds are below the second's: the second's against the first's, as the odds ratios have it. */
export function turnedOf({ writing }: Pick<Context, "writing">, entry: Bivariate) {
  const value = entry.risk?.oddsRatio.value;
  if (value === null || value === undefined || value >= 1) return null;
  const found = ratiosOf(writing, entry);
  const [ratio] = placesOf(`${found?.path}.ratios`, found?.entry.ratios ?? []);
  if (found === undefined || ratio === undefined || ratio.entry.correction !== "none") return null;
  const asTable = ratio.entry.category === entry.rows[0] && found.entry.reference === entry.rows[1];
  const already = ratio.entry.category === entry.rows[1] && found.entry.reference === entry.rows[0];
  if (!asTable && !already) return null;
  return oddsOf(writing, `${ratio.path}.${asTable ? "turned" : "oddsRatio"}`);
}

function ratiosOf({ study }: Writing, { row, column }: Bivariate) {
  return placesOf<OddsRatios>(
    "oddsRatios",
    study.result.oddsRatios,
    (entry) => entry.row === row && entry.column === column,
  )[0];
}

/** The event's share in each group of a predictor of several, and each group's odds against the reference. */
function groupsByEvent(context: Context, { path, entry }: TablePlace): readonly Prose[] {
  const { writing, texts } = context;
  const { event, groups } = namesOf(writing, entry);
  const shares =
    entry.rows.length <= FEW_CELLS
      ? texts.groupShares(
          event,
          some(
            writing,
            groups.map((group, index) => texts.groupShare(group, share(context, path, index, 0))),
          ),
        )
      : texts.inTable();
  return [shares, ...againstReference(context, entry, event)];
}

function againstReference({ writing, texts }: Context, entry: Bivariate, event: Piece): readonly Prose[] {
  const { quote } = writing;
  const found = ratiosOf(writing, entry);
  if (found === undefined || found.entry.reference === null) return [];
  const known = placesOf(`${found.path}.ratios`, found.entry.ratios).flatMap((ratio) => {
    const odds = oddsOf(writing, `${ratio.path}.oddsRatio`);
    return odds === null ? [] : [{ ...ratio, odds }];
  });
  if (known.length === 0) return [];
  const told = known.map(({ path, entry: { category, reads }, odds }) => {
    const proportions = `${path}.proportionRatio`;
    const turned = reads === "turned" ? oddsOf(writing, `${path}.turned`) : null;
    return texts.againstOf(
      named(writing, category),
      texts.oddsRatio(odds.value, odds.interval),
      quote.has(proportions) ? quote.figure(proportions, "ratio") : null,
      turned === null ? null : texts.bracketed(turned.value, turned.interval),
    );
  });
  const corrected = known.some((ratio) => ratio.entry.correction !== "none");
  return [
    texts.against(event, named(writing, found.entry.reference), some(writing, told)),
    ...(corrected ? [texts.corrected()] : []),
  ];
}

/** How each group divides over an outcome of several categories. */
function wholeRows({ writing, texts }: Context, { path, entry }: TablePlace): readonly Prose[] {
  if (entry.rows.length * entry.columns.length > FEW_CELLS) return [texts.inTable()];
  return namesOf(writing, entry).groups.map((group, index) =>
    texts.rowShares(
      group,
      some(
        writing,
        entry.columns.map((column, place) =>
          texts.categoryShare(
            named(writing, column),
            writing.quote.figure(`${path}.rowPercent[${index}][${place}]`, "percentSign"),
          ),
        ),
      ),
    ),
  );
}

/** Significant ones beyond those that are told one by one. */
function others(context: Context, places: readonly TablePlace[]): Prose {
  return context.texts.more(listed(context, places));
}

/** @returns of a study's only table its figures; else a list of all, the ones that hang on the test left to the cautions */
function withoutEvidence(context: Context): Prose | null {
  const { writing, texts, tables, outcome, level } = context;
  const all = tables.filter(({ entry }) => entry.significant === false);
  const [only] = all;
  if (only === undefined) return null;
  if (tables.length === 1)
    return paragraph(...figuresOf(context, only), context.says.absence && texts.absence(hasOdds(context, only)));
  const places = all.filter((place) => !dependsOnTest(writing, place));
  if (places.length === 0) return null;
  const event = places.find((place) => tellsOdds(context, place));
  return paragraph(
    texts.noEvidence(outcome, level, listed(context, places)),
    event !== undefined && texts.legend(eventOf(writing, event.entry)),
    groupsApart(context, places),
    context.says.absence && texts.absence(event !== undefined),
  );
}

/** Of a list, where the groups' own variables have been named already. */
function eventOf(writing: Writing, { column, columns }: Bivariate): Piece {
  return prose`${labelled(writing, column)} = ${named(writing, columns[0] ?? "")}`;
}

/** A table's shares and odds, whatever its size. */
export function figuresOf(context: Context, place: TablePlace, variant = false): readonly Prose[] {
  const { rows, columns } = place.entry;
  if (columns.length !== 2) return wholeRows(context, place);
  return rows.length === 2 ? twoByTwo(context, place, variant) : groupsByEvent(context, place);
}

/** Members of a list whose figures a reader looks up one by one. */
const LISTED = 20;

function listed(context: Context, places: readonly TablePlace[]): Prose {
  return some(
    context.writing,
    places.map((place) => listMember(context, place)),
    LISTED,
  );
}

function listMember(context: Context, { path, entry }: TablePlace): Prose {
  const { writing, texts } = context;
  const { quote } = writing;
  const predictor = labelled(writing, entry.row);
  const p = texts.pBy(quote.p(`${path}.p`), shortTestNames[writing.study.language][entry.pSource ?? "pearson"]);
  const odds = oddsOf(writing, `${path}.risk.oddsRatio`);
  if (odds === null) return groupList(context, entry, predictor, p) ?? texts.withP(predictor, p);
  const turned = turnedOf(context, entry);
  const ratio = `${path}.risk.cohorts[0].ratio.value`;
  return texts.withOdds(
    predictor,
    p,
    texts.groups(named(writing, entry.rows[0]!), named(writing, entry.rows[1]!)),
    texts.bracketed(odds.value, odds.interval),
    quote.has(ratio) ? quote.figure(ratio, "ratio") : null,
    turned === null ? null : texts.bracketed(turned.value, turned.interval),
  );
}

/** Groups whose odds a list's member has room for. */
const FEW_GROUPS = 4;

function groupList(context: Context, entry: Bivariate, predictor: Slot, p: Prose): Prose | null {
  const { writing, texts } = context;
  const { quote } = writing;
  const found = ratiosOf(writing, entry);
  const ratios = placesOf(`${found?.path}.ratios`, found?.entry.ratios ?? []);
  const usable = ratios.every(
    ({ path, entry: { correction } }) => correction === "none" && oddsOf(writing, `${path}.oddsRatio`) !== null,
  );
  if (found === undefined || found.entry.reference === null) return null;
  if (entry.columns.length !== 2 || ratios.length < 2 || ratios.length > FEW_GROUPS || !usable) return null;
  const groups = ratios.map(({ path, entry: { category, reads } }) => {
    const odds = oddsOf(writing, `${path}.oddsRatio`)!;
    const turned = reads === "turned" ? oddsOf(writing, `${path}.turned`) : null;
    const ratio = `${path}.proportionRatio`;
    return texts.groupOdds(
      named(writing, category),
      texts.bracketed(odds.value, odds.interval),
      quote.has(ratio) ? quote.figure(ratio, "ratio") : null,
      turned === null ? null : texts.bracketed(turned.value, turned.interval),
    );
  });
  return texts.withGroups(predictor, p, named(writing, found.entry.reference), joined(groups, "; "));
}

/** A list's tables that aren't significant as a whole, though a group's interval leaves 1 out. */
function groupsApart(context: Context, places: readonly TablePlace[]): Prose | null {
  const { writing, texts } = context;
  const apart = places.flatMap(({ entry }) => {
    const name = labelled(writing, entry.row);
    if (groupList(context, entry, name, prose`${name}`) === null) return [];
    const ratios = ratiosOf(writing, entry)?.entry.ratios ?? [];
    const groups = ratios.filter(({ oddsRatio: { lower, upper } }) => (lower ?? 0) > 1 || (upper ?? 1) < 1);
    const names = groups.map(({ category }) => named(writing, category));
    return names.length === 0 ? [] : [texts.groupApartOf(name, some(writing, names))];
  });
  return apart.length === 0 ? null : texts.groupApart(some(writing, apart));
}

/** Whether a list's member has an odds ratio to explain. */
function tellsOdds(context: Context, { path, entry }: TablePlace): boolean {
  const { writing } = context;
  if (oddsOf(writing, `${path}.risk.oddsRatio`) !== null) return true;
  const name = labelled(writing, entry.row);
  return groupList(context, entry, name, prose`${name}`) !== null;
}
