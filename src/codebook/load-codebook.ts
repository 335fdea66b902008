/** Room of the codebook: finds the file, reads it, and says all that is wrong with it at once. */
import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual, Language } from "../core/language.ts";
import { likertLanguage } from "./likert.ts";
import { both, type Mistake, type Source, throwMistakes } from "./mistakes.ts";
import type { Spelled } from "./spelled.ts";

/** A codebook as written: each part of the right shape, nothing looked up in the data yet. */
export type CodebookDraft = Source & {
  readonly spelled: Spelled;
  /** As it says, else that of its answers' labels; null where neither tells. */
  readonly language: Language | null;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
};

/**
 * The codebook beside the data: `survey.loyalty.yaml` (or `survey.csv.loyalty.yaml`) before `loyalty.yaml`; `.yml` too.
 *
 * @returns its path, or null where there is none
 */
export function findCodebook(dataPath: string): string | null {
  const folder = dirname(dataPath);
  const file = basename(dataPath);
  const names = [`${basename(file, extname(file))}.loyalty`, `${file}.loyalty`, "loyalty"];
  for (const name of names) {
    for (const extension of [".yaml", ".yml"]) {
      const path = join(folder, name + extension);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/**
 * @param onLanguage told as soon as the YAML is read, before its mistakes are thrown
 * @throws LoyaltyError (exit 3) for a file that can't be read, broken YAML, and all mistakes of shape together
 */
export async function readCodebook(path: string, onLanguage?: (language: Language) => void): Promise<CodebookDraft> {
  const bytes = readBytes(path);
  const text = decode(path, bytes);
  const mistakes: Mistake[] = [];
  const { readSpelled } = await import("./draft-reader.ts");
  const spelled = readSpelled(path, text, mistakes);
  const language = spelled.language ?? likertLanguage(spelled.answers?.values() ?? []);
  if (language !== null) onLanguage?.(language);
  if (mistakes.length > 0) await throwMistakes(mistakes, { path, text });
  const { createHash } = await import("node:crypto");
  return { path, text, spelled, language, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** No codebook is larger; a data file given by mistake may be. */
const mostBytes = 4_000_000;

function readBytes(path: string): Buffer {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    throw unreadable(
      "codebook/no-such-file",
      both(`there is no codebook ${path}`, `berkas buku kode ${path} tidak ada`),
      {
        en: "see how the name is spelled and in which folder the file is",
        id: "periksa ejaan nama berkas dan foldernya",
      },
    );
  }
  if (status.isDirectory()) {
    throw unreadable(
      "codebook/folder",
      both(`${path} is a folder, not a codebook`, `${path} adalah folder, bukan buku kode`),
      {
        en: "name the file in it, such as loyalty.yaml",
        id: "sebutkan berkas di dalamnya, misalnya loyalty.yaml",
      },
    );
  }
  if (status.size > mostBytes) {
    throw unreadable(
      "codebook/too-large",
      both(`${path} is too large to be a codebook`, `${path} terlalu besar untuk sebuah buku kode`),
      { en: "give the YAML file, not the data", id: "berikan berkas YAML, bukan berkas data" },
    );
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    const denied = both(`${path} can't be read`, `${path} tidak dapat dibaca`);
    const hint = both("see whether you may open the file", "periksa apakah Anda boleh membuka berkas itu");
    throw new LoyaltyError("codebook/unreadable", denied, { exitCode: EXIT.input, hint, cause });
  }
}

function decode(path: string, bytes: Buffer): string {
  const hint = both(
    "save it as plain text in UTF-8 (in Notepad: Save as, encoding UTF-8)",
    "simpan sebagai teks biasa dengan UTF-8 (di Notepad: Simpan sebagai, pengodean UTF-8)",
  );
  if (bytes.includes(0)) {
    const what = both(`${path} isn't plain text`, `${path} bukan teks biasa`);
    throw unreadable("codebook/not-text", what, hint);
  }
  if (!isUtf8(bytes)) {
    throw unreadable("codebook/not-utf8", both(`${path} isn't UTF-8`, `${path} tidak memakai UTF-8`), hint);
  }
  const text = bytes.toString("utf8");
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (content.split(/[\r\n]/).every((line) => /^\s*(?:#|$)/.test(line))) {
    const what = both(`the codebook ${path} is empty`, `buku kode ${path} kosong`);
    const start = both(
      "begin with `loyalty: 1`, then scales and variables",
      "mulailah dengan `loyalty: 1`, lalu scales dan variables",
    );
    throw unreadable("codebook/empty", what, start);
  }
  return content;
}

function unreadable(code: string, what: Bilingual, hint: Bilingual): LoyaltyError {
  return new LoyaltyError(code, what, { exitCode: EXIT.input, hint });
}
