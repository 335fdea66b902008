/** Who is left out and why: every reason has its number of rows and its first cases. */
import type { Row } from "../input/sheet.ts";
import type { ScreenedRows } from "./cases.ts";
import { CheckCounter, type CheckRule } from "./cleaning-checks.ts";
import type { TruthOf } from "./expression-evaluate.ts";

/** Cases that are listed. */
const listed = 20;

/** Counts the rows of one reason. */
export class LeftOut {
  readonly #reason: ScreenedRows["reason"];
  readonly #say: string | null;
  #count = 0;
  readonly #cases: number[] = [];

  constructor(reason: ScreenedRows["reason"], say: string | null = null) {
    this.#reason = reason;
    this.#say = say;
  }

  get count(): number {
    return this.#count;
  }

  /** @param number the row's, among the cases */
  add(number: number): void {
    this.#count++;
    if (this.#cases.length < listed) this.#cases.push(number);
  }

  /** None where nobody was left out. */
  found(): readonly ScreenedRows[] {
    if (this.#count === 0) return [];
    return [{ reason: this.#reason, say: this.#say, count: this.#count, cases: [...this.#cases] }];
  }
}

/** What is decided from a row's cells alone: the inclusion criteria, then the rules in the codebook's order. */
export class Screen {
  readonly #keep: TruthOf | null;
  readonly #unmet = new LeftOut("keep");
  readonly #open = new LeftOut("keep-missing");
  readonly checks: readonly CheckCounter[];
  readonly #broken: readonly LeftOut[];

  constructor(keep: TruthOf | null, rules: readonly CheckRule[]) {
    this.#keep = keep;
    this.checks = rules.map((rule) => new CheckCounter(rule));
    this.#broken = rules.map(({ check }) => new LeftOut("check", check.say));
  }

  /** Rows whose inclusion criteria a missing value leaves open. */
  get keepMissing(): number {
    return this.#open.count;
  }

  get screenedOut(): number {
    return [this.#unmet, this.#open, ...this.#broken].reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * @param numbers the rows' numbers among the cases; those of the rows that stay move to its beginning
   * @returns the rows that stay; the same array where nothing is asked of them
   */
  pass(rows: readonly Row[], numbers: Uint32Array): readonly Row[] {
    if (this.#keep === null && this.checks.length === 0) return rows;
    const passed: Row[] = [];
    for (const [index, row] of rows.entries()) {
      const number = numbers[index]!;
      if (!this.#meets(row.cells, number) || !this.#follows(row.cells, number)) continue;
      numbers[passed.length] = number;
      passed.push(row);
    }
    return passed;
  }

  found(): readonly ScreenedRows[] {
    return [this.#unmet, this.#open, ...this.#broken].flatMap((reason) => reason.found());
  }

  #meets(cells: readonly string[], number: number): boolean {
    const verdict = this.#keep === null ? true : this.#keep(cells);
    if (verdict === true) return true;
    (verdict === undefined ? this.#open : this.#unmet).add(number);
    return false;
  }

  /** Every rule is tried; the first that is broken and says to drop gives the reason. */
  #follows(cells: readonly string[], number: number): boolean {
    let reason: LeftOut | null = null;
    for (const [index, check] of this.checks.entries()) {
      if (check.breaks(cells, number) && check.check.drop) reason ??= this.#broken[index]!;
    }
    reason?.add(number);
    return reason === null;
  }
}
