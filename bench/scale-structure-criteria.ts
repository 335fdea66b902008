/**
 * The criteria that were tried for finding scales' borders, what they find in studies whose borders are known, and
 * tables of it.
 */
import { readFileSync } from "node:fs";
import type { CrossProducts } from "../src/counts/summaries.ts";
import { proposeScales } from "../src/stages/scale-structure.ts";
import { type Candidate, candidatesFrom, evidence, LENGTH_PRIOR } from "../src/stages/scale-structure-evidence.ts";
import { pearson } from "../src/stats/instrument/correlation.ts";
import { type CorrelationMatrix, generalFactor, withoutFactor } from "../src/stats/instrument/general-factor.ts";
import { heaviestCut } from "../src/stats/instrument/segmentation.ts";
import { crossProductsOfAnswers, type StudyKind, simulatedStudy } from "../tests/stages/scale-structure-studies.ts";

type Study = { readonly items: CrossProducts; readonly borders: readonly number[] };
type Criterion = (items: CrossProducts) => readonly number[];
/** What a segment is worth, in log likelihood over "nothing in common". */
type Worth = (r: CorrelationMatrix, one: Candidate, n: number) => number;
/** What is taken out of the correlations before: nothing, one common correlation, or a general factor. */
type Common = "nothing" | "one correlation" | "general factor";

const LONGEST = 12;
const REVERSED = Math.log(0.08 / 0.92);

const criteria: Readonly<Record<string, Criterion>> = {
  "neighbours: r a dip below the mean": dips,
  "separate scales, equal r, BIC": best("nothing", equalBic),
  "separate scales, equal r, marginal": best("nothing", evidence),
  "separate scales, one factor, BIC": best("nothing", factorBic),
  "r within against between, squares, BIC": best("one correlation", squaresBic),
  "general factor, squares, BIC": best("general factor", squaresBic),
  "general factor, one factor, BIC": best("general factor", factorBic),
  "general factor, equal r, BIC": best("general factor", equalBic),
  "general factor, equal r, marginal": best("general factor", evidence),
  "the same, scatter, borders over 1/2 (used)": (items) =>
    proposeScales(items)
      .scales.slice(1)
      .map(({ items: [first = 0] }) => first),
};

const kinds: Readonly<Record<string, StudyKind>> = {
  "any n": {},
  "n = 40": { n: 40 },
  "n = 80, ten scales": { n: 80, scales: 10, loadings: [0.45, 0.75] },
  "one scale": { scales: 1 },
  "between 0 to .2": { between: [0, 0.2] },
  families: { scales: 8, families: 3 },
  repeats: { repeats: 0.2 },
  "n = 2000, repeats": { n: 2000, repeats: 0.2 },
  "loadings .25 to .5": { loadings: [0.25, 0.5] },
};

/** @param bekasi path of the study's main.csv @param count studies of each kind @param seed whole number */
export function tables(bekasi: string, count: number, seed: number): string {
  const sets = Object.entries(kinds).map(
    ([name, kind], set) =>
      [name, Array.from({ length: count }, (_, at) => study((seed * 100 + set) * 10_000 + at, kind))] as const,
  );
  const real = bekasiStudy(bekasi);
  const head = ["criterion", ...sets.map(([name]) => name), "Bekasi (9)"];
  const rows = Object.entries(criteria).map(([name, criterion]) => [
    name,
    ...sets.map(([, studies]) => share(studies, criterion)),
    counts([real], criterion).slice(0, 2).join(" + "),
  ]);
  return [
    `${count} studies of each kind, seed ${seed}. Borders found + false ones, in % of the true (one scale: of the studies):`,
    table([head, ...rows]),
    "What the program says of a border, and how often it is one; of a scale, and how often just that is one:",
    table([
      ["said", "borders", "right %", "scales", "right %"],
      ...reliability(sets.flatMap(([, studies]) => studies)),
    ]),
    "",
  ].join("\n\n");
}

function study(seed: number, kind: StudyKind): Study {
  const { answers, borders, reversed } = simulatedStudy(seed, kind);
  return { items: crossProductsOfAnswers(answers, reversed.length), borders };
}

function bekasiStudy(path: string): Study {
  const [header = [], ...rows] = readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const first = header.indexOf("R1");
  const answers = rows.map((row) => row.slice(first).map(Number));
  const prefix = header.slice(first).map((name) => name.replace(/\d+$/, ""));
  const borders = prefix.flatMap((name, at) => (at > 0 && name !== prefix[at - 1] ? [at] : []));
  return { items: crossProductsOfAnswers(answers, prefix.length), borders };
}

/** Found, false and true borders. */
function counts(studies: readonly Study[], criterion: Criterion): [number, number, number] {
  let [found, wrong, all] = [0, 0, 0];
  for (const { items, borders } of studies) {
    const proposed = criterion(items);
    const right = proposed.filter((border) => borders.includes(border)).length;
    found += right;
    wrong += proposed.length - right;
    all += borders.length;
  }
  return [found, wrong, all];
}

function share(studies: readonly Study[], criterion: Criterion): string {
  const [found, wrong, all] = counts(studies, criterion);
  const percent = (part: number, whole: number) => String(Math.round((100 * part) / whole));
  return all === 0 ? `- + ${percent(wrong, studies.length)}` : `${percent(found, all)} + ${percent(wrong, all)}`;
}

/** By tenths of what was said; a border of a list's end isn't a guess. */
function reliability(studies: readonly Study[]): string[][] {
  const tenths = Array.from({ length: 10 }, () => ({ borders: 0, bordersRight: 0, scales: 0, scalesRight: 0 }));
  const tenth = (said: number) => tenths[Math.min(9, Math.floor(said * 10))]!;
  for (const { items, borders } of studies) {
    const k = items.columns.length;
    const starts = new Set([0, ...borders, k]);
    for (const scale of proposeScales(items).scales) {
      const first = scale.items[0]!;
      const end = first + scale.items.length;
      const alone = borders.every((border) => border <= first || border >= end);
      const one = tenth(scale.confidence);
      one.scales++;
      if (starts.has(first) && starts.has(end) && alone) one.scalesRight++;
      if (first === 0) continue;
      const at = tenth(scale.borders[0]);
      at.borders++;
      if (starts.has(first)) at.bordersRight++;
    }
  }
  const percent = (part: number, whole: number) => (whole === 0 ? "" : String(Math.round((100 * part) / whole)));
  return tenths.map(({ borders, bordersRight, scales, scalesRight }, at) => [
    `${at * 10} to ${at * 10 + 10} %`,
    ...[String(borders), percent(bordersRight, borders), String(scales), percent(scalesRight, scales)],
  ]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

function correlations(items: CrossProducts): CorrelationMatrix {
  return items.columns.map((_, i) =>
    items.columns.map((_, j) => {
      const r = pearson(items, i, j);
      return i === j ? 1 : r.ok ? r.value : 0;
    }),
  );
}

/** No likelihood at all: a border where neighbours correlate less than the pairs beside them, and less than most. */
function dips(items: CrossProducts): readonly number[] {
  const r = correlations(items);
  const next = r.slice(1).map((row, i) => Math.abs(row[i]!));
  const mean = next.reduce((sum, value) => sum + value, 0) / next.length;
  return next.flatMap((value, i) =>
    value < mean && i > 0 && i < next.length - 1 && value < next[i - 1]! && value <= next[i + 1]! ? [i + 1] : [],
  );
}

/** The best cut by the sum of its segments' worth, what is common taken out anew while the cut changes. */
function best(common: Common, worth: Worth): Criterion {
  return (items) => {
    const r = correlations(items);
    const reach = Math.min(8, Math.max(2, Math.floor(r.length / 2)));
    let together = (i: number, j: number) => Math.abs(i - j) < reach;
    let ends: readonly number[] = [];
    for (let round = 0; round < (common === "nothing" ? 1 : 3); round++) {
      const rest = taken(r, common, together);
      const weights = r.map((_, start) =>
        candidatesFrom(r, start)
          .slice(0, LONGEST + 1)
          .map((one, length) => (one === null ? -Infinity : worth(rest, one, items.n) + LENGTH_PRIOR[length]!)),
      );
      ends = heaviestCut(weights)!;
      const scale = r.map((_, item) => ends.findIndex((end) => item < end));
      together = (i, j) => scale[i] === scale[j];
    }
    return ends.slice(0, -1);
  };
}

function taken(r: CorrelationMatrix, common: Common, together: (i: number, j: number) => boolean): CorrelationMatrix {
  if (common === "nothing") return r;
  const loadings = generalFactor(r, together);
  if (common === "general factor") return withoutFactor(r, loadings);
  const mean = loadings.reduce((sum, loading) => sum + loading * loading, 0) / r.length;
  return r.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value - Math.sign(loadings[i]! * loadings[j]!) * mean)),
  );
}

/** The segment's correlations with signs turned, the diagonal 1. */
function turned(r: CorrelationMatrix, { start, signs }: Candidate): number[][] {
  return signs.map((a, i) => signs.map((b, j) => (i === j ? 1 : a * b * r[start + i]![start + j]!)));
}

function meanOf(own: readonly (readonly number[])[]): number {
  const m = own.length;
  return Math.max(0, (own.flat().reduce((sum, value) => sum + value, 0) - m) / (m * (m - 1)));
}

/** Normal likelihood of equal correlations at its largest. */
function equalBic(r: CorrelationMatrix, one: Candidate, n: number): number {
  const m = one.signs.length;
  const mean = Math.min(0.98, meanOf(turned(r, one)));
  const gain = -(n / 2) * (Math.log(1 + (m - 1) * mean) + (m - 1) * Math.log(1 - mean));
  return gain - Math.log(n) / 2 + one.against * REVERSED;
}

/** Squares of correlations around their mean, as if correlations were independent with variance 1/n. */
function squaresBic(r: CorrelationMatrix, one: Candidate, n: number): number {
  const m = one.signs.length;
  return ((n / 2) * m * (m - 1) * meanOf(turned(r, one)) ** 2) / 2 - Math.log(n) / 2 + one.against * REVERSED;
}

/** Normal likelihood of one factor with a loading for each item, by the EM algorithm (Rubin & Thayer 1982). */
function factorBic(r: CorrelationMatrix, one: Candidate, n: number): number {
  const own = turned(r, one);
  const m = own.length;
  let loadings = own.map(() => 0.5);
  for (let round = 0; round < 20; round++) {
    const { beta, rest } = regression(loadings);
    const cross = own.map((row) => row.reduce((sum, value, j) => sum + value * beta[j]!, 0));
    const variance = rest + cross.reduce((sum, value, i) => sum + value * beta[i]!, 0);
    loadings = cross.map((value) => Math.max(-0.97, Math.min(0.97, value / variance)));
  }
  const { beta, rest } = regression(loadings);
  const unique = loadings.map((loading) => 1 - loading * loading);
  const logDeterminant = unique.reduce((sum, value) => sum + Math.log(value), -Math.log(rest));
  const quadratic = own.flatMap((row, i) => row.map((value, j) => value * beta[i]! * beta[j]!));
  const trace = unique.reduce((sum, value) => sum + 1 / value, 0) - quadratic.reduce((a, b) => a + b, 0) / rest;
  return -(n / 2) * (logDeterminant + trace - m) - ((m === 2 ? 1 : m) * Math.log(n)) / 2 + one.against * REVERSED;
}

/** Of the factor on the items, and what is left of the factor's variance. */
function regression(loadings: readonly number[]): { readonly beta: readonly number[]; readonly rest: number } {
  const precision = loadings.map((loading) => loading / (1 - loading * loading));
  const rest = 1 / (1 + loadings.reduce((sum, loading, i) => sum + loading * precision[i]!, 0));
  return { beta: precision.map((value) => value * rest), rest };
}
