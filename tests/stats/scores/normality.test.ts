import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { describe } from "../../../src/stats/scores/descriptives.ts";
import { kurtosisRatio, skewnessRatio } from "../../../src/stats/scores/normality.ts";
import { printed, within } from "../../support/printed.ts";
import { distributionOf, variedScores } from "../distributions.ts";
import { expectFigure } from "../oracle.ts";
import { descriptivesCases, R_IS_WORSE } from "./descriptives-cases.ts";

const cases = descriptivesCases();

suite("skewness and kurtosis over their standard errors", () => {
  it.each(cases)("agree with exact rational arithmetic (make.py): $name", ({ distribution, exact }) => {
    const figures = describe(distribution);
    expectFigure(skewnessRatio(figures), exact.ratios.skewness, "skewness / SE");
    expectFigure(kurtosisRatio(figures), exact.ratios.kurtosis, "kurtosis / SE");
  });

  it.each(cases)("agree with $r.tool psych::skew, psych::kurtosi (type = 2): $name", ({ name, distribution, r }) => {
    const tolerance = R_IS_WORSE.has(name) ? { relative: 1e-3 } : { absolute: 1e-13 };
    const figures = describe(distribution);
    expectFigure(skewnessRatio(figures), r.ratios.skewness, "skewness / SE", tolerance);
    expectFigure(kurtosisRatio(figures), r.ratios.kurtosis, "kurtosis / SE", tolerance);
  });

  it("is the -2.62 that the Bekasi study published for Daya Tarik RS Lain", () => {
    const { distribution } = cases.find(({ name }) => name === "likert-reversed")!;
    const outcome = skewnessRatio(describe(distribution));
    expect(outcome.ok && within(printed("-2.62"), outcome.value)).toBe(true);
  });

  it("say why they are undefined: too few cases, no case, no spread", () => {
    const few = describe(distributionOf([1, 2], 0));
    expect(skewnessRatio(few)).toEqual({ ok: false, reason: { code: "too-few-cases", n: 2, needed: 3 } });
    expect(kurtosisRatio(few)).toEqual({ ok: false, reason: { code: "too-few-cases", n: 2, needed: 4 } });
    const three = describe(distributionOf([1, 2, 4], 0));
    expect(skewnessRatio(three).ok).toBe(true);
    expect(kurtosisRatio(three)).toEqual({ ok: false, reason: { code: "too-few-cases", n: 3, needed: 4 } });
    const none = describe(distributionOf([], 0));
    expect(skewnessRatio(none)).toEqual({ ok: false, reason: { code: "no-cases" } });
    expect(kurtosisRatio(none)).toEqual({ ok: false, reason: { code: "no-cases" } });
    const constant = describe(distributionOf([3, 3, 3, 3, 3], 0));
    expect(skewnessRatio(constant)).toEqual({ ok: false, reason: { code: "zero-variance", what: "values" } });
    expect(kurtosisRatio(constant)).toEqual({ ok: false, reason: { code: "zero-variance", what: "values" } });
  });

  it("changes sign for mirrored data, and kurtosis / SE doesn't", () => {
    fc.assert(
      fc.property(variedScores, (values) => {
        const before = describe(distributionOf(values, 0));
        const mirrored = values.map((x) => -x);
        const after = describe(distributionOf(mirrored, 0));
        const [a, b] = [skewnessRatio(before), skewnessRatio(after)];
        expect(a.ok && b.ok && a.value + b.value).toBe(0);
        expect(kurtosisRatio(after)).toEqual(kurtosisRatio(before));
      }),
    );
  });
});
