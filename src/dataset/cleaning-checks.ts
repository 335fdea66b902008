/** Rules that the codebook sets for rows: who breaks them, and where a missing value leaves it open. */
import type { Check } from "../codebook/codebook.ts";
import type { CheckFound } from "./cases.ts";
import type { TruthOf } from "./expression-evaluate.ts";

/** Cases that are listed. */
const listed = 20;

export type CheckRule = { readonly check: Check; readonly holds: TruthOf };

export class CheckCounter {
  readonly #rule: CheckRule;
  #broken = 0;
  #missing = 0;
  readonly #cases: number[] = [];

  constructor(rule: CheckRule) {
    this.#rule = rule;
  }

  get check(): Check {
    return this.#rule.check;
  }

  /** Counts a row. @param number the row's, among the cases @returns whether it breaks the rule */
  breaks(cells: readonly string[], number: number): boolean {
    const holds = this.#rule.holds(cells);
    if (holds === undefined) this.#missing++;
    if (holds !== false) return false;
    this.#broken++;
    if (this.#cases.length < listed) this.#cases.push(number);
    return true;
  }

  found(): CheckFound {
    const { unless, say, drop } = this.check;
    return { unless, say, drop, broken: this.#broken, missing: this.#missing, cases: [...this.#cases] };
  }
}
