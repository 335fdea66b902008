/** SPSS's FREQUENCIES output: one table a variable. */
import type { Frequencies } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

export function frequencyTable(study: Study, entry: Frequencies): Table {
  const wording = study.label(entry.variable);
  const isItem = study.variable(entry.variable)?.kind === "item" && wording !== entry.variable;
  return {
    kind: "table",
    id: `frequencies.${entry.variable}`,
    title: isItem ? `${entry.variable} ${wording}` : wording,
    style: "spss",
    stubHead: ["", ""],
    head: [heads("Frequency", "Percent", "Valid Percent", "Cumulative Percent")],
    rows: rows(entry),
    footnotes: [],
  };
}

function rows(entry: Frequencies): readonly TableRow[] {
  const { n, missing, values } = entry;
  const { total, validPercent, missingPercent } = entry.cases;
  const valid = values.map(({ value, label, count, percent, validPercent: ofValid, cumulativePercent }, index) => ({
    stub: [index === 0 ? text("Valid") : blank, text(label === "" ? String(value) : label)],
    cells: [
      figure(count, "count"),
      figure(percent, "percent"),
      figure(ofValid, "percent"),
      figure(cumulativePercent, "percent"),
    ],
  }));
  const validTotal: TableRow = {
    stub: [values.length === 0 ? text("Valid") : blank, text("Total")],
    cells: [figure(n, "count"), figure(validPercent, "percent"), n === 0 ? blank : figure(100, "percent"), blank],
    ruled: values.length > 0,
  };
  if (missing === 0) return [...valid, validTotal];
  return [
    ...valid,
    validTotal,
    {
      stub: [text("Missing"), text("System")],
      cells: [figure(missing, "count"), figure(missingPercent, "percent"), blank, blank],
      ruled: true,
    },
    {
      stub: [text("Total"), blank],
      cells: [figure(total, "count"), total === null ? figure(null, "percent") : figure(100, "percent"), blank, blank],
      ruled: true,
    },
  ];
}
