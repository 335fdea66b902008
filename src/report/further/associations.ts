/** How strongly each predictor goes with the outcome: one compact table, and SPSS's Symmetric Measures of each pair. */
import type { Association, NominalMeasure, OrdinalMeasure } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Block, Cell, HeaderCell, Table, TableRow } from "../document.ts";
import { type Study, settingText } from "../study.ts";
import { crosstabsWords } from "../texts/further/crosstabs.ts";

export function associationBlocks(study: Study): readonly Block[] {
  const { associations } = study.result;
  return [
    strengthTable(study, associations),
    ...associations.flatMap((entry): Block[] => [
      { kind: "heading", level: 3, text: `${study.label(entry.row)} * ${study.label(entry.column)}` },
      symmetricMeasures(entry),
    ]),
  ];
}

function strengthTable(study: Study, entries: readonly Association[]): Table {
  const words = crosstabsWords[study.language].associations;
  const ordered = entries.some(({ ordinal }) => ordinal !== null);
  const setting = study.method("alpha");
  const alpha = typeof setting === "number" ? setting : 0.05;
  return {
    kind: "table",
    id: "associations.strength",
    title: words.title(study.label(entries[0]?.column ?? "")),
    style: "results",
    stubHead: [""],
    head: [heads(words.v, words.p, ...(ordered ? [words.gamma, words.p] : []), words.strength)],
    rows: entries.map(({ row, cramersV, ordinal, effect }) => ({
      stub: [text(study.label(row))],
      cells: [
        figure(cramersV.value, "coefficient"),
        figure(cramersV.p, "reportedP"),
        ...(ordered ? gammaCells(ordinal) : []),
        effect === null ? figure(null, "coefficient") : text(words.effects[effect]),
      ],
    })),
    footnotes: [],
    caption: [
      words.caption,
      ...(entries.some(({ cramersV }) => cramersV.p !== null && cramersV.p >= alpha)
        ? [words.chance(settingText(alpha, study.language))]
        : []),
      ...(ordered ? [words.gammaCaption] : []),
    ].join(" "),
  };
}

function gammaCells(ordinal: Association["ordinal"]): readonly Cell[] {
  if (ordinal === null) return [text("-", { tone: "muted" }), text("-", { tone: "muted" })];
  return [figure(ordinal.gamma.value, "coefficient"), figure(ordinal.gamma.p, "reportedP")];
}

function symmetricMeasures(entry: Association): Table {
  const { phi, cramersV, contingencyCoefficient, ordinal, n } = entry;
  const wide = ordinal !== null;
  const nominal = (name: string, { value, p }: NominalMeasure, group = "") =>
    row(group, name, [figure(value, "coefficient"), ...(wide ? [blank, blank] : []), figure(p, "pValue")]);
  return {
    kind: "table",
    id: `associations.${entry.row}.symmetric`,
    title: "Symmetric Measures",
    style: "spss",
    stubHead: ["", ""],
    head: [wide ? HEAD : heads("Value", "Approx. Sig.")],
    rows: [
      nominal("Phi", phi, "Nominal by Nominal"),
      nominal("Cramer's V", cramersV),
      nominal("Contingency Coefficient", contingencyCoefficient),
      ...(ordinal === null ? [] : ordinalRows(ordinal)),
      row("N of Valid Cases", "", [figure(n, "count"), ...(wide ? [blank, blank] : []), blank]),
    ],
    footnotes: [
      { id: "se", text: "Not assuming the null hypothesis." },
      { id: "t", text: "Using the asymptotic standard error assuming the null hypothesis." },
      { id: "normal", text: "Based on normal approximation." },
    ],
  };
}

const HEAD: readonly HeaderCell[] = [
  { text: "Value", span: 1 },
  { text: "Asymp. Std. Error", span: 1, notes: ["se"] },
  { text: "Approx. T", span: 1, notes: ["t"] },
  { text: "Approx. Sig.", span: 1 },
];

function ordinalRows({ gamma, tauB, spearman, pearsonsR }: NonNullable<Association["ordinal"]>): readonly TableRow[] {
  const ordinal = (group: string, name: string, { value, se, t, p }: OrdinalMeasure, notes: readonly string[] = []) =>
    row(group, name, [
      figure(value, "coefficient"),
      figure(se, "coefficient"),
      figure(t, "statistic"),
      figure(p, "pValue", { notes }),
    ]);
  return [
    ordinal("Ordinal by Ordinal", "Kendall's tau-b", tauB),
    ordinal("", "Gamma", gamma),
    ordinal("", "Spearman Correlation", spearman, ["normal"]),
    ordinal("Interval by Interval", "Pearson's R", pearsonsR, ["normal"]),
  ];
}

function row(group: string, name: string, cells: readonly Cell[]): TableRow {
  return { stub: [group === "" ? blank : text(group), name === "" ? blank : text(name)], cells };
}
