/** A thread of a batch: answers each job with its entry. */
import { parentPort } from "node:worker_threads";
import type { Job } from "./batch-options.ts";
import { oneFile } from "./one-file.ts";

export function answerJobs(): void {
  const port = parentPort;
  if (port === null) throw new Error("this runs in a thread only");
  port.on("message", async (job: Job) => {
    const entry = await oneFile(job);
    // what was put off to the end of a turn is done before the next file, which may come within the same one
    await new Promise<void>((resolve) => setImmediate(resolve));
    port.postMessage(entry);
  });
}
