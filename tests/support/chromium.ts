/** Real headless Chromium, for whatever a browser shows or prints. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, launch } from "puppeteer-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // the next one
    }
  }
  return null;
}

/** Null where there is none. */
const path = NAMES.reduce<string | null>((found, name) => found ?? onPath(name), null);
const missing = path === null;
if (missing && process.env.CI) throw new Error("Chromium is missing, and CI wants its tests run");
if (missing) process.stderr.write("Chromium isn't installed: its tests are skipped\n");

/** Whether its tests have to be skipped, and what their title says then. */
export const chromium = { missing, why: missing ? " (skipped: Chromium isn't installed)" : "" };

/** To be closed by whoever had it started. */
export function startChromium(): Promise<Browser> {
  if (path === null) throw new Error("Chromium isn't installed");
  return launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
}
