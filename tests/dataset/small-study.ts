/** Sheets and codebooks made in memory, and what coding made of them. */
import type { AnswerSet, Codebook, DataRules, Scale, Variable } from "../../src/codebook/codebook.ts";
import { LoyaltyError } from "../../src/core/errors.ts";
import type { CodedCases, CodingReport } from "../../src/dataset/cases.ts";
import { codeCases } from "../../src/dataset/code-cases.ts";
import { type ColumnNames, columnNames } from "../../src/dataset/column-names.ts";
import type { Row, Sheet } from "../../src/input/sheet.ts";

/** A sheet whose row i stands on line i + 2. */
export function sheetOf(header: readonly string[], rows: readonly (readonly string[])[], batch = 1000): Sheet {
  const all: Row[] = rows.map((cells, index) => ({ line: index + 2, cells }));
  return {
    path: "data.csv",
    header,
    facts: new Map(),
    format: { kind: "csv", delimiter: ",", encoding: "utf-8", gzip: false },
    numbers: "as-written",
    remarks: () => [],
    head: async () => all.slice(0, 10_000),
    async *batches() {
      for (let from = 0; from < all.length; from += batch) yield all.slice(from, from + batch);
    },
    sha256: async () => "",
  };
}

export const agreement: AnswerSet = [
  { code: 1, labels: ["Sangat Tidak Setuju", "STS"] },
  { code: 2, labels: ["Tidak Setuju", "TS"] },
  { code: 3, labels: ["Setuju", "S"] },
  { code: 4, labels: ["Sangat Setuju", "SS"] },
];

export function scaleOf(name: string, items: readonly string[], more: Partial<Scale> = {}): Scale {
  return {
    name,
    label: name,
    items,
    sum: [],
    answers: items.length > 0 ? "setuju" : null,
    reverse: [],
    categories: ["Rendah", "Tinggi"],
    bins: null,
    cutoff: "auto",
    reference: null,
    ...more,
  };
}

export function variableOf(name: string, more: Partial<Variable> = {}): Variable {
  return {
    name,
    label: name,
    source: { column: name },
    missing: [],
    decimal: null,
    kind: "category",
    grouping: { by: "value", order: null },
    categories: null,
    cutoff: "auto",
    reference: null,
    ...more,
  };
}

/** What a small study declares; of the rules for the data only what differs. */
export type SmallCodebook = Partial<Omit<Codebook, "data">> & { readonly data?: Partial<DataRules> };

export function codebookOf({ data, ...more }: SmallCodebook = {}): Codebook {
  return {
    title: "",
    year: null,
    language: "id",
    data: {
      missing: ["", "NA"],
      invalid: "stop",
      decimal: null,
      duplicates: "keep",
      straightLining: "keep",
      person: [],
      ...data,
    },
    pilot: null,
    columns: new Map(),
    labels: new Map(),
    keep: null,
    check: [],
    answers: new Map([["setuju", agreement]]),
    variables: [],
    scales: [],
    outcome: null,
    predictors: [],
    strata: [],
    pairs: [],
    method: {
      alpha: 0.05,
      validity: { r: "corrected", criterion: "r-table", invalid: "report" },
      reliability: { minimum: 0.6 },
      normality: { rule: "skewness-ratio", limit: 2, signed: false },
      factor: { extraction: "principal-components", number: "kaiser", rotation: "varimax" },
      cutoff: { rounding: "none" },
      p: "by-expected-count",
      merge: "report",
    },
    ...more,
  };
}

/** Invalid cells are counted, not thrown. */
export const lenient = { data: { missing: ["", "NA"], invalid: "missing" } } as const;

export type Coded = {
  readonly cases: CodedCases;
  readonly report: CodingReport;
  /** A field's values, null where missing. */
  column(name: string): (number | null)[];
  /** A category field's values as texts. */
  texts(name: string): (string | null)[];
  index(name: string): number;
};

export async function coded(
  sheet: Sheet,
  codebook: Codebook,
  role: "data" | "pilot" = "data",
  dropped: readonly string[] = [],
): Promise<Coded> {
  return collect(
    await codeCases(sheet, codebook, role, {
      dropped: new Map(codebook.scales.map(({ name }) => [name, new Set(dropped)])),
    }),
  );
}

export async function collect(cases: CodedCases): Promise<Coded> {
  const columns: (number | null)[][] = cases.fields.map(() => []);
  for await (const batch of cases.batches()) {
    for (const [field, values] of columns.entries()) {
      const read = batch.columns[field];
      if (read === undefined) throw new Error("a batch lacks a column");
      for (const value of read.subarray(0, batch.size)) values.push(Number.isNaN(value) ? null : value);
    }
  }
  const index = (name: string) => {
    const found = cases.fields.findIndex((field) => field.name === name);
    if (found === -1) throw new Error(`no field ${name}`);
    return found;
  };
  const column = (name: string) => columns[index(name)] ?? [];
  const texts = (name: string) =>
    column(name).map((value) => (value === null ? null : (cases.fields[index(name)]?.labels?.[value] ?? "?")));
  return { cases, report: cases.report(), column, texts, index };
}

/** The person's mistake that something ends in; fails where it ends in anything else. */
export async function mistakeOf(doing: Promise<unknown> | (() => unknown)): Promise<LoyaltyError> {
  const error: unknown = await (typeof doing === "function" ? Promise.resolve().then(doing) : doing).then(
    () => new Error("nothing was thrown"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof LoyaltyError) return error;
  throw error;
}

export function columnsOf(header: readonly string[], shorts: Readonly<Record<string, string>> = {}): ColumnNames {
  return columnNames(sheetOf(header, []), codebookOf({ columns: new Map(Object.entries(shorts)) }));
}

/** Numbers as a file writes them whose columns show no comma. */
export const plainNumbers = { of: () => (text: string) => text };
