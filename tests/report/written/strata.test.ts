/** What somebody asked for besides, strata and pairs: in a report's words, not as the screen shows it. */
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../../src/cli/run-study.ts";
import { writtenStages } from "../../../src/cli/written-stages.ts";
import type { Block, Document } from "../../../src/report/document.ts";
import { wordNotes } from "../../../src/report/word-notes.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { bekasiData, documentOf, writtenDocument } from "../../support/written.ts";

const asked = new Set(["stratified", "mcnemar"] as const);
let result: StudyResult;

beforeAll(async () => {
  const unworded = await runStudy({
    data: bekasiData,
    codebook: undefined,
    overrides: { strata: ["jarak"], pairs: [["R1", "R2"]] },
    stages: new Set([...writtenStages(false), ...asked]),
  });
  result = { ...unworded, notes: wordNotes(unworded.notes, { language: "id", label: (name) => name }) };
});

const idsOf = ({ blocks }: Document) => blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
const textsOf = (kind: Block["kind"], { blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === kind && "text" in block ? [block.text] : []));

describe.each(["results", "skripsi"] as const)("strata and pairs in style %s", (style) => {
  it("come to a table a stratum, without each group's, and no option of the program is in the text", () => {
    const document = documentOf(result, { style, asked });
    expect(idsOf(document).filter((id) => id.startsWith("stratified."))).toEqual(["stratified.jarak.summary"]);
    expect(textsOf("paragraph", document).filter((text) => text.includes("--only"))).toEqual([]);
  });

  it("show every group where that is asked for by name", () => {
    const document = documentOf(result, { style, stages: new Set(["stratified"]) });
    expect(idsOf(document).filter((id) => id.startsWith("stratified.")).length).toBeGreaterThan(20);
  });

  it("have no heading that stands above another of its level", () => {
    const { blocks } = documentOf(result, { style, asked });
    const empty = blocks.filter((block, index) => {
      const next = blocks[index + 1];
      return block.kind === "heading" && next?.kind === "heading" && next.level <= block.level;
    });
    expect(empty).toEqual([]);
  });
});

describe("remarks in passing", () => {
  it("are about what the report shows, not about figures that only its words draw on", async () => {
    const said = async (full: boolean) => {
      const { blocks } = await writtenDocument({ full });
      return blocks.flatMap((block) => (block.kind === "list" ? block.items.map(({ text }) => text) : [])).join("\n");
    };
    expect(await said(true)).toContain("Haldane-Anscombe");
    expect(await said(false)).not.toContain("Haldane-Anscombe");
  });
});
