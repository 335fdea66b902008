/** What the reports of a batch's files are called. */
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { type Format, factsOf } from "../../render/formats.ts";
import { isBelow } from "./earlier-reports.ts";

/** Each file's reports below `out`: in the folders that the files have below the one they share, by format. */
export function reportsOf(
  files: readonly string[],
  out: string,
  formats: readonly Format[],
): ReadonlyMap<string, readonly string[]> {
  const shared = sharedFolder(files.map((file) => dirname(resolve(file))));
  const names = distinct(files.map((file) => relative(shared, resolve(file))));
  return new Map(
    files.map((file, index) => [
      file,
      formats.map((format) => join(out, names[index]! + (factsOf[format].endings[0] ?? "-tables"))),
    ]),
  );
}

/** Files without their endings; with them where two would be called the same, or like the summary. */
function distinct(files: readonly string[]): readonly string[] {
  const same = (name: string) => name.normalize("NFC").toLowerCase();
  const stemOf = (file: string) => join(dirname(file), basename(file, extname(file)));
  const often = new Map([["summary", 1]]);
  for (const file of files) often.set(same(stemOf(file)), (often.get(same(stemOf(file))) ?? 0) + 1);
  const taken = new Set([...often].flatMap(([stem, count]) => (count === 1 ? [stem] : [])));
  return files.map((file) => {
    const stem = stemOf(file);
    if (often.get(same(stem)) === 1) return stem;
    // data.csv and data.xlsx beside each other; and data-csv.sav beside them
    let name = `${stem}-${extname(file).slice(1)}`;
    while (taken.has(same(name))) name += "-2";
    taken.add(same(name));
    return name;
  });
}

function sharedFolder(folders: readonly string[]): string {
  let shared = folders[0] ?? "";
  for (const folder of folders) {
    while (folder !== shared && !isBelow(folder, shared)) {
      const parent = dirname(shared);
      if (parent === shared) break;
      shared = parent;
    }
  }
  return shared;
}
