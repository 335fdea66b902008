import { describe, expect, it } from "vitest";
import { ok, orNull, undefinedBecause } from "../../src/core/outcome.ts";

describe("an outcome", () => {
  it("is null in JSON where it is undefined, and 0 or false where that is the value", () => {
    expect(orNull(undefinedBecause({ code: "too-few-cases", n: 1, needed: 2 }))).toBe(null);
    expect(orNull(ok(0))).toBe(0);
    expect(orNull(ok(false))).toBe(false);
  });

  it("keeps why it is undefined", () => {
    const outcome = undefinedBecause({ code: "zero-variance", what: "values" });
    expect(outcome).toEqual({ ok: false, reason: { code: "zero-variance", what: "values" } });
  });
});
