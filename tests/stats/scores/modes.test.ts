import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modes } from "../../../src/stats/scores/modes.ts";
import { distributionOf, scores } from "../distributions.ts";
import { exploreCases } from "./explore-cases.ts";

describe("modes", () => {
  it.each(exploreCases().filter(({ data }) => data.length > 0))("are those that make.py counts: $name", (c) => {
    expect(modes(c.distribution)).toEqual({ ok: true, value: { values: c.modes, count: c.modeCount } });
  });

  it("are all values where each occurs once, the smallest first, as SPSS prints one of them", () => {
    const outcome = modes(distributionOf([7, 3, 5], 0));
    expect(outcome).toEqual({ ok: true, value: { values: [3, 5, 7], count: 1 } });
  });

  it("are texts for categories, in the order of tables", () => {
    const d = { values: ["Jauh", "Dekat", "Sedang"], counts: [3, 1, 3], n: 7, missing: 0, decimals: 0 };
    expect(modes(d)).toEqual({ ok: true, value: { values: ["Jauh", "Sedang"], count: 3 } });
  });

  it("don't exist without cases", () => {
    expect(modes(distributionOf([], 0))).toEqual({ ok: false, reason: { code: "no-cases" } });
  });

  it("occur more often than every other value, and as often as each other", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const outcome = modes(distributionOf(values, 0));
        if (!outcome.ok) throw new Error(outcome.reason.code);
        const occurs = (wanted: number) => values.filter((value) => value === wanted).length;
        for (const value of new Set(values)) {
          if (outcome.value.values.includes(value)) expect(occurs(value)).toBe(outcome.value.count);
          else expect(occurs(value)).toBeLessThan(outcome.value.count);
        }
      }),
    );
  });
});
