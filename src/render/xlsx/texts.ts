/** The workbook's own words. */
import type { Language } from "../../core/language.ts";

export type WorkbookTexts = {
  readonly contents: string;
  readonly contentsOf: string;
  readonly sheet: string;
  readonly what: string;
  readonly cells: string;
  readonly id: string;
  readonly precision: string;
  readonly data: string;
  readonly variables: string;
  readonly column: string;
  readonly label: string;
  cases(count: number, columns: number): string;
  readonly columnsOfData: string;
  /** Below a chart's title. */
  readonly noChart: string;
};

export const workbookTexts: { readonly [L in Language]: WorkbookTexts } = {
  id: {
    contents: "Daftar isi",
    contentsOf: "Isi buku kerja",
    sheet: "Lembar",
    what: "Isi",
    cells: "Sel",
    id: "ID tabel",
    precision:
      "Setiap angka tersimpan dengan seluruh digitnya; pembulatan hanya pada tampilan. Tanda desimal mengikuti pengaturan komputer.",
    data: "Data",
    variables: "Variabel",
    column: "Kolom",
    label: "Label",
    cases: (count, columns) => `Data berkode: ${count} kasus, ${columns} kolom`,
    columnsOfData: "Arti kolom pada data berkode",
    noChart: "Buku kerja tidak memuat gambar; gambar ini ada dalam laporan HTML dan Word.",
  },
  en: {
    contents: "Contents",
    contentsOf: "What this workbook holds",
    sheet: "Sheet",
    what: "Contents",
    cells: "Cells",
    id: "Table id",
    precision:
      "Every figure is stored with all of its digits; only what is shown is rounded. The decimal mark is that of your computer's settings.",
    data: "Data",
    variables: "Variables",
    column: "Column",
    label: "Label",
    cases: (count, columns) => `Coded data: ${count} cases, ${columns} columns`,
    columnsOfData: "What the columns of the coded data mean",
    noChart: "The workbook holds no charts; this one is in the HTML and Word reports.",
  },
};
