/** Numbers as people write them: 3.5, 3,5, 1.500.000,25 or 1,500,000.25; and which of the two marks a column means. */

/** What parts whole and decimals; the other of the two then parts thousands. */
export type Mark = "point" | "comma";

/** What a text says of its column: its mark, nothing ("12"), or that it can be read both ways ("1.500", "1,500"). */
export type NumberEvidence = Mark | "none" | "open";

const whole = /^-?\d+$/;
const grouped = {
  point: /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  comma: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
} as const;
/** SPSS leaves out the zero before the mark. */
const decimal = { point: /^-?\d*\.\d+$/, comma: /^-?\d*,\d+$/ } as const;
/** As R writes round numbers: 9e+05, 1.5e-04. */
const scientific = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d{2})$/;

/** Rupiah as people write it, before the number and after it; units that change nothing; never words that multiply ("3 juta"). */
const currency = /^(-?)(?:Rp|IDR)\.?\s*(?=\d)/i;
const dash = /(?<=\d),--?$/;
const unit =
  /(?<=\d)\s*(?:tahun|thn|th|years?(?: old)?|yrs?|bulan|bln|months?|minggu|weeks?|hari|days?|jam|hours?|menit|minutes?|orang|jiwa|people|kali|times|kg|cm|km|rupiah)\.?$/i;

/**
 * @param text trimmed
 * @returns the number alone where money or a unit stands around it ("Rp 3.500.000,-", "25 tahun"), else the text as it is
 */
export function withoutUnit(text: string): string {
  if (/^[-\d.,]*\d$/.test(text)) return text;
  return text.replace(currency, "$1").replace(dash, "").replace(unit, "");
}

/**
 * @param written trimmed; a unit around it counts for nothing
 * @returns null for what is no number in either way of writing; "0,625" and "1234,567" can't be grouped, so they say "comma"
 */
export function numberEvidence(written: string): NumberEvidence | null {
  const text = withoutUnit(written);
  if (whole.test(text) || scientific.test(text)) return "none";
  const point = readsBy(text, "point");
  const comma = readsBy(text, "comma");
  if (point && comma) return "open";
  return point ? "point" : comma ? "comma" : null;
}

function readsBy(text: string, mark: Mark): boolean {
  return decimal[mark].test(text) || grouped[mark].test(text);
}

export function looksLikeNumber(text: string): boolean {
  return numberEvidence(text) !== null;
}

/** @returns the number with a point and without thousands marks ("-1500.25"), or null where the text isn't one by that mark */
export function plainSpelling(written: string, mark: Mark): string | null {
  const text = withoutUnit(written);
  if (whole.test(text)) return text;
  const exponent = scientific.exec(text);
  if (exponent !== null) return shifted(exponent);
  if (!readsBy(text, mark)) return null;
  const plain = mark === "point" ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".");
  return plain.replace(/^(-?)\./, "$10.");
}

/** The digits of a number in scientific notation with the point where it belongs. */
function shifted([, minus = "", first = "", rest = "", sign = "", power = ""]: RegExpExecArray): string {
  const digits = first + rest;
  const place = sign === "+" ? 1 + Number(power) : 1 - Number(power);
  if (place <= 0) return `${minus}0.${"0".repeat(-place)}${digits}`;
  if (place >= digits.length) return minus + digits + "0".repeat(place - digits.length);
  return `${minus}${digits.slice(0, place)}.${digits.slice(place)}`;
}
