/** What is drawn is as large and where the figures say. */
import { describe, expect, it } from "vitest";
import { chartSvg } from "../../../src/render/charts/chart-pictures.ts";
import { BLUE, coefficientColour, orderedColours } from "../../../src/render/charts/theme.ts";
import type { Plot } from "../../../src/report/document.ts";
import { studyResult } from "../../support/written.ts";
import { bekasiPlots } from "./bekasi-plots.ts";
import { hostilePlots } from "./hostile-plots.ts";
import { type Mark, marksOf, rectangle, rectangles, texts } from "./svg-marks.ts";

const plots = bekasiPlots(await studyResult({ full: true }));

async function drawn(plot: Plot): Promise<string> {
  return (
    await chartSvg(
      { kind: "chart", id: "a", title: "A", plot },
      { language: "en", ink: "page", numbers: { style: "apa" } },
    )
  ).svg;
}

/** A text is written that many pixels below its middle, where its baseline is. */
const BASELINE = 4;

/** Where values are on an axis, by the marks that are labelled with numbers on one line of text. */
function scaleOf(marks: readonly Mark[], along: "x" | "y", by: (value: number) => number = Number) {
  const across = along === "x" ? "y" : "x";
  const numbers = marks.filter(({ tag, text }) => tag === "text" && /^-?\d+(\.\d+)?$/.test(text));
  const lines = numbers.map((mark) => numbers.filter((other) => other[across] === mark[across]));
  const axis = lines.reduce((longest, line) => (line.length > longest.length ? line : longest), []);
  const [first, last] = [axis[0]!, axis.at(-1)!];
  const [from, to] = [by(Number(first.text)), by(Number(last.text))];
  const below = along === "y" ? BASELINE : 0;
  return (place: number) => from + ((place + below - first[along]) / (last[along] - first[along])) * (to - from);
}

/** Circles, squares and other symbols: those that stand at their own place. */
function symbols(svg: string): readonly Mark[] {
  return marksOf(svg).filter(({ tag, attributes }) => tag === "path" && attributes.transform !== undefined);
}

describe("the histogram", () => {
  it("has bars as high as their counts, side by side", async () => {
    const svg = await drawn(plots.histogram);
    const bars = rectangles(svg, BLUE);
    const value = scaleOf(marksOf(svg), "y");
    expect(bars.length).toBe(plots.histogram.bins.length);
    for (const [at, { count }] of plots.histogram.bins.entries()) {
      expect(value(bars[at]!.y) - value(bars[at]!.y + bars[at]!.height)).toBeCloseTo(count, 1);
      expect(value(bars[at]!.y + bars[at]!.height)).toBeCloseTo(0, 1);
      if (at > 0) expect(bars[at]!.x - (bars[at - 1]!.x + bars[at - 1]!.width)).toBeCloseTo(1.5, 1);
    }
  });

  it("has a curve through what is expected of each bar", async () => {
    const svg = await drawn(plots.histogram);
    const marks = marksOf(svg);
    const curve = marks.find(({ tag, attributes }) => tag === "path" && /^M.*L/.test(attributes.d ?? ""))!;
    const points = [...curve.attributes.d!.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const value = scaleOf(marks, "y");
    const middles = rectangles(svg, BLUE).map(({ x, width }) => x + width / 2);
    for (const [at, { expected }] of plots.histogram.bins.entries()) {
      const point = points.find(([x]) => Math.abs(x! - middles[at]!) < 0.05)!;
      expect(value(point[1]!)).toBeCloseTo(expected!, 1);
    }
  });
});

describe("the Q-Q plot", () => {
  it("has a circle for each point, at its coordinates, larger where there are more cases", async () => {
    const svg = await drawn(plots.scatter);
    const [x, y] = [scaleOf(marksOf(svg), "x"), scaleOf(marksOf(svg), "y")];
    const circles = symbols(svg);
    expect(circles.length).toBe(plots.scatter.points.length);
    const widthOf = (at: number) => Number(/^M([\d.]+),/.exec(circles[at]!.attributes.d!)![1]);
    for (const [at, point] of plots.scatter.points.entries()) {
      expect(x(circles[at]!.x)).toBeCloseTo(point.x, 2);
      expect(y(circles[at]!.y)).toBeCloseTo(point.y, 2);
      for (const [other, { weight }] of plots.scatter.points.entries()) {
        if (weight > point.weight) expect(widthOf(other)).toBeGreaterThanOrEqual(widthOf(at));
      }
    }
  });

  it("draws very many points, and those of one place as one", async () => {
    const points = Array.from({ length: 20_000 }, (_, at) => ({ x: at / 100, y: at / 100, weight: 1 }));
    const svg = await drawn({ ...plots.scatter, points });
    expect(symbols(svg).length).toBeLessThan(500);
    expect(symbols(svg).length).toBeGreaterThan(300);
  });
});

describe("the scree plot", () => {
  it("has a point for each value, large ones above the level, and the level across", async () => {
    const svg = await drawn(plots.scree);
    const marks = marksOf(svg);
    const value = scaleOf(marks, "y");
    const points = symbols(svg);
    const above = plots.scree.values.filter((one) => one > 1);
    expect(points.map(({ y }) => value(y)).map((one) => Math.round(one * 50))).toEqual(
      [...above, ...plots.scree.values.filter((one) => one <= 1)].map((one) => Math.round(one * 50)),
    );
    expect(points.filter(({ attributes }) => attributes.fill === BLUE).length).toBe(above.length);
    const level = marks.find(({ attributes }) => attributes["stroke-dasharray"] !== undefined)!;
    expect(value(level.y)).toBeCloseTo(1, 1);
  });
});

describe("the answers' bars", () => {
  it("have parts in proportion to their percentages, in the answers' order, 100% in all", async () => {
    const { bars, answers } = plots.stackedBars;
    const svg = await drawn(plots.stackedBars);
    const percent = scaleOf(marksOf(svg), "x");
    const colours = orderedColours(answers.length);
    const parts = colours.map((colour) => rectangles(svg, colour).slice(1)); // the first is the legend's
    for (const [row, bar] of bars.entries()) {
      let from = 0;
      for (const [place, { percent: wanted }] of bar.parts.entries()) {
        if (wanted === 0) continue;
        const at = bars.slice(0, row).filter((before) => before.parts[place]!.percent > 0).length;
        const { x, width } = parts[place]![at]!;
        expect(percent(x)).toBeCloseTo(from, 1);
        expect(percent(x + width) - percent(x)).toBeCloseTo(wanted, 1);
        from += wanted;
      }
      expect(from).toBeCloseTo(100, 6);
    }
  });

  it("are labelled with the percentages that their parts have room for, and with n", async () => {
    const found = texts(await drawn(plots.stackedBars));
    expect(found).toEqual(expect.arrayContaining(["11.3", "60.0", "28.8", "n", "80", ...plots.stackedBars.answers]));
    expect(found).not.toContain("3.8");
  });
});

describe("the bars", () => {
  it("are as long as their counts, which stand beside them", async () => {
    const svg = await drawn(plots.bars);
    const value = scaleOf(marksOf(svg), "x");
    const drawnBars = rectangles(svg, BLUE);
    expect(drawnBars.length).toBe(plots.bars.bars.length);
    for (const [at, { count }] of plots.bars.bars.entries()) {
      expect(value(drawnBars[at]!.x)).toBeCloseTo(0, 1);
      expect(value(drawnBars[at]!.x + drawnBars[at]!.width)).toBeCloseTo(count, 1);
    }
    expect(texts(svg)).toEqual(expect.arrayContaining(["9 (11.3%)", "33 (41.3%)"]));
  });
});

describe("the box plots", () => {
  it("have hinges, medians, whiskers and outliers where the figures are", async () => {
    const svg = await drawn(plots.boxes);
    const marks = marksOf(svg);
    const value = scaleOf(marks, "x");
    const boxes = plots.boxes.groups.flatMap((group) => group.boxes);
    const near = (places: readonly number[]) => places.map((place) => Math.round(value(place) * 20) / 20);
    const drawnBoxes = rectangles(svg, BLUE);
    expect(near(drawnBoxes.map(({ x }) => x))).toEqual(boxes.map(({ lowerHinge }) => lowerHinge));
    expect(near(drawnBoxes.map(({ x, width }) => x + width))).toEqual(boxes.map(({ upperHinge }) => upperHinge));
    const thick = marks.filter(({ attributes }) => attributes["stroke-width"] === "3.5");
    expect(near(thick.map(({ x }) => x))).toEqual(boxes.map(({ median }) => median));
    const ends = marks.filter(
      ({ tag, attributes }) => tag === "line" && attributes.y2 !== "0" && attributes["stroke-width"] === "1.25",
    );
    expect(near(ends.map(({ x }) => x))).toEqual(boxes.flatMap((box) => [box.lowerWhisker, box.upperWhisker]));
    const outside = boxes.flatMap((box) => box.outside);
    const ordered = [...outside.filter(({ extreme }) => !extreme), ...outside.filter(({ extreme }) => extreme)];
    expect(near(symbols(svg).map(({ x }) => x))).toEqual(ordered.map((one) => one.value));
    expect(texts(svg)).toEqual(expect.arrayContaining(["\u00d72", "\u00d73", "\u00d74"]));
  });

  it("never cut how many cases a box is about", async () => {
    const found = texts(await drawn(hostilePlots["boxes of large values"]!));
    expect(found.filter((text) => text.endsWith("(n = 3)")).length).toBe(6);
  });
});

describe("the forest plot", () => {
  const rows = plots.forest.rows;

  it("has estimates on a logarithmic axis, filled squares where significant, hollow circles where not", async () => {
    const svg = await drawn(plots.forest);
    const value = scaleOf(marksOf(svg), "x", Math.log);
    const estimates = symbols(svg).slice(-rows.length);
    for (const [at, row] of rows.entries()) {
      expect(Math.exp(value(estimates[at]!.x)) / row.value).toBeCloseTo(1, 2);
      expect(estimates[at]!.attributes.fill).toBe(row.significant ? BLUE : undefined);
      expect(/A/.test(estimates[at]!.attributes.d!)).toBe(!row.significant);
    }
  });

  it("has each interval's ends, and its figures beside it", async () => {
    const svg = await drawn(plots.forest);
    const value = scaleOf(marksOf(svg), "x", Math.log);
    const ends = symbols(svg).slice(0, -rows.length);
    for (const [at, { lower, upper }] of rows.entries()) {
      expect(Math.exp(value(ends[2 * at]!.x)) / lower).toBeCloseTo(1, 2);
      expect(Math.exp(value(ends[2 * at + 1]!.x)) / upper).toBeCloseTo(1, 2);
    }
    expect(texts(svg)).toEqual(expect.arrayContaining(rows.map(({ text }) => text)));
  });

  it("has its reference line at 1", async () => {
    const marks = marksOf(await drawn(plots.forest));
    const line = marks.find(({ attributes }) => attributes["stroke-dasharray"] !== undefined)!;
    expect(scaleOf(marks, "x", Math.log)(line.x)).toBeCloseTo(0, 2);
  });

  it("ends an interval that leaves the picture with an arrow", async () => {
    const svg = await drawn(hostilePlots["forest with limits of 0 and without end"]!);
    const arrows = symbols(svg).filter(({ attributes }) => /rotate\(-?90\)/.test(attributes.transform ?? ""));
    expect(arrows.length).toBe(2);
  });
});

describe("the heat map", () => {
  it("has the lower half of a symmetric matrix, each cell in its coefficient's colour with its figure", async () => {
    const svg = await drawn(plots.heatMap);
    const { values } = plots.heatMap;
    const lower = values.flatMap((row, y) => row.slice(0, y + 1)) as number[];
    const cells = marksOf(svg).filter((mark) => (rectangle(mark)?.width ?? 0) > 30);
    expect(cells.map(({ attributes }) => attributes.fill)).toEqual(lower.map(coefficientColour));
    expect(texts(svg)).toEqual(expect.arrayContaining([".331", ".498", ".253", ".504", "1"]));
  });

  it("has all of one that isn't symmetric", async () => {
    const svg = await drawn(hostilePlots["heat map that isn't symmetric"]!);
    const cells = marksOf(svg).filter((mark) => (rectangle(mark)?.height ?? 0) > 20);
    expect(cells.length).toBe(25);
  });

  it("marks what is below zero where figures have no room", async () => {
    const plot = hostilePlots["heat map of 60 items"] as Extract<Plot, { type: "heat-map" }>;
    const svg = await drawn(plot);
    const negative = plot.values.flatMap((row, y) => row.slice(0, y + 1)).filter((value) => value! < 0).length;
    expect(marksOf(svg).filter(({ tag }) => tag === "line").length).toBe(negative);
    expect(texts(svg)).not.toContain(".000");
  });
});
