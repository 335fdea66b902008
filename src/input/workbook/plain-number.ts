/** Numbers as workbooks store them (`3.0999999999999996`, `1E+6`) -> as a person would write them. */

/**
 * The shortest decimal that reads back as the same number, without exponent. Where 15 significant digits, which is what
 * a spreadsheet shows and compares by, come out at 12 or fewer, the difference is noise of binary arithmetic
 * (0.1 + 0.2), and they are what is written; 1/3 keeps all of its digits.
 *
 * @returns the text as it came where it is no finite number
 */
export function plainNumber(text: string): string {
  if (/^-?[1-9]\d{0,14}$/.test(text)) return text;
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)) return text;
  const value = Number(trimmed);
  return Number.isFinite(value) ? spelled(value) : text;
}

function spelled(value: number): string {
  if (Number.isSafeInteger(value)) return String(value + 0 === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  return withoutExponent(String(significantDigits(rounded) <= 12 ? rounded : value));
}

function significantDigits(value: number): number {
  const digits = String(value).replace(/e.*$/, "").replace(/[-.]/g, "");
  return digits.replace(/^0+/, "").replace(/0+$/, "").length;
}

function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign, whole = "", fraction = "", exponent] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0").slice(0, point)}${point < digits.length ? `.${digits.slice(point)}` : ""}`;
}
