/** Texts that are syntax elsewhere, or nothing that XML can hold. */
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/report/document.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { hostileReport, hostileTexts } from "../hostile-report.ts";
import { docxOf, find, readDocx, styleOf, tablesIn, textOf, withoutCharts } from "./read-docx.ts";
import { orderDefects } from "./schema-order.ts";

/** What is left of a text in a document: breaks as spaces, what XML forbids as the replacement character. */
function kept(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      if ((code >= 9 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) return " ";
      const control = code < 32 || (code >= 127 && code < 160);
      const steers = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
      const nothing = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
      return control || steers || nothing ? "\ufffd" : character;
    })
    .join("");
}

const looks = ["apa", "spss"] as const;

describe.each(looks)("hostile texts in look %s", (look) => {
  const document = hostileReport(look);

  it("come back from every table, in their places", async () => {
    const read = tablesIn(readDocx(await docxOf(withoutCharts(document))));
    const expected = expectedTables(document);
    expect([...new Set(read.map(({ id }) => id))]).toEqual(expected.map(({ id }) => kept(id)));
    for (const { id, title, head, rows } of expected) {
      const parts = read.filter((table) => table.id === kept(id));
      expect(parts[0]!.caption.endsWith(`. ${kept(title)}`)).toBe(true);
      // headings that fill a page aren't repeated, and so aren't marked as such
      const written = parts.flatMap((table) => [...table.head, ...table.rows].flat());
      const wanted = [...head.map(kept), ...rows.flat().map(kept)];
      // words as long as a page make the table a split one, whose stub is repeated
      if (parts.length > 1) expect(new Set(written)).toEqual(new Set(wanted));
      else expect(written).toEqual(wanted);
    }
    expect(read.length).toBeLessThan(expected.length + 3);
  });

  it("come back from headings, paragraphs, lists and facts", async () => {
    const { body } = readDocx(await docxOf(withoutCharts(document)));
    const texts = (style: RegExp) =>
      find(body, "w:p")
        .filter((one) => style.test(styleOf(one) ?? ""))
        .map(textOf);
    expect(texts(/^Heading3$/)).toEqual(hostileTexts.map(kept));
    expect(texts(/^BodyText$/)).toEqual(hostileTexts.map(kept));
    expect(texts(/^ListMarked$/)).toEqual(hostileTexts.flatMap((text) => [`1.${kept(text)}`, kept(text)]));
    expect(texts(/^FactsText$/)).toEqual(hostileTexts.flatMap((text) => Array.from({ length: 3 }, () => kept(text))));
  });

  it("leave the file in order, with pictures, too", async () => {
    const small = { ...document, blocks: document.blocks.slice(0, 6 * 7 + 1) };
    const docx = readDocx(await docxOf(small));
    for (const path of docx.paths) if (/\.(xml|rels)$/.test(path)) expect(() => docx.part(path)).not.toThrow();
    expect(orderDefects(docx.body)).toEqual([]);
  });
});

describe("texts", () => {
  it("that `docx` would fill in are left as they are", async () => {
    const text = "{bullets-0} {default-bullet-numbering-0} {{x}}";
    const document: Document = {
      language: "id",
      blocks: [
        { kind: "list", items: [{ text }] },
        { kind: "chart", id: "c", title: text, plot: { type: "bars", bars: [], axes: { value: "x", count: "n" } } },
      ],
    };
    const { body } = readDocx(await docxOf(document));
    expect(textOf(find(body, "w:p")[0]!)).toBe(text);
    expect(find(body, "wp:docPr")[0]!.attributes.descr).toBe(text);
  });

  it("from right to left are marked as such, and no others", async () => {
    const text = "Ward \u0627\u0644\u0645\u0631\u064a\u0636 \u0631\u0627\u0636 (12)";
    const arabic = "\u0627\u0644\u0645\u0631\u064a\u0636";
    const blocks = [text, arabic].map((one) => ({ kind: "paragraph", text: one }) as const);
    const { body } = readDocx(await docxOf({ language: "id", blocks }));
    const [mixed, whole] = find(body, "w:p");
    const marked = find(mixed!, "w:r").map((run) => [textOf(run), find(run, "w:rtl").length]);
    expect(marked).toEqual([
      ["Ward ", 0],
      ["\u0627\u0644\u0645\u0631\u064a\u0636 \u0631\u0627\u0636", 1],
      [" (12)", 0],
    ]);
    expect([mixed!, whole!].map((one) => find(one, "w:bidi").length)).toEqual([0, 1]);
  });
});
