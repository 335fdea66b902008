/** A codebook for data that come without one: a proposal in the YAML's own terms, and each assumption named. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import type { Language } from "../core/language.ts";
import type { Remark } from "../core/remark.ts";
import type { Sheet } from "../input/sheet.ts";
import { answersSeen, codesUpTo, unclearAnswers } from "./answers-seen.ts";
import type { AnswerSet, Codebook } from "./codebook.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { isNumber, kindSeen, pooled, type Seen, valuesSeen } from "./columns-seen.ts";
import { missingByDefault } from "./defaults.ts";
import { familiesOf } from "./families.ts";
import { compactItems, optionItems } from "./items.ts";
import { answersInOrder, familyOf, type LikertFamily, likertFamilies, readLikert, spellingsOf } from "./likert.ts";
import { both, type Mistake, quote, throwMistakes } from "./mistakes.ts";
import { answersGiven, columnsGiven, type Overrides, scalesGiven, usageError } from "./overrides.ts";
import { resolveSpelled } from "./resolve.ts";
import { type Aside, asideReason, setAside } from "./set-aside.ts";
import type { Spelled, SpelledScale, SpelledVariable } from "./spelled.ts";

/**
 * @returns the codebook and one remark an assumption, whose `option` is what on the command line overrides it
 * @throws LoyaltyError (exit 2) for a name in `overrides` that isn't there; (exit 3) for a sheet without rows, and for
 *   answers that can be meant in two ways
 */
export async function inferCodebook(
  sheet: Sheet,
  overrides: Overrides,
): Promise<{ readonly codebook: Codebook; readonly assumptions: readonly Remark[] }> {
  const mistakes: Mistake[] = [];
  const columns = columnsOf(sheet, new Map(), mistakes);
  if ((await columns.head()).length === 0) throw noRows(sheet.path);
  const proposal = new Proposal(columns, overrides);
  await proposal.look();
  const spelled = proposal.propose();
  if ((spelled.scales?.size ?? 0) + (spelled.variables?.size ?? 0) === 0) throw nothingFound(sheet.path);
  const reversed = new Set(columnsGiven("--reverse", overrides.reverse ?? [], columns));
  if (overrides.answers === undefined) requireDeclaredRange(reversed, spelled);
  const adjustments = { dropped: new Set<string>(), reversed };
  const codebook = await resolveSpelled(spelled, { sheet, columns, adjustments, overrides, mistakes });
  if (mistakes.length > 0) await throwMistakes(mistakes, null);
  return { codebook, assumptions: [...proposal.remarks, ...lastRemarks(codebook, overrides)] };
}

/**
 * Reversing turns a code round within the declared range; a range that was only seen may lack an end that nobody chose.
 * @throws LoyaltyError (exit 2) where the answers of a reversed item were guessed from codes
 */
function requireDeclaredRange(reversed: ReadonlySet<string>, { scales, answers }: Spelled): void {
  for (const scale of scales?.values() ?? []) {
    const item = scale.items?.find((name) => reversed.has(name));
    const set = answers?.get(scale.answers ?? "") ?? [];
    if (item === undefined || !set.every(({ code, labels: [label] }) => label === String(code))) continue;
    const guess = `${set[0]?.code ?? 1}..${set.at(-1)?.code ?? 5}`;
    throw usageError(
      "reverse-range",
      both(
        `--reverse needs to know which answers ${quote(item)} could have had`,
        `--reverse perlu tahu jawaban apa saja yang mungkin untuk ${quote(item)}`,
      ),
      both(
        `add --answers with the lowest and the highest, such as --answers ${guess}`,
        `tambahkan --answers dengan jawaban terendah dan tertinggi, misalnya --answers ${guess}`,
      ),
    );
  }
}

function noRows(path: string): LoyaltyError {
  return new LoyaltyError(
    "codebook/no-rows",
    both(`${path} has a header but no rows`, `${path} hanya berisi judul kolom, tanpa baris data`),
    {
      exitCode: EXIT.input,
      hint: both("add the answers, one row a respondent", "isikan jawabannya, satu baris per responden"),
    },
  );
}

function nothingFound(path: string): LoyaltyError {
  return new LoyaltyError(
    "codebook/nothing-found",
    both(
      `${path} has no column that looks like an item or a variable`,
      `${path} tidak memiliki kolom yang tampak seperti butir atau variabel`,
    ),
    {
      exitCode: EXIT.input,
      hint: both(
        "write a codebook, or name columns with --scale, --number or --category",
        "tulis buku kode, atau sebutkan kolom dengan --scale, --number, atau --category",
      ),
    },
  );
}

class Proposal {
  readonly remarks: Remark[] = [];
  readonly #columns: Columns;
  readonly #overrides: Overrides;
  readonly #forced = new Map<string, "number" | "category">();
  readonly #ignored: ReadonlySet<string>;
  /** By name; those of the command line keep its name. */
  readonly #scales = new Map<string, { readonly items: readonly string[]; readonly given: boolean }>();
  readonly #seen = new Map<string, Seen>();
  /** Columns that hold known labels like others, none of them in a scale. */
  readonly #unscaled = new Set<string>();

  constructor(columns: Columns, overrides: Overrides) {
    this.#columns = columns;
    this.#overrides = overrides;
    this.#ignored = new Set(columnsGiven("--ignore", overrides.ignore ?? [], columns));
    for (const name of columnsGiven("--number", overrides.numbers ?? [], columns)) this.#forced.set(name, "number");
    for (const name of columnsGiven("--category", overrides.categories ?? [], columns)) {
      this.#forced.set(name, "category");
    }
  }

  async look(): Promise<void> {
    for (const name of this.#columns.names) {
      this.#seen.set(name, await valuesSeen(name, this.#columns, missingByDefault));
    }
  }

  propose(): Spelled {
    const given = scalesGiven(this.#overrides, this.#columns);
    const taken = new Set([...given.values()].flat());
    const free = this.#columns.names.filter((name) => !taken.has(name) && !this.#ignored.has(name));
    const { families, single } = familiesOf(
      free.filter((name) => !this.#forced.has(name)),
      this.#seen,
    );
    for (const { name: prefix, items, others } of families) {
      const name = unused(prefix, [...given.keys(), ...this.#scales.keys(), ...this.#columns.names]);
      this.#scales.set(name, { items, given: false });
      for (const item of items) taken.add(item);
      if (others.length > 0) this.#leftOut(name, items, others);
    }
    for (const [name, items] of given) this.#scales.set(name, { items, given: true });
    const { answers, scales } = this.#scalesWithAnswers();
    const variables = this.#variables(
      free.filter((name) => !taken.has(name)),
      answers,
    );
    for (const column of single) {
      if (this.#unscaled.has(column)) continue;
      this.#remark("single-item-family", `variables.${column}`, {
        column,
        option: `--scale ${quoted(`NAME=${this.#asOption([column])},COLUMN`)}`,
      });
    }
    return { answers, scales, variables, outcome: this.#outcome([...scales.keys()]), language: this.#language() };
  }

  #asOption(columns: readonly string[]): string {
    return optionItems(columns, this.#columns).join(",");
  }

  /** What is named like a scale's items but mostly holds something else. */
  #leftOut(name: string, items: readonly string[], columns: readonly string[]): void {
    const all = this.#columns.names.filter((column) => items.includes(column) || columns.includes(column));
    const option = `--scale ${quoted(`${name}=${this.#asOption(all)}`)}`;
    this.#remark("column-beside-scale", `scales.${name}`, { name, columns, option }, "caution");
  }

  #remark(code: string, where: string, args: Remark["args"], severity: Remark["severity"] = "info"): void {
    this.remarks.push({ code, severity, where: where === "" ? "codebook" : `codebook.${where}`, args });
  }

  /** Scales in the order of the file. Those that are answered alike share one answer set. */
  #scalesWithAnswers(): { answers: Map<string, AnswerSet>; scales: Map<string, SpelledScale> } {
    const place = (items: readonly string[]) => Math.min(...items.map((item) => this.#columns.index(item)));
    const all = [...this.#scales].sort(([, a], [, b]) => place(a.items) - place(b.items));
    const answers = new Map<string, AnswerSet>();
    const byScale = this.#answersOf(
      all.map(([name, { items }]) => [name, items]),
      answers,
    );
    const scales = new Map<string, SpelledScale>();
    for (const [name, { items, given }] of all) {
      const set = byScale.get(name);
      scales.set(name, { items, answers: set });
      if (given) continue;
      const codes = set === undefined ? [] : (answers.get(set) ?? []);
      const compact = compactItems(items);
      this.#remark("assumed-scale", `scales.${name}`, {
        name,
        items: compact,
        answers: [`${codes[0]?.code}..${codes.at(-1)?.code}`],
        option: `--scale ${quoted(`${name}=${this.#asOption(items)}`)}`,
      });
    }
    for (const [name, set] of answers) {
      const codes = set.map(({ code }) => code);
      const labels = set.map(({ code, labels: [label = ""] }) => (label === String(code) ? label : `${code} ${label}`));
      const scales = [...byScale].filter(([, other]) => other === name).map(([scale]) => scale);
      this.#remark("assumed-answers", `answers.${name}`, {
        name,
        codes,
        labels,
        scales,
        option: labels.every(isNumber) ? "--answers 1..5" : "--answers LABEL,LABEL",
      });
    }
    return { answers, scales };
  }

  #answersOf(
    scales: readonly (readonly [string, readonly string[]])[],
    answers: Map<string, AnswerSet>,
  ): ReadonlyMap<string, string> {
    const byScale = new Map<string, string>();
    const ranges: { name: string; low: number; high: number }[] = [];
    if (this.#overrides.answers !== undefined) {
      const set = answersGiven(this.#overrides.answers);
      const title = `${set[0]?.code}-${set.at(-1)?.code}`;
      answers.set(title, set);
      return new Map(scales.map(([name]) => [name, title]));
    }
    const labelled = new Map<string, { family: LikertFamily; names: string[]; texts: string[] }>();
    for (const [name, items] of scales) {
      const seen = answersSeen(pooled(items.map((item) => this.#seen.get(item) ?? new Map())));
      if (seen.kind === "codes") ranges.push({ name, low: Math.min(seen.low, 1), high: seen.high });
      if (seen.kind !== "labels") continue;
      const kin = labelled.get(seen.family.name) ?? { family: seen.family, names: [], texts: [] };
      labelled.set(seen.family.name, kin);
      kin.names.push(name);
      kin.texts.push(...seen.texts);
    }
    for (const { name, low, high } of ranges) {
      // 1..3 beside scales of 1..4 lacks an answer that nobody chose; 1..2 is another kind of question
      const widest = Math.max(...ranges.filter((range) => range.low === low).map((range) => range.high));
      const set = codesUpTo(low, high >= widest - 1 ? widest : high);
      const title = `${low}-${set.at(-1)?.code}`;
      answers.set(title, set);
      byScale.set(name, title);
    }
    for (const { family, names, texts } of labelled.values()) {
      const reading = readLikert(family, texts);
      if (reading.kind === "unclear") throw unclearAnswers(reading, names);
      answers.set(family.name, reading.answers);
      for (const name of names) byScale.set(name, family.name);
    }
    return byScale;
  }

  /** @param answers gets those that variables hold */
  #variables(names: readonly string[], answers: Map<string, AnswerSet>): Map<string, SpelledVariable> {
    const variables = new Map<string, SpelledVariable>();
    const answered = this.#likertColumns(names, answers);
    const aside = new Map<Aside, string[]>();
    for (const name of names) {
      const seen = this.#seen.get(name) ?? new Map();
      const forced = this.#forced.get(name);
      const why = forced === undefined ? setAside(this.#columns.header(name), seen) : null;
      if (why !== null) {
        aside.set(why, [...(aside.get(why) ?? []), name]);
        continue;
      }
      const kind = forced ?? kindSeen(seen);
      const set = kind === "category" ? answered.get(name) : undefined;
      variables.set(name, { column: name, kind, answers: set });
      if (forced === undefined) {
        const option = otherKind(quoted(this.#asOption([name])), kind, seen);
        this.#remark("assumed-variable", `variables.${name}`, { name, kind, option });
      }
    }
    for (const [why, columns] of aside) {
      const option = why === "empty" ? undefined : `--category ${quoted(this.#asOption(columns.slice(0, 1)))}`;
      this.#remark("assumed-set-aside", "", { columns, reason: why, why: asideReason(why), option });
    }
    return variables;
  }

  /**
   * Columns outside every scale whose cells are known Likert labels, with the answer set that puts these in order; where
   * there are several of a kind they may be items of scales that nobody has named.
   */
  #likertColumns(names: readonly string[], answers: Map<string, AnswerSet>): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const texts = new Map(names.map((name) => [name, [...(this.#seen.get(name)?.keys() ?? [])]]));
    if ([...texts.values()].every((all) => all.every(isNumber))) return found;
    let left = names.filter((name) => this.#seen.get(name)?.size !== 0);
    for (const family of likertFamilies()) {
      const spellings = spellingsOf(family);
      const columns = left.filter((name) => texts.get(name)?.every((text) => spellings.has(fold(text))));
      const held = columns.flatMap((name) => texts.get(name) ?? []);
      if (familyOf(held) === null) continue;
      left = left.filter((name) => !columns.includes(name));
      if (columns.length > 1) this.#withoutScale(columns, family.language);
      const set = inOrder(family, held, answers);
      if (set !== null) for (const name of columns) found.set(name, set);
    }
    return found;
  }

  #withoutScale(columns: readonly string[], language: Language): void {
    const name = unused(language === "id" ? "Skala" : "Scale", [...this.#scales.keys(), ...this.#columns.names]);
    for (const column of columns) this.#unscaled.add(column);
    const places = compactItems(columns.map((column) => `#${this.#columns.index(column) + 1}`));
    this.#remark(
      "likert-without-scale",
      "scales",
      { count: columns.length, columns: columns.slice(0, 3), option: `--scale "${name}=${places.join(",")}"` },
      "problem",
    );
  }

  /** That of the first column that holds known labels, an item or not. */
  #language(): Language | undefined {
    for (const seen of this.#seen.values()) {
      const family = familyOf(seen.keys());
      if (family !== null) return family.language;
    }
    return undefined;
  }

  #outcome(scales: readonly string[]): string | undefined {
    if (this.#overrides.outcome !== undefined) return undefined;
    const loyal = scales.find((name) => this.#looksLoyal(name)) ?? scales.find((name) => /^l$/i.test(name));
    const name = loyal ?? scales.at(-1);
    if (name === undefined) return undefined;
    const why =
      loyal === undefined
        ? both("the last scale", "skala terakhir")
        : both("it looks like loyalty", "tampaknya loyalitas");
    this.#remark("assumed-outcome", "outcome", { name, why, option: "--outcome NAME" });
    return name;
  }

  #looksLoyal(scale: string): boolean {
    const headers = this.#scales.get(scale)?.items.map((item) => this.#columns.header(item)) ?? [];
    if (/^(?:loy|lyl)/i.test(scale)) return true;
    return [scale, ...headers].some((text) => /loyal|kesetiaan|\bsetia\b/i.test(text));
  }
}

/** @param column as an option takes it */
function otherKind(column: string, kind: "number" | "category", seen: Seen): string {
  if (kind === "number") return `--category ${column}`;
  return [...seen.keys()].every(isNumber) ? `--number ${column}` : `--ignore ${column}`;
}

/**
 * Name of the answer set that puts texts of a family in order, added where there is none like it; null where a label's
 * place depends on the questionnaire.
 */
function inOrder(family: LikertFamily, texts: readonly string[], answers: Map<string, AnswerSet>): string | null {
  const ordered = answersInOrder(family, texts);
  if (ordered === null) return null;
  const same = JSON.stringify(ordered);
  let name = family.name;
  while (answers.has(name) && JSON.stringify(answers.get(name)) !== same) name += "_";
  answers.set(name, ordered);
  return name;
}

/** As a shell wants it. */
function quoted(text: string): string {
  return /^[\w.,-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, "\\$&")}"`;
}

function unused(name: string, taken: readonly string[]): string {
  let free = name;
  while (taken.includes(free)) free += "_";
  return free;
}

/** What the resolved codebook has by default. */
function lastRemarks(codebook: Codebook, overrides: Overrides): readonly Remark[] {
  const remarks: Remark[] = [];
  const { language, predictors, outcome } = codebook;
  if (overrides.predictors === undefined && outcome !== null && predictors.length > 0) {
    remarks.push({
      code: "assumed-predictors",
      severity: "info",
      where: "codebook.predictors",
      args: { names: predictors, option: "--predictors NAME,NAME" },
    });
  }
  if (overrides.language === undefined) {
    const other: Language = language === "id" ? "en" : "id";
    remarks.push({
      code: "assumed-language",
      severity: "info",
      where: "codebook.language",
      args: { language, option: `--lang ${other}` },
    });
  }
  return remarks;
}
