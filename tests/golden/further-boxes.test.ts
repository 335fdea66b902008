/** The studies' box plots against R, which reads the data, adds up the scores and parts them by itself. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { BoxPlots } from "../../src/stages/result.ts";
import { readCases } from "../stats/oracle.ts";

type OfR = {
  readonly label: string;
  readonly n: number;
  readonly box: readonly number[];
  readonly outside: readonly number[];
  readonly counts: readonly number[];
  readonly extreme: readonly boolean[];
};

const oracles = readCases<{ readonly variable: string; readonly by: Readonly<Record<string, readonly OfR[]>> }>(
  "boxes/studies",
);
const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const files: Readonly<Record<string, string>> = { bekasi: "bekasi/main.csv", bfi: "studies/bfi/data.csv" };

const asR = ({ label, n, outside, ...box }: BoxPlots["groups"][number]): OfR => ({
  label,
  n,
  box: [box.lowerWhisker, box.lowerHinge, box.median, box.upperHinge, box.upperWhisker],
  outside: outside.map(({ value }) => value),
  counts: outside.map(({ count }) => count),
  extreme: outside.map(({ extreme }) => extreme),
});

describe.each(oracles)("the box plots of $name", ({ name, variable, by }) => {
  it("are R 4.2.2 boxplot.stats of each group, in table order", async () => {
    const data = root + files[name];
    const codebook = data.replace(/[^/]+$/, "loyalty.yaml");
    const { boxPlots, bivariate } = await runStudy({ data, codebook, overrides: {}, stages: new Set(["boxPlots"]) });
    expect(boxPlots.map((entry) => [entry.variable, entry.by])).toEqual(bivariate.map(({ row }) => [variable, row]));
    for (const [group, expected] of Object.entries(by)) {
      const found = boxPlots.find((entry) => entry.by === group)!;
      expect(found.groups.map(asR), group).toEqual(expected);
      const { n, missing } = bivariate.find(({ row }) => row === group)!;
      expect([found.n, found.missing]).toEqual([n, missing]);
    }
  });
});
