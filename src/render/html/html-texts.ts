/** Words of the page's own. */
import type { Language } from "../../core/language.ts";

type HtmlTexts = {
  readonly skip: string;
  readonly contents: string;
  readonly tables: string;
  readonly charts: string;
  readonly parts: (count: number) => string;
  /** What a table's general note begins with. */
  readonly note: string;
};

const en: HtmlTexts = {
  skip: "Skip to the report",
  contents: "Contents",
  tables: "List of tables",
  charts: "List of figures",
  parts: (count) => (count === 1 ? "1 part" : `${count} parts`),
  note: "Note.",
};

const id: HtmlTexts = {
  skip: "Langsung ke laporan",
  contents: "Daftar isi",
  tables: "Daftar tabel",
  charts: "Daftar gambar",
  parts: (count) => `${count} bagian`,
  note: "Catatan.",
};

export const htmlTexts = { en, id } satisfies Record<Language, HtmlTexts>;
