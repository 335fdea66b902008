/** The Bekasi study's factors and omegas against R, which reads the data by itself (fixtures/oracle/factor/bekasi/make.R). */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";
import { expectList, expectMatrix } from "../stats/factor-analysis/factor-cases.ts";
import { expectClose, readCases } from "../stats/oracle.ts";

type Oracle = {
  readonly items: readonly string[];
  readonly eigenvalues: readonly number[];
  readonly loadings: readonly (readonly number[])[];
  readonly varimax: readonly (readonly number[])[];
  readonly omega: Readonly<Record<string, number | null>>;
};

const oracle = readCases<Oracle>("factor/bekasi")[0]!;
const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));

describe("the Bekasi study", () => {
  let result: UnwordedResult;
  beforeAll(async () => {
    const codebook = `${folder}loyalty.yaml`;
    result = await runStudy({
      data: `${folder}main.csv`,
      codebook,
      overrides: {},
      stages: new Set(["factors", "omega"]),
    });
  });

  it("has R's eigenvalues and components of its forty items, and R's varimax to where that stops", () => {
    const [entry] = result.factors;
    expect(entry).toMatchObject({ scale: null, n: 80, factors: 12, rotation: "varimax" });
    expect(entry?.items.map(({ item }) => item)).toEqual(oracle.items);
    const close = { relative: 1e-12, absolute: 1e-12 };
    expectList(
      entry!.initial.map(({ total }) => total!),
      oracle.eigenvalues,
      "eigenvalues",
      close,
    );
    const loadings = entry!.items.map((item) => item.loadings as readonly number[]);
    expectMatrix(loadings, oracle.loadings, "components", { absolute: 1e-11 });
    const rotated = entry!.items.map((item) => item.rotated as readonly number[]);
    expectMatrix(rotated, oracle.varimax, "varimax", { absolute: 1e-6 });
  });

  it("has lavaan's omegas of the pilot's scales, and none where lavaan's solution isn't proper", () => {
    expect(result.omega.map(({ scale }) => scale)).toEqual(Object.keys(oracle.omega));
    for (const { scale, omega, n } of result.omega) {
      const expected = oracle.omega[scale]!;
      expect(n).toBe(25);
      if (expected === null) expect(omega, scale).toBeNull();
      else expectClose(omega!, expected, scale, { absolute: 1e-6 });
    }
    const reasons = result.notes.flatMap(({ code, args }) => (code === "undefined" ? [args.reason] : []));
    expect(reasons).toEqual([
      { code: "heywood-case", item: "J10" },
      { code: "heywood-case", item: "CC30" },
    ]);
  });
});
