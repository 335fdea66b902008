#!/usr/bin/env node
import { main } from "../dist/loyalty.js";

// Whoever reads our output may stop reading (`loyalty ... | head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.exitCode = await main(process.argv.slice(2), process);
