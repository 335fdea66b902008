import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import { itemStructure } from "../../../src/cli/item-structure.ts";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import { codebookToObject } from "../../../src/codebook/to-object.ts";
import { LoyaltyError } from "../../../src/core/errors.ts";
import type { Sheet } from "../../../src/input/sheet.ts";
import { resolved } from "../helpers.ts";
import { sheetOf } from "../sheet-of.ts";

/** Words that mean something to the proposal, in any order. */
const word = fc.constantFrom(
  ..."usia umur penghasilan pendidikan jenis kelamin lama jumlah anak nama email Timestamp R1 R2 A1. B2. 1. 2) [Petugas Anda Saya".split(
    " ",
  ),
  "loyal",
  "no",
  "null",
  "#3",
  "Ruangan]",
  "(tahun)",
  "x",
  "é",
);
const header = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const labels = fc.constantFrom(
  "Sangat Setuju",
  "Setuju",
  "Tidak Setuju",
  "KS",
  "S",
  "Netral",
  "Sering",
  "Ya",
  "Tidak",
  "-",
);
const cell = fc.oneof(
  labels,
  fc.integer({ min: 0, max: 7 }).map(String),
  fc.integer({ min: 17, max: 99 }).map(String),
  fc.constantFrom("", "NA", "99", "1.500.000", "3,5", "a@b.id", "Teman;Guru", "A, B", "SMA", "S1", "0"),
);
/** Columns mostly of one kind of cell, as files have them. */
const column = fc.oneof(
  fc.array(labels, { minLength: 8, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 5 }).map(String), { minLength: 8, maxLength: 8 }),
  fc.array(cell, { minLength: 8, maxLength: 8 }),
);
const sheets = fc
  .uniqueArray(header, { minLength: 1, maxLength: 12 })
  .chain((names) =>
    fc.tuple(fc.constant(names), fc.array(column, { minLength: names.length, maxLength: names.length })),
  )
  .map(
    ([names, columns]): Sheet =>
      sheetOf(
        names,
        Array.from({ length: 8 }, (_, row) => columns.map((all) => all[row]!)),
      ),
  );

describe("any sheet", () => {
  it("has a proposal: unique names, a decision for every part, choices that apply, questions as the choices have them", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const proposal = await proposeCodebook(sheet, { overrides: {}, structure: itemStructure() });
        const { spelled, decisions, questions } = proposal;
        const said = new Set(decisions.map(({ path }) => path.slice(0, 2).join("\n")));
        for (const part of ["scales", "variables", "answers"] as const) {
          for (const name of spelled[part]?.keys() ?? []) expect(said).toContain(`${part}\n${name}`);
        }
        for (const key of ["outcome", "predictors", "language", "columns", "labels"] as const) {
          if (spelled[key] !== undefined) expect(said).toContain(key);
        }
        expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
        for (const { choices, proposed } of questions) {
          expect(choices.length).toBeGreaterThan(1);
          expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
          for (const choice of choices) expect(choice.apply(spelled)).toBeTypeOf("object");
          if (proposed !== null) expect(clean(choices[proposed]!.apply(spelled))).toEqual(clean(spelled));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is analysed as proposed, or a person's mistake is named; the codebook written out is the same again", async () => {
    let resolvedOnes = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        try {
          const { codebook } = await inferCodebook(sheet, {}, itemStructure());
          const again = await resolved(dump(JSON.parse(JSON.stringify(codebookToObject(codebook)))), sheet);
          expect(again).toEqual(codebook);
          resolvedOnes++;
        } catch (error) {
          if (!(error instanceof LoyaltyError)) throw error;
          expect(["codebook/unclear-answers", "codebook/nothing-found"]).toContain(error.code);
        }
      }),
      { numRuns: 150 },
    );
    expect(resolvedOnes).toBeGreaterThan(20);
  });
});

/** What isn't said is the same as what isn't there. */
function clean(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, clean(entry)]));
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const said = Object.fromEntries(entries.map(([key, entry]) => [key, clean(entry)]));
  return Object.fromEntries(Object.entries(said).filter(([, entry]) => !isEmpty(entry)));
}

function isEmpty(entry: unknown): boolean {
  return typeof entry === "object" && entry !== null && !(entry instanceof Map) && Object.keys(entry).length === 0;
}
