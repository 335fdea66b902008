"use strict";
/**
 * Loads the chunks of dist/. What V8 compiled of a chunk when it was built lies beside it, for the Node.js that built it, so that
 * a start needn't compile it again; without it V8 compiles as ever. Nothing is written at run time.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const folder = join(__dirname, "..", "dist");
const cache = `.${process.version}-${process.arch}.cache`;
/** @type {Map<string, { script: Script, module: { exports: any } }>} */
const chunks = new Map();

/** @param {string} name file of dist/ */
function load(name) {
  const known = chunks.get(name);
  if (known !== undefined) return known.module.exports;
  const source = `(function (exports, require, module) {${text(name)}\n})`;
  const script = new Script(source, { filename: `loyalty/dist/${name}`, cachedData: compiled(name) });
  const module = { exports: {} };
  chunks.set(name, { script, module });
  script.runInThisContext()(module.exports, requireFrom, module);
  return module.exports;
}

/** @param {string} name a chunk beside this one, or a module of Node's own */
function requireFrom(name) {
  return name.startsWith("./") ? load(name.slice(2)) : require(name);
}

/** @param {string} name */
function text(name) {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (error) {
    if (name !== "loyalty.cjs") throw error;
    process.stderr.write(`Error: ${folder} isn't built\nWhat to do: run "npm ci" in the project's folder\n`);
    process.exit(70);
  }
}

/** @param {string} name */
function compiled(name) {
  try {
    return readFileSync(join(folder, `${name}${cache}`));
  } catch {
    return undefined;
  }
}

/** For the build: writes what V8 has compiled of each chunk by now. */
function saveCompiled() {
  for (const [name, { script }] of chunks) writeFileSync(join(folder, `${name}${cache}`), script.createCachedData());
}

module.exports = { load, saveCompiled };
