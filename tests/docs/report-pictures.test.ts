import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, pictureSources, reportPictures, root, writeReports } from "./report-pictures.js";

describe("the pictures of reports", () => {
  it("are made from what the program writes now: otherwise `npm run docs` makes them again", () => {
    const place = mkdtempSync(join(tmpdir(), "loyalty-pictures-"));
    try {
      const now = [...writeReports(place)].map(([name, { sha256 }]) => [name, sha256]);
      expect(Object.fromEntries(now)).toEqual(pictureSources());
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  it("are all there, and shown on a page", () => {
    const drawn = readdirSync(folder).filter((name) => name.endsWith(".png"));
    expect(drawn.sort()).toEqual(reportPictures.map(({ name }) => `${name}.png`).sort());
    const page = readFileSync(join(root, "docs/reports.md"), "utf8");
    for (const { name } of reportPictures) expect(page).toContain(`(pictures/${name}.png)`);
    const readme = readFileSync(join(root, "README.md"), "utf8");
    for (const name of ["report-html", "report-docx"]) expect(readme).toContain(`(docs/pictures/${name}.png)`);
  });
});
