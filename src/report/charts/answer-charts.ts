/** How each scale's items were answered: a bar an item, its answers from the lowest to the highest as they count. */
import type { Frequencies, VariableEntry } from "../../stages/result.ts";
import type { Chart, StackedBars } from "../document.ts";
import { formatDecimal } from "../format.ts";
import { answersOf, columnsOf, isReversed, itemName, type Sheet, sheetsOf } from "../results/answers.ts";
import type { Study } from "../study.ts";
import { chartTexts } from "./chart-texts.ts";
import { brief, firstFew } from "./descriptions.ts";

/** One a scale; items whose answers run the other way have a chart of their own, as they have a table. */
export function answerCharts(study: Study): readonly Chart[] {
  return study.result.variables
    .filter(({ kind }) => kind === "scale")
    .flatMap((scale) =>
      sheetsOf(itemsOf(study, scale)).map((sheet, index) => answerChart(study, scale.name, sheet, index)),
    );
}

/** Those that somebody answered. */
function itemsOf(study: Study, { name, items = [] }: VariableEntry): Sheet["items"] {
  return items.flatMap((item) => {
    const entry = study.variable(item)?.kind === "item" ? study.frequencies(item) : undefined;
    if (entry === undefined || entry.n === 0) return [];
    return [{ scale: name, entry, answers: answersOf(study, entry) }];
  });
}

function answerChart(study: Study, scale: string, sheet: Sheet, index: number): Chart {
  const words = chartTexts[study.language].answers;
  const { codes, columns, allReversed } = columnsOf(study, sheet);
  const label = study.label(scale);
  const reversed = sheet.items.filter(({ entry }) => isReversed(study, entry)).map(({ entry }) => entry.variable);
  return {
    kind: "chart",
    id: `charts.answers${index === 0 ? "" : `-${index + 1}`}.${scale}`,
    title: allReversed ? words.reversedTitle(label) : words.title(label),
    plot: {
      type: "stacked-bars",
      answers: columns,
      bars: sheet.items.map(({ entry }) => barOf(study, entry, codes)),
      axes: { percent: words.percent },
    },
    alt: altOf(study, label, sheet),
    ...(allReversed || reversed.length === 0 ? {} : { caption: words.reversed(reversed) }),
  };
}

function barOf(study: Study, entry: Frequencies, codes: readonly (number | string)[]): StackedBars["bars"][number] {
  return {
    label: itemName(study, entry.variable),
    n: entry.n,
    parts: codes.map((code) => {
      const found = entry.values.find(({ value }) => value === code);
      return { count: found?.count ?? 0, percent: found?.validPercent ?? 0 };
    }),
  };
}

function altOf({ language }: Study, scale: string, { items }: Sheet): string {
  const [shown, more] = firstFew(items);
  const most = shown.map(({ entry: { variable, modes, values } }) => {
    const found = values.filter(({ value }) => modes.includes(value));
    const share = found[0] === undefined ? "" : ` (${formatDecimal(found[0].validPercent, "percentSign", language)})`;
    return `${variable} ${found.map(({ label, value }) => brief(label || String(value))).join(" / ")}${share}`;
  });
  return chartTexts[language].answers.alt(brief(scale), most, more);
}
