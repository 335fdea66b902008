/**
 * Copies of the Bekasi study in one `loyalty batch`, a web page each, against as many runs of `loyalty analyze`; and the memory
 * that the batch takes as the files grow in number. `npm run build` first; then `node bench/batch.js [copies] [rounds]`.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const [copies, rounds] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const program = join(root, "bin/loyalty.js");
const scratch = mkdtempSync(join(tmpdir(), "loyalty-bench-"));

/** @param {string} name @param {number} count */
function classOf(name, count) {
  for (let number = 1; number <= count; number++) {
    const folder = join(scratch, name, `s${String(number).padStart(3, "0")}`);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(root, "fixtures/bekasi/main.csv"), join(folder, "data.csv"));
    for (const file of ["pilot.csv", "loyalty.yaml"])
      copyFileSync(join(root, "fixtures/bekasi", file), join(folder, file));
  }
}

/** @param {string[]} args @returns {{ seconds: number; status: number | null; peak: number }} peak in MiB */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [join(scratch, "peak.cjs"), program, ...args], {
    cwd: scratch,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, status, peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 };
}

try {
  // the program itself, in a process that tells the most memory it had
  writeFileSync(
    join(scratch, "peak.cjs"),
    `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));
process.argv.splice(1, 1);
require(process.argv[1]);
`,
  );
  classOf("class", copies);
  classOf("few", Math.max(1, Math.round(copies / 10)));
  const broken = join(scratch, "class", "s001", "data.csv");
  const whole = readFileSync(broken);
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const together = run(["batch", "class/*/data.csv", "--format", "html", "--out", "together"]);
    let alone = 0;
    for (let number = 1; number <= copies; number++) {
      const student = `s${String(number).padStart(3, "0")}`;
      alone += run(["analyze", `class/${student}/data.csv`, "-o", join(scratch, `${student}.html`)]).seconds;
    }
    ratios.push(together.seconds / alone);
    process.stdout.write(
      `${copies} files: batch ${together.seconds.toFixed(1)} s, ${together.peak.toFixed(0)} MiB; alone ${alone.toFixed(1)} s; ` +
        `ratio ${(together.seconds / alone).toFixed(2)}\n`,
    );
  }
  process.stdout.write(`median ratio ${median(ratios).toFixed(2)}\n`);
  const few = run(["batch", "few/*/data.csv", "--format", "html", "--out", "few-out"]);
  process.stdout.write(`a tenth of the files: ${few.peak.toFixed(0)} MiB\n`);
  writeFileSync(broken, whole.subarray(0, 100));
  const withBroken = run(["batch", "class/*/data.csv", "--format", "html", "--out", "with-broken"]);
  const { files } = JSON.parse(readFileSync(join(scratch, "with-broken/summary.json"), "utf8"));
  const bad = files.filter((/** @type {{ error: string | null }} */ { error }) => error !== null);
  process.stdout.write(
    `one broken: exit ${withBroken.status}, ${bad.length} with an error, ${files.length - bad.length} whole\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
