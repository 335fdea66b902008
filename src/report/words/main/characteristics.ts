/** What the table of characteristics says: of each variable the groups that a reader would name. */
import type { Frequencies } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { isBalanced, sized } from "../sizes.ts";
import { type CharacteristicsTexts, characteristicsTexts } from "./characteristics-texts.ts";

type Place = { readonly path: string; readonly entry: Frequencies };
type Value = { readonly path: string; readonly entry: Frequencies["values"][number] };

/** Variables that are told one by one; a reader finds the others in the table. */
const MOST = 10;
/** Groups besides the largest that a sentence names. */
const FEW = 3;

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
  const told = (value: Value) => group(writing, texts, value);
  if (others.length === 0) {
    return texts.everybody(
      variable,
      named(writing, labelOf(first)),
      writing.quote.figure(`${first.path}.count`, "count"),
    );
  }
  const [second] = others;
  if (others.length === 1 && second !== undefined && isBalanced(first.entry.validPercent)) {
    const size = sized(writing, "balance", `${first.path}.validPercent`);
    return texts.balanced(variable, size, told(values[0]!), told(values[1]!));
  }
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

function group(writing: Writing, texts: CharacteristicsTexts, value: Value): Prose {
  const { quote } = writing;
  return texts.groupOf(
    named(writing, labelOf(value)),
    quote.figure(`${value.path}.count`, "count"),
    quote.figure(`${value.path}.validPercent`, "percentSign"),
  );
}

function labelOf({ entry: { label, value } }: Value): string {
  return label === "" ? String(value) : label;
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
