/** What of the data the codebook that `init` wrote can't code, so that nobody learns it from `analyze` first. */

import { LoyaltyError } from "../core/errors.ts";
import type { Bilingual, Language } from "../core/language.ts";
import type { InvalidCell } from "../dataset/cases.ts";
import type { Sheet } from "../input/sheet.ts";
import { wrapped } from "./init-lines.ts";

export type Misfits =
  /** The first 20 cells at most, by line, and how many there are. */
  | { readonly kind: "cells"; readonly cells: readonly InvalidCell[]; readonly count: number }
  /** The codebook as a whole can't be used. */
  | { readonly kind: "codebook"; readonly why: Bilingual };

/**
 * Codes the whole file once by a codebook.
 *
 * @param text YAML as written
 * @param path where it is written, or the name it goes by
 */
export async function misfitsOf(sheet: Sheet, text: string, path: string): Promise<Misfits> {
  try {
    const { readSpelled } = await import("../codebook/draft-reader.ts");
    const { resolveCodebook } = await import("../codebook/resolve.ts");
    const { codeCases } = await import("../dataset/code-cases.ts");
    const written = readSpelled(path, text, []);
    const spelled = { ...written, data: { ...written.data, invalid: "missing" as const } };
    const draft = { path, text, spelled, language: spelled.language ?? null, sha256: "" };
    const cases = await codeCases(sheet, await resolveCodebook(draft, sheet, {}), "data");
    for await (const batch of cases.batches()) void batch;
    const { invalid, invalidCells } = cases.report();
    const { holdsContact } = await import("../codebook/propose/comments.ts");
    const cells = invalid.map((cell) => (holdsContact(cell.text) ? { ...cell, text: "…" } : cell));
    return { kind: "cells", cells, count: invalidCells };
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    return { kind: "codebook", why: error.text };
  }
}

const words = {
  en: {
    unusable: (why: string) => `It can't be used as it stands; correct this first: ${why}.`,
    unfit: (count: number) =>
      count === 1
        ? "One cell doesn't fit the codebook, and analyze will stop at it:"
        : `${count} cells don't fit the codebook, and analyze will stop at them:`,
    todo: "Correct them in the data; or write data: { invalid: missing } in the codebook, and they count as no answer.",
    line: (line: number) => `line ${line}`,
    more: (count: number) => `and ${count} more in this row`,
    noRespondent: (line: number) => `If line ${line} is no respondent but means or totals, delete it.`,
    others: "and others",
  },
  id: {
    unusable: (why: string) => `Buku kode ini belum dapat dipakai; perbaiki dulu: ${why}.`,
    unfit: (count: number) => `${count} sel tidak cocok dengan buku kode, dan analyze akan berhenti di situ:`,
    todo: "Perbaiki di data; atau tulis data: { invalid: missing } di buku kode, sehingga sel itu dihitung tidak menjawab.",
    line: (line: number) => `baris ${line}`,
    more: (count: number) => `dan ${count} lainnya di baris itu`,
    noRespondent: (line: number) =>
      `Bila baris ${line} bukan responden melainkan rata-rata atau jumlah, hapus baris itu.`,
    others: "dan lainnya",
  },
} as const satisfies Record<Language, object>;

/** Most that are listed; they say what kind of thing it is. */
const most = 8;
/** So many in one row are no slips. */
const manyInRow = 3;

/** Where `analyze` would stop, and what to do about it; none where it wouldn't. */
export function unfitLines(misfits: Misfits, language: Language, width: number): string[] {
  const word = words[language];
  if (misfits.kind === "codebook") return ["", ...wrapped(word.unusable(misfits.why[language]), width)];
  const { cells, count } = misfits;
  if (count === 0) return [];
  const byLine = new Map<number, string[]>();
  for (const { line, column, text } of cells) {
    byLine.set(line, [...(byLine.get(line) ?? []), `${clipped(column)}: "${clipped(text)}"`]);
  }
  const isRow = (found: readonly string[]) => found.length >= manyInRow;
  const lines = [...byLine].flatMap(([line, found]) =>
    isRow(found)
      ? [`- ${word.line(line)}, ${found[0]}, ${word.more(found.length - 1)}`]
      : found.map((cell) => `- ${word.line(line)}, ${cell}`),
  );
  return [
    "",
    ...wrapped(word.unfit(count), width),
    ...lines.slice(0, most).flatMap((text) => wrapped(text, width, "  ")),
    ...(lines.length > most || count > cells.length ? [`  ${word.others}`] : []),
    ...wrapped(word.todo, width),
    ...[...byLine].flatMap(([line, found]) => (isRow(found) ? wrapped(word.noRespondent(line), width) : [])),
  ];
}

function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
