/** The Bekasi study's associations, residuals and mergers against SciPy and statsmodels, which read the data by themselves. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { Stage } from "../../src/stages/only.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";
import { expectClose, readCases } from "../stats/oracle.ts";

type Oracle = {
  readonly tables: readonly {
    readonly row: string;
    readonly counts: readonly (readonly number[])[];
    readonly absPhi: number;
    readonly cramersV: number;
    readonly contingencyCoefficient: number;
    readonly p: number;
    readonly gamma: number;
    readonly tauB: number;
    readonly ordinalP: number;
    readonly spearman: readonly [number, number];
    readonly pearsonsR: readonly [number, number];
    readonly adjusted: readonly (readonly number[])[];
  }[];
  readonly schoolingMerged: {
    readonly counts: readonly (readonly number[])[];
    readonly expected: readonly (readonly number[])[];
    readonly value: number;
    readonly p: number;
  };
};

const [oracle] = readCases<Oracle>("association/bekasi");
const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));
const stages = new Set<Stage>(["associations", "residuals", "mergers"]);

function study(merge: boolean): Promise<UnwordedResult> {
  return runStudy({ data: `${folder}main.csv`, codebook: `${folder}loyalty.yaml`, overrides: { merge }, stages });
}

describe("the Bekasi study", () => {
  let result: UnwordedResult;
  beforeAll(async () => {
    result = await study(false);
  });

  it("has the measures that SciPy gives of all sixteen tables", () => {
    expect(result.associations.map(({ row }) => row)).toEqual(oracle?.tables.map(({ row }) => row));
    for (const [index, other] of oracle!.tables.entries()) {
      const { phi, cramersV, contingencyCoefficient, ordinal } = result.associations[index]!;
      const same = (value: number | null | undefined, expected: number, what: string) =>
        expectClose(value ?? Number.NaN, expected, `${other.row} ${what}`, { relative: 1e-11, absolute: 1e-15 });
      same(Math.abs(phi.value!), other.absPhi, "phi");
      same(cramersV.value, other.cramersV, "V");
      same(contingencyCoefficient.value, other.contingencyCoefficient, "C");
      for (const { p } of [phi, cramersV, contingencyCoefficient]) same(p, other.p, "p");
      same(ordinal?.gamma.value, other.gamma, "gamma");
      same(ordinal?.tauB.value, other.tauB, "tau-b");
      same(ordinal?.gamma.p, other.ordinalP, "gamma's p");
      same(ordinal?.tauB.p, other.ordinalP, "tau-b's p");
      for (const name of ["spearman", "pearsonsR"] as const) {
        same(ordinal?.[name].value, other[name][0], name);
        same(ordinal?.[name].p, other[name][1], `${name}'s p`);
      }
    }
  });

  it("has statsmodels' adjusted residuals, and names the cells beyond 1.96", () => {
    for (const [index, other] of oracle!.tables.entries()) {
      const { counts, adjusted, notable } = result.residuals[index]!;
      expect(counts).toEqual(other.counts);
      for (const [r, row] of other.adjusted.entries()) {
        for (const [c, value] of row.entries()) {
          expectClose(adjusted[r]![c]!, value, `${other.row} ${r} ${c}`, { relative: 1e-11, absolute: 1e-13 });
        }
      }
      expect(notable).toHaveLength(other.adjusted.flat().filter((value) => Math.abs(value) > 1.96).length);
    }
  });

  it("would merge the three lower schools, whose table is SciPy's, and nothing else", () => {
    const needed = result.mergers.filter((entry) => entry.needed);
    expect(needed.map(({ row }) => row)).toEqual(["pendidikan"]);
    const { proposal, done } = needed[0]!;
    expect(proposal?.rows).toEqual([["Tamat SD", "Tamat SMP", "Tamat SMA"], ["Perguruan Tinggi"]]);
    expect([done, proposal?.counts]).toEqual([false, oracle?.schoolingMerged.counts]);
    expectClose(proposal!.chiSquare.value!, oracle!.schoolingMerged.value, "chi-square");
    expectClose(proposal!.chiSquare.p!, oracle!.schoolingMerged.p, "p");
    for (const [r, row] of oracle!.schoolingMerged.expected.entries()) {
      for (const [c, value] of row.entries()) expectClose(proposal!.expected[r]![c]!, value, `expected ${r} ${c}`);
    }
  });

  it("has that table in `bivariate` and in what follows when merging is asked for, and the others as before", async () => {
    const merged = await study(true);
    const place = merged.bivariate.findIndex(({ row }) => row === "pendidikan");
    expect(merged.bivariate[place]).toMatchObject({
      rows: ["Tamat SD + Tamat SMP + Tamat SMA", "Perguruan Tinggi"],
      counts: oracle?.schoolingMerged.counts,
      expectedBelow5: 0,
      chiSquare: { pearson: { df: 1 } },
    });
    expectClose(merged.bivariate[place]!.chiSquare.pearson.p!, oracle!.schoolingMerged.p, "p");
    expect(merged.mergers[place]).toMatchObject({ ...result.mergers[place], done: true });
    expect(merged.residuals[place]?.counts).toEqual(oracle?.schoolingMerged.counts);
    const others = (all: UnwordedResult["bivariate"]) => all.filter(({ row }) => row !== "pendidikan");
    expect(others(merged.bivariate)).toEqual(others(result.bivariate));
    expect(merged.frequencies).toEqual(result.frequencies);
    expect(merged.notes.filter(({ code }) => code === "categories-merged")).toHaveLength(1);
    expect(merged.method).toMatchObject({ merge: "neighbours" });
  });
});
