/** One study gives one and the same result, whichever format its answers come in. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bekasi, root } from "../cli/loyalty.ts";

type Note = { readonly where: string };
type Result = { readonly inputs: unknown; readonly notes: readonly Note[] } & Readonly<Record<string, unknown>>;

const formats = join(root, "fixtures/exports/bekasi");

/** What `analyze` finds, but for what it says about the files themselves. */
function resultOf(codebook: string, path: string, input?: Buffer): Omit<Result, "inputs"> {
  const args = [join(root, "bin/loyalty.js"), "analyze", path, "--codebook", codebook, "--format", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 28 });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
  const { inputs: _, notes, ...result }: Result = JSON.parse(stdout.toString());
  return { ...result, notes: notes.filter(({ where }) => !where.startsWith("inputs")) };
}

describe("the study's result from main.csv", () => {
  const codebook = join(bekasi, "loyalty.yaml");
  const fromCsv = resultOf(codebook, join(bekasi, "main.csv"));

  it("is one: 80 respondents, 16 associations with the outcome, outliers named by their cases from 1", () => {
    expect(fromCsv).toMatchObject({ data: { rows: 80 }, study: { outcome: "L" } });
    expect(fromCsv.bivariate).toHaveLength(16);
    expect(JSON.stringify(fromCsv)).toContain('"cases":[1,');
  });

  for (const name of [
    "main.xlsx",
    "main.ods",
    "main.sav",
    "main.zsav",
    "main-labelled.sav",
    "main.csv.gz",
    "main-semicolon-windows-1252.csv",
    "main-utf-16.txt",
    "main-indonesian.csv",
  ]) {
    it(`is that from ${name}`, () => {
      expect(resultOf(codebook, join(formats, name))).toEqual(fromCsv);
    });
  }

  for (const name of ["main.xlsx", "main.ods", "main.csv.gz", "main-utf-16.txt"]) {
    it(`is that from ${name} on standard input`, () => {
      expect(resultOf(codebook, "-", readFileSync(join(formats, name)))).toEqual(fromCsv);
    });
  }
});

describe("the form's result from main-google-forms.csv", () => {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const codebook = join(folder, "form.yaml");
  const csv = join(formats, "main-google-forms.csv");
  const fromCsv = withCodebook();

  /** By a codebook that `init` makes of the form's answers and of what no data can say. */
  function withCodebook() {
    const answers = join(root, "fixtures/forms/main-google-forms.answers.yaml");
    const options = ["--answers", answers, "--pilot", join(bekasi, "pilot.csv"), "--yes", "-o", codebook];
    const init = spawnSync(process.execPath, [join(root, "bin/loyalty.js"), "init", csv, ...options]);
    expect({ status: init.status, stderr: init.stderr.toString() }).toEqual({ status: 0, stderr: "" });
    return resultOf(codebook, csv);
  }

  it("is the study's own, in every figure, but for the four questions that its CSV doesn't have", () => {
    const study = resultOf(join(bekasi, "loyalty.yaml"), join(bekasi, "main.csv"));
    const own = ["kunjungan", "pertama_kali", "mengisi_sebagai", "anggota"];
    const ofStudy = (entries: unknown) =>
      (entries as { variable: string }[]).filter(({ variable }) => !own.includes(variable));
    for (const stage of ["study", "method", "data", "validity", "reliability", "normality", "cutoffs", "bivariate"]) {
      expect({ [stage]: fromCsv[stage] }).toEqual({ [stage]: study[stage] });
    }
    expect(ofStudy(fromCsv.frequencies)).toEqual(study.frequencies);
    expect(ofStudy(fromCsv.descriptives)).toEqual(study.descriptives);
    expect(fromCsv.bivariate).toHaveLength(16);
  });

  it("is that from main-google-forms.xlsx", () => {
    expect(resultOf(codebook, join(formats, "main-google-forms.xlsx"))).toEqual(fromCsv);
  });

  it("is that from main-google-forms.sav, whose short headers with the questions as labels the codebook names", () => {
    expect(resultOf(codebook, join(formats, "main-google-forms.sav"))).toEqual(fromCsv);
  });

  it("has the study's outliers in the same cases, though line breaks in answers move them to other lines", () => {
    expect(readFileSync(csv, "utf8").trimEnd().split("\n").length).toBeGreaterThan(81);
    const study = resultOf(join(bekasi, "loyalty.yaml"), join(bekasi, "main.csv"));
    const [cleaning] = fromCsv.cleaning as { outliers: { variable: string }[] }[];
    const [studied] = study.cleaning as { outliers: { variable: string }[] }[];
    const scales = new Set(studied!.outliers.map(({ variable }) => variable));
    expect(scales.size).toBe(5);
    expect(cleaning!.outliers.filter(({ variable }) => scales.has(variable))).toEqual(studied!.outliers);
  });
});
