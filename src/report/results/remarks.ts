/** What was assumed before the results; problems, cautions and what is undefined after them. */
import type { Note } from "../../stages/result.ts";
import type { Block, ListItem } from "../document.ts";
import { type Args, say } from "../say.ts";
import type { Study } from "../study.ts";
import { undefinedGroup, undefinedMessage } from "../word-notes.ts";

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
    const list = group.map(({ args }) => assumedName(study, args)).join(", ");
    return study.words.assumed[kind](list, typeof option === "string" ? option : null);
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
  const { words, result } = study;
  const told = result.notes.filter((note) => !isAssumption(note) && note.code !== "undefined");
  const inOrder = (["problem", "caution", "info"] as const).flatMap((severity) =>
    told.filter((note) => note.severity === severity),
  );
  const blocks: Block[] = [];
  if (inOrder.length > 0) {
    blocks.push(
      { kind: "heading", level: 2, text: words.headings.remarks },
      { kind: "list", items: inOrder.map((note, index) => remarkItem(study, note, index + 1)) },
    );
  }
  return [...blocks, ...undefinedBlocks(study)];
}

function remarkItem(study: Study, { severity, message }: Note, number: number): ListItem {
  const tone = severity === "problem" ? "bad" : severity === "caution" ? "caution" : undefined;
  const text = `${study.words.severities[severity]}: ${message}`;
  return { mark: `${number}.`, text, ...(tone === undefined ? {} : { tone }) };
}

/** Undefined figures of one subject for one reason in one sentence. */
function undefinedBlocks(study: Study): readonly Block[] {
  const groups = new Map<string, Note[]>();
  for (const note of study.result.notes) {
    if (note.code !== "undefined") continue;
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

function isAssumption({ code }: Note): boolean {
  return code.startsWith("assumed-") || ASSUMPTIONS.has(code);
}

const ASSUMPTIONS: ReadonlySet<string> = new Set(["no-codebook", "read-as", "single-item-family"]);
