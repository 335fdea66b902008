/** Reads a Markdown report back as its readers see it: through markdownlint's own parser, with GitHub's extensions. */
import { micromark } from "micromark";
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote, gfmFootnoteHtml } from "micromark-extension-gfm-footnote";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { math, mathHtml } from "micromark-extension-math";

/** Everything that somebody's reader may know is switched on. */
export function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmAutolinkLiteral(), gfmFootnote(), math()],
    htmlExtensions: [gfmTableHtml(), gfmAutolinkLiteralHtml(), gfmFootnoteHtml(), mathHtml()],
  });
}

/** What a reader sees of a piece of HTML, with white space as browsers fold it. */
export function seen(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "")
    .replace(/[ \n\t]+/g, " ")
    .replace(/^[ \u2003]+| +$/g, "");
}

const RAISED = new Map(
  [..."\u1d43\u1d47\u1d9c\u1d48\u1d49\u1da0\u1d4d\u02b0\u2071\u02b2\u1d4f\u02e1\u1d50\u207f\u1d52\u1d56"]
    .map((letter, index) => [letter, String.fromCharCode(97 + index)] as const)
    .concat([
      ["\u02b3", "r"],
      ["\u02e2", "s"],
      ["\u1d57", "t"],
      ["\u1d58", "u"],
      ["\u1d5b", "v"],
    ]),
);

/** Raised marks as letters on the line: `.720a`. */
export function lowered(text: string): string {
  return [...text].map((letter) => RAISED.get(letter) ?? letter).join("");
}

export type ReadTable = {
  readonly id: string;
  /** Its number and title as they stand above it. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines right below it. */
  readonly below: readonly string[];
};

export function tablesIn(html: string): readonly ReadTable[] {
  const found = [...html.matchAll(/<!-- table: (\S+) -->\n<p>(.*?)<\/p>\n<table>(.*?)<\/table>(?:\n<p>(.*?)<\/p>)?/gs)];
  return found.map(([, id = "", title = "", table = "", below = ""]) => ({
    id: decodeURIComponent(id),
    title: seen(title),
    head: [...table.matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, cell = ""]) => seen(cell)),
    rows: [...table.matchAll(/<tr>(.*?)<\/tr>/gs)]
      .map(([, row = ""]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => seen(cell)))
      .filter((row) => row.length > 0),
    below: below.split("<br />").map(seen),
  }));
}
