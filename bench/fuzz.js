/**
 * Many inputs of every kind that a person may give, through the whole program: `npm run build` first; then
 * `node bench/fuzz.js [inputs] [seed] [processes] [kind,kind ...]`. What is found lies in bench/data/fuzz, made small.
 * `node bench/fuzz.js memory [MiB ...]` instead measures the memory that large files take, in each format.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runFuzz } from "../tests/fuzz/run-fuzz.js";

if (process.argv[2] === "memory") {
  await memory(process.argv.slice(3).map(Number));
  process.exit();
}
const [inputs = "100000", seed = "20261122", processes = "1", kinds] = process.argv.slice(2);
let shown = 0;
const summary = await runFuzz(
  {
    inputs: Number(inputs),
    seed: Number(seed),
    processes: Number(processes),
    ...(kinds === undefined ? {} : { kinds: kinds.split(",") }),
  },
  (tried) => {
    if (!process.stderr.isTTY || tried < shown + 200) return;
    shown = tried;
    process.stderr.write(`\r${tried} of ${inputs}`);
  },
);
if (shown > 0) process.stderr.write("\n");

/** @param {Record<string, number>} counts */
const table = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `  ${String(count).padStart(7)}  ${key}\n`)
    .join("");
/** @param {Record<string, Record<string, number>>} kinds */
const kindTable = (kinds) =>
  Object.entries(kinds)
    .map(([kind, exits]) => `  ${kind.padEnd(18)}${exitCodes(exits)}\n`)
    .join("");
/** @param {Record<string, number>} exits */
const exitCodes = (exits) =>
  Object.entries(exits)
    .map(([code, count]) => `${code}: ${count}`.padEnd(12))
    .join("")
    .trimEnd();
const { byKind, byError, byDefect, findings, slowest, largest, digest, seconds } = summary;
process.stdout.write(
  [
    `date ${new Date().toISOString().slice(0, 10)}, seed ${seed}, Node.js ${process.version}, real files ${digest}\n`,
    `inputs: ${summary.inputs} in ${seconds.toFixed(0)} s, and the exit codes of each kind\n${kindTable(byKind)}`,
    `errors by code:\n${table(byError)}`,
    `slowest input: ${slowest.milliseconds.toFixed(0)} ms (${slowest.kind}); largest process: ${largest.toFixed(0)} MiB\n`,
    `defects: ${findings.length}\n${table(byDefect)}`,
  ].join(""),
);
const folder = fileURLToPath(new URL("data/fuzz", import.meta.url));
if (findings.length > 0) mkdirSync(folder, { recursive: true });
for (const [at, finding] of findings.entries()) {
  const path = join(folder, `${seed}-${at}.json`);
  writeFileSync(path, JSON.stringify(finding, null, 1));
  process.stdout.write(`${path}: ${finding.defect}\n`);
}
process.exitCode = findings.length > 0 ? 1 : 0;

/** @param {number[]} sizes of files, in MiB */
async function memory(sizes) {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-memory-"));
  const outfile = join(folder, "fuzz-memory.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("fuzz-memory.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // bin/ is looked for from where the source stands
    define: { "import.meta.url": JSON.stringify(new URL("../tests/fuzz/peak.ts", import.meta.url).href) },
    banner: { js: 'import { createRequire as req } from "node:module"; const require = req(import.meta.url);' },
  });
  /** @type {typeof import("./fuzz-memory.ts")} */
  const { memoryTable } = await import(outfile);
  await memoryTable(sizes.length > 0 ? sizes : [4, 16, 50], (line) => process.stdout.write(`${line}\n`));
  rmSync(folder, { recursive: true, force: true });
}
