/** What LibreOffice makes of the document. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { numbersOf, writtenCell } from "../../../src/report/cell-text.ts";
import type { Document } from "../../../src/report/document.ts";
import { libreOfficeWriter, toPdf } from "../../support/libre-office.ts";
import { writtenDocument } from "../../support/written.ts";
import { hostileReport } from "../hostile-report.ts";
import { docxOf, withoutCharts } from "./read-docx.ts";

const office = libreOfficeWriter();

async function printed(document: Document): Promise<readonly string[]> {
  const pdf = toPdf("report.docx", await docxOf(document));
  if (pdf === null) throw new Error("LibreOffice couldn't open the document");
  const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: read.numPages }, async (_, index) => {
    const { items } = await (await read.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return Promise.all(pages);
}

/** How often each figure is there. */
function figuresIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [figure] of text.matchAll(/-?\d*[.,]?\d+/g)) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

describe("a document turned into PDF", () => {
  it.skipIf(office.missing).each([
    { style: "results", language: "id" },
    { style: "skripsi", language: "id" },
    { style: "spss", language: "en" },
  ] as const)(
    `has every figure of every table in style $style${office.why}`,
    async (wanted) => {
      const document = withoutCharts(await writtenDocument(wanted));
      const numbers = numbersOf(document);
      const cells = document.blocks.flatMap((block) =>
        block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [],
      );
      const wantedFigures = figuresIn(cells.map((cell) => (cell.kind === "text" ? "" : writtenCell(cell, numbers))));
      const found = figuresIn(await printed(document));
      const missing = [...wantedFigures].filter(([figure, count]) => (found.get(figure) ?? 0) < count);
      expect(missing).toEqual([]);
      expect(wantedFigures.size).toBeGreaterThan(200);
    },
    300_000,
  );

  it.skipIf(office.missing)(
    `has its captions numbered and its contents filled in${office.why}`,
    async () => {
      const document = withoutCharts(await writtenDocument({ style: "skripsi", language: "id" }));
      const pages = await printed(document);
      const text = pages.join(" ").replace(/\s+/g, "");
      const tables = document.blocks.filter(({ kind }) => kind === "table");
      for (const [index, table] of tables.entries()) {
        const entry = `Tabel4.${index + 1}.${"title" in table ? table.title.replace(/\s+/g, "") : ""}`;
        // in the list, and above the table
        expect(text.split(entry).length - 1, entry).toBe(2);
      }
    },
    300_000,
  );

  it.skipIf(office.missing)(
    `opens with texts of any kind${office.why}`,
    async () => {
      expect((await printed(withoutCharts(hostileReport("apa")))).length).toBeGreaterThan(20);
    },
    300_000,
  );
});
