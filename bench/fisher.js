/**
 * The exact test of r x c tables against R's `fisher.test(workspace = 2e8)`, table by table, in turn. R's own start isn't counted.
 * `node bench/fisher.js [rounds]`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { find, median } from "./measure.js";

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

/** @typedef {{ name: string; table: number[][] }} Case */
/** @param {string} file @returns {any} */
const read = (file) => JSON.parse(readFileSync(`${here}${file}`, "utf8"));
/** @type {Case[]} */
const cases = [
  ...read("../fixtures/oracle/fisher/references/fisher-freeman-halton.json").vectors,
  ...read("fisher-tables.json"),
];
const rounds = Number(process.argv[2] ?? 3);
const rscript = find("Rscript");

/** @param {number[][]} counts */
function ours(counts) {
  const rows = counts.map((_, r) => r);
  const columns = (counts[0] ?? []).map((_, c) => c);
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  const start = performance.now();
  const p = fisherFreemanHalton({ rows, columns, counts, n, missing: 0 });
  return { p: p.ok ? p.value : Number.NaN, milliseconds: performance.now() - start };
}

/** @param {number[][]} counts */
function byR(counts) {
  if (rscript === null) return { p: Number.NaN, milliseconds: Number.NaN };
  const args = [`${here}peers/fisher.R`, counts.length, ...counts.flat()].map(String);
  const [p = Number.NaN, milliseconds = Number.NaN] = execFileSync(rscript, args, { encoding: "utf8" })
    .split(" ")
    .map(Number);
  return { p, milliseconds };
}

/** @param {number} value */
const size = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
process.stdout.write("| table | p | R's p | ms | R, ms | times R's |\n| --- | --- | --- | --- | --- | --- |\n");
for (const { name, table } of cases) {
  const runs = Array.from({ length: rounds }, () => ({ own: ours(table), peer: byR(table) }));
  const own = median(runs.map((run) => run.own.milliseconds));
  const peer = median(runs.map((run) => run.peer.milliseconds));
  const [p, theirs] = [runs[0]?.own.p ?? Number.NaN, runs[0]?.peer.p ?? Number.NaN];
  const cells = [name, p.toPrecision(12), theirs.toPrecision(12), size(own), size(peer), (own / peer).toFixed(2)];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
