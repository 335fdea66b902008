import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scale, sizes, sizeWords } from "../../../src/report/words/sizes.ts";

const page = readFileSync(new URL("../../../docs/words.md", import.meta.url), "utf8");

/** The words of a scale's table in the documentation, row by row. */
function documented(heading: string): readonly { readonly en: string; readonly id: string }[] {
  const section = page.slice(page.indexOf(`### ${heading}`)).split("\n\n")[0]!;
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, , en, id]) => ({ en: en!, id: id! }));
}

describe("words for sizes", () => {
  it.each([
    ["share", "Shares"],
    ["balance", "Balance"],
    ["skew", "Skew"],
    ["kmo", "Sampling adequacy"],
    ["intraclass", "Intraclass correlation"],
    ["association", "Association"],
  ] as const)("are those of the documentation: %s", (scale, heading) => {
    expect(documented(heading)).toEqual(sizes[scale].map(({ words }) => words));
  });

  it.each([
    ["share", 200 / 3, "more than half"],
    ["share", 66.67, "more than two thirds"],
    ["share", 75, "most"],
    ["share", 74.99999, "more than two thirds"],
    ["share", 89.95, "most"],
    ["share", 90, "almost all"],
    ["share", 99.96, "almost all"],
    ["share", 100, "all"],
    ["share", 50, "half"],
    ["share", 49.99, "fewer than half"],
    ["share", 33.3, "fewer than a third"],
    ["share", 10, "a small part"],
    ["share", 0, "none"],
    ["balance", 55, "almost equal in size"],
    ["balance", 55.01, "unequal in size"],
    ["balance", 50, "equal in size"],
    ["skew", 1, "moderately skewed to the right"],
    ["skew", -0.5, "moderately skewed to the left"],
    ["skew", -1, "strongly skewed to the left"],
  ] as const)("have their bounds on the exact figure: %s of %d", (scale, value, words) => {
    expect(sizeWords(scale, value, "en")).toBe(words);
  });

  it("compare the fractions themselves where a percentage is 100 * count / n", () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [count, n] = [Math.min(a, b), Math.max(a, b)];
        const words = sizeWords("share", (100 * count) / n, "en");
        expect(words === "more than two thirds").toBe(3 * count > 2 * n && 4 * count < 3 * n);
        expect(words === "more than half").toBe(2 * count > n && 3 * count <= 2 * n);
        expect(words === "half").toBe(2 * count === n);
        expect(words === "fewer than half").toBe(2 * count < n && 3 * count >= n);
      }),
      {
        numRuns: 2000,
        examples: [
          [2, 3],
          [1, 3],
          [200_000, 300_000],
          [333_333, 1_000_000],
          [7, 21],
        ],
      },
    );
  });

  it("have a word for every figure in both languages", () => {
    const scales = Object.keys(sizes) as Scale[];
    fc.assert(
      fc.property(fc.constantFrom(...scales), fc.double({ noNaN: true }), (scale, value) => {
        expect(sizeWords(scale, value, "en")).not.toBe("");
        expect(sizeWords(scale, value, "id")).not.toBe("");
      }),
    );
  });
});
