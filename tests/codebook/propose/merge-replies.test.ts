import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/codebook/columns.ts";
import type { Mistake } from "../../../src/codebook/mistakes.ts";
import { mergeReplies } from "../../../src/codebook/propose/merge-replies.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import type { Spelled } from "../../../src/codebook/spelled.ts";
import { mistakeOf } from "../helpers.ts";
import { sheetOf } from "../sheet-of.ts";

const header = ["umur", "kota", "R1", "R2", "R3", "L1", "L2", "L3"];
const sheet = sheetOf(
  header,
  Array.from({ length: 30 }, (_, row) => [
    18 + row,
    "ABC"[row % 3]!,
    ...[0, 1, 2, 3, 4, 5].map((item) => ((row + item) % 5) + 1),
  ]),
);
const columns = columnsOf(sheet, new Map(), []);
const five = [1, 2, 3, 4, 5].map((code) => ({ code, labels: [String(code)] }));
const proposed: Spelled = {
  data: { missing: ["", "NA", "99"], person: ["kota"] },
  answers: new Map([["1-5", five]]),
  variables: new Map([
    [
      "umur",
      {
        label: "Umur",
        column: "umur",
        missing: ["99"],
        bins: [
          { below: 26, label: "< 26" },
          { below: null, label: ">= 26" },
        ],
      },
    ],
    ["kota", { column: "kota", kind: "category" }],
  ]),
  scales: new Map([
    ["R", { items: ["R1", "R2", "R3"], answers: "1-5" }],
    ["L", { items: ["L1", "L2", "L3"], answers: "1-5" }],
  ]),
};
const merge = (replies: Spelled) => mergeReplies(proposed, replies, columns);

describe("replies", () => {
  it("merge fields of an entry; one way of grouping replaces the other", () => {
    const { variables } = merge({
      variables: new Map([["umur", { categories: ["Muda", "Tua"], cutoff: 40 }]]),
    });
    expect([...(variables?.keys() ?? [])]).toEqual(["umur", "kota"]);
    expect(variables?.get("umur")).toEqual({
      label: "Umur",
      column: "umur",
      missing: ["99"],
      categories: ["Muda", "Tua"],
      cutoff: 40,
    });
  });

  it("take columns from proposed variables of other names, and a compute goes without a column", () => {
    const { variables } = merge({
      variables: new Map([
        ["usia", { column: "#1", kind: "number" }],
        ["kota", { compute: "umur * 2" }],
      ]),
    });
    expect([...(variables?.keys() ?? [])]).toEqual(["usia", "kota"]);
    expect(variables?.get("usia")).toEqual({ column: "umur", kind: "number" });
    expect(variables?.get("kota")).toEqual({ kind: "category", compute: "umur * 2" });
  });

  it("take items from proposed scales, which vanish when fewer than two are left; their answers stay with them", () => {
    const { scales } = merge({ scales: new Map([["Mutu", { label: "Mutu", items: ["R1..R3", "#6"] }]]) });
    expect([...(scales ?? [])]).toEqual([
      ["Mutu", { label: "Mutu", items: ["R1", "R2", "R3", "L1"], answers: "1-5" }],
      ["L", { items: ["L2", "L3"], answers: "1-5" }],
    ]);
    const { scales: fewer } = merge({ scales: new Map([["Mutu", { items: ["R1..R3", "L1", "L2"] }]]) });
    expect([...(fewer?.keys() ?? [])]).toEqual(["Mutu"]);
  });

  it("take columns of items from variables", () => {
    const { variables } = merge({ scales: new Map([["S", { items: ["umur", "kota"] }]]) });
    expect(variables?.size).toBe(0);
  });

  it("keep what they don't speak of: reversal and cut-offs beside items, other data rules", () => {
    const { scales, data } = merge({
      data: { invalid: "missing" },
      scales: new Map([["R", { reverse: ["#4"], cutoff: 9 }]]),
    });
    expect(scales?.get("R")).toEqual({ items: ["R1", "R2", "R3"], answers: "1-5", reverse: ["R2"], cutoff: 9 });
    expect(data).toEqual({ missing: ["", "NA", "99"], invalid: "missing", person: ["kota"] });
  });

  it("leave out answer sets that nobody uses any more", () => {
    const setuju = [1, 2].map((code) => ({ code, labels: [code === 1 ? "Tidak" : "Ya"] }));
    const { answers } = merge({
      answers: new Map([["ya", setuju]]),
      scales: new Map([
        ["R", { answers: "ya" }],
        ["L", { answers: "ya" }],
      ]),
    });
    expect([...(answers?.keys() ?? [])]).toEqual(["ya"]);
  });
});

describe("places in columns:", () => {
  const named = (declared: Record<string, string>, names = header) => {
    const mistakes: Mistake[] = [];
    const found = columnsOf(sheetOf(names, []), new Map(Object.entries(declared)), mistakes);
    return { names: found.names, shorts: [...found.shorts], codes: mistakes.map(({ code }) => code) };
  };

  it("name the column there, unless a header is spelled so", () => {
    expect(named({ usia: "#1", Q9: "#8" })).toMatchObject({
      names: ["usia", ...header.slice(1, 7), "Q9"],
      shorts: [
        ["usia", "umur"],
        ["Q9", "L3"],
      ],
      codes: [],
    });
    expect(named({ a: "#1" }, ["x", "#1"]).names).toEqual(["x", "a"]);
  });

  it("beyond the last column, or given twice, are mistakes", () => {
    expect(named({ a: "#9" }).codes).toEqual(["codebook/unknown-column"]);
    expect(named({ a: "#0" }).codes).toEqual(["codebook/unknown-column"]);
    expect(named({ a: "#1", b: "umur" }).codes).toEqual(["codebook/column-twice"]);
  });

  it("in replies too", async () => {
    const columns = new Map([["a", "#99"]]);
    const error = await mistakeOf(proposeCodebook(sheet, { overrides: {}, structure: null, replies: { columns } }));
    expect(error.code).toBe("codebook/unknown-column");
  });
});

describe("a proposal with replies", () => {
  it("says once that an entry was answered, and keeps the reasons of the rest", async () => {
    const { decisions, remarks } = await proposeCodebook(sheet, {
      overrides: {},
      structure: null,
      replies: { scales: new Map([["R", { label: "Reliabilitas", items: ["R1", "R2"] }]]), outcome: "L" },
    });
    const said = decisions.map(({ path, reason }) => `${path.join(".")}: ${reason.en}`);
    expect(said.filter((line) => line.startsWith("scales.R"))).toEqual(["scales.R: as answered"]);
    expect(said).toContain("outcome: as answered");
    expect(said.some((line) => line.startsWith("scales.L.items: columns named L"))).toBe(true);
    expect(remarks.map(({ where }) => where)).not.toContain("codebook.scales.R");
  });
});
