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
 * @property {number} [rows] shown from the top
 */

/** @type {Picture[]} */
export const pictures = JSON.parse(readFileSync(join(root, "docs/pictures/pictures.json"), "utf8"));

const columns = 100;

/** @param {Picture} picture @returns {Promise<string>} */
export async function draw({ title, command, files, keys = [], rows }) {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-pictures-"));
  const before = process.cwd();
  try {
    for (const file of files) copyFileSync(join(root, file), join(folder, basename(file)));
    process.chdir(folder);
    const written = await shown(command.split(" ").slice(1), keys);
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
 * @param {string[]} argv @param {readonly string[]} keys
 */
async function shown(argv, keys) {
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
  const typing = setInterval(() => {
    const key = left.shift();
    if (key !== undefined) stdin.write(key);
  }, 150);
  try {
    await main(argv, { stdout: screen, stderr: screen, stdin, env: { LANG: "id_ID.UTF-8" } });
  } finally {
    clearInterval(typing);
  }
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
