/** Words of the written reports' frame, in both languages. */
import type { Language } from "../../core/language.ts";

type WrittenTexts = {
  readonly table: string;
  readonly chart: string;
  readonly tableAbove: string;
  readonly chartAbove: string;
  readonly methods: string;
  readonly reproducibility: string;
  readonly appendix: string;
  readonly facts: {
    readonly data: string;
    readonly pilot: string;
    readonly codebook: string;
    readonly noCodebook: string;
    readonly tool: string;
    readonly command: string;
  };
  /** @param sha256 in hexadecimal */
  file(path: string, rows: number | null, sha256: string): string;
  source(year: string | null): string;
};

const en: WrittenTexts = {
  table: "Table",
  chart: "Figure",
  tableAbove: "The table above",
  chartAbove: "The figure above",
  methods: "Methods",
  reproducibility: "To repeat this analysis",
  appendix: "Appendix: statistical output",
  facts: {
    data: "Data",
    pilot: "Pilot data",
    codebook: "Codebook",
    noCodebook: "none: inferred from the data, see the assumptions",
    tool: "Program",
    command: "Command",
  },
  file: (path, rows, sha256) => `${path}${rows === null ? "" : `, ${rows} rows`}, SHA-256 ${sha256}`,
  source: (year) => (year === null ? "Source: primary data" : `Source: primary data, ${year}`),
};

const id: WrittenTexts = {
  table: "Tabel",
  chart: "Gambar",
  tableAbove: "Tabel di atas",
  chartAbove: "Gambar di atas",
  methods: "Metode analisis",
  reproducibility: "Untuk mengulang analisis ini",
  appendix: "Lampiran: keluaran statistik",
  facts: {
    data: "Data",
    pilot: "Data uji coba",
    codebook: "Buku kode",
    noCodebook: "tidak ada: disimpulkan dari data, lihat asumsi",
    tool: "Program",
    command: "Perintah",
  },
  file: (path, rows, sha256) => `${path}${rows === null ? "" : `, ${rows} baris`}, SHA-256 ${sha256}`,
  source: (year) => (year === null ? "Sumber: data primer diolah" : `Sumber: data primer diolah, ${year}`),
};

export const writtenTexts = { en, id } satisfies Record<Language, WrittenTexts>;
