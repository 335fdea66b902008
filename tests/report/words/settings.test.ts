/** Every setting of the method, and studies with parts missing, in both languages: the prose has to hold and say the setting. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/language.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { bekasiData, documentOf, fixtures, studyResult } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults, wordlessTables } from "./check-prose.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "words-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const languages: readonly Language[] = ["id", "en"];
const rules = readFileSync(join(fixtures, "bekasi/rules.loyalty.yaml"), "utf8");

async function written(name: string, codebook: string, language: Language) {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, codebook.replace("pilot.csv", join(fixtures, "bekasi/pilot.csv")));
  const result = await studyResult({ data: bekasiData, codebook: path, language });
  const document = documentOf(result, { language });
  expect(proseFaults(document, result)).toEqual([]);
  expect(wordlessTables(document)).toEqual([]);
  return { result, document };
}

const methods: Readonly<Record<string, readonly [string, RegExp]>> = {
  "uncorrected r": ["validity: { r: total }", /the item itself included/],
  "validity by p": ["validity: { criterion: p }", /two-sided p-value less than 0\.05/],
  "validity by a number": ["validity: { criterion: 0.6 }", /greater than 0\.6/],
  "invalid items dropped": ["validity: { criterion: 0.5, invalid: drop }", /dropped from their scales once/],
  "dropped repeatedly": ["validity: { criterion: 0.6, invalid: drop-repeatedly }", /repeatedly, until/],
  "another minimum": ["reliability: { minimum: 0.75 }", /alpha is greater than 0\.75/],
  "skewness by sign": ["normality: { signed: true }", /is not above 2, sign included/],
  "skewness and kurtosis": ["normality: { rule: skewness-and-kurtosis, limit: 1.96 }", /kurtosis.*1\.96 in size/],
  "Shapiro-Wilk": ["normality: { rule: shapiro-wilk }", /Shapiro-Wilk test \(Shapiro & Wilk, 1965\)/],
  Lilliefors: ["normality: { rule: lilliefors }", /Lilliefors, 1967/],
  "rounded cut-offs": ["cutoff: { rounding: nearest }", /rounded to the nearest whole number/],
  "Pearson's p": ["p: pearson", /Pearson's chi-square without correction/],
  "continuity correction": ["p: continuity-correction", /continuity correction for 2 x 2 tables/],
  "Fisher's p": ["p: fisher", /Freeman & Halton, 1951/],
  "likelihood ratio": ["p: likelihood-ratio", /Wilks, 1938/],
  "another level": ["alpha: 0.01", /p is less than 0\.01/],
  "merged categories": ["merge: neighbours", /merged before the test/],
};

describe("settings of the method", () => {
  for (const [name, [method, says]] of Object.entries(methods)) {
    it(`are said, and everything holds: ${name}`, async () => {
      for (const language of languages) {
        const { document } = await written(name, `${rules}method:\n  ${method}\n`, language);
        const prose = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join(" ");
        if (language === "en") expect(prose).toMatch(says);
      }
    });
  }
});

describe("studies with parts missing", () => {
  const studies: Readonly<Record<string, (codebook: string) => string>> = {
    "no pilot": (codebook) => codebook.replace(/^pilot:.*\n/m, ""),
    "no outcome": (codebook) => codebook.replace(/^outcome:.*\n/m, "").replace(/^predictors:.*\n/m, ""),
    "one predictor": (codebook) => codebook.replace(/^predictors:.*$/m, "predictors: [jarak]"),
    "one predictor without evidence": (codebook) => codebook.replace(/^predictors:.*$/m, "predictors: [penghasilan]"),
    "one predictor of four groups": (codebook) => codebook.replace(/^predictors:.*$/m, "predictors: [umur]"),
    "one predictor that hangs on the test": (codebook) => codebook.replace(/^predictors:.*$/m, "predictors: [HA]"),
    "an outcome of four groups": (codebook) =>
      codebook
        .replace(/^outcome:.*$/m, "outcome: umur")
        .replace(/^predictors:.*$/m, "predictors: [pendidikan, LC, KP]"),
    "inclusion criteria": (codebook) => `${codebook}keep: jarak == "Jauh"\n`,
    "nobody left": (codebook) => `${codebook}keep: jarak == "Nowhere"\n`,
    "few cases": (codebook) => `${codebook}keep: umur < 17\n`,
    "a cut-off that makes one group": (codebook) =>
      codebook.replace("[Tidak Baik, Baik] }", "[Tidak Baik, Baik], cutoff: 1 }"),
  };
  for (const [name, change] of Object.entries(studies)) {
    it(`have words that hold: ${name}`, async () => {
      for (const language of languages) await written(name, change(rules), language);
    });
  }
});

describe("hostile texts", () => {
  const texts = [
    "x".repeat(10_000),
    "\u0645\u0631\u062d\u0628\u0627 \u202e 12",
    "a | b | 3",
    "<script>alert(1)</script>",
    "\\write18{rm} $x$ 5%",
    "=cmd(1)",
    "\ud83d\ude00\u0001 7",
    "\ud800",
    "1",
  ];
  it.each(texts.map((text) => [text.slice(0, 20), text]))("stay names, whatever they hold: %j", (_, text) => {
    for (const language of languages) {
      const plain = sampleResult(language);
      const result: StudyResult = {
        ...plain,
        variables: plain.variables.map((entry, index) => ({ ...entry, label: `${text} ${index}` })),
        bivariate: plain.bivariate.map((entry) => ({ ...entry, rows: entry.rows.map((row) => `${row} ${text}`) })),
      };
      const document = documentOf(result, { language });
      expect(proseFaults(document, result)).toEqual([]);
      for (const words of paragraphsAbout(document, "associations")) expect(words.length).toBeLessThan(5000);
    }
  });
});
