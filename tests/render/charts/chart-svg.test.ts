import { compile } from "vega-lite";
import { describe, expect, it, vi } from "vitest";
import { chartSvg, type Ink } from "../../../src/render/charts/chart-pictures.ts";
import { bars } from "../../../src/render/charts/plots/bars.ts";
import { boxes } from "../../../src/render/charts/plots/boxes.ts";
import { forest } from "../../../src/render/charts/plots/forest.ts";
import { heatMap } from "../../../src/render/charts/plots/heat-map.ts";
import { histogram } from "../../../src/render/charts/plots/histogram.ts";
import { identityScatter } from "../../../src/render/charts/plots/identity-scatter.ts";
import { scree } from "../../../src/render/charts/plots/scree.ts";
import { stackedBars } from "../../../src/render/charts/plots/stacked-bars.ts";
import type { Chart, Plot } from "../../../src/report/document.ts";
import { studyResult, writtenDocument } from "../../support/written.ts";
import { bekasiPlots } from "./bekasi-plots.ts";
import { hostilePlots } from "./hostile-plots.ts";
import { marksOf, texts } from "./svg-marks.ts";

const chart = (plot: Plot): Chart => ({ kind: "chart", id: "a", title: "A", plot });
/** Anew: what was drawn of a plot before is known by its identity. */
const drawn = async (plot: Plot, ink: Ink = "page") =>
  (await chartSvg(chart(structuredClone(plot)), { language: "en", ink })).svg;

const real = Object.entries(bekasiPlots(await studyResult({ full: true })));
const all: readonly (readonly [string, Plot])[] = [...real, ...Object.entries(hostilePlots)];

/** All that a chart needs; nothing of it runs or fetches. */
const ELEMENTS = new Set(["svg", "g", "path", "line", "text"]);
const ATTRIBUTES = new Set(
  [
    "xmlns",
    "width",
    "height",
    "viewBox",
    "font-family",
    "direction",
    "color",
    "transform",
    "d",
    "x2",
    "y2",
    "fill",
  ].concat(
    ["fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-miterlimit"],
    ["stroke-linejoin", "text-anchor", "font-size"],
  ),
);

describe.each(all)("%s", (_, plot) => {
  it("is well-formed XML of shapes and text alone", async () => {
    for (const { tag, attributes } of marksOf(await drawn(plot))) {
      expect(ELEMENTS).toContain(tag);
      for (const [name, value] of Object.entries(attributes)) {
        expect(ATTRIBUTES).toContain(name);
        if (name !== "xmlns") expect(value).not.toMatch(/url|:|NaN|Infinity|undefined|null/);
      }
    }
  });

  it("has the size that it says, and marks within it", async () => {
    const { svg, width, height } = await chartSvg(chart(plot), { language: "id", ink: "page" });
    const [root, ...marks] = marksOf(svg);
    expect(root?.attributes).toMatchObject({
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}`,
      height: `${height}`,
    });
    expect(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0).toBe(true);
    for (const { x, y } of marks) expect(x >= 0 && x <= width && y >= -1 && y <= height).toBe(true);
  });

  it("is the same whatever was drawn before it", async () => {
    const first = await drawn(plot);
    for (const [, other] of [...all].reverse()) await drawn(other);
    expect(await drawn(plot)).toBe(first);
  });
});

describe("a chart", () => {
  it("is drawn without a word on the console", async () => {
    const said = vi.spyOn(console, "warn");
    const failed = vi.spyOn(console, "error");
    for (const [, plot] of all) await drawn(plot);
    expect(said).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
  });

  it("takes the page's ink, or brings its own for paper", async () => {
    for (const [, plot] of real) {
      const [page, paper] = [await drawn(plot, "page"), await drawn(plot, "paper")];
      expect(marksOf(page)[0]?.attributes).not.toHaveProperty("color");
      expect(marksOf(paper)[0]?.attributes.color).toBe("#1a1a1a");
      expect(paper.replace(' color="#1a1a1a"', "")).toBe(page);
    }
  });

  it("is drawn the same by ten callers at once", async () => {
    const [, plot] = real[3]!;
    const pictures = await Promise.all(Array.from({ length: 10 }, () => drawn(plot)));
    expect(new Set(pictures).size).toBe(1);
  });

  it("writes a decimal comma where it is told to", async () => {
    const { svg } = await chartSvg(chart(bekasiPlots(await studyResult({ full: true })).stackedBars), {
      language: "id",
      ink: "paper",
      numbers: { style: "apa", comma: true },
    });
    expect(texts(svg)).toContain("11,3");
  });

  it.each([
    ["SPSS's look", { style: "spss" }, ".333", ".5", "80.0"],
    ["APA's look in English", { style: "apa", comma: false }, ".333", "0.5", "80.0"],
    ["APA's look in Indonesian", { style: "apa", comma: true }, "0,333", "0,5", "80,0"],
  ] as const)("writes figures as the tables of %s do", async (_, numbers, coefficient, tick, percent) => {
    const written = async (plot: Plot) =>
      texts((await chartSvg(chart(plot), { language: "en", ink: "page", numbers })).svg);
    const heat: Plot = {
      type: "heat-map",
      labels: ["A1", "A2"],
      values: [
        [1, 1 / 3],
        [1 / 3, 1],
      ],
      axes: { value: "r" },
    };
    const points = [
      { x: 0.1, y: 0.2, weight: 1 },
      { x: 0.9, y: 0.8, weight: 2 },
    ];
    const part = { count: 0.8, percent: 80 };
    const stacked: Plot = {
      type: "stacked-bars",
      answers: ["a", "b"],
      bars: [
        {
          label: "A1",
          n: 5,
          parts: [
            { count: 4, percent: 80 },
            { count: 1, percent: 20 },
          ],
        },
      ],
      axes: { percent: "%" },
    };
    const box = {
      label: "a",
      n: 9,
      lowerWhisker: 0.1,
      lowerHinge: 0.2,
      median: 0.3,
      upperHinge: 0.4,
      upperWhisker: 1.1,
    };
    const axes = { x: "x", y: "y", value: "v", count: "n" };
    expect(await written(heat)).toContain(coefficient);
    expect(await written(stacked)).toContain(percent);
    expect(await written({ type: "bars", bars: [{ label: "a", ...part }], axes })).toContain(`1 (${percent}%)`);
    const point = tick.replace("5", "2");
    expect(await written({ type: "identity-scatter", points, axes, decimals: 1 })).toContain(point);
    expect(await written({ type: "scree", values: [0.9, 0.1], level: 0.5, axes })).toContain(tick);
    const row = { label: "a", value: 1, lower: 0.4, upper: 3, text: "-", significant: true };
    expect(await written({ type: "forest", rows: [row], reference: 1, axes })).toContain(tick);
    const boxes = [{ label: "by", boxes: [{ ...box, outside: [] }] }];
    expect(await written({ type: "boxes", groups: boxes, axes, decimals: 1 })).toContain(point);
  });

  it.each(Object.entries({ bars, boxes, forest, heatMap, histogram, identityScatter, scree, stackedBars }))(
    "leaves nothing behind for the next ones: rows of %s are drawn as they come",
    (_, kind) => {
      // of rows made of others, Vega keeps a place for each that there ever was
      const { data = [] } = compile(kind.specification).spec;
      expect(data.length).toBeGreaterThan(2);
      expect(data.filter((rows) => "source" in rows || "transform" in rows)).toEqual([]);
    },
  );

  it.each([3, 24, 60])("has a group's long label on several lines, and its n whole, with %i boxes", async (count) => {
    const box = { n: 1234, lowerWhisker: 1, lowerHinge: 2, median: 3, upperHinge: 4, upperWhisker: 5, outside: [] };
    const label = "Buruh harian lepas di sektor pertanian dan perkebunan rakyat";
    const list = Array.from({ length: count }, () => ({ ...box, label }));
    const groups = [{ label: "Pekerjaan", boxes: list }];
    const found = texts(await drawn({ type: "boxes", groups, axes: { value: "L" }, decimals: 0 }));
    expect(found.filter((text) => text.endsWith("(n = 1234)"))).toHaveLength(count);
    const whole = found.slice(1, count < 40 ? 4 : 3).join(" ");
    if (count < 40) expect(whole).toBe(`${label} (n = 1234)`);
    else expect(whole).toMatch(/^Buruh harian lepas di sektor pert.*\u2026 \(n = 1234\)$/);
  });

  it("shortens a label of 10,000 characters and keeps hostile text as text", async () => {
    const svg = await drawn(hostilePlots["stacked bars, 60 items of 12 answers"]!);
    const found = texts(svg);
    expect(found.every((text) => text.length <= 400)).toBe(true);
    expect(found).toContain('<script>alert("1")</script>');
    expect(found.some((text) => text.endsWith("\u2026"))).toBe(true);
    expect(svg).not.toMatch(/<script/);
    expect(svg.isWellFormed()).toBe(true);
  });

  it("of the study's report is drawn, every one", async () => {
    const { blocks, language } = await writtenDocument({ full: true });
    const charts = blocks.filter((block) => block.kind === "chart");
    expect(charts.length).toBeGreaterThan(30);
    for (const one of charts) {
      const { svg } = await chartSvg(one, { language, ink: "page" });
      expect(marksOf(svg).length).toBeGreaterThan(10);
    }
  });
});
