/** The chapter's tables of associations: categories by outcome with row percentages, p, odds ratio with its interval. */
import type { Bivariate, PSource } from "../../../stages/result.ts";
import { blank, countPercent, figure, text } from "../../cells.ts";
import type { Cell, HeaderCell, Table, TableRow } from "../../document.ts";
import { oddsCell, outcomeGroups, pCell } from "../../results/associations.ts";
import { type Study, settingText } from "../../study.ts";
import type { AssociationGroup } from "./plan.ts";
import { skripsiTexts } from "./texts.ts";

/** Up to so many groups of the outcome have a column for n and one for the percentage; more share theirs. */
const APART = 3;

type Layout = {
  readonly groups: readonly string[];
  readonly apart: boolean;
  /** Whether any predictor has an odds ratio. */
  readonly withRisk: boolean;
};

export function associationTable(study: Study, group: AssociationGroup): Table {
  const { entries } = group;
  const groups = outcomeGroups(entries);
  const withRisk = entries.some(({ risk }) => risk !== null);
  const layout = { groups, apart: groups.length <= APART, withRisk };
  const { captions, tests } = study.words;
  const words = skripsiTexts[study.language];
  const without = withRisk && entries.some(({ risk }) => risk === null);
  const alpha = settingText(study.method("alpha") ?? 0.05, study.language);
  return {
    kind: "table",
    id: group.id,
    title: title(study, group),
    style: "results",
    stubHead: [words.columns.variable, words.columns.category],
    head: heading(study, layout),
    rows: entries.flatMap((entry, index) => predictorRows(study, entry, layout, index > 0)),
    footnotes: [
      { id: "*", text: captions.significant(alpha) },
      ...SOURCES.map((source) => ({ id: source, text: tests[source] })),
    ],
    caption: [
      captions.rowPercent,
      ...(withRisk ? [captions.oddsRatio] : []),
      ...(without ? [words.captions.noOdds] : []),
    ].join(" "),
  };
}

const SOURCES: readonly PSource[] = ["pearson", "continuityCorrection", "fisher", "likelihoodRatio"];

function title(study: Study, { of, scale, entries }: AssociationGroup): string {
  const { titles } = skripsiTexts[study.language];
  const outcome = study.label(entries[0]!.column);
  if (of === "characteristics") return titles.characteristicsWith(outcome);
  if (of === "items") return titles.itemsWith(outcome);
  const label = study.label(scale ?? "");
  return of === "parts" ? titles.partsWith(label, outcome) : titles.scaleWith(label, outcome);
}

/** The outcome's groups and the total with n and % below each. */
function heading(study: Study, { groups, apart, withRisk }: Layout): Table["head"] {
  const { n, percent, total, p, oddsRatio } = study.words.columns;
  const one = (words: string): HeaderCell => ({ text: words, span: 1 });
  const last = [p, ...(withRisk ? [oddsRatio] : [])];
  const over = [...groups, total];
  if (apart) {
    return [
      [...over.map((words) => ({ text: words, span: 2 })), ...last.map(() => one(""))],
      [...over.flatMap(() => [one(n), one(percent)]), ...last.map(one)],
    ];
  }
  const { countPercent: both } = skripsiTexts[study.language].columns;
  return [[...over, ...last.map(() => "")].map(one), [...groups.map(() => both), n, ...last].map(one)];
}

function predictorRows(study: Study, entry: Bivariate, layout: Layout, ruled: boolean): readonly TableRow[] {
  const { groups, withRisk } = layout;
  const blanks = [blank, ...(withRisk ? [blank] : [])];
  const odds = entry.risk === null ? text("-", { tone: "muted" }) : oddsCell(entry);
  const verdict = [pCell(entry), ...(withRisk ? [odds] : [])];
  const rows = entry.rows.map((label, row): TableRow => {
    const at = (group: string) => entry.columns.indexOf(group);
    const found = groups.map((group) => ({
      count: entry.counts[row]?.[at(group)],
      percent: entry.rowPercent[row]?.[at(group)] ?? null,
    }));
    return {
      stub: [row === 0 ? text(study.label(entry.row)) : blank, text(label)],
      cells: [...shares(layout, found, entry.rowTotals[row] ?? null), ...(row === 0 ? verdict : blanks)],
      ...(ruled && row === 0 ? { ruled } : {}),
    };
  });
  const sums = groups.map((group) => ({
    count: entry.columnTotals[entry.columns.indexOf(group)],
    percent: entry.totalPercent[entry.columns.indexOf(group)] ?? null,
  }));
  // a table that nothing is left of has its p's row nevertheless
  const named = rows.length > 0 ? blank : text(study.label(entry.row));
  const total: TableRow = {
    stub: [named, text(study.words.columns.total)],
    cells: [...shares(layout, sums, entry.n), ...(rows.length > 0 ? blanks : verdict)],
  };
  return [...rows, total];
}

/** A whole row is 100% of itself, whoever is in it. */
const WHOLE = 100;

type Share = { readonly count: number | undefined; readonly percent: number | null };

function shares({ apart }: Layout, found: readonly Share[], total: number | null): readonly Cell[] {
  const none = text("-", { tone: "muted" });
  if (!apart) {
    return [
      ...found.map(({ count, percent }) => (count === undefined ? none : countPercent(count, percent))),
      figure(total, "count"),
    ];
  }
  return [
    ...found.flatMap(({ count, percent }) =>
      count === undefined ? [none, none] : [figure(count, "count"), figure(percent, "percent")],
    ),
    figure(total, "count"),
    figure(total === null || total === 0 ? null : WHOLE, "percent"),
  ];
}
