/** The Bekasi study's odds ratios, strata and pairs against R, which reads the data by itself. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { Stage } from "../../src/stages/only.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";
import { expectClose, readCases } from "../stats/oracle.ts";

type Counts = readonly (readonly number[])[];
type Test = { readonly value: number; readonly df: number; readonly p: number };
type Ratio = { readonly value: number; readonly lower: number; readonly upper: number };
type Oracle = {
  readonly ratios: Readonly<Record<string, readonly (Ratio & { readonly category: string; readonly p: number })[]>>;
  readonly strata: readonly {
    readonly row: string;
    readonly stratum: string;
    readonly tables: readonly Counts[];
    readonly corrected: Test;
    readonly uncorrected: Test;
    readonly common: Ratio;
    readonly breslowDay: Test;
  }[];
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly counts: Counts;
    readonly corrected: Test;
    readonly uncorrected: Test;
    readonly exact: number;
  }[];
  readonly items: { readonly counts: Counts; readonly bowker: Test };
};

const [oracle] = readCases<Oracle>("strata/bekasi");
const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));

describe("the Bekasi study", () => {
  let result: UnwordedResult;
  beforeAll(async () => {
    result = await runStudy({
      data: `${folder}main.csv`,
      codebook: `${folder}loyalty.yaml`,
      overrides: {
        strata: ["umur", "jarak"],
        pairs: [
          ["R", "DT"],
          ["R1", "R2"],
        ],
      },
      stages: new Set<Stage>(["oddsRatios", "stratified", "mcnemar"]),
    });
  });

  const same = (value: number | null | undefined, expected: number, what: string, relative = 1e-11) =>
    expectClose(value ?? Number.NaN, expected, what, { relative });
  const sameTest = (
    own: { value: number | null; df: number; p: number | null } | null | undefined,
    other: Test,
    what: string,
    relative?: number,
  ) => {
    same(own?.value, other.value, what, relative);
    expect(own?.df, what).toBe(other.df);
    same(own?.p, other.p, `${what}, p`, relative);
  };

  it("has the odds ratios that vcd gives against the last category, half a case added where a cell is empty", () => {
    for (const [row, ratios] of Object.entries(oracle!.ratios)) {
      const entry = result.oddsRatios.find((own) => own.row === row);
      expect(entry?.ratios.map(({ category }) => category)).toEqual(ratios.map(({ category }) => category));
      for (const [index, other] of ratios.entries()) {
        const { oddsRatio, p, counts, correction } = entry!.ratios[index]!;
        for (const key of ["value", "lower", "upper"] as const) same(oddsRatio[key], other[key], `${row} ${key}`);
        same(p, other.p, `${row} p`);
        expect(correction !== "none").toBe(counts.flat().includes(0));
      }
    }
  });

  it("has R's Mantel-Haenszel tests and common odds ratio by age and by distance, and Breslow-Day's", () => {
    for (const other of oracle!.strata) {
      const own = result.stratified.find(({ row, stratum }) => row === other.row && stratum === other.stratum);
      const what = `${other.row} by ${other.stratum}`;
      expect(
        own?.strata.map(({ counts }) => counts),
        what,
      ).toEqual(other.tables);
      sameTest(own?.mantelHaenszel?.corrected, other.corrected, what);
      sameTest(own?.mantelHaenszel?.uncorrected, other.uncorrected, what);
      for (const key of ["value", "lower", "upper"] as const)
        same(own?.commonOddsRatio?.[key], other.common[key], what);
      // uniroot's own accuracy
      sameTest(own?.breslowDay, other.breslowDay, `${what}, Breslow-Day`, 1e-7);
    }
  });

  it("has R's McNemar tests of two scales, and Bowker's of two items", () => {
    const [scales, items] = result.mcnemar;
    const [other] = oracle!.pairs;
    expect(scales).toMatchObject({ first: other!.first, second: other!.second, counts: other!.counts });
    sameTest(scales?.continuityCorrection, other!.corrected, "corrected");
    sameTest(scales?.uncorrected, other!.uncorrected, "uncorrected");
    same(scales?.exact?.p, other!.exact, "exact");
    expect([scales?.pSource, items?.pSource]).toEqual(["exact", "bowker"]);
    expect(items?.counts).toEqual(oracle!.items.counts);
    sameTest(items?.uncorrected, oracle!.items.bowker, "Bowker");
  });

  it("has in its tables of two categories the odds ratio that bivariate has", () => {
    for (const { row, risk } of result.bivariate) {
      const own = result.oddsRatios.find((entry) => entry.row === row);
      if (risk === null || risk.oddsRatio.value === null) continue;
      for (const key of ["value", "lower", "upper"] as const)
        same(own?.ratios[0]?.oddsRatio[key], risk.oddsRatio[key]!, row);
    }
  });
});
