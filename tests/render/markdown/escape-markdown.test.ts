import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLine, escapeMarkdown, oneLine, raised, strong } from "../../../src/render/markdown/escape-markdown.ts";
import { pipeTable } from "../../../src/render/markdown/pipe-table.ts";
import type { GridCell } from "../../../src/render/table-grid.ts";
import { lowered, seen, toHtml } from "./read-markdown.ts";

const texts = [
  "1. one",
  "12) twelve",
  "- dash",
  "+ plus",
  "# heading #",
  "> quoted",
  "====",
  "----",
  "***",
  "___",
  "| a | b |",
  "\\| a \\\\| b",
  "[link](http://x.y) ![picture](z) [ref][x] [^1] [x]",
  "http://example.org/?a=1&b=2 and www.example.org and somebody@example.org",
  "@somebody #12 :smile: :100: :+1: 12:30:45",
  "*a* **b** _c_ __d__ ~~e~~ ~f~ ^g^ `h` $i$ $$j$$",
  "snake_case_name and _this_",
  "<b>bold</b> <!-- comment --> <?php ?> <a@b.co> a<b <.001 < 5",
  "&amp; &#38; &copy; R&D",
  "{#id .class} {{x}}",
  "Table: a caption",
  ": definition",
  "% title",
  "a -- b --- c ... d",
  "\\write18{ls} \\begin{x}",
  "ends in a backslash\\",
  "*",
  "-",
  "a)",
  "=cmd|' /C calc'!A0",
];

/** Characters that mean something somewhere, and some that don't. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."\\`*_{}[]<>()#+-.!|~$^&\"'@:/=%; ab1"),
      fc.constantFrom("http://", "www.", "&amp;", "<b>", "<!--", "-->", "\n", "\t", "\u00e9", "\u{1f600}", "\ud800"),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

function cell(text: string): GridCell {
  return { text, marks: "", columns: 1, rows: 1, align: "left", head: null, tone: null, indent: 0, cell: null };
}

/** What a reader sees of texts in a table's row. */
function inTable(row: readonly string[]): readonly string[] {
  const rows = [{ cells: row.map(cell), ruled: false, heading: false }];
  const lines = pipeTable({ columns: row.length, stubs: 0, head: [], body: rows, footnotes: [] });
  return [...toHtml(lines.join("\n")).matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, html = ""]) => seen(html));
}

const only = (tag: string) => new RegExp(`^<${tag}>([^]*)</${tag}>$`);

describe("a text in Markdown is seen as it is", () => {
  it.each(texts)("at the beginning of a line: %s", (text) => {
    const html = toHtml(escapeLine(text));
    expect(html).toMatch(only("p"));
    expect(html.replace(/<\/?p>|<!-- -->/g, "")).not.toMatch(/<[a-z]/);
    expect(seen(html)).toBe(oneLine(text));
  });

  it("whatever characters it is made of: in a line, in a heading, in a list, in strong words, in a cell of a table", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const wanted = oneLine(text);
        fc.pre(wanted !== "");
        expect(seen(toHtml(escapeLine(text)))).toBe(wanted);
        expect(toHtml(`## ${escapeMarkdown(text)}`)).toMatch(only("h2"));
        expect(seen(toHtml(`## ${escapeMarkdown(text)}`))).toBe(wanted);
        expect(seen(toHtml(`- ${escapeLine(text)}\n- ${strong(text)}: x`))).toBe(`${wanted} ${wanted}: x`);
        expect(inTable([text, "x", text])).toEqual([wanted, "x", wanted]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("raised marks", () => {
  it("are letters that come back, signs as they are", () => {
    expect(raised("a,b")).toBe("\u1d43,\u1d47");
    expect(lowered(raised("abcdefghijklmnop"))).toBe("abcdefghijklmnop");
    expect(seen(toHtml(raised("*")))).toBe("*");
  });

  it("stand in brackets where Unicode has no raised letter", () => {
    expect(raised("q")).toBe("\u207dq\u207e");
  });
});
