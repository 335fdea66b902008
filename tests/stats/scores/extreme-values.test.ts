import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExtremesCounter } from "../../../src/counts/extremes.ts";
import { withoutOverlap } from "../../../src/stats/scores/extreme-values.ts";

function counted(values: readonly number[]) {
  const counter = new ExtremesCounter();
  counter.add(
    Float64Array.from(values),
    values.length,
    values.map((_, index) => index + 1),
  );
  return counter.extremes();
}

describe("the cases that SPSS lists", () => {
  it("are two at each end of five, as it printed for groups of five (Extreme Values of GAFscore by therapy)", () => {
    const { highest, lowest, highestMore, lowestMore } = withoutOverlap(counted([70, 72, 69, 70, 71]));
    expect(highest).toEqual([
      { case: 2, value: 72 },
      { case: 5, value: 71 },
    ]);
    // of the two with 70 the later one, with the footnote that there is another
    expect(lowest).toEqual([
      { case: 3, value: 69 },
      { case: 4, value: 70 },
    ]);
    expect([highestMore, lowestMore]).toEqual([0, 1]);
  });

  it("stay as they are from ten cases on", () => {
    const extremes = counted([1, 1, 2, 3, 4, 5, 6, 7, 9, 9]);
    expect(withoutOverlap(extremes)).toBe(extremes);
  });

  it("are at one end only, and every case with the last value is listed or counted", () => {
    const few = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(few, (values) => {
        const { n, highest, lowest, highestMore, lowestMore } = withoutOverlap(counted(values));
        expect(highest).toHaveLength(Math.min(5, Math.floor(n / 2)));
        expect(lowest).toHaveLength(highest.length);
        const cases = [...highest, ...lowest].map((one) => one.case);
        expect(new Set(cases).size).toBe(cases.length);
        for (const [listed, more] of [[highest, highestMore] as const, [lowest, lowestMore] as const]) {
          const last = listed.at(-1)?.value;
          const all = values.filter((value) => value === last).length;
          expect(more).toBe(last === undefined ? 0 : all - listed.filter(({ value }) => value === last).length);
        }
      }),
    );
  });
});
