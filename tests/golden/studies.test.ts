/**
 * Every further stage on three real studies, equal to R: fixtures/oracle/studies/make.R reads the data itself and names each
 * figure by its path in the result.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import { renderText } from "../../src/render/render-text.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import schema from "../../src/report/result.schema.json";
import { studyOf } from "../../src/report/study.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import { furtherStages, type Stage, stages } from "../../src/stages/only.ts";
import type { UnwordedResult } from "../../src/stages/result.ts";

const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** What a figure may differ by, relatively, where R itself has fewer digits; everything else is held to 1e-11. */
const LESS: readonly (readonly [RegExp, number, string])[] = [
  [/^exactTests/, 1e-6, "fisher.test sums in single steps of 1e-7"],
  [/^omega/, 1e-6, "factanal stops at its own tolerance"],
  [/^factors\[\d+\]\.items/, 1e-6, "psych::fa stops where the sum of communalities settles"],
  [/shapiroWilk/, 1e-8, "AS R94's constants in single precision"],
  [/^stratified.*p$/, 1e-10, "R's tail"],
  [/^intraclass/, 1e-10, "psych::ICC goes through aov"],
];

function at(result: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], result);
}

describe.each(["oswego", "arthritis", "bfi"])("the study %s", (name) => {
  const { tool, figures } = JSON.parse(readFileSync(`${root}oracle/studies/${name}.json`, "utf8")) as {
    tool: string;
    figures: Record<string, number>;
  };
  let result: UnwordedResult;
  beforeAll(async () => {
    const folder = `${root}studies/${name}/`;
    result = await runStudy({
      data: `${folder}data.csv`,
      codebook: `${folder}loyalty.yaml`,
      overrides: {},
      stages: new Set<Stage>(stages),
    });
  });

  it(`has the figures of ${tool}`, () => {
    const wrong: string[] = [];
    for (const [path, expected] of Object.entries(figures)) {
      const found = at(result, path);
      const tolerance = LESS.find(([pattern]) => pattern.test(path))?.[1] ?? 1e-11;
      const close =
        typeof found === "number" && Math.abs(found - expected) <= Math.max(tolerance * Math.abs(expected), 1e-13);
      if (!close) wrong.push(`${path}: ${found} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(figures).length).toBeGreaterThan(80);
  });
});

/** Of each study, the further stages that it has nothing for: no scales, no scores, nothing asked twice. */
const WITHOUT: Readonly<Record<string, readonly Stage[]>> = {
  bekasi: ["stratified", "mcnemar"],
  bfi: ["stratified", "mcnemar"],
  oswego: [
    ...([
      "itemCorrelations",
      "samplingAdequacy",
      "alphaIntervals",
      "splitHalf",
      "guttman",
      "omega",
      "intraclass",
    ] as const),
    ...(["factors", "percentiles", "extremes", "histograms", "qqPlots", "boxPlots"] as const),
  ],
  arthritis: [
    ...([
      "itemCorrelations",
      "samplingAdequacy",
      "alphaIntervals",
      "splitHalf",
      "guttman",
      "omega",
      "intraclass",
    ] as const),
    ...(["factors", "boxPlots", "mcnemar"] as const),
  ],
};

describe.each(["bekasi", "oswego", "arthritis", "bfi"])("every further stage of %s", (name) => {
  const folder = name === "bekasi" ? `${root}bekasi/` : `${root}studies/${name}/`;
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

  it.each(["id", "en"] as const)(
    "is in JSON and in text, in %s, or isn't there for want of what it needs",
    async (language) => {
      const unworded = await runStudy({
        data: `${folder}${name === "bekasi" ? "main" : "data"}.csv`,
        codebook: `${folder}loyalty.yaml`,
        overrides: { language },
        stages: new Set<Stage>(stages),
      });
      const result = { ...unworded, notes: wordNotes(unworded.notes, { language, label: (label) => label }) };
      validate(JSON.parse(JSON.stringify(result)));
      expect(validate.errors).toBeNull();
      expect(furtherStages.filter((stage) => result[stage].length === 0)).toEqual(
        furtherStages.filter((stage) => WITHOUT[name]?.includes(stage)),
      );
      const document = buildReport(result, { depth: "full", further: furtherWriting });
      const headings = new Set(document.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : [])));
      for (const stage of furtherStages) {
        const there = result[stage].length > 0;
        expect(headings.has(furtherWriting.headings[language][stage]), stage).toBe(there);
        const blocks = there ? furtherWriting.blocks[stage](studyOf(result)) : [];
        expect(
          blocks.some(({ kind }) => kind !== "heading"),
          stage,
        ).toBe(there);
      }
      const text = renderText(document, { width: 80, colour: false });
      expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    },
  );
});
