/** A thread that makes PNGs while the program goes on; it never keeps the program from ending. */
import { existsSync } from "node:fs";
import { isMainThread, Worker } from "node:worker_threads";

/** What the thread is asked, and what it answers. */
export type PngJob = { readonly id: number; readonly svg: string };
export type PngAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string };

/** Beside dist/, of which this file is a part once it is bundled. */
const file = new URL("../bin/png-worker.js", import.meta.url);

type Waiting = { readonly resolve: (png: Uint8Array) => void; readonly reject: (error: Error) => void };

let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined;
let jobs = 0;

/** @returns null where there is no thread: in one of a batch's, which fill the processors already, and where nothing is built */
export function threadedPng(svg: string): Promise<Uint8Array> | null {
  if (!isMainThread || (thread === undefined && !existsSync(file))) return null;
  thread ??= started();
  const { worker, waiting } = thread;
  const id = jobs;
  jobs += 1;
  worker.ref();
  worker.postMessage({ id, svg } satisfies PngJob);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function started() {
  const worker = new Worker(file);
  const waiting = new Map<number, Waiting>();
  const settle = (id: number, how: (one: Waiting) => void) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (one !== undefined) how(one);
  };
  worker.on("message", (answer: PngAnswer) =>
    settle(answer.id, ({ resolve, reject }) =>
      "png" in answer ? resolve(answer.png) : reject(new Error(answer.error)),
    ),
  );
  worker.on("error", (error) => {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  });
  return { worker, waiting };
}
