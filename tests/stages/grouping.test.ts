import { describe, expect, it } from "vitest";
import type { AnswerSet, Codebook, Variable } from "../../src/codebook/codebook.ts";
import type { Distribution } from "../../src/counts/summaries.ts";
import { bivariate } from "../../src/stages/bivariate.ts";
import { categoryGroups, cutGroups, type Groups, itemGroups, scaleGroups } from "../../src/stages/grouping.ts";
import { Remarks } from "../../src/stages/remarks.ts";
import type { Cutoff } from "../../src/stages/result.ts";
import { agreement, codebookOf, scaleOf, variableOf } from "../dataset/small-study.ts";
import { distributionOf } from "../stats/distributions.ts";
import { expectClose } from "../stats/oracle.ts";
import { jointOf } from "../support/joint-tables.ts";
import { method } from "./made.ts";

/** 9 is "don't know", as questionnaires code it. */
const uneven: AnswerSet = [
  { code: 1, labels: ["Tidak"] },
  { code: 2, labels: ["Ya"] },
  { code: 9, labels: [] },
];
const codebook = codebookOf({
  answers: new Map([
    ["setuju", agreement],
    ["tahu", uneven],
  ]),
  scales: [
    scaleOf("R", ["R1", "R2"], { reverse: ["R2"] }),
    scaleOf("K", ["K1", "K2"], { answers: "tahu", reverse: ["K2"] }),
  ],
});

function textsOf(values: readonly string[]): Distribution<string> {
  return { values, counts: values.map(() => 1), n: values.length, missing: 0, decimals: 0 };
}

function groupsOf(more: Partial<Variable>, met: readonly string[], of: Codebook = codebook): Groups {
  return categoryGroups(variableOf("umur", more), of, textsOf(met));
}

/** The linear-by-linear test of three groups of rows by the two of the outcome, as the bivariate stage gets it. */
function linear(groups: Groups, counts: readonly (readonly number[])[]) {
  const outcome = cutGroups(["Rendah", "Tinggi"], distributionOf([1, 2], 0), cutAt(2), "none")!;
  const raw = jointOf({
    rows: groups.labels,
    columns: [1, 2],
    counts,
    n: counts.flat().reduce((a, b) => a + b, 0),
    missing: 0,
  });
  const side = (name: string, own: Groups) => ({ name, groups: own });
  return bivariate(side("umur", groups), side("L", outcome), raw, method, "", new Remarks()).chiSquare.linearByLinear!;
}

function cutAt(used: number | null): Cutoff {
  const none = { label: "", count: 0, percent: 0 };
  const rule = { statistic: null, value: null, low: 0, high: 0 };
  return { variable: "R", statistic: used === null ? null : "fixed", exact: used, used, low: none, high: none, rule };
}

describe("the groups of a scale", () => {
  const bins = [
    { below: 6, label: "Kurang" },
    { below: 9.5, label: "Cukup" },
    { below: null, label: "Baik" },
  ];
  const binned = scaleOf("R", ["R1", "R2"], { bins, categories: null });

  it("are its bins, whatever cut-off there is: a score at a bound is in the next bin, by the definition", () => {
    const groups = scaleGroups(binned, distributionOf([4, 12], 0), cutAt(8), "none")!;
    expect(groups).toMatchObject({
      labels: ["Kurang", "Cukup", "Baik"],
      values: ["Kurang", "Cukup", "Baik"],
      scores: [1, 2, 3],
    });
    expect([-5, 5, 6, 9, 9.5, 100].map(groups.of)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(scaleGroups(binned, distributionOf([], 0), undefined, "none")).not.toBeNull();
  });

  it("end where bins do: a score beyond the last bound is in none", () => {
    const bounded = scaleOf("R", ["R1", "R2"], { bins: bins.slice(0, 2), categories: null });
    expect([9, 9.5].map(scaleGroups(bounded, distributionOf([9], 0), undefined, "none")!.of)).toEqual([1, null]);
  });

  it("are low and high by its cut-off, low first", () => {
    const groups = scaleGroups(scaleOf("R", ["R1", "R2"]), distributionOf([2, 5, 8], 0), cutAt(5), "none")!;
    expect(groups).toMatchObject({ labels: ["Rendah", "Tinggi"], values: ["Rendah", "Tinggi"], scores: [1, 2] });
    expect([2, 5, 8].map(groups.of)).toEqual([0, 1, 1]);
  });

  it("don't exist without a cut-off or without labels for them", () => {
    const distribution = distributionOf([2, 5, 8], 0);
    expect(scaleGroups(scaleOf("R", ["R1", "R2"]), distribution, undefined, "none")).toBeNull();
    expect(scaleGroups(scaleOf("R", ["R1", "R2"]), distribution, cutAt(null), "none")).toBeNull();
    expect(cutGroups(null, distribution, cutAt(5), "none")).toBeNull();
  });
});

describe("the groups of a category", () => {
  it("come as declared, those that nobody is in among them", () => {
    const groups = groupsOf({ grouping: { by: "value", order: ["Jauh", "Sedang", "Dekat"] } }, ["Dekat", "Jauh"]);
    expect(groups).toMatchObject({ labels: ["Jauh", "Sedang", "Dekat"], scores: [1, 2, 3] });
    expect(["Dekat", "Jauh", "Sekali"].map(groups.of)).toEqual([2, 0, null]);
  });

  it("keep the order in which they were counted where none is declared: that of tables, or of a labelled file's codes", () => {
    const by = { by: "value", order: null } as const;
    expect(groupsOf({ grouping: by }, ["-1", "2", "2.5", "10"]).labels).toEqual(["-1", "2", "2.5", "10"]);
    expect(groupsOf({ grouping: null }, ["Tidak", "Ya"]).labels).toEqual(["Tidak", "Ya"]);
    expect(groupsOf({ grouping: null }, ["Rendah", "Sedang", "Agak tinggi"]).scores).toEqual([1, 2, 3]);
    // a number without end is no number to calculate with
    expect(groupsOf({ grouping: null }, ["1", "9".repeat(400)]).scores).toEqual([1, 2]);
    expect(groupsOf({ grouping: by }, []).labels).toEqual([]);
  });

  it("are a variable's bins, and the targets of its recoding each once, `else` last", () => {
    const bins = [
      { below: 45, label: "Muda" },
      { below: null, label: "Tua" },
    ];
    expect(groupsOf({ grouping: { by: "bins", bins } }, ["Tua"]).labels).toEqual(["Muda", "Tua"]);
    const recode = new Map([
      ["Pribadi", "Sendiri"],
      ["Asuransi", "Pihak ke-3"],
      ["BPJS", "Pihak ke-3"],
    ]);
    const recoded = (otherwise: string | null) =>
      groupsOf({ grouping: { by: "recode", recode, otherwise } }, []).labels;
    expect(recoded(null)).toEqual(["Sendiri", "Pihak ke-3"]);
    expect(recoded("Lainnya")).toEqual(["Sendiri", "Pihak ke-3", "Lainnya"]);
    expect(recoded("Sendiri")).toEqual(["Sendiri", "Pihak ke-3"]);
  });

  it("are scored by their numbers where all are numbers, but reported by their labels", () => {
    const groups = groupsOf({ grouping: { by: "value", order: ["9", "1", "2.5"] } }, ["1"]);
    expect(groups).toMatchObject({ labels: ["9", "1", "2.5"], values: ["9", "1", "2.5"], scores: [9, 1, 2.5] });
    const mixed = groupsOf({ grouping: { by: "value", order: ["9", "1", "lebih"] } }, ["1"]);
    expect(mixed.scores).toEqual([1, 2, 3]);
  });

  it("of answers are scored and reported by the codes, a code without words by itself", () => {
    const groups = groupsOf({ grouping: { by: "answers", answers: "tahu" } }, ["Ya"]);
    expect(groups).toMatchObject({ labels: ["Tidak", "Ya", "9"], values: [1, 2, 9], scores: [1, 2, 9] });
    expect(groups.of("9")).toBe(2);
  });
});

describe("the groups of an item", () => {
  it("are its codes with the wording that was ticked, also where nobody did", () => {
    const groups = itemGroups("R1", codebook);
    expect(groups.labels).toEqual(["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"]);
    expect(groups).toMatchObject({ values: [1, 2, 3, 4], scores: [1, 2, 3, 4] });
    expect([1, 4, 5, 2.5].map(groups.of)).toEqual([0, 3, null, null]);
  });

  it("of a reversed one have the reversed codes, ascending, each with what was ticked for it", () => {
    const groups = itemGroups("R2", codebook);
    expect(groups.labels).toEqual(["Sangat Setuju", "Setuju", "Tidak Setuju", "Sangat Tidak Setuju"]);
    expect(groups.values).toEqual([1, 2, 3, 4]);
    expect([1, 4].map(groups.of)).toEqual([0, 3]);
  });

  it("are reversed by the ends of the declared range: 1, 2, 9 become 9, 8, 1, by hand", () => {
    const groups = itemGroups("K2", codebook);
    expect(groups).toMatchObject({ labels: ["9", "Ya", "Tidak"], values: [1, 8, 9], scores: [1, 8, 9] });
    expect([1, 8, 9, 2].map(groups.of)).toEqual([0, 1, 2, null]);
  });

  it("are nobody's business for what is no item: that is the caller's mistake", () => {
    expect(() => itemGroups("R3", codebook)).toThrow(RangeError);
    expect(() => itemGroups("R", codebook)).toThrow(RangeError);
  });
});

describe("the linear-by-linear test sees the groups' scores", () => {
  const counts = [
    [12, 8],
    [9, 11],
    [5, 15],
  ];

  it("codes of answers: 1, 2, 9 by R 4.2.2's (n - 1) cor^2", () => {
    const { value, p } = linear(groupsOf({ grouping: { by: "answers", answers: "tahu" } }, []), counts);
    expectClose(value!, 4.431322934031913, "value");
    expectClose(p!, 0.03528514844691815, "p");
  });

  it("numbers of categories: 1, 2, 9 again, in the order that the table has them", () => {
    const ascending = groupsOf({ grouping: { by: "value", order: null } }, ["1", "2", "9"]);
    expectClose(linear(ascending, counts).value!, 4.431322934031913, "ascending");
    const declared = groupsOf({ grouping: { by: "value", order: ["9", "2", "1"] } }, ["1", "2", "9"]);
    expectClose(linear(declared, [...counts].reverse()).value!, 4.431322934031913, "as declared");
  });

  it("positions of texts, an empty one keeping its place: 1, 2, 4 by R 4.2.2", () => {
    const order = ["Dekat", "Sedang", "Agak jauh", "Jauh"];
    const groups = groupsOf({ grouping: { by: "value", order } }, ["Dekat", "Jauh", "Sedang"]);
    const { value, p } = linear(groups, [counts[0]!, counts[1]!, [0, 0], counts[2]!]);
    expectClose(value!, 4.881706528765352, "value");
    expectClose(p!, 0.02714277116295098, "p");
  });

  it("positions of texts that nobody declared: only those that occur have one, 1, 2, 3 by R 4.2.2", () => {
    const groups = groupsOf({ grouping: { by: "value", order: null } }, ["a", "b", "c"]);
    expectClose(linear(groups, counts).value!, 4.90554298642534, "value");
  });

  it("reversed codes of an item: 1, 8, 9 in place of 9, 2, 1 leave the test as it was", () => {
    const reversed = itemGroups("K2", codebook);
    const straight = itemGroups("K1", codebook);
    const asOrdered = (groups: Groups, rows: readonly (readonly number[])[]) => {
      const byCode = { ...groups, of: (value: number | string) => groups.labels.indexOf(value as string) };
      return linear(byCode, rows).value!;
    };
    expectClose(asOrdered(straight, counts), 4.431322934031913, "straight, R 4.2.2");
    expectClose(asOrdered(reversed, [...counts].reverse()), 4.431322934031913, "reversed, R 4.2.2");
  });
});
