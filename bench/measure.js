/** Times whole processes in turn (A B C, A B C ...), so that a machine whose speed drifts treats all alike. */
import { spawnSync } from "node:child_process";

/**
 * @typedef {{ name: string; command: string[]; cwd?: string }} Contestant
 * @typedef {{ name: string; milliseconds: number[]; ratios: number[] }} Timing ratios are to the first contestant, round by round
 */

/**
 * @param {Contestant[]} contestants the first is the yardstick
 * @param {number} rounds counted ones; one more warms up
 * @returns {Timing[]}
 */
export function interleaved(contestants, rounds) {
  /** @type {Timing[]} */
  const timings = contestants.map(({ name }) => ({ name, milliseconds: [], ratios: [] }));
  for (let round = -1; round < rounds; round++) {
    const times = contestants.map(time);
    if (round < 0) continue;
    for (const [index, milliseconds] of times.entries()) {
      timings[index]?.milliseconds.push(milliseconds);
      timings[index]?.ratios.push(milliseconds / (times[0] ?? Number.NaN));
    }
  }
  return timings;
}

/**
 * Some environment variables slow every start of Node, so there are none; a PATH that finds nothing else.
 * @param {Contestant} contestant
 */
function time({ name, command: [program = "", ...args], cwd }) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, {
    cwd,
    env: {},
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return milliseconds;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Where a program is, or null. @param {string} program */
export function find(program) {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** @param {Timing[]} timings @returns {string} a Markdown table: median, smallest, largest, ratio to the first */
export function table(timings) {
  const rows = timings.map(({ name, milliseconds, ratios }) => {
    const figures = [median(milliseconds), Math.min(...milliseconds), Math.max(...milliseconds)];
    return `| ${name} | ${figures.map((figure) => figure.toFixed(0)).join(" | ")} | ${median(ratios).toFixed(2)} |`;
  });
  return ["| command | median ms | min | max | ratio to the first |", "| --- | --: | --: | --: | --: |", ...rows].join(
    "\n",
  );
}
