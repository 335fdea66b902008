/** How a mistake in an expression is told: its place in the codebook, the character, what is wrong and what to do. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";

export type MistakeKind = "too-long" | "too-deep" | "syntax" | "not-allowed" | "unknown-column" | "type";

/** Throws; `at` is the character's index in the expression, null where the whole of it is meant. */
export type Fail = (kind: MistakeKind, at: number | null, problem: Bilingual, hint: Bilingual) => never;

/** @param where place in the codebook, such as `keep` or `variables.penghasilan.compute` */
export function failIn(where: string): Fail {
  return (kind, at, problem, hint) => {
    const en = at === null ? where : `${where}, character ${at + 1}`;
    const id = at === null ? where : `${where}, karakter ke-${at + 1}`;
    throw new LoyaltyError(
      `codebook/expression-${kind}`,
      { en: `${en}: ${problem.en}`, id: `${id}: ${problem.id}` },
      { exitCode: EXIT.input, hint },
    );
  };
}

/** What to say where nothing more helpful is known. */
export const whatIsAllowed: Bilingual = {
  en: `an expression has columns, numbers, texts in quotes, + - * /, == != < <= > >=, and, or, not, in ["a", "b"], and the functions abs, floor, max, min, missing; a column whose name isn't made of letters, digits and _ is written column("its header")`,
  id: `ekspresi terdiri atas kolom, angka, teks dalam tanda kutip, + - * /, == != < <= > >=, and, or, not, in ["a", "b"], serta fungsi abs, floor, max, min, missing; kolom yang namanya tidak hanya berisi huruf, angka, dan _ ditulis column("judul kolomnya")`,
};

/** A piece of what was written, short enough for a sentence. */
export function excerpt(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
