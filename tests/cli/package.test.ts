/** The package as somebody gets it: packed, installed into an empty folder, run from there. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bekasi, loyalty, root, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

/** The PNGs in a Word document. */
function picturesOf(name: string): readonly Uint8Array[] {
  const entries = unzipSync(readFileSync(join(folder, name)), { filter: (entry) => entry.name.endsWith(".png") });
  return Object.values(entries);
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
    // Pictures need files that lie beside the scripts.
    const written = run(command, ["analyze", "main.csv", "--format", "docx", "-o", "installed.docx"], folder);
    expect(written.code, written.stderr).toBe(0);
    loyalty(["analyze", "main.csv", "--format", "docx", "-o", "cloned.docx"], { cwd: folder });
    const [installedReport, clonedReport] = [picturesOf("installed.docx"), picturesOf("cloned.docx")];
    expect(installedReport.length).toBeGreaterThan(30);
    expect(installedReport).toEqual(clonedReport);
  });
});
