import { beforeAll, describe, expect, it } from "vitest";
import { labelsOf } from "../../../src/render/latex/labels.ts";
import { renderLatex } from "../../../src/render/latex/render-latex.ts";
import { oneLine } from "../../../src/render/markdown/escape-markdown.ts";
import type { RenderedFile } from "../../../src/render/rendered.ts";
import type { Block, Chart, Document, Look, Table } from "../../../src/report/document.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { styles } from "../../../src/report/written/written-options.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { documentOf, renderInput, studyResult, writtenDocument } from "../../support/written.ts";
import { hostileReport } from "../hostile-report.ts";
import { compile, noLatex, why } from "./pdf-latex.ts";
import { read, sectionsOf, tablesIn, uses } from "./read-latex.ts";

type Made = { readonly tex: string; readonly beside: readonly RenderedFile[] };

async function rendered(document: Document, picturesFolder: string | null = null): Promise<Made> {
  const made = await renderLatex(renderInput(await studyResult(), document, { picturesFolder }));
  if (made.kind !== "file" || typeof made.content !== "string") throw new Error("a text was expected");
  return { tex: made.content, beside: made.beside };
}

const isTable = (block: Block): block is Table => block.kind === "table";
const isChart = (block: Block): block is Chart => block.kind === "chart";

/** Labels' spaces at the ends go, and a space that doesn't break is a space. */
const same = (text: string) => oneLine(text).replace(/[ \u00a0]/g, "");

function expectTables(tex: string, document: Document): void {
  const tables = document.blocks.filter(isTable);
  const labels = labelsOf(document);
  const found = tablesIn(tex);
  expect(found.map(({ label }) => label)).toEqual(tables.map(({ id }) => labels.get(id)));
  expect(uses(tex, "label").filter(([label]) => label!.startsWith("tab:"))).toEqual(found.map(({ label }) => [label]));
  for (const [index, expected] of expectedTables(document).entries()) {
    const { title, blocks, notes, isNumbered } = found[index]!;
    const table = tables[index]!;
    expect(same(title)).toBe(same(expected.title));
    expect(isNumbered).toBe(document.numbering !== undefined);
    expect(blocks, expected.id).toHaveLength(1);
    const { head, rows } = blocks[0]!;
    const stubs = table.stubHead.length;
    const headings = [(head.at(-1) ?? []).slice(0, stubs), ...head.map((row) => row.slice(stubs))].flat().map(same);
    expect(
      headings.filter((text) => text !== ""),
      expected.id,
    ).toEqual(expected.head.map(same));
    const cells = rows.map((row) => row.map(same).filter((text) => text !== ""));
    expect(cells, expected.id).toEqual(expected.rows.map((row) => row.map(same)));
    expect(notes.map(same), expected.id).toEqual(notesOf(expected, table));
  }
}

function notesOf({ footnotes, caption, source }: ReturnType<typeof expectedTables>[number], { style }: Table) {
  const notes = footnotes.map(({ mark, text }) => `${mark}${/\w/.test(mark) || style === "spss" ? "." : ""} ${text}`);
  return [...notes, ...[caption, source].filter((line) => line !== null)].map(same);
}

/** Lines of text between tables and charts as they are printed; with the numbers that LaTeX gives. */
function proseIn(tex: string, document: Document): readonly string[] {
  const numbers = numbered(document);
  const byLabel = new Map(
    [...labelsOf(document)].map(([id, label]) => [label, numbers.get(id)?.split(" ").at(-1) ?? ""]),
  );
  const lines = sectionsOf(tex)
    .filter(({ kind }) => kind === "text")
    .flatMap(({ tex: inside }) => inside.split("\n"))
    .filter((line) => !/^\\(begin|end)\{/.test(line));
  return lines.map((line) => {
    const [, heading] = /^\\(?:sub)*section(\{.*)$/.exec(line) ?? [];
    const text = heading ?? line.replace(/^\\item(\[\{.*?\}\])? /, "");
    return same(read(text, (label) => byLabel.get(label) ?? "??"));
  });
}

describe("a report in LaTeX", () => {
  for (const style of styles) {
    for (const language of ["id", "en"] as const) {
      describe(`in style ${style}, in ${language}`, () => {
        let document: Document;
        let tex: string;
        beforeAll(async () => {
          document = await writtenDocument({ style, language });
          ({ tex } = await rendered(document));
        });

        it("has every table with the same cells, headings, notes, title and label, in order", () => {
          expect(expectedTables(document).length).toBeGreaterThan(5);
          expectTables(tex, document);
        });

        it("has every paragraph, heading and item as it was written, in order, references by LaTeX's numbers", () => {
          const lines = proseIn(tex, document);
          let from = 0;
          for (const block of document.blocks) {
            const words =
              block.kind === "paragraph" || block.kind === "heading"
                ? [block.text]
                : block.kind === "list"
                  ? block.items.map(({ text }) => text)
                  : [];
            for (const wanted of words.map(same)) {
              const at = lines.findIndex((line, index) => index >= from && line.endsWith(wanted));
              expect(at, wanted).toBeGreaterThanOrEqual(from);
              from = at + 1;
            }
          }
        });

        it.skipIf(noLatex)(
          `compiles without a box that sticks out, and the PDF has every figure${why}`,
          async () => {
            const { complaints, pages, text } = await compile([{ path: "report.tex", content: tex }], "report");
            expect(complaints).toEqual([]);
            expect(pages).toBeGreaterThan(5);
            const figures = expectedTables(document).flatMap(({ rows }) =>
              rows.flat().filter((cell) => /^[-.,\d]+$/.test(cell)),
            );
            expect(figures.length).toBeGreaterThan(200);
            expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
            const numbers = [...numbered(document).values()].map((number) => number.replace(/\s/g, ""));
            expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
          },
          300_000,
        );
      });
    }
  }

  it("numbers tables and figures by LaTeX's counters with the chapter before them", async () => {
    const { tex } = await rendered(await writtenDocument({ style: "skripsi", language: "id", chapter: 6 }));
    expect(tex).toContain("\\renewcommand{\\thetable}{6.\\arabic{table}}");
    expect(tex).toContain("\\renewcommand{\\thefigure}{6.\\arabic{figure}}");
    expect(tex).toContain("\\renewcommand{\\tablename}{Tabel}");
  });

  it("has three rules in APA's look, and a frame in SPSS's", async () => {
    const of = async (look: Look) => (await rendered(await writtenDocument({ look, language: "en" }))).tex;
    const [apa, spss] = [await of("apa"), await of("spss")];
    expect(apa).toContain("\\toprule");
    expect(apa).not.toMatch(/\\hline|\\begin\{(tabular|longtable)\}\{\|/);
    expect(spss).not.toContain("\\toprule");
    expect(spss.match(/\\begin\{(tabular|longtable)\}\{[^|]/g)).toBeNull();
  });

  it("says on standard output that the pictures aren't there, and how to get them", async () => {
    const document = await writtenDocument({ language: "en" });
    const { tex, beside } = await rendered(document);
    expect(beside).toEqual([]);
    expect(tex).not.toContain("\\includegraphics");
    expect(tex.split("-{}-report report.tex").length - 1).toBe(document.blocks.filter(isChart).length);
  });

  it("has its pictures as PNG beside it", async () => {
    const document = await writtenDocument({ language: "id", style: "skripsi" });
    const { tex, beside } = await rendered(document, "laporan_files");
    const shown = [...tex.matchAll(/\\includegraphics\[width=(\d+)pt\]\{laporan\\string_files\/([\w-]+\.png)\}/g)];
    expect(beside.length).toBeGreaterThan(5);
    expect(shown.map(([, , path]) => path)).toEqual(beside.map(({ path }) => path));
    for (const [, width] of shown) expect(Number(width)).toBeLessThanOrEqual(398);
    for (const { content } of beside) expect([...content.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it("is the same text each time", async () => {
    const result = await studyResult({ language: "en" });
    const [first, second] = [await rendered(documentOf(result)), await rendered(documentOf(result))];
    expect(second).toEqual(first);
  });
});

describe.skipIf(noLatex)(`pdflatex${why}`, () => {
  it("finds the pictures, whatever the folder is called", async () => {
    const whole = await writtenDocument({ language: "en" });
    const document = { ...whole, blocks: whole.blocks.filter(isChart).slice(0, 2) };
    const folder = "my_report (1) #50 ~ 2 & 3_files";
    const { tex, beside } = await rendered(document, folder);
    const files = beside.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
    const { complaints, pages } = await compile([{ path: "report.tex", content: tex }, ...files], "report");
    expect(complaints).toEqual([]);
    expect(pages).toBeGreaterThan(0);
  }, 300_000);

  it("takes one table, or all, or the words, into another document, numbered there", async () => {
    const { tex } = await rendered(await writtenDocument({ style: "skripsi", language: "id" }));
    const thesis = [
      "\\documentclass[12pt]{report}",
      "\\usepackage[a4paper,margin=3cm]{geometry}",
      "\\usepackage{array,booktabs,longtable,pdflscape,graphicx,float,caption}",
      "\\begin{document}\\chapter{One}\\chapter{Two}",
      "See Table~\\ref{tab:normality}.",
      "\\def\\loyaltyonly{tab:normality}\\input{report}",
      "\\newcommand{\\loyaltyonly}{text}\\input{report}",
      "The end.",
      "\\end{document}",
    ].join("\n");
    const files = [
      { path: "thesis.tex", content: thesis },
      { path: "report.tex", content: tex },
    ];
    const { complaints, text } = await compile(files, "thesis");
    expect(complaints.filter((line) => line.startsWith("!"))).toEqual([]);
    expect(text).toContain("SeeTable2.1.");
    expect(text).toContain("Table2.1:Normalitasskor");
    expect(text).not.toContain("Table2.2:");
    expect(text).toContain("Theend.");
  }, 300_000);
});

/** A square of correlations. */
function matrix(size: number): Table {
  const names = Array.from({ length: size }, (_, index) => `X${index + 1}`);
  return {
    kind: "table",
    id: "matrix",
    title: "Inter-Item Correlation Matrix",
    style: "spss",
    stubHead: [""],
    head: [names.map((text) => ({ text, span: 1 }))],
    rows: names.map((text, row) => ({
      stub: [{ kind: "text", text }],
      cells: names.map((_, column) => ({ kind: "number", value: (row - column) / size, as: "coefficient" })),
    })),
    footnotes: [],
  };
}

describe("tables that are too wide or too long in LaTeX", () => {
  const of = async (table: Table) => {
    const { tex } = await rendered({ language: "en", look: "spss", blocks: [table] });
    return { tex, ...tablesIn(tex)[0]! };
  };

  it("stand upright where they fit, on turned pages where they don't, and in parts beyond that", async () => {
    expect(await of(matrix(6))).toMatchObject({ isTurned: false, isLong: false });
    expect(await of(matrix(16))).toMatchObject({ isTurned: true, isLong: true });
    expect((await of(matrix(60))).blocks.length).toBeGreaterThan(2);
  });

  it("have every cell in their parts, the stub in each", async () => {
    const table = matrix(60);
    const { blocks } = await of(table);
    const [{ rows = [] } = {}] = expectedTables({ language: "en", look: "spss", blocks: [table] });
    const together = rows.map((_, row) => blocks.flatMap(({ rows: part }, at) => part[row]!.slice(at === 0 ? 0 : 1)));
    expect(together).toEqual(rows);
    for (const { head } of blocks) expect(head).toHaveLength(1);
  });

  it.skipIf(noLatex)(
    `stay within the margins${why}`,
    async () => {
      for (const size of [6, 12, 16, 22, 60]) {
        const { tex } = await of(matrix(size));
        expect((await compile([{ path: "a.tex", content: tex }], "a")).complaints, String(size)).toEqual([]);
      }
    },
    300_000,
  );
});

describe("hostile texts in LaTeX", () => {
  for (const look of ["apa", "spss"] as const) {
    it(`come back as themselves from tables in ${look}'s look`, async () => {
      const document = hostileReport(look);
      expectTables((await rendered(document)).tex, document);
    });

    it.skipIf(noLatex)(
      `compile in ${look}'s look, and nothing sticks out${why}`,
      async () => {
        const { tex } = await rendered(hostileReport(look));
        const { complaints, pages } = await compile([{ path: "a.tex", content: tex }], "a");
        expect(complaints).toEqual([]);
        expect(pages).toBeGreaterThan(20);
      },
      300_000,
    );
  }

  it("are no commands: whatever a label says, the file's commands are the renderer's own", async () => {
    const { tex } = await rendered(hostileReport());
    const commands = (text: string) => new Set([...text.matchAll(/\\([a-zA-Z@]+)/g)].map(([, name]) => name));
    const label =
      "\\input{/etc/passwd} \\write18{ls} \\immediate \\csname x\\endcsname ^^5cinput \\loyaltyonly \\fi \\end{document}";
    const hostile: Document = { ...hostileReport(), blocks: [{ kind: "paragraph", text: label }] };
    const more = (await rendered(hostile)).tex;
    const own = commands(tex);
    expect([...commands(more)].filter((name) => !own.has(name))).toEqual([]);
    const [text] = sectionsOf(more);
    expect(read(text!.tex.trim())).toBe(label);
  });
});
