/** Items as people list them: `R1..R4`, `Q01..Q12`, single names, several in one text with commas between. */
import { type Columns, unknownColumn } from "./columns.ts";
import { both, type Mistake, quote } from "./mistakes.ts";

export type Expanded = {
  readonly names: readonly string[];
  readonly wrong: Pick<Mistake, "code" | "what" | "todo"> | null;
};

/**
 * The columns that an entry names, by the numbers' order whatever that of the columns.
 *
 * @param owner begins the sentence about columns that aren't there, such as `scale "R" lists`
 */
export function expandItems(
  entry: string,
  columns: Columns,
  owner: { readonly en: string; readonly id: string },
): Expanded {
  const exact = columns.find(entry);
  if (exact !== undefined) return { names: [exact], wrong: null };
  const names: string[] = [];
  const missing: string[] = [];
  for (const part of entry.split(",").map((part) => part.trim())) {
    if (part === "") continue;
    const name = columns.find(part);
    const range = name === undefined ? /^(.*?)(\d+)\s*\.\.\s*(.*?)(\d+)$/.exec(part) : null;
    if (name !== undefined) names.push(name);
    else if (range === null) missing.push(part);
    else {
      const found = expandRange(part, range, columns);
      if ("code" in found) return { names: [], wrong: found };
      names.push(...found.names);
      missing.push(...found.missing);
    }
  }
  return { names, wrong: missing.length > 0 ? unknownColumn(owner, missing, columns) : null };
}

/** More numbers than a questionnaire has; a range beyond is a slip of the hand. */
const mostItems = 1000;

function expandRange(
  part: string,
  [, prefix = "", from = "", other = "", to = ""]: RegExpExecArray,
  columns: Columns,
): { readonly names: string[]; readonly missing: string[] } | Pick<Mistake, "code" | "what" | "todo"> {
  const low = Number(from);
  const high = Number(to);
  if (prefix !== other) {
    return badRange(
      both(
        `the range ${quote(part)} begins with ${quote(prefix)} and ends with ${quote(other)}`,
        `rentang ${quote(part)} diawali ${quote(prefix)} tetapi diakhiri ${quote(other)}`,
      ),
      both("both ends have the same letters, such as R1..R4", "huruf di kedua ujung harus sama, misalnya R1..R4"),
    );
  }
  if (high < low) {
    return badRange(
      both(`the range ${quote(part)} runs backwards`, `rentang ${quote(part)} terbalik`),
      both(`write ${prefix}${to}..${prefix}${from}`, `tuliskan ${prefix}${to}..${prefix}${from}`),
    );
  }
  if (high - low >= mostItems) {
    return badRange(
      both(
        `the range ${quote(part)} has over ${mostItems} items`,
        `rentang ${quote(part)} memuat lebih dari ${mostItems} butir`,
      ),
      both("see whether its last number is right", "periksa angka terakhirnya"),
    );
  }
  const names: string[] = [];
  const missing: string[] = [];
  for (let number = low; number <= high; number++) {
    const padded = `${prefix}${String(number).padStart(from.length, "0")}`;
    const name = columns.find(padded) ?? numbered(prefix, number, columns);
    if (name === undefined) missing.push(padded);
    else names.push(name);
  }
  return { names, missing };
}

/** The column with that number under any number of leading zeros. */
function numbered(prefix: string, number: number, columns: Columns): string | undefined {
  const plain = columns.find(`${prefix}${number}`);
  if (plain !== undefined) return plain;
  return columns.names.find(
    (name) =>
      name.startsWith(prefix) &&
      /^0+\d+$/.test(name.slice(prefix.length)) &&
      Number(name.slice(prefix.length)) === number,
  );
}

function badRange(what: Mistake["what"], todo: Mistake["todo"]): Pick<Mistake, "code" | "what" | "todo"> {
  return { code: "codebook/bad-range", what, todo };
}

/** Names with runs of numbers as ranges: R1, R2, R3, R5 -> R1..R3, R5. */
export function compactItems(names: readonly string[]): string[] {
  const compact: string[] = [];
  for (let i = 0; i < names.length; ) {
    let end = i;
    while (end + 1 < names.length && follows(names[end]!, names[end + 1]!)) end++;
    if (end - i >= 2) compact.push(`${names[i]}..${names[end]}`);
    else compact.push(...names.slice(i, end + 1));
    i = end + 1;
  }
  return compact;
}

function follows(one: string, next: string): boolean {
  const a = /^(.*?)(\d+)$/.exec(one);
  const b = /^(.*?)(\d+)$/.exec(next);
  if (a === null || b === null || a[1] !== b[1]) return false;
  return String(Number(a[2]) + 1).padStart(a[2]!.length, "0") === b[2];
}
