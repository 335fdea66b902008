/** Each predictor and the outcome within strata: what it comes to, and SPSS's tables of Cochran, Mantel-Haenszel and Breslow-Day. */
import type { Interval, Stratified, Test } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, ListItem, Table, TableRow } from "../document.ts";
import { formatDecimal, formatInterval, formatP } from "../format.ts";
import type { Study } from "../study.ts";
import { type OddsWords, oddsWords } from "../texts/further/odds.ts";
import { intervalCell } from "./odds-ratios.ts";

export function stratifiedBlocks(study: Study): readonly Block[] {
  const words = oddsWords[study.language].strata;
  const strata = [...new Set(study.result.stratified.map(({ stratum }) => stratum))];
  const summaries = strata.map((stratum) => summaryTable(study, stratum, words));
  if (study.brief) return [...summaries, { kind: "paragraph", text: words.more, brief: true }];
  return [...summaries, ...groupByGroup(study, words)];
}

/** A stratum's tables at a glance: a line a predictor. */
function summaryTable(study: Study, stratum: string, words: OddsWords["strata"]): Table {
  const entries = study.result.stratified.filter((entry) => entry.stratum === stratum);
  const outcome = study.label(entries[0]?.column ?? "");
  const fourfold = entries.find(({ commonOddsRatio }) => commonOddsRatio !== null);
  return {
    kind: "table",
    id: `stratified.${stratum}.summary`,
    title: words.summaryTitle(outcome, study.label(stratum)),
    style: "results",
    stubHead: [""],
    head: [
      fourfold === undefined
        ? heads(words.p)
        : heads(words.crudeOddsRatio, words.commonOddsRatio, words.p, words.homogeneity),
    ],
    rows: entries.map((entry) => ({
      stub: [text(study.label(entry.row), { notes: entry.commonOddsRatio === null ? ["general"] : [] })],
      cells: fourfold === undefined ? [figure(entry.generalAssociation.p, "reportedP")] : summaryCells(entry),
    })),
    footnotes: [{ id: "general", text: words.byGeneral }],
    caption: fourfold === undefined ? words.summaryOfLarger : words.summaryCaption(outcome, fourfold.columns[0] ?? ""),
  };
}

function summaryCells(entry: Stratified): readonly Cell[] {
  const { crude, commonOddsRatio, mantelHaenszel, breslowDay, generalAssociation } = entry;
  const none = text("-", { tone: "muted" });
  if (commonOddsRatio === null) return [none, none, figure(generalAssociation.p, "reportedP"), none];
  return [
    figure(crude?.value ?? null, "ratio"),
    intervalCell(commonOddsRatio),
    figure(mantelHaenszel?.corrected.p ?? null, "reportedP"),
    figure(breslowDay?.p ?? null, "reportedP"),
  ];
}

function groupByGroup(study: Study, words: OddsWords["strata"]): readonly Block[] {
  return study.result.stratified.flatMap((entry): readonly Block[] => {
    const names = {
      row: study.label(entry.row),
      column: study.label(entry.column),
      stratum: study.label(entry.stratum),
    };
    const heading: Block = { kind: "heading", level: 3, text: `${names.row} * ${names.column} * ${names.stratum}` };
    const fourfold = entry.commonOddsRatio !== null;
    return [
      heading,
      ...(fourfold ? [strataTable(entry, names, words), verdicts(study, entry, words)] : []),
      entry.strata.length * entry.rows.length > MOST_LINES
        ? { kind: "paragraph", text: words.tooLong(names.stratum) }
        : crosstabulation(entry, names),
      ...(fourfold ? [...spssTables(entry), correctionTable(entry, words)] : [generalTable(entry, words)]),
    ];
  });
}

/** A crosstabulation that nobody would read. */
const MOST_LINES = 1000;

type Names = { readonly row: string; readonly column: string; readonly stratum: string };

function table(entry: Stratified, name: string, title: string): Pick<Table, "kind" | "id" | "title" | "style"> {
  return { kind: "table", id: `stratified.${entry.stratum}.${entry.row}.${name}`, title, style: "spss" };
}

function strataTable(entry: Stratified, names: Names, words: OddsWords["strata"]): Table {
  const [first = "", second = ""] = entry.rows;
  const row = (label: string, n: Cell, of: Interval | null, p: Cell, notes: readonly string[] = []): TableRow => ({
    stub: [text(label, { notes })],
    cells: [n, of === null ? figure(null, "ratio") : intervalCell(of), p],
  });
  const { commonOddsRatio, crude } = entry;
  return {
    ...table(entry, "odds-ratios", words.title(names.row, names.column, names.stratum)),
    style: "results",
    stubHead: [""],
    head: [heads(words.n, words.oddsRatio, words.p)],
    rows: [
      ...entry.strata.map(({ label, n, oddsRatio, used }) =>
        row(label, figure(n, "count"), oddsRatio, blank, used ? [] : ["left-out"]),
      ),
      { ...row(words.common, blank, commonOddsRatio, figure(commonOddsRatio?.p ?? null, "reportedP")), ruled: true },
      row(words.crude, figure(entry.n, "count"), crude, blank),
    ],
    footnotes: [{ id: "left-out", text: words.leftOut }],
    caption: words.caption(names.column, entry.columns[0] ?? "", first, second),
  };
}

/** What the tests say, in the order in which they are to be read. */
function verdicts(study: Study, entry: Stratified, words: OddsWords["strata"]): Block {
  const setting = study.method("alpha");
  const alpha = typeof setting === "number" ? setting : 0.05;
  const { language } = study;
  const number = (value: number | null) => (value === null ? "." : formatDecimal(value, "minimumExpected", language));
  const items: ListItem[] = [];
  const homogeneity = entry.breslowDay?.p ?? null;
  const common = entry.commonOddsRatio;
  if (homogeneity !== null && common !== null) {
    const p = formatP(homogeneity, language);
    const interval = formatInterval(number(common.lower), number(common.upper));
    items.push({
      mark: "-",
      text: homogeneity < alpha ? words.differ(p) : words.alike(p, number(common.value), interval),
    });
  }
  const independence = entry.mantelHaenszel?.corrected.p ?? null;
  // associations that run against each other cancel out in this test: then it says nothing of the groups
  const opposed = homogeneity !== null && homogeneity < alpha && independence !== null && independence >= alpha;
  if (independence !== null && !opposed) {
    const p = formatP(independence, language);
    items.push({ mark: "-", text: independence < alpha ? words.associated(p) : words.notAssociated(p) });
  }
  return { kind: "list", items, brief: true };
}

function crosstabulation(entry: Stratified, names: Names): Table {
  const columns = entry.columns.length;
  const line = (stratum: Cell, row: Cell, label: Cell, counts: readonly number[]): TableRow => ({
    stub: [stratum, row, label],
    cells: [...counts, counts.reduce((sum, count) => sum + count, 0)].map((count) => figure(count, "count")),
  });
  return {
    ...table(entry, "crosstab", `${names.row} * ${names.column} * ${names.stratum} Crosstabulation`),
    stubHead: [names.stratum, "", ""],
    head: [
      [...(columns > 0 ? [{ text: names.column, span: columns }] : []), { text: "", span: 1 }],
      heads(...entry.columns, "Total"),
    ],
    rows: entry.strata.flatMap(({ label, counts }) => [
      ...counts.map((own, index) => ({
        ...line(
          index === 0 ? text(label) : blank,
          index === 0 ? text(names.row) : blank,
          text(entry.rows[index] ?? ""),
          own,
        ),
        ...(index === 0 ? { ruled: true } : {}),
      })),
      line(
        blank,
        text("Total"),
        blank,
        entry.columns.map((_, column) => counts.reduce((sum, own) => sum + own[column]!, 0)),
      ),
    ]),
    footnotes: [],
  };
}

const INDEPENDENCE =
  "Under the conditional independence assumption, Cochran's statistic is asymptotically distributed as a 1 df chi-squared distribution, only if the number of strata is fixed, while the Mantel-Haenszel statistic is always asymptotically distributed as a 1 df chi-squared distribution. Note that the continuity correction is removed from the Mantel-Haenszel statistic when the sum of the differences between the observed and the expected is 0.";
const COMMON =
  "The Mantel-Haenszel common odds ratio estimate is asymptotically normally distributed under the common odds ratio of 1.000 assumption. So is the natural log of the estimate.";

function spssTables(entry: Stratified): readonly Table[] {
  const { breslowDay, tarone, cochran, mantelHaenszel, commonOddsRatio } = entry;
  const tests = (name: string, title: string, rows: readonly (readonly [string, Test | null])[]): Table => ({
    ...table(entry, name, title),
    stubHead: [""],
    head: [heads("Chi-Squared", "df", "Asymp. Sig. (2-sided)")],
    rows: rows.map(([label, test]) => ({
      stub: [text(label)],
      cells: [
        figure(test?.value ?? null, "statistic"),
        figure(test?.df ?? null, "df"),
        figure(test?.p ?? null, "pValue"),
      ],
    })),
    footnotes: [],
  });
  const independence = tests("independence", "Tests of Conditional Independence", [
    ["Cochran's", cochran],
    ["Mantel-Haenszel", mantelHaenszel?.corrected ?? null],
  ]);
  return [
    tests("homogeneity", "Tests of Homogeneity of the Odds Ratio", [
      ["Breslow-Day", breslowDay],
      ["Tarone's", tarone],
    ]),
    { ...independence, caption: INDEPENDENCE },
    ...(commonOddsRatio === null ? [] : [commonTable(entry, commonOddsRatio)]),
  ];
}

function commonTable(entry: Stratified, common: NonNullable<Stratified["commonOddsRatio"]>): Table {
  const row = (stubs: readonly string[], value: number | null, as: "ratio" | "statistic" | "pValue"): TableRow => ({
    stub: [0, 1, 2].map((index) => (stubs[index] ? text(stubs[index]) : blank)),
    cells: [figure(value, as)],
  });
  return {
    ...table(entry, "common", "Mantel-Haenszel Common Odds Ratio Estimate"),
    stubHead: ["", "", ""],
    head: [heads("")],
    rows: [
      row(["Estimate"], common.value, "ratio"),
      row(["ln(Estimate)"], common.ln, "statistic"),
      row(["Std. Error of ln(Estimate)"], common.lnSE, "statistic"),
      row(["Asymp. Sig. (2-sided)"], common.p, "pValue"),
      row(["Asymp. 95% Confidence Interval", "Common Odds Ratio", "Lower Bound"], common.lower, "ratio"),
      row(["", "", "Upper Bound"], common.upper, "ratio"),
      row(["", "ln(Common Odds Ratio)", "Lower Bound"], common.lnLower, "statistic"),
      row(["", "", "Upper Bound"], common.lnUpper, "statistic"),
    ],
    footnotes: [],
    caption: COMMON,
  };
}

/** For tables that SPSS has no such tests of. */
function generalTable(entry: Stratified, words: OddsWords["strata"]): Table {
  const { generalAssociation, linearAssociation } = entry;
  return {
    ...testsTable(entry, "general", words, [
      [words.general, generalAssociation],
      [words.linear, linearAssociation],
    ]),
    caption: linearAssociation === null ? words.generalCaption : `${words.generalCaption} ${words.linearCaption}`,
  };
}

/** SPSS has the corrected statistic alone; R and others leave the choice. */
function correctionTable(entry: Stratified, words: OddsWords["strata"]): Table {
  return testsTable(entry, "correction", words, [
    [words.corrected, entry.mantelHaenszel?.corrected ?? null],
    [words.uncorrected, entry.mantelHaenszel?.uncorrected ?? null],
  ]);
}

function testsTable(
  entry: Stratified,
  name: string,
  words: OddsWords["strata"],
  rows: readonly (readonly [string, Test | null])[],
): Table {
  return {
    ...table(entry, name, words.generalTitle),
    style: "results",
    stubHead: [""],
    head: [heads(words.value, words.df, words.p)],
    rows: rows.flatMap(([label, test]): readonly TableRow[] =>
      test === null
        ? []
        : [
            {
              stub: [text(label)],
              cells: [figure(test.value, "statistic"), figure(test.df, "df"), figure(test.p, "reportedP")],
            },
          ],
    ),
    footnotes: [],
  };
}
