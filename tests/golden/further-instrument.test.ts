/** The Bekasi study's items and scales: what `analyze` gives against R and psych reading the same files. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import type { Figure, IntraclassFigure, UnwordedResult } from "../../src/stages/result.ts";
import type { InstrumentCase } from "../stats/instrument/instrument-cases.ts";
import { close } from "../stats/oracle.ts";

type Oracle = {
  readonly scales: Readonly<Record<string, Pick<InstrumentCase, "n" | "R" | "psych"> & { readonly items: string[] }>>;
  readonly all: { readonly n: number } & Pick<InstrumentCase["psych"], "kmo" | "msa" | "bartlett">;
};

const path = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const oracle = JSON.parse(readFileSync(path("oracle/instrument/bekasi/bekasi.json"), "utf8")) as Oracle;
const names = Object.keys(oracle.scales);
const stages = [
  "itemCorrelations",
  "samplingAdequacy",
  "alphaIntervals",
  "splitHalf",
  "guttman",
  "intraclass",
] as const;

/** R's own figures have 13 digits here, its tails 10. */
function expectAll(ours: readonly Figure[], theirs: readonly Figure[], relative = 1e-10): void {
  const wrong = ours.flatMap((figure, i) => {
    const expected = theirs[i] ?? null;
    const same = figure === null || expected === null ? figure === expected : close(figure, expected, { relative });
    return same ? [] : [{ place: i, figure, expected }];
  });
  expect(ours.length).toBe(theirs.length);
  expect(wrong).toEqual([]);
}

describe("the Bekasi study's items", () => {
  let result: UnwordedResult;
  beforeAll(async () => {
    const request = { data: path("bekasi/main.csv"), codebook: path("bekasi/loyalty.yaml"), overrides: {} };
    result = await runStudy({ ...request, stages: new Set(stages) });
  });

  it("has ten scales with items of their own in every stage, and all items in one", () => {
    for (const stage of stages) {
      const scales = result[stage].map(({ scale }) => scale);
      expect(scales).toEqual(stage === "samplingAdequacy" ? [...names, null] : names);
    }
  });

  it.each(names)("%s: correlations, p, summary and squared multiple correlations are R's", (name) => {
    const entry = result.itemCorrelations.find(({ scale }) => scale === name)!;
    const { R, items, n } = oracle.scales[name]!;
    expect([entry.items, entry.n, entry.source]).toEqual([items, n, "pilot"]);
    expectAll(
      entry.correlations.flatMap((row, i) => row.slice(0, i + 1)),
      R.correlations.flat(),
    );
    expectAll(
      entry.p.flatMap((row, i) => row.slice(0, i)),
      R.p.flat(),
    );
    expectAll(entry.squaredMultipleCorrelations, R.smc);
    const { mean, minimum, maximum, range, maximumByMinimum, variance } = entry.summary;
    const theirs = R.correlationSummary;
    expectAll(
      [mean, minimum, maximum, range, maximumByMinimum, variance],
      [theirs.mean, theirs.minimum, theirs.maximum, theirs.range, theirs.ratio, theirs.variance],
    );
  });

  it.each(names)("%s: KMO, measures of adequacy and Bartlett's test are psych's", (name) => {
    const { kmo, items, bartlett } = result.samplingAdequacy.find(({ scale }) => scale === name)!;
    const { psych } = oracle.scales[name]!;
    const measures = items.map(({ adequacy }) => adequacy);
    expectAll([kmo, ...measures], [psych.kmo, ...psych.msa]);
    expectAll([bartlett.value, bartlett.df, bartlett.p], Object.values(psych.bartlett!), 1e-9);
  });

  it("all forty items of the main data are psych's too", () => {
    const entry = result.samplingAdequacy.at(-1)!;
    expect([entry.scale, entry.source, entry.n, entry.items.length]).toEqual([null, "data", 80, 40]);
    const { kmo, msa, bartlett } = oracle.all;
    expectAll([entry.kmo, ...entry.items.map(({ adequacy }) => adequacy)], [kmo, ...msa], 1e-9);
    expectAll([entry.bartlett.value, entry.bartlett.df, entry.bartlett.p], Object.values(bartlett!), 1e-6);
  });

  it.each(names)("%s: alpha's interval, the halves and the lambdas are R's", (name) => {
    const { R, psych } = oracle.scales[name]!;
    const { lower, upper, meanInterItemCorrelation, negative } = result.alphaIntervals.find(
      ({ scale }) => scale === name,
    )!;
    expectAll([lower, upper, meanInterItemCorrelation], [...psych.alphaInterval!, R.correlationSummary.mean]);
    expect(negative).toBeNull();
    const halved = result.splitHalf.find(({ scale }) => scale === name)!;
    expectAll(
      [
        ...halved.halves.map(({ alpha }) => alpha),
        halved.correlation,
        halved.spearmanBrownEqual,
        halved.spearmanBrownUnequal,
        halved.guttman,
      ],
      Object.values(R.splitHalf),
    );
    const lambdas = result.guttman.find(({ scale }) => scale === name)!;
    const { lambda1, lambda2, lambda3, lambda4, lambda5, lambda6 } = lambdas;
    expectAll([lambda1, lambda2, lambda3, lambda4, lambda5, lambda6], R.lambdas);
  });

  it.each(names)("%s: intraclass correlations are psych's ICC2, ICC3, ICC2k and ICC3k", (name) => {
    const { agreement, consistency } = result.intraclass.find(({ scale }) => scale === name)!;
    const icc = oracle.scales[name]!.psych.icc!;
    const figures = ({ value, f, df1, df2, p, lower, upper }: IntraclassFigure) => [
      value,
      f,
      df1,
      df2,
      p,
      lower,
      upper,
    ];
    for (const [ours, place] of [
      [agreement.single, 1],
      [consistency.single, 2],
      [agreement.average, 4],
      [consistency.average, 5],
    ] as const) {
      expectAll(figures(ours), icc[place]!, 1e-7);
    }
  });
});
