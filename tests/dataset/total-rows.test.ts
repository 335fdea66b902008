import { describe, expect, it } from "vitest";
import { watchLastRows } from "../../src/dataset/total-rows.ts";
import type { Sheet } from "../../src/input/sheet.ts";
import { sheetOf } from "./small-study.ts";

async function read(sheet: Sheet): Promise<readonly (readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  for await (const rows of sheet.batches()) cells.push(...rows.map((row) => row.cells));
  return cells;
}

const answers = [
  ["R1", "4", "3"],
  ["R2", "2", "1"],
  ["R3", "5", "5"],
];

describe("rows below the answers", () => {
  it.each([1, 2, 1000])("are named by case and text, whatever the batches (%i), in each pass anew", async (batch) => {
    const rows = [...answers, ["Jumlah", "11", "9"], ["", " Rata-rata ", "3,67"], ["", "", ""]];
    const { sheet, remarks } = watchLastRows(sheetOf(["No", "P1", "P2"], rows, batch), "data.analysed");
    for (let pass = 0; pass < 2; pass++) {
      expect(await read(sheet)).toEqual(rows);
      expect(remarks()).toEqual([
        {
          code: "total-row",
          severity: "caution",
          where: "data.analysed",
          args: { count: 2, cases: [4, 5], texts: ["Jumlah", "Rata-rata"] },
        },
      ]);
    }
  });

  it.each(["TOTAL", "Total skor:", "rata rata", "Rerata", "Mean", "Sum", "Average", "Std. Deviasi"])(
    "are known by their first word: %s",
    async (text) => {
      const { sheet, remarks } = watchLastRows(sheetOf(["No", "P1", "P2"], [...answers, [text, "", ""]]), "");
      await read(sheet);
      expect(remarks().map(({ args }) => args.cases)).toEqual([[4]]);
    },
  );

  it.each(["Max", "Totalindo", "Jumlah anak dua", "R4", ""])("are respondents otherwise: %j", async (text) => {
    const { sheet, remarks } = watchLastRows(sheetOf(["No", "P1", "P2"], [...answers, [text, "1", "2"]]), "");
    await read(sheet);
    expect(remarks()).toEqual([]);
  });

  it("aren't looked for among the answers", async () => {
    const rows = [["Total", "1", "2"], ...answers, ...answers];
    const { sheet, remarks } = watchLastRows(sheetOf(["kata", "P1", "P2"], rows), "");
    await read(sheet);
    expect(remarks()).toEqual([]);
  });
});
