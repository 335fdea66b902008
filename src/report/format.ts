/** The one place where a number becomes text: decimals by class of figure, leading zeros by style, halves away from zero. */
import type { Language } from "../core/language.ts";
import type { ValueClass } from "./document.ts";

/** `spss`: no leading zero below 1 in size; `apa`: none only on what can't exceed 1 in size, and before a comma always one. */
export type NumberStyle = "spss" | "apa";

export type NumberOptions = {
  readonly style: NumberStyle;
  /** Decimals of the variable itself; 0 unless said. */
  readonly decimals?: number;
  /** A decimal comma. */
  readonly comma?: boolean;
};

/** As a class of figure is printed in a table. @throws RangeError for NaN and infinities: a bug of the caller's */
export function formatNumber(value: number, as: ValueClass, options: NumberOptions): string {
  // Indonesian writes 0,720 where APA's English has .720
  const bareBelowOne = options.style === "spss" || (NEVER_ABOVE_ONE.has(as) && options.comma !== true);
  if (as === "reportedP" && value < 0.0005) return withComma(bareBelowOne ? "<.001" : "<0.001", options.comma);
  const text = roundDecimal(value, placesOf(value, as, options.decimals ?? 0));
  const bare = bareBelowOne ? text.replace(/^(-?)0\./, "$1.") : text;
  return withComma(as === "percentSign" ? `${bare}%` : bare, options.comma);
}

/** As prose writes it: with its leading zero, in Indonesian with a decimal comma (`0,720`). */
export function formatDecimal(value: number, as: ValueClass, language: Language, decimals = 0): string {
  const text = roundDecimal(value, placesOf(value, as, decimals));
  return withComma(as === "percentSign" ? `${text}%` : text, language === "id");
}

/** A p-value in prose, with its sign of relation: `p = 0.011`, `p < 0.001`. */
export function formatP(p: number, language: Language): string {
  return p < 0.0005 ? withComma("p < 0.001", language === "id") : `p = ${formatDecimal(p, "pValue", language)}`;
}

/** An interval as theses print it: `1.312-9.879`. */
export function formatInterval(lower: string, upper: string): string {
  return `${lower}-${upper}`;
}

const NEVER_ABOVE_ONE: ReadonlySet<ValueClass> = new Set(["coefficient", "pValue", "reportedP"]);

function placesOf(value: number, as: ValueClass, decimals: number): number {
  switch (as) {
    case "count":
    case "df":
      return 0;
    case "statistic":
    case "coefficient":
    case "pValue":
    case "reportedP":
    case "variance":
    case "ratio":
      return 3;
    case "percent":
    case "percentSign":
    case "expected":
      return 1;
    case "minimumExpected":
    case "standardized":
      return 2;
    case "mean":
    case "median":
      return decimals + 2;
    case "sd":
    case "se":
      return decimals + 3;
    case "extreme":
      return decimals;
    case "given":
      return ownPlaces(value);
    default:
      return as satisfies never;
  }
}

/** What of a double is decimal fact: 15 digits. */
const DIGITS = 15;

/** Its 15 significant digits without the point, and the power of ten of the first. */
function significant(size: number): { readonly digits: string; readonly exponent: number } {
  const text = size.toExponential(DIGITS - 1);
  const e = text.indexOf("e");
  return { digits: text[0] + text.slice(2, e), exponent: Number(text.slice(e + 1)) };
}

function ownPlaces(value: number): number {
  const { digits, exponent } = significant(Math.abs(value));
  return Math.max(digits.replace(/0+$/, "").length - 1 - exponent, 0);
}

/** Rounded half away from zero on the decimal value; never `-0`. */
function roundDecimal(value: number, places: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't be printed`);
  const size = Math.abs(value);
  const text = Number.isInteger(size) ? wholeNumber(size, places) : fraction(size, places);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function wholeNumber(size: number, places: number): string {
  const text = size < 1e21 ? String(size) : BigInt(size).toString();
  return places > 0 ? `${text}.${"0".repeat(places)}` : text;
}

function fraction(size: number, places: number): string {
  const { digits, exponent } = significant(size);
  const kept = exponent + 1 + places;
  if (kept < 0) return withPoint("0", places);
  if (kept >= DIGITS) return withPoint(digits + "0".repeat(kept - DIGITS), places);
  const rest = digits.charCodeAt(kept) >= 53 ? 1 : 0; // "5"
  return withPoint(String(Number(digits.slice(0, kept)) + rest), places);
}

/** A whole number of units of the last place, with the point put in. */
function withPoint(units: string, places: number): string {
  if (places === 0) return units;
  const padded = units.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function withComma(text: string, comma: boolean | undefined): string {
  return comma ? text.replace(".", ",") : text;
}
