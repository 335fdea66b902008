import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { type OneWayAnova, oneWayAnova } from "../../../src/stats/scores/one-way-anova.ts";
import { decimals as decimalsOf, distributionOf } from "../distributions.ts";
import { close, expectClose, expectFigure, readCases } from "../oracle.ts";
import { anovaSets } from "./nist-cases.ts";

type Text = string | null;
type ExactSource = { readonly sumOfSquares: string; readonly df: number; readonly meanSquare: Text };
type AnovaCase = {
  readonly decimals: readonly (number | null)[];
  readonly data: readonly (readonly string[])[];
  readonly figures: {
    readonly n: number;
    readonly mean: string;
    readonly between: ExactSource;
    readonly within: ExactSource;
    readonly total: { readonly sumOfSquares: string; readonly df: number };
    readonly f: Text;
    readonly p: Text;
    readonly rSquared: Text;
    readonly residualSD: Text;
    readonly groups: readonly { readonly n: number; readonly mean: string; readonly sd: Text }[];
  };
};
type RCase = { readonly [figure: string]: number | null };

const cases = readCases<AnovaCase>("anova");
const byR = readCases<RCase>("anova/r");
const nist = anovaSets();
/** Each figure is the double nearest to its true value, and so is the expected one. */
const EXACT = { relative: 0 };

function analysed({ data, decimals }: Pick<AnovaCase, "data" | "decimals">): OneWayAnova {
  return defined(oneWayAnova(data.map((group, i) => distributionOf(group.map(Number), decimals[i]!))));
}

function defined<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

function number(text: Text): number | null {
  return text === null ? null : Number(text);
}

describe("oneWayAnova", () => {
  it.each(cases)("$name: every figure is exact (Python's fractions), p to 13 digits (mpmath)", (example) => {
    const { figures } = example;
    const found = analysed(example);
    expect(found).toMatchObject({ n: figures.n, mean: Number(figures.mean) });
    for (const source of ["between", "within"] as const) {
      expect(found[source].df).toBe(figures[source].df);
      expect(found[source].sumOfSquares, source).toBe(Number(figures[source].sumOfSquares));
      expectFigure(found[source].meanSquare, number(figures[source].meanSquare), source, EXACT);
    }
    expect(found.total).toEqual({ sumOfSquares: Number(figures.total.sumOfSquares), df: figures.total.df });
    for (const figure of ["f", "rSquared", "residualSD"] as const) {
      expectFigure(found[figure], number(figures[figure]), figure, EXACT);
    }
    expectFigure(found.p, number(figures.p), "p", { relative: 1e-13 });
    expect(found.groups.map(({ group }) => group)).toEqual(figures.groups.map((_, place) => place));
    for (const [place, group] of figures.groups.entries()) {
      expect(found.groups[place]).toMatchObject({ n: group.n, mean: Number(group.mean) });
      expectFigure(found.groups[place]!.sd, number(group.sd), `SD of group ${place}`, EXACT);
    }
  });

  // R has the values as doubles: beside 1e12 a tenth has 4 digits
  it.each(byR.filter(({ name }) => name !== "offset"))("$name agrees with R 4.2.2 aov", ({ name, ...r }) => {
    const { between, within, f, p, rSquared, residualSD } = analysed(cases.find((one) => one.name === name)!);
    const rounding = { relative: 1e-11, absolute: 1e-13 };
    expectClose(between.sumOfSquares, r.betweenSS!, "between", rounding);
    expectFigure(between.meanSquare, r.betweenMS!, "mean square between", rounding);
    expectClose(within.sumOfSquares, r.withinSS!, "within", rounding);
    expectFigure(within.meanSquare, r.withinMS!, "mean square within", rounding);
    expectFigure(f, r.f!, "f", rounding);
    expectFigure(p, r.p!, "p", { relative: 1e-11 });
    expectFigure(rSquared, r.rSquared!, "R squared", rounding);
    expectFigure(residualSD, r.residualSD!, "residual SD", rounding);
  });

  it("has R's figures for at least eight data sets", () => {
    expect(byR.length).toBeGreaterThanOrEqual(9);
  });
});

describe("the Statistical Reference Datasets of NIST for the analysis of variance", () => {
  it("are all eleven there", () => {
    const simonAndLesage = Array.from({ length: 9 }, (_, i) => `SmLs0${i + 1}`);
    expect(nist.map(({ name }) => name)).toEqual(["AtmWtAg", "SiRstv", ...simonAndLesage]);
    expect(nist.map(({ n }) => n)).toEqual([48, 25, 189, 1809, 18009, 189, 1809, 18009, 189, 1809, 18009]);
  });

  it.each(nist)("$name has every certified figure to 14 digits", ({ n, groups, certified, data }) => {
    const digits = data[0]![0]!.split(".")[1]!.length;
    const found = analysed({ data, decimals: data.map(() => digits) });
    expect([found.n, found.groups.length]).toEqual([n, groups]);
    expect([found.between.df, found.within.df]).toEqual([certified.between.df, certified.within.df]);
    const fourteen = { relative: 1e-14 };
    expectClose(found.between.sumOfSquares, Number(certified.between.ss), "between", fourteen);
    expectFigure(found.between.meanSquare, Number(certified.between.ms), "mean square between", fourteen);
    expectClose(found.within.sumOfSquares, Number(certified.within.ss), "within", fourteen);
    expectFigure(found.within.meanSquare, Number(certified.within.ms), "mean square within", fourteen);
    expectFigure(found.f, Number(certified.between.F), "F", fourteen);
    expectFigure(found.rSquared, Number(certified.r2), "R squared", fourteen);
    expectFigure(found.residualSD, Number(certified.residual_sd), "residual SD", fourteen);
  });
});

describe("what isn't defined", () => {
  const reason = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.reason);
  const whole = (...groups: number[][]) => oneWayAnova(groups.map((values) => distributionOf(values, 0)));

  it("fewer than two groups with cases have no analysis", () => {
    expect(reason(whole())).toEqual({ code: "too-few-groups", groups: 0, needed: 2 });
    expect(reason(whole([1, 2, 3], [], []))).toEqual({ code: "too-few-groups", groups: 1, needed: 2 });
  });

  it("as many groups as cases have no mean square within, and what is made of it", () => {
    const { within, f, p, residualSD, rSquared, groups } = defined(whole([1], [2], [9]));
    const needed = { code: "too-few-cases", n: 3, needed: 4 };
    for (const figure of [within.meanSquare, f, p, residualSD]) expect(reason(figure)).toEqual(needed);
    expect(rSquared).toEqual({ ok: true, value: 1 });
    expect(reason(groups[0]!.sd)).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
  });

  it("groups that don't vary have no F, and R squared only where they differ", () => {
    const apart = defined(whole([2, 2], [3, 3]));
    const same = defined(whole([2, 2], [2, 2]));
    for (const { f, p } of [apart, same]) {
      expect(reason(f)).toEqual({ code: "zero-variance", what: "values within groups" });
      expect(reason(p)).toEqual({ code: "zero-variance", what: "values within groups" });
    }
    expect(apart.rSquared).toEqual({ ok: true, value: 1 });
    expect(reason(same.rSquared)).toEqual({ code: "zero-variance", what: "values" });
  });
});

describe("laws", () => {
  const group = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
  const several = fc.array(group, { minLength: 2, maxLength: 6 });
  const of = (groups: readonly number[][], digits = 0) =>
    defined(oneWayAnova(groups.map((wholes) => distributionOf(decimalsOf(wholes, digits), digits))));

  it("equal sums of squares are half of R squared each", () => {
    // means 2 and 4 about 3: between 4; within 2 + 2
    expect(
      of([
        [1, 3],
        [3, 5],
      ]).rSquared,
    ).toEqual({ ok: true, value: 0.5 });
  });

  it("groups without cases count as none", () => {
    fc.assert(
      fc.property(several, (groups) => {
        const { groups: kept, ...figures } = of([[], ...groups, []]);
        const { groups: all, ...same } = of(groups);
        expect(figures).toEqual(same);
        expect(kept).toEqual(all.map((one) => ({ ...one, group: one.group + 1 })));
      }),
    );
  });

  it("moving the point leaves F, p and R squared; the order of groups leaves all but their list", () => {
    fc.assert(
      fc.property(several, (groups) => {
        const { f, p, rSquared, between } = of(groups);
        expect(of(groups, 3)).toMatchObject({ f, p, rSquared });
        expect(of([...groups].reverse())).toMatchObject({ f, p, rSquared, between });
      }),
    );
  });

  it("every case a thousand times: the same R squared, mean and sums of squares a thousand times as large", () => {
    fc.assert(
      fc.property(several, (groups) => {
        const once = of(groups);
        const often = defined(
          oneWayAnova(
            groups.map((values) => {
              const d = distributionOf(values, 0);
              return { ...d, n: d.n * 1000, counts: d.counts.map((count) => count * 1000) };
            }),
          ),
        );
        expect(often).toMatchObject({ mean: once.mean, rSquared: once.rSquared });
        expect(close(often.within.sumOfSquares, 1000 * once.within.sumOfSquares, { relative: 1e-15 })).toBe(true);
        expect(close(often.between.sumOfSquares, 1000 * once.between.sumOfSquares, { relative: 1e-15 })).toBe(true);
      }),
    );
  });

  it("of two groups F is the square of t with both variances pooled, written out in doubles", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { f, residualSD, groups } = of([a, b]);
        if (!f.ok) return;
        const apart = groups[0]!.mean - groups[1]!.mean;
        const t = apart / (defined(residualSD) * Math.sqrt(1 / a.length + 1 / b.length));
        expect(close(f.value, t * t, { relative: 1e-10, absolute: 1e-12 })).toBe(true);
      }),
    );
  });
});
