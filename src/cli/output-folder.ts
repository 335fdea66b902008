/** Folders of what a report consists of: whole or not at all, and never over somebody else's files. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { RenderedFile } from "../render/rendered.ts";
import { uninterrupted, unwritableFile } from "./output.ts";

/** Lists what this program put into a folder: that may be replaced, and nothing else. */
export const folderList = ".loyalty-report";

/**
 * Refuses a folder that holds what somebody else put there.
 * @throws LoyaltyError exit 2
 */
export function checkFolder(path: string): void {
  if (!existsSync(path)) return;
  const foreign = foreignFile(path);
  if (foreign === undefined) return;
  throw new LoyaltyError(
    "output/folder",
    {
      en: `the folder "${path}" holds other files (${foreign}), which a report would replace`,
      id: `folder "${path}" berisi berkas lain (${foreign}) yang akan tertimpa laporan`,
    },
    {
      exitCode: EXIT.usage,
      hint: { en: "name a folder that is new or empty", id: "sebutkan folder baru atau yang kosong" },
    },
  );
}

/** The first file that isn't a report's. @throws LoyaltyError exit 2 where the path is no folder */
function foreignFile(path: string): string | undefined {
  try {
    const list = join(path, folderList);
    const ours = new Set(existsSync(list) ? readFileSync(list, "utf8").split("\n") : []);
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .find((name) => name !== folderList && !ours.has(name));
  } catch (cause) {
    throw unwritableFile(path, cause);
  }
}

/**
 * Writes the folder beside its place first, then puts it there; what was there is gone only then.
 * @throws LoyaltyError exit 2
 */
export function writeFolder(path: string, files: readonly RenderedFile[]): void {
  checkFolder(path);
  const token = randomBytes(6).toString("hex");
  const [draft, before] = [join(dirname(path), `.loyalty-${token}`), join(dirname(path), `.loyalty-${token}-before`)];
  uninterrupted(() => {
    try {
      mkdirSync(draft);
      writeFileSync(join(draft, folderList), files.map((file) => file.path).join("\n"));
      for (const file of files) {
        const place = join(draft, ...file.path.split("/"));
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, file.content, { flag: "wx" });
      }
      if (existsSync(path)) renameSync(path, before);
      renameSync(draft, path);
    } catch (cause) {
      rmSync(draft, { recursive: true, force: true });
      if (existsSync(before) && !existsSync(path)) renameSync(before, path);
      throw unwritableFile(path, cause);
    }
    rmSync(before, { recursive: true, force: true });
  });
}
