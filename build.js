/**
 * Builds dist/: one start file, a chunk of its own for whatever is heavy and not always needed, and beside each what V8 compiled
 * of it (see bin/load.js).
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";

const { first, load, saveCompiled } = createRequire(import.meta.url)("./bin/load.js");
/** Files of packages that are read at run time, by the name that they get in dist/. @type {Record<string, string>} */
const assets = JSON.parse(readFileSync("src/render/charts/assets.json", "utf8"));
const compact = /** @type {const} */ ({
  minifySyntax: true,
  minifyWhitespace: true,
  // Short names are loaded faster; `node build.js --names` keeps them for whoever follows a trace.
  minifyIdentifiers: !process.argv.includes("--names"),
  target: "node20",
  platform: "node",
});

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
/** @type {import("esbuild").Plugin} */
const without = {
  name: "without child processes",
  setup({ onResolve, onLoad }) {
    // commander wants them for subcommands that are programs of their own; loading the module takes 2 ms of each start.
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};
/** @type {import("esbuild").Plugin} */
const withoutCanvas = {
  name: "without a canvas",
  setup({ onLoad }) {
    // vega waits for a package that it can do without, which no script can.
    const contents = "export const canvas = () => null, domCanvas = canvas, nodeCanvas = canvas, image = canvas;";
    onLoad({ filter: /[\\/]vega-canvas\.node\.js$/ }, () => ({ contents }));
  },
};
const { metafile, outputFiles } = await build({
  entryPoints: {
    loyalty: "src/cli/main.ts",
    "batch-worker": "src/cli/batch/worker.ts",
    "png-worker": "src/render/charts/png-worker.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  plugins: [without, withoutCanvas],
  ...compact,
});
// Only modules can be split, and only scripts can be kept compiled: so each chunk is turned into a function of a script.
/** @type {Map<string, string[]>} */
const files = new Map();
const atStart = loadedWith("dist/loyalty.js");
// What draws the screen's text is loaded later, but by nearly every run: a file less to open for each of its chunks.
for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (entryPoint === "src/render/render-text.ts") loadedWith(output, atStart);
}
for (const { path, text } of outputFiles) {
  const name = basename(path);
  const { code } = await transform(text, {
    format: "cjs",
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "module.url" },
    ...compact,
  });
  if (/[^\0-\x7f]/.test(code)) throw new Error(`${name} isn't ASCII`);
  const file = atStart.has(name) ? first : name;
  files.set(file, [...(files.get(file) ?? []), `${JSON.stringify(name)}:function(exports,require,module){${code}}`]);
}
for (const [file, chunks] of files) writeFileSync(join("dist", file), `({${chunks.join(",")}})`);
for (const [name, path] of Object.entries(assets)) copyFileSync(join("node_modules", path), join("dist", name));
const copied = Object.values(assets).map((path) => join("node_modules", path));
writeFileSync(join("dist", "THIRD-PARTY-LICENSES.txt"), licenses([...Object.keys(metafile.inputs), ...copied]));
await keepCompiled();

/** Names of the chunks that are there as soon as the given one is. @param {string} output @param {Set<string>} names */
function loadedWith(output, names = new Set()) {
  if (names.has(basename(output))) return names;
  names.add(basename(output));
  for (const { path, kind } of metafile.outputs[output]?.imports ?? []) {
    if (kind === "import-statement") loadedWith(path, names);
  }
  return names;
}

/** Runs what people run, so that V8 has compiled what they need, and keeps that. */
async function keepCompiled() {
  const { main } = load("loyalty.js");
  const quiet = { write: () => true };
  const study = "fixtures/bekasi/main.csv";
  // What is kept of the start is what a plain analysis needs of it, and no more: it is read at every start.
  for (const formats of [["text", "json"], ["html"]]) {
    for (const format of formats) {
      const options = { stdout: quiet, stderr: process.stderr, env: {} };
      const code = await main(["analyze", study, "--format", format], options);
      if (code !== 0) throw new Error(`loyalty analyze ${study} --format ${format} ended with ${code}`);
    }
    saveCompiled();
  }
}

/** The licence texts of all packages that ended up in the bundle. @param {string[]} inputs */
function licenses(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) folders.add(match[1]);
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? standardText(license) : readFileSync(join(folder, file), "utf8").trim();
      return `${name} ${version} (${license})\n${sourceOf(repository)}\n${text}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

/** Where its source is to be had, which some licences want said. @param {string | { url?: string } | undefined} repository */
function sourceOf(repository) {
  const url = typeof repository === "string" ? repository : repository?.url;
  return url === undefined ? "" : `Source: ${url.replace(/^git\+/, "")}\n`;
}

/** @param {string} license of a package that brings no text of it */
function standardText(license) {
  return `The text of this licence: https://spdx.org/licenses/${license}.html`;
}
