/** Files as disks, transfers and ill-wishers change them. */
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { makeZip, readZip } from "../support/zip.ts";
import { trickyTexts } from "./cells.ts";

/** Places are shares of the file's length, so that a mutation fits any file. */
export type Mutation =
  | { readonly kind: "bit"; readonly at: number; readonly bit: number }
  | { readonly kind: "byte"; readonly at: number; readonly value: number }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "remove"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number; readonly times: number }
  | {
      readonly kind: "number";
      readonly at: number;
      readonly width: 2 | 4 | 8;
      readonly big: boolean;
      readonly value: number;
    }
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "overwrite"; readonly at: number; readonly text: string }
  | { readonly kind: "splice"; readonly at: number; readonly from: number; readonly length: number };

/** Not `fc.double`, whose values crowd around 0. */
export const place: fc.Arbitrary<number> = fc.nat(2 ** 24 - 1).map((number) => number / 2 ** 24);
/** What lengths and counts are made of when they lie. */
const numbers = [0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, -0x80000000, 0x10000000] as const;

/** What breaks XML and what the readers of workbooks look for. */
export const xmlTexts: readonly string[] = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  "&b;",
  "&#0;",
  "&#x1b;",
  "&#xd800;",
  "&#99999999;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "<?xml version='1.0' encoding='UTF-16'?>",
  "</row>",
  "</sheetData>",
  "<row>",
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="AAAAAAAAAA99999999999"/>',
  '<c t="s"><v>999999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c t="d"><v>2024-13-45</v></c>',
  '<c s="4294967295"><v>1e308</v></c>',
  '<row r="1048577">',
  '<row r="-5">',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:A1"/>',
  'r="1"',
  ' xmlns:x="urn:x"',
  '<x:c r="A1"/>',
  'table:number-rows-repeated="1048576"',
  'table:number-columns-repeated="16384"',
  'table:number-rows-repeated="99999999999999999999"',
  'office:value-type="date" office:date-value="9999-99-99"',
  'office:value="1e999"',
  '<text:s text:c="1000000000"/>',
  "<table:table-row>",
  "<table:table-cell/>",
  'Target="../../../etc/passwd"',
  'Target="http://contoh.id/x"',
];

const plainTexts: readonly string[] = [",", ";", "\n", "\r", '"', "\t", "", "\ufeff", "1", "5", "\u001b[31m"];

const length = fc.integer({ min: 1, max: 300 });
const kindOf = <Kind extends string>(kind: Kind) => fc.constant(kind);

/** What happens to any file. */
const inBytes: readonly fc.WeightedArbitrary<Mutation>[] = [
  { weight: 4, arbitrary: fc.record({ kind: kindOf("bit"), at: place, bit: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ kind: kindOf("byte"), at: place, value: fc.nat(255) }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("cut"), at: place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kindOf("number"),
      at: place,
      width: fc.constantFrom(2, 4, 8),
      big: fc.nat(4).map((draw) => draw === 0),
      value: fc.constantFrom(...numbers),
    }),
  },
];

/** @param texts what is put in */
function inText(texts: readonly string[]): readonly fc.WeightedArbitrary<Mutation>[] {
  const text = fc.constantFrom(...texts);
  const times = fc.integer({ min: 1, max: 12 });
  return [
    { weight: 2, arbitrary: fc.record({ kind: kindOf("remove"), at: place, length }) },
    { weight: 2, arbitrary: fc.record({ kind: kindOf("repeat"), at: place, length, times }) },
    { weight: 4, arbitrary: fc.record({ kind: kindOf("insert"), at: place, text }) },
    { weight: 2, arbitrary: fc.record({ kind: kindOf("overwrite"), at: place, text }) },
    { weight: 1, arbitrary: fc.record({ kind: kindOf("splice"), at: place, from: place, length }) },
  ];
}

const some = (kinds: readonly fc.WeightedArbitrary<Mutation>[], maxLength: number) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength });

export const byteMutations = some([...inBytes, ...inText([...plainTexts, ...trickyTexts])], 4);
/** A zero byte or half a character ends a CSV at once, so that the rest of the reader sees none of these. */
export const textMutations = some(inText([...plainTexts, ...trickyTexts]), 3);
const xmlMutations = some([...inBytes, ...inText([...xmlTexts, ...trickyTexts])], 3);
const yamlTexts: readonly string[] = [
  ...trickyTexts,
  ": ",
  "\n  ",
  "\n",
  "- ",
  "{ ",
  " }",
  "[",
  "]",
  "&a ",
  "*a",
  "<<: *a",
  "!!js/function ",
  "!!binary ",
  "---\n",
  "...\n",
  "%YAML 1.2\n",
  "#",
  "'",
  "|",
  ">-\n",
  "? ",
  "~",
  "1e999",
  "R1..R999999999",
  "R4..R1",
  "999999999999",
  "-1",
  "0.0",
];
export const yamlMutations = some(inText(yamlTexts), 2);

/** @param other what is spliced in */
export function mutated(bytes: Buffer, mutations: readonly Mutation[], other: Buffer): Buffer {
  return mutations.reduce((before: Buffer, mutation) => changed(before, mutation, other), bytes);
}

function changed(bytes: Buffer, mutation: Mutation, other: Buffer): Buffer {
  const at = Math.floor(mutation.at * bytes.length);
  switch (mutation.kind) {
    case "bit":
    case "byte": {
      const copy = Buffer.from(bytes);
      if (at >= copy.length) return copy;
      copy[at] = mutation.kind === "bit" ? copy[at]! ^ (1 << mutation.bit) : mutation.value;
      return copy;
    }
    case "cut":
      return bytes.subarray(0, at);
    case "remove":
      return replaced(bytes, at, mutation.length, Buffer.alloc(0));
    case "repeat": {
      const part = bytes.subarray(at, at + mutation.length);
      return replaced(bytes, at, 0, Buffer.concat(Array.from({ length: mutation.times }, () => part)));
    }
    case "number":
      return withNumber(bytes, at, mutation);
    case "insert":
      return replaced(bytes, at, 0, Buffer.from(mutation.text));
    case "overwrite":
      return replaced(bytes, at, Buffer.byteLength(mutation.text), Buffer.from(mutation.text));
    case "splice": {
      const from = Math.floor(mutation.from * other.length);
      return replaced(bytes, at, mutation.length, other.subarray(from, from + mutation.length));
    }
    default:
      return mutation satisfies never;
  }
}

function replaced(bytes: Buffer, at: number, length: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}

/** Lengths in files stand at even places mostly. */
function withNumber(bytes: Buffer, near: number, { width, big, value }: Mutation & { kind: "number" }): Buffer {
  const at = near - (near % 2);
  if (at + width > bytes.length) return bytes;
  const copy = Buffer.from(bytes);
  const number = Buffer.alloc(8);
  number.writeBigInt64LE(BigInt(value));
  const part = number.subarray(0, width);
  (big ? Buffer.from(part).reverse() : part).copy(copy, at);
  return copy;
}

/** Changes what is packed and packs it again, so that no checksum keeps the reader from it. */
export function mutatedInGzip(packed: Buffer, mutations: readonly Mutation[], other: Buffer): Buffer {
  return gzipSync(mutated(gunzipSync(packed), mutations, other), { level: 1 });
}

/** A change that leaves XML well-formed. */
type XmlChange = {
  readonly at: number;
  readonly how: "attribute" | "text" | "repeat" | "remove";
  readonly value: string;
  readonly times: number;
};

const xmlChange: fc.Arbitrary<XmlChange> = fc.record({
  at: place,
  how: fc.constantFrom("attribute", "attribute", "text", "text", "repeat", "remove"),
  value: fc.oneof(
    fc.constantFrom(
      "0",
      "-1",
      "1",
      "3",
      "1048577",
      "99999999999999999999",
      "1e308",
      "NaN",
      "XFD1048576",
      "A0",
      "B2:A1",
    ),
    fc.constantFrom("s", "str", "inlineStr", "b", "e", "d", "n", "date", "float", "time", "boolean", "rId1", "hidden"),
    fc.constantFrom(
      "_x001B_[31m",
      "_x0000_",
      "45000.5",
      "-45000",
      "2958466",
      "60",
      "2024-13-45",
      "PT99H",
      ...trickyTexts,
    ),
  ),
  times: fc.integer({ min: 1, max: 30 }),
});

const elements =
  "row|c|si|t|v|f|is|col|xf|numFmt|mergeCell|sheet|Relationship|table:table-row|table:table-cell|text:p|text:span";
const patterns = {
  attribute: /(?<==")[^"]*(?=")/g,
  text: /(?<=>)[^<>]+(?=<)/g,
  repeat: new RegExp(`<(${elements})(?:\\s[^<>]*)?(?:/>|(?<!/)>.*?</\\1>)`, "gs"),
  remove: new RegExp(`<(${elements})(?:\\s[^<>]*)?(?:/>|(?<!/)>.*?</\\1>)`, "gs"),
} as const;

function changedXml(xml: Buffer, changes: readonly XmlChange[]): Buffer {
  return Buffer.from(changes.reduce(oneChanged, xml.toString()));
}

function oneChanged(text: string, { at, how, value, times }: XmlChange): string {
  const places = [...text.matchAll(patterns[how])];
  const found = places[Math.floor(at * places.length)];
  if (found === undefined) return text;
  const end = found.index + found[0].length;
  const escaped = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const by = how === "repeat" ? found[0].repeat(times + 1) : how === "remove" ? "" : escaped;
  return text.slice(0, found.index) + by + text.slice(end);
}

export type MemberMutation = {
  /** Which member: a share of their number. */
  readonly member: number;
  readonly change: readonly Mutation[] | { readonly xml: readonly XmlChange[] };
  readonly without: boolean;
};

export const memberMutations: fc.Arbitrary<readonly MemberMutation[]> = fc.array(
  fc.record({
    member: place,
    change: fc.oneof(
      { weight: 1, arbitrary: xmlMutations },
      { weight: 3, arbitrary: fc.record({ xml: fc.array(xmlChange, { minLength: 1, maxLength: 4 }) }) },
    ),
    without: fc.nat(30).map((draw) => draw === 0),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Changes members of a zip, or takes them out, and zips all again. */
export function mutatedInZip(zip: Buffer, changes: readonly MemberMutation[], other: Buffer): Buffer {
  const members = [...readZip(zip)];
  for (const { member, change, without } of changes) {
    const at = Math.floor(member * members.length);
    const chosen = members[at];
    if (chosen === undefined) continue;
    if (without) members.splice(at, 1);
    else
      members[at] = [
        chosen[0],
        "xml" in change ? changedXml(chosen[1], change.xml) : mutated(chosen[1], change, other),
      ];
  }
  return makeZip(members.map(([name, data]) => ({ name, data })));
}
