/** The thread that makes PNGs. */
import { parentPort } from "node:worker_threads";
import { pngOf } from "./png.ts";
import type { PngAnswer, PngJob } from "./png-thread.ts";

export function answerPictures(): void {
  const port = parentPort;
  if (port === null) throw new Error("this runs in a thread only");
  port.on("message", async ({ id, svg }: PngJob) => port.postMessage(await answerTo(id, svg)));
}

async function answerTo(id: number, svg: string): Promise<PngAnswer> {
  try {
    return { id, png: await pngOf(svg) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
