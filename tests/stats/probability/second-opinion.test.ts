import { jStat } from "jstat";
import { describe, expect, it } from "vitest";
import { chiSquareCdf } from "../../../src/stats/probability/chi-square.ts";
import { hypergeometricPmf } from "../../../src/stats/probability/hypergeometric.ts";
import { normalCdf } from "../../../src/stats/probability/normal.ts";

function close(value: number, opinion: number): void {
  expect(Math.abs(value - opinion)).toBeLessThanOrEqual(1e-12 * Math.abs(opinion));
}

// Its t has 9 digits, its F 8, its chi-square 11 from df = 50 on, and its normal loses all of them below z = -3.5.
describe("agrees with jStat 1.9 where that has 12 digits", () => {
  it("normalCdf from -3.5 to 8", () => {
    for (let z = -3.5; z <= 8; z += 0.125) close(normalCdf(z), jStat.normal.cdf(z, 0, 1));
  });

  it.each([2, 3, 4, 5, 9, 10, 20])("chiSquareCdf with %i df, up to twice its mean", (df) => {
    for (let share = 0.1; share <= 2; share += 0.1)
      close(chiSquareCdf(share * df, df), jStat.chisquare.cdf(share * df, df));
  });

  it.each([
    [10, 10, 10],
    [30, 50, 25],
    [40, 40, 40],
    [100, 200, 50],
  ])("hypergeometricPmf with %i white, %i black, %i drawn", (white, black, drawn) => {
    for (let x = Math.max(0, drawn - black); x <= Math.min(white, drawn); x += 1) {
      close(hypergeometricPmf(x, white, black, drawn), jStat.hypgeom.pdf(x, white + black, white, drawn));
    }
  });
});
