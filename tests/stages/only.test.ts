import { describe, expect, it } from "vitest";
import { onlyStages, type Stage, stages } from "../../src/stages/only.ts";
import type { Note, StudyResult } from "../../src/stages/result.ts";
import { sampleResult } from "../report/sample-result.ts";

function note(where: string): Note {
  return { code: "x", severity: "info", where, args: {}, message: where };
}

const PLACES = [
  "",
  "inputs[0]",
  "codebook.scales.R",
  "data.analysed",
  "cleaning[0].duplicates[0]",
  "validity",
  "validity[0].items[3]",
  "reliability[0].alpha",
  "frequencies[2]",
  "descriptives[0].skewness",
  "normality[1]",
  "cutoffs[0].used",
  "bivariate",
  "bivariate[3].p",
];

const whole: StudyResult = { ...sampleResult(), notes: PLACES.map(note) };

function places(...wanted: Stage[]): readonly string[] {
  return onlyStages(whole, new Set(wanted)).notes.map(({ where }) => where);
}

const ALWAYS = ["", "inputs[0]", "codebook.scales.R", "data.analysed"];

describe("a result of just some stages", () => {
  it.each(stages)("has %s as it was, the other stages' arrays empty, and everything else", (stage) => {
    expect(whole[stage].length).toBeGreaterThan(0);
    const only = onlyStages(whole, new Set([stage]));
    for (const other of stages) expect(only[other], other).toEqual(other === stage ? whole[stage] : []);
    const { notes, ...rest } = only;
    const { notes: _, ...all } = whole;
    const none = Object.fromEntries(stages.map((name) => [name, null]));
    expect({ ...rest, ...none }).toEqual({ ...all, ...none });
  });

  it("keeps what was said about the study as a whole, and about the stages it has", () => {
    expect(places("cleaning")).toEqual([...ALWAYS, "cleaning[0].duplicates[0]"]);
    expect(places("validity")).toEqual([...ALWAYS, "validity", "validity[0].items[3]"]);
    expect(places("bivariate", "cutoffs")).toEqual([...ALWAYS, "cutoffs[0].used", "bivariate", "bivariate[3].p"]);
    expect(places()).toEqual(ALWAYS);
  });

  it("keeps why an item is gone where a stage about its scale is left, at that stage's place", () => {
    const [scale = ""] = whole.omega.map((entry) => entry.scale);
    const gone: Note = { ...note("reliability[0]"), code: "constant-item", args: { scale, item: "A4" } };
    const other: Note = { ...gone, args: { scale: "no such scale", item: "A4" } };
    const kept = (...wanted: Stage[]) =>
      onlyStages({ ...whole, notes: [gone, other] }, new Set(wanted)).notes.map(({ where }) => where);
    expect(kept("omega")).toEqual(["omega[0]"]);
    expect(kept("factors")).toEqual(["factors[0]", "factors[0]"]);
    expect(kept("reliability", "omega")).toEqual(["reliability[0]", "reliability[0]"]);
    expect(kept("percentiles")).toEqual([]);
  });

  it("takes no place for a stage's because its name begins alike", () => {
    const like = { ...whole, notes: ["validityOf", "bivariates[0]", "cutoffs"].map(note) };
    expect(onlyStages(like, new Set()).notes.map(({ where }) => where)).toEqual(["validityOf", "bivariates[0]"]);
  });

  it("is the whole result where all are wanted, and leaves the one it was given alone", () => {
    const before = structuredClone(whole);
    expect(onlyStages(whole, new Set(stages))).toEqual(whole);
    onlyStages(whole, new Set());
    expect(whole).toEqual(before);
  });
});
