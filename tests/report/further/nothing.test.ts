import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/build-report.ts";
import type { Block } from "../../../src/report/document.ts";
import { furtherWriting } from "../../../src/report/further/further-writing.ts";
import { type Stage, stages } from "../../../src/stages/only.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { sampleResult } from "../sample-result.ts";

const empty = (language: "en" | "id", study: Partial<StudyResult["study"]> = {}): StudyResult => {
  const result = sampleResult(language);
  const none = Object.fromEntries(stages.map((stage) => [stage, []])) as unknown as Pick<StudyResult, Stage>;
  return { ...result, ...none, notes: [], study: { ...result.study, ...study } };
};
const blocksOf = (result: StudyResult, ...named: Stage[]): readonly Block[] =>
  buildReport(result, { depth: "results", stages: new Set(named), further: furtherWriting }).blocks;
const sentences = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const steps = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items.map(({ text }) => text) : []));

describe("a stage that was asked for by name and has nothing", () => {
  it.each(stages)("%s says why, under its heading, in both languages", (stage) => {
    for (const language of ["en", "id"] as const) {
      const blocks = blocksOf(empty(language), stage);
      const [sentence, ...others] = sentences(blocks);
      expect(sentence).toMatch(language === "en" ? /^Nothing to show: / : /^Tidak ada yang ditampilkan: /);
      expect(others).toEqual([]);
      expect(headings(blocks).length).toBe(4); // the title, the findings, the stage, what to do next
    }
  });

  it("tells a missing outcome from missing predictors and from variables without groups", () => {
    const why = (study: Partial<StudyResult["study"]>) => sentences(blocksOf(empty("en", study), "associations"))[0];
    expect(why({ outcome: null })).toContain("--outcome");
    expect(why({ predictors: [] })).toContain("--predictors");
    expect(why({})).toContain("has no groups");
  });

  it("is silent where nobody named it, or where it has something to show", () => {
    const all = buildReport(empty("en"), { depth: "full", further: furtherWriting }).blocks;
    expect(sentences(all)).toEqual([]);
    expect(sentences(blocksOf(sampleResult("en"), "omega")).join()).not.toContain("Nothing to show");
  });
});

describe("what to do next", () => {
  it("doesn't send to --full where further stages alone were asked for: it would print the same", () => {
    const full = (...named: Stage[]) =>
      steps(blocksOf(sampleResult("en"), ...named)).some((step) => /--full\.$/.test(step));
    expect(full("omega", "factors")).toBe(false);
    expect(full("omega", "validity")).toBe(true);
  });
});
