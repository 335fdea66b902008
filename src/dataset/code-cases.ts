/**
 * Room of the coded cases: a sheet's rows are screened, and their cells become codes, scores, categories and numbers as
 * the codebook declares; what doesn't fit is counted and reported, never guessed.
 */
import type { Codebook } from "../codebook/codebook.ts";
import type { Path, Source } from "../codebook/mistakes.ts";
import type { Row, Sheet } from "../input/sheet.ts";
import type { CaseBatch, CodedCases, CodingReport } from "./cases.ts";
import { CellTally } from "./cell-tally.ts";
import { Cleaning, type CleaningPlan, planCleaning, withoutRows } from "./cleaning.ts";
import type { CheckRule } from "./cleaning-checks.ts";
import { Screen } from "./cleaning-screen.ts";
import { type CodingContext, type CodingPlan, planCoding } from "./coding-plan.ts";
import { columnNames } from "./column-names.ts";
import type { TruthOf } from "./expression-evaluate.ts";
import { placed } from "./expression-place.ts";
import { numberSpellings } from "./number-spelling.ts";
import { type Dropped, sumScore } from "./score-sums.ts";

/** How rows become cases: what is asked of them, how they are coded, and, of the data, what is looked for. */
type PassPlan = {
  readonly header: readonly string[];
  readonly coding: CodingPlan;
  readonly keep: TruthOf | null;
  readonly checks: readonly CheckRule[];
  readonly cleaning: CleaningPlan | null;
};

/** Cases in a batch at most. */
const batchSize = 4096;

/**
 * @param role "data": items, scores and variables of the rows that `keep` and the codebook's checks leave; "pilot": items only, of the rows that
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
  const context = { columns, spellings, source, dropped: options.dropped ?? new Map() };
  const keep = await keepRule(codebook, role, context);
  const checks = role === "data" ? await checkRules(codebook, context) : [];
  const plan = await planCoding(codebook, role, context);
  const cleaning = role === "data" ? planCleaning(codebook, plan, columns) : null;
  let report: CodingReport | null = null;
  return {
    fields: plan.fields,
    decimals: (field) => plan.fields[field]!.coder.decimals(),
    orderedLabels: (field) => plan.fields[field]!.coder.orderedLabels(),
    async *batches() {
      report = null;
      const pass = new Pass({ header: sheet.header, coding: plan, keep, checks, cleaning });
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

type RuleContext = Pick<CodingContext, "columns" | "spellings" | "source">;

async function keepRule(codebook: Codebook, role: "data" | "pilot", context: RuleContext): Promise<TruthOf | null> {
  const pilot = role === "pilot";
  const text = pilot ? (codebook.pilot?.keep ?? null) : codebook.keep;
  return text === null ? null : rule(text, pilot ? ["pilot", "keep"] : ["keep"], codebook, context);
}

async function checkRules(codebook: Codebook, context: RuleContext): Promise<readonly CheckRule[]> {
  const rules: CheckRule[] = [];
  for (const [index, check] of codebook.check.entries()) {
    rules.push({ check, holds: await rule(check.unless, ["check", index, "unless"], codebook, context) });
  }
  return rules;
}

async function rule(
  text: string,
  path: Path,
  codebook: Codebook,
  { columns, spellings, source }: RuleContext,
): Promise<TruthOf> {
  const { compileCondition } = await import("./expression.ts");
  const missing = new Set(codebook.data.missing.map((mark) => mark.trim()));
  const where = path.map((part, index) => (typeof part === "number" ? `[${part}]` : index > 0 ? `.${part}` : part));
  return placed(path, source, () => compileCondition(text, { where: where.join(""), columns, spellings, missing }));
}

/** One pass over the rows; starts with everything that an earlier one met forgotten. */
class Pass {
  readonly tally: CellTally;
  readonly #plan: CodingPlan;
  readonly #screen: Screen;
  readonly #cleaning: Cleaning | null;
  #columns: Float64Array[] = [];
  /** Takes what is read from columns that are no field. */
  #aside = new Float64Array(0);
  /** Of a batch's rows: their numbers among the cases. */
  #numbers = new Uint32Array(0);
  #rows = 0;

  constructor({ header, coding, keep, checks, cleaning }: PassPlan) {
    this.tally = new CellTally([...header, ...coding.computed.map(({ field }) => coding.fields[field]!.name)]);
    this.#plan = coding;
    this.#screen = new Screen(keep, checks);
    this.#cleaning = cleaning === null ? null : new Cleaning(cleaning);
    for (const { reader } of [...coding.reads.flat(), ...coding.computed]) reader.reset();
  }

  code(rows: readonly Row[]): CaseBatch {
    const numbers = this.#number(rows.length);
    const passed = this.#screen.pass(rows, numbers);
    this.#makeRoom(passed.length);
    this.#read(passed, numbers);
    const columns = this.#columns;
    const out = this.#cleaning?.judge(passed, columns, numbers, (row) => this.tally.lacking(row)) ?? null;
    this.tally.endRows(out);
    const cases = out === null ? passed : withoutRows(passed, columns, numbers, out);
    this.#cleaning?.see(columns, cases.length, numbers);
    return { size: cases.length, columns, lineOf: (index) => cases[index]!.line, numbers };
  }

  report(): CodingReport {
    const { tally } = this;
    const screenedOut = this.#screen.screenedOut + (this.#cleaning?.screenedOut ?? 0);
    const cleaning = this.#cleaning?.report(this.#screen.found(), tally.respondents) ?? null;
    return {
      rows: this.#rows,
      screenedOut,
      keepMissing: this.#screen.keepMissing,
      analysed: this.#rows - screenedOut,
      missingCells: tally.missingCells,
      invalidCells: tally.invalidCells,
      invalid: tally.first.map(({ line, case: number, column, text, problem }) => {
        return { line, case: number, column, text, problem };
      }),
      tooManyCategories: this.#stopped(),
      unusedRecodeKeys: this.#plan.fields.flatMap(({ name, coder }) => {
        const keys = coder.unusedKeys?.() ?? [];
        return this.#rows > screenedOut && keys.length > 0 ? [{ variable: name, keys }] : [];
      }),
      caseVariants: this.#plan.fields.flatMap(({ name, coder }) =>
        (coder.variants?.() ?? []).map((texts) => ({ variable: name, texts })),
      ),
      cleaning: cleaning && { ...cleaning, checks: this.#screen.checks.map((check) => check.found()) },
    };
  }

  /** Numbers the next rows: the first one below the header is 1, whatever line it stands on. */
  #number(size: number): Uint32Array {
    if (this.#numbers.length < size) this.#numbers = new Uint32Array(size);
    const numbers = this.#numbers;
    for (let row = 0; row < size; row++) numbers[row] = ++this.#rows;
    return numbers;
  }

  /** Fills the columns with what the rows hold. */
  #read(rows: readonly Row[], numbers: Uint32Array): void {
    this.tally.startRows(rows, numbers);
    for (const readers of this.#plan.reads) {
      this.tally.startColumn();
      for (const { reader, field } of readers) {
        reader.read(rows, field === null ? this.#aside : this.#columns[field]!, this.tally);
      }
    }
    for (const { reader, field } of this.#plan.computed) reader.read(rows, this.#columns[field]!, this.tally);
    for (const score of this.#plan.scores) sumScore(score, this.#columns, rows.length);
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
