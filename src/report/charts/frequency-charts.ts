/** How many respondents have which characteristic: for the screen, where a table and bars are looked at together. */
import type { Frequencies } from "../../stages/result.ts";
import type { Chart } from "../document.ts";
import { formatDecimal } from "../format.ts";
import type { Study } from "../study.ts";
import { chartTexts } from "./chart-texts.ts";
import { brief, firstFew } from "./descriptions.ts";

export function frequencyCharts(study: Study): readonly Chart[] {
  return study.result.frequencies
    .filter(({ variable, n }) => n > 0 && study.variable(variable)?.kind === "category")
    .map((entry) => chartOf(study, entry));
}

function chartOf(study: Study, { variable, values }: Frequencies): Chart {
  const { language, words } = study;
  const bars = values.map(({ value, label, count, validPercent }) => ({
    label: label === "" ? String(value) : label,
    count,
    percent: validPercent,
  }));
  const [shown, more] = firstFew(bars);
  const shares = shown.map(
    ({ label, count, percent }) => `${brief(label)} ${count} (${formatDecimal(percent, "percentSign", language)})`,
  );
  return {
    kind: "chart",
    id: `charts.frequencies.${variable}`,
    title: study.label(variable),
    plot: { type: "bars", bars, axes: { value: words.columns.category, count: words.columns.n } },
    alt: chartTexts[language].frequencies.alt(brief(study.label(variable)), shares, more),
  };
}
