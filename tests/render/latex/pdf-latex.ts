/** pdflatex, for tests of what it makes of a document. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RenderedFile } from "../../../src/render/rendered.ts";

/** It is large, so CI may be without it. */
export const noLatex = spawnSync("pdflatex", ["--version"]).status !== 0;
export const why = noLatex ? " (skipped: pdflatex isn't installed)" : "";
if (noLatex) process.stderr.write("pdflatex isn't installed: its tests are skipped\n");

export type Compiled = {
  /** What it complained of: errors, and boxes that stick out by more than 5 points. */
  readonly complaints: readonly string[];
  readonly pages: number;
  /** Without white space. */
  readonly text: string;
};

/** Twice, as references need it. @param main its name without the ending */
export async function compile(files: readonly RenderedFile[], main: string): Promise<Compiled> {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-latex-"));
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const args = ["-interaction=nonstopmode", "-no-shell-escape", `${main}.tex`];
    for (let run = 0; run < 2; run += 1) spawnSync("pdflatex", args, { cwd: folder, timeout: 300_000 });
    const log = readFileSync(join(folder, `${main}.log`), "latin1");
    const pdf = join(folder, `${main}.pdf`);
    const { pages, text } = existsSync(pdf) ? await textOf(readFileSync(pdf)) : { pages: 0, text: "" };
    return { complaints: complaintsIn(log), pages, text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function complaintsIn(log: string): readonly string[] {
  const errors = [...log.matchAll(/^! .*$/gm)].map(([line]) => line);
  const undefinedOnes = [...log.matchAll(/^LaTeX Warning: .*undefined.*$/gm)].map(([line]) => line);
  const boxes = [...log.matchAll(/^Overfull \\[hv]box \(([\d.]+)pt.*$/gm)].filter(([, over]) => Number(over) > 5);
  return [...errors, ...undefinedOnes, ...boxes.map(([line]) => line)];
}

async function textOf(pdf: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) text += item.str.replace(/\s/g, "");
  }
  const pages = document.numPages;
  await task.destroy();
  return { pages, text };
}
