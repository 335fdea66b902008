import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/codebook/codebook.ts";
import { countCases } from "../../src/counts/count-cases.ts";
import { codeCases } from "../../src/dataset/code-cases.ts";
import { judgeInstrument } from "../../src/stages/instrument.ts";
import { bothWanted, wantedForInstrument, wantedForStudy } from "../../src/stages/plan.ts";
import { analyseStudy, type LeftOut, variableEntries } from "../../src/stages/study.ts";
import { codebookOf, scaleOf, sheetOf, variableOf } from "../dataset/small-study.ts";
import { expectClose } from "../stats/oracle.ts";
import { codes, expectReasons, said } from "./made.ts";

const HEADER = ["umur", "jarak", "lama", "R1", "R2", "P1", "P2", "L1", "L2"];
/** 12 patients; the eighth didn't answer R2, the ninth gave no distance. P2 is worded the other way round. */
const ROWS = [
  ["20", "Jauh", "1", "1", "2", "1", "4", "1", "1"],
  ["25", "Jauh", "2", "2", "1", "1", "3", "1", "2"],
  ["31", "Dekat", "2", "2", "2", "2", "3", "2", "2"],
  ["38", "Jauh", "3", "2", "3", "2", "2", "2", "3"],
  ["40", "Dekat", "3", "3", "2", "3", "3", "2", "2"],
  ["44", "Dekat", "4", "3", "3", "2", "2", "3", "3"],
  ["45", "Jauh", "4", "3", "3", "3", "2", "3", "2"],
  ["50", "Dekat", "5", "3", "", "3", "1", "3", "4"],
  ["52", "", "5", "4", "3", "3", "2", "4", "3"],
  ["59", "Dekat", "6", "4", "4", "4", "1", "3", "3"],
  ["60", "Dekat", "6", "4", "4", "4", "2", "4", "4"],
  ["71", "Dekat", "7", "4", "4", "4", "1", "4", "4"],
] as const;

const umur = variableOf("umur", {
  label: "Kelompok umur",
  grouping: {
    by: "bins",
    bins: [
      { below: 15, label: "Muda" },
      { below: 45, label: "Produktif" },
      { below: null, label: "Lanjut" },
    ],
  },
});
const jarak = variableOf("jarak", { grouping: { by: "value", order: ["Jauh", "Sedang", "Dekat"] } });
const lama = variableOf("lama", { kind: "number", grouping: null, categories: ["Singkat", "Lama"] });
const R = scaleOf("R", ["R1", "R2"]);
const P = scaleOf("P", ["P1", "P2"], { reverse: ["P2"] });
const L = scaleOf("L", ["L1", "L2"], { categories: ["Tidak Loyal", "Loyal"] });
const KP = scaleOf("KP", [], { sum: ["R", "P"] });

function studyCodebook(more: Partial<Codebook> = {}): Codebook {
  return codebookOf({
    columns: new Map([["R1", "Dokter selalu ada"]]),
    variables: [umur, jarak, lama],
    scales: [R, P, KP, L],
    outcome: "L",
    predictors: ["umur", "jarak", "lama", "KP", "P2"],
    ...more,
  });
}

const nothingLeftOut: LeftOut = { dropped: new Map(), uncounted: new Set() };

async function countsOf(codebook: Codebook, rows: readonly (readonly string[])[], left: LeftOut) {
  const wanted = bothWanted(wantedForInstrument(codebook), wantedForStudy(codebook));
  return countCases(await codeCases(sheetOf(HEADER, rows, 5), codebook, "data", { dropped: left.dropped }), wanted);
}

async function studyOf(
  more: Partial<Codebook> = {},
  left: LeftOut = nothingLeftOut,
  rows: readonly (readonly string[])[] = ROWS,
) {
  const codebook = studyCodebook(more);
  const { remarks, ...study } = analyseStudy(codebook, await countsOf(codebook, rows, left), left);
  return { ...study, remarks: remarks.all };
}

function named<T extends { readonly variable: string }>(entries: readonly T[], name: string): T {
  const found = entries.filter(({ variable }) => variable === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("the study's order", () => {
  it("has variables first, then each scale after its items; only numbers and scores are described and cut", async () => {
    const { frequencies, descriptives, normality, cutoffs, bivariate } = await studyOf();
    expect(frequencies.map(({ variable }) => variable)).toEqual([
      "umur",
      "jarak",
      "lama",
      "R1",
      "R2",
      "R",
      "P1",
      "P2",
      "P",
      "KP",
      "L1",
      "L2",
      "L",
    ]);
    const numeric = ["lama", "R", "P", "KP", "L"];
    for (const stage of [descriptives, normality, cutoffs])
      expect(stage.map(({ variable }) => variable)).toEqual(numeric);
    expect(bivariate.map(({ row, column }) => [row, column])).toEqual(
      ["umur", "jarak", "lama", "KP", "P2"].map((name) => [name, "L"]),
    );
  });

  it("cuts each score by its normality verdict and puts everybody where the cut-off does, by hand", async () => {
    const { descriptives, normality, cutoffs, frequencies } = await studyOf();
    // 2 3 4 5 4 6 5 7 7 6 8 8: 65 of 12
    expect(named(descriptives, "L")).toMatchObject({ n: 12, missing: 0, minimum: 2, maximum: 8 });
    expect(named(descriptives, "L").mean).toBe(65 / 12);
    expect(named(normality, "L").normal).toBe(true);
    expect(named(cutoffs, "L")).toMatchObject({
      statistic: "mean",
      low: { label: "Tidak Loyal", count: 6, percent: 50 },
      high: { label: "Loyal", count: 6, percent: 50 },
    });
    expect(named(frequencies, "L").values).toMatchObject([
      { value: "Tidak Loyal", count: 6, validPercent: 50 },
      { value: "Loyal", count: 6, validPercent: 50 },
    ]);
  });

  it("reverses by the declared range before it sums, and a score lacks where an item does, by hand", async () => {
    const { frequencies, descriptives } = await studyOf();
    // P2 reversed: 1 2 2 3 2 3 3 4 3 4 3 4
    expect(named(frequencies, "P2")).toMatchObject({ n: 12, totalScore: 34 });
    expect(named(frequencies, "P2").values.map(({ value, label, count }) => [value, label, count])).toEqual([
      [1, "Sangat Setuju", 1],
      [2, "Setuju", 3],
      [3, "Tidak Setuju", 5],
      [4, "Sangat Tidak Setuju", 3],
    ]);
    expect(named(descriptives, "P").mean).toBe((32 + 34) / 12);
    expect(named(descriptives, "R")).toMatchObject({ n: 11, missing: 1, mean: (32 + 31) / 11 });
    expect(named(descriptives, "KP")).toMatchObject({ n: 11, missing: 1 });
    expect(named(frequencies, "R2")).toMatchObject({ n: 11, missing: 1, totalScore: 31 });
  });

  it("crosses groups with groups: bins, an order with an empty place, a cut number, an item, by hand", async () => {
    const { bivariate, remarks } = await studyOf();
    const [byAge, byDistance, byTime, , byItem] = bivariate;
    expect(byAge).toMatchObject({
      n: 12,
      rows: ["Produktif", "Lanjut"],
      columns: ["Tidak Loyal", "Loyal"],
      counts: [
        [5, 1],
        [1, 5],
      ],
    });
    expectClose(byAge!.risk!.oddsRatio.value!, 25, "odds ratio");
    expect(byDistance).toMatchObject({
      n: 11,
      missing: 1,
      rows: ["Jauh", "Dekat"],
      counts: [
        [4, 0],
        [2, 5],
      ],
    });
    expect(byTime).toMatchObject({
      rows: ["Singkat", "Lama"],
      counts: [
        [5, 0],
        [1, 6],
      ],
    });
    expect(byItem).toMatchObject({
      rows: ["Sangat Setuju", "Setuju", "Tidak Setuju", "Sangat Tidak Setuju"],
      counts: [
        [1, 0],
        [3, 0],
        [2, 3],
        [0, 3],
      ],
    });
    expect(said(remarks, "empty-category-dropped").map(({ where, args }) => [where, args.labels])).toEqual([
      ["bivariate[0]", ["Muda"]],
      ["bivariate[1]", ["Sedang"]],
    ]);
  });

  it("gives every null figure its reason, at the path that it has in the result", async () => {
    const { remarks, ...study } = await studyOf();
    const { bivariate, ...before } = study;
    const larger = bivariate.findIndex(({ row }) => row === "P2");
    expect(said(remarks, "no-odds-ratio").map(({ where }) => where)).toEqual([`bivariate[${larger}].risk`]);
    expectReasons(study, remarks);
    expectReasons(
      before,
      remarks.filter(({ where }) => !where.startsWith("bivariate")),
    );
  });

  it("goes on with nobody, one and two cases: no figure, a reason for each", async () => {
    for (const n of [0, 1, 2]) {
      const { remarks, ...study } = await studyOf({}, nothingLeftOut, ROWS.slice(0, n));
      expect(study.descriptives).toHaveLength(5);
      expect(named(study.cutoffs, "L").statistic).toBeNull();
      expect(study.bivariate).toEqual([]);
      expect(said(remarks, "no-groups")).toEqual([
        { code: "no-groups", severity: "problem", where: "bivariate", args: { variable: "L" } },
      ]);
      expectReasons(study, remarks);
    }
  });

  it("goes on with nobody where the cut-off is fixed: empty tables", async () => {
    const { bivariate } = await studyOf({ scales: [R, P, KP, { ...L, cutoff: 5 }] }, nothingLeftOut, []);
    expect(bivariate.map(({ row, n, rows }) => [row, n, rows])).toEqual([
      ["umur", 0, []],
      ["jarak", 0, []],
      ["P2", 0, []],
    ]);
  });
});

describe("the outcome", () => {
  it("may be an item, reversed too: its columns are the reversed codes, by hand", async () => {
    const { bivariate } = await studyOf({ outcome: "P2", predictors: ["umur", "L"] });
    expect(bivariate[0]).toMatchObject({
      column: "P2",
      columns: ["Sangat Setuju", "Setuju", "Tidak Setuju", "Sangat Tidak Setuju"],
      rows: ["Produktif", "Lanjut"],
      counts: [
        [1, 3, 2, 0],
        [0, 0, 3, 3],
      ],
      risk: null,
      pSource: "pearson",
    });
    expect(bivariate[1]!.counts).toEqual([
      [1, 3, 2, 0],
      [0, 0, 3, 3],
    ]);
    // 12 sum xy - sum x sum y = 12 x 55 - 18 x 34 = 48, of the rows 12 x 30 - 18^2 = 36, of the codes 12 x 106 - 34^2 = 116
    expectClose(bivariate[0]!.chiSquare.linearByLinear!.value!, (11 * 48 ** 2) / (36 * 116), "linear by linear");
  });

  it("may be a category, or a scale's bins of three", async () => {
    const bins = [
      { below: 4, label: "Rendah" },
      { below: 7, label: "Sedang" },
      { below: null, label: "Tinggi" },
    ];
    const three = { ...L, categories: null, bins };
    const { bivariate, cutoffs } = await studyOf({ scales: [R, P, KP, three], predictors: ["umur"] });
    expect(bivariate[0]).toMatchObject({
      columns: ["Rendah", "Sedang", "Tinggi"],
      counts: [
        [2, 4, 0],
        [0, 2, 4],
      ],
      risk: null,
    });
    expect(cutoffs.map(({ variable }) => variable)).not.toContain("L");
    const ofCategory = await studyOf({ outcome: "jarak", predictors: ["umur"] });
    expect(ofCategory.bivariate[0]).toMatchObject({
      columns: ["Jauh", "Dekat"],
      counts: [
        [3, 3],
        [1, 4],
      ],
    });
  });

  it("may not be there at all", async () => {
    const { bivariate, remarks } = await studyOf({ outcome: null });
    expect(bivariate).toEqual([]);
    expect(codes(remarks)).not.toContain("no-groups");
  });
});

describe("categories without a declared order", () => {
  it("stand in tables as numbers ascend, not as texts do, wherever they are printed", async () => {
    const lama = variableOf("lama");
    const rows = ROWS.map((row, index) => row.map((cell, at) => (at === 2 ? ["10", "9", "2"][index % 3]! : cell)));
    const { bivariate, frequencies } = await studyOf({ variables: [lama], predictors: ["lama"] }, nothingLeftOut, rows);
    expect(bivariate[0]?.rows).toEqual(["2", "9", "10"]);
    const found = frequencies.find(({ variable }) => variable === "lama");
    expect(found?.values.map(({ label }) => label)).toEqual(["2", "9", "10"]);
  });
});

describe("a variable without groups", () => {
  const constant = ROWS.map((row) => row.map((cell, column) => (HEADER[column] === "lama" ? "5" : cell)));

  it("is left out of frequencies and crosstabs, named, and the next table takes its index", async () => {
    const { bivariate, frequencies, remarks, ...rest } = await studyOf({}, nothingLeftOut, constant);
    expect(named(rest.cutoffs, "lama").statistic).toBeNull();
    expect(frequencies.map(({ variable }) => variable)).not.toContain("lama");
    expect(bivariate.map(({ row }) => row)).toEqual(["umur", "jarak", "KP", "P2"]);
    expect(said(remarks, "no-groups").map(({ args }) => args.variable)).toEqual(["lama"]);
    expect(said(remarks, "no-odds-ratio").map(({ where }) => where)).toEqual(["bivariate[3].risk"]);
    expectReasons({ bivariate, frequencies, ...rest }, remarks);
  });

  it("is also a number that isn't cut: it is described and has no frequencies", async () => {
    const plain = { ...lama, categories: null };
    const { descriptives, normality, cutoffs, frequencies, remarks } = await studyOf({
      variables: [umur, jarak, plain],
    });
    expect(named(descriptives, "lama")).toMatchObject({ n: 12, mean: 4 });
    expect(named(normality, "lama").normal).toBe(true);
    expect(cutoffs.map(({ variable }) => variable)).not.toContain("lama");
    expect(frequencies.map(({ variable }) => variable)).not.toContain("lama");
    expect(said(remarks, "no-groups").map(({ args }) => args.variable)).toEqual(["lama"]);
  });

  it("is a text of too many values, which stopped being counted", async () => {
    const { bivariate, frequencies, remarks } = await studyOf(
      {},
      { dropped: new Map(), uncounted: new Set(["jarak"]) },
    );
    expect(frequencies.map(({ variable }) => variable)).not.toContain("jarak");
    expect(bivariate.map(({ row }) => row)).not.toContain("jarak");
    expect(said(remarks, "no-groups").map(({ args }) => args.variable)).toEqual(["jarak"]);
    const outcome = await studyOf({ outcome: "jarak" }, { dropped: new Map(), uncounted: new Set(["jarak"]) });
    expect(outcome.bivariate).toEqual([]);
  });
});

describe("predictor and outcome of the same items", () => {
  it("are crossed with a caution that names the items, through scales of scales", async () => {
    const { remarks, bivariate } = await studyOf({ outcome: "KP", predictors: ["umur", "R", "P2", "L"] });
    expect(bivariate).toHaveLength(4);
    const found = said(remarks, "shares-items");
    expect(found.map(({ severity, where }) => [severity, where])).toEqual([
      ["caution", "bivariate[1]"],
      ["caution", "bivariate[2]"],
    ]);
    const args = found.map(({ args: { row, column, items } }) => [row, column, new Set(items as string[])]);
    expect(args).toEqual([
      ["R", "KP", new Set(["R1", "R2"])],
      ["P2", "KP", new Set(["P2"])],
    ]);
  });

  it("share none where only their variables are alike", async () => {
    expect(codes((await studyOf()).remarks)).not.toContain("shares-items");
  });
});

describe("items that were dropped", () => {
  const left: LeftOut = { dropped: new Map([["R", new Set(["R2"])]]), uncounted: new Set() };

  it("leave the score and the frequencies: R is R1 then, and the eighth patient has a score, by hand", async () => {
    const { descriptives, frequencies } = await studyOf({}, left);
    expect(named(descriptives, "R")).toMatchObject({ n: 12, missing: 0, mean: 35 / 12 });
    expect(frequencies.map(({ variable }) => variable)).not.toContain("R2");
    expect(frequencies.map(({ variable }) => variable)).toContain("R1");
  });

  it("make a cut-off or bins doubtful that somebody chose, also those of a scale that sums it", async () => {
    const fixed = { ...R, cutoff: 5 };
    const binned = {
      ...KP,
      categories: null,
      bins: [
        { below: 9, label: "Kurang" },
        { below: null, label: "Baik" },
      ],
    };
    const { remarks } = await studyOf({ scales: [fixed, P, binned, L] }, left);
    expect(said(remarks, "cutoff-after-drop")).toEqual([
      { code: "cutoff-after-drop", severity: "caution", where: "cutoffs[1]", args: { variable: "R", items: ["R2"] } },
      { code: "cutoff-after-drop", severity: "caution", where: "cutoffs", args: { variable: "KP", items: ["R2"] } },
    ]);
    for (const cutoff of ["auto", "mean", "median"] as const) {
      const ruled = await studyOf({ scales: [{ ...R, cutoff }, P, { ...KP, cutoff }, { ...L, cutoff: 5 }] }, left);
      expect(said(ruled.remarks, "cutoff-after-drop")).toEqual([]);
    }
  });

  it("leave the cut-off of another scale alone that kept them", async () => {
    const both = { ...scaleOf("Q", ["R2", "P1"]), cutoff: 5 };
    const { remarks } = await studyOf({ scales: [R, both, P, KP, L] }, left);
    expect(said(remarks, "cutoff-after-drop")).toEqual([]);
  });

  it("stay among the frequencies with another scale that kept them", async () => {
    const both = scaleOf("Q", ["R2", "P1"]);
    const { frequencies } = await studyOf({ scales: [R, both, P, KP, L] }, left);
    const order = frequencies.map(({ variable }) => variable);
    expect(order.slice(order.indexOf("R1"), order.indexOf("P2"))).toEqual(["R1", "R", "R2", "P1", "Q"]);
  });

  it("are those that the instrument dropped: one hand to the other", async () => {
    const codebook = studyCodebook({
      method: { ...studyCodebook().method, validity: { r: "corrected", criterion: 0.3, invalid: "drop" } },
      scales: [scaleOf("R", ["R1", "R2", "P1", "P2"]), L],
      predictors: ["R"],
    });
    const counts = await countsOf(codebook, ROWS, nothingLeftOut);
    const { dropped } = judgeInstrument(codebook, counts, "data", true);
    expect([...dropped].map(([scale, items]) => [scale, [...items]])).toEqual([["R", ["P2"]]]);
    const handed: LeftOut = { dropped, uncounted: new Set() };
    const { descriptives } = analyseStudy(codebook, await countsOf(codebook, ROWS, handed), handed);
    // without P2, which went the other way: R1 + R2 + P1 of the 11 who answered all, 63 + 29
    expect(named(descriptives, "R")).toMatchObject({ n: 11, mean: 92 / 11 });
  });
});

describe("the names that results refer to", () => {
  it("are variables, then scales each after its items, each name once, with label, kind and reversal", async () => {
    const shared = scaleOf("Q", ["R2", "P1"]);
    const codebook = studyCodebook({ scales: [R, P, shared, KP], outcome: null, predictors: [] });
    const entries = variableEntries(codebook, await countsOf(codebook, ROWS, nothingLeftOut));
    expect(entries.map(({ name, kind }) => [name, kind])).toEqual([
      ["umur", "category"],
      ["jarak", "category"],
      ["lama", "number"],
      ["R1", "item"],
      ["R2", "item"],
      ["R", "scale"],
      ["P1", "item"],
      ["P2", "item"],
      ["P", "scale"],
      ["Q", "scale"],
      ["KP", "scale"],
    ]);
    const entry = (name: string) => entries.find((candidate) => candidate.name === name);
    expect(entry("umur")).toEqual({ name: "umur", label: "Kelompok umur", kind: "category" });
    expect(entry("R1")).toEqual({ name: "R1", label: "Dokter selalu ada", kind: "item", reversed: false });
    expect(entry("R2")).toMatchObject({ label: "R2" });
    expect(entry("P2")).toMatchObject({ reversed: true });
    expect(entry("R")).toMatchObject({ items: ["R1", "R2"] });
    expect(entry("KP")).toMatchObject({ items: ["R", "P"] });
  });
});
