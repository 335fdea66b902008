/** Alpha of every scale in one table. */
import { figure, heads, text, verdict } from "../cells.ts";
import type { Table } from "../document.ts";
import { type Study, settingText } from "../study.ts";

export function reliabilityTable(study: Study): Table {
  const { result, words } = study;
  const { columns, verdicts } = words;
  return {
    kind: "table",
    id: "reliability",
    title: words.tables.reliability,
    style: "results",
    stubHead: [columns.scale],
    head: [heads(columns.items, columns.n, columns.alpha, columns.minimum, columns.verdict)],
    rows: result.reliability.map((scale) => ({
      stub: [text(study.label(scale.scale))],
      cells: [
        figure(itemsInAlpha(scale.items), "count"),
        figure(scale.n, "count"),
        figure(scale.alpha, "coefficient"),
        figure(scale.minimum, "given"),
        verdict(scale.reliable, verdicts.reliable, verdicts.unreliable),
      ],
    })),
    footnotes: [],
    caption: reliabilityCaption(study),
  };
}

/** SPSS's N of Items: a constant item isn't in it. */
export function itemsInAlpha(items: readonly { readonly sd: number | null }[]): number {
  return items.filter(({ sd }) => sd !== 0).length;
}

/** What makes a scale reliable, in a sentence. */
export function reliabilityCaption(study: Study): string {
  return study.words.captions.reliability(oneMinimum(study));
}

function oneMinimum(study: Study): string | null {
  const [first, ...rest] = study.result.reliability.map(({ minimum }) => minimum);
  return first !== undefined && rest.every((other) => other === first) ? settingText(first, study.language) : null;
}
