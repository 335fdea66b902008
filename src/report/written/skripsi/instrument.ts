/** Validity and reliability of every scale in one row each; the items stand in a table of their own before it. */
import type { ScaleReliability, ScaleValidity } from "../../../stages/result.ts";
import { figure, heads, text, verdict } from "../../cells.ts";
import type { Cell, Table } from "../../document.ts";
import { itemsInAlpha, reliabilityCaption } from "../../results/reliability.ts";
import type { Study } from "../../study.ts";
import { skripsiTexts } from "./texts.ts";

type Judged = {
  readonly scale: string;
  readonly validity: ScaleValidity | undefined;
  readonly reliability: ScaleReliability | undefined;
};
type Column = { readonly head: string; readonly cell: (judged: Judged) => Cell };

export const INSTRUMENT = "skripsi.instrument";

/** @param shown the stages that the report was asked for; @returns null where there is neither */
export function instrumentTable(study: Study, shown: (stage: "validity" | "reliability") => boolean): Table | null {
  const validity = shown("validity") ? study.result.validity : [];
  const reliability = shown("reliability") ? study.result.reliability : [];
  const names = [...new Set([...validity, ...reliability].map(({ scale }) => scale))];
  const judged = names.map((scale) => ({
    scale,
    validity: validity.find((entry) => entry.scale === scale),
    reliability: reliability.find((entry) => entry.scale === scale),
  }));
  const [first] = judged;
  if (first === undefined) return null;
  const all = [...(validity.length > 0 ? validityColumns(study) : []), ...reliabilityColumns(study, judged)];
  const words = skripsiTexts[study.language];
  const { source } = (first.validity ?? first.reliability)!;
  return {
    kind: "table",
    id: INSTRUMENT,
    title: words.titles.instrument,
    style: "results",
    stubHead: [words.columns.scale],
    head: [heads(...all.map(({ head }) => head))],
    rows: judged.map((entry) => ({
      stub: [text(study.label(entry.scale))],
      cells: all.map(({ cell }) => cell(entry)),
    })),
    footnotes: [],
    caption: [
      source === "pilot" ? words.captions.pilot : words.captions.noPilot,
      ...(reliability.length > 0 ? [reliabilityCaption(study)] : []),
    ].join(" "),
  };
}

function validityColumns(study: Study): readonly Column[] {
  const { columns } = skripsiTexts[study.language];
  const count = (of: (items: ScaleValidity["items"]) => number) => (judged: Judged) =>
    figure(judged.validity === undefined ? null : of(judged.validity.items), "count");
  return [
    { head: columns.items, cell: count((items) => items.length) },
    { head: columns.invalid, cell: count((items) => items.filter(({ valid }) => valid === false).length) },
    { head: columns.valid, cell: count((items) => items.filter(({ valid }) => valid === true).length) },
  ];
}

/** How many items alpha is of is said where it isn't the number of valid ones. */
function reliabilityColumns(study: Study, judged: readonly Judged[]): readonly Column[] {
  const { columns, verdicts } = study.words;
  const n: Column = {
    head: columns.n,
    cell: ({ validity, reliability }) => figure((reliability ?? validity)?.n ?? null, "count"),
  };
  if (judged.every(({ reliability }) => reliability === undefined)) return [n];
  const inAlpha = ({ reliability }: Judged) => (reliability === undefined ? null : itemsInAlpha(reliability.items));
  const differs = judged.some(
    (entry) => inAlpha(entry) !== entry.validity?.items.filter(({ valid }) => valid === true).length,
  );
  return [
    ...(differs
      ? [
          {
            head: skripsiTexts[study.language].columns.inAlpha,
            cell: (entry: Judged) => figure(inAlpha(entry), "count"),
          },
        ]
      : []),
    n,
    { head: columns.alpha, cell: ({ reliability }) => figure(reliability?.alpha ?? null, "coefficient") },
    {
      head: columns.verdict,
      cell: ({ reliability }) => verdict(reliability?.reliable ?? null, verdicts.reliable, verdicts.unreliable),
    },
  ];
}
