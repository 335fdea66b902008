/** Categories that are ranges of a number ("< 1 tahun", "Di atas 3 tahun"), in the order of their numbers. */
import { fold } from "../../core/fold.ts";

const below = /^(?:<|\u2264|kurang dari|di ?bawah|below|under|less than|fewer than|up to|maksimal|sampai|belum)/;
const above = /^(?:>|\u2265|lebih dari|di ?atas|above|over|more than|at least|minimal)/;
const aboveLast = /(?:\+|ke atas|atau lebih|or (?:more|over|older|above))$/;
/** A number with its thousands, and the word after it. */
const amount = /(?:rp\.? ?)?(\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?)\s*(\p{L}*)/u;

const factors: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  hari: 1 / 30,
  day: 1 / 30,
  days: 1 / 30,
  minggu: 1 / 4,
  week: 1 / 4,
  weeks: 1 / 4,
  bulan: 1,
  bln: 1,
  month: 1,
  months: 1,
  tahun: 12,
  thn: 12,
  th: 12,
  year: 12,
  years: 12,
};

const most = 12;

/** @returns the texts, lowest first; null where one has no number, two begin alike, or none is a range */
export function rangeOrder(texts: readonly string[]): readonly string[] | null {
  if (texts.length < 2 || texts.length > most) return null;
  const ranges = texts.map(rangeOf);
  if (ranges.some((range) => range === null) || !ranges.some((range) => range?.open || range?.two)) return null;
  const unit = lastUnit(texts);
  const placed = texts.map((text, index) => {
    const { value, factor, step } = ranges[index]!;
    return { text, value: value * (factor ?? unit), step };
  });
  placed.sort((a, b) => a.value - b.value || a.step - b.step);
  const twice = placed.some(({ value, step }, index) => {
    const next = placed[index + 1];
    return next !== undefined && next.value === value && next.step === step;
  });
  return twice ? null : placed.map(({ text }) => text);
}

type Range = {
  readonly value: number;
  /** Of the word after the number; null where the number stands alone, as the first of "1-3 tahun" does. */
  readonly factor: number | null;
  /** Before, at or after the number itself. */
  readonly step: -1 | 0 | 1;
  readonly open: boolean;
  readonly two: boolean;
};

function rangeOf(text: string): Range | null {
  const folded = fold(text);
  const [found, number = "", word = ""] = amount.exec(folded) ?? [];
  if (found === undefined) return null;
  const rest = folded.slice(folded.indexOf(found) + found.length);
  const second = amount.exec(rest);
  const step = below.test(folded) ? -1 : above.test(folded) || aboveLast.test(folded) ? 1 : 0;
  const own = factors[word] ?? (second === null ? null : (factors[second[2] ?? ""] ?? null));
  return { value: plain(number), factor: own, step, open: step !== 0, two: second !== null };
}

/** 1.500.000 and 1,500,000 are whole; 1,5 and 2.5 aren't. */
function plain(number: string): number {
  return Number(number.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", "."));
}

/** For numbers that stand alone: the unit that the texts end in. */
function lastUnit(texts: readonly string[]): number {
  for (const text of [...texts].sort()) {
    const word = /(\p{L}+)\W*$/u.exec(fold(text))?.[1] ?? "";
    const factor = factors[word];
    if (factor !== undefined) return factor;
  }
  return 1;
}
