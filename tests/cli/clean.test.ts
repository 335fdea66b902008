/** `loyalty clean` as a person meets it: which files come, and that nothing is half-written. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeTogether } from "../../src/cli/clean-files.ts";
import { mistakeOf } from "../dataset/small-study.ts";
import { cleaned } from "../export/cleaning.ts";
import { bekasi, loyalty, temporaryFolder } from "./loyalty.ts";

const five = ["clean.R", "clean.csv", "clean.loyalty.yaml", "clean.pilot.csv", "clean.sps"];

/** A folder with the Bekasi study's data, and nothing else. */
function folderWithData(): string {
  const folder = temporaryFolder();
  copyFileSync(join(bekasi, "main.csv"), join(folder, "data.csv"));
  return folder;
}

describe("the files of clean", () => {
  it("are the data, their codebook, SPSS syntax, an R script and the pilot, and are told of", () => {
    const folder = temporaryFolder();
    const output = join(folder, "clean.csv");
    const { code, stdout, stderr } = loyalty(["clean", join(bekasi, "main.csv"), "-o", output, "--lang", "en"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(five);
    expect(stdout).toContain("80 of 80 rows taken over");
    for (const file of five) expect(stdout).toContain(join(folder, file));
  });

  it("stand beside the data where nothing else is said, and there is no pilot file without a pilot", () => {
    const folder = folderWithData();
    expect(loyalty(["clean", "data.csv"], { cwd: folder }).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      "data.clean.R",
      "data.clean.csv",
      "data.clean.loyalty.yaml",
      "data.clean.sps",
      "data.csv",
    ]);
    expect(loyalty(["analyze", "data.clean.csv", "--fail-on", "undefined"], { cwd: folder }).code).toBe(2);
    expect(loyalty(["analyze", "data.clean.csv"], { cwd: folder }).code).toBe(0);
  });

  it("are described in both languages", () => {
    expect(loyalty(["help", "clean", "--lang", "en"]).stdout).toContain("clean.loyalty.yaml");
    expect(loyalty(["clean", "--help", "--lang=id"]).stdout).toContain("Kode keluar");
    const { code, stderr } = loyalty(["clean", "--lang", "en"]);
    expect(code).toBe(2);
    expect(stderr).toContain("loyalty clean data.csv");
  });
});

describe("clean writes nothing and says why", () => {
  it("where one of its files is there already, unless told to", () => {
    const folder = folderWithData();
    writeFileSync(join(folder, "clean.sps"), "mine");
    const args = ["clean", "data.csv", "-o", "clean.csv"];
    const { code, stderr } = loyalty(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('"clean.sps" is there already');
    expect(readdirSync(folder).sort()).toEqual(["clean.sps", "data.csv"]);
    expect(readFileSync(join(folder, "clean.sps"), "utf8")).toBe("mine");
    expect(loyalty([...args, "--force"], { cwd: folder }).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([...five.filter((name) => !name.includes("pilot")), "data.csv"].sort());
    expect(readFileSync(join(folder, "clean.sps"), "utf8")).toContain("GET DATA");
  });

  it("where the output is the data or the codebook itself, even when forced", () => {
    const folder = folderWithData();
    const before = readFileSync(join(folder, "data.csv"), "utf8");
    const onto = loyalty(["clean", "data.csv", "-o", "data.csv", "--force"], { cwd: folder });
    expect(onto.code).toBe(2);
    expect(onto.stderr).toContain("one of the inputs");
    copyFileSync(join(bekasi, "rules.loyalty.yaml"), join(folder, "clean.loyalty.yaml"));
    copyFileSync(join(bekasi, "pilot.csv"), join(folder, "pilot.csv"));
    const codebook = ["--codebook", "clean.loyalty.yaml"];
    const over = loyalty(["clean", "data.csv", "-o", "clean.csv", "--force", ...codebook], { cwd: folder });
    expect(over.code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["clean.loyalty.yaml", "data.csv", "pilot.csv"]);
    expect(readFileSync(join(folder, "data.csv"), "utf8")).toBe(before);
  });

  it("where the output isn't named .csv, or nobody is left", () => {
    const folder = folderWithData();
    const named = loyalty(["clean", "data.csv", "-o", "clean.txt", "--lang", "id"], { cwd: folder });
    expect(named.code).toBe(2);
    expect(named.stderr).toContain("tidak berakhir dengan .csv");
    writeFileSync(join(folder, "none.yaml"), "keep: umur > 200\nvariables: { jarak: }\n");
    const none = loyalty(["clean", "data.csv", "-o", "clean.csv", "-c", "none.yaml"], { cwd: folder });
    expect(none.code).toBe(3);
    expect(none.stderr).toContain("no row of data.csv is left");
    expect(readdirSync(folder).sort()).toEqual(["data.csv", "none.yaml"]);
  });

  it("where the data can't be coded", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "data.csv"), "R1,R2\n1,2\n2,x\n3,4\n");
    writeFileSync(
      join(folder, "data.loyalty.yaml"),
      "scales: { R: { items: R1..R2, answers: s } }\nanswers: { s: { 1: a, 2: b, 3: c, 4: d } }\n",
    );
    const { code, stderr } = loyalty(["clean", "data.csv"], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain("line 3");
    expect(readdirSync(folder).sort()).toEqual(["data.csv", "data.loyalty.yaml"]);
  });
});

describe("files that belong together", () => {
  it("are put back where one of them can't be written", async () => {
    const folder = temporaryFolder();
    const path = (name: string) => join(folder, name);
    writeFileSync(path("a"), "old a");
    chmodSync(path("a"), 0o640);
    mkdirSync(path("c"));
    writeFileSync(join(path("c"), "x"), "");
    const files = ["a", "b", "c"].map((name) => ({ path: path(name), chunks: [`new ${name}`, "!"] }));
    // a folder gives way to nothing that is a file
    mkdirSync(path("d"));
    const broken = [...files.slice(0, 2), { path: join(path("missing"), "c"), chunks: ["new c"] }];
    expect((await mistakeOf(() => writeTogether(broken))).code).toBe("output/unwritable");
    expect(readdirSync(folder).sort()).toEqual(["a", "c", "d"]);
    expect(readFileSync(path("a"), "utf8")).toBe("old a");
    writeTogether(files.slice(0, 2));
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "c", "d"]);
    expect(readFileSync(path("a"), "utf8")).toBe("new a!");
  });
});

describe("what no exported file holds", () => {
  it("is a variable of more than 1,000 texts, or one that says who somebody is: both are named", async () => {
    const folder = temporaryFolder();
    const rows = Array.from({ length: 1100 }, (_, index) => `${index % 2},kota ${index},orang${index}@contoh.id`);
    writeFileSync(join(folder, "data.csv"), `jk,kota,surel\n${rows.join("\n")}\n`);
    const codebook = join(folder, "study.yaml");
    const person = "data: { person: surel }\nlanguage: en\n";
    writeFileSync(
      codebook,
      `${person}variables: { jk: { kind: category }, kota: { kind: category }, surel: { kind: category } }\n`,
    );
    const said = await cleaned(join(folder, "data.csv"), { codebook, output: join(folder, "clean.csv") });
    expect(said).toContain("more than 1,000 different values: kota\n");
    expect(said).toContain("says who somebody is: surel\n");
    for (const name of readdirSync(folder).filter((name) => name.startsWith("clean."))) {
      expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/contoh\.id|kota|surel/);
    }
    expect(existsSync(join(folder, "clean.csv"))).toBe(true);
  });
});
