/** What other programs make of the workbook. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { renderXlsx } from "../../../src/render/xlsx/render-xlsx.ts";
import { temporaryFolder } from "../../cli/loyalty.ts";
import { programFor, run } from "../../export/cleaning.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { renderInput, studyResult, writtenDocument } from "../../support/written.ts";
import { bytesOf, placeOf, readXlsx } from "./read-xlsx.ts";
import { contentsOf, plain } from "./tables-in.ts";

const wanted = { style: "spss", full: true } as const;

async function written(folder: string): Promise<Uint8Array> {
  const codedData = { columns: [{ name: "a", label: "A" }], rows: [[0.1], ["=1+1"]] };
  const input = renderInput(await studyResult(wanted), await writtenDocument(wanted), { codedData });
  const bytes = bytesOf(await renderXlsx(input));
  writeFileSync(join(folder, "report.xlsx"), bytes);
  return bytes;
}

/** Systems have several; some have the package. */
const pythons = ["python3", "/usr/bin/python3"];
const found = pythons.find((command) => spawnSync(command, ["-c", "import openpyxl"]).status === 0);
const command = found ?? pythons[0]!;
const python = programFor(command, ["-c", "import openpyxl"]);

const readWithOpenpyxl = `
import json, openpyxl
book = openpyxl.load_workbook("report.xlsx")
out = {}
for sheet in book:
    out[sheet.title] = [
        [cell.row - 1, cell.column - 1, cell.data_type, cell.value, cell.number_format]
        for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
print(json.dumps(out))
`;

describe("openpyxl", () => {
  it.skipIf(python.missing)(`reads the same numbers, texts and formats, and no formula${python.why}`, async () => {
    const folder = temporaryFolder();
    const { sheets } = readXlsx(await written(folder));
    const out = JSON.parse(run(command, ["-W", "ignore", "-c", readWithOpenpyxl], folder)) as Record<
      string,
      [row: number, column: number, type: string, value: number | string, format: string][]
    >;
    expect(Object.keys(out)).toEqual(sheets.map(({ name }) => name));
    for (const { name, rows } of sheets) {
      const cells = rows.flatMap((row, at) =>
        row.flatMap((cell, column) => (cell === undefined ? [] : [[at, column, cell.value, cell.format] as const])),
      );
      expect(out[name]!.map(([row, column, , value, format]) => [row, column, value, format])).toEqual(cells);
      for (const [, , type, value] of out[name]!) expect(type).toBe(typeof value === "number" ? "n" : "s");
    }
  });
});

const soffice = programFor("soffice", ["--version"]);
/** Every sheet as it is seen: commas, quotes, UTF-8. */
const SEEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1";

describe("LibreOffice", () => {
  it.skipIf(soffice.missing)(
    `shows every table of the appendix as it is printed${soffice.why}`,
    async () => {
      const folder = temporaryFolder();
      const workbook = readXlsx(await written(folder));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      run("soffice", [profile, "--headless", "--convert-to", SEEN, "--outdir", folder, "report.xlsx"], folder);
      const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
      const sheets = new Map(files.map((file) => [file.slice("report-".length, -".csv".length), file]));
      const tables = expectedTables(await writtenDocument(wanted));
      const listed = contentsOf(workbook).filter(({ id }) => id !== "");
      for (const [index, { sheet, range }] of listed.entries()) {
        const rows = parse(readFileSync(join(folder, sheets.get(sheet)!)), { relax_column_count: true }) as string[][];
        const [from, to] = range.split(":").map(placeOf);
        const seen = rows
          .slice(from!.row, to!.row + 1)
          .map((row) => row.map((text) => plain(text).trim()).filter((text) => text !== ""))
          .slice(-tables[index]!.rows.length);
        const joined = (texts: readonly string[]) => texts.join("").replaceAll(" ", "");
        expect(seen.map(joined)).toEqual(tables[index]!.rows.map((row) => joined(row.map(plain))));
      }
      expect(listed.length).toBeGreaterThan(300);
    },
    120_000,
  );
});
