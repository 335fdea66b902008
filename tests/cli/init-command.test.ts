/** `loyalty init` as a process of its own, on the study's data and on what a form exports. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/load-codebook.ts";
import { bekasi, loyalty, root, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();

function study(): string {
  const home = mkdtempSync(join(folder, "study-"));
  copyFileSync(join(bekasi, "main.csv"), join(home, "main.csv"));
  return home;
}

describe("loyalty init, run", () => {
  it("proposes every item in some scale, in a file that analyze takes, with the same results as without one", async () => {
    const cwd = study();
    const before = loyalty(["analyze", "main.csv", "--format", "json"], { cwd });
    const { code, stdout, stderr } = loyalty(["init", "main.csv"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(readdirSync(cwd).sort()).toEqual(["main.csv", "main.loyalty.yaml"]);
    expect(stdout).toContain("main.loyalty.yaml");
    const { spelled } = await readCodebook(join(cwd, "main.loyalty.yaml"));
    expect([...(spelled.scales?.keys() ?? [])].sort()).toEqual("BF CC DT E HA J L LC P R".split(" "));
    const after = loyalty(["analyze", "main.csv", "--format", "json"], { cwd });
    expect(after.code).toBe(0);
    const [a, b] = [JSON.parse(before.stdout), JSON.parse(after.stdout)];
    for (const key of ["validity", "reliability", "frequencies", "descriptives", "cutoffs", "bivariate"]) {
      expect(b[key], key).toEqual(a[key]);
    }
  });

  it("says which cells analyze would stop at, never those that say who somebody is", () => {
    const cwd = study();
    const answer = (row: number) => [1, 2, 3].map((at) => 1 + ((row * at) % 5));
    const rows = Array.from({ length: 30 }, (_, row) => [`r${row}@mail.id`, 20 + row, ...answer(row)].join(","));
    rows[3] = "r3@mail.id,Dua puluh,1,2,3";
    rows[4] = "r4@mail.id,081234567890x0812-3456-7890,1,2,3";
    const last = "Rata-rata,28.5,3.25,2.75,3.5";
    writeFileSync(join(cwd, "form.csv"), ["Surel,Usia,Y1,Y2,Y3", ...rows, last, ""].join("\n"));
    const { code, stdout } = loyalty(["init", "form.csv", "--lang", "en"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("5 cells don't fit the codebook");
    expect(stdout).toContain('- line 5, Usia: "Dua puluh"');
    expect(stdout).toContain('- line 32, Y1: "3.25", and 2 more in this row');
    expect(stdout).toContain("If line 32 is no respondent but means or totals, delete it.");
    expect(stdout).not.toMatch(/0812|@/);
    expect(loyalty(["analyze", "form.csv"], { cwd }).code).toBe(3);
    loyalty(["init", "main.csv", "--lang", "en", "-o", "y.yaml"], { cwd });
    expect(loyalty(["init", "main.csv", "--lang", "en"], { cwd }).stdout).not.toContain("fit the codebook");
  });

  it("names a schema that is there", () => {
    const cwd = study();
    loyalty(["init", "main.csv"], { cwd });
    const [, path = ""] = /\$schema=(\S+)/.exec(readFileSync(join(cwd, "main.loyalty.yaml"), "utf8")) ?? [];
    const url = path.startsWith("file:") ? new URL(path) : join(cwd, path);
    expect(JSON.parse(readFileSync(url, "utf8")).title).toBe("loyalty codebook");
  });

  it("never overwrites, and says so in the language that is spoken", () => {
    const cwd = study();
    writeFileSync(join(cwd, "main.loyalty.yaml"), "title: mine\n");
    const { code, stdout, stderr } = loyalty(["init", "main.csv", "--lang", "id"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('"main.loyalty.yaml" sudah ada');
    expect(readFileSync(join(cwd, "main.loyalty.yaml"), "utf8")).toBe("title: mine\n");
    expect(loyalty(["init", "main.csv", "--force"], { cwd }).code).toBe(0);
  });

  it("takes options and a file of answers, which go before the proposal", async () => {
    const cwd = study();
    mkdirSync(join(cwd, "out"));
    writeFileSync(join(cwd, "answers.yaml"), "outcome: R\nscales: { R: { label: Reliabilitas, items: R1..R4 } }\n");
    const options = ["--answers", "answers.yaml", "-o", "out/x.yaml", "--title", "Judul: satu", "--pilot", "pilot.csv"];
    expect(loyalty(["init", "main.csv", ...options], { cwd })).toMatchObject({ code: 0, stderr: "" });
    const { spelled } = await readCodebook(join(cwd, "out/x.yaml"));
    expect(spelled.outcome).toBe("R");
    expect(spelled.scales?.get("R")?.label).toBe("Reliabilitas");
    expect(spelled.title).toBe("Judul: satu");
    expect(spelled.pilot?.file).toBe("../pilot.csv");
  });

  it.each([[[]], [["-o", "-"]]])("of standard input prints the codebook alone on standard output: %j", (options) => {
    const input = readFileSync(join(bekasi, "main.csv"));
    const piped = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, "bin/loyalty.js"), ...args], {
        cwd: folder,
        input,
        encoding: "utf8",
        env: {},
      });
    const { status, stdout, stderr } = piped("init", "-", ...options);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=file:\/\/\//);
    expect(stdout).toContain("\nscales:\n");
    expect(existsSync(join(folder, "loyalty.yaml"))).toBe(false);
    const [, command = ""] = /study\.yaml,.*:\n {2}loyalty (.+)\n$/s.exec(stderr) ?? [];
    expect(command).toBe("analyze - -c study.yaml");
    writeFileSync(join(folder, "study.yaml"), stdout);
    const next = piped(...command.split(" "), "--format", "json");
    expect(next.status, next.stderr).toBe(0);
    expect(JSON.parse(next.stdout).inputs.map(({ role }: { role: string }) => role)).toEqual(["data", "codebook"]);
  });

  it("explains itself in both languages, by either way of asking", () => {
    const english = loyalty(["init", "--help"]);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    expect(english.stdout).toContain("--answers <file>");
    expect(english.stdout).toContain("Examples:\n  loyalty init data.csv\n");
    expect(loyalty(["help", "init"]).stdout).toBe(english.stdout);
    const indonesian = loyalty(["init", "--help", "--lang", "id"]).stdout;
    expect(indonesian).toContain("--answers <berkas>");
    expect(indonesian).toContain("--scale <nama=butir>");
    expect(indonesian).not.toMatch(/<(?!data\.csv|data>)(?:file|name|items|columns|list|text)\b/);
    expect(indonesian).toContain("Cara pakai: loyalty init <data.csv> [opsi]");
    expect(loyalty(["--help"]).stdout).toMatch(/^ {2}init \S* ?<data\.csv>/m);
    for (const line of `${english.stdout}${indonesian}`.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it.each([
    [["init"], "the data file is missing", "loyalty init data.csv"],
    [["init", "a.csv", "b.csv"], "more than one data file was given", "in quotes"],
    [["init", "a.csv", "--forc"], 'there is no option "--forc"', "did you mean --force?"],
    [["init", "a.csv", "--full"], 'there is no option "--full"', "loyalty init --help"],
    [["init", "a.csv", "--decimal", ","], '--decimal doesn\'t know ","', "choose from: point, comma"],
    [["init", "a.csv", "--encoding", "ascii"], "--encoding doesn't know", "windows-1252"],
    [["analyze", "a.csv", "--yes"], 'there is no option "--yes"', "loyalty analyze --help"],
    [["ini"], 'there is no command "ini"', "did you mean init?"],
    [["help", "ini"], 'there is no command "ini"', "did you mean init?"],
    [["help", "nosuch"], 'there is no command "nosuch"', "there are: analyze, init, clean"],
  ])("ends with exit code 2 for %j", (args, what, todo) => {
    const { code, stdout, stderr } = loyalty(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(what);
    expect(stderr).toContain(todo);
  });
});
