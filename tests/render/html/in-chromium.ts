/** A page opened in real Chromium, and what it did there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page as Tab } from "puppeteer-core";
import { startChromium } from "../../support/chromium.ts";

export type Opened = {
  readonly tab: Tab;
  /** Addresses that were asked for besides its own, dialogs, errors and what was said on the console. */
  readonly happened: readonly string[];
};

export type Opener = {
  open(html: string, view?: { readonly width?: number; readonly dark?: boolean }): Promise<Opened>;
  close(): Promise<void>;
};

export async function opener(): Promise<Opener> {
  const browser: Browser = await startChromium();
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  let files = 0;
  return {
    async open(html, { width = 1280, dark = false } = {}) {
      files += 1;
      const path = join(folder, `${files}.html`);
      writeFileSync(path, html);
      const own = pathToFileURL(path).href;
      const tab = await browser.newPage();
      const happened: string[] = [];
      tab.on("request", (request) => {
        if (request.url() !== own) happened.push(request.url());
      });
      tab.on("console", (message) => happened.push(message.text()));
      tab.on("pageerror", (error) => happened.push(String(error)));
      tab.on("dialog", (dialog) => {
        happened.push(dialog.message());
        void dialog.dismiss();
      });
      await tab.setViewport({ width, height: 800 });
      await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
      await tab.goto(own);
      return { tab, happened };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
