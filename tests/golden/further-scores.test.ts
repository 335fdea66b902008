/** The Bekasi study's percentiles, extreme values, normality tests and plots against R, which reads the data by itself. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { Stage } from "../../src/stages/only.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";
import { expectClose, readCases } from "../stats/oracle.ts";

type OfR = {
  readonly w: number;
  readonly wP: number;
  readonly d: number;
  readonly dP: number;
  readonly percentiles: readonly number[];
  readonly hinges: readonly number[];
  readonly highest: readonly number[];
  readonly lowest: readonly number[];
  readonly moreHighest: number;
  readonly moreLowest: number;
  readonly expected: readonly number[];
  readonly modes: readonly number[];
};

const [oracle] = readCases<{ readonly scores: Readonly<Record<string, OfR>> }>("explore/bekasi");
const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));
const stages = new Set<Stage>(["percentiles", "extremes", "histograms", "qqPlots"]);

describe("the Bekasi study's twelve scores", () => {
  let result: UnwordedResult;
  const each = (check: (name: string, r: OfR, index: number) => void) => {
    const names = result.descriptives.map(({ variable }) => variable);
    expect([...names].sort()).toEqual(Object.keys(oracle!.scores).sort());
    for (const [index, name] of names.entries()) check(name, oracle!.scores[name]!, index);
  };
  beforeAll(async () => {
    result = await runStudy({ data: `${folder}main.csv`, codebook: `${folder}loyalty.yaml`, overrides: {}, stages });
  });

  it("have R's shapiro.test and lillie.test, whose p is SPSS's below .1", () => {
    each((name, r, index) => {
      const { variable, shapiroWilk, lilliefors } = result.normality[index]!;
      expect(variable).toBe(name);
      expectClose(shapiroWilk!.w, r.w, `${name} W`, { relative: 1e-11 });
      expectClose(shapiroWilk!.p, r.wP, `${name} p of W`, { relative: 1e-10 });
      expectClose(lilliefors!.d, r.d, `${name} D`, { relative: 1e-11 });
      if (r.dP < 0.1) expectClose(lilliefors!.p!, r.dP, `${name} p of D`, { relative: 1e-10 });
      else expect(lilliefors).toMatchObject({ p: 0.2, lowerBound: true });
      expect([shapiroWilk!.df, lilliefors!.df]).toEqual([80, 80]);
    });
    // The one that SPSS would print with its star: Hambatan Pindah.
    const starred = result.normality.filter(({ lilliefors }) => lilliefors?.lowerBound === true);
    expect(starred.map(({ variable }) => variable)).toEqual(["HP"]);
  });

  it("have R's quantiles of type 6, its fivenum, and its most frequent values", () => {
    each((name, r, index) => {
      const { points } = result.percentiles[index]!;
      expect(points.map(({ percent }) => percent)).toEqual([5, 10, 25, 50, 75, 90, 95]);
      for (const [at, { weightedAverage }] of points.entries()) {
        expectClose(weightedAverage!, r.percentiles[at]!, `${name} percentile`, { relative: 1e-13 });
      }
      expect(points.flatMap(({ tukeysHinge }) => (tukeysHinge === undefined ? [] : [tukeysHinge]))).toEqual(r.hinges);
      expect(result.descriptives[index]!.modes).toEqual(r.modes);
    });
  });

  it("have the outermost cases that R's order finds, by their row below the header", () => {
    each((_, r, index) => {
      const { highest, lowest, moreHighest, moreLowest } = result.extremes[index]!;
      expect(highest.map((one) => one.case)).toEqual(r.highest);
      expect(lowest.map((one) => one.case)).toEqual(r.lowest);
      expect([moreHighest, moreLowest]).toEqual([r.moreHighest, r.moreLowest]);
    });
  });

  it("have R's Q-Q points by Blom's formula, and histograms of everybody", () => {
    each((name, r, index) => {
      const { points } = result.qqPlots[index]!;
      expect(points).toHaveLength(r.expected.length);
      for (const [at, { expected }] of points.entries()) {
        expectClose(expected!, r.expected[at]!, `${name} expected`, { relative: 1e-12 });
      }
      const { bins } = result.histograms[index]!;
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(80);
    });
  });
});

it("extreme values go by the row in the file, whatever was screened out before it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-extremes-"));
  try {
    const rows = ["ya,3", "tidak,9", "ya,7", "tidak,1", "ya,5", "ya,7"];
    writeFileSync(join(folder, "data.csv"), `ikut,skor\n${rows.join("\n")}\n`);
    writeFileSync(
      join(folder, "loyalty.yaml"),
      'loyalty: 1\nkeep: ikut == "ya"\nvariables: { skor: { label: Skor, column: skor, categories: [Rendah, Tinggi], cutoff: auto } }\n',
    );
    const request = { data: join(folder, "data.csv"), codebook: join(folder, "loyalty.yaml"), overrides: {}, stages };
    const { extremes, normality } = await runStudy(request);
    // rows 1, 3, 5 and 6 stay; of the two with 7 the first is the highest
    expect(extremes[0]).toMatchObject({
      n: 4,
      highest: [
        { case: 3, value: 7 },
        { case: 6, value: 7 },
      ],
      lowest: [
        { case: 1, value: 3 },
        { case: 5, value: 5 },
      ],
    });
    // four cases: a D, and no p for it
    expect(normality[0]!.lilliefors).toMatchObject({ df: 4, p: null });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
