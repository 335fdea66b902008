/** SPSS's RELIABILITY output, scale by scale; its titles and stubs are English in both languages, as theses paste them. */
import type { ScaleReliability, ScaleValidity } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Table } from "../document.ts";
import { itemsInAlpha } from "../results/reliability.ts";
import type { Study } from "../study.ts";

export function reliabilityTables(study: Study, reliability: ScaleReliability): readonly Table[] {
  const validity = study.result.validity.find(({ scale }) => scale === reliability.scale);
  return [
    caseProcessing(reliability),
    statistics(reliability),
    itemStatistics(study, reliability),
    ...(validity === undefined ? [] : [itemTotal(study, validity)]),
    scaleStatistics(reliability),
  ];
}

function table(scale: string, name: string, title: string): Pick<Table, "kind" | "id" | "title" | "style"> {
  return { kind: "table", id: `reliability.${scale}.${name}`, title, style: "spss" };
}

function caseProcessing({ scale, n, excluded, cases }: ScaleReliability): Table {
  const { total, validPercent, missingPercent } = cases;
  const row = (label: string, count: number | null, percent: number | null, notes: readonly string[] = []) => ({
    stub: [blank, text(label, { notes })],
    cells: [figure(count, "count"), figure(percent, "percent")],
  });
  return {
    ...table(scale, "case-processing", "Case Processing Summary"),
    stubHead: ["", ""],
    head: [heads("N", "%")],
    rows: [
      { ...row("Valid", n, validPercent), stub: [text("Cases"), text("Valid")] },
      row("Excluded", excluded, missingPercent, ["listwise"]),
      { ...row("Total", total, total === null ? null : 100), ruled: true },
    ],
    footnotes: [{ id: "listwise", text: "Listwise deletion based on all variables in the procedure." }],
  };
}

const NEGATIVE =
  "The value is negative due to a negative average covariance among items. This violates reliability model assumptions. You may want to check item codings.";

function statistics({ scale, alpha, alphaStandardized, items }: ScaleReliability): Table {
  const negative = (value: number | null) => (value !== null && value < 0 ? { notes: ["negative"] } : {});
  return {
    ...table(scale, "statistics", "Reliability Statistics"),
    stubHead: [],
    head: [heads("Cronbach's Alpha", "Cronbach's Alpha Based on Standardized Items", "N of Items")],
    rows: [
      {
        stub: [],
        cells: [
          figure(alpha, "coefficient", negative(alpha)),
          figure(alphaStandardized, "coefficient", negative(alphaStandardized)),
          figure(itemsInAlpha(items), "count"),
        ],
      },
    ],
    footnotes: [{ id: "negative", text: NEGATIVE }],
  };
}

function itemStatistics(study: Study, { scale, n, items }: ScaleReliability): Table {
  return {
    ...table(scale, "items", "Item Statistics"),
    stubHead: [""],
    head: [heads("Mean", "Std. Deviation", "N")],
    rows: items.map(({ item, mean, sd }) => ({
      stub: [text(itemLabel(study, item))],
      cells: [figure(mean, "mean"), figure(sd, "sd"), figure(n, "count")],
    })),
    footnotes: [],
  };
}

function itemTotal(study: Study, { scale, items }: ScaleValidity): Table {
  return {
    ...table(scale, "item-total", "Item-Total Statistics"),
    stubHead: [""],
    head: [
      heads(
        "Scale Mean if Item Deleted",
        "Scale Variance if Item Deleted",
        "Corrected Item-Total Correlation",
        "Cronbach's Alpha if Item Deleted",
      ),
    ],
    rows: items
      .filter(({ dropped }) => dropped === null)
      .map((item) => ({
        stub: [text(itemLabel(study, item.item))],
        cells: [
          figure(item.meanIfDeleted, "mean"),
          figure(item.varianceIfDeleted, "variance"),
          figure(item.correctedItemTotal, "coefficient"),
          figure(
            item.alphaIfDeleted,
            "coefficient",
            item.alphaIfDeleted !== null && item.alphaIfDeleted < 0 ? { notes: ["negative"] } : {},
          ),
        ],
      })),
    footnotes: [{ id: "negative", text: NEGATIVE }],
  };
}

function scaleStatistics({ scale, scaleMean, scaleVariance, scaleSD, items }: ScaleReliability): Table {
  return {
    ...table(scale, "scale", "Scale Statistics"),
    stubHead: [],
    head: [heads("Mean", "Variance", "Std. Deviation", "N of Items")],
    rows: [
      {
        stub: [],
        cells: [
          figure(scaleMean, "mean"),
          figure(scaleVariance, "variance"),
          figure(scaleSD, "sd"),
          figure(itemsInAlpha(items), "count"),
        ],
      },
    ],
    footnotes: [],
  };
}

/** SPSS prints the variable's label where it has one; the name goes first, since that is what everything refers to. */
export function itemLabel(study: Study, item: string): string {
  const wording = study.label(item);
  return wording === item ? item : `${item} ${wording}`;
}
