/** A document divided among the sheets of a workbook, and what they are called. */
import type { Block } from "../../report/document.ts";
import { cellString } from "./cell-texts.ts";

export type Section = { readonly heading: string; readonly blocks: readonly Block[] };

/**
 * What stands before the first heading of level 2, and then a section a heading of level 1 or 2. Headings that nothing stands
 * between are one section, under the name of the last.
 */
export function sectionsOf(blocks: readonly Block[]): {
  readonly first: readonly Block[];
  readonly sections: readonly Section[];
} {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.level === 2);
  const first = start < 0 ? blocks : blocks.slice(0, start);
  const sections: { heading: string; blocks: Block[] }[] = [];
  for (const block of blocks.slice(first.length)) {
    const last = sections.at(-1);
    if (block.kind !== "heading" || block.level === 3) last!.blocks.push(block);
    else if (last?.blocks.every(({ kind }) => kind === "heading")) {
      last.heading = block.text;
      last.blocks.push(block);
    } else sections.push({ heading: block.text, blocks: [block] });
  }
  return { first, sections };
}

/** Characters that a sheet's name takes. */
const LONGEST = 31;

/** Names that a workbook may give to its sheets; no two are alike, capitals aside. */
export class SheetNames {
  readonly #taken = new Set<string>();

  /** @param otherwise where nothing is left of the wanted name */
  next(wanted: string, otherwise: string): string {
    const base = allowed(wanted) || otherwise;
    let name = shortened(base, LONGEST);
    for (let n = 2; this.#taken.has(key(name)); n += 1) {
      const end = ` (${n})`;
      name = shortened(base, LONGEST - end.length) + end;
    }
    this.#taken.add(key(name));
    return name;
  }
}

function key(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

function allowed(text: string): string {
  const name = cellString(text)
    .replace(/[[\]:*?/\\]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  // Excel keeps this one for itself
  return /^history$/i.test(name) ? `${name} -` : name;
}

/** At the last space that leaves most of it, with an ellipsis. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const room = longest - 1;
  const space = name.lastIndexOf(" ", room);
  const end = space > room / 2 ? space : room;
  const kept = name
    .slice(0, end)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  return `${kept.replace(/['\s]+$/, "")}\u2026`;
}

/** A cell or range on a sheet, as a link names it. */
export function placeOn(sheet: string, cells: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}
