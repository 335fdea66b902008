import { readFileSync } from "node:fs";
import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/codebook/codebook.ts";
import { compactItems } from "../../src/codebook/items.ts";
import { inferCodebook } from "../../src/codebook/propose/infer.ts";
import { codebookToObject, methodToObject } from "../../src/codebook/to-object.ts";
import type { Sheet } from "../../src/input/sheet.ts";
import { resolved } from "./helpers.ts";
import { sheetOf, sheetOfCsv } from "./sheet-of.ts";

const bekasi = sheetOfCsv(readFileSync(new URL("../../fixtures/bekasi/main.csv", import.meta.url), "utf8"));

/** Written as YAML and resolved again, by way of JSON as a result carries it. */
function again(codebook: Codebook, sheet: Sheet): Promise<Codebook> {
  return resolved(dump(JSON.parse(JSON.stringify(codebookToObject(codebook)))), sheet);
}

describe("a codebook written out and resolved again is the same", () => {
  it("for one that was inferred", async () => {
    const { codebook } = await inferCodebook(bekasi, {
      reverse: ["P23..P26"],
      answers: "1..4",
      language: "id",
      pilot: "pilot.csv",
    });
    expect(await again(codebook, bekasi)).toEqual(codebook);
  });

  it("for one with everything in it", async () => {
    const text = `
title: "Studi: 'satu'"
year: 2020
language: en
data: { missing: ["", "-", 99], invalid: missing }
pilot: { file: pilot.csv, keep: umur > 3 }
columns: { u: umur }
keep: u > 3 and jarak != "Jauh"
answers: { s: { 1: [STS, "1"], 2: TS, 3: [S, "yes", "null"], 4: SS } }
variables:
  u: { missing: [98], kind: category }
  kelompok: { column: u, bins: [{ below: 15.5, label: Muda }, { label: "Tua: sekali" }] }
  tanggung: { column: penanggung, recode: { 10: Z, 9: A, Pribadi: Z, else: Lain }, order: [Lain, Z, A] }
  jarak: { order: [Jauh, Dekat], reference: jauh }
  bagi: { compute: penghasilan / anggota, categories: [Sedikit, Banyak], cutoff: 1000000.5 }
  anggota:
  skor: { column: L38, answers: s }
scales:
  R: { items: R1..R4, answers: s, reverse: [R2, R4], cutoff: median }
  P: { items: P23..P26, label: "P?", bins: [{ below: 8, label: a }, { below: 12, label: b }, { label: c }] }
  K: { sum: [R, P], categories: [x, y], cutoff: 20 }
outcome: K
predictors: [jarak, kelompok, R24]
strata: [kelompok, R]
pairs: [[R, P], [jarak, tanggung]]
method: { alpha: 0.1, validity: { r: total, criterion: 0.3, invalid: drop }, normality: { signed: true }, p: fisher }
`.replace("R24", "skor");
    const codebook = await resolved(text, bekasi);
    expect(await again(codebook, bekasi)).toEqual(codebook);
    const variable = (await again(codebook, bekasi)).variables.find(({ name }) => name === "tanggung");
    if (variable?.grouping?.by !== "recode") throw new Error("no recode");
    expect([...new Set(variable.grouping.recode.values())]).toEqual(["Lain", "Z", "A"]);
    expect(methodToObject(codebook.method)).toEqual(codebook.method);
  });

  it("for one without outcome, and one whose outcome has no predictors", async () => {
    for (const rest of ["", "outcome: R\npredictors: []\n"]) {
      const codebook = await resolved(`scales: { R: { items: R1..R4 } }\n${rest}`, bekasi);
      expect(codebook.predictors).toEqual([]);
      expect(await again(codebook, bekasi)).toEqual(codebook);
    }
  });

  it("for any names and labels that people think of", async () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."aB1 0.:#-'\"{}[],&*!|>%@é中\n") });
    const label = word.filter((text) => text.trim() !== "");
    const name = word.map((text) => text.replace(/\s+/g, "_").normalize("NFC"));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 3, maxLength: 6 }),
        label,
        fc.array(label, { maxLength: 3 }),
        async (names, title, missing) => {
          const header = [...names, "Z1", "Z2"];
          const sheet = sheetOf(header, [header.map(() => "1"), header.map(() => "2")]);
          const [first = "", second = "", third = ""] = names;
          const written = {
            title,
            data: { missing },
            columns: { short_1: first },
            variables: {
              own_1: { column: second, label: title, kind: "category" },
              own_2: { column: third, order: [title, `${title}.`] },
            },
            scales: { s_1: { items: ["Z1", "Z2"], label: title } },
            outcome: "s_1",
          };
          fc.pre(!names.some((taken) => ["short_1", "own_1", "own_2", "s_1", "Z1", "Z2"].includes(taken)));
          const codebook = await resolved(dump(written), sheet);
          expect(codebook.title).toBe(title);
          expect(codebook.variables[0]?.source).toEqual({ column: second });
          expect(await again(codebook, sheet)).toEqual(codebook);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("items in ranges are the items", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom("R", "X1.", "Q_", "butir "),
        fc.boolean(),
        async (numbers, prefix, padded) => {
          const items = numbers.map((number) => `${prefix}${padded ? String(number).padStart(3, "0") : number}`);
          const sheet = sheetOf(items.toSorted(), [items.map(() => 1), items.map(() => 2)]);
          const codebook = await resolved(dump({ scales: { skala: { items: compactItems(items) } } }), sheet);
          expect(codebook.scales[0]?.items).toEqual(items);
        },
      ),
    );
  });
});
