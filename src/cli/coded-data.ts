/** The cases of a study as they were counted, for renderers that have room for them. */
import type { CaseBatch, CodedCases } from "../dataset/cases.ts";
import { flat } from "../export/cell-text.ts";
import type { Column } from "../export/columns.ts";
import { type ExportPlan, type Group, planExport } from "../export/plan.ts";
import { UniqueNames } from "../export/unique-names.ts";
import type { CodedData } from "../render/rendered.ts";
import { exportRequest, leftOutOf } from "./clean-request.ts";
import { codedDataTexts } from "./coded-data-texts.ts";
import type { WholeStudy } from "./run-study.ts";

type Value = number | string | null;
type Read = (batch: CaseBatch, index: number) => Value;
type DataColumn = CodedData["columns"][number] & { readonly read: Read };

/**
 * Another pass over the file. The case's number among the rows below the header; variables as numbers and labels; items as
 * they count, reversed ones reversed; scores without the items that were dropped; the groups that scores and numbers were
 * cut into. What says who somebody is stays out, and texts that were too many to be counted.
 *
 * @throws LoyaltyError exit 3 where the file isn't the one that was counted
 */
export async function codedData(whole: WholeStudy): Promise<CodedData> {
  const { cases, sheet, result } = whole;
  const columns = columnsOf(whole);
  const rows: Value[][] = [];
  for await (const batch of cases.batches()) {
    for (let index = 0; index < batch.size; index++) rows.push(columns.map(({ read }) => read(batch, index)));
  }
  const counted = result.inputs.find(({ role }) => role === "data")?.sha256;
  if ((await sheet.sha256()) !== counted) throw (await import("../input/file-errors.ts")).changedMeanwhile(sheet.path);
  return { columns: columns.map(({ name, label }) => ({ name, label })), rows };
}

/** The exported columns, then what other programs rebuild of them. */
function columnsOf(whole: WholeStudy): readonly DataColumn[] {
  const { cases, codebook } = whole;
  const plan = planExport(exportRequest(whole, { data: "", pilot: null }, leftOutOf(whole)));
  const text = codedDataTexts[codebook.language];
  const made = [
    ...plan.columns.map((column) => exported(column, cases, text.number, text.reversed)),
    ...scores(plan, cases, codebook.scales),
    ...plan.groups.map((group) => grouped(group, cases, text.group)),
  ];
  const names = new UniqueNames();
  const [first, ...rest] = made.map(({ name, label, read }) => ({ name: flat(name) || "_", label: flat(label), read }));
  const named = rest.map((column) => ({ ...column, name: names.first(column.name) }));
  // the codebook's names go before the program's own
  return [{ ...first!, name: names.first(first!.name) }, ...named];
}

function exported(column: Column, cases: CodedCases, number: string, reversed: (label: string) => string): DataColumn {
  const { name, label } = column;
  if (column.kind === "line") {
    let passed = 0;
    return { name: "case", label: number, read: ({ numbers }, index) => numbers?.[index] ?? ++passed };
  }
  const value = countedValue(name, cases);
  if (column.kind === "item") return { name, label: column.reversed ? reversed(label) : label, read: value };
  if (column.kind === "number") return { name, label, read: value };
  const labels = labelsOf(name, cases);
  return {
    name,
    label,
    read: (batch, index) => {
      const code = value(batch, index);
      return code === null ? null : (labels[code] ?? null);
    },
  };
}

function scores(
  { scores: planned }: ExportPlan,
  cases: CodedCases,
  scales: WholeStudy["codebook"]["scales"],
): readonly DataColumn[] {
  const summed = new Set(planned.map(({ name }) => name));
  return scales
    .filter(({ name }) => summed.has(name))
    .map(({ name, label }) => ({ name, label, read: countedValue(name, cases) }));
}

function grouped(
  { of, name, label, bounds, labels }: Group,
  cases: CodedCases,
  group: (label: string) => string,
): DataColumn {
  const value = countedValue(of, cases);
  return {
    name,
    label: group(label),
    read: (batch, index) => {
      const score = value(batch, index);
      return score === null ? null : (labels[bounds.filter((bound) => score >= bound).length] ?? null);
    },
  };
}

/** As counted; null where a case has none. */
function countedValue(name: string, { fields }: CodedCases): (batch: CaseBatch, index: number) => number | null {
  const field = fields.findIndex((candidate) => candidate.name === name);
  if (field < 0) throw new RangeError(`the cases have no field "${name}"`);
  return ({ columns }, index) => {
    const value = columns[field]![index]!;
    return Number.isNaN(value) ? null : value;
  };
}

/** They grow while cases are read. */
function labelsOf(name: string, { fields }: CodedCases): readonly string[] {
  return fields.find((field) => field.name === name)?.labels ?? [];
}
