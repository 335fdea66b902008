import type { Block } from "../document.ts";
import type { Study } from "../study.ts";

export function samplingAdequacyBlocks(_study: Study): readonly Block[] {
  return [];
}
