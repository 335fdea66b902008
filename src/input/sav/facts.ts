/** What an SPSS file says about its columns: labels, missing values, level of measurement. */
import type { FileBytes } from "../file-bytes.ts";
import type { ColumnFacts } from "../sheet.ts";
import { extensionTypes, type RawDictionary, type RawLabelSet } from "./dictionary.ts";
import type { Entries } from "./entries.ts";
import type { SavHeader } from "./header.ts";
import { tooLarge } from "./sav-errors.ts";
import { numberText } from "./value-text.ts";
import type { SavMeaning, SavVariable } from "./variables.ts";

export type Range = NonNullable<ColumnFacts["missingRange"]>;

/** What each of a sheet's columns is, in the order of its header. */
export type VariableFacts = {
  readonly facts: ColumnFacts;
  /**
   * Missing by range, of a date or time: numbers can't say it beside cells that are ISO text, so these cells are empty
   * instead, and `facts` has no range.
   */
  readonly blank: Range | null;
};

/** Labels put together from several records that name the same variable; real files name each variable once. */
const mostMerged = 4_000_000;

/** @throws LoyaltyError for a record that contradicts its own length, and for labels beyond any study's */
export function readFacts(
  file: FileBytes,
  header: SavHeader,
  dictionary: RawDictionary,
  meaning: SavMeaning,
): VariableFacts[] {
  const reader = new FactsReader(file, header, meaning);
  const labels = reader.valueLabels(dictionary.labelSets);
  const longMissing = reader.longMissing();
  const measures = reader.measures(dictionary.variables.length);
  let segment = 0;
  return meaning.variables.map((variable) => {
    const measure = measures(segment);
    segment += variable.segments;
    const missing = reader.missing(variable, longMissing.get(variable) ?? []);
    const range = reader.range(variable);
    const label = variable.raw.label === null ? "" : meaning.text.all(variable.raw.label);
    const valueLabels = labels.get(variable);
    const isDate = variable.kind !== "plain";
    return {
      facts: {
        ...(label.trim() === "" ? {} : { label }),
        ...(valueLabels === undefined || valueLabels.size === 0 ? {} : { valueLabels }),
        ...(missing.length === 0 ? {} : { missing }),
        ...(range === null || isDate ? {} : { missingRange: range }),
        ...(measure === undefined ? {} : { measure }),
      },
      blank: isDate ? range : null,
    };
  });
}

type Labels = ReadonlyMap<string, string>;

class FactsReader {
  readonly #file: FileBytes;
  readonly #meaning: SavMeaning;
  readonly #bigEndian: boolean;

  constructor(file: FileBytes, header: SavHeader, meaning: SavMeaning) {
    this.#file = file;
    this.#meaning = meaning;
    this.#bigEndian = header.bigEndian;
  }

  /** Of short values (records 3 and 4) and of long texts (7/21). A value that is labelled twice keeps its first label. */
  valueLabels(sets: readonly RawLabelSet[]): ReadonlyMap<SavVariable, Labels> {
    const byIndex = new Map(this.#meaning.variables.map((variable) => [variable.raw.index, variable]));
    const found = new Map<SavVariable, Labels>();
    let merged = 0;
    const add = (variable: SavVariable, labels: Labels) => {
      const before = found.get(variable);
      merged += before === undefined ? 0 : before.size + labels.size;
      if (merged > mostMerged) {
        throw tooLarge(this.#file.path, {
          en: "its value labels name the same variables again and again",
          id: "label nilainya berulang-ulang menyebut variabel yang sama",
        });
      }
      found.set(variable, before === undefined ? labels : new Map([...labels, ...before]));
    };
    for (const set of sets) {
      const spelled = new Map<string, Labels>();
      for (const index of set.indexes) {
        const variable = byIndex.get(index);
        // labels of long texts are in a record of their own
        if (variable === undefined || variable.width > 8) continue;
        const key = `${variable.width} ${variable.kind}`;
        const labels = spelled.get(key) ?? this.#spelledLabels(set, variable);
        spelled.set(key, labels);
        add(variable, labels);
      }
    }
    for (const [variable, labels] of this.#longLabels()) add(variable, labels);
    return found;
  }

  #spelledLabels(set: RawLabelSet, variable: SavVariable): Labels {
    const labels = new Map<string, string>();
    for (const { value, label } of set.labels) {
      const text = this.#spelled(value, variable);
      if (text !== null && !labels.has(text)) labels.set(text, this.#meaning.text.all(label));
    }
    return labels;
  }

  /** @returns null for the system-missing value: no cell has it */
  #spelled(value: Buffer, { width, kind }: SavVariable): string | null {
    if (width > 0) return this.#meaning.text.trimmed(value, 0, Math.min(width, value.length));
    const number = this.#double(value);
    if (number === this.#meaning.systemMissing || !Number.isFinite(number)) return null;
    return numberText(number, kind);
  }

  #double(value: Buffer): number {
    return this.#bigEndian ? value.readDoubleBE(0) : value.readDoubleLE(0);
  }

  *#longLabels(): Generator<[SavVariable, Labels]> {
    const { text } = this.#meaning;
    for (const [variable, entries] of this.#named(extensionTypes.longLabels)) {
      entries.int(); // its width, which is known
      const count = entries.int();
      const labels = new Map<string, string>();
      for (let i = 0; i < count; i++) {
        const value = text.all(entries.counted());
        const label = text.all(entries.counted());
        if (!labels.has(value)) labels.set(value, label);
      }
      if (variable !== undefined && variable.width > 0) yield [variable, labels];
    }
  }

  /** Missing values of long texts (7/22), by variable. */
  longMissing(): ReadonlyMap<SavVariable, string[]> {
    const found = new Map<SavVariable, string[]>();
    for (const [variable, entries] of this.#named(extensionTypes.longMissing)) {
      const count = entries.byte();
      const length = entries.int();
      const values: string[] = [];
      for (let i = 0; i < count; i++) {
        // older PSPP repeats the length before each value; as text it would be four control characters
        if (i > 0 && entries.peekInt() === length) entries.int();
        values.push(this.#meaning.text.all(entries.bytes(length)));
      }
      if (variable !== undefined && variable.width > 0) found.set(variable, values);
    }
    return found;
  }

  /** Goes through a record whose entries each begin with a variable's name; whoever takes one must read on to its end. */
  *#named(type: number): Generator<[SavVariable | undefined, Entries]> {
    const entries = this.#meaning.entries(type);
    if (entries === null) return;
    const byName = new Map<string, SavVariable>();
    for (const variable of this.#meaning.variables) byName.set(variable.shortName, variable);
    for (const variable of this.#meaning.variables) byName.set(variable.name.toUpperCase(), variable);
    while (entries.left > 0) yield [byName.get(this.#meaning.text.all(entries.counted()).toUpperCase()), entries];
  }

  missing(variable: SavVariable, long: readonly string[]): string[] {
    const short = variable.raw.missing.values.map((value) => this.#spelled(value, variable));
    return [...new Set([...short.filter((text) => text !== null), ...long])];
  }

  range({ raw }: SavVariable): Range | null {
    if (raw.missing.range === null) return null;
    const [from, to] = raw.missing.range.map((end) => this.#double(end)) as [number, number];
    if (Number.isNaN(from) || Number.isNaN(to)) return null;
    const { lowest, highest, systemMissing } = this.#meaning;
    return {
      from: from <= lowest || from === systemMissing ? null : from,
      to: to >= highest || to === Number.POSITIVE_INFINITY ? null : to,
    };
  }

  /**
   * Level of measurement by segment, counted from 0 (7/11): three numbers each (level, width, alignment), without the
   * width two.
   */
  measures(segments: number): (segment: number) => ColumnFacts["measure"] {
    const entries = this.#meaning.entries(extensionTypes.display);
    if (entries === null) return () => undefined;
    const each = entries.left / 4 / segments;
    if (each !== 2 && each !== 3) return () => undefined;
    const numbers = Array.from({ length: each * segments }, () => entries.int());
    const levels = [undefined, "nominal", "ordinal", "scale"] as const;
    return (segment) => levels[numbers[segment * each] ?? 0];
  }
}
