import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../src/counts/summaries.ts";
import { type ShapiroWilk, shapiroWilk } from "../../../src/stats/scores/shapiro-wilk.ts";
import { distributionOf, variedScores } from "../distributions.ts";
import { expectClose } from "../oracle.ts";
import { normalityCases, vectorsOf } from "./normality-cases.ts";

const cases = normalityCases();
const defined = cases.filter(({ shapiroWilk }) => shapiroWilk.w !== null);

function test(d: Distribution): ShapiroWilk {
  const outcome = shapiroWilk(d);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const of = (values: readonly number[]) => test(distributionOf(values, 0));

describe("Shapiro-Wilk", () => {
  it.each(defined)("agrees with AS R94 in 50 digits (make.py): $name", ({ distribution, shapiroWilk: exact }) => {
    const { w, p } = test(distribution);
    expectClose(w, exact.w!, "W", { relative: 1e-14 });
    // far out in the tail a digit of ln(1 - W) is worth more than one of p
    expectClose(p, exact.p!, "p", { relative: exact.p! < 1e-20 ? 1e-11 : 1e-12 });
  });

  it.each(defined)("has the digits of 1 - W, too: $name", ({ distribution, shapiroWilk: exact }) => {
    // as far as W as a double has them
    expectClose(1 - test(distribution).w, exact.lack!, "1 - W", { relative: 1e-12, absolute: 2e-16 });
  });

  it.each(defined)("agrees with $r.tool shapiro.test: $name", ({ name, distribution, r }) => {
    // R takes huge-offset's decimals as doubles, and has 10 digits of n3-nearly-tied's p, a difference of arcsines.
    const relative = name === "huge-offset" ? 1e-5 : name === "n3-nearly-tied" ? 1e-9 : 1e-10;
    const { w, p } = test(distribution);
    expectClose(w, r.shapiroWilk.w!, "W", { relative });
    expectClose(p, r.shapiroWilk.p!, "p", { relative });
  });

  it.each(vectorsOf("shapiro"))("agrees with R 4.2.2 shapiro.test on the project's vectors: $name", (vector) => {
    const { w, p } = test(vector.distribution);
    expectClose(w, vector.figure("W"), "W");
    expectClose(p, vector.figure("p"), "p", { relative: 1e-10 });
  });

  it.each(defined)("agrees with $python.tool to the 5 digits that single precision leaves: $name", (c) => {
    expectClose(test(c.distribution).w, c.python.w!, "W", { relative: 1e-5 });
  });

  it("of three cases is exact: p is 1 for equal gaps, 0 for a tie, (6/pi) arctan(sqrt(3) / 5) for gaps of 1 and 2", () => {
    expect(of([2, 4, 6]).w).toBe(1);
    expectClose(of([2, 4, 6]).p, 1, "p", { relative: 1e-15 });
    expect(of([5, 5, 8]).p).toBe(0);
    expectClose(of([5, 5, 8]).w, 0.75, "W", { relative: 1e-15 });
    // W is half the squared range over the squared deviations: 4.5 / (14 / 3)
    expectClose(of([1, 2, 4]).w, 27 / 28, "W", { relative: 1e-15 });
    expectClose(of([1, 2, 4]).p, (6 / Math.PI) * (Math.asin(Math.sqrt(27 / 28)) - Math.PI / 3), "p", {
      relative: 1e-13,
    });
    expect(of([1, 2, 4]).p).toBe(of([1, 3, 4]).p);
  });

  it("says why it is undefined: no case, fewer than 3, more than 5000, no spread", () => {
    const reason = (values: readonly number[]) => shapiroWilk(distributionOf(values, 0));
    expect(reason([])).toEqual({ ok: false, reason: { code: "no-cases" } });
    expect(reason([1, 2])).toEqual({ ok: false, reason: { code: "too-few-cases", n: 2, needed: 3 } });
    expect(reason([7, 7, 7])).toEqual({ ok: false, reason: { code: "zero-variance", what: "values" } });
    const many: Distribution = { values: [1, 2], counts: [2500, 2501], n: 5001, missing: 0, decimals: 0 };
    expect(shapiroWilk(many)).toEqual({ ok: false, reason: { code: "too-many-cases", n: 5001, most: 5000 } });
    expect(shapiroWilk({ ...many, counts: [2500, 2500], n: 5000 }).ok).toBe(true);
  });

  it("stays the same when other numbers of cases come between, more than are remembered", () => {
    const before = of([1, 2, 4, 9, 9]);
    for (let n = 6; n < 90; n++) of(Array.from({ length: n }, (_, i) => i * i));
    expect(of([1, 2, 4, 9, 9])).toEqual(before);
  });

  it("sees neither origin, unit nor direction, and W is within n a1^2 / (n - 1) and 1 (Shapiro & Wilk 1965)", () => {
    fc.assert(
      fc.property(
        variedScores,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (values, from, unit) => {
          const { w, p } = of(values);
          expect(w).toBeGreaterThan(0);
          expect(w).toBeLessThanOrEqual(1);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          for (const sign of [1, -1]) {
            const other = of(values.map((x) => sign * (unit * x + from)));
            expectClose(other.w, w, "W", { relative: 1e-13 });
            expectClose(other.p, p, "p", { relative: 1e-9, absolute: 1e-13 });
          }
        },
      ),
    );
  });
});
