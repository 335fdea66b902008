/** Where each score is cut, the two groups, and beside a cut-off that somebody chose what the rule would give. */
import type { Cutoff } from "../../stages/result.ts";
import { blank, countPercent, figure, text } from "../cells.ts";
import type { Cell, HeaderCell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

export function cutoffsTable(study: Study): Table {
  const { result, words } = study;
  const { columns } = words;
  const withRule = result.cutoffs.some(chosen);
  const withExact = result.cutoffs.some(isRounded);
  const own = [
    columns.basis,
    ...(withExact ? [columns.unrounded] : []),
    columns.cutoff,
    columns.group,
    columns.countPercent,
  ];
  const rule = [columns.ruleBasis, columns.ruleCutoff, columns.n];
  return {
    kind: "table",
    id: "cutoffs",
    title: words.tables.cutoffs,
    style: "results",
    stubHead: [columns.score],
    head: withRule
      ? [
          [
            { text: "", span: own.length },
            { text: columns.rule, span: 3 },
          ],
          one([...own, ...rule]),
        ]
      : [one(own)],
    rows: result.cutoffs.flatMap((cutoff) => groupRows(study, cutoff, withRule, withExact)),
    footnotes: [{ id: "differ", text: words.captions.groupsDiffer }],
    caption: words.captions.cutoffs,
  };
}

function one(words: readonly string[]): readonly HeaderCell[] {
  return words.map((word) => ({ text: word, span: 1 }));
}

/** Cut otherwise than the rule says. */
function chosen({ statistic, rule }: Cutoff): boolean {
  return statistic !== rule.statistic;
}

/** Compared with the mean or median as the method's rounding makes it. */
function isRounded({ exact, used }: Cutoff): boolean {
  return exact !== null && used !== null && exact !== used;
}

function groupRows(study: Study, cutoff: Cutoff, withRule: boolean, withExact: boolean): readonly TableRow[] {
  const decimals = study.decimals(cutoff.variable);
  const { statistic, exact, used, low, high, rule } = cutoff;
  const words = study.words.statistics;
  const undefinedGroups = statistic === null;
  const group = ({ label, count, percent }: Cutoff["low"]): readonly Cell[] => [
    text(label),
    undefinedGroups ? figure(null, "count") : countPercent(count, percent),
  ];
  const differs = !undefinedGroups && rule.statistic !== null && rule.low !== low.count;
  const ruleCount = (count: number): Cell =>
    rule.statistic === null
      ? figure(null, "count")
      : figure(count, "count", differs ? { notes: ["differ"], tone: "caution" } : {});
  return [
    {
      stub: [text(study.label(cutoff.variable))],
      cells: [
        statistic === null ? figure(null, "count") : text(words[statistic]),
        ...(withExact ? [statistic === "fixed" ? blank : figure(exact, "mean", { decimals })] : []),
        figure(used, statistic === "fixed" || isRounded(cutoff) ? "given" : "mean", { decimals }),
        ...group(low),
        ...(withRule
          ? [
              rule.statistic === null ? figure(null, "count") : text(words[rule.statistic]),
              figure(rule.value, "mean", { decimals }),
              ruleCount(rule.low),
            ]
          : []),
      ],
    },
    {
      stub: [blank],
      cells: [
        blank,
        blank,
        ...(withExact ? [blank] : []),
        ...group(high),
        ...(withRule ? [blank, blank, ruleCount(rule.high)] : []),
      ],
    },
  ];
}
