/** Cells beside answers that nearly always stand for no answer. */
import { fold } from "../../core/fold.ts";
import { isWhole, type Seen } from "../columns-seen.ts";

const words = new Set([
  ..."- -- --- . n/a #n/a na null kosong missing refused".split(" "),
  ...["tidak menjawab", "tidak diisi", "tidak ada jawaban", "tidak jawab", "no answer", "not answered"],
]);
const codes = new Set(["99", "999", "9999", "-1", "-9", "-99", "-999"]);

export function isMissingWord(text: string): boolean {
  if (/^\d+$/.test(text)) return false;
  return words.has(text) || (text.length <= 20 && words.has(fold(text)));
}

/** @returns whether a text is such a mark among these cells: 99 isn't where 98 and 57 are */
export function missingMarkIn(seen: Seen): (text: string) => boolean {
  let small = true;
  let some = false;
  for (const text of seen.keys()) {
    if (text.length === 1) continue;
    if (codes.has(text)) some = true;
    else if (isWhole(text) && (Number(text) > 10 || Number(text) < 0)) small = false;
  }
  return some && small ? (text) => codes.has(text) || isMissingWord(text) : isMissingWord;
}

/** A code that no age is. */
export function isMissingCode(text: string): boolean {
  return codes.has(text);
}

const cleaned = new WeakMap<Seen, Seen>();

/** Without the cells that hold such marks. */
export function withoutMarks(seen: Seen): Seen {
  const known = cleaned.get(seen);
  if (known !== undefined) return known;
  const isMark = missingMarkIn(seen);
  const marked = [...seen.keys()].some(isMark);
  const clean = marked ? new Map([...seen].filter(([text]) => !isMark(text))) : seen;
  cleaned.set(seen, clean);
  return clean;
}
