/** Columns that a spreadsheet computed from the items of a scale: their sum or mean, which the study computes itself. */
import type { Bilingual } from "../../core/language.ts";
import { plainSpelling } from "../../core/number-text.ts";
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { fewStrays, isNumber } from "../columns-seen.ts";
import { compactItems } from "../items.ts";
import { both } from "../mistakes.ts";
import { type Findings, quoted } from "./findings.ts";
import { codesOf } from "./item-codes.ts";
import type { Look } from "./look.ts";
import { asOption } from "./propose-scales.ts";

/** Items of a scale with its answers. */
export type Summed = { readonly items: readonly string[]; readonly answers: AnswerSet | null };

/** Fewer rows may agree by chance. */
const fewestRows = 5;

/** @returns by column: what it is the sum or the mean of */
export function totalsAmong(
  names: readonly string[],
  scales: readonly Summed[],
  look: Look,
  columns: Columns,
): ReadonlyMap<string, Bilingual> {
  const found = new Map<string, Bilingual>();
  const numeric = names.filter((name) => {
    const seen = look.seen[columns.index(name)]!;
    return seen.size > 1 && [...seen.keys()].filter((text) => !isNumber(text)).length <= seen.size / 10;
  });
  if (numeric.length === 0) return found;
  for (const { items, answers } of scales) {
    const coded = items.map((item) => codesOf(look, columns.index(item), answers));
    const list = compactItems(items).join(", ");
    for (const name of numeric) {
      if (found.has(name)) continue;
      const kind = totalKind(columns.index(name), coded, look);
      if (kind === "sum") found.set(name, both(`the sum of ${list}`, `jumlah ${list}`));
      if (kind === "mean") found.set(name, both(`the mean of ${list}`, `rata-rata ${list}`));
    }
  }
  return found;
}

function totalKind(column: number, coded: readonly Float64Array[], { rows }: Look): "sum" | "mean" | null {
  let [cells, notSum, notMean, broken] = [0, 0, 0, 0];
  for (const [row, { cells: texts }] of rows.entries()) {
    const value = numberIn(texts[column] ?? "");
    const codes = coded.map((codes) => codes[row]!).filter((code) => !Number.isNaN(code));
    if (value === null || codes.length === 0) continue;
    // a spreadsheet passes over blanks
    const sum = codes.reduce((total, code) => total + code, 0);
    cells++;
    if (!Number.isInteger(value.number)) broken++;
    if (value.number !== sum) notSum++;
    if (Math.abs(value.number - sum / codes.length) > value.half) notMean++;
  }
  if (cells < fewestRows) return null;
  // whole numbers only are answers like any other, which may happen to be alike
  if (broken === 0) notMean = cells;
  const fits = (misses: number) => misses === 0 || fewStrays(misses, cells);
  return fits(notSum) ? "sum" : fits(notMean) ? "mean" : null;
}

/** With half of its last digit, by which rounding may be off. */
function numberIn(cell: string): { readonly number: number; readonly half: number } | null {
  const text = cell.trim();
  const plain = plainSpelling(text, "point") ?? plainSpelling(text, "comma");
  if (plain === null) return null;
  const digits = plain.split(".")[1]?.length ?? 0;
  return { number: Number(plain), half: 0.5 * 10 ** -digits + 1e-9 };
}

export function sayTotals(totals: ReadonlyMap<string, Bilingual>, columns: Columns, findings: Findings): void {
  for (const [name, why] of totals) {
    findings.aside.push({ column: columns.header(name), why, personal: false });
    const option = `--number ${quoted(asOption([name], columns))}`;
    findings.remark("assumed-set-aside", "", { columns: [name], reason: "total", why, option });
  }
}
