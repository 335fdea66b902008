/** Whether a first row is a header at all, or somebody's answers. */
import { cleanHeader } from "./name-columns.ts";

/**
 * A row of numbers can't be the column names: three of them or more, or one twice, and not counted through (1, 2, 3 ... 40
 * or 1.1, 1.2, 2.1), as items are numbered. Blank cells say nothing.
 */
export function isRowOfNumbers(cells: readonly string[]): boolean {
  if (!cells.every((cell) => /^[-+\d.,\s]*$/.test(cell))) return false;
  const filled = cells.map(cleanHeader).filter((cell) => cell !== "");
  if (!filled.every((cell) => /^[-+]?\d+(?:[.,]\d+)*\.?$/.test(cell))) return false;
  if (filled.length < 3 && new Set(filled).size === filled.length) return false;
  return !isNumbering(filled);
}

function isNumbering(numbers: readonly string[]): boolean {
  const places = numbers.map((number) => number.split(/[.,]/).filter(Boolean).map(Number));
  return places.every((place, at) => at === 0 || follows(place, places[at - 1]!));
}

/** The next item, or the first one of the next section. */
function follows(place: readonly number[], before: readonly number[]): boolean {
  const at = place.findIndex((part, index) => part !== before[index]);
  if (place.length !== before.length || at === -1) return false;
  return place[at] === before[at]! + 1 && place.slice(at + 1).every((part) => part === 1);
}
