/** Rows of totals or means below the answers, which spreadsheets have and which are no respondents. */
import type { Remark } from "../core/remark.ts";
import type { Row, Sheet } from "../input/sheet.ts";

/** More than the sum, the mean, the least and the largest nobody writes below a table. */
const rowsBelow = 4;

const names =
  /^(?:(?:grand )?total|(?:sub)?total|jumlah(?: total)?|rata[ -]?rata|rerata|mean|sum|average|avg|minimum|maksimum|maximum|std\.? ?dev(?:iasi|iation)?|simpangan baku)(?: skor| nilai| score)?[ :.]*$/i;

/**
 * @returns the same sheet, and what is to be said of its last rows; that is known once its batches are through
 */
export function watchLastRows(sheet: Sheet, where: string): { readonly sheet: Sheet; remarks(): readonly Remark[] } {
  let last: readonly Row[] = [];
  let count = 0;
  const watched: Sheet = {
    path: sheet.path,
    header: sheet.header,
    facts: sheet.facts,
    format: sheet.format,
    numbers: sheet.numbers,
    head: () => sheet.head(),
    async *batches() {
      last = [];
      count = 0;
      for await (const rows of sheet.batches()) {
        count += rows.length;
        last = rows.length >= rowsBelow ? rows.slice(-rowsBelow) : [...last, ...rows].slice(-rowsBelow);
        yield rows;
      }
    },
    sha256: () => sheet.sha256(),
    remarks: () => sheet.remarks(),
  };
  return { sheet: watched, remarks: () => remarksOn(last, count - last.length, where) };
}

/** @param before how many rows stand above these: rows are named by their number among the cases, alike in every format */
function remarksOn(rows: readonly Row[], before: number, where: string): readonly Remark[] {
  const found = rows.flatMap(({ cells }, index) => {
    const text = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    return names.test(text) ? [{ number: before + index + 1, text }] : [];
  });
  if (found.length === 0) return [];
  const args = { count: found.length, cases: found.map(({ number }) => number), texts: found.map(({ text }) => text) };
  return [{ code: "total-row", severity: "caution", where, args }];
}
