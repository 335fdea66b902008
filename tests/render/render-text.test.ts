import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { textWidth } from "../../src/render/plain-text.ts";
import { renderText } from "../../src/render/render-text.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { blank, figure, heads, text } from "../../src/report/cells.ts";
import type { Block, Cell, Document, Table } from "../../src/report/document.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import { publishedResult } from "../report/published-result.ts";
import { sampleResult } from "../report/sample-result.ts";

const plain = (blocks: readonly Block[], width = 80) =>
  renderText({ language: "en", blocks }, { width, colour: false }).split("\n").slice(0, -1);
const table = (parts: Partial<Table>): Table => ({
  kind: "table",
  id: "t",
  title: "Title",
  style: "spss",
  stubHead: [""],
  head: [heads("A", "B")],
  rows: [],
  footnotes: [],
  ...parts,
});
const rule = (length: number) => "─".repeat(length);

describe("a table", () => {
  it("has its title above, rules around its head and below, figures below each other, notes at its foot", () => {
    const row = (name: string, value: number, p: number | null, notes: readonly string[] = []) => ({
      stub: [text(name)],
      cells: [figure(value, "statistic", { notes }), figure(p, "pValue")],
    });
    const lines = plain([
      table({
        head: [heads("Value", "Sig.")],
        rows: [
          row("Pearson", 4.763, 0.029, ["one", "*"]),
          row("Likelihood Ratio", -0.704, null),
          { ...row("Total", 12, 0), ruled: true },
        ],
        footnotes: [
          { id: "one", text: "First." },
          { id: "*", text: "p < .05" },
          { id: "none", text: "Nobody refers to this." },
        ],
        caption: "Caption.",
      }),
    ]);
    expect(lines).toEqual([
      "Title",
      rule(32),
      "                   Value    Sig.".slice(0, 32).trimEnd(),
      rule(32),
      "Pearson            4.763*a  .029",
      "Likelihood Ratio   -.704       .",
      rule(32),
      "Total             12.000    .000",
      rule(32),
      "*. p < .05",
      "a. First.",
      "Caption.",
    ]);
  });

  it("has no full stop behind a star where the table isn't SPSS's", () => {
    const rows = [{ stub: [text("a")], cells: [figure(1, "count", { notes: ["*"] })] }];
    const ours = table({ style: "results", head: [heads("n")], rows, footnotes: [{ id: "*", text: "p < 0.05" }] });
    expect(plain([ours]).at(-1)).toBe("* p < 0.05");
  });

  it("keeps a heading row's words whole in a block of columns that is narrower than they are", () => {
    const head = [heads(...["Moderately", "Slightly", "Extremely", "Accurate", "n"])];
    const line = (stub: string, heading: boolean) => ({
      stub: [text(stub)],
      cells: head[0]!.map(() => (heading ? blank : figure(5, "count"))),
      ...(heading ? { heading: true } : {}),
    });
    const rows = [line("Agreeableness and Conscientiousness", true), line("A1", false)];
    const lines = plain([table({ stubHead: ["Item"], head, rows, footnotes: [] })], 48);
    const second = lines.slice(lines.indexOf("Title (continued)"));
    expect(second.slice(1)).toEqual([
      ...[rule(17), "Item  n", rule(17)],
      ...["Agreeableness and", "Conscientiousness", "A1    5", rule(17)],
    ]);
  });

  it("puts a spanned heading over its columns, with a rule of their width", () => {
    const lines = plain([
      table({
        head: [
          [
            { text: "", span: 1 },
            { text: "95% CI", span: 2 },
          ],
          heads("Value", "Lower", "Upper"),
        ],
        rows: [{ stub: [text("OR")], cells: [2.955, 1.097, 7.954].map((value) => figure(value, "ratio")) }],
      }),
    ]);
    expect(lines.slice(1)).toEqual([
      rule(23),
      "              95% CI",
      "           ────────────",
      "    Value  Lower  Upper",
      rule(23),
      "OR  2.955  1.097  7.954",
      rule(23),
    ]);
  });

  it("lets a merged stub stand beside the rows that it belongs to", () => {
    const row = (stub: Cell, value: number) => ({
      stub: [stub],
      cells: [text("x".repeat(20)), figure(value, "count")],
    });
    const lines = plain(
      [table({ rows: [row(text("Hubungan Antarpersonal Panjang"), 1), row(blank, 2), row(text("Baru"), 3)] })],
      40,
    );
    expect(lines.slice(4, 8).map((line) => line.trim())).toEqual([
      "Hubungan         xxxxxxxxxxxxxxxxxxxx  1",
      "Antarpersonal    xxxxxxxxxxxxxxxxxxxx  2",
      "Panjang",
      "Baru             xxxxxxxxxxxxxxxxxxxx  3",
    ]);
  });

  it("is split into blocks of columns that repeat the stub, between spanned groups", () => {
    const groups = ["First group", "Second group", "Third group"];
    const wide = table({
      head: [
        groups.map((group) => ({ text: group, span: 2 })),
        heads(...groups.flatMap(() => ["Frequency", "Percentage"])),
      ],
      rows: ["Laki-laki", "Perempuan"].map((name, index) => ({
        stub: [text(name)],
        cells: groups.flatMap((_, group) => [figure(100 * group + index, "count"), figure(index, "percent")]),
      })),
    });
    const lines = plain([wide], 60);
    expect(lines.filter((line) => line.startsWith("Laki-laki"))).toHaveLength(2);
    expect(lines.find((line) => line.includes("First group"))).toContain("Second group");
    expect(lines.find((line) => line.includes("Third group"))).not.toContain("Second group");
    expect(plain([wide], 40).filter((line) => line.startsWith("Laki-laki"))).toHaveLength(3);
    expect(plain([wide], 100).filter((line) => line.startsWith("Laki-laki"))).toHaveLength(1);
  });

  it("indents categories, and lets a heading run over the cells", () => {
    const lines = plain(
      [
        table({
          rows: [
            { stub: [text("A heading much longer than its column")], cells: [blank, blank], heading: true },
            { stub: [text("one", { indent: 1 })], cells: [figure(1, "count"), figure(2, "count")] },
          ],
        }),
      ],
      80,
    );
    expect(lines.at(-2)).toBe("  one  1  2");
    expect(lines.slice(4, -2).join(" ")).toBe("A heading much longer than its column");
  });

  it("without columns or rows is still drawn", () => {
    expect(plain([table({ head: [[]], stubHead: [], rows: [] })])[0]).toBe("Title");
    expect(plain([table({ rows: [] })])).toContain("Title");
  });
});

describe("prose", () => {
  it("hangs below its marks, is no wider than is good to read, and has its headings underlined", () => {
    const lines = plain(
      [
        { kind: "heading", level: 1, text: "Loyalitas" },
        {
          kind: "list",
          items: [{ mark: "1.", text: "word ".repeat(30).trim() }, { mark: "12.", text: "short" }, { text: "no mark" }],
        },
        { kind: "heading", level: 2, text: "Temuan" },
        { kind: "paragraph", text: "x" },
        { kind: "heading", level: 3, text: "Scale: R" },
      ],
      150,
    );
    expect(lines).toEqual([
      "Loyalitas",
      "═════════",
      `1.   ${"word ".repeat(19).trim()}`,
      `     ${"word ".repeat(11).trim()}`,
      "12.  short",
      "     no mark",
      "",
      "Temuan",
      "──────",
      "",
      "x",
      "",
      "Scale: R",
    ]);
  });
});

describe("a table in several blocks of columns", () => {
  const wide = (name: string) => `${name} ${"x".repeat(24)}`;
  const two = (first: Cell, second: Cell) => [first, second];

  it("says in the document's language that it continues, and leaves out the rows that have nothing to say there", () => {
    const block = table({
      head: [heads(wide("Count"), wide("p"))],
      rows: [
        { stub: [text("Sex")], cells: two(blank, figure(0.011, "pValue")), heading: true },
        { stub: [text("Man", { indent: 1 })], cells: two(figure(12, "count"), blank) },
        { stub: [text("Woman", { indent: 1 })], cells: two(figure(14, "count"), blank) },
      ],
    });
    const drawn = (language: "en" | "id") => renderText({ language, blocks: [block] }, { width: 40, colour: false });
    const [first, second] = drawn("en").split("\n\n");
    expect(first).toMatch(/Sex[\s\S]*Man +12[\s\S]*Woman +14/);
    expect(second).toMatch(/^Title \(continued\)\n/);
    expect(second).toMatch(/Sex +\.011/);
    expect(second).not.toMatch(/Man|Woman/);
    expect(drawn("id")).toContain("\nTitle (lanjutan)\n");
  });

  it("keeps the row that names a shown one: a heading above it, and a stub that it continues", () => {
    const block = table({
      stubHead: ["", ""],
      head: [heads(wide("Statistic"), wide("Error"))],
      rows: [
        { stub: [text("Group one"), blank], cells: two(blank, blank), heading: true },
        { stub: [text("Cases"), text("Valid")], cells: two(figure(1, "count"), blank) },
        { stub: [blank, text("Total")], cells: two(figure(2, "count"), figure(3, "count")) },
        { stub: [text("Group two"), blank], cells: two(blank, blank), heading: true },
        { stub: [text("Range"), text("All")], cells: two(figure(4, "count"), blank) },
      ],
    });
    const second = plain([block], 50).join("\n").split("\n\n")[1];
    expect(second).toMatch(/Group one\nCases +Valid\n +Total +3/);
    expect(second).not.toMatch(/Group two|Range/);
  });

  it("is in fewer where a narrower stub allows it", () => {
    const columns = ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd", "eeeeeeeeee", "ffffffffff"];
    const block = table({
      head: [heads(...columns)],
      rows: [{ stub: [text("one two three four five six")], cells: columns.map((_, value) => figure(value, "count")) }],
    });
    const heading = plain([block], 50).filter((line) => /aaa|ddd/.test(line));
    expect(heading.map((line) => line.trim().split(/ +/))).toEqual([columns.slice(0, 3), columns.slice(3)]);
  });
});

describe("a terminal", () => {
  const ESC = "\u001b";
  const evil = `x${ESC}[2J${ESC}]0;owned\u0007\r\ny`;
  const document: Document = {
    language: "en",
    blocks: [
      { kind: "heading", level: 1, text: evil },
      { kind: "paragraph", text: evil, tone: "bad" },
      { kind: "list", items: [{ mark: evil, text: evil, tone: "caution" }] },
      table({
        title: evil,
        stubHead: [evil],
        head: [[{ text: evil, span: 1 }]],
        rows: [{ stub: [text(evil)], cells: [text(evil, { tone: "good", notes: ["n"] })] }],
        footnotes: [{ id: "n", text: evil }],
        caption: evil,
      }),
    ],
  };

  it("can't be steered by a label", () => {
    expect(renderText(document, { width: 80, colour: false })).not.toMatch(/[^\P{Cc}\n]/u);
    const coloured = renderText(document, { width: 80, colour: true });
    expect(coloured).not.toContain(`${ESC}[2J`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes that are ours
    expect(coloured.replace(/\u001b\[\d+m/g, "")).not.toContain(ESC);
  });

  it("gets colours that change no word and no place", () => {
    for (const depth of ["results", "full"] as const) {
      const report = buildReport(sampleResult("id"), { further: furtherWriting, depth });
      const coloured = renderText(report, { width: 80, colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes that are ours
      expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(renderText(report, { width: 80, colour: false }));
      expect(coloured).toContain(`${ESC}[31m`);
      expect(coloured).toContain("tidak valid");
    }
  });
});

describe("every report at every width", () => {
  const worded = publishedResult("id", (item) => `${item}: pernyataan yang cukup panjang untuk dibaca responden`);
  const reports = [sampleResult("en"), sampleResult("id"), publishedResult("en"), worded].flatMap((result) =>
    (["results", "full"] as const).map((depth) => buildReport(result, { further: furtherWriting, depth })),
  );

  it.each([40, 41, 50, 60, 72, 80, 100, 120, 160, 200])("of %d columns fits, without trailing spaces", (width) => {
    for (const report of reports) {
      const lines = renderText(report, { width, colour: false }).split("\n");
      for (const line of lines) {
        if (textWidth(line) > width) expect.fail(`${textWidth(line)} > ${width}: ${line}`);
        if (line !== line.trimEnd()) expect.fail(`trailing space: ${line}`);
      }
      expect(lines.at(-1)).toBe("");
    }
  });

  it("breaks no word at 80 columns", () => {
    const report = reports[2]!;
    // "lanjutan" stands above the further columns of a table that is wider
    const words = new Set([...JSON.stringify(report).split(/[^\p{L}]+/u), "lanjutan"]);
    const printed = renderText(report, { width: 80, colour: false }).split(/[^\p{L}]+/u);
    expect(printed.filter((word) => word.length > 1 && !words.has(word))).toEqual([]);
  });

  it("prints every figure of a split table", () => {
    const [value, width] = [
      fc.array(fc.integer({ min: 100000, max: 999999 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 40, max: 200 }),
    ];
    fc.assert(
      fc.property(value, width, (values, room) => {
        const wide = table({
          head: [heads(...values.map((_, index) => `Column ${index}`))],
          rows: [{ stub: [text("Baris")], cells: values.map((one) => figure(one, "count")) }],
        });
        const printed = plain([wide], room).flatMap((line) =>
          line.startsWith("Baris") ? line.split(/ +/).slice(1) : [],
        );
        expect(printed.map(Number)).toEqual(values);
      }),
    );
  });
});

describe("speed", () => {
  const report = buildReport(publishedResult("id"), { further: furtherWriting, depth: "results" });
  beforeAll(() => {
    renderText(report, { width: 80, colour: false });
  });

  it("draws the results view of the published study in a small part of a second", () => {
    const start = performance.now();
    renderText(report, { width: 80, colour: false });
    expect(performance.now() - start).toBeLessThan(250); // about 8 ms; here only what has become absurd is caught
  });
});
