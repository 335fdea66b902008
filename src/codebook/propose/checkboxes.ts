/** Questions where several answers may be ticked, as forms export them: `A;B`, `A;B;` or `A, B` in one cell. */
import { cellsIn, isNumber, type Seen } from "../columns-seen.ts";

/** More options than this are texts that somebody typed. */
const mostOptions = 10;
const longestOption = 60;

const severalAllowed =
  /\b(?:boleh (?:pilih |memilih |isi )?lebih dari (?:satu|1)|pilih semua|select all|check all|tick all|choose all)\b/i;

/** @returns the options, the most ticked first; null where the cells are no ticks */
export function checkboxOptions(header: string, seen: Seen): readonly string[] | null {
  const texts = [...seen.keys()];
  // Microsoft Forms ends every tick with a semicolon
  const saysSo = severalAllowed.test(header) || texts.every((text) => text.endsWith(";"));
  return optionsBy(splitSemicolons, seen, 0.6, saysSo) ?? optionsBy(splitCommas, seen, 0.9, saysSo);
}

/** @param share of ticks that options hold which were ticked more than once */
function optionsBy(
  split: (text: string) => string[],
  seen: Seen,
  share: number,
  saysSo: boolean,
): readonly string[] | null {
  const counts = new Map<string, number>();
  let ticks = 0;
  let several = 0;
  for (const [text, times] of seen) {
    const parts = split(text);
    if (parts.length > 1 || (text.endsWith(";") && parts.length === 1)) several += times;
    for (const part of parts) {
      ticks += times;
      counts.set(part, (counts.get(part) ?? 0) + times);
    }
  }
  const cells = cellsIn(seen);
  if (several === 0 || several < cells / 20 || [...counts.keys()].every(isNumber)) return null;
  const isOption = (part: string, times: number) =>
    times > 1 || (saysSo && !/^(?:lainnya|yang lain|other)\b/i.test(part));
  const repeated = [...counts].filter(([part, times]) => isOption(part, times) && part.length <= longestOption);
  const held = repeated.reduce((sum, [, times]) => sum + times, 0);
  const isFew = repeated.length >= 2 && repeated.length <= mostOptions + 5;
  if (!isFew || held < ticks * share || (!saysSo && ticks / repeated.length < 2)) return null;
  return repeated
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostOptions)
    .map(([part]) => part);
}

function splitSemicolons(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Commas within parentheses belong to an option. */
function splitCommas(text: string): string[] {
  return text
    .split(/,\s+(?![^()]*\))/)
    .map((part) => part.trim())
    .filter(Boolean);
}
