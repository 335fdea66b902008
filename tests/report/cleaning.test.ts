import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/build-report.ts";
import { cellText } from "../../src/report/cell-text.ts";
import type { Table } from "../../src/report/document.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import type { Cleaning, StudyResult } from "../../src/stages/result.ts";
import { publishedResult } from "./published-result.ts";
import { sampleCleaning, sampleResult } from "./sample-result.ts";

function tablesOf(result: StudyResult, depth: "results" | "full"): readonly Table[] {
  const { blocks } = buildReport(result, { further: furtherWriting, depth, stages: new Set(["cleaning"]) });
  return blocks.filter((block): block is Table => block.kind === "table");
}

const withCleaning = (more: Partial<Cleaning>, language: "en" | "id" = "en"): StudyResult => ({
  ...sampleResult(language),
  cleaning: [{ ...sampleCleaning, ...more }],
});
const printed = ({ rows }: Table) => rows.map(({ stub, cells }) => [...stub, ...cells].map(cellText));
const byId = (tables: readonly Table[], id: string) => {
  const found = tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return printed(found);
};

describe("the table of cleaning", () => {
  it("is the first of either view", () => {
    for (const depth of ["results", "full"] as const) {
      const { blocks } = buildReport(sampleResult(), { further: furtherWriting, depth });
      const first = blocks.find((block): block is Table => block.kind === "table");
      expect(first?.id).toBe("cleaning");
    }
  });

  it("is three lines where all is clean", () => {
    const [table, ...others] = tablesOf(publishedResult("id"), "results");
    expect(others).toEqual([]);
    expect(table?.title).toBe("Pembersihan data");
    expect(printed(table!)).toEqual([
      ["Baris yang dibaca", "80"],
      ["Dianalisis", "80"],
      ["Sel tanpa jawaban", "0"],
    ]);
    expect(table?.caption).toBeUndefined();
  });

  it("has a row for each thing that was found, with its share and its cases", () => {
    const [table] = tablesOf(sampleResult("en"), "results");
    expect(printed(table!)).toEqual([
      ["Rows read", "15", "", ""],
      ["Left out: inclusion criteria not met", "1", "6.7", "4"],
      ["Analysed", "14", "93.3", ""],
      ["The same answers as an earlier row", "2", "13.3", "2 = 9 = 12"],
      ["One answer throughout (12 items)", "1", "6.7", "7"],
      ["Rule broken: Pasien baru tidak diikutkan", "1", "6.7", "16"],
      ["Rule open, a value is missing: Pasien baru tidak diikutkan", "2", "13.3", ""],
      ["Cells without an answer", "2", "", ""],
      ["Respondents who lack an answer", "2", "14.3", ""],
      ["Invalid cells, counted as missing", "1", "", "5"],
      ["Scores and numbers with outlying values", "1", "", ""],
    ]);
  });

  it("says why rows were left out, and doesn't list them again as found", () => {
    const screenedOut: Cleaning["screenedOut"] = [
      { reason: "keep-missing", say: null, count: 1, percent: 100 / 15, cases: [3] },
      { reason: "check", say: "Terlalu muda", count: 1, percent: 100 / 15, cases: [16] },
      { reason: "straight-lining", say: null, count: 1, percent: 100 / 15, cases: [7] },
      { reason: "duplicate", say: null, count: 2, percent: 200 / 15, cases: [9, 12] },
    ];
    const [table] = tablesOf(
      withCleaning(
        {
          screenedOut,
          analysed: 10,
          analysedPercent: 1000 / 15,
          duplicates: sampleCleaning.duplicates.map((entry) => ({ ...entry, dropped: true })),
          straightLining: sampleCleaning.straightLining.map((entry) => ({ ...entry, dropped: true })),
          checks: sampleCleaning.checks.map((entry) => ({ ...entry, drop: true, missing: 0 })),
        },
        "id",
      ),
      "results",
    );
    expect(
      printed(table!)
        .slice(0, 7)
        .map(([what, , , cases]) => [what, cases]),
    ).toEqual([
      ["Baris yang dibaca", ""],
      ["Dikeluarkan: kriteria inklusi tidak dapat dinilai, datanya kosong", "3"],
      ["Dikeluarkan: Terlalu muda", "16"],
      ["Dikeluarkan: satu jawaban untuk semua butir", "7"],
      ["Dikeluarkan: mengulang baris sebelumnya", "9, 12"],
      ["Dianalisis", ""],
      ["Sel tanpa jawaban", ""],
    ]);
  });

  it("lists the first 5 cases, and 20 in the full view", () => {
    const cases = Array.from({ length: 20 }, (_, index) => index + 2);
    const result = withCleaning({
      straightLining: [{ ...sampleCleaning.straightLining[0]!, count: 33, cases }],
      duplicates: [
        {
          ...sampleCleaning.duplicates[0]!,
          groups: 4,
          first: [4, 5, 6, 7].map((first) => ({ count: 2, cases: [first, first + 10] })),
        },
      ],
    });
    const cellOf = (depth: "results" | "full", row: number) => byId(tablesOf(result, depth), "cleaning")[row]?.at(-1);
    expect(cellOf("results", 4)).toBe("2, 3, 4, 5, 6 ...");
    expect(cellOf("full", 4)).toBe(`${cases.join(", ")} ...`);
    expect(cellOf("results", 3)).toBe("4 = 14; 5 = 15; 6 = 16 ...");
    expect(cellOf("full", 3)).toBe("4 = 14; 5 = 15; 6 = 16; 7 = 17");
  });
});

describe("the full view's tables of cleaning", () => {
  it("are there where they have something to say", () => {
    expect(tablesOf(publishedResult(), "full").map(({ id }) => id)).toEqual(["cleaning"]);
    expect(tablesOf(sampleResult(), "full").map(({ id }) => id)).toEqual([
      "cleaning",
      "cleaning.answers",
      "cleaning.checks",
      "cleaning.missing.variables",
      "cleaning.missing.respondents",
      "cleaning.invalid",
      "cleaning.outliers",
    ]);
  });

  it("hold the details", () => {
    const tables = tablesOf(sampleResult("en"), "full");
    expect(byId(tables, "cleaning.answers")).toEqual([["1", "3", "2, 9, 12"]]);
    expect(byId(tables, "cleaning.checks")).toEqual([["Pasien baru tidak diikutkan", "1", "2", "no", "16"]]);
    expect(byId(tables, "cleaning.missing.variables")).toEqual([["A1", "2", "14.3"]]);
    expect(byId(tables, "cleaning.missing.respondents")).toEqual([
      ["0", "12", "85.7"],
      ["1", "2", "14.3"],
    ]);
    expect(byId(tables, "cleaning.invalid")).toEqual([["5", "A2", "44", "isn't a declared code"]]);
    expect(byId(tables, "cleaning.outliers")).toEqual([
      ["Lama berobat", "45", "1", "1.50", "outlier", "11"],
      ["", "120", "1", "3.20", "extreme", "3"],
    ]);
  });

  it("cut what a cell holds to a readable length", () => {
    const text = `${"a".repeat(60)}\n b`;
    const invalid = { count: 1, first: [{ case: 5, column: "A2", text, problem: "unknown-label" }] } as const;
    const [row] = byId(tablesOf(withCleaning({ invalid }), "full"), "cleaning.invalid");
    expect(row?.[2]).toBe(`${"a".repeat(39)}…`);
  });
});
