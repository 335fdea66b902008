/** Finds rows that repeat an earlier one: the same answers throughout, or the same person. */
import type { Row } from "../input/sheet.ts";
import type { DuplicatesFound } from "./cases.ts";
import { FirstCases } from "./cleaning-first-cases.ts";
import { RowHashes, TextHashes } from "./cleaning-hash.ts";
import { CaseHashes } from "./cleaning-repeats.ts";

/**
 * Equal in fewer answers, of items and variables together, may be chance: drawing items of the pattern study's 80 patients,
 * who differ in their other answers, 4 of them repeat somebody in ten items, 0.4 in fifteen, and 0.004 in twenty.
 */
export const answersThatTell = 20;

/** Groups that are listed, and cases of each. */
const listed = 20;

/** Counts the rows that repeat an earlier one. */
class Groups {
  readonly #first = new Map<number, { count: number; cases: number[] }>();
  #groups = 0;
  #repeats = 0;

  /** @param isNew whether the first case wasn't repeated before */
  count(first: number, number: number, isNew: boolean): void {
    this.#repeats++;
    if (isNew) {
      this.#groups++;
      if (this.#first.size < listed) this.#first.set(first, { count: 1, cases: [first] });
    }
    const group = this.#first.get(first);
    if (group === undefined) return;
    group.count++;
    if (group.cases.length < listed) group.cases.push(number);
  }

  found(): Pick<DuplicatesFound, "groups" | "repeats" | "first"> {
    return { groups: this.#groups, repeats: this.#repeats, first: [...this.#first.values()] };
  }
}

/** One way of comparing rows: at the end, or each at once where those that repeat an earlier one are dropped. */
class Comparison {
  readonly #by: DuplicatesFound["by"];
  readonly #column: string | null;
  readonly #drops: boolean;
  readonly #hashes = new CaseHashes();
  readonly #cases = new FirstCases();
  readonly #dropped = new Groups();
  #compared = 0;

  constructor(by: DuplicatesFound["by"], column: string | null, drops: boolean) {
    this.#by = by;
    this.#column = column;
    this.#drops = drops;
  }

  /** Takes in a row, to be compared at the end. */
  keep(a: number, b: number, number: number): void {
    this.#compared++;
    this.#hashes.add(a, b, number);
  }

  fetch(as: Int32Array, size: number): void {
    this.#cases.fetch(as, size);
  }

  /** Looks a row up. @returns its place, good until something is remembered; counts nothing but that it was compared */
  look(a: number, b: number): number {
    this.#compared++;
    return this.#cases.placeOf(a, b);
  }

  /** Whether there is an earlier row in the place; then this one is counted as its repetition. */
  repeats(place: number, number: number): boolean {
    const first = this.#cases.caseAt(place);
    if (first === 0) return false;
    this.#dropped.count(first, number, this.#cases.repeatAt(place));
    return true;
  }

  remember(place: number, a: number, b: number, number: number): void {
    this.#cases.add(place, a, b, number);
  }

  found(): DuplicatesFound {
    let groups = this.#dropped;
    if (!this.#drops) {
      groups = new Groups();
      this.#hashes.repeats((first, number, isNew) => groups.count(first, number, isNew));
    }
    const { groups: count, repeats, first } = groups.found();
    return {
      by: this.#by,
      column: this.#column,
      compared: this.#compared,
      groups: count,
      repeats,
      dropped: this.#drops,
      first,
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

/** A batch of coded rows, and what is known of each. */
export type Batch = {
  readonly rows: readonly Row[];
  readonly columns: readonly Float64Array[];
  /** Their numbers among the cases. */
  readonly numbers: Uint32Array;
  /** 1: left out already. */
  readonly out: Uint8Array;
  /** 1: one answer throughout. Two people who tick 3 throughout are equal without being one. */
  readonly straight: Uint8Array;
  /** How many cells a row lacks at most. */
  readonly lacking: (row: number) => number;
};

export class Duplicates {
  readonly #plan: DuplicatesPlan;
  readonly #answers: Comparison | null;
  readonly #persons: readonly { readonly column: number; readonly comparison: Comparison }[];
  readonly #hashes = new RowHashes();
  readonly #texts: ReadonlyMap<number, TextHashes>;

  constructor(plan: DuplicatesPlan) {
    const { answers, person, missing, drop } = plan;
    this.#plan = plan;
    this.#answers = answers === null ? null : new Comparison("answers", null, drop);
    this.#persons = [...person].map(([name, column]) => ({ column, comparison: new Comparison("person", name, drop) }));
    this.#texts = new Map(
      [...(answers?.columns ?? []), ...person.values()].map((column) => [column, new TextHashes(missing)]),
    );
  }

  /**
   * Compares rows with all that came before, in their order. A row that is left out is nothing that later ones can repeat.
   * @param leaveOut told of each row, by its index, that is left out here
   */
  compare(batch: Batch, leaveOut: (row: number) => void): void {
    const { answers, drop } = this.#plan;
    if (answers !== null) this.#hash(answers, batch);
    if (drop) this.#drop(batch, leaveOut);
    else this.#keep(batch);
  }

  found(): readonly DuplicatesFound[] {
    const all = [...(this.#answers === null ? [] : [this.#answers]), ...this.#persons.map((one) => one.comparison)];
    return all.map((comparison) => comparison.found());
  }

  #keep(batch: Batch): void {
    const { rows, numbers } = batch;
    const { a, b } = this.#hashes;
    const { answers } = this.#plan;
    if (answers !== null && this.#answers !== null) {
      for (let i = 0; i < rows.length; i++) {
        if (batch.out[i] === 0 && this.#tells(answers, batch, i)) this.#answers.keep(a[i]!, b[i]!, numbers[i]!);
      }
    }
    for (const { column, comparison } of this.#persons) {
      const texts = this.#texts.get(column)!;
      for (let i = 0; i < rows.length; i++) {
        const hash = batch.out[i] === 0 ? texts.of(rows[i]!.cells[column] ?? "") : null;
        if (hash !== null) comparison.keep(hash.a, hash.b, numbers[i]!);
      }
    }
  }

  #drop(batch: Batch, leaveOut: (row: number) => void): void {
    this.#answers?.fetch(this.#hashes.a, batch.rows.length);
    for (let i = 0; i < batch.rows.length; i++) {
      if (batch.out[i] !== 0) continue;
      const number = batch.numbers[i]!;
      const keys = this.#keysOf(batch, i);
      const fresh = keys.filter(({ comparison, place }) => !comparison.repeats(place, number));
      if (fresh.length < keys.length) leaveOut(i);
      else for (const { comparison, place, a, b } of fresh) comparison.remember(place, a, b, number);
    }
  }

  /** By what a row can be compared. */
  #keysOf(batch: Batch, row: number): readonly Key[] {
    const { answers } = this.#plan;
    const keys: Key[] = [];
    if (answers !== null && this.#answers !== null && this.#tells(answers, batch, row)) {
      keys.push(keyOf(this.#answers, this.#hashes.a[row]!, this.#hashes.b[row]!));
    }
    for (const { column, comparison } of this.#persons) {
      const hash = this.#texts.get(column)!.of(batch.rows[row]!.cells[column] ?? "");
      if (hash !== null) keys.push(keyOf(comparison, hash.a, hash.b));
    }
    return keys;
  }

  /** Whether a row gives enough answers, and not all of them alike. */
  #tells({ codes, numbers, columns: texts }: AnswersCompared, batch: Batch, row: number): boolean {
    if (batch.straight[row] !== 0) return false;
    // a row that lacks little needs no counting
    if (codes.length + numbers.length + texts.length - batch.lacking(row) >= answersThatTell) return true;
    let answered = 0;
    for (const field of [...codes, ...numbers]) if (!Number.isNaN(batch.columns[field]![row]!)) answered++;
    for (const column of texts) {
      if (this.#texts.get(column)!.of(batch.rows[row]!.cells[column] ?? "") !== null) answered++;
    }
    return answered >= answersThatTell;
  }

  #hash({ codes, numbers, columns: texts }: AnswersCompared, { rows, columns }: Batch): void {
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

type Key = { readonly comparison: Comparison; readonly place: number; readonly a: number; readonly b: number };

function keyOf(comparison: Comparison, a: number, b: number): Key {
  return { comparison, place: comparison.look(a, b), a, b };
}
