/** The clean data with its own codebook give the figures of the original with its codebook. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import { furtherStages } from "../../src/stages/only.ts";
import { bekasi, temporaryFolder } from "../cli/loyalty.ts";
import { cleaned, figuresOf, resultOf } from "./cleaning.ts";
import { madeCodebook, writeMadeStudy } from "./made-study.ts";

async function bothFigures(data: string, codebook: string, output: string) {
  await cleaned(data, { codebook, output });
  return { original: figuresOf(await resultOf(data, codebook)), clean: figuresOf(await resultOf(output)) };
}

describe("analyze gives the same figures for the clean data", () => {
  for (const name of ["loyalty.yaml", "rules.loyalty.yaml"]) {
    it(`of the Bekasi study by ${name}`, async () => {
      const folder = temporaryFolder();
      const { original, clean } = await bothFigures(
        join(bekasi, "main.csv"),
        join(bekasi, name),
        join(folder, "clean.csv"),
      );
      expect(clean).toEqual(original);
      expect(clean.bivariate).toHaveLength(16);
    });
  }

  const studies = {
    "with an item as outcome": {},
    "with a pilot and items dropped": {
      pilot: "pilot: { file: pilot.csv, keep: lama >= 2 }",
      method: "method: { validity: { criterion: 0.6, invalid: drop } }",
    },
    "with references and merged categories": {
      puas: ', reference: "=Tidak"',
      L: "  L: { items: [Q7, Q8], answers: setuju, reverse: [Q7], categories: [Rendah, Tinggi], reference: Rendah }",
      method: "method: { merge: neighbours }",
    },
    "with a scale as outcome, rounded cut-offs and items dropped repeatedly": {
      L: "  L: { items: [Q7, Q8], answers: setuju, reverse: [Q7] }",
      outcome: "A",
      method: "method: { cutoff: { rounding: nearest }, validity: { criterion: 0.45, invalid: drop-repeatedly } }",
    },
  } as const;
  for (const [title, more] of Object.entries(studies)) {
    it(`of a made study ${title}`, async () => {
      const folder = temporaryFolder();
      const { data } = writeMadeStudy(folder);
      writeFileSync(join(folder, "study.yaml"), madeCodebook(more));
      const output = join(folder, "out.csv");
      const { original, clean } = await bothFigures(data, join(folder, "study.yaml"), output);
      expect(clean).toEqual(original);
      expect(original.bivariate!.length).toBeGreaterThan(10);
      const dropped = original.validity!.flatMap(({ items }) => items.filter((item) => item.dropped !== null));
      expect(dropped.length > 0).toBe(title.includes("dropped"));
    });
  }

  it("where an order means something and where it is only the table's", async () => {
    const folder = temporaryFolder();
    const data = join(folder, "order.csv");
    const wards = ["c", "a", "b", "d"];
    const rows = Array.from({ length: 60 }, (_, i) => [
      wards[i % 4]!,
      i % 3 ? "Low" : "High",
      i % 7 ? "x" : "-y",
      i % 2,
    ]);
    writeFileSync(data, `ward,dose,mark,ill\n${rows.map((row) => row.join()).join("\n")}\n`);
    const codebook = join(folder, "order.yaml");
    const variables = [
      "ward: { kind: category }",
      "dose: { order: [Low, High] }",
      "mark: { recode: { x: x, -y: -y } }",
      "level: { column: ward, recode: { a: First, b: First, c: Second, d: Third }, order: [Third, First, Second] }",
      "sign: { column: mark, order: [x, -y] }",
      'ill: { recode: { "1": Yes, "0": No } }',
    ];
    writeFileSync(codebook, `variables:\n  ${variables.join("\n  ")}\noutcome: ill\n`);
    const output = join(folder, "clean.csv");
    await cleaned(data, { codebook, output });
    const stages = new Set(furtherStages);
    const [original, clean] = await Promise.all([
      runStudy({ data, codebook, overrides: {}, stages }),
      runStudy({ data: output, codebook: undefined, overrides: {}, stages }),
    ]);
    expect(clean.associations).toEqual(original.associations);
    expect(clean.mergers).toEqual(original.mergers);
    expect(clean.frequencies).toEqual(original.frequencies);
    expect(original.associations.map(({ row, ordinal }) => [row, ordinal !== null])).toEqual([
      ["ward", false],
      ["dose", true],
      ["mark", true],
      ["level", true],
      ["sign", true],
    ]);
  });

  it("of a study without a codebook", async () => {
    const folder = temporaryFolder();
    const data = join(folder, "bare.csv");
    copyFileSync(join(bekasi, "main.csv"), data);
    await cleaned(data, {});
    const output = join(folder, "bare.clean.csv");
    expect(figuresOf(await resultOf(output))).toEqual(figuresOf(await resultOf(data, "none")));
  });
});

describe("the clean data", () => {
  it("are the analysed cases by their lines, codes as ticked, without what says who somebody is", async () => {
    const folder = temporaryFolder();
    const { data } = writeMadeStudy(folder);
    const codebook = join(folder, "study.yaml");
    writeFileSync(codebook, madeCodebook());
    const output = join(folder, "out.csv");
    await cleaned(data, { codebook, output });
    const text = readFileSync(output, "utf8");
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const { analysed } = (await resultOf(data, codebook)).data;
    expect(rows).toHaveLength(analysed);
    expect(analysed).toBeLessThan(85);
    expect(text).not.toContain("contoh.id");
    expect(Object.keys(rows[0]!).slice(0, 3)).toEqual(["line", "umur", "usia (tahun)"]);
    const source: Record<string, string>[] = parse(readFileSync(data, "utf8"), { columns: true });
    const codes = ["", "Sangat Tidak Setuju", "TS", "S", "sangat setuju"];
    const lines = linesOf(readFileSync(data, "utf8"));
    for (const row of rows) {
      const from = source[lines.indexOf(Number(row.line))]!;
      const ticked = from["Saya menunggu terlalu lama"]!;
      expect(row.Q2).toBe(codes.includes(ticked) && ticked !== "" ? String(codes.indexOf(ticked)) : ticked);
      expect(row.berat).toBe(from.berat!.replace(",", "."));
    }
  });
});

describe("what the files say of a study", () => {
  it("has no category that only rows had which are left out", async () => {
    const folder = temporaryFolder();
    const { data } = writeMadeStudy(folder);
    const codebook = join(folder, "study.yaml");
    writeFileSync(codebook, madeCodebook());
    await cleaned(data, { codebook, output: join(folder, "out.csv") });
    expect(readFileSync(data, "utf8")).toContain("Cuma di sini");
    for (const name of ["out.csv", "out.loyalty.yaml", "out.sps", "out.R"]) {
      expect(readFileSync(join(folder, name), "utf8")).not.toContain("Cuma di sini");
    }
  });

  it("cuts where the mean does, even where doubles can't tell it from a value below it", async () => {
    const folder = temporaryFolder();
    const data = join(folder, "data.csv");
    const values = [...Array.from({ length: 999 }, () => "0.1"), "0.100000000000001"];
    writeFileSync(data, `x,y\n${values.map((value, index) => `${value},${index % 2}\n`).join("")}`);
    const codebook = join(folder, "study.yaml");
    writeFileSync(codebook, "variables: { x: { categories: [low, high], cutoff: mean }, y: { kind: category } }\n");
    const output = join(folder, "clean.csv");
    await cleaned(data, { codebook, output });
    const [cutoff] = (await resultOf(output)).cutoffs;
    expect(cutoff).toMatchObject({ low: { count: 999 }, high: { count: 1 } });
    expect(0.1 >= cutoff!.used!).toBe(true);
    expect(readFileSync(join(folder, "clean.sps"), "utf8")).toContain("IF (x >= 0.100000000000001) x_g = 2.");
    expect(readFileSync(join(folder, "clean.R"), "utf8")).toContain("findInterval(d$x, c(0.100000000000001))");
  });
});

/** Line on which each record of the made study begins, the header's being 1; only towns have line breaks. */
function linesOf(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  for (const record of text.split("\r\n").slice(0, -1)) {
    lines.push(line);
    line += record.split("\n").length;
  }
  return lines.slice(1);
}
