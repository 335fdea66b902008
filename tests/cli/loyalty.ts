/** Runs the built program as a person would: a process of its own, in a folder of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const bekasi = join(root, "fixtures/bekasi");

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export function loyalty(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, "bin/loyalty.js"), ...args], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH ?? "", ...options.env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
