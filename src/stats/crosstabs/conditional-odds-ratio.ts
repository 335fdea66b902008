/** The conditional odds ratio of a 2 x 2 table (both margins fixed) with its exact interval: what R's fisher.test estimates. */
import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { dropEmpty } from "./contingency.ts";
import { requireConfidence } from "./odds-ratios.ts";

/** A limit of 0 is a number; an infinite one is undefined ("not-finite"). */
export type ConditionalOddsRatio = {
  readonly value: Outcome<number>;
  readonly lower: Outcome<number>;
  readonly upper: Outcome<number>;
};

/**
 * Conditional maximum likelihood estimate of the odds ratio: the psi whose noncentral hypergeometric distribution has
 * the observed first cell as its mean; with the exact interval whose limits leave (1 - confidence)/2 in each tail (the observed
 * table counted in, as Clopper and Pearson do; with `midP` half of it).
 *
 * @returns value and limits 0 or infinite where the first cell is the smallest or largest that the margins allow. Undefined
 *   ("not-two-by-two") for other tables, among them those with an empty row or column; ("too-costly") where a distribution
 *   would have more than some millions of terms: from about 1e11 cases on
 * @throws RangeError for a confidence that isn't within 0 and 1
 * @see Cornfield (1956), Proc. 3rd Berkeley Symposium 4, 135-148; Fisher (1935), JRSS 98, 39-82. Oracle: 60-digit arithmetic;
 *   R fisher.test to the 4 to 5 digits that it has
 */
export function conditionalOddsRatio(
  table: Contingency,
  confidence = 0.95,
  { midP = false }: { readonly midP?: boolean } = {},
): Outcome<ConditionalOddsRatio> {
  requireConfidence(confidence);
  const { rows, columns } = table.rows.length === 2 && table.columns.length === 2 ? dropEmpty(table) : table;
  if (rows.length !== 2 || columns.length !== 2) {
    return undefinedBecause({ code: "not-two-by-two", rows: rows.length, columns: columns.length });
  }
  const [a, b, c, d] = table.counts.flat() as [number, number, number, number];
  // The distribution is about as wide as the corrected cells say, and its terms number some 30 widths.
  if (1 / (1 / (a + 1) + 1 / (b + 1) + 1 / (c + 1) + 1 / (d + 1)) > MOST_VARIANCE) {
    return undefinedBecause({ code: "too-costly", what: "conditional-odds-ratio" });
  }
  const own = { a, b, c, d };
  const turned = { a: b, b: a, c: d, d: c };
  const goal = { tail: (1 - confidence) / 2, share: midP ? 0.5 : 1 };
  // The upper limit is the inverse of the lower one of the table with its columns exchanged.
  const above = lowerLimit(turned, goal);
  return ok({
    value: finite(pointEstimate(own)),
    lower: finite(lowerLimit(own, goal)),
    upper: finite(1 / above),
  });
}

const MOST_VARIANCE = 1e10;

type Cells = { readonly a: number; readonly b: number; readonly c: number; readonly d: number };
type Goal = { readonly tail: number; readonly share: number };

function finite(value: number): Outcome<number> {
  return Number.isFinite(value) ? ok(value) : undefinedBecause({ code: "not-finite", what: "odds-ratio" });
}

function pointEstimate(cells: Cells): number {
  if (cells.a === 0 || cells.d === 0) return 0;
  if (cells.b === 0 || cells.c === 0) return Number.POSITIVE_INFINITY;
  return solve(guess(cells, 0), (psi) => {
    const { all } = moments(cells, psi, 1);
    // The mean less the observed cell, over the variance, which is its slope in ln psi.
    return { excess: all.first, slope: all.second - all.first ** 2 };
  });
}

/** The psi that leaves `tail` in the observed first cell and those above; 0 where it can't be larger than it is. */
function lowerLimit(cells: Cells, { tail, share }: Goal): number {
  if (cells.a === 0 || cells.d === 0) return 0;
  return solve(guess(cells, -2), (psi) => {
    const { all, upper } = moments(cells, psi, share);
    const probability = upper.mass;
    return { excess: Math.log(probability / tail), slope: upper.first - all.first };
  });
}

/** Woolf's ratio of corrected cells, so many standard errors away. */
function guess({ a, b, c, d }: Cells, errors: number): number {
  const cells = [a, b, c, d].map((count) => count + 0.5) as [number, number, number, number];
  const se = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  return ((cells[0] * cells[3]) / (cells[1] * cells[2])) * Math.exp(errors * se);
}

/**
 * Newton's method on ln psi for an increasing function, kept within the bracket that its signs leave.
 *
 * @param at how far the function is above 0 at psi, and its slope there; -Infinity and NaN where nothing is left of
 *   the tail, as after too long a step: the bracket's middle is next
 */
function solve(start: number, at: (psi: number) => { readonly excess: number; readonly slope: number }): number {
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let psi = start;
  for (let round = 0; round < 200; round++) {
    const { excess, slope } = at(psi);
    if (excess === 0) return psi;
    if (excess < 0) low = psi;
    else high = psi;
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -excess / slope));
    let next = psi * Math.exp(step);
    if (!(next > low && next < high)) {
      // Two neighbours bracket the root, or the step was rounding's.
      if (Math.abs(step) < 1e-14) return psi;
      next = Math.sqrt(low) * Math.sqrt(high);
    }
    if (Math.abs(step) < 1e-15 || next === psi) return next;
    psi = next;
  }
  return psi;
}

const LONGEST_STEP = 3;

type Moments = { mass: number; first: number; second: number };

/**
 * The noncentral hypergeometric distribution of the first cell at psi, about the observed one: all of it, and the observed
 * cell (its `share`) with those above. `mass` is a probability, `first` and `second` are means of (x - observed) and its square.
 * Weights come from the mode by the ratio of neighbours; those below 1e-40 of the mode's are left out.
 */
function moments(cells: Cells, psi: number, share: number) {
  const start = modeShift(cells, psi);
  const all: Moments = { mass: 0, first: 0, second: 0 };
  const upper: Moments = { mass: 0, first: 0, second: 0 };
  const take = (shift: number, weight: number): void => {
    addTo(all, shift, weight);
    if (shift >= 0) addTo(upper, shift, shift === 0 ? share * weight : weight);
  };
  let weight = 1;
  for (let s = start; weight > NEGLIGIBLE; s++) {
    take(s, weight);
    weight *= neighbour(cells, psi, s);
  }
  weight = 1 / neighbour(cells, psi, start - 1);
  for (let s = start - 1; weight > NEGLIGIBLE; s--) {
    take(s, weight);
    weight /= neighbour(cells, psi, s - 1);
  }
  const mass = upper.mass / all.mass;
  return { all: means(all), upper: { ...means(upper), mass } };
}

const NEGLIGIBLE = 1e-40;

function addTo(sums: Moments, shift: number, weight: number): void {
  sums.mass += weight;
  sums.first += shift * weight;
  sums.second += shift * shift * weight;
}

function means({ mass, first, second }: Moments): Moments {
  return { mass, first: first / mass, second: second / mass };
}

/** The weight of the table with the first cell at a + s + 1 over that at a + s: 0 above the largest, infinite below the smallest. */
function neighbour({ a, b, c, d }: Cells, psi: number, s: number): number {
  return ((b - s) / (a + s + 1)) * ((c - s) / (d + s + 1)) * psi;
}

/** Where the ratio of neighbours falls below 1, as a distance from the observed cell, within what the margins allow. */
function modeShift({ a, b, c, d }: Cells, psi: number): number {
  // (psi - 1) s^2 - [psi (b + c) + a + d + 2] s + psi b c - (a + 1)(d + 1) = 0
  const [square, linear, rest] = [psi - 1, psi * (b + c) + a + d + 2, psi * b * c - (a + 1) * (d + 1)];
  const root = (2 * rest) / (linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * rest)));
  return Math.min(Math.min(b, c), Math.max(-Math.min(a, d), Math.ceil(root)));
}
