/** Tables whose rows or columns aren't those of the data: categories merged, or the reference in the last row. */
import { type Column, reversedCode } from "./columns.ts";
import type { ExportRequest, Group } from "./plan.ts";
import type { UniqueNames } from "./unique-names.ts";

/** A variable as one table shows it. */
export type Arranged = {
  /** Of the variable in its own order. */
  readonly of: string;
  /** Of the variable that other programs cross instead. */
  readonly name: string;
  readonly label: string;
  /** In the table's order; `codes` as SPSS has them, `levels` as R counts a factor's (of an item both are its codes). */
  readonly groups: readonly {
    readonly label: string;
    readonly code: number;
    readonly codes: readonly number[];
    readonly levels: readonly number[];
  }[];
};

/** What a variable's groups are in the exported data, in its own order. */
export type OwnGroups = {
  readonly name: string;
  readonly label: string;
  readonly labels: readonly string[];
  readonly codes: readonly number[];
  readonly levels: readonly number[];
};

/** Sides of tables in the study's order; what several tables show in the same way is made once. */
export class Arrangements {
  readonly #made = new Map<string, Arranged>();
  readonly #names: UniqueNames;

  /** @param names what is taken already */
  constructor(names: UniqueNames) {
    this.#names = names;
  }

  get all(): readonly Arranged[] {
    return [...this.#made.values()];
  }

  /** @param shown the labels in each of the table's categories @returns null where the table shows the data's own order */
  of(own: OwnGroups, shown: ExportRequest["tables"][number]["rows"]): Arranged | null {
    const places = shown.map(({ members }) => members.map((member) => own.labels.indexOf(member)));
    const order = places.flat();
    // the program's own labels are those of its tables: one that isn't there leaves the order alone
    if (order.includes(-1)) return null;
    const asItIs = places.every(({ length }) => length === 1) && order.every((at, i) => i === 0 || at > order[i - 1]!);
    if (asItIs) return null;
    const key = JSON.stringify([own.name, places]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made: Arranged = {
      of: own.name,
      name: this.#names.first(`${own.name}_t`),
      label: own.label,
      groups: shown.map(({ label, code }, index) => ({
        label,
        code,
        codes: places[index]!.map((at) => own.codes[at]!),
        levels: places[index]!.map((at) => own.levels[at]!),
      })),
    };
    this.#made.set(key, made);
    return made;
  }
}

/** @param name of the column as it is summed @returns null for columns without groups */
export function ownGroupsOf(column: Column, name: string): OwnGroups | null {
  const { label } = column;
  if (column.kind === "category") {
    const { labels, codes } = column;
    return { name, label, labels, codes, levels: labels.map((_, index) => index + 1) };
  }
  if (column.kind !== "item") return null;
  const { answers, reversed } = column;
  const counted = answers
    .map(({ code, labels }) => ({
      code: reversed ? reversedCode(answers, code) : code,
      label: labels[0] ?? String(code),
    }))
    .sort((a, b) => a.code - b.code);
  const codes = counted.map(({ code }) => code);
  return { name, label, labels: counted.map((answer) => answer.label), codes, levels: codes };
}

export function ownGroupsOfCut({ name, label, labels }: Group): OwnGroups {
  const codes = labels.map((_, index) => index + 1);
  return { name, label, labels, codes, levels: codes };
}
