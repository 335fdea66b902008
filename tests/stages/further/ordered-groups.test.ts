import { describe, expect, it } from "vitest";
import { studyRequest } from "../../../src/cli/study-request.ts";
import type { Variable } from "../../../src/codebook/codebook.ts";
import { codebookToObject } from "../../../src/codebook/to-object.ts";
import type { Distribution } from "../../../src/counts/summaries.ts";
import { categoryGroups, itemGroups, scaleGroups } from "../../../src/stages/grouping.ts";
import { agreement, codebookOf, scaleOf, variableOf } from "../../dataset/small-study.ts";
import { distributionOf } from "../../stats/distributions.ts";

const codebook = codebookOf({
  answers: new Map([["setuju", agreement]]),
  scales: [scaleOf("R", ["R1", "R2"])],
});

function isOrdered(grouping: Variable["grouping"], met: readonly string[] = ["Hindu", "Islam"]): boolean {
  const values: Distribution<string> = {
    values: met,
    counts: met.map(() => 1),
    n: met.length,
    missing: 0,
    decimals: 0,
  };
  return categoryGroups(variableOf("v", { grouping }), codebook, values).ordered;
}

const recode = new Map([
  ["1", "Rendah"],
  ["2", "Tinggi"],
]);

describe("which categories have an order, by DESIGN.md", () => {
  it("bins, answers, numbers, and an order that the codebook declares", () => {
    expect(
      isOrdered({
        by: "bins",
        bins: [
          { below: 5, label: "Muda" },
          { below: null, label: "Tua" },
        ],
      }),
    ).toBe(true);
    expect(isOrdered({ by: "answers", answers: "setuju" })).toBe(true);
    expect(isOrdered({ by: "value", order: null }, ["1", "2", "10"])).toBe(true);
    expect(isOrdered({ by: "value", order: ["SD", "SMA"] })).toBe(true);
    expect(isOrdered({ by: "recode", recode, otherwise: null, ordered: true })).toBe(true);
  });

  it("not texts as they come, a recode as it is written, or what was ticked", () => {
    expect(isOrdered({ by: "value", order: null })).toBe(false);
    expect(isOrdered({ by: "recode", recode, otherwise: null })).toBe(false);
    expect(isOrdered({ by: "choice", choice: "A", labels: ["Ya", "Tidak"] })).toBe(false);
  });

  it("the groups of a score and an item's answers", () => {
    const bins = [
      { below: 5, label: "Rendah" },
      { below: null, label: "Tinggi" },
    ];
    const groups = scaleGroups(scaleOf("R", [], { bins }), distributionOf([3, 7], 0), undefined, "none");
    expect([groups?.ordered, itemGroups("R1", codebook).ordered]).toEqual([true, true]);
  });

  it("a recode's order is in the codebook that the result carries", () => {
    const of = (more: { readonly ordered?: true }) =>
      codebookToObject(
        codebookOf({ variables: [variableOf("v", { grouping: { by: "recode", recode, otherwise: null, ...more } })] }),
      );
    expect(of({ ordered: true })).toMatchObject({ variables: { v: { order: ["Rendah", "Tinggi"] } } });
    expect(JSON.stringify(of({}))).not.toContain('"order"');
  });
});

it("--merge reaches the codebook's method as an override", () => {
  expect(studyRequest("data.csv", { merge: true }).overrides.merge).toBe(true);
  expect(studyRequest("data.csv", {}).overrides.merge).toBeUndefined();
});
