/** What is written where: the screen, a file after -o, any number of reports. */
import { resolve } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import type { Format } from "../render/formats.ts";
import type { Look } from "../report/document.ts";
import type { WrittenStyle } from "../report/written/written-options.ts";
import { formatOf, formatOfReport, isFolderName } from "./output-ending.ts";

/** What `-o` may name instead of a file: standard output, as "-" is standard input where data are named. */
const SCREEN = "-";

/** @property path null: standard output */
export type Target = { readonly format: Format; readonly path: string | null };

export type TargetOptions = {
  readonly format?: Format | undefined;
  readonly output?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly style?: WrittenStyle | undefined;
  readonly look?: Look | undefined;
  readonly chapter?: number | undefined;
  readonly withData?: boolean | undefined;
};

/**
 * The reports as they were named, then what `--format` and `-o` ask for: text on the screen unless said.
 * @throws LoyaltyError exit 2
 */
export function targetsOf(options: TargetOptions): readonly Target[] {
  const { format, output, report = [] } = options;
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
  refuseIdle(options, targets);
  return targets.map((target) => (target.path === null ? target : { ...target, path: bare(target.path) }));
}

function bare(path: string): string {
  return isFolderName(path) ? path.replace(/(?<=[^\\/])[\\/]+$/, "") : path;
}

/** Options that nothing written heeds. @throws LoyaltyError exit 2 */
function refuseIdle({ style, look, chapter, withData }: TargetOptions, targets: readonly Target[]): void {
  const reports = targets.filter(({ format }) => format !== "json" && (format !== "text" || style !== undefined));
  if (withData === true && !targets.some(({ format }) => format === "xlsx")) {
    throw idle(
      { en: "--with-data has no spreadsheet to go to", id: "--with-data tidak punya lembar kerja sebagai tujuan" },
      { en: "add --report tables.xlsx", id: "tambahkan --report tabel.xlsx" },
    );
  }
  if (chapter !== undefined && style !== "skripsi") {
    throw idle(
      { en: "only a results chapter has a chapter's number", id: "nomor bab hanya ada pada bab hasil" },
      { en: "add --style skripsi, or leave --chapter out", id: "tambahkan --style skripsi, atau hapus --chapter" },
    );
  }
  if (look !== undefined && reports.length === 0) {
    throw idle(
      { en: "--look has no report to go to", id: "--look tidak punya laporan sebagai tujuan" },
      { en: "add --report report.html", id: "tambahkan --report laporan.html" },
    );
  }
}

function idle(problem: Bilingual, hint: Bilingual): LoyaltyError {
  return new LoyaltyError("usage/idle-option", problem, { exitCode: EXIT.usage, hint });
}

function twice(path: string): LoyaltyError {
  return new LoyaltyError(
    "output/twice",
    { en: `"${path}" would be written twice`, id: `"${path}" akan ditulis dua kali` },
    { exitCode: EXIT.usage, hint: { en: "give each report its own name", id: "beri nama berbeda untuk tiap laporan" } },
  );
}
