/** The Bekasi study's pages printed on A4 by real Chromium. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../../src/report/document.ts";
import { numbered } from "../../../src/report/written/numbering.ts";
import { chromium } from "../../support/chromium.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { studyResult } from "../../support/written.ts";
import { type Opened, type Opener, opener } from "./in-chromium.ts";
import { drawn, looks, type Page, pageOf, styles } from "./pages.ts";
import { expectNothingCut, finder, printedSheets } from "./printed-pages.ts";

describe.skipIf(chromium.missing)(`pages on paper${chromium.why}`, () => {
  let browser: Opener;
  beforeAll(async () => {
    browser = await opener();
  });
  afterAll(() => browser?.close());

  for (const style of styles) {
    for (const look of looks) {
      it(`of style ${style} in look ${look} have every figure, none cut, a table that fits a sheet on one`, async () => {
        const page = await pageOf({ style, look });
        const { tab } = await browser.open(page.html, { dark: true });
        await expectWholeTables(tab, page);
        await tab.close();
      });
    }
  }

  it("are light, whatever the screen is", async () => {
    const { html } = await pageOf({ style: "skripsi" });
    const { tab } = await browser.open(html, { dark: true });
    await tab.emulateMediaType("print");
    const colours =
      "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]";
    expect(await tab.evaluate(colours)).toEqual(["rgb(255, 255, 255)", "rgb(28, 33, 39)"]);
    await tab.close();
  });

  it("hold a matrix of sixty items whole, on sheets that lie", async () => {
    const document = matrix(60);
    const { html } = await drawn(document, await studyResult());
    const { tab } = await browser.open(html);
    const sheets = await printedSheets(tab);
    await tab.close();
    expectNothingCut(sheets);
    expect(sheets.at(-1)!.width).toBeGreaterThan(sheets.at(-1)!.height);
    const rows = expectedTables(document).flatMap(({ rows }) => rows.map((row) => row.join("")));
    expect(finder(sheets).find(rows)).toBeTypeOf("object");
  });
});

/** Each item's coefficient with each other one. */
function matrix(items: number): Document {
  const names = Array.from({ length: items }, (_, item) => `Butir ${item + 1}`);
  const value = (row: number, column: number) => Math.cos(row * 7 + column * 3);
  return {
    language: "id",
    look: "spss",
    blocks: [
      { kind: "heading", level: 1, text: "Korelasi" },
      {
        kind: "table",
        id: "matrix",
        title: "Inter-Item Correlation Matrix",
        style: "spss",
        stubHead: [""],
        head: [names.map((text) => ({ text, span: 1 }))],
        rows: names.map((text, row) => ({
          stub: [{ kind: "text", text }],
          cells: names.map((_, column) => ({ kind: "number", value: value(row, column), as: "coefficient" })),
        })),
        footnotes: [],
      },
    ],
  };
}

/** Of A4 within its margins, in pixels: 174 mm by 257 mm. */
const SHEET = { width: 657, height: 970 };
/** Type on paper isn't set quite as on a screen: what is that much smaller than a sheet surely fits. */
const SURELY = 0.96;

async function expectWholeTables(tab: Opened["tab"], { document }: Page): Promise<void> {
  await tab.emulateMediaType("print");
  await tab.setViewport({ width: SHEET.width, height: SHEET.height });
  const heights = new Map(
    (await tab.$$eval("figure.table:not(.wide)", (figures) =>
      figures.map((figure) => [figure.querySelector("table")?.dataset.table, figure.getBoundingClientRect().height]),
    )) as [string, number][],
  );
  const sheets = await printedSheets(tab);
  expectNothingCut(sheets);
  const numbers = numbered(document);
  const text = finder(sheets);
  for (const { id, title, rows } of expectedTables(document)) {
    const found = text.find([`${numbers.get(id) ?? ""}${title}`, ...rows.map((row) => row.join(""))]);
    expect(found, `${id} on paper`).toBeTypeOf("object");
    const fits = (heights.get(id) ?? Number.POSITIVE_INFINITY) <= SURELY * SHEET.height;
    if (fits && typeof found === "object") expect(found.last, `the sheets of ${id}`).toBe(found.first);
  }
}
