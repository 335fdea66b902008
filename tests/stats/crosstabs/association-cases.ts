/** The oracle's tables of ordered categories. */
import { expect } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import type { Association } from "../../../src/stats/crosstabs/association.ts";
import { type Case, expectClose, expectFigure, readCases } from "../oracle.ts";

type Grid = readonly (readonly number[])[];
type Nominal = {
  readonly phi: number;
  readonly cramersV: number;
  readonly contingencyCoefficient: number;
  readonly p: number;
};
/** null: not defined. */
type Measure = {
  readonly value: number;
  readonly se: number;
  readonly t: number | null;
  readonly p: number | null;
};
type Test = { readonly value: number; readonly p: number };
type Residuals = { readonly unstandardized: Grid; readonly standardized: Grid; readonly adjusted: Grid };

export type AssociationCase = Case<{
  readonly about: string;
  readonly rowScores: readonly number[];
  readonly columnScores: readonly number[];
  readonly counts: Grid;
  readonly vcd: Nominal;
  /** Correlations for 3 to 3,000 cases. */
  readonly R: Residuals & {
    readonly correlations: {
      readonly tauB: number;
      readonly spearman: Test;
      readonly pearson: Test & { readonly t: number | null };
    } | null;
  };
  /** The formulas in fractions, roots and tails with 60 digits, each rounded once. */
  readonly exact: {
    readonly nominal: Nominal;
    readonly concordant: number;
    readonly discordant: number;
    readonly gamma: Measure;
    readonly tauB: Measure;
    readonly tauC: Measure;
    readonly spearman: Measure;
    readonly pearson: Measure;
    readonly residuals: Residuals;
  };
  /** The delta method by automatic differentiation; `t` for the first three. */
  readonly delta: Readonly<Record<"gamma" | "tauB" | "tauC" | "spearman" | "pearson" | "spearmanRanksVary", Delta>>;
  readonly scipy: {
    readonly cramersV: number;
    readonly contingencyCoefficient: number;
    readonly ordinalP: number | null;
    readonly correlations: {
      readonly tauB: number;
      readonly tauC: number;
      readonly spearman: Test;
      readonly pearson: Test;
    } | null;
  };
}>;

type Delta = { readonly value: number; readonly se: number; readonly t?: number | null };

export const associationCases: readonly AssociationCase[] = readCases("association");

/** Each with its name, for `it.each`. */
export const namedAssociations = associationCases.map((table) => [table.name, table] as const);

/** The same figures to 15 digits, p to 13. */
export function expectMeasure(actual: Outcome<Association>, expected: Measure, what: string): void {
  if (!actual.ok) expect.fail(`${what}: undefined (${actual.reason.code})`);
  const { value, se, t, p } = actual.value;
  expectClose(value, expected.value, `${what} value`, { relative: 1e-15 });
  expectClose(se, expected.se, `${what} SE`, { relative: 1e-15 });
  expectFigure(t, expected.t, `${what} T`, { relative: 1e-15 });
  // a tail's relative error is t^2 times that of t: up to 560 / 2^53 where p is still a number
  expectFigure(p, expected.p, `${what} p`, { relative: 1e-13 });
}

/** Value and SE, and T where the delta method has one. */
export function expectDelta(actual: Outcome<Association>, expected: Delta, what: string): void {
  if (!actual.ok) expect.fail(`${what}: undefined (${actual.reason.code})`);
  expectClose(actual.value.value, expected.value, `${what} value`, { relative: 1e-14 });
  expectClose(actual.value.se, expected.se, `${what} SE`, { relative: 1e-14 });
  if (expected.t !== undefined) expectFigure(actual.value.t, expected.t, `${what} T`, { relative: 1e-14 });
}
