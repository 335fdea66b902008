import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder that is gone after the tests of the file that asks for it. */
export function temporaryFolder(): { readonly path: string; file(name: string, content: string | Buffer): string } {
  const path = mkdtempSync(join(tmpdir(), "loyalty-input-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file(name, content) {
      const full = join(path, name);
      writeFileSync(full, content);
      return full;
    },
  };
}
