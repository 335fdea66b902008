/** Answer sets for scales that declare none, from what the first rows hold. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { AnswerSet } from "./codebook.ts";
import { isWhole } from "./columns-seen.ts";
import { familyOf, type LikertFamily, type Reading } from "./likert.ts";
import { both, quote } from "./mistakes.ts";

export type SeenAnswers =
  | { readonly kind: "codes"; readonly low: number; readonly high: number }
  | { readonly kind: "labels"; readonly family: LikertFamily }
  | { readonly kind: "nothing" }
  /** Texts that are neither codes nor known labels. */
  | { readonly kind: "other"; readonly texts: readonly string[] };

/** A wider span than this is no scale of answers. */
export const mostCodes = 101;

export function answersSeen(texts: ReadonlySet<string>): SeenAnswers {
  if (texts.size === 0) return { kind: "nothing" };
  const other = [...texts].filter((text) => !isWhole(text));
  if (other.length > 0) {
    const family = familyOf(texts);
    return family === null ? { kind: "other", texts: other } : { kind: "labels", family };
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const text of texts) {
    low = Math.min(low, Number(text));
    high = Math.max(high, Number(text));
  }
  return high - low < mostCodes ? { kind: "codes", low, high } : { kind: "other", texts: [...texts] };
}

/** The codes from 1, or the lowest below it, to the highest: somebody may yet choose what nobody has chosen so far. */
export function codesUpTo(low: number, high: number): AnswerSet {
  const first = Math.min(low, 1);
  const count = Math.min(Math.max(high, first + 1) - first, mostCodes) + 1;
  return Array.from({ length: count }, (_, index) => ({ code: first + index, labels: [String(first + index)] }));
}

/** @returns the error for answers that can be meant in two ways; nobody but the person knows which */
export function unclearAnswers(
  reading: Extract<Reading, { kind: "unclear" }>,
  scales: readonly string[],
): LoyaltyError {
  const [one, other] = reading.readings;
  const names = scales.map(quote).join(", ");
  const many = scales.length > 1;
  return new LoyaltyError(
    "codebook/unclear-answers",
    both(
      `the answers of ${many ? "scales" : "scale"} ${names} can be meant in two ways: ${one.en}; or ${other.en}`,
      `jawaban skala ${names} dapat dibaca dengan dua cara: ${one.id}; atau ${other.id}`,
    ),
    {
      exitCode: EXIT.input,
      hint: both(
        `say which with --answers "${listed(one.en)}", or in a codebook, such as answers: { ${reading.family.name}: { ${one.en.replace(/(\d+) ([^,]+)/g, "$1: $2")} } }, and name it in the scale`,
        `nyatakan yang benar dengan --answers "${listed(one.id)}", atau di buku kode, misalnya answers: { ${reading.family.name}: { ${one.id.replace(/(\d+) ([^,]+)/g, "$1: $2")} } }, lalu sebutkan pada skalanya`,
      ),
    },
  );
}

/** "1 STS, 2 TS" as `--answers` takes it. */
function listed(reading: string): string {
  return reading.replace(
    /(\d+) ([^,]+)(, )?/g,
    (_, code: string, label: string, more?: string) => `${code}=${label}${more ? "," : ""}`,
  );
}
