/**
 * All figures of made-up studies against a second calculation in R: `node bench/second-opinion/run.js [studies] [first seed]
 * [figure] [--keep]`. What differs is listed, of one figure (a part of its path) all of it; the studies lie in
 * bench/data/second-opinion. `--keep` takes what R wrote in an earlier run. Needs Rscript with jsonlite.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { agree, figureOf, flatten, readFigures, stages, unchecked } from "./compare.js";
import { makeStudy } from "./generate.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(root, "bench", "data", "second-opinion");
const keep = process.argv.includes("--keep");
const [studies = "300", first = "1", wanted] = process.argv.slice(2).filter((argument) => argument !== "--keep");
/** Studies an R process. */
const BATCH = 50;

/** @typedef {import("./compare.js").Difference} Difference */
/** @type {Map<string, Difference[]>} */
const differences = new Map();
/** By figure, how many were compared. @type {Map<string, number>} */
const compared = new Map();
/** By figure, how many weren't. @type {Map<string, number>} */
const left = new Map();
/** @type {string[]} */
const failed = [];
const kinds = { numbers: 0, undefined: 0, words: 0 };

const analyse = await program();
const seeds = Array.from({ length: Number(studies) }, (_, index) => Number(first) + index);
for (let from = 0; from < seeds.length; from += BATCH) {
  const batch = seeds.slice(from, from + BATCH);
  const results = new Map();
  for (const seed of batch) results.set(seed, await ourResult(seed));
  const folders = batch.filter((seed) => results.get(seed) !== null).map(folderOf);
  const wanting = folders.filter((folder) => !existsSync(join(folder, "figures.tsv")));
  // what R didn't write is reported study by study
  if (wanting.length > 0) {
    const script = join(root, "bench", "second-opinion", "figures.R");
    await promisify(execFile)("Rscript", [script, ...wanting]).catch(() => undefined);
  }
  for (const [seed, result] of results) if (result !== null) compare(seed, result);
  if (process.stderr.isTTY) process.stderr.write(`\r${from + batch.length} of ${seeds.length}`);
}
report();
process.exitCode = differences.size + failed.length > 0 ? 1 : 0;

/** The program as its sources are now, made for this run alone. */
async function program() {
  const outdir = join(data, "program");
  rmSync(outdir, { recursive: true, force: true });
  const banner = `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`;
  await build({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    outExtension: { ".js": ".mjs" },
    banner: { js: banner },
    logLevel: "warning",
  });
  const { main } = await import(pathToFileURL(join(outdir, "main.mjs")).href);
  return async (/** @type {string} */ file) => {
    const texts = { stdout: "", stderr: "" };
    const stream = (/** @type {keyof typeof texts} */ name) => ({
      write: (/** @type {string} */ text) => {
        texts[name] += text;
        return true;
      },
    });
    const io = { stdout: stream("stdout"), stderr: stream("stderr"), env: {} };
    const code = await main(["analyze", file, "--format", "json"], io);
    return code === 0 ? JSON.parse(texts.stdout) : texts.stderr;
  };
}

/** @param {number} seed */
function folderOf(seed) {
  return join(data, String(seed));
}

/** @param {number} seed @returns {Promise<Record<string, unknown> | null>} */
async function ourResult(seed) {
  const folder = folderOf(seed);
  mkdirSync(folder, { recursive: true });
  const { csv, codebook, plan } = makeStudy(seed);
  writeFileSync(join(folder, "data.csv"), csv);
  // JSON is YAML
  writeFileSync(join(folder, "loyalty.yaml"), `${JSON.stringify(codebook, null, 2)}\n`);
  writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));
  if (!keep) rmSync(join(folder, "figures.tsv"), { force: true });
  const result = await analyse(join(folder, "data.csv"));
  if (typeof result !== "string") return result;
  failed.push(`${seed}: ${result.split("\n")[0]}`);
  return null;
}

/** @param {number} seed @param {Record<string, unknown>} result */
function compare(seed, result) {
  const file = join(folderOf(seed), "figures.tsv");
  const theirs = existsSync(file) ? readFigures(readFileSync(file, "utf8")) : new Map([["failed", "R wrote nothing"]]);
  if (theirs.has("failed")) {
    failed.push(`${seed}: R: ${theirs.get("failed")}`);
    return;
  }
  const ours = new Map();
  for (const stage of stages) flatten(result[stage], stage, ours);
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const figure = figureOf(path);
    const [our, their] = [ours.get(path), theirs.get(path)];
    if (unchecked(path, theirs)) {
      left.set(figure, (left.get(figure) ?? 0) + 1);
      continue;
    }
    compared.set(figure, (compared.get(figure) ?? 0) + 1);
    kinds[typeof their === "number" ? "numbers" : their === null ? "undefined" : "words"]++;
    if (agree(figure, our, their)) continue;
    differences.set(figure, [...(differences.get(figure) ?? []), { seed, path, ours: our, theirs: their }]);
  }
}

function report() {
  const total = [...compared.values()].reduce((sum, count) => sum + count, 0);
  const write = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
  write(`date ${new Date().toISOString().slice(0, 10)}, seeds ${first} to ${seeds.at(-1)}, Node.js ${process.version}`);
  write(`${seeds.length - failed.length} studies, ${total} values of ${compared.size} fields compared:`);
  write(`  ${kinds.numbers} numbers, ${kinds.undefined} undefined, ${kinds.words} words and verdicts`);
  write(`not compared: ${[...left].map(([figure, count]) => `${figure} (${count})`).join(", ") || "nothing"}`);
  for (const line of failed) write(`failed: ${line}`);
  write(`differences: ${[...differences.values()].reduce((sum, all) => sum + all.length, 0)}`);
  for (const [figure, all] of differences) {
    if (wanted !== undefined && !figure.includes(wanted)) continue;
    write(`  ${figure}: ${all.length}`);
    for (const one of wanted === undefined ? all.slice(0, 3) : all) {
      write(`    ${one.seed} ${one.path}: ${one.ours} here, ${one.theirs} in R${distance(one)}`);
    }
  }
}

/** @param {Difference} difference */
function distance({ ours, theirs }) {
  if (typeof ours !== "number" || typeof theirs !== "number") return "";
  return ` (relative ${(Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs))).toExponential(1)})`;
}
