import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExtremes, type Extremes, ExtremesCounter } from "../../src/counts/extremes.ts";

type Case = { readonly value: number; readonly case: number };

/** Counted in batches of a size that doesn't divide their number, from columns that hold garbage beyond it. */
function counted(cases: readonly Case[], batch = 7): Extremes {
  const counter = new ExtremesCounter();
  for (let from = 0; from < cases.length; from += batch) {
    const part = cases.slice(from, from + batch);
    const column = new Float64Array(batch + 1).fill(-777);
    for (const [i, { value }] of part.entries()) column[i] = value;
    counter.add(
      column,
      part.length,
      part.map((one) => one.case),
    );
  }
  return counter.extremes();
}

const numbered = (values: readonly number[], first = 1): Case[] =>
  values.map((value, i) => ({ value, case: first + i }));

/** The definition: all cases by value descending, tied ones by case ascending; the ends of that. */
function defined(cases: readonly Case[]): Extremes {
  const sorted = cases.filter(({ value }) => !Number.isNaN(value)).sort((a, b) => b.value - a.value || a.case - b.case);
  const [highest, lowest] = [sorted.slice(0, 5), sorted.toReversed().slice(0, 5)];
  const more = (listed: readonly Case[]) =>
    sorted.filter((one) => one.value === listed.at(-1)?.value && !listed.includes(one)).length;
  return { n: sorted.length, lowest, highest, lowestMore: more(lowest), highestMore: more(highest) };
}

const values = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -1000, max: 1000 }), fc.constant(Number.NaN)),
  { maxLength: 60 },
);

describe("extremes", () => {
  it("are the ends of SPSS's order, with how many cases share the last value", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (all, batch) => {
        const cases = numbered(all);
        expect(counted(cases, batch)).toEqual(defined(cases));
      }),
      { numRuns: 500 },
    );
  });

  it("of two halves added are those of the whole", () => {
    fc.assert(
      fc.property(values, values, (one, two) => {
        const [a, b] = [numbered(one), numbered(two, one.length + 1)];
        const whole = defined([...a, ...b]);
        expect(addExtremes(counted(a), counted(b))).toEqual(whole);
        expect(addExtremes(counted(b), counted(a))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it("list tied cases from the last on among the lowest, from the first on among the highest", () => {
    const { lowest, lowestMore, highest, highestMore } = counted(numbered([9, 4, 9, 4, 4, 4, 9, 4, 4, 9, 9, 9]));
    expect(lowest.map((one) => one.case)).toEqual([9, 8, 6, 5, 4]);
    expect(highest.map((one) => one.case)).toEqual([1, 3, 7, 10, 11]);
    expect([lowestMore, highestMore]).toEqual([1, 1]);
  });

  it("go by the numbers that they are given, not by place", () => {
    const { lowest, highest } = counted([
      { value: 3, case: 2 },
      { value: 8, case: 40 },
      { value: 5, case: 41 },
    ]);
    expect(lowest.map((one) => one.case)).toEqual([2, 41, 40]);
    expect(highest.map((one) => one.case)).toEqual([40, 41, 2]);
  });
});
