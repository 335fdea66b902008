/** Words about the further tables of the instrument and of scores: built from the result, and no table is without. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StudyResult } from "../../../src/stages/result.ts";
import { documentOf, fixtures, studyResult, type Wanted } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults, wordlessTables } from "./check-prose.ts";

const STAGES =
  /^(itemCorrelations|samplingAdequacy|alphaIntervals|splitHalf|guttman|omega|intraclass|factors|percentiles|extremes|boxPlots|cleaning)(\.|$)/;

const studies: Readonly<Record<string, Wanted>> = {
  "the Bekasi study": {},
  arthritis: { data: join(fixtures, "studies/arthritis/data.csv") },
  bfi: { data: join(fixtures, "studies/bfi/data.csv") },
  oswego: { data: join(fixtures, "studies/oswego/data.csv") },
};

function expectWords(result: StudyResult): void {
  const document = documentOf(result, { full: true });
  expect(proseFaults(document, result)).toEqual([]);
  expect(wordlessTables(document).filter((id) => STAGES.test(id))).toEqual([]);
}

/** What the words say about a table, where some of the sample's figures are other ones. */
function said(id: string, change: Partial<StudyResult> = {}): string {
  const result = { ...sampleResult("en"), ...change };
  expectWords(result);
  return paragraphsAbout(documentOf(result, { full: true }), id).join(" ");
}

describe.each(["id", "en"] as const)("words about further tables, in %s", (language) => {
  it.each(Object.keys(studies))("have the result's figures and leave no table out: %s", async (name) => {
    expectWords(await studyResult({ ...studies[name], full: true, language }));
  });

  it("hold where everything goes wrong", () => {
    expectWords(sampleResult(language));
  });

  it.each([0, -1])("hold where a stage has one entry: %i", (at) => {
    const result = sampleResult(language);
    const only = <T>(all: readonly T[]): readonly T[] => [all.at(at)!];
    expectWords({
      ...result,
      itemCorrelations: only(result.itemCorrelations),
      samplingAdequacy: only(result.samplingAdequacy),
      alphaIntervals: only(result.alphaIntervals),
      splitHalf: only(result.splitHalf),
      guttman: only(result.guttman),
      omega: only(result.omega),
      intraclass: only(result.intraclass),
      factors: only(result.factors),
      percentiles: only(result.percentiles),
      extremes: only(result.extremes),
      boxPlots: only(result.boxPlots),
    });
  });

  it("hold where labels are hostile and a scale's name has dots", () => {
    const result = sampleResult(language);
    const hostile = `${"\\write18{}<script>|$%\u202e\u{1f600}".repeat(400)}=cmd()`;
    const named = (scale: string | null) => (scale === "A" ? "A.items" : scale);
    const renamed = <T extends { readonly scale: string | null }>(all: readonly T[]): readonly T[] =>
      all.map((entry) => ({ ...entry, scale: named(entry.scale) }));
    expectWords({
      ...result,
      variables: [
        ...result.variables.map((variable) => ({ ...variable, label: hostile })),
        { name: "A.items", label: hostile, kind: "scale", items: ["A1"] },
      ],
      itemCorrelations: renamed(result.itemCorrelations) as StudyResult["itemCorrelations"],
      factors: renamed(result.factors),
      omega: renamed(result.omega) as StudyResult["omega"],
    });
  });
});

/** The sample's correlations with other p-values of its three pairs. */
function withP(p12: number, p13: number, p23: number): StudyResult["itemCorrelations"][number] {
  const p = [
    [0, p12, p13],
    [p12, 0, p23],
    [p13, p23, 0],
  ];
  return { ...sampleResult("en").itemCorrelations[0]!, p };
}

describe("words about the instrument", () => {
  it("call a KMO below one half unfit, and don't interpret that of two items", () => {
    const { samplingAdequacy } = sampleResult("en");
    const [entry] = samplingAdequacy;
    const low = said("samplingAdequacy.A.kmo", { samplingAdequacy: [{ ...entry!, kmo: 0.43 }] });
    expect(low).toContain("a KMO of 0.430 for Pelayanan, which is too low");
    expect(low).toContain("a factor analysis is not advisable");
    const two = { ...entry!, kmo: 0.5, items: entry!.items.slice(0, 2) };
    expect(said("samplingAdequacy.A.kmo", { samplingAdequacy: [two] })).toContain("two items always have this value");
    const unfit = said("samplingAdequacy", {
      samplingAdequacy: [{ ...entry!, bartlett: { value: 2.1, df: 3, p: 0.552 } }],
    });
    expect(unfit).toContain("no set of items meets the conditions");
    expect(unfit).toContain("Pelayanan (KMO 0.612, p = 0.552)");
  });

  it("explain a negative alpha and halves that go against each other", () => {
    expect(said("itemCorrelations")).not.toContain("Negative"); // -.0004 is written as 0.000
    expect(said("alphaIntervals")).toContain("The negative alpha of Pelayanan means");
    expect(said("alphaIntervals.A.opposite")).toContain("With these reversed alpha would be 0.781");
    expect(said("splitHalf")).toContain("no split-half coefficient to report");
    expect(said("splitHalf.A.statistics")).not.toContain("0.227");
  });

  it("give the reason of what can't be computed, and group scales that share it", async () => {
    const result = await studyResult({ full: true, language: "en" });
    const about = (id: string) => paragraphsAbout(documentOf(result, { full: true }), id).join(" ");
    expect(about("omega")).toMatch(/There is no figure for Jaminan, since .*J10.*\. There is no figure for Continuity/);
    expect(about("factors.all items")).toContain("The respondents are few (80) for 40 items");
  });

  it("size an intraclass correlation by its interval, not by its estimate", async () => {
    const result = await studyResult({ full: true, language: "en" });
    const words = paragraphsAbout(documentOf(result, { full: true }), "intraclass.R.consistency").join(" ");
    expect(words).toContain("0.720 (95% CI 0.484-0.864)");
    expect(words).toContain("anything from poor to good");
  });

  it("count items that don't load as their scales say", () => {
    const words = said("factors.all items.items");
    expect(words).toContain("2 of 5 items");
    expect(words).toContain("1 with a loading of at least 0.4 on more than one factor");
    expect(said("factors.L.total-variance")).toContain("no factors could be extracted from Loyalitas");
  });

  it("name pairs of items without evidence of a correlation", () => {
    const words = said("itemCorrelations.A.correlations", { itemCorrelations: [withP(0.008, 0.999, 0.012)] });
    expect(words).toContain("but for these, for which there is no evidence of it: A1-A3 (p = 0.999)");
    expect(words).not.toContain("A1-A2 (p");
    expect(said("itemCorrelations.A.correlations", { itemCorrelations: [withP(0.001, 0.02, 0.04)] })).toContain(
      "the largest p, that of A2-A3 (p = 0.040), is below 0.05",
    );
    expect(said("itemCorrelations.A.correlations", { itemCorrelations: [withP(0.1, 0.2, 0.3)] })).toContain(
      "no evidence of a correlation between any two items",
    );
  });

  it("name the pairs that are correlated where these are the fewer", () => {
    const words = said("itemCorrelations.A.correlations", { itemCorrelations: [withP(0.3, 0.02, 0.6)] });
    expect(words).toContain("A1-A3 (p = 0.020); for the others there is no evidence of a correlation");
  });
});

describe("words about scores", () => {
  it("say where the middle half lies and which percentiles too few respondents leave open", () => {
    const words = said("percentiles.all.percentiles");
    expect(words).toContain("Pelayanan 4.00-6.75");
    expect(words).toContain("The median (percentile 50) is 5.00 for Pelayanan");
    expect(words).toContain("too few respondents for some percentiles of Pelayanan and Lama berobat");
  });

  it("say of box plots which groups lie apart, and that this is no test", () => {
    const words = said("boxPlots.values");
    expect(words).toContain("from Bogor (4.00) to Depok (5.00)");
    expect(words).toContain("are no test");
    expect(words).toContain("Extreme ones occur in Tempat tinggal Bogor (2)");
  });
});
