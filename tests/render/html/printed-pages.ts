/** What a page prints on A4, read back from the PDF. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page as Tab } from "puppeteer-core";
import { expect } from "vitest";

export type Sheet = {
  /** Without white space, in the order in which it was drawn. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** How far texts reach, in points from the left below. */
  readonly reach: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
};

export async function printedSheets(tab: Tab): Promise<readonly Sheet[]> {
  const pdf = await tab.pdf({ format: "A4", preferCSSPageSize: true });
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const reach = { left: width, right: 0, top: 0, bottom: height };
    let text = "";
    for (const item of items) {
      if (!("str" in item)) continue;
      text += squeezed(item.str);
      if (squeezed(item.str) === "") continue;
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      reach.left = Math.min(reach.left, x);
      reach.right = Math.max(reach.right, x + item.width);
      reach.bottom = Math.min(reach.bottom, y);
      reach.top = Math.max(reach.top, y + item.height);
    }
    sheets.push({ text, width, height, reach });
  }
  await task.destroy();
  return sheets;
}

/** Lines and columns break where they must: only what isn't white space can be compared. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200b]+/g, "");
}

export type Found = { readonly first: number; readonly last: number };

/** Searches texts one behind the other through the sheets. */
export function finder(sheets: readonly Sheet[]): { find(texts: readonly string[]): Found | string } {
  const whole = sheets.map(({ text }) => text).join("");
  const ends = sheets.map((_, index) => sheets.slice(0, index + 1).reduce((sum, { text }) => sum + text.length, 0));
  const sheetAt = (position: number) => ends.findIndex((end) => position < end);
  let from = 0;
  return {
    /** @returns the sheets of the first and the last of them, counted from 0; the first that isn't there */
    find(texts) {
      let first: number | null = null;
      let last = 0;
      for (const text of texts.map(squeezed)) {
        if (text === "") continue;
        const at = whole.indexOf(text, from);
        if (at < 0) return text;
        from = at + text.length;
        first ??= sheetAt(at);
        last = sheetAt(from - 1);
      }
      return { first: first ?? 0, last };
    },
  };
}

/** Texts that reach over a sheet's edge. */
export function expectNothingCut(sheets: readonly Sheet[]): void {
  expect(sheets.length).toBeGreaterThan(0);
  for (const { reach, width, height } of sheets) {
    expect(reach.left).toBeGreaterThanOrEqual(0);
    expect(reach.right).toBeLessThanOrEqual(width);
    expect(reach.bottom).toBeGreaterThanOrEqual(0);
    expect(reach.top).toBeLessThanOrEqual(height);
  }
}
