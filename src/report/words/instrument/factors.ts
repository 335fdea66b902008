/** What the tables of a factor analysis say: how many factors, how much they account for, which items don't go with their scale. */
import type { Explained, FactorAnalysis, FactorItem } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, isOne, labelled, named, notesOf, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { factorTexts } from "./factors-texts.ts";
import { bothEnds, type Piece, type Place, setName, stageWords, valued, whyAny } from "./stage-words.ts";

type Analysis = Place<FactorAnalysis>;

function textsOf({ study }: Writing) {
  return factorTexts[study.language];
}

function count(writing: Writing, { path }: Analysis): Slot {
  return writing.quote.figure(`${path}.factors`, "count");
}

function itemCount({ quote }: Writing, { path }: Analysis): Slot {
  return quote.tally(`${path}.items[*].item`);
}

/** Where the share of all factors stands: rotation leaves it alone. Null where it is undefined. */
function cumulative({ quote }: Writing, { path, entry }: Analysis): Slot | null {
  const at = `${path}.extracted[${entry.extracted.length - 1}].cumulativePercent`;
  return quote.has(at) ? quote.figure(at, "percentSign") : null;
}

function factors(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const { quote } = writing;
  const { path, entry } = place;
  const texts = textsOf(writing);
  const share = cumulative(writing, place);
  const scaleless = entry.measures.includes(null);
  const [few] = notesOf(writing, "few-cases-per-item", path);
  return paragraphs(
    paragraph(
      texts.extracted(
        table,
        setName(writing, entry),
        itemCount(writing, place),
        count(writing, place),
        entry.extraction,
      ),
      entry.criterion === "kaiser" ? texts.byEigenvalues() : texts.asAsked(),
      share !== null && texts.explained(share),
      scaleless && texts.noScale(quote.tally(`${path}.measures[*]`, null)),
    ),
    paragraph(
      texts.grouping(),
      few !== undefined &&
        texts.fewCases(quote.figure(`${few.path}.args.n`, "count"), quote.figure(`${few.path}.args.items`, "count")),
    ),
  );
}

function items(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const { entry } = place;
  const texts = textsOf(writing);
  const set = setName(writing, entry);
  const misfits = misfitsOf(writing, place);
  const shared = sharedScales(place);
  const against = entry.items.filter((item) => (largest(item) ?? 0) < 0);
  return [
    paragraph(
      misfits.length > 0
        ? texts.someFit(table, set, fitting(writing, place), itemCount(writing, place), some(writing, misfits))
        : texts.allFit(table, set, itemCount(writing, place)),
      shared.length > 0 &&
        texts.shared(
          some(
            writing,
            shared.map((scale) => labelled(writing, scale)),
          ),
        ),
      against.length > 0 &&
        texts.against(
          some(
            writing,
            against.map(({ item }) => named(writing, item)),
          ),
        ),
      misfits.length > 0 && texts.wording(),
    ),
  ];
}

/** Items that nothing is pointed out of. */
function fitting({ quote }: Writing, { path }: Analysis): Slot {
  return quote.tally(`${path}.items[*].misfit`, null);
}

function misfitsOf(writing: Writing, { path, entry }: Analysis): readonly Prose[] {
  const texts = textsOf(writing);
  const of = (misfit: NonNullable<FactorItem["misfit"]>, say: (counted: Slot) => Prose) =>
    entry.items.some((item) => item.misfit === misfit)
      ? [say(writing.quote.tally(`${path}.items[*].misfit`, misfit))]
      : [];
  return [
    ...of("other-factor", texts.otherFactor),
    ...of("cross-loading", (counted) => texts.crossLoading(counted, texts.threshold())),
    ...of("no-loading", (counted) => texts.noLoading(counted, texts.threshold())),
  ];
}

/** Scales whose items are, without being misfits, on a factor of another scale. */
function sharedScales({ entry: { items: all, measures } }: Analysis): readonly string[] {
  const shared = all.filter(({ misfit, factor, scale }) => {
    const there = misfit !== null || factor === null ? null : (measures[factor] ?? null);
    return there !== null && there !== scale;
  });
  return [...new Set(shared.map(({ scale }) => scale))];
}

function largest({ factor, rotated }: FactorItem): number | null {
  return factor === null ? null : (rotated[factor] ?? null);
}

type Item = Place<FactorItem>;

/** An item with one of its figures: `R1 (0,728)`. */
function itemWith(writing: Writing, field: (item: Item) => string) {
  return (item: Item): Prose =>
    valued(
      named(writing, item.entry.item),
      writing.quote.figure(`${item.path}.${field(item)}`, "coefficient"),
      writing,
    );
}

function itemsOf({ path, entry }: Analysis): readonly Item[] {
  return placesOf(`${path}.items`, entry.items);
}

function communalities(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const texts = textsOf(writing);
  const set = setName(writing, place.entry);
  const ends = bothEnds(itemsOf(place), ({ entry }) => entry.communality);
  if (ends === null) return [texts.nothing(table, set)];
  const of = itemWith(writing, () => "communality");
  const said =
    ends.high === null
      ? texts.oneCommunality(table, set, of(ends.low))
      : texts.communalities(table, set, of(ends.low), of(ends.high));
  return [paragraph(said, texts.communality())];
}

function totalVariance(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const { quote } = writing;
  const { path, entry } = place;
  const texts = textsOf(writing);
  const eigenvalue = `${path}.initial[0].total`;
  const first = quote.has(eigenvalue) && texts.first(quote.figure(eigenvalue, "statistic"));
  const share = cumulative(writing, place);
  if (entry.factors === null || share === null) {
    const why = whyAny(writing, [`${path}.factors`]);
    return [paragraph(texts.impossible(table, setName(writing, entry), why), first)];
  }
  const said = texts.variance(table, entry.extraction, count(writing, place), share);
  return [paragraph(said, afterRotation(writing, place), first)];
}

/** What rotation makes of the first factor's share. */
function afterRotation({ quote, study }: Writing, { path, entry }: Analysis): Prose | null {
  const texts = factorTexts[study.language];
  if (entry.rotation === "promax") return texts.overlap();
  const [before, after] = [`${path}.extracted[0].percent`, `${path}.rotated[0].percent`];
  if (!quote.has(before) || !quote.has(after)) return null;
  return texts.spread(quote.figure(before, "percentSign"), quote.figure(after, "percentSign"));
}

function unrotated(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const { entry } = place;
  const texts = textsOf(writing);
  const set = setName(writing, entry);
  const ends = endsOf(itemsOf(place), (item) => item.entry.loadings[0] ?? null);
  if (ends === null) return [texts.nothing(table, set)];
  const of = itemWith(writing, () => "loadings[0]");
  return [
    paragraph(
      texts.unrotated(table, entry.extraction, set, of(ends.low), of(ends.high)),
      entry.rotation === "none" ? texts.nothingToRotate() : texts.readRotated(entry.rotation),
    ),
  ];
}

/** The largest loading of each item, in size. */
function rotated(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const texts = textsOf(writing);
  const set = setName(writing, place.entry);
  const ends = endsOf(itemsOf(place), ({ entry }) => sizeOf(largest(entry)));
  if (ends === null) return [texts.nothing(table, set)];
  const of = itemWith(writing, ({ entry }) => `rotated[${entry.factor}]`);
  return [texts.rotated(table, set, place.entry.rotation === "promax", of(ends.low), of(ends.high))];
}

function sizeOf(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

function structure(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const texts = textsOf(writing);
  const set = setName(writing, place.entry);
  const ends = endsOf(itemsOf(place), ({ entry }) =>
    entry.factor === null ? null : (entry.structure?.[entry.factor] ?? null),
  );
  if (ends === null) return [texts.nothing(table, set)];
  const of = itemWith(writing, ({ entry }) => `structure[${entry.factor}]`);
  return [texts.structure(table, set, of(ends.low), of(ends.high))];
}

function transformation(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  return [textsOf(writing).transformation(table, setName(writing, place.entry), count(writing, place))];
}

function betweenFactors(writing: Writing, place: Analysis, table: Slot): readonly Prose[] {
  const { path, entry } = place;
  const texts = textsOf(writing);
  const set: Piece = setName(writing, entry);
  const pairs = (entry.factorCorrelations ?? []).flatMap((row, i) =>
    row.slice(0, i).map((r, j) => ({ at: `${path}.factorCorrelations[${i}][${j}]`, r })),
  );
  const ends = endsOf(pairs, ({ r }) => r);
  if (ends === null) return [texts.nothing(table, set)];
  const r = ({ at }: (typeof pairs)[number]) => writing.quote.figure(at, "coefficient");
  const said =
    pairs.length === 1
      ? texts.betweenTwo(table, set, r(ends.low))
      : texts.between(table, set, r(ends.low), r(ends.high));
  return [paragraph(said, texts.oblique())];
}

function scree(writing: Writing, place: Analysis, chart: Slot): readonly Prose[] {
  const { quote } = writing;
  const { path, entry } = place;
  const texts = textsOf(writing);
  const known: readonly Place<Explained>[] = placesOf(`${path}.initial`, entry.initial, ({ total }) => total !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const value = (one: Place<Explained>) => quote.figure(`${one.path}.total`, "statistic");
  const above = entry.factors !== null && entry.criterion === "kaiser" ? count(writing, place) : null;
  return [
    paragraph(
      texts.scree(chart, setName(writing, entry), value(first), value(last)),
      above !== null && !isOne(above) && texts.screeAbove(above, quote.tally(`${path}.initial[*].total`)),
    ),
  ];
}

export const factorsWords: BlockWords = stageWords({
  stage: "factors",
  entries: (result) => result.factors,
  parts: {
    "": factors,
    items,
    communalities,
    "total-variance": totalVariance,
    unrotated,
    rotated,
    pattern: rotated,
    structure,
    transformation,
    correlations: betweenFactors,
    scree,
  },
});
