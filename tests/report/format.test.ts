import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ValueClass } from "../../src/report/document.ts";
import { formatDecimal, formatInterval, formatNumber, formatP } from "../../src/report/format.ts";

const spss = (value: number, as: ValueClass, decimals = 0) => formatNumber(value, as, { style: "spss", decimals });
const apa = (value: number, as: ValueClass) => formatNumber(value, as, { style: "apa" });

const CLASSES: readonly ValueClass[] = [
  "count",
  "df",
  "statistic",
  "coefficient",
  "pValue",
  "percent",
  "mean",
  "median",
  "se",
  "sd",
  "variance",
  "extreme",
  "expected",
  "minimumExpected",
  "ratio",
  "standardized",
];

describe("halves round away from zero on the decimal value", () => {
  it.each([
    [11.25, "percent", "11.3"],
    [68.225, "mean", "68.23"],
    [10.325, "mean", "10.33"],
    [1.005, "mean", "1.01"],
    [-1.005, "mean", "-1.01"],
    [0.0005, "pValue", ".001"],
    [0.00049999, "pValue", ".000"],
    [0.9995, "coefficient", "1.000"],
    [-0.9995, "coefficient", "-1.000"],
    [99.95, "percent", "100.0"],
    [2.675, "mean", "2.68"],
    [8.345, "mean", "8.35"],
    [0.5, "count", "1"],
    [-0.5, "count", "-1"],
    [1e-20, "statistic", ".000"],
    [-1e-20, "statistic", ".000"],
    [1e20, "statistic", "100000000000000000000.000"],
    [-1e20, "count", "-100000000000000000000"],
    [1e21, "count", "1000000000000000000000"],
    [9007199254740991, "count", "9007199254740991"],
    [123456789012.345, "mean", "123456789012.35"],
    [Number.MIN_VALUE, "percent", ".0"],
  ] as const)("%d as %s is %s, as SPSS prints it", (value, as, expected) => {
    expect(spss(value, as)).toBe(expected);
  });

  it("agrees with whole-number arithmetic on decimals of up to 12 digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (units, scale) => {
          const value = Number(`${units}e-${scale}`);
          expect(spss(value, "percent")).toBe(roundedByIntegers(BigInt(units), scale, 1));
          expect(spss(value, "statistic")).toBe(roundedByIntegers(BigInt(units), scale, 3));
        },
      ),
    );
  });
});

/** units / 10^scale at that many places, halves away from zero, by BigInt alone; no leading zero below 1. */
function roundedByIntegers(units: bigint, scale: number, places: number): string {
  const size = units < 0n ? -units : units;
  const from = 10n ** BigInt(scale);
  const rounded = (2n * size * 10n ** BigInt(places) + from) / (2n * from);
  const digits = rounded.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  const sign = units < 0n && rounded > 0n ? "-" : "";
  return `${sign}${whole === "0" ? "" : whole}.${digits.slice(-places)}`;
}

describe("leading zeros", () => {
  it.each([
    [0.72, "coefficient", ".720", ".720"],
    [-0.704, "statistic", "-.704", "-0.704"],
    [0, "percent", ".0", "0.0"],
    [0, "pValue", ".000", ".000"],
    [-0, "statistic", ".000", "0.000"],
    [-0.0001, "statistic", ".000", "0.000"],
    [0.392, "ratio", ".392", "0.392"],
    [0, "count", "0", "0"],
    [1, "coefficient", "1.000", "1.000"],
  ] as const)("%d as %s is %s in SPSS's style and %s in the APA's", (value, as, inSpss, inApa) => {
    expect(spss(value, as)).toBe(inSpss);
    expect(apa(value, as)).toBe(inApa);
  });

  it("are never there in SPSS's style, and no zero has a sign", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...CLASSES), (value, as) => {
        const text = spss(value, as);
        expect(text).toMatch(/^-?\d*(\.\d+)?$/);
        expect(text).not.toMatch(/^-?0\./);
        expect(text).not.toMatch(/^-[0.]*$/);
      }),
    );
  });
});

describe("decimals by class of figure", () => {
  it("derive from the variable's own, as SPSS's do", () => {
    const printed = (decimals: number) =>
      (["mean", "median", "sd", "se", "extreme", "variance", "statistic"] as const).map((as) =>
        spss(12.3456789, as, decimals),
      );
    expect(printed(0)).toEqual(["12.35", "12.35", "12.346", "12.346", "12", "12.346", "12.346"]);
    expect(printed(2)).toEqual(["12.3457", "12.3457", "12.34568", "12.34568", "12.35", "12.346", "12.346"]);
  });

  it("are 1 for percentages and expected counts, 2 for the smallest of those, none for counts", () => {
    expect(spss(33.333, "percentSign")).toBe("33.3%");
    expect(spss(0, "percentSign")).toBe(".0%");
    expect(spss(2.7, "expected")).toBe("2.7");
    expect(spss(2.7, "minimumExpected")).toBe("2.70");
    expect(spss(80, "count")).toBe("80");
  });

  it("are all of its own for a number that somebody chose", () => {
    expect([9, 0.6, 66.5, 0.39607, 1e-7, 0.1 + 0.2, 1000000].map((value) => spss(value, "given"))).toEqual([
      "9",
      ".6",
      "66.5",
      ".39607",
      ".0000001",
      ".3",
      "1000000",
    ]);
  });
});

describe("p-values", () => {
  it("keep .000 in SPSS's tables and become <.001 where they are reported", () => {
    expect(spss(0.0001, "pValue")).toBe(".000");
    expect(spss(0.0001, "reportedP")).toBe("<.001");
    expect(spss(0.0005, "reportedP")).toBe(".001");
    expect(spss(0.011, "reportedP")).toBe(".011");
    expect(spss(1, "reportedP")).toBe("1.000");
  });

  it("have their sign of relation in prose", () => {
    expect(formatP(0.0114, "en")).toBe("p = 0.011");
    expect(formatP(0.0004, "id")).toBe("p < 0,001");
  });
});

describe("prose", () => {
  it("keeps its leading zero and takes a decimal comma in Indonesian", () => {
    expect(formatDecimal(0.72, "coefficient", "id")).toBe("0,720");
    expect(formatDecimal(0.72, "coefficient", "en")).toBe("0.720");
    expect(formatDecimal(12.5, "percentSign", "id")).toBe("12,5%");
    expect(formatNumber(0.72, "coefficient", { style: "spss", comma: true })).toBe(",720");
  });

  it("has the same in APA's tables in Indonesian", () => {
    const apa = { style: "apa", comma: true } as const;
    expect(formatNumber(0.72, "coefficient", apa)).toBe("0,720");
    expect(formatNumber(-0.0114, "coefficient", apa)).toBe("-0,011");
    expect(formatNumber(0.0001, "reportedP", apa)).toBe("<0,001");
    expect(formatNumber(0.72, "coefficient", { style: "apa" })).toBe(".720");
    expect(formatNumber(0.0001, "reportedP", { style: "apa" })).toBe("<.001");
  });

  it("writes intervals as theses do", () => {
    expect(formatInterval("1.312", "9.879")).toBe("1.312-9.879");
  });
});

it("refuses what is no number", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => spss(value, "mean")).toThrow(RangeError);
});
