/** The Bekasi study's exact tests against R, which reads the data by itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
    readonly p: number;
    readonly pearson: number;
  }[];
};

const [oracle] = readCases<Oracle>("fisher/bekasi");
const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));
const study = (codebook: string) =>
  runStudy({
    data: `${folder}main.csv`,
    codebook,
    overrides: {},
    stages: new Set<Stage>(["bivariate", "exactTests"]),
  });

describe("the Bekasi study", () => {
  let result: UnwordedResult;
  beforeAll(async () => {
    result = await study(`${folder}loyalty.yaml`);
  });

  it("has fisher.test's p of all sixteen tables, 2 x 2 and larger, each exact", () => {
    expect(result.exactTests).toHaveLength(16);
    for (const other of oracle!.tables) {
      const { row, p, pearson, method, value } = result.exactTests.find((entry) => entry.row === other.row)!;
      expect(method).toBe("exact");
      expect(value === null).toBe(other.counts.length === 2);
      expect(result.bivariate.find((table) => table.row === row)?.counts).toEqual(other.counts);
      expectClose(p ?? Number.NaN, other.p, `${row} p`, { relative: 1e-11 });
      expectClose(pearson.p ?? Number.NaN, other.pearson, `${row} Pearson`, { relative: 1e-11 });
    }
  });

  it("reports that p of every table where the method says fisher", async () => {
    const scratch = mkdtempSync(join(tmpdir(), "loyalty-exact-"));
    try {
      const codebook = join(scratch, "loyalty.yaml");
      const written = readFileSync(`${folder}loyalty.yaml`, "utf8");
      const pilot = written.replace(/pilot\.csv/, `${folder}pilot.csv`);
      writeFileSync(codebook, pilot.replace(/^method:$/m, "$&\n  p: fisher"));
      const { bivariate } = await study(codebook);
      expect(bivariate).toHaveLength(16);
      for (const { row, p } of oracle!.tables) {
        const table = bivariate.find((entry) => entry.row === row)!;
        expect(table.pSource).toBe("fisher");
        expectClose(table.p ?? Number.NaN, p, row, { relative: 1e-11 });
      }
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
