/** What SPSS's tables of one scale say. */
import type { ItemValidity, ScaleReliability, ScaleValidity } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some, tiesOf, whyUndefined } from "../saying.ts";
import { scaleTexts } from "./reliability-texts.ts";

type Place = { readonly path: string; readonly entry: ScaleReliability };

/** The scale that a table's id names: `reliability.R.statistics`. */
function scaleOf(id: string): string {
  return id.slice(id.indexOf(".") + 1, id.lastIndexOf("."));
}

/** Words about a table of a scale's reliability. */
function ofScale(write: (writing: Writing, place: Place, table: Slot) => readonly Prose[]) {
  return (writing: Writing, id: string): readonly Prose[] => {
    const [place] = placesOf("reliability", writing.study.result.reliability, ({ scale }) => scale === scaleOf(id));
    return place === undefined ? [] : write(writing, place, writing.reference(id));
  };
}

export const scaleCasesWords = ofScale((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  const n = quote.figure(`${path}.n`, "count");
  if (entry.excluded === 0) return [texts.complete(table, n)];
  const total = quote.figure(`${path}.cases.total`, "count");
  return [texts.excluded(table, n, total, quote.figure(`${path}.excluded`, "count"))];
});

export const scaleAlphaWords = ofScale((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  const scale = labelled(writing, entry.scale);
  if (entry.alpha === null) return [texts.noAlpha(table, scale, whyUndefined(writing, `${path}.alpha`))];
  const standardized = `${path}.alphaStandardized`;
  return paragraphs(
    paragraph(
      texts.alpha(table, scale, quote.figure(`${path}.alpha`, "coefficient"), quote.tally(`${path}.items[*].item`)),
      entry.reliable !== null && texts.verdict(quote.figure(`${path}.minimum`, "given"), entry.reliable),
      quote.has(standardized) && texts.standardized(quote.figure(standardized, "coefficient")),
    ),
  );
});

export const itemMeansWords = ofScale((writing, { path, entry }, table) => {
  const texts = scaleTexts[writing.study.language];
  const places = placesOf(`${path}.items`, entry.items);
  const ends = endsOf(places, ({ entry: item }) => item.mean);
  if (ends === null) return [texts.noFigures(table)];
  const meanOf = (place: (typeof places)[number]) =>
    texts.valueOf(named(writing, place.entry.item), writing.quote.figure(`${place.path}.mean`, "mean"));
  if (places.length === 1) return [texts.oneMean(table, meanOf(ends.low))];
  if (ends.low === ends.high) return [texts.equalMeans(table, writing.quote.figure(`${ends.low.path}.mean`, "mean"))];
  const told = (end: (typeof places)[number]) =>
    tied(
      writing,
      tiesOf(places, end, ({ entry: item }) => item.mean),
      meanOf,
    );
  return [texts.itemMeans(table, told(ends.low), told(ends.high))];
});

export const scaleScoreWords = ofScale((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  if (!quote.has(`${path}.scaleMean`) || !quote.has(`${path}.scaleSD`)) return [texts.noFigures(table)];
  const [mean, sd] = [quote.figure(`${path}.scaleMean`, "mean"), quote.figure(`${path}.scaleSD`, "sd")];
  return [texts.score(table, labelled(writing, entry.scale), quote.tally(`${path}.items[*].item`), mean, sd)];
});

/** An end with all items that reach it. */
function tied<T>(writing: Writing, items: readonly T[], told: (item: T) => Prose): Prose {
  return some(writing, items.map(told));
}

type ValidityPlace = { readonly path: string; readonly entry: ScaleValidity };
type ItemPlace = { readonly path: string; readonly entry: ItemValidity };

function validityOf(writing: Writing, id: string): ValidityPlace | undefined {
  return placesOf("validity", writing.study.result.validity, ({ scale }) => scale === scaleOf(id))[0];
}

function keptItems({ path, entry }: ValidityPlace): readonly ItemPlace[] {
  return placesOf(`${path}.items`, entry.items, ({ dropped }) => dropped === null);
}

export function itemTotalWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  const place = validityOf(writing, id);
  if (place === undefined) return [];
  const table = writing.reference(id);
  const items = keptItems(place);
  const ends = endsOf(items, ({ entry }) => entry.correctedItemTotal);
  if (ends === null) return [texts.noFigures(table)];
  const correctedOf = (item: ItemPlace) =>
    texts.valueOf(named(writing, item.entry.item), quote.figure(`${item.path}.correctedItemTotal`, "coefficient"));
  const told = (end: ItemPlace) =>
    tied(
      writing,
      tiesOf(items, end, ({ entry }) => entry.correctedItemTotal),
      correctedOf,
    );
  // the two items of a scale of two correlate with each other
  const isOne = tiesOf(items, ends.low, ({ entry }) => entry.correctedItemTotal).length === items.length;
  return [
    paragraph(
      isOne
        ? texts.correctedAlike(table, quote.figure(`${ends.low.path}.correctedItemTotal`, "coefficient"))
        : texts.corrected(table, told(ends.low), told(ends.high)),
      ...deleted(writing, id, items),
    ),
  ];
}

/** Whether alpha would rise without an item. */
function deleted(writing: Writing, id: string, items: readonly ItemPlace[]): readonly Prose[] {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  const best = endsOf(items, ({ entry }) => entry.alphaIfDeleted)?.high;
  const [whole] = placesOf("reliability", study.result.reliability, ({ scale }) => scale === scaleOf(id));
  if (best === undefined || whole === undefined || whole.entry.alpha === null) return [];
  const { alphaIfDeleted } = best.entry;
  return [
    texts.deleted(named(writing, best.entry.item), quote.figure(`${best.path}.alphaIfDeleted`, "coefficient")),
    texts.above(quote.figure(`${whole.path}.alpha`, "coefficient"), (alphaIfDeleted ?? 0) > whole.entry.alpha),
  ];
}

export function totalCorrelationWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = scaleTexts[study.language];
  const place = validityOf(writing, id);
  if (place === undefined) return [];
  const table = writing.reference(id);
  const ends = endsOf(keptItems(place), ({ entry }) => entry.itemTotal);
  if (ends === null) return [texts.noFigures(table)];
  const totalOf = (item: ItemPlace) =>
    texts.valueOf(named(writing, item.entry.item), quote.figure(`${item.path}.itemTotal`, "coefficient"));
  return [
    paragraph(
      texts.totals(table, labelled(writing, place.entry.scale), totalOf(ends.low), totalOf(ends.high)),
      texts.part(),
    ),
  ];
}
