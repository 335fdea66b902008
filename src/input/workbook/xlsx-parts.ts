/** The parts of an .xlsx beside its sheets: the workbook, relationships, shared strings, and which styles are dates. */
import { builtInDateFormat, type DateFormat, dateFormatOf } from "./date-format.ts";
import { tooLong } from "./workbook-errors.ts";
import { type Attributes, attribute, readXml, type XmlHandlers } from "./xml.ts";
import { keptLimit, type Zip } from "./zip.ts";

/** More strings than this fill the memory however short they are. */
const mostStrings = 10_000_000;

export type SheetPart = { readonly name: string; readonly visible: boolean; readonly part: string };

export type XlsxParts = {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  /** Path of the part; null where the workbook has none. */
  readonly strings: string | null;
  readonly styles: string | null;
};

type Relationship = { readonly type: string; readonly target: string };

/** @param workbook path of the workbook's part in the zip */
export async function readXlsxParts(zip: Zip, workbook: string): Promise<XlsxParts> {
  const relationships = await readRelationships(zip, workbook);
  const found: { name: string; visible: boolean; id: string }[] = [];
  let from1904 = false;
  await readPart(zip, workbook, (name, attributes) => {
    if (name === "workbookPr") from1904 = isTrue(attributes.date1904);
    if (name !== "sheet") return;
    const visible = attributes.state === undefined || attributes.state === "visible";
    found.push({ name: unescaped(attributes.name ?? ""), visible, id: attribute(attributes, "id") ?? "" });
  });
  const sheets = found.flatMap(({ name, visible, id }) => {
    const relationship = relationships.get(id);
    return relationship?.type === "worksheet" ? [{ name, visible, part: relationship.target }] : [];
  });
  const partOf = (type: string) => {
    const part = [...relationships.values()].find((relationship) => relationship.type === type)?.target;
    return part !== undefined && zip.has(part) ? part : null;
  };
  return { sheets, from1904, strings: partOf("sharedStrings"), styles: partOf("styles") };
}

/**
 * Relationships of a part by their id.
 *
 * @param source the part's path; "" for the package as a whole
 * @returns types by their last word, which transitional and strict files share; targets as paths in the zip
 */
export async function readRelationships(zip: Zip, source: string): Promise<Map<string, Relationship>> {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const found = new Map<string, Relationship>();
  await readPart(zip, `${folder}_rels/${source.slice(slash)}.rels`, (name, attributes) => {
    if (name !== "Relationship" || attributes.TargetMode === "External") return;
    const type = (attributes.Type ?? "").replace(/^.*\//, "");
    found.set(attributes.Id ?? "", { type, target: resolved(folder, attributes.Target ?? "") });
  });
  return found;
}

/** A target is relative to its source's folder, or begins at the package's root with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

async function readPart(zip: Zip, part: string, open: (name: string, attributes: Attributes) => void): Promise<void> {
  const handlers = { open, close: () => undefined, text: () => undefined };
  await readXml({ path: zip.path, name: part }, zip.read(zip.member(part), keptLimit), handlers);
}

/** By the index that cells give as `s`: the date format of the style, null for any other. */
export async function readDateStyles(zip: Zip, part: string | null): Promise<readonly (DateFormat | null)[]> {
  if (part === null) return [];
  const own = new Map<number, DateFormat | null>();
  const ids: number[] = [];
  let inCells = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), dateFormatOf(attributes.formatCode ?? ""));
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
    text: () => undefined,
  };
  await readXml({ path: zip.path, name: part }, zip.read(zip.member(part), keptLimit), handlers);
  return ids.map((id) => (own.has(id) ? own.get(id)! : builtInDateFormat(id)));
}

/** Rich text is the text of its runs; what tells how to pronounce it is left out. */
export async function readSharedStrings(zip: Zip, part: string | null): Promise<readonly string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const collector = new StringCollector();
  const handlers: XmlHandlers = {
    open(name) {
      if (name === "si") collector.begin();
      else collector.open(name);
    },
    close(name) {
      collector.close(name);
      if (name !== "si") return;
      if (strings.length === mostStrings) {
        throw tooLong(zip.path, part, { en: "it has over 10 million texts", id: "isinya lebih dari 10 juta teks" });
      }
      strings.push(collector.take());
    },
    text: (text) => collector.text(text),
  };
  await readXml({ path: zip.path, name: part }, zip.read(zip.member(part), keptLimit), handlers);
  return strings;
}

/** Collects `<t>` of a string item: a shared one (`si`) or one in its cell (`is`). */
export class StringCollector {
  #text = "";
  #inText = false;
  #phonetic = false;

  begin(): void {
    this.#text = "";
    this.#inText = false;
    this.#phonetic = false;
  }

  open(name: string): void {
    if (name === "t") this.#inText = !this.#phonetic;
    else if (name === "rPh") this.#phonetic = true;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#phonetic = false;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  take(): string {
    const text = unescaped(this.#text);
    this.#text = "";
    return text;
  }
}

/** `_x000D_` stands for the character of that code; `_x005F_` for an underscore that only looks like such an escape; half a pair is U+FFFD. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
