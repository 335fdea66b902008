import { describe, expect, it } from "vitest";
import { mergeSide } from "../../../src/stats/crosstabs/contiguous-groups.ts";

describe("one side's best merges, by hand", () => {
  it("of categories that need none still merge two, the first where all are alike; of two there is nothing to merge", () => {
    expect(mergeSide([20, 20, 20], [30, 30])).toEqual({ groups: [[0, 1], [2]], below5: 0, moved: 40 });
    expect(mergeSide([20, 20], [20, 20])).toBeNull();
  });

  it("leave two of twelve cells below 5 rather than merge more, and move the fewest cases", () => {
    // 1 expects half a case a cell and joins 8 (9 cases) or 20 (21); either way two cells expect about 4
    expect(mergeSide([20, 20, 20, 20, 8, 1, 20], [54, 55])).toEqual({
      groups: [[0], [1], [2], [3], [4, 5], [6]],
      below5: 2,
      moved: 9,
    });
  });

  it("take an expected count of 1 as enough, and one of 5 as not below 5", () => {
    // 26 of 260 cases expect 1 and five times 5; the last two, 13 each, expect half a case and go together
    const totals = [...new Array<number>(9).fill(26), 13, 13];
    expect(mergeSide(totals, [10, 50, 50, 50, 50, 50])).toEqual({
      groups: [[0], [1], [2], [3], [4], [5], [6], [7], [8], [9, 10]],
      below5: 10,
      moved: 26,
    });
  });

  it("are none where every partition leaves too small a count", () => {
    expect(mergeSide([4, 3, 2], [8, 1])).toBeNull();
  });
});
