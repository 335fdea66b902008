/**
 * Small dense symmetric matrices: eigenvalues and vectors, Cholesky factor, inverse, log-determinant, and whether a matrix of
 * whole numbers is singular. Nothing here knows statistics.
 */
import { type Outcome, ok, undefinedBecause } from "../core/outcome.ts";

/** By rows, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** `values` descending; `vectors[i][j]` is entry i of the unit vector of value j: vectors are columns. */
export type Eigen = { readonly values: readonly number[]; readonly vectors: Matrix };

const EPSILON = Number.EPSILON;
const SWEEPS = 60;

export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));
}

/** @throws RangeError where a's columns aren't as many as b's rows */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const columns = transpose(b);
  return a.map((row) => {
    if (row.length !== b.length) throw new RangeError(`${row.length} columns by ${b.length} rows can't be multiplied`);
    return columns.map((column) => dot(row, column));
  });
}

/** Sum of products of two lists of one length. */
export function dot(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/** Column j as a list. */
export function column(a: Matrix, j: number): number[] {
  return a.map((row) => row[j]!);
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations until what is off the diagonal is
 * below rounding beside the diagonal. Of each vector the entry of largest size is positive (the first of those alike).
 *
 * @param a k x k, symmetric; its lower triangle is used. May be singular or indefinite
 * @returns errors of a few units of the last place of the largest eigenvalue; where the matrix is positive definite, small
 *   eigenvalues are right to about as many digits (Demmel & Veselic 1992). 200 x 200 takes less than a second
 * @see Jacobi (1846); Rutishauser (1966), Numer. Math. 9, 1-10. Oracle: mpmath eigsy with 50 digits, R eigen
 */
export function symmetricEigen(a: Matrix): Eigen {
  const size = requireSquare(a);
  const work = flatSymmetric(a);
  const vectors = flatSymmetric(identity(size));
  const floor = 1e-30 * work.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let sweep = 0, rotated = true; rotated && sweep < SWEEPS; sweep++) {
    rotated = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotated = rotate(work, vectors, size, p, q, floor) || rotated;
    }
  }
  const values = Array.from({ length: size }, (_, i) => work[i * size + i]!);
  const order = values.map((_, i) => i).sort((i, j) => values[j]! - values[i]!);
  const columns = order.map((i) => largestPositive(Array.from(vectors.subarray(i * size, (i + 1) * size))));
  return { values: order.map((i) => values[i]!), vectors: transpose(columns) };
}

/** Turns rows and columns p and q so that entry (p, q) becomes 0. @param vectors by rows @returns whether it had to */
function rotate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number, floor: number): boolean {
  const [rowP, rowQ] = [p * size, q * size];
  const [pp, qq, pq] = [work[rowP + p]!, work[rowQ + q]!, work[rowP + q]!];
  const small =
    Math.abs(pq) <= floor || Math.abs(pq) <= (EPSILON / 4) * Math.sqrt(Math.abs(pp)) * Math.sqrt(Math.abs(qq));
  if (small) {
    work[rowP + q] = 0;
    work[rowQ + p] = 0;
    return false;
  }
  const theta = (qq - pp) / (2 * pq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  const tau = sine / (1 + cosine);
  turn(work, rowP, rowQ, size, sine, tau);
  turn(vectors, rowP, rowQ, size, sine, tau);
  for (let j = 0; j < size; j++) {
    work[j * size + p] = work[rowP + j]!;
    work[j * size + q] = work[rowQ + j]!;
  }
  work[rowP + p] = pp - tangent * pq;
  work[rowQ + q] = qq + tangent * pq;
  work[rowP + q] = 0;
  work[rowQ + p] = 0;
  return true;
}

function turn(rows: Float64Array, p: number, q: number, size: number, sine: number, tau: number): void {
  for (let j = 0; j < size; j++) {
    const x = rows[p + j]!;
    const y = rows[q + j]!;
    rows[p + j] = x - sine * (y + tau * x);
    rows[q + j] = y + sine * (x - tau * y);
  }
}

/** 1, or -1 where the entry of largest size (the first of those alike) is negative. */
export function signOfLargest(vector: readonly number[]): 1 | -1 {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Entries that are alike but for rounding count as alike, or the sign would hang on the last bit.
  const first = vector.find((value) => Math.abs(value) >= largest * (1 - 1e-10)) ?? 0;
  return first < 0 ? -1 : 1;
}

/** The list, or its negative: that of the two whose entry of largest size is positive. */
export function largestPositive(vector: readonly number[]): number[] {
  return signOfLargest(vector) < 0 ? vector.map((value) => 0 - value) : [...vector];
}

/** P A P' = L L' with the largest pivot that is left taken first; row i of L is variable order[i]. */
type PivotedCholesky = { readonly lower: readonly Float64Array[]; readonly order: readonly number[] };

/**
 * A pivot is what a variable has left once those before it are known, as a share of its variance (1 - R^2). With the largest
 * taken first, rounding leaves at most a few units of the last place where exactly nothing is left.
 */
function pivotedCholesky(a: Matrix, what: string): Outcome<PivotedCholesky> {
  const size = requireSquare(a);
  const singular = undefinedBecause({ code: "singular-matrix", what });
  const order = a.map((_, i) => i);
  const left = a.map((row, i) => row[i]!);
  const share = (i: number) => (a[i]![i]! > 0 ? left[i]! / a[i]![i]! : 0);
  const lower = a.map(() => new Float64Array(size));
  for (let step = 0; step < size; step++) {
    let best = step;
    for (let i = step + 1; i < size; i++) if (share(order[i]!) > share(order[best]!)) best = i;
    [order[step], order[best]] = [order[best]!, order[step]!];
    [lower[step], lower[best]] = [lower[best]!, lower[step]!];
    const pivot = order[step]!;
    if (!(share(pivot) > singularShare(size))) return singular;
    const own = lower[step]!;
    own[step] = Math.sqrt(left[pivot]!);
    for (let i = step + 1; i < size; i++) {
      const row = lower[i]!;
      const variable = order[i]!;
      let rest = entry(a, variable, pivot);
      for (let j = 0; j < step; j++) rest -= row[j]! * own[j]!;
      row[step] = rest / own[step]!;
      left[variable] = left[variable]! - row[step]! ** 2;
    }
  }
  return ok({ lower, order });
}

/** Shares of a variance up to this are what rounding leaves of 0. */
function singularShare(size: number): number {
  return 10 * size * EPSILON;
}

/**
 * Inverse and log-determinant of a symmetric positive definite matrix.
 *
 * @param a k x k, k >= 1; its lower triangle is used
 * @param what named in the reason
 * @returns "singular-matrix" where a variable is, to within rounding (10 k 2^-52 of its variance), a sum of others, and where
 *   the matrix isn't positive definite. Digits lost are those of the condition number
 * @see Oracle: mpmath with 60 digits
 */
export function invertPositiveDefinite(
  a: Matrix,
  what: string,
): Outcome<{ readonly inverse: number[][]; readonly logDeterminant: number }> {
  const factor = pivotedCholesky(a, what);
  if (!factor.ok) return factor;
  const { lower, order } = factor.value;
  const size = lower.length;
  const columns = inverseColumns(lower);
  const inverse = a.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let row = i; row < size; row++) sum += columns[i]![row]! * columns[j]![row]!;
      inverse[order[i]!]![order[j]!] = sum;
      inverse[order[j]!]![order[i]!] = sum;
    }
  }
  const logDeterminant = 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return ok({ inverse, logDeterminant });
}

/** Columns of the inverse of a lower triangle; entries above the diagonal are 0. */
function inverseColumns(lower: readonly Float64Array[]): readonly Float64Array[] {
  return lower.map((_, j) => {
    const result = new Float64Array(lower.length);
    for (let i = j; i < lower.length; i++) {
      const row = lower[i]!;
      let sum = i === j ? 1 : 0;
      for (let m = j; m < i; m++) sum -= row[m]! * result[m]!;
      result[i] = sum / row[i]!;
    }
    return result;
  });
}

/**
 * The lower triangle L with L L' = a, rows and columns in their order, zeros above the diagonal.
 *
 * @returns "singular-matrix" as {@link invertPositiveDefinite}
 */
export function cholesky(a: Matrix, what: string): Outcome<number[][]> {
  const pivoted = pivotedCholesky(a, what);
  if (!pivoted.ok) return pivoted;
  const size = a.length;
  const lower = a.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = entry(a, i, j);
      for (let m = 0; m < j; m++) rest -= lower[i]![m]! * lower[j]![m]!;
      if (i === j && !(rest > 0)) return undefinedBecause({ code: "singular-matrix", what });
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  }
  return ok(lower);
}

/** Primes whose residues' products are exact as doubles. */
const PRIMES = [67108859, 67108837, 67108819, 67108777];

/**
 * Whether the determinant of a square matrix of whole numbers is 0, without rounding: found modulo four primes near 2^26. "No"
 * is proven by any that leaves a remainder; a "yes" is wrong for one matrix in 2^104.
 */
export function isSingular(wholes: readonly (readonly bigint[])[]): boolean {
  return PRIMES.every((prime) => {
    const modulus = BigInt(prime);
    const rows = wholes.map((row) =>
      Float64Array.from(row, (value) => Number(((value % modulus) + modulus) % modulus)),
    );
    return hasZeroDeterminant(rows, prime);
  });
}

function hasZeroDeterminant(rows: Float64Array[], prime: number): boolean {
  const size = rows.length;
  for (let step = 0; step < size; step++) {
    const found = rows.findIndex((row, i) => i >= step && row[step] !== 0);
    if (found < 0) return true;
    [rows[step], rows[found]] = [rows[found]!, rows[step]!];
    const own = rows[step]!;
    const inverse = inverseModulo(own[step]!, prime);
    for (let i = step + 1; i < size; i++) {
      const row = rows[i]!;
      const factor = (row[step]! * inverse) % prime;
      if (factor === 0) continue;
      for (let j = step; j < size; j++) row[j] = (row[j]! + (prime - factor) * own[j]!) % prime;
    }
  }
  return false;
}

/** By Euclid's algorithm; value from 1 to prime - 1. */
function inverseModulo(value: number, prime: number): number {
  let [low, high, x, y] = [value, prime, 1, 0];
  while (low > 1) {
    const times = Math.floor(high / low);
    [low, high, x, y] = [high - times * low, low, y - times * x, x];
  }
  return ((x % prime) + prime) % prime;
}

function entry(a: Matrix, i: number, j: number): number {
  return i >= j ? a[i]![j]! : a[j]![i]!;
}

function flatSymmetric(a: Matrix): Float64Array {
  const size = a.length;
  const flat = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) flat[i * size + j] = entry(a, i, j);
  return flat;
}

function requireSquare(a: Matrix): number {
  if (a.some((row) => row.length !== a.length)) throw new RangeError("a square matrix is needed");
  return a.length;
}
