import { describe, expect, it } from "vitest";
import { rangeMeant } from "../../src/codebook/answers-seen.ts";

const range = (counts: Readonly<Record<string, number>>) => {
  const { low, high } = rangeMeant(new Map(Object.entries(counts)));
  return `${low}..${high}`;
};

describe("the range of codes that somebody declared", () => {
  it.each([
    [
      "a 9 that stands apart from 1 to 5 is no answer, in SPSS's way",
      { 1: 40, 2: 50, 3: 60, 4: 50, 5: 40, 9: 20 },
      "1..5",
    ],
    ["an 8 beside 1 to 4 likewise", { 1: 40, 2: 50, 3: 60, 4: 50, 8: 9 }, "1..4"],
    ["where many chose it, it is an answer", { 1: 40, 2: 50, 3: 60, 4: 50, 5: 40, 9: 90 }, "1..9"],
    ["one code missing below it may be chance", { 1: 40, 2: 50, 3: 60, 4: 50, 5: 40, 6: 30, 7: 30, 9: 9 }, "1..9"],
    ["10 ends scales", { 1: 40, 2: 50, 3: 60, 4: 50, 5: 40, 10: 20 }, "1..10"],
    ["a slip of the hand", { 1: 40, 2: 50, 3: 60, 4: 50, 5: 40, 6: 1 }, "1..5"],
  ] as const)("%s", (_, counts, expected) => {
    expect(range(counts)).toBe(expected);
  });
});
