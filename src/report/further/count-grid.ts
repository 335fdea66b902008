/** SPSS's crosstabulation with several figures a cell: counts, and what else is to stand below them. */
import { blank, figure, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";

export type CountGrid = {
  readonly id: string;
  /** Labels of the two variables. */
  readonly row: string;
  readonly column: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly n: number;
  readonly counts: readonly (readonly number[])[];
  readonly expected: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** A further line of each row: its name, and a cell a column. */
  readonly line?: { readonly name: string; cells(row: number): readonly Cell[] };
  readonly footnotes?: Table["footnotes"];
};

export function countGridTable(grid: CountGrid): Table {
  const { columns, row, column } = grid;
  return {
    kind: "table",
    id: grid.id,
    title: `${row} * ${column} Crosstabulation`,
    style: "spss",
    stubHead: ["", "", ""],
    head: [
      [...(columns.length > 0 ? [{ text: column, span: columns.length }] : []), { text: "", span: 1 }],
      heads(...columns, "Total"),
    ],
    rows: [...grid.rows.flatMap((label, index) => rowLines(grid, label, index)), ...totalLines(grid)],
    footnotes: grid.footnotes ?? [],
  };
}

function rowLines(grid: CountGrid, label: string, index: number): readonly TableRow[] {
  const first = index === 0 ? text(grid.row) : blank;
  const lines = countLines(first, text(label), grid.counts[index]!, grid.expected[index]!, grid.rowTotals[index]!);
  if (grid.line === undefined) return lines;
  return [...lines, { stub: [blank, blank, text(grid.line.name)], cells: [...grid.line.cells(index), blank] }];
}

/** A column's expected counts add up to its cases. */
function totalLines({ columnTotals, n }: CountGrid): readonly TableRow[] {
  const [counts, expected] = countLines(text("Total"), blank, columnTotals, columnTotals, n);
  return [{ ...counts!, ruled: true }, expected!];
}

function countLines(
  first: Cell,
  label: Cell,
  counts: readonly number[],
  expected: readonly number[],
  total: number,
): readonly TableRow[] {
  return [
    { stub: [first, label, text("Count")], cells: [...counts, total].map((count) => figure(count, "count")) },
    {
      stub: [blank, blank, text("Expected Count")],
      cells: [...expected, total].map((count) => figure(count, "expected")),
    },
  ];
}
