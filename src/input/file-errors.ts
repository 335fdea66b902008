/** What the system says when a file can't be opened or read, in words. Loaded only when it happens. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { nearNames } from "../core/near-names.ts";
import { fileInWords, inputError, shown } from "./input-error.ts";

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
    case "ENOSPC":
    case "EDQUOT":
      return inputError(
        "input/no-space",
        {
          en: `there is no room in ${shown(path)} to keep what comes through the pipe`,
          id: `tidak ada ruang di ${shown(path)} untuk menyimpan data yang dialirkan`,
        },
        {
          en: "make room there, name another folder in TMPDIR, or give the data as a file",
          id: "kosongkan ruang di sana, tentukan folder lain dengan TMPDIR, atau berikan datanya sebagai berkas",
        },
        cause,
      );
    default:
      return inputError(
        "input/unreadable",
        {
          en: `${fileInWords(path).en} can't be read (${code})`,
          id: `${fileInWords(path).id} tidak dapat dibaca (${code})`,
        },
        {
          en: "check the name, close the file in other programs, or copy it to another folder and try again",
          id: "periksa namanya, tutup berkas itu di program lain, atau salin ke folder lain lalu coba lagi",
        },
        cause,
      );
  }
}

export function isFolder(path: string): LoyaltyError {
  const inside = filesIn(path).filter((name) => /\.(csv|tsv|txt|xlsx|ods|z?sav|gz)$/i.test(name));
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

/** A device may never end. */
export function notAFile(path: string): LoyaltyError {
  const file = fileInWords(path);
  return inputError(
    "input/not-a-file",
    { en: `${file.en} is a device, not a file`, id: `${file.id} adalah perangkat, bukan berkas` },
    { en: "save the data as a file first", id: "simpan dahulu datanya sebagai berkas" },
  );
}

/** Nobody types a table: whoever named standard input forgot what should come from it. */
export function terminalInput(): LoyaltyError {
  return new LoyaltyError(
    "input/terminal",
    {
      en: "standard input is the terminal, and nothing is piped into it",
      id: "masukan standar adalah terminal, dan tidak ada data yang dialirkan ke sana",
    },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "pipe a file in, as in `loyalty analyze - < data.csv`, or name the file itself",
        id: "alirkan sebuah berkas, misalnya `loyalty analyze - < data.csv`, atau sebutkan nama berkasnya",
      },
    },
  );
}

export function readTwice(): LoyaltyError {
  return new LoyaltyError(
    "input/read-twice",
    {
      en: "standard input is named twice, and can be read only once",
      id: "masukan standar disebut dua kali, padahal hanya dapat dibaca sekali",
    },
    {
      exitCode: EXIT.usage,
      hint: {
        en: "save one of the two as a file and name that",
        id: "simpan salah satunya sebagai berkas lalu sebutkan berkas itu",
      },
    },
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

export function changedMeanwhile(path: string): LoyaltyError {
  return inputError(
    "input/changed",
    { en: `${shown(path)} was changed while it was read`, id: `${shown(path)} berubah ketika sedang dibaca` },
    {
      en: "run the command again when nobody writes to it",
      id: "jalankan lagi ketika berkas itu tidak sedang ditulis",
    },
  );
}
