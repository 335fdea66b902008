import { type Outcome, undefinedBecause } from "../../../core/outcome.ts";

/** What an exact test may cost. */
export type ExactBudget = {
  /** Steps of the inner loops: fillings, lengths of paths, nodes. A second does some 40 million. */
  readonly steps: number;
  /** Lengths of paths that are kept at the same time, 24 bytes each. */
  readonly entries: number;
};

/** About three seconds and 150 MB at most. */
export const DEFAULT_EXACT_BUDGET: ExactBudget = { steps: 1.2e8, entries: 5e6 };

/** Ends a computation, in here alone. */
class TooCostly extends Error {}

/** Counts what is spent, and ends the computation where that is more than the budget. */
export class Cost {
  private steps = 0;
  private entries = 0;

  constructor(private readonly budget: ExactBudget) {}

  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.budget.steps) this.giveUp();
  }

  /** Ends it now where so many steps more would be too many. */
  expect(steps: number): void {
    if (this.steps + steps > this.budget.steps) this.giveUp();
  }

  keep(entries: number): void {
    this.entries += entries;
    if (this.entries > this.budget.entries) this.giveUp();
  }

  /** Ends it now where so many more at the same time would be too many. */
  expectToKeep(entries: number): void {
    if (this.entries + entries > this.budget.entries) this.giveUp();
  }

  release(entries: number): void {
    this.entries -= entries;
  }

  giveUp(): never {
    throw new TooCostly();
  }
}

/** What the computation gives, or "too-costly" where its budget doesn't suffice. */
export function withinBudget<T>(budget: ExactBudget, compute: (cost: Cost) => T): Outcome<T> {
  try {
    return { ok: true, value: compute(new Cost(budget)) };
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error;
    return undefinedBecause({ code: "too-costly", what: "exact-test" });
  }
}
