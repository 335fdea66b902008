import { describe, expect, it } from "vitest";
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

  it("for both is one after the other", () => {
    const [instrument, study] = [wantedForInstrument(codebook), wantedForStudy(codebook)];
    expect(bothWanted(instrument, study)).toEqual({
      distributions: study.distributions,
      crossProducts: instrument.crossProducts,
      tables: study.tables,
    });
    expect(bothWanted(study, study).tables).toHaveLength(6);
  });
});
