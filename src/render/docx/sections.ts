/** Word's sections: the front, and a new one wherever the sheet is turned. */
import {
  Footer,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { DrawnBlock, DrawnDocument } from "./drawn-blocks.ts";
import { MARGIN, type Orientation, PAPER } from "./page.ts";
import type { Part, Parts } from "./part.ts";
import { STYLE } from "./styles.ts";
import { paragraph } from "./xml.ts";

/** @param parts takes the XML for which there are places in the sections */
export function sectionsOf({ front, blocks }: DrawnDocument, parts: Parts): readonly ISectionOptions[] {
  const groups: DrawnBlock[][] = front.length > 0 ? [[...front]] : [];
  let last: Orientation | null = null;
  for (const block of blocks) {
    if (block.orientation === last) groups.at(-1)!.push(block);
    else groups.push([block]);
    last = block.orientation;
  }
  return groups.map((group, index) => ({
    properties: propertiesOf(group[0]?.orientation ?? "portrait"),
    children: childrenOf(group, index === groups.length - 1).map((child) => parts.place(child)),
    // the sections behind have the footer of the first
    ...(index === 0 ? { footers: { default: footer() } } : {}),
  }));
}

/** `docx` ends all sections but the last with a paragraph of its own. */
function childrenOf(group: readonly DrawnBlock[], isLast: boolean): readonly Part[] {
  const children = group.flatMap((block) => block.children);
  const end = isLast && group.at(-1)?.endsInTable === true ? [paragraph({ style: STYLE.sectionEnd }, "", [])] : [];
  return [...children, ...end];
}

function propertiesOf(orientation: Orientation): ISectionPropertiesOptions {
  const { bound, other, footer: low } = MARGIN;
  const lies = orientation === "landscape";
  return {
    page: {
      // `docx` turns the sheet itself
      size: { ...PAPER, orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: {
        top: lies ? bound : other,
        right: other,
        bottom: other,
        left: lies ? other : bound,
        header: low,
        footer: low,
        gutter: 0,
      },
    },
  };
}

function footer(): Footer {
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}
