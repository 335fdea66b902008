/**
 * Right digits of loyalty, R, PSPP and jStat: NIST's certified sets, and tails of distributions against 60-digit references.
 * Writes the tables into docs/accuracy.md. `node bench/accuracy.js`; R and PSPP where they are installed.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { digits, digitsText, worst } from "./accuracy/digits.js";
import * as jstat from "./accuracy/jstat.js";
import { replaceGenerated } from "./accuracy/page.js";
import { find } from "./measure.js";

/**
 * @typedef {Record<string, number>} Figures
 * @typedef {{ name: string; kind: "univariate" | "anova"; difficulty: string; n: number; certified: Figures; groups: string[][] }} Set
 * @typedef {{ id: string; kind: string; a: number; b: number; c: number; x: number; ref: number }} Reference
 * @typedef {{ name: string; sets: Map<string, Figures>; tails: Map<string, number> | null }} Peer
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const oracle = join(root, "fixtures/oracle");
const sets = [...univariateSets(), ...anovaSets()];
const references = ["reference.csv", "more.csv"].flatMap(referencesOf);

/** In the order of the table. */
const KINDS = /** @type {const} */ ({
  norm_cdf: "normal, lower tail",
  norm_sf: "normal, upper tail",
  norm_2s: "normal, two-sided",
  norm_q: "normal, quantile",
  t_2s: "t, two-sided",
  t_q: "t, quantile",
  chisq_cdf: "chi-square, lower tail",
  chisq_sf: "chi-square, upper tail",
  chisq_q: "chi-square, quantile",
  f_cdf: "F, lower tail",
  f_sf: "F, upper tail",
  f_q: "F, quantile",
  gamP: "gamma, lower tail",
  gamQ: "gamma, upper tail",
  betaI: "beta, lower tail",
  hyper_pmf: "hypergeometric, one value",
  hyper_cdf: "hypergeometric, lower tail",
  hyper_sf: "hypergeometric, upper tail",
  lgamma: "ln Gamma",
});

const scratch = mkdtempSync(join(tmpdir(), "loyalty-accuracy-"));
try {
  const peers = [await ours(), ...byR(), ...byPspp(), inJstat()];
  const page = join(root, "docs/accuracy.md");
  const text = readFileSync(page, "utf8");
  const tables = [
    ...nistTables(peers),
    ...tailTable("Tails and quantiles, ordinary ones", peers, references.filter(isOrdinary)),
    ...tailTable("Tails and quantiles, all", peers, references),
  ].join("\n");
  const programs = peers.map(({ name }) => name).join(", ");
  const dated = `Measured on ${new Date().toISOString().slice(0, 10)}: ${programs}, Node ${process.versions.node}.`;
  writeFileSync(page, replaceGenerated(text, "digits", `${dated}\n\n${tables}`));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @returns {Set[]} */
function univariateSets() {
  return casesIn("nist").map(({ name, difficulty, n, certified, data }) => ({
    name,
    kind: "univariate",
    difficulty,
    n,
    certified: { mean: Number(certified.mean), sd: Number(certified.sd) },
    groups: [data],
  }));
}

/** @returns {Set[]} */
function anovaSets() {
  return casesIn("nist/anova").map(
    ({ name, difficulty, n, certified: { between, within, r2, residual_sd }, data }) => ({
      name,
      kind: "anova",
      difficulty,
      n,
      certified: numbers({
        betweenSS: between.ss,
        betweenMS: between.ms,
        withinSS: within.ss,
        withinMS: within.ms,
        f: between.F,
        rSquared: r2,
        residualSD: residual_sd,
      }),
      groups: data.map(unpacked),
    }),
  );
}

/** @param {{ values: string[]; places?: string }} group as fixtures/oracle/nist/README.md says */
function unpacked({ values, places }) {
  return places === undefined ? values : Array.from(places, (place) => values[Number.parseInt(place, 36)] ?? "");
}

/** @param {string} family @returns {any[]} */
function casesIn(family) {
  const files = readdirSync(join(oracle, family)).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => ({
    ...JSON.parse(readFileSync(join(oracle, family, file), "utf8")),
    name: file.slice(0, -".json".length),
  }));
}

/** @param {Record<string, string>} texts @returns {Figures} */
function numbers(texts) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Number(text)]));
}

/** Below 1e-300 nothing of a tail is left; quantiles have any size. @param {string} file @returns {Reference[]} */
function referencesOf(file) {
  const [head = "", ...lines] = readFileSync(join(oracle, "distributions", file), "utf8")
    .trim()
    .split("\n");
  const names = head.split(",");
  return lines
    .map((line, index) => {
      const cells = line.split(",");
      const number = (/** @type {string} */ name) => Number(cells[names.indexOf(name)]);
      const [a, b, c, x, ref] = ["a", "b", "c", "x", "ref"].map(number);
      return /** @type {Reference} */ ({ id: `${file}-${index}`, kind: cells[0], a, b, c, x, ref });
    })
    .filter(({ kind, ref }) => kind.endsWith("_q") || Math.abs(ref) >= 1e-300);
}

/** @returns {Promise<Peer>} */
async function ours() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "bench/accuracy/ours.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  /** @type {typeof import("./accuracy/ours.ts")} */
  const loyalty = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`
  );
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return inProcess(`loyalty ${version}`, loyalty);
}

/** @returns {Peer} */
function inJstat() {
  return inProcess(`jStat ${jstat.version}`, jstat);
}

/**
 * @param {string} name
 * @param {{
 *   univariate: (texts: string[]) => Figures;
 *   anova: (groups: string[][]) => Figures;
 *   tails: Readonly<Record<string, (a: number, b: number, c: number, x: number) => number>>;
 * }} library
 * @returns {Peer}
 */
function inProcess(name, { univariate, anova, tails }) {
  return {
    name,
    sets: new Map(
      sets.map((set) => [set.name, set.kind === "univariate" ? univariate(set.groups[0] ?? []) : anova(set.groups)]),
    ),
    tails: new Map(references.map(({ id, kind, a, b, c, x }) => [id, tails[kind]?.(a, b, c, x) ?? Number.NaN])),
  };
}

/** @returns {Peer[]} none where R isn't installed */
function byR() {
  const rscript = find("Rscript");
  if (rscript === null) return [];
  const [data, points] = [join(scratch, "sets.csv"), join(scratch, "references.csv")];
  const values = sets.flatMap(({ name, kind, groups }) =>
    groups.flatMap((group, place) => group.map((value) => `${name},${kind},${place},${value}`)),
  );
  writeFileSync(data, `set,kind,group,value\n${values.join("\n")}\n`);
  const rows = references.map(({ id, kind, a, b, c, x }) => [id, kind, a, b, c, x].join(","));
  writeFileSync(points, `id,kind,a,b,c,x\n${rows.join("\n")}\n`);
  const script = join(root, "bench/peers/accuracy.R");
  const output = execFileSync(rscript, [script, data, points], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const peer = { name: `R ${versionOf(rscript)}`, sets: new Map(), tails: new Map() };
  for (const line of output.trim().split("\n")) {
    const [name = "", figure = "", value = ""] = line.split(",");
    if (figure === "tail") peer.tails.set(name, Number(value === "Inf" ? "Infinity" : value));
    else peer.sets.set(name, { ...peer.sets.get(name), [figure]: Number(value) });
  }
  return [peer];
}

/** Its tables print E40.16: 16 digits. It has no command for a distribution's tail at a point. @returns {Peer[]} */
function byPspp() {
  const pspp = find("pspp");
  if (pspp === null) return [];
  const [syntax, output] = [join(scratch, "nist.sps"), join(scratch, "nist.csv")];
  writeFileSync(syntax, ["SET FORMAT=E40.16.", ...sets.map(psppCommands)].join("\n"));
  execFileSync(pspp, [syntax, "-O", "format=csv", "-o", output], { stdio: ["ignore", "ignore", "inherit"] });
  const tables = readFileSync(output, "utf8").split(/^Table: /m);
  const descriptive = tables.filter((table) => table.startsWith("Descriptive Statistics")).map(psppDescriptives);
  const variance = tables.filter((table) => table.startsWith("ANOVA")).map(psppAnova);
  const figures = new Map(
    sets.map(({ name, kind }) => [name, (kind === "univariate" ? descriptive : variance).shift() ?? {}]),
  );
  return [{ name: `PSPP ${versionOf(pspp)}`, sets: figures, tails: null }];
}

/** @param {Set} set */
function psppCommands({ name, kind, groups }) {
  const file = join(scratch, `${name}.txt`);
  const lines = groups.flatMap((group, place) => group.map((value) => `${place} ${value}`));
  writeFileSync(file, `${lines.join("\n")}\n`);
  return `DATA LIST LIST NOTABLE FILE='${file}' /g (F3.0) x (F32.10).
FORMATS x (E40.16).
${kind === "univariate" ? "DESCRIPTIVES x /STATISTICS=MEAN STDDEV." : "ONEWAY x BY g."}`;
}

/** @param {string} table @returns {Figures} */
function psppDescriptives(table) {
  const [, , mean, sd] = psppRow(table, "x,");
  return asPrinted({ mean, sd });
}

/** It prints no R squared and no residual SD. @param {string} table @returns {Figures} */
function psppAnova(table) {
  const [, , betweenSS, , betweenMS, f] = psppRow(table, "x,Between Groups,");
  const [, , withinSS, , withinMS] = psppRow(table, ",Within Groups,");
  return asPrinted({ betweenSS, betweenMS, withinSS, withinMS, f });
}

/** @param {string} table @param {string} start */
function psppRow(table, start) {
  return (
    table
      .split("\n")
      .find((line) => line.startsWith(start))
      ?.split(",") ?? []
  );
}

/** @param {Record<string, string | undefined>} texts @returns {Figures} @throws where a cell isn't there, lest it count as wrong */
function asPrinted(texts) {
  const entries = Object.entries(texts);
  for (const [name, text] of entries) if (!text) throw new Error(`PSPP printed no ${name}`);
  return Object.fromEntries(entries.map(([name, text]) => [name, Number(text)]));
}

/** @param {string} program */
function versionOf(program) {
  return /\d+\.\d+\.\d+/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[0] ?? "";
}

/** @param {Peer[]} peers */
function nistTables(peers) {
  return ["univariate", "anova"].flatMap((kind) => [
    kind === "univariate" ? "Mean and SD:\n" : "One-way analysis of variance:\n",
    ...heading(["set", "n", "NIST's grade"], peers),
    ...sets
      .filter((set) => set.kind === kind)
      .map(({ name, n, difficulty, certified }) => {
        const cells = peers.map((peer) => digitsText(worstFigure(peer.sets.get(name) ?? {}, certified)));
        return row([name, n, difficulty, ...cells]);
      }),
    "",
  ]);
}

/** Of the figures that the program has. @param {Figures} found @param {Figures} certified */
function worstFigure(found, certified) {
  return worst(Object.entries(found).map(([figure, value]) => digits(value, certified[figure] ?? Number.NaN)));
}

/** @param {string} title @param {Peer[]} peers @param {Reference[]} among */
function tailTable(title, peers, among) {
  const able = peers.filter(({ tails }) => tails !== null);
  return [
    `${title}:\n`,
    row(["figure", "references", ...able.map(({ name }) => name)]),
    `| --- |${" --: |".repeat(able.length + 1)}`,
    ...Object.entries(KINDS).map(([kind, label]) => {
      const some = among.filter((reference) => reference.kind === kind);
      return row([label, some.length, ...able.map((peer) => digitsText(worstTail(peer, some)))]);
    }),
    "",
  ];
}

/** As in docs/accuracy.md. @param {Reference} reference */
function isOrdinary({ kind, a, b, x, ref }) {
  const quantile = kind.endsWith("_q");
  const p = quantile ? x : ref;
  const wholeDf = !/^(t|chisq|f)_/.test(kind) || (Number.isInteger(a) && Number.isInteger(b));
  const small = wholeDf && Math.max(a, b) <= 1000;
  return small && (kind === "lgamma" || (p >= 1e-6 && p <= 1 - 1e-6 && !(quantile && Math.abs(p - 0.5) < 0.001)));
}

/** @param {Peer} peer @param {Reference[]} some */
function worstTail({ tails }, some) {
  return worst(some.map(({ id, ref }) => digits(tails?.get(id) ?? Number.NaN, ref)));
}

/** @param {string[]} columns @param {Peer[]} peers */
function heading(columns, peers) {
  const names = [...columns, ...peers.map(({ name }) => name)];
  return [row(names), `| --- | --: | --- |${" --: |".repeat(peers.length)}`];
}

/** @param {(string | number)[]} cells */
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
