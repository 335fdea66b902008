/** The error for cells that hold what the codebook doesn't declare: where they are, column by column, and what to do. */

import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { CellTally, InvalidEntry } from "./cell-tally.ts";
import type { Problem } from "./coder.ts";

/** @param inferred nobody wrote a codebook, so there is none to change */
export function invalidCellsError(path: string, tally: CellTally, inferred: boolean): LoyaltyError {
  const { first, invalidCells: count } = tally;
  const holds = count === 1 ? "holds" : "hold";
  const cells = `${count === 1 ? "1 cell" : `${count} cells`} of ${path}`;
  return new LoyaltyError(
    "data/invalid-cell",
    inferred
      ? {
          en: `${cells} ${count === 1 ? "contains an unexpected value" : "contain unexpected values"}`,
          id: `${count} sel di ${path} memuat isi yang tidak dikenal`,
        }
      : {
          en: `${cells} ${holds} something that the codebook doesn't declare`,
          id: `${count} sel di ${path} berisi sesuatu yang tidak tercantum dalam buku kode`,
        },
    { exitCode: EXIT.input, hint: { en: hint("en", first, count, inferred), id: hint("id", first, count, inferred) } },
  );
}

const words = {
  en: {
    where: "Where:",
    column: "column",
    declared: "declared",
    answers: "answers",
    line: "line",
    lines: "lines",
    more: (n: number) => `... and ${n} more`,
    fix: "correct the cells",
    only: (column: string, number: string, text: string) => `column ${column}: write ${number} instead of "${text}"`,
    setMissing: "or put `invalid: missing` within `data: { ... }` of the codebook: they then count as missing",
    emptyOrFix: "correct the cells, or empty them where nobody answered",
    notARespondent: (at: number) => `delete line ${at} if it is no respondent but a row of means or totals`,
    noItem: (column: string, options: string) => `if column ${column} is no item: ${options} ${column}`,
    noNeed: (column: string) => `if column ${column} isn't needed: --ignore ${column}`,
    or: "or",
    write: "or write a codebook (loyalty init); with `data: { invalid: missing }` such cells count as missing",
  },
  id: {
    where: "Letaknya:",
    column: "kolom",
    declared: "yang tercantum",
    answers: "jawaban",
    line: "baris",
    lines: "baris",
    more: (n: number) => `... dan ${n} lagi`,
    fix: "perbaiki isi sel",
    only: (column: string, number: string, text: string) => `kolom ${column}: tulis ${number} saja, bukan "${text}"`,
    setMissing:
      "atau tambahkan `invalid: missing` di dalam `data: { ... }` pada buku kode: sel itu dihitung sebagai data kosong (missing)",
    emptyOrFix: "perbaiki isi sel, atau kosongkan bila memang tidak dijawab",
    notARespondent: (at: number) => `hapus baris ${at} bila itu bukan responden melainkan baris rata-rata atau jumlah`,
    noItem: (column: string, options: string) => `bila kolom ${column} bukan butir kuesioner: ${options} ${column}`,
    noNeed: (column: string) => `bila kolom ${column} tidak diperlukan: --ignore ${column}`,
    or: "atau",
    write:
      "atau buat buku kode (loyalty init); dengan `data: { invalid: missing }` sel seperti itu dihitung sebagai data kosong",
  },
} as const;

const problems: Readonly<Record<Problem, Bilingual>> = {
  "unknown-label": { en: "is not one of them", id: "bukan salah satunya" },
  "code-out-of-range": { en: "is not one of them", id: "bukan salah satunya" },
  "not-a-number": { en: "isn't a plain number", id: "bukan angka biasa" },
  "unclear-number": { en: "could be read in two ways", id: "dapat dibaca dengan dua cara" },
  "no-bin": { en: "is in no bin", id: "tidak masuk kelompok (bins) mana pun" },
  "no-recode": {
    en: "has no entry in recode, which has no else",
    id: "tidak ada dalam recode, dan recode tidak memiliki else",
  },
};

/** What else than correcting the cell would settle it. */
const remedies: Readonly<Record<Problem, Bilingual>> = {
  "unknown-label": {
    en: "add the spelling to `answers` or `order`",
    id: "tambahkan ejaannya ke `answers` atau `order`",
  },
  "code-out-of-range": {
    en: "add the code to `answers`, or to `missing: [...]` within `data: { ... }` if it stands for no answer",
    id: "tambahkan kodenya ke `answers`, atau ke `missing: [...]` di dalam `data: { ... }` bila berarti tidak menjawab",
  },
  "not-a-number": {
    en: "write numbers as 3500000 or 2.5, without unit, all of a column in the same way (--decimal comma reads 2,5 and 3.500.000)",
    id: "tulis angka seperti 3500000 atau 2.5, tanpa satuan, satu cara untuk satu kolom (--decimal comma membaca 2,5 dan 3.500.000)",
  },
  "unclear-number": {
    en: "say with --decimal point or --decimal comma (data: { decimal: comma } in a codebook) how numbers are written",
    id: "nyatakan dengan --decimal point atau --decimal comma (di buku kode: data: { decimal: comma }) cara angka ditulis",
  },
  "no-bin": { en: "let the last bin have no `below`", id: "biarkan bin terakhir tanpa `below`" },
  "no-recode": { en: "add the value or an `else` to `recode`", id: "tambahkan nilainya atau `else` ke `recode`" },
};

/** Without a codebook: what the command line can settle. */
const answersOption: Bilingual = {
  en: 'list all answers there are, such as --answers 1..5 or --answers "STS,TS,S,SS"',
  id: 'sebutkan semua pilihan jawaban, misalnya --answers 1..5 atau --answers "STS,TS,S,SS"',
};

/** What can be done, a line each; then the cells. */
function hint(language: Language, first: readonly InvalidEntry[], count: number, inferred: boolean): string {
  const word = words[language];
  const advice = (inferred ? withoutCodebook : withCodebook)(language, first).map((line) => `  - ${line}`);
  const columns = byColumn(first).flatMap((cells) => columnLines(language, cells, inferred));
  const rest = count > first.length ? [`  ${word.more(count - first.length)}`] : [];
  return ["", ...advice, word.where, ...columns, ...rest].join("\n");
}

function withCodebook(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  const word = words[language];
  return [
    ...rowAdvice(language, first),
    word.fix,
    ...unitAdvice(language, first),
    ...remediesFor(first, language),
    word.setMissing,
  ];
}

function withoutCodebook(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  const word = words[language];
  const ofAnswers = first.find(({ problem }) => isOfAnswers(problem));
  const others = first.filter(({ problem }) => problem === "not-a-number" || problem === "unclear-number");
  // a column was taken for numbers because most of its many values are: it is no category
  const noNeed = others.slice(0, 1).map((entry) => word.noNeed(optionName(entry)));
  return [
    ...rowAdvice(language, first),
    word.emptyOrFix,
    ...unitAdvice(language, first),
    ...remediesFor(others, language),
    ...noNeed,
    ...(ofAnswers === undefined ? [] : [answersOption[language], noItem(language, ofAnswers, first)]),
    word.write,
  ];
}

function isOfAnswers(problem: Problem): boolean {
  return problem === "unknown-label" || problem === "code-out-of-range";
}

function noItem(language: Language, entry: InvalidEntry, first: readonly InvalidEntry[]): string {
  const { noItem: line, or } = words[language];
  const texts = first.filter(({ columnIndex }) => columnIndex === entry.columnIndex).map(({ text }) => text);
  const options = ["--number", ...(areScattered(texts) ? [] : ["--category"])];
  return line(optionName(entry), `${options.join(", ")} ${or} --ignore`);
}

/** Fewer texts than this can all differ by chance. */
const scatteredFrom = 5;

/** Whether nearly every text is another one, so that they are no categories. */
function areScattered(texts: readonly string[]): boolean {
  return texts.length >= scatteredFrom && new Set(texts).size > 0.8 * texts.length;
}

/** Columns whose numbers come with a unit: how the first such cell is written without. */
function unitAdvice(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  return byColumn(first.filter(hasUnit)).map(([entry]) => {
    const { text } = entry as InvalidEntry;
    return words[language].only(optionName(entry as InvalidEntry), numberWithin(text) ?? "", shortened(text, 40));
  });
}

function hasUnit({ problem, text }: InvalidEntry): boolean {
  return problem === "not-a-number" && numberWithin(text) !== null;
}

/**
 * The number before a word that isn't known as a unit: "25 taun" has 25.
 * @returns null where the word may change the number ("3 juta", "25 lebih"), where it can be read in two ways ("1.500 kuintal"), and
 *   for "2O", which is a slip
 */
function numberWithin(text: string): string | null {
  const [, number = "", word = ""] = /^(\d+(?:[.,]\d+)?)\s*(\p{L}{2,})\.?$/u.exec(text) ?? [];
  return word === "" || changing.test(word) || /[.,]\d{3}$/.test(number) ? null : number;
}

const changing =
  /^(?:jt|juta|rb|ribu|ratus|puluh|belas|mil|mili?y?ar|triliun|lusin|kodi|lebih|kurang|an|ke|plus|setengah|thousand|million|billion|bn|dozen|or|and|more|less|up)/i;

/** Of what isn't settled by writing a number without its unit. */
function remediesFor(entries: readonly InvalidEntry[], language: Language): readonly string[] {
  const problems = entries.filter((entry) => !hasUnit(entry)).map(({ problem }) => problem);
  return [...new Set(problems)].map((kind) => remedies[kind][language]);
}

/** Fewer bad cells in one row than this are slips. */
const wholeRow = 3;

function rowAdvice(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  const [line, ...others] = new Set(first.map((entry) => entry.line));
  if (line === undefined || others.length > 0 || first.length < wholeRow) return [];
  return [words[language].notARespondent(line)];
}

/** A column as options take it: its name, or its number where that is long or has a comma. */
function optionName({ column, columnIndex }: InvalidEntry): string {
  return /^[\w. -]{1,30}$/.test(column) ? column : `"#${columnIndex + 1}"`;
}

function byColumn(entries: readonly InvalidEntry[]): readonly (readonly InvalidEntry[])[] {
  const groups = new Map<number, InvalidEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.columnIndex);
    if (group === undefined) groups.set(entry.columnIndex, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function columnLines(language: Language, cells: readonly InvalidEntry[], inferred: boolean): readonly string[] {
  const word = words[language];
  const [{ column, declared }] = cells as [InvalidEntry];
  const lead = inferred ? word.answers : word.declared;
  const known = declared === null ? "" : ` (${lead}: ${shortened(asRange(declared), 160)})`;
  const lines = new Map<string, number[]>();
  for (const { line, text, problem } of cells) {
    const what = `"${shortened(text, 40)}" ${problems[problem][language]}`;
    lines.set(what, [...(lines.get(what) ?? []), line]);
  }
  return [
    `  ${word.column} "${shortened(column, 60)}"${known}`,
    ...[...lines].map(([what, at]) => `    ${at.length === 1 ? word.line : word.lines} ${at.join(", ")}: ${what}`),
  ];
}

/** Codes without labels that follow one another as their range: `1, 2, 3, 4, 5` is `1-5`. */
function asRange(declared: string): string {
  const codes = declared.split(", ");
  const [first = "", last = ""] = [codes[0], codes.at(-1)];
  const follow = codes.every((code, index) => code === String(Number(first) + index));
  return follow && codes.length > 2 ? `${first}-${last}` : declared;
}

function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
