import { describe, expect, it } from "vitest";
import { seededState, uniformNumbers, xoshiro128 } from "../../../src/stats/crosstabs/random.ts";
import { randomHypergeometric } from "../../../src/stats/crosstabs/random-hypergeometric.ts";
import { logGamma } from "../../../src/stats/probability/gamma.ts";
import { hypergeometricCdf, hypergeometricSupport } from "../../../src/stats/probability/hypergeometric.ts";

describe("xoshiro128**", () => {
  it("gives the published outputs for the state 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const outputs = Array.from({ length: 10 }, next);
    expect(outputs).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("is seeded by SplitMix64's published outputs for 1234567", () => {
    const [a, b, c, d] = seededState(1234567).map(BigInt) as [bigint, bigint, bigint, bigint];
    expect((b << 32n) | a).toBe(6457827717110365317n);
    expect((d << 32n) | c).toBe(3203168211198807973n);
  });

  it("gives numbers within 0 and 1, uniform, the same for the same seed", () => {
    const [one, same, other] = [uniformNumbers(7), uniformNumbers(7), uniformNumbers(8)];
    const bins = new Array<number>(10).fill(0);
    let differs = false;
    for (let i = 0; i < 20_000; i++) {
      const u = one();
      expect(u > 0 && u < 1).toBe(true);
      expect(same()).toBe(u);
      differs ||= other() !== u;
      bins[Math.floor(10 * u)]!++;
    }
    expect(differs).toBe(true);
    // 2,000 a bin, SD 42
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(5 * 42);
  });

  it.each([
    [0, [0.8702547744042721, 0.6697971505310978, 0.36165862067339577]],
    [2_000_000, [0.5696529088463553, 0.2743670252187724, 0.18720958355120204]],
    [2 ** 53 - 1, [0.28711898103103256, 0.15409045434992524, 0.6056109088751622]],
  ])("from the seed %d gives what whole numbers and fractions in Python do", (seed, expected) => {
    expect(Array.from({ length: 3 }, uniformNumbers(seed))).toEqual(expected);
  });

  it.each([[-1], [0.5], [Number.NaN], [2 ** 53]])("a seed of %d is the caller's mistake", (seed) => {
    expect(() => uniformNumbers(seed)).toThrow(new RangeError(`a seed is a whole number from 0 up, not ${seed}`));
  });
});

describe("random hypergeometric numbers", () => {
  const logFactorial = (x: number) => logGamma(x + 1);
  const draw = (white: number, black: number, drawn: number, times: number) => {
    const uniform = uniformNumbers(99);
    return Array.from({ length: times }, () => randomHypergeometric(uniform, logFactorial, white, black, drawn));
  };

  it.each([
    [5, 7, 4],
    [1, 30, 6],
    [12, 3, 9],
    [40, 60, 50],
    [9, 400, 200],
    [300, 500, 260],
    [2000, 90, 400],
  ])(
    "%d white, %d black, %d drawn: have the probabilities that the distribution's tails say",
    (white, black, drawn) => {
      const times = 20_000;
      const { low, probabilities } = hypergeometricSupport(white, black, drawn);
      const counts = new Array<number>(probabilities.length).fill(0);
      for (const x of draw(white, black, drawn, times)) counts[x - low]!++;
      let chiSquare = 0;
      let df = -1;
      for (const [i, probability] of probabilities.entries()) {
        const expected = times * probability;
        if (expected < 5) continue;
        chiSquare += (counts[i]! - expected) ** 2 / expected;
        df++;
      }
      // five standard deviations above its mean
      expect(chiSquare).toBeLessThan(df + 1 + 5 * Math.sqrt(2 * (df + 1)));
    },
  );

  it.each([
    [200, 200, 200],
    [130, 470, 300],
    [470, 130, 300],
  ])("%d white, %d black, %d drawn, a variance just above 25: a quarter of a million agree", (white, black, drawn) => {
    const times = 250_000;
    const known = Float64Array.from({ length: white + black + 1 }, (_, x) => logFactorial(x));
    const uniform = uniformNumbers(7);
    const { low, probabilities } = hypergeometricSupport(white, black, drawn);
    const counts = new Float64Array(probabilities.length);
    for (let i = 0; i < times; i++)
      counts[randomHypergeometric(uniform, (x) => known[x]!, white, black, drawn) - low]!++;
    const kept = [...probabilities.keys()].filter((i) => times * probabilities[i]! >= 5);
    const chiSquare = kept.reduce(
      (sum, i) => sum + (counts[i]! - times * probabilities[i]!) ** 2 / (times * probabilities[i]!),
      0,
    );
    expect(chiSquare).toBeLessThan(kept.length + 5 * Math.sqrt(2 * kept.length));
  });

  it("of millions of balls have the right median and quartile too", () => {
    const [white, black, drawn] = [3_000_000, 5_000_000, 2_000_000];
    const all = draw(white, black, drawn, 20_000);
    for (const x of [749_400, 750_000, 750_600]) {
      const share = all.filter((value) => value <= x).length / all.length;
      expect(Math.abs(share - hypergeometricCdf(x, white, black, drawn))).toBeLessThan(5 * 0.0036);
    }
  });

  it("are what they must be where there is no choice", () => {
    expect(draw(0, 5, 3, 2)).toEqual([0, 0]);
    expect(draw(5, 0, 3, 2)).toEqual([3, 3]);
    expect(draw(4, 6, 0, 2)).toEqual([0, 0]);
    expect(draw(4, 6, 10, 2)).toEqual([4, 4]);
  });
});
