/** Texts as files for other programs may hold them: on one line, and nothing that a spreadsheet would run. */

/** Line breaks, tabs, other control characters and what ends a line in some programs: one space for each run of them. */
export function flat(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** What a spreadsheet takes for a formula, full-width signs included; numbers are none. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text);
}

/** A text on one line, with an apostrophe before it where a spreadsheet would run it. */
export function guarded(text: string): string {
  const line = flat(text);
  return looksLikeFormula(line) ? `'${line}` : line;
}

/** A cell of a CSV with commas: quoted where it must be, quotes doubled. */
export function csvCell(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A finite number in plain decimals that reads back as the same double, whatever its size.
 * @param decimals digits after the point that its column has, filled up with zeros; null: as many as it needs, one at least
 */
export function numberText(value: number, decimals: number | null): string {
  const text = withoutExponent(String(value));
  if (decimals === 0) return text;
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(decimals ?? 1, "0")}`;
}

function withoutExponent(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}
