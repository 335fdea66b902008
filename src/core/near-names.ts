/** Names that somebody may have meant: at most three, the nearest first, whatever their case. */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = fold(name);
  // one or two letters are near to any others
  const limit = Math.floor(wanted.length / 3);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = editDistance(wanted, fold(candidate), limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, 3).map(({ candidate }) => candidate);
}

/** Longer names are compared by their beginnings: the table below is quadratic. */
const longest = 60;

function fold(name: string): string {
  return name.trim().toLowerCase().slice(0, longest);
}

/** Levenshtein's distance with neighbours swapped counting once; what exceeds `limit` may come out as limit + 1. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1, swapped ? before[j - 2]! + 1 : replaced));
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
