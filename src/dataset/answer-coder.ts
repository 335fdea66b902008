/** Answers: declared codes, or their labels in any spelling. */
import type { AnswerSet } from "../codebook/codebook.ts";
import { fold } from "../core/fold.ts";
import { plainNumber } from "./cell-text.ts";
import { type Coder, fixedCoder, type Problem } from "./coder.ts";

/** An item: its code, reversed by the declared range where it is to be. */
export function itemCoder(answers: AnswerSet, reversed: boolean): Coder {
  const codes = answers.map(({ code }) => code);
  const turn = Math.min(...codes) + Math.max(...codes);
  const find = answerFinder(answers);
  return fixedCoder(null, declaredAnswers(answers), (text) => {
    const index = find(text);
    if (typeof index !== "number") return index;
    const code = codes[index]!;
    return reversed ? turn - code : code;
  });
}

/** A variable with the answers as categories, codes ascending. */
export function answerCategoryCoder(answers: AnswerSet): Coder {
  const labels = answers.map(({ code, labels: [first] }) => first ?? String(code));
  return fixedCoder(labels, declaredAnswers(answers), answerFinder(answers));
}

/** Index of the answer that a text means: a declared code, digit by digit, or a label whatever its case and spacing. */
function answerFinder(answers: AnswerSet): (text: string) => number | Problem {
  const byCode = new Map(answers.map(({ code }, index) => [String(code), index]));
  const byLabel = new Map(answers.flatMap(({ labels }, index) => labels.map((label) => [fold(label), index] as const)));
  return (text) => {
    const index = byCode.get(text) ?? byLabel.get(fold(text));
    if (index !== undefined) return index;
    return Number.isNaN(plainNumber(text)) ? "unknown-label" : "code-out-of-range";
  };
}

function declaredAnswers(answers: AnswerSet): string {
  return answers
    .map(({ code, labels: [label = ""] }) => (label === "" || label === String(code) ? `${code}` : `${code} ${label}`))
    .join(", ");
}
