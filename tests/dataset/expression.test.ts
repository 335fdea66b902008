import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileComputation, compileCondition } from "../../src/dataset/expression.ts";
import { columnsOf, mistakeOf, plainNumbers } from "./small-study.ts";

const header = ["usia", "kota", "pendapatan", "anggota", "nilai akhir", "Jenis kelamin?", "bulan"];
const columns = columnsOf(header, { jk: "Jenis kelamin?" });
const scope = { where: "keep", columns, spellings: plainNumbers, missing: new Set(["NA"]) };
const blank = header.map(() => "");

async function keeps(text: string, cells: Readonly<Record<string, string>>): Promise<boolean | undefined> {
  const condition = compileCondition(text, scope);
  return condition(header.map((name) => cells[name] ?? ""));
}

async function computes(text: string, cells: Readonly<Record<string, string>>): Promise<number | string | undefined> {
  const computation = compileComputation(text, scope);
  return computation.of(header.map((name) => cells[name] ?? ""));
}

describe("conditions", () => {
  const truths: readonly (readonly [string, Readonly<Record<string, string>>, boolean | undefined])[] = [
    ["'a' != 'b'", {}, true],
    ['"a" == "a"', {}, true],
    ["usia == 12", { usia: "12.00000000001" }, false],
    ["usia == 12", { usia: "12" }, true],
    ["usia == 12", { usia: " 12.0 " }, true],
    ['usia == "12"', { usia: "12.0" }, false],
    ['usia == "12"', { usia: " 12 " }, true],
    ['usia != "12"', { usia: "012" }, true],
    ["usia == 12", { usia: "dua belas" }, false],
    ["usia != 12", { usia: "dua belas" }, true],
    ["usia >= 12", { usia: "dua belas" }, undefined],
    ["usia >= 12", { usia: "1e3" }, undefined],
    ["usia >= 12", { usia: "12,5" }, undefined],
    ["15 <= usia < 45", { usia: "15" }, true],
    ["15 <= usia < 45", { usia: "45" }, false],
    ["15 <= usia < 45", { usia: "" }, undefined],
    ["45 > usia > 15 == 15", { usia: "20" }, true],
    ["not (usia >= 3)", { usia: "" }, undefined],
    ["not (usia >= 3)", { usia: "NA" }, undefined],
    ["not (usia >= 3)", { usia: "2" }, true],
    ["not not (usia >= 3)", { usia: "2" }, false],
    ["missing(usia)", { usia: " NA " }, true],
    ["missing(usia)", { usia: "0" }, false],
    ["missing(usia / anggota)", { usia: "1", anggota: "0" }, true],
    ["usia / anggota > 1", { usia: "1", anggota: "0" }, undefined],
    ["usia / anggota == 0.5", { usia: "1", anggota: "2" }, true],
    ['kota in ["Bekasi", "Depok"]', { kota: "Depok" }, true],
    ['kota in ["Bekasi", "Depok"]', { kota: "depok" }, false],
    ['kota in ["Bekasi"] and usia > 1', { kota: "Bekasi", usia: "1" }, false],
    ['not (kota in ["Bekasi"])', { kota: "" }, undefined],
    ["usia in [1, -2, 3]", { usia: "-2.0" }, true],
    ["usia in [1, 2]", { usia: "dua" }, false],
    ["(usia + 1) in [3]", { usia: "2" }, true],
    ["-usia == 0", { usia: "0" }, true],
    ["-usia < -1 - 1", { usia: "3" }, true],
    ["usia - -1 == 3", { usia: "2" }, true],
    ["2 + 3 * 4 == 14", {}, true],
    ["(2 + 3) * 4 == 20", {}, true],
    ["8 / 4 / 2 == 1", {}, true],
    ["8 - 4 - 2 == 2", {}, true],
    ["max(usia, anggota) == 5 and min(usia, anggota) == 2", { usia: "2", anggota: "5" }, true],
    ["max(usia, anggota) == 5", { usia: "", anggota: "5" }, undefined],
    ["abs(usia) == 2 and floor(usia / 12) == -1", { usia: "-2" }, true],
    ['column("nilai akhir") > 3', { "nilai akhir": "3.5" }, true],
    ['jk == "Pria"', { "Jenis kelamin?": "Pria" }, true],
    ['column("jk") == column("Jenis kelamin?")', { "Jenis kelamin?": "Pria" }, true],
    ["kota == bulan", { kota: "x", bulan: "x" }, true],
    ["usia == anggota", { usia: "2.0", anggota: "2" }, true],
    ["usia < anggota", { usia: "9", anggota: "10" }, true],
    ['bulan != "April-Mei 2012"', { bulan: "April-Mei 2012" }, false],
    ['bulan == "a # b; c = d"', { bulan: "a # b; c = d" }, true],
    ['bulan == "kata \\"ini\\""', { bulan: 'kata "ini"' }, true],
    ['bulan == "caf\u00e9"', { bulan: "cafe\u0301" }, true],
    ["usia == 1 or usia == 2 and anggota == 3", { usia: "1" }, true],
    ["  usia == 1  \n", { usia: "1" }, true],
  ];

  it.each(truths)("%j over %j is %j", async (text, cells, expected) => {
    expect(await keeps(text, cells)).toBe(expected);
  });

  it("follows Kleene's three-valued tables for and, or, not", async () => {
    const states = [true, false, undefined] as const;
    const cell = (state: boolean | undefined) => (state === undefined ? "" : state ? "1" : "0");
    for (const a of states) {
      for (const b of states) {
        const cells = { usia: cell(a), anggota: cell(b) };
        const both = a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
        const either = a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
        expect(await keeps("usia == 1 and anggota == 1", cells)).toBe(both);
        expect(await keeps("usia == 1 or anggota == 1", cells)).toBe(either);
        expect(await keeps("not (usia == 1)", cells)).toBe(a === undefined ? undefined : !a);
      }
    }
  });

  it("compares exactly what JavaScript compares, for any two decimals", async () => {
    const conditions = ["<", "<=", ">", ">=", "==", "!="].map((operator) =>
      compileCondition(`usia ${operator} anggota`, scope),
    );
    const decimal = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom("", ".0", ".5", ".25"));
    fc.assert(
      fc.property(decimal, decimal, ([a, tail], [b, other]) => {
        const cells = header.map((name) =>
          name === "usia" ? `${a}${tail}` : name === "anggota" ? `${b}${other}` : "",
        );
        const [x, y] = [Number(`${a}${tail}`), Number(`${b}${other}`)];
        expect(conditions.map((condition) => condition(cells))).toEqual([
          x < y,
          x <= y,
          x > y,
          x >= y,
          x === y,
          x !== y,
        ]);
      }),
    );
  });

  it("may be as long and as deep as the bounds allow", async () => {
    const text = Array.from({ length: 60 }, (_, i) => `usia == ${i}`).join(" or ");
    expect(await keeps(text, { usia: "59" })).toBe(true);
    expect(await keeps(text, { usia: "60" })).toBe(false);
    expect(await keeps(`${"not ".repeat(200)}(usia == 1)`, { usia: "1" })).toBe(true);
    expect(await keeps(`${"-".repeat(900)}usia == 1`, { usia: "1" })).toBe(true);
    expect(await keeps(`${"(".repeat(30)}usia == 1${")".repeat(30)}`, { usia: "1" })).toBe(true);
  });
});

describe("computed values", () => {
  it("are numbers, a cell's text for a bare column, 1 or 0 for a condition, undefined where missing", async () => {
    expect(await computes("pendapatan / anggota", { pendapatan: "3500000", anggota: "4" })).toBe(875000);
    expect(await computes("pendapatan / anggota", { pendapatan: "3500000", anggota: "0" })).toBeUndefined();
    expect(await computes("pendapatan / anggota", { pendapatan: "0", anggota: "0" })).toBeUndefined();
    expect(await computes("pendapatan / anggota", { pendapatan: "NA", anggota: "4" })).toBeUndefined();
    expect(await computes("pendapatan", { pendapatan: " 3.50 " })).toBe("3.50");
    expect(await computes("usia >= 17", { usia: "17" })).toBe(1);
    expect(await computes("usia >= 17", { usia: "16" })).toBe(0);
    expect(await computes("usia >= 17", {})).toBeUndefined();
    expect(Object.is(await computes("usia * -1", { usia: "0" }), 0)).toBe(true);
    expect(await computes("usia * usia * usia", { usia: `1${"0".repeat(150)}` })).toBeUndefined();
  });

  it("know their columns and name the one whose text isn't a number", async () => {
    const computation = compileComputation('column("nilai akhir") + usia', scope);
    expect(computation.columns).toEqual([0, 4]);
    expect(computation.of(["3", "", "", "", "tiga", "", ""])).toBeUndefined();
    expect(computation.culprit()).toBe(4);
    expect(computation.of(blank)).toBeUndefined();
    expect(computation.culprit()).toBeNull();
  });

  it("say so where a text in quotes is computed with", async () => {
    const error = await mistakeOf(() =>
      compileComputation('"nilai akhir" * 2', { ...scope, where: "variables.v.compute" }),
    );
    expect(error.text.en).toBe("variables.v.compute, character 1: a text can't be computed with");
    expect(error.text.id).toBe("variables.v.compute, karakter ke-1: teks tidak dapat dihitung");
    expect(error.hint?.en).toContain('column("its header")');
  });
});
