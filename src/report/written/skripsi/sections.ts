/** Sections numbered as a chapter numbers them: 4.1, 4.1.1. */
import type { Block } from "../../document.ts";

/** Numbers headings of the second and third level; the first is the chapter's own. Empty sections have been left out before. */
export function numberedSections(blocks: readonly Block[], chapter: number): readonly Block[] {
  let section = 0;
  let below = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading" || block.level === 1) return block;
    if (block.level === 2) {
      section += 1;
      below = 0;
      return { ...block, text: `${chapter}.${section} ${block.text}` };
    }
    below += 1;
    return { ...block, text: `${chapter}.${section}.${below} ${block.text}` };
  });
}

/** A heading with what stands below it; nothing where that is nothing. */
export function section(level: 2 | 3, text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", level, text }, ...blocks];
}
