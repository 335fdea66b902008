import { createHash } from "node:crypto";
import type { ColumnFacts, Row, Sheet } from "../../src/input/sheet.ts";

/** A sheet in memory. */
export function sheetOf(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  options: { readonly path?: string; readonly facts?: ReadonlyMap<string, ColumnFacts> } = {},
): Sheet {
  const all: Row[] = rows.map((cells, index) => ({ line: index + 2, cells: cells.map(String) }));
  return {
    path: options.path ?? "survey.csv",
    header,
    facts: options.facts ?? new Map(),
    format: { kind: "csv", delimiter: ",", encoding: "utf-8", gzip: false },
    numbers: "as-written",
    remarks: () => [],
    head: async () => all.slice(0, 10_000),
    async *batches() {
      yield all;
    },
    sha256: async () =>
      createHash("sha256")
        .update(JSON.stringify([header, rows]))
        .digest("hex"),
  };
}

/** A plain CSV without quotes, as the fixtures are. */
export function sheetOfCsv(text: string, path = "main.csv"): Sheet {
  const [header = [], ...rows] = text
    .replace(/\r/g, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return sheetOf(header, rows, { path });
}
