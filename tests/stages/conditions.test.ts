import { describe, expect, it } from "vitest";
import { type ConditionName, conditions, holds } from "../../src/stages/conditions.ts";
import type {
  Bivariate,
  Cleaning,
  Normality,
  Note,
  ScaleReliability,
  StudyResult,
  Verdict,
} from "../../src/stages/result.ts";
import { sampleResult } from "../report/sample-result.ts";

const sample = sampleResult();
const nothing: StudyResult = {
  ...sample,
  cleaning: [],
  validity: [],
  reliability: [],
  frequencies: [],
  descriptives: [],
  normality: [],
  cutoffs: [],
  bivariate: [],
  notes: [],
};
const NAMES = Object.keys(conditions) as readonly ConditionName[];

function holding(result: StudyResult): readonly string[] {
  return NAMES.filter((name) => conditions[name](result));
}

function withItems(...verdicts: readonly Verdict[]): StudyResult {
  const [scale] = sample.validity;
  const [item] = scale!.items;
  const [first, ...others] = verdicts.map((valid) => ({ ...item!, valid }));
  return {
    ...nothing,
    validity: [
      { ...scale!, items: [first!] },
      { ...scale!, items: others },
    ],
  };
}

function withVerdicts(verdicts: readonly Verdict[]) {
  const reliability = verdicts.map((reliable): ScaleReliability => ({ ...sample.reliability[0]!, reliable }));
  const normality = verdicts.map((normal): Normality => ({ ...sample.normality[0]!, normal }));
  const bivariate = verdicts.map((significant): Bivariate => ({ ...sample.bivariate[0]!, significant }));
  return { reliability, normality, bivariate };
}

function withNotes(...severities: readonly Note["severity"][]): StudyResult {
  return {
    ...nothing,
    notes: severities.map((severity) => ({ code: "x", severity, where: "", args: {}, message: "" })),
  };
}

describe("a condition to fail on", () => {
  it("holds of nothing where there is nothing", () => {
    expect(holding(nothing)).toEqual([]);
    expect(NAMES).toEqual([
      "duplicates",
      "straight-lining",
      "broken-check",
      "invalid-item",
      "unreliable",
      "not-normal",
      "significant",
      "caution",
      "problem",
    ]);
  });

  it("duplicates, straight-lining, broken-check: found and still in the figures", () => {
    const [found] = sample.cleaning;
    const { duplicates, straightLining, checks } = found!;
    const clean = { ...found!, duplicates: [], straightLining: [], checks: [] };
    const holds = (part: Partial<Cleaning>) => holding({ ...nothing, cleaning: [{ ...clean, ...part }] });
    expect(holds({})).toEqual([]);
    expect(holds({ duplicates })).toEqual(["duplicates"]);
    expect(holds({ straightLining })).toEqual(["straight-lining"]);
    expect(holds({ checks })).toEqual(["broken-check"]);
    expect(
      holds({
        duplicates: duplicates.map((entry) => ({ ...entry, dropped: true })),
        straightLining: straightLining.map((entry) => ({ ...entry, dropped: true })),
        checks: checks.map((entry) => ({ ...entry, drop: true })),
      }),
    ).toEqual([]);
    expect(holds({ checks: checks.map((entry) => ({ ...entry, broken: 0 })) })).toEqual([]);
  });

  it("invalid-item: an item of any scale is invalid; undefined ones aren't", () => {
    expect(holding(withItems(true, true, false))).toEqual(["invalid-item"]);
    expect(holding(withItems(true, true, null))).toEqual([]);
    expect(holding(withItems(true, true, true))).toEqual([]);
  });

  it("unreliable, not-normal: a verdict is no; undefined ones aren't", () => {
    const { reliability, normality } = withVerdicts([true, null, false]);
    expect(holding({ ...nothing, reliability })).toEqual(["unreliable"]);
    expect(holding({ ...nothing, normality })).toEqual(["not-normal"]);
    const fine = withVerdicts([true, null]);
    expect(holding({ ...nothing, ...fine, bivariate: [] })).toEqual([]);
  });

  it("significant: a verdict is yes", () => {
    const { bivariate } = withVerdicts([false, null, true]);
    expect(holding({ ...nothing, bivariate })).toEqual(["significant"]);
    expect(holding({ ...nothing, bivariate: withVerdicts([false, null]).bivariate })).toEqual([]);
  });

  it("caution, problem: a note of just that severity", () => {
    expect(holding(withNotes("info", "caution"))).toEqual(["caution"]);
    expect(holding(withNotes("problem", "info"))).toEqual(["problem"]);
    expect(holding(withNotes("problem", "caution"))).toEqual(["caution", "problem"]);
    expect(holding(withNotes("info"))).toEqual([]);
  });
});

describe("what a further stage says", () => {
  const said = (where: string): StudyResult => ({
    ...nothing,
    notes: [{ code: "x", severity: "caution", where, args: {}, message: "" }],
  });

  it("counts where the stage was named, so that a caution doesn't depend on what else was printed", () => {
    expect(holds("caution", said("stratified[0].tarone"), [])).toBe(false);
    expect(holds("caution", said("stratified[0].tarone"), ["omega"])).toBe(false);
    expect(holds("caution", said("stratified[0].tarone"), ["omega", "stratified"])).toBe(true);
    expect(holds("problem", said("stratified[0]"), ["stratified"])).toBe(false);
  });

  it("doesn't hide what a main stage says", () => {
    expect(holds("caution", said("bivariate[0].p"), ["omega"])).toBe(true);
    expect(holds("caution", said(""), [])).toBe(true);
  });
});
