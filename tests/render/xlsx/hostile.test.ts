/** Texts that are syntax elsewhere, names that no sheet may have, and more of everything than usual. */
import { describe, expect, it } from "vitest";
import { unescaped } from "../../../src/input/workbook/xlsx-parts.ts";
import { cellString, cellStrings, storable } from "../../../src/render/xlsx/cell-texts.ts";
import { renderXlsx } from "../../../src/render/xlsx/render-xlsx.ts";
import { placeOn, SheetNames } from "../../../src/render/xlsx/sections.ts";
import type { Document } from "../../../src/report/document.ts";
import { renderInput, studyResult } from "../../support/written.ts";
import { hostileReport, hostileTexts } from "../hostile-report.ts";
import { bytesOf, type ReadWorkbook, readXlsx } from "./read-xlsx.ts";
import { expectTables, plain } from "./tables-in.ts";

async function workbookOf(document: Document): Promise<ReadWorkbook> {
  return readXlsx(bytesOf(await renderXlsx(renderInput(await studyResult(), document))));
}

describe("a report of texts that are syntax elsewhere", () => {
  it.each(["spss", "apa"] as const)("is read back cell by cell, in the look of %s", async (look) => {
    const document = hostileReport(look);
    expectTables(await workbookOf(document), document);
  });

  it("has no formula, and every text whole", async () => {
    const { sheets, elements } = await workbookOf(hostileReport());
    expect([...elements].filter((name) => name === "f")).toEqual([]);
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.value))));
    for (const text of hostileTexts) expect(texts, text).toContain(plain(text) === text ? text : cellString(text));
  });

  it("stays a text where somebody edits a cell that looks like a formula", async () => {
    const { sheets } = await workbookOf(hostileReport());
    const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== undefined);
    const formulas = cells.filter(({ value }) => typeof value === "string" && /^[=+@\uff1d]/.test(value));
    expect(formulas.length).toBeGreaterThan(20);
    for (const { format } of formulas) expect(format).toBe("@");
  });
});

describe("a sheet's name", () => {
  const wanted = [
    ...hostileTexts,
    "",
    "   ",
    "History",
    "[]:*?/\\",
    "'quoted'",
    "Contents",
    "contents",
    "The same long heading, which ends in one way",
    "The same long heading, which ends in another way",
    "the SAME long heading, which ends in ...",
    "\u{1f600}".repeat(20),
    ...Array.from({ length: 120 }, () => "Correlations"),
  ];

  it("is one that Excel takes, and no other sheet's", () => {
    const names = new SheetNames();
    const given = wanted.map((name) => names.next(name, "Sheet"));
    for (const name of given) {
      expect(name).not.toBe("");
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}/u);
      expect(name.isWellFormed()).toBe(true);
      expect(name.toLowerCase()).not.toBe("history");
    }
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
  });

  it("is the heading where that can be, and shortened at a word where it is too long", () => {
    const names = new SheetNames();
    expect(names.next("Validitas", "Lembar")).toBe("Validitas");
    expect(names.next("Masalah dan hal yang perlu dicermati", "Lembar")).toBe("Masalah dan hal yang perlu\u2026");
    expect(names.next("validitas", "Lembar")).toBe("validitas (2)");
    expect(names.next("a/b: c?", "Lembar")).toBe("a b c");
    expect(names.next("", "Lembar")).toBe("Lembar");
  });

  it("is quoted in links", () => {
    expect(placeOn("Bab 4's", "A1:B2")).toBe("'Bab 4''s'!A1:B2");
  });
});

describe("a cell's text", () => {
  it("is cut where a cell can hold no more, never within a character", () => {
    const long = cellString("\u{1f600}".repeat(20_000));
    expect(long.length).toBeLessThanOrEqual(32_767);
    expect(long.isWellFormed()).toBe(true);
    expect(long.endsWith(" \u2026")).toBe(true);
  });

  it("is divided without a loss", () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ");
    const pieces = cellStrings(words, 500);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(pieces.join(" ")).toBe(words);
    expect(cellStrings("\u{1f600}".repeat(600), 501).every((piece) => piece.isWellFormed())).toBe(true);
  });

  it("is escaped where a workbook would read it as an escape", () => {
    for (const text of ["_x0041_x0042_", "_x005F_", "__x0041_", "_x00g1_", "_x0041"]) {
      expect(unescaped(storable(text))).toBe(text);
    }
    expect(storable("_x0041_")).toBe("_x005F_x0041_");
  });
});

describe("many items and categories", () => {
  it("all have their cells", async () => {
    const labels = Array.from({ length: 12 }, (_, index) => `Category ${index + 1}`);
    const items = Array.from({ length: 60 }, (_, index) => `Item ${index + 1}`);
    const document: Document = {
      language: "en",
      blocks: [
        {
          kind: "table",
          id: "answers",
          title: "Answers",
          style: "results",
          stubHead: ["Item"],
          head: [labels.map((text) => ({ text, span: 1 }))],
          rows: items.map((text, row) => ({
            stub: [{ kind: "text", text }],
            cells: labels.map((_, column) => ({
              kind: "composite",
              pattern: "count-percent",
              parts: [
                { kind: "number", value: row + column, as: "count" },
                { kind: "number", value: (row + column) / 7, as: "percent" },
              ],
            })),
          })),
          footnotes: [],
        },
        {
          kind: "table",
          id: "correlations",
          title: "Correlations",
          style: "spss",
          stubHead: [""],
          head: [items.map((text) => ({ text, span: 1 }))],
          rows: items.map((text, row) => ({
            stub: [{ kind: "text", text }],
            cells: items.map((_, column) => ({ kind: "number", value: Math.cos(row * column), as: "coefficient" })),
          })),
          footnotes: [],
        },
      ],
    };
    expectTables(await workbookOf(document), document);
  });
});
