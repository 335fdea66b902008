/** Our XML inside the document that `docx` writes: it gets places, which are filled in when the rest is written. */
import { FileChild } from "docx";
import { cleanText, type Xml } from "./xml.ts";

/** A paragraph or table of ours, or one that `docx` has words for. */
export type Part = Xml | FileChild;

/** The parts of one document. */
export class Parts {
  readonly #xml: Xml[] = [];

  place(part: Part): FileChild {
    return typeof part === "string" ? new Place(this.#xml.push(part) - 1) : part;
  }

  /** @param documentXml with the places of these parts */
  filled(documentXml: string): string {
    return documentXml
      .replaceAll(BRACE, "{")
      .replace(/<w:p w:place="(\d+)"\/>/g, (_, index: string) => this.#xml[Number(index)] ?? "");
  }
}

class Place extends FileChild {
  constructor(index: number) {
    super("w:p");
    this.root.push({ _attr: { "w:place": index } });
  }
}

/** `docx` takes `{bullets-0}` in a text for a place of its own: what it is given has other braces. */
export function forDocx(text: string): string {
  return cleanText(text).replaceAll("{", BRACE);
}

/** No text has this character, XML knows none such. */
const BRACE = "\ufffe";
