import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smoothCurve } from "../../../src/render/charts/smooth-curve.ts";
import { logTicks, roundAxis } from "../../../src/render/charts/ticks.ts";

const english = { style: "apa", comma: false } as const;
const indonesian = { style: "apa", comma: true } as const;
const labels = (ticks: readonly { readonly label: string }[]) => ticks.map(({ label }) => label);

describe("a round axis", () => {
  it("has marks of 1, 2 or 5 times a power of ten", () => {
    expect(labels(roundAxis(0, 31, { count: 5, numbers: english }).ticks)).toEqual(["0", "10", "20", "30", "40"]);
    expect(labels(roundAxis(0, 0.9, { count: 5, numbers: indonesian }).ticks)).toEqual([
      "0",
      "0,2",
      "0,4",
      "0,6",
      "0,8",
      "1",
    ]);
    expect(labels(roundAxis(0, 0.4, { count: 2, numbers: { style: "spss" } }).ticks)).toEqual(["0", ".2", ".4"]);
    expect(labels(roundAxis(0, 2, { count: 5, numbers: english, whole: true }).ticks)).toEqual(["0", "1", "2"]);
  });

  it("holds all values, with few marks, each at its label", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [lowest, highest] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(highest === lowest || highest - lowest > 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest)));
        const { low, high, ticks } = roundAxis(lowest, highest, { count: 5, numbers: english });
        const tolerance = 1e-9 * (high - low);
        expect(low <= lowest + tolerance && high >= highest - tolerance && high > low).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const tick of ticks) expect(Number(tick.label)).toBeCloseTo(tick.value, 6);
      }),
    );
  });
});

describe("a logarithmic axis", () => {
  it("has powers of ten, and what lies between where there's room", () => {
    expect(labels(logTicks(0.3, 12, english))).toEqual(["0.5", "1", "2", "5", "10"]);
    expect(labels(logTicks(0.02, 20, indonesian))).toEqual(["0,03", "0,1", "0,3", "1", "3", "10"]);
    expect(labels(logTicks(1e-6, 1e6, english))).toEqual([
      "10\u207b\u2076",
      "0.0001",
      "0.01",
      "1",
      "100",
      "10000",
      "10\u2076",
    ]);
  });
});

describe("the curve through what is expected of each bar", () => {
  it("is the normal curve where its values are", () => {
    const density = (x: number) => 40 * Math.exp(-((x - 4.3) ** 2) / 5);
    const curve = smoothCurve(Array.from({ length: 9 }, (_, at) => density(at + 0.5)));
    for (const { x, y } of curve) expect(y).toBeCloseTo(density(x), 9);
    expect([curve[0]?.x, curve.at(-1)?.x]).toEqual([0, 9]);
  });

  it("meets every value, and is interrupted where one is missing", () => {
    const values = [3, 7, null, 9, 4, 2];
    const curve = smoothCurve(values);
    for (const [at, value] of values.entries()) {
      const point = curve.find(({ x }) => Math.abs(x - at - 0.5) < 1e-9);
      if (value === null) expect(point).toBeUndefined();
      else expect(point?.y).toBeCloseTo(value, 9);
    }
    expect(new Set(curve.map(({ run }) => run)).size).toBe(2);
  });

  it("is none without values above 0", () => {
    expect(smoothCurve([])).toEqual([]);
    expect(smoothCurve([0, null, 0])).toEqual([]);
  });
});
