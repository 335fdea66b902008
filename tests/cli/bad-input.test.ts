/** What people bring that can't be read: one clear sentence, what to do, an exit code, no trace, nothing half-written. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loyalty, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();
const HEADER = "umur,R1,R2,R3,L1,L2";
const ROWS = ["20,1,2,3,4,4", "30,2,2,2,3,3", "40,3,4,3,1,2", "50,4,3,4,2,1"];
const CODEBOOK = `loyalty: 1
answers: { s: { 1: [STS], 2: [TS], 3: [S], 4: [SS] } }
scales:
  R: { items: R1..R3, answers: s }
  L: { items: L1..L2, answers: s }
outcome: L
`;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const csv = (...lines: string[]) => `${lines.join("\n")}\n`;
const good = file("good.csv", csv(HEADER, ...ROWS));

type Case = {
  readonly name: string;
  readonly data?: string | Uint8Array;
  readonly codebook?: string;
  readonly path?: () => string;
  readonly options?: readonly string[];
  readonly code?: number;
  /** What the message must name. */
  readonly says: readonly (string | RegExp)[];
};

const cases: readonly Case[] = [
  { name: "no such file", path: () => join(folder, "god.csv"), says: ["god.csv", "good.csv"] },
  { name: "a folder", path: () => folder, says: [/folder/] },
  { name: "an empty file", data: "", says: [/empty/] },
  { name: "a header only", data: csv(HEADER), says: [/row/] },
  { name: "a binary file", data: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 255]), says: [/text|CSV/] },
  { name: "half an Excel file", data: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), says: [/damaged/] },
  { name: "an old Excel file", data: Buffer.from("d0cf11e0a1b11ae1", "hex"), says: [/\.xls/, /\.xlsx/] },
  { name: "a PDF", data: "%PDF-1.7\n", says: [/PDF/] },
  { name: "half an SPSS file", data: "$FL2@(#) SPSS DATA FILE", says: [/\.sav|SPSS/] },
  {
    name: "text in no encoding",
    data: Buffer.from(csv(HEADER, "caf\u0081\u0001,1,2,3,4,4"), "latin1"),
    says: [/UTF-8/],
  },
  { name: "no header", data: csv("20,1,2,3", "30,2,2,2"), says: [/header/] },
  { name: "an unknown sheet", options: ["--sheet", "Data"], code: 2, says: [/--sheet/] },
  {
    name: "a number that can be read in two ways",
    data: csv("gaji,R1,R2", "1.500,1,2", "2.500,2,1"),
    codebook:
      "variables: { gaji: { kind: number } }\nscales: { R: { items: R1..R2, answers: s } }\nanswers: { s: { 1: a, 2: b } }\n",
    says: ["1.500", "1500", "line 2", "--decimal"],
  },
  { name: "ragged rows", data: csv(HEADER, ROWS[0]!, "30,2,2", ROWS[2]!, "1,2,3,4,5,6,7"), says: ["3", "5"] },
  { name: "an open quote", data: `${HEADER}\n"20,1,2,3,4,4\n`, says: [/quote/, "2"] },
  {
    name: "an unknown column",
    data: csv(HEADER, ...ROWS),
    codebook: CODEBOOK.replace("R1..R3", "R1..R5"),
    says: ["R4", /:4:/],
  },
  {
    name: "an unknown label",
    data: csv(HEADER, ...ROWS, "60,Ya,2,3,4,4"),
    codebook: CODEBOOK,
    says: ["Ya", "R1", "6"],
  },
  {
    name: "a code out of range",
    data: csv(HEADER, ...ROWS, "60,9,2,3,4,4"),
    codebook: CODEBOOK,
    says: ["9", "R1", "6"],
  },
  { name: "a one-item scale", codebook: CODEBOOK.replace("R1..R3", "[R1]"), says: ['"R"', /:4:/] },
  { name: "a missing outcome", codebook: CODEBOOK.replace("outcome: L", "outcome: Loyal"), says: ["Loyal", /:6:/] },
  { name: "broken YAML", codebook: "scales:\n  R: { items: [R1, R2\n", says: [/:\d+:\d+/] },
  { name: "a tab in YAML", codebook: "scales:\n\tR: 1\n", says: [/:2:/] },
  { name: "a hostile expression", codebook: `${CODEBOOK}keep: range(1, 1000000000)\n`, says: ["range", "keep"] },
  { name: "code in an expression", codebook: `${CODEBOOK}keep: umur.constructor("x")\n`, says: ["keep"] },
  { name: "no such codebook", options: ["-c", join(folder, "none.yaml")], says: ["none.yaml"] },
  { name: "no such pilot", options: ["-p", join(folder, "none.csv")], says: ["none.csv"] },
  {
    name: "a pilot without the items",
    options: ["-p", file("short-pilot.csv", csv("R1,R2", "1,2", "2,3"))],
    codebook: CODEBOOK,
    says: ["short-pilot.csv", "R3"],
  },
  { name: "an unknown outcome option", options: ["--outcome", "X"], code: 2, says: ["X"] },
];

describe("bad input", () => {
  it.each(cases.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
    const data =
      entry.path?.() ?? (entry.data === undefined ? good : file(`${name.replaceAll(" ", "-")}.csv`, entry.data));
    const codebook =
      entry.codebook === undefined ? [] : ["-c", file(`${name.replaceAll(" ", "-")}.yaml`, entry.codebook)];
    const target = join(folder, "never.txt");
    const args = ["analyze", data, ...codebook, ...(entry.options ?? []), "-o", target];
    const english = loyalty([...args, "--lang", "en"]);
    expect({ code: english.code, stdout: english.stdout }, english.stderr).toEqual({
      code: entry.code ?? 3,
      stdout: "",
    });
    for (const words of entry.says) expect(english.stderr).toMatch(words);
    expect(english.stderr).toMatch(/^Error: /);
    expect(english.stderr).toMatch(/^What to do:(?: |$)/m);
    expect(english.stderr).not.toMatch(/\n\s+at .*:\d+/);
    const indonesian = loyalty([...args, "--lang", "id"]);
    expect(indonesian.code).toBe(english.code);
    expect(indonesian.stderr).toMatch(/^Kesalahan: /);
    expect(indonesian.stderr).not.toBe(english.stderr);
    expect(() => readFileSync(target)).toThrow("ENOENT");
  });

  it.skipIf(process.getuid?.() === 0)("a file that may not be read", () => {
    const secret = file("secret.csv", csv(HEADER, ...ROWS));
    chmodSync(secret, 0);
    const { code, stderr } = loyalty(["analyze", secret, "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("permission");
  });

  it("lists the first 20 of a kind and their number", () => {
    const many = file("many.csv", csv(HEADER, ...Array.from({ length: 50 }, (_, row) => `20,X${row},2,3,4,4`)));
    const { code, stderr } = loyalty(["analyze", many, "-c", file("many.yaml", CODEBOOK), "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("50");
    expect(stderr).toContain("X19");
    expect(stderr).not.toContain("X20");
  });
});

describe("data that leave figures undefined", () => {
  const study = (name: string, rows: readonly string[], codebook = CODEBOOK) => {
    const place = join(folder, name);
    mkdirSync(place);
    writeFileSync(join(place, "data.csv"), csv(HEADER, ...rows));
    writeFileSync(join(place, "loyalty.yaml"), codebook);
    const text = loyalty(["analyze", "data.csv", "--lang", "en"], { cwd: place });
    expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: "" });
    const full = loyalty(["analyze", "data.csv", "--full", "--lang", "id"], { cwd: place });
    expect({ code: full.code, stderr: full.stderr }).toEqual({ code: 0, stderr: "" });
    const json = loyalty(["analyze", "data.csv", "--format", "json"], { cwd: place });
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 0, stderr: "" });
    return { result: JSON.parse(json.stdout), text: text.stdout, full: full.stdout };
  };
  const codes = (result: { notes: { code: string }[] }) => result.notes.map(({ code }) => code);

  it("one respondent", () => {
    const { result } = study("one", ["20,1,2,3,4,4"]);
    expect(result.reliability[0].alpha).toBeNull();
    expect(result.descriptives[0]).toMatchObject({ n: 1, mean: 6, sd: null, skewness: null });
  });

  it("two respondents", () => {
    const { result } = study("two", ["20,1,2,3,4,4", "30,2,2,2,3,3"]);
    expect(result.validity[0].criticalR).toBeNull();
    expect(result.descriptives[0].kurtosis).toBeNull();
  });

  it("nobody left after screening", () => {
    const { result, text } = study("nobody", ROWS, `${CODEBOOK}keep: umur > 100\n`);
    expect(result.data).toMatchObject({ rows: 4, screenedOut: 4, analysed: 0 });
    expect(codes(result)).toContain("nobody-left");
    expect(text).toContain("Nobody is left");
  });

  it("a constant item", () => {
    const rows = ["20,1,2,3,4,4", "30,2,2,2,3,3", "40,3,2,3,1,2", "50,4,2,4,2,1"];
    const { result } = study("constant", rows);
    expect(result.validity[0].items[1]).toMatchObject({ item: "R2", correctedItemTotal: null, valid: null });
    expect(codes(result)).toContain("constant-item");
    expect(result.reliability[0].alpha).not.toBeNull();
  });

  it("negative alpha, with SPSS's footnote and the items to look at", () => {
    const rows = ["20,1,4,1,4,4", "30,2,3,3,3,3", "40,3,2,2,1,2", "50,4,1,3,2,1"];
    const { result, text, full } = study("negative", rows);
    expect(result.reliability[0].alpha).toBeLessThan(0);
    const note = result.notes.find(({ code }: { code: string }) => code === "negative-alpha");
    expect(note.args.items.length).toBeGreaterThan(0);
    expect(text).toContain(note.args.items[0]);
    expect(full.replace(/\s+/g, " ")).toContain(
      "The value is negative due to a negative average covariance among items.",
    );
  });

  it("a zero cell and one category", () => {
    const codebook = `${CODEBOOK}variables:\n  tua: { column: umur, bins: [{ below: 35, label: Muda }, { label: Tua }] }\n  semua: { column: umur, bins: [{ below: 100, label: Semua }, { label: Lain }] }\n`;
    const { result } = study("zero", ROWS, codebook);
    const of = (row: string) => result.bivariate.find((entry: { row: string }) => entry.row === row);
    expect(of("tua").risk.oddsRatio).toEqual({ value: null, lower: null, upper: null });
    expect(of("semua")).toMatchObject({ p: null, significant: null, rows: ["Semua"] });
    expect(codes(result)).toContain("empty-cell");
  });

  it("every null figure has a note at its path", () => {
    const { result } = study("notes", ["20,1,2,3,4,4", "30,1,2,3,4,4"]);
    const places = new Set(result.notes.map(({ where }: { where: string }) => where));
    const nulls: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (value === null) nulls.push(path);
      else if (Array.isArray(value)) for (const [index, entry] of value.entries()) visit(entry, `${path}[${index}]`);
      else if (typeof value === "object") {
        for (const [key, entry] of Object.entries(value as object)) visit(entry, path === "" ? key : `${path}.${key}`);
      }
    };
    for (const stage of ["validity", "reliability", "descriptives", "normality", "cutoffs", "bivariate"]) {
      visit(result[stage], stage);
    }
    // Verdicts follow from figures that have their notes; a test that this table or version has no use for is no figure.
    const figures = nulls.filter(
      (path) =>
        !/\.(valid|dropped|reliable|normal|significant|statistic|pSource|risk|fisher|continuityCorrection)$/.test(path),
    );
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((path) => !places.has(path))).toEqual([]);
  });
});
