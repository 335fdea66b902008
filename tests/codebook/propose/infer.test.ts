import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rangeMeant } from "../../../src/codebook/answers-seen.ts";
import type { Overrides } from "../../../src/codebook/overrides.ts";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import type { Remark } from "../../../src/core/remark.ts";
import { codeCases } from "../../../src/dataset/code-cases.ts";
import { mistakeOf } from "../helpers.ts";
import { sheetOf, sheetOfCsv } from "../sheet-of.ts";

const read = (name: string) =>
  sheetOfCsv(readFileSync(new URL(`../../../fixtures/bekasi/${name}`, import.meta.url), "utf8"), name);
const coded = (assumptions: readonly Remark[], code: string) => assumptions.filter((remark) => remark.code === code);

describe("the Bekasi study without a codebook", () => {
  it("its ten scales, variables and outcome are those of its README", async () => {
    const { codebook, assumptions } = await inferCodebook(read("main.csv"), {});
    expect(codebook.scales.map(({ name, items }) => `${name} ${items[0]}-${items.at(-1)}`)).toEqual([
      "R R1-R4",
      "DT DT5-DT8",
      "J J9-J13",
      "E E14-E18",
      "BF BF19-BF22",
      "P P23-P26",
      "HA HA27-HA29",
      "CC CC30-CC33",
      "LC LC34-LC37",
      "L L38-L40",
    ]);
    expect(codebook.scales.flatMap(({ items }) => items)).toHaveLength(40);
    expect(codebook.variables.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "umur category",
      "kategori category",
      "pendidikan category",
      "penghasilan number",
      "anggota category",
      "penanggung category",
      "jarak category",
    ]);
    expect(codebook).toMatchObject({ outcome: "L", title: "main", pilot: null, keep: null, language: "id" });
    expect([...codebook.answers.values()]).toEqual([[1, 2, 3, 4].map((code) => ({ code, labels: [String(code)] }))]);
    expect(codebook.predictors).toHaveLength(16);
    expect(coded(assumptions, "assumed-set-aside")[0]?.args).toMatchObject({ columns: ["id"], reason: "identifier" });
  });

  it("each assumption is named with its place and the option that overrides it", async () => {
    const { assumptions } = await inferCodebook(read("main.csv"), {});
    expect(assumptions.every(({ severity, args }) => severity === "info" && String(args.option).startsWith("--"))).toBe(
      true,
    );
    expect(assumptions.find(({ where }) => where === "codebook.scales.R")).toEqual({
      code: "assumed-scale",
      severity: "info",
      where: "codebook.scales.R",
      args: { name: "R", items: ["R1..R4"], answers: ["1..4"], option: '--scale "R=R1..R4"' },
    });
    const codes = [...new Set(assumptions.map(({ code }) => code))];
    const counts = codes.map((code) => `${code} ${coded(assumptions, code).length}`);
    expect(counts).toEqual([
      "assumed-scale 10",
      "assumed-answers 1",
      "assumed-variable 7",
      "assumed-set-aside 1",
      "assumed-outcome 1",
      "assumed-predictors 1",
      "assumed-language 1",
    ]);
  });

  it("overrides change what they name, and what was said isn't assumed any more", async () => {
    const overrides: Overrides = {
      outcome: "Mutu",
      predictors: ["jarak", "anggota"],
      language: "id",
      scales: [{ name: "Mutu", items: "R1..R4,DT5" }],
      reverse: ["P23..P26"],
      answers: "1..4",
      categories: ["umur"],
      numbers: ["HA27"],
      ignore: ["penghasilan", "LC34..LC37"],
      title: "Bekasi",
    };
    const { codebook, assumptions } = await inferCodebook(read("main.csv"), overrides);
    expect(codebook).toMatchObject({
      outcome: "Mutu",
      predictors: ["jarak", "anggota"],
      language: "id",
      title: "Bekasi",
    });
    const items = Object.fromEntries(codebook.scales.map((scale) => [scale.name, scale]));
    expect(Object.keys(items)).toEqual(["Mutu", "DT", "J", "E", "BF", "P", "HA", "CC", "L"]);
    expect(items.Mutu?.items).toEqual(["R1", "R2", "R3", "R4", "DT5"]);
    expect(items.DT?.items).toEqual(["DT6", "DT7", "DT8"]);
    expect(items.P?.reverse).toEqual(["P23", "P24", "P25", "P26"]);
    expect(items.HA?.items).toEqual(["HA28", "HA29"]);
    expect(items.L?.categories).toEqual(["Rendah", "Tinggi"]);
    const kinds = Object.fromEntries(codebook.variables.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ umur: "category", HA27: "number" });
    expect(kinds).not.toHaveProperty("penghasilan");
    for (const code of ["assumed-outcome", "assumed-predictors", "assumed-language"])
      expect(coded(assumptions, code)).toEqual([]);
    expect(assumptions.some(({ args }) => args.name === "Mutu" && args.items)).toBe(false);
  });

  it.each([
    [{ outcome: "Loyal" }, "--outcome"],
    [{ outcome: "penghasilan", numbers: ["penghasilan"] }, "number without groups"],
    [{ outcome: "id" }, "no variable"],
    [{ ignore: ["umurr"] }, "--ignore"],
    [{ numbers: ["x"] }, "--number"],
    [{ categories: ["x"] }, "--category"],
    [{ reverse: ["umur"] }, "in no scale"],
    [{ scales: [{ name: "X", items: "jarak,R1" }] }, 'scale "X" has no answers, and its columns hold "Dekat", "Jauh"'],
  ] satisfies [Overrides, string][])("%j is wrong use", async (overrides, what) => {
    const error = await mistakeOf(inferCodebook(read("main.csv"), overrides));
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain(what);
    expect(error.hint?.id).toBeTruthy();
  });

  it("the pilot alone has the same ten scales and no variables", async () => {
    const { codebook } = await inferCodebook(read("pilot.csv"), {});
    expect(codebook.scales).toHaveLength(10);
    expect(codebook.variables).toEqual([]);
    expect(codebook.answers.size).toBe(1);
  });
});

/** Columns of one sheet by their cells. */
const columns = (cells: Record<string, readonly (string | number)[]>) => {
  const length = Math.max(...Object.values(cells).map((all) => all.length));
  const rows = Array.from({ length }, (_, row) => Object.values(cells).map((all) => all[row] ?? ""));
  return sheetOf(Object.keys(cells), rows);
};
const likes = [4, 3, 2, 4, 3, 1];
const infer = (cells: Record<string, readonly (string | number)[]>, overrides: Overrides = {}) =>
  inferCodebook(columns(cells), overrides);

describe("scales", () => {
  it("are one prefix and a number, whatever stands between and before it", async () => {
    const header = [
      "R_1",
      "R_2",
      "S.1",
      "S.2",
      "T 1",
      "T 2",
      "U01",
      "U10",
      "U02",
      "X1.1",
      "X1.2",
      "X2.1",
      "X2.2",
      "q1",
      "Q2",
    ];
    const { codebook } = await infer(Object.fromEntries(header.map((name) => [name, likes])));
    expect(codebook.scales.map(({ name, items }) => [name, ...items])).toEqual([
      ["R", "R_1", "R_2"],
      ["S", "S.1", "S.2"],
      ["T", "T 1", "T 2"],
      ["U", "U01", "U02", "U10"],
      ["X1", "X1.1", "X1.2"],
      ["X2", "X2.1", "X2.2"],
      ["q", "q1", "Q2"],
    ]);
  });

  it("hold small whole numbers: years, money and decimals are none, and one item alone is named", async () => {
    const { codebook, assumptions } = await infer({
      tahun1: [2010, 2011, 2012, 2012, 2013, 2014],
      tahun2: [2010, 2011, 2012, 2012, 2013, 2014],
      ukur1: [1.5, 2, 3, 1, 2, 2],
      ukur2: [1.5, 2.5, 3, 1, 2, 2],
      R1: likes,
      R2: likes,
      R3: ["a", "b", "a", "b", "a", "a"],
      W7: likes,
    });
    expect(codebook.scales.map(({ items }) => items)).toEqual([["R1", "R2"]]);
    expect(codebook.variables.map(({ name }) => name)).toEqual(["tahun1", "tahun2", "ukur1", "ukur2", "R3", "W7"]);
    expect(coded(assumptions, "single-item-family").map(({ args }) => args)).toEqual([
      { column: "W7", option: '--scale "NAME=W7,COLUMN"' },
    ]);
  });

  it("share their answers where only an answer that nobody chose sets them apart", async () => {
    const { codebook } = await infer({
      A1: [1, 4],
      A2: [2, 4],
      B1: [2, 3],
      B2: [3, 3],
      C1: [1, 2],
      C2: [2, 1],
      D1: [0, 4],
      D2: [0, 1],
    });
    expect(codebook.scales.map(({ answers }) => answers)).toEqual(["1-4", "1-4", "1-2", "0-4"]);
    expect(codebook.answers.get("0-4")?.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4]);
  });

  it("of known labels get their codes and the study its language", async () => {
    const { codebook, assumptions } = await infer({
      R1: ["Setuju", "STS", "sangat setuju"],
      R2: ["S", "Setuju", "TS"],
      L1: ["Puas", "Puas", "Sangat Puas"],
      L2: ["Tidak Puas", "Puas", "Netral"],
    });
    expect(codebook.scales.map(({ answers }) => answers)).toEqual(["setuju", "puas"]);
    expect(codebook.answers.get("setuju")).toHaveLength(4);
    expect(codebook.answers.get("puas")).toHaveLength(5);
    expect(codebook.language).toBe("id");
    expect(coded(assumptions, "assumed-answers")[0]?.args).toMatchObject({
      name: "setuju",
      codes: [1, 2, 3, 4],
      labels: ["1 Sangat Tidak Setuju", "2 Tidak Setuju", "3 Setuju", "4 Sangat Setuju"],
      scales: ["R"],
    });
  });

  it("of labels with two readings end the run, the scales named", async () => {
    const error = await mistakeOf(infer({ R1: ["SS", "KS"], R2: ["S", "TS"], L1: ["S", "S"], L2: ["KS", "TS"] }));
    expect([error.code, error.exitCode]).toEqual(["codebook/unclear-answers", 3]);
    expect(error.message).toContain('the answers of scales "R", "L" can be meant in two ways');
  });

  it("don't take the name of a column", async () => {
    const { codebook } = await infer({ R: [9, 8, 7], R1: [4, 3, 2], R2: [1, 2, 3] });
    expect(codebook.scales[0]?.name).toBe("R_");
    expect(codebook.variables[0]?.name).toBe("R");
  });
});

describe("the outcome", () => {
  const outcome = async (...prefixes: string[]) =>
    (
      await infer(
        Object.fromEntries(
          prefixes.flatMap((prefix) => [
            [`${prefix}1`, likes],
            [`${prefix}2`, likes],
          ]),
        ),
      )
    ).codebook.outcome;

  it("is what looks like loyalty, else L, else the last scale; none without scales", async () => {
    expect(await outcome("LOY", "L", "Z")).toBe("LOY");
    expect(await outcome("Loyalitas pelanggan ", "L", "Z")).toBe("Loyalitas pelanggan");
    expect(await outcome("A", "L", "Z")).toBe("L");
    expect(await outcome("A", "LC", "Setiap")).toBe("Setiap");
    expect(await outcome("A", "Setia", "Z")).toBe("Setia");
    const { codebook } = await infer({ jenis: ["L", "P", "L"] });
    expect([codebook.outcome, codebook.predictors]).toEqual([null, []]);
  });
});

describe("the language", () => {
  it("is that of known labels, in items or elsewhere; that of other words; English without any", async () => {
    expect((await infer({ "Dokter ramah": ["Setuju", "Tidak Setuju"], x: [1, 2] })).codebook.language).toBe("id");
    expect((await infer({ Umur: ["tua", "muda"] })).codebook.language).toBe("id");
    expect((await infer({ JK: ["Laki-laki", "Perempuan"] })).codebook.language).toBe("id");
    expect((await infer({ Gender: ["Male", "Female"] })).codebook.language).toBe("en");
    expect((await infer({ JK: ["L", "P"] })).codebook.language).toBe("en");
  });
});

describe("columns that are no variables", () => {
  it("are set aside and named, by what they are", async () => {
    const { codebook, assumptions } = await infer({
      Timestamp: ["5/16/2012 8:38:09", "5/16/2012 8:40:09", "5/16/2012 8:41:09", "a", "b", "c"],
      tanggal: ["2012-05-16", "2012-05-16", "2012-05-17", "2012-05-17", "2012-05-18", "2012-05-18"],
      "No.": [1, 2, 3, 4, 5, 6],
      urutan: [6, 5, 4, 3, 2, 1],
      "Nama Lengkap": ["Ani", "Budi", "Ani", "Citra", "Dedi", "Eka"],
      surat: ["a@b.id", "c@d.id", "e@f.id", "g@h.id", "i@j.id", "k@l.id"],
      "No. HP": ["0812345678", "0812345679", "0812345670", "0812345671", "0812345672", "0812345673"],
      "Saran Anda?": ["Tambah kursi", "Baik", "-", "Lebih cepat", "Parkir luas", "Ruang tunggu"],
      kosong: ["", "", "", "", "", ""],
      "Nama rumah sakit": ["A", "B", "A", "B", "A", "B"],
      HP: [1, 2, 1, 2, 1, 1],
      kota: ["Bekasi", "Bekasi", "Depok", "Bogor", "Depok", "Depok"],
      uang: [1000, 2500, 300, 4000, 700, 800],
    });
    expect(codebook.variables.map(({ name }) => name)).toEqual(["nama_rumah_sakit", "HP", "kota", "uang"]);
    expect(codebook.variables[0]).toMatchObject({ label: "Nama rumah sakit", source: { column: "nama_rumah_sakit" } });
    const aside = coded(assumptions, "assumed-set-aside").map(({ args }) => [args.reason, args.columns]);
    expect(Object.fromEntries(aside)).toEqual({
      time: ["Timestamp", "tanggal"],
      identifier: ["No.", "urutan"],
      personal: ["Nama Lengkap", "surat", "No. HP"],
      "free-text": ["Saran Anda?"],
      empty: ["kosong"],
    });
  });

  it("become variables where the command line says so", async () => {
    const { codebook } = await infer({ id: [1, 2, 3], kota: ["A", "B", "A"] }, { numbers: ["id"] });
    expect(codebook.variables.map(({ name, kind }) => `${name} ${kind}`)).toEqual(["id number", "kota category"]);
  });

  it("leave nothing to analyse: said", async () => {
    const nothing = await mistakeOf(infer({ id: [1, 2, 3] }));
    expect([nothing.code, nothing.exitCode]).toEqual(["codebook/nothing-found", 3]);
    const empty = await mistakeOf(inferCodebook(sheetOf(["R1", "R2"], []), {}));
    expect([empty.code, empty.exitCode]).toEqual(["codebook/no-rows", 3]);
  });
});

/** Thirty respondents' answers to three items of each prefix, from 1 to 5 but for the cells that are given. */
function survey(wrong: Readonly<Record<string, string>> = {}, more: Readonly<Record<string, readonly string[]>> = {}) {
  const cells: Record<string, readonly string[]> = { ...more };
  for (const [item, name] of ["KL1", "KL2", "KL3", "L1", "L2", "L3"].entries()) {
    cells[name] = Array.from({ length: 30 }, (_, row) => wrong[`${name} ${row}`] ?? String(((row * 7 + item) % 5) + 1));
  }
  return columns(cells);
}

/** What running the coding over a proposal says. */
async function runOf(sheet: ReturnType<typeof survey>, overrides: Overrides = {}) {
  const { codebook } = await inferCodebook(sheet, overrides);
  const cases = await codeCases(sheet, codebook, "data", { source: null });
  for await (const _ of cases.batches());
  return { codebook, report: cases.report() };
}

describe("a few cells that aren't like the others", () => {
  it.each([
    ["a code of two digits", { "KL2 0": "33" }, 'line 2: "33" is not one of them'],
    ["a decimal comma", { "KL2 3": "3,5" }, 'line 5: "3,5" is not one of them'],
    ["a word", { "L3 29": "Setju" }, 'line 31: "Setju" is not one of them'],
    ["a zero", { "KL1 4": "0" }, 'line 6: "0" is not one of them'],
    ["two zeros in one scale", { "KL1 4": "0", "KL3 5": "0" }, 'line 7: "0" is not one of them'],
    ["a six", { "KL1 4": "6" }, 'line 6: "6" is not one of them'],
    ["the mark of other programs", { "KL1 4": "9" }, 'line 6: "9" is not one of them'],
  ])("%s ends the run, the cell named, and no item leaves its scale", async (_, wrong, says) => {
    const { codebook } = await inferCodebook(survey(wrong as Record<string, string>), {});
    expect(codebook.scales.map(({ items }) => items)).toEqual([
      ["KL1", "KL2", "KL3"],
      ["L1", "L2", "L3"],
    ]);
    expect([...codebook.answers.keys()]).toEqual(["1-5"]);
    const error = await mistakeOf(runOf(survey(wrong as Record<string, string>)));
    expect([error.code, error.exitCode]).toEqual(["data/invalid-cell", 3]);
    expect(error.hint?.en).toContain(says);
    expect(error.hint?.en).toContain("--answers 1..5");
    expect(error.hint?.en).toMatch(/^ {2}- if column \w+ is no item: --number, --category or --ignore \w+$/m);
    expect(error.hint?.en).toMatch(/^ {2}column "\w+" \(answers: 1-5\)$/m);
    expect(error.hint?.en).not.toContain("add the");
    expect(error.text.en).not.toContain("codebook");
    expect(error.hint?.id).toContain("buat buku kode");
  });

  it("a row of means below the data ends the run with that row", async () => {
    const names = ["KL1", "KL2", "KL3", "L1", "L2", "L3"];
    const error = await mistakeOf(runOf(survey(Object.fromEntries(names.map((name) => [`${name} 29`, "3,4"])))));
    expect(error.code).toBe("data/invalid-cell");
    expect(error.hint?.en).toMatch(/^\n {2}- delete line 31 if it is no respondent/);
  });

  it("a number stays one where one cell isn't", async () => {
    const km = Array.from({ length: 30 }, (_, row) => (row === 7 ? "2O" : String(17 + row)));
    const { codebook } = await inferCodebook(survey({}, { km }), {});
    expect(codebook.variables.map(({ name, kind }) => [name, kind])).toEqual([["km", "number"]]);
    const error = await mistakeOf(runOf(survey({}, { km })));
    expect(error.hint?.en).toContain('line 9: "2O" isn\'t a plain number');
    expect(error.hint?.en).toContain("if column km isn't needed: --ignore km");
    expect(error.hint?.en).not.toContain("--category"); // its values are many: no categories
    expect((await runOf(survey({}, { km }), { categories: ["km"] })).report.invalidCells).toBe(0);
  });

  it("declared answers settle it, and columns that are no items", async () => {
    const six = { "KL1 4": "6" };
    const { codebook, report } = await runOf(survey(six), { answers: "1..6" });
    expect([codebook.answers.size, report.invalidCells]).toEqual([1, 0]);
    const without = await runOf(survey({ "KL1 4": "33" }), { numbers: ["KL1"] });
    expect(without.report.invalidCells).toBe(0);
  });

  it("labels: a misspelt one stays in its scale", async () => {
    const labels = ["STS", "TS", "S", "SS"];
    const cells = (shift: number) => Array.from({ length: 24 }, (_, row) => labels[(row + shift) % 4] ?? "");
    const sheet = columns({ R1: cells(0), R2: cells(1).with(6, "Setju"), R3: cells(2) });
    const { codebook } = await inferCodebook(sheet, {});
    expect(codebook.scales[0]?.items).toEqual(["R1", "R2", "R3"]);
    expect((await mistakeOf(runOf(sheet))).hint?.en).toContain('line 8: "Setju" is not one of them');
  });

  it("more than a quarter of a column is something else: left out, and that is said", async () => {
    const mixed = Array.from({ length: 30 }, (_, row) => (row % 3 === 0 ? "tidak tahu" : "4"));
    const { codebook, assumptions } = await inferCodebook(survey({}, { KL9: mixed }), {});
    expect(codebook.scales[0]?.items).toEqual(["KL1", "KL2", "KL3"]);
    expect(coded(assumptions, "column-beside-scale")).toEqual([
      {
        code: "column-beside-scale",
        severity: "caution",
        where: "codebook.scales.KL",
        args: { name: "KL", columns: ["KL9"], option: '--scale "KL=KL9,KL1..KL3"' },
      },
    ]);
  });
});

describe("the range that was meant", () => {
  const range = (...cells: readonly (readonly [number, number])[]) =>
    Object.values(rangeMeant(new Map(cells.map(([code, times]) => [String(code), times]))));

  it("holds what nearly all cells hold", () => {
    const five = [1, 2, 3, 4, 5].map((code) => [code, 20] as const);
    expect(range(...five)).toEqual([1, 5]);
    expect(range(...five, [6, 2])).toEqual([1, 5]);
    expect(range(...five, [33, 1], [9, 1])).toEqual([1, 5]);
    expect(range(...five, [0, 1])).toEqual([1, 5]);
    expect(range(...five.map(([code]) => [code, 2000] as const), [0, 9])).toEqual([1, 5]);
  });

  it("keeps what may well be an answer that few chose", () => {
    const five = [1, 2, 3, 4, 5].map((code) => [code, 20] as const);
    expect(range(...five, [6, 3])).toEqual([1, 6]);
    expect(range(...five, [0, 6])).toEqual([0, 5]);
    expect(range([1, 1], [2, 30], [3, 30], [4, 30])).toEqual([1, 4]);
    expect(range([0, 1], [1, 99])).toEqual([0, 1]);
    expect(range([2, 40], [3, 40], [5, 1])).toEqual([2, 5]);
    expect(range(...Array.from({ length: 10 }, (_, code) => [code + 1, code === 9 ? 1 : 20] as const))).toEqual([
      1, 10,
    ]);
    expect(range(...Array.from({ length: 101 }, (_, code) => [code, 1] as const))).toEqual([0, 100]);
  });
});

describe("Likert labels outside every scale", () => {
  const texts = ["Sangat Setuju", "Setuju", "Tidak Setuju", "Setuju", "Netral", "Sangat Tidak Setuju"];
  const questions = ["1. Petugas ramah, sopan", "2. Ruang bersih", "3. Cepat"];
  const sheetWith = (more: Record<string, readonly string[]> = {}) =>
    columns({ Usia: ["a", "b", "a", "b", "a", "b"], ...Object.fromEntries(questions.map((q) => [q, texts])), ...more });

  it("are a problem with the line that makes a scale of them, and stand in the order of answers", async () => {
    const { codebook, assumptions } = await inferCodebook(sheetWith(), {});
    expect(coded(assumptions, "likert-without-scale")).toEqual([
      {
        code: "likert-without-scale",
        severity: "problem",
        where: "codebook.scales",
        args: { count: 3, columns: questions, option: '--scale "Skala=#2..#4"' },
      },
    ]);
    expect(codebook.variables[1]?.grouping).toEqual({ by: "answers", answers: "setuju" });
    expect(codebook.answers.get("setuju")?.map(({ labels }) => labels[0])).toEqual([
      "Sangat Tidak Setuju",
      "Tidak Setuju",
      "Netral",
      "Setuju",
      "Sangat Setuju",
    ]);
  });

  it("that line works, commas in headers or not", async () => {
    const { codebook, assumptions } = await inferCodebook(sheetWith(), {
      scales: [{ name: "Skala", items: "#2..#4" }],
      reverse: ["#3"],
      predictors: ["#1"],
    });
    expect(codebook.scales[0]).toMatchObject({ items: ["P1", "P2", "P3"], reverse: ["P2"] });
    expect(codebook.predictors).toEqual(["Usia"]);
    expect(coded(assumptions, "likert-without-scale")).toEqual([]);
  });

  it("one alone is a variable, its categories in order; frequencies too, and unclear ones as they come", async () => {
    const often = ["Sering", "Jarang", "Sering", "Jarang", "Selalu", "Jarang"];
    const unclear = ["Puas", "Cukup Puas", "Puas", "Puas", "Tidak Puas", "Puas"];
    const { codebook, assumptions } = await infer({ Kunjungan: often, Kesan: unclear });
    expect(coded(assumptions, "likert-without-scale")).toEqual([]);
    expect(codebook.variables.map(({ grouping }) => grouping)).toEqual([
      { by: "answers", answers: "sering" },
      { by: "value", order: null },
    ]);
  });
});

describe("columns by their places", () => {
  it.each([
    [{ numbers: ["#9"] }, '"#9" is beyond the columns', "#1 to #6"],
    [{ scales: [{ name: "A", items: "#0..#2" }] }, '"#0..#2" is beyond the columns', "#1 to #6"],
    [{ reverse: ["#3..#1"] }, 'the range "#3..#1" runs backwards', "#1..#3"],
    [{ outcome: "#7" }, '--outcome names "#7"', "there are"],
  ] satisfies [Overrides, string, string][])("%j is wrong use", async (overrides, what, hint) => {
    const error = await mistakeOf(inferCodebook(survey(), overrides));
    expect(error.exitCode).toBe(2);
    expect(error.text.en).toContain(what);
    expect(error.hint?.en).toContain(hint);
  });
});
