import { lint } from "markdownlint/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/render/markdown/render-markdown.ts";
import type { RenderedFile } from "../../../src/render/rendered.ts";
import { footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Chart, Document, Table } from "../../../src/report/document.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { styles } from "../../../src/report/written/written-options.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { documentOf, renderInput, studyResult, writtenDocument } from "../../support/written.ts";
import { hostileReport } from "../hostile-report.ts";
import { lowered, seen, tablesIn, toHtml } from "./read-markdown.ts";

type Made = { readonly text: string; readonly beside: readonly RenderedFile[] };

async function rendered(document: Document, picturesFolder: string | null = null): Promise<Made> {
  const made = await renderMarkdown(renderInput(await studyResult(), document, { picturesFolder }));
  if (made.kind !== "file" || typeof made.content !== "string") throw new Error("a text was expected");
  return { text: made.content, beside: made.beside };
}

/** The linter's default rules, but for the length of lines: a paragraph and a row of a table are a line each. */
function problems(text: string, other: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const { report = [] } = lint({ strings: { report: text }, config: { default: true, MD013: false, ...other } });
  return report.map(({ ruleNames, lineNumber, errorDetail }) => `${lineNumber} ${ruleNames[0]} ${errorDetail ?? ""}`);
}

/** Headings as one row has them: each column's, from the group down. */
function flatHead({ stubHead, head, ...table }: Table): readonly string[] {
  const marks = footnoteMarks({ stubHead, head, ...table });
  const rows = head.map((row) => row.flatMap((cell) => new Array(cell.span).fill(cell.text + marks.of(cell.notes))));
  const width = Math.max(0, ...rows.map((row) => row.length), ...table.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row): string => row[column] ?? ""));
  return [...stubHead, ...columns.map((words) => words.filter((word) => word !== "").join(": "))];
}

/** White space as a browser folds it. */
const folded = (text: string) => text.replace(/ +/g, " ").trim();

/** As GitHub, pandoc and the rest show a text: without what steers, in one line. */
const plain = (text: string) =>
  folded(
    text
      .replace(/[\t-\r\u0085\u2028\u2029]/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
      .replace(/[\ud800-\udfff]/gu, "\ufffd"),
  );

const isTable = (block: Document["blocks"][number]): block is Table => block.kind === "table";
const isChart = (block: Document["blocks"][number]): block is Chart => block.kind === "chart";

/** @param same what makes two texts the same to a reader */
function expectTables(html: string, document: Document, same: (text: string) => string = plain): void {
  const read = tablesIn(html);
  const expected = expectedTables(document);
  const numbers = numbered(document);
  expect(read.map(({ id }) => id)).toEqual(expected.map(({ id }) => id.replace(/[\ud800-\udfff]/gu, "\ufffd")));
  const tables = document.blocks.filter(isTable);
  for (const [index, table] of expected.entries()) {
    const { title, head, rows, below } = read[index]!;
    const number = numbers.get(table.id);
    expect(title).toBe(number === undefined ? `${plain(table.title)}:` : `${number} ${plain(table.title)}`);
    expect(head.map(lowered).map(same), table.id).toEqual(flatHead(tables[index]!).map(same));
    const cells = rows.map((row) => row.map((cell) => same(lowered(cell))).filter((cell) => cell !== ""));
    expect(cells, table.id).toEqual(table.rows.map((row) => row.map(same)));
    const { style } = tables[index]!;
    const notes = table.footnotes.map(({ mark, text: words }) =>
      plain(`${mark}${/\w/.test(mark) || style === "spss" ? "." : ""} ${words}`),
    );
    const lines = [...notes, ...[table.caption, table.source].flatMap((line) => (line === null ? [] : [plain(line)]))];
    if (lines.length > 0) expect(below, table.id).toEqual(lines);
  }
}

describe("a report in Markdown", () => {
  for (const style of styles) {
    for (const language of ["id", "en"] as const) {
      describe(`in style ${style}, in ${language}`, () => {
        let document: Document;
        let text: string;
        let html: string;
        beforeAll(async () => {
          document = await writtenDocument({ style, language });
          ({ text } = await rendered(document));
          html = toHtml(text);
        });

        it("has every table with the same cells, headings, notes, number and title, in order", () => {
          expect(expectedTables(document).length).toBeGreaterThan(5);
          expectTables(html, document);
        });

        it("has every paragraph and item as it was written, in order", () => {
          let from = 0;
          for (const block of document.blocks) {
            const words =
              block.kind === "paragraph" || block.kind === "heading"
                ? [block.text]
                : block.kind === "list"
                  ? block.items.map((item) => item.text)
                  : [];
            for (const wanted of words) {
              const at = html.indexOf(escapedHtml(plain(wanted)), from);
              expect(at, wanted).toBeGreaterThanOrEqual(from);
              from = at;
            }
          }
        });

        it("passes markdownlint's default rules", () => {
          // SPSS names a scale over its validity and over its reliability
          expect(problems(text, style === "spss" ? { MD024: { siblings_only: true } } : {})).toEqual([]);
        });
      });
    }
  }

  it("shows charts as pictures beside it, whatever the folder is called, and each picture is there", async () => {
    const document = await writtenDocument({ language: "en" });
    const folder = "my report (1) [draft] 50%_files";
    const { text, beside } = await rendered(document, folder);
    const charts = document.blocks.filter(isChart);
    const images = [...toHtml(text).matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)];
    const addresses = images.map(([, address = ""]) => decodeURIComponent(address.replace(/&amp;/g, "&")));
    expect(charts.length).toBeGreaterThan(5);
    expect(addresses).toEqual(beside.map(({ path }) => `${folder}/${path}`));
    expect(images.map(([, , alt = ""]) => seen(alt))).toEqual(charts.map(({ alt, title }) => plain(alt ?? title)));
    expect(new Set(beside.map(({ path }) => path)).size).toBe(charts.length);
    for (const { path, content } of beside) {
      expect(path).toMatch(/^[\w-]+\.svg$/);
      expect(content).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    }
    expect(problems(text)).toEqual([]);
  });

  it("says on standard output that the pictures aren't there, what they show, and how to get them", async () => {
    const document = await writtenDocument({ language: "id" });
    const { text, beside } = await rendered(document);
    expect(beside).toEqual([]);
    expect(text).not.toContain("![");
    const charts = document.blocks.filter(isChart);
    expect(text.split("--report laporan.md").length - 1).toBe(charts.length);
    const words = seen(toHtml(text));
    for (const { alt } of charts) expect(words).toContain(plain(alt ?? ""));
  });

  it("is the same text each time", async () => {
    const result = await studyResult({ language: "en" });
    const twice = [documentOf(result), documentOf(result)].map((document) => rendered(document, "x"));
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
  });
});

function escapedHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Spaces at a label's end are gone before its mark. */
const dense = (text: string) => plain(text).replace(/ /g, "");

describe("hostile texts in Markdown", () => {
  for (const look of ["apa", "spss"] as const) {
    const document = hostileReport(look);

    it(`come back as themselves from tables in ${look}'s look`, async () => {
      expectTables(toHtml((await rendered(document)).text), document, dense);
    });

    it(`make no element, link, picture or formula in ${look}'s look`, async () => {
      const html = toHtml((await rendered(document)).text);
      const elements = new Set([...html.matchAll(/<([a-z]+\d?)[ >]/g)].map(([, name]) => name));
      const own = [
        "br",
        "code",
        "h1",
        "h2",
        "h3",
        "li",
        "ol",
        "p",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
      ];
      expect([...elements].filter((name) => !own.includes(name!))).toEqual([]);
    });

    it(`pass the linter's rules on structure in ${look}'s look`, async () => {
      // the same text stands in several headings, and one of them ends in a full stop: labels are the study's own
      const { text } = await rendered(document);
      expect(problems(text, { MD024: false, MD026: false })).toEqual([]);
    });
  }
});
