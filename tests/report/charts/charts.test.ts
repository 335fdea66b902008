/** Charts as data: each shows the result's own figures, is described in words, and stands once in a document. */
import { describe, expect, it } from "vitest";
import { numbersOf, writtenCell } from "../../../src/report/cell-text.ts";
import { figure } from "../../../src/report/cells.ts";
import { stageCharts, terminalCharts } from "../../../src/report/charts/charts.ts";
import type { Chart, Plot } from "../../../src/report/document.ts";
import { histogramCharts } from "../../../src/report/further/histograms.ts";
import { qqPlotCharts } from "../../../src/report/further/qq-plots.ts";
import { studyOf } from "../../../src/report/study.ts";
import { looks, styles } from "../../../src/report/written/written-options.ts";
import type { Bivariate, BoxPlots, ItemCorrelations, StudyResult } from "../../../src/stages/result.ts";
import { documentOf, studyResult } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";

const languages = ["en", "id"] as const;
const allCharts = (result: StudyResult, charts = stageCharts): readonly Chart[] =>
  Object.values(charts).flatMap((make) => make(studyOf(result)));
const chartOf = (result: StudyResult, id: string): Chart =>
  [...allCharts(result), ...allCharts(result, terminalCharts)].find((chart) => chart.id === id) ??
  expect.fail(`no chart ${id}`);
function plotOf<T extends Plot["type"]>(result: StudyResult, id: string, type: T): Extract<Plot, { type: T }> {
  const { plot } = chartOf(result, id);
  if (plot.type !== type) expect.fail(`${id} is a ${plot.type}`);
  return plot as Extract<Plot, { type: T }>;
}
const idsOf = (result: StudyResult, charts = stageCharts) => allCharts(result, charts).map(({ id }) => id);

describe("charts of a study", () => {
  it("are all there are for the Bekasi study", async () => {
    const result = await studyResult();
    const scales = ["R", "DT", "J", "E", "BF", "P", "HA", "CC", "LC", "L"];
    const scores = result.descriptives.map(({ variable }) => variable);
    expect(idsOf(result).sort()).toEqual(
      [
        ...scales.map((scale) => `charts.answers.${scale}`),
        ...scores.flatMap((score) => [`histograms.${score}`, `qqPlots.${score}`]),
        "charts.item-correlations",
        "charts.item-correlations.2",
        "charts.item-correlations.3",
        "charts.odds-ratios",
        "charts.scores-by-group",
        "charts.scores-by-group.2",
      ].sort(),
    );
    expect(idsOf(result, terminalCharts).sort()).toEqual(
      [
        ...["umur", "pendidikan", "penghasilan", "jarak", "penanggung"].map((name) => `charts.frequencies.${name}`),
        ...scales.map((scale) => `charts.answers.${scale}`),
        ...scores.map((score) => `histograms.${score}`),
        "charts.odds-ratios",
      ].sort(),
    );
  });

  it.each(languages)("have a title, say in words what they show, and leave no gap there (%s)", async (language) => {
    for (const result of [await studyResult({ language, full: true }), sampleResult(language)]) {
      for (const { id, title, alt, caption = "" } of [...allCharts(result), ...allCharts(result, terminalCharts)]) {
        expect(title, id).not.toBe("");
        expect(alt, id).toMatch(/^\S.{20,}\.$/s);
        expect(`${title} ${alt} ${caption}`, id).not.toMatch(/(?<!is )undefined|NaN|null|\[object|\(\)|: ;|: \.|\?/);
      }
    }
  });

  it("write figures in prose as the language does", async () => {
    const [id, en] = await Promise.all([studyResult({ language: "id" }), studyResult({ language: "en" })]);
    expect(chartOf(id, "charts.odds-ratios").alt).toContain("Jarak tempat tinggal (Jauh / Dekat) 3,600 (1,312-9,879)");
    expect(chartOf(en, "charts.odds-ratios").alt).toContain("3.600 (1.312-9.879)");
    expect(chartOf(id, "histograms.L").alt).toBe(
      "Histogram Loyalitas dengan kurva normal: rata-rata 9,14, simpangan baku 1,482, n = 80.",
    );
  });

  it("stand once in a document, whatever its style, depth and choice of stages", async () => {
    const [brief, whole] = await Promise.all([studyResult(), studyResult({ full: true })]);
    const chosen = new Set(["descriptives", "histograms", "bivariate", "boxPlots", "reliability", "factors"]);
    for (const style of styles) {
      for (const [result, options] of [
        [brief, {}],
        [whole, { full: true }],
        [whole, { stages: chosen }],
      ] as const) {
        const { blocks } = documentOf(result, { style, ...options });
        const ids = blocks.flatMap((block) => (block.kind === "chart" || block.kind === "table" ? [block.id] : []));
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      }
    }
    const full = documentOf(whole, { full: true }).blocks.flatMap((block) =>
      block.kind === "chart" ? [block.id] : [],
    );
    for (const id of allCharts(whole).map((chart) => chart.id)) expect(full).toContain(id);
    expect(full).toContain("factors.all items.scree");
  });

  it("describe themselves in short whatever the labels: of 10,000 characters, from right to left, in markup", async () => {
    for (const text of ["\u202eshalom <script>alert(1)</script> | $x$ % \\write18{} \ud800", "kata ".repeat(2000)]) {
      const relabelled = JSON.parse(
        JSON.stringify(await studyResult({ full: true }), (key, value) =>
          key === "label" || (key === "rows" && Array.isArray(value))
            ? Array.isArray(value)
              ? value.map(() => text)
              : text
            : value,
        ),
      ) as StudyResult;
      for (const { alt = "" } of [...allCharts(relabelled), ...allCharts(relabelled, terminalCharts)]) {
        expect(alt.length).toBeLessThan(5000);
        expect(alt).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it("show a factor analysis's eigenvalues wherever the result has one", async () => {
    const { factors } = await studyResult({ full: true });
    const result = { ...(await studyResult()), factors };
    const { values } = plotOf(result, "factors.all items.scree", "scree");
    expect(values).toEqual(factors[0]!.initial.map(({ total }) => total));
  });
});

describe("answers", () => {
  it("are a bar an item, each part the share that the table has, in the order in which answers count", async () => {
    const result = await studyResult();
    const { answers, bars } = plotOf(result, "charts.answers.E", "stacked-bars");
    expect(answers).toEqual(["STS", "TS", "S", "SS"]);
    expect(bars.map(({ label }) => label)).toEqual(["E14", "E15", "E16", "E17", "E18"]);
    expect(bars[3]).toEqual({
      label: "E17",
      n: 80,
      parts: [
        { count: 1, percent: 1.25 },
        { count: 5, percent: 6.25 },
        { count: 63, percent: 78.75 },
        { count: 11, percent: 13.75 },
      ],
    });
    for (const { n, parts } of bars) {
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      expect(parts.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 10);
    }
  });

  it("of reversed items run as they count, as in their table, and say so", async () => {
    const result = await studyResult({ language: "id" });
    expect(plotOf(result, "charts.answers.P", "stacked-bars").answers).toEqual([
      "SS (1)",
      "S (2)",
      "TS (3)",
      "STS (4)",
    ]);
    expect(chartOf(result, "charts.answers.P").title).toContain("pernyataan negatif");
  });

  it("of a scale with some items reversed are two charts, so that no colour has two meanings", () => {
    const result = sampleResult();
    const charts = allCharts(result).filter(({ id }) => /^charts\.answers.*\.A$/.test(id));
    const shown = charts.flatMap(({ plot }) =>
      plot.type === "stacked-bars" ? plot.bars.map(({ label }) => label) : [],
    );
    const answered = ["A1", "A2", "A3", "A4"].filter((item) => result.frequencies.some((one) => one.variable === item));
    expect(shown.map((label) => label.slice(0, 2)).sort()).toEqual(answered);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });
});

describe("odds ratios", () => {
  it("have each 2 x 2 table's estimate, written as the table beside them is", async () => {
    const result = await studyResult({ language: "id" });
    const tables = result.bivariate.filter(({ risk }) => risk !== null);
    for (const look of looks) {
      const numbers = numbersOf({ look, language: "id", blocks: [] });
      const [chart] = stageCharts.bivariate!(studyOf(result), numbers);
      if (chart?.plot.type !== "forest") return expect.fail("no forest plot");
      expect(chart.plot.rows).toHaveLength(tables.length);
      for (const [at, { risk, significant }] of tables.entries()) {
        const { value, lower, upper } = risk!.oddsRatio;
        const parts = [value, lower, upper].map((part) => figure(part, "ratio"));
        const text = writtenCell({ kind: "composite", pattern: "estimate-interval", parts }, numbers);
        expect(chart.plot.rows[at]).toMatchObject({ value, lower, upper, significant, text });
      }
    }
  });

  it("that are undefined are named below, and without any there is no chart", () => {
    const result = sampleResult();
    const { plot, caption } = chartOf(result, "charts.odds-ratios");
    expect(plot.type === "forest" && plot.rows.map(({ label }) => label)).toEqual([
      "Jenis kelamin (Laki-laki / Perempuan)",
    ]);
    expect(caption).toContain("Not drawn, since the odds ratio is undefined: Tempat tinggal.");
    expect(caption).toContain('the odds of "Rendah" (Loyalitas) in the group named first in brackets, divided by');
    const none = result.bivariate.map((entry): Bivariate => ({ ...entry, risk: null }));
    expect(idsOf({ ...result, bivariate: none })).not.toContain("charts.odds-ratios");
  });
});

describe("scores by group", () => {
  const entry = (by: string, groups: number, variable = "L"): BoxPlots => ({
    variable,
    by,
    n: 10 * groups,
    missing: 0,
    groups: Array.from({ length: groups }, (_, at) => ({
      ...sampleResult().boxPlots[0]!.groups[0]!,
      label: `${by} ${at}`,
    })),
  });
  const groupsOf = (boxPlots: readonly BoxPlots[]) =>
    allCharts({ ...sampleResult(), boxPlots }).flatMap(({ id, title, plot }) =>
      plot.type === "boxes" ? [[id, title, plot.groups.map(({ label }) => label)]] : [],
    );

  it("have the result's boxes, the groups of one variable together", () => {
    const { groups } = plotOf(sampleResult(), "charts.scores-by-group", "boxes");
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ label: "Tempat tinggal" });
    expect(groups[0]!.boxes[0]).toEqual({
      label: "Bogor",
      n: 9,
      lowerWhisker: 3,
      lowerHinge: 4,
      median: 4,
      upperHinge: 5.5,
      upperWhisker: 7,
      outside: [
        { value: 2, count: 1, extreme: false },
        { value: 16, count: 2, extreme: true },
      ],
    });
  });

  it("go into another chart where there are more than 24 boxes", () => {
    const many = ["a", "b", "c"].map((by) => entry(by, 11));
    expect(groupsOf(many)).toEqual([
      ["charts.scores-by-group", "Loyalitas by group (1 of 2)", ["a", "b"]],
      ["charts.scores-by-group.2", "Loyalitas by group (2 of 2)", ["c"]],
    ]);
    expect(groupsOf([entry("a", 60)])).toHaveLength(1);
    expect(groupsOf([])).toEqual([]);
  });

  it("that go on in another chart have one axis, from the lowest of all values to the highest", () => {
    const [low, high] = [entry("a", 20), entry("b", 20)];
    const farther = { ...high, groups: high.groups.map((group) => ({ ...group, lowerWhisker: 1, upperWhisker: 40 })) };
    const ranges = (boxPlots: readonly BoxPlots[]) =>
      allCharts({ ...sampleResult(), boxPlots }).flatMap(({ plot }) => (plot.type === "boxes" ? [plot.range] : []));
    expect(ranges([low, farther])).toEqual([
      [1, 40],
      [1, 40],
    ]);
    expect(ranges([low])).toEqual([undefined]);
  });

  it("of several scores have a chart each, since their axes differ", () => {
    expect(groupsOf([entry("kota", 2, "A"), entry("kota", 2, "lama")])).toEqual([
      ["charts.scores-by-group.A", "Pelayanan by Tempat tinggal", ["Tempat tinggal"]],
      ["charts.scores-by-group.lama", "Lama berobat by Tempat tinggal", ["Tempat tinggal"]],
    ]);
  });
});

describe("scores", () => {
  const spss = numbersOf({ look: "spss", language: "id", blocks: [] });
  const apa = numbersOf({ look: "apa", language: "id", blocks: [] });
  const english = numbersOf({ look: "apa", language: "en", blocks: [] });
  const shown = (charts: readonly Chart[], id: string) => {
    const { title, caption, plot } = charts.find((chart) => chart.id === id) ?? expect.fail(`no chart ${id}`);
    const { x, y } = plot.type === "identity-scatter" ? plot.axes : { x: "", y: "" };
    return [title, x, y, caption].filter((text) => text !== "");
  };
  const sizes = "Makin besar lingkarannya, makin banyak responden yang memiliki nilai tersebut.";

  it("have the report's language and numbers in APA's look", async () => {
    const [id, en] = [studyOf(await studyResult({ language: "id" })), studyOf(await studyResult({ language: "en" }))];
    expect(shown(stageCharts.descriptives!(id, apa), "histograms.L")).toEqual([
      "Histogram Loyalitas",
      "Rata-rata = 9,14, simpangan baku = 1,482, n = 80",
    ]);
    expect(shown(stageCharts.normality!(id, apa), "qqPlots.L")).toEqual([
      "Plot Q-Q normal Loyalitas",
      "Nilai teramati",
      "Nilai harapan normal",
      sizes,
    ]);
    expect(shown(stageCharts.descriptives!(en, english), "histograms.L")).toEqual([
      "Histogram of Loyalitas",
      "Mean = 9.14, SD = 1.482, n = 80",
    ]);
    expect(shown(stageCharts.normality!(en, english), "qqPlots.L")).toEqual([
      "Normal Q-Q plot of Loyalitas",
      "Observed value",
      "Expected normal value",
      "The larger a circle, the more respondents have its value.",
    ]);
  });

  it("have SPSS's words and numbers in SPSS's look and on the screen, where no circle has a size", async () => {
    const id = studyOf(await studyResult({ language: "id" }));
    const spssHistogram = ["Histogram Loyalitas", "Mean = 9.14, Std. Dev. = 1.482, N = 80"];
    const spssPlot = ["Normal Q-Q Plot of Loyalitas", "Observed Value", "Expected Normal Value"];
    expect(shown(stageCharts.descriptives!(id, spss), "histograms.L")).toEqual(spssHistogram);
    expect(shown(stageCharts.normality!(id, spss), "qqPlots.L")).toEqual([...spssPlot, sizes]);
    expect(shown(histogramCharts(id), "histograms.L")).toEqual(spssHistogram);
    expect(shown(qqPlotCharts(id), "qqPlots.L")).toEqual([...spssPlot, undefined]);
  });

  it("keep their document's words where a further stage draws them, whatever the style", async () => {
    const result = await studyResult({ language: "id", full: true });
    for (const style of styles) {
      for (const look of looks) {
        const stages = new Set(["histograms", "qqPlots"]);
        for (const options of [{ full: true }, { stages }]) {
          const { blocks } = documentOf(result, { style, look, ...options });
          const said = blocks.flatMap((block) => (block.kind === "chart" ? [`${block.title} ${block.caption}`] : []));
          const own = /Std\. Dev\. =|Normal Q-Q Plot/;
          if (look === "apa") expect(said.filter((text) => own.test(text))).toEqual([]);
          else expect(said.filter((text) => /simpangan baku =|Plot Q-Q/.test(text))).toEqual([]);
        }
      }
    }
  });

  it("have no word about sizes where no two respondents share a value", async () => {
    const result = await studyResult({ language: "id" });
    const qqPlots = result.qqPlots.map((plot) => ({
      ...plot,
      points: plot.points.map((point) => ({ ...point, count: 1 })),
    }));
    expect(shown(stageCharts.normality!(studyOf({ ...result, qqPlots }), apa), "qqPlots.L")).not.toContain(sizes);
  });

  it("that don't vary are one bar without a curve, and are described so; no other chart is left empty", () => {
    const [histogram] = sampleResult().histograms;
    const same = {
      ...histogram!,
      mean: 6,
      sd: 0,
      n: 3,
      bins: [{ from: 6, to: 7, value: 6, count: 3, expected: null }],
    };
    const sample = sampleResult();
    const study = studyOf({
      ...sample,
      histograms: [same],
      qqPlots: sample.qqPlots.slice(0, 1).map((plot) => ({
        ...plot,
        points: [{ ...plot.points[0]!, value: 6, count: 3, expected: null }],
      })),
      itemCorrelations: sample.itemCorrelations.slice(0, 1).map((entry) => ({ ...entry, items: [], correlations: [] })),
    });
    const [chart] = stageCharts.descriptives!(study, english);
    expect(chart?.alt).toMatch(/^Histogram of .*, n = 3\.$/);
    expect(chart?.alt).not.toContain("normal curve");
    expect(stageCharts.normality!(study, english)).toEqual([]);
    expect(stageCharts.reliability!(study, english).map(({ id }) => id)).not.toContain("charts.item-correlations");
  });
});

describe("correlations between items", () => {
  const entry = (scale: string, items: readonly string[], n = 25): ItemCorrelations => ({
    scale,
    source: "pilot",
    n,
    excluded: 0,
    items,
    correlations: items.map((_, row) => items.map((__, column) => (row === column ? 1 : (row + column) / 100))),
    p: [],
    squaredMultipleCorrelations: [],
    summary: { mean: 0.1, minimum: 0.01, maximum: 0.5, range: 0.49, maximumByMinimum: 50, variance: 0 },
  });
  const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

  it("lie along the diagonal scale by scale, with nothing between scales", () => {
    const result = { ...sampleResult(), itemCorrelations: [entry("A", ["A1", "A2"]), entry("L", ["L1", "L2", "L3"])] };
    const { labels, values, sets } = plotOf(result, "charts.item-correlations", "heat-map");
    expect(sets).toEqual([2, 3]);
    expect(labels).toEqual(["A1", "A2", "L1", "L2", "L3"]);
    expect(values).toEqual([
      [1, 0.01, null, null, null],
      [0.01, 1, null, null, null],
      [null, null, 1, 0.01, 0.02],
      [null, null, 0.01, 1, 0.03],
      [null, null, 0.02, 0.03, 1],
    ]);
    expect(chartOf(result, "charts.item-correlations").caption).toBe(
      "Pilot respondents: n = 25. Items of different scales aren't set against each other.",
    );
  });

  it("go on in another chart beyond 16 items, without parting a scale, and say whose n is whose where they differ", () => {
    const itemCorrelations = [
      entry("A", named("a", 9)),
      entry("L", named("d", 7)),
      entry("L", named("l", 12), 24),
      entry("B", named("b", 60)),
      entry("C", ["only"]),
    ];
    const charts = allCharts({ ...sampleResult(), itemCorrelations }).flatMap(({ id, plot, caption }) =>
      plot.type === "heat-map" ? [[id, plot.labels.length, caption]] : [],
    );
    expect(charts.map(([id, items]) => [id, items])).toEqual([
      ["charts.item-correlations", 16],
      ["charts.item-correlations.2", 12],
      ["charts.item-correlations.3", 60],
    ]);
    const both = { ...sampleResult(), itemCorrelations: [entry("A", ["a", "b"]), entry("L", ["c", "d"], 24)] };
    expect(chartOf(both, "charts.item-correlations").caption).toContain("Pelayanan n = 25; Loyalitas n = 24.");
  });
});

describe("characteristics on the screen", () => {
  it("are bars with the counts and shares of those who answered", async () => {
    const { bars } = plotOf(await studyResult(), "charts.frequencies.jarak", "bars");
    expect(bars).toEqual([
      { label: "Jauh", count: 36, percent: 45 },
      { label: "Dekat", count: 44, percent: 55 },
    ]);
  });
});
