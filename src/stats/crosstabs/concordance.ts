/** Pairs of cases in a table of ordered categories: in how many both categories rise together, in how many one falls. */
import type { Contingency } from "../../counts/summaries.ts";
import { margins } from "./contingency.ts";

/** A cell that holds cases, and how many other cases lie on either diagonal side of it. */
export type PairedCell = {
  readonly row: number;
  readonly column: number;
  readonly count: bigint;
  /** Cases above and left of the cell, and those below and right of it. */
  readonly concordant: bigint;
  /** Cases above and right, and those below and left. */
  readonly discordant: bigint;
};

/** Every pair of cases is counted twice, once from each of its cases, as in Brown & Benedetti's P and Q. */
export type Pairs = {
  readonly n: bigint;
  readonly cells: readonly PairedCell[];
  readonly concordant: bigint;
  readonly discordant: bigint;
  readonly rowTotals: readonly bigint[];
  readonly columnTotals: readonly bigint[];
  /** Pairs in different rows, n^2 - sum of squared row totals; 0 where all are in one row. */
  readonly rowsDiffer: bigint;
  /** Pairs in different columns. */
  readonly columnsDiffer: bigint;
  /** n sum of count (concordant - discordant)^2 - (sum of count (concordant - discordant))^2; >= 0. */
  readonly spread: bigint;
};

const known = new WeakMap<Contingency, Pairs>();

/** Made once for each table, in time of its cells; exact for any counts that are safe whole numbers. */
export function pairsOf(table: Contingency): Pairs {
  const found = known.get(table) ?? countPairs(table);
  known.set(table, found);
  return found;
}

function countPairs(table: Contingency): Pairs {
  const { rowTotals, columnTotals, n } = margins(table);
  const cells = pairedCells(table, columnTotals);
  const whole = BigInt(n);
  const differing = (totals: readonly number[]) =>
    totals.reduce((rest, total) => rest - BigInt(total) * BigInt(total), whole * whole);
  let [concordant, discordant, squares] = [0n, 0n, 0n];
  for (const cell of cells) {
    const difference = cell.concordant - cell.discordant;
    concordant += cell.count * cell.concordant;
    discordant += cell.count * cell.discordant;
    squares += cell.count * difference * difference;
  }
  return {
    n: whole,
    cells,
    concordant,
    discordant,
    rowTotals: rowTotals.map(BigInt),
    columnTotals: columnTotals.map(BigInt),
    rowsDiffer: differing(rowTotals),
    columnsDiffer: differing(columnTotals),
    spread: whole * squares - (concordant - discordant) ** 2n,
  };
}

function pairedCells({ counts }: Contingency, columnTotals: readonly number[]): readonly PairedCell[] {
  const above = columnTotals.map(() => 0);
  const below = [...columnTotals];
  return counts.flatMap((line, row) => {
    for (const [column, count] of line.entries()) below[column]! -= count;
    const cells = cellsOfRow(line, row, above, below);
    for (const [column, count] of line.entries()) above[column]! += count;
    return cells;
  });
}

/** @param above column totals of the rows before this one @param below those of the rows after it */
function cellsOfRow(line: readonly number[], row: number, above: readonly number[], below: readonly number[]) {
  let [aboveLeft, belowLeft] = [0, 0];
  let [aboveRight, belowRight] = [sum(above), sum(below)];
  const cells: PairedCell[] = [];
  for (const [column, count] of line.entries()) {
    aboveRight -= above[column]!;
    belowRight -= below[column]!;
    if (count > 0) {
      const [concordant, discordant] = [BigInt(aboveLeft + belowRight), BigInt(aboveRight + belowLeft)];
      cells.push({ row, column, count: BigInt(count), concordant, discordant });
    }
    aboveLeft += above[column]!;
    belowLeft += below[column]!;
  }
  return cells;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
