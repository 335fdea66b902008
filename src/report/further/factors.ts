import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function factorBlocks(_study: Study): readonly Block[] {
  return [];
}
