/** Statements that were once wrong, each with the study that showed it. */
import { describe, expect, it } from "vitest";
import type { Bivariate, Frequencies, Normality, StudyResult } from "../../../src/stages/result.ts";
import { documentOf, studyResult } from "../../support/written.ts";
import { paragraphsAbout, proseFaults } from "./check-prose.ts";

const bekasi = await studyResult({ language: "en" });
const full = await studyResult({ language: "en", full: true });

function wordsAbout(result: StudyResult, id: string, isFull = false): string {
  const document = documentOf(result, { language: "en", full: isFull });
  expect(proseFaults(document, result)).toEqual([]);
  return paragraphsAbout(document, id).join(" ");
}

function methodsOf(result: StudyResult): string {
  const { blocks } = documentOf(result, { language: "en" });
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.about === undefined && block.tone !== "muted" ? [block.text] : [],
  );
  return texts.join(" ");
}

function withMethod(result: StudyResult, method: object): StudyResult {
  return { ...result, method: { ...(result.method as object), ...method } } as StudyResult;
}

function frequenciesWith(change: (entry: Frequencies) => Frequencies): StudyResult {
  return { ...full, frequencies: full.frequencies.map(change) };
}

describe("what several share", () => {
  it("is said of all items that have the highest total score, not of the first", () => {
    const result = frequenciesWith((entry) => (entry.variable === "R1" ? { ...entry, totalScore: 274 } : entry));
    expect(wordsAbout(result, "answers")).toMatch(/highest total score is that of R1 and E14 with a score of 274/);
  });

  it("is said of all groups that are the largest", () => {
    const result = frequenciesWith((entry) =>
      entry.variable === "jarak" ? { ...entry, values: entry.values.map((value) => ({ ...value, count: 40 })) } : entry,
    );
    expect(wordsAbout(result, "frequencies.jarak", true)).toMatch(/equally frequent, are Jauh \(40; .*\) and Dekat/);
  });

  it("is said of both items of a scale of two, whose correlations are one", () => {
    const validity = bekasi.validity.map((entry, index) =>
      index > 0
        ? entry
        : {
            ...entry,
            items: entry.items.slice(0, 2).map((item) => ({ ...item, correctedItemTotal: 0.1, valid: false })),
          },
    );
    const result: StudyResult = { ...full, validity };
    expect(wordsAbout(result, "validity")).toMatch(/lowest correlation is that of item R1 \(.*\) and R2 \(/);
    expect(wordsAbout(result, "validity.R.item-total", true)).not.toMatch(/lowest for/);
  });

  it("is said of all scores with the largest second group", () => {
    const [first, second] = bekasi.cutoffs;
    const cutoffs = bekasi.cutoffs.map((entry) =>
      entry === first || entry === second ? { ...entry, high: { ...entry.high, percent: 95 } } : entry,
    );
    expect(wordsAbout({ ...bekasi, cutoffs }, "cutoffs")).toMatch(
      /largest for Kinerja Pelayanan \(.*95\.0%\) and Reliabilitas \(.*95\.0%\) and smallest/,
    );
  });
});

describe("tests and intervals", () => {
  it("names the test that each p without evidence comes from", () => {
    const words = wordsAbout(bekasi, "associations");
    expect(words).toContain("Reliabilitas (p = 0.291, Fisher's exact test)");
    expect(words).toContain("Penghasilan (p = 1.000, continuity correction)");
    expect(words).toContain("Pendidikan (p = 0.405, Pearson's chi-square)");
  });

  it("says that an interval of 95% needn't go with a verdict at another level", () => {
    const sentence = /Confidence intervals are given at the level of 95%, while verdicts .* level 0\.1/;
    expect(wordsAbout(withMethod(bekasi, { alpha: 0.1 }), "associations")).toMatch(sentence);
    expect(wordsAbout(bekasi, "associations")).not.toMatch(/Confidence intervals are given at the level/);
  });

  it("doesn't call a test chosen that a larger table leaves no choice of", () => {
    const found = bekasi.bivariate.findIndex(({ row }) => row === "pendidikan");
    const { p } = bekasi.bivariate[found]!;
    const note = {
      code: "test-choice",
      severity: "caution",
      where: `bivariate[${found}].p`,
      args: {
        row: "pendidikan",
        column: "L",
        p,
        pSource: "pearson",
        interval: null,
        others: [{ test: "likelihoodRatio", p: 0.01 }],
      },
      message: "",
    };
    const result = withMethod({ ...bekasi, notes: [note] } as unknown as StudyResult, { p: "continuity-correction" });
    expect(wordsAbout(result, "associations")).toContain("That test is reported since the table is larger than 2 x 2.");
  });

  it("doesn't lay a disagreement of test and interval on the choice of the test", () => {
    const found = bekasi.bivariate.findIndex(({ row }) => row === "jarak");
    const bivariate = bekasi.bivariate.map(
      (entry): Bivariate => (entry.row === "jarak" ? { ...entry, p: 0.06, significant: false } : entry),
    );
    const note = {
      code: "interval-disagrees",
      severity: "caution",
      where: `bivariate[${found}].p`,
      args: { row: "jarak", column: "L", p: 0.06, lower: 1.3, upper: 9.9, level: 95 },
      message: "",
    };
    const words = wordsAbout({ ...bekasi, bivariate, notes: [note] } as unknown as StudyResult, "associations");
    expect(words).toContain("A borderline result of this kind supports no firm conclusion either way.");
    expect(words).not.toContain("depends on the choice of the test");
  });

  it("says whose ratio the verdict on normality hangs on, where there are two", () => {
    const [first] = bekasi.normality;
    const normality: readonly Normality[] = [
      { ...first!, rule: "skewness-and-kurtosis", skewnessRatio: 0.3, kurtosisRatio: -2.5, normal: false },
    ];
    const note = {
      code: "normality-sign",
      severity: "caution",
      where: "normality[0]",
      args: { variable: first!.variable, ratio: -2.5, limit: 2, signed: false },
      message: "",
    };
    const words = wordsAbout({ ...bekasi, normality, notes: [note] } as unknown as StudyResult, "normality");
    expect(words).toContain("the ratio of its kurtosis, -2.50, does not count as normal");
  });

  it("never takes a p that isn't below the level for normality shown", () => {
    for (const [rule, says] of [
      ["shapiro-wilk", /only means that there is no evidence of a deviation/],
      ["lilliefors", /only means that there is no evidence of a deviation/],
    ] as const) {
      const normality = bekasi.normality.map((entry): Normality => ({ ...entry, rule, limit: 0.05 }));
      expect(wordsAbout({ ...bekasi, normality }, "normality")).toMatch(says);
    }
  });
});

describe("methods", () => {
  it("don't say that all scores are halved where one has several bounds", () => {
    const cutoffs = bekasi.cutoffs.filter(({ variable }) => variable !== "L");
    expect(methodsOf({ ...bekasi, cutoffs })).toContain("The groups of Loyalitas follow the bounds");
    expect(methodsOf(bekasi)).not.toContain("follow the bounds");
  });

  it("say that Pearson stood in where an exact test could not be had", () => {
    const bivariate = bekasi.bivariate.map((entry): Bivariate => ({ ...entry, pSource: "fisher" }));
    const fisher = withMethod({ ...bekasi, bivariate }, { p: "fisher" });
    expect(methodsOf(fisher)).not.toContain("could not be computed");
    const [first, ...others] = bivariate;
    const mixed = { ...fisher, bivariate: [{ ...first!, pSource: "pearson" as const }, ...others] };
    expect(methodsOf(mixed)).toMatch(/exact test could not be computed, that of Pearson's chi-square/);
  });

  it("claim no pilot that wasn't, nor that none was done", () => {
    const inputs = bekasi.inputs.filter(({ role }) => role !== "pilot");
    const own = bekasi.reliability.map((entry) => ({ ...entry, source: "data" as const }));
    expect(methodsOf({ ...bekasi, inputs, reliability: own })).toContain("there are no separate pilot data");
  });
});
