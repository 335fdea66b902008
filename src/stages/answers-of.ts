import type { AnswerSet, Codebook } from "../codebook/codebook.ts";

/** The answers that the codebook declares for an item. */
export function answersOf(codebook: Codebook, item: string): { answers: AnswerSet; reversed: boolean } {
  const scale = codebook.scales.find((candidate) => candidate.items.includes(item));
  const answers = scale?.answers == null ? undefined : codebook.answers.get(scale.answers);
  if (scale === undefined || answers === undefined) throw new RangeError(`${item} is no item of a scale with answers`);
  return { answers, reversed: scale.reverse.includes(item) };
}
