#!/usr/bin/env node
"use strict";
const { load } = require("./load.js");

// Whoever reads our output may stop reading (`loyalty ... | head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
load("loyalty.cjs")
  .main(process.argv.slice(2), process)
  .then((code) => {
    process.exitCode = code;
  });
