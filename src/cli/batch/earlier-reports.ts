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

/** @param out where this batch's reports go, and where an earlier one's are */
export function earlierReports(out: string): Earlier {
  const reports = new Set((reportsIn(out) ?? []).map((path) => resolve(path)));
  const isNoData = (file: string) => isSummary(file) || existsSync(join(dirname(file), folderList));
  return { isNoData, isReport: (file) => isNoData(file) || reports.has(resolve(file)) };
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
