/**
 * Tries many inputs in processes of their own, so that a hang or a crash is seen from outside, and sums up. Shared by the
 * seeded run of the tests and the long one of `bench/fuzz.js`.
 */
import { fork } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** One input that takes longer than this hangs. */
const mostSilence = 20_000;
const chunkSize = 50;
/** After so many processes that died, the rest would only say the same. */
const mostDeaths = 20;

/**
 * @typedef {import("./worker.ts").Chunk} Chunk
 * @typedef {import("./worker.ts").Finding} Finding
 * @typedef {import("./worker.ts").Told} Told
 * @typedef {{ inputs: number; seed: number; processes?: number; kinds?: readonly string[]; worker?: string; silence?: number }} Wanted
 *   `worker` stands in for the bundle of `worker.ts`; `silence`: milliseconds without a word after which a process hangs
 * @typedef {{
 *   inputs: number;
 *   seed: number;
 *   seconds: number;
 *   digest: string;
 *   byKind: Record<string, Record<string, number>>;
 *   byError: Record<string, number>;
 *   byDefect: Record<string, number>;
 *   findings: Finding[];
 *   slowest: { kind: string; milliseconds: number };
 *   largest: number;
 * }} Summary `byKind` counts exit codes; `largest` is the resident memory, in MiB, of the process that took most
 */

/**
 * @param {Wanted} wanted
 * @param {(tried: number) => void} [onProgress]
 * @returns {Promise<Summary>}
 */
export async function runFuzz(
  { inputs, seed, processes = 1, kinds, worker: standIn, silence = mostSilence },
  onProgress = () => {},
) {
  const folder = mkdtempSync(join(memoryFolder(), "loyalty-fuzz-"));
  const started = performance.now();
  try {
    const worker = standIn ?? join(folder, "worker.mjs");
    if (standIn === undefined) await bundle(worker);
    // as it is now, whoever builds it again meanwhile
    for (const part of ["bin", "dist"]) cpSync(join(root, part), join(folder, part), { recursive: true });
    const run = new Run(worker, folder, { inputs, seed, kinds, silence }, onProgress);
    await Promise.all(Array.from({ length: processes }, (_, at) => run.work(at)));
    return { ...run.summary, seconds: (performance.now() - started) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where files are memory, if there is such a place. */
function memoryFolder() {
  try {
    readdirSync("/dev/shm");
    return "/dev/shm";
  } catch {
    return tmpdir();
  }
}

/** @param {string} outfile */
async function bundle(outfile) {
  await build({
    entryPoints: [join(root, "tests/fuzz/worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    sourcemap: "inline",
    logLevel: "warning",
    banner: { js: 'import { createRequire as req } from "node:module"; const require = req(import.meta.url);' },
  });
}

class Run {
  /** @type {Chunk[] | null} */
  #chunks = null;
  #worker;
  #folder;
  #wanted;
  #onProgress;
  /** @type {Summary} */
  summary;

  /**
   * @param {string} worker
   * @param {string} folder
   * @param {{ inputs: number; seed: number; kinds: readonly string[] | undefined; silence: number }} wanted
   * @param {(tried: number) => void} onProgress
   */
  constructor(worker, folder, wanted, onProgress) {
    this.#worker = worker;
    this.#folder = folder;
    this.#wanted = wanted;
    this.#onProgress = onProgress;
    this.summary = {
      inputs: 0,
      seed: wanted.seed,
      seconds: 0,
      digest: "",
      byKind: {},
      byError: {},
      byDefect: {},
      findings: [],
      slowest: { kind: "", milliseconds: 0 },
      largest: 0,
    };
  }

  /**
   * One process after another, until there is nothing left to try: one that dies or hangs is replaced.
   *
   * @param {number} at
   */
  async work(at) {
    for (let life = 0; await this.#live(join(this.#folder, `${at}-${life}`)); life++);
  }

  /**
   * @param {string} folder
   * @returns {Promise<boolean>} whether it ended before its time
   */
  #live(folder) {
    const temporary = join(folder, "inputs");
    mkdirSync(temporary, { recursive: true });
    const child = fork(this.#worker, [root, join(this.#folder, "bin/load.js"), temporary], {
      execArgv: ["--enable-source-maps", "--max-old-space-size=512"],
      env: { PATH: process.env.PATH, TMPDIR: temporary },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let errors = "";
    child.stderr?.on("data", (text) => {
      errors = (errors + text).slice(-3000);
    });
    return new Promise((resolve) => {
      /** @type {Chunk | null} */
      let current = null;
      let triedOfChunk = 0;
      let hung = false;
      const hang = () => {
        hung = true;
        child.kill("SIGKILL");
      };
      let watch = setTimeout(hang, mostSilence);
      child.on("message", (message) => {
        const told = /** @type {Told} */ (message);
        clearTimeout(watch);
        watch = setTimeout(hang, this.#wanted.silence);
        if (told.type === "tried") triedOfChunk++;
        this.#note(told);
        if (told.type !== "ready" && told.type !== "done") return;
        current = this.#next();
        triedOfChunk = 0;
        child.send(current ?? "end");
        if (current === null) clearTimeout(watch);
      });
      child.on("exit", (code, signal) => {
        clearTimeout(watch);
        if (current === null && code === 0) return resolve(false);
        const defect = hung ? "hang" : `the process died (${signal ?? code})`;
        this.#died(defect, current, triedOfChunk, folder, errors);
        resolve(current !== null && this.summary.findings.length < mostDeaths);
      });
    });
  }

  /** @param {Told} told */
  #note(told) {
    const { summary } = this;
    if (told.type === "ready") {
      this.#chunks ??= plan(this.#wanted, told.kinds);
      summary.digest = told.digest;
    } else if (told.type === "found") summary.findings.push(told.finding);
    else if (told.type === "done") summary.largest = Math.max(summary.largest, told.largest);
    else if (!told.shrinking) {
      const { kind, exitCode, errorCode, milliseconds, defect } = told;
      summary.inputs++;
      summary.byKind[kind] ??= {};
      count(summary.byKind[kind], String(exitCode));
      if (errorCode !== "") count(summary.byError, errorCode);
      if (defect !== null) count(summary.byDefect, defect);
      if (milliseconds > summary.slowest.milliseconds) summary.slowest = { kind, milliseconds };
      this.#onProgress(summary.inputs);
    }
  }

  /** @returns {Chunk | null} */
  #next() {
    return this.#chunks?.shift() ?? null;
  }

  /**
   * @param {string} defect
   * @param {Chunk | null} chunk
   * @param {number} at
   * @param {string} folder
   * @param {string} errors
   */
  #died(defect, chunk, at, folder, errors) {
    count(this.summary.byDefect, defect);
    const input = Object.fromEntries(
      readdirSync(join(folder, "inputs")).map((name) => {
        const bytes = readFileSync(join(folder, "inputs", name));
        return [name, bytes.length > 1e6 ? `${bytes.length} bytes` : { base64: bytes.toString("base64") }];
      }),
    );
    const seed = chunk?.seed ?? 0;
    if (chunk !== null && chunk.count > at + 1) {
      this.#chunks?.unshift({ ...chunk, seed: seed + at + 1, count: chunk.count - at - 1 });
    }
    this.summary.findings.push({
      defect,
      kind: chunk?.kind ?? "",
      seed,
      path: String(at),
      input: { ...input, errors },
    });
  }
}

/** @param {Record<string, number>} counts @param {string} key */
function count(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}

/**
 * Chunks of every kind in turn, so that a run that is stopped has seen all.
 *
 * @param {{ inputs: number; seed: number; kinds: readonly string[] | undefined }} wanted
 * @param {readonly string[]} all
 */
function plan({ inputs, seed, kinds }, all) {
  const chosen = kinds ?? all;
  /** @type {Chunk[]} */
  const chunks = [];
  for (let left = inputs; left > 0; left -= chunkSize) {
    const at = chunks.length;
    const kind = /** @type {Chunk["kind"]} */ (chosen[at % chosen.length]);
    chunks.push({ kind, seed: (seed * 1_000_003 + at * 7919) % 2_147_483_647, count: Math.min(chunkSize, left) });
  }
  return chunks;
}
