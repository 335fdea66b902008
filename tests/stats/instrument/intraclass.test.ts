import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaInterval } from "../../../src/stats/instrument/alpha-interval.ts";
import { cronbachAlpha } from "../../../src/stats/instrument/cronbach-alpha.ts";
import {
  type Intraclass,
  type IntraclassForm,
  intraclassCorrelations,
} from "../../../src/stats/instrument/intraclass.ts";
import { close, expectClose, expectFigure } from "../oracle.ts";
import { digitsOf, figureOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { answers, crossProductsOf } from "./reliability-cases.ts";

const names = ["consistency", "agreement", "oneWay"] as const;
const regular = namedInstruments.filter(([, item]) => item.exact.icc.forms !== null);
const bounds = (form: IntraclassForm, kind: "single" | "average") =>
  [form[kind].value, form[kind].lower, form[kind].upper] as const;

describe("intraclass correlations", () => {
  it.each(namedInstruments)(
    "%s: sums of squares are the doubles nearest to Python's, made from the cells",
    (_, item) => {
      const { anova } = figureOf(intraclassCorrelations(productsOf(item)));
      for (const name of ["people", "items", "residual"] as const) {
        const { sumOfSquares, df, meanSquare } = anova[name];
        expect([sumOfSquares, df, meanSquare]).toEqual(item.exact.icc.anova[name]);
      }
    },
  );

  it.each(regular)("%s: agree with fractions and quantiles of 50 digits by McGraw and Wong's formulas", (_, item) => {
    const result = figureOf(intraclassCorrelations(productsOf(item)));
    for (const name of names) {
      const expected = item.exact.icc.forms![name];
      for (const kind of ["single", "average"] as const) {
        for (const [i, figure] of bounds(result[name], kind).entries()) {
          expectFigure(figure, expected[kind][i]!, `${name} ${kind} ${i}`, { relative: 1e-12, absolute: 1e-14 });
        }
      }
      const { value, df1, df2, p } = figureOf(result[name].test);
      expect([value, df1, df2]).toEqual(expected.test.slice(0, 3));
      expectClose(p, expected.test[3], `${name} p`, { relative: 1e-12, absolute: 1e-300 });
    }
  });

  it.each(regular.filter(([, item]) => item.psych.icc !== null))("%s: agree with psych::ICC", (name, item) => {
    const result = figureOf(intraclassCorrelations(productsOf(item)));
    const forms = [result.oneWay, result.agreement, result.consistency];
    const relative = name === "rupiah" || name === "ill-conditioned" ? 1e-4 : Math.max(digitsOf(name), 1e-9);
    for (const [i, row] of item.psych.icc!.entries()) {
      const form = forms[i % 3]!;
      const [value, lower, upper] = bounds(form, i < 3 ? "single" : "average");
      const near = { relative, absolute: 1e-9 };
      const [psychValue, f, df1, df2, p, psychLower, psychUpper] = row;
      for (const [figure, expected, what] of [
        [value, psychValue, "value"],
        [lower, psychLower, "lower"],
        [upper, psychUpper, "upper"],
      ] as const) {
        // past minus infinity the formula starts again from plus infinity: psych prints that, we don't
        if (figure.ok) expectFigure(figure, expected!, `${i} ${what}`, near);
      }
      const test = figureOf(form.test);
      expect([test.df1, test.df2]).toEqual([df1, df2]);
      expectClose(test.value, f!, "F", near);
      expectClose(test.p, p!, "p", { relative: 1e-5, absolute: 1e-12 });
    }
  });

  it("are Shrout and Fleiss's (1979): .17 .29 .71 of one judge, .44 .62 .91 of four", () => {
    const { oneWay, agreement, consistency, anova } = figureOf(
      intraclassCorrelations(productsOf(instrument("shrout-fleiss"))),
    );
    const printed = (figure: IntraclassForm["single"]["value"]) => figureOf(figure).toFixed(2);
    expect([oneWay, agreement, consistency].map(({ single }) => printed(single.value))).toEqual([
      "0.17",
      "0.29",
      "0.71",
    ]);
    expect([oneWay, agreement, consistency].map(({ average }) => printed(average.value))).toEqual([
      "0.44",
      "0.62",
      "0.91",
    ]);
    expect([anova.people, anova.items, anova.residual].map(({ meanSquare }) => meanSquare.toFixed(2))).toEqual([
      "11.24",
      "32.49",
      "1.02",
    ]);
  });

  it("average consistency is alpha with Feldt's interval, in any data", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const result = intraclassCorrelations(x);
        if (!result.ok) return;
        const { value, lower, upper } = result.value.consistency.average;
        expect(value).toEqual(cronbachAlpha(x));
        const interval = alphaInterval(x);
        if (!interval.ok) return;
        const near = { relative: 1e-12, absolute: 1e-12 };
        expect(close(figureOf(lower), interval.value.lower, near)).toBe(true);
        expect(close(figureOf(upper), interval.value.upper, near)).toBe(true);
      }),
    );
  });

  it("bounds enclose their coefficient (an agreement, where it isn't negative), and a wider confidence the narrower", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const x = crossProductsOf(rows);
        const [narrow, wide] = [intraclassCorrelations(x, 0.9), intraclassCorrelations(x, 0.99)];
        if (!narrow.ok || !wide.ok) return;
        for (const name of names) {
          const [value, lower, upper] = bounds(narrow.value[name], "single");
          const [, further, above] = bounds(wide.value[name], "single");
          if (!value.ok || !lower.ok || !upper.ok || !further.ok || !above.ok) continue;
          if (name === "agreement" && value.value < 0) continue;
          const order = [further.value, lower.value, value.value, upper.value, above.value];
          expect(order.every((figure, i) => i === 0 || figure >= order[i - 1]! - 1e-12)).toBe(true);
        }
      }),
    );
  });
});

describe("a negative agreement", () => {
  // R = 1/4, C = 9/4 and E = 25/4, so that v = (R (C + E))^2 / (((R - E) C)^2 + ((C + R) E)^2) is .0106
  const x = crossProductsOf([
    [1, 5],
    [3, 2],
  ]);

  it("may lie outside of its interval, as in psych::ICC: -2.4 beside -2.77777778 to -2.76804137", () => {
    const [value, lower, upper] = bounds(figureOf(intraclassCorrelations(x, 0.9)).agreement, "single");
    expectFigure(value, -2.4, "value");
    expectFigure(lower, -2.77777778, "lower", { relative: 1e-8 });
    expectFigure(upper, -2.76804137, "upper", { relative: 1e-8 });
  });

  it("of the mean past minus infinity is no number, nor are its bounds, where psych begins again at 3.1", () => {
    const { value, lower, upper } = figureOf(intraclassCorrelations(x, 0.9)).agreement.average;
    for (const figure of [value, lower, upper]) {
      expect(reasonOf(figure)).toEqual({ code: "not-finite", what: "intraclass" });
    }
  });

  it("has the limit for a bound where a quantile is infinite and psych has NaN; the rest is psych's", () => {
    const { single, average } = figureOf(intraclassCorrelations(x, 0.99)).agreement;
    // n (0 - E) / (n (k - 1) E + k (C - E)) in units of R, n = k = 2
    expectFigure(single.lower, -50 / 18, "lower");
    expectFigure(single.upper, 0.91415274, "upper", { relative: 1e-8 });
    expectFigure(average.upper, 0.9551513, "average, upper", { relative: 1e-8 });
  });
});

describe("where something is left out of the mean squares", () => {
  const of = (name: string): Intraclass => figureOf(intraclassCorrelations(productsOf(instrument(name))));

  it("judges who are alike have 1 and an infinite F", () => {
    const result = of("identical-judges");
    for (const name of names) {
      for (const kind of ["single", "average"] as const) {
        expect(bounds(result[name], kind).map(reasonOf)).toEqual([1, 1, 1]);
      }
      expect(reasonOf(result[name].test)).toEqual({ code: "not-finite", what: "F" });
    }
  });

  it("judges who differ by a constant are consistent and don't agree", () => {
    const { consistency, agreement, oneWay, anova } = of("offset-judges");
    expect(anova.residual.sumOfSquares).toBe(0);
    expect(bounds(consistency, "single").map(reasonOf)).toEqual([1, 1, 1]);
    // R / (R + k C / n), k = 3 and n = 7
    const [r, c] = [anova.people.meanSquare, anova.items.meanSquare];
    expectFigure(agreement.single.value, r / (r + (3 * c) / 7), "ICC(A,1)");
    expectFigure(agreement.average.value, r / (r + c / 7), "ICC(A,k)");
    const [value, lower, upper] = bounds(agreement, "single").map(figureOf) as [number, number, number];
    expect(lower < value && value < upper).toBe(true);
    expect(oneWay.test.ok).toBe(true);
  });

  it("a total that doesn't vary has the least single consistency, and no average", () => {
    const { consistency, agreement } = of("cancelling");
    expect(bounds(consistency, "single").map(reasonOf)).toEqual([-1, -1, -1]);
    const still = { code: "zero-variance", what: "total" };
    expect(bounds(consistency, "average").map(reasonOf)).toEqual([still, still, still]);
    expect([agreement.single.lower, agreement.single.upper].map(reasonOf)).toEqual([still, still]);
    expect(figureOf(consistency.test)).toEqual({ value: 0, df1: 6, df2: 6, p: 1 });
  });

  it("of three items the least single consistency is -1/2: -1 / (k - 1)", () => {
    const turns = crossProductsOf([
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ]);
    const { consistency } = figureOf(intraclassCorrelations(turns));
    expect(bounds(consistency, "single").map(reasonOf)).toEqual([-0.5, -0.5, -0.5]);
  });

  it("an average agreement past minus infinity is no number", () => {
    const { agreement } = of("against-each-other");
    expect(reasonOf(agreement.average.value)).toEqual({ code: "not-finite", what: "intraclass" });
    expect(agreement.single.value.ok).toBe(true);
  });

  it("one case, one item that varies, and a confidence of 95", () => {
    expect(reasonOf(intraclassCorrelations(crossProductsOf([[1, 2]])))).toEqual({
      code: "too-few-cases",
      n: 1,
      needed: 2,
    });
    const alone = crossProductsOf([
      [1, 2],
      [1, 3],
    ]);
    expect(reasonOf(intraclassCorrelations(alone))).toEqual({ code: "too-few-items", k: 1, needed: 2 });
    expect(() => intraclassCorrelations(crossProductsOf([[1], [2]]))).toThrow(RangeError);
    for (const confidence of [0, 1, 95, Number.NaN]) {
      const sentence = `confidence must be between 0 and 1, not ${confidence}`;
      expect(() => intraclassCorrelations(productsOf(instrument("two-items")), confidence)).toThrow(
        new RangeError(sentence),
      );
    }
  });
});
