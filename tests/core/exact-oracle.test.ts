/** Ratios and roots against fixtures/oracle/exact: halves between doubles, subnormal and huge results among them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ratio, rootOfRatio } from "../../src/core/exact.ts";

type Entry = readonly [top: string, bottom: string, nearest: string];

const oracle = JSON.parse(
  readFileSync(new URL("../../fixtures/oracle/exact/arithmetic.json", import.meta.url), "utf8"),
) as { readonly ratios: readonly Entry[]; readonly roots: readonly Entry[] };

const asDouble = (text: string): number => Number(text.replace("inf", "Infinity"));

describe("exact arithmetic", () => {
  it("rounds ratios to the double that Python's fractions round to", () => {
    expect(oracle.ratios.length).toBeGreaterThan(90);
    for (const [top, bottom, nearest] of oracle.ratios) {
      expect(ratio(BigInt(top), BigInt(bottom)), `${top} / ${bottom}`).toBe(asDouble(nearest));
    }
  });

  it("rounds roots to the double nearest to what Python's decimal finds with 2,000 digits", () => {
    expect(oracle.roots.length).toBeGreaterThan(30);
    for (const [top, bottom, nearest] of oracle.roots) {
      expect(rootOfRatio(BigInt(top), BigInt(bottom)), `${top} / ${bottom}`).toBe(asDouble(nearest));
    }
  });
});
