/** Words about SPSS's tables: built from the result, and none of the tables is without. */
import { describe, expect, it } from "vitest";
import { documentOf, studyResult } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults, wordlessTables } from "./check-prose.ts";

/** Tables of the main stages, in both depths. */
const OF_SPSS = /^(validity|reliability|frequencies|descriptives|normality|bivariate)\./;

describe("words about SPSS's tables", () => {
  it.each(["id", "en"] as const)("say what the result says: the Bekasi study in %s", async (language) => {
    const result = await studyResult({ full: true, language });
    const document = documentOf(result, { full: true });
    expect(proseFaults(document, result)).toEqual([]);
    expect(wordlessTables(document).filter((id) => OF_SPSS.test(id))).toEqual([]);
  });

  it.each(["id", "en"] as const)("hold where everything goes wrong, in %s", (language) => {
    const result = sampleResult(language);
    const document = documentOf(result, { full: true });
    expect(proseFaults(document, result)).toEqual([]);
    expect(wordlessTables(document).filter((id) => OF_SPSS.test(id))).toEqual([]);
  });

  it("decide as the reported test does, name the others, and turn an odds ratio below 1", async () => {
    const result = await studyResult({ full: true, language: "en" });
    const document = documentOf(result, { full: true });
    const about = (id: string) => paragraphsAbout(document, id).join(" ");
    expect(about("bivariate.KP.chi-square")).toContain("no evidence of an association");
    expect(about("bivariate.KP.chi-square")).toMatch(/p = 0\.029 \(Pearson/);
    const below = result.bivariate.filter(({ risk }) => (risk?.oddsRatio.value ?? 1) < 1).map(({ row }) => row);
    expect(below.length).toBeGreaterThan(0);
    for (const row of below) expect(about(`bivariate.${row}.risk`), row).toContain("turned round");
  });
});
