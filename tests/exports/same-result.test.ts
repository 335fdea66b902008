/** The Bekasi study gives one and the same result, whichever format its answers come in. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bekasi, root } from "../cli/loyalty.ts";

type Note = { readonly where: string };
type Result = { readonly inputs: unknown; readonly notes: readonly Note[] } & Readonly<Record<string, unknown>>;

const formats = join(root, "fixtures/exports/bekasi");

/** What `analyze` finds with the study's own codebook, but for what it says about the files themselves. */
function resultOf(path: string, input?: Buffer): Omit<Result, "inputs"> {
  const codebook = join(bekasi, "loyalty.yaml");
  const args = [join(root, "bin/loyalty.js"), "analyze", path, "--codebook", codebook, "--format", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 28 });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
  const { inputs: _, notes, ...result }: Result = JSON.parse(stdout.toString());
  return { ...result, notes: notes.filter(({ where }) => !where.startsWith("inputs")) };
}

/** SPSS numbers cases from 1; the first case of a table stands on line 2, below its header. */
function withLinesAsInATable<T>(result: T): T {
  const shifted = (key: string, value: unknown) =>
    key === "lines" && Array.isArray(value) ? value.map((line: number) => line + 1) : value;
  return JSON.parse(JSON.stringify(result, shifted));
}

describe("the study's result from main.csv", () => {
  const fromCsv = resultOf(join(bekasi, "main.csv"));

  it("is one: 80 respondents, 16 associations with the outcome, outliers named by their lines", () => {
    expect(fromCsv).toMatchObject({ data: { rows: 80 }, study: { outcome: "L" } });
    expect(fromCsv.bivariate).toHaveLength(16);
    expect(JSON.stringify(fromCsv)).toContain('"lines":[2,');
  });

  for (const name of [
    "main.xlsx",
    "main.ods",
    "main.csv.gz",
    "main-semicolon-windows-1252.csv",
    "main-utf-16.txt",
    "main-indonesian.csv",
  ]) {
    it(`is that from ${name}`, () => {
      expect(resultOf(join(formats, name))).toEqual(fromCsv);
    });
  }

  for (const name of ["main.sav", "main.zsav", "main-labelled.sav"]) {
    it(`is that from ${name}, but for the numbers that rows go by`, () => {
      expect(withLinesAsInATable(resultOf(join(formats, name)))).toEqual(fromCsv);
    });
  }

  for (const name of ["main.xlsx", "main.ods", "main.csv.gz", "main-utf-16.txt"]) {
    it(`is that from ${name} on standard input`, () => {
      expect(resultOf("-", readFileSync(join(formats, name)))).toEqual(fromCsv);
    });
  }
});
