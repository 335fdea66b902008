/** The package as somebody gets it: packed, installed into an empty folder, run from there. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bekasi, loyalty, root, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

describe("the packed package, installed into an empty folder", () => {
  it("runs, with nothing else installed, and prints what the clone prints", () => {
    // What is packed is what the build made: the scripts have run before the tests.
    const packed = run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], root);
    expect(packed.code, packed.stderr).toBe(0);
    const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    const installed = run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${archive}`], folder);
    expect(installed.code, installed.stderr).toBe(0);
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["loyalty"]);
    expect(existsSync(join(folder, "node_modules/loyalty/src/report/result.schema.json"))).toBe(true);
    for (const name of ["main.csv", "pilot.csv", "loyalty.yaml"]) copyFileSync(join(bekasi, name), join(folder, name));
    const command = join(folder, "node_modules/.bin/loyalty");
    const result = run(command, ["analyze", "main.csv"], folder);
    expect(result).toEqual(loyalty(["analyze", "main.csv"], { cwd: folder }));
    expect(result.code).toBe(0);
  });
});
