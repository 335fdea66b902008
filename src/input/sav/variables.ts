/** The variables as SPSS shows them: long names, and texts of more than 255 bytes put together from their segments. */
import type { FileBytes } from "../file-bytes.ts";
import type { Encoding } from "../sheet.ts";
import { type Extension, extensionTypes, type RawDictionary, type RawVariable } from "./dictionary.ts";
import { type TextEncoding, TextReader, textEncoding } from "./encoding.ts";
import { Entries } from "./entries.ts";
import type { SavHeader } from "./header.ts";
import { damaged, mainframeFile } from "./sav-errors.ts";
import { type NumberKind, numberKind } from "./value-text.ts";

export type SavVariable = {
  /** The first segment of a long text; what stands in its record holds for the whole. */
  readonly raw: RawVariable;
  readonly segments: number;
  /** In capitals, as other records may refer to it. */
  readonly shortName: string;
  /** As the file has it; may occur twice in a damaged one. */
  readonly name: string;
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  /** Where its bytes stand in a case. */
  readonly parts: readonly { readonly at: number; readonly bytes: number }[];
  readonly kind: NumberKind;
};

/** What the records say about the file as a whole. */
export type SavMeaning = {
  readonly variables: readonly SavVariable[];
  readonly encoding: TextEncoding;
  readonly text: TextReader;
  readonly systemMissing: number;
  /** A range of missing values that starts at `lowest` or ends at `highest` has no end there. */
  readonly lowest: number;
  readonly highest: number;
  readonly cases: number | null;
  /** Opens an extension record; null where the file has none of this type. */
  readonly entries: (type: number) => Entries | null;
};

/** @throws LoyaltyError for records that contradict each other, and for numbers that aren't IEEE doubles */
export function readMeaning(
  file: FileBytes,
  header: SavHeader,
  dictionary: RawDictionary,
  wanted: Encoding | undefined,
): SavMeaning {
  const entries = (type: number): Entries | null => {
    const extension: Extension | undefined = dictionary.extensions.get(type);
    if (extension === undefined) return null;
    return new Entries(extension, header.bigEndian, () => damaged(file.path, "extension", extension.at));
  };
  const codePage = readCodePage(file, entries(extensionTypes.integerInfo));
  const declared = dictionary.extensions.get(extensionTypes.encoding)?.bytes.toString("latin1");
  const encoding = textEncoding(declared?.replace(/\0/g, "") ?? null, codePage, wanted);
  const text = new TextReader(encoding);
  return {
    variables: readVariables(file, dictionary, text),
    encoding,
    text,
    ...readSpecialNumbers(entries(extensionTypes.floatInfo)),
    cases: readCases(entries(extensionTypes.cases)) ?? header.cases,
    entries,
  };
}

/** @returns the character code; null where the file has no such record */
function readCodePage(file: FileBytes, info: Entries | null): number | null {
  if (info === null || info.left < 32) return null;
  const fields = Array.from({ length: 8 }, () => info.int());
  const [floats, characters] = [fields[4]!, fields[7]!];
  // 1 is IEEE 754; 2 and 3 are those of IBM's and DEC's machines
  if (floats === 2 || floats === 3 || characters === 1) throw mainframeFile(file.path);
  return characters;
}

function readSpecialNumbers(info: Entries | null): Pick<SavMeaning, "systemMissing" | "lowest" | "highest"> {
  const usual = { systemMissing: -Number.MAX_VALUE, lowest: -1.7976931348623155e308, highest: Number.MAX_VALUE };
  if (info === null || info.left < 24) return usual;
  const [systemMissing, highest, lowest] = [info.double(), info.double(), info.double()];
  // these three are what they are for; a file whose numbers of everyday size are "missing" would lose them silently
  const huge = [systemMissing, lowest, highest].every((value) => Math.abs(value) > 1e300);
  return huge ? { systemMissing, lowest, highest } : usual;
}

/** The number of cases in 64 bits, for files with more of them than the header can tell. */
function readCases(info: Entries | null): number | null {
  if (info === null || info.left < 16) return null;
  info.long();
  const cases = info.long();
  return cases === null || cases < 0 ? null : cases;
}

function readVariables(file: FileBytes, dictionary: RawDictionary, text: TextReader): SavVariable[] {
  const longNames = pairs(dictionary.extensions.get(extensionTypes.longNames), text);
  const widths = pairs(dictionary.extensions.get(extensionTypes.veryLongStrings), text);
  const variables: SavVariable[] = [];
  for (let at = 0; at < dictionary.variables.length; ) {
    const raw = dictionary.variables[at]!;
    const shortName = text.all(raw.name).toUpperCase();
    const width = veryLongWidth(widths.get(shortName)) ?? raw.width;
    const segments = width > 255 ? dictionary.variables.slice(at, at + segmentsOf(width)) : [raw];
    if (width > 255 && !belongTogether(segments, width)) {
      throw damaged(file.path, "segments", dictionary.extensions.get(extensionTypes.veryLongStrings)!.at);
    }
    variables.push({
      raw,
      segments: segments.length,
      shortName,
      name: longNames.get(shortName) ?? text.all(raw.name),
      width,
      parts: partsOf(segments, width),
      kind: numberKind(raw.format),
    });
    at += segments.length;
  }
  return variables;
}

/** A segment stands for 252 bytes of the text's width, though it holds 255 of its bytes. */
function segmentsOf(width: number): number {
  return Math.ceil(width / 252);
}

/** SPSS has no texts of more than 32,767 bytes. */
function veryLongWidth(text: string | undefined): number | null {
  const width = text === undefined || !/^\d{1,5}$/.test(text) ? 0 : Number(text);
  return width > 255 && width <= 32_767 ? width : null;
}

function belongTogether(segments: readonly RawVariable[], width: number): boolean {
  const count = segmentsOf(width);
  if (segments.length !== count) return false;
  const last = segments[count - 1]!.width;
  return segments.slice(0, -1).every((segment) => segment.width === 255) && last >= width - (count - 1) * 252;
}

/** The segments' bytes, up to the text's width. */
function partsOf(segments: readonly RawVariable[], width: number): SavVariable["parts"] {
  let left = width;
  return segments.map((segment) => {
    const bytes = Math.min(segment.width, left);
    left -= bytes;
    return { at: (segment.index - 1) * 8, bytes };
  });
}

/** `SHORT=value` between tabs, by the short name in capitals. */
function pairs(extension: Extension | undefined, text: TextReader): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of (extension === undefined ? "" : text.all(extension.bytes)).split("\t")) {
    const [, name = "", value = ""] = /^([^=]*)=([^\0]*)/.exec(pair) ?? [];
    if (value !== "") found.set(name.trim().toUpperCase(), value.trimEnd());
  }
  return found;
}
