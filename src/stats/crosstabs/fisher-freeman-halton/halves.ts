/**
 * Shares out the columns between two halves whose paths are about equally many: the columns' logarithms of the numbers of
 * ways to fill them add up to about the same.
 *
 * @param columns two or more totals, descending
 * @returns both descending, the one with the first column first
 */
export function halves(columns: readonly number[], rows: number): readonly [readonly number[], readonly number[]] {
  const sizes = columns.map((column) => logWays(column, rows));
  const inFirst = columns.length <= MOST_TRIED ? bestChoice(sizes) : greedyChoice(sizes);
  return [columns.filter((_, j) => inFirst[j]), columns.filter((_, j) => !inFirst[j])];
}

const MOST_TRIED = 12;

/** ln of the number of ways to put so many cases into the rows. */
function logWays(cases: number, rows: number): number {
  let log = 0;
  for (let i = 1; i < rows; i++) log += Math.log1p(cases / i);
  return log;
}

/** Of all choices with the first column. */
function bestChoice(sizes: readonly number[]): readonly boolean[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let [best, least] = [1, Number.POSITIVE_INFINITY];
  for (let choice = 1; choice < 2 ** sizes.length - 1; choice += 2) {
    const chosen = sizes.reduce((sum, size, j) => ((choice >> j) & 1 ? sum + size : sum), 0);
    const difference = Math.abs(all - 2 * chosen);
    if (difference < least) [best, least] = [choice, difference];
  }
  return sizes.map((_, j) => ((best >> j) & 1) === 1);
}

/** Each column, the largest first, to the half that has less. */
function greedyChoice(sizes: readonly number[]): readonly boolean[] {
  let [first, second] = [0, 0];
  return sizes.map((size) => {
    const toFirst = first <= second;
    if (toFirst) first += size;
    else second += size;
    return toFirst;
  });
}
