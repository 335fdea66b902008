"use strict";
/**
 * Loads the chunks of dist/. A file there is a script that gives one or more of them, by name. What V8 compiled of it when it
 * was built lies beside it, for the Node.js that built it, so that a start needn't compile it again; without it V8 compiles as
 * ever. Nothing is written at run time.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const folder = join(__dirname, "..", "dist");
const cache = `.${process.version}-${process.arch}.cache`;
/** The start and what several chunks share. */
const first = "start.js";
/** @type {Map<string, Script>} */
const scripts = new Map();
/** @typedef {{ exports: any, readonly url: string }} Module `url` is what the sources call `import.meta.url` */
/** @type {Record<string, (exports: object, require: (name: string) => any, module: Module) => void>} */
const chunks = {};
/** @type {Map<string, Module>} */
const modules = new Map();

/** @param {string} name of a chunk */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  if (scripts.size === 0) read(first);
  if (chunks[name] === undefined) read(name);
  const module = {
    exports: {},
    get url() {
      return require("node:url").pathToFileURL(join(folder, name)).href;
    },
  };
  modules.set(name, module);
  chunks[name]?.(module.exports, requireFrom, module);
  return module.exports;
}

/** @param {string} file of dist/ */
function read(file) {
  // What esbuild writes is ASCII, which is read fastest as what it also is.
  const script = new Script(text(file), { filename: `loyalty/dist/${file}`, cachedData: compiled(file) });
  scripts.set(file, script);
  Object.assign(chunks, script.runInThisContext());
}

/** @param {string} name a chunk beside this one, or a module of Node's own */
function requireFrom(name) {
  return name.startsWith("./") ? load(name.slice(2)) : require(name);
}

/** @param {string} file */
function text(file) {
  try {
    return readFileSync(join(folder, file), "latin1");
  } catch (error) {
    if (file !== first) throw error;
    process.stderr.write(`Error: ${folder} isn't built\nWhat to do: run "npm ci" in the project's folder\n`);
    process.exit(70);
  }
}

/** @param {string} file */
function compiled(file) {
  try {
    return readFileSync(join(folder, `${file}${cache}`));
  } catch {
    return undefined;
  }
}

/** @type {Set<string>} */
const saved = new Set();

/** For the build: writes what V8 has compiled by now of each file that it hasn't been written of. */
function saveCompiled() {
  for (const [file, script] of scripts) {
    if (!saved.has(file)) writeFileSync(join(folder, `${file}${cache}`), script.createCachedData());
    saved.add(file);
  }
}

module.exports = { first, load, saveCompiled };
