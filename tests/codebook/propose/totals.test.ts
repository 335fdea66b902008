import { describe, expect, it } from "vitest";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import { sheetOf } from "../sheet-of.ts";

const codes = Array.from({ length: 20 }, (_, row) => [1 + (row % 5), 1 + ((row * 2) % 5), 1 + ((row * 3 + 1) % 5)]);
const sum = (row: readonly number[]) => row.reduce((total, code) => total + code, 0);

async function asideOf(
  header: string,
  values: readonly (string | number)[],
  items: readonly (string | number)[][] = codes,
) {
  const sheet = sheetOf(
    ["X1.1", "X1.2", "X1.3", header],
    items.map((row, at) => [...row, values[at]!].map(String)),
  );
  const { spelled, aside } = await proposeCodebook(sheet, { overrides: {}, structure: null });
  return { aside: aside.map(({ why }) => why.en), variables: [...(spelled.variables?.keys() ?? [])] };
}

describe("a column that a spreadsheet computed from a scale's items", () => {
  it("is left alone, and said to be their sum", async () => {
    expect(await asideOf("Total X1", codes.map(sum))).toEqual({ aside: ["the sum of X1.1..X1.3"], variables: [] });
  });

  it("is their sum where they are labels, where a blank was passed over, and where a cell was mistyped", async () => {
    const labels = ["", "STS", "TS", "KS", "S", "SS"];
    const rows = codes.map((row) => row.map((code) => labels[code]!));
    expect((await asideOf("Jumlah", codes.map(sum), rows)).aside).toEqual(["the sum of X1.1..X1.3"]);
    const blank = codes.map((row, at) => (at === 4 ? [row[0]!, "", row[2]!] : row));
    const sums = blank.map((row) => sum(row.map(Number)));
    expect((await asideOf("Jumlah", sums, blank)).aside).toEqual(["the sum of X1.1..X1.3"]);
    expect((await asideOf("Jumlah", sums.with(2, 99), blank)).aside).toEqual(["the sum of X1.1..X1.3"]);
  });

  it("is their mean, rounded, with a decimal comma too", async () => {
    const means = codes.map((row) => (sum(row) / 3).toFixed(2));
    expect((await asideOf("Rata-rata", means)).aside).toEqual(["the mean of X1.1..X1.3"]);
    expect(
      (
        await asideOf(
          "Rerata",
          means.map((text) => text.replace(".", ",")),
        )
      ).aside,
    ).toEqual(["the mean of X1.1..X1.3"]);
  });

  it("isn't one where other numbers stand, and can be a number all the same", async () => {
    const others = codes.map((row, at) => sum(row) + (at % 3));
    expect((await asideOf("Skor", others)).variables).toEqual(["Skor"]);
    const sheet = sheetOf(
      ["X1.1", "X1.2", "X1.3", "Total X1"],
      codes.map((row) => [...row, sum(row)].map(String)),
    );
    const { assumptions } = await inferCodebook(sheet, {});
    const [found] = assumptions.filter(({ code }) => code === "assumed-set-aside");
    expect(found?.args).toMatchObject({ columns: ["total_x1"], option: "--number total_x1" });
    const { codebook } = await inferCodebook(sheet, { numbers: ["Total X1"] });
    expect(codebook.variables.map(({ name }) => name)).toEqual(["total_x1"]);
  });
});
