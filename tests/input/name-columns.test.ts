import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanHeader, nameColumns } from "../../src/input/name-columns.ts";

describe("a name for each column", () => {
  it("is its header, in one line and without what nobody sees", () => {
    const { names, renamed } = nameColumns([
      "\ufeff id ",
      "Umur\r\n(tahun)",
      "a\u00a0\u00a0b",
      "R\u200b1",
      "J\u0000K\u001b[1m",
      "Jarak\tkm",
    ]);
    expect(names).toEqual(["id", "Umur (tahun)", "a b", "R1", "JK[1m", "Jarak km"]);
    expect(renamed).toEqual([]);
  });

  it("is told apart by the next number that no other column bears", () => {
    const { names, renamed } = nameColumns(["Umur", "Umur (3)", " Umur", "Umur", "Umur (2)", "umur"]);
    expect(names).toEqual(["Umur", "Umur (3)", "Umur (4)", "Umur (5)", "Umur (2)", "umur"]);
    expect(renamed).toEqual([
      { place: 3, header: "Umur", name: "Umur (4)" },
      { place: 4, header: "Umur", name: "Umur (5)" },
    ]);
  });

  it("is its place where the header is blank, unless another column is called that", () => {
    const { names, renamed } = nameColumns(["a", "", "#2", " \u200b", "__proto__"]);
    expect(names).toEqual(["a", "#2 (2)", "#2", "#4", "__proto__"]);
    expect(renamed).toEqual([
      { place: 2, header: "", name: "#2 (2)" },
      { place: 4, header: "", name: "#4" },
    ]);
  });

  it("is unique and there for any header whatever, and settled: naming names changes none", () => {
    const cell = fc.oneof(
      fc.constantFrom("", " ", "a", "a (2)", "a (3)", "#1", "#3", "#1 (2)"),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const { names, renamed } = nameColumns(cells);
        expect(names).toHaveLength(cells.length);
        expect(new Set(names).size).toBe(cells.length);
        expect(names).not.toContain("");
        expect(nameColumns(names)).toEqual({ names, renamed: [] });
        const listed = new Set(renamed.map(({ place }) => place - 1));
        for (const [at, name] of names.entries()) expect(listed.has(at)).toBe(name !== cleanHeader(cells[at] ?? ""));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes 16,384 equal headers without counting up anew for each", () => {
    const { names } = nameColumns(Array.from({ length: 16_384 }, () => "skor"));
    expect(names.at(-1)).toBe("skor (16384)");
  });
});
