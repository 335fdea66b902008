/** What the table of descriptives says: the outcome first, the others in a row where they are few. */
import type { Descriptives } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { countRange, labelled, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { type DescriptivesTexts, descriptivesTexts } from "./scores-texts.ts";

type Place = { readonly path: string; readonly entry: Descriptives };

/** Scores besides the first that a sentence lists. */
const FEW = 6;

export function descriptivesWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = descriptivesTexts[study.language];
  const all = placesOf("descriptives", study.result.descriptives);
  const known = all.filter(({ entry }) => entry.mean !== null);
  const first = known.find(({ entry }) => entry.variable === study.result.study.outcome) ?? known[0];
  const others = known.filter((place) => place !== first);
  const n = countRange(
    writing,
    all.map(({ path }) => `${path}.n`),
  );
  return paragraphs(
    paragraph(
      texts.intro(writing.reference(id), n),
      ...(first === undefined ? [] : firstSentences(writing, texts, first)),
      othersSentence(writing, texts, others),
      itemsDiffer(writing, known) && texts.notComparable(),
    ),
    paragraph(undefinedSentence(writing, texts, all), lacking(writing, texts, all)),
  );
}

function firstSentences(writing: Writing, texts: DescriptivesTexts, place: Place): readonly Prose[] {
  const { quote } = writing;
  const { path, entry } = place;
  const decimals = writing.study.decimals(entry.variable);
  const { mean, sd } = figures(writing, place);
  const interval =
    entry.meanLower === null || entry.meanUpper === null
      ? null
      : quote.interval(`${path}.meanLower`, `${path}.meanUpper`, "mean", decimals);
  const first = texts.first(labelled(writing, entry.variable), mean, sd, interval);
  if (entry.minimum === null || entry.maximum === null) return [first];
  const median = entry.median === null ? null : quote.figure(`${path}.median`, "median", decimals);
  const [low, high] = [`${path}.minimum`, `${path}.maximum`].map((at) => quote.figure(at, "extreme", decimals));
  return [first, texts.spread(median, low!, high!)];
}

function figures({ quote, study }: Writing, { path, entry }: Place) {
  const decimals = study.decimals(entry.variable);
  return {
    mean: quote.figure(`${path}.mean`, "mean", decimals),
    sd: entry.sd === null ? null : quote.figure(`${path}.sd`, "sd", decimals),
  };
}

function othersSentence(writing: Writing, texts: DescriptivesTexts, others: readonly Place[]): Prose | null {
  if (others.length === 0) return null;
  if (others.length > FEW) return texts.othersInTable();
  return texts.others(
    some(
      writing,
      others.map((place) => {
        const { mean, sd } = figures(writing, place);
        return texts.scoreOf(labelled(writing, place.entry.variable), mean, sd);
      }),
    ),
  );
}

/** Scales are there whose numbers of items differ, so that their means do too. */
function itemsDiffer({ study }: Writing, known: readonly Place[]): boolean {
  const items = known.map(({ entry }) => study.variable(entry.variable)?.items?.length);
  return new Set(items.filter((count) => count !== undefined)).size > 1;
}

function undefinedSentence(writing: Writing, texts: DescriptivesTexts, all: readonly Place[]): Prose | null {
  const lacking = all.filter(({ entry }) => entry.mean === null || entry.sd === null);
  if (lacking.length === 0) return null;
  return texts.noFigures(
    some(
      writing,
      lacking.map(({ entry }) => labelled(writing, entry.variable)),
    ),
  );
}

function lacking(writing: Writing, texts: DescriptivesTexts, all: readonly Place[]): Prose | null {
  const incomplete = all.filter(({ entry }) => entry.missing > 0);
  if (incomplete.length === 0) return null;
  return texts.lacking(
    some(
      writing,
      incomplete.map(({ path, entry }) =>
        texts.lackingOf(labelled(writing, entry.variable), writing.quote.figure(`${path}.missing`, "count")),
      ),
    ),
  );
}
