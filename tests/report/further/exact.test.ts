import { describe, expect, it } from "vitest";
import { cellText, footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Block, Table } from "../../../src/report/document.ts";
import { exactTestBlocks } from "../../../src/report/further/exact-tests.ts";
import { type Study, studyOf } from "../../../src/report/study.ts";
import { sampleResult } from "../sample-result.ts";

const study = (language: "en" | "id" = "en"): Study => studyOf(sampleResult(language));

function tableOf(blocks: readonly Block[], id: string): Table {
  const found = blocks.find((block): block is Table => block.kind === "table" && block.id === id);
  if (found === undefined) expect.fail(`no table ${id}`);
  return found;
}

/** Rows as text, with footnote letters. */
function lines(table: Table): readonly string[] {
  const marks = footnoteMarks(table);
  const shown = (cell: Table["rows"][number]["cells"][number]) =>
    cellText(cell) + ("notes" in cell ? marks.of(cell.notes) : "");
  return table.rows.map(({ stub, cells }) => [...stub, ...cells].map(shown).join("|"));
}

describe("Chi-Square Tests with exact significance", () => {
  const blocks = exactTestBlocks(study());

  it("has SPSS's rows, decimals and footnote", () => {
    const table = tableOf(blocks, "exactTests.kota.chi-square");
    expect([table.title, table.style]).toEqual(["Chi-Square Tests", "spss"]);
    expect(table.head.at(-1)?.map(({ text }) => text)).toEqual([
      "Value",
      "df",
      "Asymp. Sig. (2-sided)",
      "Exact Sig. (2-sided)",
    ]);
    expect(lines(table)).toEqual([
      "Pearson Chi-Square|11.556a|6|.073|",
      "Fisher's Exact Test|11.239|||.040",
      "N of Valid Cases|20|||",
    ]);
    expect(footnoteMarks(table).footnotes).toEqual([
      {
        mark: "a",
        text: "12 cells (100.0%) have expected count less than 5. The minimum expected count is .50.",
      },
    ]);
  });

  it("has no value for 2 x 2", () => {
    expect(lines(tableOf(blocks, "exactTests.jk.chi-square"))[1]).toBe("Fisher's Exact Test||||.080");
  });

  it("has Monte Carlo's columns with the interval and how it was drawn", () => {
    const table = tableOf(blocks, "exactTests.umur.chi-square");
    const head = table.head.map((row) => row.flatMap(({ text, span }) => [text, ...Array(span - 1).fill("<")]));
    expect(head).toEqual([
      ["", "<", "<", "Monte Carlo Sig. (2-sided)", "<", "<"],
      ["", "<", "<", "", "99% Confidence Interval", "<"],
      ["Value", "df", "Asymp. Sig. (2-sided)", "Sig.", "Lower Bound", "Upper Bound"],
    ]);
    expect(lines(table)).toEqual([
      "Pearson Chi-Square|40.750a|25|.024|.021b|.018|.025",
      "Fisher's Exact Test|40.250|||.018b|.015|.022",
      "N of Valid Cases|1200|||||",
    ]);
    expect(footnoteMarks(table).footnotes[1]).toEqual({
      mark: "b",
      text: "Based on 10000 sampled tables with starting seed 2000000.",
    });
  });

  it("isn't there where nothing could be computed", () => {
    expect(blocks.some((block) => block.kind === "table" && block.id.startsWith("exactTests.kelas"))).toBe(false);
  });
});

describe("the compact table of exact tests", () => {
  it.each([
    ["en" as const, ["exactly", "exactly", "by Monte Carlo", "."], "Monte Carlo: estimated"],
    ["id" as const, ["eksak", "eksak", "Monte Carlo", "."], "Monte Carlo: ditaksir"],
  ])("says how each p was computed: %s", (language, methods, sampled) => {
    const table = tableOf(exactTestBlocks(study(language)), "exactTests.overview");
    expect(lines(table).map((line) => line.split("|").at(-1))).toEqual(methods);
    expect(lines(table)[1]).toContain("|.040|.073|100.0%|");
    expect(table.caption).toContain(sampled);
  });
});
