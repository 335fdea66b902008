/** The SPSS syntax, run by real PSPP, finds what the program finds. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { spssNames } from "../../src/export/spss-words.ts";
import { temporaryFolder } from "../cli/loyalty.ts";
import { programFor, run } from "./cleaning.ts";
import { cleanStudy, countsOf, isClose, type StudyName, studies } from "./studies.ts";

const pspp = programFor("pspp", ["--version"]);

/** A table of PSPP's output: its title and its cells. */
type Table = { readonly title: string; readonly rows: readonly string[][] };

/** Runs clean.sps with 16 decimals shown and variables by their names; it must end without an error. */
function tablesBy(folder: string): readonly Table[] {
  const syntax = readFileSync(join(folder, "clean.sps"), "utf8");
  writeFileSync(join(folder, "run.sps"), syntax.replace("\n", "\nSET FORMAT=F40.16 /TVARS=NAMES.\n"));
  const said = run("pspp", ["-O", "format=csv", "-o", "out.csv", "run.sps"], folder);
  const output = readFileSync(join(folder, "out.csv"), "utf8");
  const complaints = `${said}\n${output}`.split("\n").filter((line) => /\b(?:error|warning):/.test(line));
  // PSPP doesn't know this subcommand of SPSS yet
  const others = complaints.filter((line) => !line.includes("RELIABILITY: The STATISTICS subcommand"));
  expect(others).toEqual([]);
  return output.split(/\n\s*\n/).flatMap((block) => {
    const [, title, text] = /^Table: (.*)\n([\s\S]*)$/.exec(block.trim()) ?? [];
    if (title === undefined || text === undefined) return [];
    return [{ title, rows: parse(text, { relax_column_count: true }) }];
  });
}

function expectFigure(found: string | undefined, figure: number | null | undefined, what: string): void {
  expect(found, what).toBeDefined();
  const isNone = found === "NaN" || found === "." || found === "";
  if (figure === null || figure === undefined || isNone) expect([what, isNone]).toEqual([what, figure === null]);
  else expect(isClose(Number(found), figure, 1e-12), `${what}: PSPP ${found}, ours ${figure}`).toBe(true);
}

/** Names that SPSS knows under others. */
const renamed = new Map([
  ["usia (tahun)", "usia_tahun"],
  ["BY", "v_BY"],
]);

function spss(name: string): string {
  return renamed.get(name) ?? name;
}

describe.skipIf(pspp.missing)(`clean.sps in PSPP finds what analyze finds${pspp.why}`, () => {
  for (const name of Object.keys(studies) as StudyName[]) {
    it(`of ${name}`, async () => {
      const folder = temporaryFolder();
      const result = await cleanStudy(name, folder);
      const tables = tablesBy(folder);
      const titled = (title: string) => tables.filter((table) => table.title === title).map(({ rows }) => rows);

      const alphas = titled("Reliability Statistics");
      const totals = titled("Item-Total Statistics");
      expect(alphas).toHaveLength(result.reliability.length);
      for (const [index, { scale, alpha, items }] of result.reliability.entries()) {
        expectFigure(alphas[index]?.[1]?.[0], alpha, `alpha of ${scale}`);
        expect(Number(alphas[index]?.[1]?.[1])).toBe(items.length);
        const validity = result.validity.find((one) => one.scale === scale)!;
        if (validity.items.some(({ dropped }) => dropped !== null)) continue;
        const rows = totals[index]!.slice(1);
        expect(rows.map(([item]) => item?.replace(/_r$/, ""))).toEqual(validity.items.map(({ item }) => item));
        for (const [at, item] of validity.items.entries()) {
          expectFigure(rows[at]?.[3], item.correctedItemTotal, `r of ${item.item} in ${scale}`);
          if (items.length > 2) expectFigure(rows[at]?.[4], item.alphaIfDeleted, `alpha without ${item.item}`);
        }
      }

      const described = figuresIn(titled("Descriptives").flat());
      expect([...described.keys()].sort()).toEqual(result.descriptives.map(({ variable }) => spss(variable)).sort());
      for (const found of result.descriptives) {
        const figures = described.get(spss(found.variable))!;
        for (const [figure, wanted] of [
          ["Mean", found.mean],
          ["5% Trimmed Mean", found.trimmedMean],
          ["Median", found.median],
          ["Std. Deviation", found.sd],
          ["Skewness", found.skewness],
          ["Kurtosis", found.kurtosis],
        ] as const) {
          expectFigure(figures.get(figure)?.[0], wanted, `${figure} of ${found.variable}`);
        }
        expectFigure(figures.get("Skewness")?.[1], found.skewnessSE, `SE of the skewness of ${found.variable}`);
      }

      for (const { variable, low, high } of result.cutoffs) {
        const [rows = []] = titled(`${spss(variable)}_g`);
        const counts = rows.filter(([kind, label]) => kind === "Valid" || (kind === "" && label !== "."));
        const shown = counts.map(([, label, count]) => [label, Number(count)]).filter(([label]) => label !== "");
        const groups = [low, high].filter(({ count }) => count > 0).map(({ label, count }) => [label, count]);
        expect([variable, shown]).toEqual([variable, groups]);
      }

      const chiSquares = titled("Chi-Square Tests");
      const crosstabs = tables.filter(({ title }) => title.includes(" × ")).map(({ rows }) => rows);
      expect(crosstabs).toHaveLength(result.bivariate.length);
      for (const [index, table] of result.bivariate.entries()) {
        const counts = crosstabs[index]!.filter((cells) => cells[2] === "Count" && cells[0] !== "Total");
        const found = counts.map((cells) => cells.slice(3, -1).map(Number));
        expect([table.row, found]).toEqual([table.row, countsOf(table)]);
        const { pearson, continuityCorrection, likelihoodRatio, linearByLinear } = table.chiSquare;
        const tests = new Map(chiSquares[index]?.map(([test, value, df]) => [test, { value, df }]));
        // PSPP leaves out a chi-square of 0
        if (pearson.value !== 0) {
          expectFigure(tests.get("Pearson Chi-Square")?.value, pearson.value, `chi-square of ${table.row}`);
          expectFigure(tests.get("Likelihood Ratio")?.value, likelihoodRatio.value, `likelihood ratio of ${table.row}`);
          expect(Number(tests.get("Pearson Chi-Square")?.df)).toBe(pearson.df);
        }
        if (continuityCorrection !== null) {
          expectFigure(tests.get("Continuity Correction")?.value, continuityCorrection.value, `corrected ${table.row}`);
        }
        if (linearByLinear !== null) {
          expectFigure(tests.get("Linear-by-Linear Association")?.value, linearByLinear.value, `linear ${table.row}`);
        }
      }
    });
  }
});

/** Of PSPP's table of descriptives: by variable and figure, its value and its standard error. */
function figuresIn(rows: readonly string[][]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, readonly string[]>>();
  let figures = new Map<string, readonly string[]>();
  for (const [variable = "", figure = "", , value = "", error = ""] of rows.slice(1)) {
    if (variable !== "") {
      figures = new Map();
      found.set(variable, figures);
    }
    if (figure !== "") figures.set(figure, [value, error]);
  }
  return found;
}

describe("names for SPSS", () => {
  it("are the codebook's where SPSS allows them, and like them where it doesn't", () => {
    const names = [
      "umur",
      "R1",
      "by",
      "Umur",
      "usia (tahun)",
      "2x",
      "日本",
      "é",
      "usia_tahun",
      "x".repeat(70),
      "a_",
      "=",
    ];
    expect([...spssNames(names)]).toEqual([
      ["umur", "umur"],
      ["R1", "R1"],
      ["usia_tahun", "usia_tahun"],
      ["by", "v_by"],
      ["Umur", "Umur_2"],
      ["usia (tahun)", "usia_tahun_2"],
      ["2x", "v_2x"],
      ["日本", "v"],
      ["é", "e"],
      ["x".repeat(70), "x".repeat(56)],
      ["a_", "a"],
      ["=", "v_2"],
    ]);
  });
});
