/**
 * Is there a table that R's `fisher.test(workspace = 2e8)` does exactly and ours doesn't, or not within five times R's time? Tries
 * random ones, 2 x 3 to 7 x 7 and 2 x 20, of 30 to 5,000 cases; R gets 25 seconds for each and is given up then.
 * `node bench/fisher-random.js [tables] [seed]`. Ends with 1 where there is such a table.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { find } from "./measure.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${here}../src/stats/crosstabs/fisher-freeman-halton/fisher-freeman-halton.ts`],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
/** @type {typeof import("../src/stats/crosstabs/fisher-freeman-halton/fisher-freeman-halton.ts")} */
const { fisherFreemanHalton } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`
);
const rscript = find("Rscript");
if (rscript === null) throw new Error("this needs R");

const SHAPES = [
  ...[3, 4, 5, 6, 8, 12, 20].map((c) => [2, c]),
  ...[3, 4, 5, 6, 8, 10].map((c) => [3, c]),
  ...[4, 5, 6, 8].map((c) => [4, c]),
  ...[5, 6, 7].map((c) => [5, c]),
  [6, 6],
  [7, 7],
];
const CASES = [30, 50, 80, 100, 150, 200, 300, 500, 1000, 2000, 5000];
/** What starting to compute may take beside five times R's time. */
const START = 20;

let state = Number(process.argv[3] ?? 1);
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
/** @template T @param {T[]} list @returns {T} */
const oneOf = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** @param {number[]} weights */
function weighted(weights) {
  let rest = random() * weights.reduce((a, b) => a + b, 0);
  const index = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return index < 0 ? weights.length - 1 : index;
}

function randomTable() {
  const [r = 2, c = 2] = oneOf(SHAPES);
  const n = oneOf(CASES);
  const rows = Array.from({ length: r }, () => 0.2 + random());
  const columns = Array.from({ length: c }, () => 0.2 + random());
  const dependence = 0.4 * random();
  const table = rows.map(() => columns.map(() => 0));
  for (let i = 0; i < n; i++) {
    const row = weighted(rows);
    const column = random() < dependence ? Math.floor((row * c) / r) : weighted(columns);
    const line = table[row] ?? [];
    line[column] = (line[column] ?? 0) + 1;
  }
  return { table, n };
}

/** @param {number[][]} counts @param {number} n */
function ours(counts, n) {
  const start = performance.now();
  const columns = (counts[0] ?? []).map((_, c) => c);
  const p = fisherFreemanHalton({ rows: counts.map((_, r) => r), columns, counts, n, missing: 0 });
  return { p: p.ok ? p.value : Number.NaN, milliseconds: performance.now() - start };
}

/** @param {number[][]} counts */
function byR(counts) {
  const args = [`${here}peers/fisher.R`, counts.length, ...counts.flat()].map(String);
  const { stdout, status } = spawnSync(/** @type {string} */ (rscript), args, { encoding: "utf8", timeout: 25_000 });
  const [p = Number.NaN, milliseconds = Number.NaN] = status === 0 ? stdout.split(" ").map(Number) : [];
  return { p, milliseconds };
}

const tables = Number(process.argv[2] ?? 60);
const done = { both: 0, ours: 0, neither: 0, behind: 0 };
for (let i = 0; i < tables; i++) {
  const { table, n } = randomTable();
  const [own, peer] = [ours(table, n), byR(table)];
  const [has, peerHas] = [!Number.isNaN(own.p), !Number.isNaN(peer.p)];
  const behind = peerHas && (!has || own.milliseconds > 5 * peer.milliseconds + START);
  if (behind) done.behind++;
  else if (has && peerHas) done.both++;
  else if (has) done.ours++;
  else done.neither++;
  const differs = has && peerHas && Math.abs(own.p - peer.p) > 1e-5 * peer.p;
  if (!behind && !differs) continue;
  const times = `${own.milliseconds.toFixed(0)} ms, R ${peer.milliseconds.toFixed(0)} ms`;
  process.stdout.write(
    `${behind ? "behind R" : "differs"}: p ${own.p}, R ${peer.p}; ${times}; ${JSON.stringify(table)}\n`,
  );
}
process.stdout.write(
  `${tables} tables: both ${done.both}, ours alone ${done.ours}, neither ${done.neither}, behind R ${done.behind}\n`,
);
process.exitCode = done.behind > 0 ? 1 : 0;
