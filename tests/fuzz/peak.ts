/** The built program in a process of its own, with the largest memory that it had. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Peak = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** MiB resident at most. */
  readonly peak: number;
  readonly seconds: number;
  /** Bytes that it took of what was fed. */
  readonly taken: number;
  /** Files that it left in its temporary folder. */
  readonly left: readonly string[];
};

/**
 * @param folder for a preloaded script and the process's TMPDIR
 * @param feed blocks for its standard input
 * @param mostSeconds what takes longer is ended, with a code of null
 */
export async function runMeasured(
  folder: string,
  args: readonly string[],
  feed?: Iterable<Buffer>,
  mostSeconds = 50,
): Promise<Peak> {
  const scratch = mkdtempSync(join(folder, "run-"));
  const temporary = join(scratch, "tmp");
  mkdirSync(temporary);
  const preloaded = join(scratch, "peak.cjs");
  writeFileSync(
    preloaded,
    // what Linux calls the largest of a process is also what the one that started it had then; its VmHWM isn't
    `const { existsSync, readFileSync, writeSync } = require("node:fs");
    process.on("exit", () => {
      const own = existsSync("/proc/self/status") && /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
      writeSync(3, own ? own[1] : String(process.resourceUsage().maxRSS));
    });`,
  );
  const started = performance.now();
  const child = spawn(process.execPath, ["--require", preloaded, join(root, "bin/loyalty.js"), ...args], {
    env: { PATH: process.env.PATH, TMPDIR: temporary },
    stdio: [feed === undefined ? "ignore" : "pipe", "pipe", "pipe", "pipe"],
    timeout: mostSeconds * 1000,
    killSignal: "SIGKILL",
  });
  const texts = ["", "", "", ""];
  for (const at of [1, 2, 3]) {
    child.stdio[at]?.on("data", (text: Buffer) => {
      texts[at] += text.toString();
    });
  }
  const code = new Promise<number | null>((resolve) => child.on("close", resolve));
  const taken = feed === undefined ? 0 : await fedTo(child.stdin!, feed);
  return {
    code: await code,
    stdout: texts[1]!,
    stderr: texts[2]!,
    peak: Number(texts[3]) / 1024,
    seconds: (performance.now() - started) / 1000,
    taken,
    left: readdirSync(temporary),
  };
}

/** @returns bytes written before there was no more, or nobody to read on */
async function fedTo(stdin: Writable, feed: Iterable<Buffer>): Promise<number> {
  let taken = 0;
  const counted = function* () {
    for (const block of feed) {
      taken += block.length;
      yield block;
    }
  };
  // a program that has seen enough closes its end
  await pipeline(Readable.from(counted()), stdin).catch(() => undefined);
  return taken;
}

/** So many MiB of the same, made once. */
export function* repeated(text: string, megabytes: number, before = ""): Generator<Buffer, void> {
  if (before !== "") yield Buffer.from(before);
  const block = Buffer.alloc(1024 * 1024, text);
  for (let at = 0; at < megabytes; at++) yield block;
}
