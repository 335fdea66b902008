/** Charts behind the tables of the screen's report. */
import { describe, expect, it } from "vitest";
import { chartStages } from "../../../src/cli/written-stages.ts";
import { buildReport, type ReportOptions } from "../../../src/report/build-report.ts";
import { terminalCharts } from "../../../src/report/charts/charts.ts";
import { furtherWriting } from "../../../src/report/further/further-writing.ts";
import { furtherStages } from "../../../src/stages/only.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { sampleResult } from "../sample-result.ts";

const further = furtherWriting;
const placesOf = (result: StudyResult, options: Partial<ReportOptions>) =>
  buildReport(result, { depth: "results", further, ...options }).blocks.flatMap((block) =>
    block.kind === "table" || block.kind === "chart" ? [block.id] : [],
  );
/** What plain `--charts` has run. */
const plain = (): StudyResult => {
  const result = sampleResult();
  const left = furtherStages.filter((stage) => !chartStages().includes(stage));
  return { ...result, ...Object.fromEntries(left.map((stage) => [stage, []])) };
};

describe("the screen's report with charts", () => {
  it("has them behind the tables of their stage, and the stages that serve them nowhere else", () => {
    const ids = placesOf(plain(), { charts: terminalCharts });
    const at = (id: string) => ids.indexOf(id);
    expect(at("charts.frequencies.jk")).toBeGreaterThan(at("characteristics"));
    expect(at("histograms.A")).toBeGreaterThan(at("descriptives"));
    expect(at("histograms.A")).toBeLessThan(at("normality"));
    expect(at("charts.odds-ratios")).toBeGreaterThan(at("associations"));
    expect(new Set(ids).size).toBe(ids.length);
    const headings = buildReport(plain(), { depth: "results", further, charts: terminalCharts }).blocks.flatMap(
      (block) => (block.kind === "heading" ? [block.text] : []),
    );
    expect(headings).not.toContain("Histograms");
  });

  it("has none without being asked", () => {
    expect(placesOf({ ...plain(), histograms: [] }, {}).filter((id) => /^charts|^histograms/.test(id))).toEqual([]);
  });

  it("has them in the full view too, where further stages are shown", () => {
    const ids = placesOf(sampleResult(), { charts: terminalCharts, depth: "full" });
    expect(ids.filter((id) => id === "histograms.A")).toHaveLength(1);
    expect(ids.some((id) => id.startsWith("qqPlots."))).toBe(false);
    expect(ids).toContain("odds-ratios.ratios");
  });

  it("has a stage of pictures that is named in its own place, once", () => {
    const stages = new Set(["descriptives", "histograms", "boxPlots"]);
    const ids = placesOf(sampleResult(), { charts: terminalCharts, stages });
    expect(ids.filter((id) => id === "histograms.A")).toHaveLength(1);
    expect(ids).toContain("boxPlots.values");
    expect(ids).toContain("charts.scores-by-group");
  });

  it("of some stages needs what these draw, and nothing more", () => {
    expect(chartStages(["bivariate"])).toEqual([]);
    expect(chartStages(["descriptives"])).toEqual(["histograms"]);
    expect(placesOf(sampleResult(), { charts: terminalCharts, stages: new Set(["bivariate"]) })).toEqual([
      "associations",
      "charts.odds-ratios",
    ]);
  });
});
