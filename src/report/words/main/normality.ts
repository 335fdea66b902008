/** What the table of normality says: the rule, which scores aren't normal by it, and where another reading would judge otherwise. */
import type { Normality } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, notesOf, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { type NormalityTexts, normalityTexts } from "./scores-texts.ts";

type Place = { readonly path: string; readonly entry: Normality };

export function normalityWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = normalityTexts[study.language];
  const all = placesOf("normality", study.result.normality);
  return paragraphs(
    paragraph(ruleSentence(writing, texts, all), ...verdicts(writing, texts, all, writing.reference(id))),
    paragraph(...signs(writing, texts, all), otherTest(writing, texts)),
  );
}

function ruleSentence(writing: Writing, texts: NormalityTexts, all: readonly Place[]): Prose | null {
  const [first] = all;
  if (first === undefined) return null;
  const limit = writing.quote.figure(`${first.path}.limit`, "given");
  const signed = writing.study.method("normality", "signed") === true;
  switch (first.entry.rule) {
    case "skewness-ratio":
      return texts.skewness(limit, signed);
    case "skewness-and-kurtosis":
      return texts.skewnessAndKurtosis(limit, signed);
    case "shapiro-wilk":
      return texts.shapiroWilk(limit);
    case "lilliefors":
      return texts.lilliefors(limit);
    default:
      return texts.otherRule();
  }
}

function verdicts(writing: Writing, texts: NormalityTexts, all: readonly Place[], table: Slot): readonly Prose[] {
  const { quote } = writing;
  const judged = all.filter(({ entry }) => entry.normal !== null);
  const unjudged = all.filter(({ entry }) => entry.normal === null);
  const open =
    unjudged.length === 0
      ? []
      : [
          texts.unjudged(
            some(
              writing,
              unjudged.map(({ entry }) => labelled(writing, entry.variable)),
            ),
          ),
        ];
  const [only] = judged;
  if (only === undefined) return [texts.unjudgedOnly(table), ...open];
  if (all.length === 1) return [texts.one(table, figured(writing, texts, only), only.entry.normal === true)];
  const notNormal = judged.filter(({ entry }) => entry.normal === false);
  const scores = quote.tally("normality[*].normal");
  if (notNormal.length === 0) {
    const told =
      unjudged.length === 0
        ? texts.all(table, scores)
        : texts.part(table, quote.tally("normality[*].normal", true), scores);
    return [told, ...farthest(writing, texts, judged), ...open];
  }
  const figures = some(
    writing,
    notNormal.map((place) => figured(writing, texts, place)),
  );
  if (notNormal.length === judged.length) return [texts.none(table, scores), texts.figures(figures), ...open];
  return [
    texts.part(table, quote.tally("normality[*].normal", true), scores),
    texts.notNormal(figures, notNormal.length === 1),
    ...open,
  ];
}

/** Of scores that are all normal by their skewness, the one nearest to the limit. */
function farthest(writing: Writing, texts: NormalityTexts, judged: readonly Place[]): readonly Prose[] {
  if (judged.length < 2 || judged[0]!.entry.rule !== "skewness-ratio") return [];
  const signed = writing.study.method("normality", "signed") === true;
  if (signed) return [];
  const ends = endsOf(judged, ({ entry }) => (entry.skewnessRatio === null ? null : Math.abs(entry.skewnessRatio)));
  return ends === null ? [] : [texts.farthest(figured(writing, texts, ends.high))];
}

/** A score with what its verdict comes from. */
function figured({ quote, ...writing }: Writing, texts: NormalityTexts, { path, entry }: Place): Prose {
  const score = labelled({ quote, ...writing }, entry.variable);
  const bare: Prose = { text: score.text, slots: [score] };
  const ratio = (at: string) => (quote.has(`${path}.${at}`) ? quote.figure(`${path}.${at}`, "standardized") : null);
  switch (entry.rule) {
    case "shapiro-wilk":
      return quote.has(`${path}.shapiroWilk.p`) ? texts.testOf(score, quote.p(`${path}.shapiroWilk.p`), false) : bare;
    case "lilliefors": {
      if (!quote.has(`${path}.lilliefors.p`)) return bare;
      return texts.testOf(score, quote.p(`${path}.lilliefors.p`), entry.lilliefors?.lowerBound === true);
    }
    case "skewness-and-kurtosis": {
      const [skewness, kurtosis] = [ratio("skewnessRatio"), ratio("kurtosisRatio")];
      return skewness === null || kurtosis === null ? bare : texts.ratiosOf(score, skewness, kurtosis);
    }
    default: {
      const skewness = ratio("skewnessRatio");
      return skewness === null ? bare : texts.ratioOf(score, skewness);
    }
  }
}

/** Where size and sign of a ratio decide differently. */
function signs(writing: Writing, texts: NormalityTexts, all: readonly Place[]): readonly Prose[] {
  return all.flatMap(({ path, entry }) => {
    const [note] = notesOf(writing, "normality-sign", path);
    if (note === undefined || entry.normal === null || !writing.quote.has(`${note.path}.args.ratio`)) return [];
    const ratio = writing.quote.figure(`${note.path}.args.ratio`, "standardized");
    const isKurtosis = note.args.ratio === entry.kurtosisRatio && note.args.ratio !== entry.skewnessRatio;
    const of = entry.rule === "skewness-and-kurtosis" ? (isKurtosis ? "kurtosis" : "skewness") : null;
    return [texts.sign(labelled(writing, entry.variable), ratio, entry.normal, of)];
  });
}

function otherTest(writing: Writing, texts: NormalityTexts): Prose | null {
  const [note] = notesOf(writing, "normality-tests-differ");
  const variables = note?.args.variables;
  if (note === undefined || !Array.isArray(variables) || variables.length === 0) return null;
  const level = writing.quote.figure(`${note.path}.args.alpha`, "given");
  return texts.otherTest(
    level,
    some(
      writing,
      variables.map((variable) => labelled(writing, String(variable))),
    ),
  );
}
