/** Finds rows that repeat an earlier one: the same answers throughout, or the same person. */
import type { Row } from "../input/sheet.ts";
import type { DuplicatesFound } from "./cases.ts";
import { FirstLines, RowHashes, TextHashes } from "./cleaning-hash.ts";

/**
 * Equal in fewer answers, of items and variables together, may be chance: drawing items of the pattern study's 80 patients,
 * who differ in their other answers, 4 of them repeat somebody in ten items, 0.4 in fifteen, and 0.004 in twenty.
 */
export const answersThatTell = 20;

/** Groups that are listed, and lines of each. */
const listed = 20;

/** One way of comparing rows. */
class Comparison {
  readonly #by: DuplicatesFound["by"];
  readonly #column: string | null;
  readonly #lines = new FirstLines();
  readonly #first = new Map<number, { count: number; lines: number[] }>();
  #compared = 0;
  #groups = 0;
  #repeats = 0;

  constructor(by: DuplicatesFound["by"], column: string | null) {
    this.#by = by;
    this.#column = column;
  }

  /** Looks a row up. @returns its slot, good until something is remembered; counts nothing */
  look(a: number, b: number): number {
    this.#compared++;
    return this.#lines.slotOf(a, b);
  }

  /** Whether there is an earlier row in the slot; then this one is counted as its repetition. */
  repeats(slot: number, line: number): boolean {
    const first = this.#lines.lineAt(slot);
    if (first === 0) return false;
    this.#repeats++;
    if (this.#lines.repeatAt(slot)) {
      this.#groups++;
      if (this.#first.size < listed) this.#first.set(first, { count: 1, lines: [first] });
    }
    const group = this.#first.get(first);
    if (group !== undefined) {
      group.count++;
      if (group.lines.length < listed) group.lines.push(line);
    }
    return true;
  }

  fetch(as: Int32Array, size: number): void {
    this.#lines.fetch(as, size);
  }

  remember(slot: number, a: number, b: number, line: number): void {
    this.#lines.add(slot, a, b, line);
  }

  found(dropped: boolean): DuplicatesFound {
    return {
      by: this.#by,
      column: this.#column,
      compared: this.#compared,
      groups: this.#groups,
      repeats: this.#repeats,
      dropped,
      first: [...this.#first.values()],
    };
  }
}

export type DuplicatesPlan = {
  /** What makes up a row's answers; null where there are too few items to compare them. */
  readonly answers: AnswersCompared | null;
  /** Columns of the file that say who somebody is, by the codebook's name. */
  readonly person: ReadonlyMap<string, number>;
  readonly missing: ReadonlySet<string>;
  readonly drop: boolean;
};

export type AnswersCompared = {
  /** Fields of small codes. */
  readonly codes: readonly number[];
  /** Fields of other numbers. */
  readonly numbers: readonly number[];
  /** Columns of the file, where fields say less than the cells do: bins of ages, what is computed. */
  readonly columns: readonly number[];
};

export class Duplicates {
  readonly #plan: DuplicatesPlan;
  readonly #answers: Comparison | null;
  readonly #persons: readonly { readonly column: number; readonly comparison: Comparison }[];
  readonly #hashes = new RowHashes();
  readonly #texts: ReadonlyMap<number, TextHashes>;

  constructor(plan: DuplicatesPlan) {
    this.#plan = plan;
    this.#answers = plan.answers === null ? null : new Comparison("answers", null);
    this.#persons = [...plan.person].map(([name, column]) => ({ column, comparison: new Comparison("person", name) }));
    const columns = [...(plan.answers?.columns ?? []), ...plan.person.values()];
    this.#texts = new Map(columns.map((column) => [column, new TextHashes(plan.missing)]));
  }

  /** Nothing is to be compared. */
  get idle(): boolean {
    return this.#answers === null && this.#persons.length === 0;
  }

  /**
   * Compares rows with all that came before, in their order. A row that is left out is nothing that later ones can repeat.
   * @param columns of the coded rows
   * @param row.isOut whether a row is left out already
   * @param row.isComparable whether its answers may be compared where there are enough
   * @param row.leaveOut told of each that is left out here
   */
  compare(rows: readonly Row[], columns: readonly Float64Array[], row: RowDecisions): void {
    const { answers: compared } = this.#plan;
    if (compared !== null) this.#hash(compared, rows, columns);
    this.#answers?.fetch(this.#hashes.a, rows.length);
    for (let i = 0; i < rows.length; i++) {
      if (row.isOut(i)) continue;
      const tells =
        compared !== null && row.isComparable(i) && this.#answersEnough(compared, rows[i]!, i, columns, row.lacking(i));
      const answers = tells ? this.#answers : null;
      if (this.#persons.length > 0) this.#compareAll(rows[i]!, i, answers, row);
      else if (answers !== null) this.#compareAnswers(answers, rows[i]!, i, row);
    }
  }

  found(): readonly DuplicatesFound[] {
    const all = [...(this.#answers === null ? [] : [this.#answers]), ...this.#persons.map((one) => one.comparison)];
    return all.map((comparison) => comparison.found(this.#plan.drop));
  }

  #compareAnswers(answers: Comparison, { line }: Row, index: number, row: RowDecisions): void {
    const a = this.#hashes.a[index]!;
    const b = this.#hashes.b[index]!;
    const slot = answers.look(a, b);
    if (!answers.repeats(slot, line)) answers.remember(slot, a, b, line);
    else if (this.#plan.drop) row.leaveOut(index);
  }

  #compareAll({ cells, line }: Row, index: number, answers: Comparison | null, row: RowDecisions): void {
    const keys: Key[] = [];
    if (answers !== null) keys.push(keyOf(answers, this.#hashes.a[index]!, this.#hashes.b[index]!));
    for (const { column, comparison } of this.#persons) {
      const hash = this.#texts.get(column)!.of(cells[column] ?? "");
      if (hash !== null) keys.push(keyOf(comparison, hash.a, hash.b));
    }
    const fresh = keys.filter(({ comparison, slot }) => !comparison.repeats(slot, line));
    if (this.#plan.drop && fresh.length < keys.length) row.leaveOut(index);
    else for (const { comparison, slot, a, b } of fresh) comparison.remember(slot, a, b, line);
  }

  /** @param lacking cells that the row lacks at most */
  #answersEnough(
    { codes, numbers, columns: texts }: AnswersCompared,
    { cells }: Row,
    index: number,
    columns: readonly Float64Array[],
    lacking: number,
  ): boolean {
    // a row that lacks little needs no counting
    if (codes.length + numbers.length + texts.length - lacking >= answersThatTell) return true;
    let answered = 0;
    for (const fields of [codes, numbers]) {
      for (const field of fields) {
        if (!Number.isNaN(columns[field]![index]!) && ++answered >= answersThatTell) return true;
      }
    }
    for (const column of texts) if (this.#texts.get(column)!.of(cells[column] ?? "") !== null) answered++;
    return answered >= answersThatTell;
  }

  #hash(
    { codes, numbers, columns: texts }: AnswersCompared,
    rows: readonly Row[],
    columns: readonly Float64Array[],
  ): void {
    const hashes = this.#hashes;
    hashes.start(rows.length);
    hashes.addCodes(
      codes.map((field) => columns[field]!),
      rows.length,
    );
    for (const field of numbers) hashes.addNumbers(columns[field]!, rows.length);
    for (const column of texts) hashes.addTexts(rows, column, this.#texts.get(column)!);
  }
}

/** What is known of a batch's rows, by their index. */
export type RowDecisions = {
  isOut(row: number): boolean;
  isComparable(row: number): boolean;
  /** How many cells it lacks at most. */
  lacking(row: number): number;
  leaveOut(row: number): void;
};

type Key = { readonly comparison: Comparison; readonly slot: number; readonly a: number; readonly b: number };

function keyOf(comparison: Comparison, a: number, b: number): Key {
  return { comparison, slot: comparison.look(a, b), a, b };
}
