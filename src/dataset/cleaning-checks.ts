/** Rules that the codebook sets for rows: who breaks them, and where a missing value leaves it open. */
import type { Check } from "../codebook/codebook.ts";
import type { Row } from "../input/sheet.ts";
import type { CheckFound } from "./cases.ts";
import type { TruthOf } from "./expression-evaluate.ts";

/** Lines that are listed. */
const listed = 20;

export type CheckRule = { readonly check: Check; readonly holds: TruthOf };

export class CheckCounter {
  readonly #rule: CheckRule;
  #broken = 0;
  #missing = 0;
  readonly #lines: number[] = [];

  constructor(rule: CheckRule) {
    this.#rule = rule;
  }

  get check(): Check {
    return this.#rule.check;
  }

  /** Counts a row. @returns whether it breaks the rule */
  breaks({ cells, line }: Row): boolean {
    const holds = this.#rule.holds(cells);
    if (holds === undefined) this.#missing++;
    if (holds !== false) return false;
    this.#broken++;
    if (this.#lines.length < listed) this.#lines.push(line);
    return true;
  }

  found(): CheckFound {
    const { unless, say, drop } = this.check;
    return { unless, say, drop, broken: this.#broken, missing: this.#missing, lines: [...this.#lines] };
  }
}
