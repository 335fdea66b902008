/** What the tables of correlations between items say: how closely they go together, which pairs don't, which go against each other. */
import type { ItemCorrelations } from "../../../stages/result.ts";
import { itemCorrelationCharts } from "../../charts/item-correlation-charts.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { itemCorrelationTexts } from "./item-correlations-texts.ts";
import { gaps, isBelowAlpha, noFigure, nothingAtAll, type Place, setName, stageWords, valued } from "./stage-words.ts";

type OfScale = Place<ItemCorrelations>;

const meanOf = ({ path }: OfScale) => [`${path}.summary.mean`];

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const texts = itemCorrelationTexts[study.language];
  const known = places.filter(({ entry }) => entry.summary.mean !== null);
  const ends = endsOf(known, ({ entry }) => entry.summary.mean);
  if (ends === null) return nothingAtAll(writing, table, places, meanOf);
  const r = ({ path }: OfScale, field: string) => quote.figure(`${path}.summary.${field}`, "coefficient");
  const of = (place: OfScale) => valued(setName(writing, place.entry), r(place, "mean"), writing);
  const first = known.length === 1;
  const negative = known.filter((place) => isNegative(r(place, "minimum")));
  return paragraphs(
    paragraph(
      first
        ? texts.one(
            table,
            setName(writing, ends.low.entry),
            r(ends.low, "mean"),
            r(ends.low, "minimum"),
            r(ends.low, "maximum"),
          )
        : texts.means(table, quote.tally("itemCorrelations[*]"), of(ends.low), of(ends.high)),
      negative.length > 0 &&
        texts.negativeIn(
          some(
            writing,
            negative.map(({ entry }) => setName(writing, entry)),
          ),
        ),
      gaps(writing, places, meanOf),
    ),
  );
}

/** As the reader sees it: what is written as zero isn't called negative. */
function isNegative({ text }: Slot): boolean {
  return text.startsWith("-");
}

/** Two items of one scale, and where their figures are: `[2][0]`. */
type Pair = {
  readonly at: string;
  readonly items: readonly [string, string];
  readonly r: number | null;
  readonly p: number | null;
};

function pairsOf({ path, entry }: OfScale): readonly (Pair & { readonly path: string })[] {
  const { items, correlations, p } = entry;
  return items.flatMap((later, i) =>
    items.slice(0, i).map((earlier, j) => ({
      path,
      at: `[${i}][${j}]`,
      items: [earlier, later] as const,
      r: correlations[i]?.[j] ?? null,
      p: p[i]?.[j] ?? null,
    })),
  );
}

type FoundPair = ReturnType<typeof pairsOf>[number];

function pairName(writing: Writing, { items: [one, other] }: FoundPair): Prose {
  return itemCorrelationTexts[writing.study.language].pair(named(writing, one), named(writing, other));
}

function withR(writing: Writing, pair: FoundPair): Prose {
  const r = writing.quote.figure(`${pair.path}.correlations${pair.at}`, "coefficient");
  return itemCorrelationTexts[writing.study.language].correlated(pairName(writing, pair), r);
}

function matrix(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const texts = itemCorrelationTexts[writing.study.language];
  const scale = setName(writing, place.entry);
  const pairs = pairsOf(place);
  const ends = endsOf(pairs, ({ r }) => r);
  if (ends === null) return noFigure(writing, place, table, meanOf(place));
  const lowest = writing.quote.figure(`${ends.low.path}.correlations${ends.low.at}`, "coefficient");
  return [
    paragraph(
      pairs.length === 1
        ? texts.ofTwo(table, scale, lowest)
        : texts.pairs(table, scale, withR(writing, ends.high), withR(writing, ends.low)),
      isNegative(lowest) && texts.negativePair(),
    ),
  ];
}

/** Pairs that a sentence can bear. */
const MOST_PAIRS = 6;

function correlations(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const { path, entry } = place;
  const texts = itemCorrelationTexts[study.language];
  const known = pairsOf(place).filter(({ p }) => p !== null);
  const ends = endsOf(known, ({ p }) => p);
  if (ends === null) return noFigure(writing, place, table, [`${path}.p[1][0]`, ...meanOf(place)]);
  const withP = (pair: FoundPair) => texts.withP(pairName(writing, pair), quote.p(`${path}.p${pair.at}`));
  const open = known.filter(({ p }) => isBelowAlpha(writing, p) === false);
  const common = [table, setName(writing, entry), quote.figure(`${path}.n`, "count")] as const;
  const alpha = quote.figure("method.alpha", "given");
  if (open.length === 0) return [texts.allSignificant(...common, withP(ends.high), alpha)];
  if (open.length === known.length) return [texts.noneSignificant(...common, withP(ends.low), alpha)];
  const rest = known.filter((pair) => !open.includes(pair));
  const [say, listed] = rest.length < open.length ? [texts.onlySome, rest] : [texts.someNot, open];
  return [say(...common, alpha, some(writing, listed.map(withP), MOST_PAIRS))];
}

function summary(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const { path, entry } = place;
  if (entry.summary.mean === null) return noFigure(writing, place, table, meanOf(place));
  const { quote, study } = writing;
  const r = (field: string) => quote.figure(`${path}.summary.${field}`, "coefficient");
  const items = quote.tally(`${path}.items[*]`);
  const scale = setName(writing, entry);
  const texts = itemCorrelationTexts[study.language];
  return [texts.summary(table, scale, items, r("mean"), r("minimum"), r("maximum"))];
}

function itemTotal(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const { path, entry } = place;
  const squared = placesOf(`${path}.squaredMultipleCorrelations`, entry.squaredMultipleCorrelations).map(
    (found, index) => ({ ...found, item: entry.items[index] ?? "" }),
  );
  const ends = endsOf(squared, ({ entry: value }) => value);
  if (ends === null) {
    const paths = [`${path}.squaredMultipleCorrelations[0]`, ...meanOf(place)];
    return noFigure(writing, place, table, paths);
  }
  const of = (end: (typeof squared)[number]) =>
    valued(named(writing, end.item), writing.quote.figure(end.path, "coefficient"), writing);
  const texts = itemCorrelationTexts[writing.study.language];
  return [texts.squared(table, setName(writing, entry), of(ends.low), of(ends.high))];
}

/** The highest and the lowest correlation of the scales that a chart shows. */
function chart(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const plot = itemCorrelationCharts(study).find((one) => one.id === id)?.plot;
  if (plot?.type !== "heat-map") return [];
  const shown = placesOf("itemCorrelations", study.result.itemCorrelations, ({ items }) =>
    items.every((item) => plot.labels.includes(item)),
  );
  const pairs = shown.flatMap(pairsOf);
  const ends = endsOf(pairs, ({ r }) => r);
  if (ends === null || pairs.length < 2) return [];
  const texts = itemCorrelationTexts[study.language];
  return [texts.chart(writing.reference(id), withR(writing, ends.high), withR(writing, ends.low))];
}

export const itemCorrelationWords: readonly BlockWords[] = [
  stageWords({
    stage: "itemCorrelations",
    entries: ({ itemCorrelations }) => itemCorrelations,
    overview,
    parts: { matrix, correlations, summary, "item-total": itemTotal },
  }),
  { about: /^charts\.item-correlations(\.|$)/, write: chart },
];
