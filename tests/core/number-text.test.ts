import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeNumber, numberEvidence, plainSpelling } from "../../src/core/number-text.ts";

describe("what a number's text says of its column", () => {
  it.each([
    ["12", "none"],
    ["-3", "none"],
    ["007", "none"],
    ["3.5", "point"],
    ["3,5", "comma"],
    ["0.625", "point"],
    ["0,625", "comma"],
    ["1234.567", "point"],
    ["1234,567", "comma"],
    ["1.500", "open"],
    ["12,500", "open"],
    ["1.500.000", "comma"],
    ["1,500,000", "point"],
    ["1.500,25", "comma"],
    ["1,500.25", "point"],
    ["-1.500.000", "comma"],
  ] as const)("%s: %s", (text, evidence) => {
    expect(numberEvidence(text)).toBe(evidence);
  });

  it.each([
    "",
    "abc",
    "1e5",
    "0x3",
    "+3",
    "1.50.000",
    "1,5,0",
    "1.500.00",
    "3.",
    "1..5",
    "1e2",
    "1e+2",
    "12e+05",
    "0.500.000",
    "12/10",
  ])("%j is no number", (text) => {
    expect(looksLikeNumber(text)).toBe(false);
  });
});

describe("a number with money or a unit beside it", () => {
  it.each([
    ["Rp 3.500.000", "comma", "3500000"],
    ["Rp3.500.000,-", "comma", "3500000"],
    ["rp. 750000", "none", "750000"],
    ["IDR 1,500,000", "point", "1500000"],
    ["-Rp 500,25", "comma", "-500.25"],
    ["25 tahun", "none", "25"],
    ["25thn.", "none", "25"],
    ["1,5 jam", "comma", "1.5"],
    ["4 orang", "none", "4"],
    ["3.500.000 rupiah", "comma", "3500000"],
  ] as const)("%s", (text, evidence, plain) => {
    expect(numberEvidence(text)).toBe(evidence);
    expect(plainSpelling(text, evidence === "point" ? "point" : "comma")).toBe(plain);
  });

  it.each(["3 juta", "500rb", "3,5 jt", "Rp", "tahun", "25 tahun 3 bulan", "Rp 3 juta", "sekitar 25", "20-30 tahun"])(
    "%j isn't one: a word that multiplies, or more than one number",
    (text) => {
      expect(looksLikeNumber(text)).toBe(false);
    },
  );
});

describe("a number spelled plainly", () => {
  it.each([
    ["3,5", "comma", "3.5"],
    ["0,625", "comma", "0.625"],
    ["1.500.000,25", "comma", "1500000.25"],
    ["1.500", "comma", "1500"],
    ["1.500", "point", "1.500"],
    ["1,500", "point", "1500"],
    ["1,500", "comma", "1.500"],
    ["12", "comma", "12"],
    ["3.5", "comma", null],
    ["3,5", "point", null],
    [".383", "point", "0.383"],
    ["-.5", "point", "-0.5"],
    [",5", "comma", "0.5"],
    ["9e+05", "point", "900000"],
    ["1.5e-04", "comma", "0.00015"],
    ["-1.25e+01", "point", "-12.5"],
    ["1.234e+01", "point", "12.34"],
  ] as const)("%s by the %s: %s", (text, mark, plain) => {
    expect(plainSpelling(text, mark)).toBe(plain);
  });

  it("is the number that was grouped and marked, whatever the mark", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (units, hundredths) => {
        const sign = units < 0 ? "-" : "";
        const plain = `${sign}${Math.abs(units)}.${String(hundredths).padStart(2, "0")}`;
        const parts = String(Math.abs(units)).replace(/\B(?=(\d{3})+$)/g, "'");
        const [comma, point] = [
          `${sign}${parts.replaceAll("'", ".")},${plain.split(".")[1]}`,
          `${sign}${parts.replaceAll("'", ",")}.${plain.split(".")[1]}`,
        ];
        expect([plainSpelling(comma, "comma"), plainSpelling(point, "point")]).toEqual([plain, plain]);
      }),
    );
  });
});
