/** The largest resident memory of `loyalty analyze` on the same questionnaire in each format, by the file's size. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LargeFormat, largeFile, largeFormats } from "../tests/fuzz/large-files.ts";
import { runMeasured } from "../tests/fuzz/peak.ts";

const mebi = 1024 * 1024;

/** @param onLine gets a Markdown table: the process above an empty run is counted in files, too */
export async function memoryTable(sizes: readonly number[], onLine: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-memory-"));
  try {
    const empty = (await measured(folder, Buffer.from("R1,R2\n1,2\n2,1\n"))).peak;
    onLine("| format | file MiB | rows | process MiB | above an empty run, in files | s |");
    onLine("| --- | --: | --: | --: | --: | --: |");
    onLine(`| csv of two rows | 0 | 2 | ${empty.toFixed(0)} | | |`);
    for (const format of largeFormats) {
      for (const size of sizes) {
        const { bytes, rows } = ofSize(format, size);
        const { peak, seconds } = await measured(folder, bytes);
        const file = bytes.length / mebi;
        const times = (peak - empty) / file;
        const figures = [file.toFixed(1), rows, peak.toFixed(0), times.toFixed(1), seconds.toFixed(1)];
        onLine(`| ${format} | ${figures.join(" | ")} |`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet has no more rows, and its XML no more than 2 GiB. */
const mostRows = { xlsx: 500_000, ods: 300_000 } as const;

function ofSize(format: LargeFormat, megabytes: number): { bytes: Buffer; rows: number } {
  const perRow = largeFile(format, 4000).length / 4000;
  const wanted = Math.max(1000, Math.round((megabytes * mebi) / perRow / 1000) * 1000);
  const rows = Math.min(wanted, format === "ods" ? mostRows.ods : format.startsWith("xlsx") ? mostRows.xlsx : wanted);
  return { bytes: largeFile(format, rows), rows };
}

async function measured(folder: string, bytes: Buffer) {
  const path = join(folder, "data.bin");
  writeFileSync(path, bytes);
  const run = await runMeasured(folder, ["analyze", path, "--no-codebook", "--format", "json"], undefined, 600);
  if (run.code !== 0) throw new Error(`exit ${run.code}: ${run.stderr.slice(0, 500)}`);
  return run;
}
