/** Several files at once, each in a thread that stays for the next one; a thread that dies takes its file alone with it. */
import { Worker } from "node:worker_threads";
import type { BatchEntry } from "../../report/batch/batch-entry.ts";
import type { Job } from "./batch-options.ts";
import { failed } from "./one-file.ts";

export type Pool = {
  /** Entries in the order of the jobs; those not begun when it was stopped are missing. */
  readonly run: (
    jobs: readonly Job[],
    onDone: (entry: BatchEntry, done: number) => void,
  ) => Promise<readonly BatchEntry[]>;
  /** Begins nothing more. */
  readonly stop: () => void;
};

/** Files after which a thread makes way for a new one: what libraries keep of each never adds up. */
const RENEWED = 50;

/** MiB of a thread's memory for what was made just now: soon full and soon emptied, so that garbage doesn't pile up. */
const YOUNG = 16;

/** @param file what a thread runs: it answers each job it is sent with an entry */
export function poolOf(file: string, threads: number): Pool {
  let stopped = false;
  return {
    stop: () => {
      stopped = true;
    },
    async run(jobs, onDone) {
      const entries: (BatchEntry | undefined)[] = [];
      let next = 0;
      let done = 0;
      const take = () => (stopped || next >= jobs.length ? null : next++);
      const work = async () => {
        let worker: Worker | null = null;
        let answered = 0;
        for (let index = take(); index !== null; index = take()) {
          if (answered === RENEWED) {
            await worker?.terminate();
            worker = null;
          }
          if (worker === null) answered = 0;
          worker ??= new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
          const job = jobs[index]!;
          const answer = await answerOf(worker, job);
          answered += 1;
          if (answer.dead) worker = null;
          entries[index] = answer.entry;
          done += 1;
          onDone(answer.entry, done);
        }
        await worker?.terminate();
      };
      await Promise.all(Array.from({ length: Math.max(1, Math.min(threads, jobs.length)) }, work));
      return entries.filter((entry) => entry !== undefined);
    },
  };
}

type Answer = { readonly entry: BatchEntry; readonly dead: boolean };

function answerOf(worker: Worker, job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      worker.off("message", told).off("error", died).off("exit", left);
      resolve(answer);
    };
    const told = (entry: BatchEntry) => settle({ entry, dead: false });
    const died = (error: unknown) => settle({ entry: failed(job.file, error, job.language), dead: true });
    const left = (code: number) => died(new Error(`the thread ended with ${code}`));
    worker.on("message", told).on("error", died).on("exit", left);
    worker.postMessage(job);
  });
}
