/** Items as numbers, for whoever looks at their correlations. */
import { fold } from "../../core/fold.ts";
import type { AnswerSet } from "../codebook.ts";
import { isItemCode } from "../columns-seen.ts";
import type { Look } from "./look.ts";

/**
 * @param answers null where cells hold codes
 * @returns a code a row, NaN for a blank and for what is no answer
 */
export function codesOf({ rows, seen }: Look, index: number, answers: AnswerSet | null): Float64Array {
  const codes = new Map<string, number>();
  for (const text of seen[index]?.keys() ?? []) {
    const code = answers === null ? (isItemCode(text) ? Number(text) : undefined) : codeIn(answers, text);
    if (code !== undefined) codes.set(text, code);
  }
  return Float64Array.from(rows, ({ cells }) => codes.get((cells[index] ?? "").trim()) ?? Number.NaN);
}

function codeIn(answers: AnswerSet, text: string): number | undefined {
  const folded = fold(text);
  return answers.find(({ code, labels }) => String(code) === folded || labels.some((label) => fold(label) === folded))
    ?.code;
}
