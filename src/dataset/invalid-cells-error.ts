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
          en: `${cells} ${holds} something else than the other answers`,
          id: `${count} sel di ${path} berisi sesuatu yang tidak sesuai dengan jawaban lainnya`,
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
    column: "column",
    declared: "declared",
    line: "line",
    lines: "lines",
    more: (n: number) => `... and ${n} more`,
    fix: "correct the cells",
    or: ", or ",
    setMissing: "write `data: { invalid: missing }` in the codebook to count them as missing",
    emptyOrFix: "correct the cells, or empty them where nobody answered",
    notARespondent: (at: number) => `delete line ${at} if it is no respondent but a row of means or totals`,
    noItem: (column: string) => `use --number, --category or --ignore with a column (${column}) that is no item`,
    noNumber: (column: string) => `use --category ${column} if that column holds no numbers`,
    write: "write a codebook, where `data: { invalid: missing }` counts such cells as missing",
  },
  id: {
    column: "kolom",
    declared: "yang tercantum",
    line: "baris",
    lines: "baris",
    more: (n: number) => `... dan ${n} lagi`,
    fix: "perbaiki isi sel",
    or: ", atau ",
    setMissing: "tulis `data: { invalid: missing }` dalam buku kode agar dihitung sebagai data kosong (missing)",
    emptyOrFix: "perbaiki isi sel, atau kosongkan bila memang tidak dijawab",
    notARespondent: (at: number) => `hapus baris ${at} bila itu bukan responden melainkan baris rata-rata atau jumlah`,
    noItem: (column: string) =>
      `pakai --number, --category, atau --ignore untuk kolom (${column}) yang bukan butir kuesioner`,
    noNumber: (column: string) => `pakai --category ${column} bila kolom itu memang tidak berisi angka`,
    write: "buat buku kode; di sana `data: { invalid: missing }` menghitung sel seperti itu sebagai data kosong",
  },
} as const;

const problems: Readonly<Record<Problem, Bilingual>> = {
  "unknown-label": { en: "isn't a declared answer", id: "bukan jawaban yang tercantum" },
  "code-out-of-range": { en: "isn't a declared code", id: "bukan kode yang tercantum" },
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
    en: "add the code to `answers`, or to `data: { missing: [...] }` if it stands for no answer",
    id: "tambahkan kodenya ke `answers`, atau ke `data: { missing: [...] }` bila berarti tidak menjawab",
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

function hint(language: Language, first: readonly InvalidEntry[], count: number, inferred: boolean): string {
  const word = words[language];
  const advice = (inferred ? withoutCodebook : withCodebook)(language, first).join(word.or);
  const rest = count > first.length ? [`  ${word.more(count - first.length)}`] : [];
  return [advice, ...byColumn(first).flatMap((cells) => columnLines(language, cells)), ...rest].join("\n");
}

function withCodebook(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  const word = words[language];
  return [...rowAdvice(language, first), word.fix, ...remediesFor(first, language), word.setMissing];
}

function withoutCodebook(language: Language, first: readonly InvalidEntry[]): readonly string[] {
  const word = words[language];
  const ofAnswers = first.find(({ problem }) => problem === "unknown-label" || problem === "code-out-of-range");
  const others = first.filter(({ problem }) => problem === "not-a-number");
  return [
    ...rowAdvice(language, first),
    word.emptyOrFix,
    ...remediesFor(others, language),
    ...others.slice(0, 1).map((entry) => word.noNumber(optionName(entry))),
    ...(ofAnswers === undefined ? [] : [answersOption[language], word.noItem(optionName(ofAnswers))]),
    word.write,
  ];
}

function remediesFor(entries: readonly InvalidEntry[], language: Language): readonly string[] {
  return [...new Set(entries.map(({ problem }) => problem))].map((kind) => remedies[kind][language]);
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

function columnLines(language: Language, cells: readonly InvalidEntry[]): readonly string[] {
  const word = words[language];
  const [{ column, declared }] = cells as [InvalidEntry];
  const known = declared === null ? "" : ` (${word.declared}: ${shortened(declared, 160)})`;
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

function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
