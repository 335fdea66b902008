/** Reads headers that are questions: grids, sections, numbers, what can be ticked; and finds them short names. */
import type { Bilingual, Language } from "../../core/language.ts";
import type { LikertFamily } from "../likert.ts";
import { both } from "../mistakes.ts";
import { type AnswerKind, answeredAlike, kindKey } from "./answer-kinds.ts";
import { checkboxOptions } from "./checkboxes.ts";
import { type HeaderParts, headerParts } from "./header-parts.ts";
import { knownWord, languageOf } from "./known-words.ts";
import type { Look } from "./look.ts";
import type { LooseItems, Questionnaire, Section } from "./questionnaire.ts";
import { isShort } from "./short-header.ts";
import { initials, nextLetter, shortName } from "./short-names.ts";

type Asked = HeaderParts & AnswerKind & { readonly column: number };

/** A yes or no is an item only among so many. */
const fewestOfTwo = 5;

/**
 * @param columns by index: those that are in no family of names and aren't set aside
 * @param taken names that are used already; gets the new ones
 */
export function readQuestionnaire(look: Look, columns: readonly number[], taken: Set<string>): Questionnaire {
  return new Reading(look, taken).read(columns);
}

class Reading {
  readonly #look: Look;
  readonly #taken: Set<string>;
  readonly #shorts = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #sections: Section[] = [];
  readonly #loose: LooseItems[] = [];
  readonly #choices = new Map<string, readonly string[]>();

  constructor(look: Look, taken: Set<string>) {
    this.#look = look;
    this.#taken = taken;
  }

  read(columns: readonly number[]): Questionnaire {
    const asked = this.#items(columns);
    const grids = this.#grids(asked);
    const lettered = this.#lettered(asked.filter((item) => !grids.has(item.column)));
    const others = asked.filter(({ column }) => !grids.has(column) && !lettered.has(column));
    const numbered = this.#numbered(others);
    this.#name(others.filter(({ column }) => !numbered.has(column)));
    const items = new Set(asked.map(({ column }) => column));
    for (const column of columns) if (!items.has(column)) this.#variable(column);
    return {
      shorts: this.#shorts,
      labels: this.#labels,
      sections: this.#sections,
      loose: this.#loose,
      choices: this.#choices,
    };
  }

  #header(column: number): string {
    return this.#look.sheet.header[column] ?? "";
  }

  /** Questions that are answered like others; one word alone is no question. */
  #items(columns: readonly number[]): Asked[] {
    const questions = columns.filter((column) => !isShort(this.#header(column)));
    const mayBeCoded = (column: number) => {
      const { text, grid } = headerParts(this.#header(column));
      const subject = knownWord(text)?.subject ?? "other";
      return grid !== null || (subject === "other" && !/\b(?:berapa|how (?:many|old|long))\b/i.test(text));
    };
    const isGrid = (column: number) => headerParts(this.#header(column)).grid !== null;
    return answeredAlike(questions, this.#look.seen, mayBeCoded)
      .filter(({ columns, family }) => this.#areItems(columns, family, isGrid))
      .flatMap(({ columns, family, labelled }) =>
        columns.map((column) => ({ ...headerParts(this.#header(column)), column, family, labelled })),
      )
      .sort((a, b) => a.column - b.column);
  }

  #areItems(columns: readonly number[], family: LikertFamily | null, isGrid: (column: number) => boolean): boolean {
    if (columns.some(isGrid)) return true;
    return columns.length >= (family?.points.length === 2 ? fewestOfTwo : 2);
  }

  /** `Question [row]`: a scale each. @returns the columns that are in one */
  #grids(asked: readonly Asked[]): ReadonlySet<number> {
    const done = new Set<number>();
    for (const [question, rows] of grouped(
      asked.filter(({ grid }) => grid !== null),
      ({ grid }) => grid!,
    )) {
      if (rows.length < 2) continue;
      const reason = both(
        `rows of one grid question: "${question}"`,
        `baris-baris dari satu pertanyaan kisi: "${question}"`,
      );
      this.#section(rows, { own: initials(question), label: question, reason, many: rows.length > 12 }, done);
    }
    return done;
  }

  /** `A1. ...`, `B1. ...`: a scale a letter, where there are several. */
  #lettered(asked: readonly Asked[]): ReadonlySet<number> {
    const done = new Set<number>();
    const sections = grouped(
      asked.filter(({ prefix }) => prefix !== null && prefix !== ""),
      ({ prefix }) => prefix!,
    );
    const several = [...sections].filter(([, items]) => items.length > 1);
    if (several.length < 2) return done;
    for (const [prefix, items] of several) {
      const reason = both(`questions numbered ${prefix}...`, `pertanyaan bernomor ${prefix}...`);
      this.#section(items, { own: prefix, label: null, reason, many: false }, done);
    }
    return done;
  }

  /** Numbers that begin again at 1: a scale each time. */
  #numbered(asked: readonly Asked[]): ReadonlySet<number> {
    const done = new Set<number>();
    const runs: Asked[][] = [];
    for (const item of asked) {
      if (item.number === null || item.prefix !== "") continue;
      const last = runs.at(-1);
      if (last === undefined || item.number <= last.at(-1)!.number!) runs.push([item]);
      else last.push(item);
    }
    const restarts = runs.length > 1 && runs.every((run) => run.length > 1 && run[0]!.number === 1);
    if (!restarts) return done;
    for (const run of runs) {
      const reason = both("their numbers begin again at 1", "nomornya dimulai lagi dari 1");
      this.#section(run, { own: null, label: null, reason, many: false }, done);
    }
    return done;
  }

  #section(
    items: readonly Asked[],
    about: { own: string | null; label: string | null; reason: Bilingual; many: boolean },
    done: Set<number>,
  ): void {
    // what is answered otherwise is another scale's, or none's
    const [alike = []] = [...grouped(items, kindKey).values()].sort((a, b) => b.length - a.length);
    if (alike.length < 2) return;
    const name = this.#scaleName(about.own);
    const numbers = alike.map(({ number }) => number);
    const own = new Set(numbers).size === numbers.length && !numbers.includes(null);
    const names = alike.map((item, index) => this.#itemName(`${name}${own ? item.number : index + 1}`, item));
    for (const { column } of alike) done.add(column);
    this.#sections.push({
      name,
      label: about.label,
      items: names,
      reason: about.reason,
      confidence: about.many ? "guess" : "likely",
    });
  }

  #scaleName(own: string | null): string {
    const names = new Set([...this.#taken, ...this.#sections.map(({ name }) => name)]);
    const name = own !== null && !names.has(own) ? own : nextLetter(names);
    this.#taken.add(name);
    return name;
  }

  #itemName(wanted: string, { column, text }: Asked): string {
    const header = this.#header(column);
    let name = wanted;
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    this.#shorts.set(name, header);
    if (text !== header) this.#labels.set(name, text);
    return name;
  }

  /** Items without a section: numbered through, by the questionnaire's own numbers where it has them. */
  #name(asked: readonly Asked[]): void {
    if (asked.length === 0) return;
    const language = asked.find(({ family }) => family !== null)?.family?.language ?? this.#language(asked);
    const prefixes = new Set(asked.map(({ prefix }) => prefix));
    const numbers = asked.map(({ number }) => number);
    const areNumbered = !numbers.includes(null) && new Set(numbers).size === numbers.length && prefixes.size === 1;
    const own = areNumbered ? asked[0]!.prefix : null;
    const letter = this.#itemLetter(own || (language === "id" ? "P" : "Q"), asked, areNumbered);
    const names = new Map(
      asked.map((item, index) => [
        item.column,
        this.#itemName(`${letter}${areNumbered ? item.number : index + 1}`, item),
      ]),
    );
    for (const items of grouped(asked, kindKey).values()) {
      const { family, labelled } = items[0]!;
      this.#loose.push({ items: items.map(({ column }) => names.get(column)!), family, labelled });
    }
  }

  #language(asked: readonly Asked[]): Language | null {
    return languageOf(asked.map(({ text }) => text));
  }

  /** One under which no name is taken yet. */
  #itemLetter(wanted: string, asked: readonly Asked[], areNumbered: boolean): string {
    const letters = [wanted, "P", "Q", "B", "I", "Item"];
    const isFree = (letter: string) =>
      asked.every(({ number }, index) => !this.#taken.has(`${letter}${areNumbered ? number : index + 1}`));
    return letters.find(isFree) ?? "Item_";
  }

  #variable(column: number): void {
    const header = this.#header(column);
    const { text, grid } = headerParts(header);
    const options = checkboxOptions(header, this.#look.seen[column]!);
    const label = grid === null ? text : `${grid}: ${text}`;
    let name = header;
    if (!isShort(header)) {
      name = shortName(label, column + 1, this.#taken);
      this.#shorts.set(name, header);
      if (label !== header) this.#labels.set(name, label);
    }
    if (options !== null) this.#choices.set(name, options);
  }
}

function grouped<T>(all: readonly T[], key: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of all) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
