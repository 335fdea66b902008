import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/build-report.ts";
import { cellText, footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Block, Chart, Table } from "../../../src/report/document.ts";
import { furtherWriting } from "../../../src/report/further/further-writing.ts";
import type { Normality, StudyResult } from "../../../src/stages/result.ts";
import { sampleResult } from "../sample-result.ts";

const blocksOf = (result: StudyResult, depth: "results" | "full" = "full"): readonly Block[] =>
  buildReport(result, { further: furtherWriting, depth }).blocks;
/** The sample, with a decimal for "lama". */
function sample(language: "en" | "id" = "en"): StudyResult {
  const result = sampleResult(language);
  const variables = result.variables.map((entry) => (entry.name === "lama" ? { ...entry, decimals: 1 } : entry));
  return { ...result, variables };
}
const blocks = (language: "en" | "id" = "en") => blocksOf(sample(language));
const found = <K extends Block["kind"]>(all: readonly Block[], kind: K, id: string) =>
  all.find((block): block is Extract<Block, { kind: K }> => block.kind === kind && "id" in block && block.id === id) ??
  expect.fail(`no ${kind} ${id}`);
const tableOf = (id: string): Table => found(blocks(), "table", id);
const chartOf = (id: string, language: "en" | "id" = "en"): Chart => found(blocks(language), "chart", id);
/** Rows as they print, with the marks of their notes. */
const printed = (table: Table) => {
  const marks = footnoteMarks(table);
  return table.rows.map(({ stub, cells }) =>
    [...stub, ...cells].map((cell) => cellText(cell) + marks.of("notes" in cell ? cell.notes : undefined)),
  );
};
const footnotes = (table: Table) => footnoteMarks(table).footnotes.map(({ mark, text }) => `${mark}. ${text}`);

describe("SPSS's tables of scores", () => {
  it("Percentiles: two methods, the score's decimals and two more, dots where cases are too few", () => {
    const table = tableOf("percentiles.all.percentiles");
    expect(table.title).toBe("Percentiles");
    expect(table.head.map((row) => row.map(({ text }) => text))).toEqual([["5", "10", "25", "50", "75", "90", "95"]]);
    const [a, lama] = [printed(table)[0]!.slice(1, 2)[0]!, printed(table)[1]!.slice(1, 2)[0]!];
    expect(printed(table)).toEqual([
      ["Weighted Average(Definition 1)", a, "2.00", "2.30", "4.00", "5.00", "6.75", "7.70", "."],
      ["", lama, "2.500", "2.500", "2.500", "2.500", ".", ".", "."],
      ["Tukey's Hinges", a, "", "", "4.00", "5.00", "6.50", "", ""],
      ["", lama, "", "", "2.500", "2.500", ".", "", ""],
    ]);
  });

  it("Statistics: SPSS's rows, the smallest of several modes with its footnote", () => {
    const table = tableOf("percentiles.all.statistics");
    expect(table.title).toBe("Statistics");
    const rows = printed(table).map(([words, part, first]) => [words, part, first]);
    expect(rows).toEqual([
      ["N", "Valid", "12"],
      ["", "Missing", "2"],
      ["Mean", "", "5.25"],
      ["Median", "", "5.00"],
      ["Mode", "", "4a"],
      ["Std. Deviation", "", "1.658"],
      ["Minimum", "", "2"],
      ["Maximum", "", "8"],
      ["Percentiles", "25", "4.00"],
      ["", "50", "5.00"],
      ["", "75", "6.75"],
    ]);
    expect(footnotes(table)).toEqual(["a. Multiple modes exist. The smallest value is shown"]);
  });

  it("Statistics needs the descriptives' stage", () => {
    const without = blocksOf({ ...sampleResult(), descriptives: [] });
    expect(without.some((block) => block.kind === "table" && block.id === "percentiles.all.statistics")).toBe(false);
  });

  it("Extreme Values: five at each end, footnotes for who isn't listed and for fewer than five", () => {
    const table = tableOf("extremes.all.values");
    const rows = printed(table);
    expect(rows.map((row) => row.slice(1))).toEqual([
      ["Highest", "1", "3", "8"],
      ["", "2", "1", "7"],
      ["", "3", "9", "7"],
      ["", "4", "2", "6"],
      ["", "5", "5", "6a"],
      ["Lowest", "1", "14", "2"],
      ["", "2", "8", "3"],
      ["", "3", "12", "4"],
      ["", "4", "11", "4"],
      ["", "5", "7", "4"],
      ["Highest", "1", "1", "2.5c"],
      ["Lowest", "1", "6", "2.5d"],
    ]);
    expect(rows[10]![0]).toMatch(/b$/);
    expect(footnotes(table)).toEqual([
      "a. Only a partial list of cases with the value 6 are shown in the table of upper extremes.",
      "b. The requested number of extreme values exceeds the number of data points. A smaller number of extremes is displayed.",
      "c. Only a partial list of cases with the value 2.5 are shown in the table of upper extremes.",
      "d. Only a partial list of cases with the value 2.5 are shown in the table of lower extremes.",
    ]);
  });

  it("Extreme Values: scores that end alike share one footnote", () => {
    const result = sample();
    const [first] = result.extremes;
    if (first === undefined) expect.fail("no extremes in the sample");
    const extremes = [first, { ...first, variable: "lama" }];
    const decimals = result.variables.map((entry) => (entry.name === "lama" ? { ...entry, decimals: 0 } : entry));
    const table = found(blocksOf({ ...result, extremes, variables: decimals }), "table", "extremes.all.values");
    expect(footnotes(table)).toEqual([
      "a. Only a partial list of cases with the value 6 are shown in the table of upper extremes.",
    ]);
    expect(printed(table).filter((row) => row.at(-1) === "6a")).toHaveLength(2);
  });

  it("Percentiles: a word about dots only where there is one", () => {
    const sentence = (result: StudyResult) =>
      blocksOf(result).flatMap((block) =>
        block.kind === "paragraph" && /25th/.test(block.text) ? [block.text] : [],
      )[0];
    expect(sentence(sample())).toContain("A dot: too few respondents");
    const percentiles = sample().percentiles.map((entry) => ({
      ...entry,
      points: entry.points.map((point) => ({ ...point, weightedAverage: 3 })),
    }));
    expect(sentence({ ...sample(), percentiles })).not.toContain("dot");
  });

  it("Tests of Normality has a D without a p below five cases", () => {
    const lilliefors = { d: 0.283, df: 4, p: null, lowerBound: false };
    const result = sampleResult();
    const normality = result.normality.map((entry): Normality => ({ ...entry, shapiroWilk: null, lilliefors }));
    const table = found(blocksOf({ ...result, normality }), "table", "normality.tests");
    expect(printed(table)[0]!.slice(1)).toEqual([".283", "4", ".", ".", ".", "."]);
  });
});

describe("charts of scores", () => {
  it("a histogram names its bars by value or range, and has SPSS's mean, SD and N below it", () => {
    const { plot, caption } = chartOf("histograms.A");
    expect(plot).toMatchObject({
      type: "histogram",
      bins: [
        { label: "2", count: 1, expected: 0.44 },
        { label: "3", count: 0 },
        { label: "4", count: 11 },
      ],
    });
    expect(caption).toBe("Mean = 5.25, Std. Dev. = 1.658, N = 12");
    // "lama" has a decimal, so its range ends below the next one
    expect(chartOf("histograms.lama").plot).toMatchObject({ bins: [{ label: "2-<4", count: 3, expected: null }] });
    const result = sampleResult();
    const [first] = result.histograms;
    const whole = { ...first!, bins: [{ from: 20, to: 25, count: 12, expected: 3 }] };
    expect(found(blocksOf({ ...result, histograms: [whole] }), "chart", "histograms.A").plot).toMatchObject({
      bins: [{ label: "20-24" }],
    });
  });

  it("a Q-Q plot puts each value against what a normal distribution would have, and is left out without spread", () => {
    expect(chartOf("qqPlots.A").plot).toMatchObject({
      type: "identity-scatter",
      points: [
        { x: 2, y: 2.55, weight: 1 },
        { x: 4, y: 4.1, weight: 5 },
        { x: 8, y: 7.9, weight: 1 },
      ],
    });
    expect(blocks().some((block) => block.kind === "chart" && block.id === "qqPlots.lama")).toBe(false);
  });

  it("say in either language where there is nothing to plot", () => {
    for (const language of ["en", "id"] as const) {
      const result = sampleResult(language);
      const bare = { ...result, histograms: result.histograms.slice(2), qqPlots: result.qqPlots.slice(1) };
      const said = blocksOf(bare).filter(
        (block) => block.kind === "paragraph" && /^(Nothing to plot|Tidak ada yang digambar)/.test(block.text),
      );
      expect(said).toHaveLength(2);
    }
  });
});

describe("the verdict's own table", () => {
  const judged = (rule: string, limit: number, depth: "results" | "full" = "results") => {
    const result = sampleResult();
    const normality = result.normality.map((entry) => ({ ...entry, rule, limit })).slice(1);
    const table = found(blocksOf({ ...result, normality }, depth), "table", "normality");
    return { head: table.head[0]!.map(({ text }) => text), row: printed(table)[0]!.slice(1), table };
  };

  it("shows what decides: W, D with its lower bound, or both ratios", () => {
    const shapiro = judged("shapiro-wilk", 0.05);
    expect(shapiro.head).toEqual(["Shapiro-Wilk W", "p", "Verdict"]);
    expect(shapiro.row.slice(0, 2)).toEqual([".951", "<.001"]);
    expect(shapiro.table.caption).toBe("Normal: p of the Shapiro-Wilk test is at least 0.05.");
    const lilliefors = judged("lilliefors", 0.05);
    expect(lilliefors.head).toEqual(["Kolmogorov-Smirnov D", "p", "Verdict"]);
    expect(lilliefors.row.slice(0, 2)).toEqual([".100", ".200*"]);
    expect(footnotes(lilliefors.table)).toEqual(["*. A lower bound: the true p is larger."]);
    const both = judged("skewness-and-kurtosis", 2);
    expect(both.head).toEqual(["Skewness / SE", "Kurtosis / SE", "Verdict"]);
    expect(both.table.caption).toContain("skewness and kurtosis");
  });
});
