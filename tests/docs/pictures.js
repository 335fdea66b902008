/**
 * The pictures of the documentation: real runs of the program in a terminal of its own, keys included. `npm run docs` makes
 * them all again; a test fails where that would change anything.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { terminalPicture } from "./terminal-picture.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Picture
 * @property {string} name file in docs/pictures, without its ending
 * @property {string} title what it shows, for those who don't see it
 * @property {string} command as the prompt shows it; its words, parted by blanks, are the arguments
 * @property {string[]} files copied into the folder it runs in, from the project's root
 * @property {string[]} [keys] pressed one after the other, each when the program waits
 * @property {boolean} [open] shows what stands there after the last key, while the program waits; it is stopped then
 * @property {number} [rows] shown from the top
 */

/** @type {Picture[]} */
export const pictures = JSON.parse(readFileSync(join(root, "docs/pictures/pictures.json"), "utf8"));

const columns = 100;
/** Milliseconds between two keys, and pauses after the last one that a run may take. */
const pause = 150;
const patience = 40;
/** After so many the screen stands still. */
const settled = 4;

/** @param {Picture} picture @returns {Promise<string>} */
export async function draw({ title, command, files, keys = [], open = false, rows }) {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-pictures-"));
  const before = process.cwd();
  try {
    for (const file of files) copyFileSync(join(root, file), join(folder, basename(file)));
    process.chdir(folder);
    const written = await shown(command.split(" ").slice(1), keys, open);
    return await terminalPicture(`\u001b[90m$\u001b[39m \u001b[1m${command}\u001b[22m\n${written}`, {
      columns,
      title,
      ...(rows === undefined ? {} : { rows }),
    });
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a terminal gets to see of a run.
 * @param {string[]} argv @param {readonly string[]} keys @param {boolean} open
 */
async function shown(argv, keys, open) {
  const { main } = createRequire(import.meta.url)("../../bin/load.js").load("loyalty.js");
  let written = "";
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns, rows: 60 });
  const write = screen.write.bind(screen);
  screen.write = (/** @type {any} */ text, /** @type {any[]} */ ...more) => {
    written += String(text);
    return write(text, ...more);
  };
  screen.resume();
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const left = [...keys];
  let waited = 0;
  /** @type {string | null} */
  let snapshot = null;
  const typing = setInterval(() => {
    const key = left.shift();
    if (key !== undefined) stdin.write(key);
    else waited++;
    if (open && waited === settled) snapshot = written;
    // it waits for a key that nobody has given: stop it
    if (waited === (open ? settled : patience)) stdin.write("\u0003");
  }, pause);
  try {
    await main(argv, { stdout: screen, stderr: screen, stdin, env: { LANG: "id_ID.UTF-8" } });
  } finally {
    clearInterval(typing);
  }
  if (snapshot !== null) return snapshot;
  if (waited >= patience) throw new Error(`loyalty ${argv.join(" ")} waits for more keys:\n${written.slice(-500)}`);
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  for (const picture of pictures) {
    const path = join(root, "docs/pictures", `${picture.name}.svg`);
    const svg = await draw(picture);
    writeFileSync(path, svg);
    process.stdout.write(`docs/pictures/${picture.name}.svg\n`);
  }
}
