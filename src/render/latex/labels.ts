/** What tables and figures are called within a LaTeX document. */
import type { Block, Chart, Document, Table } from "../../report/document.ts";

/** Longer names help nobody. */
const LONGEST = 80;

/** By id: `tab:reliability.R`, `fig:histograms.L`, of characters that every engine and index takes; no two alike. */
export function labelsOf({ blocks }: Pick<Document, "blocks">): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { kind, id } of blocks.filter(isNamed)) {
    const name = id.replace(/[^A-Za-z0-9.-]+/g, "-").slice(0, LONGEST);
    const wanted = `${kind === "table" ? "tab" : "fig"}:${name}`;
    let label = wanted;
    for (let number = 2; taken.has(label); number += 1) label = `${wanted}-${number}`;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

function isNamed(block: Block): block is Table | Chart {
  return block.kind === "table" || block.kind === "chart";
}
