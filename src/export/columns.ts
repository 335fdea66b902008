/** The columns of the data file: what each is called there, and what its cells say. */
import type { AnswerSet, Codebook, Variable } from "../codebook/codebook.ts";
import { fold } from "../core/fold.ts";
import { csvCell, flat, guarded, numberText } from "./cell-text.ts";
import type { ExportRequest, FieldFacts } from "./plan.ts";
import { UniqueNames } from "./unique-names.ts";

type Named = {
  /** The codebook's. */
  readonly name: string;
  /** In the file's first row: the name, but on one line and nothing that a spreadsheet would run. */
  readonly header: string;
  readonly label: string;
};

export type LineColumn = Named & { readonly kind: "line" };
/** Codes as ticked; of a reversed item too. */
export type ItemColumn = Named & { readonly kind: "item"; readonly answers: AnswerSet; readonly reversed: boolean };
export type NumberColumn = Named & { readonly kind: "number"; readonly decimals: number | null };
export type CategoryColumn = Named & {
  readonly kind: "category";
  /** In the order of tables. */
  readonly labels: readonly string[];
  /** What cells say for each label. All differ, capitals aside too where any isn't the label itself. */
  readonly written: readonly string[];
  /** Numbers that stand for them, ascending: declared codes, labels that are numbers, else 1, 2, 3 ... */
  readonly codes: readonly number[];
};
export type Column = LineColumn | ItemColumn | NumberColumn | CategoryColumn;

/** The case's line, then variables and items in the codebook's order; scores aren't there, they follow from the items. */
export function plannedColumns(request: ExportRequest): readonly Column[] {
  const { codebook, leftOut } = request;
  const facts = new Map(request.fields.map((field) => [field.name, field]));
  const variables = codebook.variables.filter(({ name }) => !leftOut.has(name));
  const items = [...new Set(codebook.scales.flatMap((scale) => scale.items))];
  const headers = new UniqueNames();
  const used = new UniqueNames();
  for (const { name } of [...variables, ...codebook.scales]) used.take(name);
  for (const name of items) used.take(name);
  const line = used.first("line");
  const header = (name: string) => headers.first(guarded(name) || "_");
  return [
    { kind: "line", name: line, header: header(line), label: lineLabel[codebook.language] },
    ...variables.map((variable) =>
      variableColumn(variable, header(variable.name), facts.get(variable.name)!, codebook),
    ),
    ...items.map((name) => itemColumn(name, header(name), codebook)),
  ];
}

const lineLabel = { en: "Line of the source file", id: "Baris di berkas asal" } as const;

function itemColumn(name: string, header: string, { scales, answers, labels, columns }: Codebook): ItemColumn {
  const scale = scales.find(({ items }) => items.includes(name))!;
  const label = labels.get(name) ?? columns.get(name) ?? name;
  const declared = answers.get(scale.answers ?? "");
  if (declared === undefined) throw new RangeError(`the scale ${scale.name} has items but no answers`);
  return { kind: "item", name, header, label, answers: declared, reversed: scale.reverse.includes(name) };
}

function variableColumn(variable: Variable, header: string, facts: FieldFacts, codebook: Codebook): Column {
  const { name, label, grouping } = variable;
  if (variable.kind === "number") return { kind: "number", name, header, label, decimals: facts.decimals };
  const labels = facts.ordered ?? [];
  const column = { kind: "category", name, header, label, labels } as const;
  if (grouping?.by === "answers") {
    const codes = (codebook.answers.get(grouping.answers) ?? []).map(({ code }) => code);
    // the codebook knows an answer by its code or its label, and by nothing else
    const written = labels.every((text) => guarded(text) === text) ? labels : codes.map(String);
    return { ...column, written, codes };
  }
  return { ...column, written: writtenLabels(labels), codes: codesOf(labels) };
}

/** Labels as they are where all of them may be; else each on one line, guarded and unlike the others. */
function writtenLabels(labels: readonly string[]): readonly string[] {
  if (labels.every((label) => label !== "" && guarded(label) === label)) return labels;
  const taken = new Set<string>();
  return labels.map((label) => {
    const text = guarded(label) || "_";
    // a recode takes the word for all the rest
    let free = text === "else" ? "'else" : text;
    for (let n = 2; taken.has(fold(free)); n++) free = `${text} (${n})`;
    taken.add(fold(free));
    return free;
  });
}

function codesOf(labels: readonly string[]): readonly number[] {
  const numbers = labels.map((label) => (/^-?\d{1,9}$/.test(label) ? Number(label) : Number.NaN));
  const ascending = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  return ascending && !numbers.some(Number.isNaN) ? numbers : labels.map((_, index) => index + 1);
}

/** The cell of one case in a column; "" where it is missing. */
export type CellWriter = (value: number) => string;

/** @param facts of the field that the values are of */
export function cellWriter(column: Exclude<Column, LineColumn>, facts: Pick<FieldFacts, "labels">): CellWriter {
  switch (column.kind) {
    case "item": {
      const { answers, reversed } = column;
      return present((value) => String(reversed ? reversedCode(answers, value) : value));
    }
    case "number":
      return present((value) => numberText(value, column.decimals));
    case "category": {
      const cells = new Map(column.labels.map((label, index) => [label, csvCell(column.written[index]!)]));
      return present((value) => cells.get(facts.labels?.[value] ?? "") ?? "");
    }
    default:
      return column satisfies never;
  }
}

function present(text: CellWriter): CellWriter {
  return (value) => (Number.isNaN(value) ? "" : text(value));
}

/** Whether every cell says the label itself. */
export function saysLabels({ labels, written }: CategoryColumn): boolean {
  return labels.every((label, index) => label === written[index]);
}

/** A label for programs that want it on one line. */
export function lineLabelOf({ label, name }: Pick<Named, "label" | "name">): string {
  return flat(label) || flat(name);
}

/** What a reversed code counts. */
export function reversedCode(answers: AnswerSet, code: number): number {
  return answers[0]!.code + answers.at(-1)!.code - code;
}
