/**
 * What the table of associations says: how many are significant; each of these with its shares, odds ratio and ratio of
 * proportions; the others with their p and intervals; then where the verdict hangs on the choice of the test.
 */
import type { Bivariate, OddsRatios } from "../../../stages/result.ts";
import { enumerated, joined, type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { byReason } from "../crosstabs/shared.ts";
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
    paragraph(
      ...summarized(context, significant, writing.reference(id)),
      says.significance && significant.length > 0 && manyTests(context),
    ),
    ...significant.slice(0, MOST).map((place, index) => told(context, place, index, significant.length)),
    ...(significant.length > MOST ? others(context, significant.slice(MOST)) : []),
    ...withoutEvidence(context),
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

/** Tests from which on some may be significant by chance. */
const MANY = 5;

/** Counts the whole study's. */
function manyTests({ writing, texts, level }: Context): Prose | null {
  const { bivariate } = writing.study.result;
  const tested = bivariate.filter(({ significant }) => significant !== null).length;
  if (tested < MANY) return null;
  return texts.manyTests(tested === bivariate.length ? writing.quote.tally("bivariate[*].p") : null, level);
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
function others(context: Context, places: readonly TablePlace[]): readonly Prose[] {
  return [paragraph(context.texts.more(listed(context, places)), pAlone(context, places)), ratios(context, places)];
}

/** @returns of a study's only table its figures; else a list of all, the ones that hang on the test left to the cautions */
function withoutEvidence(context: Context): readonly Prose[] {
  const { writing, texts, tables, outcome, level } = context;
  const all = tables.filter(({ entry }) => entry.significant === false).sort(bySize);
  const [only] = all;
  if (only === undefined) return [];
  if (tables.length === 1)
    return [paragraph(...figuresOf(context, only), context.says.absence && texts.absence(hasOdds(context, only)))];
  const places = all.filter((place) => !dependsOnTest(writing, place));
  if (places.length === 0) return [];
  const absence = context.says.absence && texts.absence(places.some((place) => oddsAt(context, place) !== null));
  const odds = ratios(context, places);
  return [
    paragraph(
      texts.noEvidence(outcome, level, listed(context, places)),
      pAlone(context, places),
      odds.text === "" && absence,
    ),
    odds.text === "" ? odds : paragraph(odds, absence),
  ];
}

/** A table's shares and odds, whatever its size. */
export function figuresOf(context: Context, place: TablePlace, variant = false): readonly Prose[] {
  const { rows, columns } = place.entry;
  if (columns.length !== 2) return wholeRows(context, place);
  return rows.length === 2 ? twoByTwo(context, place, variant) : groupsByEvent(context, place);
}

/** Members of a list that a sentence can bear with their p, and those whose ratios it tells. */
const LISTED = 12;
const WITH_RATIOS = 6;

/** From the smallest p: each with its p, of very many the first and the range of the others. */
function listed(context: Context, places: readonly TablePlace[]): Prose {
  const { writing, texts } = context;
  const { quote, study } = writing;
  const told = places.slice(0, LISTED).map(({ path, entry }) => {
    const test = shortTestNames[study.language][entry.pSource ?? "pearson"];
    return texts.withP(labelled(writing, entry.row), texts.pBy(quote.p(`${path}.p`), test));
  });
  const rest = places.slice(LISTED);
  if (rest.length === 0) return some(writing, told);
  const [low, high] = [rest[0]!, rest.at(-1)!];
  const range = rest.length === 1 ? null : quote.p(`${high.path}.p`);
  return enumerated([...told, texts.rest(quote.p(`${low.path}.p`), range)], study.language);
}

function oddsAt({ writing }: Context, { path, entry }: TablePlace) {
  return entry.rows.length === 2 && entry.columns.length === 2 ? oddsOf(writing, `${path}.risk.oddsRatio`) : null;
}

/** Why some of a list have no odds ratio. */
function pAlone(context: Context, places: readonly TablePlace[]): Prose | null {
  const { writing, texts } = context;
  const without = places.slice(0, LISTED).filter((place) => oddsAt(context, place) === null);
  const name = ({ entry }: TablePlace) => labelled(writing, entry.row);
  const larger = without.filter(({ entry }) => entry.rows.length > 2 || entry.columns.length > 2);
  const undefinedOdds = without
    .filter((place) => !larger.includes(place))
    .map((place) => ({ name: name(place), path: `${place.path}.risk.oddsRatio.value` }));
  return paragraph(
    larger.length > 0 && texts.largerTables(some(writing, larger.map(name))),
    ...byReason(writing, undefinedOdds).map(({ names, why }) => texts.noOddsFor(names, why)),
  );
}

/** The odds ratios of a list's first tables of two groups. */
function ratios(context: Context, places: readonly TablePlace[]): Prose {
  const { writing, texts } = context;
  const known = places.filter((place) => oddsAt(context, place) !== null);
  const [first] = known;
  if (first === undefined) return paragraph();
  const { column, columns } = first.entry;
  const alike = known.filter(({ entry }) => entry.columns[0] === columns[0]);
  // where the groups' own variables have been named already
  const event = prose`${labelled(writing, column)} = ${named(writing, columns[0]!)}`;
  const told = alike.slice(0, WITH_RATIOS).map((place) => ratiosAt(context, place));
  return paragraph(
    texts.ratios(event, joined(told, "; ")),
    known.length > told.length && texts.otherRatios(),
    texts.legend(),
  );
}

/** @param place has an odds ratio */
function ratiosAt(context: Context, place: TablePlace): Prose {
  const { writing, texts } = context;
  const { path, entry } = place;
  const odds = oddsAt(context, place)!;
  const turned = turnedOf(context, entry);
  const ratio = `${path}.risk.cohorts[0].ratio.value`;
  return texts.withOdds(
    labelled(writing, entry.row),
    texts.groups(named(writing, entry.rows[0]!), named(writing, entry.rows[1]!)),
    texts.bracketed(odds.value, odds.interval),
    writing.quote.has(ratio) ? writing.quote.figure(ratio, "ratio") : null,
    turned === null ? null : texts.bracketed(turned.value, turned.interval),
  );
}

/** Whether the words tell an odds ratio that half a case was added for. */
export function tellsCorrected(writing: Writing): boolean {
  const tables = placesOf("bivariate", writing.study.result.bivariate);
  return tables.some((place) => {
    const { rows, columns, significant } = place.entry;
    if (rows.length === 2 || columns.length !== 2 || significant === null) return false;
    if (!significant && tables.length > 1 && !dependsOnTest(writing, place)) return false;
    const found = ratiosOf(writing, place.entry);
    return placesOf(`${found?.path}.ratios`, found?.entry.ratios ?? []).some(
      ({ path, entry: { correction } }) => correction !== "none" && oddsOf(writing, `${path}.oddsRatio`) !== null,
    );
  });
}
