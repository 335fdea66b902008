/**
 * Reports of the Bekasi study as whole processes: each format alone, and all of them at once, against the plain text.
 * `npm run build` first; then `node bench/reports.js [rounds]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleaved, table } from "./measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const rounds = Number(process.argv[2] ?? 10);
const scratch = mkdtempSync(join(tmpdir(), "loyalty-bench-"));
const analyze = [process.execPath, join(root, "bin/loyalty.js"), "analyze", join(root, "fixtures/bekasi/main.csv")];
const files = ["report.json", "report.html", "report.docx", "report.xlsx", "report.md", "report.tex", "tables/"];
/** @param {string[]} names */
const reports = (names) => names.flatMap((name) => ["--report", `${scratch}/${name}`]);
try {
  const contestants = [
    { name: "text", command: analyze },
    ...files.map((name) => ({ name, command: [...analyze, ...reports([name])] })),
    { name: "all of them", command: [...analyze, ...reports(files)] },
    { name: "all of them, --full", command: [...analyze, "--full", ...reports(files)] },
  ];
  process.stdout.write(`${table(interleaved(contestants, rounds))}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
