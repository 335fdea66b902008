/** What must hold of all prose of a written report: its figures are the result's, and it never says more than they allow. */
import type { Document, Paragraph } from "../../../src/report/document.ts";
import { formatDecimal, formatP } from "../../../src/report/format.ts";
import { type Slot, valueAt, valuesAt } from "../../../src/report/prose.ts";
import { studyOf } from "../../../src/report/study.ts";
import { reasonText } from "../../../src/report/words/saying.ts";
import { type Scale, sizes, sizeWords } from "../../../src/report/words/sizes.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { writtenTexts } from "../../../src/report/written/written-texts.ts";
import type { StudyResult } from "../../../src/stages/result.ts";

/** Each fault in a line; none where the prose is as it must be. */
export function proseFaults(document: Document, result: StudyResult): readonly string[] {
  const check = slotCheck(document, result);
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? paragraphFaults(block, check) : []));
}

/** Tables of a report in words that no paragraph is about, by id. */
export function wordlessTables({ blocks }: Document): readonly string[] {
  const told = new Set(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.about] : [])));
  return blocks.flatMap((block) => (block.kind === "table" && !told.has(block.id) ? [block.id] : []));
}

export function paragraphsAbout({ blocks }: Document, id: string): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" && block.about === id ? [block.text] : []));
}

function paragraphFaults(
  { text, slots = [], about }: Paragraph,
  check: (slot: Slot) => string | null,
): readonly string[] {
  const faults = slots.flatMap((slot) => check(slot) ?? []);
  const left = withoutSlots(text, slots);
  if (typeof left !== "string") faults.push(`slot "${left.missing.text}" isn't in its place`);
  else if (slots.length > 0 || about !== undefined) {
    if (/\d/.test(left.replace(WITH_DIGITS, ""))) faults.push(`a figure that is no slot: ${left}`);
    if (/\b(undefined|null|NaN)\b|\[object|\{|\}|\s{2}|\s[,.;:]|\.\.(?!\.)|,,/.test(left))
      faults.push(`not prose: ${left}`);
  }
  const own = withoutSlots(
    text,
    slots.filter(({ kind }) => kind === "name"),
  );
  faults.push(...forbiddenWords(typeof own === "string" ? own : text));
  return faults.map((fault) => `${about ?? "paragraph"}: ${fault} <- ${text}`);
}

/** Names of tests and programs. */
const WITH_DIGITS = /SHA-256/g;

/** The text without its slots, each looked for behind the one before. */
function withoutSlots(text: string, slots: readonly Slot[]): string | { readonly missing: Slot } {
  let rest = text;
  let outside = "";
  for (const slot of slots) {
    const place = rest.indexOf(slot.text);
    if (place < 0) return { missing: slot };
    outside += `${rest.slice(0, place)}_`;
    rest = rest.slice(place + slot.text.length);
  }
  return outside + rest;
}

/** What no text of ours may say, in either language. */
const FORBIDDEN: readonly RegExp[] = [
  /peluang/i,
  /berpeluang/i,
  /kali lebih/i,
  /kali lipat/i,
  /risiko[^.]*\bkali\b/i,
  /berisiko/i,
  /[mp]engaruh/i,
  /(menyebabkan|penyebab)/i,
  /tidak (ada|terdapat|memiliki|mempunyai) hubungan/i,
  /tidak berhubungan/i,
  /influenc/i,
  /\baffect/i,
  /\bcaus(e|es|ed|al|ally|ing)\b/i,
  /times (as|more|less)\b/i,
  /more likely|less likely/i,
  /\brisk of\b|\bat risk\b|times the risk/i,
  /\bno (significant )?(association|relationship|relation)\b/i,
  /\b(isn't|aren't|not|n't) (significantly )?(associated|related)\b/i,
  /\bunrelated\b/i,
  /\bprove[sdn]?\b|\bterbukti\b/i,
];

export function forbiddenWords(text: string): readonly string[] {
  return FORBIDDEN.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`says "${found[0]}"`];
  });
}

function slotCheck(document: Document, result: StudyResult): (slot: Slot) => string | null {
  const { language } = document;
  const numbers = numbered(document);
  const own = ownWords(result);
  const { tableAbove, chartAbove } = writtenTexts[language];
  const expected = (slot: Slot): readonly string[] | null => {
    switch (slot.kind) {
      case "figure": {
        const value = valueAt(result, slot.path);
        return typeof value === "number" ? [formatDecimal(value, slot.as, language, slot.decimals)] : [];
      }
      case "p": {
        const value = valueAt(result, slot.path);
        return typeof value === "number" ? [formatP(value, language)] : [];
      }
      case "tally": {
        const all = valuesAt(result, slot.path);
        return [String("is" in slot ? all.filter((value) => value === slot.is).length : all.length)];
      }
      case "reference": {
        const number = numbers.get(slot.to);
        return number === undefined ? [tableAbove, chartAbove] : [number];
      }
      case "chosen":
        return chosenWords(result, slot.path, language);
      case "name":
        return own.includes(slot.text.replace(/\.\.\.$/, "")) ? [slot.text] : [];
      case "constant":
        return CONSTANT.test(slot.text) ? [slot.text] : [];
      default:
        return slot satisfies never;
    }
  };
  return (slot) => {
    const all = expected(slot);
    if (all === null || all.includes(slot.text)) return null;
    const where = "path" in slot ? ` at ${slot.path}` : "";
    return `${slot.kind} "${slot.text}"${where}, where the result has ${all.join(" or ") || "nothing"}`;
  };
}

/** The level of intervals, the bounds that stand in definitions, the size of a table, a year. */
const CONSTANT = /^(9[059](\.\d)?%?|[0-6]|0[.,][45]|2 x 2|20%|1[89]\d\d|20\d\d)$/;

/** The words that a figure may be told by: those of sizes.ts; of a note's reason the reason. */
function chosenWords(result: StudyResult, path: string, language: Document["language"]): readonly string[] {
  const value = valueAt(result, path);
  if (typeof value === "number")
    return (Object.keys(sizes) as Scale[]).map((scale) => sizeWords(scale, value, language));
  const reason = /^notes\[\d+\]\.args\.reason$/.test(path)
    ? reasonText({ reason: value }, { study: studyOf(result) })
    : undefined;
  return reason === undefined ? [] : [reason];
}

/** All texts that the result holds: names, labels, categories. */
function ownWords(value: unknown): string {
  if (typeof value === "string") return `${value}\u0000`;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, entry]) => (Array.isArray(value) ? ownWords(entry) : `${key}\u0000${ownWords(entry)}`))
    .join("");
}
