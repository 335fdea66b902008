/** The published study, figure by figure: what SPSS printed in 2012 against what `analyze` gives. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import type { StudyResult } from "../../src/stages/result.ts";
import { printed, within } from "../support/printed.ts";
import { pairs } from "./published.ts";

const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));

async function study(codebook: string): Promise<StudyResult> {
  const data = `${folder}main.csv`;
  const result = await runStudy({ data, codebook: folder + codebook, overrides: {}, delimiter: undefined });
  const labels = new Map(result.variables.map(({ name, label }) => [name, label]));
  const notes = wordNotes(result.notes, { language: "en", label: (name) => labels.get(name) ?? name });
  return { ...result, notes };
}

/** What the study misprinted (see the fixtures' README), and what its own data give. */
const MISPRINTS: Readonly<Record<string, string>> = {
  "descriptives.J.skewness": ".479",
  "6.7.J9.total_score": "266",
  "6.27.P.total.tidak_loyal_percent": "30.0",
  "6.27.P.total.loyal_percent": "70.0",
  "6.28.HP.total.tidak_loyal_percent": "30.0",
  "6.28.HP.total.loyal_percent": "70.0",
  "6.29.HA.total.tidak_loyal_percent": "30.0",
  "6.29.HA.total.loyal_percent": "70.0",
  "6.29.CC.total.tidak_loyal_percent": "30.0",
  "6.29.CC.total.loyal_percent": "70.0",
  "6.29.LC.total.tidak_loyal_percent": "30.0",
  "6.29.LC.total.loyal_percent": "70.0",
};

describe("the Bekasi study with the cut-offs that it used", () => {
  let result: StudyResult;
  beforeAll(async () => {
    result = await study("loyalty.yaml");
  });

  it("gives every published figure but the misprints, to the last printed digit", () => {
    const all = pairs(result);
    const wrong = all.filter(({ path, printed: text, ours }) => {
      if (path in MISPRINTS) return false;
      return typeof ours !== "number" || !within(printed(String(text)), ours);
    });
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(2840);
  });

  it("gives the right value where the study misprinted one", () => {
    const all = new Map(pairs(result).map((pair) => [pair.path, pair]));
    for (const [path, right] of Object.entries(MISPRINTS)) {
      const pair = all.get(path);
      expect(pair?.ours, path).toBeTypeOf("number");
      expect(within(printed(right), pair?.ours ?? Number.NaN), `${path}: ${pair?.ours}`).toBe(true);
      expect(within(printed(String(pair?.printed)), pair?.ours ?? Number.NaN), path).toBe(false);
    }
  });

  it("puts the age groups in their own rows, which table 6.24 shifted by one", () => {
    expect(result.bivariate.find(({ row }) => row === "umur")?.rows).toEqual([
      "Muda (< 15)",
      "Produktif Prima (15-44 tahun)",
      "Pra Usia Lanjut (45-59 tahun)",
      "Usia Lanjut (>= 60 tahun)",
    ]);
  });

  it("stars Hambatan Pindah, whose star the study forgot", () => {
    expect(result.bivariate.filter(({ significant }) => significant).map(({ row }) => row)).toEqual([
      "jarak",
      "BF",
      "HP",
      "LC",
    ]);
  });

  it("names each grouping that its own rule would move", () => {
    const moved = result.notes.filter(({ code }) => code === "cutoff-moves").map(({ args }) => args.variable);
    expect(moved).toEqual(["DT", "J", "BF", "P", "LC", "L"]);
  });

  it("says that Daya Tarik RS Lain, at -2.62, isn't normal by the absolute rule", () => {
    const notes = result.notes.filter(({ code }) => code === "normality-sign");
    expect(notes.map(({ args }) => args.variable)).toEqual(["P"]);
    expect(within(printed("-2.62"), Number(notes[0]?.args.ratio))).toBe(true);
    expect(notes[0]?.message).toContain("-2.62");
    expect(notes[0]?.message).toContain("Daya Tarik RS Lain");
  });
});

describe("the Bekasi study by the rules alone", () => {
  /** Low and high, as the fixtures' README lists them; the other six come out as printed. */
  const GROUPS = {
    KP: [29, 51],
    R: [11, 69],
    DT: [53, 27],
    J: [49, 31],
    E: [9, 71],
    BF: [45, 35],
    P: [39, 41],
    HP: [35, 45],
    HA: [26, 54],
    CC: [37, 43],
    LC: [37, 43],
    L: [57, 23],
  };

  it("gives the groups of the study's README", async () => {
    const { cutoffs, notes } = await study("rules.loyalty.yaml");
    expect(Object.fromEntries(cutoffs.map(({ variable, low, high }) => [variable, [low.count, high.count]]))).toEqual(
      GROUPS,
    );
    expect(cutoffs.find(({ variable }) => variable === "P")).toMatchObject({ statistic: "median", used: 11 });
    expect(cutoffs.find(({ variable }) => variable === "J")?.statistic).toBe("mean");
    expect(notes.filter(({ code }) => code === "cutoff-moves")).toEqual([]);
  });
});
