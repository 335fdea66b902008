/** Where editors find the codebook's JSON Schema, as the first line of a written codebook names it. */
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
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
 * A path relative to the written file where both lie in one folder tree below the root, so that the two can move together;
 * else, and for paths that an editor's comment can't hold, a file: URL.
 *
 * @param target the codebook's path; null: it goes to standard output
 */
export function schemaReference(schema: string, target: string | null): string {
  if (target !== null) {
    const from = realFolder(dirname(resolve(target)));
    const path = relative(from, schema);
    const top = sharedTop(from, schema);
    if (!isAbsolute(path) && top !== parse(schema).root && !/[\s#%]/.test(path)) return path.split(sep).join("/");
  }
  return pathToFileURL(schema).href;
}

function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** The deepest folder that both lie in; the root where there is no other. */
function sharedTop(folder: string, path: string): string {
  let top = folder;
  while (top !== dirname(top) && !path.startsWith(top + sep)) top = dirname(top);
  return top;
}
