/** The oracle cases of item correlations and reliability coefficients: fixtures/oracle/instrument. */
import { expect } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import type { CrossProducts } from "../../../src/counts/summaries.ts";
import { type Case, expectClose, expectFigure, readCases } from "../oracle.ts";
import { crossProductsOf, type Rows } from "./reliability-cases.ts";

export type Figure = number | null;

type PairFigures = {
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly range: number;
  readonly ratio: Figure;
  readonly variance: number;
};

type SplitFigures = {
  readonly alphaFirst: Figure;
  readonly alphaSecond: Figure;
  readonly correlation: Figure;
  readonly equal: Figure;
  readonly unequal: Figure;
  readonly guttman: Figure;
};

type Shared = {
  readonly correlations: readonly (readonly number[])[];
  readonly p: readonly (readonly Figure[])[];
  readonly correlationSummary: PairFigures;
  readonly covarianceSummary: PairFigures;
  readonly smc: readonly Figure[];
  readonly splitHalf: SplitFigures;
  readonly lambdas: readonly Figure[];
};

type Bartlett = { readonly value: number; readonly df: number; readonly p: number };

/** Value, lower and upper bound. */
type Bounded = readonly [Figure, Figure, Figure];

type Form = {
  readonly single: Bounded;
  readonly average: Bounded;
  /** F, df1, df2, p. */
  readonly test: readonly [number, number, number, number];
};

export type InstrumentCase = Case<{
  readonly about: string;
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  readonly rows: Rows;
  readonly n: number;
  readonly R: Shared;
  readonly psych: {
    readonly smc: readonly Figure[];
    readonly kmo: Figure;
    readonly msa: readonly Figure[];
    readonly bartlett: Bartlett | null;
    readonly alphaInterval: readonly [number, number] | null;
    readonly alphaInterval90: readonly [number, number] | null;
    /** ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k: value, F, df1, df2, p, lower, upper. */
    readonly icc: readonly (readonly Figure[])[] | null;
    readonly axis: readonly number[];
  };
  readonly pspp: SplitFigures;
  readonly exact: Shared & {
    readonly kmo: Figure;
    readonly msa: readonly Figure[];
    readonly antiImage: readonly (readonly number[])[] | null;
    readonly bartlett: (Bartlett & { readonly determinant: number }) | null;
    readonly alphaInterval: readonly [number, number] | null;
    readonly alphaInterval90: readonly [number, number] | null;
    readonly icc: {
      readonly anova: Record<"people" | "items" | "residual", readonly [number, number, number]>;
      readonly forms: Record<"consistency" | "agreement" | "oneWay", Form> | null;
    };
    readonly meanCovariance: number;
    readonly directions: { readonly loadings: readonly number[]; readonly alphaReversed: Figure } | null;
  };
}>;

const instrumentCases: readonly InstrumentCase[] = readCases("instrument");

export const namedInstruments = instrumentCases.map((item) => [item.name, item] as const);

export function instrument(name: string): InstrumentCase {
  const found = instrumentCases.find((item) => item.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

export function productsOf({ rows, decimals, columns }: InstrumentCase): CrossProducts {
  return crossProductsOf(rows, decimals, columns);
}

/** The condition number of this matrix takes R's, PSPP's and psych's digits, not those of exact arithmetic. */
export function digitsOf(name: string): number {
  return name === "ill-conditioned" ? 1e-3 : 1e-10;
}

export function figureOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) expect.fail(`undefined: ${JSON.stringify(outcome.reason)}`);
  return outcome.value;
}

export function reasonOf(outcome: Outcome<unknown>): unknown {
  return outcome.ok ? outcome.value : outcome.reason;
}

/** Figures of one summary line against another program's. */
export function expectPairSummary(
  actual: { readonly [name in keyof PairFigures]: number | Outcome<number> },
  expected: PairFigures,
  what: string,
  relative: number,
): void {
  for (const name of ["mean", "minimum", "maximum", "range", "variance"] as const) {
    // a mean near 0 and a variance of figures that agree are as exact as the figures
    expectClose(actual[name] as number, expected[name], `${what} ${name}`, {
      relative,
      absolute: 1e-14 * Math.max(Math.abs(expected.maximum), Math.abs(expected.minimum)),
    });
  }
  expectFigure(actual.ratio as Outcome<number>, expected.ratio, `${what} ratio`, { relative });
}
