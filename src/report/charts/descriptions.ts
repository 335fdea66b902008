/** How much a description of a chart says. */
/** Entries that a description of a chart can bear. */
const MOST_NAMED = 12;

/** The first of them, and how many more there are. */
export function firstFew<T>(entries: readonly T[]): readonly [first: readonly T[], more: number] {
  return [entries.slice(0, MOST_NAMED), Math.max(0, entries.length - MOST_NAMED)];
}

/** Labels may be whole sentences; a description takes this much of one. */
const LABEL = 100;

export function brief(label: string): string {
  if (label.length <= LABEL) return label;
  const letters = [...label];
  return letters.length <= LABEL ? label : `${letters.slice(0, LABEL).join("").trimEnd()}...`;
}
