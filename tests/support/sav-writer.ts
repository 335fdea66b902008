/**
 * SPSS system files byte by byte, for what no program here writes: big-endian ones, another bias, records that contradict
 * each other. After the "System File Format" of PSPP's developer manual; shares nothing with the reader.
 */
import { deflateSync } from "node:zlib";

export type WrittenVariable = {
  /** Up to 8 bytes. */
  readonly name: string;
  /** 0: a number; -1: a continuation, only for files that are wrong on purpose: those of long texts come by themselves. */
  readonly width?: number;
  readonly label?: string;
  /** With two values and `range` the ends of one, with three the third is a value. */
  readonly missing?: readonly (number | string)[];
  readonly range?: boolean;
  /** Type of the print format; F or A where left out. */
  readonly format?: number;
};

export type WrittenFile = {
  readonly bigEndian?: boolean;
  readonly compression?: 0 | 1 | 2;
  readonly bias?: number;
  /** -1: unknown. As many as there are rows where left out. */
  readonly cases?: number;
  readonly weightIndex?: number;
  readonly variables: readonly WrittenVariable[];
  readonly labels?: readonly {
    readonly values: readonly (readonly [number | string, string])[];
    readonly indexes: readonly number[];
  }[];
  /** Whole records between variables and end, made with `ints`, `extension` ... */
  readonly records?: readonly Buffer[];
  /** null: missing by system. A text of more than 8 bytes takes as many elements as it needs. */
  readonly rows?: readonly (readonly (number | string | null)[])[];
  /** How texts become bytes. */
  readonly encoding?: BufferEncoding;
  /** Uncompressed bytes in each block of a .zsav. */
  readonly blockBytes?: number;
};

/** 8 bytes of a case; null where they are text. */
type Element = { readonly bytes: Buffer; readonly number: number | null };

export class SavWriter {
  readonly #file: WrittenFile;
  readonly #big: boolean;

  constructor(file: WrittenFile) {
    this.#file = file;
    this.#big = file.bigEndian ?? false;
  }

  ints(...values: readonly number[]): Buffer {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [at, value] of values.entries()) {
      if (this.#big) bytes.writeInt32BE(value, at * 4);
      else bytes.writeInt32LE(value, at * 4);
    }
    return bytes;
  }

  longs(...values: readonly number[]): Buffer {
    const bytes = Buffer.alloc(values.length * 8);
    for (const [at, value] of values.entries()) {
      if (this.#big) bytes.writeBigInt64BE(BigInt(value), at * 8);
      else bytes.writeBigInt64LE(BigInt(value), at * 8);
    }
    return bytes;
  }

  double(value: number): Buffer {
    const bytes = Buffer.alloc(8);
    if (this.#big) bytes.writeDoubleBE(value);
    else bytes.writeDoubleLE(value);
    return bytes;
  }

  /** Filled up with blanks to `length` bytes. */
  text(text: string, length: number): Buffer {
    const bytes = Buffer.alloc(length, 0x20);
    Buffer.from(text, this.#file.encoding ?? "latin1").copy(bytes);
    return bytes;
  }

  /** A text behind its length. */
  counted(text: string, length = Buffer.byteLength(text, this.#file.encoding ?? "latin1")): Buffer {
    return Buffer.concat([this.ints(length), this.text(text, length)]);
  }

  extension(subtype: number, size: number, content: Buffer): Buffer {
    return Buffer.concat([this.ints(7, subtype, size, content.length / size), content]);
  }

  write(records: readonly Buffer[] = []): Buffer {
    const dictionary = Buffer.concat([
      this.#header(),
      ...this.#file.variables.map((variable) => this.#variable(variable)),
      ...(this.#file.labels ?? []).map(({ values, indexes }) => this.#labels(values, indexes)),
      ...records,
      this.ints(999, 0),
    ]);
    const compression = this.#file.compression ?? 0;
    const elements = (this.#file.rows ?? []).flatMap((row) => row.flatMap((cell, at) => this.#elements(cell, at)));
    if (compression === 0) return Buffer.concat([dictionary, ...elements.map(({ bytes }) => bytes)]);
    const packed = this.#bytecode(elements);
    return Buffer.concat([dictionary, compression === 1 ? packed : this.#zlib(packed, dictionary.length)]);
  }

  #header(): Buffer {
    const { variables, compression = 0, cases, rows = [], bias = 100, weightIndex = 0 } = this.#file;
    return Buffer.concat([
      this.text(compression === 2 ? "$FL3" : "$FL2", 4),
      this.text("@(#) SPSS DATA FILE of a test", 60),
      this.ints(2, variables.length, compression, weightIndex, cases ?? rows.length),
      this.double(bias),
      this.text("01 Jan 1208:00:00", 17),
      this.text("", 64),
      Buffer.alloc(3),
    ]);
  }

  #variable({ name, width = 0, label, missing = [], range = false, format }: WrittenVariable): Buffer {
    const spec = ((format ?? (width > 0 ? 1 : 5)) << 16) | (8 << 8);
    const padded =
      label === undefined ? 0 : Math.ceil(Buffer.byteLength(label, this.#file.encoding ?? "latin1") / 4) * 4;
    const continuation = Buffer.concat([this.ints(2, -1, 0, 0, 0, 0), this.text("", 8)]);
    return Buffer.concat([
      this.ints(2, width, label === undefined ? 0 : 1, range ? -missing.length : missing.length, spec, spec),
      this.text(name, 8),
      ...(label === undefined
        ? []
        : [this.ints(Buffer.byteLength(label, this.#file.encoding ?? "latin1")), this.text(label, padded)]),
      ...missing.map((value) => this.#value(value)),
      ...Array.from({ length: Math.max(Math.ceil(width / 8) - 1, 0) }, () => continuation),
    ]);
  }

  #value(value: number | string): Buffer {
    return typeof value === "number" ? this.double(value) : this.text(value, 8);
  }

  #labels(values: readonly (readonly [number | string, string])[], indexes: readonly number[]): Buffer {
    const entries = values.map(([value, label]) => {
      const bytes = Buffer.from(label, this.#file.encoding ?? "latin1");
      const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / 8) * 8, 0x20);
      padded[0] = bytes.length;
      bytes.copy(padded, 1);
      return Buffer.concat([this.#value(value), padded]);
    });
    return Buffer.concat([this.ints(3, values.length), ...entries, this.ints(4, indexes.length, ...indexes)]);
  }

  #elements(cell: number | string | null, at: number): Element[] {
    if (typeof cell !== "string") {
      const number = cell ?? -Number.MAX_VALUE;
      return [{ bytes: this.double(number), number }];
    }
    const width = this.#file.variables[at]?.width ?? 8;
    const bytes = this.text(cell, Math.ceil(width / 8) * 8);
    return Array.from({ length: bytes.length / 8 }, (_, part) => ({
      bytes: bytes.subarray(part * 8, part * 8 + 8),
      number: null,
    }));
  }

  /** Packed where a code can say it. */
  #bytecode(elements: readonly Element[]): Buffer {
    const parts: Buffer[] = [];
    for (let at = 0; at < elements.length; at += 8) {
      const group = elements.slice(at, at + 8);
      const codes = Buffer.alloc(8);
      const raw = group.filter((element, i) => {
        codes[i] = this.#code(element);
        return codes[i] === 253;
      });
      if (group.length < 8) codes[group.length] = 252;
      parts.push(codes, ...raw.map(({ bytes }) => bytes));
    }
    return Buffer.concat(parts);
  }

  #code({ bytes, number }: Element): number {
    if (number === null) return bytes.every((byte) => byte === 0x20) ? 254 : 253;
    if (number === -Number.MAX_VALUE) return 255;
    const bias = this.#file.bias ?? 100;
    const code = number + bias;
    return Number.isInteger(code) && code >= 1 && code <= 251 && Object.is(code - bias, number) ? code : 253;
  }

  #zlib(bytes: Buffer, at: number): Buffer {
    const { blockBytes = 64, bias = 100 } = this.#file;
    const blocks: { readonly packed: Buffer; readonly length: number }[] = [];
    for (let from = 0; from < bytes.length; from += blockBytes) {
      const block = bytes.subarray(from, from + blockBytes);
      blocks.push({ packed: deflateSync(block), length: block.length });
    }
    const packed = Buffer.concat(blocks.map((block) => block.packed));
    const listAt = at + 24 + packed.length;
    const list = [this.longs(-bias, 0), this.ints(blockBytes, blocks.length)];
    let [unpackedAt, packedAt] = [at, at + 24];
    for (const block of blocks) {
      list.push(this.longs(unpackedAt, packedAt), this.ints(block.length, block.packed.length));
      unpackedAt += block.length;
      packedAt += block.packed.length;
    }
    return Buffer.concat([this.longs(at, listAt, 24 + blocks.length * 24), packed, ...list]);
  }
}
