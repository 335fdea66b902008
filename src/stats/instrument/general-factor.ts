/**
 * What all groups of a set of variables have in common: one general factor, fitted to the correlations between
 * groups.
 */

/** A symmetric k x k matrix with 1 on its diagonal. */
export type CorrelationMatrix = readonly (readonly number[])[];

/** Loadings are kept off 1, so that what is left of a variable without the factor never vanishes. */
const MOST = 0.9;
/** How many variables' worth a loading is drawn towards the common one: few pairs mustn't make a loading extreme. */
const DRAW = 10;
const SWEEPS = 50;
/** No border moves for less. */
const ENOUGH = 1e-6;

/**
 * Loadings g with r_ij near g_i g_j over the pairs of different groups: least squares over those pairs alone, as
 * minres does over all, each loading drawn towards the size that they would have in common.
 *
 * @param together whether two variables are of one group; their correlation then says nothing about the factor
 * @returns k loadings from -.9 to .9; all 0 where the groups don't go together, or there is only one
 * @see Harman & Jones (1966), Psychometrika 31(3), 351-368. Oracle: matrices made from known loadings
 */
export function generalFactor(r: CorrelationMatrix, together: (i: number, j: number) => boolean): readonly number[] {
  const others = r.map((_, i) => r.flatMap((_, j) => (i === j || together(i, j) ? [] : [j])));
  const signs = commonSigns(r, others);
  const common = commonProduct(r, others, signs);
  if (common <= 0) return r.map(() => 0);
  const start = signs.map((sign) => sign * Math.sqrt(common));
  const loadings = [...start];
  for (let sweep = 0, moved = 1; sweep < SWEEPS && moved > ENOUGH; sweep++) {
    moved = 0;
    for (const [i, row] of r.entries()) {
      let top = DRAW * common * start[i]!;
      let bottom = DRAW * common;
      for (const j of others[i]!) {
        const loading = loadings[j]!;
        top += row[j]! * loading;
        bottom += loading * loading;
      }
      const next = Math.max(-MOST, Math.min(MOST, top / bottom));
      moved = Math.max(moved, Math.abs(next - loadings[i]!));
      loadings[i] = next;
    }
  }
  return loadings;
}

/** Which way each variable goes with the rest: signs of the leading eigenvector, by the power method. */
function commonSigns(r: CorrelationMatrix, others: readonly (readonly number[])[]): readonly number[] {
  let vector = r.map(() => 1);
  for (let round = 0; round < 30; round++) {
    const next = others.map((places, i) => {
      const row = r[i]!;
      let sum = 0;
      for (const j of places) sum += row[j]! * vector[j]!;
      return sum;
    });
    const largest = Math.max(...next.map(Math.abs));
    if (!(largest > 0)) break;
    // half of the step before: without it two groups with a negative eigenvalue of the same size swing for ever
    vector = vector.map((value, i) => (value + next[i]! / largest) / 2);
  }
  return vector.map((value) => (value < 0 ? -1 : 1));
}

/** Mean correlation between groups, signs made to agree; 0 where there are no two groups. */
function commonProduct(r: CorrelationMatrix, others: readonly (readonly number[])[], signs: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [i, places] of others.entries()) {
    for (const j of places) sum += signs[i]! * signs[j]! * r[i]![j]!;
    pairs += places.length;
  }
  return pairs === 0 ? 0 : Math.min(sum / pairs, MOST ** 2);
}

/** Correlations with the factor held constant, -1 to 1. @param loadings less than 1 in size */
export function withoutFactor(r: CorrelationMatrix, loadings: readonly number[]): CorrelationMatrix {
  const rest = loadings.map((loading) => Math.sqrt(1 - loading * loading));
  return r.map((row, i) =>
    row.map((value, j) => {
      if (i === j) return 1;
      const partial = (value - loadings[i]! * loadings[j]!) / (rest[i]! * rest[j]!);
      return Math.max(-1, Math.min(1, partial));
    }),
  );
}
