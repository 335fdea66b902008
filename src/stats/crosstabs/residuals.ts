/** Which cells of a table hold more or fewer cases than independence would put there. */
import { ratio, signedRoot } from "../../core/exact.ts";
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { margins } from "./contingency.ts";

/** Beyond it an adjusted residual counts as notable: the two-sided 5% of one cell, not corrected for their number. */
export const NOTABLE_RESIDUAL = 1.96;

type Cells = readonly (readonly number[])[];
export type CellResidual = { readonly row: number; readonly column: number; readonly value: number };

/** All by [row][column]. */
export type Residuals = {
  /** Observed - expected. */
  readonly unstandardized: Cells;
  /** (O - E) / sqrt(E), Pearson's: their squares add up to chi-square. */
  readonly standardized: Cells;
  /** (O - E) / sqrt(E (1 - row total / n) (1 - column total / n)): about standard normal under independence. */
  readonly adjusted: Cells;
  /** The adjusted residual of the greatest size, the first in reading order among equals. */
  readonly largest: CellResidual;
  /** Adjusted residuals beyond {@link NOTABLE_RESIDUAL} in size, in reading order. */
  readonly notable: readonly CellResidual[];
  /** How many cells were looked at: of 20 that are independent one is expected to be notable. */
  readonly cells: number;
};

/**
 * SPSS's RESID, SRESID and ASRESID of every cell. Each is exact before it is rounded.
 *
 * @param table no empty rows or columns
 * @returns undefined for fewer than two rows or columns
 * @throws RangeError for an empty row or column
 * @see Haberman (1973), Biometrics 29(1), 205-220. Oracle: R chisq.test()$residuals and $stdres, exact fractions
 */
export function residuals(table: Contingency): Outcome<Residuals> {
  const [rows, columns] = [table.rows.length, table.columns.length];
  if (rows < 2 || columns < 2) return undefinedBecause({ code: "too-few-categories", rows, columns });
  const { rowTotals, columnTotals, n } = margins(table);
  if ([...rowTotals, ...columnTotals].includes(0)) throw new RangeError("empty rows and columns go first");
  const whole = BigInt(n);
  const each = (figure: (difference: bigint, row: bigint, column: bigint) => number): Cells =>
    table.counts.map((line, r) =>
      line.map((count, c) => {
        const [row, column] = [BigInt(rowTotals[r]!), BigInt(columnTotals[c]!)];
        return figure(whole * BigInt(count) - row * column, row, column);
      }),
    );
  // With d = n O - R C: O - E = d / n, and E (1 - R/n) (1 - C/n) = R C (n - R) (n - C) / n^3.
  const adjusted = each((d, row, column) =>
    signedRoot(d, d * d * whole, row * column * (whole - row) * (whole - column)),
  );
  const listed = adjusted.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  return ok({
    unstandardized: each((d) => ratio(d, whole)),
    standardized: each((d, row, column) => signedRoot(d, d * d, whole * row * column)),
    adjusted,
    largest: listed.reduce((most, cell) => (Math.abs(cell.value) > Math.abs(most.value) ? cell : most)),
    notable: listed.filter(({ value }) => Math.abs(value) > NOTABLE_RESIDUAL),
    cells: rows * columns,
  });
}
