/** A report of texts that are syntax elsewhere, for tests of renderers. */
import type { Block, Document, Table } from "../../src/report/document.ts";

export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\uff1d1+1",
  "<script>alert(1)</script>",
  "a & b < c > d \"quoted\" 'single'",
  "a | b \\ c \\write18{} $x$ 100% #1 _y_ ^z ~",
  "]]> <![CDATA[ x",
  "x".repeat(10_000),
  "\u0627\u0644\u0645\u0631\u064a\u0636 \u0631\u0627\u0636\u064d \u202e\u0639\u0643\u0633",
  "\u{1f469}\u200d\u{1f467} \u{1f600} e\u0301",
  "null\u0000 bell\u0007 escape\u001b[31m delete\u007f",
  "half \ud83d and \ude00 alone",
  "line\nbreak\r\nand\ttab",
  "constructor",
  "__proto__",
  "toString",
  "_x0041_ and _x005F_",
  " spaces at both ends ",
  "' apostrophe first",
  "\ufdd0\ufffe\uffff nothing",
] as const;

/** Each of the texts in each place that holds one. */
export function hostileReport(look: Document["look"] = "spss"): Document {
  return {
    language: "en",
    look: look ?? "spss",
    blocks: [
      { kind: "heading", level: 1, text: hostileTexts[5] },
      ...hostileTexts.flatMap((text, index): readonly Block[] => [
        { kind: "heading", level: 2, text },
        { kind: "heading", level: 3, text },
        { kind: "paragraph", text },
        { kind: "list", items: [{ text, mark: "1." }, { text }] },
        hostileTable(text, index),
        {
          kind: "chart",
          id: `chart.${index}`,
          title: text,
          alt: `${text} alt`,
          caption: text,
          plot: { type: "bars", bars: [{ label: text, count: 1, percent: 100 }], axes: { value: text, count: text } },
        },
        { kind: "facts", id: `facts.${index}`, title: text, facts: [{ term: text, text }] },
      ]),
    ],
  };
}

function hostileTable(text: string, index: number): Table {
  return {
    kind: "table",
    id: `hostile.${index}.${text.slice(0, 40)}`,
    title: text,
    style: "results",
    stubHead: [text, "stub"],
    head: [
      [
        { text, span: 3, notes: ["n"] },
        { text: "", span: 1 },
      ],
      [
        { text: "a", span: 1 },
        { text, span: 1 },
        { text: "c", span: 1 },
        { text, span: 1, notes: ["n", "*"] },
      ],
    ],
    rows: [
      {
        stub: [{ kind: "text", text }, { kind: "blank" }],
        cells: Array.from({ length: 4 }, () => ({ kind: "blank" })),
        heading: true,
      },
      {
        stub: [
          { kind: "text", text, indent: 1 },
          { kind: "text", text },
        ],
        cells: [
          { kind: "text", text, notes: ["n"] },
          { kind: "number", value: -0.704, as: "coefficient", notes: ["*"] },
          {
            kind: "composite",
            pattern: "estimate-interval",
            parts: [
              { kind: "number", value: -0.5, as: "statistic" },
              { kind: "number", value: -1.25, as: "statistic" },
              { kind: "undefined", reason: null },
            ],
          },
          { kind: "undefined", reason: null, notes: ["n"] },
        ],
      },
      {
        stub: [{ kind: "blank" }, { kind: "text", text: "-" }],
        cells: [
          { kind: "blank" },
          { kind: "number", value: 0.0001, as: "reportedP" },
          { kind: "text", text: "-" },
          { kind: "blank" },
        ],
      },
    ],
    footnotes: [
      { id: "n", text },
      { id: "*", text },
      { id: "unused", text: "nobody refers to this" },
    ],
    caption: text,
    source: text,
  };
}
