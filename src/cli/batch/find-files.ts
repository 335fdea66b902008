/** The data files that a batch's patterns mean. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import { findCodebook, readCodebook } from "../../codebook/load-codebook.ts";
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { BatchOptions } from "./batch-options.ts";
import { type Earlier, earlierReports, isBelow } from "./earlier-reports.ts";

/** Files of data, where a whole folder is asked for. */
const DATA = ["csv", "tsv", "xlsx", "ods", "sav", "zsav", "gz", "zip"];

/**
 * Files by their own names, patterns such as `class/*\/data.csv`, and folders with all that is in them; of the latter two
 * without the pilots that codebooks name. Each once, in the order of their names.
 * @param options.out what an earlier batch wrote there is no input
 * @throws LoyaltyError exit 3 for what matches nothing
 */
export async function findFiles(
  patterns: readonly string[],
  { out, codebook }: Pick<BatchOptions, "out" | "codebook">,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const earlier = earlierReports();
  const one = typeof codebook === "string" ? codebook : undefined;
  for (const pattern of patterns) {
    const files = await matches(pattern, { out, one, ...earlier });
    if (files.length === 0) throw nothingThere(pattern);
    for (const file of files.filter((path) => !earlier.isNoData(path))) {
      const same = found.get(placeOf(file));
      if (same === undefined || file.length < same.length) found.set(placeOf(file), file);
    }
  }
  if (found.size === 0) throw nothingThere(patterns[0] ?? "");
  return [...found.values()].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * One for each way to the same folder, be it through `..` or a link, which may even lead round in a circle. A link to a file
 * is another file: the codebook beside it may be another one.
 */
function placeOf(file: string): string {
  return join(realpathSync(dirname(resolve(file))), basename(file));
}

type Place = Earlier & { readonly out: string; readonly one: string | undefined };

async function matches(pattern: string, { out, one, isReport }: Place): Promise<readonly string[]> {
  const stat = existsSync(pattern) ? statSync(pattern) : null;
  if (stat?.isFile()) return [relativeTo(pattern)];
  const options = { onlyFiles: true, expandDirectories: false, caseSensitiveMatch: false } as const;
  // Excel's marks of files that it has open
  const ignore = ["**/~$*"];
  if (stat?.isDirectory()) {
    const files = await glob([`**/*.{${DATA.join(",")}}`], { ...options, ignore, cwd: pattern });
    const paths = files.map((file) => join(pattern, file));
    const data = isBelow(out, pattern) ? paths.filter((path) => !isBelow(path, out)) : paths;
    return withoutPilots(
      data.map(relativeTo).filter((file) => !isReport(file)),
      one,
    );
  }
  // as it is, where a backslash takes a bracket's meaning away, then as somebody on Windows writes a path
  for (const spelling of new Set([pattern, pattern.replaceAll("\\", "/")])) {
    const files = (await glob([spelling], { ...options, ignore })).map(relativeTo).filter((file) => !isReport(file));
    const data = await withoutPilots(files, one);
    if (files.length > 0) return data.length > 0 ? data : files;
  }
  return [];
}

/** As seen from here, where it lies below; so that reports say the same wherever the folder is. */
function relativeTo(path: string): string {
  const from = relative(process.cwd(), resolve(path));
  return from.startsWith("..") || isAbsolute(from) ? path : from;
}

async function withoutPilots(files: readonly string[], one: string | undefined): Promise<readonly string[]> {
  const codebooks = new Set(files.map(findCodebook));
  codebooks.add(one ?? null);
  const pilots = new Set<string>();
  for (const codebook of codebooks) {
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
