/** What was assumed before the results; problems, cautions and what is undefined after them. */

import type { Severity } from "../../core/remark.ts";
import type { Note } from "../../stages/result.ts";
import type { Block, ListItem } from "../document.ts";
import { enumeration } from "../enumeration.ts";
import { type Args, say } from "../say.ts";
import type { Study } from "../study.ts";
import { sharedLine, sharedMessage, undefinedGroup, undefinedMessage } from "../word-notes.ts";

/** @returns nothing where there is a codebook and so nothing was assumed */
export function assumptionBlocks(study: Study): readonly Block[] {
  const { notes } = study.result;
  const guessed = notes.some(({ code }) => code === "no-codebook");
  const shown = notes.filter((note) => isAssumption(note) && (guessed || note.code !== "read-as"));
  if (shown.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: study.words.headings.assumptions },
    { kind: "list", items: grouped(study, shown).map((text) => ({ mark: "-", text })) },
  ];
}

/** Scales, categories and numbers in a sentence each, where the first of them stood; everything else as it is. */
function grouped(study: Study, notes: readonly Note[]): readonly string[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const kind = groupOf(note);
    const key = kind ?? `${groups.size} ${note.code}`;
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups].map(([kind, group]) => {
    const [first] = group;
    if (!isGroup(kind) || group.length === 1) return first!.message;
    const option = first!.args.option;
    const list = group.map(({ args }) => assumedName(study, args));
    return study.words.assumed[kind](enumeration(list, study.language), typeof option === "string" ? option : null);
  });
}

type Group = keyof Study["words"]["assumed"];

function groupOf({ code, args }: Note): Group | null {
  if (code === "assumed-scale") return "scales";
  if (code !== "assumed-variable") return null;
  return args.kind === "number" ? "numbers" : args.kind === "category" ? "categories" : null;
}

function isGroup(key: string): key is Group {
  return key === "scales" || key === "categories" || key === "numbers";
}

/** `R (R1..R4)`, `umur`. */
function assumedName(study: Study, args: Args): string {
  const words = say(args, study.language, study.label);
  return words.has("items") ? `${words.text("name")} (${words.list("items")})` : words.text("name");
}

/** Problems first, then cautions, then notes, numbered through. */
export function remarkBlocks(study: Study): readonly Block[] {
  const { words } = study;
  const told = remarks(study);
  const inOrder = (["problem", "caution", "info"] as const).flatMap((severity) =>
    told.filter((note) => note.severity === severity),
  );
  const blocks: Block[] = [];
  if (inOrder.length > 0) {
    blocks.push(
      { kind: "heading", level: 2, text: words.headings.remarks },
      { kind: "list", items: inOrder.map((remark, index) => remarkItem(study, remark, index + 1)) },
    );
  }
  return [...blocks, ...undefinedBlocks(study)];
}

/** What the list at the end says, a line each; what is the same of many items or tables shares one. */
export function remarks(study: Study): readonly Told[] {
  const { language, label, result } = study;
  const lines = new Map<string, Note[]>();
  const isSaid = missingRatios(result.notes);
  for (const note of result.notes) {
    if (isAssumption(note) || note.code === "undefined" || isSaid(note)) continue;
    const key = sharedLine(note, language, label) ?? String(lines.size);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [note]);
    else line.push(note);
  }
  return [...lines.values()].map((notes) => {
    const [first] = notes;
    if (notes.length === 1) return first!;
    return { severity: first!.severity, message: sharedMessage(notes, language, label) };
  });
}

/** Whether a note misses an odds ratio that the same table's chi-square test has missed already. */
function missingRatios(notes: readonly Note[]): (note: Note) => boolean {
  const key = ({ args }: Note) => `${args.row}\u0000${args.column}`;
  const said = new Set(notes.filter(({ code }) => code === "no-odds-ratio").map(key));
  return (note) => note.code === "no-odds-ratios" && said.has(key(note));
}

type Told = { readonly severity: Severity; readonly message: string };

function remarkItem(study: Study, { severity, message }: Told, number: number): ListItem {
  const tone = severity === "problem" ? "bad" : severity === "caution" ? "caution" : undefined;
  const text = `${study.words.severities[severity]}: ${message}`;
  return { mark: `${number}.`, text, ...(tone === undefined ? {} : { tone }) };
}

/** Undefined figures of one subject for one reason in one sentence. */
function undefinedBlocks(study: Study): readonly Block[] {
  const isSaid = saidElsewhere(study.result.notes);
  const groups = new Map<string, Note[]>();
  for (const note of study.result.notes) {
    if (note.code !== "undefined" || isSaid(note)) continue;
    const key = undefinedGroup(note);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  if (groups.size === 0) return [];
  const items = [...groups.values()].map((notes) => ({
    mark: "-",
    text: undefinedMessage(notes, study.language, study.label),
  }));
  return [
    { kind: "heading", level: 2, text: study.words.headings.undefinedFigures },
    { kind: "list", items },
  ];
}

/** Whether a remark of the same table or item gives the reason already: an empty cell, an item that everybody answered alike. */
function saidElsewhere(notes: readonly Note[]): (note: Note) => boolean {
  const key = (code: unknown, args: Args) => [code, args.row, args.column, args.scale, args.item].join("\u0000");
  const said = new Set<string>();
  for (const { code, args } of notes) {
    if (code === "empty-cell") said.add(key("empty-cell", args));
    if (code === "constant-item") said.add(key("zero-variance", args));
  }
  return ({ args }) => said.size > 0 && said.has(key((args.reason as Args | undefined)?.code, args));
}

function isAssumption({ code }: Note): boolean {
  return code.startsWith("assumed-") || ASSUMPTIONS.has(code);
}

const ASSUMPTIONS: ReadonlySet<string> = new Set(["no-codebook", "read-as", "single-item-family"]);
