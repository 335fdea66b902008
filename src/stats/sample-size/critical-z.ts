import { ratio } from "../../core/exact.ts";
import { normalQuantile } from "../probability/normal.ts";
import { requireWithin } from "./checks.ts";
import { difference, fraction, ONE } from "./fraction.ts";

/**
 * The z beyond which alpha = 1 - confidence of the normal distribution lies, on both sides together or on one.
 *
 * @param confidence within 0 and 1; alpha is taken from its decimals, so that .999999 keeps all of its digits
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Wichura (1988), AS 241. Oracle: R qnorm, SciPy norm.isf
 */
export function criticalZ(confidence: number, sides: 1 | 2): number {
  requireWithin("confidence", confidence, 0, 1);
  const { numerator, denominator } = difference(ONE, fraction(confidence));
  // below 0 only where a one-sided confidence is under a half
  return 0 - normalQuantile(ratio(numerator, denominator * BigInt(sides)));
}

/** The z that stands for a power of 1 - beta. @throws RangeError for a power that isn't within 0 and 1 */
export function powerZ(power: number): number {
  return criticalZ(power, 1);
}
