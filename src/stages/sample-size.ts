/** How many people a study needs: one formula with its inputs, what follows from it, and what to beware of. */
import type { Severity } from "../core/remark.ts";
import { correlationSize, type TestZ, twoMeansSize, twoProportionsSize } from "../stats/sample-size/comparison.ts";
import { criticalZ, powerZ } from "../stats/sample-size/critical-z.ts";
import {
  correctedProportionSize,
  finiteProportionSize,
  KREJCIE_MORGAN,
  krejcieMorganSize,
  proportionSize,
  type SampleSize,
  slovinSize,
  withDropOut,
} from "../stats/sample-size/proportion.ts";
import { notesOn } from "./sample-size-notes.ts";

export const sampleSizeMethods = [
  "lemeshow",
  "two-proportions",
  "two-means",
  "correlation",
  "slovin",
  "krejcie-morgan",
  "cochran",
] as const;

export type SampleSizeMethod = (typeof sampleSizeMethods)[number];

/** A z of one's own instead of the confidence's exact quantile: theses write 1.96. */
export type Level = { readonly confidence: number; readonly z: number | null };

/** A test's level, one-sided or two-sided, and its power. */
export type TestLevel = Level & { readonly sides: 1 | 2; readonly power: number; readonly zPower: number | null };

/** `population` null is one without limit. */
export type ProportionInputs = Level & {
  readonly population: number | null;
  readonly proportion: number;
  /** It is .5 because nobody said anything else. */
  readonly proportionAssumed: boolean;
  readonly precision: number;
};

/** What each formula is asked with. Shares are within 0 and 1; only correlations and differences may be below 0. */
export type SampleSizeInputs = {
  readonly lemeshow: ProportionInputs;
  readonly cochran: ProportionInputs;
  readonly slovin: { readonly population: number; readonly precision: number };
  readonly "krejcie-morgan": { readonly population: number };
  readonly "two-proportions": TestLevel & { readonly proportion1: number; readonly proportion2: number };
  readonly "two-means": TestLevel & {
    /** Null where only the difference was given. */
    readonly mean1: number | null;
    readonly mean2: number | null;
    readonly difference: number;
    /** Equal where one SD was given for both groups. */
    readonly sd1: number;
    readonly sd2: number;
  };
  readonly correlation: TestLevel & { readonly correlation: number };
};

type Parts = { readonly numerator: number; readonly denominator: number };
type WithZ = { readonly z: number };
type WithBothZ = { readonly z: number; readonly zPower: number };

/** What stands between the inputs and n, as the formulas in `stats/sample-size` name it. */
export type SampleSizeIntermediate = {
  readonly lemeshow: Parts & WithZ;
  /** `n0` is the size without correction; `numerator` and `denominator` are the last quotient's. */
  readonly cochran: Parts & WithZ & { readonly n0: number };
  readonly slovin: Parts;
  readonly "krejcie-morgan": Parts & {
    readonly chiSquare: number;
    readonly proportion: number;
    readonly precision: number;
    /** What rounding up would give. */
    readonly roundedUp: number;
  };
  readonly "two-proportions": Parts &
    WithBothZ & { readonly mean: number; readonly pooledRoot: number; readonly separateRoot: number };
  readonly "two-means": Parts & WithBothZ & { readonly varianceSum: number; readonly zSum: number };
  readonly correlation: WithBothZ & { readonly fisherZ: number; readonly zSum: number };
};

declare const KREJCIE_MORGAN_TYPES: {
  readonly chiSquare: number;
  readonly proportion: number;
  readonly precision: number;
};

export type SampleSizeRequest = {
  readonly [M in SampleSizeMethod]: {
    readonly method: M;
    readonly inputs: SampleSizeInputs[M];
    /** The share of people that will be lost, within 0 and 1; null: not asked for. */
    readonly dropOut: number | null;
  };
}[SampleSizeMethod];

/** `code` is stable; `report` has the words. */
export type SampleSizeNote = {
  readonly code: SampleSizeNoteCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, number>>;
};

export type SampleSizeNoteCode =
  | "slovin-assumes"
  | "krejcie-morgan-assumes"
  | "krejcie-morgan-rounding"
  | "proportion-assumed"
  | "precision-beyond-proportion"
  | "few-expected"
  | "few-expected-in-groups"
  | "small-groups"
  | "nearly-everybody"
  | "more-than-population"
  | "one-sided"
  | "random-sample";

/** Whole people: in all, and in each of the groups. */
export type SampleSizeResult = {
  readonly [M in SampleSizeMethod]: {
    readonly method: M;
    readonly inputs: SampleSizeInputs[M];
    readonly intermediate: SampleSizeIntermediate[M];
    /** n of a group before rounding. */
    readonly exact: number;
    readonly rounding: "up" | "nearest";
    /** n of a group. */
    readonly n: number;
    readonly groups: 1 | 2;
    /** n of all groups. */
    readonly total: number;
    /** What to begin with so that n are left. */
    readonly dropOut: {
      readonly share: number;
      readonly exact: number;
      readonly n: number;
      readonly total: number;
    } | null;
    readonly notes: readonly SampleSizeNote[];
  };
}[SampleSizeMethod];

/** @throws RangeError for inputs that the formula isn't defined for: the caller asks before */
export function sampleSize({ method, inputs, dropOut }: SampleSizeRequest): SampleSizeResult {
  const solved = solve({ method, inputs } as Asked);
  const groups = method === "two-proportions" || method === "two-means" ? 2 : 1;
  const { n } = solved;
  const grown = dropOut === null ? null : withDropOut(n, dropOut);
  const unnoted = {
    method,
    inputs,
    ...solved,
    rounding: method === "krejcie-morgan" ? "nearest" : "up",
    groups,
    total: groups * n,
    dropOut: grown === null || dropOut === null ? null : { share: dropOut, ...grown, total: groups * grown.n },
    notes: [],
  } as SampleSizeResult;
  return { ...unnoted, notes: notesOn(unnoted) };
}

type Asked = {
  readonly [M in SampleSizeMethod]: { readonly method: M; readonly inputs: SampleSizeInputs[M] };
}[SampleSizeMethod];

type Solved<M extends SampleSizeMethod = SampleSizeMethod> = SampleSize & {
  readonly intermediate: SampleSizeIntermediate[M];
};

function solve(asked: Asked): Solved {
  switch (asked.method) {
    case "lemeshow":
      return lemeshow(asked.inputs);
    case "cochran":
      return cochran(asked.inputs);
    case "slovin":
      return split(slovinSize(asked.inputs.population, asked.inputs.precision));
    case "krejcie-morgan": {
      const { exact, n, ...parts } = krejcieMorganSize(asked.inputs.population);
      return { exact, n, intermediate: { ...KREJCIE_MORGAN, ...parts } };
    }
    case "two-proportions": {
      const { proportion1, proportion2 } = asked.inputs;
      const z = bothZ(asked.inputs);
      return split(twoProportionsSize(proportion1, proportion2, z), named(z));
    }
    case "two-means": {
      const { difference, sd1, sd2 } = asked.inputs;
      const z = bothZ(asked.inputs);
      return split(twoMeansSize(difference, sd1, sd2, z), named(z));
    }
    case "correlation": {
      const z = bothZ(asked.inputs);
      return split(correlationSize(asked.inputs.correlation, z), named(z));
    }
    default:
      return asked satisfies never;
  }
}

function lemeshow(inputs: ProportionInputs): Solved<"lemeshow"> {
  const design = { ...inputs, z: zOf(inputs) };
  const { population } = inputs;
  const size = population === null ? proportionSize(design) : finiteProportionSize(design, population);
  return split(size, { z: design.z });
}

function cochran(inputs: ProportionInputs): Solved<"cochran"> {
  const design = { ...inputs, z: zOf(inputs) };
  if (inputs.population !== null) return split(correctedProportionSize(design, inputs.population), { z: design.z });
  const size = proportionSize(design);
  return split(size, { z: design.z, n0: size.exact });
}

function split<S extends SampleSize, Z extends object>(size: S, more?: Z) {
  const { exact, n, ...intermediate } = size;
  return { exact, n, intermediate: { ...more, ...intermediate } as Omit<S, keyof SampleSize> & Z };
}

function zOf({ z, confidence }: Level): number {
  return z ?? criticalZ(confidence, 2);
}

function bothZ({ z, confidence, sides, power, zPower }: TestLevel): TestZ {
  return { alpha: z ?? criticalZ(confidence, sides), power: zPower ?? powerZ(power) };
}

function named({ alpha, power }: TestZ): WithBothZ {
  return { z: alpha, zPower: power };
}

/** How far a z that somebody writes may be from its quantile: 1.65 stands for 1.645. */
const Z_SLACK = 0.01;

/** Whether a z can be what somebody rounded the confidence's quantile to; and that quantile. For a power, one-sided. */
export function zBelongs(
  z: number,
  confidence: number,
  sides: 1 | 2,
): { readonly belongs: boolean; readonly exact: number } {
  const exact = criticalZ(confidence, sides);
  return { belongs: Math.abs(z - exact) <= Z_SLACK, exact };
}
