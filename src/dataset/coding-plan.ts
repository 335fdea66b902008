/** What is read from where: the fields of a study, and how each gets its values from a row. */
import type { Codebook, Scale, Variable } from "../codebook/codebook.ts";
import type { Source } from "../codebook/mistakes.ts";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { answerCategoryCoder, itemCoder } from "./answer-coder.ts";
import type { Field, FieldKind } from "./cases.ts";
import { binsCoder, metValueCoder, orderedValueCoder, recodeCoder } from "./category-coder.ts";
import { choiceCoder } from "./choice-coder.ts";
import { type Coder, fixedCoder } from "./coder.ts";
import { type ColumnNames, requireColumns } from "./column-names.ts";
import { ColumnReader } from "./column-reader.ts";
import { ComputedReader } from "./computed-reader.ts";
import { placed } from "./expression-place.ts";
import { byValueOrLabel, labelledValueCoder } from "./labelled-values.ts";
import { type IsMissing, missingTest } from "./missing-test.ts";
import { numberCoder } from "./number-coder.ts";
import { type NumberSpellings, respelled } from "./number-spelling.ts";
import { type Dropped, planScores, type ScoreSum } from "./score-sums.ts";

export type CodingPlan = {
  readonly fields: readonly PlannedField[];
  /** Columns of the file in their order; each with the fields that read it, `field` null where it is only looked at. */
  readonly reads: readonly (readonly { readonly reader: ColumnReader; readonly field: number | null }[])[];
  readonly computed: readonly { readonly reader: ComputedReader; readonly field: number }[];
  readonly scores: readonly ScoreSum[];
};

export type PlannedField = Field & { readonly coder: Coder };

/** What coding goes by besides the codebook. */
export type CodingContext = {
  readonly columns: ColumnNames;
  readonly spellings: NumberSpellings;
  readonly source: Source | null;
  /** Items that scores leave out. */
  readonly dropped: Dropped;
};

/** @throws LoyaltyError where the file lacks a column or an expression isn't allowed */
export async function planCoding(
  codebook: Codebook,
  role: "data" | "pilot",
  { columns, spellings, source, dropped }: CodingContext,
): Promise<CodingPlan> {
  const items = itemsOf(codebook);
  const variables = role === "data" ? codebook.variables : [];
  const sources = variables.flatMap(({ source }) => ("column" in source ? [source.column] : []));
  requireColumns([...new Set([...items.keys(), ...sources])], columns);
  const plan = new PlanBuilder(columns, spellings, new Set(codebook.data.missing.map((mark) => mark.trim())));
  for (const [name, { coder }] of items) plan.readColumn(name, name, "item", coder);
  const scores = role === "data" ? planScores(codebook.scales, dropped, plan.indexes, plan.fields.length) : [];
  for (const { name } of scores) plan.addField(name, "score", wholeNumbers());
  for (const variable of variables) await plan.readVariable(variable, codebook, source);
  return plan.build(scores);
}

type Item = { readonly coder: Coder; readonly scale: Scale };

/** Every item once, with its coder, which all items of the same answers and direction share. @throws LoyaltyError where two scales would code one item differently */
function itemsOf(codebook: Codebook): ReadonlyMap<string, Item> {
  const coders = itemCoders(codebook);
  const items = new Map<string, Item>();
  for (const scale of codebook.scales) {
    for (const name of scale.items) {
      const coder = coders(scale.answers, scale.reverse.includes(name));
      const known = items.get(name);
      if (known === undefined) items.set(name, { coder, scale });
      else if (known.coder !== coder) codedTwice(name, known.scale, scale);
    }
  }
  return items;
}

function itemCoders({ answers }: Codebook): (name: string | null, reversed: boolean) => Coder {
  const made = new Map<string, Coder>();
  return (name, reversed) => {
    const key = `${reversed} ${name}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const declared = name === null ? undefined : answers.get(name);
    if (declared === undefined) throw new RangeError("a scale has items but no answers");
    const coder = itemCoder(declared, reversed);
    made.set(key, coder);
    return coder;
  };
}

function codedTwice(item: string, one: Scale, other: Scale): never {
  throw new LoyaltyError(
    "codebook/item-coded-twice",
    {
      en: `scales "${one.name}" and "${other.name}" share the item "${item}", but not its answers or reversal`,
      id: `skala "${one.name}" dan "${other.name}" sama-sama memuat butir "${item}", tetapi jawaban atau pembalikannya berbeda`,
    },
    {
      exitCode: EXIT.input,
      hint: {
        en: "give both scales the same `answers` and the same `reverse` for it",
        id: "samakan `answers` dan `reverse` butir itu pada kedua skala",
      },
    },
  );
}

function wholeNumbers(): Coder {
  return fixedCoder(null, null, () => "not-a-number");
}

class PlanBuilder {
  readonly fields: PlannedField[] = [];
  readonly indexes = new Map<string, number>();
  readonly #columns: ColumnNames;
  readonly #spellings: NumberSpellings;
  readonly #missing: ReadonlySet<string>;
  readonly #reads = new Map<number, { reader: ColumnReader; field: number | null }[]>();
  readonly #computed: { reader: ComputedReader; field: number }[] = [];

  constructor(columns: ColumnNames, spellings: NumberSpellings, missing: ReadonlySet<string>) {
    this.#columns = columns;
    this.#spellings = spellings;
    this.#missing = missing;
  }

  addField(name: string, kind: FieldKind, coder: Coder): number {
    const index = this.fields.push({ name, kind, labels: coder.labels, coder }) - 1;
    this.indexes.set(name, index);
    return index;
  }

  readColumn(name: string, column: string, kind: FieldKind, coder: Coder, missing = this.#missing): void {
    const index = this.#columns.find(column)!;
    this.#read(
      index,
      new ColumnReader(index, coder, this.#missingIn(index, missing)),
      this.addField(name, kind, coder),
    );
  }

  /** The codebook's marks, and the codes that the file itself declares to be missing. */
  #missingIn(column: number, marks: ReadonlySet<string>): IsMissing {
    return missingTest(marks, this.#columns.facts(column));
  }

  async readVariable(variable: Variable, codebook: Codebook, file: Source | null): Promise<void> {
    const { name, kind, source } = variable;
    const marks = variable.missing.map((mark) => mark.trim());
    const missing = marks.length === 0 ? this.#missing : new Set([...this.#missing, ...marks]);
    if ("column" in source) {
      const coder = this.#columnCoder(variable, this.#columns.find(source.column)!, codebook);
      return this.readColumn(name, source.column, kind, coder, missing);
    }
    const coder = variableCoder(variable, codebook);
    const { compileComputation } = await import("./expression.ts");
    const scope = {
      where: `variables.${name}.compute`,
      columns: this.#columns,
      spellings: this.#spellings,
      decimal: variable.decimal,
      missing,
    };
    const path = ["variables", name, "compute"];
    const computation = await placed(path, file, () => compileComputation(source.compute, scope));
    const place = this.#columns.header.length + this.#computed.length;
    const reader = new ComputedReader(computation, coder, place);
    this.#computed.push({ reader, field: this.addField(name, kind, coder) });
    for (const column of computation.columns) {
      this.#read(column, new ColumnReader(column, anything(), this.#missingIn(column, missing)), null);
    }
  }

  /** Numbers by the column's own spelling, categories by the labels that the file itself has. */
  #columnCoder(variable: Variable, column: number, codebook: Codebook): Coder {
    const coder = variableCoder(variable, codebook);
    const { grouping, decimal } = variable;
    if (variable.kind === "number" || grouping?.by === "bins") {
      return respelled(coder, this.#spellings.of(column, decimal));
    }
    const labels = this.#columns.facts(column)?.valueLabels;
    if (labels === undefined || labels.size === 0) return coder;
    if (grouping === null || (grouping.by === "value" && grouping.order === null)) return labelledValueCoder(labels);
    return byValueOrLabel(coder, labels);
  }

  #read(column: number, reader: ColumnReader, field: number | null): void {
    const readers = this.#reads.get(column);
    if (readers === undefined) this.#reads.set(column, [{ reader, field }]);
    else readers.push({ reader, field });
  }

  build(scores: readonly ScoreSum[]): CodingPlan {
    const reads = [...this.#reads].sort(([a], [b]) => a - b).map(([, readers]) => readers);
    return { fields: this.fields, reads, computed: this.#computed, scores };
  }
}

/** For a column that only an expression reads: whether a cell is missing is all that counts. */
function anything(): Coder {
  return fixedCoder(null, null, () => 0);
}

function variableCoder({ name, kind, grouping }: Variable, codebook: Codebook): Coder {
  if (kind === "number") return numberCoder();
  if (grouping === null) return metValueCoder();
  switch (grouping.by) {
    case "value":
      return grouping.order === null ? metValueCoder() : orderedValueCoder(grouping.order);
    case "bins":
      return binsCoder(grouping.bins);
    case "recode":
      return recodeCoder(grouping.recode, grouping.otherwise);
    case "answers": {
      const answers = codebook.answers.get(grouping.answers);
      if (answers === undefined) throw new RangeError(`variable ${name} refers to no answers`);
      return answerCategoryCoder(answers);
    }
    case "choice":
      return choiceCoder(grouping.choice, grouping.labels);
    default:
      return grouping satisfies never;
  }
}
