/**
 * Figures within a proposal's sentences. They are rounded here and not in `report`: a codebook's reasons are words that
 * its writer copies, and no figure of a study.
 */

/** Never 100: what was guessed isn't known. */
export function percentSure(confidence: number): number {
  return Math.max(1, Math.min(99, Math.floor(confidence * 100)));
}

/** -.52 */
export function asR(r: number): string {
  return r.toFixed(2).replace(/^(-?)0\./, "$1.");
}
