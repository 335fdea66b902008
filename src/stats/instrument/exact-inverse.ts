/** The inverse of a covariance matrix as ratios of whole numbers: what depends on it is then right however ill the matrix is. */

/** The inverse is `adjugate[i][j] / determinant`. */
export type ExactInverse = { readonly determinant: bigint; readonly adjugate: readonly (readonly bigint[])[] };

/**
 * Adjugate and determinant of a symmetric positive semidefinite matrix of whole numbers, by Bareiss's elimination without
 * fractions, carried through to the inverse in place: before step p the entries are minors of order p and p + 1, so every
 * division comes out even.
 *
 * @param matrix k x k, k >= 1, symmetric, positive semidefinite: co-deviations
 * @returns null where it is singular
 * @see Bareiss (1968), Mathematics of Computation 22, 565-578. Oracle: elimination with Python's fractions
 */
export function exactInverse(matrix: readonly (readonly bigint[])[]): ExactInverse | null {
  const rows = matrix.map((row) => [...row]);
  let minor = 1n;
  for (let step = 0; step < rows.length; step++) {
    const pivot = rows[step]![step]!;
    if (pivot === 0n) return null;
    exchange(rows, step, pivot, minor);
    minor = pivot;
  }
  return { determinant: minor, adjugate: rows };
}

/** One step of the elimination. Entries between a row that is done and one that isn't have opposite signs on the two sides. */
function exchange(rows: bigint[][], step: number, pivot: bigint, minor: bigint): void {
  const own = rows[step]!;
  for (const [i, row] of rows.entries()) {
    if (i === step) continue;
    const factor = row[step]!;
    for (let j = 0; j <= i; j++) {
      if (j === step) continue;
      const value = (pivot * row[j]! - factor * own[j]!) / minor;
      row[j] = value;
      rows[j]![i] = j < step && step < i ? -value : value;
    }
  }
  for (const row of rows) row[step] = -row[step]!;
  own[step] = minor;
}

/**
 * How long {@link exactInverse} takes, in products of 64-bit words, about 1e9 of which are a second: k^3 products and
 * half as many quotients of numbers that grow to the determinant's length.
 */
export function exactInverseCost(matrix: readonly (readonly bigint[])[]): number {
  const size = matrix.length;
  const longest = matrix.reduce((most, row, i) => Math.max(most, row[i]!.toString(16).length * 4), 0);
  const words = Math.ceil((size * longest) / 64);
  return 0.75 * size ** 3 * (words ** 2 / 3 + 20 * words);
}
