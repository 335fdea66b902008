import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pearsonChiSquare } from "../../../src/stats/crosstabs/chi-square.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { type NominalAssociation, nominalAssociation } from "../../../src/stats/crosstabs/nominal-association.ts";
import { close, expectClose } from "../oracle.ts";
import { associationCases, namedAssociations } from "./association-cases.ts";
import { fourfold, fullTables, rowsSwapped, tableOf } from "./contingency-cases.ts";

function of(counts: readonly (readonly number[])[]): NominalAssociation {
  const found = nominalAssociation(tableOf(counts));
  if (!found.ok) expect.fail(found.reason.code);
  return found.value;
}

const names = ["phi", "cramersV", "contingencyCoefficient", "p"] as const;

describe("phi, Cramer's V and the contingency coefficient", () => {
  it.each(namedAssociations)("%s: agree with exact fractions", (_, { counts, exact }) => {
    for (const name of names) expectClose(of(counts)[name], exact.nominal[name], name, { relative: 1e-13 });
  });

  it.each(namedAssociations)("%s: agree with R's vcd::assocstats, whose phi has no sign", (name, { counts, vcd }) => {
    const found = of(counts);
    // one case away from independence vcd's chi-square has lost six digits, and where it is 0 it is rounding
    const loose = { "nearly-independent": 1e-8 }[name];
    const tolerance = loose ? { relative: loose } : { relative: 1e-12, absolute: 1e-13 };
    expectClose(Math.abs(found.phi), vcd.phi, "phi", tolerance);
    expectClose(found.cramersV, vcd.cramersV, "V", tolerance);
    expectClose(found.contingencyCoefficient, vcd.contingencyCoefficient, "C", tolerance);
    expectClose(found.p, vcd.p, "p", { relative: 1e-11 });
  });

  it.each(namedAssociations)("%s: agree with SciPy's association", (name, { counts, scipy }) => {
    const found = of(counts);
    const tolerance = { relative: name === "nearly-independent" ? 1e-8 : 1e-12, absolute: 1e-13 };
    expectClose(found.cramersV, scipy.cramersV, "V", tolerance);
    expectClose(found.contingencyCoefficient, scipy.contingencyCoefficient, "C", tolerance);
  });

  it("give phi a sign in a 2 x 2 table only, as SPSS does", () => {
    expect(
      of([
        [3, 17],
        [12, 4],
      ]).phi,
    ).toBeLessThan(-0.6);
    const larger = associationCases.filter(({ counts }) => counts.length > 2 || counts[0]!.length > 2);
    expect(larger.length).toBeGreaterThan(8);
    for (const { counts } of larger) expect(of(counts).phi).toBeGreaterThanOrEqual(0);
  });

  it("of a 3 x 3 diagonal: V is 1, phi is sqrt 2, C is sqrt 2/3, by hand", () => {
    const { phi, cramersV, contingencyCoefficient } = of([
      [0, 0, 4],
      [0, 6, 0],
      [5, 0, 0],
    ]);
    expect(cramersV).toBe(1);
    expectClose(phi, Math.SQRT2, "phi", { relative: 1e-15 });
    expectClose(contingencyCoefficient, Math.sqrt(2 / 3), "C", { relative: 1e-15 });
  });
});

describe("laws", () => {
  it("the p is Pearson's chi-square's", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const test = pearsonChiSquare(tableOf(counts));
        expect(test.ok && test.value.p).toBe(of(counts).p);
      }),
    );
  });

  it("rows and columns may change places; V stays within 0 and 1, C below 1", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const turned = nominalAssociation(transpose(tableOf(counts)));
        const found = of(counts);
        for (const name of names) {
          expect(close(turned.ok ? turned.value[name] : Number.NaN, found[name], { relative: 1e-13 })).toBe(true);
        }
        expect(found.cramersV >= 0 && found.cramersV <= 1 && found.contingencyCoefficient < 1).toBe(true);
      }),
    );
  });

  it("in a 2 x 2 table swapped rows turn phi round, and V is its size", () => {
    fc.assert(
      fc.property(fourfold, (counts) => {
        const found = of(counts);
        expect(of(rowsSwapped(counts)).phi + found.phi).toBe(0);
        expect(Math.abs(found.phi)).toBe(found.cramersV);
      }),
    );
  });
});

it("of one row or one column there are none; an empty row is the caller's mistake", () => {
  const none = (rows: number, columns: number) => ({
    ok: false,
    reason: { code: "too-few-categories", rows, columns },
  });
  expect(nominalAssociation(tableOf([[3, 4]]))).toEqual(none(1, 2));
  expect(nominalAssociation(tableOf([[3], [4]]))).toEqual(none(2, 1));
  expect(() =>
    nominalAssociation(
      tableOf([
        [3, 4],
        [0, 0],
      ]),
    ),
  ).toThrow(RangeError);
});
