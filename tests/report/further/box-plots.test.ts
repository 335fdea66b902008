import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/build-report.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import type { Block } from "../../../src/report/document.ts";
import { furtherWriting } from "../../../src/report/further/further-writing.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { sampleResult } from "../sample-result.ts";

const blocksOf = (result: StudyResult): readonly Block[] =>
  buildReport(result, { further: furtherWriting, depth: "results", stages: new Set(["boxPlots"]) }).blocks;
const tableOf = (result: StudyResult) =>
  blocksOf(result).find((block) => block.kind === "table" && block.id === "boxPlots.values");
const rowsOf = (result: StudyResult) => {
  const table = tableOf(result);
  if (table?.kind !== "table") return expect.fail("no table of box plots");
  return table.rows.map(({ stub, cells }) => [...stub, ...cells].map(cellText));
};

describe("the table of box plots", () => {
  it("has each group's figures: whiskers as values, hinges and median with two decimals more", () => {
    expect(rowsOf(sampleResult())).toEqual([
      ["Tempat tinggal", "", "", "", "", "", "", "", ""],
      ["Bogor", "9", "3", "4.00", "4.00", "5.50", "7", "3", "2"],
      ["Depok", "3", "4", "4.50", "5.00", "6.50", "8", "0", "0"],
    ]);
    expect(tableOf(sampleResult())).toMatchObject({ title: "Box plots of Pelayanan by group" });
    expect(tableOf(sampleResult("id"))).toMatchObject({
      title: "Diagram kotak garis (box plot) Pelayanan menurut kelompok",
    });
  });

  it("names score and groups where there are several scores", () => {
    const [entry] = sampleResult().boxPlots;
    const boxPlots = [entry!, { ...entry!, variable: "lama" }];
    const result = { ...sampleResult(), boxPlots };
    expect(rowsOf(result).flatMap(([first, n]) => (n === "" ? [first] : []))).toEqual([
      "Pelayanan by Tempat tinggal",
      "Lama berobat by Tempat tinggal",
    ]);
    expect(tableOf(result)).toMatchObject({ title: "Box plots of the scores by group" });
  });

  it("isn't there where no group has anybody; a word says why", () => {
    const empty = sampleResult().boxPlots.slice(1);
    const said = blocksOf({ ...sampleResult(), boxPlots: empty });
    expect(said.some(({ kind }) => kind === "table" || kind === "chart")).toBe(false);
    expect(said).toContainEqual({ kind: "paragraph", text: "Nothing to plot: the values don't vary." });
    const none = blocksOf({ ...sampleResult(), boxPlots: [] });
    expect(none).toContainEqual({
      kind: "paragraph",
      text: expect.stringMatching(/^Nothing to show: neither the outcome nor anything crossed with it is a score/),
    });
  });
});
