import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function stratifiedBlocks(_study: Study): readonly Block[] {
  return [];
}
