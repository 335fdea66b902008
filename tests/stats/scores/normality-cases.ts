/** The case files of fixtures/oracle/normality: 50 digits by make.py, R's figures in r/, and vectors that came with the project. */
import type { Distribution } from "../../../src/counts/summaries.ts";
import { distributionOf } from "../distributions.ts";
import { readCases } from "../oracle.ts";

type OfMake = {
  readonly tool: string;
  readonly decimals: number;
  readonly data: readonly string[];
  readonly shapiroWilk: { readonly w: number | null; readonly lack: number | null; readonly p: number | null };
  readonly lilliefors: { readonly d: number | null; readonly p: number | null; readonly lowerBound: boolean | null };
  readonly python: {
    readonly tool: string;
    readonly w: number | null;
    readonly p: number | null;
    readonly d: number | null;
  };
};

type OfR = {
  readonly tool: string;
  readonly shapiroWilk: { readonly w: number | null; readonly p: number | null };
  readonly lilliefors: { readonly d: number | null; readonly p: number | null };
};

export type NormalityCase = OfMake & { readonly name: string; readonly distribution: Distribution; readonly r: OfR };

export function normalityCases(): readonly NormalityCase[] {
  const r = new Map(readCases<OfR>("normality/r").map((found) => [found.name, found]));
  return readCases<OfMake>("normality").map((made) => {
    const ofR = r.get(made.name);
    if (ofR === undefined) throw new Error(`no figures of R for ${made.name}: run make.R`);
    return { ...made, distribution: distributionOf(made.data.map(Number), made.decimals), r: ofR };
  });
}

type Vector = { readonly name: string; readonly data: readonly number[] } & Readonly<Record<string, unknown>>;
type VectorFile = { readonly oracle: string; readonly vectors: readonly Vector[] };

/** Data and figures of one test, as text with 17 digits. */
export function vectorsOf(test: "shapiro" | "lilliefors"): readonly {
  readonly name: string;
  readonly distribution: Distribution;
  readonly figure: (name: string) => number;
}[] {
  const file = readCases<VectorFile>("normality/vectors").find(({ name }) => name === test);
  if (file === undefined) throw new Error(`no vectors of ${test}`);
  return file.vectors.map((vector) => ({
    name: vector.name,
    distribution: distributionOf(vector.data, Math.max(...vector.data.map(digits))),
    figure: (name) => Number(vector[name]),
  }));
}

function digits(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
