/** Texts that are syntax elsewhere, far too long or written from right to left: nothing runs, nothing breaks. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/report/document.ts";
import { chromium } from "../../support/chromium.ts";
import { documentOf, studyResult, writtenDocument } from "../../support/written.ts";
import { type Opener, opener } from "./in-chromium.ts";
import { byMark, drawn, looks, type Page, pageOf, styles, tablesExpected } from "./pages.ts";
import { expectNothingCut, finder, printedSheets } from "./printed-pages.ts";
import { all, type Element, named, readPage, tablesOf, textOf } from "./read-page.ts";

const texts = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"'><svg onload=alert(1)><style>*{display:none}</style>",
  "</title></style></table><iframe src=javascript:alert(1)>",
  "javascript:alert(1)//]]> <!-- &lt;b&gt; &amp;amp; -->",
  "\u0627\u0644\u0648\u0644\u0627\u0621 \u0644\u0644\u0645\u0633\u062a\u0634\u0641\u0649 (1)",
  "\u202e\u202dterbalik\u2066",
  "\u{1f600} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u65e5\u672c\u8a9e",
  "lone \ud83d half \ude00",
  "bell\u0007 null\u0000 escape\u001b[31m del\u007f c1\u0085",
  "a|b|c \\write18{ls} $x^2$ % # =1+1 {{7*7}} $(1)",
  "W".repeat(10_000),
  "kata panjang ".repeat(800),
] as const;
const text = (index: number) => texts[index % texts.length]!;

type Study = { readonly data: string; readonly codebook: string };

/** Sixty items in three scales, answers and a variable of twelve categories, and hostile labels wherever a label can be. */
function hostileStudy(folder: string): Study {
  const data = join(folder, "data.csv");
  const codebook = join(folder, "loyalty.yaml");
  const items = Array.from({ length: 60 }, (_, item) => `I${item + 1}`);
  const cases = Array.from({ length: 60 }, (_, row) => [
    String((row * 5) % 12),
    ...items.map((_, item) => String(1 + ((row + ((row * (item + 3)) % 7) + (item % 3)) % 5))),
  ]);
  writeFileSync(data, [["kota", ...items], ...cases].map((cells) => `${cells.join(",")}\n`).join(""));
  const label = (index: number) => `${index} ${text(index).slice(0, index === 11 ? 10_000 : 200)}`;
  const scale = (index: number, range: string) => ({
    label: label(index),
    items: range,
    answers: "setuju",
    categories: [label(index + 3), label(index + 4)],
  });
  const book = {
    loyalty: 1,
    title: texts.slice(0, 7).join(" "),
    year: 2012,
    language: "id",
    answers: { setuju: Object.fromEntries([1, 2, 3, 4, 5].map((code) => [code, [label(code - 1)]])) },
    labels: Object.fromEntries(items.map((item, index) => [item, label(index)])),
    variables: {
      kota: {
        label: label(0),
        recode: Object.fromEntries(Array.from({ length: 12 }, (_, code) => [code, label(code)])),
      },
    },
    scales: { A: scale(0, "I1..I20"), B: scale(1, "I21..I40"), C: scale(5, "I41..I60") },
    outcome: "C",
    predictors: ["kota", "A", "B"],
  };
  writeFileSync(codebook, JSON.stringify(book));
  return { data, codebook };
}

/** Every text of a document, ids too, made hostile. */
function hostileDocument(document: Document): Document {
  let count = 0;
  const kept = new Set(["kind", "level", "style", "as", "tone", "pattern", "type", "look", "language"]);
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === "string") {
      if (kept.has(key) || value === "") return value;
      count += 1;
      return key === "id" ? `${value}${text(count).slice(0, 60)}` : `${value} ${text(count)}`.slice(0, 400);
    }
    if (Array.isArray(value)) return value.map((entry) => changed(entry, key === "notes" ? "kind" : key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, changed(entry, name)]));
  };
  return { ...document, blocks: document.blocks.map((block) => changed(unslotted(block), "") as Block) };
}

/** Slots are texts within the text. */
function unslotted(block: Block): Block {
  if (block.kind === "table") {
    return { ...block, footnotes: block.footnotes.map(({ id, text }) => ({ id, text })) };
  }
  if (block.kind !== "paragraph") return block;
  const { slots: _, ...paragraph } = block;
  return paragraph;
}

/** What a text that nothing may hold becomes. */
function shown(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
      .toWellFormed()
  );
}

const ELEMENTS = new Set(
  (
    "html head meta title style body header nav main section figure figcaption div table caption colgroup thead tbody tr th td wbr " +
    "p span bdi sup i a ul ol li dl dt dd h1 h2 h3 details summary " +
    "svg g path rect line text tspan circle defs clipPath pattern linearGradient stop"
  ).split(" "),
);

/** Elements and attributes that a text must have brought in. */
function intruders(page: Element): readonly string[] {
  return all(page, ({ name }) => name !== "").flatMap(({ name, attributes }) => [
    ...(ELEMENTS.has(name) ? [] : [name]),
    ...Object.keys(attributes).filter((attribute) => /^on|^src|^action|^formaction/i.test(attribute)),
    ...Object.entries(attributes).flatMap(([attribute, value]) =>
      /href$/.test(attribute) && !/^#[\w.-]+$/.test(value) ? [value] : [],
    ),
  ]);
}

function isFigure(cell: string): boolean {
  return /^[\d.,()<* -]+[a-z]?$/.test(cell);
}

function expectTablesAsTheyAre({ html, document }: Page): void {
  const expected = tablesExpected(document).map(({ title, head, rows }) => ({
    title: shown(title),
    head: head.map(shown),
    rows: rows.map((row) => row.map(shown)),
  }));
  const found = tablesOf(readPage(html))
    .map(byMark)
    .map(({ title, head, rows }) => ({ title, head, rows }));
  expect(found).toEqual(expected);
}

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const study = hostileStudy(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a page of hostile labels", () => {
  for (const style of styles) {
    it(`in style ${style} is well formed, with no element or attribute of theirs and every cell as it is`, async () => {
      const page = await pageOf({ ...study, style });
      expect(intruders(readPage(page.html))).toEqual([]);
      expectTablesAsTheyAre(page);
    });
  }

  for (const look of looks) {
    it(`is so wherever a text can stand: every string of a document, look ${look}`, async () => {
      const page = await drawn(hostileDocument(await writtenDocument({ look, full: true })), await studyResult());
      expect(intruders(readPage(page.html))).toEqual([]);
      const ids = [...page.html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
      expect(ids.filter((id) => !/^[\w.-]+$/.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expectTablesAsTheyAre(page);
    });
  }

  it("keeps a name from right to left to itself in a sentence", async () => {
    const name = text(5);
    const document: Document = {
      language: "id",
      blocks: [
        { kind: "heading", level: 1, text: name },
        { kind: "paragraph", text: `Skor ${name}: 12`, slots: [{ kind: "name", text: name }] },
        { kind: "list", items: [{ text: `\u05d0\u05d1 \u05d2, 2 dari 3` }] },
      ],
    };
    const { html } = await drawn(document, await studyResult());
    expect(html).toContain(`<p>Skor <bdi>${name}</bdi>: 12</p>`);
    expect(html).toContain("<li><bdi>\u05d0\u05d1 \u05d2</bdi>, 2 dari 3</li>");
    expect(textOf(all(readPage(html), named("h1"))[0])).toBe(name);
  });
});

describe.skipIf(chromium.missing)(`a page of hostile labels in Chromium${chromium.why}`, () => {
  let browser: Opener;
  beforeAll(async () => {
    browser = await opener();
  });
  afterAll(() => browser?.close());

  it("runs nothing, asks for nothing, and is no wider than a telephone", async () => {
    const documents = [
      documentOf(await studyResult(study), { style: "results" }),
      documentOf(await studyResult(study), { style: "spss" }),
      hostileDocument(await writtenDocument({ style: "results" })),
    ];
    for (const document of documents) {
      const page = await drawn(document, await studyResult());
      const { tab, happened } = await browser.open(page.html, { width: 360 });
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      const listeners =
        "[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => /^on/.test(n))";
      expect(await tab.evaluate(listeners)).toEqual([]);
      const names = "[...new Set([...document.querySelectorAll('*')].map((element) => element.localName))]";
      expect(((await tab.evaluate(names)) as string[]).filter((name) => !ELEMENTS.has(name))).toEqual([]);
      expect(happened).toEqual([]);
      await tab.close();
    }
  });

  it("would be noticed: a script in a page without its policy says so", async () => {
    const { html } = await drawn({ language: "id", blocks: [] }, await studyResult());
    const open = html.replace(/<meta http-equiv[^>]*>/, "").replace("</main>", "<script>alert('here')</script></main>");
    const { tab, happened } = await browser.open(open);
    expect(happened).toEqual(["here"]);
    await tab.close();
    const closed = await browser.open(html.replace("</main>", "<script>alert('here')</script></main>"));
    expect(closed.happened.join()).toMatch(/Content Security Policy/);
    expect(closed.happened).not.toContain("here");
    await closed.tab.close();
  });

  it("is printed with nothing cut", async () => {
    const { html, document } = await pageOf({ ...study, style: "results" });
    const { tab } = await browser.open(html);
    const sheets = await printedSheets(tab);
    await tab.close();
    expectNothingCut(sheets);
    const figures = tablesExpected(document).flatMap(({ rows }) => rows.flat().filter(isFigure));
    expect(figures.length).toBeGreaterThan(300);
    expect(finder(sheets).find(figures)).toBeTypeOf("object");
  });
});
