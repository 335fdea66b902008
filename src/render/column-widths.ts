/** How wide each column becomes, and which columns stand beside each other when the window is too narrow for all. */

/** What a column asks for, in characters. */
export type ColumnNeeds = {
  /** Below this, it reads badly, or a number would have to break. */
  readonly least: number;
  /** Of texts, below this a word would have to break; the least itself where that is said by nothing else. */
  readonly word?: number;
  /** Nothing in the cells wraps; the heading may. */
  readonly snug: number;
  /** The heading, too, has room. */
  readonly ideal: number;
};

/** Spaces between two columns. */
export const GAP = 2;

export function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(widths.length - 1, 0);
}

/**
 * Widths that fit the room where that is possible without breaking words: first the headings give way, then the longest
 * texts. Where it isn't possible, the columns get their least, and as much less as they must.
 */
export function fitWidths(needs: readonly ColumnNeeds[], room: number): readonly number[] {
  const gaps = GAP * Math.max(needs.length - 1, 0);
  const available = Math.max(room - gaps, needs.length);
  const sum = (key: "least" | "snug" | "ideal") => needs.reduce((total, need) => total + need[key], 0);
  if (sum("ideal") <= available) return needs.map(({ ideal }) => ideal);
  if (sum("snug") <= available) return spread(needs, available - sum("snug"));
  if (sum("least") <= available)
    return level(
      needs.map(({ least, snug }) => [least, snug]),
      available,
    );
  const fits = wordsWidth(needs) <= room;
  return level(
    needs.map(({ least, word = least }) => (fits ? [word, least] : [1, least])),
    available,
  );
}

/** The narrowest table that breaks no word and no number. */
export function wordsWidth(needs: readonly ColumnNeeds[]): number {
  return totalWidth(needs.map(({ least, word = least }) => word));
}

/** Snug widths, and what is left over for headings, from the first column on. */
function spread(needs: readonly ColumnNeeds[], over: number): readonly number[] {
  let left = over;
  return needs.map(({ snug, ideal }) => {
    const extra = Math.min(ideal - snug, left);
    left -= extra;
    return snug + extra;
  });
}

/** The widest give way first, evenly, down to their lower limits. */
function level(limits: readonly (readonly [least: number, most: number])[], available: number): readonly number[] {
  const at = (cap: number) => limits.map(([least, most]) => Math.max(least, Math.min(most, cap)));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  let cap = Math.max(...limits.map(([, most]) => most), 1);
  while (cap > 1 && total(at(cap)) > available) cap -= 1;
  const widths = at(cap);
  let left = available - total(widths);
  return widths.map((width, index) => {
    const extra = left > 0 && width < limits[index]![1] ? 1 : 0;
    left -= extra;
    return width + extra;
  });
}

/**
 * Blocks of columns that fit the room left by the stub, in order. Groups (what stands under one spanned heading) stay
 * together where one of them fits; a group that doesn't is split evenly.
 */
export function packColumns(
  groups: readonly (readonly number[])[],
  needs: readonly ColumnNeeds[],
  room: number,
): readonly (readonly number[])[] {
  const widthOf = (columns: readonly number[]) => totalWidth(columns.map((column) => needs[column]!.least));
  const packed = (units: readonly (readonly number[])[]) => {
    const blocks: number[][] = [];
    for (const unit of units) {
      const last = blocks.at(-1);
      if (last !== undefined && widthOf([...last, ...unit]) <= room) last.push(...unit);
      else blocks.push([...unit]);
    }
    return blocks;
  };
  /** In parts of one size rather than a full block and a column that is left over. */
  const parts = (group: readonly number[]) => {
    const columns = group.map((column) => [column]);
    const size = Math.ceil(group.length / packed(columns).length);
    const even = columns.flatMap((_, at) => (at % size === 0 ? [group.slice(at, at + size)] : []));
    return even.every((part) => widthOf(part) <= room) ? even : columns;
  };
  return packed(groups.flatMap((group) => (widthOf(group) <= room ? [group] : parts(group))));
}
