import { describe, expect, it } from "vitest";
import { linesOf, resolved } from "./helpers.ts";
import { sheetOf } from "./sheet-of.ts";

const sheet = sheetOf(
  ["usia", "jarak", "R1", "R2", "R3", "L1", "L2"],
  Array.from({ length: 12 }, (_, index) => [20 + index, index % 2 === 0 ? "Jauh" : "Dekat", 1, 2, 3, 4, 1]),
);
const text = `
answers: { s: { 1: a, 2: b, 3: c, 4: d } }
variables:
  usia: { bins: [{ below: 25, label: Muda }, { label: Tua }], reference: muda }
  jarak: { reference: Dekat }
scales:
  R: { items: R1..R3, answers: s, categories: [Tidak Baik, Baik], reference: TIDAK BAIK }
  L: { items: L1..L2, answers: s }
outcome: L
`;

describe("strata, pairs and references", () => {
  it("are resolved: names as they are, references as their groups spell them", async () => {
    const codebook = await resolved(`${text}strata: usia\npairs: [[R, L], [R1, R2]]`, sheet);
    expect(codebook.strata).toEqual(["usia"]);
    expect(codebook.pairs).toEqual([
      ["R", "L"],
      ["R1", "R2"],
    ]);
    expect(codebook.variables.map(({ reference }) => reference)).toEqual(["Muda", "Dekat"]);
    expect(codebook.scales.map(({ reference }) => reference)).toEqual(["Tidak Baik", null]);
    const without = await resolved(text, sheet);
    expect([without.strata, without.pairs]).toEqual([[], []]);
  });

  it.each([
    ["strata: [usai]", "did you mean usia?"],
    ["strata: [L]", '"L" is the outcome'],
    ["strata: [usia, usia]", "twice"],
    ["strata: [usia, jarak, R, R1]", "3 at most"],
    ["pairs: [[R, X]]", 'pairs name "X", which is neither scale nor variable nor item'],
    ["pairs: [[R]]", "two different variables"],
    ["variables: { jarak: { order: [Jauh, Dekat], reference: Jau } }", "did you mean Jauh?"],
    ["variables: { usia: { kind: number, reference: 20 } }", "a reference but no groups"],
  ])("%s is a mistake with its place", async (line, what) => {
    const key = line.slice(0, line.indexOf(":"));
    const given =
      key === "variables"
        ? `${line}\n${text.replace(/variables:[\s\S]*?scales:/, "scales:")}`
        : `${text.trim()}\n${line}`;
    const lines = await linesOf(resolved(given, sheet));
    expect(lines.join("\n")).toMatch(/loyalty\.yaml:\d+:\d+/);
    expect(lines.join("\n")).toContain(what);
    expect(await linesOf(resolved(given, sheet), "id")).not.toEqual(lines);
  });

  it("from the command line go before the codebook's; what is ignored leaves them", async () => {
    const both = `${text}strata: [usia, jarak]\npairs: [[R1, R2], [usia, jarak]]`;
    const given = await resolved(both, sheet, { strata: ["jarak", "jarak"], pairs: [["#3", "R3"]] });
    expect([given.strata, given.pairs]).toEqual([["jarak"], [["R1", "R3"]]]);
    const ignored = await resolved(both, sheet, { ignore: ["usia"] });
    expect([ignored.strata, ignored.pairs]).toEqual([["jarak"], [["R1", "R2"]]]);
    const other = await resolved(both, sheet, { outcome: "jarak" });
    expect(other.strata).toEqual(["usia"]);
  });
});
