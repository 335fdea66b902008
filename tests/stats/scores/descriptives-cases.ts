/** The case files of fixtures/oracle/descriptives: exact figures and, in r/, those of R. */
import type { Distribution } from "../../../src/counts/summaries.ts";
import type { DescriptiveFigures } from "../../../src/stats/scores/descriptives.ts";
import { distributionOf } from "../distributions.ts";
import { type Case, readCases } from "../oracle.ts";

export type Figure = keyof DescriptiveFigures;
export type Figures = Readonly<Record<Figure, number | null>>;

export type OracleFigures = {
  readonly tool: string;
  readonly figures: Figures;
  readonly ratios: { readonly skewness: number | null; readonly kurtosis: number | null };
  /** By p as written. */
  readonly percentiles: Readonly<Record<string, number | null>>;
};

export type ExactCase = OracleFigures & {
  readonly decimals: number | null;
  readonly data: readonly string[];
  readonly total: number | null;
  readonly belowMean: number;
  readonly roundedMean: number | null;
};

export type DescriptivesCase = {
  readonly name: string;
  readonly distribution: Distribution;
  readonly exact: Case<ExactCase>;
  readonly r: Case<OracleFigures>;
  /** Size of the largest value: the scale of what rounding may lose. */
  readonly size: number;
};

export function descriptivesCases(): readonly DescriptivesCase[] {
  const r = new Map(readCases<OracleFigures>("descriptives/r").map((found) => [found.name, found]));
  return readCases<ExactCase>("descriptives").map((exact) => {
    const data = exact.data.map(Number);
    const ofR = r.get(exact.name);
    if (ofR === undefined) throw new Error(`no figures of R for ${exact.name}: run make.R`);
    const size = Math.max(0, ...data.map(Math.abs));
    return { name: exact.name, distribution: distributionOf(data, exact.decimals), exact, r: ofR, size };
  });
}

/**
 * Where R has fewer digits than its tolerance: it takes 1000000000.001 for the nearest double, which is off by 4e-8, a
 * hundred-thousandth of the spread of these thousandths. Its figures there confirm no more than the definition.
 */
export const R_IS_WORSE: ReadonlySet<string> = new Set(["huge-offset"]);
