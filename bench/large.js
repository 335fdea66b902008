/**
 * A file of 1,000,000 rows x 46 columns: wall time and the largest resident memory of loyalty, and, where they are there, of PSPP
 * and R with psych doing the same. `npm run build` first; then `node bench/large.js [rows]`. Needs GNU time.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { find } from "./measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const rows = process.argv[2] ?? "1000000";
const data = join(root, "bench/data", `large-${rows}.csv`);
if (!existsSync(data)) {
  mkdirSync(join(root, "bench/data"), { recursive: true });
  const out = openSync(data, "w");
  execFileSync(process.execPath, [join(root, "bench/make-large.js"), rows], { stdio: ["ignore", out, "inherit"] });
  closeSync(out);
}
const codebook = join(root, "bench/data/large.yaml");
writeFileSync(
  codebook,
  readFileSync(join(root, "fixtures/bekasi/rules.loyalty.yaml"), "utf8").replace("pilot: { file: pilot.csv }\n", ""),
);

/** @param {string} name @param {string[]} command */
function measure(name, command) {
  const { status, stderr } = spawnSync(find("time") ?? "time", ["-f", "%e %U %M", ...command], {
    env: {},
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 2 ** 28,
  });
  const [wall, user, kilobytes] = (stderr.trimEnd().split("\n").at(-1) ?? "").split(" ");
  if (status !== 0) process.stdout.write(`${stderr}\n`);
  process.stdout.write(`| ${name} | ${wall} | ${user} | ${Math.round(Number(kilobytes) / 1024)} |\n`);
}

process.stdout.write("| command | wall s | user s | largest MiB |\n| --- | --: | --: | --: |\n");
measure("loyalty analyze", [process.execPath, join(root, "bin/loyalty.js"), "analyze", data, "-c", codebook]);
const pspp = find("pspp");
if (pspp !== null) {
  const syntax = join(root, "bench/data/large.sps");
  writeFileSync(syntax, execFileSync(process.execPath, [join(root, "bench/peers/make-pspp.js"), data, data, "large"]));
  measure("PSPP", [pspp, syntax, "-o", join(root, "bench/data/pspp.txt")]);
}
const rscript = find("Rscript");
if (rscript !== null) measure("R with psych", [rscript, join(root, "bench/peers/bekasi.R"), data, data]);
