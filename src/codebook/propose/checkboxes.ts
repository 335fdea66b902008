/** Questions where several answers may be ticked, as forms export them: `A;B`, `A;B;` or `A, B` in one cell. */
import { cellsIn, isNumber, type Seen } from "../columns-seen.ts";
import { asksComment, isShortAnswer } from "./comments.ts";

/** More options than this are texts that somebody typed. */
const mostOptions = 10;
const longestOption = 60;

const severalAllowed =
  /\b(?:(?:boleh|dapat|bisa) (?:di)?(?:pilih |memilih |isi |mengisi |jawab |menjawab )?lebih dari (?:satu|1)|(?:boleh|dapat|bisa) memilih|pilih semua|(?:select|check|tick|choose|mark) all|more than one (?:answer|choice|option))\b/i;

/** @returns the options, the most ticked first; null where the cells are no ticks */
export function checkboxOptions(header: string, seen: Seen): readonly string[] | null {
  const texts = [...seen.keys()];
  // Microsoft Forms ends every tick with a semicolon
  const saysSo = severalAllowed.test(header) || (texts.length > 0 && texts.every((text) => text.endsWith(";")));
  if (saysSo) return optionsSaid(splitSemicolons, seen, 0.6) ?? optionsSaid(splitCommas, seen, 0.9);
  if (asksComment(header)) return null;
  return optionsShown(splitSemicolons, seen) ?? optionsShown(splitCommas, seen);
}

type Split = (text: string) => string[];

type Ticks = {
  /** By option, how many ticks and in how many different cells. */
  readonly options: ReadonlyMap<string, { readonly times: number; readonly texts: number }>;
  readonly all: number;
  /** Different cells with more than one tick. */
  readonly combinations: number;
};

/** Null where hardly any cell holds more than one. */
function ticksIn(split: Split, seen: Seen): Ticks | null {
  const options = new Map<string, { times: number; texts: number }>();
  let all = 0;
  let several = 0;
  let combinations = 0;
  for (const [text, times] of seen) {
    const parts = split(text);
    if (parts.length > 1 || (text.endsWith(";") && parts.length === 1)) several += times;
    if (parts.length > 1) combinations++;
    for (const part of parts) {
      all += times;
      const { times: before = 0, texts = 0 } = options.get(part) ?? {};
      options.set(part, { times: before + times, texts: texts + 1 });
    }
  }
  const some = several > 0 && several >= cellsIn(seen) / 20;
  return some && ![...options.keys()].every(isNumber) ? { options, all, combinations } : null;
}

/**
 * Where the header or the form says that several may be ticked.
 * @param share of ticks that must be of options
 */
function optionsSaid(split: Split, seen: Seen, share: number): readonly string[] | null {
  const ticks = ticksIn(split, seen);
  if (ticks === null) return null;
  const isOption = (part: string, times: number) => times > 1 || !/^(?:lainnya|yang lain|other)\b/i.test(part);
  const options = [...ticks.options].filter(
    ([part, { times }]) => isOption(part, times) && part.length <= longestOption,
  );
  const held = options.reduce((sum, [, { times }]) => sum + times, 0);
  if (options.length < 2 || options.length > mostOptions + 5 || held < ticks.all * share) return null;
  return mostTicked(options);
}

const fewestOptions = 3;
const fewestTicks = 3;

/** Where nothing but the cells says so: a few short texts that recur, in combinations that differ. Sentences with commas don't. */
function optionsShown(split: Split, seen: Seen): readonly string[] | null {
  const ticks = ticksIn(split, seen);
  if (ticks === null || ticks.combinations < 2) return null;
  const options = [...ticks.options].filter(
    ([part, { times, texts }]) => times >= fewestTicks && texts >= 2 && isShortAnswer(part),
  );
  const held = options.reduce((sum, [, { times }]) => sum + times, 0);
  if (options.length < fewestOptions || options.length > mostOptions || held < ticks.all * 0.9) return null;
  return mostTicked(options);
}

function mostTicked(options: (readonly [string, { readonly times: number }])[]): readonly string[] {
  return options
    .sort(([, a], [, b]) => b.times - a.times)
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
