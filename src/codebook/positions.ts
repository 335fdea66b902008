/** Where things stand in a YAML text; looked up only when there is a mistake to place. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { Path } from "./mistakes.ts";

/** Line and column count from 1. */
export type Position = { readonly offset: number; readonly line: number; readonly column: number };

type Node = {
  /** -1 for a value that isn't written. */
  readonly start: number;
  readonly entries: readonly Entry[];
  readonly items: readonly Node[];
};
type Entry = { readonly key: string; readonly start: number; readonly value: Node };

/** A key that its map has already, by text; `path` is the map's. */
export type Duplicate = {
  readonly path: Path;
  readonly key: string;
  readonly position: Position;
  readonly first: Position;
};

/**
 * @param text YAML that parses
 * @returns finds the position of a path, or null for one that isn't in the text; what stands behind an alias is placed
 *   at the alias
 */
export function locatorOf(text: string): (path: Path, on: "key" | "value") => Position | null {
  const root = treeOf(text);
  const positionAt = positionsIn(text);
  return (path, on) => {
    const offset = find(root, path, on);
    return offset === null ? null : positionAt(offset);
  };
}

/** Every repeated key, in the order of the text. Keys compare as text: 1 and "1" are one key. */
export function duplicatesIn(text: string): readonly Duplicate[] {
  const found: Duplicate[] = [];
  const positionAt = positionsIn(text);
  const visit = (node: Node, path: Path) => {
    const seen = new Map<string, number>();
    for (const { key, start, value } of node.entries) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, start);
      else found.push({ path, key, position: positionAt(start), first: positionAt(first) });
      visit(value, [...path, key]);
    }
    for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
  };
  visit(treeOf(text), []);
  return found.sort((a, b) => a.position.offset - b.position.offset);
}

/** Looks offsets up among the lines' beginnings, which are found once: a text may have thousands of mistakes. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: mark }) => index + mark.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return {
      offset,
      line: low + 1,
      // only of those that are printed: a line may be as long as the file
      get column() {
        return [...text.slice(starts[low], offset)].length + 1;
      },
    };
  };
}

function find(root: Node, path: Path, on: "key" | "value"): number | null {
  let node: Node = root;
  let start = root.start;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    const alias = node.entries.length === 0 && node.items.length === 0 && node.start >= 0 && depth > 0;
    if (typeof step === "number") {
      const item = node.items[step];
      // one value may stand for a list of one
      if (item === undefined) return step === 0 || alias ? start : null;
      node = item;
      if (item.start >= 0) start = item.start;
    } else {
      const entry = node.entries.findLast(({ key }) => key === step);
      if (entry === undefined) return alias ? start : null;
      node = entry.value;
      start = (last && on === "key") || node.start < 0 ? entry.start : node.start;
    }
  }
  return Math.max(start, 0);
}

function treeOf(text: string): Node {
  const events = parseEvents(text, {});
  let next = 1; // the first event opens the document
  const read = (): Node => {
    const event = events[next++];
    if (event?.type === EVENT_ID.MAPPING) {
      const entries: Entry[] = [];
      while (!closes(events[next])) {
        const key = keyText(events[next], text);
        const { start } = read();
        entries.push({ key, start, value: read() });
      }
      next++;
      return { start: event.start, entries, items: [] };
    }
    if (event?.type === EVENT_ID.SEQUENCE) {
      const items: Node[] = [];
      while (!closes(events[next])) items.push(read());
      next++;
      return { start: event.start, entries: [], items };
    }
    return { start: startOf(event), entries: [], items: [] };
  };
  return read();
}

function closes(event: Event | undefined): boolean {
  return event === undefined || event.type === EVENT_ID.POP;
}

function keyText(event: Event | undefined, text: string): string {
  return event?.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(text, event) : "";
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return -1;
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return quoted ? event.valueStart - 1 : event.valueStart;
}
