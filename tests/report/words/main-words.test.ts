import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/language.ts";
import { documentOf, fixtures, studyResult, type Wanted } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { forbiddenWords, paragraphsAbout, proseFaults, wordlessTables } from "./check-prose.ts";

const studies: Readonly<Record<string, Wanted>> = {
  "the Bekasi study": {},
  "the Bekasi study by its rules": { codebook: join(fixtures, "bekasi/rules.loyalty.yaml") },
  arthritis: { data: join(fixtures, "studies/arthritis/data.csv") },
  bfi: { data: join(fixtures, "studies/bfi/data.csv") },
  oswego: { data: join(fixtures, "studies/oswego/data.csv") },
};
const languages: readonly Language[] = ["id", "en"];

describe("prose of written reports", () => {
  for (const [name, study] of Object.entries(studies)) {
    for (const language of languages) {
      it(`has the result's figures and no others: ${name}, ${language}`, async () => {
        const result = await studyResult({ ...study, language });
        expect(proseFaults(documentOf(result, { ...study, language }), result)).toEqual([]);
      });

      it(`has words about each table: ${name}, ${language}`, async () => {
        const result = await studyResult({ ...study, language });
        expect(wordlessTables(documentOf(result, { ...study, language }))).toEqual([]);
      });
    }
  }

  for (const language of languages) {
    it(`survives a study where everything goes wrong, ${language}`, () => {
      const result = sampleResult(language);
      const document = documentOf(result);
      expect(proseFaults(document, result)).toEqual([]);
      expect(wordlessTables(document)).toEqual([]);
    });
  }
});

describe("the full report", () => {
  it.each(languages)("has words about each table of the main stages' own, %s", async (language) => {
    const wanted: readonly Wanted[] = [{}, { data: join(fixtures, "studies/bfi/data.csv") }];
    for (const study of wanted) {
      const result = await studyResult({ ...study, language });
      const document = documentOf(result, { ...study, language, full: true });
      expect(proseFaults(document, result)).toEqual([]);
      expect(wordlessTables(document).filter((id) => /^(cleaning|answers)/.test(id))).toEqual([]);
    }
    const sample = sampleResult(language);
    const document = documentOf(sample, { full: true });
    expect(proseFaults(document, sample)).toEqual([]);
    expect(wordlessTables(document).filter((id) => /^(cleaning|answers)/.test(id))).toEqual([]);
  });
});

describe("the checker itself", () => {
  it("finds a figure that the result doesn't have, and one that is no slot", async () => {
    const result = await studyResult({ language: "id" });
    const document = documentOf(result, { language: "id" });
    const altered = { ...result, reliability: result.reliability.map((scale) => ({ ...scale, alpha: 0.5 })) };
    expect(proseFaults(document, altered).some((fault) => fault.includes("reliability"))).toBe(true);
    const smuggled = document.blocks.map((block) =>
      block.kind === "paragraph" && block.about === "normality" ? { ...block, text: `${block.text} Jadi 7.` } : block,
    );
    expect(proseFaults({ ...document, blocks: smuggled }, result)).not.toEqual([]);
  });

  it.each([
    "Responden jauh berpeluang 3 kali lebih besar untuk tidak loyal.",
    "Jarak memengaruhi loyalitas.",
    "Tidak ada hubungan antara umur dan loyalitas.",
    "Distance influences loyalty.",
    "They are three times as likely to leave.",
    "There is no association between age and loyalty.",
    "Age isn't associated with loyalty.",
  ])("objects to: %s", (text) => {
    expect(forbiddenWords(text)).not.toEqual([]);
  });

  it.each([
    "There is no evidence of an association between age and loyalty.",
    "Tidak cukup bukti adanya hubungan antara umur dan loyalitas.",
  ])("lets pass: %s", (text) => {
    expect(forbiddenWords(text)).toEqual([]);
  });
});

describe("words about the Bekasi study", () => {
  it("say which figure is the odds ratio and give the ratio of proportions beside it", async () => {
    const result = await studyResult({ language: "id" });
    const words = paragraphsAbout(documentOf(result, { language: "id" }), "associations").join("\n");
    expect(words).toContain("5,513 (95% CI 1,962-15,493), sedangkan rasio proporsinya 3,095 (95% CI 1,557-6,152)");
    expect(words).toContain("OR 0,658 (0,210-2,063), RP 0,739, bila dibalik OR 1,520 (0,485-4,767)");
  });

  it("say both p where the verdict hangs on the test", async () => {
    const result = await studyResult({ language: "en" });
    const words = paragraphsAbout(documentOf(result, { language: "en" }), "associations").join("\n");
    expect(words).toMatch(/Kinerja Pelayanan depends on the choice of the test.*p = 0\.054.*p = 0\.029/);
    expect(words).toContain("since all expected counts of the table are at least 5");
  });
});
