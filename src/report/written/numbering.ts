/** Numbers of tables and charts, each kind through the document in its order. */
import type { Block, Chart, Document, Table } from "../document.ts";

/** @returns by id, `Tabel 4.3`; empty where the document isn't numbered */
export function numbered({ blocks, numbering }: Pick<Document, "blocks" | "numbering">): ReadonlyMap<string, string> {
  if (numbering === undefined) return new Map();
  const { prefix } = numbering;
  const of = (kind: "table" | "chart") =>
    blocks
      .filter((block: Block): block is Table | Chart => block.kind === kind)
      .map(({ id }, index) => [id, `${numbering[kind]} ${prefix}${index + 1}`] as const);
  return new Map([...of("table"), ...of("chart")]);
}
