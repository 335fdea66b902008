/**
 * Mutation testing of src/stats with Stryker: each small change of the code must make a test in tests/stats fail. Works in a copy
 * (bench/data/mutation), file by file; what is done and unchanged isn't done again. Prints the survivors and writes
 * the table of docs/accuracy.md.
 *
 *     npm ci --prefix bench/mutation && node bench/mutation/run.js [--concurrency 1] [--force] [--report] [file in src/stats ...]
 *
 * Without files: all of them. `--force` starts afresh; `--report` runs nothing and reports what is there. Ends with 1 where fewer
 * than 85% of the mutants that can be told apart died.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { replaceGenerated } from "../accuracy/page.js";
import { outcomesOf, resultTable, score, survivorText, unusedEntries } from "./results.js";

const LEAST = 0.85;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: "string", default: "1" },
    force: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(root, "bench/data/mutation");
const copy = join(data, `copy-${process.pid}`);
const all = filesIn("src/stats").filter((file) => file.endsWith(".ts"));
const files = positionals.length > 0 ? positionals : all;
for (const file of files) if (!all.includes(file)) throw new Error(`${file} isn't a file of src/stats`);

setPriority(10);
if (!options.report) {
  const tests = fingerprint(filesIn("tests/stats").filter((file) => file.endsWith(".ts")));
  makeCopy();
  try {
    for (const [index, file] of files.entries()) {
      process.stderr.write(`${index + 1}/${files.length} ${file}\n`);
      mutate(file, `${fingerprint([file])} ${tests}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
report();

/** @param {string} folder @returns {string[]} paths from the root, sorted */
function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** @param {string[]} paths */
function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}

/** Stryker changes files in place; nobody else, and no other run, works in the copy. Packages are found in the folders above. */
function makeCopy() {
  for (const path of ["src", "tests/stats", "tests/support", "fixtures", "package.json", "tsconfig.json"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
}

/** @param {string} file @param {string} state of it and of the tests: where it is that of the last run, there is nothing to do */
function mutate(file, state) {
  const { report, incremental, stamp } = placesOf(file);
  if (options.force) for (const path of [report, incremental, stamp]) rmSync(path, { force: true });
  if (existsSync(report) && existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  mkdirSync(dirname(report), { recursive: true });
  const require = createRequire(import.meta.url);
  const config = {
    mutate: [file],
    testRunner: "vitest",
    plugins: [require.resolve("@stryker-mutator/vitest-runner")],
    vitest: { configFile: "vitest.config.js" },
    coverageAnalysis: "perTest",
    inPlace: true,
    incremental: true,
    incrementalFile: incremental,
    concurrency: Number(options.concurrency),
    timeoutMS: 4_000,
    timeoutFactor: 3,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    disableTypeChecks: false,
    checkers: [],
    allowEmpty: true,
  };
  writeFileSync(join(copy, "stryker.config.json"), JSON.stringify(config));
  const test = { include: [testsOf(file)], testTimeout: 60_000, fileParallelism: false };
  writeFileSync(join(copy, "vitest.config.js"), `export default ${JSON.stringify({ test })};\n`);
  const stryker = join(dirname(require.resolve("@stryker-mutator/core/package.json")), "bin/stryker.js");
  const { status, stdout } = spawnSync(process.execPath, [stryker, "run"], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status} on ${file}:\n${stdout}`);
  if (existsSync(report)) writeFileSync(stamp, state);
}

/** A file's own tests must do where it has some, else its family's: others use it too, but only in passing. @param {string} file */
function testsOf(file) {
  const own = file.replace("src/", "tests/").replace(/\.ts$/, ".test.ts");
  return existsSync(join(root, own)) ? own : `${dirname(own)}/**/*.test.ts`;
}

/** @param {string} file */
function placesOf(file) {
  const base = join(data, "files", file);
  return { report: `${base}.report.json`, incremental: `${base}.incremental.json`, stamp: `${base}.stamp` };
}

function report() {
  const known = JSON.parse(readFileSync(new URL("equivalent.json", import.meta.url), "utf8"));
  const results = files
    .filter((file) => existsSync(placesOf(file).report))
    .map((file) => ({
      file,
      mutants: outcomesOf(JSON.parse(readFileSync(placesOf(file).report, "utf8")), file, known),
    }));
  for (const { file, mutants } of results) {
    const survivors = mutants.filter(({ outcome }) => outcome === "survived");
    for (const mutant of survivors) process.stdout.write(survivorText(file, mutant));
  }
  for (const entry of unusedEntries(results, known)) {
    process.stdout.write(`equivalent.json lists what isn't there, or dies: ${JSON.stringify(entry)}\n`);
  }
  const text = resultTable(results);
  process.stdout.write(`\n${text}\n`);
  if (files.length === all.length) {
    const version = createRequire(import.meta.url)("@stryker-mutator/core/package.json").version;
    const dated = `Run on ${new Date().toISOString().slice(0, 10)} with Stryker ${version}, Node ${process.versions.node}.`;
    const page = join(root, "docs/accuracy.md");
    writeFileSync(page, replaceGenerated(readFileSync(page, "utf8"), "mutants", `${dated}\n\n${text}`));
  }
  if (score(results.flatMap(({ mutants }) => mutants)) < LEAST) process.exitCode = 1;
}
