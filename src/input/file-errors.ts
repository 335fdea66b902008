/** What the system says when a file can't be opened or read, in words. Loaded only when it happens. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { LoyaltyError } from "../core/errors.ts";
import { nearNames } from "../core/near-names.ts";
import { inputError, shown } from "./input-error.ts";

/**
 * @param cause what node:fs threw for this path
 * @returns the person's mistake behind it; what isn't the file system's is handed back as it came
 */
export function fileError(path: string, cause: unknown): unknown {
  const code = systemCode(cause);
  if (code === null) return cause;
  switch (code) {
    case "ENOENT":
      return noSuchFile(path, cause);
    case "EISDIR":
      return isFolder(path);
    case "EACCES":
    case "EPERM":
      return inputError(
        "input/no-permission",
        {
          en: `you have no permission to read ${shown(path)}`,
          id: `Anda tidak punya izin untuk membaca ${shown(path)}`,
        },
        {
          en: "copy the file to a folder of your own, or ask its owner to let you read it",
          id: "salin berkas itu ke folder Anda sendiri, atau mintalah izin baca kepada pemiliknya",
        },
        cause,
      );
    default:
      return inputError(
        "input/unreadable",
        { en: `${shown(path)} can't be read (${code})`, id: `${shown(path)} tidak dapat dibaca (${code})` },
        {
          en: "check the name, close the file in other programs, or copy it to another folder and try again",
          id: "periksa namanya, tutup berkas itu di program lain, atau salin ke folder lain lalu coba lagi",
        },
        cause,
      );
  }
}

export function isFolder(path: string): LoyaltyError {
  const inside = filesIn(path).filter((name) => /\.(csv|tsv|txt)$/i.test(name));
  const example = join(path, inside.sort()[0] ?? "data.csv");
  return inputError(
    "input/is-folder",
    { en: `${shown(path)} is a folder, not a file`, id: `${shown(path)} adalah folder, bukan berkas` },
    {
      en: `name the file in it, such as ${shown(example)}`,
      id: `sebutkan berkas di dalamnya, misalnya ${shown(example)}`,
    },
  );
}

/** Pipes and devices can be read once only, and some never end. */
export function notAFile(path: string): LoyaltyError {
  return inputError(
    "input/not-a-file",
    {
      en: `${shown(path)} is a pipe or a device, not an ordinary file`,
      id: `${shown(path)} adalah pipa atau perangkat, bukan berkas biasa`,
    },
    { en: "save the data as a file first", id: "simpan dahulu datanya sebagai berkas" },
  );
}

function noSuchFile(path: string, cause: unknown): LoyaltyError {
  const folder = dirname(path);
  const text = { en: `there is no file ${shown(path)}`, id: `berkas ${shown(path)} tidak ada` };
  if (!isThere(folder)) {
    const hint = {
      en: `there is no folder ${shown(folder)} either: check how the path is spelled`,
      id: `folder ${shown(folder)} juga tidak ada: periksa ejaan alamat berkasnya`,
    };
    return inputError("input/no-such-file", text, hint, cause);
  }
  const meant = likelyMeant(path, folder);
  const hint =
    meant.length > 0
      ? { en: `did you mean ${meant.join(" or ")}?`, id: `mungkin maksudnya ${meant.join(" atau ")}?` }
      : {
          en: "check how the name is spelled and in which folder the file is",
          id: "periksa ejaan nama berkas dan foldernya",
        };
  return inputError("input/no-such-file", text, hint, cause);
}

/** Near names first; else files of that name with another ending (`survey` for `survey.csv`). */
function likelyMeant(path: string, folder: string): string[] {
  const name = basename(path);
  const names = filesIn(folder);
  const stem = (file: string) => basename(file, extname(file)).toLowerCase();
  const sameStem = names.filter((file) => stem(file) === stem(name) || stem(file) === name.toLowerCase());
  const found = sameStem.length > 0 ? sameStem.slice(0, 3) : nearNames(name, names);
  return found.map((file) => shown(path === name ? file : join(folder, file)));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function isThere(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Codes such as ENOENT; a path that Node itself refuses (a zero byte in it) has ERR_INVALID_ARG_VALUE. */
function systemCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !("code" in cause) || typeof cause.code !== "string") return null;
  return "syscall" in cause || cause.code === "ERR_INVALID_ARG_VALUE" ? cause.code : null;
}
