/** A seeded share of what `bench/fuzz.js` runs: 5,000 inputs of every kind through the whole program. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runFuzz } from "./run-fuzz.js";

const scratch = mkdtempSync(join(tmpdir(), "loyalty-fuzz-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("5,000 seeded inputs", () => {
  it("end without a crash, a hang, a trace, a control character, a personal cell or a wrong result's shape", async () => {
    const summary = await runFuzz({ inputs: 5000, seed: 20261122, processes: 2 });
    // again, and with the input: node bench/fuzz.js 5000 20261122
    const found = summary.findings.map(({ defect, kind, seed, path }) => `${defect} (${kind}, ${seed}, ${path})`);
    expect(found).toEqual([]);
    expect(summary.inputs).toBe(5000);
    // each kind gets past its reader: what is refused at once tries nothing else
    const done = Object.fromEntries(Object.entries(summary.byKind).map(([kind, exits]) => [kind, exits["0"] ?? 0]));
    for (const [kind, count] of Object.entries(done)) expect(count, kind).toBeGreaterThan(kind === "noise" ? -1 : 15);
    expect(Object.keys(summary.byError).length).toBeGreaterThan(50);
    expect(summary.largest).toBeLessThan(1000);
  }, 300_000);
});

describe("the run itself", () => {
  const workerOf = (name: string, onChunk: string) => {
    const path = join(scratch, name);
    const ready = `process.send({ type: "ready", kinds: ["made CSV"], digest: "" });`;
    writeFileSync(
      path,
      `${ready}\nprocess.on("message", (m) => { if (m === "end") process.disconnect(); else { ${onChunk} } });`,
    );
    return path;
  };

  it("notices a process that hangs, and which input it was at", async () => {
    const tried = `{ type: "tried", kind: "made CSV", exitCode: 0, errorCode: "", milliseconds: 1, defect: null, shrinking: false }`;
    const worker = workerOf("hang.mjs", `process.send(${tried}, () => { for (;;); });`);
    const summary = await runFuzz({ inputs: 1, seed: 1, worker, silence: 500 });
    expect(summary.findings).toMatchObject([{ defect: "hang", kind: "made CSV", path: "1" }]);
  });

  it("notices a process that dies, and gives up where all do", async () => {
    const worker = workerOf("die.mjs", `console.error("out of memory"); process.exit(134);`);
    const summary = await runFuzz({ inputs: 10_000, seed: 1, worker });
    expect(summary.findings.length).toBeLessThanOrEqual(20);
    expect(summary.findings[0]).toMatchObject({
      defect: "the process died (134)",
      input: { errors: "out of memory\n" },
    });
  });
});
