/** Under its number format a cell shows what the one formatter prints, and keeps all of its digits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Around, numberFormat } from "../../../src/render/xlsx/number-format.ts";
import { type Numbers, writtenCell } from "../../../src/report/cell-text.ts";
import type { NumberCell, ValueClass } from "../../../src/report/document.ts";
import { shown } from "./read-xlsx.ts";

const classes: { readonly [C in ValueClass]: true } = {
  count: true,
  df: true,
  statistic: true,
  coefficient: true,
  pValue: true,
  reportedP: true,
  percent: true,
  percentSign: true,
  mean: true,
  median: true,
  se: true,
  sd: true,
  variance: true,
  extreme: true,
  expected: true,
  minimumExpected: true,
  ratio: true,
  standardized: true,
  given: true,
};
const looks: readonly Numbers[] = [{ style: "spss" }, { style: "apa", comma: false }, { style: "apa", comma: true }];
const NONE: Around = { before: "", after: "", room: "" };

function seen(cell: NumberCell, numbers: Numbers, around: Around): string {
  return shown({ value: cell.value, format: numberFormat(cell, numbers, around) }, numbers.comma === true ? "," : ".");
}

describe("a number format", () => {
  const cell = fc.record({
    kind: fc.constant("number" as const),
    as: fc.constantFrom(...(Object.keys(classes) as ValueClass[])),
    value: fc.oneof(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -4000, max: 4000 }).map((thousandths) => thousandths / 2000),
      fc.constantFrom(0, -0, 0.0005, 0.00049999, -0.0004, -0.0005, 0.9995, 11.25, 68.225, 1e-9, 0.5),
    ),
    decimals: fc.constantFrom(0, 2),
  });
  const around = fc.record({
    before: fc.constantFrom("", "(", '"('),
    after: fc.constantFrom("", ")", "-", "a", "*b", '"', "%"),
    room: fc.constantFrom("", "a", "*"),
  });

  it("shows every class of figure as the formatter prints it, whatever stands around it", () => {
    fc.assert(
      fc.property(cell, around, fc.constantFrom(...looks), (figure, pieces, numbers) => {
        // probabilities aren't negative, and nothing is below the floor of a negative one
        fc.pre(figure.as !== "reportedP" || figure.value >= 0);
        fc.pre(figure.as !== "given" || Math.abs(figure.value) > 1e-12 || figure.value === 0);
        const { before, after } = pieces;
        expect(seen(figure, numbers, pieces)).toBe(before + writtenCell(figure, numbers) + after);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [{ as: "coefficient", value: 0.72 }, "#.000"],
    [{ as: "percentSign", value: 12.5 }, '#.0"%"'],
    [{ as: "reportedP", value: 0.0001 }, '[<0.0005]"<.001";#.000'],
    [{ as: "reportedP", value: 0.2 }, '[<0.0005]"<.001";#.000'],
    [{ as: "mean", value: 12.3, decimals: 0 }, "#.00"],
    [{ as: "count", value: 80 }, "0"],
    [{ as: "statistic", value: -0.0001 }, "#.000;#.000"],
  ] as const)("of %j in SPSS's look is %s", (figure, format) => {
    expect(numberFormat({ kind: "number", ...figure }, { style: "spss" }, NONE)).toBe(format);
  });

  it("puts the sign of a limit behind its bracket", () => {
    const limit = { kind: "number", as: "coefficient", value: -0.2 } as const;
    const pieces = { before: "(", after: "-", room: "" };
    expect(numberFormat(limit, { style: "spss" }, pieces)).toBe('"("#.000"-";"(-"#.000"-"');
    expect(seen(limit, { style: "spss" }, pieces)).toBe("(-.200-");
  });

  it("gives up on more decimals than a spreadsheet shows", () => {
    const tiny = { kind: "number", as: "given", value: 1.5e-40 } as const;
    expect(numberFormat(tiny, { style: "spss" }, NONE)).toBe("General");
  });
});
