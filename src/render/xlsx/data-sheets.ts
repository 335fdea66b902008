/** The coded data as a sheet that any program reads as a table, and what its columns mean on the one before. */
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import { textWidth } from "../plain-text.ts";
import type { CodedData } from "../rendered.ts";
import { cellString, textCell } from "./cell-texts.ts";
import type { SheetRow } from "./report-sheet.ts";
import { workbookTexts } from "./texts.ts";

export type DataSheet = { readonly rows: readonly SheetRow[]; readonly widths: readonly number[] };

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const HEAD = { fontWeight: "bold", wrap: true, alignVertical: "bottom" } as const;

/** Names in the first row, then a row a case. @throws LoyaltyError where a sheet hasn't room for them */
export function dataSheet({ columns, rows }: CodedData): DataSheet {
  if (rows.length >= MOST_ROWS || columns.length > MOST_COLUMNS) throw tooLarge(rows.length, columns.length);
  return {
    rows: [
      columns.map(({ name }) => textCell(cellString(name), HEAD)),
      ...rows.map((row) => row.map((value) => dataCell(value))),
    ],
    widths: columns.map(({ name }) => Math.min(Math.max(textWidth(name) + 2, 8), 24)),
  };
}

function dataCell(value: number | string | null): SheetRow[number] {
  if (value === null || value === "") return null;
  return typeof value === "number" ? { type: Number, value } : textCell(cellString(value), {});
}

export function variablesSheet({ columns }: CodedData, language: Language): DataSheet {
  const { column, label } = workbookTexts[language];
  return {
    rows: [
      [textCell(column, HEAD), textCell(label, HEAD)],
      ...columns.map(({ name, label: own }) => [
        textCell(cellString(name), { alignVertical: "top" as const }),
        textCell(cellString(own), { wrap: true, alignVertical: "top" as const }),
      ]),
    ],
    widths: [20, 70],
  };
}

function tooLarge(rows: number, columns: number): LoyaltyError {
  return new LoyaltyError(
    "render/data-too-large",
    {
      en: `the coded data (${rows} cases, ${columns} columns) are larger than a spreadsheet's sheet`,
      id: `data berkode (${rows} kasus, ${columns} kolom) lebih besar daripada selembar spreadsheet`,
    },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "leave them out of the workbook; loyalty clean writes them as CSV",
        id: "jangan sertakan dalam buku kerja; loyalty clean menuliskannya sebagai CSV",
      },
    },
  );
}
