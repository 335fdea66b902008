/** What percentiles say: where the middle half lies, and on which side the tail is. */
import type { Descriptives, Percentiles } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { valued } from "../instrument/stage-words.ts";
import { labelled, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { percentileTexts } from "./percentiles-texts.ts";

type Place<T> = { readonly path: string; readonly entry: T };
type OfScore = Place<Percentiles>;

/** Scores that one sentence can bear. */
const MOST = 6;
const [LOWER, MEDIAN, UPPER] = [25, 50, 75];

/** A score's percentile: `percentiles[0].points[2]`. */
function pointAt({ path, entry }: OfScore, percent: number): string | null {
  const [found] = placesOf(`${path}.points`, entry.points, (point) => point.percent === percent);
  return found?.path ?? null;
}

function hasPoint({ quote }: Writing, place: OfScore, percent: number): boolean {
  const at = pointAt(place, percent);
  return at !== null && quote.has(`${at}.weightedAverage`);
}

export function percentilesWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = percentileTexts[study.language];
  const table = writing.reference(id);
  const places = placesOf("percentiles", study.result.percentiles);
  const known = places.filter((place) => [LOWER, UPPER].every((percent) => hasPoint(writing, place, percent)));
  const few = places.filter(({ entry }) => entry.n > 0 && entry.points.some((point) => point.weightedAverage === null));
  const [first] = known;
  const tooFew = few.length > 0 && texts.tooFew(namesOf(writing, few));
  if (first === undefined) return paragraphs(paragraph(texts.nothing(table), tooFew));
  const percent = (which: number) => quote.figure(`${pointAt(first, which)}.percent`, "given");
  const middles = known.map((place) => texts.between(labelled(writing, place.entry.variable), middle(writing, place)));
  return paragraphs(
    paragraph(
      texts.middle(table, percent(LOWER), percent(UPPER), some(writing, middles, MOST)),
      medians(writing, known, percent(MEDIAN)),
      tooFew,
    ),
  );
}

function middle({ quote, study }: Writing, place: OfScore): Prose {
  const value = (percent: number) => `${pointAt(place, percent)}.weightedAverage`;
  return quote.interval(value(LOWER), value(UPPER), "median", study.decimals(place.entry.variable));
}

function medians(writing: Writing, known: readonly OfScore[], percent: Slot): Prose | null {
  const { quote, study } = writing;
  const texts = percentileTexts[study.language];
  const found = known.filter((place) => hasPoint(writing, place, MEDIAN));
  if (found.length === 0) return null;
  const listed = found.map((place) => {
    const { variable } = place.entry;
    const at = `${pointAt(place, MEDIAN)}.weightedAverage`;
    return texts.medianOf(labelled(writing, variable), quote.figure(at, "median", study.decimals(variable)));
  });
  return texts.medians(percent, some(writing, listed, MOST));
}

function namesOf(writing: Writing, places: readonly Place<{ readonly variable: string }>[]): Prose {
  return some(
    writing,
    places.map(({ entry }) => labelled(writing, entry.variable)),
  );
}

type Described = Place<Descriptives>;

/** `percentiles.all.statistics`: means against medians, missing values, several modes. */
export function statisticsWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = percentileTexts[study.language];
  const variables = study.result.percentiles.map(({ variable }) => variable);
  const described = placesOf("descriptives", study.result.descriptives, ({ variable }) => variables.includes(variable));
  const modes = described.filter(({ entry }) => entry.modes.length > 1);
  return paragraphs(
    paragraph(
      opening(writing, described, writing.reference(id)),
      ...(described.length > 1 ? sides(writing, described) : []),
      missing(writing),
      modes.length > 0 && texts.modes(namesOf(writing, modes)),
    ),
  );
}

/** Of a single score its mean and median. */
function opening(writing: Writing, described: readonly Described[], table: Slot): Prose {
  const { quote, study } = writing;
  const texts = percentileTexts[study.language];
  const [only] = described;
  if (only === undefined || described.length > 1 || only.entry.mean === null || only.entry.median === null) {
    return texts.several(table, quote.tally("percentiles[*].variable"));
  }
  const decimals = study.decimals(only.entry.variable);
  const mean = quote.figure(`${only.path}.mean`, "mean", decimals);
  const median = quote.figure(`${only.path}.median`, "median", decimals);
  return texts.one(table, labelled(writing, only.entry.variable), mean, median);
}

/** On which side of the median the mean is. */
function sides(writing: Writing, described: readonly Described[]): readonly Prose[] {
  const texts = percentileTexts[writing.study.language];
  const by = (sign: number) =>
    described.filter(
      ({ entry: { mean, median } }) => mean !== null && median !== null && Math.sign(mean - median) === sign,
    );
  const [above, below, equal] = [by(1), by(-1), by(0)];
  return [
    ...(above.length > 0 ? [texts.above(namesOf(writing, above))] : []),
    ...(below.length > 0 ? [texts.below(namesOf(writing, below))] : []),
    ...(equal.length > 0 ? [texts.equal(namesOf(writing, equal))] : []),
  ];
}

function missing(writing: Writing): Prose | null {
  const { quote, study } = writing;
  const lacking = placesOf("percentiles", study.result.percentiles, (entry) => entry.missing > 0);
  if (lacking.length === 0) return null;
  const listed = lacking.map(({ path, entry }) =>
    valued(labelled(writing, entry.variable), quote.figure(`${path}.missing`, "count"), writing),
  );
  return percentileTexts[study.language].missing(some(writing, listed, MOST));
}
