/** Words of a Word document's own frame, in both languages. */
import type { Language } from "../../core/language.ts";

type Words = {
  /** Before the numbers of a document that doesn't say it. */
  readonly table: string;
  readonly chart: string;
  readonly contents: string;
  readonly tables: string;
  readonly charts: string;
  /** Behind the number of a table, where its further columns begin. */
  readonly continued: string;
};

const en: Words = {
  table: "Table",
  chart: "Figure",
  contents: "Contents",
  tables: "List of Tables",
  charts: "List of Figures",
  continued: "(continued)",
};

const id: Words = {
  table: "Tabel",
  chart: "Gambar",
  contents: "Daftar Isi",
  tables: "Daftar Tabel",
  charts: "Daftar Gambar",
  continued: "(lanjutan)",
};

export const frameWords = { en, id } satisfies Record<Language, Words>;
