/**
 * A report as a folder of CSVs, written as `loyalty clean` writes its own: UTF-8, commas, LF. A file a table, in the report's
 * order, with one row of headings; an index of them; the notes below them; and the report's words, in order.
 */
import { footnoteMarks, numbersOf } from "../../report/cell-text.ts";
import type { Block, Chart, Document, Table } from "../../report/document.ts";
import { numbered } from "../../report/written/numbering.ts";
import type { Rendered, RenderInput } from "../rendered.ts";
import { csvFile, wordsText } from "./csv-cells.ts";
import { csvTable } from "./csv-table.ts";
import { csvTexts } from "./texts.ts";

/** A table or chart with its number, where there is one, and its file; a chart has none. */
type Listed = { readonly block: Table | Chart; readonly number: string; readonly file: string };

export async function renderCsv({ document }: RenderInput): Promise<Rendered> {
  const report = document();
  const numbers = numbersOf(report);
  const listed = listedIn(report);
  const tables = listed.flatMap(({ block, file }) =>
    block.kind === "table" ? [{ path: file, content: csvTable(block, numbers) }] : [],
  );
  return {
    kind: "folder",
    files: [
      { path: "index.csv", content: indexFile(report, listed) },
      ...tables,
      { path: "notes.csv", content: notesFile(listed) },
      { path: "words.csv", content: wordsFile(report, listed) },
    ],
  };
}

/** In the report's order, which the numbers before the names keep. */
function listedIn(report: Document): readonly Listed[] {
  const numbers = numbered(report);
  const blocks = report.blocks.filter((block) => block.kind === "table" || block.kind === "chart");
  const count = blocks.filter(({ kind }) => kind === "table").length;
  const digits = Math.max(2, String(count).length);
  let tables = 0;
  return blocks.map((block) => {
    const number = numbers.get(block.id) ?? "";
    if (block.kind === "chart") return { block, number, file: "" };
    tables += 1;
    return { block, number, file: `${String(tables).padStart(digits, "0")}-${safeName(block.id)}.csv` };
  });
}

/** Of an id, what every system takes in a file's name. */
function safeName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
  return name.slice(0, 60).replace(/[-.]+$/, "") || "table";
}

function indexFile({ language }: Document, listed: readonly Listed[]): string {
  return csvFile([
    ["file", "kind", "id", "number", "title", "note"],
    ...listed.map(({ block, number, file }) => [
      file,
      block.kind,
      wordsText(block.id),
      number,
      wordsText(block.title),
      block.kind === "chart" ? csvTexts[language].noChart : "",
    ]),
  ]);
}

/** What stands below tables and charts: footnotes with their marks, the caption, the source. */
function notesFile(listed: readonly Listed[]): string {
  const rows = listed.flatMap(({ block, file }) => {
    const row = (kind: string, mark: string, text: string) => [file, wordsText(block.id), kind, mark, wordsText(text)];
    return [
      ...(block.kind === "table" ? footnoteMarks(block).footnotes : []).map(({ mark, text }) =>
        row("footnote", mark, text),
      ),
      ...(block.caption === undefined ? [] : [row("caption", "", block.caption)]),
      ...(block.source === undefined ? [] : [row("source", "", block.source)]),
    ];
  });
  return csvFile([["file", "id", "kind", "mark", "text"], ...rows]);
}

/** The report from its first block to its last; of tables the file that each is in. */
function wordsFile({ blocks, language }: Document, listed: readonly Listed[]): string {
  const fileOf = new Map(listed.map(({ block, file }) => [block.id, file]));
  const rows = blocks.flatMap((block, index) =>
    wordsOf(block, csvTexts[language].noChart).map(({ kind, mark = "", id = "", text }) => [
      String(index + 1),
      kind,
      mark,
      wordsText(id),
      block.kind === "table" ? (fileOf.get(block.id) ?? "") : "",
      wordsText(text),
    ]),
  );
  return csvFile([["block", "kind", "mark", "id", "file", "text"], ...rows]);
}

type Words = { readonly kind: string; readonly mark?: string; readonly id?: string; readonly text: string };

function wordsOf(block: Block, noChart: string): readonly Words[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: `heading${block.level}`, text: block.text }];
    case "paragraph":
      return [{ kind: "paragraph", id: block.about ?? "", text: block.text }];
    case "list":
      return block.items.map(({ mark = "", text }) => ({ kind: "item", mark: wordsText(mark), text }));
    case "facts": {
      const { id, title, facts } = block;
      const told = facts.map(({ term, text }) => ({ kind: "fact", mark: wordsText(term), id, text }));
      return [{ kind: "facts", id, text: title }, ...told];
    }
    case "table":
      return [{ kind: "table", id: block.id, text: block.title }];
    case "chart": {
      const { id, title, alt } = block;
      const shown = alt === undefined || alt === title ? [] : [{ kind: "chart-shows", id, text: alt }];
      return [{ kind: "chart", id, text: title }, { kind: "chart-missing", id, text: noChart }, ...shown];
    }
    default:
      return block satisfies never;
  }
}
