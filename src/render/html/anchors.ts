/** Where links of the page lead: an id for each block that has a name. */
import type { Block } from "../../report/document.ts";

export type Anchors = {
  /** Of a heading, facts, a table or a chart. */
  of(block: Block): string;
  /** One that nothing else has. */
  another(wanted: string): string;
};

/** Ids that the page itself has. */
export const PAGE = { main: "main", contents: "contents" } as const;

/** Tables and charts keep the ids that they have, as far as an id may look like that; headings make way. */
export function anchorsOf(blocks: readonly Block[]): Anchors {
  const taken = new Set<string>(Object.values(PAGE));
  const another = (wanted: string) => {
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
  const known = new Map<Block, string>();
  for (const block of blocks) if ("id" in block) known.set(block, another(safe(block.id, "block")));
  for (const block of blocks) {
    if (block.kind === "heading") known.set(block, another(safe(block.text.toLowerCase(), "section")));
  }
  return { of: (block) => known.get(block) ?? another("block"), another };
}

const LONGEST = 80;

/** Letters, digits, points and hyphens: an id that every link, style and program takes. */
function safe(text: string, otherwise: string): string {
  const id = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\w.]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^[-.]+|[-.]+$/g, "");
  return id === "" ? otherwise : id;
}
