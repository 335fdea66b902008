/** What an earlier batch left behind: it lies where data are looked for, and is none. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { folderList } from "../output-folder.ts";
import { summaryNames } from "./summary-files.ts";

export type Earlier = {
  /** A summary, or a table of a report: never data, even if somebody's shell names it. */
  readonly isNoData: (file: string) => boolean;
  /** A report as well, which may have the ending of data. */
  readonly isReport: (file: string) => boolean;
};

export function earlierReports(): Earlier {
  const known = new Map<string, ReadonlySet<string>>();
  const reportsOf = (folder: string) => {
    const reports = known.get(folder) ?? new Set((reportsIn(folder) ?? []).map((path) => resolve(path)));
    known.set(folder, reports);
    return reports;
  };
  const isNoData = (file: string) => isSummary(file) || existsSync(join(dirname(file), folderList));
  const isListed = (file: string) => foldersAbove(file).some((folder) => reportsOf(folder).has(resolve(file)));
  return { isNoData, isReport: (file) => isNoData(file) || isListed(file) };
}

/** A batch's summary lies in a folder around its reports. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(resolve(file)); folder !== folders.at(-1); folder = dirname(folder)) folders.push(folder);
  return folders;
}

/** A student's file may have that name too: a batch's has the other forms of it beside it. */
function isSummary(file: string): boolean {
  return Object.values<string>(summaryNames).includes(basename(file)) && reportsIn(dirname(file)) !== null;
}

/** What a batch says that it wrote, as seen from the folder it ran in; null where there is none. */
function reportsIn(out: string): readonly string[] | null {
  try {
    const { schema, files } = JSON.parse(readFileSync(join(out, summaryNames.json), "utf8"));
    return schema === "loyalty-batch/1"
      ? files.flatMap(({ reports }: { reports: readonly string[] }) => reports)
      : null;
  } catch {
    return null;
  }
}

/** Whether a path lies below a folder, at whatever depth, and isn't the folder itself. */
export function isBelow(path: string, folder: string): boolean {
  const from = relative(resolve(folder), resolve(path));
  return from !== "" && from !== ".." && !from.startsWith(`..${sep}`) && resolve(folder, from) === resolve(path);
}
