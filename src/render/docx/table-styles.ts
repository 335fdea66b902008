/** What `docx` has no words for: Word's table styles (rules and margins that all tables share), and which style is usual. */
import type { Look } from "../../report/document.ts";
import { CELL_MARGIN } from "./cell-lengths.ts";

export const TABLE_STYLE = { apa: "TableAPA", spss: "TableSPSS", facts: "FactsBox" } as const;

/** Thickness in eighths of a point. */
export const RULE = { thick: 12, medium: 6, thin: 4 } as const;

type Sides = { readonly [S in "top" | "left" | "bottom" | "right" | "insideH" | "insideV"]?: number };

/** Before the end of the document's styles. */
export function withTableStyles(stylesXml: string, look: Look): string {
  const { thick, thin } = RULE;
  const box = { top: thin, left: thin, bottom: thin, right: thin };
  const frame = { top: thick, left: thick, bottom: thick, right: thick, insideV: thin };
  const own =
    look === "spss" ? style("spss", "Table SPSS", frame) : style("apa", "Table APA", { top: thick, bottom: thick });
  return stylesXml
    .replace(
      '<w:style w:type="paragraph" w:styleId="Normal">',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
    )
    .replace("</w:styles>", `${NORMAL}${own}${style("facts", "Facts Box", box)}</w:styles>`);
}

/** What Word takes tables for that have no style. */
const NORMAL =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>';

function style(of: keyof typeof TABLE_STYLE, name: string, sides: Sides): string {
  const borders = (["top", "left", "bottom", "right", "insideH", "insideV"] as const)
    .filter((side) => sides[side] !== undefined)
    .map((side) => `<w:${side} w:val="single" w:sz="${sides[side]}" w:space="0" w:color="000000"/>`);
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  const margins = [margin("top", 30), margin("left", CELL_MARGIN), margin("bottom", 30), margin("right", CELL_MARGIN)];
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE[of]}"><w:name w:val="${name}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:tblPr>' +
    `<w:tblBorders>${borders.join("")}</w:tblBorders><w:tblCellMar>${margins.join("")}</w:tblCellMar></w:tblPr></w:style>`
  );
}
