/** The oracle's tables, and the definition in whole numbers for small ones. */
import fc from "fast-check";
import type { Outcome } from "../../../../src/core/outcome.ts";
import { type Case, readCases } from "../../oracle.ts";

export type Counts = readonly (readonly number[])[];

export type ExactCase = Case<{
  readonly about: string;
  readonly counts: Counts;
  /** Fractions of whole numbers, and a logarithm with 60 digits; each rounded once. */
  readonly exact: { readonly p: number; readonly pWithTies: number; readonly statistic: number };
  readonly R: { readonly p: number; readonly pTransposed: number };
}>;

export const exactCases = readCases<Omit<ExactCase, "name">>("fisher").map((table) => [table.name, table] as const);

/** R 4.2.2, with exact rationals where all tables could be listed. */
export const references = readCases<{
  readonly vectors: readonly { name: string; table: Counts; p: string; p_exact?: string }[];
}>("fisher/references").flatMap(({ vectors }) => vectors.map((vector) => [vector.name, vector] as const));

export function figureOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

/** Up to 4 x 4 with few cases; no row or column empty. */
export const smallTables: fc.Arbitrary<number[][]> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([r, c]) => {
    const count = fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, fc.nat(r * c > 9 ? 2 : 4));
    return fc.array(fc.array(count, { minLength: c, maxLength: c }), { minLength: r, maxLength: r });
  })
  .filter((counts) => counts.every(holds) && counts[0]!.every((_, c) => holds(counts.map((row) => row[c]!))));

function holds(counts: readonly number[]): boolean {
  return counts.some((count) => count > 0);
}

/** The definition: every table with these margins, weighed by n! / prod x!, in whole numbers. */
export function byEnumeration(counts: Counts): number {
  const rows = counts.map(total);
  const columns = counts[0]!.map((_, c) => total(counts.map((row) => row[c]!)));
  const all = factorial(total(rows));
  const weight = (cells: readonly number[]) => cells.reduce((left, cell) => left / factorial(cell), all ** 2n);
  const own = weight(counts.flat());
  let [counted, sum] = [0n, 0n];
  for (const cells of allTables(rows, columns)) {
    const of = weight(cells);
    sum += of;
    if (of <= own) counted += of;
  }
  return Number((counted * 10n ** 30n) / sum) / 1e30;
}

function* allTables(rows: readonly number[], columns: readonly number[]): Generator<readonly number[]> {
  const [row, ...others] = rows;
  if (row === undefined) {
    if (columns.every((left) => left === 0)) yield [];
    return;
  }
  for (const cells of shared(row, columns)) {
    const left = columns.map((column, c) => column - cells[c]!);
    for (const rest of allTables(others, left)) yield [...cells, ...rest];
  }
}

/** All ways to share a number out among cells that hold so much at most. */
export function* shared(sum: number, most: readonly number[]): Generator<readonly number[]> {
  const [first, ...others] = most;
  if (first === undefined) {
    if (sum === 0) yield [];
    return;
  }
  for (let x = 0; x <= Math.min(first, sum); x++) {
    for (const rest of shared(sum - x, others)) yield [x, ...rest];
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function factorial(n: number): bigint {
  let result = 1n;
  for (let i = 2n; i <= BigInt(n); i++) result *= i;
  return result;
}
