/** Where editors find the codebook's JSON Schema, as the first line of a written codebook names it. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const inPackage = join("src", "codebook", "codebook.schema.json");

/**
 * The schema that came with the program, seen from the script that was started (`bin/loyalty.js`, or a link to it).
 * @returns an absolute path; null where it isn't there
 */
export function installedSchema(script: string | undefined): string | null {
  if (script === undefined || !existsSync(script)) return null;
  const path = join(dirname(realpathSync(script)), "..", inPackage);
  return existsSync(path) ? path : null;
}

/**
 * A path relative to the written file where the program is installed within that file's own project, so that the two move
 * together; else, and for paths that an editor's comment can't hold, a file: URL: a path up and away to somewhere else would end
 * with the next move of the file, the URL holds as long as the program stays.
 *
 * @param target the codebook's path; null: it goes to standard output
 */
export function schemaReference(schema: string, target: string | null): string {
  if (target !== null) {
    const from = realFolder(dirname(resolve(target)));
    const path = relative(from, schema);
    if (isWithin(from, projectOf(schema)) && !/[\s#%]/.test(path)) return path.split(sep).join("/");
  }
  return pathToFileURL(schema).href;
}

function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** The folder in whose node_modules the program is, else the program's own. */
function projectOf(schema: string): string {
  const home = dirname(dirname(dirname(schema)));
  return basename(dirname(home)) === "node_modules" ? dirname(dirname(home)) : home;
}

function isWithin(folder: string, project: string): boolean {
  return folder === project || folder.startsWith(project.endsWith(sep) ? project : project + sep);
}
