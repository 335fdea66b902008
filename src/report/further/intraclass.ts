import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function intraclassBlocks(_study: Study): readonly Block[] {
  return [];
}
