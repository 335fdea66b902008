import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function splitHalfBlocks(_study: Study): readonly Block[] {
  return [];
}
