/** Headers that are whole questions, taken apart: a grid's question and row, the number before a question, the text itself. */

export type HeaderParts = {
  /** The question without its number; of a grid: the row. */
  readonly text: string;
  /** Of a grid (`Question [row]`): the question that its rows share. */
  readonly grid: string | null;
  /** Letters before the number: "A" of `A1. ...`, "X1" of `X1.1 ...`; "" for a bare number, null where there is none. */
  readonly prefix: string | null;
  readonly number: number | null;
};

const gridRow = /^(.*\S)\s*\[([^[\]]+)\]$/s;
/** X1.1 Petugas ramah */
const dotted = /^[[(]?([A-Za-z]{1,4}\d{1,2})[.\-_](\d{1,3})[\s.):\]\u2013-]+(.{3,})$/su;
/** A1. Petugas ramah; Q3 - Petugas ramah; [KP12] Petugas ramah */
const lettered = /^[[(]?([A-Za-z]{1,4})[\s_.-]?(\d{1,3})(?:\s*[.):\]\u2013-]\s*)+(?=\D)(.{3,})$/su;
/** A1 Petugas ramah: only with one or two capitals, or "Usia 20 tahun" would be one. */
const spaced = /^([A-Z]{1,2})(\d{1,3})\s+(\D.{2,})$/su;
/** 1. Petugas ramah; 2) ...; No. 3 - ... */
const numbered = /^(?:no\.?\s*)?[[(]?(\d{1,3})\s*(?:[.):\]\u2013-]\s*)+(?=\D)(.{3,})$/isu;
/** a) Saran */
const enumerated = /^[a-z]\)\s+(.{2,})$/isu;

/** G02Q02[SQ001]. Petugas ramah, as LimeSurvey exports code and question. */
const coded = /^[A-Za-z]+\d+[A-Za-z]+\d+(?:\[\w+\])?\.\s+(\S.+)$/su;

export function headerParts(full: string): HeaderParts {
  const header = coded.exec(full)?.[1] ?? full;
  const [, question, row] = gridRow.exec(header) ?? [];
  const grid = question === undefined ? null : tidy(plainText(question));
  const text = row ?? header;
  const letters = dotted.exec(text) ?? lettered.exec(text) ?? spaced.exec(text);
  // "R1 (2)" is the second column called R1, and no question (2)
  if (letters !== null && /\p{L}/u.test(letters[3] ?? "")) {
    const [, prefix = "", number = "", rest = ""] = letters;
    return { text: tidy(rest), grid, prefix: prefix.toUpperCase(), number: Number(number) };
  }
  const [, number, rest = ""] = numbered.exec(text) ?? [];
  if (number !== undefined) return { text: tidy(rest), grid, prefix: "", number: Number(number) };
  return { text: tidy(enumerated.exec(text)?.[1] ?? text), grid, prefix: null, number: null };
}

function plainText(header: string): string {
  const letters = dotted.exec(header) ?? lettered.exec(header);
  return letters?.[3] ?? numbered.exec(header)?.[2] ?? header;
}

function tidy(text: string): string {
  return text.trim().replace(/\s*:$/, "");
}
