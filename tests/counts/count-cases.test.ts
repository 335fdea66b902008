import { describe, expect, it } from "vitest";
import { countCases } from "../../src/counts/count-cases.ts";
import type { Wanted } from "../../src/counts/wanted.ts";
import type { CodedCases } from "../../src/dataset/cases.ts";
import { denseOf } from "../support/joint-tables.ts";
import { codedCases } from "./coded-cases.ts";

const nothing: Wanted = { distributions: [], crossProducts: [], tables: [] };
const cases = () =>
  codedCases([
    { name: "R1", values: [1, 2, 3, 4, null, 2, 2] },
    { name: "R2", values: [2, 2, null, 4, 1, 3, 1] },
    { name: "R", kind: "score", values: [3, 4, null, 8, null, 5, 3] },
    {
      name: "jarak",
      kind: "category",
      order: ["Jauh", "Dekat"],
      values: ["Dekat", "Jauh", "Jauh", null, "Dekat", "Dekat", "Jauh"],
    },
  ]);

describe("counting what a study wants", () => {
  it("takes one pass for all of it", async () => {
    let passes = 0;
    const source = cases();
    const watched: CodedCases = {
      ...source,
      batches() {
        passes++;
        return source.batches();
      },
    };
    const counts = await countCases(watched, {
      distributions: ["R1", "R", "jarak"],
      crossProducts: [{ name: "R", columns: ["R1", "R2"] }],
      tables: [
        { row: "jarak", column: "R" },
        { row: "R", column: "jarak" },
      ],
    });
    expect(counts.distribution("R")).toEqual({
      values: [3, 4, 5, 8],
      counts: [2, 1, 1, 1],
      n: 5,
      missing: 2,
      decimals: 0,
    });
    expect(counts.distribution("jarak")).toMatchObject({ values: ["Jauh", "Dekat"], counts: [3, 3], missing: 1 });
    expect(counts.crossProducts("R", ["R1", "R2"])).toMatchObject({ n: 5, excluded: 2, sums: [11n, 12n] });
    expect(counts.crossProducts("R", ["R2"])).toMatchObject({ n: 6, excluded: 1, sums: [13n] });
    expect(denseOf(counts.joint("jarak", "R")).counts).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect(counts.joint("R", "jarak").columns).toEqual(["Jauh", "Dekat"]);
    expect(passes).toBe(1);
  });

  it.each<[string, Wanted]>([
    ["a distribution", { ...nothing, distributions: ["R9"] }],
    ["a group", { ...nothing, crossProducts: [{ name: "R", columns: ["R1", "R9"] }] }],
    ["a table's row", { ...nothing, tables: [{ row: "R9", column: "R1" }] }],
    ["a table's column", { ...nothing, tables: [{ row: "R1", column: "R9" }] }],
  ])("refuses a field that isn't there, wanted for %s: the caller's mistake", async (_, wanted) => {
    await expect(countCases(cases(), wanted)).rejects.toThrow(new RangeError('the cases have no field "R9"'));
  });

  it("refuses what it wasn't told to count", async () => {
    const counts = await countCases(cases(), nothing);
    expect(() => counts.distribution("R1")).toThrow(RangeError);
    expect(() => counts.crossProducts("R", ["R1"])).toThrow(RangeError);
    expect(() => counts.joint("R1", "R2")).toThrow(RangeError);
  });

  it("hands on what goes wrong while the cases are read", async () => {
    const broken: CodedCases = {
      ...cases(),
      // biome-ignore lint/correctness/useYield: it fails before the first batch
      async *batches() {
        throw new Error("line 7 is unreadable");
      },
    };
    await expect(countCases(broken, { ...nothing, distributions: ["R1"] })).rejects.toThrow("line 7 is unreadable");
  });
});
