/** SPSS's Intraclass Correlation Coefficient, two-way mixed, for both definitions. */
import type { Intraclass, IntraclassFigure } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";
import { percentOf, resultsFrame, scaleHeading, spssFrame, wordsOf } from "./instrument-frame.ts";

const KINDS = ["consistency", "agreement"] as const;
type Kind = (typeof KINDS)[number];

export function intraclassBlocks(study: Study): readonly Block[] {
  const entries = study.result.intraclass;
  return [
    overview(study, entries),
    ...entries.flatMap((entry) => [
      scaleHeading(study.label(entry.scale)),
      ...KINDS.map((kind) => coefficients(entry, kind)),
    ]),
  ];
}

function overview(study: Study, entries: readonly Intraclass[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  const bounded = ({ value, lower, upper }: IntraclassFigure): readonly Cell[] =>
    [value, lower, upper].map((part) => figure(part, "coefficient"));
  const parts = [words.columns.coefficient, words.columns.lower, words.columns.upper];
  return {
    ...resultsFrame("intraclass", words.tables.intraclass),
    stubHead: [columns.scale, words.columns.kind],
    head: [
      [
        { text: "", span: 1 },
        { text: words.columns.single, span: 3 },
        { text: words.columns.average, span: 3 },
      ],
      heads(columns.n, ...parts, ...parts),
    ],
    rows: entries.flatMap((entry) =>
      KINDS.map((kind, index) => ({
        stub: [index === 0 ? text(study.label(entry.scale)) : blank, text(words.kinds[kind])],
        cells: [
          index === 0 ? figure(entry.n, "count") : blank,
          ...bounded(entry[kind].single),
          ...bounded(entry[kind].average),
        ],
      })),
    ),
    footnotes: [],
    caption: words.captions.intraclass(percentOf(entries[0]?.level ?? 0.95)),
  };
}

const DEFINITIONS: { readonly [K in Kind]: string } = {
  consistency:
    "Type C intraclass correlation coefficients using a consistency definition-the between-measure variance is excluded from the denominator variance.",
  agreement: "Type A intraclass correlation coefficients using an absolute agreement definition.",
};

function coefficients({ scale, level, ...entry }: Intraclass, kind: Kind): Table {
  const row = (label: string, { value, lower, upper, f, df1, df2, p }: IntraclassFigure, note: string): TableRow => ({
    stub: [text(label)],
    cells: [
      figure(value, "coefficient", { notes: [note] }),
      figure(lower, "coefficient"),
      figure(upper, "coefficient"),
      figure(f, "statistic"),
      figure(df1, "df"),
      figure(df2, "df"),
      figure(p, "pValue"),
    ],
  });
  return {
    ...spssFrame("intraclass", scale, kind, "Intraclass Correlation Coefficient"),
    stubHead: [""],
    head: [
      [
        { text: "Intraclass Correlation", span: 1, notes: ["definition"] },
        { text: `${percentOf(level)} Confidence Interval`, span: 2 },
        { text: "F Test with True Value 0", span: 4 },
      ],
      heads("", "Lower Bound", "Upper Bound", "Value", "df1", "df2", "Sig"),
    ],
    rows: [
      row("Single Measures", entry[kind].single, "estimator"),
      row("Average Measures", entry[kind].average, "interaction"),
    ],
    footnotes: [
      { id: "definition", text: DEFINITIONS[kind] },
      { id: "estimator", text: "The estimator is the same, whether the interaction effect is present or not." },
      {
        id: "interaction",
        text: "This estimate is computed assuming the interaction effect is absent, because it is not estimable otherwise.",
      },
    ],
    caption: "Two-way mixed effects model where people effects are random and measures effects are fixed.",
  };
}
