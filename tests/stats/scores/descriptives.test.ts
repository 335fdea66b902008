import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import type { Reason } from "../../../src/core/outcome.ts";
import { addDistributions } from "../../../src/counts/distribution.ts";
import type { Distribution } from "../../../src/counts/summaries.ts";
import {
  type DescriptiveFigures,
  describe,
  kurtosisSE,
  skewnessSE,
  total,
} from "../../../src/stats/scores/descriptives.ts";
import { decimals, distributionOf, quotients, scores, variedScores } from "../distributions.ts";
import { expectClose, expectFigure } from "../oracle.ts";
import { descriptivesCases, type Figure, R_IS_WORSE } from "./descriptives-cases.ts";

const cases = descriptivesCases();

/** How many cases each figure needs. */
const NEEDED: Readonly<Record<Figure, number>> = {
  mean: 1,
  meanSE: 2,
  meanLower: 2,
  meanUpper: 2,
  trimmedMean: 1,
  median: 1,
  variance: 2,
  sd: 2,
  minimum: 1,
  maximum: 1,
  range: 1,
  iqr: 1,
  skewness: 3,
  skewnessSE: 3,
  kurtosis: 4,
  kurtosisSE: 4,
};
const FIGURES = Object.keys(NEEDED) as Figure[];
/** Made of two other figures, or of n in doubles; everything else is rounded once. */
const ROUNDED_OFTEN: ReadonlySet<Figure> = new Set(["meanLower", "meanUpper", "skewnessSE", "kurtosisSE"]);

function value(outcome: DescriptiveFigures[Figure]): number {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

suite("the sixteen figures", () => {
  it.each(cases)("agree with exact rational arithmetic (make.py): $name", ({ distribution, exact }) => {
    const figures = describe(distribution);
    for (const figure of FIGURES) {
      // A bound of the mean's interval near 0 is the difference of two larger numbers: its scale is theirs.
      const bound = figure === "meanLower" || figure === "meanUpper";
      const absolute = bound ? 1e-13 * (Math.abs(exact.figures.mean ?? 0) + (exact.figures.meanSE ?? 0)) : 0;
      expectFigure(figures[figure], exact.figures[figure], figure, { absolute });
    }
  });

  it.each(cases)("are the very doubles nearest to the exact figures, where rounded once: $name", (c) => {
    const figures = describe(c.distribution);
    for (const figure of FIGURES.filter((name) => !ROUNDED_OFTEN.has(name) && c.exact.figures[name] !== null)) {
      expect(value(figures[figure]), figure).toBe(c.exact.figures[figure]);
    }
  });

  it.each(cases)("agree with $r.tool mean, sd, qt, psych::skew, psych::kurtosi: $name", ({ name, ...c }) => {
    const figures = describe(c.distribution);
    for (const figure of FIGURES) {
      const shape = figure.startsWith("skewness") || figure.startsWith("kurtosis");
      const scale = shape ? 1 : figure === "variance" ? c.size ** 2 : c.size;
      const tolerance = R_IS_WORSE.has(name) ? { relative: 1e-3 } : { absolute: 1e-13 * scale };
      expectFigure(figures[figure], c.r.figures[figure], figure, tolerance);
    }
  });

  it.each(cases)("say why they are undefined: $name", ({ distribution, exact }) => {
    const figures = describe(distribution);
    const { n } = distribution;
    for (const figure of FIGURES.filter((name) => exact.figures[name] === null)) {
      const needed = NEEDED[figure];
      const reason: Reason =
        n === 0
          ? { code: "no-cases" }
          : n < needed
            ? { code: "too-few-cases", n, needed }
            : { code: "zero-variance", what: "values" };
      expect(figures[figure], figure).toEqual({ ok: false, reason });
    }
  });

  it("of a constant are undefined in shape alone: its SD is 0, its standard errors stand", () => {
    const figures = describe(distributionOf(Array(10).fill(0.1), 1));
    const zero: Figure[] = ["meanSE", "variance", "sd", "range", "iqr"];
    for (const figure of zero) expect(figures[figure], figure).toEqual({ ok: true, value: 0 });
    for (const figure of ["meanLower", "meanUpper"] as const) expect(figures[figure]).toEqual({ ok: true, value: 0.1 });
    expect(FIGURES.filter((figure) => !figures[figure].ok)).toEqual(["skewness", "kurtosis"]);
  });

  it("of 400 million cases are as exact as of four", () => {
    const n = 400_000_000;
    const d: Distribution = { values: [1, 2, 3, 4], counts: Array(4).fill(n / 4), n, missing: 0, decimals: 0 };
    const figures = describe(d);
    expect(value(figures.mean)).toBe(2.5);
    expect(value(figures.variance)).toBe((1.25 * n) / (n - 1));
    expect(value(figures.skewness)).toBe(0);
    // Four values equally frequent: n M4 / M2^2 = 2.5625 / 1.25^2 = 1.64
    expectClose(value(figures.kurtosis), (((n + 1) * 1.64 - 3 * (n - 1)) * (n - 1)) / ((n - 2) * (n - 3)), "kurtosis");
  });
});

suite("the mean's interval", () => {
  const half = (d: Distribution, confidence: number) => {
    const { meanLower, meanUpper } = describe(d, confidence);
    return (value(meanUpper) - value(meanLower)) / 2;
  };
  const confidences = [0.8, 0.9, 0.95, 0.99, 0.999];

  it.each(confidences)(
    "of two cases is tan(pi c / 2) standard errors wide on each side, Student's t with 1 df: c %d",
    (c) => {
      expectClose(half(distributionOf([-1, 1], 0), c), Math.tan((Math.PI * c) / 2), "half width");
    },
  );

  it.each(confidences)("of three cases is c sqrt(2 / (1 - c^2)), Student's t with 2 df: c %d", (c) => {
    const d = distributionOf([-1, 0, 1], 0);
    expectClose(half(d, c), c * Math.sqrt(2 / ((1 - c) * (1 + c))) * value(describe(d).meanSE), "half width");
  });

  it("holds the mean and widens with confidence", () => {
    fc.assert(
      fc.property(variedScores, (values) => {
        const d = distributionOf(values, 0);
        const { mean, meanLower, meanUpper } = describe(d);
        expect(value(meanLower)).toBeLessThan(value(mean));
        expect(value(meanUpper)).toBeGreaterThan(value(mean));
        expect(half(d, 0.9)).toBeLessThan(half(d, 0.95));
      }),
    );
  });
});

suite("laws of the sixteen figures", () => {
  it("don't depend on the order of cases", () => {
    const shuffled = quotients.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, ([values, other]) => {
        expect(describe(distributionOf(other, null))).toEqual(describe(distributionOf(values, null)));
      }),
    );
  });

  it("of two halves added are those of the whole", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const sum = addDistributions(distributionOf(a, 0), distributionOf(b, 0));
        expect(describe(sum)).toEqual(describe(distributionOf([...a, ...b], 0)));
      }),
    );
  });

  it("don't depend on how the same numbers are held: more decimals than needed, or binary fractions", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 25 }), (values, digits) => {
        const figures = describe(distributionOf(values, 0));
        expect(describe(distributionOf(values, digits))).toEqual(figures);
        expect(describe(distributionOf(values, null))).toEqual(figures);
      }),
    );
  });

  it("shifted data shift the mean and keep variance and shape to the last bit, however far", () => {
    fc.assert(
      fc.property(variedScores, fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (values, by) => {
        const before = describe(distributionOf(values, 0));
        const after = describe(
          distributionOf(
            values.map((x) => x + by),
            0,
          ),
        );
        const kept: Figure[] = ["meanSE", "variance", "sd", "range", "iqr", "skewness", "kurtosis"];
        for (const figure of kept) expect(value(after[figure]), figure).toBe(value(before[figure]));
        for (const figure of ["mean", "median", "trimmedMean"] as const) {
          const absolute = 2 ** -51 * (Math.abs(value(before[figure])) + Math.abs(by));
          expectClose(value(after[figure]), value(before[figure]) + by, figure, { relative: 0, absolute });
        }
        expect(value(after.minimum)).toBe(value(before.minimum) + by);
        expect(value(after.maximum)).toBe(value(before.maximum) + by);
      }),
    );
  });

  it("shape doesn't change with the unit, and everything else goes with it", () => {
    fc.assert(
      fc.property(variedScores, fc.integer({ min: 0, max: 12 }), (values, digits) => {
        const before = describe(distributionOf(values, 0));
        const after = describe(distributionOf(decimals(values, digits), digits));
        for (const figure of ["skewness", "kurtosis"] as const) {
          expect(value(after[figure]), figure).toBe(value(before[figure]));
        }
        const unit = 10 ** digits;
        for (const figure of ["mean", "meanSE", "median", "trimmedMean", "sd", "range", "iqr"] as const) {
          expectClose(value(after[figure]) * unit, value(before[figure]), figure, { relative: 4e-16 });
        }
        expectClose(value(after.variance) * unit * unit, value(before.variance), "variance", { relative: 6e-16 });
      }),
    );
  });

  it("mirrored data change the sign of mean and skewness and nothing of the spread", () => {
    fc.assert(
      fc.property(variedScores, (values) => {
        const before = describe(distributionOf(values, 0));
        const after = describe(
          distributionOf(
            values.map((x) => -x),
            0,
          ),
        );
        for (const figure of ["mean", "median", "trimmedMean", "skewness"] as const) {
          expect(value(after[figure]) + value(before[figure]), figure).toBe(0);
        }
        for (const figure of ["meanSE", "variance", "sd", "range", "iqr", "kurtosis"] as const) {
          expect(value(after[figure]), figure).toBe(value(before[figure]));
        }
      }),
    );
  });

  it("hold together: range, SD, SE, and every mean between minimum and maximum", () => {
    fc.assert(
      fc.property(variedScores, (values) => {
        const f = describe(distributionOf(values, 0));
        expect(value(f.range)).toBe(value(f.maximum) - value(f.minimum));
        expect(value(f.minimum)).toBe(Math.min(...values));
        expect(value(f.maximum)).toBe(Math.max(...values));
        expectClose(value(f.sd) ** 2, value(f.variance), "variance", { relative: 6e-16 });
        expectClose(value(f.meanSE) * Math.sqrt(values.length), value(f.sd), "sd", { relative: 6e-16 });
        expect(value(f.iqr)).toBeLessThanOrEqual(value(f.range));
        for (const figure of ["mean", "trimmedMean", "median"] as const) {
          expect(value(f[figure])).toBeGreaterThanOrEqual(value(f.minimum));
          expect(value(f[figure])).toBeLessThanOrEqual(value(f.maximum));
        }
      }),
    );
  });

  it("missing cases change nothing", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 20 }), (values, missing) => {
        const d = distributionOf([...values, ...Array<number>(missing).fill(Number.NaN)], 0);
        expect(d.missing).toBe(missing);
        expect(describe(d)).toEqual(describe(distributionOf(values, 0)));
      }),
    );
  });
});

it.each([[0], [1], [-0.5], [95], [Number.NaN]])("a confidence of %d is the caller's mistake", (confidence) => {
  const d = distributionOf([1, 2, 4], 0);
  expect(() => describe(d, confidence)).toThrow(new RangeError(`confidence must be within 0 and 1, not ${confidence}`));
});

suite("standard errors of shape", () => {
  it("are the .269 and .532 that the Bekasi study published under each score of 80 cases", () => {
    expectFigure(skewnessSE(80), 0.269, "skewness", { relative: 0, absolute: 0.0005 });
    expectFigure(kurtosisSE(80), 0.532, "kurtosis", { relative: 0, absolute: 0.0005 });
  });

  it("approach sqrt(6 / n) and sqrt(24 / n)", () => {
    const n = 1e12;
    expectFigure(skewnessSE(n), Math.sqrt(6 / n), "skewness", { relative: 1e-11 });
    expectFigure(kurtosisSE(n), Math.sqrt(24 / n), "kurtosis", { relative: 1e-11 });
  });
});

suite("total", () => {
  it.each(cases)("is the exact sum (make.py), rounded once: $name", ({ distribution, exact }) => {
    const sum = total(distribution);
    if (exact.total === null) expect(sum).toEqual({ ok: false, reason: { code: "no-cases" } });
    else expect(sum).toEqual({ ok: true, value: exact.total });
  });

  it("of ten times .1 is 1", () => {
    expect(total(distributionOf(Array(10).fill(0.1), 1))).toEqual({ ok: true, value: 1 });
  });
});
