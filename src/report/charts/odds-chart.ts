/** The odds ratios of all predictors that have one, on one axis. */
import type { Bivariate } from "../../stages/result.ts";
import { type Numbers, SPSS, writtenCell } from "../cell-text.ts";
import { figure } from "../cells.ts";
import type { Chart, Forest } from "../document.ts";
import { formatDecimal, formatInterval } from "../format.ts";
import { type Study, settingText } from "../study.ts";
import { chartTexts } from "./chart-texts.ts";
import { brief, firstFew } from "./descriptions.ts";

type Row = Forest["rows"][number];

/** None where nothing can be drawn. */
export function oddsCharts(study: Study, numbers: Numbers = SPSS): readonly Chart[] {
  const tables = study.result.bivariate.filter(({ risk }) => risk !== null);
  const rows = tables.flatMap((entry) => rowOf(study, entry, numbers));
  if (rows.length === 0) return [];
  const words = chartTexts[study.language].odds;
  const outcome = study.label(tables[0]!.column);
  return [
    {
      kind: "chart",
      id: "charts.odds-ratios",
      title: words.title(outcome),
      plot: { type: "forest", rows, reference: 1, axes: { value: words.axis } },
      caption: captionOf(study, outcome, tables),
      alt: altOf(study, outcome, tables),
    },
  ];
}

function rowOf(study: Study, entry: Bivariate, numbers: Numbers): readonly Row[] {
  const found = drawable(entry);
  if (found === null) return [];
  const { value, lower, upper } = found;
  const parts = [value, lower, upper].map((part) => figure(part, "ratio"));
  const text = writtenCell({ kind: "composite", pattern: "estimate-interval", parts }, numbers);
  return [{ label: compared(study, entry), value, lower, upper, text, significant: entry.significant }];
}

/** An estimate with both ends. */
function drawable({ risk }: Bivariate): { value: number; lower: number; upper: number } | null {
  const { value, lower, upper } = risk?.oddsRatio ?? { value: null, lower: null, upper: null };
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

function compared(study: Study, { row, rows }: Bivariate): string {
  return chartTexts[study.language].odds.compared(study.label(row), rows[0] ?? "", rows[1] ?? "");
}

function captionOf(study: Study, outcome: string, tables: readonly Bivariate[]): string {
  const words = chartTexts[study.language].odds;
  const events = new Set(tables.map(({ columns }) => columns[0]));
  const event = events.size === 1 ? (tables[0]!.columns[0] ?? null) : null;
  const leftOut = tables.filter((entry) => drawable(entry) === null).map(({ row }) => study.label(row));
  const alpha = settingText(study.method("alpha") ?? 0.05, study.language);
  return [words.caption(outcome, event, alpha), ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)])].join(" ");
}

function altOf(study: Study, outcome: string, tables: readonly Bivariate[]): string {
  const number = (value: number) => formatDecimal(value, "ratio", study.language);
  const ratios = tables.flatMap((entry) => {
    const found = drawable(entry);
    if (found === null) return [];
    const interval = formatInterval(number(found.lower), number(found.upper));
    return [`${brief(compared(study, entry))} ${number(found.value)} (${interval})`];
  });
  return chartTexts[study.language].odds.alt(brief(outcome), ...firstFew(ratios));
}
