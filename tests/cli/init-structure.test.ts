import { describe, expect, it } from "vitest";
import { itemStructure } from "../../src/cli/item-structure.ts";

/** Codes 1 to 5 that follow a hidden trait of the respondent, with some noise of their own; the same every time. */
function items(traits: readonly number[], rows = 120): Float64Array[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const columns = traits.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const hidden = Array.from({ length: Math.max(...traits) + 1 }, random);
    for (const [at, trait] of traits.entries()) {
      columns[at]![row] = 1 + Math.min(4, Math.floor(5 * (0.8 * hidden[trait]! + 0.2 * random())));
    }
  }
  return columns;
}

describe("what correlations say of items", () => {
  it("finds the border between two scales that have nothing in common", async () => {
    const groups = await itemStructure().groups(items([0, 0, 0, 0, 1, 1, 1, 1]));
    expect(groups.map(({ items }) => items)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    for (const { confidence } of groups) expect(confidence).toBeGreaterThan(0.5);
  });

  it("finds the item whose answers run the other way, whatever else is missing", async () => {
    const columns = items([0, 0, 0, 0]);
    columns[2] = columns[2]!.map((code) => 6 - code);
    columns[0]![5] = Number.NaN;
    const reversed = await itemStructure().reversed(columns);
    expect(reversed.map(({ item }) => item)).toEqual([2]);
    expect(reversed[0]?.r).toBeLessThan(-0.5);
    expect(await itemStructure().reversed(items([0, 0, 0]))).toEqual([]);
  });

  it("goes by the complete cases only, and takes codes with a fraction", async () => {
    const columns = items([0, 0, 0, 1, 1, 1]);
    const more = columns.map((column, at) => Float64Array.from([...column, at === 0 ? Number.NaN : 5 - (at % 2) * 4]));
    expect(await itemStructure().groups(more)).toEqual(await itemStructure().groups(columns));
    const halves = columns.map((column) => column.map((code) => code / 2));
    const [a = [], b = []] = [await itemStructure().groups(halves), await itemStructure().groups(columns)];
    expect(a.map(({ items }) => items)).toEqual(b.map(({ items }) => items));
  });

  it("says nothing of no items", async () => {
    expect(await itemStructure().groups([])).toEqual([]);
    expect(await itemStructure().reversed([])).toEqual([]);
  });
});
