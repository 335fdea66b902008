import { describe, expect, it } from "vitest";
import type { Variable } from "../../src/codebook/codebook.ts";
import { EXIT } from "../../src/core/errors.ts";
import type { Sheet } from "../../src/input/sheet.ts";
import { codebookOf, coded, lenient, mistakeOf, type SmallCodebook, sheetOf, variableOf } from "./small-study.ts";

const number = (name: string, more: Partial<Variable> = {}) =>
  variableOf(name, { kind: "number", grouping: null, ...more });

async function numbers(
  cells: readonly string[],
  more: SmallCodebook = {},
  others: readonly string[] = [],
  change = {},
) {
  const sheet: Sheet = {
    ...sheetOf(
      ["x", "y"],
      cells.map((cell, row) => [cell, others[row] ?? ""]),
    ),
    ...change,
  };
  return coded(sheet, codebookOf({ variables: [number("x")], ...more }));
}

describe("numbers as their column writes them", () => {
  it.each([
    ["a decimal comma", ["3,5", "4", "12,25"], [3.5, 4, 12.25]],
    ["thousands dots", ["1.500.000", "500.000", "750"], [1_500_000, 500_000, 750]],
    ["both", ["1.500,25", "2,5", "3.000"], [1500.25, 2.5, 3000]],
    ["thousands commas", ["1,500.25", "2.5", "3,000"], [1500.25, 2.5, 3000]],
    ["a decimal point, three digits behind it", ["1.500", "0.625", "2.125"], [1.5, 0.625, 2.125]],
    ["0,625 isn't 625", ["0,625", "1,250"], [0.625, 1.25]],
    ["more than three digits before the mark", ["1234,567", "1,250"], [1234.567, 1.25]],
  ])("%s", async (_, cells, values) => {
    const { column } = await numbers(cells);
    expect(column("x")).toEqual(values);
  });

  it("each column goes by its own, and what was decided is said", async () => {
    const rows = [
      ["1,5", "2.5"],
      ["2,25", "3.75"],
    ];
    const { column, cases } = await coded(
      sheetOf(["x", "y"], rows),
      codebookOf({ variables: [number("x"), number("y")] }),
    );
    expect([column("x"), column("y")]).toEqual([
      [1.5, 2.25],
      [2.5, 3.75],
    ]);
    expect(cases.remarks()).toEqual([
      { code: "decimal-comma", severity: "info", where: "inputs[0]", args: { columns: ["x"] } },
    ]);
  });

  it("1.500 alone can be 1.5 or 1500: the run stops and says how to settle it", async () => {
    const error = await mistakeOf(() => numbers(["2.000", "1.500"]));
    expect(error.code).toBe("data/unclear-number");
    expect(error.exitCode).toBe(EXIT.input);
    expect(error.text.en).toContain('"2.000" in column "x" of data.csv (line 2) can be 2.000 or 2000');
    expect(error.hint?.en).toContain("--decimal comma to read 2000");
  });

  it.each([
    ["comma", [2000, 1500]],
    ["point", [2, 1.5]],
  ] as const)("the codebook settles it for all columns: %s", async (decimal, values) => {
    const { column } = await numbers(["2.000", "1.500"], { data: { decimal } });
    expect(column("x")).toEqual(values);
  });

  it("and for one variable, which goes before", async () => {
    const { column } = await numbers(["2.000", "1.500"], {
      data: { decimal: "point" },
      variables: [number("x", { decimal: "comma" })],
    });
    expect(column("x")).toEqual([2000, 1500]);
  });

  it("the file's other columns settle it, with a caution", async () => {
    const { column, cases } = await numbers(["2.000", "1.500"], {}, ["3,5", "4,5"]);
    expect(column("x")).toEqual([2000, 1500]);
    expect(cases.remarks()).toMatchObject([
      { code: "decimal-by-file", severity: "caution", args: { columns: ["x"], mark: "comma" } },
    ]);
  });

  it("cells parted by semicolons mean a decimal comma where nothing says otherwise", async () => {
    const format = { kind: "csv", delimiter: ";", encoding: "utf-8", gzip: false };
    const { column } = await numbers(["2.000", "1.500"], {}, [], { format });
    expect(column("x")).toEqual([2000, 1500]);
  });

  it("a workbook's own numbers have a point, text typed into it may have anything", async () => {
    const typed = await numbers(["3.125", "4.25"], {}, [], { numbers: "plain" });
    expect(typed.column("x")).toEqual([3.125, 4.25]);
    const texts = await mistakeOf(() => numbers(["1.500", "2.000"], {}, [], { numbers: "plain" }));
    expect(texts.code).toBe("data/unclear-number");
  });

  it("what is written the other way than its column is an invalid cell, never another number", async () => {
    const { column, report } = await numbers(["3,5", "4,5", "2.75"], lenient);
    expect(column("x")).toEqual([3.5, 4.5, null]);
    expect(report.invalid).toMatchObject([{ line: 4, text: "2.75", problem: "not-a-number" }]);
  });

  it("a mark that comes only after the first rows is asked about, not read", async () => {
    const rows = Array.from({ length: 10_001 }, (_, row) => [row === 10_000 ? "1.500" : "7"]);
    const { report } = await coded(sheetOf(["x"], rows), codebookOf({ ...lenient, variables: [number("x")] }));
    expect(report.invalid).toMatchObject([{ line: 10_002, text: "1.500", problem: "unclear-number" }]);
  });

  it("money and units beside numbers count for nothing, and that is said", async () => {
    const { column, cases, report } = await numbers(["Rp 3.500.000,-", "2.500.000", "Rp 3 juta"], lenient);
    expect(column("x")).toEqual([3_500_000, 2_500_000, null]);
    expect(report.invalid).toMatchObject([{ text: "Rp 3 juta", problem: "not-a-number" }]);
    expect(cases.remarks().map(({ code }) => code)).toEqual(["units-dropped", "decimal-comma"]);
    expect((await numbers(["25 tahun", "31"])).column("x")).toEqual([25, 31]);
  });

  it("bins and expressions read them too; categories keep their text", async () => {
    const bins = [
      { below: 1_000_000, label: "low" },
      { below: null, label: "high" },
    ];
    const { texts, report } = await coded(
      sheetOf(
        ["income", "people", "grade"],
        [
          ["3.500.000", "4", "3,5"],
          ["2.500.000", "2", "4,0"],
        ],
      ),
      codebookOf({
        keep: "income > 2000000",
        variables: [
          variableOf("group", { source: { column: "income" }, grouping: { by: "bins", bins } }),
          variableOf("each", { source: { compute: "income / people" }, grouping: { by: "bins", bins } }),
          variableOf("grade"),
        ],
      }),
    );
    expect([texts("group"), texts("each"), texts("grade")]).toEqual([
      ["high", "high"],
      ["low", "high"],
      ["3,5", "4,0"],
    ]);
    expect(report.screenedOut).toBe(0);
  });
});

describe("cells parted by semicolons", () => {
  it("don't make 1.049 a thousand and forty-nine: only round numbers are taken for money", async () => {
    const format = { kind: "csv", delimiter: ";", encoding: "utf-8", gzip: false };
    const error = await mistakeOf(() => numbers(["1.049", "9.745"], {}, [], { format }));
    expect(error.code).toBe("data/unclear-number");
  });
});
