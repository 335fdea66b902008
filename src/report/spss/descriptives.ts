/** SPSS's EXAMINE output: who was described, the Descriptives of each score, and the tests of normality. */
import type { CaseTotals, Descriptives, Figure, Normality } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Cell, HeaderCell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

type Processed = { readonly label: string; readonly n: number; readonly missing: number; readonly cases: CaseTotals };

/** Case Processing Summary as EXAMINE and CROSSTABS print it. */
export function caseProcessingTable(id: string, entries: readonly Processed[]): Table {
  const spans = (...words: readonly string[]): readonly HeaderCell[] => words.map((word) => ({ text: word, span: 2 }));
  return {
    kind: "table",
    id,
    title: "Case Processing Summary",
    style: "spss",
    stubHead: [""],
    head: [
      [{ text: "Cases", span: 6 }],
      spans("Valid", "Missing", "Total"),
      heads(...["N", "N", "N"].flatMap((n) => [n, "Percent"])),
    ],
    rows: entries.map((entry) => {
      const { total, validPercent, missingPercent } = entry.cases;
      return {
        stub: [text(entry.label)],
        cells: [
          figure(entry.n, "count"),
          figure(validPercent, "percentSign"),
          figure(entry.missing, "count"),
          figure(missingPercent, "percentSign"),
          figure(total, "count"),
          figure(total === null ? null : 100, "percentSign"),
        ],
      };
    }),
    footnotes: [],
  };
}

export function descriptivesOf(study: Study, entry: Descriptives): Table {
  const decimals = study.decimals(entry.variable);
  const row = (label: string, cell: Cell, error: Cell = blank, limit: Cell = blank, first: Cell = blank): TableRow => ({
    stub: [first, text(label), limit],
    cells: [cell, error],
  });
  const mean = (value: Figure) => figure(value, "mean", { decimals });
  const extreme = (value: Figure) => figure(value, "extreme", { decimals });
  const statistic = (value: Figure) => figure(value, "statistic");
  return {
    kind: "table",
    id: `descriptives.${entry.variable}`,
    title: "Descriptives",
    style: "spss",
    stubHead: ["", "", ""],
    head: [heads("Statistic", "Std. Error")],
    rows: [
      row("Mean", mean(entry.mean), figure(entry.meanSE, "se", { decimals }), blank, text(study.label(entry.variable))),
      row("95% Confidence Interval for Mean", mean(entry.meanLower), blank, text("Lower Bound")),
      { stub: [blank, blank, text("Upper Bound")], cells: [mean(entry.meanUpper), blank] },
      row("5% Trimmed Mean", mean(entry.trimmedMean)),
      row("Median", figure(entry.median, "median", { decimals })),
      row("Variance", figure(entry.variance, "variance")),
      row("Std. Deviation", figure(entry.sd, "sd", { decimals })),
      row("Minimum", extreme(entry.minimum)),
      row("Maximum", extreme(entry.maximum)),
      row("Range", extreme(entry.range)),
      row("Interquartile Range", extreme(entry.iqr)),
      row("Skewness", statistic(entry.skewness), statistic(entry.skewnessSE)),
      row("Kurtosis", statistic(entry.kurtosis), statistic(entry.kurtosisSE)),
    ],
    footnotes: [],
  };
}

/** @returns null where the result has neither test */
export function testsOfNormality(study: Study, entries: readonly Normality[]): Table | null {
  const shown = entries.filter(({ shapiroWilk, lilliefors }) => shapiroWilk !== null || lilliefors !== null);
  if (shown.length === 0) return null;
  return {
    kind: "table",
    id: "normality.tests",
    title: "Tests of Normality",
    style: "spss",
    stubHead: [""],
    head: [
      [
        { text: "Kolmogorov-Smirnov", span: 3, notes: ["lilliefors"] },
        { text: "Shapiro-Wilk", span: 3 },
      ],
      heads("Statistic", "df", "Sig.", "Statistic", "df", "Sig."),
    ],
    rows: shown.map(({ variable, shapiroWilk, lilliefors }) => ({
      stub: [text(study.label(variable))],
      cells: [
        ...testCells(lilliefors?.d, lilliefors?.df, lilliefors?.p, lilliefors?.lowerBound === true),
        ...testCells(shapiroWilk?.w, shapiroWilk?.df, shapiroWilk?.p, false),
      ],
    })),
    footnotes: [
      { id: "lilliefors", text: "Lilliefors Significance Correction" },
      { id: "*", text: "This is a lower bound of the true significance." },
    ],
  };
}

function testCells(value: Figure | undefined, df: Figure | undefined, p: Figure | undefined, lowerBound: boolean) {
  return [
    figure(value ?? null, "statistic"),
    figure(df ?? null, "df"),
    figure(p ?? null, "pValue", lowerBound ? { notes: ["*"] } : {}),
  ];
}
