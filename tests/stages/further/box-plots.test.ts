/** Box plots as a stage: whose values, whose groups, who is in none, and what is listed of many. */
import { describe, expect, it } from "vitest";
import type { Codebook } from "../../../src/codebook/codebook.ts";
import { countCases } from "../../../src/counts/count-cases.ts";
import { codeCases } from "../../../src/dataset/code-cases.ts";
import { furtherContext, runFurtherStages } from "../../../src/stages/further/further-stages.ts";
import { mergeNeighbours } from "../../../src/stages/further/merge-neighbours.ts";
import { judgeInstrument } from "../../../src/stages/instrument.ts";
import { bothWanted, wantedForInstrument, wantedForStudy } from "../../../src/stages/plan.ts";
import { analyseStudy, type Merge } from "../../../src/stages/study.ts";
import { codebookOf, sheetOf, variableOf } from "../../dataset/small-study.ts";
import { expectReasons } from "../made.ts";

const cut = { categories: ["low", "high"], cutoff: 5 } as const;
const mark = variableOf("mark", { kind: "number", grouping: null, ...cut });
const age = variableOf("age", { kind: "number", grouping: null, ...cut });
const ward = variableOf("ward", { grouping: { by: "value", order: ["A", "B", "C"] } });
const ill = variableOf("ill", { grouping: { by: "value", order: ["yes", "no"] } });

const HEADER = ["mark", "age", "ward", "ill"];
type Person = Partial<Record<(typeof HEADER)[number], string>>;

async function studied(people: readonly Person[], more: Partial<Codebook> = {}, merge: Merge | null = null) {
  const codebook = codebookOf({
    variables: [mark, age, ward, ill],
    outcome: "mark",
    predictors: ["ward", "age"],
    ...more,
  });
  const rows = people.map((person) => HEADER.map((name) => person[name] ?? ""));
  const wanted = bothWanted(wantedForInstrument(codebook), wantedForStudy(codebook, new Set(["boxPlots"])));
  const counts = await countCases(await codeCases(sheetOf(HEADER, rows, 7), codebook, "data"), wanted);
  const instrument = judgeInstrument(codebook, counts, "data", true);
  const study = analyseStudy(codebook, counts, { dropped: new Map(), uncounted: new Set() }, merge);
  const context = furtherContext(codebook, counts, instrument, study);
  const { boxPlots = [] } = runFurtherStages(context, new Set(["boxPlots"]));
  expectReasons({ boxPlots }, context.remarks.all);
  expect(context.remarks.all).toEqual([]);
  return boxPlots;
}

const marked = (ward: string, marks: readonly number[], more: Person = {}): Person[] =>
  marks.map((value) => ({ ward, mark: String(value), age: String(value), ...more }));

describe("box plots", () => {
  it("are of the outcome's score by each predictor's groups, in table order, by hand", async () => {
    const [byWard, byAge] = await studied([
      ...marked("B", [1, 2, 3, 4, 20]),
      ...marked("A", [6, 8]),
      { ward: "A", age: "3" },
      { mark: "7", age: "7" },
    ]);
    expect(byWard).toEqual({
      variable: "mark",
      by: "ward",
      n: 7,
      missing: 2,
      groups: [
        {
          label: "A",
          n: 2,
          lowerWhisker: 6,
          lowerHinge: 6,
          median: 7,
          upperHinge: 8,
          upperWhisker: 8,
          outside: [],
          outsideCount: 0,
          extremeCount: 0,
        },
        {
          label: "B",
          n: 5,
          lowerWhisker: 1,
          lowerHinge: 2,
          median: 3,
          upperHinge: 4,
          upperWhisker: 4,
          outside: [{ value: 20, count: 1, extreme: true }],
          outsideCount: 1,
          extremeCount: 1,
        },
      ],
    });
    // a number parts the cases by its cut-off; nobody's groups are those of C
    expect(byAge).toMatchObject({ variable: "mark", by: "age", n: 8, missing: 1 });
    expect(byAge!.groups.map(({ label, n }) => [label, n])).toEqual([
      ["low", 4],
      ["high", 4],
    ]);
  });

  it("are of each predictor that is a score by the outcome's groups, where the outcome is none", async () => {
    const people = [...marked("A", [1, 2, 9], { ill: "no" }), ...marked("B", [4, 4, 5], { ill: "yes" })];
    const found = await studied(people, { outcome: "ill", predictors: ["ward", "age", "mark"] });
    expect(found.map(({ variable, by }) => [variable, by])).toEqual([
      ["age", "ill"],
      ["mark", "ill"],
    ]);
    expect(found[0]!.groups.map(({ label, n, median }) => [label, n, median])).toEqual([
      ["yes", 3, 4],
      ["no", 3, 2],
    ]);
  });

  it("aren't there where neither side is a score, or there is no outcome", async () => {
    const people = marked("A", [1, 9], { ill: "no" });
    expect(await studied(people, { outcome: "ill", predictors: ["ward"] })).toEqual([]);
    expect(await studied(people, { outcome: null, predictors: [] })).toEqual([]);
  });

  it("go by the merged categories where the method merges them", async () => {
    const ten = [1, 2, 3, 4, 4, 6, 7, 8, 9, 9];
    const people = [...marked("A", [1, 9]), ...marked("B", ten), ...marked("C", ten)];
    const [byWard] = await studied(people, { predictors: ["ward"] }, mergeNeighbours);
    expect(byWard!.groups.map(({ n }) => n)).toEqual([12, 10]);
    expect(byWard!.groups.map(({ label }) => label)[1]).toBe("C");
  });

  it("list the furthest hundred values outside and count all of them", async () => {
    const middle = Array.from({ length: 1000 }, (_, at) => 500 + (at % 3));
    const far = Array.from({ length: 80 }, (_, at) => [1000 + at, -at - 1]).flat();
    const [byWard] = await studied(marked("A", [...middle, ...far, 1079]), { predictors: ["ward"] });
    const [{ outside, outsideCount, extremeCount }] = byWard!.groups as [(typeof byWard & object)["groups"][number]];
    expect([outsideCount, extremeCount]).toEqual([161, 161]);
    expect(outside).toHaveLength(100);
    expect([outside[0]!.value, outside[49]!.value]).toEqual([-80, -31]);
    expect([outside[50]!.value, outside[99]!.value]).toEqual([1030, 1079]);
    expect(outside[99]!.count).toBe(2);
  });
});
