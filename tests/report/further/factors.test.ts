import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/language.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import type { Block, Table } from "../../../src/report/document.ts";
import { factorBlocks } from "../../../src/report/further/factors.ts";
import { omegaBlocks } from "../../../src/report/further/omega.ts";
import { studyOf } from "../../../src/report/study.ts";
import { sampleResult } from "../sample-result.ts";
import { factorsSample } from "../samples/factors.ts";

const study = (language: Language) => studyOf({ ...sampleResult(language), ...factorsSample });
const tableOf = (blocks: readonly Block[], id: string): Table => {
  const found = blocks.find((block) => block.kind === "table" && block.id === id);
  return found?.kind === "table" ? found : expect.fail(`no table ${id}`);
};
const rowsOf = (table: Table) => table.rows.map(({ stub, cells }) => [...stub, ...cells].map(cellText));
const heads = (table: Table) => table.head.map((row) => row.map(({ text }) => text));
const sentences = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("the tables of a factor analysis", () => {
  const blocks = factorBlocks(study("en"));

  it("say of each factor what it explains, how many items it has and whose, and where it is nobody's", () => {
    const table = tableOf(blocks, "factors.all items");
    expect(rowsOf(table)).toEqual([
      ["1", "1.700", "34.0", "34.0", "4", "Pelayanan"],
      ["2", "1.500", "30.0", "64.0", "1", "Loyalitas"],
      ["3", "1.200", "24.0", "88.0", "0", "no scale"],
    ]);
    expect(table.caption).toContain("Principal components, as many as have eigenvalues above 1, varimax rotation.");
    expect(sentences(blocks)[0]).toBe("3 of 5 items don't load as their scales say.");
  });

  it("say of each item where it loads, in words, in both languages", () => {
    expect(rowsOf(tableOf(blocks, "factors.all items.items")).map((row) => [row[0], row[3], row[4]])).toEqual([
      ["A1", ".830", "fits"],
      ["A3", ".620", "loads on two factors"],
      ["A4", ".350", "no loading of 0.4"],
      ["L1", ".700", "loads with Pelayanan"],
      ["L2", ".910", "fits"],
    ]);
    const findings = rowsOf(tableOf(factorBlocks(study("id")), "factors.all items.items")).map((row) => row[4]);
    expect(findings).toEqual([
      "sesuai",
      "bermuatan pada dua faktor",
      "tidak ada muatan 0,4",
      "bermuatan pada faktor Pelayanan",
      "sesuai",
    ]);
    // the other factor is its own scale's too
    expect(rowsOf(tableOf(blocks, "factors.A.items"))[1]?.[4]).toBe("apart from its scale");
  });

  it("say where two scales have one factor, and which items run against it", () => {
    const [first] = factorsSample.factors ?? [];
    if (first === undefined) expect.fail("no factors in the sample");
    const fitting = first.items.map((item) => ({ ...item, misfit: null, factor: 0 }));
    const of = (language: Language, items: typeof fitting) =>
      factorBlocks(studyOf({ ...sampleResult(language), factors: [{ ...first, items, measures: ["A", null, null] }] }));
    const findings = (language: Language, items: typeof fitting) =>
      rowsOf(tableOf(of(language, items), "factors.all items.items")).map((row) => row[4]);
    expect(findings("en", fitting)).toEqual([
      ...["fits", "fits", "fits"],
      ...["on one factor with Pelayanan", "on one factor with Pelayanan"],
    ]);
    expect(sentences(of("en", fitting))[0]).toBe(
      "No factor of its own: Loyalitas. The factors don't tell it from another scale.",
    );
    expect(sentences(of("id", fitting))[0]).toContain("Tidak memiliki faktor sendiri: Loyalitas.");
    const turned = fitting.map((item) => ({ ...item, rotated: item.rotated.map((loading) => -(loading ?? 0)) }));
    expect(findings("en", turned.slice(0, 3))).toEqual(["fits, negative", "fits, negative", "fits, negative"]);
    expect(sentences(of("id", turned.slice(0, 3)))[0]).toContain("berlawanan arah dengan butir lain");
    expect(sentences(of("en", fitting.slice(0, 3)))[0]).toContain("All 3 items load on their own scale's factor");
  });

  it("are SPSS's: Total Variance Explained with blanks below what was extracted", () => {
    const table = tableOf(blocks, "factors.all items.total-variance");
    expect(table.title).toBe("Total Variance Explained");
    expect(heads(table)[0]).toEqual([
      "Initial Eigenvalues",
      "Extraction Sums of Squared Loadings",
      "Rotation Sums of Squared Loadings",
    ]);
    const rows = rowsOf(table);
    expect(rows[2]).toEqual([
      "3",
      "1.100",
      "22.000",
      "88.000",
      "1.100",
      "22.000",
      "88.000",
      "1.200",
      "24.000",
      "88.000",
    ]);
    expect(rows[3]).toEqual(["4", ".600", "12.000", "100.000", "", "", "", "", "", ""]);
    expect(table.caption).toBe("Extraction Method: Principal Component Analysis.");
  });

  it("are SPSS's: of an oblique rotation sums only, with its footnote, pattern, structure and correlations", () => {
    const total = tableOf(blocks, "factors.A.total-variance");
    expect(total.head[0]?.[2]).toEqual({ text: "Rotation Sums of Squared Loadings", span: 1, notes: ["correlated"] });
    expect(rowsOf(total)[0]).toEqual(["1", "1.900", "63.333", "63.333", "1.500", "50.000", "50.000", "1.400"]);
    expect(total.footnotes[0]?.text).toBe(
      "When factors are correlated, sums of squared loadings cannot be added to obtain a total variance.",
    );
    expect(rowsOf(tableOf(blocks, "factors.A.pattern"))[2]).toEqual(["A4", "1.010", ".050"]);
    expect(rowsOf(tableOf(blocks, "factors.A.structure"))[0]).toEqual(["A1 Dokter ramah", ".850", ".400"]);
    const between = tableOf(blocks, "factors.A.correlations");
    expect(between.title).toBe("Factor Correlation Matrix");
    expect(rowsOf(between)).toEqual([
      ["1", "1.000", ".512"],
      ["2", ".512", "1.000"],
    ]);
    expect(between.caption).toBe(
      "Extraction Method: Principal Axis Factoring. Rotation Method: Promax with Kaiser Normalization.",
    );
  });

  it("are SPSS's: communalities, component matrix with its footnote, rotated matrix, transformation, scree plot", () => {
    expect(rowsOf(tableOf(blocks, "factors.all items.communalities"))[0]).toEqual(["A1 Dokter ramah", "1.000", ".700"]);
    const unrotated = tableOf(blocks, "factors.all items.unrotated");
    expect(unrotated.title).toBe("Component Matrix");
    expect(unrotated.footnotes[0]?.text).toBe("3 components extracted.");
    expect(heads(unrotated)[1]).toEqual(["1", "2", "3"]);
    const rotated = tableOf(blocks, "factors.all items.rotated");
    expect(rotated.title).toBe("Rotated Component Matrix");
    expect(rowsOf(rotated)[0]).toEqual(["A1 Dokter ramah", ".830", ".100", ".000"]);
    expect(rowsOf(tableOf(blocks, "factors.all items.transformation"))[1]).toEqual(["2", "-.400", ".900", ".100"]);
    const charts = blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
    expect(charts.map(({ id }) => id)).toEqual(["factors.all items.scree", "factors.A.scree", "factors.L.scree"]);
    expect(charts[0]?.plot).toMatchObject({ type: "scree", values: [2.1, 1.2, 1.1, 0.6, 0], level: 1 });
    expect(charts[1]?.plot).toMatchObject({ level: null, axes: { x: "Factor Number", y: "Eigenvalue" } });
  });

  it("show the eigenvalues and say so where nothing could be extracted", () => {
    expect(sentences(blocks).at(-1)).toBe("No factors could be extracted; the notes say why.");
    expect(heads(tableOf(blocks, "factors.L.total-variance"))[0]).toEqual(["Initial Eigenvalues"]);
  });

  it("have one id each", () => {
    const ids = blocks.flatMap((block) => (block.kind === "table" || block.kind === "chart" ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the tables of omega", () => {
  it("have a scale a row, a dot where it is undefined, and alpha beside it", () => {
    const table = tableOf(omegaBlocks(study("en")), "omega");
    const rows = rowsOf(table);
    expect(rows[0]?.slice(-2)).toEqual([".720", "."]);
    expect(rows[1]?.slice(-2)).toEqual([".", "."]);
    expect(heads(table)[0]).toHaveLength(4);
    expect(
      heads(tableOf(omegaBlocks(studyOf({ ...sampleResult(), ...factorsSample, reliability: [] })), "omega"))[0],
    ).toEqual(["n", "Omega", "p of the fit"]);
  });

  it("have SPSS's statistics and each item's loading with the share it explains", () => {
    const blocks = omegaBlocks(study("id"));
    expect(rowsOf(tableOf(blocks, "omega.A.statistics"))).toEqual([[".720", "3"]]);
    expect(rowsOf(tableOf(blocks, "omega.A.loadings"))).toEqual([
      ["A1 Dokter ramah", ".612", "37.5%"],
      ["A3 Antrean terlalu lama", "-.200", "4.0%"],
      ["A4", ".800", "64.0%"],
    ]);
    expect(blocks.some((block) => block.kind === "table" && block.id === "omega.L.statistics")).toBe(false);
  });
});
