import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  correlationSize,
  type TestZ,
  twoMeansSize,
  twoProportionsSize,
} from "../../../src/stats/sample-size/comparison.ts";
import { criticalZ, powerZ } from "../../../src/stats/sample-size/critical-z.ts";
import { fraction, ONE, quotient } from "../../../src/stats/sample-size/fraction.ts";
import {
  correctedProportionSize,
  finiteProportionSize,
  krejcieMorganSize,
  proportionSize,
  type SampleSize,
  slovinSize,
  withDropOut,
} from "../../../src/stats/sample-size/proportion.ts";
import { expectClose, readCases } from "../oracle.ts";

type Inputs = {
  readonly population: number | null;
  readonly proportion: string;
  readonly precision: string;
  readonly proportion1: string;
  readonly proportion2: string;
  readonly difference: string;
  readonly sd1: string;
  readonly sd2: string;
  readonly correlation: string;
  readonly confidence: string;
  readonly power: string;
  readonly oneSided: boolean;
  readonly z: string | null;
  readonly zPower: string | null;
};
type Solved = Inputs & { readonly exact: number; readonly n: number };
type FromR = { readonly base: number; readonly powerTest?: number | null };

const family = <Entry>(folder: string) =>
  new Map(readCases<{ readonly cases: readonly Entry[] }>(folder).map(({ name, cases }) => [name, cases]));
const solved = family<Solved>("sample-size");
const fromR = family<FromR>("sample-size/r");

const zOf = ({ z, confidence, oneSided }: Inputs) =>
  z === null ? criticalZ(Number(confidence), oneSided ? 1 : 2) : Number(z);
const bothZ = (inputs: Inputs): TestZ => ({
  alpha: zOf(inputs),
  power: inputs.zPower === null ? powerZ(Number(inputs.power)) : Number(inputs.zPower),
});
const design = (inputs: Inputs) => ({
  proportion: Number(inputs.proportion),
  precision: Number(inputs.precision),
  z: zOf(inputs),
});

const FORMULAS: Readonly<Record<string, (inputs: Inputs) => SampleSize>> = {
  lemeshow: (i) => (i.population === null ? proportionSize(design(i)) : finiteProportionSize(design(i), i.population)),
  cochran: (i) =>
    i.population === null ? proportionSize(design(i)) : correctedProportionSize(design(i), i.population),
  slovin: (i) => slovinSize(i.population ?? 0, Number(i.precision)),
  "two-proportions": (i) => twoProportionsSize(Number(i.proportion1), Number(i.proportion2), bothZ(i)),
  "two-means": (i) => twoMeansSize(Number(i.difference), Number(i.sd1), Number(i.sd2), bothZ(i)),
  correlation: (i) => correlationSize(Number(i.correlation), bothZ(i)),
};

describe.each(Object.entries(FORMULAS))("%s", (name, formula) => {
  const cases = solved.get(name) ?? [];

  it("has at least eight cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(fromR.get(name)?.length).toBe(cases.length);
  });

  it("agrees with Python's fractions and 60 digits of mpmath, before rounding and after", () => {
    for (const [index, inputs] of cases.entries()) {
      const size = formula(inputs);
      expectClose(size.exact, inputs.exact, `${name} ${index}`, { relative: 1e-14 });
      expect(size.n, `${name} ${index}`).toBe(inputs.n);
    }
  });

  it("agrees with R 4.2.2's qnorm in the formula", () => {
    for (const [index, inputs] of cases.entries()) {
      expectClose(formula(inputs).exact, fromR.get(name)![index]!.base, `${name} ${index}`);
    }
  });
});

describe("R's power tests", () => {
  it("power.prop.test solves the two proportions' equation by search: the same to the search's 1e-10 digits", () => {
    let compared = 0;
    for (const [index, { powerTest }] of fromR.get("two-proportions")!.entries()) {
      if (powerTest === null || powerTest === undefined) continue;
      const size = FORMULAS["two-proportions"]!(solved.get("two-proportions")![index]!);
      expectClose(size.exact, powerTest, `${index}`, { relative: 1e-10 });
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(8);
  });

  it("power.t.test works with t and asks for up to two more in a group than the two means' formula", () => {
    let compared = 0;
    for (const [index, { powerTest }] of fromR.get("two-means")!.entries()) {
      if (powerTest === null || powerTest === undefined) continue;
      const { exact } = FORMULAS["two-means"]!(solved.get("two-means")![index]!);
      expect(powerTest - exact).toBeGreaterThan(0);
      expect(powerTest - exact).toBeLessThan(2);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(5);
  });
});

describe("published sizes", () => {
  const exactZ = () => criticalZ(0.95, 2);

  it("473 people, P .5, d .1, 95%: 80, with z = 1.96 and with the exact quantile (the Bekasi study)", () => {
    for (const each of [1.96, exactZ()]) {
      const half = { proportion: 0.5, precision: 0.1, z: each };
      expect(finiteProportionSize(half, 473).n).toBe(80);
      expect(correctedProportionSize(half, 473).n).toBe(80);
    }
  });

  it("Cochran's 384.16, which is 385 people; 384.15 with the exact quantile", () => {
    const of = (each: number) => proportionSize({ proportion: 0.5, precision: 0.05, z: each });
    expect(of(1.96)).toMatchObject({ exact: 384.16, n: 385, numerator: 0.9604, denominator: 0.0025 });
    expect(of(exactZ()).n).toBe(385);
    expect(of(exactZ()).exact).toBeCloseTo(384.146, 3);
  });

  it("prevalence of 20% within 5 points: 246; complications of 5% against 15%, one-sided, 90% power: 153 (Lemeshow et al. 1990)", () => {
    expect(proportionSize({ proportion: 0.2, precision: 0.05, z: 1.96 }).n).toBe(246);
    expect(twoProportionsSize(0.05, 0.15, { alpha: criticalZ(0.95, 1), power: powerZ(0.9) }).n).toBe(153);
  });

  it("pressures of 127.44 and 132.86 with SDs of 15.34 and 18.23: 152 in each group (Rosner)", () => {
    expect(twoMeansSize(127.44 - 132.86, 15.34, 18.23, { alpha: exactZ(), power: powerZ(0.8) }).n).toBe(152);
  });

  it("the 90 sizes of Krejcie and Morgan's table (1970), from 10 to 1,000,000", () => {
    const table = readFileSync(
      new URL("../../../fixtures/oracle/sample-size/krejcie-morgan-table.csv", import.meta.url),
      "utf8",
    );
    const rows = table
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    expect(rows.length).toBe(90);
    for (const [population, size] of rows) expect(krejcieMorganSize(population!).n, `N ${population}`).toBe(size);
  });

  it("the table rounds to the nearest whole number: where that is down, rounding up would give one more", () => {
    expect(krejcieMorganSize(75000)).toMatchObject({ n: 382, roundedUp: 383 });
    expect(krejcieMorganSize(100)).toMatchObject({ n: 80, roundedUp: 80 });
  });
});

describe("rounding", () => {
  it("keeps what is exactly whole: doubles would have 90 as 89.99... and 50 as 50.00...01", () => {
    expect(slovinSize(900, 0.1)).toMatchObject({ exact: 90, n: 90 });
    expect(proportionSize({ proportion: 0.5, precision: 0.1, z: 2 })).toMatchObject({ exact: 100, n: 100 });
    expect(twoMeansSize(5.6, 10, 10, { alpha: 1.96, power: 0.84 })).toMatchObject({ exact: 50, n: 50 });
    expect(twoProportionsSize(0.1, 0.9, { alpha: Math.SQRT1_2 * 1.28, power: 0 }).n).toBe(1);
  });

  it("of two proportions doesn't turn a rounding error into a person", () => {
    // z_b = 0 leaves (z_a sqrt(1/2))^2 / .64 with P = 1/2: z_a = 1.6 gives 2 exactly
    const size = twoProportionsSize(0.1, 0.9, { alpha: 1.6, power: 0 });
    expectClose(size.exact, 2, "n", { relative: 1e-15 });
    expect(size.n).toBe(2);
  });

  it("adds drop-out to whole people: 80 at 10% are 89, 81 at 10% exactly 90, by hand", () => {
    expect(withDropOut(80, 0.1).n).toBe(89);
    expect(withDropOut(81, 0.1)).toEqual({ exact: 90, n: 90 });
    expect(withDropOut(63, 0.3)).toEqual({ exact: 90, n: 90 });
    expect(withDropOut(7, 0)).toEqual({ exact: 7, n: 7 });
  });
});

describe("laws", () => {
  const share = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);
  const population = fc.integer({ min: 1, max: 10 ** 9 });
  const z = fc.integer({ min: 1, max: 5000 }).map((thousandths) => thousandths / 1000);
  const anyDesign = fc.record({ proportion: share, precision: share, z });

  it("Cochran's correction is Lemeshow's finite formula, which never asks for more than there are", () => {
    fc.assert(
      fc.property(anyDesign, population, (d, people) => {
        const finite = finiteProportionSize(d, people);
        expect(correctedProportionSize(d, people)).toMatchObject({ exact: finite.exact, n: finite.n });
        expect(finite.n).toBeLessThanOrEqual(people);
        expect(finite.n).toBeLessThanOrEqual(proportionSize(d).n);
      }),
    );
  });

  it("P and 1 - P ask for as many, and none for more than .5", () => {
    fc.assert(
      fc.property(anyDesign, (d) => {
        const other = { ...d, proportion: Math.round(1000 - 1000 * d.proportion) / 1000 };
        expect(proportionSize(other)).toEqual(proportionSize(d));
        expect(proportionSize(d).n).toBeLessThanOrEqual(proportionSize({ ...d, proportion: 0.5 }).n);
      }),
    );
  });

  it("which group is first makes no difference, nor does the sign", () => {
    const test = { alpha: 1.96, power: 0.84 };
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 999 }), (a, b, difference) => {
        if (a !== b) expect(twoProportionsSize(a, b, test).n).toBe(twoProportionsSize(b, a, test).n);
        expect(correlationSize(-a, test)).toEqual(correlationSize(a, test));
        expect(twoMeansSize(-difference, a, b, test)).toEqual(twoMeansSize(difference, b, a, test));
      }),
    );
  });

  it("drop-out leaves at least n, and one person fewer wouldn't", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 0, max: 99 }), (n, percent) => {
        const asked = withDropOut(n, percent / 100).n;
        expect(asked * (100 - percent)).toBeGreaterThanOrEqual(100 * n);
        expect((asked - 1) * (100 - percent)).toBeLessThan(100 * n);
      }),
    );
  });
});

describe("quantiles", () => {
  it("take alpha from the confidence's decimals: .999999 keeps its digits (mpmath)", () => {
    expectClose(criticalZ(0.999999, 2), 4.89163847569859, "z", { relative: 4e-16 });
    expectClose(criticalZ(0.95, 2), 1.959963984540054, "z", { relative: 2e-16 });
    expectClose(powerZ(0.8), 0.8416212335729143, "z", { relative: 4e-16 });
    expect(powerZ(0.5)).toBe(0);
  });
});

it("a fraction isn't divided by 0 or less: its denominator stays above 0", () => {
  const mistake = new RangeError("a quotient here needs a divisor above 0");
  for (const divisor of [0, -2]) expect(() => quotient(ONE, fraction(divisor))).toThrow(mistake);
});

describe("what no formula is defined for is the caller's mistake", () => {
  const half = { proportion: 0.5, precision: 0.1, z: 1.96 };
  const test = { alpha: 1.96, power: 0.84 };
  it.each<[string, () => unknown, string]>([
    ["P = 0", () => proportionSize({ ...half, proportion: 0 }), "proportion must be above 0 and below 1, not 0"],
    [
      "P = 1",
      () => finiteProportionSize({ ...half, proportion: 1 }, 100),
      "proportion must be above 0 and below 1, not 1",
    ],
    ["d = 0", () => proportionSize({ ...half, precision: 0 }), "precision must"],
    ["d = 1", () => correctedProportionSize({ ...half, precision: 1 }, 100), "precision must"],
    ["z = 0", () => proportionSize({ ...half, z: 0 }), "z must be above 0"],
    ["finite z = 0", () => finiteProportionSize({ ...half, z: 0 }, 9), "z must be above 0"],
    [
      "infinite z",
      () => proportionSize({ ...half, z: Number.POSITIVE_INFINITY }),
      "z must be above 0 and below Infinity",
    ],
    ["N = 0", () => finiteProportionSize(half, 0), "a population must be a whole number from 1 on, not 0"],
    ["N = 2.5", () => slovinSize(2.5, 0.1), "a population"],
    ["N = 0 in the table", () => krejcieMorganSize(0), "a population"],
    ["e = 1", () => slovinSize(10, 1), "margin of error must"],
    ["equal proportions", () => twoProportionsSize(0.3, 0.3, test), "the two proportions must differ"],
    ["a proportion of 0", () => twoProportionsSize(0, 0.3, test), "the first proportion must"],
    ["a second proportion of 1", () => twoProportionsSize(0.3, 1, test), "the second proportion must"],
    ["equal means", () => twoMeansSize(0, 1, 1, test), "the means' difference must"],
    ["SD = 0", () => twoMeansSize(1, 0, 1, test), "the first SD must"],
    ["second SD = 0", () => twoMeansSize(1, 1, 0, test), "the second SD must"],
    ["r = 0", () => correlationSize(0, test), "the correlation's size must"],
    ["r = 1", () => correlationSize(1, test), "the correlation's size must"],
    ["power not above alpha", () => correlationSize(0.3, { alpha: 1.96, power: -1.96 }), "the sum of both z must"],
    ["no level", () => twoMeansSize(1, 1, 1, { alpha: 0, power: 1 }), "z of the level must"],
    ["drop-out = 1", () => withDropOut(10, 1), "drop-out must"],
    ["drop-out below 0", () => withDropOut(10, -0.1), "drop-out must"],
    ["confidence = 1", () => criticalZ(1, 2), "confidence must"],
    ["power = 0", () => powerZ(0), "confidence must"],
    ["NaN", () => twoMeansSize(Number.NaN, 1, 1, test), "the means' difference must"],
  ])("%s", (_, ask, sentence) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(sentence);
  });
});
