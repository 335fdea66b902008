/** Exact tests by random tables with the observed margins, as SPSS's Exact Tests do where listing them all takes too long. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { logGamma } from "../probability/gamma.ts";
import { normalQuantile } from "../probability/normal.ts";
import { dropEmpty, margins } from "./contingency.ts";
import { logFactorials } from "./fisher-freeman-halton/log-factorials.ts";
import { type Uniform, uniformNumbers } from "./random.ts";
import { type LogFactorial, randomHypergeometric } from "./random-hypergeometric.ts";

export type MonteCarloSettings = {
  /** Random tables. */
  readonly tables: number;
  /** A safe whole number >= 0. */
  readonly seed: number;
  /** Of the intervals, within 0 and 1. */
  readonly confidence: number;
};

/** What SPSS takes unless told otherwise. Its generator is another one, so its third digit may differ. */
export const SPSS_MONTE_CARLO: MonteCarloSettings = { tables: 10_000, seed: 2_000_000, confidence: 0.99 };

export type MonteCarloP = {
  readonly p: number;
  readonly interval: { readonly lower: number; readonly upper: number };
};

/**
 * Estimates two-sided exact p-values with fixed margins: the share of random tables whose statistic is at least as extreme as
 * that of the observed one, equal ones among them.
 *
 * Tables are drawn cell by cell, each from its hypergeometric distribution given the cells before (Patefield 1981, AS 159), at a
 * cost that doesn't depend on the number of cases; where these are fewer than the cells, by shuffling the cases.
 *
 * @param table empty rows and columns are dropped
 * @returns `fisher`: tables at most as probable; `pearson`: tables whose chi-square isn't smaller. The same seed gives the same
 *   figures. Undefined for fewer than two rows or columns, and "too-costly" for tables of both so many cases and so many cells that
 *   it would take more than some seconds
 * @throws RangeError for settings out of range
 * @see Patefield (1981), Applied Statistics 30, 91-97; Mehta & Patel, SPSS Exact Tests (the intervals)
 */
export function monteCarlo(
  table: Contingency,
  settings: MonteCarloSettings = SPSS_MONTE_CARLO,
): Outcome<{ readonly fisher: MonteCarloP; readonly pearson: MonteCarloP }> {
  const { tables, seed, confidence } = settings;
  if (!Number.isSafeInteger(tables) || tables < 1) throw new RangeError(`${tables} random tables`);
  const full = dropEmpty(table);
  const [rows, columns] = [full.rows.length, full.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const { rowTotals, columnTotals, n } = margins(full);
  const byCells = CELL_STEPS * (rows - 1) * (columns - 1);
  if (tables * Math.min(byCells, n) > MOST_STEPS) return undefinedBecause({ code: "too-costly", what: "monte-carlo" });
  const statistics = new Statistics(rowTotals, columnTotals, n);
  const uniform = uniformNumbers(seed);
  const draw =
    n < byCells
      ? shuffling(rowTotals, columnTotals, uniform, statistics)
      : cellByCell(rowTotals, columnTotals, uniform, statistics);
  statistics.observe(full.counts);
  for (let i = 0; i < tables; i++) {
    draw();
    statistics.compare();
  }
  return ok({
    fisher: estimate(statistics.asImprobable, tables, confidence),
    pearson: estimate(statistics.asLarge, tables, confidence),
  });
}

/** A cell's draw costs what shuffling so many cases does. */
const CELL_STEPS = 10;
/** Shuffled cases in all: two to four seconds. */
const MOST_STEPS = 1e8;
/** Statistics that differ by less than this, the one of logarithms and the other relatively, count as equal. */
const TIE = 1e-7;
const SQUARES_TIE = 1e-12;
/** Most cases for which ln x! is tabulated. */
const MOST_TABULATED = 2 ** 17;

/** Fisher's and Pearson's statistic of a random table, added up cell by cell, and how often they are extreme. */
class Statistics {
  asImprobable = 0;
  asLarge = 0;
  readonly logFactorial: LogFactorial;
  private readonly rowShares: readonly number[];
  private readonly columnShares: readonly number[];
  /** The sum of ln x! over the cells: the larger, the less probable the table. */
  private length = 0;
  /** The sum of O^2 / E, which is n more than chi-square: empty cells needn't be looked at. */
  private squares = 0;
  private leastLength = 0;
  private leastSquares = 0;

  constructor(rowTotals: readonly number[], columnTotals: readonly number[], n: number) {
    this.rowShares = rowTotals.map((total) => 1 / total);
    this.columnShares = columnTotals.map((total) => n / total);
    this.logFactorial = n <= MOST_TABULATED ? tabulated(n) : (x) => logGamma(x + 1);
  }

  /** Adds a cell of the random table; empty ones may be left out. */
  add(row: number, column: number, count: number): void {
    this.length += this.logFactorial(count);
    this.squares += count * count * this.rowShares[row]! * this.columnShares[column]!;
  }

  /** Sets the bounds that the random tables are compared with. */
  observe(counts: Contingency["counts"]): void {
    for (const [r, row] of counts.entries()) for (const [c, count] of row.entries()) this.add(r, c, count);
    this.leastLength = this.length - TIE;
    this.leastSquares = this.squares * (1 - SQUARES_TIE);
    this.length = this.squares = 0;
  }

  /** Counts the random table that has been added, and starts the next. */
  compare(): void {
    if (this.length >= this.leastLength) this.asImprobable++;
    if (this.squares >= this.leastSquares) this.asLarge++;
    this.length = this.squares = 0;
  }
}

function tabulated(most: number): LogFactorial {
  const { of, unit } = logFactorials(most, [most]);
  const known = of.map((whole) => whole / unit);
  return (x) => known[x]!;
}

function cellByCell(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  uniform: Uniform,
  statistics: Statistics,
): () => void {
  const { logFactorial } = statistics;
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const open = new Float64Array(columns);
  const n = rowTotals.reduce((sum, total) => sum + total, 0);
  return () => {
    open.set(columnTotals);
    let left = n;
    for (let r = 0; r < rows - 1; r++) {
      let own = rowTotals[r]!;
      let room = left;
      left -= own;
      for (let c = 0; c < columns - 1; c++) {
        const count = randomHypergeometric(uniform, logFactorial, open[c]!, room - open[c]!, own);
        room -= open[c]!;
        own -= count;
        open[c]! -= count;
        statistics.add(r, c, count);
      }
      open[columns - 1]! -= own;
      statistics.add(r, columns - 1, own);
    }
    for (let c = 0; c < columns; c++) statistics.add(rows - 1, c, open[c]!);
  };
}

function shuffling(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  uniform: Uniform,
  statistics: Statistics,
): () => void {
  const cases = Int32Array.from(columnTotals.flatMap((total, column) => new Array<number>(total).fill(column)));
  const counts = new Int32Array(columnTotals.length);
  const met = new Int32Array(columnTotals.length);
  return () => {
    let at = 0;
    for (let row = 0; row < rowTotals.length; row++) {
      let columns = 0;
      for (const end = at + rowTotals[row]!; at < end; at++) {
        const other = at + Math.floor(uniform() * (cases.length - at));
        const column = cases[other]!;
        cases[other] = cases[at]!;
        cases[at] = column;
        if (counts[column]!++ === 0) met[columns++] = column;
      }
      for (let i = 0; i < columns; i++) {
        const column = met[i]!;
        statistics.add(row, column, counts[column]!);
        counts[column] = 0;
      }
    }
  };
}

/**
 * The share with its interval p -+ z sqrt(p (1 - p) / tables), held within 0 and 1; where no or every table is extreme, the bound
 * at which that has the probability 1 - confidence.
 */
function estimate(extreme: number, tables: number, confidence: number): MonteCarloP {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`);
  const p = extreme / tables;
  const bound = -Math.expm1(Math.log1p(-confidence) / tables);
  if (extreme === 0) return { p, interval: { lower: 0, upper: bound } };
  if (extreme === tables) return { p, interval: { lower: 1 - bound, upper: 1 } };
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt((p * (1 - p)) / tables);
  return { p, interval: { lower: Math.max(0, p - half), upper: Math.min(1, p + half) } };
}
