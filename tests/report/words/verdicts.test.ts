/** Figures and verdicts are altered, and the words have to follow. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bivariate, Normality, ScaleReliability, ScaleValidity, StudyResult } from "../../../src/stages/result.ts";
import { documentOf, studyResult } from "../../support/written.ts";
import { paragraphsAbout, proseFaults } from "./check-prose.ts";

const bekasi = await studyResult({ language: "en" });
const verdict = fc.constantFrom(true, false, null);

function wordsAbout(result: StudyResult, id: string): string {
  const document = documentOf(result, { language: "en" });
  expect(proseFaults(document, result)).toEqual([]);
  return paragraphsAbout(document, id).join(" ");
}

function sentences(words: string): readonly string[] {
  return words.split(/(?<=\.) (?=[A-Z])/);
}

/** Sentences that say something, and whom they name. */
function namedIn(words: string, says: RegExp, labels: ReadonlyMap<string, string>): readonly string[] {
  const told = sentences(words).filter((sentence) => says.test(sentence));
  return [...labels].filter(([, label]) => told.some((sentence) => names(sentence, label))).map(([name]) => name);
}

function names(sentence: string, label: string): boolean {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w])${escaped}(?![\\w])`).test(sentence);
}

/** Labels of our own, none a part of another. */
function relabelled(result: StudyResult, list: readonly string[]): StudyResult {
  const letters = new Map(list.map((name, index) => [name, `Qz${"abcdefghijklmnopqrstuvwxyz"[index]}x`]));
  const variables = result.variables.map((entry) => ({ ...entry, label: letters.get(entry.name) ?? entry.label }));
  return { ...result, variables, notes: [] };
}

function labelsOf({ variables }: StudyResult, list: readonly string[]): ReadonlyMap<string, string> {
  return new Map(variables.filter(({ name }) => list.includes(name)).map(({ name, label }) => [name, label]));
}

describe("verdicts in words", () => {
  it("names as unreliable exactly the scales that are", () => {
    const scales = bekasi.reliability.map(({ scale }) => scale);
    const base = relabelled({ ...bekasi, alphaIntervals: [] }, scales);
    const labels = labelsOf(base, scales);
    const alpha = fc.double({ min: -0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, alpha), { minLength: 10, maxLength: 10 }), (drawn) => {
        const reliability = base.reliability.map((entry, index): ScaleReliability => {
          const [reliable, value] = drawn[index]!;
          return { ...entry, reliable, alpha: reliable === null ? null : value };
        });
        const words = wordsAbout({ ...base, reliability }, "reliability");
        const wanted = (is: boolean | null) =>
          reliability.filter(({ reliable }) => reliable === is).map(({ scale }) => scale);
        expect(namedIn(words, /cannot be called reliable: /, labels)).toEqual(wanted(false));
        expect(namedIn(words, /cannot be computed/, labels)).toEqual(wanted(null));
        expect(/all scales \(10\) are reliable/.test(words)).toBe(wanted(true).length === 10);
      }),
      { numRuns: 60 },
    );
  });

  it("names as invalid exactly the items that are, dropped or kept", () => {
    const [first] = bekasi.validity;
    const base: StudyResult = { ...bekasi, notes: [] };
    const state = fc.constantFrom<readonly [boolean | null, number | null]>([true, null], [false, null], [false, 1]);
    fc.assert(
      fc.property(fc.array(state, { minLength: 4, maxLength: 4 }), (drawn) => {
        const items = first!.items.map((item, index) => {
          const [valid, dropped] = drawn[index]!;
          return { ...item, valid, dropped };
        });
        const validity: readonly ScaleValidity[] = [{ ...first!, items }];
        const words = wordsAbout({ ...base, validity }, "validity");
        const labels = new Map(items.map(({ item }) => [item, item]));
        const of = (is: (item: (typeof items)[number]) => boolean) => items.filter(is).map(({ item }) => item);
        expect(namedIn(words, /were dropped from their scales/, labels)).toEqual(
          of(({ valid, dropped }) => valid === false && dropped !== null),
        );
        expect(namedIn(words, /still count in the scores/, labels)).toEqual(
          of(({ valid, dropped }) => valid === false && dropped === null),
        );
        expect(/all items \(4\) are valid/.test(words)).toBe(items.every(({ valid }) => valid === true));
      }),
      { numRuns: 60 },
    );
  });

  it("names as not normal exactly the scores that aren't", () => {
    const scores = bekasi.normality.map(({ variable }) => variable);
    const base = relabelled(bekasi, scores);
    const labels = labelsOf(base, scores);
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 12, maxLength: 12 }), (drawn) => {
        const normality = base.normality.map((entry, index): Normality => ({ ...entry, normal: drawn[index]! }));
        const words = wordsAbout({ ...base, normality }, "normality");
        const wanted = (is: boolean | null) =>
          normality.filter(({ normal }) => normal === is).map(({ variable }) => variable);
        expect(
          namedIn(
            words,
            /Those that do not count as normal|The one that does not count as normal|The figures that decided/,
            labels,
          ),
        ).toEqual(wanted(false));
        expect(namedIn(words, /cannot be judged, since/, labels)).toEqual(wanted(null));
        expect(/all scores \(12\) count as normal/.test(words)).toBe(wanted(true).length === 12);
      }),
      { numRuns: 60 },
    );
  });

  it("tells what is associated, and of what there is no evidence, as p decided", () => {
    const predictors = bekasi.bivariate.map(({ row }) => row);
    const base = relabelled(bekasi, predictors);
    const labels = labelsOf(base, predictors);
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    const drawn = fc.array(fc.option(p, { nil: null }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(drawn, (values) => {
        const bivariate = base.bivariate.map((entry, index): Bivariate => {
          const value = values[index] ?? null;
          const significant = value === null ? null : value < 0.05;
          return { ...entry, p: value, pSource: value === null ? null : entry.pSource, significant };
        });
        const words = wordsAbout({ ...base, bivariate }, "associations");
        const wanted = (is: boolean | null) =>
          bivariate.filter(({ significant }) => significant === is).map(({ row }) => row);
        const without = bivariate.filter(({ significant }) => significant === false);
        const named = namedIn(words, /no evidence of an association between/, labels);
        if (without.length <= 12) expect(named).toEqual(wanted(false));
        else expect(words).toMatch(/(the others \(p [<=] [\d.]+ to p = [\d.]+\)|one other \(p = [\d.]+\))/);
        expect(namedIn(words, /cannot be tested/, labels)).toEqual(wanted(null));
        const found =
          /is significantly associated with|significant association with|The same holds for|with a significant/;
        expect(namedIn(words, found, labels)).toEqual(wanted(true));
        if (wanted(true).length === 0) expect(words).toMatch(/no evidence, for any|cannot be tested/);
      }),
      { numRuns: 60 },
    );
  });

  it("reads an odds ratio the right way round, turned where it is below 1", () => {
    const entry = bekasi.bivariate.find(({ row }) => row === "jarak")!;
    const odds = bekasi.oddsRatios.find(({ row }) => row === "jarak")!;
    const cell = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const ratio = (a * d) / (b * c);
        const around = (value: number) => ({ value, lower: value / 2, upper: value * 2 });
        const shares = [(100 * a) / (a + b), (100 * c) / (c + d)];
        const bivariate: readonly Bivariate[] = [
          {
            ...entry,
            counts: [
              [a, b],
              [c, d],
            ],
            rowTotals: [a + b, c + d],
            rowPercent: shares.map((share) => [share, 100 - share]),
            risk: {
              oddsRatio: around(ratio),
              cohorts: entry.columns.map((column) => ({ column, ratio: around(shares[0]! / shares[1]!) })),
            },
            p: 0.01,
            significant: true,
          },
        ];
        const turned = {
          value: 1 / ratio,
          lower: 1 / (ratio * 2),
          upper: 2 / ratio,
        };
        const ratios = odds.ratios.map((one) => ({
          ...one,
          oddsRatio: around(ratio),
          turned,
          reads: ratio < 1 ? ("turned" as const) : ("as-is" as const),
        }));
        const result = { ...bekasi, bivariate, oddsRatios: [{ ...odds, ratios }], notes: [] };
        const words = wordsAbout(result, "associations");
        expect(/Turned round/.test(words)).toBe(ratio < 1);
        expect(/higher than/.test(words)).toBe(shares[0]! > shares[1]!);
        expect(/lower than/.test(words)).toBe(shares[0]! < shares[1]!);
        expect(/ratio of the proportions is/.test(words)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
