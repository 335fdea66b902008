import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/cli/analyze.ts";
import { terminal } from "./init-study.ts";
import { bekasi, loyalty, root, temporaryFolder } from "./loyalty.ts";

const main = join(bekasi, "main.csv");
const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The study's data where no codebook lies beside it. */
function bare(name: string): string {
  const path = join(folder, name);
  copyFileSync(main, path);
  return path;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
const ESCAPE = /\u001b/;

describe("loyalty analyze", () => {
  it("prints the study's report for a person, without colour codes in a pipe, within 80 columns", () => {
    const { code, stdout, stderr } = loyalty(["analyze", main]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Loyalitas pasien poliklinik rawat jalan eksekutif");
    expect(stdout).not.toMatch(ESCAPE);
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("speaks English when asked", () => {
    const indonesian = loyalty(["analyze", main]).stdout;
    const english = loyalty(["analyze", main, "--lang", "en"]).stdout;
    expect(english).not.toBe(indonesian);
    expect(english).toContain("Associations with Loyalitas");
  });

  it("prints SPSS's tables with --full", () => {
    const { stdout } = loyalty(["analyze", main, "--full", "--width", "120"]);
    expect(stdout).toMatch(/Corrected Item-Total/);
    expect(stdout).toMatch(/Asymp\. Sig\.\s+Exact Sig\./);
    expect(stdout).toContain("a. 1 cells (12.5%) have expected count less than 5. The minimum expected count is 2.70.");
    expect(stdout).toContain("Odds Ratio for");
  });

  it("writes JSON for programs, whatever the order of options", () => {
    const { code, stdout } = loyalty(["analyze", "--format", "json", main]);
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.schema).toBe("loyalty/1");
    expect(result.inputs.map(({ role, rows }: { role: string; rows?: number }) => [role, rows])).toEqual([
      ["data", 80],
      ["pilot", 25],
      ["codebook", undefined],
    ]);
  });

  it("--only leaves the other stages' arrays empty and what was said of them out", () => {
    const result = JSON.parse(loyalty(["analyze", main, "--format", "json", "--only", "normality, cutoffs"]).stdout);
    expect(result.normality).toHaveLength(12);
    expect(result.cutoffs).toHaveLength(12);
    for (const stage of ["validity", "reliability", "frequencies", "descriptives", "bivariate"]) {
      expect(result[stage], stage).toEqual([]);
    }
    for (const { where } of result.notes) expect(where).not.toMatch(/^(bivariate|validity\[|reliability)/);
  });

  it("--outcome and --predictors choose what is crossed", () => {
    const args = ["analyze", main, "--format", "json", "--outcome", "KP", "--predictors", "umur, jarak"];
    const result = JSON.parse(loyalty(args).stdout);
    expect(result.study).toMatchObject({ outcome: "KP", predictors: ["umur", "jarak"] });
    expect(result.bivariate.map(({ row, column }: { row: string; column: string }) => [row, column])).toEqual([
      ["umur", "KP"],
      ["jarak", "KP"],
    ]);
  });

  it("an outcome of three categories runs, without an odds ratio and with a note", () => {
    const codebook = file(
      "three.yaml",
      readFileSync(join(bekasi, "loyalty.yaml"), "utf8")
        .replace("pilot: { file: pilot.csv }", "")
        .replace(
          "categories: [Tidak Loyal, Loyal], cutoff: 9 }",
          "bins: [{ below: 8, label: Rendah }, { below: 10, label: Sedang }, { label: Tinggi }] }",
        ),
    );
    const result = JSON.parse(loyalty(["analyze", main, "-c", codebook, "--format", "json"]).stdout);
    expect(result.bivariate[3].columns).toEqual(["Rendah", "Sedang", "Tinggi"]);
    expect(result.bivariate[3].risk).toBeNull();
    const note = result.notes.find(({ where }: { where: string }) => where === "bivariate[3].risk");
    expect(note.code).toBe("no-odds-ratio");
    expect(loyalty(["analyze", main, "-c", codebook]).code).toBe(0);
  });
});

describe("loyalty analyze of very few", () => {
  const notesOf = (n: number) => {
    const rows = readFileSync(main, "utf8")
      .split("\n")
      .slice(0, n + 1);
    const path = file(`few-${n}.csv`, rows.join("\n"));
    return JSON.parse(loyalty(["analyze", path, "--format", "json"]).stdout).notes;
  };

  it("cautions that nine respondents allow hardly any conclusion, and no longer of ten", () => {
    const few = (notes: readonly { code: string }[]) => notes.filter(({ code }) => code === "few-cases");
    expect(few(notesOf(9))).toMatchObject([{ severity: "caution", where: "data.analysed", args: { n: 9 } }]);
    expect(few(notesOf(10))).toEqual([]);
  });
});

describe("loyalty analyze without a codebook", () => {
  it("lists what it assumed, each with the option that overrides it, before the results", () => {
    const { code, stdout } = loyalty(["analyze", bare("bare.csv"), "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--scale");
    expect(stdout).toContain("--outcome");
    const result = JSON.parse(loyalty(["analyze", bare("bare.csv"), "--format", "json"]).stdout);
    expect(result.study.outcome).toBe("L");
    expect(result.reliability.map(({ scale }: { scale: string }) => scale)).toEqual([
      "R",
      "DT",
      "J",
      "E",
      "BF",
      "P",
      "HA",
      "CC",
      "LC",
      "L",
    ]);
    const assumed = result.notes.filter(({ code }: { code: string }) => code.startsWith("assumed-"));
    expect(assumed.length).toBeGreaterThan(10);
  });

  it("each assumption can be overridden: scales, outcome, reversal, kinds", () => {
    const args = ["analyze", bare("options.csv"), "--format", "json", "--scale", "Mutu=R1..R4,DT5..DT8", "--scale"];
    const more = ["Setia=L38..L40", "--outcome", "Mutu", "--reverse", "L38..L40", "--answers", "1..4"];
    const { stdout, stderr } = loyalty([...args, ...more, "--category", "anggota", "--ignore", "umur"]);
    expect(stderr).toBe("");
    const result = JSON.parse(stdout);
    expect(result.study.outcome).toBe("Mutu");
    expect(result.reliability.map(({ scale }: { scale: string }) => scale)).toEqual(
      expect.arrayContaining(["Mutu", "Setia", "J"]),
    );
    const kinds = Object.fromEntries(
      result.variables.map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    );
    expect(kinds).toMatchObject({ anggota: "category", penghasilan: "number" });
    expect(kinds).not.toHaveProperty("umur");
  });

  it("--answers declares the answers of guessed scales, so that reversing knows their range", () => {
    const data = file("labels.csv", "P1,P2,L1,L2\nS,TS,S,SS\nTS,TS,S,S\nSS,S,TS,TS\nS,N,S,S\n");
    const args = ["analyze", data, "--format", "json", "--answers", "STS,TS,N,S,SS", "--reverse", "P2"];
    const result = JSON.parse(loyalty(args).stdout);
    const p2 = result.frequencies.find(({ variable }: { variable: string }) => variable === "P2");
    expect(p2.values.map(({ value, label }: { value: number; label: string }) => [value, label])).toEqual([
      [2, "S"],
      [3, "N"],
      [4, "TS"],
    ]);
    expect(loyalty(["analyze", data, "--answers", "S"]).code).toBe(2);
    expect(loyalty(["analyze", main, "--answers", "1..4", "--lang", "en"]).stderr).toContain("without a codebook");
  });

  it("--pilot makes validity and reliability come from that file", () => {
    const args = ["analyze", bare("pilot-data.csv"), "--pilot", join(bekasi, "pilot.csv"), "--format", "json"];
    const result = JSON.parse(loyalty(args).stdout);
    expect(
      result.validity.every(({ source, n }: { source: string; n: number }) => source === "pilot" && n === 25),
    ).toBe(true);
  });

  it("finds the codebook beside the data by itself, data.loyalty.yaml before loyalty.yaml", () => {
    const beside = join(folder, "beside");
    mkdirSync(beside);
    copyFileSync(main, join(beside, "survey.csv"));
    const codebook = readFileSync(join(bekasi, "rules.loyalty.yaml"), "utf8").replace("pilot: { file: pilot.csv }", "");
    writeFileSync(join(beside, "loyalty.yaml"), codebook.replace("title: Loyalitas", "title: Umum"));
    expect(
      JSON.parse(loyalty(["analyze", "survey.csv", "--format", "json"], { cwd: beside }).stdout).study.title,
    ).toContain("Umum");
    writeFileSync(join(beside, "survey.loyalty.yaml"), codebook.replace("title: Loyalitas", "title: Khusus"));
    expect(
      JSON.parse(loyalty(["analyze", "survey.csv", "--format", "json"], { cwd: beside }).stdout).study.title,
    ).toContain("Khusus");
    const none = JSON.parse(
      loyalty(["analyze", "survey.csv", "--no-codebook", "--format", "json"], { cwd: beside }).stdout,
    );
    expect(none.inputs).toHaveLength(1);
  });
});

describe("--fail-on", () => {
  it("ends with 1 where the condition holds, with 0 where it doesn't, and prints the same", () => {
    const plain = loyalty(["analyze", main]);
    const significant = loyalty(["analyze", main, "--fail-on", "unreliable,significant"]);
    expect(significant).toEqual({ ...plain, code: 1 });
    expect(loyalty(["analyze", main, "--fail-on", "unreliable,invalid-item"]).code).toBe(0);
    expect(loyalty(["analyze", main, "--fail-on", "not-normal"]).code).toBe(1);
    expect(loyalty(["analyze", main, "--fail-on", "caution"]).code).toBe(1);
  });
});

describe("an answer that may be ticked", () => {
  it("is said to be held by no cell, where its choice is misspelt", () => {
    const rows = ["Instagram;TikTok,1,2", "TikTok,2,3", "Instagram,3,3", "TikTok,4,4"];
    const data = file("ticks.csv", `media,R1,R2\n${rows.join("\n")}\n`);
    const codebook = (choice: string) =>
      file(
        "ticks.yaml",
        `loyalty: 1\nlanguage: id\nanswers: { s: { 1: a, 2: b, 3: c, 4: d } }\nscales: { R: { items: R1..R2, answers: s } }
variables: { ig: { column: media, choice: ${choice} } }\n`,
      );
    const notes = (choice: string) =>
      JSON.parse(loyalty(["analyze", data, "-c", codebook(choice), "--format", "json"]).stdout).notes as {
        readonly code: string;
        readonly message: string;
      }[];
    const [note] = notes("IG").filter(({ code }) => code === "choice-unused");
    expect(note?.message).toContain("tidak ada sel data yang memuat jawaban IG");
    expect(notes("Instagram").map(({ code }) => code)).not.toContain("choice-unused");
  });
});

describe("-o", () => {
  it.each([
    [true, "Written to "],
    [false, ""],
  ])("says in a terminal what was written, and nothing elsewhere: %s", async (tty, says) => {
    const target = join(folder, "told.txt");
    const screen = terminal({ tty });
    expect(await analyze(main, { output: target, lang: "en" }, screen.io, { speak: () => {}, argv: [] })).toBe(0);
    expect(screen.out()).toBe("");
    expect(screen.err()).toBe(says === "" ? "" : `${says}${target}\n`);
  });

  it("of a name that promises nothing else holds text: .txt, .log, none", () => {
    for (const name of ["a.txt", "a.log", "a"]) {
      expect(loyalty(["analyze", main, "-o", join(folder, name)]).code, name).toBe(0);
      expect(readFileSync(join(folder, name), "utf8")).toContain("Reliab");
    }
  });

  it("writes the whole report to the file, without colour, and nothing else", () => {
    const target = join(folder, "report.txt");
    const run = loyalty(["analyze", main, "-o", target], { env: { FORCE_COLOR: "1" } });
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(target, "utf8")).toBe(loyalty(["analyze", main]).stdout);
    expect(readdirSync(folder).filter((name) => name.startsWith(".report"))).toEqual([]);
  });

  it("replaces a file that is there", () => {
    const target = file("old.txt", "old");
    expect(loyalty(["analyze", main, "-o", target]).code).toBe(0);
    expect(readFileSync(target, "utf8")).not.toContain("old\n");
  });

  it("never overwrites an input", () => {
    const data = bare("precious.csv");
    const run = loyalty(["analyze", data, "-o", data]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("precious.csv");
    expect(readFileSync(data, "utf8")).toBe(readFileSync(main, "utf8"));
  });

  it.each([
    ["a folder", () => folder],
    ["a folder that isn't there", () => join(folder, "nowhere", "report.txt")],
    ["a file as a folder", () => join(main, "report.txt")],
  ])("refuses %s with exit code 2 and leaves nothing behind", (_, target) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = loyalty(["analyze", main, "-o", target(), "--lang", "en"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Error: ".*" can't be written: .+\nWhat to do: .+\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("leaves the old report where the new one fails", () => {
    const target = file("kept.txt", "old report\n");
    expect(loyalty(["analyze", join(folder, "missing.csv"), "-o", target]).code).toBe(3);
    expect(readFileSync(target, "utf8")).toBe("old report\n");
  });
});

describe("colour", () => {
  const noScript = spawnSync("script", ["--version"]).status !== 0 && !process.env.CI;
  it.skipIf(noScript)("is there in a terminal, and not with NO_COLOR", () => {
    const inTerminal = (env: Record<string, string>) =>
      spawnSync(
        "script",
        ["-qec", `"${process.execPath}" bin/loyalty.js analyze fixtures/bekasi/main.csv`, "/dev/null"],
        {
          cwd: root,
          env: { PATH: process.env.PATH ?? "", TERM: "xterm-256color", ...env },
          encoding: "utf8",
        },
      ).stdout;
    expect(inTerminal({})).toMatch(ESCAPE);
    expect(inTerminal({ NO_COLOR: "1" })).not.toMatch(ESCAPE);
    expect(inTerminal({ TERM: "dumb" })).not.toMatch(ESCAPE);
  });
});

describe("a reader that stops reading", () => {
  it("ends the program quietly", () => {
    const command = `"${process.execPath}" bin/loyalty.js analyze fixtures/bekasi/main.csv --full | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });
});

describe("help", () => {
  it.each([
    [["--help"], "en"],
    [["analyze", "--help"], "en"],
    [["help", "analyze", "--lang", "en"], "en"],
    [["analyze", "--help", "--lang", "id"], "id"],
  ])("%j shows examples, in %s, within 80 columns", (args, language) => {
    const { code, stdout, stderr } = loyalty(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(language === "id" ? "Contoh:" : "Examples:");
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("has examples that work", () => {
    const place = temporaryFolder();
    copyFileSync(main, join(place, "data.csv"));
    copyFileSync(join(bekasi, "pilot.csv"), join(place, "pilot.csv"));
    const examples = ["--help", "analyze --help"].flatMap((command) =>
      [...loyalty(command.split(" ")).stdout.matchAll(/^ {2}loyalty (.+)$/gm)].map(([, example = ""]) => example),
    );
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const example of examples) {
      const { code, stderr } = loyalty(example.split(" "), { cwd: place });
      expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: "" });
    }
    expect(existsSync(join(place, "tables.txt"))).toBe(true);
  });

  it("--version is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(loyalty(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("wrong use", () => {
  it("without a word shows the help, and is still no success", () => {
    const { code, stdout, stderr } = loyalty([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(loyalty(["--help"]).stdout);
  });

  it.each([
    [["analyse", "x.csv"], 'no command "analyse"'],
    [["data.csv"], "loyalty analyze data.csv"],
    [["analyze"], "data file is missing"],
    [["analyze", "a.csv", "b.csv"], "more than one data file"],
    [["analyze", main, "--fornat", "json"], "--format"],
    [["analyze", main, "--format", "pdf"], "text, json, html, docx, xlsx, markdown, latex, csv"],
    [["analyze", main, "--only", "validty"], "did you mean validity?"],
    [["analyze", main, "--only", "kmo"], "did you mean sampling-adequacy? There are: cleaning, validity, reliability"],
    [["analyze", main, "--only", "xyz"], "choose from: cleaning, validity, reliability"],
    [["analyze", main, "--fail-on", "never"], "invalid-item"],
    [["analyze", main, "--lang", "fr"], "id, en"],
    [["analyze", main, "--width", "7"], "40 to 1000"],
    [["analyze", main, "--scale", "R1..R4"], "--scale"],
    [["analyze", main, "--outcome"], "needs something after it"],
    [["analyze", main, "-o", "report.doc"], "write for instance report.docx; there are: .txt, .json, .html, .docx"],
    [["analyze", main, "-o", "bab4.XLS"], "bab4.xlsx"],
    [["analyze", main, "-o", "report.pdf", "--format", "json"], "a PDF"],
    [["analyze", main, "-o", "report.html", "--format", "json"], "write for instance report.json"],
    [["help", "nosuch"], 'no command "nosuch"'],
  ])("%j ends with 2 and says what to write", (args, words) => {
    const { code, stdout, stderr } = loyalty(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  });

  it.each([
    [["--outcome", "Loyal"], "Loyal"],
    [["--predictors", "umur,tinggi"], "tinggi"],
  ])("%j names what isn't there", (options, words) => {
    const { code, stderr } = loyalty(["analyze", main, ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("a file in which there is nothing to study", () => {
  it("is a problem, not a report without problems", () => {
    const data = file("only-notes.csv", "a,b\nx,y\nz,w\n");
    const run = loyalty(["analyze", data, "--lang", "en", "--fail-on", "problem"]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("No scale and no outcome was found");
  });

  it("says why a stage that --only names is empty, and in JSON has its empty array", () => {
    const data = file("only-notes.csv", "a,b\nx,y\nz,w\n");
    const args = ["analyze", data, "--lang", "en", "--only", "percentiles,omega,bivariate"];
    const { stdout } = loyalty(args);
    expect(stdout.match(/Nothing to show: [^.]*\./g)).toHaveLength(3);
    expect(stdout).toContain("Nothing to show: the study has no scores and no numbers.");
    expect(JSON.parse(loyalty([...args, "--format", "json"]).stdout).percentiles).toEqual([]);
  });
});
