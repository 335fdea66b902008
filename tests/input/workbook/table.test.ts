import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, merged, oneSheet, open, rowsOf } from "./make-workbook.ts";

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
    const found = await table([["a"], [null], [1], [" "], [null], [2], [null], ["  "]]);
    expect(found.rows).toEqual([["1"], ["2"]]);
    expect(found.lines).toEqual([3, 6]);
    expect(found.remarks).toEqual([{ code: "empty-rows-dropped", severity: "info", count: 3 }]);
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

  it("aren't taken for one where the row below has numbers, or the table two columns", async () => {
    expect((await table([["Nama"], ["x", 2, 3]])).header).toEqual(["Nama", "#2", "#3"]);
    expect((await table([["Nama"], ["x", "y"]])).header).toEqual(["Nama", "#2"]);
    expect((await table([["Nama"], ["x"], ["y"]])).rows).toEqual([["x"], ["y"]]);
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
  const merges = [
    "A1:ZZZZZZZ1",
    "B1:C1",
    "A1:XFD1048577",
    "x",
    "A0:B0",
    ...Array.from({ length: 30 }, (_, at) => `A${at + 2}:B${at + 2}`),
  ];
  const found = await table(
    [
      ["a", null, "c"],
      [1, 2, 3],
      [4, 5, 6],
    ],
    { merges },
  );
  expect(found.rows).toEqual([
    ["1", "2", "3"],
    ["4", "5", "6"],
  ]);
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
