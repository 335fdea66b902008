/** The rules inside a table, beyond those that its style draws around it. */
import type { Look } from "../../report/document.ts";
import type { PlacedCell, PlacedGrid, PlacedRow } from "./placed-grid.ts";
import { RULE } from "./table-styles.ts";
import { element, type Xml } from "./xml.ts";

export type RowPlace = {
  readonly index: number;
  readonly head: boolean;
};

/** In the schema's order: top, left, bottom, right. */
export function cellBorders(
  { head, body, stubs }: PlacedGrid,
  look: Look,
  { ruled }: PlacedRow,
  { column, columns, merge, cell }: PlacedCell,
  { index, head: inHead }: RowPlace,
): readonly Xml[] {
  const spss = look === "spss";
  const borders: Xml[] = [];
  if (!inHead && ruled && merge !== "continues" && index > 0) borders.push(border("top", RULE.thin));
  if (inHead) {
    const reachesDown = index + (merge === "continues" ? 1 : cell.rows) >= head.length;
    const spans = columns > 1 && cell.text !== "";
    if (reachesDown) borders.push(border("bottom", spss ? RULE.thick : RULE.medium));
    else if (spans || (spss && merge === null)) borders.push(border("bottom", RULE.thin));
  }
  const endsStub = column + columns === stubs && stubs > 0;
  if (spss && endsStub && body.length > 0) borders.push(border("right", RULE.thick));
  return borders;
}

function border(side: "top" | "bottom" | "right", size: number): Xml {
  return element(`w:${side}`, { "w:val": "single", "w:sz": size, "w:space": 0, "w:color": "000000" });
}
