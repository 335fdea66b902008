/** What `docx` writes into the file's other parts, made ours: no author, no date, no table without a style. */
import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import type { Language } from "../../core/language.ts";
import type { Look } from "../../report/document.ts";
import type { Parts } from "./part.ts";
import { LIST, STYLE } from "./styles.ts";
import { withTableStyles } from "./table-styles.ts";

export const bullets: INumberingOptions = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "\u2022",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    },
  ],
};

export type Kind = { readonly look: Look; readonly language: Language; readonly parts: Parts };

export function rewrittenPart(path: string, xml: string, { look, language, parts }: Kind): string {
  switch (path) {
    case "docProps/core.xml":
      return withoutPeople(xml, language);
    case "word/styles.xml":
      return withTableStyles(xml, look);
    case "word/document.xml":
      return parts.filled(lowSectionEnds(xml));
    default:
      return xml;
  }
}

/** `docx` invents an author and takes the clock's time. */
function withoutPeople(xml: string, language: Language): string {
  return xml
    .replace(/<(dc:creator|cp:lastModifiedBy|cp:revision)>[^<]*<\/\1>/g, "")
    .replace(/<(dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g, "")
    .replace(
      "</cp:coreProperties>",
      `<dc:language>${language === "id" ? "id-ID" : "en-US"}</dc:language></cp:coreProperties>`,
    );
}

/** The paragraph that ends a section takes no room, lest it fill a page of its own. */
function lowSectionEnds(xml: string): string {
  return xml.replaceAll("<w:p><w:pPr><w:sectPr", `<w:p><w:pPr><w:pStyle w:val="${STYLE.sectionEnd}"/><w:sectPr`);
}
