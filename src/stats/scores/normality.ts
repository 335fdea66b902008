import { type Outcome, ok } from "../../core/outcome.ts";
import type { DescriptiveFigures } from "./descriptives.ts";

/**
 * Skewness over its standard error, G1 / SE(G1): about standard normal where the values come from a normal distribution.
 *
 * @returns undefined for n < 3 and where the values don't vary
 */
export function skewnessRatio({ skewness, skewnessSE }: DescriptiveFigures): Outcome<number> {
  return quotient(skewness, skewnessSE);
}

/** Kurtosis over its standard error, G2 / SE(G2). @returns undefined for n < 4 and where the values don't vary */
export function kurtosisRatio({ kurtosis, kurtosisSE }: DescriptiveFigures): Outcome<number> {
  return quotient(kurtosis, kurtosisSE);
}

function quotient(a: Outcome<number>, b: Outcome<number>): Outcome<number> {
  if (!a.ok) return a;
  return b.ok ? ok(a.value / b.value) : b;
}
