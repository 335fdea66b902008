/** The watchers themselves: each has to see what it watches for. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../input/temporary-file.ts";
import { type Main, Trials } from "./trial.ts";
import type { TrialInput } from "./trial-input.ts";

const folder = temporaryFolder();
const trials = new Trials(join(folder.path, "inputs"), async () => 0);
const plain: TrialInput = { data: Buffer.from("a\n1\n"), command: "analyze", options: [], terminal: false };

/** A program that says this and ends so. */
function saying(code: number, stdout: string, stderr: string): Main {
  return async (_, io) => {
    io.stdout.write(stdout);
    io.stderr.write(stderr);
    return code;
  };
}

async function defectOf(main: Main, input: Partial<TrialInput> = {}): Promise<string | null> {
  return (await trials.run({ ...plain, ...input }, main)).defect;
}

describe("a trial", () => {
  it("has nothing against a report, or against an error in words", async () => {
    expect(await defectOf(saying(0, "Skala R\n", ""))).toBeNull();
    expect(await defectOf(saying(3, "", "Error: data.csv is empty\nWhat to do: export it again\n"))).toBeNull();
    expect(await defectOf(saying(0, "\u001b[1mSkala R\u001b[22m\n", ""), { terminal: true })).toBeNull();
  });

  it.each([
    ["a bug", 70, "", "This is a bug\nTypeError: x\n    at f (/a/src/input/csv.ts:1:2)\n", /^bug: TypeError: x @ f/],
    ["a trace beside another exit code", 3, "", "Error: x\n    at f (/a/dist/start.js:1:2)\n", /^bug: /],
    ["an exit code that there isn't", 4, "", "Error: x\n", "exit code 4"],
    ["an error without words", 3, "", "", "exit code 3 without a message"],
    ["half a report before an error", 3, "Skala", "Error: x\n", "half-written output"],
    ["an object in a sentence", 3, "", "Error: column [object Object]\n", "unworded value in a message"],
    ["colours where nobody asked for them", 0, "\u001b[31mmerah", "", "control character U+1b printed by analyze"],
    ["a turned writing direction", 3, "", "Error: \u202ex\n", "control character U+202e printed by analyze"],
    ["a personal cell", 0, "budi@contoh.id", "", "personal cell printed by analyze (exit 0)"],
    ["a personal cell in an error", 3, "", "Error: budi@contoh.id\n", "personal cell printed by analyze (exit 3)"],
  ] as const)("sees %s", async (_, code, stdout, stderr, defect) => {
    const found = await defectOf(saying(code, stdout, stderr), { secrets: ["budi@contoh.id"] });
    expect(found).toEqual(typeof defect === "string" ? defect : expect.stringMatching(defect));
  });

  it("sees an escape code of the data between colours of the program's own", async () => {
    const main = saying(0, "\u001b[1m\u001b]0;judul\u0007\u001b[22m", "");
    expect(await defectOf(main, { terminal: true })).toBe("control character U+1b printed by analyze");
  });

  it("sees JSON that is none, steers, or isn't a result", async () => {
    const options = ["--format", "json"];
    expect(await defectOf(saying(0, "{", ""), { options })).toBe("JSON that doesn't parse");
    expect(await defectOf(saying(0, '{"a":"\u009b"}', ""), { options })).toBe("control character in JSON");
    expect(await defectOf(saying(0, "{}", ""), { options })).toMatch(/^JSON outside its schema/);
  });

  it("sees work without end, and files left behind", async () => {
    const busy: Main = async () => {
      const begun = process.cpuUsage();
      while (process.cpuUsage(begun).user < 2_300_000);
      return 0;
    };
    expect(await defectOf(busy)).toBe("slow: analyze");
    const untidy: Main = async ([, data = ""]) => {
      writeFileSync(`${data}.tmp`, "");
      return 0;
    };
    expect(await defectOf(untidy)).toBe("left a file behind");
  });
});
