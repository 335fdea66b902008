/** What the page says is what the document says: read back element by element. */
import { describe, expect, it } from "vitest";
import type { Chart, Document } from "../../../src/report/document.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { fixtures, studyResult } from "../../support/written.ts";
import { byMark, drawn, looks, pageOf, styles, tablesExpected } from "./pages.ts";
import { all, classed, type Element, named, readPage, tablesOf, textOf } from "./read-page.ts";

const studies = [
  { name: "Bekasi", wanted: {} },
  { name: "Bekasi in English", wanted: { language: "en" } },
  { name: "Bekasi with every table", wanted: { full: true } },
  {
    name: "five personality scales",
    wanted: { data: `${fixtures}/studies/bfi/data.csv`, codebook: `${fixtures}/studies/bfi/loyalty.yaml` },
  },
] as const;

/** Children of the opening and of the main part, and what stands in sections of these. */
function blocksOf(page: Element): readonly Element[] {
  return all(page, named("header", "main"))
    .flatMap(({ children }) => children)
    .flatMap((child) => (typeof child === "string" ? [] : child.name === "section" ? child.children : [child]))
    .filter((child) => typeof child !== "string");
}

function headingsOf({ blocks }: Document): readonly (readonly [string, string])[] {
  return blocks.flatMap((block): readonly (readonly [string, string])[] => {
    if (block.kind === "heading") return [[`h${block.level}`, block.text]];
    return block.kind === "facts" ? [["h2", block.title]] : [];
  });
}

/** Marks and texts of lists, terms and texts of facts. */
function listed({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.map(({ mark = "", text }) => `${mark} ${text}`);
    return block.kind === "facts" ? block.facts.map(({ term, text }) => `${term} ${text}`) : [];
  });
}

for (const { name, wanted } of studies) {
  for (const style of styles) {
    for (const look of looks) {
      describe(`the page of ${name}, style ${style}, look ${look}`, async () => {
        const { document, html } = await pageOf({ ...wanted, style, look });
        const page = readPage(html);

        it("has the document's tables in their order, cell by cell, with their numbers", () => {
          const numbers = numbered(document);
          const expected = tablesExpected(document).map((table) => ({
            ...table,
            number: numbers.get(table.id) ?? null,
          }));
          expect(expected.length).toBeGreaterThan(3);
          expect(tablesOf(page).map(byMark)).toEqual(expected);
        });

        it("has its headings, paragraphs and lists word for word", () => {
          const blocks = blocksOf(page);
          const headings = blocks.filter(named("h1", "h2", "h3")).map((heading) => [heading.name, textOf(heading)]);
          expect(headings).toEqual(headingsOf(document));
          const paragraphs = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
          expect(blocks.filter(named("p")).map(textOf)).toEqual(paragraphs);
          const items = blocks
            .flatMap((block) => all(block, named("li", "dl")))
            .flatMap((item) => (item.name === "li" ? [item] : all(item, named("div"))))
            .map((item) => textOf(item).trim());
          expect(items).toEqual(listed(document).map((text) => text.trim()));
        });

        it("has its charts, each drawn and said in words", () => {
          const charts = document.blocks.filter((block): block is Chart => block.kind === "chart");
          const figures = all(page, named("figure"), classed("chart"));
          expect(figures.map(({ attributes }) => attributes["data-chart"])).toEqual(charts.map(({ id }) => id));
          for (const [index, figure] of figures.entries()) {
            const { alt, title } = charts[index]!;
            const [image] = all(figure, ({ attributes }) => attributes.role === "img");
            expect(image?.attributes["aria-label"]).toBe(alt ?? title);
            expect(all(figure, named("svg"))).toHaveLength(1);
            expect(textOf(all(figure, named("figcaption"))[0])).toContain(title);
          }
        });

        it("leads from its contents to every section, and with numbers to every table and chart", () => {
          const ids = all(page, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id);
          expect(new Set(ids).size).toBe(ids.length);
          const [contents] = all(page, named("nav"));
          const links = all(contents!, named("a")).map(({ attributes }) => (attributes.href ?? "").replace(/^#/, ""));
          expect(links.filter((link) => !ids.includes(link))).toEqual([]);
          const sections = headingsOf(document).filter(([level]) => level !== "h1");
          expect(links).toHaveLength(sections.length + numbered(document).size);
        });
      });
    }
  }
}

describe("a page", () => {
  it("is the same whenever it is written", async () => {
    const first = await pageOf({ style: "results" });
    const second = await pageOf({ style: "results" });
    expect(second.html).toBe(first.html);
  });

  it("refers to nothing outside and has no script", async () => {
    const { html } = await pageOf({ style: "results", full: true });
    const page = readPage(html);
    const attributes = all(page, () => true).flatMap((element) => Object.entries(element.attributes));
    expect(all(page, named("script", "link", "iframe", "object", "embed", "img", "image", "use"))).toEqual([]);
    expect(attributes.filter(([name]) => /^on/i.test(name))).toEqual([]);
    const addresses = attributes.filter(([name]) => /(?:^|:)(?:href|src|action)$/.test(name)).map(([, value]) => value);
    expect(addresses.filter((address) => !address.startsWith("#"))).toEqual([]);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  it("names its language, its study and the program", async () => {
    const page = readPage((await pageOf({ style: "spss" })).html);
    expect(all(page, named("html"))[0]?.attributes.lang).toBe("id");
    expect(textOf(all(page, named("title"))[0])).toBe(
      "Lampiran: keluaran statistik \u2013 Loyalitas pasien poliklinik rawat jalan eksekutif",
    );
    const english = readPage((await pageOf({ style: "results", language: "en" })).html);
    expect(all(english, named("html"))[0]?.attributes.lang).toBe("en");
    const generator = all(english, named("meta")).find(({ attributes }) => attributes.name === "generator");
    expect(generator?.attributes.content).toMatch(/^loyalty \d/);
  });

  it("isn't made where a chart can't be drawn: that is a bug, with its trace", async () => {
    const plot = { type: "hologram" } as unknown as Chart["plot"];
    const chart: Chart = { kind: "chart", id: "c", title: "Skor", alt: "Skor menurut <kota>", plot };
    await expect(drawn({ language: "id", blocks: [chart] }, await studyResult())).rejects.toThrow();
  });
});
