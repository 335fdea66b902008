import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/load-codebook.ts";
import { resolveCodebook } from "../../src/codebook/resolve.ts";
import { sheetOfCsv } from "./sheet-of.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/bekasi/${name}`, import.meta.url));

describe.each(["loyalty.yaml", "rules.loyalty.yaml"])("the Bekasi study's %s", (name) => {
  it("is taken without a mistake, its items being the 40 columns of answers", async () => {
    const sheet = sheetOfCsv(readFileSync(fixture("main.csv"), "utf8"));
    const codebook = await resolveCodebook(await readCodebook(fixture(name)), sheet, {});
    expect(codebook.scales.flatMap(({ items }) => items)).toEqual(sheet.header.slice(8));
    expect(codebook.outcome).toBe("L");
    expect(codebook.scales.find(({ items }) => items[0] === "P23")?.reverse).toHaveLength(4);
  });
});
