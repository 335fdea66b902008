/** What trials found hard to read: long paragraphs, brackets in brackets, repetition, counts of one, contractions. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/language.ts";
import type { Document } from "../../../src/report/document.ts";
import type { Bivariate, StudyResult } from "../../../src/stages/result.ts";
import { bekasiData, documentOf, fixtures, studyResult, type Wanted } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults } from "./check-prose.ts";

const languages: readonly Language[] = ["id", "en"];
const guessed: Wanted = { data: bekasiData, codebook: "none" };

function about(result: StudyResult, id: string, wanted: Wanted = {}): readonly string[] {
  const document = documentOf(result, wanted);
  expect(proseFaults(document, result)).toEqual([]);
  return paragraphsAbout(document, id);
}

function allText({ blocks }: Document): string {
  return blocks
    .flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items.map(({ text }) => text) : [],
    )
    .join("\n");
}

function times(text: string, part: RegExp): number {
  return [...text.matchAll(new RegExp(part, "g"))].length;
}

describe.each(languages)("words about associations, %s", (language) => {
  it.each([
    ["by its codebook", {}],
    ["without a codebook", guessed],
  ] as const)("have no paragraph of half a page and no bracket within a bracket: Bekasi %s", async (_, study) => {
    const result = await studyResult({ ...study, language });
    for (const words of about(result, "associations")) {
      expect(words.length).toBeLessThanOrEqual(900);
      const own = words.replace(/Pasien \(Karyawan RS\)/g, "");
      expect(own).not.toMatch(/\([^()]*[([]/);
    }
  });

  it("give figures of six predictors at most, from the smallest p, and say of the others why not", async () => {
    const result = await studyResult({ language });
    const words = about(result, "associations").join("\n");
    const list = words.split("\n").find((one) => /\((RP|PR)\)/.test(one))!;
    expect(times(list, / OR \d/)).toBe(7);
    expect(list.indexOf("Empati")).toBeLessThan(list.indexOf("Penanggung biaya"));
    expect(words).toMatch(
      language === "id"
        ? /Untuk Pendidikan dan Kelompok umur hanya nilai p/
        : /For Pendidikan and Kelompok umur the p-value is given alone/,
    );
  });

  it("give the reason of each table of two groups that has no odds ratio", async () => {
    const base = await studyResult({ language });
    const bivariate = base.bivariate.map(
      (entry): Bivariate =>
        entry.row === "E"
          ? { ...entry, risk: { ...entry.risk!, oddsRatio: { value: null, lower: null, upper: null } } }
          : entry,
    );
    expect(about({ ...base, bivariate }, "associations").join(" ")).toMatch(
      language === "id" ? /Odds ratio untuk Empati tidak dapat dihitung/ : /odds ratio for Empati cannot be computed/,
    );
  });

  it("tell the range of p of those beyond a list's end", async () => {
    const base = await studyResult({ language });
    const bivariate = base.bivariate.map(
      (entry, index): Bivariate => ({ ...entry, p: 0.1 + index / 20, significant: false }),
    );
    expect(about({ ...base, bivariate, notes: [] }, "associations").join(" ")).toContain(
      language === "id"
        ? "dan variabel lainnya (p = 0,700 sampai p = 0,850)"
        : "and the others (p = 0.700 to p = 0.850)",
    );
  });

  it("name all tables with small expected counts in one sentence", async () => {
    const result = await studyResult({ ...guessed, language });
    const words = about(result, "associations").join("\n");
    expect(times(words, language === "id" ? /patut dipertimbangkan/ : /should be considered/)).toBe(1);
    for (const name of ["umur", "kategori", "pendidikan", "anggota"])
      expect(words).toMatch(new RegExp(language === "id" ? `abel ${name},? \\d` : `of ${name},? \\d`));
  });

  it("say once, in the overview, that the tests are many", async () => {
    const result = await studyResult({ language });
    const many = language === "id" ? /Karena 16 uji dilakukan/ : /carried out 16 tests/;
    const [overview, ...others] = about(result, "associations");
    expect(overview).toMatch(many);
    expect(others.join(" ")).not.toMatch(many);
    expect(times(allText(documentOf(result, { style: "skripsi" })), many)).toBe(1);
  });
});

describe.each(languages)("one of a kind, %s", (language) => {
  it("is no lowest of several, nor 1 of 1", async () => {
    const base = await studyResult({ language });
    const [scale, interval] = [base.reliability[0]!, base.alphaIntervals[0]!];
    const result = { ...base, reliability: [scale], alphaIntervals: [{ ...interval, scale: scale.scale }] };
    const words = about(result, "reliability").join(" ");
    expect(words).toMatch(language === "id" ? /dari alpha tersebut adalah/ : /confidence interval of this alpha/);
    expect(words).not.toMatch(/terendah|lowest/);
  });

  it("has a sentence of its own in the findings", async () => {
    const result = await studyResult({
      data: join(fixtures, "studies/arthritis/data.csv"),
      language,
    });
    const text = allText(documentOf(result));
    expect(text).toContain(language === "id" ? "Skornya tidak berdistribusi normal: " : "The score is not normal: ");
    expect(text).not.toMatch(/\b1 (of|dari) 1\b/);
  });

  it("is said of a single item, valid or not", async () => {
    const base = await studyResult({ language });
    const [first] = base.validity;
    for (const valid of [true, false]) {
      const validity = [{ ...first!, items: [{ ...first!.items[0]!, valid }] }];
      const words = about({ ...base, validity, notes: [] }, "validity").join(" ");
      expect(words).toMatch(language === "id" ? /satu-satunya butir/ : /the only item/);
      expect(words).not.toMatch(/items \(1\)|1 items|1 butir/);
    }
  });
});

describe("the chart of odds ratios", () => {
  it.each(languages)("says what level its intervals have, whatever that of the verdicts: %s", async (language) => {
    const base = await studyResult({ language });
    const other = { ...base, method: { ...(base.method as object), alpha: 0.1 } } as StudyResult;
    const says = language === "id" ? /tetap interval 95%.*taraf signifikansi 0,1/ : /those of 95%.*level 0\.1/;
    expect(about(other, "charts.odds-ratios").join(" ")).toMatch(says);
    expect(about(base, "charts.odds-ratios").join(" ")).not.toMatch(says);
    expect(about(base, "charts.odds-ratios").join(" ")).toMatch(/95%/);
  });
});

describe("methods and references", () => {
  it.each(languages)("cite the correction of empty cells only where the report has it: %s", async (language) => {
    const brief = await studyResult({ language });
    expect(allText(documentOf(brief))).not.toMatch(/Haldane|Anscombe/);
    expect(allText(documentOf(brief, { style: "skripsi" }))).not.toMatch(/Haldane|Anscombe/);
    const full = await studyResult({ language, full: true });
    expect(allText(documentOf(full, { full: true }))).toMatch(/Haldane, J\. B\. S\..*/);
  });

  it("cite in the language of the report, in the text as in the list", async () => {
    const id = allText(documentOf(await studyResult({ language: "id" })));
    expect(id).toContain("(Katz dkk., 1978)");
    expect(id).toContain("(Joanes dan Gill, 1998)");
    expect(id).toContain("Joanes, D. N., dan Gill, C. A. (1998)");
    expect(id).not.toMatch(/et al\.| & /);
    const en = allText(documentOf(await studyResult({ language: "en" })));
    expect(en).toContain("(Katz et al., 1978)");
    expect(en).toContain("Joanes, D. N., & Gill, C. A. (1998)");
  });
});

describe("English words", () => {
  it("have no contractions", async () => {
    const full = await studyResult({ language: "en", full: true });
    const sample = sampleResult("en");
    const documents = [documentOf(full, { full: true }), documentOf(sample, { full: true }), documentOf(sample)];
    const words = documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "paragraph" && block.about !== undefined ? [block.text] : [])),
    );
    expect(words.filter((text) => /[a-z](n't|'re|'ll|'ve)\b|\b(it|that|there|what)'s\b/i.test(text))).toEqual([]);
  });
});
