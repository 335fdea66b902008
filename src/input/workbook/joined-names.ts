/** One name a column out of a header of several rows. */
import { cleanHeader } from "../name-columns.ts";
import type { Merge, RawRow } from "./raw-sheet.ts";

/** What stands above a column in one row, and which cell says so: a group's columns share it. */
type Step = { readonly text: string; readonly cell: string };

/**
 * The lowest name of each column. Where it isn't the only one of that name, its group is told too, and for all columns of
 * that group alike: `X1 [1]`; where that isn't enough, the next group: `Variabel X [X1 1]`.
 *
 * @param block rows of the header, one below the other
 * @returns one name a column, from column A on; "" where no row has one
 */
export function joinedNames(block: readonly RawRow[], merges: readonly Merge[]): string[] {
  const paths = pathsOf(block, merges);
  const levels = paths.map(() => 0);
  const names = () => paths.map((path, column) => nameOf(path, levels[column]!));
  for (let round = 1; round < block.length; round++) {
    const times = new Map<string, number>();
    for (const name of names()) times.set(name, (times.get(name) ?? 0) + 1);
    const unclear = new Set<string>();
    names().forEach((name, column) => {
      const group = groupAbove(paths[column]!, levels[column]!);
      if (name !== "" && times.get(name)! > 1 && group !== undefined) unclear.add(group);
    });
    paths.forEach((path, column) => {
      const group = groupAbove(path, levels[column]!);
      if (group !== undefined && unclear.has(group)) levels[column]!++;
    });
  }
  return names();
}

/** Merged ranges of the row that span columns: by each column they cover, the column they begin in. */
export function groupsOf({ line, cells }: RawRow, merges: readonly Merge[]): Map<number, number> {
  const groups = new Map<number, number>();
  for (const { top, left, right } of merges) {
    if (top !== line || right === left || (cells[left] ?? "").trim() === "") continue;
    // ranges that overlap are no program's: the first keeps its columns
    for (let column = left; column <= right && !groups.has(column); column++) groups.set(column, left);
  }
  return groups;
}

/** `path` from its last step up to `level` steps above. */
function nameOf(path: readonly Step[], level: number): string {
  const texts = path.slice(-1 - level).map(({ text }) => text);
  const [first = "", ...inner] = texts;
  return inner.length === 0 ? first : `${first} [${inner.join(" ")}]`;
}

function groupAbove(path: readonly Step[], level: number): string | undefined {
  return path.at(-2 - level)?.cell;
}

function pathsOf(block: readonly RawRow[], merges: readonly Merge[]): Step[][] {
  const width = Math.max(...block.map((row) => row.width));
  const texts = block.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => cleanHeader(cells[column] ?? "")),
  );
  const paths = Array.from({ length: width }, (): Step[] => []);
  block.forEach((row, at) => {
    const groups = groupsOf(row, merges);
    const below = texts.slice(at + 1);
    const starts = groups.size > 0 ? groups : plainGroups(texts[at]!, below);
    paths.forEach((path, column) => {
      const start = texts[at]![column] === "" ? starts.get(column) : column;
      const text = start === undefined ? "" : texts[at]![start]!;
      if (text !== "" && text !== path.at(-1)?.text) path.push({ text, cell: `${at} ${start}` });
    });
  });
  return paths;
}

/** A name over names, and blank cells to its right that have names below them, are a group. */
function plainGroups(row: readonly string[], below: readonly (readonly string[])[]): Map<number, number> {
  const groups = new Map<number, number>();
  let start: number | null = null;
  row.forEach((text, column) => {
    const names = below.map((lower) => lower[column]!).filter((name) => name !== "");
    if (text !== "") start = names.some((name) => name !== text) ? column : null;
    else if (start !== null && names.length > 0) groups.set(column, start);
  });
  return groups;
}
