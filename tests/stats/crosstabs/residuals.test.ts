import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pearsonChiSquare } from "../../../src/stats/crosstabs/chi-square.ts";
import { nominalAssociation } from "../../../src/stats/crosstabs/nominal-association.ts";
import { NOTABLE_RESIDUAL, type Residuals, residuals } from "../../../src/stats/crosstabs/residuals.ts";
import { close, expectClose } from "../oracle.ts";
import { namedAssociations } from "./association-cases.ts";
import { fourfold, fullTables, tableOf } from "./contingency-cases.ts";

type Grid = readonly (readonly number[])[];
const kinds = ["unstandardized", "standardized", "adjusted"] as const;

function of(counts: Grid): Residuals {
  const found = residuals(tableOf(counts));
  if (!found.ok) expect.fail(found.reason.code);
  return found.value;
}

describe("residuals", () => {
  it.each(namedAssociations)(
    "%s: are the doubles nearest to exact fractions and their roots",
    (_, { counts, exact }) => {
      const found = of(counts);
      for (const kind of kinds) expect(found[kind]).toEqual(exact.residuals[kind]);
    },
  );

  it.each(namedAssociations)("%s: agree with R's chisq.test, observed - expected, residuals and stdres", (name, it) => {
    const found = of(it.counts);
    // R subtracts rounded expected counts: next to independence most digits go
    const tolerance = name === "nearly-independent" ? { relative: 1e-8 } : { relative: 1e-12, absolute: 1e-12 };
    for (const kind of kinds) {
      for (const [r, row] of it.R[kind].entries()) {
        for (const [c, other] of row.entries()) expectClose(found[kind][r]![c]!, other, `${kind} ${r} ${c}`, tolerance);
      }
    }
  });

  it("of 3/2/1, 1/4/2, 0/1/5: two corners stand out, by hand", () => {
    const { largest, notable, cells, adjusted } = of([
      [3, 2, 1],
      [1, 4, 2],
      [0, 1, 5],
    ]);
    // d = 19 x 5 - 6 x 8 = 47; 47^2 x 19 / (6 x 8 x 13 x 11)
    expectClose(adjusted[2]![2]!, Math.sqrt((47 ** 2 * 19) / (6 * 8 * 13 * 11)), "last corner", { relative: 1e-15 });
    expect([largest, cells]).toEqual([{ row: 2, column: 2, value: adjusted[2]![2] }, 9]);
    expect(notable).toEqual([
      { row: 0, column: 0, value: adjusted[0]![0] },
      { row: 2, column: 2, value: adjusted[2]![2] },
    ]);
  });

  it("the first of equals is the largest, a negative one counts by its size, exact independence has none", () => {
    const four = of([
      [1, 9],
      [9, 1],
    ]);
    expect([four.largest.row, four.largest.column, four.largest.value < -3]).toEqual([0, 0, true]);
    expect(four.notable.length).toBe(4);
    const none = of([
      [1, 2],
      [2, 4],
    ]);
    expect([none.largest, none.notable]).toEqual([{ row: 0, column: 0, value: 0 }, []]);
  });
});

it("one of 1.96 itself isn't notable: 2549/2451, 2451/2549 has sqrt(10000) x 98 / 5000 in each cell, by hand", () => {
  const { adjusted, notable } = of([
    [2549, 2451],
    [2451, 2549],
  ]);
  expect(adjusted).toEqual([
    [1.96, -1.96],
    [-1.96, 1.96],
  ]);
  expect(notable).toEqual([]);
});

describe("laws", () => {
  it("unstandardized residuals add up to 0 in every row and column", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const { unstandardized } = of(counts);
        const size = counts.flat().reduce((a, b) => a + b, 1);
        const sums = [
          ...unstandardized.map((row) => row.reduce((a, b) => a + b, 0)),
          ...counts[0]!.map((_, c) => unstandardized.reduce((a, row) => a + row[c]!, 0)),
        ];
        expect(Math.max(...sums.map(Math.abs))).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  it("squares of standardized residuals add up to Pearson's chi-square", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const sum = of(counts)
          .standardized.flat()
          .reduce((total, value) => total + value * value, 0);
        const test = pearsonChiSquare(tableOf(counts));
        expect(close(sum, test.ok ? test.value.value : Number.NaN, { relative: 1e-13, absolute: 1e-300 })).toBe(true);
      }),
    );
  });

  it("in a 2 x 2 table all four adjusted residuals are sqrt(n) phi in size", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const table = tableOf(counts);
        const measures = nominalAssociation(table);
        const phi = measures.ok ? measures.value.phi : Number.NaN;
        const [[a, b], [c, d]] = of(counts).adjusted as [[number, number], [number, number]];
        expect([Math.abs(a), Math.abs(b), Math.abs(c)]).toEqual(Array(3).fill(Math.abs(d)));
        expect(close(a, Math.sqrt(table.n) * phi, { relative: 1e-14 })).toBe(true);
      }),
    );
  });

  it("notable are those beyond 1.96, and the largest is one if any is", () => {
    expect(NOTABLE_RESIDUAL).toBe(1.96);
    fc.assert(
      fc.property(fullTables, (counts) => {
        const { adjusted, notable, largest, cells } = of(counts);
        const beyond = adjusted.flat().filter((value) => value > 1.96 || value < -1.96);
        expect(notable.map(({ value }) => value)).toEqual(beyond);
        expect(Math.abs(largest.value)).toBe(Math.max(...adjusted.flat().map(Math.abs)));
        for (const { row, column, value } of [...notable, largest]) expect(adjusted[row]![column]).toBe(value);
        expect(cells).toBe(adjusted.flat().length);
      }),
    );
  });
});

it("of one row or column there are none; an empty row is the caller's mistake", () => {
  const none = (rows: number, columns: number) => ({
    ok: false,
    reason: { code: "too-few-categories", rows, columns },
  });
  expect(residuals(tableOf([[3, 4]]))).toEqual(none(1, 2));
  expect(residuals(tableOf([[3], [4]]))).toEqual(none(2, 1));
  expect(() =>
    residuals(
      tableOf([
        [3, 0],
        [4, 0],
      ]),
    ),
  ).toThrow(new RangeError("empty rows and columns go first"));
});
