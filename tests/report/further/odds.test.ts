import { describe, expect, it } from "vitest";
import { cellText, footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Block, Table } from "../../../src/report/document.ts";
import { mcnemarBlocks } from "../../../src/report/further/mcnemar.ts";
import { oddsRatioBlocks } from "../../../src/report/further/odds-ratios.ts";
import { stratifiedBlocks } from "../../../src/report/further/stratified.ts";
import { type Study, studyOf } from "../../../src/report/study.ts";
import { sampleResult } from "../sample-result.ts";

const study = (language: "en" | "id" = "en"): Study => studyOf(sampleResult(language));

function tableOf(blocks: readonly Block[], id: string): Table {
  const found = blocks.filter((block): block is Table => block.kind === "table" && block.id === id);
  expect(found, id).toHaveLength(1);
  return found[0]!;
}

/** Rows as text, with footnote letters. */
function lines(table: Table): readonly string[] {
  const marks = footnoteMarks(table);
  const shown = (cell: Table["rows"][number]["cells"][number]) =>
    cellText(cell) + ("notes" in cell ? marks.of(cell.notes) : "");
  return table.rows.map(({ stub, cells }) => [...stub, ...cells].map(shown).join("|"));
}

/** Sentences and list items. */
function said(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.kind === "list" ? block.items.map(({ text }) => text) : [],
  );
}

describe("odds ratios", () => {
  it("stand against their reference, corrected ones with a footnote, undefined ones as dots", () => {
    const table = tableOf(oddsRatioBlocks(study()), "odds-ratios.ratios");
    expect(table.title).toBe("Odds of Loyalitas = Rendah, category by category");
    expect(lines(table)).toEqual([
      "Jenis kelamin|||",
      "Laki-laki|5 (83.3)|25.000 (1.200-520.600)|.038",
      "Perempuan|1 (16.7)|reference|",
      "Pendidikan|||.",
      "Rendaha|0 (.0)|.079 (.003-.224)|.047",
      "Sedanga|3 (100.0)|.|.",
      "Tinggi|3 (60.0)|reference|",
    ]);
    expect(footnoteMarks(table).footnotes).toHaveLength(1);
  });

  it("are said in words the way round that reads better, decimals as the language writes them", () => {
    expect(said(oddsRatioBlocks(study()))).toEqual([
      'Jenis kelamin: the odds of "Rendah" of Laki-laki are 25.00 times those of Perempuan (95% CI 1.20-520.60, p = 0.038).',
      'Pendidikan: the odds of "Rendah" of Tinggi are 12.60 times those of Rendah (95% CI 4.46-357.10, p = 0.047).',
    ]);
    expect(said(oddsRatioBlocks(study("id")))[1]).toBe(
      'Pendidikan: odds "Rendah" pada Tinggi sebesar 12,60 kali odds pada Rendah (95% CI 4,46-357,10; p = 0,047).',
    );
  });

  it("have their exact estimates in a table of their own, a limit that is infinite as a dot", () => {
    expect(lines(tableOf(oddsRatioBlocks(study()), "odds-ratios.exact"))).toEqual([
      "Jenis kelamin||",
      "Laki-laki / Perempuan|17.300 (.910-1513.200)|5.000",
      "Pendidikan||",
      "Rendah / Tinggi|.000 (.000-1.800)|.000",
      "Sedang / Tinggi|. (.210-.)|.",
    ]);
  });

  it("that don't differ are said not to, and without any it is said what they need", () => {
    const sample = study();
    const of = (oddsRatios: Study["result"]["oddsRatios"]) =>
      oddsRatioBlocks({ ...sample, result: { ...sample.result, oddsRatios } });
    const [first, , last] = sample.result.oddsRatios;
    const plain = { ...first!, ratios: first!.ratios.map((ratio) => ({ ...ratio, p: 0.05 })) };
    expect(said(of([plain]))).toEqual(["No category's odds of Loyalitas differ significantly from the reference's."]);
    expect(said(of([last!]))).toEqual([
      "No odds ratios: they need an outcome with two categories, and variables with two at least.",
    ]);
    const unknown = { ...first!, ratios: first!.ratios.map((ratio) => ({ ...ratio, p: null })) };
    expect(said(of([unknown]))).toEqual([]);
  });
});

function withP({ mantelHaenszel }: Study["result"]["stratified"][number], p: number) {
  const { corrected, uncorrected } = mantelHaenszel!;
  return { corrected: { ...corrected, p }, uncorrected };
}

describe("strata", () => {
  const blocks = stratifiedBlocks(study());

  it("have SPSS's three tables with its titles, stubs, decimals and captions", () => {
    const homogeneity = tableOf(blocks, "stratified.kota.lama.homogeneity");
    expect(homogeneity.title).toBe("Tests of Homogeneity of the Odds Ratio");
    expect(homogeneity.head[0]?.map(({ text }) => text)).toEqual(["Chi-Squared", "df", "Asymp. Sig. (2-sided)"]);
    expect(lines(homogeneity)).toEqual(["Breslow-Day|9.342|1|.002", "Tarone's|9.340|1|.002"]);
    const independence = tableOf(blocks, "stratified.kota.lama.independence");
    expect(independence.title).toBe("Tests of Conditional Independence");
    expect(lines(independence)).toEqual(["Cochran's|6.053|1|.014", "Mantel-Haenszel|4.927|1|.026"]);
    expect(independence.caption).toContain("continuity correction is removed");
    const correction = tableOf(blocks, "stratified.kota.lama.correction");
    expect(lines(correction)[0]).toContain("|4.927|1|.026");
    expect(lines(correction)).toHaveLength(2);
    const common = tableOf(blocks, "stratified.kota.lama.common");
    expect(common.title).toBe("Mantel-Haenszel Common Odds Ratio Estimate");
    expect(lines(common)).toEqual([
      "Estimate|||3.095",
      "ln(Estimate)|||1.130",
      "Std. Error of ln(Estimate)|||.467",
      "Asymp. Sig. (2-sided)|||.016",
      "Asymp. 95% Confidence Interval|Common Odds Ratio|Lower Bound|1.239",
      "||Upper Bound|7.735",
      "|ln(Common Odds Ratio)|Lower Bound|.214",
      "||Upper Bound|2.046",
    ]);
  });

  it("have a crosstabulation with totals", () => {
    const table = tableOf(blocks, "stratified.kota.lama.crosstab");
    expect(table.title).toBe("Lama berobat * Loyalitas * Tempat tinggal Crosstabulation");
    expect(lines(table)).toEqual([
      "Kota|Lama berobat|Singkat|16|4|20",
      "||Lama|4|16|20",
      "|Total||20|20|40",
      "Desa|Lama berobat|Singkat|9|11|20",
      "||Lama|10|10|20",
      "|Total||19|21|40",
    ]);
  });

  it("come to odds ratios group by group, beside the common and the crude one", () => {
    const table = tableOf(blocks, "stratified.kota.jk.odds-ratios");
    expect(lines(table)).toEqual([
      "Kota|8|9.000 (.367-220.930)|",
      "Desaa|4|.|",
      "All groups (Mantel-Haenszel)||9.000 (.367-220.930)|.179",
      "Without groups (crude)|12|5.000 (.360-69.600)|",
    ]);
    expect(table.caption).toBe(
      'Odds of Loyalitas = "Rendah": "Laki-laki" against "Perempuan". p: that the common odds ratio is 1.',
    );
  });

  it("say first whether one odds ratio will do, then whether there is an association", () => {
    const sentences = said(blocks);
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toContain("no significant association shows (Mantel-Haenszel, p = 0.508)");
    expect(sentences[1]).toContain("differs significantly between the groups (Breslow-Day, p = 0.002)");
    expect(sentences[2]).toContain("are significantly associated (Mantel-Haenszel, p = 0.026)");
    const opposed = study();
    const apart = { ...opposed.result.stratified[1]!, mantelHaenszel: withP(opposed.result.stratified[1]!, 0.9) };
    expect(said(stratifiedBlocks({ ...opposed, result: { ...opposed.result, stratified: [apart] } }))).toHaveLength(1);
    const alike = study("id");
    const [, entry] = alike.result.stratified;
    const result = { ...alike.result, stratified: [{ ...entry!, breslowDay: { value: 1, df: 1, p: 0.3173 } }] };
    expect(said(stratifiedBlocks({ ...alike, result }))[0]).toContain(
      "tidak berbeda bermakna (Breslow-Day, p = 0,317); odds ratio gabungannya 3,10 (95% CI 1,24-7,74)",
    );
  });

  it("of hundreds of groups aren't printed as a crosstabulation", () => {
    const sample = study();
    const [entry] = sample.result.stratified;
    const strata = Array.from({ length: 501 }, (_, index) => ({ ...entry!.strata[0]!, label: `S${index}` }));
    const many = { ...sample, result: { ...sample.result, stratified: [{ ...entry!, strata }] } };
    const printed = stratifiedBlocks(many);
    expect(printed.some((block) => block.kind === "table" && block.id.endsWith(".crosstab"))).toBe(false);
    expect(said(printed).join()).toContain("Tempat tinggal has too many groups");
  });

  it("come to one line a predictor, and to no more in the results view", () => {
    const summary = tableOf(blocks, "stratified.kota.summary");
    expect(summary.title).toBe("Associations with Loyalitas within the groups of Tempat tinggal");
    expect(lines(summary)).toEqual([
      "Jenis kelamin|5.000|9.000 (.367-220.930)|.508|.",
      "Lama berobat|3.095|3.095 (1.239-7.735)|.026|.002",
      "Pendidikana|-|-|.|-",
      "Agamaa|-|-|.|-",
    ]);
    const brief = stratifiedBlocks(studyOf(sampleResult("en"), false, true));
    expect(brief.flatMap((block) => (block.kind === "table" ? [block.id] : []))).toEqual(["stratified.kota.summary"]);
    expect(said(brief)).toEqual(["Group by group: --only stratified."]);
  });

  it("of larger tables have the general statistics", () => {
    const ids = blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
    expect(ids.filter((id) => id.startsWith("stratified.kota.didik."))).toEqual([
      "stratified.kota.didik.crosstab",
      "stratified.kota.didik.general",
    ]);
    const general = tableOf(blocks, "stratified.kota.didik.general");
    expect(lines(general)).toEqual(["General association|.|2|."]);
    expect(general.caption).toBe("Without correction, for tables of any size.");
  });
});

describe("pairs", () => {
  const blocks = mcnemarBlocks(study());
  const tests = (index: number) => tableOf(blocks, `mcnemar.${index}.tests`);

  it("have the reported test as SPSS prints it: binomial up to 25 changes, then corrected, Bowker's for more categories", () => {
    expect(tests(1).title).toBe("Test Statistics");
    expect(lines(tests(1))).toEqual(["N|46", "Exact Sig. (2-tailed)|.144b"]);
    expect(footnoteMarks(tests(1)).footnotes).toEqual([
      { mark: "a", text: "McNemar Test" },
      { mark: "b", text: "Binomial distribution used." },
    ]);
    expect(lines(tests(2)).slice(1)).toEqual(["Chi-Squareb|9.797", "Asymp. Sig.|.002"]);
    expect(footnoteMarks(tests(2)).footnotes[1]).toEqual({ mark: "b", text: "Continuity Corrected" });
    expect(tests(3).title).toBe("Chi-Square Tests");
    expect(lines(tests(3))[0]).toBe("McNemar-Bowker Test|1.286|2|.526");
    expect(lines(tests(4))[0]).toBe("McNemar-Bowker Test|.|0|.");
  });

  it("have their crosstabulation, and what it says in words", () => {
    expect(lines(tableOf(blocks, "mcnemar.1.crosstab"))).toEqual([
      "Dokter ramah|Ya|20|5|25",
      "|Tidak|12|9|21",
      "Total||32|14|46",
    ]);
    const sentences = said(blocks);
    expect(sentences[0]).toBe(
      'Of 46 respondents 5 are "Ya" in Dokter ramah and "Tidak" in A2, 12 the other way round. The two directions don\'t differ significantly (McNemar, p = 0.144).',
    );
    expect(sentences[1]).toContain("differ significantly (McNemar, p = 0.002)");
    expect(sentences[2]).toContain("15 are in another category the second time");
    expect(sentences[2]).toContain("(McNemar-Bowker, p = 0.526)");
    expect(sentences[3]).toBe("Of 0 respondents 0 are in another category the second time.");
    expect(said(mcnemarBlocks(study("id")))[0]).toContain(
      '5 termasuk "Ya" pada Dokter ramah dan "Tidak" pada A2; 12 sebaliknya',
    );
  });
});
