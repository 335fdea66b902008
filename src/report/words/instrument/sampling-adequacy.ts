/** What KMO and Bartlett's test say: which items' correlations are fit for a factor analysis, and which aren't. */
import type { SamplingAdequacy } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { sized } from "../sizes.ts";
import { adequacyTexts } from "./sampling-adequacy-texts.ts";
import {
  bothEnds,
  gaps,
  isBelowAlpha,
  noFigure,
  nothingAtAll,
  type Place,
  setName,
  stageWords,
  valued,
  whyAny,
} from "./stage-words.ts";

type OfSet = Place<SamplingAdequacy>;

/** Kaiser's least; the table beside these words judges by the same one. */
const LEAST = 0.5;

const kmoPath = ({ path }: OfSet) => [`${path}.kmo`];
const isOfTwo = ({ entry }: OfSet) => entry.items.length === 2;

function overview(writing: Writing, places: readonly OfSet[], table: Slot): readonly Prose[] {
  const known = places.filter(({ entry }) => entry.kmo !== null);
  if (known.length === 0) return nothingAtAll(writing, table, places, kmoPath);
  return paragraphs(
    paragraph(
      ...verdicts(writing, known, table),
      ends(writing, known),
      ofTwoItems(writing, known),
      gaps(writing, places, kmoPath),
    ),
  );
}

function verdicts(writing: Writing, known: readonly OfSet[], table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const texts = adequacyTexts[study.language];
  const judged = known.filter((place) => !isOfTwo(place) && place.entry.bartlett.p !== null);
  const unfit = judged.filter(
    ({ entry }) => (entry.kmo ?? 0) < LEAST || isBelowAlpha(writing, entry.bartlett.p) === false,
  );
  const fit = judged.filter((place) => !unfit.includes(place));
  const bounds = [texts.half(), quote.figure("method.alpha", "given")] as const;
  if (fit.length > 0 && unfit.length === 0) return [texts.allFit(table, ...bounds)];
  const sets = unfit.map(({ path, entry }) =>
    texts.unfitSet(setName(writing, entry), quote.figure(`${path}.kmo`, "coefficient"), quote.p(`${path}.bartlett.p`)),
  );
  return [
    fit.length === 0 ? texts.noneFit(table) : texts.fit(table, some(writing, fit.map(nameIn(writing))), ...bounds),
    ...(sets.length === 0 ? [] : [texts.unfit(some(writing, sets), ...bounds)]),
  ];
}

function nameIn(writing: Writing) {
  return ({ entry }: OfSet) => setName(writing, entry);
}

function ends(writing: Writing, known: readonly OfSet[]): Prose | null {
  const { quote, study } = writing;
  const texts = adequacyTexts[study.language];
  const found = bothEnds(
    known.filter((place) => !isOfTwo(place)),
    ({ entry }) => entry.kmo,
  );
  if (found === null || found.high === null) return null;
  const of = ({ path, entry }: OfSet) =>
    texts.sizedKmo(
      setName(writing, entry),
      quote.figure(`${path}.kmo`, "coefficient"),
      sized(writing, "kmo", `${path}.kmo`),
    );
  return texts.ends(of(found.low), of(found.high));
}

function ofTwoItems(writing: Writing, known: readonly OfSet[]): Prose | null {
  const two = known.filter(isOfTwo);
  const texts = adequacyTexts[writing.study.language];
  return two.length === 0 ? null : texts.twoItems(some(writing, two.map(nameIn(writing))), texts.half());
}

function kmo(writing: Writing, place: OfSet, table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const { path, entry } = place;
  const texts = adequacyTexts[study.language];
  const set = setName(writing, entry);
  if (entry.kmo === null) {
    return [
      paragraph(
        texts.noKmo(table, set, whyAny(writing, [`${path}.kmo`, `${path}.bartlett.value`])),
        bartlett(writing, place),
      ),
    ];
  }
  const value = quote.figure(`${path}.kmo`, "coefficient");
  return [
    paragraph(
      isOfTwo(place)
        ? texts.kmoOfTwo(table, set, value)
        : texts.kmo(table, set, value, sized(writing, "kmo", `${path}.kmo`)),
      entry.kmo < LEAST && !isOfTwo(place) && texts.tooLow(texts.half()),
      bartlett(writing, place),
    ),
  ];
}

function bartlett(writing: Writing, { path, entry }: OfSet): Prose | null {
  const { quote, study } = writing;
  const significant = isBelowAlpha(writing, entry.bartlett.p);
  if (significant === null || entry.bartlett.value === null) return null;
  return adequacyTexts[study.language].bartlett(
    quote.figure(`${path}.bartlett.value`, "statistic"),
    quote.figure(`${path}.bartlett.df`, "df"),
    quote.p(`${path}.bartlett.p`),
    significant,
  );
}

function items(writing: Writing, place: OfSet, table: Slot): readonly Prose[] {
  const texts = adequacyTexts[writing.study.language];
  const measures = placesOf(`${place.path}.items`, place.entry.items);
  const found = endsOf(measures, ({ entry }) => entry.adequacy);
  if (found === null) return noFigure(writing, place, table, kmoPath(place));
  const of = ({ path, entry }: (typeof measures)[number]) =>
    valued(named(writing, entry.item), writing.quote.figure(`${path}.adequacy`, "coefficient"), writing);
  const low = measures.filter(({ entry }) => entry.adequacy !== null && entry.adequacy < LEAST);
  return [
    paragraph(
      texts.measures(table, setName(writing, place.entry), of(found.low), of(found.high)),
      low.length === 0 ? texts.noneLow(texts.half()) : texts.low(some(writing, low.map(of)), texts.half()),
    ),
  ];
}

export const samplingAdequacyWords: BlockWords = stageWords({
  stage: "samplingAdequacy",
  entries: ({ samplingAdequacy }) => samplingAdequacy,
  overview,
  parts: { kmo, items },
});
