/** How many digits of a figure are right. */

/** No more can be seen: a double has not quite 16, and NIST certifies 15. */
const MOST = 15;

/**
 * The log relative error, -log10(|figure - reference| / |reference|), from 0 to 15; of a reference of 0 the log absolute
 * error. No number has no right digit.
 *
 * @param {number} figure
 * @param {number} reference
 */
export function digits(figure, reference) {
  if (figure === reference) return MOST;
  const error = Math.abs(figure - reference) / (Math.abs(reference) || 1);
  return error <= 1 ? Math.min(MOST, -Math.log10(error)) : 0;
}

/** @param {number[]} several @returns {number} NaN of none */
export function worst(several) {
  return several.length === 0 ? Number.NaN : Math.min(...several);
}

/** @param {number} value rounded down, so that 13.97 isn't 14 */
export function digitsText(value) {
  return Number.isNaN(value) ? "-" : (Math.floor(value * 10) / 10).toFixed(1);
}
