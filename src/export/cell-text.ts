/** Texts and numbers as files for other programs may hold them. */
export { csvCell, flat, guarded } from "../core/csv-text.ts";

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
