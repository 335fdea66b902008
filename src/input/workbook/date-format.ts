/** Which number formats make a number a date (ECMA-376 part 1, 18.8.30 and 18.8.31). */

/**
 * What a format shows: a date, a time of day, both, hours beyond 24 (`[h]:mm`), or whichever the value says (the
 * built-in formats of East Asian languages differ by language). `fraction`: parts of seconds too.
 */
export type DateFormat = {
  readonly shows: "date" | "time" | "date-time" | "elapsed" | "either";
  readonly fraction: boolean;
};

const plain = (shows: DateFormat["shows"]): DateFormat => ({ shows, fraction: false });

/** @returns null for a format that isn't a date's, and for ids from 164 on, which the workbook itself defines */
export function builtInDateFormat(id: number): DateFormat | null {
  if (id >= 14 && id <= 17) return plain("date");
  if (id >= 18 && id <= 21) return plain("time");
  if (id === 22) return plain("date-time");
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return plain("either");
  if (id === 45) return plain("time");
  if (id === 46) return plain("elapsed");
  if (id === 47) return { shows: "time", fraction: true };
  return null;
}

/** @param code such as `dd/mm/yyyy h:mm`; its first section counts */
export function dateFormatOf(code: string): DateFormat | null {
  const bare = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, " ")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .replace(/;.*$/s, "")
    .replace(/AM\/PM|A\/P/gi, "")
    .toLowerCase();
  if (!/[dmyhs]/.test(bare) || bare.includes("general")) return null;
  const fraction = /s\]?[.,]0/.test(bare);
  if (/[#?]|0/.test(bare.replace(/(s\]?)[.,]0+/g, "$1"))) return null;
  if (bare.includes("[")) return { shows: "elapsed", fraction };
  const date = /[dy]/.test(bare);
  const time = /[hs]/.test(bare);
  return { shows: date && time ? "date-time" : time ? "time" : "date", fraction };
}
