import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeScales, reversalCandidates, type ScaleStructure } from "../../src/stages/scale-structure.ts";
import { cronbachAlpha } from "../../src/stats/instrument/cronbach-alpha.ts";
import { itemTotalStatistics } from "../../src/stats/instrument/item-total.ts";
import { crossProductsOfAnswers, type StudyKind, simulatedStudy } from "./scale-structure-studies.ts";

const [header = [], ...rows] = readFileSync(new URL("../../fixtures/bekasi/main.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const first = header.indexOf("R1");
const bekasi = rows.map((row) => row.slice(first).map(Number));
/** R1-R4, DT5-DT8, J9-J13, E14-E18, BF19-BF22, P23-P26, HA27-HA29, CC30-CC33, LC34-LC37, L38-L40 */
const bekasiBorders = [4, 8, 13, 18, 22, 26, 29, 33, 37];

function of(answers: readonly (readonly number[])[], k = answers[0]?.length ?? 0) {
  return crossProductsOfAnswers(answers, k);
}

function bordersOf({ scales }: ScaleStructure): number[] {
  return scales.slice(1).map(({ items }) => items[0]!);
}

function sizes({ scales }: ScaleStructure): number[] {
  return scales.map(({ items }) => items.length);
}

function simulated(count: number, kind: StudyKind, seed = 0) {
  return Array.from({ length: count }, (_, at) => simulatedStudy(seed + at, kind));
}

/** Items once each and in order, figures in their ranges, neighbours agreed on the border between them. */
function expectProposal(structure: ScaleStructure, k: number): void {
  const { scales } = structure;
  expect(scales.flatMap(({ items }) => items)).toEqual(Array.from({ length: k }, (_, item) => item));
  for (const [at, { items, confidence, borders, alpha }] of scales.entries()) {
    if (k > 1) expect(items.length).toBeGreaterThanOrEqual(2);
    for (const sure of [confidence, ...borders]) expect(sure >= 0 && sure <= 1).toBe(true);
    expect(borders[1]).toBe(scales[at + 1]?.borders[0] ?? 1);
    expect(alpha === null || alpha <= 1).toBe(true);
  }
  if (k > 0) expect(scales[0]!.borders[0]).toBe(1);
}

describe("scales proposed from correlations", () => {
  it("are those of the Bekasi study: nine borders of nine, and none that isn't there", () => {
    const found = proposeScales(of(bekasi));
    expectProposal(found, 40);
    expect(bordersOf(found)).toEqual(bekasiBorders);
    for (const { borders } of found.scales) expect(borders[0]).toBeGreaterThan(0.5);
  });

  it("have the alpha that their items have as they were answered", () => {
    for (const { items, alpha } of proposeScales(of(bekasi)).scales) {
      const own = cronbachAlpha(of(bekasi.map((row) => items.map((item) => row[item]!))));
      expect({ ok: true, value: alpha }).toEqual(own);
    }
  });

  it("hold with items of any scale reversed: R2, DT8, E14, all of BF and L40", () => {
    const turned = new Set([1, 7, 13, 18, 19, 20, 21, 39]);
    const answers = bekasi.map((row) => row.map((answer, item) => (turned.has(item) ? 5 - answer : answer)));
    expect(bordersOf(proposeScales(of(answers)))).toEqual(bekasiBorders);
  });

  it("are mirrored where the questions are asked from the last to the first", () => {
    const back = bekasi.map((row) => [...row].reverse());
    expect(bordersOf(proposeScales(of(back)))).toEqual(bekasiBorders.map((border) => 40 - border).reverse());
  });

  it("are found in made-up studies: over four borders of five, and few false ones", () => {
    let [right, wrong, all] = [0, 0, 0];
    for (const { answers, borders } of simulated(60, { n: 120 })) {
      const found = bordersOf(proposeScales(of(answers)));
      const hits = found.filter((border) => borders.includes(border)).length;
      right += hits;
      wrong += found.length - hits;
      all += borders.length;
    }
    expect(right / all).toBeGreaterThan(0.8);
    expect(wrong / all).toBeLessThan(0.1);
  });

  it("say how sure they are as it turns out: mean of what was said and share of what was right within .1", () => {
    const said = { border: [0, 0], scale: [0, 0] };
    let [borderCount, scaleCount] = [0, 0];
    for (const { answers, borders } of simulated(80, {}, 1000)) {
      const k = answers[0]!.length;
      const ends = [...borders, k];
      for (const { items, confidence, borders: sure } of proposeScales(of(answers)).scales) {
        const [start, end] = [items[0]!, items.at(-1)! + 1];
        scaleCount++;
        said.scale[0]! += confidence;
        if ((start === 0 || borders.includes(start)) && ends.find((other) => other > start) === end) said.scale[1]!++;
        if (start === 0) continue;
        borderCount++;
        said.border[0]! += sure[0];
        if (borders.includes(start)) said.border[1]!++;
      }
    }
    expect(borderCount).toBeGreaterThan(200);
    expect(Math.abs(said.border[0]! - said.border[1]!) / borderCount).toBeLessThan(0.1);
    expect(Math.abs(said.scale[0]! - said.scale[1]!) / scaleCount).toBeLessThan(0.1);
  });

  it("become surer with more respondents who answer alike", () => {
    const weakest = (times: number) => {
      const { scales } = proposeScales(of(Array.from({ length: times }, () => bekasi).flat()));
      return Math.min(...scales.map(({ borders }) => borders[0]));
    };
    expect(weakest(4)).toBeGreaterThan(weakest(1));
  });

  it("leave one scale whole", () => {
    const cut = simulated(40, { scales: 1, n: 150 }).filter(
      ({ answers }) => proposeScales(of(answers)).scales.length > 1,
    );
    expect(cut.length).toBeLessThan(8);
  });
});

describe("scales proposed where the data say little", () => {
  it("are none for no items, one for one item, with no confidence", () => {
    expect(proposeScales(of([[], [], []], 0))).toEqual({ scales: [] });
    const lone = { items: [0], confidence: 0, borders: [1, 1], alpha: null };
    expect(proposeScales(of([[1], [2], [3]]))).toEqual({ scales: [lone] });
  });

  it("keep two and three items together, for smaller scales there are none", () => {
    expect(sizes(proposeScales(of(bekasi.map((row) => row.slice(0, 2)))))).toEqual([2]);
    expect(sizes(proposeScales(of(bekasi.map((row) => row.slice(3, 6)))))).toEqual([3]);
  });

  it.each([0, 1, 2])("are whole and unsure with %d respondents", (n) => {
    const found = proposeScales(of(bekasi.slice(0, n), 40));
    expectProposal(found, 40);
    for (const { confidence } of found.scales) expect(confidence).toBeLessThan(0.5);
  });

  it("keep an item that everybody answered alike with those before it, and count it for nothing", () => {
    const answers = bekasi.map((row) => [...row.slice(0, 26), 4, ...row.slice(26)]);
    const found = proposeScales(of(answers));
    expectProposal(found, 41);
    expect(bordersOf(found)).toEqual(bekasiBorders.map((border) => (border <= 26 - 1 ? border : border + 1)));
    const plain = proposeScales(of(bekasi));
    expect(found.scales[6]!.borders[0]).toBeCloseTo(plain.scales[6]!.borders[0] / 2, 12);
    expect(found.scales[1]).toEqual(plain.scales[1]);
  });

  it("are one of no confidence where nobody differs", () => {
    const same = Array.from({ length: 20 }, () => [3, 3, 3, 3, 3]);
    expect(proposeScales(of(same))).toEqual({
      scales: [{ items: [0, 1, 2, 3, 4], confidence: 0, borders: [1, 1], alpha: null }],
    });
  });

  it("are right where items of a scale are copies of each other", () => {
    const answers = bekasi.map((row) => [row[0]!, row[0]!, row[0]!, row[23]!, row[23]!, 5 - row[23]!, row[23]!]);
    const found = proposeScales(of(answers));
    expectProposal(found, 7);
    expect(sizes(found)).toEqual([3, 4]);
    expect(found.scales[0]!.alpha).toBe(1);
  });

  it("are whole for any answers at all, missing ones too", () => {
    const answer = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(Number.NaN));
    const table = fc
      .integer({ min: 1, max: 40 })
      .chain((k) => fc.array(fc.array(answer, { minLength: k, maxLength: k }), { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(table, (answers) => {
        expectProposal(proposeScales(of(answers)), answers[0]!.length);
      }),
    );
  });

  it("take well under a second for 200 items", () => {
    const wide = simulatedStudy(3, { scales: 40, n: 60 }).answers.map((row) => row.slice(0, 200));
    const items = of(wide);
    expect(items.columns).toHaveLength(200);
    const start = performance.now();
    expectProposal(proposeScales(items), 200);
    expect(performance.now() - start).toBeLessThan(3000); // a tenth of it on an idle machine
  });
});

describe("items that look reversed", () => {
  it("are those whose correlation with the sum of the others is negative, with just that correlation", () => {
    const answers = bekasi.map((row) => row.slice(0, 4).map((answer, item) => (item === 2 ? 5 - answer : answer)));
    const [reversed, ...others] = reversalCandidates(of(answers));
    expect(others).toEqual([]);
    expect(reversed!.item).toBe(2);
    expect({ ok: true, value: reversed!.r }).toEqual(itemTotalStatistics(of(answers))[2]!.correctedItemTotal);
    expect(reversed!.r).toBeLessThan(-0.3);
  });

  it("are none where the correlation may as well be chance", () => {
    const weak = Array.from({ length: 60 }, (_, row) => [row % 5, row % 5, row % 7 === 0 ? 0 : row % 3]);
    const [, , third] = itemTotalStatistics(of(weak));
    expect(third?.correctedItemTotal.ok && third.correctedItemTotal.value).toBeLessThan(0);
    expect(reversalCandidates(of(weak))).toEqual([]);
  });

  it("are none in the Bekasi study's scales", () => {
    for (const { items } of proposeScales(of(bekasi)).scales) {
      expect(reversalCandidates(of(bekasi.map((row) => items.map((item) => row[item]!))))).toEqual([]);
    }
  });

  it("are none where it isn't defined", () => {
    expect(reversalCandidates(of([[1], [2]]))).toEqual([]);
    expect(reversalCandidates(of([[1, 2]]))).toEqual([]);
    expect(
      reversalCandidates(
        of([
          [1, 3],
          [2, 3],
          [4, 3],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("items that hardly correlate", () => {
  /** Two scales of six and seven items, and between them one that nobody answers by either. */
  function withNoise(seed: number): number[][] {
    let state = seed;
    const chance = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const normal = () => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
    const code = (value: number) => Math.max(1, Math.min(5, Math.round(3 + value)));
    return Array.from({ length: 86 }, () => {
      const [one, other] = [normal(), normal()];
      const of = (trait: number, count: number) =>
        Array.from({ length: count }, () => code(0.8 * trait + 0.75 * normal()));
      return [...of(one, 6), code(normal()), ...of(0.6 * one + 0.8 * other, 7)];
    });
  }

  it("make no scale of two or three: they join a neighbour", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const answers = withNoise(seed * 7919);
      const found = proposeScales(of(answers));
      expectProposal(found, 14);
      for (const { items } of found.scales) {
        if (items.length > 3) continue;
        const rs = items.flatMap((a, at) => items.slice(at + 1).map((b) => Math.abs(correlation(answers, a, b))));
        expect(rs.reduce((sum, r) => sum + r, 0) / rs.length).toBeGreaterThan(0.15);
      }
    }
  });
});

function correlation(answers: readonly (readonly number[])[], a: number, b: number): number {
  const mean = (item: number) => answers.reduce((sum, row) => sum + row[item]!, 0) / answers.length;
  const [p, q] = [mean(a), mean(b)];
  const sum = (each: (x: number, y: number) => number) =>
    answers.reduce((total, row) => total + each(row[a]! - p, row[b]! - q), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
