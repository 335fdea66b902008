/**
 * The order of elements that ECMA-376 (WordprocessingML, transitional) demands in what we write: Word calls a file broken
 * where LibreOffice reads on.
 */
import type { Node } from "./read-docx.ts";

const ORDER: Readonly<Record<string, string>> = {
  "w:tbl": "tblPr tblGrid tr",
  "w:tblPr":
    "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tblBorders": "top left start bottom right end insideH insideV",
  "w:tblCellMar": "top left start bottom right end",
  "w:tr": "trPr tc",
  "w:tc": "tcPr p",
  "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
  "w:tcBorders": "top left start bottom right end insideH insideV",
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
  "w:rPr": "rStyle rFonts b bCs i iCs caps strike color sz szCs u vertAlign rtl cs lang",
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr",
  "w:styles": "docDefaults latentStyles style",
  "w:sdt": "sdtPr sdtEndPr sdtContent",
  "w:docPartObj": "docPartGallery docPartCategory docPartUnique",
  "w:sectPr": "headerReference footerReference type pgSz pgMar pgBorders lnNumType pgNumType cols docGrid",
};

/** Where an element stands that mustn't stand there. */
export function orderDefects(node: Node): readonly string[] {
  const order = ORDER[node.name]?.split(" ").map((name) => `w:${name}`);
  const places = order === undefined ? [] : node.children.map(({ name }) => order.indexOf(name));
  const own = places.flatMap((place, index) => {
    const wrong = place < 0 || place < Math.max(...places.slice(0, index));
    return wrong ? [`${node.children[index]!.name} in ${node.name}`] : [];
  });
  return [...own, ...node.children.flatMap(orderDefects)];
}
