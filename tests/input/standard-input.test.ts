import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { openSheet } from "../../src/input/open-sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();
const reader = join(folder.path, "read.mjs");
const scratch = join(folder.path, "scratch");

/** A process of its own reads the paths that it is given and says what it found, or the error's code and text. */
beforeAll(async () => {
  mkdirSync(scratch);
  const source = new URL("../../src/input/open-sheet.ts", import.meta.url).pathname;
  const contents = `
    import { openSheet } from ${JSON.stringify(source)};
    const found = [];
    for (const path of process.argv.slice(2)) {
      try {
        const sheet = await openSheet(path);
        let rows = 0;
        for (let pass = 0; pass < 2; pass++) for await (const batch of sheet.batches()) rows += batch.length;
        found.push({ path: sheet.path, header: sheet.header, rows: rows / 2, sha256: await sheet.sha256() });
      } catch (error) {
        found.push({ code: error.code, exitCode: error.exitCode, en: error.text?.en ?? String(error) });
      }
    }
    process.stdout.write(JSON.stringify(found));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder.path, loader: "ts" },
    nodePaths: [new URL("../../node_modules", import.meta.url).pathname],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  writeFileSync(reader, outputFiles[0]!.text);
});

function read(command: string, input: string | Buffer = ""): unknown {
  const env = { ...process.env, TMPDIR: scratch, READ: `${process.execPath} ${reader}` };
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { input, env, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

const csv = "a,b\n1,2\n3,4\n";
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

describe("standard input", () => {
  it("is the path -, read once and kept", () => {
    expect(read("$READ -", csv)).toEqual([{ path: "-", header: ["a", "b"], rows: 2, sha256: sha256(csv) }]);
    const path = folder.file("redirected.csv", csv);
    expect(read(`$READ - < ${path}`)).toMatchObject([{ path: "-", rows: 2 }]);
    expect(read(`(printf 'a,b\\n1,'; sleep 0.2; printf '2\\n') | $READ -`)).toMatchObject([{ path: "-", rows: 1 }]);
  });

  it("is what /dev/stdin and a process substitution stand for too", () => {
    expect(read(`printf 'a,b\\n1,2\\n' | $READ /dev/stdin`)).toMatchObject([{ path: "/dev/stdin", rows: 1 }]);
    expect(read(`$READ <(printf 'a,b\\n1,2\\n') <(printf 'c\\n1\\n2\\n')`)).toMatchObject([
      { header: ["a", "b"], rows: 1 },
      { header: ["c"], rows: 2 },
    ]);
  });

  it("can't be read twice: wrong use, exit code 2", () => {
    const [first, second] = read("$READ - -", csv) as [unknown, unknown];
    expect(first).toMatchObject({ rows: 2 });
    expect(second).toEqual({
      code: "input/read-twice",
      exitCode: 2,
      en: "standard input is named twice, and can be read only once",
    });
  });

  it("goes to a temporary file where it is larger than 64 MB, and leaves none", () => {
    const [found] = read(`(echo a,b; yes 1234567,7654321 | head -n 4500000) | $READ -`) as [unknown];
    expect(found).toMatchObject({ path: "-", rows: 4_500_000 });
    expect(readdirSync(scratch)).toEqual([]);
  }, 60_000);

  it("leaves no temporary file when the process is ended while it reads", async () => {
    const child = spawn(process.execPath, [reader, "-"], {
      env: { ...process.env, TMPDIR: scratch },
      stdio: ["pipe", "ignore", "inherit"],
    });
    const block = Buffer.alloc(1024 * 1024, "1,2\n");
    for (let sent = 0; sent < 80; sent++) await sentTo(child, block);
    const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    child.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
    expect(readdirSync(scratch)).toEqual([]);
  }, 60_000);

  it("is named in errors as what it is; empty, without rows, a device without end", () => {
    expect(read("$READ - < /dev/null")).toMatchObject([{ code: "input/empty", en: "standard input is empty" }]);
    expect(read("$READ -", "a,b\n")).toMatchObject([
      { code: "input/no-rows", en: "standard input has no rows below its header (line 1)" },
    ]);
    expect(read("$READ - < /dev/zero")).toMatchObject([
      { code: "input/not-a-file", en: "standard input is a device, not a file" },
    ]);
    expect(read("$READ - < /")).toMatchObject([{ code: "input/is-folder" }]);
  });

  it("is refused as a terminal, at once: wrong use, exit code 2", ({ skip }) => {
    const terminal = `import pty, sys
status = pty.spawn(["bash", "-c", "$READ - > ${join(folder.path, "terminal.json")}"])`;
    if (spawnSync("python3", ["-c", "import pty"]).status !== 0) {
      if (process.env.CI === "true") throw new Error("python3 is needed to make a terminal");
      skip();
    }
    const env = { ...process.env, READ: `${process.execPath} ${reader}` };
    spawnSync("python3", ["-c", terminal], { env, timeout: 20_000 });
    expect(read(`cat ${join(folder.path, "terminal.json")}`)).toEqual([
      {
        code: "input/terminal",
        exitCode: 2,
        en: "standard input is the terminal, and nothing is piped into it",
      },
    ]);
  });
});

describe("a named pipe", () => {
  it("is read once and kept, and tells how much has come", async () => {
    const pipe = join(folder.path, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const writer = spawn("bash", ["-c", `printf 'a,b\\n1,2\\n' > ${pipe}`]);
    const told: (readonly [number, number | null])[] = [];
    const sheet = await openSheet(pipe, { onProgress: (...progress) => told.push(progress) });
    expect(sheet.header).toEqual(["a", "b"]);
    expect(await sheet.head()).toHaveLength(1);
    // the writer may send it in pieces
    expect(told).toContainEqual([8, null]);
    expect(writer.exitCode === null || writer.exitCode === 0).toBe(true);
  });
});

function sentTo(child: ChildProcess, block: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdin?.write(block, (error) => (error ? reject(error) : resolve()));
  });
}
