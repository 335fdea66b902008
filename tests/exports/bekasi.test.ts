/** The Bekasi study's answers in every format: what the readers hand on is what main.csv says, cell by cell. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { Sheet } from "../../src/input/sheet.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const exports = join(fixtures, "exports/bekasi");

function cellsOf(path: string): { header: readonly string[]; rows: readonly string[][] } {
  const [header = [], ...rows] = parse(readFileSync(path, "utf8"));
  return { header, rows };
}

const { header: studyHeader, rows: study } = cellsOf(join(fixtures, "bekasi/main.csv"));
const { header: questions, rows: answers } = cellsOf(join(exports, "main-google-forms.csv"));

async function rowsOf(sheet: Sheet): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of sheet.batches()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** Cells as their value labels, where there are any. */
async function labelledRows(sheet: Sheet): Promise<string[][]> {
  const labels = sheet.header.map((name) => sheet.facts.get(name)?.valueLabels);
  const rows = await rowsOf(sheet);
  return rows.map((cells) => cells.map((cell, at) => labels[at]?.get(cell) ?? cell));
}

/** `5/16/2012 8:38:09` as workbooks and SPSS files give it. */
function isoMoment(text: string): string {
  const [, month, day, year, hour, rest] = /^(\d+)\/(\d+)\/(\d+) (\d+)(:\d+:\d+)$/.exec(text) ?? [];
  if (month === undefined || day === undefined || hour === undefined) throw new Error(`no moment: ${text}`);
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")} ${hour.padStart(2, "0")}${rest}`;
}

describe("the cells of main.csv", () => {
  for (const name of [
    "main.xlsx",
    "main.ods",
    "main.sav",
    "main.zsav",
    "main.csv.gz",
    "main-semicolon-windows-1252.csv",
    "main-utf-16.txt",
    "main-indonesian.csv",
  ]) {
    it(`are those of ${name}`, async () => {
      const sheet = await openSheet(join(exports, name));
      expect(sheet.header).toEqual(studyHeader);
      expect(await rowsOf(sheet)).toEqual(study);
    });
  }

  it("are those of main-labelled.sav once its categories' codes are spelled out", async () => {
    const sheet = await openSheet(join(exports, "main-labelled.sav"));
    const isItem = studyHeader.map((name) => /^[A-Z]+\d+$/.test(name));
    const [codes, labels] = [await rowsOf(sheet), await labelledRows(sheet)];
    expect(sheet.header).toEqual(studyHeader);
    expect(codes.map((row, at) => row.map((code, column) => (isItem[column] ? code : labels[at]?.[column])))).toEqual(
      study,
    );
  });

  it("come with what the codes of the items mean, from an SPSS file", async () => {
    const sheet = await openSheet(join(exports, "main.sav"));
    expect([...(sheet.facts.get("L40")?.valueLabels ?? [])]).toEqual([
      ["1", "Sangat Tidak Setuju"],
      ["2", "Tidak Setuju"],
      ["3", "Setuju"],
      ["4", "Sangat Setuju"],
    ]);
  });
});

describe("the form's answers", () => {
  const withIsoMoments = answers.map(([moment = "", ...others]) => [isoMoment(moment), ...others]);

  it("are those of the CSV, their line breaks and quotes included", async () => {
    const sheet = await openSheet(join(exports, "main-google-forms.csv"));
    expect(sheet.header).toEqual(questions);
    expect(await rowsOf(sheet)).toEqual(answers);
  });

  it("are those of the workbook, its timestamps being dates", async () => {
    const sheet = await openSheet(join(exports, "main-google-forms.xlsx"));
    expect(sheet.header).toEqual(questions);
    expect(await rowsOf(sheet)).toEqual(withIsoMoments);
  });

  it("are those of the SPSS file, the questions being its labels and the answers its value labels", async () => {
    const sheet = await openSheet(join(exports, "main-google-forms.sav"));
    expect(sheet.header).toEqual(questions.map((_, at) => `q${at + 1}`));
    expect(sheet.header.map((name) => sheet.facts.get(name)?.label)).toEqual(questions);
    expect(await labelledRows(sheet)).toEqual(withIsoMoments);
  });
});
