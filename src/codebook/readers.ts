/**
 * Small readers that check plain values and collect every mistake with its path; a schema is put together from them.
 * A reader returns undefined exactly where it has noted a mistake.
 */

import type { Bilingual } from "../core/language.ts";
import { both, didYouMean, type Mistake, type Path, quote } from "./mistakes.ts";

export type Reader<T> = (value: unknown, at: Path, into: Mistake[]) => T | undefined;
export type Read<R> = R extends Reader<infer T> ? T : never;

/** Notes a mistake about the value at a path. */
export function noteMistake(into: Mistake[], code: string, at: Path, what: Bilingual, todo: Bilingual): undefined {
  into.push({ code: `codebook/${code}`, path: at, on: "value", what, todo });
}

/** `scales.R.cutoff`, `bins no. 2`; empty for the codebook as a whole. */
export function pathText(at: Path): string {
  return at
    .map((step, index) => (typeof step === "number" ? ` no. ${step + 1}` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}

function wrongType(into: Mistake[], at: Path, value: unknown, should: Bilingual): undefined {
  const where = pathText(at);
  const what = both(
    `${where === "" ? "the codebook" : where} should be ${should.en}, not ${shown(value).en}`,
    `${where === "" ? "buku kode" : where} seharusnya ${should.id}, bukan ${shown(value).id}`,
  );
  return noteMistake(into, "wrong-type", at, what, both(`write ${should.en} here`, `tuliskan ${should.id} di sini`));
}

function shown(value: unknown): Bilingual {
  if (value === null || value === undefined) return both("empty", "kosong");
  if (Array.isArray(value)) return both("a list", "daftar");
  if (value instanceof Map) return both("a group of keys", "kelompok kunci");
  return typeof value === "string" ? both(quote(value), quote(value)) : both(String(value), String(value));
}

/** Any scalar as text: 1 reads as "1". */
export function text(options: { readonly empty?: boolean } = {}): Reader<string> {
  return (value, at, into) => {
    const scalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    if (scalar && (options.empty || String(value).trim() !== "")) return String(value);
    return wrongType(into, at, value === "" ? null : value, both("a text", "sebuah teks"));
  };
}

/** A text and nothing that reads as a number, a list or yes or no. */
export function expression(): Reader<string> {
  return (value, at, into) => {
    if (typeof value === "string" && value.trim() !== "") return value;
    const should = both("an expression such as usia >= 17", "ekspresi seperti usia >= 17");
    return wrongType(into, at, value === "" ? null : value, should);
  };
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

type Bounds = { readonly above?: number; readonly below?: number; readonly from?: number; readonly to?: number };

export function number(bounds: Bounds & { readonly whole?: boolean } = {}): Reader<number> {
  return (value, at, into) => {
    const number = typeof value === "string" && decimal.test(value) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      const should = bounds.whole ? both("a whole number", "bilangan bulat") : both("a number", "angka");
      if (typeof value === "string" && /^[+-]?\d+,\d+$/.test(value)) return decimalComma(into, at, value);
      return wrongType(into, at, value, should);
    }
    if (bounds.whole && !Number.isInteger(number)) {
      return wrongType(into, at, value, both("a whole number", "bilangan bulat"));
    }
    return inBounds(number, bounds) ? number : outOfRange(into, at, number, bounds);
  };
}

function decimalComma(into: Mistake[], at: Path, value: string): undefined {
  const point = value.replace(",", ".");
  return noteMistake(
    into,
    "decimal-comma",
    at,
    both(`${pathText(at)} has a decimal comma: ${value}`, `${pathText(at)} memakai koma desimal: ${value}`),
    both(`write ${point}`, `tuliskan ${point}`),
  );
}

function inBounds(value: number, { above, below, from, to }: Bounds): boolean {
  return (
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (from === undefined || value >= from) &&
    (to === undefined || value <= to)
  );
}

function outOfRange(into: Mistake[], at: Path, value: number, { above, below, from, to }: Bounds): undefined {
  const lower = above ?? from;
  const upper = below ?? to;
  const en = [
    lower === undefined ? "" : `${above === undefined ? "at least" : "above"} ${lower}`,
    upper === undefined ? "" : `${below === undefined ? "at most" : "below"} ${upper}`,
  ];
  const id = [
    lower === undefined ? "" : `${above === undefined ? "paling kecil" : "lebih dari"} ${lower}`,
    upper === undefined ? "" : `${below === undefined ? "paling besar" : "kurang dari"} ${upper}`,
  ];
  const range = both(en.filter(Boolean).join(" and "), id.filter(Boolean).join(" dan "));
  return noteMistake(
    into,
    "out-of-range",
    at,
    both(`${pathText(at)} is ${value}, which is out of range`, `${pathText(at)} bernilai ${value}, di luar batas`),
    both(`it must be ${range.en}`, `nilainya harus ${range.id}`),
  );
}

export function yesNo(): Reader<boolean> {
  return (value, at, into) =>
    typeof value === "boolean" ? value : wrongType(into, at, value, both("true or false", "true atau false"));
}

/** One of a few words. */
export function oneOf<const W extends string>(...words: readonly W[]): Reader<W> {
  return (value, at, into) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    const should = both(orList(words, "or"), orList(words, "atau"));
    if (typeof value !== "string") return wrongType(into, at, value, should);
    const what = both(
      `${pathText(at)} should be ${should.en}, not ${quote(value)}`,
      `${pathText(at)} seharusnya ${should.id}, bukan ${quote(value)}`,
    );
    return noteMistake(into, "unknown-word", at, what, didYouMean(value, words, both("it takes", "pilihannya")));
  };
}

/** One of a few words, or a number; a number within its bounds. */
export function wordOrNumber<const W extends string>(
  words: readonly W[],
  bounds: Bounds & { readonly whole?: boolean } = {},
): Reader<W | number> {
  const asNumber = number(bounds);
  return (value, at, into) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    if (typeof value === "number" || (typeof value === "string" && /^[+-]?[\d.]/.test(value))) {
      return asNumber(value, at, into);
    }
    const should = both(`${words.join(", ")} or a number`, `${words.join(", ")}, atau angka`);
    return wrongType(into, at, value, should);
  };
}

function orList(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1)}`;
}

export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at, into) => {
    if (!Array.isArray(value)) return wrongType(into, at, value, both("a list in [ ]", "daftar dalam [ ]"));
    return every(value, at, into, item);
  };
}

/** A list, or one thing that stands for a list of one. */
export function oneOrMany<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at, into) => every(Array.isArray(value) ? value : [value], at, into, item);
}

function every<T>(values: readonly unknown[], at: Path, into: Mistake[], item: Reader<T>): readonly T[] | undefined {
  const read = values.map((value, index) => item(value, [...at, index], into));
  return read.every((value) => value !== undefined) ? (read as readonly T[]) : undefined;
}

/** Keys of the person's own, in their order; keys compare as text. Entries that are wrong are left out. */
export function mapOf<T>(item: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (value, at, into) => {
    if (!(value instanceof Map)) return wrongType(into, at, value, both("a group of keys", "kelompok kunci"));
    const read = new Map<string, T>();
    for (const [key, entry] of value as ReadonlyMap<unknown, unknown>) {
      const name = keyName(key);
      if (name === null) noteKey(into, at, key);
      else {
        const result = item(entry, [...at, name], into);
        if (result !== undefined) read.set(name, result);
      }
    }
    return read;
  };
}

function keyName(key: unknown): string | null {
  if (typeof key !== "string" && typeof key !== "number" && typeof key !== "boolean") return null;
  return String(key);
}

function noteKey(into: Mistake[], at: Path, key: unknown): void {
  const what = both(
    `a key of ${pathText(at) || "the codebook"} is ${shown(key).en}`,
    `ada kunci di ${pathText(at) || "buku kode"} yang berupa ${shown(key).id}`,
  );
  const todo = both("write a name, in quotes where needed", "tuliskan nama, dengan tanda kutip bila perlu");
  noteMistake(into, "wrong-key", at, what, todo);
}

/** Known keys only, each optional; an empty value counts as not written. */
export function record<F extends Readonly<Record<string, Reader<unknown>>>>(
  fields: F,
): Reader<{ readonly [K in keyof F]?: Read<F[K]> | undefined }> {
  const names = Object.keys(fields);
  return (value, at, into) => {
    if (!(value instanceof Map)) return wrongType(into, at, value, both("a group of keys", "kelompok kunci"));
    const read: Record<string, unknown> = {};
    for (const [key, entry] of value as ReadonlyMap<unknown, unknown>) {
      const name = keyName(key);
      const field = name !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (name === null) noteKey(into, at, key);
      else if (field === undefined) unknownKey(into, at, name, names);
      else if (entry !== null) read[name] = field(entry, [...at, name], into);
    }
    return read as { readonly [K in keyof F]?: Read<F[K]> | undefined };
  };
}

function unknownKey(into: Mistake[], at: Path, name: string, known: readonly string[]): void {
  const where = pathText(at);
  // `alpha: 0,05` within braces reads as alpha: 0 and a key 05
  const cut = /^\d+$/.test(name);
  into.push({
    code: "codebook/unknown-key",
    path: [...at, name],
    on: "key",
    what:
      where === ""
        ? both(`${quote(name)} is no key of a codebook`, `${quote(name)} bukan kunci buku kode`)
        : both(`${where} has no key ${quote(name)}`, `${where} tidak mengenal kunci ${quote(name)}`),
    todo: cut
      ? both("write decimals with a point, such as 0.05", "tuliskan desimal dengan titik, misalnya 0.05")
      : didYouMean(name, known, both("its keys are", "kunci yang ada")),
  });
}

/** Reads, then checks what was read without a mistake; the check notes its own. */
export function checked<T>(reader: Reader<T>, check: (value: T, at: Path, into: Mistake[]) => void): Reader<T> {
  return (value, at, into) => {
    const before = into.length;
    const read = reader(value, at, into);
    if (read !== undefined && into.length === before) check(read, at, into);
    return read;
  };
}
