/**
 * What the tables by strata say: first whether the odds ratios differ between the groups, then, where they don't, the common
 * one beside the crude one. Where they do, the common one isn't meant to be read.
 */
import type { Stratified } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, paragraph, paragraphs, placesOf, some, whyUndefined } from "../saying.ts";
import { alphaOf, categoryOf, isSignificant, type Place, ratioAt } from "./shared.ts";
import { type StrataTexts, strataTexts } from "./stratified-texts.ts";

type Layered = Place<Stratified>;

/** Predictors whose odds ratios a paragraph can bear. */
const MOST = 6;

export function strataSummaryWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = strataTexts[study.language];
  const all = placesOf("stratified", study.result.stratified, ({ stratum }) => id === `stratified.${stratum}.summary`);
  const [first] = all;
  if (first === undefined) return [];
  const stratum = labelled(writing, first.entry.stratum);
  const fourfold = all.filter(({ entry }) => entry.commonOddsRatio !== null);
  const differing = fourfold.filter((place) => differ(writing, place) === true);
  const alike = fourfold.filter((place) => !differing.includes(place));
  const larger = all.filter((place) => !fourfold.includes(place));
  return paragraphs(
    paragraph(
      homogeneity(writing, texts, fourfold, differing, writing.reference(id)) ??
        texts.larger(writing.reference(id), stratum),
      ...within(writing, texts, alike, differing.length > 0),
    ),
    paragraph(
      ...ofLarger(writing, texts, larger, fourfold.length > 0),
      alike.some(({ entry }) => entry.crude?.value != null) && texts.confounding(stratum),
    ),
  );
}

/** Null where nothing can be said of it. */
function homogeneity(
  writing: Writing,
  texts: StrataTexts,
  fourfold: readonly Layered[],
  differing: readonly Layered[],
  table: Slot,
): Prose | null {
  const [first] = fourfold;
  if (first === undefined) return null;
  const stratum = labelled(writing, first.entry.stratum);
  if (differing.length > 0) return texts.someDiffer(table, stratum, withP(writing, texts, differing, "breslowDay.p"));
  return fourfold.some((place) => differ(writing, place) === false)
    ? texts.noneDiffers(table, stratum, alphaOf(writing))
    : texts.notCompared(table, stratum);
}

/** Whether the odds ratios differ between the groups; null where it can't be tested. */
function differ(writing: Writing, { path }: Layered): boolean | null {
  return isSignificant(writing, `${path}.breslowDay.p`);
}

function withP(writing: Writing, texts: StrataTexts, places: readonly Layered[], p: string): Prose {
  return some(
    writing,
    places.map(({ path, entry }) => texts.withP(labelled(writing, entry.row), writing.quote.p(`${path}.${p}`))),
  );
}

function listed(writing: Writing, places: readonly Layered[]): Prose {
  return some(
    writing,
    places.map(({ entry }) => labelled(writing, entry.row)),
  );
}

const INDEPENDENCE = "mantelHaenszel.corrected.p";

/** Of predictors whose odds ratios have a common one to be read. */
function within(writing: Writing, texts: StrataTexts, alike: readonly Layered[], others: boolean): readonly Prose[] {
  const decided = (verdict: boolean) =>
    alike.filter(({ path }) => isSignificant(writing, `${path}.${INDEPENDENCE}`) === verdict);
  const [found, open] = [decided(true), decided(false)];
  const [first] = alike;
  if (first === undefined) return [];
  const [outcome, stratum] = [labelled(writing, first.entry.column), labelled(writing, first.entry.stratum)];
  return [
    ...(found.length > 0 ? [texts.associated(outcome, stratum, commonRatios(writing, texts, found), others)] : []),
    ...(open.length > 0 ? [texts.open(outcome, stratum, listed(writing, open), found.length > 0)] : []),
  ];
}

function commonRatios(writing: Writing, texts: StrataTexts, found: readonly Layered[]): Prose {
  return some(
    writing,
    found.map(({ path, entry }, index) => {
      const [common, crude] = [ratioAt(writing, `${path}.commonOddsRatio`), `${path}.crude.value`];
      const [name, p] = [labelled(writing, entry.row), writing.quote.p(`${path}.${INDEPENDENCE}`)];
      if (common === null || index >= MOST) return texts.withP(name, p);
      return texts.withRatios(
        name,
        p,
        texts.against(named(writing, entry.rows[0]!), named(writing, entry.rows[1]!)),
        texts.oddsRatio(common.value, common.interval),
        writing.quote.has(crude) ? writing.quote.figure(crude, "ratio") : null,
      );
    }),
  );
}

/** Tables that have no odds ratio. */
function ofLarger(
  writing: Writing,
  texts: StrataTexts,
  larger: readonly Layered[],
  besides: boolean,
): readonly Prose[] {
  const decided = (verdict: boolean | null) =>
    larger.filter(({ path }) => isSignificant(writing, `${path}.generalAssociation.p`) === verdict);
  const [found, open, untested] = [decided(true), decided(false), decided(null)];
  return [
    ...(found.length > 0 ? [texts.generalFound(withP(writing, texts, found, "generalAssociation.p"), besides)] : []),
    ...(open.length > 0 ? [texts.generalOpen(withP(writing, texts, open, "generalAssociation.p"))] : []),
    ...(untested.length > 0 ? [texts.untested(listed(writing, untested))] : []),
  ];
}

/** Words about a table of one predictor: `stratified.umur.jarak.common`. */
function ofTable(
  name: string,
  write: (writing: Writing, place: Layered, id: string) => readonly (Prose | false | null)[],
) {
  return (writing: Writing, id: string): readonly Prose[] => {
    const [place] = placesOf(
      "stratified",
      writing.study.result.stratified,
      ({ stratum, row }) => id === `stratified.${stratum}.${row}.${name}`,
    );
    return place === undefined ? [] : paragraphs(paragraph(...write(writing, place, id)));
  };
}

function textsOf({ study }: Writing): StrataTexts {
  return strataTexts[study.language];
}

export const strataOddsWords = ofTable("odds-ratios", (writing, place, id) => {
  const { path, entry } = place;
  const texts = textsOf(writing);
  const groups = entry.strata.flatMap(({ label, used }, index) => {
    const odds = used ? ratioAt(writing, `${path}.strata[${index}].oddsRatio`) : null;
    return odds === null ? [] : [texts.ofGroup(named(writing, label), texts.oddsRatio(odds.value, odds.interval))];
  });
  const without = entry.strata.flatMap(({ label, used }, index) =>
    used && ratioAt(writing, `${path}.strata[${index}].oddsRatio`) !== null ? [] : [named(writing, label)],
  );
  const [first = "", second = ""] = entry.rows;
  const pair = texts.against(named(writing, first), named(writing, second));
  const event = categoryOf(writing, entry.column, entry.columns[0] ?? "");
  return [
    groups.length === 0
      ? texts.noGroups(writing.reference(id), labelled(writing, entry.row), event)
      : texts.groups(writing.reference(id), labelled(writing, entry.row), pair, event, some(writing, groups)),
    groups.length > 0 && without.length > 0 && texts.without(some(writing, without)),
    ...verdict(writing, place),
  ];
});

/** Homogeneity, and the common odds ratio where it is meant to be read. */
function verdict(writing: Writing, { path, entry }: Layered): readonly Prose[] {
  const { quote } = writing;
  const texts = textsOf(writing);
  const different = isSignificant(writing, `${path}.breslowDay.p`);
  if (different === true) return [texts.differ(quote.p(`${path}.breslowDay.p`))];
  const common = ratioAt(writing, `${path}.commonOddsRatio`);
  const crude = `${path}.crude.value`;
  const homogeneous =
    different === null
      ? texts.noHomogeneity(whyUndefined(writing, `${path}.breslowDay.p`))
      : texts.alike(quote.p(`${path}.breslowDay.p`));
  if (common === null) return [homogeneous, texts.noCommon(whyUndefined(writing, `${path}.commonOddsRatio.value`))];
  return [
    homogeneous,
    texts.common(
      labelled(writing, entry.stratum),
      texts.oddsRatio(common.value, common.interval),
      quote.has(crude) ? quote.figure(crude, "ratio") : null,
    ),
  ];
}

export const strataCrosstabWords = ofTable("crosstab", (writing, { path, entry }, id) => {
  const texts = textsOf(writing);
  const table = writing.reference(id);
  const [predictor, outcome, stratum] = [entry.row, entry.column, entry.stratum].map((name) => labelled(writing, name));
  if (entry.n === 0) return [texts.nobody(table, predictor!, outcome!, stratum!)];
  const groups = entry.strata.map(({ label }, index) =>
    texts.ofSize(named(writing, label), writing.quote.figure(`${path}.strata[${index}].n`, "count")),
  );
  const left = entry.strata.flatMap(({ label, why }) => (why === null ? [] : [texts.left(named(writing, label), why)]));
  return [
    texts.counts(
      table,
      writing.quote.figure(`${path}.n`, "count"),
      predictor!,
      outcome!,
      stratum!,
      some(writing, groups),
    ),
    left.length > 0 && texts.leftOut(some(writing, left)),
  ];
});

export const homogeneityWords = ofTable("homogeneity", (writing, { path, entry }, id) => {
  const { quote } = writing;
  const texts = textsOf(writing);
  const different = isSignificant(writing, `${path}.breslowDay.p`);
  const table = writing.reference(id);
  if (different === null) return [texts.untestedIn(table, whyUndefined(writing, `${path}.breslowDay.p`))];
  const tarone = quote.has(`${path}.tarone.p`) ? quote.p(`${path}.tarone.p`) : null;
  const other = isSignificant(writing, `${path}.tarone.p`);
  return [
    texts.homogeneity(table, quote.p(`${path}.breslowDay.p`), tarone),
    texts.homogeneityVerdict(labelled(writing, entry.stratum), alphaOf(writing), different),
    other !== null && other !== different && texts.taroneDiffers(),
  ];
});

export const independenceWords = ofTable("independence", (writing, { path, entry }, id) => {
  const { quote } = writing;
  const texts = textsOf(writing);
  const table = writing.reference(id);
  const significant = isSignificant(writing, `${path}.${INDEPENDENCE}`);
  if (significant === null) return [texts.untestedIn(table, whyUndefined(writing, `${path}.${INDEPENDENCE}`))];
  const [predictor, outcome, stratum] = [entry.row, entry.column, entry.stratum].map((name) => labelled(writing, name));
  const different = isSignificant(writing, `${path}.breslowDay.p`) === true;
  return [
    texts.independence(table, quote.p(`${path}.${INDEPENDENCE}`), predictor!, outcome!, stratum!, significant),
    different && texts.independenceOfDiffering(significant),
  ];
});

export const commonRatioWords = ofTable("common", (writing, { path, entry }, id) => {
  const texts = textsOf(writing);
  const table = writing.reference(id);
  const common = ratioAt(writing, `${path}.commonOddsRatio`);
  if (common === null) return [texts.untestedIn(table, whyUndefined(writing, `${path}.commonOddsRatio.value`))];
  const [first = "", second = ""] = entry.rows;
  const { lower, upper } = entry.commonOddsRatio!;
  return [
    texts.commonOf(
      table,
      labelled(writing, entry.row),
      texts.against(named(writing, first), named(writing, second)),
      texts.oddsRatio(common.value, common.interval),
    ),
    isSignificant(writing, `${path}.breslowDay.p`) === true
      ? texts.notMeant()
      : texts.includesOne((lower ?? 0) <= 1 && (upper ?? 1) >= 1),
  ];
});

export const correctionWords = ofTable("correction", (writing, { path }, id) => {
  const { quote } = writing;
  const texts = textsOf(writing);
  const table = writing.reference(id);
  const paths = [`${path}.${INDEPENDENCE}`, `${path}.mantelHaenszel.uncorrected.p`] as const;
  const [corrected, uncorrected] = paths.map((at) => isSignificant(writing, at));
  if (corrected == null || uncorrected == null) return [texts.untestedIn(table, whyUndefined(writing, paths[0]))];
  return [texts.corrections(table, quote.p(paths[0]), quote.p(paths[1]), corrected === uncorrected, alphaOf(writing))];
});

export const generalWords = ofTable("general", (writing, { path, entry }, id) => {
  const { quote } = writing;
  const texts = textsOf(writing);
  const table = writing.reference(id);
  const at = `${path}.generalAssociation.p`;
  const significant = isSignificant(writing, at);
  if (significant === null) return [texts.untestedIn(table, whyUndefined(writing, at))];
  const [predictor, outcome, stratum] = [entry.row, entry.column, entry.stratum].map((name) => labelled(writing, name));
  const linear = isSignificant(writing, `${path}.linearAssociation.p`);
  return [
    texts.general(table, quote.p(at), predictor!, outcome!, stratum!, significant),
    linear !== null && texts.linear(quote.p(`${path}.linearAssociation.p`), linear),
  ];
});
