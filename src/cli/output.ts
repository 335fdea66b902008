/** Where a report goes: a whole file or none, or standard output. */
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";

/**
 * Refuses, before any work is done, an output that can't be written or that would overwrite one of the inputs.
 * @throws LoyaltyError exit 2
 */
export function checkOutput(path: string, inputs: readonly string[], kind: "file" | "folder" = "file"): void {
  if (path.trim() === "") throw unwritable(path, { en: "it is no name", id: "itu bukan nama" }, chooseAnother);
  const stat = statOf(path);
  if (kind === "file" && stat?.isDirectory()) {
    const ending = extname(path) || ".txt";
    throw unwritable(
      path,
      { en: "it is a folder", id: "itu sebuah folder" },
      {
        en: `name a file in it, for instance ${join(path, `report${ending}`)}`,
        id: `sebutkan nama berkas di dalamnya, misalnya ${join(path, `laporan${ending}`)}`,
      },
    );
  }
  const folder = dirname(path);
  try {
    accessSync(stat === undefined ? folder : path, constants.W_OK);
    if (stat?.isFile()) accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw unwritable(path, whyNot(cause, folder), chooseAnother, cause);
  }
  if (stat === undefined) return;
  if (kind === "folder" && !stat.isDirectory()) {
    throw unwritable(path, { en: "it is a file, not a folder", id: "itu berkas, bukan folder" }, chooseAnother);
  }
  const target = realpathSync(path);
  const overwritten = inputs.find((input) => existsSync(input) && realpathSync(input) === target);
  if (overwritten !== undefined) {
    throw unwritable(path, { en: "it is one of the inputs", id: "itu salah satu berkas masukan" }, chooseAnother);
  }
}

/**
 * Writes the file whole or not at all: beside it first, then renamed into place.
 * @throws LoyaltyError exit 2 when it can't be written; what was there before is then still there
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) {
      writeFileSync(path, content);
      return;
    }
    const target = stat === undefined ? linkTarget(path) : realpathSync(path);
    const draft = join(dirname(target), `.loyalty-${randomBytes(6).toString("hex")}`);
    uninterrupted(() => {
      try {
        writeFileSync(draft, content, { flag: "wx" });
        if (stat !== undefined) chmodSync(draft, stat.mode);
        renameSync(draft, target);
      } catch (cause) {
        rmSync(draft, { force: true });
        throw cause;
      }
    });
  } catch (cause) {
    throw unwritableFile(path, cause);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Works that wait for their turn's end; many files may be written in one. */
let unfinished = 0;

/** Ctrl+C and its like wait until the work is done: half-written files would be left beside the others. */
export function uninterrupted(work: () => void): void {
  if (unfinished === 0) for (const signal of signals) process.on(signal, endBySignal);
  unfinished += 1;
  try {
    work();
  } finally {
    // a signal that came meanwhile is told of on the next turn
    setImmediate(() => {
      unfinished -= 1;
      if (unfinished === 0) release();
    });
  }
}

function endBySignal(signal: NodeJS.Signals): void {
  release();
  process.kill(process.pid, signal);
}

function release(): void {
  for (const signal of signals) process.off(signal, endBySignal);
}

/** Where a link that leads to no file yet leads; any other path as it is. */
function linkTarget(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink() ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** @throws LoyaltyError exit 2 for a path that can't be one */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw unwritable(path, whyNot(cause, dirname(path)), chooseAnother, cause);
  }
}

const chooseAnother: Bilingual = {
  en: "give another name",
  id: "beri nama lain",
};

/** What the system's refusal to write a file means. */
export function unwritableFile(path: string, cause: unknown): LoyaltyError {
  return unwritable(path, whyNot(cause, dirname(path)), chooseAnother, cause);
}

export function unwritable(path: string, why: Bilingual, hint: Bilingual, cause?: unknown): LoyaltyError {
  return new LoyaltyError(
    "output/unwritable",
    { en: `"${path}" can't be written: ${why.en}`, id: `"${path}" tidak dapat ditulis: ${why.id}` },
    { exitCode: EXIT.usage, hint, ...(cause === undefined ? {} : { cause }) },
  );
}

export function whyNot(cause: unknown, folder: string): Bilingual {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  switch (code) {
    case "ENOENT":
      return { en: `there is no folder "${folder}"`, id: `tidak ada folder "${folder}"` };
    case "ENOTDIR":
      return { en: `"${folder}" is a file, not a folder`, id: `"${folder}" adalah berkas, bukan folder` };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return { en: "there is no permission to write there", id: "tidak ada izin menulis di sana" };
    case "ENOSPC":
      return { en: "the disk is full", id: "ruang penyimpanan penuh" };
    case "ENAMETOOLONG":
      return { en: "the name is too long", id: "namanya terlalu panjang" };
    default:
      return { en: `the system says ${code || String(cause)}`, id: `sistem menjawab ${code || String(cause)}` };
  }
}
