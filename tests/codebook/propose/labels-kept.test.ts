import { describe, expect, it } from "vitest";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import { writeCodebook } from "../../../src/codebook/write/write-codebook.ts";
import type { ColumnFacts } from "../../../src/input/sheet.ts";
import { sheetOf } from "../sheet-of.ts";

const agreement = new Map([
  ["1", "STS"],
  ["2", "TS"],
  ["3", "S"],
  ["4", "SS"],
  ["9", "Menolak menjawab"],
]);
const facts = new Map<string, ColumnFacts>([
  ["start", { label: "Waktu mulai mengisi" }],
  [
    "jk",
    {
      label: "Jenis kelamin",
      valueLabels: new Map([
        ["1", "Laki-laki"],
        ["2", "Perempuan"],
        ["8", "Rahasia"],
      ]),
      missing: ["8"],
    },
  ],
  [
    "usia",
    { label: "Usia responden", valueLabels: new Map([["98", "Tidak tahu"]]), missingRange: { from: 97, to: 99 } },
  ],
  ["R1", { label: "Dokter ramah", valueLabels: agreement, missing: ["9"] }],
  ["R2", { label: "Perawat sabar", valueLabels: agreement, missing: ["9"] }],
]);
const rows = Array.from({ length: 24 }, (_, row) => [
  `2024-01-${String((row % 28) + 1).padStart(2, "0")} 08:00:00`,
  (row % 2) + 1,
  20 + row,
  (row % 4) + 1,
  ((row + 1) % 4) + 1,
]);

describe("init from a file with labels of its own", () => {
  it("loses none of them, those of unused columns and of codes for no answer among them", async () => {
    const sheet = sheetOf([...facts.keys()], rows, { path: "survey.sav", facts });
    const proposal = await proposeCodebook(sheet, { overrides: {}, structure: null });
    const options = { language: "id", dataPath: "survey.sav", schemaPath: null, version: "1" } as const;
    const text = writeCodebook(proposal, options);
    for (const { label, valueLabels = new Map() } of facts.values()) {
      for (const words of [label, ...valueLabels.values()]) expect(text).toContain(words);
    }
    expect(text).toContain("97..99");
  });
});
