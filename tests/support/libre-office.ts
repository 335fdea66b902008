/** LibreOffice's writer, for tests of what it makes of a document. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Program = { readonly missing: boolean; readonly why: string };

/**
 * Whether it is there: LibreOffice may be without its writer, which only trying tells.
 *
 * @throws Error where CI has to have it and hasn't
 */
export function libreOfficeWriter(): Program {
  const missing = toPdf("a.txt", "text") === null;
  const name = "LibreOffice's writer";
  if (missing && process.env.CI === "true") throw new Error(`${name} is missing, and CI=true wants its tests run`);
  if (missing) process.stderr.write(`${name} isn't installed: its tests are skipped\n`);
  return { missing, why: missing ? ` (skipped: ${name} isn't installed)` : "" };
}

/** @param name with the ending by which LibreOffice knows it @returns null where LibreOffice can't open it */
export function toPdf(name: string, content: string | Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-office-"));
  try {
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, name)];
    spawnSync("soffice", args, { cwd: folder, encoding: "utf8", timeout: 300_000 });
    const made = join(folder, name.replace(/\.\w+$/, ".pdf"));
    return existsSync(made) ? readFileSync(made) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
