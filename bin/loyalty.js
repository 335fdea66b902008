#!/usr/bin/env node
"use strict";
const { join } = require("node:path");
const { load } = require("./load.js");

process.stdout.on("error", ({ code }) => {
  // Whoever reads our output may stop reading (`loyalty ... | head`): that is no error.
  if (code === "EPIPE") return;
  process.stderr.write(`Error: the output can't be written (${code})\n`);
  process.exitCode = 2;
});
process.stderr.on("error", () => {}); // there is nowhere left to say it

load("loyalty.js")
  .main(process.argv.slice(2), process, join(__dirname, "batch-worker.js"))
  .then((code) => {
    process.exitCode ??= code;
  });
