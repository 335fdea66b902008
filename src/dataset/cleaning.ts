/**
 * Editing and cleaning while the rows pass: who answers one thing throughout, who repeats an earlier row, where the extreme
 * values are. Only counts, first cases and hashes are kept; what they mean is for the stages to decide.
 */
import type { AnswerSet, Codebook, Variable } from "../codebook/codebook.ts";
import type { Row } from "../input/sheet.ts";
import type { CleaningReport, ScreenedRows } from "./cases.ts";
import { type AnswersCompared, answersThatTell, Duplicates, type DuplicatesPlan } from "./cleaning-duplicates.ts";
import { Extremes } from "./cleaning-extremes.ts";
import { largestSmallCode } from "./cleaning-hash.ts";
import { LeftOut } from "./cleaning-screen.ts";
import { type LineSet, lineSets, StraightLines } from "./cleaning-straight-lines.ts";
import type { CodingPlan } from "./coding-plan.ts";
import { type ColumnNames, requireColumns } from "./column-names.ts";

export type CleaningPlan = {
  readonly lines: readonly LineSet[];
  readonly dropLines: boolean;
  readonly duplicates: DuplicatesPlan;
  /** Fields of the numbers and scores. */
  readonly numbers: readonly { readonly name: string; readonly field: number }[];
};

/** @throws LoyaltyError where the file lacks a column that says who somebody is */
export function planCleaning(codebook: Codebook, plan: CodingPlan, columns: ColumnNames): CleaningPlan {
  const { data } = codebook;
  requireColumns(data.person, columns);
  const fields = plan.fields.map(({ name, kind }, field) => ({ name, kind, field }));
  const items = fields.filter(({ kind }) => kind === "item");
  return {
    lines: lineSets(codebook, new Map(items.map(({ name, field }) => [name, field]))),
    dropLines: data.straightLining === "drop",
    duplicates: {
      answers: answersCompared(codebook, plan),
      person: new Map(data.person.map((name) => [name, columns.find(name)!])),
      missing: new Set(data.missing.map((mark) => mark.trim())),
      drop: data.duplicates === "drop",
    },
    numbers: fields.filter(({ kind }) => kind === "number" || kind === "score"),
  };
}

/** Items by their codes; a variable by its field where that says as much as its cells, else by these. Null for too few. */
function answersCompared({ scales, answers, variables }: Codebook, plan: CodingPlan): AnswersCompared | null {
  const isSmall = (name: string | null) => name !== null && answers.get(name)?.every(isSmallCode) === true;
  const small = new Set(scales.filter((scale) => isSmall(scale.answers)).flatMap((scale) => scale.items));
  const whole = new Set(variables.filter(keepsItsCells).map(({ name }) => name));
  const fields = plan.fields.map(({ name, kind }, field) => ({ name, field, isItem: kind === "item" }));
  const saysAll = (field: number | null) => {
    const found = field === null ? undefined : fields[field];
    return found !== undefined && (found.isItem || whole.has(found.name));
  };
  const codes = fields.filter(({ name, isItem }) => isItem && small.has(name)).map(({ field }) => field);
  const numbers = fields
    .filter(({ name, isItem }) => (isItem ? !small.has(name) : whole.has(name)))
    .map(({ field }) => field);
  const columns = plan.reads.flatMap((readers) => {
    const other = readers.find(({ field }) => !saysAll(field));
    return other === undefined ? [] : [other.reader.column];
  });
  return codes.length + numbers.length + columns.length < answersThatTell ? null : { codes, numbers, columns };
}

/** A number, or a category for each declared value: not bins, not what several values are recoded to. */
function keepsItsCells({ source, kind, grouping }: Variable): boolean {
  if (!("column" in source)) return false;
  return kind === "number" || grouping?.by === "answers" || (grouping?.by === "value" && grouping.order !== null);
}

function isSmallCode({ code }: AnswerSet[number]): boolean {
  return Number.isInteger(code) && code >= 0 && code <= largestSmallCode;
}

/** One pass over the coded rows. */
export class Cleaning {
  readonly #plan: CleaningPlan;
  readonly #straight: readonly StraightLines[];
  readonly #duplicates: Duplicates;
  readonly #extremes: readonly Extremes[];
  readonly #straightOut = new LeftOut("straight-lining");
  readonly #repeatedOut = new LeftOut("duplicate");
  #out = new Uint8Array(0);
  /** Rows that give one answer throughout. */
  #straightHere = new Uint8Array(0);

  constructor(plan: CleaningPlan) {
    this.#plan = plan;
    this.#straight = plan.lines.map((set) => new StraightLines(set));
    this.#duplicates = new Duplicates(plan.duplicates);
    this.#extremes = plan.numbers.map(() => new Extremes());
  }

  get screenedOut(): number {
    return this.#straightOut.count + this.#repeatedOut.count;
  }

  /**
   * @param numbers the rows' numbers among the cases
   * @param lacking how many cells a row lacks at most
   * @returns a mark for each row that is left out; null where none is
   */
  judge(
    rows: readonly Row[],
    columns: readonly Float64Array[],
    numbers: Uint32Array,
    lacking: (row: number) => number,
  ): Uint8Array | null {
    const before = this.screenedOut;
    this.#start(rows.length);
    const [out, straight] = [this.#out, this.#straightHere];
    for (const lines of this.#straight) lines.mark(columns, rows.length, straight, numbers);
    if (this.#plan.dropLines) {
      for (let row = 0; row < rows.length; row++)
        if (straight[row] === 1) this.#leaveOut(this.#straightOut, row, numbers);
    }
    this.#duplicates.compare({ rows, columns, numbers, out, straight, lacking }, (row) =>
      this.#leaveOut(this.#repeatedOut, row, numbers),
    );
    return this.screenedOut > before ? out : null;
  }

  /** Notes the extreme values of the cases that stayed, `size` of them. */
  see(columns: readonly Float64Array[], size: number, numbers: Uint32Array): void {
    for (const [index, { field }] of this.#plan.numbers.entries()) {
      this.#extremes[index]!.add(columns[field]!, size, numbers);
    }
  }

  report(screened: readonly ScreenedRows[], respondents: readonly number[]): Omit<CleaningReport, "checks"> {
    return {
      screened: [...screened, ...this.#straightOut.found(), ...this.#repeatedOut.found()],
      straightLining: this.#straight.map((lines) => lines.found(this.#plan.dropLines)),
      duplicates: this.#duplicates.found(),
      respondents,
      extremes: new Map(this.#plan.numbers.map(({ name }, index) => [name, this.#extremes[index]!.values()])),
    };
  }

  #start(size: number): void {
    if (this.#out.length < size) {
      this.#out = new Uint8Array(size);
      this.#straightHere = new Uint8Array(size);
    }
    this.#out.fill(0, 0, size);
    this.#straightHere.fill(0, 0, size);
  }

  #leaveOut(reason: LeftOut, row: number, numbers: Uint32Array): void {
    this.#out[row] = 1;
    reason.add(numbers[row]!);
  }
}

/** Moves the values of the rows that stay, and their numbers, up over those that are left out. @returns the rows that stay */
export function withoutRows(
  rows: readonly Row[],
  columns: readonly Float64Array[],
  numbers: Uint32Array,
  out: Uint8Array,
): readonly Row[] {
  for (const column of [...columns, numbers]) {
    let to = 0;
    for (let from = 0; from < rows.length; from++) if (out[from] === 0) column[to++] = column[from]!;
  }
  return rows.filter((_, row) => out[row] === 0);
}
