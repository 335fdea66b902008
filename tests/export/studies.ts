/** The studies whose exported scripts are run in other programs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UnwordedResult } from "../../src/stages/result.ts";
import { bekasi } from "../cli/loyalty.ts";
import { cleaned, resultOf } from "./cleaning.ts";
import { madeCodebook, writeMadeStudy } from "./made-study.ts";

export const studies = {
  "the Bekasi study with its cut-offs": { bekasi: "loyalty.yaml" },
  "the Bekasi study by the rules": { bekasi: "rules.loyalty.yaml" },
  "a made study with an item as outcome": { made: {} },
  "a made study with a pilot and items dropped": {
    made: {
      pilot: "pilot: { file: pilot.csv, keep: lama >= 2 }",
      outcome: "D",
      method: "method: { validity: { criterion: 0.6, invalid: drop } }",
    },
  },
  "a made study with references and merged categories": {
    made: {
      puas: ', reference: "=Tidak"',
      L: "  L: { items: [Q7, Q8], answers: setuju, reverse: [Q7], categories: [Rendah, Tinggi], reference: Rendah }",
      method: "method: { merge: neighbours }",
    },
  },
  "a made study with a scale as outcome, rounded cut-offs and items dropped repeatedly": {
    made: {
      L: "  L: { items: [Q7, Q8], answers: setuju, reverse: [Q7] }",
      outcome: "A",
      method: "method: { cutoff: { rounding: nearest }, validity: { criterion: 0.45, invalid: drop-repeatedly } }",
    },
  },
} as const satisfies Record<
  string,
  { readonly bekasi: string } | { readonly made: Parameters<typeof madeCodebook>[0] }
>;

export type StudyName = keyof typeof studies;

/** Cleans a study into clean.csv and what belongs to it. @returns what the program itself finds in the original */
export async function cleanStudy(name: StudyName, folder: string): Promise<UnwordedResult> {
  const study = studies[name];
  let data = join(bekasi, "main.csv");
  let codebook = join(bekasi, "bekasi" in study ? study.bekasi : "");
  if ("made" in study) {
    ({ data } = writeMadeStudy(folder));
    codebook = join(folder, "study.yaml");
    writeFileSync(codebook, madeCodebook(study.made));
  }
  await cleaned(data, { codebook, output: join(folder, "clean.csv") });
  return resultOf(data, codebook);
}

/** A crosstab's counts for the groups that any case is in. */
export function countsOf({ counts }: { readonly counts: readonly (readonly number[])[] }): number[][] {
  const columns = (counts[0] ?? []).map((_, column) => counts.some((row) => row[column]! > 0));
  return counts.filter((row) => row.some((count) => count > 0)).map((row) => row.filter((_, at) => columns[at]));
}

/** Whether two figures are one but for the last bits of sums taken in another order. */
export function isClose(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
