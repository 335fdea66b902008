import { stirlingError } from "../../probability/saddle-point.ts";
import type { Cost } from "./cost.ts";

/**
 * What the probabilities of a column's fillings are made of. With p the column's share of the cases left, the probability
 * that x_i of the R_i cases in row i go to the column is the product of binomial probabilities of x_i among R_i, divided
 * by that of the column's total: numbers of ordinary size, where factorials aren't.
 */
export class ColumnFactors {
  /** 1 / (binomial probability of the column's total), which is its mean: Stirling's formula, with what that leaves. */
  readonly scale: number;
  private readonly known = new Map<number, Float64Array>();
  private size = 0;

  /** @param total the column's, >= 1 @param left cases left, the column's among them, > total */
  constructor(
    readonly total: number,
    private readonly left: number,
    private readonly cost: Cost,
  ) {
    const rest = left - total;
    const correction = stirlingError(left) - stirlingError(total) - stirlingError(rest);
    this.scale = Math.sqrt((2 * Math.PI * total * rest) / left) * Math.exp(-correction);
  }

  /** Binomial probabilities of 0, 1 ... cases from a row that holds `held`. */
  of(held: number): Float64Array {
    const found = this.known.get(held);
    if (found !== undefined) return found;
    if (this.size > MOST_KNOWN) {
      this.known.clear();
      this.size = 0;
    }
    this.cost.spend(held);
    const made = binomialProbabilities(held, this.total, this.left);
    this.known.set(held, made);
    this.size += made.length;
    return made;
  }
}

/** Numbers kept at most, 8 MB. */
const MOST_KNOWN = 1e6;

/** Of 0 ... n successes where the odds are part : whole - part; from the mode outwards, divided by their sum, small ones first. */
function binomialProbabilities(n: number, part: number, whole: number): Float64Array {
  const rest = whole - part;
  const values = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor(((n + 1) * part) / whole));
  values[mode] = 1;
  for (let x = mode; x > 0; x--) values[x - 1] = (values[x]! * x * rest) / ((n - x + 1) * part);
  for (let x = mode; x < n; x++) values[x + 1] = (values[x]! * (n - x) * part) / ((x + 1) * rest);
  let [low, high] = [0, 0];
  for (let x = 0; x <= mode; x++) low += values[x]!;
  for (let x = n; x > mode; x--) high += values[x]!;
  return values.map((value) => value / (low + high));
}
