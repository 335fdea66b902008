/** Files that know labels and missing codes of their own (.sav). */
import { describe, expect, it } from "vitest";
import type { ColumnFacts } from "../../src/input/sheet.ts";
import { codebookOf, coded, type SmallCodebook, sheetOf, variableOf } from "./small-study.ts";

const payer: ColumnFacts = {
  valueLabels: new Map([
    ["1", "Pribadi"],
    ["2", "Asuransi"],
    ["10", "Perusahaan"],
    ["99", "Tidak tahu"],
  ]),
  missing: ["99"],
};

async function read(cells: readonly string[], more: SmallCodebook, facts: ColumnFacts = payer) {
  const sheet = {
    ...sheetOf(
      ["v"],
      cells.map((cell) => [cell]),
    ),
    facts: new Map([["v", facts]]),
  };
  return coded(sheet, codebookOf(more));
}

describe("a column whose codes the file labels", () => {
  it("prints the labels, in the order of the codes", async () => {
    const { texts, cases } = await read(["10", "2", "1", "2"], { variables: [variableOf("v")] });
    expect(texts("v")).toEqual(["Perusahaan", "Asuransi", "Pribadi", "Asuransi"]);
    expect(cases.orderedLabels?.(0)).toEqual(["Pribadi", "Asuransi", "Perusahaan"]);
  });

  it("a code without a label stands for itself", async () => {
    const { texts } = await read(["3", "1"], { variables: [variableOf("v")] });
    expect(texts("v")).toEqual(["3", "Pribadi"]);
  });

  it("codes that the file declares missing are missing, and ranges of them", async () => {
    const { column, report } = await read(["99", "1"], { variables: [variableOf("v")] });
    expect(column("v")).toEqual([null, 0]);
    expect(report.missingCells).toBe(1);
    const number = variableOf("v", { kind: "number", grouping: null });
    const ranged = await read(
      ["97", "98", "90", "5"],
      { variables: [number] },
      { missingRange: { from: 97, to: null } },
    );
    expect(ranged.column("v")).toEqual([null, null, 90, 5]);
  });

  it("a recode, an order and a condition may name code or label", async () => {
    const recode = new Map([
      ["Pribadi", "sendiri"],
      ["2", "lain"],
      ["Perusahaan", "lain"],
    ]);
    const both = await read(["1", "2", "10"], {
      keep: 'v != "Asuransi"',
      variables: [variableOf("v", { grouping: { by: "recode", recode, otherwise: null } })],
    });
    expect(both.texts("v")).toEqual(["sendiri", "lain"]);
    expect(both.report.screenedOut).toBe(1);
    const order = await read(["10", "1"], {
      keep: "v > 0",
      variables: [variableOf("v", { grouping: { by: "value", order: ["Perusahaan", "Pribadi"] } })],
    });
    expect(order.column("v")).toEqual([0, 1]);
  });
});

describe("one answer of a question where several may be ticked", () => {
  const ticked = (choice: string) =>
    variableOf("v", { grouping: { by: "choice", choice, labels: ["Ya", "Tidak"] } as const });

  it("is found among the others, whatever parts them", async () => {
    const cells = ["Teman;Iklan", "Iklan, brosur", "teman", "Teman, Iklan, brosur", "", "Teman baik;"];
    const { texts } = await read(cells, { variables: [ticked("Teman")] }, {});
    expect(texts("v")).toEqual(["Ya", "Tidak", "Ya", "Ya", null, "Tidak"]);
  });

  it("even where it holds a comma itself", async () => {
    const { texts } = await read(["Teman, Iklan, brosur", "Iklan"], { variables: [ticked("Iklan, brosur")] }, {});
    expect(texts("v")).toEqual(["Ya", "Tidak"]);
  });
});
