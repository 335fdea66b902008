import { expect, it, describe as suite } from "vitest";
import { describe } from "../../../src/stats/scores/descriptives.ts";
import { distributionOf } from "../distributions.ts";
import { expectFigure, readCases } from "../oracle.ts";

type Nist = {
  readonly n: number;
  readonly certified: { readonly mean: string; readonly sd: string };
  /** Of the data, with 50 digits; what should be 0 is below 1e-100. */
  readonly computed_50digit: { readonly skewness_G1: string | null; readonly kurtosis_G2: string | null };
  /** As NIST writes them. */
  readonly data: readonly string[];
};

const sets = readCases<Nist>("nist");
/** Certified values have 15 digits, so the last is right to a half: 14 digits and a bit can be asked for. */
const FOURTEEN_DIGITS = { relative: 1e-14 };

/** Digits after the point of the value that has most. */
function decimalsOf(data: readonly string[]): number {
  return Math.max(...data.map((text) => text.split(".")[1]?.length ?? 0));
}

suite("the univariate Statistical Reference Datasets of NIST", () => {
  it("are all nine there", () => {
    const nine = ["Lew", "Lottery", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4", "PiDigits"];
    expect(sets.map(({ name }) => name)).toEqual(nine);
  });

  it.each(sets)("$name has NIST's certified mean and SD to 14 digits, read as decimals", ({ n, certified, data }) => {
    const d = distributionOf(data.map(Number), decimalsOf(data));
    const { mean, sd } = describe(d);
    expect(d.n).toBe(n);
    expectFigure(mean, Number(certified.mean), "mean", FOURTEEN_DIGITS);
    expectFigure(sd, Number(certified.sd), "sd", FOURTEEN_DIGITS);
  });

  it.each(sets)("$name has the skewness and kurtosis of 50-digit arithmetic", ({ computed_50digit: precise, data }) => {
    const { skewness, kurtosis } = describe(distributionOf(data.map(Number), decimalsOf(data)));
    const figure = (text: string | null) => (text === null ? null : Number(text));
    expectFigure(skewness, figure(precise.skewness_G1), "skewness", { relative: 1e-15, absolute: 1e-100 });
    expectFigure(kurtosis, figure(precise.kurtosis_G2), "kurtosis", { relative: 1e-15 });
  });
});
