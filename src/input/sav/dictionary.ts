/** The records between header and data, as they stand: nothing is decoded yet, since the encoding comes last. */
import type { ByteReader } from "./byte-reader.ts";
import type { SavHeader } from "./header.ts";
import { noVariables, tooLarge } from "./sav-errors.ts";

/** A variable record; a text of more than 255 bytes has several, its segments. */
export type RawVariable = {
  /** Place among all variable records, continuations too, from 1: other records refer to it. */
  readonly index: number;
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  readonly missing: RawMissing;
  /** Type of the print format: 5 is F, 20 DATE ... */
  readonly format: number;
};

/** Values of 8 bytes each; the range's two ends where there is one. */
export type RawMissing = { readonly range: readonly [Buffer, Buffer] | null; readonly values: readonly Buffer[] };

export type RawLabel = { readonly value: Buffer; readonly label: Buffer };

/** Labels, and the variables (by index) that share them. */
export type RawLabelSet = { readonly labels: readonly RawLabel[]; readonly indexes: readonly number[] };

/** An extension record's content, and the byte of the file at which it starts. */
export type Extension = { readonly bytes: Buffer; readonly at: number };

export type RawDictionary = {
  readonly variables: readonly RawVariable[];
  /** Units of 8 bytes that a case takes. */
  readonly elements: number;
  readonly labelSets: readonly RawLabelSet[];
  /** By subtype, those that are understood here. */
  readonly extensions: ReadonlyMap<number, Extension>;
  /** Byte of the file at which the data start. */
  readonly dataAt: number;
};

/** What a file may ask for at most; far above what SPSS itself handles, far below what takes all memory. */
const most = {
  variables: 100_000,
  /** 16 MB a case, as a row of a CSV. */
  elements: 2_000_000,
  labels: 1_000_000,
  labelBytes: 64 * 1024,
  extensionBytes: 64 * 1024 * 1024,
};

export const extensionTypes = {
  integerInfo: 3,
  floatInfo: 4,
  display: 11,
  longNames: 13,
  veryLongStrings: 14,
  cases: 16,
  encoding: 20,
  longLabels: 21,
  longMissing: 22,
} as const;
const understood: ReadonlySet<number> = new Set(Object.values(extensionTypes));

/** @throws LoyaltyError for what contradicts itself or doesn't end */
export async function readDictionary(reader: ByteReader, header: SavHeader): Promise<RawDictionary> {
  const records = new Records(reader, header.bigEndian);
  for (;;) {
    const type = await records.int();
    switch (type) {
      case 2:
        await records.variable();
        break;
      case 3:
        await records.valueLabels();
        break;
      case 6:
        await records.documents();
        break;
      case 7:
        await records.extension();
        break;
      case 999:
        await records.int();
        return records.end();
      default:
        throw reader.damaged("record");
    }
  }
}

class Records {
  readonly #reader: ByteReader;
  readonly #bigEndian: boolean;
  readonly #variables: RawVariable[] = [];
  readonly #labelSets: RawLabelSet[] = [];
  readonly #extensions = new Map<number, Extension>();
  #elements = 0;
  #labels = 0;
  /** Continuation records that the text before must still have. */
  #continuations = 0;

  constructor(reader: ByteReader, bigEndian: boolean) {
    this.#reader = reader;
    this.#bigEndian = bigEndian;
  }

  async int(): Promise<number> {
    return this.#intAt(await this.#reader.take(4), 0);
  }

  end(): RawDictionary {
    if (this.#continuations > 0) throw this.#reader.damaged("variable");
    if (this.#variables.length === 0) throw noVariables(this.#reader.file.path);
    return {
      variables: this.#variables,
      elements: this.#elements,
      labelSets: this.#labelSets,
      extensions: this.#extensions,
      dataAt: this.#reader.position,
    };
  }

  async variable(): Promise<void> {
    const bytes = await this.#reader.take(28);
    const width = this.#intAt(bytes, 0);
    const format = (this.#intAt(bytes, 12) >> 16) & 0xff;
    const name = Buffer.from(bytes.subarray(20, 28));
    const label = await this.#label(this.#intAt(bytes, 4));
    const missing = await this.#missing(this.#intAt(bytes, 8), width);
    this.#elements += 1;
    this.#bounded();
    if (width === -1) {
      // a continuation says nothing of its own, whatever stands in it
      if (this.#continuations === 0) throw this.#reader.damaged("variable");
      this.#continuations -= 1;
      return;
    }
    if (width < 0 || width > 255 || this.#continuations > 0) throw this.#reader.damaged("variable");
    this.#continuations = Math.max(Math.ceil(width / 8) - 1, 0);
    this.#variables.push({ index: this.#elements, width, name, label, missing, format });
  }

  async #label(has: number): Promise<Buffer | null> {
    if (has === 0) return null;
    if (has !== 1) throw this.#reader.damaged("variable");
    const length = await this.int();
    if (length < 0 || length > most.labelBytes) throw this.#reader.damaged("variable");
    const padded = await this.#reader.take(Math.ceil(length / 4) * 4);
    return Buffer.from(padded.subarray(0, length));
  }

  async #missing(count: number, width: number): Promise<RawMissing> {
    if (count === 0) return { range: null, values: [] };
    const isRange = count < 0;
    if (count < -3 || count === -1 || count > 3 || (isRange && width > 0)) throw this.#reader.damaged("variable");
    const bytes = Buffer.from(await this.#reader.take(Math.abs(count) * 8));
    const values = Array.from({ length: Math.abs(count) }, (_, at) => bytes.subarray(at * 8, at * 8 + 8));
    return isRange ? { range: [values[0]!, values[1]!], values: values.slice(2) } : { range: null, values };
  }

  #bounded(): void {
    if (this.#variables.length < most.variables && this.#elements <= most.elements) return;
    throw tooLarge(this.#reader.file.path, {
      en: `it has more than ${most.variables} variables, or cases of more than 16 MB`,
      id: `variabelnya lebih dari ${most.variables}, atau satu kasusnya lebih besar dari 16 MB`,
    });
  }

  /** Labels (record 3) and, right behind them, the variables that they are for (record 4). */
  async valueLabels(): Promise<void> {
    const count = await this.#count(16);
    this.#labels += count;
    if (this.#labels > most.labels) {
      throw tooLarge(this.#reader.file.path, {
        en: `it has more than ${most.labels} value labels`,
        id: `label nilainya lebih dari ${most.labels}`,
      });
    }
    const labels: RawLabel[] = [];
    for (let i = 0; i < count; i++) {
      const start = Buffer.from(await this.#reader.take(9));
      const length = start[8]!;
      const padded = await this.#reader.take(Math.ceil((length + 1) / 8) * 8 - 1);
      labels.push({ value: start.subarray(0, 8), label: Buffer.from(padded.subarray(0, length)) });
    }
    if ((await this.int()) !== 4) throw this.#reader.damaged("value-labels");
    const variables = await this.#count(4);
    const indexes: number[] = [];
    for (let i = 0; i < variables; i++) indexes.push(await this.int());
    this.#labelSets.push({ labels, indexes });
  }

  /** How many entries follow, of `least` bytes each or more: never more than the file has room for. */
  async #count(least: number): Promise<number> {
    const count = await this.int();
    const room = this.#reader.file.size - this.#reader.position;
    if (count < 0 || count * least > room) throw this.#reader.damaged("count");
    return count;
  }

  async documents(): Promise<void> {
    const lines = await this.#count(80);
    this.#reader.skip(lines * 80);
  }

  async extension(): Promise<void> {
    const bytes = await this.#reader.take(12);
    const [subtype, size, count] = [this.#intAt(bytes, 0), this.#intAt(bytes, 4), this.#intAt(bytes, 8)];
    if (size < 0 || count < 0) throw this.#reader.damaged("extension");
    const length = size * count;
    if (!understood.has(subtype)) {
      this.#reader.skip(length);
      return;
    }
    if (length > most.extensionBytes) throw this.#reader.damaged("extension");
    const at = this.#reader.position;
    this.#extensions.set(subtype, { bytes: Buffer.from(await this.#reader.take(length)), at });
  }

  #intAt(bytes: Buffer, at: number): number {
    return this.#bigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at);
  }
}
