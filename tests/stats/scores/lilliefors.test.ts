import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Distribution } from "../../../src/counts/summaries.ts";
import {
  type Lilliefors,
  type LillieforsP,
  lilliefors,
  lillieforsSignificance,
} from "../../../src/stats/scores/lilliefors.ts";
import { distributionOf, variedScores } from "../distributions.ts";
import { expectClose } from "../oracle.ts";
import { normalityCases, vectorsOf } from "./normality-cases.ts";

const cases = normalityCases();
const defined = cases.filter(({ lilliefors }) => lilliefors.d !== null);

function test(d: Distribution): Lilliefors {
  const outcome = lilliefors(d);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function pOf(d: number, n: number): LillieforsP {
  const outcome = lillieforsSignificance(d, n);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

describe("Kolmogorov-Smirnov's D", () => {
  it.each(defined)("agrees with 50-digit arithmetic (make.py): $name", ({ distribution, lilliefors: exact }) => {
    expectClose(test(distribution).d, exact.d!, "D");
  });

  it.each(defined.filter(({ r }) => r.lilliefors.d !== null))("agrees with $r.tool lillie.test: $name", (c) => {
    // R takes huge-offset's decimals as doubles.
    expectClose(test(c.distribution).d, c.r.lilliefors.d!, "D", { relative: c.name === "huge-offset" ? 1e-5 : 1e-12 });
  });

  it.each(defined.filter(({ python }) => python.d !== null))("agrees with $python.tool lilliefors: $name", (c) => {
    expectClose(test(c.distribution).d, c.python.d!, "D", { relative: c.name === "huge-offset" ? 1e-5 : 1e-12 });
  });

  it.each(vectorsOf("lilliefors"))("agrees with R nortest lillie.test on the project's vectors: $name", (vector) => {
    expectClose(test(vector.distribution).d, vector.figure("D"), "D");
  });

  it("of two cases is the .260 that SPSS prints with a dot for the significance", () => {
    const { d, p } = test(distributionOf([4, 9], 0));
    expectClose(d, 0.2602499389065233, "D");
    expect(p).toEqual({ ok: false, reason: { code: "too-few-cases", n: 2, needed: 5 } });
  });

  it("of 0, 5e-324 and 1.8e308 is that of 0, 0 and 1: 2/3 - Phi(-1/sqrt(3)), by mpmath", () => {
    const { d } = test(distributionOf([0, Number.MIN_VALUE, Number.MAX_VALUE], null));
    expectClose(d, 0.38481523584128, "D");
    expectClose(d, test(distributionOf([0, 0, 1], 0)).d, "D");
  });

  it("sees neither origin, unit nor direction, and is at least half a case's share", () => {
    fc.assert(
      fc.property(variedScores, fc.integer({ min: 1, max: 9 }), (values, unit) => {
        const { d } = test(distributionOf(values, 0));
        expect(d).toBeGreaterThanOrEqual(0.5 / values.length);
        expect(d).toBeLessThan(1);
        for (const factor of [unit, -unit]) {
          const other = values.map((x) => factor * x + 3);
          expectClose(test(distributionOf(other, 0)).d, d, "D", { relative: 1e-12 });
        }
      }),
    );
  });
});

describe("the p that SPSS prints of it", () => {
  it.each(defined)(
    "follows SPSS's formula and table in 50 digits (make.py): $name",
    ({ distribution, lilliefors: exact }) => {
      const { p } = test(distribution);
      expect(p.ok).toBe(exact.p !== null);
      if (!p.ok) return;
      expectClose(p.value.value, exact.p!, "p", { relative: 1e-11 });
      expect(p.value.lowerBound).toBe(exact.lowerBound);
    },
  );

  it.each(cases.filter(({ r }) => (r.lilliefors.p ?? 1) < 0.1))(
    "agrees below .1 with $r.tool lillie.test: $name",
    (c) => {
      // Above n = 100 SPSS's constants are Dallal and Wilkinson's, multiplied out to 13 digits.
      const relative = c.name === "huge-offset" ? 1e-4 : c.data.length > 100 ? 1e-8 : 1e-10;
      const { p } = test(c.distribution);
      if (!p.ok) expect.fail(p.reason.code);
      expectClose(p.value.value, c.r.lilliefors.p!, "p", { relative });
    },
  );

  it.each(vectorsOf("lilliefors"))("on the project's vectors is Dallal and Wilkinson's below .1: $name", (vector) => {
    const { p } = test(vector.distribution);
    const published = vector.figure("p_dallal_wilkinson_raw");
    if (!p.ok) expect.fail(p.reason.code);
    if (published < 0.1) expectClose(p.value.value, published, "p", { relative: 1e-8 });
    else expect(p.value.value).toBeGreaterThan(0.1);
  });

  it("is .20 and .15 at the table's critical values, and linear in n between its rows", () => {
    const rows = [
      [5, 0.289, 0.303],
      [12, 0.2, 0.21],
      [20, 0.159, 0.166],
      [30, 0.131, 0.138],
      [35, 0.123, 0.129],
      [40, 0.115, 0.12],
      [94, 0.0781, 0.0813],
      [100, 0.074, 0.077],
      [850, 0.0262, 0.0273],
      [900, 0.025, 0.026],
    ] as const;
    for (const [n, d20, d15] of rows) {
      expectClose(pOf(d20 + 1e-12, n).value, 0.2, `n ${n}`, { relative: 1e-8 });
      expectClose(pOf((d20 + d15) / 2, n).value, 0.175, `n ${n}`, { relative: 1e-8 });
      expectClose(pOf(d15, n).value, 0.15, `n ${n}`, { relative: 1e-8 });
      expect(pOf(d20 - 1e-9, n)).toEqual({ value: 0.2, lowerBound: true });
      expect(pOf(d20 + 1e-9, n).lowerBound).toBe(false);
    }
  });

  it("is .20 itself, and no lower bound, at the table's critical value", () => {
    for (const [d, n] of [
      [0.289, 5],
      [0.2, 12],
      [0.115, 40],
      [0.025, 900],
    ] as const) {
      expect(pOf(d, n), `n ${n}`).toEqual({ value: 0.2, lowerBound: false });
    }
  });

  it("has critical values beyond 900 cases that fall as 1 / sqrt(n)", () => {
    for (const n of [901, 3600, 1_000_000]) {
      const shrunk = Math.sqrt(900 / n);
      expectClose(pOf(0.026 * shrunk, n).value, 0.15, `n ${n}`);
      expect(pOf(0.0249 * shrunk, n)).toEqual({ value: 0.2, lowerBound: true });
    }
  });

  it("never rises with D, and between distant rows jumps from the lower bound to below .1, where the line misses the curve", () => {
    for (const n of [41, 70, 150, 200, 250, 600]) {
      let before = 0.2;
      for (let d = 0; d < 2 / Math.sqrt(n); d += 0.002 / Math.sqrt(n)) {
        const { value } = pOf(d, n);
        expect(value).toBeLessThanOrEqual(before);
        before = value;
      }
    }
    // n = 200: .20 at .0617 by the table's line, .10 at .0579 by the formula
    expect(pOf(0.0578, 200)).toEqual({ value: 0.2, lowerBound: true });
    expect(pOf(0.058, 200).value).toBeLessThan(0.1);
    expect(pOf(0.058, 200).lowerBound).toBe(false);
  });

  it("falls without a jump for other n from 5 to a million", () => {
    const small = Array.from({ length: 16 }, (_, i) => i + 5);
    for (const n of [...small, 22, 33, 99, 100, 101, 399, 401, 901, 20_000, 1_000_000]) {
      let before = 0.2;
      const step = 0.002 / Math.sqrt(n);
      for (let d = 0; d < 2 / Math.sqrt(n); d += step) {
        const { value } = pOf(d, n);
        expect(value).toBeLessThanOrEqual(before);
        // the steepest part is between .10 and .20
        expect(before - value).toBeLessThan(0.005);
        before = value;
      }
      expect(before).toBeLessThan(0.001);
    }
  });

  it("is undefined below 5 cases, where D is not", () => {
    expect(lillieforsSignificance(0.3, 4)).toEqual({ ok: false, reason: { code: "too-few-cases", n: 4, needed: 5 } });
    expect(test(distributionOf([1, 2, 4, 9], 0)).d).toBeGreaterThan(0);
    expect(test(distributionOf([1, 2, 4, 9, 9], 0)).p.ok).toBe(true);
  });
});

it("says why there is no D: no case, one, no spread", () => {
  expect(lilliefors(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  expect(lilliefors(distributionOf([3], 0))).toEqual({ ok: false, reason: { code: "too-few-cases", n: 1, needed: 2 } });
  expect(lilliefors(distributionOf([3, 3], 0))).toEqual({
    ok: false,
    reason: { code: "zero-variance", what: "values" },
  });
});
