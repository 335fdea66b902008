/** A batch's summary as a table: a row a file. */
import type { Language } from "../../core/language.ts";
import { figure, heads, text } from "../cells.ts";
import type { Block, Cell, Document, TableRow } from "../document.ts";
import type { BatchEntry } from "./batch-entry.ts";

const words = {
  en: {
    title: "Files analysed",
    file: "File",
    reliable: "Reliable scales",
    significant: "Significant associations",
    cautions: "Cautions",
    error: "Error",
    hints: "What to do",
    of: (count: number, all: number) => `${count} of ${all}`,
    done: (good: number, all: number) =>
      good === all ? `${all} analysed.` : `${good} of ${all} analysed; ${all - good} could not be.`,
  },
  id: {
    title: "Berkas yang dianalisis",
    file: "Berkas",
    reliable: "Skala reliabel",
    significant: "Hubungan bermakna",
    cautions: "Perlu dicermati",
    error: "Kesalahan",
    hints: "Yang perlu dilakukan",
    of: (count: number, all: number) => `${count} dari ${all}`,
    done: (good: number, all: number) =>
      good === all ? `${all} berkas dianalisis.` : `${good} dari ${all} berkas dianalisis; ${all - good} gagal.`,
  },
} as const;

export function batchDocument(entries: readonly BatchEntry[], language: Language): Document {
  const word = words[language];
  const failed = entries.some(({ error }) => error !== null);
  const good = entries.filter(({ error }) => error === null).length;
  return {
    language,
    blocks: [
      {
        kind: "table",
        id: "batch",
        title: word.title,
        style: "results",
        stubHead: [word.file],
        head: [heads("n", word.reliable, word.significant, word.cautions, ...(failed ? [word.error] : []))],
        rows: entries.map((entry) => rowOf(entry, language, failed)),
        footnotes: [],
        caption: word.done(good, entries.length),
      },
      ...hintsOf(entries, word.hints),
    ],
  };
}

function hintsOf(entries: readonly BatchEntry[], title: string): readonly Block[] {
  const items = entries.flatMap(({ file, hint }) =>
    hint === null ? [] : `${file}: ${hint}`.split("\n").map((text, line) => ({ mark: line === 0 ? "-" : "", text })),
  );
  return items.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: title },
        { kind: "list", items },
      ];
}

function rowOf(entry: BatchEntry, language: Language, failed: boolean): TableRow {
  const { of } = words[language];
  const share = (count: number | null, all: number | null): Cell =>
    count === null || all === null ? text("") : text(of(count, all));
  const looked = entry.cautions === null ? null : entry.cautions + (entry.problems ?? 0);
  const count = (value: number | null): Cell => (value === null ? text("") : figure(value, "count"));
  return {
    stub: [text(entry.file)],
    cells: [
      count(entry.n),
      share(entry.reliableScales, entry.scales),
      share(entry.significantAssociations, entry.associations),
      count(looked),
      ...(failed ? [text(firstLine(entry.error ?? ""), { tone: "bad" })] : []),
    ],
  };
}

/** Of a bug the rest is a trace, which stands in the JSON. */
function firstLine(error: string): string {
  return error.split("\n", 1)[0] ?? "";
}
