/** The data files that a batch's patterns mean, and what their reports are called. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import { findCodebook, readCodebook } from "../../codebook/load-codebook.ts";
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import { type Format, factsOf } from "../../render/formats.ts";

/** Files of data, where a whole folder is asked for. */
const DATA = ["csv", "tsv", "xlsx", "ods", "sav", "zsav", "gz", "zip"];

/**
 * Files by their own names, patterns such as `class/*\/data.csv`, and folders with all that is in them but the pilots that
 * codebooks name. Each once, in the order of their names.
 * @throws LoyaltyError exit 3 for what matches nothing
 */
export async function findFiles(patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const files = await matches(pattern);
    if (files.length === 0) throw nothingThere(pattern);
    for (const file of files) found.add(file);
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

async function matches(pattern: string): Promise<readonly string[]> {
  const stat = existsSync(pattern) ? statSync(pattern) : null;
  if (stat?.isFile()) return [relativeTo(pattern)];
  const options = { onlyFiles: true, expandDirectories: false, caseSensitiveMatch: false } as const;
  if (stat?.isDirectory()) {
    const files = await glob([`**/*.{${DATA.join(",")}}`], { ...options, cwd: pattern });
    return withoutPilots(files.map((file) => relativeTo(join(pattern, file))));
  }
  const slashes = pattern.replaceAll("\\", "/");
  return (await glob([slashes], options)).map(relativeTo);
}

/** As seen from here, where it lies below; so that reports say the same wherever the folder is. */
function relativeTo(path: string): string {
  const from = relative(process.cwd(), resolve(path));
  return from.startsWith("..") || isAbsolute(from) ? path : from;
}

async function withoutPilots(files: readonly string[]): Promise<readonly string[]> {
  const pilots = new Set<string>();
  for (const file of files) {
    const codebook = findCodebook(file);
    const pilot = codebook === null ? null : await pilotOf(codebook);
    if (codebook !== null && pilot !== null) pilots.add(resolve(dirname(codebook), pilot));
  }
  return files.filter((file) => !pilots.has(resolve(file)));
}

/** None of a codebook that can't be read: that is said where its data are analysed. */
async function pilotOf(codebook: string): Promise<string | null> {
  try {
    return (await readCodebook(codebook)).spelled.pilot?.file ?? null;
  } catch {
    return null;
  }
}

function nothingThere(pattern: string): LoyaltyError {
  return new LoyaltyError(
    "batch/no-files",
    { en: `no data file matches "${pattern}"`, id: `tidak ada berkas data yang cocok dengan "${pattern}"` },
    {
      exitCode: EXIT.input,
      hint: {
        en: "name files, a folder, or a pattern in quotes such as 'class/*/data.csv'",
        id: "sebutkan berkas, folder, atau pola dalam tanda kutip seperti 'kelas/*/data.csv'",
      },
    },
  );
}

/** Each file's reports below `out`: in the folders that the files have below the one they share, by format. */
export function reportsOf(
  files: readonly string[],
  out: string,
  formats: readonly Format[],
): ReadonlyMap<string, readonly string[]> {
  const shared = sharedFolder(files.map((file) => dirname(resolve(file))));
  const stems = files.map((file) => {
    const below = relative(shared, resolve(file));
    return join(dirname(below), basename(below, extname(below)));
  });
  const often = new Map<string, number>();
  for (const stem of stems) often.set(stem.toLowerCase(), (often.get(stem.toLowerCase()) ?? 0) + 1);
  return new Map(
    files.map((file, index) => {
      const stem = stems[index]!;
      // data.csv and data.xlsx beside each other
      const name = often.get(stem.toLowerCase()) === 1 ? stem : relative(shared, resolve(file)).replaceAll(".", "-");
      return [file, formats.map((format) => join(out, name + (factsOf[format].endings[0] ?? "-tables")))];
    }),
  );
}

function sharedFolder(folders: readonly string[]): string {
  let shared = folders[0] ?? "";
  for (const folder of folders) {
    while (folder !== shared && !folder.startsWith(shared.endsWith("/") ? shared : `${shared}/`)) {
      const parent = dirname(shared);
      if (parent === shared) break;
      shared = parent;
    }
  }
  return shared;
}
