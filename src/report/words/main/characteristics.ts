/** What the table of characteristics says: of each variable the groups that a reader would name. */
import type { Frequencies } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { answerLabel, answerName, isBareAnswer } from "../answer-names.ts";
import { labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { isBalanced, sized } from "../sizes.ts";
import { type CharacteristicsTexts, characteristicsTexts } from "./characteristics-texts.ts";

type Place = { readonly path: string; readonly entry: Frequencies };
type Value = { readonly path: string; readonly entry: Frequencies["values"][number] };

/** Variables that are told one by one; a reader finds the others in the table. */
const MOST = 10;
/** Groups besides the largest that a sentence names. */
const FEW = 3;

/** Groups of one size, the largest, that a sentence names. */
const FEW_TIED = 4;
/** So many answers for each respondent are hardly groups any more. */
const SCATTERED = 2 / 3;

/** @param isOne whether a variable is in the table; every category is, unless said */
export function characteristicsWords(
  writing: Writing,
  id: string,
  isOne = (variable: string) => writing.study.variable(variable)?.kind === "category",
): readonly Prose[] {
  const { study } = writing;
  const texts = characteristicsTexts[study.language];
  const all = placesOf("frequencies", study.result.frequencies, ({ variable }) => isOne(variable));
  return paragraphs(
    paragraph(
      texts.intro(writing.reference(id)),
      ...all.slice(0, MOST).map((place, index) => variableSentence(writing, texts, place, index % 2 === 1)),
      all.length > MOST && texts.rest(),
      lacking(writing, texts, all),
    ),
  );
}

function variableSentence(
  writing: Writing,
  texts: CharacteristicsTexts,
  { path, entry }: Place,
  variant: boolean,
): Prose {
  const variable = labelled(writing, entry.variable);
  const values: readonly Value[] = placesOf(`${path}.values`, entry.values, ({ count }) => count > 0);
  const [first, ...others] = [...values].sort((a, b) => b.entry.count - a.entry.count);
  if (first === undefined) return texts.noData(variable);
  const told = (value: Value) => group(writing, texts, entry.variable, value);
  if (others.length === 0) return everybody(writing, texts, entry.variable, first);
  const [second] = others;
  if (others.length === 1 && second !== undefined && isBalanced(first.entry.validPercent)) {
    const size = sized(writing, "balance", `${first.path}.validPercent`);
    return texts.balanced(variable, size, told(values[0]!), told(values[1]!));
  }
  const scattered = scatteredSentence(writing, texts, { path, entry }, values);
  if (scattered !== null) return scattered;
  const tied = others.filter((value) => value.entry.count === first.entry.count);
  if (tied.length > 0) return texts.tied(variable, some(writing, [first, ...tied].map(told)));
  if (first.entry.validPercent > 50 && others.length <= FEW) {
    const share = sized(writing, "share", `${first.path}.validPercent`);
    return texts.majority(variable, share, told(first), some(writing, others.map(told)), variant);
  }
  const last = others.at(-1)!;
  const oneSmallest = others.filter((value) => value.entry.count === last.entry.count).length === 1;
  return oneSmallest ? texts.largest(variable, told(first), told(last)) : texts.largestOnly(variable, told(first));
}

function everybody(writing: Writing, texts: CharacteristicsTexts, variable: string, only: Value): Prose {
  const label = labelled(writing, variable);
  const count = writing.quote.figure(`${only.path}.count`, "count");
  return isBareAnswer(writing, variable, only.entry)
    ? texts.sameAnswer(label, answerName(writing, variable, only.entry), count)
    : texts.everybody(label, named(writing, answerLabel(only.entry)), count);
}

/** Of three groups or more: where they all are of one size, or hardly anybody shares anybody's; null else. */
function scatteredSentence(
  writing: Writing,
  texts: CharacteristicsTexts,
  { path, entry }: Place,
  values: readonly Value[],
): Prose | null {
  const { quote } = writing;
  const most = values.reduce((best, value) => (value.entry.count > best.entry.count ? value : best), values[0]!);
  // a sentence tells two groups, and answers that nobody gave are no groups
  if (values.length < 3 || values.length < entry.values.length) return null;
  const variable = labelled(writing, entry.variable);
  const all = quote.tally(`${path}.values[*].count`);
  const count = quote.figure(`${most.path}.count`, "count");
  if (most.entry.count === 1) return texts.allDifferent(variable, all);
  if (values.every((value) => value.entry.count === most.entry.count)) {
    return texts.allTied(variable, all, count, quote.figure(`${most.path}.validPercent`, "percentSign"));
  }
  const largest = values.filter((value) => value.entry.count === most.entry.count);
  const hardlyShared = values.length >= entry.n * SCATTERED;
  return hardlyShared || largest.length > FEW_TIED
    ? texts.scattered(variable, all, quote.figure(`${path}.n`, "count"), count)
    : null;
}

function group(writing: Writing, texts: CharacteristicsTexts, variable: string, value: Value): Prose {
  const { quote } = writing;
  return texts.groupOf(
    answerName(writing, variable, value.entry),
    quote.figure(`${value.path}.count`, "count"),
    quote.figure(`${value.path}.validPercent`, "percentSign"),
  );
}

function lacking(writing: Writing, texts: CharacteristicsTexts, all: readonly Place[]): Prose | null {
  const incomplete = all.filter(({ entry }) => entry.missing > 0 && entry.n > 0);
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
