/** The case files of fixtures/oracle/explore: fractions and 50 digits by make.py, R's figures in r/. */
import type { Distribution } from "../../../src/counts/summaries.ts";
import { distributionOf } from "../distributions.ts";
import { readCases } from "../oracle.ts";

type OfMake = {
  readonly tool: string;
  readonly decimals: number;
  readonly data: readonly string[];
  /** 5, 10, 25, 50, 75, 90, 95; null where SPSS's EXAMINE has a dot. */
  readonly percentiles: readonly (number | null)[];
  readonly hinges: readonly (number | null)[];
  readonly modes: readonly number[];
  readonly modeCount: number;
  /** Value, Blom's quantile, the same of the values' mean and SD, cases. */
  readonly points: readonly (readonly [number, number, number, number])[];
};

type OfR = {
  readonly tool: string;
  readonly type6: readonly number[];
  readonly fivenum: readonly number[];
  readonly expected: readonly number[];
  readonly breaks: readonly number[];
  readonly counts: readonly number[];
  readonly normalCounts: readonly (number | null)[];
};

export type ExploreCase = OfMake & { readonly name: string; readonly distribution: Distribution };

export function exploreCases(): readonly ExploreCase[] {
  return readCases<OfMake>("explore").map((made) => ({
    ...made,
    distribution: distributionOf(made.data.map(Number), made.decimals),
  }));
}

/** Those that R has figures of: all that hold cases. */
export function exploreCasesOfR(): readonly (ExploreCase & { readonly r: OfR })[] {
  const r = new Map(readCases<OfR>("explore/r").map((found) => [found.name, found]));
  return exploreCases()
    .filter(({ data }) => data.length > 0)
    .map((made) => {
      const ofR = r.get(made.name);
      if (ofR === undefined) throw new Error(`no figures of R for ${made.name}: run make.R`);
      return { ...made, r: ofR };
    });
}
