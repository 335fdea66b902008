import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, makeOds, merged, oneSheet, open, rowsOf } from "./make-workbook.ts";

type Rows = Parameters<typeof rowsOf>[0];
async function table(rows: Rows, { merges = [] as string[], from = 1 } = {}) {
  const after = merges.length === 0 ? "" : merged(...merges);
  const sheet = await open(oneSheet(rowsOf(rows, from), { after }));
  const cells = await cellsOf(sheet);
  const remarks = sheet.remarks().map(({ code, severity, args }) => ({ code, severity, ...args }));
  return { header: cells[0], rows: cells.slice(1), lines: await linesOf(sheet), remarks };
}

describe("where the table stands", () => {
  it("doesn't matter: rows and columns before it are skipped, its rows keep their numbers", async () => {
    const found = await table(
      [
        [null, null, "a", "b"],
        [null, null, 1, 2],
      ],
      { from: 5 },
    );
    expect(found).toEqual({ header: ["a", "b"], rows: [["1", "2"]], lines: [6], remarks: [] });
  });

  it("blank rows within it are dropped and counted, those behind it aren't worth a word", async () => {
    const found = await table([["a", "b"], [null], [1, 1], [" "], [null], [2, 2], [null], ["  "]]);
    expect(found.rows).toEqual([
      ["1", "1"],
      ["2", "2"],
    ]);
    expect(found.lines).toEqual([3, 6]);
    expect(found.remarks).toEqual([{ code: "empty-rows-dropped", severity: "info", count: 3 }]);
  });

  it("blank rows between the answers of a single column are answers that weren't given, as in a CSV", async () => {
    const found = await table([["a"], [null], [1], [" "], [null], [2], [null], ["  "]]);
    expect(found.rows).toEqual([["1"], [""], [""], ["2"]]);
    expect(found.lines).toEqual([3, 4, 5, 6]);
    expect(found.remarks).toEqual([{ code: "empty-rows-dropped", severity: "info", count: 1 }]);
  });

  it("a gap of over 10,000 rows in a single column is no respondents", async () => {
    const rows = rowsOf([["a"], [1]]) + rowsOf([[2]], 10_003) + rowsOf([[3]], 20_005);
    const sheet = await open(oneSheet(rows));
    expect((await linesOf(sheet)).length).toBe(3 + 10_000);
    expect(sheet.remarks()).toMatchObject([{ code: "empty-rows-dropped", args: { count: 10_001 } }]);
  });

  it("rows that are the header once more are left out and named, where it has three columns or more", async () => {
    const twice = (header: readonly string[], row: readonly number[]) => table([header, row, header, row]);
    const found = await twice(["a", "b", "c"], [1, 2, 3]);
    expect(found.lines).toEqual([2, 4]);
    expect(found.remarks).toEqual([{ code: "header-repeated", severity: "caution", count: 1, lines: [3] }]);
    expect((await twice(["a", "b"], [1, 2])).lines).toEqual([2, 3, 4]);
  });

  it("blank columns without a name are dropped and counted, named ones stay, unnamed ones with answers get a name", async () => {
    const found = await table([
      ["a", null, "kosong", null, "b"],
      [1, null, null, 9, 2],
      [3, null, null, null, 4],
    ]);
    expect(found.header).toEqual(["a", "kosong", "#4", "b"]);
    expect(found.rows).toEqual([
      ["1", "", "9", "2"],
      ["3", "", "", "4"],
    ]);
    expect(found.remarks).toEqual([
      { code: "empty-columns-dropped", severity: "info", count: 1 },
      { code: "header-renamed", severity: "caution", columns: [{ place: 4, header: "", name: "#4" }], count: 1 },
    ]);
  });

  it("equal names are told apart", async () => {
    const found = await table([
      ["a", "a"],
      [1, 2],
    ]);
    expect(found.header).toEqual(["a", "a (2)"]);
    expect(found.remarks[0]).toMatchObject({
      code: "header-renamed",
      columns: [{ place: 2, header: "a", name: "a (2)" }],
    });
  });

  it("rows shorter than the header are filled up", async () => {
    expect((await table([["a", "b", "c"], [1], [null, null, 3]])).rows).toEqual([
      ["1", "", ""],
      ["", "", "3"],
    ]);
  });
});

describe("titles above the header", () => {
  const body: Rows = [
    ["No", "Nama", "R1", "R2"],
    [1, "x", 4, 3],
    [2, "y", 3, 3],
  ];
  it("are skipped where they are merged across the table", async () => {
    const found = await table([["Data responden"], ["RS X, 2012"], ...body], { merges: ["A1:D1", "A2:C2"] });
    expect(found.header).toEqual(["No", "Nama", "R1", "R2"]);
    expect(found.lines).toEqual([4, 5]);
    expect(found.remarks).toEqual([{ code: "title-skipped", severity: "info", count: 2 }]);
  });

  it("are skipped where they stand alone above a whole row of names", async () => {
    const found = await table([["Data responden"], [null], ...body]);
    expect(found.header).toEqual(["No", "Nama", "R1", "R2"]);
    expect(found.remarks).toEqual([{ code: "title-skipped", severity: "info", count: 1 }]);
  });

  it("end in an error where nothing shows which row has the names, as in a CSV", async () => {
    const titled = { code: "input/title-row", exitCode: 3, message: expect.stringContaining("row 1") };
    await expect(table([["Nama"], ["x", 2, 3]])).rejects.toMatchObject(titled);
    await expect(table([["Nama"], ["x", "y"]])).rejects.toMatchObject(titled);
    await expect(
      table([
        ["REKAP", null, null],
        ["x", "y", "z"],
        ["p", "q", "r"],
      ]),
    ).rejects.toMatchObject(titled);
    await expect(
      table([
        ["a", "b"],
        [1, 2, 3, 4],
      ]),
    ).rejects.toMatchObject(titled);
  });

  it("aren't taken for one where there is one column, or one that is named with one that isn't within", async () => {
    expect((await table([["Nama"], ["x"], ["y"]])).rows).toEqual([["x"], ["y"]]);
    expect(
      (
        await table([
          [null, "Nama"],
          [1, "x"],
        ])
      ).header,
    ).toEqual(["#1", "Nama"]);
    expect(
      (
        await table([
          ["Nama", "Kota"],
          ["x", "y"],
          ["x", "y"],
          ["x", "y", "?"],
        ])
      ).header,
    ).toEqual(["Nama", "Kota", "#3"]);
  });

  it("of a single row of answers stay the header", async () => {
    expect((await table([["Saran"], ["baik"], ["a"]])).header).toEqual(["Saran"]);
  });
});

describe("a header of two rows", () => {
  it("is joined: the lower name, or the one merged down", async () => {
    const found = await table(
      [
        ["No", "Reliabilitas", null, "Loyalitas", null, "Usia"],
        [null, "R1", "R2", "L1", "L2", null],
        [1, 4, 3, 2, 1, 40],
      ],
      { merges: ["A1:A2", "B1:C1", "D1:E1", "F1:F2"] },
    );
    expect(found.header).toEqual(["No", "R1", "R2", "L1", "L2", "Usia"]);
    expect(found.rows).toEqual([["1", "4", "3", "2", "1", "40"]]);
    expect(found.lines).toEqual([3]);
    expect(found.remarks).toEqual([{ code: "header-rows-joined", severity: "info", rows: 2 }]);
  });

  it("names the group where its names aren't unique", async () => {
    const found = await table(
      [
        ["No", "Reliabilitas", null, "Loyalitas", null, null, "Bukti", null],
        [null, 1, 2, 1, 2, 3, "fisik", "lain"],
        [1, 4, 3, 2, 1, 4, 5, 6],
      ],
      { merges: ["A1:A2", "B1:C1", "D1:F1", "G1:H1"] },
    );
    expect(found.header).toEqual([
      "No",
      "Reliabilitas [1]",
      "Reliabilitas [2]",
      "Loyalitas [1]",
      "Loyalitas [2]",
      "Loyalitas [3]",
      "fisik",
      "lain",
    ]);
  });

  it("may come below a title", async () => {
    const found = await table([["Judul"], ["No", "R", null], [null, "R1", "R2"], [1, 2, 3]], {
      merges: ["A1:C1", "A2:A3", "B2:C2"],
    });
    expect(found.header).toEqual(["No", "R1", "R2"]);
    expect(found.remarks.map(({ code }) => code)).toEqual(["title-skipped", "header-rows-joined"]);
  });

  it("isn't one where the second row answers every question", async () => {
    const found = await table(
      [
        ["Nama", null, "Usia"],
        ["Siti", "Aminah", 40],
      ],
      { merges: ["A1:B1"] },
    );
    expect(found.header).toEqual(["Nama", "#2", "Usia"]);
    expect(found.rows).toEqual([["Siti", "Aminah", "40"]]);
    expect(
      (
        await table(
          [
            ["R", null, "L", null],
            [4, 3, 2, 1],
          ],
          { merges: ["A1:B1", "C1:D1"] },
        )
      ).rows,
    ).toEqual([["4", "3", "2", "1"]]);
  });
});

it("merged ranges beyond the sheet, or over each other, harm nothing", async () => {
  const merges = ["A1:ZZZZZZZ1", "A1:XFD1048577", "x", "A0:B0", "B2:C1", "A2:A3", "A2:C3"];
  const rows = [
    ["a", "b", "c"],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const found = await table(rows, { merges });
  expect(found.rows).toEqual([
    ["1", "", ""],
    ["7", "8", "9"],
  ]);
});

it("what is hidden under a merged range isn't read, in .xlsx as in .ods", async () => {
  const rows: Rows = [
    ["a", "b", "c"],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const found = await table(rows, { merges: ["B2:B3", "A4:B4"] });
  const cell = (value: string | number, more = "", name = "table:table-cell") =>
    typeof value === "number"
      ? `<${name} office:value-type="float" office:value="${value}"${more}/>`
      : `<${name}${more}><text:p>${value}</text:p></${name}>`;
  const covered = (value: number) => cell(value, "", "table:covered-table-cell");
  const down = ' table:number-columns-spanned="1" table:number-rows-spanned="2"';
  const across = ' table:number-columns-spanned="2" table:number-rows-spanned="1"';
  const ods = [
    [cell("a"), cell("b"), cell("c")],
    [cell(1), cell(2, down), cell(3)],
    [cell(4), covered(5), cell(6)],
    [cell(7, across), covered(8), cell(9)],
  ].map((cells) => `<table:table-row>${cells.join("")}</table:table-row>`);
  const same = await open(makeOds({ tables: `<table:table table:name="Data">${ods.join("")}</table:table>` }));
  const expected = [
    ["a", "b", "c"],
    ["1", "2", "3"],
    ["4", "", "6"],
    ["7", "", "9"],
  ];
  expect([found.header, ...found.rows]).toEqual(expected);
  expect(await cellsOf(same)).toEqual(expected);
  expect(found.remarks).toEqual([{ code: "merged-cells", severity: "caution", count: 2, cells: ["B2:B3", "A4:B4"] }]);
  expect(same.remarks().map(({ code, severity, args }) => ({ code, severity, ...args }))).toEqual(found.remarks);
});

it("a first row of numbers that aren't counted through is no header", async () => {
  await expect(
    table([
      [4, 3, 4],
      [2, 3, 3],
    ]),
  ).rejects.toMatchObject({ code: "input/no-header", exitCode: 3, message: expect.stringContaining("row 1") });
  expect(
    (
      await table([
        [1, 2, 3],
        [2, 3, 3],
      ])
    ).header,
  ).toEqual(["1", "2", "3"]);
});

it("merged cells among the answers count for the first cell, and are named", async () => {
  const found = await table(
    [
      ["a", "b"],
      [1, "x"],
      [2, null],
      [3, "y"],
    ],
    { merges: ["B2:B3"] },
  );
  expect(found.rows).toEqual([
    ["1", "x"],
    ["2", ""],
    ["3", "y"],
  ]);
  expect(found.remarks).toEqual([{ code: "merged-cells", severity: "caution", count: 1, cells: ["B2:B3"] }]);
});
