/** Finds rows that give one and the same answer throughout, as written: before reversing, when it is all the more telling. */
import type { AnswerSet, Codebook } from "../codebook/codebook.ts";
import type { Row } from "../input/sheet.ts";
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

/** Lines that are listed. */
const listed = 20;

type Line = {
  readonly field: number /** What code and reversed code add up to; null where the item isn't reversed. */;
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
  readonly #lines: number[] = [];

  constructor(set: LineSet) {
    this.#set = set;
  }

  /** Whether a coded row gives enough answers and all of them alike; most rows show after two or three that they don't. */
  isStraight(columns: readonly Float64Array[], row: number): boolean {
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

  count({ line }: Row): void {
    this.#count++;
    if (this.#lines.length < listed) this.#lines.push(line);
  }

  found(dropped: boolean): StraightLinesFound {
    const { answers, items } = this.#set;
    const reversed = items.filter(({ turn }) => turn !== null).length;
    return { answers, items: items.length, reversed, count: this.#count, dropped, lines: [...this.#lines] };
  }
}
