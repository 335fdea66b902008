/** The coded data are the cases that the result was counted from. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codedData } from "../../src/cli/coded-data.ts";
import { type WholeStudy, wholeStudy } from "../../src/cli/run-study.ts";
import type { CodedData } from "../../src/render/rendered.ts";
import { madeCodebook, writeMadeStudy } from "../export/made-study.ts";
import { bekasiData } from "../support/written.ts";
import { temporaryFolder } from "./loyalty.ts";

async function made(
  data: string,
  codebook?: string,
): Promise<{ readonly whole: WholeStudy; readonly coded: CodedData }> {
  const whole = await wholeStudy({ data, codebook, overrides: {} });
  return { whole, coded: await codedData(whole) };
}

async function madeStudy(more: Parameters<typeof madeCodebook>[0] = {}) {
  const folder = temporaryFolder();
  const { data } = writeMadeStudy(folder);
  const codebook = join(folder, "study.yaml");
  writeFileSync(codebook, madeCodebook(more));
  return made(data, codebook);
}

function column({ columns, rows }: CodedData, name: string): readonly (number | string | null)[] {
  const at = columns.findIndex((candidate) => candidate.name === name);
  if (at < 0) throw new Error(`no column ${name}`);
  return rows.map((row) => row[at]!);
}

function tally(values: readonly (number | string | null)[]): ReadonlyMap<number | string, number> {
  const counts = new Map<number | string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe.each([
  ["the Bekasi study", () => made(bekasiData)],
  ["a made study of everything that makes coding hard", () => madeStudy()],
  [
    "a made study with a pilot and items dropped",
    () =>
      madeStudy({
        pilot: "pilot: { file: pilot.csv, keep: lama >= 2 }",
        outcome: "D",
        method: "method: { validity: { criterion: 0.6, invalid: drop } }",
      }),
  ],
] as const)("the coded data of %s", (_, make) => {
  it("have a row a case, and a cell a column", async () => {
    const { whole, coded } = await make();
    expect(coded.rows).toHaveLength(whole.result.data.analysed);
    for (const row of coded.rows) expect(row).toHaveLength(coded.columns.length);
    expect(new Set(coded.columns.map(({ name }) => name.toLowerCase())).size).toBe(coded.columns.length);
    for (const { label } of coded.columns) expect(label).not.toBe("");
  });

  it("give the result's frequencies", async () => {
    const { whole, coded } = await make();
    const names = new Set(coded.columns.map(({ name }) => name));
    let compared = 0;
    for (const { variable, values, n, missing } of whole.result.frequencies) {
      const own = names.has(`${variable}_g`) ? `${variable}_g` : variable;
      if (!names.has(own) || whole.codebook.variables.some(({ name, kind }) => name === variable && kind === "number"))
        continue;
      const cells = column(coded, own);
      const counts = tally(cells);
      expect(cells.filter((value) => value === null)).toHaveLength(missing);
      expect(cells.length - missing).toBe(n);
      const told = values.filter(({ count }) => count > 0).map(({ count }) => count);
      expect([...counts.values()].sort(), variable).toEqual(told.sort());
      for (const { value, label, count } of values) {
        if (count > 0) expect(counts.get(label) ?? counts.get(value), `${variable} ${label}`).toBe(count);
      }
      compared += 1;
    }
    expect(compared).toBeGreaterThan(8);
  });

  it("give the result's scores and numbers, and the groups that they were cut into", async () => {
    const { whole, coded } = await make();
    const { descriptives, cutoffs } = whole.result;
    expect(descriptives.length).toBeGreaterThan(3);
    for (const { variable, n, mean, minimum, maximum } of descriptives) {
      const values = column(coded, variable).filter((value) => typeof value === "number");
      expect(values).toHaveLength(n);
      if (n === 0) continue;
      expect(values.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(mean!, 9);
      expect([Math.min(...values), Math.max(...values)]).toEqual([minimum, maximum]);
    }
    for (const { variable, used, low, high } of cutoffs) {
      if (used === null) continue;
      const counts = tally(column(coded, `${variable}_g`));
      expect([counts.get(low.label) ?? 0, counts.get(high.label) ?? 0], variable).toEqual([low.count, high.count]);
    }
  });
});

describe("the coded data", () => {
  it("hold items as they count, and scores are their sums", async () => {
    const { coded } = await made(bekasiData);
    const items = ["P23", "P24", "P25", "P26"].map((name) => column(coded, name) as readonly number[]);
    const sums = items[0]!.map((_, row) => items.reduce((sum, item) => sum + item[row]!, 0));
    expect(column(coded, "P")).toEqual(sums);
    expect(coded.columns.find(({ name }) => name === "P23")!.label).toBe("P23 (skor dibalik)");
    expect(column(coded, "case")).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  it("don't say who somebody is, and number cases by their rows", async () => {
    const { coded } = await madeStudy();
    expect(coded.columns.map(({ name }) => name)).not.toContain("Alamat surel");
    expect(JSON.stringify(coded)).not.toContain("@contoh.id");
    const cases = column(coded, "case") as readonly number[];
    expect(cases.length).toBeLessThan(90);
    expect(Math.max(...cases)).toBeGreaterThan(cases.length);
    expect([...cases].sort((a, b) => a - b)).toEqual(cases);
  });

  it("keep texts as they are that a spreadsheet would run: a workbook's texts aren't run", async () => {
    const { coded } = await madeStudy();
    expect(column(coded, "kota")).toContain("=SUM(1,2)");
  });

  it("are refused where the file has changed since it was counted", async () => {
    const { whole } = await made(bekasiData);
    const changed = { ...whole, sheet: { ...whole.sheet, sha256: async () => "another" } };
    await expect(codedData(changed)).rejects.toMatchObject({ exitCode: 3 });
  });
});
