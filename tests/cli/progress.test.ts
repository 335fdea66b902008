import { describe, expect, it } from "vitest";
import { progressOn } from "../../src/cli/progress.ts";

function watched(terminal: boolean, env: Record<string, string> = {}) {
  let written = "";
  let time = 0;
  const stderr = {
    isTTY: terminal,
    write(text: string) {
      written += text;
      return true;
    },
  };
  const progress = progressOn({ stdout: stderr, stderr, env }, "id", () => time);
  return {
    progress,
    at(milliseconds: number) {
      time = milliseconds;
    },
    written: () => written,
  };
}

describe("progress", () => {
  it("says nothing in the first second, then how far reading is, and leaves no line behind", () => {
    const { progress, at, written } = watched(true);
    at(900);
    progress.told(10e6, 40e6);
    expect(written()).toBe("");
    at(1100);
    progress.told(20e6, 40e6);
    expect(written()).toBe("\r\u001b[KMembaca: 50 % (20 MB)");
    at(1150);
    progress.told(30e6, 40e6);
    at(1300);
    progress.told(30e6, null);
    progress.clear();
    progress.clear();
    expect(written()).toBe("\r\u001b[KMembaca: 50 % (20 MB)\r\u001b[KMembaca: 30 MB\r\u001b[K");
  });

  it.each([
    ["no terminal", false, {}],
    ["CI", true, { CI: "true" }],
    ["a dumb terminal", true, { TERM: "dumb" }],
  ] as const)("stays silent: %s", (_, terminal, env) => {
    const { progress, at, written } = watched(terminal, env);
    at(5000);
    progress.told(1, 2);
    progress.clear();
    expect(written()).toBe("");
  });
});
