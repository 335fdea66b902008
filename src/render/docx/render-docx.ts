/** A document of Word (Office Open XML), the same bytes for the same document. */
import { Packer, Document as WordDocument } from "docx";
import { file, type Rendered, type RenderInput } from "../rendered.ts";
import { fixedZip } from "../zip-bytes.ts";
import { drawnDocument } from "./drawn-blocks.ts";
import { bullets, rewrittenPart } from "./package-parts.ts";
import { Parts } from "./part.ts";
import { sectionsOf } from "./sections.ts";
import { styles } from "./styles.ts";
import { cleanText } from "./xml.ts";

export async function renderDocx({ document: build }: RenderInput): Promise<Rendered> {
  const document = build();
  const { blocks, language, look = "spss" } = document;
  const heading = blocks.find(({ kind }) => kind === "heading");
  const parts = new Parts();
  const word = new WordDocument({
    title: heading?.kind === "heading" ? cleanText(heading.text) : "",
    styles: styles(look, language),
    numbering: bullets,
    sections: sectionsOf(await drawnDocument(document, look), parts),
  });
  const bytes = await Packer.toBuffer(word);
  return file(fixedZip(bytes, (path, xml) => rewrittenPart(path, xml, { look, language, parts })));
}
