import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Histogram, histogram } from "../../../src/stats/scores/histogram.ts";
import { decimals, distributionOf, quotients, scores } from "../distributions.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import { exploreCasesOfR } from "./explore-cases.ts";

function of(values: readonly number[], digits: number | null = 0): Histogram {
  const outcome = histogram(distributionOf(values, digits));
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

describe("histogram", () => {
  it.each(exploreCasesOfR())("has the bars, counts and normal curve of $r.tool hist and pnorm: $name", (c) => {
    const { bins } = of(c.data.map(Number), c.decimals);
    expect(bins.map(({ count }) => count)).toEqual(c.r.counts);
    for (const [at, { from, to, expected }] of bins.entries()) {
      expectClose(from, c.r.breaks[at]!, "from", { relative: 1e-15, absolute: 1e-14 });
      expectClose(to, c.r.breaks[at + 1]!, "to", { relative: 1e-15, absolute: 1e-14 });
      // R subtracts lower tails, so above the mean it has the digits of 1 only.
      const tolerance = c.name === "huge-offset" ? { relative: 1e-6 } : { relative: 1e-11, absolute: 1e-12 };
      expectFigure(expected, c.r.normalCounts[at] ?? null, `expected in bar ${at}`, tolerance);
    }
  });

  it("has a bar for each whole score, those that nobody has too", () => {
    const { kind, width, bins } = of([3, 5, 5, 6]);
    expect({ kind, width }).toEqual({ kind: "step", width: 1 });
    expect(bins.map(({ from, value, to, count }) => [from, value, to, count])).toEqual([
      [2.5, 3, 3.5, 1],
      [3.5, 4, 4.5, 0],
      [4.5, 5, 5.5, 2],
      [5.5, 6, 6.5, 1],
    ]);
  });

  it("goes by the values' common step, whatever it is", () => {
    expect(of([1, 1.25, 2.5], 2)).toMatchObject({ kind: "step", width: 0.25 });
    expect(of([500000, 2000000, 3500000])).toMatchObject({ kind: "step", width: 1500000 });
    expect(of([-4, 0, 6])).toMatchObject({ kind: "step", width: 2 });
    expect(of([7, 7])).toMatchObject({ kind: "step", width: 1, bins: [{ from: 6.5, to: 7.5, count: 2 }] });
  });

  it("has 25 bars of single values at most, then ranges between round numbers", () => {
    const upTo = (last: number) => of(Array.from({ length: last + 1 }, (_, i) => i));
    expect(upTo(24)).toMatchObject({ kind: "step", width: 1 });
    expect(upTo(24).bins).toHaveLength(25);
    // s = 7.65, 3.49 s / cube root of 26 = 9.01
    expect(upTo(25)).toMatchObject({ kind: "width", width: 5 });
    expect(upTo(25).bins.some((bin) => "value" in bin)).toBe(false);
    expect(upTo(25).bins.map(({ from, count }) => [from, count])).toEqual([
      [0, 5],
      [5, 5],
      [10, 5],
      [15, 5],
      [20, 5],
      [25, 1],
    ]);
  });

  it("puts a value that is a bar's lower end into that bar, by the decimals that were written", () => {
    // hundredths from .00 to 2.00: .29 x 100 isn't 29 in doubles
    const { bins } = of(
      decimals(
        Array.from({ length: 201 }, (_, i) => i),
        2,
      ),
      2,
    );
    expect(bins[0]).toMatchObject({ from: 0, to: 0.2, count: 20 });
    expect(bins.slice(0, -1).every(({ count }) => count === 20)).toBe(true);
    expect(bins.at(-1)).toMatchObject({ from: 2, count: 1 });
  });

  it("never has more than 40 bars: an outlier widens them", () => {
    const { bins, width } = of([...Array.from({ length: 500 }, (_, i) => i % 60), 100_000]);
    expect(bins.length).toBeLessThanOrEqual(40);
    expect(bins.length).toBeGreaterThan(15);
    expect(width).toBe(5000);
  });

  it("widens from 1 to 2, from 2 to 5 and from 5 to 10 until 40 bars hold all; 40 may be", () => {
    // n - 1 scores from 0 to 59 and one far away, x: s is about x / sqrt(n)
    const withOutlier = (n: number, far: number) => of([...Array.from({ length: n - 1 }, (_, i) => i % 60), far]);
    // s = 2679, 3.49 s / cube root of 501 = 1177: 61 bars of 1000, 31 of 2000
    expect(withOutlier(501, 60_000)).toMatchObject({ kind: "width", width: 2000 });
    expect(withOutlier(501, 60_000).bins).toHaveLength(31);
    // s = 4466, 1963: 101 bars of 1000, 51 of 2000, 21 of 5000
    expect(withOutlier(501, 100_000).bins).toHaveLength(21);
    // s = 13402, 5889: 61 bars of 5000, 31 of 10000
    expect(withOutlier(501, 300_000)).toMatchObject({ kind: "width", width: 10_000 });
    // s = 2279, 1188: 40 bars of 1000
    expect(withOutlier(300, 39_500)).toMatchObject({ kind: "width", width: 1000 });
    expect(withOutlier(300, 39_500).bins).toHaveLength(40);
  });

  it("has the normal curve's digits far out on both sides: the lower one is the mirrored upper", () => {
    const values = [...Array.from({ length: 500 }, (_, i) => (i % 60) + 1), 100_001];
    const [there, back] = [of(values).bins, of(values.map((value) => -value)).bins];
    for (const { from, to, expected } of there) {
      const mirrored = back.find((bin) => bin.from === -to && bin.to === -from)!;
      if (!expected.ok) expect.fail("no spread");
      expect(expected.value).toBeGreaterThan(0);
      // 22 SDs out a tail magnifies the last bit of z by 22^2
      expectFigure(mirrored.expected, expected.value, `from ${from}`, { relative: 1e-12 });
    }
  });

  it("takes values that aren't decimals as the doubles that they are", () => {
    const { kind, bins } = of([1 / 3, 2 / 3, 5 / 3, 4], null);
    expect(kind).toBe("width");
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    // quotients have no step, though these three happen to
    expect(of([0.5, 1, 2.5], null).kind).toBe("width");
    expect(of([1 / 3, 1 / 3], null)).toMatchObject({ kind: "step", width: 1, bins: [{ count: 2 }] });
  });

  it.each([
    ["largest", [-Number.MAX_VALUE, 0, Number.MAX_VALUE]],
    ["smallest", [0, Number.MIN_VALUE, 2 * Number.MIN_VALUE]],
  ])("has bars for the %s doubles, whose width no double holds", (_, values) => {
    const { bins } = of(values, null);
    expect(bins.length).toBeLessThanOrEqual(40);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it("holds every case in the bar whose range it is in, without gaps", () => {
    const given = fc.oneof(fc.tuple(scores, fc.constant(0)), fc.tuple(quotients, fc.constant(null)));
    fc.assert(
      fc.property(given, ([values, digits]) => {
        const { bins, width } = of(values, digits);
        // where a bar is a few doubles wide, no double is its edge
        const largest = Math.max(...values.map(Math.abs));
        if (width < 1e-12 * largest) return;
        expect(bins.length).toBeLessThanOrEqual(40);
        expect(bins[0]!.count).toBeGreaterThan(0);
        expect(bins.at(-1)!.count).toBeGreaterThan(0);
        for (const [at, { from, to, count }] of bins.entries()) {
          expect(count).toBe(values.filter((value) => value >= from && value < to).length);
          if (at > 0) expect(from).toBe(bins[at - 1]!.to);
        }
      }),
    );
  });

  it("has no curve without spread or with one case, and no bars without cases", () => {
    expect(of([7, 7]).bins[0]!.expected).toEqual({ ok: false, reason: { code: "zero-variance", what: "values" } });
    expect(of([7]).bins[0]!.expected).toEqual({ ok: false, reason: { code: "too-few-cases", n: 1, needed: 2 } });
    expect(histogram(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  });
});
