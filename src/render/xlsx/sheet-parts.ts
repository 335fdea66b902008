/** What the library doesn't write by itself: links within the workbook, and pages that are as wide as the sheet. */
import type { Feature, Image } from "write-excel-file/node";
import {
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";

export type Link = {
  /** The cell that is clicked: `B7`. */
  readonly from: string;
  /** `'Sheet'!A5` */
  readonly to: string;
};

const SHEET = "xl/worksheets/sheet{id}.xml";
const ORDER = getOrderOfSiblings(SHEET, "worksheet") ?? [];

/** @param links by the sheet's place in the workbook; @param paged whether it is a sheet to be printed */
export function sheetParts(
  links: (sheet: number) => readonly Link[],
  paged: (sheet: number) => boolean,
): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml, _, { sheetIndex }) => {
            if (!paged(sheetIndex)) return xml;
            const fitted = inserted(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            const list = links(sheetIndex).map(({ from, to }) =>
              getSelfClosingTagMarkup("hyperlink", { ref: from, location: to }),
            );
            return list.length === 0 ? fitted : inserted(fitted, `<hyperlinks>${list.join("")}</hyperlinks>`);
          },
        },
      },
    },
  };
}

function inserted(xml: string, element: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, ORDER, "worksheet");
}
