/** The Bekasi study's pages in real Chromium: links, narrow windows, accessibility. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../../support/chromium.ts";
import { type Opened, type Opener, opener } from "./in-chromium.ts";
import { looks, type Page, pageOf, styles } from "./pages.ts";
import { readPage, tablesOf } from "./read-page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, each with the element that it found it at. */
async function violations({ tab }: Opened): Promise<readonly string[]> {
  await tab.evaluate(axe);
  const found = await tab.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return (found as { readonly violations: readonly Result[] }).violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ""}`,
  );
}

/** How wide the page is; boxes that scroll by themselves count for what is seen of them. */
const scrollWidth = "document.documentElement.scrollWidth";

describe.skipIf(chromium.missing)(`pages in Chromium${chromium.why}`, () => {
  let browser: Opener;
  beforeAll(async () => {
    browser = await opener();
  });
  afterAll(() => browser?.close());

  for (const style of styles) {
    for (const look of looks) {
      describe(`style ${style}, look ${look}`, () => {
        let page: Page;
        beforeAll(async () => {
          page = await pageOf({ style, look });
        });

        it("shows no accessibility violation in light, asks for nothing and says nothing", async () => {
          const opened = await browser.open(page.html);
          expect(await violations(opened)).toEqual([]);
          expect(opened.happened).toEqual([]);
          await opened.tab.close();
        });

        it("shows none in dark, on a telephone's 360 pixels, where nothing but tables' boxes scrolls sideways", async () => {
          const opened = await browser.open(page.html, { width: 360, dark: true });
          expect(await opened.tab.evaluate(scrollWidth)).toBeLessThanOrEqual(360);
          const [background, ink] = (await opened.tab.evaluate(
            "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]",
          )) as [string, string];
          expect(brightness(background)).toBeLessThan(60);
          expect(brightness(ink)).toBeGreaterThan(200);
          expect(await violations(opened)).toEqual([]);
          await opened.tab.close();
        });
      });
    }
  }

  it("leads from every link of the contents to its target", async () => {
    for (const [style, width] of [
      ["results", 360],
      ["spss", 1280],
    ] as const) {
      const { html } = await pageOf({ style });
      const { tab } = await browser.open(html, { width });
      await expectLinksLead(tab, style === "results" ? 30 : 12);
      await tab.close();
    }
  });

  it("builds of the page what is read of it without a browser", async () => {
    const { html } = await pageOf({ style: "skripsi", look: "spss" });
    const { tab } = await browser.open(html);
    const cells = await tab.evaluate(
      "[...document.querySelectorAll('figure.table')].map((figure) => [figure.querySelector('table').dataset.table, " +
        "[...figure.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((c) => c.textContent).filter(Boolean))])",
    );
    expect(cells).toEqual(tablesOf(readPage(html)).map(({ id, rows }) => [id, rows]));
    await tab.close();
  });
});

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

async function expectLinksLead(tab: Opened["tab"], least: number): Promise<void> {
  for (const summary of await tab.$$("nav summary")) if (await summary.isVisible()) await summary.click();
  const links = await tab.$$("nav a");
  expect(links.length).toBeGreaterThanOrEqual(least);
  for (const link of links) {
    await link.click();
    const wanted = await link.evaluate((anchor) => anchor.getAttribute("href"));
    const [found, top] = await tab.$eval(
      ":target",
      (target) => [target.id, target.getBoundingClientRect().top] as const,
    );
    expect(`#${found}`).toBe(wanted);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
  }
}
