/**
 * Console blocks of the Markdown pages: what stands below `$ command` is what the command prints. `npm run docs` runs
 * them all again and writes what came out; a test fails where that would change anything.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const BLOCK = /^```console\n\$ (?<command>.*)\n(?<output>[\s\S]*?)^```$/gm;

/** Every Markdown page that may hold console blocks, from the project's root. */
export function pages() {
  const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", ...docs.map((name) => join("docs", name))];
}

/** @param {string} text @returns {{ command: string; output: string }[]} */
export function blocks(text) {
  return [...text.matchAll(BLOCK)].map(({ groups }) => ({
    command: groups?.command ?? "",
    output: groups?.output ?? "",
  }));
}

/**
 * What the command prints in the project's root, with `loyalty` on the path, standard error included.
 * @param {string} command
 */
export function run(command) {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-docs-"));
  try {
    mkdirSync(join(folder, "bin"));
    const start = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/loyalty.js")}" "$@"\n`;
    writeFileSync(join(folder, "bin/loyalty"), start, { mode: 0o755 });
    const { stdout, error } = spawnSync("sh", ["-c", `{ ${command}\n} 2>&1`], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: [join(folder, "bin"), process.env.PATH].join(delimiter), LANG: "C.UTF-8" },
    });
    if (error !== undefined) throw error;
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page with each block's output as it is now. @param {string} text */
export function renewed(text) {
  return text.replaceAll(BLOCK, (_, command) => `\`\`\`console\n$ ${command}\n${run(command)}\`\`\``);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of pages()) {
    const path = join(root, page);
    const before = readFileSync(path, "utf8");
    const after = renewed(before);
    if (after !== before) {
      writeFileSync(path, after);
      process.stdout.write(`${page}: renewed\n`);
    }
  }
}
