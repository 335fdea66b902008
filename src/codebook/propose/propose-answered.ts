/** Variables whose cells are known answers ("Sering", "Jarang"), outside every scale: their categories get that order. */
import { fold } from "../../core/fold.ts";
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { isNumber } from "../columns-seen.ts";
import { answersInOrder, codedLabels, familyOf, likertFamilies, spellingsOf } from "../likert.ts";
import { both } from "../mistakes.ts";
import type { Findings } from "./findings.ts";
import type { Look } from "./look.ts";

/** More different texts than this are no answers. */
const mostLabels = 12;

/**
 * @param sets gets the answer sets that are needed
 * @returns for columns that hold known labels the name of the set
 */
export function answeredVariables(
  names: readonly string[],
  { seen }: Look,
  columns: Columns,
  sets: Map<string, AnswerSet>,
  findings: Findings,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const texts = new Map<string, string[]>();
  for (const name of names) {
    const cells = seen[columns.index(name)]!;
    const labels = cells.size > mostLabels ? [] : [...cells.keys()];
    if (labels.some((text) => !isNumber(text))) texts.set(name, labels);
  }
  for (const [name, labels] of texts) {
    const coded = codedLabels(labels);
    if (coded === null) continue;
    found.set(name, named(`${coded[0]?.code}-${coded.at(-1)?.code}`, coded, sets, findings));
    texts.delete(name);
  }
  for (const family of texts.size === 0 ? [] : likertFamilies()) {
    const spellings = spellingsOf(family);
    const held = [...texts].filter(([, labels]) => labels.every((text) => spellings.has(fold(text))));
    const labels = held.flatMap(([, all]) => all);
    if (familyOf(labels) === null) continue;
    for (const [name] of held) texts.delete(name);
    const ordered = answersInOrder(family, labels);
    if (ordered === null) continue;
    const set = named(family.name, ordered, sets, findings);
    for (const [name] of held) found.set(name, set);
  }
  return found;
}

/** The set's name, added where there is none like it. */
function named(wanted: string, set: AnswerSet, sets: Map<string, AnswerSet>, findings: Findings): string {
  const same = JSON.stringify(set);
  let name = wanted;
  while (sets.has(name) && JSON.stringify(sets.get(name)) !== same) name += "_";
  if (!sets.has(name)) {
    sets.set(name, set);
    findings.decide(
      ["answers", name],
      "likely",
      both("known answers, lowest first", "jawaban yang dikenal, dari yang terendah"),
    );
  }
  return name;
}
