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
      { kind: "paragraph", text: inWords(study, entry) },
      crosstabulation(entry, `mcnemar.${index + 1}`, first, second),
      tests(entry, `mcnemar.${index + 1}`),
    ];
  });
}

function inWords(study: Study, { n, counts, categories, discordant, p, significant }: McNemar): string {
  const words = oddsWords[study.language].pairs;
  const count = (value: number) => formatDecimal(value, "count", study.language);
  const [one, other] = categories;
  const fourfold = categories.length === 2 && one !== undefined && other !== undefined;
  const changed = fourfold
    ? words.changed(one, other, count(counts[0]![1]!), count(counts[1]![0]!), count(n))
    : words.changedAny(count(discordant), count(n));
  if (p === null) return changed;
  const verdict = significant === true ? words.significant : words.notSignificant;
  return `${changed} ${verdict(formatP(p, study.language))}`;
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

function tests(entry: McNemar, id: string): Table {
  return {
    kind: "table",
    id: `${id}.tests`,
    title: "Chi-Square Tests",
    style: "spss",
    stubHead: [""],
    head: [heads("Value", "df", "Asymp. Sig. (2-sided)", "Exact Sig. (2-sided)")],
    rows: [
      testRow(entry),
      { stub: [text("N of Valid Cases")], cells: [figure(entry.n, "count"), blank, blank, blank] },
    ],
    footnotes: [
      { id: "binomial", text: "Binomial distribution used." },
      { id: "corrected", text: "Continuity Corrected" },
    ],
  };
}

/** The reported test, as SPSS prints it: exact up to 25 discordant pairs. */
function testRow({ pSource, exact, continuityCorrection, uncorrected, categories }: McNemar): TableRow {
  if (pSource === "exact" || (exact !== null && pSource === null)) {
    const p = figure(exact?.p ?? null, "pValue", { notes: ["binomial"] });
    return { stub: [text("McNemar Test")], cells: [blank, blank, blank, p] };
  }
  const test = pSource === "continuityCorrection" && continuityCorrection !== null ? continuityCorrection : uncorrected;
  const notes = pSource === "continuityCorrection" ? { notes: ["corrected"] } : {};
  return {
    stub: [text(categories.length === 2 ? "McNemar Test" : "McNemar-Bowker Test")],
    cells: [figure(test.value, "statistic", notes), figure(test.df, "df"), figure(test.p, "pValue"), blank],
  };
}
