/** `loyalty batch`: many files, one broken among them. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
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

  it("refuses a pattern that matches nothing, and no files at all", () => {
    const nothing = batch(folder, "nowhere/*.csv");
    expect(nothing.code).toBe(3);
    expect(nothing.stderr).toContain('no data file matches "nowhere/*.csv"');
    const none = batch(folder);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("the data files are missing");
  });
});
