/** Files of packages that are read when they are first needed. The build copies them into dist/ under the names of `assets.json`. */
import { readFileSync } from "node:fs";
import sources from "./assets.json" with { type: "json" };

export type AssetName = keyof typeof sources;

export function asset(name: AssetName): Uint8Array<ArrayBuffer> {
  const [bundled, installed] = [`./${name}`, `../../../node_modules/${sources[name]}`];
  return read(bundled) ?? read(installed) ?? missing(name);
}

/** @param path from this file, which is one of dist/ once it is bundled */
function read(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
  } catch {
    return null;
  }
}

function missing(name: string): never {
  throw new Error(`${name} isn't there: the package is incomplete`);
}
