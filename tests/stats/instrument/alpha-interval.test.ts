import { describe, expect, it } from "vitest";
import { alphaInterval } from "../../../src/stats/instrument/alpha-interval.ts";
import { expectClose } from "../oracle.ts";
import { digitsOf, figureOf, instrument, namedInstruments, productsOf, reasonOf } from "./instrument-cases.ts";
import { crossProductsOf } from "./reliability-cases.ts";

describe("Feldt's interval for alpha", () => {
  it.each(namedInstruments)(
    "%s: both confidences, .95 and .9, agree with fractions and quantiles of 50 digits",
    (_, item) => {
      for (const [confidence, expected] of [
        [0.95, item.exact.alphaInterval] as const,
        [0.9, item.exact.alphaInterval90] as const,
      ]) {
        const interval = alphaInterval(productsOf(item), confidence);
        if (expected === null) {
          expect(reasonOf(interval)).toEqual({ code: "zero-variance", what: "total" });
          continue;
        }
        const { lower, upper } = figureOf(interval);
        const near = { relative: 1e-12, absolute: 1e-14 };
        expectClose(lower, expected[0], `lower ${confidence}`, near);
        expectClose(upper, expected[1], `upper ${confidence}`, near);
      }
    },
  );

  it.each(namedInstruments.filter(([, item]) => item.exact.alphaInterval !== null))(
    "%s: agrees with psych::alpha.ci",
    (name, item) => {
      const { lower, upper } = figureOf(alphaInterval(productsOf(item)));
      const near = { relative: digitsOf(name), absolute: 1e-12 };
      expectClose(lower, item.psych.alphaInterval![0], "lower", near);
      expectClose(upper, item.psych.alphaInterval![1], "upper", near);
    },
  );

  it("of an alpha of 1 is from 1 to 1", () => {
    expect(reasonOf(alphaInterval(productsOf(instrument("identical-judges"))))).toEqual({ lower: 1, upper: 1 });
  });

  it("is undefined where alpha is, and takes a confidence between 0 and 1", () => {
    expect(reasonOf(alphaInterval(crossProductsOf([[1, 2]])))).toEqual({ code: "too-few-cases", n: 1, needed: 2 });
    const x = productsOf(instrument("two-items"));
    for (const confidence of [0, 1, 95, Number.NaN]) {
      const sentence = `confidence must be between 0 and 1, not ${confidence}`;
      expect(() => alphaInterval(x, confidence)).toThrow(new RangeError(sentence));
    }
  });
});
