/**
 * Room of the coded cases: a sheet's rows are screened, and their cells become codes, scores, categories and numbers as
 * the codebook declares; what doesn't fit is counted and reported, never guessed.
 */
import type { Codebook } from "../codebook/codebook.ts";
import type { Source } from "../codebook/mistakes.ts";
import type { Row, Sheet } from "../input/sheet.ts";
import type { CaseBatch, CodedCases, CodingReport } from "./cases.ts";
import { CellTally } from "./cell-tally.ts";
import { type CodingContext, type CodingPlan, planCoding } from "./coding-plan.ts";
import { columnNames } from "./column-names.ts";
import type { TruthOf } from "./expression-evaluate.ts";
import { placed } from "./expression-place.ts";
import { numberSpellings } from "./number-spelling.ts";
import { type Dropped, sumScore } from "./score-sums.ts";

/** Cases in a batch at most. */
const batchSize = 4096;

/**
 * @param role "data": items, scores and variables of the rows that `keep` leaves; "pilot": items only, of the rows that
 *   the pilot's own `keep` leaves
 * @param options.dropped items that scores leave out; they stay fields
 * @param options.source the codebook's file, in which mistakes are placed; null where nobody wrote one, undefined where
 *   that isn't known
 * @throws LoyaltyError (exit 3) where the sheet lacks a column or an expression isn't allowed; iterating the batches
 *   throws one at their end where cells are invalid and the codebook says to stop
 */
export async function codeCases(
  sheet: Sheet,
  codebook: Codebook,
  role: "data" | "pilot",
  options: { readonly dropped?: Dropped; readonly source?: Source | null } = {},
): Promise<CodedCases> {
  const columns = columnNames(sheet, codebook);
  const source = options.source ?? null;
  const spellings = await numberSpellings(sheet, codebook);
  const keep = await keepRule(codebook, role, { columns, spellings, source });
  const dropped = options.dropped ?? new Map();
  const plan = await planCoding(codebook, role, { columns, spellings, source, dropped });
  let report: CodingReport | null = null;
  return {
    fields: plan.fields,
    decimals: (field) => plan.fields[field]!.coder.decimals(),
    orderedLabels: (field) => plan.fields[field]!.coder.orderedLabels(),
    async *batches() {
      report = null;
      const pass = new Pass(sheet.header, plan, keep);
      for await (const rows of sheet.batches()) {
        for (let from = 0; from < rows.length; from += batchSize) yield pass.code(rows.slice(from, from + batchSize));
      }
      if (pass.tally.invalidCells > 0 && codebook.data.invalid === "stop") {
        const { invalidCellsError } = await import("./invalid-cells-error.ts");
        throw invalidCellsError(sheet.path, pass.tally, options.source === null);
      }
      report = pass.report();
    },
    report() {
      if (report === null) throw new Error("the report is asked for before the batches are through");
      return report;
    },
    remarks: () => spellings.remarks(),
  };
}

async function keepRule(
  codebook: Codebook,
  role: "data" | "pilot",
  { columns, spellings, source }: Pick<CodingContext, "columns" | "spellings" | "source">,
): Promise<TruthOf | null> {
  const pilot = role === "pilot";
  const text = pilot ? (codebook.pilot?.keep ?? null) : codebook.keep;
  if (text === null) return null;
  const { compileCondition } = await import("./expression.ts");
  const missing = new Set(codebook.data.missing.map((mark) => mark.trim()));
  const path = pilot ? ["pilot", "keep"] : ["keep"];
  return placed(path, source, () => compileCondition(text, { where: path.join("."), columns, spellings, missing }));
}

/** One pass over the rows; starts with everything that an earlier one met forgotten. */
class Pass {
  readonly tally: CellTally;
  readonly #plan: CodingPlan;
  readonly #keep: TruthOf | null;
  #columns: Float64Array[] = [];
  /** Takes what is read from columns that are no field. */
  #aside = new Float64Array(0);
  #rows = 0;
  #screenedOut = 0;
  #keepMissing = 0;

  constructor(header: readonly string[], plan: CodingPlan, keep: TruthOf | null) {
    this.tally = new CellTally([...header, ...plan.computed.map(({ field }) => plan.fields[field]!.name)]);
    this.#plan = plan;
    this.#keep = keep;
    for (const { reader } of [...plan.reads.flat(), ...plan.computed]) reader.reset();
  }

  code(rows: readonly Row[]): CaseBatch {
    this.#rows += rows.length;
    const kept = this.#screen(rows);
    this.#makeRoom(kept.length);
    this.tally.startRows(kept);
    for (const readers of this.#plan.reads) {
      this.tally.startColumn();
      for (const { reader, field } of readers) {
        reader.read(kept, field === null ? this.#aside : this.#columns[field]!, this.tally);
      }
    }
    for (const { reader, field } of this.#plan.computed) reader.read(kept, this.#columns[field]!, this.tally);
    for (const score of this.#plan.scores) sumScore(score, this.#columns, kept.length);
    return { size: kept.length, columns: this.#columns };
  }

  report(): CodingReport {
    const { tally } = this;
    return {
      rows: this.#rows,
      screenedOut: this.#screenedOut,
      keepMissing: this.#keepMissing,
      analysed: this.#rows - this.#screenedOut,
      missingCells: tally.missingCells,
      invalidCells: tally.invalidCells,
      invalid: tally.first.map(({ line, column, text, problem }) => ({ line, column, text, problem })),
      tooManyCategories: this.#stopped(),
      unusedRecodeKeys: this.#plan.fields.flatMap(({ name, coder }) => {
        const keys = coder.unusedKeys?.() ?? [];
        return this.#rows > this.#screenedOut && keys.length > 0 ? [{ variable: name, keys }] : [];
      }),
      caseVariants: this.#plan.fields.flatMap(({ name, coder }) =>
        (coder.variants?.() ?? []).map((texts) => ({ variable: name, texts })),
      ),
    };
  }

  #screen(rows: readonly Row[]): readonly Row[] {
    const keep = this.#keep;
    if (keep === null) return rows;
    const kept = rows.filter((row) => {
      const verdict = keep(row.cells);
      if (verdict === undefined) this.#keepMissing++;
      return verdict === true;
    });
    this.#screenedOut += rows.length - kept.length;
    return kept;
  }

  /** Columns grow to the largest batch so far: 80 rows need no room for 4,096. */
  #makeRoom(size: number): void {
    if (this.#columns.length > 0 && this.#aside.length >= size) return;
    const room = new Float64Array(size * this.#plan.fields.length);
    this.#columns = this.#plan.fields.map((_, field) => room.subarray(field * size, (field + 1) * size));
    this.#aside = new Float64Array(size);
  }

  #stopped(): readonly string[] {
    const { fields, reads, computed } = this.#plan;
    const all = [...reads.flat(), ...computed];
    const stopped = new Set(all.flatMap(({ reader, field }) => (reader.stopped ? [field] : [])));
    return fields.filter((_, index) => stopped.has(index)).map(({ name }) => name);
  }
}
