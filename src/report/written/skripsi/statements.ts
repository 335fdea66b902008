/** A scale's statements by the answers that were given, with the total score of each. */
import type { Frequencies, FrequencyValue } from "../../../stages/result.ts";
import { countPercent, figure, text } from "../../cells.ts";
import type { Cell, Table } from "../../document.ts";
import { type Answer, answersOf } from "../../results/answers.ts";
import type { Study } from "../../study.ts";
import { skripsiTexts } from "./texts.ts";

type Statement = { readonly entry: Frequencies; readonly reversed: boolean; readonly answers: readonly Answer[] };

export function statementsId(scale: string): string {
  return `skripsi.statements.${scale}`;
}

/** Items of a scale that anybody could answer: those that were dropped have no frequencies. */
export function statementsOf(study: Study, scale: string): readonly Frequencies[] {
  const dropped = new Set(
    study.result.validity
      .filter((entry) => entry.scale === scale)
      .flatMap(({ items }) => items.filter((item) => item.dropped !== null).map(({ item }) => item)),
  );
  return (study.variable(scale)?.items ?? [])
    .filter((item) => study.variable(item)?.kind === "item" && !dropped.has(item))
    .flatMap((item) => study.frequencies(item) ?? []);
}

/** @returns null for a scale without statements of its own */
export function statementsTable(study: Study, scale: string): Table | null {
  const statements = statementsOf(study, scale).map((entry) => ({
    entry,
    reversed: study.variable(entry.variable)?.reversed === true,
    answers: answersOf(study, entry),
  }));
  if (statements.length === 0) return null;
  const words = skripsiTexts[study.language];
  const columns = answerColumns(statements);
  const withN = statements.some(({ entry }) => entry.n !== statements[0]!.entry.n);
  const allReversed = statements.every(({ reversed }) => reversed);
  const { n, totalScore } = study.words.columns;
  const anyBlank = statements.some(({ entry, answers }) => columns.some((key) => !given(entry, answers, key)));
  const captions = [...(allReversed ? [words.captions.reversed] : []), ...(anyBlank ? [words.captions.noAnswer] : [])];
  return {
    kind: "table",
    id: statementsId(scale),
    title: words.titles.statements(study.label(scale)),
    style: "results",
    stubHead: [words.columns.statement],
    head: [
      [
        ...(withN ? [{ text: "", span: 1 }] : []),
        { text: words.columns.answers, span: columns.length },
        { text: "", span: 1 },
      ],
      [...(withN ? [n] : []), ...columns, totalScore].map((head) => ({ text: head, span: 1 })),
    ],
    rows: statements.map(({ entry, reversed, answers }) => ({
      stub: [text(study.label(entry.variable), reversed && !allReversed ? { notes: ["reversed"] } : {})],
      cells: [
        ...(withN ? [figure(entry.n, "count")] : []),
        ...columns.map((key) => answerCell(given(entry, answers, key))),
        figure(entry.totalScore, "count"),
      ],
    })),
    footnotes: [{ id: "reversed", text: study.words.captions.reversed }],
    ...(captions.length > 0 ? { caption: captions.join(" ") } : {}),
  };
}

function answerCell(value: FrequencyValue | undefined): Cell {
  return value === undefined ? text("-", { tone: "muted" }) : countPercent(value.count, value.validPercent);
}

/**
 * Columns are answers as they were worded, so that reversed statements share them with the others: in the order of the first
 * statement that isn't reversed, and of the codes as they count where all are.
 */
function answerColumns(statements: readonly Statement[]): readonly string[] {
  const leading = statements.find(({ reversed }) => !reversed);
  const inOrder = leading === undefined ? statements : [leading, ...statements];
  return [...new Set(inOrder.flatMap(({ answers }) => keysOf(answers)))];
}

/** What a column is called: the answer's wording; with its code where one wording stands for two codes. */
function keysOf(answers: readonly Answer[]): readonly string[] {
  const labels = answers.map(({ code, label }) => (label === "" ? String(code) : label));
  const ambiguous = new Set(labels).size < labels.length;
  return labels.map((label, index) => (ambiguous ? `${label} (${answers[index]!.code})` : label));
}

function given(entry: Frequencies, answers: readonly Answer[], key: string): FrequencyValue | undefined {
  const answer = answers[keysOf(answers).indexOf(key)];
  return answer === undefined ? undefined : entry.values.find(({ value }) => value === answer.code);
}
