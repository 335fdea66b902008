import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnNeeds, fitWidths, packColumns, totalWidth } from "../../src/render/column-widths.ts";

const needs = (least: number, snug = least, ideal = snug): ColumnNeeds => ({ least, snug, ideal });

const arbitraryNeeds = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(40), fc.nat(20))
  .map(([least, more, head]) => needs(least, least + more, least + more + head));

describe("column widths", () => {
  it("let the headings give way first, then the longest texts", () => {
    const columns = [needs(5, 30, 30), needs(6, 6, 12)];
    expect(fitWidths(columns, 100)).toEqual([30, 12]);
    expect(fitWidths(columns, 40)).toEqual([30, 8]);
    expect(fitWidths(columns, 30)).toEqual([22, 6]);
    expect(fitWidths(columns, 13)).toEqual([5, 6]);
  });

  it("fit the room wherever words need not break, and even where they must", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryNeeds, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 200 }),
        (columns, room) => {
          const widths = fitWidths(columns, room);
          const least = totalWidth(columns.map((column) => column.least));
          expect(totalWidth(widths)).toBeLessThanOrEqual(room);
          widths.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual(least <= room ? columns[index]!.least : 1);
            expect(width).toBeLessThanOrEqual(columns[index]!.ideal);
          });
        },
      ),
    );
  });
});

describe("blocks of columns", () => {
  it("keep together what stands under one heading, unless that alone is too wide", () => {
    const columns = [needs(10), needs(10), needs(10), needs(10)];
    const groups = [[0], [1, 2], [3]];
    expect(packColumns(groups, columns, 46)).toEqual([[0, 1, 2, 3]]);
    expect(packColumns(groups, columns, 34)).toEqual([[0, 1, 2], [3]]);
    expect(packColumns(groups, columns, 22)).toEqual([[0], [1, 2], [3]]);
    expect(packColumns(groups, columns, 21)).toEqual([[0], [1], [2], [3]]);
    expect(packColumns(groups, columns, 1)).toEqual([[0], [1], [2], [3]]);
  });

  it("split a group into parts of one size, not into a full block and one column", () => {
    const columns = Array.from({ length: 12 }, () => needs(5));
    const all = columns.map((_, index) => index);
    expect(packColumns([all], columns, 75)).toEqual([all.slice(0, 6), all.slice(6)]);
    expect(packColumns([all], columns, 82)).toEqual([all]);
  });

  it("hold every column once, in order", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryNeeds, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        (columns, room) => {
          const all = columns.map((_, index) => index);
          const blocks = packColumns([all], columns, room);
          expect(blocks.flat()).toEqual(all);
          for (const block of blocks) {
            const fits = totalWidth(block.map((index) => columns[index]!.least)) <= room;
            expect(fits || block.length === 1).toBe(true);
          }
        },
      ),
    );
  });
});
