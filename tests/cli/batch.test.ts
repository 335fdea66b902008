/** `loyalty batch`: many files, one broken among them. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import schema from "../../src/report/batch/batch-summary.schema.json";
import { bekasi, loyalty, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();

/** A folder of its own for each student, with data, pilot and codebook. */
function classOf(name: string, students: readonly string[]): string {
  const place = join(folder, name);
  for (const student of students) {
    mkdirSync(join(place, student), { recursive: true });
    copyFileSync(join(bekasi, "main.csv"), join(place, student, "data.csv"));
    copyFileSync(join(bekasi, "pilot.csv"), join(place, student, "pilot.csv"));
    copyFileSync(join(bekasi, "loyalty.yaml"), join(place, student, "loyalty.yaml"));
  }
  return place;
}

const batch = (cwd: string, ...args: string[]) => loyalty(["batch", ...args, "--lang", "en"], { cwd });
const summary = (out: string) => JSON.parse(readFileSync(join(out, "summary.json"), "utf8"));

describe("loyalty batch", () => {
  it("writes each file's reports where the file lies below the folder they share, and one summary in three forms", () => {
    const place = classOf("class", ["anna", "budi", "cici"]);
    const { code, stdout, stderr } = batch(folder, "class/*/data.csv", "--format", "html,json", "--out", "reports/");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "reports")).sort()).toEqual(
      ["anna", "budi", "cici", "summary.csv", "summary.json", "summary.txt"].sort(),
    );
    expect(readdirSync(join(folder, "reports/budi")).sort()).toEqual(["data.html", "data.json"]);
    expect(stdout).toMatch(/class\/anna\/data\.csv\s+80\s+10 of 10\s+4 of 16/);
    expect(stdout).toContain("3 analysed.");
    expect(readFileSync(join(folder, "reports/summary.txt"), "utf8")).toBe(stdout);
    const { files, exitCode } = summary(join(folder, "reports"));
    expect(exitCode).toBe(0);
    const result = JSON.parse(readFileSync(join(folder, "reports/cici/data.json"), "utf8"));
    expect(files[2]).toMatchObject({
      file: "class/cici/data.csv",
      codebook: "class/cici/loyalty.yaml",
      n: result.data.analysed,
      scales: result.reliability.length,
      associations: result.bivariate.length,
      error: null,
    });
    expect(dirname(join(place, "x"))).toBe(place);
  });

  it("says what is wrong with a broken file, writes the others whole, and ends with the worst code", () => {
    const place = classOf("mixed", ["a", "b", "c"]);
    writeFileSync(join(place, "b/data.csv"), 'R1,R2\n"1,2\n');
    const { code, stdout } = batch(place, "*/data.csv", "-f", "html", "-o", "out");
    expect(code).toBe(3);
    expect(stdout).toContain("2 of 3 analysed; 1 could not be.");
    const { files } = summary(join(place, "out"));
    expect(files.map(({ exitCode }: { exitCode: number }) => exitCode)).toEqual([0, 3, 0]);
    expect(files[1].error).not.toBe("");
    expect(readdirSync(join(place, "out")).sort()).toEqual(["a", "c", "summary.csv", "summary.json", "summary.txt"]);
    for (const student of ["a", "c"]) {
      const alone = loyalty(
        ["analyze", `${student}/data.csv`, "--lang", "en", "--report", join("out", student, "data.html")],
        {
          cwd: place,
        },
      );
      expect(alone.code).toBe(0);
    }
  });

  it("gives the bytes that `analyze` gives, whatever thread did the work and in whatever order", () => {
    const place = classOf("bytes", ["a", "b"]);
    const formats = ["-f", "html,docx"];
    const read = (out: string) =>
      ["a", "b"].flatMap((student) =>
        ["html", "docx"].map((ending) => readFileSync(join(place, out, student, `data.${ending}`)).toString("base64")),
      );
    expect(batch(place, "*/data.csv", ...formats, "-o", "out", "-j", "1").code).toBe(0);
    const once = read("out");
    expect(batch(place, "*/data.csv", ...formats, "-o", "out", "-j", "3").code).toBe(0);
    expect(read("out")).toEqual(once);
    const reports = ["html", "docx"].flatMap((ending) => ["--report", join("out", "b", `data.${ending}`)]);
    expect(loyalty(["analyze", "b/data.csv", "--lang", "en", ...reports], { cwd: place }).code).toBe(0);
    expect(read("out")).toEqual(once);
  });

  it("takes a folder with all data in it but the pilots, one codebook for all, and --fail-on", () => {
    const place = join(folder, "flat");
    mkdirSync(place);
    for (const name of ["x.csv", "y.csv"]) copyFileSync(join(bekasi, "main.csv"), join(place, name));
    copyFileSync(join(bekasi, "pilot.csv"), join(place, "pilot.csv"));
    copyFileSync(join(bekasi, "loyalty.yaml"), join(place, "loyalty.yaml"));
    const { code } = batch(place, ".", "-c", "loyalty.yaml", "-f", "json", "-o", "out", "--fail-on", "not-normal");
    expect(summary(join(place, "out")).files.map(({ file }: { file: string }) => file)).toEqual(["x.csv", "y.csv"]);
    expect(code).toBe(1);
  });

  it("tells apart files of one name and two endings", () => {
    const place = join(folder, "endings");
    mkdirSync(place);
    for (const name of ["data.csv", "data.tsv"]) copyFileSync(join(bekasi, "main.csv"), join(place, name));
    writeFileSync(join(place, "data.tsv"), readFileSync(join(bekasi, "main.csv"), "utf8").replaceAll(",", "\t"));
    copyFileSync(join(bekasi, "pilot.csv"), join(place, "pilot.csv"));
    copyFileSync(join(bekasi, "loyalty.yaml"), join(place, "loyalty.yaml"));
    expect(batch(place, "data.*", "-f", "json", "-o", "out").code).toBe(0);
    expect(readdirSync(join(place, "out")).sort()).toEqual(
      ["data-csv.json", "data-tsv.json", "summary.csv", "summary.json", "summary.txt"].sort(),
    );
  });

  it("takes none of an earlier batch's reports for data, wherever they lie", () => {
    const place = classOf("again", ["a", "b"]);
    const reports = ["-f", "csv,xlsx"];
    const inputs = ["a/data.csv", "b/data.csv"];
    const found = (out: string) => summary(join(place, out)).files.map(({ file }: { file: string }) => file);
    for (const [patterns, out] of [
      [["."], "reports"],
      [["."], "."],
      [["**/*.{csv,xlsx}"], "reports"],
    ] as const) {
      for (let run = 0; run < 2; run++) {
        expect(batch(place, ...patterns, ...reports, "-o", out)).toMatchObject({ code: 0, stderr: "" });
        expect(found(out)).toEqual(inputs);
      }
    }
    // a shell writes out `*/*.csv` by itself
    const named = ["a/data.csv", "b/data.csv", "reports/summary.csv"];
    expect(batch(place, ...named, "-f", "json", "-o", "reports")).toMatchObject({ code: 0, stderr: "" });
    expect(found("reports")).toEqual(inputs);
  });

  it("takes a file once, however it is reached, and gives no two reports one name", () => {
    const place = join(folder, "names");
    mkdirSync(join(place, "sub"), { recursive: true });
    const files = ["-x.csv", "data-csv.csv", "data.csv", "data.tsv", "sub/data.csv", "summary.csv"];
    for (const name of [...files, "~$data.csv"]) copyFileSync(join(bekasi, "main.csv"), join(place, name));
    for (const name of ["pilot.csv", "loyalty.yaml"]) {
      for (const below of ["", "sub"]) copyFileSync(join(bekasi, name), join(place, below, name));
    }
    symlinkSync("..", join(place, "sub/round"));
    const { code, stderr } = batch(place, ".", "data.csv", join(place, "sub/../data.csv"), "-f", "json", "-o", "out");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const entries: { file: string; reports: string[] }[] = summary(join(place, "out")).files;
    expect(entries.map(({ file }) => file)).toEqual(files);
    expect(entries.map(({ reports }) => reports)).toEqual(
      ["-x", "data-csv", "data-csv-2", "data-tsv", "sub/data", "summary-csv"].map((name) => [`out/${name}.json`]),
    );
    const dashed = ["batch", "-f", "text", "--style", "results", "-o", "dash", "--", "-x.csv"];
    expect(loyalty(dashed, { cwd: place }).code).toBe(0);
    expect(readFileSync(join(place, "dash/-x.txt"), "utf8")).toContain("loyalty analyze ./-x.csv");
  });

  it("reads a pattern with a bracket's meaning taken away, and one as Windows writes it", () => {
    const place = classOf("marks", ["[a]", "b"]);
    for (const [pattern, file] of [
      ["\\[a\\]/data.csv", "[a]/data.csv"],
      ["b\\*.csv", "b/data.csv"],
    ] as const) {
      expect(batch(place, pattern, "-f", "json", "-o", "out").code).toBe(0);
      expect(summary(join(place, "out")).files.map((entry: { file: string }) => entry.file)).toEqual([file]);
    }
  });

  it("lists every mistake of a codebook, keeps formulas out of the CSV, and writes what the schema describes", () => {
    const place = classOf("=cmd()", ["a", "b"]);
    writeFileSync(join(place, "b/loyalty.yaml"), "outcome: nothing\npredictors: [nobody]\nfoo: 1\nbar: 2\n");
    const { code, stdout } = batch(
      folder,
      "=cmd()/a/data.csv",
      "=cmd()/b/data.csv",
      "-f",
      "html,csv",
      "-o",
      "formulas",
    );
    expect(code).toBe(3);
    const written = summary(join(folder, "formulas"));
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...written, files: [{ ...written.files[0], n: null }] })).toBe(false);
    expect(validate({ ...written, files: [{ ...written.files[1], exitCode: 0 }] })).toBe(false);
    for (const key of ["foo", "bar"]) {
      expect(written.files[1].hint).toContain(`"${key}"`);
      expect(stdout).toContain(`"${key}"`);
    }
    const [, first, second, ...rest] = readFileSync(join(folder, "formulas/summary.csv"), "utf8").trimEnd().split("\n");
    expect(first).toMatch(/^'=cmd\(\)\/a\/data\.csv,80,/);
    expect(second).toMatch(/^'=cmd\(\)\/b\/data\.csv,,,,,,,,3,/);
    expect(rest).toEqual([]);
  });

  it("ends at once where the one codebook can't be read, or the folder for the reports is a file", () => {
    const place = classOf("at-once", ["a"]);
    const without = batch(place, "a/data.csv", "-c", "nowhere.yaml", "-o", "out");
    expect(without.code).toBe(3);
    expect(without.stderr).toContain("there is no codebook nowhere.yaml");
    const file = batch(place, "a/data.csv", "-o", "a/data.csv");
    expect(file.code).toBe(2);
    expect(file.stderr).toContain('"a/data.csv" can\'t be written: it is a file, not a folder');
    expect(readdirSync(place)).toEqual(["a"]);
  });

  it("refuses a pattern that matches nothing, and no files at all", () => {
    const nothing = batch(folder, "nowhere/*.csv");
    expect(nothing.code).toBe(3);
    expect(nothing.stderr).toContain('no data file matches "nowhere/*.csv"');
    const none = batch(folder);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("the data files are missing");
  });
});
