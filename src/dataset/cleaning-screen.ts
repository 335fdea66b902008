/** Who is left out and why: every reason has its number of rows and its first lines. */
import type { Row } from "../input/sheet.ts";
import type { ScreenedRows } from "./cases.ts";
import { CheckCounter, type CheckRule } from "./cleaning-checks.ts";
import type { TruthOf } from "./expression-evaluate.ts";

/** Lines that are listed. */
const listed = 20;

/** Counts the rows of one reason. */
export class LeftOut {
  readonly #reason: ScreenedRows["reason"];
  readonly #say: string | null;
  #count = 0;
  readonly #lines: number[] = [];

  constructor(reason: ScreenedRows["reason"], say: string | null = null) {
    this.#reason = reason;
    this.#say = say;
  }

  get count(): number {
    return this.#count;
  }

  add({ line }: Row): void {
    this.#count++;
    if (this.#lines.length < listed) this.#lines.push(line);
  }

  /** None where nobody was left out. */
  found(): readonly ScreenedRows[] {
    if (this.#count === 0) return [];
    return [{ reason: this.#reason, say: this.#say, count: this.#count, lines: [...this.#lines] }];
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

  /** The rows that stay; the same array where nothing is asked of them. */
  pass(rows: readonly Row[]): readonly Row[] {
    if (this.#keep === null && this.checks.length === 0) return rows;
    return rows.filter((row) => this.#meets(row) && this.#follows(row));
  }

  found(): readonly ScreenedRows[] {
    return [this.#unmet, this.#open, ...this.#broken].flatMap((reason) => reason.found());
  }

  #meets(row: Row): boolean {
    const verdict = this.#keep === null ? true : this.#keep(row.cells);
    if (verdict === true) return true;
    (verdict === undefined ? this.#open : this.#unmet).add(row);
    return false;
  }

  /** Every rule is tried; the first that is broken and says to drop gives the reason. */
  #follows(row: Row): boolean {
    let reason: LeftOut | null = null;
    for (const [index, check] of this.checks.entries()) {
      if (check.breaks(row) && check.check.drop) reason ??= this.#broken[index]!;
    }
    reason?.add(row);
    return reason === null;
  }
}
