/** A process that tries chunks of inputs; the parent (`run-fuzz.js`) hands them out and watches its time. */
import { createRequire } from "node:module";
import fc from "fast-check";
import { main } from "../../src/cli/main.ts";
import { realFiles } from "./corpus.ts";
import { type Kind, kindsOf } from "./kinds.ts";
import { type Main, type TrialResult, Trials } from "./trial.ts";
import type { TrialInput } from "./trial-input.ts";

export type Chunk = { readonly kind: Kind; readonly seed: number; readonly count: number };

export type Finding = {
  readonly defect: string;
  readonly kind: string;
  readonly seed: number;
  readonly path: string;
  /** The smallest input that shows it. */
  readonly input: Record<string, unknown>;
};

export type Told =
  | { readonly type: "ready"; readonly kinds: readonly string[]; readonly digest: string }
  | ({ readonly type: "tried"; readonly kind: string; readonly shrinking: boolean } & TrialResult)
  | { readonly type: "found"; readonly finding: Finding }
  | { readonly type: "done"; readonly largest: number };

const [root = "", loader = "", folder = ""] = process.argv.slice(2);
const real = realFiles(root);
const kinds = kindsOf(real);
const trials = new Trials(folder, main);
/** As it is installed. */
const { load } = createRequire(import.meta.url)(loader) as { load(name: string): { main: Main } };
const built = load("loyalty.js").main;
/** Every so many inputs go through the built program instead of the sources. */
const builtEvery = 25;
/** Milliseconds that making an input smaller may take. */
const mostShrinking = 20_000;
const known = new Set<string>();
let tried = 0;

function tell(message: Told): void {
  process.send?.(message);
}

/** A chunk goes on behind a defect that was found, and doesn't stop at one that is known. */
async function chunk({ kind, seed, count }: Chunk): Promise<void> {
  for (let start = 0; start < count; ) start += await untilDefect(kind, seed + start, count - start);
}

/** @returns how many inputs were tried; what was only tried to make the one that failed smaller doesn't count */
async function untilDefect(kind: Kind, seed: number, count: number): Promise<number> {
  let ran = 0;
  let failed: string | null = null;
  let giveUp = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(kinds[kind] as fc.Arbitrary<TrialInput>, async (input) => {
    if (performance.now() > giveUp) return true;
    const result = await trials.run(input, tried++ % builtEvery === 0 ? built : main);
    tell({ type: "tried", kind, ...result, shrinking: failed !== null });
    if (failed !== null) return result.defect !== failed;
    ran++;
    if (result.defect === null || known.has(result.defect)) return true;
    failed = result.defect;
    giveUp = performance.now() + mostShrinking;
    return false;
  });
  const { counterexample, counterexamplePath } = await fc.check(property, { seed, numRuns: count });
  if (failed === null || counterexample === null) return ran;
  known.add(failed);
  const path = counterexamplePath ?? "";
  tell({ type: "found", finding: { defect: failed, kind, seed, path, input: plain(counterexample[0]) } });
  return ran;
}

/** Buffers as text where they are text. */
function plain(input: TrialInput): Record<string, unknown> {
  const spell = (bytes: Buffer) => {
    const text = bytes.toString();
    return Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString("base64") };
  };
  const { pilot, data, ...rest } = input;
  return { ...rest, data: spell(data), ...(pilot === undefined ? {} : { pilot: spell(pilot) }) };
}

process.on("message", async (message: Chunk | "end") => {
  if (message === "end") {
    trials.end();
    process.disconnect();
    return;
  }
  await chunk(message);
  tell({ type: "done", largest: process.resourceUsage().maxRSS / 1024 });
});
tell({ type: "ready", kinds: Object.keys(kinds), digest: real.digest });
