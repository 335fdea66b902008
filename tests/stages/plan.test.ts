import { describe, expect, it } from "vitest";
import type { Stage } from "../../src/stages/only.ts";
import { bothWanted, wantedForInstrument, wantedForStudy } from "../../src/stages/plan.ts";
import { codebookOf, scaleOf, variableOf } from "../dataset/small-study.ts";

const codebook = codebookOf({
  variables: [variableOf("umur"), variableOf("lama", { kind: "number", grouping: null })],
  scales: [
    scaleOf("R", ["R1", "R2"]),
    scaleOf("S", ["R2", "S1"]),
    scaleOf("RS", [], { sum: ["R", "S"] }),
    scaleOf("L", ["L1", "L2"]),
  ],
  outcome: "L",
  predictors: ["umur", "RS", "R1"],
});

describe("what is counted", () => {
  it("for the instrument is each scale's own items together; a scale of scales has none", () => {
    expect(wantedForInstrument(codebook)).toEqual({
      distributions: [],
      crossProducts: [
        { name: "R", columns: ["R1", "R2"] },
        { name: "S", columns: ["R2", "S1"] },
        { name: "L", columns: ["L1", "L2"] },
      ],
      tables: [],
    });
  });

  it("for the rest is every item once, every score and variable, and each predictor by the outcome", () => {
    expect(wantedForStudy(codebook)).toEqual({
      distributions: ["R1", "R2", "S1", "L1", "L2", "R", "S", "RS", "L", "umur", "lama"],
      crossProducts: [],
      tables: [
        { row: "umur", column: "L" },
        { row: "RS", column: "L" },
        { row: "R1", column: "L" },
      ],
    });
  });

  it("without an outcome is no table, whatever the predictors", () => {
    expect(wantedForStudy({ ...codebook, outcome: null }).tables).toEqual([]);
  });

  it("has the outermost cases of numbers and scores where extreme values are asked for", () => {
    const { extremes } = wantedForStudy(codebook, new Set<Stage>(["extremes"]));
    expect(extremes).toEqual(["lama", "R", "S", "RS", "L"]);
    expect(
      bothWanted(wantedForInstrument(codebook), { ...wantedForStudy(codebook), extremes: ["L"] }).extremes,
    ).toEqual(["L"]);
  });

  it("has pairs and strata where their stages are asked for, no stratum parting its own table", () => {
    const more = { ...codebook, strata: ["umur"], pairs: [["R1", "R2"] as const] };
    expect(wantedForStudy(more)).toEqual(wantedForStudy(codebook));
    const wanted = wantedForStudy(more, new Set<Stage>(["stratified", "mcnemar"]));
    expect(wanted.tables.at(-1)).toEqual({ row: "R1", column: "R2" });
    expect(wanted.strata).toEqual([
      { row: "RS", column: "L", stratum: "umur" },
      { row: "R1", column: "L", stratum: "umur" },
    ]);
    expect(bothWanted(wantedForInstrument(more), wanted).strata).toEqual(wanted.strata);
    expect(wantedForStudy({ ...more, outcome: null }, new Set<Stage>(["stratified"])).strata).toEqual([]);
  });

  it("for both is one after the other", () => {
    const [instrument, study] = [wantedForInstrument(codebook), wantedForStudy(codebook)];
    expect(bothWanted(instrument, study)).toMatchObject({
      distributions: study.distributions,
      crossProducts: instrument.crossProducts,
      tables: study.tables,
      extremes: [],
    });
    expect(bothWanted(study, study).tables).toHaveLength(6);
  });
});
