import { describe, expect, it } from "vitest";
import { cellsOf, merged, oneSheet, open, rowsOf } from "./make-workbook.ts";

type Rows = Parameters<typeof rowsOf>[0];
const _ = null;

/** Header, lines of rows and codes of remarks. */
async function header(rows: Rows, ...merges: readonly string[]) {
  const sheet = await open(oneSheet(rowsOf(rows), { after: merges.length === 0 ? "" : merged(...merges) }));
  const [names, ...cells] = await cellsOf(sheet);
  return { names, cells: cells.length, remarks: sheet.remarks().map(({ code }) => code) };
}

async function unclear(rows: Rows, ...merges: readonly string[]) {
  return expect(header(rows, ...merges)).rejects.toMatchObject({
    code: "input/header-rows",
    exitCode: 3,
    message: expect.stringMatching(/"Data".*row 2 .*\(row 1\)/),
    text: { id: expect.stringMatching(/baris 2 .*\(baris 1\)/) },
  });
}

const answers: Rows = [
  [1, 4, 3, 2, 4],
  [2, 3, 3, 1, 5],
];

describe("a header of three rows", () => {
  it("is joined: a number goes with the name above it, whose group isn't needed", async () => {
    const rows = [["No", "Variabel X", _, _, _], [_, "X1", _, "X2", _], [_, 1, 2, 1, 2], ...answers];
    expect(await header(rows, "A1:A3", "B1:E1", "B2:C2", "D2:E2")).toEqual({
      names: ["No", "X1 [1]", "X1 [2]", "X2 [1]", "X2 [2]"],
      cells: 2,
      remarks: ["header-rows-joined"],
    });
  });

  it("names the upper group too where two have the same names", async () => {
    const rows = [
      ["No", "Variabel X", _, _, _, "Variabel Y", _, "Usia"],
      [_, "X1", _, "X2", _, "X1", _, _],
      [_, 1, 2, 1, 2, 1, 2, _],
      [1, 4, 3, 2, 4, 1, 1, 40],
    ];
    const merges = ["A1:A3", "B1:E1", "F1:G1", "B2:C2", "D2:E2", "F2:G2", "H1:H3"];
    expect((await header(rows, ...merges)).names).toEqual([
      "No",
      "Variabel X [X1 1]",
      "Variabel X [X1 2]",
      "Variabel X [X2 1]",
      "Variabel X [X2 2]",
      "Variabel Y [X1 1]",
      "Variabel Y [X1 2]",
      "Usia",
    ]);
  });

  it("may be without any column that is merged down: the numbers count each group through", async () => {
    const rows = [
      ["Variabel X", _, _, _],
      ["X1", _, "X2", _],
      [1, 2, 1, 2],
      [4, 3, 2, 4],
      [1, 1, 1, 1],
    ];
    expect(await header(rows, "A1:D1", "A2:B2", "C2:D2")).toEqual({
      names: ["X1 [1]", "X1 [2]", "X2 [1]", "X2 [2]"],
      cells: 2,
      remarks: ["title-skipped", "header-rows-joined"],
    });
  });

  it("is joined where its merged cells were lost", async () => {
    const rows = [["No", "Variabel X", _, _, _], [_, "X1", _, "X2", _], [_, 1, 2, 1, 2], ...answers];
    expect((await header(rows)).names).toEqual(["No", "X1 [1]", "X1 [2]", "X2 [1]", "X2 [2]"]);
  });
});

describe("groups named over their first column only", () => {
  const groups = ["No", "Kinerja", _, "Loyalitas", _];
  it("are joined with the names below them", async () => {
    const expected = { names: ["No", "R1", "R2", "L1", "L2"], cells: 2, remarks: ["header-rows-joined"] };
    expect(await header([groups, [_, "R1", "R2", "L1", "L2"], ...answers])).toEqual(expected);
    expect(await header([groups, ["No", "R1", "R2", "L1", "L2"], ...answers])).toEqual(expected);
    expect(await header([[_, ...groups.slice(1)], ["No", "R1", "R2", "L1", "L2"], ...answers])).toEqual(expected);
  });

  it("tell equal names apart, numbers too", async () => {
    const names = ["No", "Kinerja [1]", "Kinerja [2]", "Loyalitas [1]", "Loyalitas [2]"];
    expect((await header([groups, [_, 1, 2, 1, 2], ...answers])).names).toEqual(names);
    expect((await header([groups, ["No", 1, 2, 1, 2], ...answers])).names).toEqual(names);
    const p = ["No", "Kinerja [P1]", "Kinerja [P2]", "Loyalitas [P1]", "Loyalitas [P2]"];
    expect((await header([groups, ["No", "P1", "P2", "P1", "P2"], ...answers])).names).toEqual(p);
  });

  it("may be named over each of their columns", async () => {
    const each = ["No", "Kinerja", "Kinerja", "Loyalitas", "Loyalitas"];
    const found = await header([each, ["No", "P1", "P2", "P1", "P2"], ...answers]);
    expect(found.names).toEqual(["No", "Kinerja [P1]", "Kinerja [P2]", "Loyalitas [P1]", "Loyalitas [P2]"]);
  });

  it("over answers that are words, known by being given again and again", async () => {
    const words: Rows = [
      ["Siti", "Setuju", "Setuju", "Netral", "Setuju"],
      ["Budi", "Netral", "Setuju", "Netral", "Netral"],
      ["Ayu", "Setuju", "Netral", "Netral", "Setuju"],
      ["Dewi", "Netral", "Netral", "Setuju", "Netral"],
    ];
    const named = ["Nama", ...groups.slice(1)];
    expect((await header([named, [_, "R1", "R2", "L1", "L2"], ...words])).names).toEqual([
      "Nama",
      "R1",
      "R2",
      "L1",
      "L2",
    ]);
    expect(await header([named, ...words])).toMatchObject({ cells: 4, remarks: ["header-renamed"] });
  });

  it("stay a header of one row over answers", async () => {
    expect(await header([groups, ...answers])).toMatchObject({
      names: ["No", "Kinerja", "#3", "Loyalitas", "#5"],
      cells: 2,
    });
    expect((await header([groups, [1, 1, 2, 1, 2], [2, 3, 4, 4, 4]])).cells).toBe(2);
  });

  it("end in an error that names the rows where the second could be either", async () => {
    const named = ["Nama", "Alamat", _, "Pekerjaan", _];
    await unclear([
      named,
      ["Siti", "Bekasi", "Jawa Barat", "guru", "swasta"],
      ["Budi", "Bogor", "-", "dokter", "negeri"],
    ]);
    await unclear([
      ["X", _, "Y", _],
      [1, 2, 1, 2],
      [4, 3, 4, 3],
    ]);
  });
});

describe("groups that are merged", () => {
  it("may stand beside groups of a single column", async () => {
    const rows = [["No", "Identitas", "Kinerja", _, _], [_, "Umur", "R1", "R2", "R3"], ...answers];
    expect((await header(rows, "A1:A2", "C1:E1")).names).toEqual(["No", "Umur", "R1", "R2", "R3"]);
    expect((await header(rows, "C1:E1")).names).toEqual(["No", "Umur", "R1", "R2", "R3"]);
  });

  it("have names below them even where a name stands in both rows", async () => {
    const rows = [["No", "Kinerja", _, "Loyalitas", _], ["No", 1, 2, 1, 2], ...answers];
    expect((await header(rows, "B1:C1", "D1:E1")).names).toEqual([
      "No",
      "Kinerja [1]",
      "Kinerja [2]",
      "Loyalitas [1]",
      "Loyalitas [2]",
    ]);
  });

  it("end in an error where words below them are given as answers too", async () => {
    const rows = [
      ["R", _, "L", _],
      ["baik", "buruk", "baik", "baik"],
      ["buruk", "buruk", "baik", "buruk"],
    ];
    await unclear(rows, "A1:B1", "C1:D1");
  });

  it("may stand below a title that isn't merged", async () => {
    const rows = [["REKAP", _, _, _, _], ["No", "Kinerja", _, "Loyalitas", _], [_, "R1", "R2", "L1", "L2"], ...answers];
    expect(await header(rows, "A2:A3", "B2:C2", "D2:E2")).toEqual({
      names: ["No", "R1", "R2", "L1", "L2"],
      cells: 2,
      remarks: ["title-skipped", "header-rows-joined"],
    });
  });
});
