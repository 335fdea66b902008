/**
 * Pictures of the reports in docs/reports.md and the README: each format as the program that it is for shows it. Needs Chromium,
 * LibreOffice, pdftoppm and pdflatex; `npm run docs` makes them all. Beside the pictures stands what each was made from, by which a
 * test knows whether they are still those of the program.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const folder = join(root, "docs/pictures");
const sourcesFile = join(folder, "reports.json");

/**
 * @typedef {object} ReportPicture
 * @property {string} name of the picture, without its ending
 * @property {string} file that the program writes
 * @property {string[]} options besides the report's name
 * @property {(file: string, page: import("puppeteer-core").Page) => Promise<void>} draw onto the page, which is then photographed
 * @property {{ width: number; height: number; dark?: boolean }} size
 */

/** @type {ReportPicture[]} */
export const reportPictures = [
  {
    name: "report-html",
    file: "report.html",
    options: [],
    size: { width: 1180, height: 900 },
    draw: async (file, page) => {
      await page.goto(`file://${file}`);
      await page.evaluate(`document.querySelector('[data-table="associations"]').scrollIntoView()`);
    },
  },
  {
    name: "report-html-phone",
    file: "report.html",
    options: [],
    size: { width: 390, height: 780, dark: true },
    draw: async (file, page) => {
      await page.goto(`file://${file}`);
      await page.evaluate(`document.querySelector('[data-table="reliability"]').scrollIntoView()`);
    },
  },
  {
    name: "report-docx",
    file: "report.docx",
    options: ["--style", "skripsi"],
    size: { width: 1180, height: 840 },
    draw: (file, page) =>
      pagesOf(page, toPdf(file), ["Distribusi frekuensi karakteristik", "Hubungan dimensi Kinerja Pelayanan"]),
  },
  {
    name: "report-spss",
    file: "appendix.docx",
    options: ["--style", "spss"],
    size: { width: 1180, height: 840 },
    draw: (file, page) =>
      pagesOf(page, toPdf(file), ["Scale: Reliabilitas", "Jarak tempat tinggal \\* Loyalitas Crosstabulation"]),
  },
  {
    name: "report-xlsx",
    file: "report.xlsx",
    options: ["--with-data"],
    size: { width: 1180, height: 840 },
    draw: (file, page) => pagesOf(page, toPdf(file), ["Alpha skala|Reliabilitas skala"], 1100),
  },
  {
    name: "report-latex",
    file: "report.tex",
    options: ["--style", "skripsi"],
    size: { width: 1180, height: 840 },
    draw: (file, page) =>
      pagesOf(page, typeset(file), ["Distribusi frekuensi karakteristik", "Hubungan dimensi Kinerja Pelayanan"]),
  },
  {
    name: "report-markdown",
    file: "report.md",
    options: [],
    size: { width: 1000, height: 620 },
    draw: (file, page) => textOf(page, partOf(readFileSync(file, "utf8"), /^## Reliabilitas/m, 34)),
  },
  {
    name: "report-csv",
    file: "tables/",
    options: [],
    size: { width: 1000, height: 420 },
    draw: (file, page) => {
      const names = readdirSync(file).filter((name) => name.endsWith(".csv"));
      const shown = names.find((name) => name.includes("reliability")) ?? "";
      return textOf(page, `${names.join("  ")}\n\n${shown}\n${readFileSync(join(file, shown), "utf8")}`);
    },
  },
];

/** The lines from the first that matches. @param {string} text @param {RegExp} from @param {number} lines */
function partOf(text, from, lines) {
  return text
    .slice(Math.max(text.search(from), 0))
    .split("\n")
    .slice(0, lines)
    .join("\n");
}

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function textOf(page, text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  await page.setContent(
    `<body style="margin:16px;background:#fff"><pre style="font:13px/1.45 'Liberation Mono',monospace;white-space:pre-wrap">${escaped}</pre>`,
  );
}

/** @param {string} file @returns {string} */
function toPdf(file) {
  const place = join(file, "..");
  const profile = `-env:UserInstallation=file://${join(place, "office")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", place, file], { stdio: "ignore" });
  return file.replace(/\.\w+$/, ".pdf");
}

/** @param {string} file @returns {string} */
function typeset(file) {
  for (let run = 0; run < 2; run++) {
    execFileSync("pdflatex", ["-interaction=nonstopmode", file], { cwd: join(file, ".."), stdio: "ignore" });
  }
  return file.replace(/\.tex$/, ".pdf");
}

/**
 * Pages beside each other, on a desk: the last on which each text stands, since contents come first.
 * @param {import("puppeteer-core").Page} page @param {string} pdf @param {string[]} texts patterns @param {number} [width] of one, in pixels
 */
async function pagesOf(page, pdf, texts, width = 560) {
  const all = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 }).split("\f");
  const pictures = texts.map((text) => {
    const found = all.findLastIndex((words) => new RegExp(text.replaceAll(" ", "\\s+")).test(words));
    if (found < 0) throw new Error(`${pdf} has no page with ${text}`);
    const at = String(found + 1);
    const stem = `${pdf}-${at}`;
    execFileSync("pdftoppm", ["-png", "-r", "110", "-f", at, "-l", at, "-singlefile", pdf, stem]);
    return readFileSync(`${stem}.png`).toString("base64");
  });
  const images = pictures
    .map((data) => `<img src="data:image/png;base64,${data}" style="width:${width}px;box-shadow:0 1px 4px #0006">`)
    .join("");
  await page.setContent(
    `<body style="margin:20px;background:#d8dbe0;display:flex;gap:20px;align-items:flex-start">${images}`,
  );
}

/**
 * Writes what the program writes, once for pictures that share it.
 * @param {string} place @returns {Map<string, { file: string; sha256: string }>} by picture
 */
export function writeReports(place) {
  for (const name of ["main.csv", "pilot.csv", "loyalty.yaml"])
    copyFileSync(join(root, "fixtures/bekasi", name), join(place, name));
  const known = new Map();
  for (const { file, options, name } of reportPictures) {
    const command = ["analyze", "main.csv", ...options, "--report", file];
    const key = command.join(" ");
    const same = [...known.values()].find((entry) => entry.key === key);
    if (same === undefined) execFileSync(process.execPath, [join(root, "bin/loyalty.js"), ...command], { cwd: place });
    const path = join(place, file);
    known.set(name, same ?? { key, file: path, sha256: digest(path) });
  }
  return known;
}

/** Of a file, or of all files of a folder. @param {string} path */
function digest(path) {
  const hash = createHash("sha256");
  const files = path.endsWith("/")
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** What the committed pictures were made from, by name. @returns {Record<string, string>} */
export function pictureSources() {
  return JSON.parse(readFileSync(sourcesFile, "utf8"));
}

async function drawAll() {
  const place = mkdtempSync(join(tmpdir(), "loyalty-pictures-"));
  const browser = await launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const reports = writeReports(place);
    for (const { name, size, draw } of reportPictures) {
      const page = await browser.newPage();
      await page.setViewport({ width: size.width, height: size.height });
      if (size.dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await draw(reports.get(name)?.file ?? "", page);
      await page.screenshot({ path: join(folder, `${name}.png`), type: "png" });
      await page.close();
    }
    const sources = Object.fromEntries([...reports].map(([name, { sha256 }]) => [name, sha256]));
    writeFileSync(sourcesFile, `${JSON.stringify(sources, null, 2)}\n`);
  } finally {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  }
}

function chromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // the next one
    }
  }
  throw new Error("the pictures need Chromium");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await drawAll();
