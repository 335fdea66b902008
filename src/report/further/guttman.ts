import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function guttmanBlocks(_study: Study): readonly Block[] {
  return [];
}
