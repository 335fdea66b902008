/** The rooms of the house: an import the other way is a defect. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** What each room may know; `types` may be known by their types only. */
const MAY_KNOW: Readonly<Record<string, { readonly all: readonly string[]; readonly types?: readonly string[] }>> = {
  core: { all: [] },
  input: { all: ["core"] },
  codebook: { all: ["core", "input"] },
  dataset: { all: ["core", "input", "codebook"] },
  counts: { all: ["core"], types: ["dataset"] },
  stats: { all: ["core"], types: ["counts"] },
  stages: { all: ["core", "stats"], types: ["counts", "codebook"] },
  report: { all: ["core"], types: ["stages"] },
  render: { all: ["core", "report"], types: ["stages"] },
  export: { all: ["core", "codebook"], types: ["dataset"] },
  cli: { all: ["core", "input", "codebook", "dataset", "counts", "stages", "report", "render", "export"] },
};

/** Packages that a room may use; Node's own modules only where bytes come in or go out. */
const MAY_USE: Readonly<Record<string, readonly RegExp[]>> = {
  core: [],
  input: [/^node:/, /^csv-parse/, /^yauzl$/, /^saxes$/],
  codebook: [/^node:/, /^js-yaml$/],
  dataset: [/^mathjs/],
  counts: [],
  stats: [],
  stages: [],
  report: [],
  render: [
    /^node:(fs|path|url|zlib|worker_threads)$/,
    /^chalk$/,
    /^cli-table3$/,
    /^vega(-lite)?$/,
    /^@resvg\/resvg-wasm$/,
    /^fast-png$/,
    /^docx$/,
    /^write-excel-file/,
    /^fflate$/,
  ],
  export: [],
  cli: [/^node:/, /^commander$/, /^@inquirer\//, /^tinyglobby$/],
};

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** Static imports and re-exports, dynamic imports, and types imported in place; the formatter keeps them in this shape. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const found: Import[] = [];
  for (const [, clause = "", to = ""] of text.matchAll(/^(?:import|export)\s([^;"]*?)\s*from\s+"([^"]+)"/gm)) {
    found.push({ from: file, to, typeOnly: isTypeOnly(clause) });
  }
  for (const [, to = ""] of text.matchAll(/^import\s+"([^"]+)"/gm)) found.push({ from: file, to, typeOnly: false });
  for (const [, before = "", to = ""] of text.matchAll(/(typeof |await |)\bimport\(\s*"([^"]+)"/g)) {
    found.push({ from: file, to, typeOnly: before === "typeof " });
  }
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (clause.startsWith("type ")) return true;
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(",") ?? [""];
  return (
    names.filter((name) => name.trim() !== "").every((name) => name.trim().startsWith("type ")) &&
    names.join("").trim() !== ""
  );
}

/** What is wrong with an import, or null. */
function defect({ from, to, typeOnly }: Import): string | null {
  const room = relative(src, from).split("/")[0] ?? "";
  const at = `${relative(src, from)} imports ${to}`;
  const allowed = MAY_KNOW[room];
  if (allowed === undefined) return `${at}: "${room}" is no room`;
  if (!to.startsWith(".")) {
    return MAY_USE[room]?.some((pattern) => pattern.test(to)) ? null : `${at}: not among ${room}'s packages`;
  }
  const target = relative(src, resolve(dirname(from), to));
  if (target === "../package.json") return room === "cli" ? null : at;
  const other = target.split("/")[0] ?? "";
  if (other === room || allowed.all.includes(other)) return null;
  if (allowed.types?.includes(other)) return typeOnly ? null : `${at}: only its types may be known`;
  return at;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(src, name));

describe("the rooms", () => {
  it("know only what they may know", () => {
    const defects = files.flatMap(importsOf).map(defect);
    expect(defects.filter((entry) => entry !== null)).toEqual([]);
  });

  it("are really read: every room has files, and there are imports between rooms", () => {
    const rooms = new Set(files.map((file) => relative(src, file).split("/")[0]));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_KNOW).sort());
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it("would notice an import that runs the wrong way", () => {
    const wrong = (from: string, to: string, typeOnly = false) => defect({ from: join(src, from), to, typeOnly });
    expect(wrong("stats/mean.ts", "../stages/result.ts")).toContain("stats/mean.ts imports");
    expect(wrong("stats/mean.ts", "../counts/distribution.ts")).toContain("only its types");
    expect(wrong("stats/mean.ts", "../counts/summaries.ts", true)).toBeNull();
    expect(wrong("core/x.ts", "node:fs")).toContain("packages");
    expect(wrong("report/x.ts", "../render/render-text.ts")).toContain("report/x.ts imports");
  });
});
