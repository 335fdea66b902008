/** The pages of real studies, and what of a document must be found on them. */

import { renderHtml } from "../../../src/render/html/render-html.ts";
import type { Document } from "../../../src/report/document.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { documentOf, renderInput, studyResult, type Wanted } from "../../support/written.ts";

export type Page = { readonly document: Document; readonly html: string };

export async function pageOf(wanted: Wanted): Promise<Page> {
  const result = await studyResult(wanted);
  return drawn(documentOf(result, wanted), result);
}

export async function drawn(document: Document, result: Awaited<ReturnType<typeof studyResult>>): Promise<Page> {
  const rendered = await renderHtml(renderInput(result, document));
  if (rendered.kind !== "file" || typeof rendered.content !== "string") throw new Error("a page is one text");
  if (rendered.beside.length > 0) throw new Error("a page has nothing beside it");
  return { document, html: rendered.content };
}

export const looks = ["apa", "spss"] as const;
export const styles = ["results", "skripsi", "spss"] as const;

type Footnoted = { readonly footnotes: readonly { readonly mark: string; readonly text: string }[] };

/** APA's order of notes is another one than SPSS's. */
export function byMark<T extends Footnoted>(table: T): T {
  return { ...table, footnotes: [...table.footnotes].sort((a, b) => (a.mark < b.mark ? -1 : 1)) };
}

export function tablesExpected(document: Document) {
  return expectedTables(document).map(byMark);
}
