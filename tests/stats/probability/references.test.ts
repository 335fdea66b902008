import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../../src/stats/probability/beta.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail } from "../../../src/stats/probability/chi-square.ts";
import { fCdf, fQuantile, fUpperTail } from "../../../src/stats/probability/f.ts";
import { logGamma, lowerGamma, upperGamma } from "../../../src/stats/probability/gamma.ts";
import {
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricUpperTail,
} from "../../../src/stats/probability/hypergeometric.ts";
import { normalCdf, normalQuantile, normalTwoSided, normalUpperTail } from "../../../src/stats/probability/normal.ts";
import { tQuantile, tTwoSided } from "../../../src/stats/probability/student-t.ts";

const FOLDER = new URL("../../../fixtures/oracle/distributions/", import.meta.url);

type Row = { kind: string; a: number; b: number; c: number; x: number; ref: number };

function rows(file: string): Row[] {
  const [head, ...lines] = readFileSync(new URL(file, FOLDER), "utf8").trim().split("\n");
  const names = head!.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const number = (name: string): number => Number(cells[names.indexOf(name)]);
    return {
      kind: cells[0]!,
      a: number("a"),
      b: number("b"),
      c: number("c"),
      x: number("x"),
      ref: number("ref"),
    };
  });
}

type Kind = {
  compute: (row: Row) => number;
  /** Relative; about three times the worst error that was measured. */
  tolerance: number;
  /** How many rows there must be in both files together: a file that lost its rows passes no test. */
  atLeast: number;
};

const KINDS: Record<string, Kind> = {
  norm_cdf: { compute: ({ x }) => normalCdf(x), tolerance: 2e-15, atLeast: 8 },
  norm_sf: { compute: ({ x }) => normalUpperTail(x), tolerance: 2e-15, atLeast: 25 },
  norm_2s: { compute: ({ x }) => normalTwoSided(x), tolerance: 2e-15, atLeast: 25 },
  norm_q: { compute: ({ x }) => normalQuantile(x), tolerance: 2e-15, atLeast: 29 },
  gamP: { compute: ({ a, x }) => lowerGamma(a, x), tolerance: 2e-15, atLeast: 37 },
  gamQ: { compute: ({ a, x }) => upperGamma(a, x), tolerance: 2e-15, atLeast: 41 },
  lgamma: { compute: ({ x }) => logGamma(x), tolerance: 2e-15, atLeast: 13 },
  betaI: { compute: ({ a, b, x }) => incompleteBeta(x, a, b), tolerance: 2e-15, atLeast: 183 },
  // at df = 1e8 the series has 70,000 terms and rounding reaches 7e-14; up to 1e6 it stays below 5e-15
  chisq_cdf: { compute: ({ a, x }) => chiSquareCdf(x, a), tolerance: 2e-13, atLeast: 313 },
  chisq_sf: { compute: ({ a, x }) => chiSquareUpperTail(x, a), tolerance: 2e-13, atLeast: 306 },
  chisq_q: { compute: ({ a, x }) => chiSquareQuantile(x, a), tolerance: 5e-15, atLeast: 178 },
  t_2s: { compute: ({ a, x }) => tTwoSided(x, a), tolerance: 3e-15, atLeast: 255 },
  t_q: { compute: ({ a, x }) => tQuantile(x, a), tolerance: 5e-15, atLeast: 227 },
  f_sf: { compute: ({ a, b, x }) => fUpperTail(x, a, b), tolerance: 3e-15, atLeast: 690 },
  f_cdf: { compute: ({ a, b, x }) => fCdf(x, a, b), tolerance: 3e-15, atLeast: 216 },
  f_q: { compute: ({ a, b, x }) => fQuantile(x, a, b), tolerance: 5e-15, atLeast: 69 },
  hyper_pmf: { compute: ({ a, b, c, x }) => hypergeometricPmf(x, a, b, c), tolerance: 7e-15, atLeast: 96 },
  hyper_sf: { compute: ({ a, b, c, x }) => hypergeometricUpperTail(x, a, b, c), tolerance: 7e-15, atLeast: 90 },
  hyper_cdf: { compute: ({ a, b, c, x }) => hypergeometricCdf(x, a, b, c), tolerance: 7e-15, atLeast: 51 },
};

const SMALLEST = 1e-300;

function isRight(row: Row, value: number, tolerance: number): boolean {
  if (Math.abs(row.ref) < SMALLEST && !row.kind.endsWith("_q")) return value >= 0 && value < SMALLEST;
  return Math.abs(value - row.ref) <= tolerance * Math.abs(row.ref);
}

describe("agrees with mpmath at 60 digits and more, from 1 to 1e-300", () => {
  const all = [...rows("reference.csv"), ...rows("more.csv")];

  it("has a function for every kind of reference", () => {
    expect([...new Set(all.map((row) => row.kind))].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it.each(Object.entries(KINDS))("%s", (name, { compute, tolerance, atLeast }) => {
    const ofKind = all.filter((row) => row.kind === name);
    const wrong = ofKind
      .map((row) => ({ ...row, value: compute(row) }))
      .filter((row) => !isRight(row, row.value, tolerance));
    expect(wrong).toEqual([]);
    expect(ofKind.length).toBeGreaterThanOrEqual(atLeast);
  });
});
