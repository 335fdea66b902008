/** The R script, run by real R, finds what the program finds. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../cli/loyalty.ts";
import { programFor, run } from "./cleaning.ts";
import { cleanStudy, countsOf, isClose, type StudyName, studies } from "./studies.ts";

const rscript = programFor("Rscript", ["--version"]);

/** Lists what the script made, a line each: kind, names and numbers with tabs between. */
const listing = `
sink(nullfile()); source("clean.R", encoding = "UTF-8"); sink()
say <- function(...) cat(enc2utf8(paste(..., sep = "\\t")), "\\n", sep = "")
num <- function(x) sprintf("%.17g", x)
for (i in seq_len(nrow(reliability))) say("alpha", reliability$scale[i], reliability$n[i], num(reliability$alpha[i]))
for (i in seq_len(nrow(item_totals))) say("r", item_totals$scale[i], item_totals$item[i], num(item_totals$r[i]))
for (i in seq_len(nrow(descriptives))) with(descriptives[i, ],
  say("score", variable, n, num(mean), num(sd), num(median), num(skewness), num(skewness_se)))
for (name in names(d)) if (is.factor(d[[name]])) {
  t <- table(d[[name]])
  say("groups", name, paste(names(t), t, sep = "=", collapse = "|"))
}
for (i in seq_along(rows)) {
  t <- crosstab(rows[i], outcome[i])
  say("counts", i, nrow(t), paste(as.vector(t(t)), collapse = " "))
  a <- associations[i, ]
  say("tests", i, num(a$chi2), num(a$df), num(a$p), num(a$chi2_corrected), num(a$p_corrected), num(a$p_fisher),
    num(a$odds_ratio), num(a$lower), num(a$upper))
}
`;

type Listed = (kind: string) => string[][];

async function listedBy(folder: string): Promise<Listed> {
  writeFileSync(join(folder, "listing.R"), listing);
  const lines = run("Rscript", ["--vanilla", "listing.R"], folder)
    .split("\n")
    .map((line) => line.split("\t"));
  return (kind) => lines.filter(([first]) => first === kind).map(([, ...cells]) => cells);
}

/** R's NA and NaN are our null. */
function expectFigure(found: string | undefined, figure: number | null | undefined, what: string): void {
  const value = found === "NA" || found === "NaN" ? null : Number(found);
  if (figure === null || figure === undefined || value === null) expect([what, value]).toEqual([what, figure ?? null]);
  else expect(isClose(value, figure, 1e-12), `${what}: R ${value}, ours ${figure}`).toBe(true);
}

describe.skipIf(rscript.missing)(`clean.R in R finds what analyze finds${rscript.why}`, () => {
  for (const name of Object.keys(studies) as StudyName[]) {
    it(`of ${name}`, async () => {
      const folder = temporaryFolder();
      const result = await cleanStudy(name, folder);
      const listed = await listedBy(folder);

      const alphas = listed("alpha");
      expect(alphas.map(([scale, n]) => [scale, Number(n)])).toEqual(result.reliability.map((r) => [r.scale, r.n]));
      for (const [index, { alpha, scale }] of result.reliability.entries()) {
        expectFigure(alphas[index]?.[2], alpha, `alpha of ${scale}`);
      }

      const correlations = listed("r");
      for (const { scale, items } of result.validity) {
        // a first round's correlations are another thing where items were dropped after it
        if (items.some(({ dropped }) => dropped !== null)) continue;
        const found = correlations.filter(([of]) => of === scale);
        expect(found.map(([, item]) => item?.replace(/_r$/, ""))).toEqual(items.map(({ item }) => item));
        for (const [index, item] of items.entries()) {
          expectFigure(found[index]?.[2], item.correctedItemTotal, `r of ${item.item} in ${scale}`);
        }
      }

      const scores = new Map(listed("score").map(([variable, ...figures]) => [variable, figures]));
      expect([...scores.keys()].sort()).toEqual(result.descriptives.map(({ variable }) => variable).sort());
      for (const { variable, n, mean, sd, median, skewness, skewnessSE } of result.descriptives) {
        const found = scores.get(variable)!;
        expect(Number(found[0])).toBe(n);
        for (const [index, figure] of [mean, sd, median, skewness, skewnessSE].entries()) {
          expectFigure(found[index + 1], figure, `${variable}, figure ${index + 1}`);
        }
      }

      const groups = new Map(listed("groups").map(([variable, counts]) => [variable, counts]));
      for (const { variable, low, high } of result.cutoffs) {
        expect([variable, groups.get(`${variable}_g`)]).toEqual([
          variable,
          `${low.label}=${low.count}|${high.label}=${high.count}`,
        ]);
      }
      for (const { variable, values } of result.frequencies) {
        const found = groups.get(variable);
        if (found === undefined) continue;
        const parts = found.split("|").filter((text) => !text.endsWith("=0"));
        const labels = values.map(({ label, count }) => `${label.replace(/\s+/g, " ")}=${count}`);
        // of labels that differ in a line break only, R has what the file says instead
        const alike = new Set(values.map(({ label }) => label.replace(/\s+/g, " "))).size < values.length;
        const shown = (text: string) => (alike ? text.replace(/^.*=/, "") : text);
        expect([variable, parts.map(shown)]).toEqual([variable, labels.map(shown)]);
      }

      const counts = listed("counts");
      const tests = listed("tests");
      expect(counts).toHaveLength(result.bivariate.length);
      for (const [index, table] of result.bivariate.entries()) {
        const { row, chiSquare, risk } = table;
        expect([row, counts[index]?.[2]]).toEqual([row, countsOf(table).flat().join(" ")]);
        const { pearson, continuityCorrection, fisher } = chiSquare;
        const [, chi2, df, p, corrected, pCorrected, pFisher, odds, lower, upper] = tests[index]!;
        expectFigure(chi2, pearson.value, `chi-square of ${row}`);
        expectFigure(p, pearson.p, `p of ${row}`);
        if (pearson.value !== null) expect(Number(df)).toBe(pearson.df);
        expectFigure(corrected, continuityCorrection?.value, `corrected chi-square of ${row}`);
        expectFigure(pCorrected, continuityCorrection?.p, `corrected p of ${row}`);
        expectFigure(pFisher, fisher?.p2, `Fisher's p of ${row}`);
        expectFigure(odds, risk?.oddsRatio.value, `odds ratio of ${row}`);
        expectFigure(lower, risk?.oddsRatio.lower, `its lower bound of ${row}`);
        expectFigure(upper, risk?.oddsRatio.upper, `its upper bound of ${row}`);
      }
    });
  }

  it("whatever the locale, and without a word on standard error", async () => {
    const folder = temporaryFolder();
    await cleanStudy("a made study with an item as outcome", folder);
    writeFileSync(join(folder, "locale.R"), 'Sys.setlocale("LC_ALL", "C"); source("clean.R", encoding = "UTF-8")\n');
    const plain = run("Rscript", ["--vanilla", "clean.R"], folder);
    const inC = run("Rscript", ["--vanilla", "locale.R"], folder);
    expect(plain).toContain("skewness_se");
    expect(plain).not.toMatch(/warning|error/i);
    expect(inC).not.toMatch(/warning|error/i);
  });
});
