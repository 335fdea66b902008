import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blocks, pages, root, run } from "./console-blocks.js";

const all = pages().flatMap((page) =>
  blocks(readFileSync(join(root, page), "utf8")).map((block) => ({ page, ...block })),
);

describe("the documentation's console blocks", () => {
  it("are there: the README shows real output", () => {
    expect(all.filter(({ page }) => page === "README.md").length).toBeGreaterThanOrEqual(2);
  });

  it.each(all)("$page: $command prints what stands below it", ({ command, output }) => {
    expect(run(command)).toBe(output);
  });
});

describe("the README's two commands", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const commands = [...readme.matchAll(/^```sh\n(?<command>.*)\n```$/gm)].map(({ groups }) => groups?.command);

  it("are one that runs the main job and one that passes the tests, the one that CI calls", () => {
    expect(commands.slice(0, 2)).toEqual([
      "npm ci && node bin/loyalty.js analyze fixtures/bekasi/main.csv --full",
      "npm ci && npm test",
    ]);
    const ci = readFileSync(join(root, ".ci/run"), "utf8").trimEnd().split("\n").at(-1);
    expect(ci).toBe(commands[1]);
  });
});
