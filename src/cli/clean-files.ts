/** Several files that belong together: all of them are written, or none. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { uninterrupted, unwritableFile } from "./output.ts";

export type FileText = { readonly path: string; readonly chunks: readonly string[] };

/** @throws LoyaltyError exit 2 that names those that are there already */
export function refuseExisting(paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(path)).map((path) => `"${path}"`);
  if (there.length === 0) return;
  const list = there.join(", ");
  throw new LoyaltyError(
    "clean/exists",
    { en: `${list} ${there.length === 1 ? "is" : "are"} there already`, id: `${list} sudah ada` },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "give another name after -o, or --force to overwrite",
        id: "beri nama lain sesudah -o, atau --force untuk menimpa",
      },
    },
  );
}

/**
 * Each beside its place first, then all are renamed into place; where one can't be, those before it are put back.
 * @throws LoyaltyError exit 2; what was there before is then still there, and nothing else
 */
export function writeTogether(files: readonly FileText[]): void {
  uninterrupted(() => writeAll(files));
}

function writeAll(files: readonly FileText[]): void {
  const undo: (() => void)[] = [];
  const done: (() => void)[] = [];
  try {
    const drafts = files.map((file) => attempt(file.path, () => draftOf(file, undo)));
    for (const [index, { path }] of files.entries()) attempt(path, () => putInPlace(drafts[index]!, undo, done));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  for (const step of done) step();
}

type Draft = { readonly draft: string; readonly target: string };

function draftOf({ path, chunks }: FileText, undo: (() => void)[]): Draft {
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = beside(target);
  const file = openSync(draft, "wx");
  undo.push(() => rmSync(draft, { force: true }));
  try {
    for (const chunk of chunks) writeWhole(file, Buffer.from(chunk));
  } finally {
    closeSync(file);
  }
  return { draft, target };
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function putInPlace({ draft, target }: Draft, undo: (() => void)[], done: (() => void)[]): void {
  if (existsSync(target)) {
    const old = beside(target);
    chmodSync(draft, statSync(target).mode);
    renameSync(target, old);
    undo.push(() => renameSync(old, target));
    done.push(() => rmSync(old, { force: true }));
  }
  renameSync(draft, target);
  undo.push(() => renameSync(target, draft));
}

function beside(target: string): string {
  return join(dirname(target), `.loyalty-${randomBytes(6).toString("hex")}`);
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw unwritableFile(path, cause);
  }
}
