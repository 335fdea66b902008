import { describe, expect, it } from "vitest";
import { stageGroups, stageHelp, stagesMeant } from "../../src/cli/stage-words.ts";
import { stages, stageWord } from "../../src/stages/only.ts";

describe("the stages on the command line", () => {
  it("stand in help once each, no line wider than 80 columns, and can be copied", () => {
    expect(Object.values(stageGroups).flat().toSorted()).toEqual(stages.toSorted());
    const words = { groupMain: "a", groupItems: "b", groupScores: "c", groupTables: "d" };
    const lines = stageHelp("title", words).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const listed = lines.filter((line) => line.startsWith("      ")).flatMap((line) => line.split(","));
    expect(listed.map((word) => word.trim()).filter((word) => word !== "")).toEqual(
      Object.values(stageGroups).flat().map(stageWord),
    );
  });

  it.each([
    ["omga", "omega"],
    ["Omega", "omega"],
    ["split_half", "split-half"],
    ["splithalf", "split-half"],
    ["percentile", "percentiles"],
    ["validitas", "validity"],
    ["ICC", "intraclass"],
    ["kmo", "sampling-adequacy"],
    ["shapiro-wilk", "normality"],
    ["fisher", "exact-tests"],
    ["odds", "odds-ratios"],
  ])("%s is taken for %s", (word, meant) => {
    expect(stagesMeant(word)[0]).toBe(meant);
  });

  it("a word that is near to none is taken for none", () => {
    expect(stagesMeant("xyz")).toEqual([]);
    expect(stagesMeant("")).toEqual([]);
  });
});
