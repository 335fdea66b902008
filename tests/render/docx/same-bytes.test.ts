/** The same document is the same file, whenever, wherever and after whatever it is written. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedZip } from "../../../src/render/zip-bytes.ts";
import { writtenDocument } from "../../support/written.ts";
import { docxOf, withoutCharts } from "./read-docx.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "loyalty-docx-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a document", () => {
  it("is the same file a second time, and after another one", async () => {
    const one = await writtenDocument({ style: "skripsi", language: "id" });
    const other = await writtenDocument({ style: "results", language: "en" });
    const [oneAlone, otherAfter, oneAfter, otherAgain] = [
      await docxOf(one),
      await docxOf(other),
      await docxOf(one),
      await docxOf(other),
    ].map(hash);
    expect(oneAfter).toBe(oneAlone);
    expect(otherAgain).toBe(otherAfter);
    expect(otherAfter).not.toBe(oneAlone);
  });

  it("is the same file in another process, in another time zone", async () => {
    const document = withoutCharts(await writtenDocument({ style: "results", language: "id" }));
    const renderer = fileURLToPath(new URL("../../../src/render/docx/render-docx.ts", import.meta.url));
    const program = join(folder, "program.mjs");
    writeFileSync(join(folder, "document.json"), JSON.stringify(document));
    await build({
      stdin: {
        contents: `
          import { createHash } from "node:crypto";
          import { readFileSync } from "node:fs";
          import { renderDocx } from ${JSON.stringify(renderer)};
          const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
          renderDocx({ document: () => document }).then(({ content }) =>
            process.stdout.write(createHash("sha256").update(content).digest("hex")));`,
        resolveDir: folder,
        loader: "js",
      },
      bundle: true,
      platform: "node",
      format: "esm",
      // packages that aren't modules ask for Node's own by `require`
      banner: {
        js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url);',
      },
      outfile: program,
      logLevel: "silent",
    });
    const inProcess = (zone: string) => {
      const env = { ...process.env, TZ: zone };
      const { stdout, stderr } = spawnSync(process.execPath, [program, join(folder, "document.json")], {
        env,
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      return stdout;
    };
    const here = hash(await docxOf(document));
    expect(inProcess("Asia/Jakarta")).toBe(here);
    expect(inProcess("America/Los_Angeles")).toBe(here);
  });
});

describe("a zip file packed once more", () => {
  const parts = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/": new Uint8Array(),
    "word/a.png": new Uint8Array(99),
  };

  it("has its parts in their order without folders, dated 1 January 1980", () => {
    const bytes = fixedZip(zipSync(parts, { mtime: new Date(2020, 5, 5) }));
    expect(hash(bytes)).toBe(hash(fixedZip(zipSync(parts, { mtime: new Date(2024, 1, 2), level: 0 }))));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // the first entry's time and date: midnight, day 1, month 1, year 0 after 1980
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0b0000000_0001_00001]);
    const names = [
      ...Buffer.from(bytes)
        .toString("latin1")
        .matchAll(/(\[Content_Types\]\.xml|word\/(?:a\.png)?)/g),
    ];
    expect(names.map(([name]) => name)).toEqual([
      "[Content_Types].xml",
      "word/a.png",
      "[Content_Types].xml",
      "word/a.png",
    ]);
  });

  it("has the texts that somebody rewrites, and pictures as they are", () => {
    const seen: string[] = [];
    const bytes = fixedZip(zipSync(parts), (path, text) => {
      seen.push(path);
      return text.replace("Types", "Other");
    });
    expect(seen).toEqual(["[Content_Types].xml"]);
    expect(hash(bytes)).not.toBe(hash(fixedZip(zipSync(parts))));
  });
});
