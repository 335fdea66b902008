import { inTableOrder } from "../../src/core/table-order.ts";
import type { CodedCases, Field, FieldKind } from "../../src/dataset/cases.ts";

/** A field and its values, one a case; null is missing. A category's values are texts. */
export type Given =
  | {
      readonly name: string;
      readonly kind?: Exclude<FieldKind, "category">;
      readonly values: readonly (number | null)[];
    }
  | {
      readonly name: string;
      readonly kind: "category";
      readonly values: readonly (string | null)[];
      /** The declared order; left out, labels come as met and tables go by code point. */
      readonly order?: readonly string[];
    };

/**
 * Coded cases from arrays, in batches of a size that doesn't divide their number; columns are reused from batch to batch and
 * hold garbage beyond its size, as the contract allows.
 */
export function codedCases(given: readonly Given[], batchSize = 3): CodedCases {
  const cases = given[0]?.values.length ?? 0;
  const fields: Field[] = given.map((field) => ({
    name: field.name,
    kind: field.kind ?? "item",
    labels: field.kind === "category" ? [...(field.order ?? [])] : null,
  }));
  let read = 0;
  const code = (field: number, index: number): number => {
    const value = given[field]!.values[index]!;
    if (value === null) return Number.NaN;
    if (typeof value === "number") return value;
    const labels = fields[field]!.labels as string[];
    if (!labels.includes(value)) labels.push(value);
    return labels.indexOf(value);
  };
  return {
    fields,
    remarks: () => [],
    decimals: (field) => Math.max(0, ...given[field]!.values.slice(0, read).map(digits)),
    orderedLabels(field) {
      const one = given[field]!;
      if (one.kind !== "category") return null;
      return one.order ?? inTableOrder(fields[field]!.labels!);
    },
    async *batches() {
      read = 0;
      const columns = fields.map(() => new Float64Array(batchSize + 1));
      for (let from = 0; from < cases; from += batchSize) {
        const size = Math.min(batchSize, cases - from);
        for (const [field, column] of columns.entries()) {
          column.fill(777);
          for (let i = 0; i < size; i++) column[i] = code(field, from + i);
        }
        read = from + size;
        yield { size, columns };
      }
    },
    report() {
      const none = {
        screenedOut: 0,
        keepMissing: 0,
        missingCells: 0,
        invalidCells: 0,
        invalid: [],
        tooManyCategories: [],
        unusedRecodeKeys: [],
        caseVariants: [],
        cleaning: null,
      };
      return { rows: cases, analysed: cases, ...none };
    },
  };
}

function digits(value: number | string | null): number {
  return typeof value === "number" ? (String(value).split(".")[1]?.length ?? 0) : 0;
}
