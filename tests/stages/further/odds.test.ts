/** Odds ratios, strata and pairs as stages: which reference, what is left out, and what is said of it. */
import { describe, expect, it } from "vitest";
import type { Codebook } from "../../../src/codebook/codebook.ts";
import { countCases } from "../../../src/counts/count-cases.ts";
import { codeCases } from "../../../src/dataset/code-cases.ts";
import { furtherContext, runFurtherStages } from "../../../src/stages/further/further-stages.ts";
import { mergeNeighbours } from "../../../src/stages/further/merge-neighbours.ts";
import { judgeInstrument } from "../../../src/stages/instrument.ts";
import type { FurtherStage, Stage } from "../../../src/stages/only.ts";
import { bothWanted, wantedForInstrument, wantedForStudy } from "../../../src/stages/plan.ts";
import { analyseStudy, type Merge } from "../../../src/stages/study.ts";
import { oddsRatiosAgainst } from "../../../src/stats/crosstabs/odds-ratios.ts";
import { commonOddsRatio, independenceTests } from "../../../src/stats/crosstabs/stratified.ts";
import { codebookOf, sheetOf, variableOf } from "../../dataset/small-study.ts";
import { tableOf } from "../../stats/crosstabs/contingency-cases.ts";
import { codes, expectReasons, said } from "../made.ts";

type Counts = readonly (readonly number[])[];
const STAGES = new Set<Stage & FurtherStage>(["oddsRatios", "stratified", "mcnemar"]);

const answer = variableOf("answer", { grouping: { by: "value", order: ["yes", "no"] } });
const dose = variableOf("dose", { grouping: { by: "value", order: ["none", "low", "high"] } });
const sex = variableOf("sex", { grouping: { by: "value", order: ["m", "f"] } });
const ward = variableOf("ward", { grouping: { by: "value", order: ["A", "B", "C"] } });
const later = variableOf("later", { grouping: { by: "value", order: ["no", "yes"] } });

const HEADER = ["answer", "dose", "sex", "ward", "later"];
type Person = Partial<Record<(typeof HEADER)[number], string>>;

async function studied(people: readonly Person[], more: Partial<Codebook> = {}, merge: Merge | null = null) {
  const codebook = codebookOf({
    variables: [answer, dose, sex, ward, later],
    outcome: "answer",
    predictors: ["dose", "sex"],
    ...more,
  });
  const rows = people.map((person) => HEADER.map((name) => person[name] ?? ""));
  const wanted = bothWanted(wantedForInstrument(codebook), wantedForStudy(codebook, STAGES));
  const counts = await countCases(await codeCases(sheetOf(HEADER, rows, 7), codebook, "data"), wanted);
  const instrument = judgeInstrument(codebook, counts, "data", true);
  const study = analyseStudy(codebook, counts, { dropped: new Map(), uncounted: new Set() }, merge);
  const context = furtherContext(codebook, counts, instrument, study);
  const { oddsRatios = [], stratified = [], mcnemar = [] } = runFurtherStages(context, STAGES);
  expectReasons({ oddsRatios, stratified, mcnemar }, context.remarks.all);
  return { oddsRatios, stratified, mcnemar, bivariate: study.bivariate, remarks: context.remarks.all };
}

/** People by row and column, with more about all of them. */
function people(row: string, rows: readonly string[], counts: Counts, more: Person = {}): Person[] {
  const columns = ["yes", "no"];
  return counts.flatMap((line, r) =>
    line.flatMap((count, c) =>
      Array.from({ length: count }, () => ({ ...more, [row]: rows[r]!, answer: columns[c]! })),
    ),
  );
}

const doses = ["none", "low", "high"];
const byDose = [
  [4, 10],
  [6, 7],
  [9, 3],
];

describe("odds ratios", () => {
  it("go against the last category, with event and counts as the table has them", async () => {
    const { oddsRatios, remarks } = await studied(people("dose", doses, byDose), { predictors: ["dose"] });
    const [entry] = oddsRatios;
    expect(entry).toMatchObject({ row: "dose", column: "answer", n: 39, event: "yes", reference: "high" });
    const expected = oddsRatiosAgainst(tableOf(byDose));
    if (!expected.ok) throw new Error(expected.reason.code);
    expect(entry?.ratios.map(({ category, counts }) => [category, counts])).toEqual([
      ["none", [byDose[0], byDose[2]]],
      ["low", [byDose[1], byDose[2]]],
    ]);
    for (const [index, { estimate }] of expected.value.categories.entries()) {
      if (!estimate.ok) throw new Error(estimate.reason.code);
      const { value, lower, upper, wald } = estimate.value;
      const own = entry!.ratios[index]!;
      expect([own.oddsRatio, own.p]).toEqual([{ value, lower, upper }, wald.p]);
      expect(own.turned).toEqual({ value: 1 / value, lower: 1 / upper, upper: 1 / lower });
      expect([own.reads, own.correction]).toEqual(["turned", "none"]);
    }
    expect(entry?.ratios[0]?.proportionRatio).toBeCloseTo(4 / 14 / (9 / 12), 14);
    expect(entry?.overall).toEqual(expected.value.overall.ok ? expected.value.overall.value : null);
    expect(remarks).toEqual([]);
  });

  it("go against the reference that the codebook names; of two groups it is the table's last row", async () => {
    const variables = [answer, { ...dose, reference: "none" }, { ...sex, reference: "m" }];
    const both = [...people("dose", doses, byDose, { sex: "m" }), ...people("dose", doses, [[7, 2]], { sex: "f" })];
    const { oddsRatios, bivariate } = await studied(both, { variables });
    expect(oddsRatios.map(({ reference }) => reference)).toEqual(["none", "m"]);
    expect(oddsRatios[0]?.ratios.map(({ category }) => category)).toEqual(["low", "high"]);
    expect(bivariate.map(({ rows }) => rows)).toEqual([doses, ["f", "m"]]);
    expect(bivariate[1]?.counts).toEqual([
      [7, 2],
      [19, 20],
    ]);
    expect(oddsRatios[1]?.ratios[0]?.oddsRatio.value).toBe(bivariate[1]?.risk?.oddsRatio.value);
  });

  it("take the last category where nobody is in the reference, and say so", async () => {
    const { oddsRatios, remarks } = await studied(
      people(
        "dose",
        ["low", "high"],
        [
          [6, 7],
          [9, 3],
        ],
      ),
      { variables: [answer, { ...dose, reference: "none" }], predictors: ["dose"] },
    );
    expect(oddsRatios[0]?.reference).toBe("high");
    expect(said(remarks, "reference-empty")[0]?.args).toMatchObject({ row: "dose", wanted: "none", used: "high" });
  });

  it("go against what the reference was merged into", async () => {
    const counts = [
      [3, 4],
      [5, 3],
      [20, 30],
    ];
    const { oddsRatios, remarks } = await studied(
      people("dose", doses, counts),
      { variables: [answer, { ...dose, reference: "none" }], predictors: ["dose"] },
      mergeNeighbours,
    );
    expect(oddsRatios[0]).toMatchObject({ reference: "none + low", ratios: [{ category: "high" }] });
    expect(said(remarks, "reference-empty")).toEqual([]);
  });

  it("read against the outcome's reference too: the other category is the event", async () => {
    const variables = [{ ...answer, reference: "yes" }, dose];
    const { oddsRatios } = await studied(people("dose", doses, byDose), { variables, predictors: ["dose"] });
    expect(oddsRatios[0]?.event).toBe("no");
    expect(oddsRatios[0]?.ratios[0]?.counts).toEqual([
      [10, 4],
      [3, 9],
    ]);
  });

  it("add half a case where a cell is empty, and say so; without the event in both there is no ratio", async () => {
    const { oddsRatios, remarks } = await studied(
      people("dose", doses, [
        [0, 5],
        [3, 4],
        [0, 9],
      ]),
      { predictors: ["dose"] },
    );
    const [none, low] = oddsRatios[0]!.ratios;
    expect(none).toMatchObject({ correction: "none", oddsRatio: { value: null }, proportionRatio: null });
    expect(low).toMatchObject({ correction: "haldane-anscombe", oddsRatio: { value: (7 * 19) / (9 * 1) } });
    expect(low?.conditional).toMatchObject({ value: null, upper: null });
    expect(low?.conditional.lower).toBeGreaterThan(0);
    expect(oddsRatios[0]?.overall).toEqual({ value: null, df: 2, p: null });
    expect(said(remarks, "half-added")).toMatchObject([{ where: "oddsRatios[0].ratios", args: { labels: ["low"] } }]);
  });

  it("aren't there for an outcome that hasn't two categories", async () => {
    const { oddsRatios, remarks } = await studied(people("dose", doses, [[4], [6]]), { predictors: ["dose"] });
    expect(oddsRatios).toMatchObject([{ event: null, reference: null, ratios: [], overall: null }]);
    expect(said(remarks, "no-odds-ratios")[0]?.args).toMatchObject({ rows: 2, columns: 1 });
  });
});

describe("strata", () => {
  const strata = [
    [
      [8, 3],
      [4, 9],
    ],
    [
      [5, 5],
      [2, 11],
    ],
    [
      [0, 0],
      [3, 4],
    ],
  ];
  const persons = strata.flatMap((counts, index) => people("sex", ["m", "f"], counts, { ward: "ABC"[index]! }));

  it("have the statistics of their tables; one that says nothing is left out and named", async () => {
    const { stratified, remarks } = await studied(persons, { predictors: ["sex"], strata: ["ward"] });
    const given = strata.map((counts, index) => ({ stratum: "ABC"[index]!, table: tableOf(counts) }));
    const [tests, common] = [independenceTests(given), commonOddsRatio(given)];
    if (!tests.ok || !common.ok) throw new Error("undefined");
    const [entry] = stratified;
    expect(entry).toMatchObject({ row: "sex", column: "answer", stratum: "ward", n: 54, missing: 0 });
    expect(entry?.strata.map(({ label, counts, used, why }) => [label, counts, used, why])).toEqual([
      ["A", strata[0], true, null],
      ["B", strata[1], true, null],
      ["C", strata[2], false, "one-row"],
    ]);
    expect(entry?.cochran).toEqual(tests.value.cochran);
    expect(entry?.mantelHaenszel).toEqual({
      corrected: tests.value.mantelHaenszel,
      uncorrected: tests.value.mantelHaenszelUncorrected,
    });
    expect(entry?.commonOddsRatio).toMatchObject({ value: common.value.value, lnSE: common.value.se });
    expect(entry?.crude?.value).toBe((13 * 24) / (8 * 9));
    expect([entry?.breslowDay?.df, entry?.tarone?.df]).toEqual([1, 1]);
    expect(entry?.generalAssociation.value).toBeCloseTo(tests.value.mantelHaenszelUncorrected.value, 12);
    expect(said(remarks, "strata-left-out")).toMatchObject([{ args: { labels: ["C"], all: false } }]);
  });

  it("count who lacks any of the three, and part no table of their own", async () => {
    const more = [{ answer: "yes", sex: "m" }, { sex: "f", ward: "A" }, ...persons];
    const { stratified } = await studied(more, { predictors: ["sex", "ward"], strata: ["ward", "sex"] });
    expect(stratified.map(({ row, stratum, n, missing }) => [row, stratum, n, missing])).toEqual([
      ["sex", "ward", 54, 2],
      ["ward", "sex", 54, 2],
    ]);
  });

  it("of larger tables have the general statistics only, the linear one where both sides have an order", async () => {
    const wards = ["A", "B"].flatMap((name) => people("dose", doses, byDose, { ward: name }));
    const unordered = { ...dose, grouping: { by: "value", order: null } as const };
    for (const variable of [dose, unordered]) {
      const variables = [answer, variable, ward];
      const { stratified } = await studied(wards, { variables, predictors: ["dose"], strata: ["ward"] });
      expect(stratified[0]).toMatchObject({ commonOddsRatio: null, breslowDay: null, crude: null });
      expect(stratified[0]?.strata.map(({ oddsRatio }) => oddsRatio)).toEqual([null, null]);
      expect(stratified[0]?.generalAssociation.df).toBe(2);
      expect(stratified[0]?.linearAssociation === null).toBe(variable === unordered);
    }
  });

  it("whose odds ratios differ are a caution: the common one describes none", async () => {
    const apart = [
      ...people(
        "sex",
        ["m", "f"],
        [
          [20, 3],
          [3, 20],
        ],
        { ward: "A" },
      ),
      ...people(
        "sex",
        ["m", "f"],
        [
          [3, 20],
          [20, 3],
        ],
        { ward: "B" },
      ),
    ];
    const { remarks } = await studied(apart, { predictors: ["sex"], strata: ["ward"] });
    expect(said(remarks, "strata-differ")).toMatchObject([
      { severity: "caution", where: "stratified[0].commonOddsRatio" },
    ]);
  });

  it("that all say nothing leave every figure undefined, and nobody at all does too", async () => {
    const alone = people(
      "sex",
      ["m", "f"],
      [
        [3, 2],
        [0, 0],
      ],
      { ward: "A" },
    );
    const split = [
      ...alone,
      ...people(
        "sex",
        ["m", "f"],
        [
          [0, 0],
          [1, 4],
        ],
        { ward: "B" },
      ),
    ];
    for (const given of [split, alone, []]) {
      const { stratified } = await studied(given, { predictors: ["sex"], strata: ["ward"] });
      expect(stratified[0]?.generalAssociation).toMatchObject({ value: null, p: null });
      expect(stratified[0]?.strata.every(({ used }) => !used)).toBe(true);
    }
    const { remarks } = await studied(split, { predictors: ["sex"], strata: ["ward"] });
    expect(said(remarks, "strata-left-out")[0]?.args).toMatchObject({ labels: ["A", "B"], all: true });
  });
});

describe("pairs", () => {
  const twice = (counts: Counts): Person[] =>
    counts.flatMap((line, r) =>
      line.flatMap((count, c) =>
        Array.from({ length: count }, () => ({ answer: ["yes", "no"][r]!, later: ["yes", "no"][c]! })),
      ),
    );

  it("have both sides in the first one's order, whatever the second one's", async () => {
    const { mcnemar } = await studied(
      [
        ...twice([
          [20, 5],
          [12, 9],
        ]),
        { answer: "yes" },
      ],
      { pairs: [["answer", "later"]] },
    );
    expect(mcnemar).toMatchObject([
      {
        first: "answer",
        second: "later",
        n: 46,
        missing: 1,
        categories: ["yes", "no"],
        counts: [
          [20, 5],
          [12, 9],
        ],
        discordant: 17,
        pSource: "exact",
        significant: false,
        difference: { value: -7 / 46 },
        oddsRatio: { value: 5 / 12 },
      },
    ]);
    expect(mcnemar[0]?.p).toBe(mcnemar[0]?.exact?.p);
  });

  it("of over 25 changes report the corrected chi-square", async () => {
    const { mcnemar } = await studied(
      twice([
        [7, 18],
        [8, 4],
      ]),
      { pairs: [["answer", "later"]] },
    );
    expect(mcnemar[0]).toMatchObject({ pSource: "continuityCorrection", continuityCorrection: { value: 81 / 26 } });
    expect(mcnemar[0]?.p).toBe(mcnemar[0]?.continuityCorrection?.p);
  });

  it("of more categories have Bowker's test over those that anybody changed between", async () => {
    const after = variableOf("later", { grouping: { by: "value", order: ["high", "low", "none", "other"] } });
    const changes = [
      ["none", "low", 4],
      ["low", "none", 1],
      ["low", "high", 3],
      ["high", "high", 5],
    ] as const;
    const persons = changes.flatMap(([dose, later, count]) => Array.from({ length: count }, () => ({ dose, later })));
    const { mcnemar } = await studied(persons, {
      variables: [answer, dose, after],
      predictors: ["dose"],
      pairs: [["dose", "later"]],
    });
    expect(mcnemar[0]).toMatchObject({
      categories: doses,
      exact: null,
      continuityCorrection: null,
      difference: null,
      uncorrected: { value: 9 / 5 + 3, df: 2 },
      pSource: "bowker",
    });
  });

  it("where nobody changed have p 1 and no chi-square", async () => {
    const { mcnemar } = await studied(
      twice([
        [7, 0],
        [0, 4],
      ]),
      { pairs: [["answer", "later"]] },
    );
    expect(mcnemar[0]).toMatchObject({
      p: 1,
      pSource: "exact",
      significant: false,
      uncorrected: { value: null, p: null },
    });
  });

  it("without a common category can't be compared, which is said; without cases all is undefined", async () => {
    const { mcnemar, remarks } = await studied(people("sex", ["m"], [[3, 2]]), {
      pairs: [
        ["answer", "sex"],
        ["answer", "later"],
      ],
    });
    expect(codes(remarks)).toContain("pair-differs");
    expect(mcnemar).toMatchObject([{ first: "answer", second: "later", n: 0, categories: [], p: null, pSource: null }]);
  });
});
