import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../src/render/draw-chart.ts";
import { textWidth } from "../../src/render/plain-text.ts";
import { renderText } from "../../src/render/render-text.ts";
import type { Chart, Plot } from "../../src/report/document.ts";

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
const chart = (plot: Plot, caption?: string): Chart => ({
  kind: "chart",
  id: "c",
  title: "Loyalitas",
  plot,
  ...(caption === undefined ? {} : { caption }),
});
const plain = (plot: Plot, room = 40, caption?: string) =>
  drawChart(chart(plot, caption), room, (text) => text).map((line) => line.trimEnd());

const bars = (bins: readonly (readonly [string, number, number | null])[]): Plot => ({
  type: "histogram",
  bins: bins.map(([label, count, expected]) => ({ label, count, expected })),
  axes: { value: "Nilai", count: "n", expected: "normal" },
});
const scatter = (points: readonly (readonly [number, number])[], decimals = 0): Plot => ({
  type: "identity-scatter",
  points: points.map(([x, y]) => ({ x, y, weight: 1 })),
  axes: { x: "Observed Value", y: "Expected Normal Value" },
  decimals,
});
const scree = (values: readonly number[], level: number | null = 1): Plot => ({
  type: "scree",
  values,
  level,
  axes: { x: "Component Number", y: "Eigenvalue" },
});

describe("a histogram", () => {
  it("has a line a bar: label, count, blocks to scale, and a mark where the curve is", () => {
    const lines = plain(
      bars([
        ["3", 2, 1],
        ["4", 10, 6],
        ["12", 0, 3],
        ["13", 1, 0.05],
      ]),
      34,
      "Mean = 4.25",
    );
    // 23 places are left for 10 cases
    expect(lines).toEqual([
      "Loyalitas",
      "Nilai   n",
      `    3   2  ${"█".repeat(2)}◆${"█".repeat(1)}▌`,
      `    4  10  ${"█".repeat(13)}◆${"█".repeat(9)}`,
      `   12   0  ${" ".repeat(6)}◆`,
      "   13   1  ◆█",
      "◆ normal",
      "Mean = 4.25",
    ]);
  });

  it("shows whoever is there, if only by a line, and needs no curve", () => {
    const lines = plain(
      bars([
        ["1", 1000, null],
        ["2", 1, null],
        ["3", 0, null],
      ]),
      40,
    );
    expect(lines[3]).toBe("    2     1  ▏");
    expect(lines[4]).toBe("    3     0");
    expect(lines).toHaveLength(5);
  });

  it("makes room for a curve that is higher than all bars", () => {
    const lines = plain(bars([["1", 1, 4]]), 24);
    // 14 places for 4 expected: the mark stands in the last
    expect(lines[2]).toBe(`    1  1  ${"█".repeat(3)}▌${" ".repeat(9)}◆`);
  });
});

describe("a plot against the line of equal values", () => {
  it("has the line from corner to corner, one scale for both axes, and points where they belong", () => {
    const lines = plain(
      scatter([
        [1, 1],
        [2, 1],
        [5, 5],
      ]),
      17,
    );
    expect(lines).toEqual([
      "Loyalitas",
      "Expected Normal",
      "Value",
      "5 │            ·●",
      "  │         ···",
      "  │     ····",
      "  │  ···",
      "1 │●· ●",
      "  └──────────────",
      "   1            5",
      "   Observed Value",
    ]);
  });

  it("with one point has it in the middle; without any it is empty", () => {
    expect(plain(scatter([[3, 3]]), 30).some((line) => line.includes("●"))).toBe(true);
    expect(plain(scatter([]), 30)).toEqual(["Loyalitas"]);
  });

  it("labels the ends with the variable's decimals", () => {
    const lines = plain(
      scatter(
        [
          [1.25, 1.5],
          [4, 3.75],
        ],
        2,
      ),
      40,
    );
    expect(lines[2]).toMatch(/^4\.00 │/);
    expect(lines.at(-2)).toMatch(/^ +1\.25 +4\.00$/);
  });
});

describe("a scree plot", () => {
  it("falls from the largest value, joined, with the level across", () => {
    const lines = plain(scree([4, 1.5, 0.5]), 30);
    expect(lines[0]).toBe("Loyalitas");
    expect(lines[2]).toMatch(/^4\.00 │●/);
    expect(lines.filter((line) => line.includes("┄"))).toHaveLength(1);
    const rowOf = (column: number) => lines.findIndex((line) => line[6 + column] === "●");
    expect(rowOf(0)).toBeLessThan(rowOf(6));
    expect(rowOf(6)).toBeLessThan(rowOf(12));
    expect(lines.at(-2)).toMatch(/^ +1 +3$/);
  });

  it("needs no level, and stands a single or a negative value", () => {
    expect(plain(scree([2], null)).join("")).toContain("●");
    expect(plain(scree([2, -0.0001, -1], null)).filter((line) => line.includes("●"))).toHaveLength(2);
    expect(plain(scree([]))).toEqual(["Loyalitas"]);
  });
});

describe("whatever the figures", () => {
  const size = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const count = fc.integer({ min: 0, max: 100_000 });
  const plot: fc.Arbitrary<Plot> = fc.oneof(
    fc
      .array(fc.tuple(fc.string({ maxLength: 12 }), count, fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }))), {
        minLength: 1,
        maxLength: 40,
      })
      .map(bars),
    fc.array(fc.tuple(size, size), { maxLength: 60 }).map((points) => scatter(points, 2)),
    fc.array(fc.double({ min: -1, max: 50, noNaN: true }), { maxLength: 120 }).map((values) => scree(values)),
  );

  it("no line is wider than the room, with colour or without, and both say the same", () => {
    fc.assert(
      fc.property(plot, fc.integer({ min: 40, max: 120 }), (given, width) => {
        const document = { language: "id" as const, blocks: [chart(given, "Mean = 1.00, Std. Dev. = .500, N = 12")] };
        const text = renderText(document, { width, colour: false });
        for (const line of text.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const coloured = renderText(document, { width, colour: true });
        const bare = coloured
          .replace(COLOUR, "")
          .split("\n")
          .map((line) => line.trimEnd());
        expect(bare.join("\n")).toBe(text);
      }),
    );
  });
});
