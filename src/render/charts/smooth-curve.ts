/** A smooth line through a curve's values at the middles of bars. */

type Point = { readonly x: number; readonly y: number; readonly run: number };

/** Below this share of the highest, a value can't be told from 0 in the picture. */
const FLOOR = 1e-5;
const STEPS = 12;

/**
 * Overlapping parabolas through the logarithms: the logarithm of a normal curve is a parabola.
 *
 * @param values at 0.5, 1.5, 2.5 ...; where one is missing, the line is interrupted
 * @returns points from the first bar's beginning to the last one's end, each with the number of its unbroken line
 */
export function smoothCurve(values: readonly (number | null)[]): readonly Point[] {
  const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  if (highest <= 0) return [];
  const points: Point[] = [];
  let start = 0;
  for (const [at, value] of [...values, null].entries()) {
    if (value !== null) continue;
    points.push(...unbroken(values.slice(start, at) as readonly number[], start, highest));
    start = at + 1;
  }
  return points;
}

function unbroken(values: readonly number[], start: number, highest: number): readonly Point[] {
  const logs = values.map((value) => Math.log(Math.max(value, highest * FLOOR)));
  const steps = Array.from({ length: values.length * STEPS + 1 }, (_, step) => step / STEPS);
  const smooth = steps.map((x) => ({ x: start + x, y: Math.exp(logAt(logs, x - 0.5)), run: start }));
  // A curve that is much narrower than a bar has no shape that the bars' values would tell.
  if (smooth.every(({ y }) => y <= 1.3 * highest)) return values.length === 0 ? [] : smooth;
  return values.map((y, at) => ({ x: start + at + 0.5, y, run: start }));
}

/** @param x in bars, from the middle of the first */
function logAt(logs: readonly number[], x: number): number {
  if (logs.length < 3) return logs.length === 2 ? logs[0]! + (logs[1]! - logs[0]!) * x : (logs[0] ?? 0);
  const at = Math.floor(x);
  const [before, after] = [parabola(logs, at, x), parabola(logs, at + 1, x)];
  return before + (after - before) * (x - at);
}

/** Through the value at that place and its neighbours; at the ends, the one beside. */
function parabola(logs: readonly number[], place: number, x: number): number {
  const middle = Math.min(Math.max(place, 1), logs.length - 2);
  const [a, b, c] = [logs[middle - 1]!, logs[middle]!, logs[middle + 1]!];
  const t = x - middle;
  return b + ((c - a) / 2) * t + ((a + c) / 2 - b) * t * t;
}
