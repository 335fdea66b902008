/** What is written where: the screen, a file after -o, any number of reports. */
import { resolve } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Format } from "../render/formats.ts";
import { formatOf, formatOfReport, isFolderName } from "./output-ending.ts";

/** What `-o` may name instead of a file: standard output, as "-" is standard input where data are named. */
const SCREEN = "-";

/** @property path null: standard output */
export type Target = { readonly format: Format; readonly path: string | null };

export type TargetOptions = {
  readonly format?: Format | undefined;
  readonly output?: string | undefined;
  readonly report?: readonly string[] | undefined;
};

/**
 * The reports as they were named, then what `--format` and `-o` ask for: text on the screen unless said.
 * @throws LoyaltyError exit 2
 */
export function targetsOf({ format, output, report = [] }: TargetOptions): readonly Target[] {
  const main: Target =
    output === undefined || output === SCREEN
      ? { format: format ?? "text", path: null }
      : { format: formatOf(output, format), path: output };
  const targets = [...report.map((path): Target => ({ format: formatOfReport(path), path })), main];
  const seen = new Set<string>();
  for (const { path } of targets) {
    const place = path === null ? null : resolve(path);
    if (place !== null && seen.has(place)) throw twice(path ?? "");
    if (place !== null) seen.add(place);
  }
  return targets.map((target) => (target.path === null ? target : { ...target, path: bare(target.path) }));
}

function bare(path: string): string {
  return isFolderName(path) ? path.replace(/(?<=[^\\/])[\\/]+$/, "") : path;
}

function twice(path: string): LoyaltyError {
  return new LoyaltyError(
    "output/twice",
    { en: `"${path}" would be written twice`, id: `"${path}" akan ditulis dua kali` },
    { exitCode: EXIT.usage, hint: { en: "give each report its own name", id: "beri nama berbeda untuk tiap laporan" } },
  );
}
