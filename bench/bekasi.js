/**
 * The Bekasi study as a whole process (results view, codebook, pilot) against `node -e 0`, R with psych, and PSPP doing
 * the same. `npm run build` first; then `node bench/bekasi.js [rounds]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { find, interleaved, table } from "./measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const [main, pilot] = ["main.csv", "pilot.csv"].map((name) => join(root, "fixtures/bekasi", name));
const rounds = Number(process.argv[2] ?? 20);
const scratch = mkdtempSync(join(tmpdir(), "loyalty-bench-"));
try {
  const contestants = [
    { name: "node -e 0", command: [process.execPath, "-e", "0"] },
    { name: "loyalty analyze", command: [process.execPath, join(root, "bin/loyalty.js"), "analyze", main ?? ""] },
    {
      name: "loyalty analyze --format json",
      command: [process.execPath, join(root, "bin/loyalty.js"), "analyze", main ?? "", "--format", "json"],
    },
    {
      name: "loyalty analyze --full",
      command: [process.execPath, join(root, "bin/loyalty.js"), "analyze", main ?? "", "--full"],
    },
  ];
  const rscript = find("Rscript");
  if (rscript !== null) {
    contestants.push({
      name: "R with psych",
      command: [rscript, join(root, "bench/peers/bekasi.R"), pilot ?? "", main ?? ""],
    });
  }
  const pspp = find("pspp");
  if (pspp !== null) {
    const syntax = join(scratch, "bekasi.sps");
    writeFileSync(
      syntax,
      execFileSync(process.execPath, [join(root, "bench/peers/make-pspp.js"), pilot ?? "", main ?? ""]),
    );
    contestants.push({ name: "PSPP", command: [pspp, syntax, "-o", join(scratch, "out.txt")] });
  }
  process.stdout.write(`${table(interleaved(contestants, rounds))}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
