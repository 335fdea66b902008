/**
 * Items as people list them: `R1..R4`, `Q01..Q12`, single names, `#3..#7` by the columns' places in the file, several in one
 * text with commas between.
 */
import { type Columns, unknownColumn } from "./columns.ts";
import { both, listNames, type Mistake, quote } from "./mistakes.ts";

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
  /** Of the ranges that have gaps. */
  const existing: string[] = [];
  for (const part of entry.split(",").map((part) => part.trim())) {
    if (part === "") continue;
    const name = columns.find(part);
    const places = name === undefined ? byPlace(part, columns) : null;
    if (places !== null) {
      if ("code" in places) return { names: [], wrong: places };
      names.push(...places.names);
      continue;
    }
    const range = name === undefined ? /^(.*?)(\d+)\s*\.\.\s*(.*?)(\d+)$/.exec(part) : null;
    if (name !== undefined) names.push(name);
    else if (range === null) missing.push(part);
    else {
      const found = expandRange(part, range, columns);
      if ("code" in found) return { names: [], wrong: found };
      names.push(...found.names);
      missing.push(...found.missing);
      if (found.missing.length > 0) existing.push(...numbersAfter(range[1] ?? "", columns));
    }
  }
  if (missing.length === 0) return { names, wrong: null };
  const wrong = unknownColumn(owner, missing, columns);
  if (existing.length === 0) return { names, wrong };
  const list = listNames(compactItems(existing));
  return { names, wrong: { ...wrong, todo: both(`it has ${list}`, `yang ada: ${list}`) } };
}

type Wrong = Pick<Mistake, "code" | "what" | "todo">;

/** Columns by their places in the file, counted from 1: `#3`, `#3..#7`. Null for what isn't written so. */
function byPlace(part: string, columns: Columns): { readonly names: string[] } | Wrong | null {
  const [, from, to = from] = /^#(\d{1,6})(?:\s*\.\.\s*#?(\d{1,6}))?$/.exec(part) ?? [];
  if (from === undefined) return null;
  const [low, high] = [Number(from), Number(to)];
  const last = columns.names.length;
  if (low >= 1 && high <= last && low <= high) return { names: columns.names.slice(low - 1, high) };
  return low > high
    ? badRange(
        both(`the range ${quote(part)} runs backwards`, `rentang ${quote(part)} terbalik`),
        both(`write #${to}..#${from}`, `tuliskan #${to}..#${from}`),
      )
    : {
        code: "codebook/unknown-column",
        what: both(
          `${quote(part)} is beyond the columns of ${columns.path}`,
          `${quote(part)} di luar kolom yang ada di ${columns.path}`,
        ),
        todo: both(`they are #1 to #${last}`, `kolomnya #1 sampai #${last}`),
      };
}

/** The columns of a prefix and a number that there are, by their numbers. */
function numbersAfter(prefix: string, columns: Columns): string[] {
  const number = (name: string) => Number(name.slice(prefix.length));
  return columns.names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .sort((a, b) => number(a) - number(b));
}

/** More numbers than a questionnaire has; a range beyond is a slip of the hand. */
const mostItems = 1000;

function expandRange(
  part: string,
  [, prefix = "", from = "", other = "", to = ""]: RegExpExecArray,
  columns: Columns,
): { readonly names: string[]; readonly missing: string[] } | Wrong {
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

function badRange(what: Mistake["what"], todo: Mistake["todo"]): Wrong {
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

/** Columns as options take them: `R1..R3`, or their places (`#3..#7`) where a name is long or has signs of its own. */
export function optionItems(names: readonly string[], columns: Columns): string[] {
  if (names.every((name) => /^[\p{L}\p{N}_. -]{1,40}$/u.test(name))) return compactItems(names);
  return compactItems(names.map((name) => `#${columns.index(name) + 1}`));
}
