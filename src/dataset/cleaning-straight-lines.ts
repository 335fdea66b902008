/** Finds rows that give one and the same answer throughout, as written: before reversing, when it is all the more telling. */
import type { AnswerSet, Codebook } from "../codebook/codebook.ts";
import type { StraightLinesFound } from "./cases.ts";

/**
 * Alike for fewer items may well be an opinion: of the pattern study's 80 patients, who nearly all meant what they ticked, 1 in 20
 * answer ten neighbouring items alike, 1 in 80 fifteen. With items worded the other way round among them ten say more.
 */
const enough = 15;
const enoughWithReversed = 10;

function tells(items: number, reversed: number): boolean {
  return items >= (reversed > 0 && reversed < items ? enoughWithReversed : enough);
}

/** Neighbouring items by which most rows show that they don't answer alike. */
const compared = 4;

/** Cases that are listed. */
const listed = 20;

type Line = {
  readonly field: number;
  /** What code and reversed code add up to; null where the item isn't reversed. */
  readonly turn: number | null;
};

/** Items that share their answers, whatever scale they belong to. */
export type LineSet = { readonly answers: string; readonly items: readonly Line[] };

/** @returns sets of items with the same codes and labels that are long enough to tell */
export function lineSets({ scales, answers }: Codebook, fields: ReadonlyMap<string, number>): readonly LineSet[] {
  const sets = new Map<string, { answers: string; items: Map<string, Line> }>();
  for (const scale of scales) {
    const declared = scale.answers === null ? undefined : answers.get(scale.answers);
    if (declared === undefined || scale.answers === null) continue;
    const key = JSON.stringify(declared);
    const set = sets.get(key) ?? { answers: scale.answers, items: new Map() };
    sets.set(key, set);
    const turn = turnOf(declared);
    for (const item of scale.items) {
      const field = fields.get(item);
      if (field !== undefined) set.items.set(item, { field, turn: scale.reverse.includes(item) ? turn : null });
    }
  }
  return [...sets.values()]
    .map((set) => ({ answers: set.answers, items: [...set.items.values()] }))
    .filter(({ items }) => tells(items.length, items.filter(({ turn }) => turn !== null).length));
}

function turnOf(answers: AnswerSet): number {
  const codes = answers.map(({ code }) => code);
  return Math.min(...codes) + Math.max(...codes);
}

export class StraightLines {
  readonly #set: LineSet;
  #count = 0;
  readonly #cases: number[] = [];
  /** Rows that may be straight, by their index in the batch. */
  #left = new Uint32Array(0);

  constructor(set: LineSet) {
    this.#set = set;
  }

  /** Marks the coded rows that give enough answers and all of them alike. @param size how many rows there are */
  mark(columns: readonly Float64Array[], size: number, marks: Uint8Array, numbers: Uint32Array): void {
    const left = this.#mayBe(columns, size);
    for (let k = 0; k < left; k++) {
      const row = this.#left[k]!;
      if (!this.#isStraight(columns, row)) continue;
      marks[row] = 1;
      this.#count++;
      if (this.#cases.length < listed) this.#cases.push(numbers[row]!);
    }
  }

  found(dropped: boolean): StraightLinesFound {
    const { answers, items } = this.#set;
    const reversed = items.filter(({ turn }) => turn !== null).length;
    return { answers, items: items.length, reversed, count: this.#count, dropped, cases: [...this.#cases] };
  }

  /** Passes over the rows that answer two of the first items differently. @returns how many are left */
  #mayBe(columns: readonly Float64Array[], size: number): number {
    if (this.#left.length < size) this.#left = new Uint32Array(size);
    const left = this.#left;
    for (let row = 0; row < size; row++) left[row] = row;
    let count = size;
    for (let k = 1; k < compared; k++) {
      const [one, other] = [this.#set.items[k - 1]!, this.#set.items[k]!];
      count = keepAlike(left, count, columns[one.field]!, asWritten(one), columns[other.field]!, asWritten(other));
    }
    return count;
  }

  #isStraight(columns: readonly Float64Array[], row: number): boolean {
    let first = Number.NaN;
    let answered = 0;
    let reversed = 0;
    for (const { field, turn } of this.#set.items) {
      const value = columns[field]![row]!;
      if (Number.isNaN(value)) continue;
      if (turn !== null) reversed++;
      const written = turn === null ? value : turn - value;
      if (answered++ === 0) first = written;
      else if (written !== first) return false;
    }
    return tells(answered, reversed);
  }
}

/** A code as written is `from + by * code`. */
type AsWritten = { readonly from: number; readonly by: 1 | -1 };

function asWritten({ turn }: Line): AsWritten {
  return turn === null ? { from: 0, by: 1 } : { from: turn, by: -1 };
}

/**
 * Keeps those of the rows in which two items, as written, don't differ; a missing answer differs from none.
 * @param rows the first `count` of them; those that are kept move to its beginning
 */
function keepAlike(
  rows: Uint32Array,
  count: number,
  a: Float64Array,
  { from: fromA, by: byA }: AsWritten,
  b: Float64Array,
  { from: fromB, by: byB }: AsWritten,
): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const row = rows[k]!;
    const difference = fromA + byA * a[row]! - (fromB + byB * b[row]!);
    rows[kept] = row;
    kept += difference < 0 || difference > 0 ? 0 : 1;
  }
  return kept;
}
