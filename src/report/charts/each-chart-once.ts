import type { Block } from "../document.ts";

/** A chart that comes again, where a further stage shows its own, stays there alone. */
export function eachChartOnce(blocks: readonly Block[]): readonly Block[] {
  const last = new Map(blocks.flatMap((block, at) => (block.kind === "chart" ? [[block.id, at] as const] : [])));
  return blocks.filter((block, at) => block.kind !== "chart" || last.get(block.id) === at);
}
