/** Words about the further tables of crosstabs: built from the result, and none of the tables is without. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStudy } from "../../../src/cli/run-study.ts";
import { writtenStages } from "../../../src/cli/written-stages.ts";
import type { Overrides } from "../../../src/codebook/overrides.ts";
import type { Language } from "../../../src/core/language.ts";
import { crosstabsWords as tableWords } from "../../../src/report/texts/further/crosstabs.ts";
import { wordNotes } from "../../../src/report/word-notes.ts";
import { sizeWords } from "../../../src/report/words/sizes.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { bekasiData, documentOf, fixtures } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults, wordlessTables } from "./check-prose.ts";

const languages: readonly Language[] = ["id", "en"];
const OF_CROSSTABS = /^(exactTests|associations|residuals|mergers|odds-ratios|stratified|mcnemar)\./;

async function fullResult(data: string, overrides: Overrides): Promise<StudyResult> {
  const unworded = await runStudy({ data, codebook: undefined, overrides, stages: writtenStages(true) });
  const labels = new Map(unworded.variables.map(({ name, label }) => [name, label]));
  const label = (name: string) => labels.get(name) ?? name;
  return { ...unworded, notes: wordNotes(unworded.notes, { language: unworded.study.language, label }) };
}

/** A study, its result, and some of the tables that it has to have. */
const studies: readonly (readonly [
  string,
  (language: Language) => Promise<StudyResult> | StudyResult,
  readonly string[],
])[] = [
  [
    "Bekasi with strata and pairs",
    (language) =>
      fullResult(bekasiData, {
        language,
        strata: ["umur"],
        pairs: [
          ["R", "DT"],
          ["R1", "R2"],
        ],
      }),
    [
      "stratified.umur.jarak.common",
      "stratified.umur.pendidikan.general",
      "mcnemar.2.tests",
      "mergers.pendidikan.crosstab",
    ],
  ],
  [
    "Bekasi merged, by another stratum",
    (language) => fullResult(bekasiData, { language, merge: true, strata: ["jarak"] }),
    ["mergers.proposals", "mergers.pendidikan.crosstab", "stratified.jarak.pendidikan.correction", "odds-ratios.exact"],
  ],
  [
    "a sample where everything goes wrong",
    (language) => sampleResult(language),
    ["exactTests.overview", "associations.strength", "residuals.kelas.crosstab", "stratified.kota.agama.general"],
  ],
  ...["arthritis", "oswego", "bfi"].map(
    (study) =>
      [
        study,
        (language: Language) => fullResult(join(fixtures, "studies", study, "data.csv"), { language }),
        ["exactTests.overview", "associations.strength"],
      ] as const,
  ),
];

const all = studies.flatMap(([name, make, tables]) =>
  languages.map((language) => [name, language, make, tables] as const),
);

describe("words about the further tables of crosstabs", () => {
  it.each(all)("say what the result says: %s in %s", async (_, language, make, tables) => {
    const result = await make(language);
    const document = documentOf(result, { full: true });
    expect(proseFaults(document, result).filter((fault) => OF_CROSSTABS.test(fault))).toEqual([]);
    const ids = document.blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
    expect(ids).toEqual(expect.arrayContaining([...tables]));
    expect(wordlessTables(document).filter((id) => OF_CROSSTABS.test(id))).toEqual([]);
  });

  it("turn an odds ratio below 1 where the result does, name the correction, and never call odds times", () => {
    const about = aboutSample("odds-ratios.ratios");
    expect(about).toContain("turned round, OR 12.600 [95% CI 4.460-357.100]");
    expect(about).toContain("ratio of the proportions 5.000");
    expect(about).toContain("Haldane-Anscombe correction");
    expect(about).not.toMatch(/\btimes\b/);
    expect(aboutSample("odds-ratios.ratios", "id")).not.toMatch(/\bkali\b/);
  });

  it("give the verdict on homogeneity first, and leave a common odds ratio unread where the groups differ", () => {
    const differing = aboutSample("stratified.kota.lama.odds-ratios");
    expect(differing).toContain("differ significantly between the groups (Breslow-Day test, p = 0.002)");
    expect(differing).not.toContain("3.095");
    expect(aboutSample("stratified.kota.lama.common")).toContain("is not meant to be read");
    const summary = aboutSample("stratified.kota.summary");
    expect(summary.indexOf("Breslow-Day")).toBeLessThan(summary.indexOf("Mantel-Haenszel"));
    expect(summary).toContain("for the researcher to judge");
    expect(aboutSample("stratified.kota.jk.odds-ratios")).toContain("For Desa there is no odds ratio");
  });

  it("say that a p is a Monte Carlo estimate, and how close it is", () => {
    const about = aboutSample("exactTests.umur.chi-square");
    expect(about).toContain("Monte Carlo estimate from 10000 random tables");
    expect(about).toContain("99% confidence interval of 0.015-0.022");
    expect(aboutSample("exactTests.kota.chi-square")).not.toContain("Monte Carlo");
  });

  it("leave it open where the interval of an estimated p includes the level", () => {
    const result = sampleResult("en");
    const exactTests = result.exactTests.map((entry) =>
      entry.interval === null ? entry : { ...entry, interval: { ...entry.interval, upper: 0.0512 } },
    );
    const document = documentOf({ ...result, exactTests }, { full: true });
    expect(paragraphsAbout(document, "exactTests.umur.chi-square").join(" ")).toContain("is not close enough");
  });

  it("call a merging a proposal unless it is done", () => {
    expect(aboutSample("mergers.umur.crosstab")).toContain("for the researcher to decide");
    expect(aboutSample("mergers.kota.crosstab")).toContain("other tables of this report have them so");
  });

  it("tell which way pairs differ where they do, and which test it was", () => {
    expect(aboutSample("mcnemar.1.tests")).toMatch(/exactly .* no evidence of a difference/);
    expect(aboutSample("mcnemar.2.tests")).toMatch(
      /continuity correction.* more respondents with Ya in Dokter ramah and Tidak in Antrean terlalu lama/,
    );
    expect(aboutSample("mcnemar.3.tests")).toContain("McNemar-Bowker");
  });

  it.each(languages)("class a strength as the table beside them does, in %s", async (language) => {
    const { effects } = tableWords[language].associations;
    const results = await Promise.all(studies.map(([, make]) => make(language)));
    const known = results.flatMap(({ associations }) =>
      associations.flatMap(({ phi, effect }) =>
        phi.value === null || effect === null ? [] : [{ phi: phi.value, effect }],
      ),
    );
    expect(new Set(known.map(({ effect }) => effect)).size).toBe(4);
    for (const { phi, effect } of known) expect(sizeWords("association", phi, language)).toBe(effects[effect]);
    const reached = [0.1, 0.3, 0.5].map((bound) => bound - 1e-16);
    for (const sign of [1, -1]) {
      expect(reached.map((phi) => sizeWords("association", sign * phi, language))).toEqual([
        effects.small,
        effects.medium,
        effects.large,
      ]);
    }
  });

  it("stay short and whole with labels that nobody expects", () => {
    const result = sampleResult("en");
    const hostile = `<script> \\write18{} | ${"x".repeat(10_000)}`;
    const variables = result.variables.map((entry) => ({ ...entry, label: hostile }));
    const renamed = { ...result, variables };
    const document = documentOf(renamed, { full: true });
    const own = document.blocks.filter((block) => block.kind === "paragraph" && OF_CROSSTABS.test(block.about ?? ""));
    expect(own.length).toBeGreaterThan(40);
    for (const block of own) expect(block.kind === "paragraph" && block.text.length).toBeLessThan(5000);
    expect(proseFaults(document, renamed).filter((fault) => OF_CROSSTABS.test(fault))).toEqual([]);
  });
});

function aboutSample(id: string, language: Language = "en"): string {
  return paragraphsAbout(documentOf(sampleResult(language), { full: true }), id).join(" ");
}
