/** What the intervals of alpha say, and the items behind a negative one. */
import type { AlphaInterval } from "../../../stages/result.ts";
import { percentOf } from "../../further/instrument-frame.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { alphaIntervalTexts } from "./alpha-intervals-texts.ts";
import { gaps, nothingAtAll, type Place, setName, stageWords, valued } from "./stage-words.ts";

type OfScale = Place<AlphaInterval>;

const alphaPath = ({ path }: OfScale) => [`${path}.lower`, `${path}.alpha`];

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const texts = alphaIntervalTexts[writing.study.language];
  const known = places.filter(({ entry }) => entry.lower !== null && entry.upper !== null && entry.alpha !== null);
  const ends = endsOf(known, ({ entry }) => entry.lower);
  if (ends === null) return nothingAtAll(writing, table, places, alphaPath);
  const of = (place: OfScale) => bounded(writing, place);
  return paragraphs(
    paragraph(
      known.length === 1 ? texts.one(table, of(ends.low)) : texts.lowest(table, of(ends.low), of(ends.high)),
      aboveMinimum(writing, known),
      texts.few(),
    ),
    paragraph(...negatives(writing, places), gaps(writing, places, alphaPath)),
  );
}

function bounded(writing: Writing, { path, entry }: OfScale): Prose {
  const { quote, study } = writing;
  return alphaIntervalTexts[study.language].alpha(
    labelled(writing, entry.scale),
    quote.figure(`${path}.alpha`, "coefficient"),
    quote.constant(percentOf(entry.level)),
    quote.interval(`${path}.lower`, `${path}.upper`, "coefficient"),
  );
}

const MINIMUM = "method.reliability.minimum";

function aboveMinimum(writing: Writing, known: readonly OfScale[]): Prose | null {
  const { quote, study } = writing;
  const minimum = quote.value(MINIMUM);
  if (typeof minimum !== "number") return null;
  const texts = alphaIntervalTexts[study.language];
  const above = known.filter(({ entry }) => (entry.lower ?? minimum) > minimum);
  const shown = quote.figure(MINIMUM, "given");
  return above.length === 0 ? texts.noneAbove(shown) : texts.above(namesOf(writing, above), shown);
}

function namesOf(writing: Writing, places: readonly OfScale[]): Prose {
  return some(
    writing,
    places.map(({ entry }) => labelled(writing, entry.scale)),
  );
}

function negatives(writing: Writing, places: readonly OfScale[]): readonly Prose[] {
  const texts = alphaIntervalTexts[writing.study.language];
  const negative = places.filter(({ entry }) => entry.negative !== null);
  const helpless = negative.filter(({ entry }) => entry.negative?.items.length === 0);
  return [
    ...(negative.length === 0 ? [] : [texts.negative(namesOf(writing, negative))]),
    ...(helpless.length === 0 ? [] : [texts.nothingInCommon(namesOf(writing, helpless))]),
  ];
}

function opposite(writing: Writing, { path, entry }: OfScale, table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const texts = alphaIntervalTexts[study.language];
  const items = placesOf(`${path}.negative.items`, entry.negative?.items ?? []).map((item) => {
    const r = `${item.path}.correctedItemTotal`;
    const name = named(writing, item.entry.item);
    return quote.has(r) ? valued(name, quote.figure(r, "coefficient"), writing) : name;
  });
  const reversed = `${path}.negative.alphaIfReversed`;
  return [
    paragraph(
      texts.opposite(table, setName(writing, entry), some(writing, items)),
      quote.has(reversed) && texts.reversed(quote.figure(reversed, "coefficient")),
    ),
  ];
}

export const alphaIntervalWords: BlockWords = stageWords({
  stage: "alphaIntervals",
  entries: ({ alphaIntervals }) => alphaIntervals,
  overview,
  parts: { opposite },
});
