/** `--report`, `-o` and `--format`: what is written where, and what is refused before anything is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { bekasi, loyalty, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();
const data = join(bekasi, "main.csv");
const at = (name: string) => join(folder, name);
const analyze = (...args: string[]) => loyalty(["analyze", data, ...args]);

/** What each kind of file begins with. */
const beginnings: readonly (readonly [string, string])[] = [
  ["report.html", "<!DOCTYPE html>"],
  ["report.docx", "PK\u0003\u0004"],
  ["report.xlsx", "PK\u0003\u0004"],
  ["report.md", "#"],
  ["report.tex", "%"],
  ["report.json", "{"],
  ["report.txt", "Loyalitas pasien"],
];

describe("reports as files", () => {
  it("are of the kind that their ending says, several in one run, and the screen has what it has without them", () => {
    const names = beginnings.map(([name]) => name);
    const { code, stdout, stderr } = analyze(...[...names, "tables/"].flatMap((name) => ["--report", at(name)]));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(analyze().stdout);
    for (const [name, beginning] of beginnings) {
      const text = readFileSync(at(name), "latin1");
      expect(text.slice(0, beginning.length).toLowerCase(), name).toBe(beginning.toLowerCase());
    }
    expect(readdirSync(at("tables"))).toContain("index.csv");
    const pictures = (folder: string) => new Set(readdirSync(at(folder)).map((name) => extname(name)));
    expect(pictures("report-md-pictures")).toEqual(new Set([".svg", ""]));
    expect(pictures("report-tex-pictures")).toEqual(new Set([".png", ""]));
    for (const [name, link] of [
      ["report.md", /report-md-pictures\/[\w-]+\.svg/g],
      ["report.tex", /report-tex-pictures\/[\w-]+\.png/g],
    ] as const) {
      const links = readFileSync(at(name), "utf8").match(link) ?? [];
      expect(links.length, name).toBeGreaterThan(20);
      expect(
        links.filter((path) => !existsSync(at(path))),
        name,
      ).toEqual([]);
    }
  });

  it("have the same bytes again, alone or beside others", () => {
    const args = ["--report", "again.docx", "--report", "again.html", "--report", "again.xlsx"];
    const write = () => {
      expect(loyalty(["analyze", data, ...args], { cwd: folder }).code).toBe(0);
      return ["again.docx", "again.html", "again.xlsx"].map((name) => readFileSync(at(name)).toString("base64"));
    };
    expect(write()).toEqual(write());
  });

  it("hold the same JSON as --format json prints, whatever else is written", () => {
    expect(analyze("--report", at("whole.json"), "--report", at("whole.html")).code).toBe(0);
    expect(readFileSync(at("whole.json"), "utf8")).toBe(analyze("--format", "json").stdout);
    expect(analyze("--report", at("alone.json")).stdout).toBe(analyze().stdout);
  });

  it("go where -o says, in the format of its ending, and to standard output where a pipe takes them", () => {
    expect(analyze("-o", at("page.html")).stdout).toBe("");
    expect(readFileSync(at("page.html"), "utf8")).toContain("</html>");
    expect(analyze("--format", "markdown").stdout).toMatch(/^# /);
  });

  it.each([
    [["-o", "report.pdf"], "the name of a PDF", ".docx"],
    [["-o", "report.dat"], "nothing is written as .dat", ".html"],
    [["--report", "report"], "doesn't say what it is to be", ".docx"],
    [["--report", "tables.csv"], "a folder of tables", "tables/"],
    [["--format", "html", "-o", "report.docx"], "the name of a Word document", "report.html"],
    [["--format", "pdf"], '--format doesn\'t know "pdf"', "markdown"],
    [["--report", "a.html", "--report", "./a.html"], "would be written twice", "own name"],
    [["--format", "csv"], "can't be shown on the screen", "tables/"],
    [["--with-data"], "no spreadsheet", ".xlsx"],
    [["--chapter", "5"], "only a results chapter", "--style skripsi"],
    [["--look", "apa"], "no report to go to", "--report report.html"],
    [["--style", "thesis"], '--style doesn\'t know "thesis"', "skripsi"],
    [["--chapter", "0"], '--chapter can\'t be "0"', "1 to 99"],
  ])("%j is refused with what exists, and nothing is written", (args, problem, hint) => {
    const empty = at("empty");
    rmSync(empty, { recursive: true, force: true });
    mkdirSync(empty);
    const { code, stdout, stderr } = loyalty(["analyze", data, "--lang", "en", ...args], { cwd: empty });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(problem);
    expect(stderr).toContain(hint);
    expect(readdirSync(empty)).toEqual([]);
  });

  it("go to standard output with -o -, as the data come from standard input with -", () => {
    const empty = at("dash");
    mkdirSync(empty);
    const json = analyze("--format", "json");
    expect(loyalty(["analyze", data, "--format", "json", "-o", "-"], { cwd: empty })).toEqual(json);
    expect(readdirSync(empty)).toEqual([]);
  });

  it("that would have a folder's name are refused with a name of their own kind in it", () => {
    const taken = at("taken.docx");
    mkdirSync(taken);
    const { code, stderr } = analyze("--report", taken, "--lang", "en");
    expect(code).toBe(2);
    expect(stderr).toContain("it is a folder");
    expect(stderr.replaceAll(/\s+/g, "")).toContain(join(taken, "report.docx"));
    expect(readdirSync(taken)).toEqual([]);
  });

  it("of bytes aren't poured onto a terminal", async () => {
    let said = "";
    const io = {
      stdout: { write: () => true, isTTY: true, columns: 80 },
      stderr: {
        write: (text: string | Uint8Array) => {
          said += String(text);
          return true;
        },
        isTTY: true,
      },
      env: { LANG: "en_US.UTF-8" },
    };
    expect(await main(["analyze", data, "--format", "docx", "--lang", "en"], io)).toBe(2);
    expect(said).toContain("docx can't be shown on the screen");
    expect(said).toContain("--report report.docx");
  });

  it("in a folder never replace what somebody else put there, and are renewed where all of it is theirs", () => {
    const mine = at("mine");
    mkdirSync(mine);
    writeFileSync(join(mine, "thesis.docx"), "my work");
    const refused = analyze("--report", `${mine}/`);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("thesis.docx");
    expect(readdirSync(mine)).toEqual(["thesis.docx"]);

    const tables = at("renewed");
    expect(analyze("--report", `${tables}/`).code).toBe(0);
    expect(analyze("--report", `${tables}/`, "--only", "reliability").code).toBe(0);
    expect(readFileSync(join(tables, "index.csv"), "utf8")).not.toContain("bivariate");
    writeFileSync(join(tables, "notes.txt"), "my notes");
    expect(analyze("--report", `${tables}/`).code).toBe(2);
    expect(readFileSync(join(tables, "notes.txt"), "utf8")).toBe("my notes");
  });

  it("are not written where the study can't be read", () => {
    const broken = at("broken.csv");
    writeFileSync(broken, 'a,b\n"1,2\n');
    const { code } = loyalty(["analyze", broken, "--report", at("never.html")]);
    expect(code).toBe(3);
    expect(existsSync(at("never.html"))).toBe(false);
  });
});
