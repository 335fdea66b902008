/** Lays YAML out in lines: in braces where a line holds it, else one entry a line; comments go above or beside. */
import { commentLines, lengthOf, textScalar } from "./write-codebook-scalars.ts";
import type { Entry, YamlNode } from "./write-codebook-tree.ts";

/** A line that is longer is broken up. */
const longestLine = 110;
/** A comment that would make its line longer goes above it. */
const longestWithComment = 100;
/** YAML has longer keys only after a question mark. */
const longestKey = 900;

/** What a comment says: paragraphs, each with what its first line begins with. */
export type Remarked = { readonly lead: string; readonly text: string };

/** Gives what is to be said about a place, and about all below it where these stand on the same line. */
export type Remarks = (path: readonly string[], below: boolean) => readonly Remarked[];

export function flowText(node: YamlNode): string {
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "list":
      return `[${node.items.map(flowText).join(", ")}]`;
    case "map":
      return node.entries.length === 0 ? "{}" : `{ ${node.entries.map(flowEntry).join(", ")} }`;
    default:
      return node satisfies never;
  }
}

function flowEntry({ key, value }: Entry): string {
  const name = textScalar(key);
  const text = flowText(value);
  const space = text === "" ? "" : " ";
  return name.length > longestKey ? `? ${name} :${space}${text}` : `${name}:${space}${text}`;
}

/** The lines of `key: value` at an indentation, with its comments. */
export function entryLines(
  { key, value }: Entry,
  path: readonly string[],
  remarks: Remarks,
  { open = false }: { readonly open?: boolean } = {},
): string[] {
  const pad = "  ".repeat(path.length - 1);
  const name = textScalar(key);
  const flow = flowText(value);
  if (name.length > longestKey) {
    return [...above(remarks(path, true), pad), `${pad}? ${name}`, `${pad}: ${flow}`.trimEnd()];
  }
  const line = `${pad}${name}: ${flow}`.trimEnd();
  const spread = value.kind !== "scalar" && !isEmpty(value) && (open || lengthOf(line) > longestLine);
  if (!spread) return withRemarks(line, remarks(path, true), pad);
  const own = withRemarks(`${pad}${name}:`, remarks(path, value.kind !== "map"), pad);
  if (value.kind === "map") {
    return [...own, ...value.entries.flatMap((entry) => entryLines(entry, [...path, entry.key], remarks))];
  }
  return [...own, ...value.items.flatMap((item) => itemLines(item, `${pad}  `))];
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === "scalar" ? node.text === "" : (node.kind === "list" ? node.items : node.entries).length === 0;
}

function itemLines(item: YamlNode, pad: string): string[] {
  const line = `${pad}- ${flowText(item)}`;
  if (item.kind !== "map" || lengthOf(line) <= longestLine || isEmpty(item)) return [line];
  return item.entries.map((entry, index) => `${pad}${index === 0 ? "- " : "  "}${flowEntry(entry)}`);
}

function withRemarks(line: string, remarked: readonly Remarked[], pad: string): string[] {
  const [only] = remarked;
  if (only !== undefined && remarked.length === 1) {
    const [comment = "", ...more] = commentLines(only.text, "", only.lead);
    const beside = `${line}  ${comment}`;
    if (more.length === 0 && lengthOf(beside) <= longestWithComment) return [beside];
  }
  return [...above(remarked, pad), line];
}

export function above(remarked: readonly Remarked[], pad: string): string[] {
  return remarked.flatMap(({ lead, text }) => commentLines(text, pad, lead));
}
