/** Answer sets for scales that declare none, from what the first rows hold. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import type { AnswerSet } from "./codebook.ts";
import { cellsIn, isItemCode, isWhole, type Seen } from "./columns-seen.ts";
import { familyOf, type LikertFamily, likertFamilies, type Reading, spellingsOf } from "./likert.ts";
import { both, quote } from "./mistakes.ts";

export type SeenAnswers =
  | { readonly kind: "codes"; readonly low: number; readonly high: number }
  | { readonly kind: "labels"; readonly family: LikertFamily; readonly texts: readonly string[] }
  | { readonly kind: "nothing" }
  /** Texts that are neither codes nor known labels. */
  | { readonly kind: "other"; readonly texts: readonly string[] };

/** A wider span than this is no scale of answers. */
export const mostCodes = 101;

/**
 * @param cells what all items hold together
 * @returns the answers that nearly all cells hold; coding names the others, cell by cell
 */
export function answersSeen(cells: Seen): SeenAnswers {
  if (cells.size === 0) return { kind: "nothing" };
  const codes = nearlyAll(cells, isItemCode) ?? nearlyAll(cells, isWhole, 0);
  if (codes !== null) {
    const { low, high } = rangeMeant(codes);
    return high - low < mostCodes ? { kind: "codes", low, high } : { kind: "other", texts: [...cells.keys()] };
  }
  for (const family of likertFamilies()) {
    const spellings = spellingsOf(family);
    const labels = nearlyAll(cells, (text) => spellings.has(fold(text)));
    if (labels !== null && familyOf(labels.keys())?.name === family.name) {
      return { kind: "labels", family, texts: [...labels.keys()] };
    }
  }
  return { kind: "other", texts: [...cells.keys()].filter((text) => !isWhole(text)) };
}

/** Those cells that pass, or null where more than a share of them (an eighth) doesn't. */
function nearlyAll(cells: Seen, passes: (text: string) => boolean, share = 1 / 8): Seen | null {
  const passing = new Map([...cells].filter(([text]) => passes(text)));
  const total = cellsIn(cells);
  return total - cellsIn(passing) <= total * share ? passing : null;
}

/**
 * Without an 8 or 9 that stands apart: at least two codes below it nobody chose, what is left ends where scales do, and few
 * chose it. SPSS files have "no answer" there, and a CSV made of one has it among the answers.
 */
function withoutCodeApart(codes: Seen): Seen {
  const all = [...codes.keys()].map(Number).sort((a, b) => a - b);
  const [below = 0, top = 0] = all.slice(-2);
  const apart = (top === 8 || top === 9) && top - below >= 3 && below >= 4 && all[0]! >= 0;
  if (!apart || (codes.get(String(top)) ?? 0) > cellsIn(codes) / 5) return codes;
  return new Map([...codes].filter(([text]) => Number(text) !== top));
}

/** Scales end at these points far more often than one further. */
const usualEnds = [4, 5, 7];

/**
 * The range of codes that somebody declared, as far as the cells show it. A code at an end that one or two cells hold
 * (beyond 2,000 cells: one in a thousand) is a slip where it is at most 2 in 100 of them (5 for 0 and behind a gap) and
 * what is left ends where scales do. A 1 is never one, nor a 10 after a 9.
 */
export function rangeMeant(codes: Seen): { readonly low: number; readonly high: number } {
  const coded = withoutCodeApart(codes);
  if (coded !== codes) return rangeMeant(coded);
  const counts = [...codes].map(([text, times]) => [Number(text), times] as const).sort(([a], [b]) => a - b);
  const total = cellsIn(codes);
  const few = Math.max(2, total / 1000);
  const isRare = (times: number, share: number) => times <= few && times <= total * share;
  let last = counts.length - 1;
  let first = 0;
  let above = 0;
  for (let left = counts; left.length > 1; left = left.slice(0, -1)) {
    const [[below], [top, times]] = left.slice(-2) as [readonly [number, number], readonly [number, number]];
    if (!(top > 10 || usualEnds.includes(below)) || !isRare(above + times, top > below + 1 ? 0.05 : 0.02)) break;
    above += times;
    last = left.length - 2;
  }
  const high = counts[last]![0];
  const [lowest, times] = counts[0]!;
  if (lowest < 1 && high >= 3 && high <= 7 && isRare(times, 0.05)) first = 1;
  const low = counts[first]![0];
  // many different numbers are measured or counted, and their ends are rare as a matter of course
  return high - low <= 10 ? { low, high } : { low: counts[0]![0], high: counts.at(-1)![0] };
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
