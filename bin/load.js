"use strict";
/**
 * Loads the chunks of dist/. What V8 compiled of a chunk when it was built lies beside it, so that a start needn't compile it
 * again; where that doesn't fit (another Node.js), V8 says so and compiles as ever. Nothing is written at run time.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const folder = join(__dirname, "..", "dist");
/** @type {Map<string, { script: Script, module: { exports: any } }>} */
const chunks = new Map();

/** @param {string} name file of dist/ */
function load(name) {
  const known = chunks.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(folder, name);
  const source = `(function (exports, require, module) {${readFileSync(filename, "utf8")}\n})`;
  const script = new Script(source, { filename, cachedData: compiled(filename) });
  const module = { exports: {} };
  chunks.set(name, { script, module });
  script.runInThisContext()(module.exports, requireFrom, module);
  return module.exports;
}

/** @param {string} name a chunk beside this one, or a module of Node's own */
function requireFrom(name) {
  return name.startsWith("./") ? load(name.slice(2)) : require(name);
}

/** @param {string} filename */
function compiled(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

/** For the build: writes what V8 has compiled of each chunk by now. */
function saveCompiled() {
  for (const [name, { script }] of chunks) writeFileSync(join(folder, `${name}.cache`), script.createCachedData());
}

module.exports = { load, saveCompiled };
