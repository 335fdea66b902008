/** Paired answers as SPSS prints them, and in words. */
import type { McNemar } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import { formatDecimal, formatP } from "../format.ts";
import type { Study } from "../study.ts";
import { oddsWords } from "../texts/further/odds.ts";

export function mcnemarBlocks(study: Study): readonly Block[] {
  return study.result.mcnemar.flatMap((entry, index): Block[] => {
    const [first, second] = [study.label(entry.first), study.label(entry.second)];
    return [
      { kind: "heading", level: 3, text: `${first} & ${second}` },
      { kind: "paragraph", text: inWords(study, entry), brief: true },
      crosstabulation(entry, `mcnemar.${index + 1}`, first, second),
      tests(entry, `mcnemar.${index + 1}`, first, second),
    ];
  });
}

function inWords(study: Study, entry: McNemar): string {
  const { n, counts, categories, discordant, p, significant } = entry;
  const words = oddsWords[study.language].pairs;
  const count = (value: number) => formatDecimal(value, "count", study.language);
  const [one, other] = categories;
  const fourfold = categories.length === 2 && one !== undefined && other !== undefined;
  const changed = fourfold
    ? words.changed(
        study.label(entry.first),
        study.label(entry.second),
        one,
        other,
        count(counts[0]![1]!),
        count(counts[1]![0]!),
        count(n),
      )
    : words.changedAny(count(discordant), count(n));
  if (p === null) return changed;
  const verdict = significant === true ? words.significant : words.notSignificant;
  const test = entry.pSource === "bowker" ? words.tests.bowker : words.tests.mcnemar;
  return `${changed} ${verdict(test, formatP(p, study.language))}`;
}

function crosstabulation(entry: McNemar, id: string, first: string, second: string): Table {
  const { categories, counts } = entry;
  const line = (stub: readonly Cell[], own: readonly number[]): TableRow => ({
    stub,
    cells: [...own, own.reduce((sum, count) => sum + count, 0)].map((count) => figure(count, "count")),
  });
  return {
    kind: "table",
    id: `${id}.crosstab`,
    title: `${first} * ${second} Crosstabulation`,
    style: "spss",
    stubHead: ["", ""],
    head: [
      [...(categories.length > 0 ? [{ text: second, span: categories.length }] : []), { text: "", span: 1 }],
      heads(...categories, "Total"),
    ],
    rows: [
      ...counts.map((own, index) => line([index === 0 ? text(first) : blank, text(categories[index] ?? "")], own)),
      {
        ...line(
          [text("Total"), blank],
          categories.map((_, column) => counts.reduce((sum, own) => sum + own[column]!, 0)),
        ),
        ruled: true,
      },
    ],
    footnotes: [],
  };
}

/** Two categories as SPSS's NPAR TESTS prints them, whose rule the reported p follows; more as CROSSTABS does. */
function tests(entry: McNemar, id: string, first: string, second: string): Table {
  return entry.categories.length === 2 ? testStatistics(entry, id, `${first} & ${second}`) : bowkerTest(entry, id);
}

function testStatistics({ n, p, pSource, exact, continuityCorrection }: McNemar, id: string, pair: string): Table {
  const line = (label: string, cell: Cell, notes: readonly string[] = []): TableRow => ({
    stub: [text(label, { notes })],
    cells: [cell],
  });
  const approximate = pSource === "continuityCorrection";
  const byExact = figure(exact?.p ?? null, "pValue", { notes: ["binomial"] });
  return {
    kind: "table",
    id: `${id}.tests`,
    title: "Test Statistics",
    style: "spss",
    stubHead: [""],
    head: [[{ text: pair, span: 1, notes: ["mcnemar"] }]],
    rows: [
      line("N", figure(n, "count")),
      ...(approximate
        ? [
            line("Chi-Square", figure(continuityCorrection?.value ?? null, "statistic"), ["corrected"]),
            line("Asymp. Sig.", figure(p, "pValue")),
          ]
        : [line("Exact Sig. (2-tailed)", byExact)]),
    ],
    footnotes: [
      { id: "mcnemar", text: "McNemar Test" },
      { id: "binomial", text: "Binomial distribution used." },
      { id: "corrected", text: "Continuity Corrected" },
    ],
  };
}

function bowkerTest({ n, uncorrected }: McNemar, id: string): Table {
  const { value, df, p } = uncorrected;
  return {
    kind: "table",
    id: `${id}.tests`,
    title: "Chi-Square Tests",
    style: "spss",
    stubHead: [""],
    head: [heads("Value", "df", "Asymp. Sig. (2-sided)")],
    rows: [
      {
        stub: [text("McNemar-Bowker Test")],
        cells: [figure(value, "statistic"), figure(df, "df"), figure(p, "pValue")],
      },
      { stub: [text("N of Valid Cases")], cells: [figure(n, "count"), blank, blank] },
    ],
    footnotes: [],
  };
}
