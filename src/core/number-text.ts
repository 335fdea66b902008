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
const decimal = { point: /^-?\d+\.\d+$/, comma: /^-?\d+,\d+$/ } as const;

/**
 * @param text trimmed
 * @returns null for what is no number in either way of writing; "0,625" and "1234,567" can't be grouped, so they say "comma"
 */
export function numberEvidence(text: string): NumberEvidence | null {
  if (whole.test(text)) return "none";
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
export function plainSpelling(text: string, mark: Mark): string | null {
  if (whole.test(text)) return text;
  if (!readsBy(text, mark)) return null;
  return mark === "point" ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".");
}
