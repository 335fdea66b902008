import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/report/document.ts";
import { temporaryFolder } from "../../cli/loyalty.ts";
import { bekasiData, fixtures, studyResult, writtenDocument } from "../../support/written.ts";

const arthritis = join(fixtures, "studies/arthritis/data.csv");
/** Data without a codebook beside them, so that much is assumed. */
const bare = join(temporaryFolder(), "bare.csv");
copyFileSync(bekasiData, bare);

/** All lists: what was assumed, findings, problems and cautions. */
const listed = ({ blocks }: Document): readonly string[] =>
  blocks.flatMap((block: Block) => (block.kind === "list" ? block.items.map(({ text }) => text) : []));

describe("notes in a written report", () => {
  it.each(
    (["results", "skripsi"] as const).flatMap((style) =>
      (["en", "id"] as const).flatMap((language) => [false, true].map((full) => ({ style, language, full }))),
    ),
  )("name no option and no setting: $style, $language, full $full", async (wanted) => {
    for (const study of [{}, { data: arthritis }, { data: bare }]) {
      for (const text of listed(await writtenDocument({ ...study, ...wanted })))
        expect(text).not.toMatch(/--[a-z]|codebook\.md|\bp: fisher|order: \[/);
    }
  });

  it("that have something to advise beside the option still advise it", async () => {
    const texts = listed(await writtenDocument({ data: arthritis, language: "en" })).join("\n");
    expect(texts).toContain("Report the exact test instead, or merge categories.");
  });

  it("stay as they are in the result, by which other programs know them", async () => {
    const result = await studyResult({ data: arthritis, language: "en" });
    const before = structuredClone(result.notes);
    await writtenDocument({ data: arthritis, language: "en" });
    expect(result.notes).toEqual(before);
    expect(result.notes.map(({ message }) => message).join()).toContain("(--only exact-tests; method p: fisher)");
  });
});
