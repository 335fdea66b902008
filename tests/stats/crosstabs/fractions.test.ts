import { describe, expect, it } from "vitest";
import { fraction, sumOfFractions, toNumber } from "../../../src/stats/crosstabs/fractions.ts";

describe("sums of fractions, by hand", () => {
  it("1/2 + 1/3 + 1/2 + 1/5 + 1/3 - 1/7 is 362/210", () => {
    const { top, bottom } = sumOfFractions(
      [2n, 3n, 2n, 5n, 3n].map((of) => fraction(1n, of)).concat(fraction(-1n, 7n)),
    );
    expect(top * 210n).toBe(362n * bottom);
    expect(bottom > 0n).toBe(true);
  });

  it("of none is 0/1, and keeps what doubles would lose", () => {
    expect(sumOfFractions([])).toEqual({ top: 0n, bottom: 1n });
    const large = sumOfFractions([fraction(10n ** 30n, 1n), fraction(1n, 3n), fraction(-(10n ** 30n), 1n)]);
    expect(toNumber(large)).toBe(1 / 3);
  });
});
