/** A thread of a batch: answers each job with its entry. */
import { parentPort } from "node:worker_threads";
import type { Job } from "./batch-options.ts";
import { oneFile } from "./one-file.ts";

export function answerJobs(): void {
  const port = parentPort;
  if (port === null) throw new Error("this runs in a thread only");
  port.on("message", async (job: Job) => port.postMessage(await oneFile(job)));
}
