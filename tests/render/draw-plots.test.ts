/** The charts of reports in characters: bars, stacked bars, forest plots, box plots, heat maps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../src/render/draw-chart.ts";
import { textWidth } from "../../src/render/plain-text.ts";
import { renderText } from "../../src/render/render-text.ts";
import type { Bars, Boxes, Forest, HeatMap, Plot, StackedBars } from "../../src/report/document.ts";

const drawn = (plot: Plot, room = 60) =>
  drawChart({ kind: "chart", id: "c", title: "Loyalitas", plot }, room, (text) => text)
    .slice(1)
    .map((line) => line.trimEnd());

const bars = (counts: readonly (readonly [string, number])[]): Bars => ({
  type: "bars",
  bars: counts.map(([label, count]) => ({ label, count, percent: count / 2 })),
  axes: { value: "Karakteristik", count: "n" },
});

const stacked = (answers: readonly string[], counts: readonly (readonly number[])[]): StackedBars => ({
  type: "stacked-bars",
  answers,
  bars: counts.map((parts, at) => {
    const n = parts.reduce((a, b) => a + b, 0);
    return {
      label: `R${at + 1}`,
      n,
      parts: parts.map((count) => ({ count, percent: n === 0 ? 0 : (100 * count) / n })),
    };
  }),
  axes: { percent: "% responden" },
});

type Estimate = readonly [label: string, value: number, lower: number, upper: number, significant?: boolean];
const forest = (rows: readonly Estimate[], text = "1.000 (.500-2.000)"): Forest => ({
  type: "forest",
  rows: rows.map(([label, value, lower, upper, significant = false]) => ({
    label,
    value,
    lower,
    upper,
    significant,
    text,
  })),
  reference: 1,
  axes: { value: "Rasio odds" },
});

type Five = readonly [number, number, number, number, number];
const boxes = (
  groups: readonly (readonly [string, readonly (readonly [string, Five, (readonly [number, boolean])[]?])[]])[],
): Boxes => ({
  type: "boxes",
  groups: groups.map(([label, list]) => ({
    label,
    boxes: list.map(([name, [lowerWhisker, lowerHinge, median, upperHinge, upperWhisker], outside = []]) => ({
      label: name,
      n: 9,
      lowerWhisker,
      lowerHinge,
      median,
      upperHinge,
      upperWhisker,
      outside: outside.map(([value, extreme]) => ({ value, count: 1, extreme })),
    })),
  })),
  axes: { value: "Skor" },
  decimals: 0,
});

const heat = (labels: readonly string[], values: readonly (readonly (number | null)[])[]): HeatMap => ({
  type: "heat-map",
  labels,
  values,
  axes: { value: "r" },
});

describe("bars", () => {
  it("have a line a value: its cases, their share, and blocks to scale", () => {
    expect(
      drawn(
        bars([
          ["Jauh", 20],
          ["Dekat", 80],
          ["Lain", 1],
          ["Tidak ada", 0],
        ]),
        42,
      ),
    ).toEqual([
      "Karakteristik   n",
      `Jauh           20  10.0%  ${"█".repeat(4)}`,
      `Dekat          80  40.0%  ${"█".repeat(16)}`,
      "Lain            1    .5%  ▏",
      "Tidak ada       0    .0%",
    ]);
  });
});

describe("stacked bars", () => {
  it("are of one length, each answer in its own filling from light to dark, named below", () => {
    expect(
      drawn(
        stacked(
          ["STS", "TS", "S", "SS"],
          [
            [5, 0, 10, 5],
            [0, 20, 0, 0],
          ],
        ),
        31,
      ),
    ).toEqual([
      "R1 ░░░░░▓▓▓▓▓▓▓▓▓▓█████  n = 20",
      `R2 ${"▒".repeat(20)}  n = 20`,
      "   ┴────┴────┴───┴────┴",
      "   0   25   50  75  100",
      "% responden",
      "░ STS  ▒ TS  ▓ S  █ SS",
    ]);
  });

  it("show whoever is there, if only in one place", () => {
    const [line] = drawn(stacked(["a", "b", "c"], [[1, 998, 1]]), 40);
    expect(line).toMatch(/^R1 ░▒+█ {2}n = 1000$/);
  });

  it("fill with places where there are more answers than shades", () => {
    const answers = Array.from({ length: 12 }, (_, at) => `jawaban ${at}`);
    const lines = drawn(stacked(answers, [answers.map(() => 5)]), 60);
    expect(lines[0]).toMatch(/^R1 1+2+3+4+5+6+7+8+9+a+b+c+ {2}n = 60$/);
    expect(lines.slice(-3)).toEqual([
      "1 jawaban 0  2 jawaban 1  3 jawaban 2  4 jawaban 3",
      "5 jawaban 4  6 jawaban 5  7 jawaban 6  8 jawaban 7",
      "9 jawaban 8  a jawaban 9  b jawaban 10  c jawaban 11",
    ]);
  });

  it("stand an item that nobody answered", () => {
    expect(drawn(stacked(["a", "b"], [[0, 0]]), 40)[0]).toMatch(/^R1 +n = 0$/);
  });
});

describe("a forest plot", () => {
  it("has each estimate within its interval on a logarithmic axis, the reference through all", () => {
    const lines = drawn(
      forest([
        ["Jarak", 4, 2, 8, true],
        ["Usia", 1, 0.5, 2],
        ["Biaya", 0.25, 0.125, 0.5, true],
      ]),
      80,
    );
    // from 1/8 to 8 in 50 places: 1 is in the middle, each doubling 8.2 further
    expect(lines.slice(0, 3)).toEqual([
      `Jarak  1.000 (.500-2.000)  ${" ".repeat(25)}┊${" ".repeat(7)}├───────●───────┤`,
      `Usia   1.000 (.500-2.000)  ${" ".repeat(16)}├────────○───────┤`,
      `Biaya  1.000 (.500-2.000)  ├───────●───────┤${" ".repeat(8)}┊`,
    ]);
    expect(lines[4]!.slice(27)).toMatch(/^ *0\.2 +0\.5 +1 +2 +5$/);
    expect(lines[5]).toBe("Rasio odds");
  });

  it("tells what is significant without colour", () => {
    const marks = (significant: boolean) => drawn(forest([["a", 2, 1.5, 3, significant]]), 80)[0];
    expect(marks(true)).toContain("●");
    expect(marks(false)).toContain("○");
    expect(marks(false)).not.toContain("●");
  });

  it("writes an estimate above its interval where they don't fit side by side, and wraps long labels", () => {
    const long = "Jarak tempat tinggal (Jauh / Dekat)";
    const narrow = drawn(forest([[long, 4, 2, 8]], "4.000 (2.000-8.000)"), 40);
    expect(narrow.slice(0, 2)).toEqual([long, "4.000 (2.000-8.000)"]);
    expect(narrow[2]).toMatch(/^ +┊ *├─+○─+┤$/);
    const wide = drawn(forest([[long, 4, 2, 8]], "4.000 (2.000-8.000)"), 80);
    expect(wide[0]).toMatch(/^Jarak tempat tinggal \(Jauh {2}4\.000 \(2\.000-8\.000\) {2}/);
    expect(wide[1]).toBe("/ Dekat)");
  });

  it("leaves out what has no place on a logarithmic axis", () => {
    expect(drawn(forest([["a", 0, 0, 2]]))).toEqual([]);
    expect(drawn(forest([]))).toEqual([]);
    expect(drawn(forest([["a", 1, 1, 1]]), 80)[0]).toContain("○");
  });
});

describe("box plots", () => {
  it("have whiskers, box and median where the figures are, what is outside marked, one axis for all", () => {
    const lines = drawn(
      boxes([
        [
          "Jarak",
          [
            ["Jauh", [0, 2, 4, 6, 10]],
            [
              "Dekat",
              [4, 5, 6, 7, 8],
              [
                [0, true],
                [2, false],
              ],
            ],
          ],
        ],
        ["Usia", [["Muda", [5, 5, 5, 5, 5]]]],
      ]),
      37,
    );
    // 21 places for 0 to 10: two each
    expect(lines).toEqual([
      "Jarak",
      "  Jauh   n = 9  ├───▒▒▒▒┃▒▒▒▒───────┤",
      "  Dekat  n = 9  *   o   ├─▒▒┃▒▒─┤",
      "Usia",
      "  Muda   n = 9            ┃",
      "                ┴───────────────────┴",
      "                0                  10",
      "Skor",
    ]);
  });

  it("are empty without boxes", () => {
    expect(drawn(boxes([]))).toEqual([]);
  });
});

describe("a heat map", () => {
  it("has each figure with a shade by its size, and says what the shades mean", () => {
    const map = heat(
      ["R1", "R2", "R3"],
      [
        [1, 0.72, -0.45],
        [0.72, 1, 0.199],
        [-0.45, 0.199, 1],
      ],
    );
    expect(drawn(map)).toEqual([
      "       R1     R2     R3",
      "R1 █1.000 ▓ .720 ▒-.450",
      "R2 ▓ .720 █1.000   .199",
      "R3 ▒-.450   .199 █1.000",
      "",
      "r: █ .8-1  ▓ .6-.8  ▒ .4-.6  ░ .2-.4",
    ]);
  });

  it("goes on below where its columns don't fit, with the rows that have something there, scales whole", () => {
    const values = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 9 }, (__, column) => (Math.floor(row / 3) === Math.floor(column / 3) ? 0.5 : null)),
    );
    const lines = drawn(heat(["a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3"], values), 40);
    expect(lines.filter((line) => /^ {3}/.test(line)).map((line) => line.trim().split(/ +/))).toEqual([
      ["a1", "a2", "a3"],
      ["b1", "b2", "b3"],
      ["c1", "c2", "c3"],
    ]);
    expect(lines.filter((line) => line.startsWith("a1"))).toHaveLength(1);
  });
});

describe("whatever the figures and labels", () => {
  const label = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 30 }));
  const size = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const ratio = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
  const count = fc.integer({ min: 0, max: 100_000 });
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const five = fc.tuple(size, size, size, size, size).map((values) => sorted(values) as unknown as Five);
  const plot: fc.Arbitrary<Plot> = fc.oneof(
    fc.array(fc.tuple(label, count), { maxLength: 12 }).map(bars),
    fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 14 }), fc.integer({ min: 0, max: 60 }))
      .chain(([answers, items]) =>
        fc
          .array(fc.array(count, { minLength: answers.length, maxLength: answers.length }), { maxLength: items })
          .map((counts) => stacked(answers, counts)),
      ),
    fc.array(fc.tuple(label, fc.tuple(ratio, ratio, ratio), fc.boolean()), { maxLength: 20 }).map((rows) =>
      forest(
        rows.map(([name, values, significant]) => {
          const [lower, value, upper] = sorted(values);
          return [name, value!, lower!, upper!, significant] as const;
        }),
      ),
    ),
    fc
      .array(
        fc.tuple(label, fc.array(fc.tuple(label, five, fc.array(fc.tuple(size, fc.boolean()), { maxLength: 5 })))),
        {
          maxLength: 6,
        },
      )
      .map(boxes),
    fc
      .integer({ min: 0, max: 45 })
      .chain((k) =>
        fc.tuple(
          fc.array(label, { minLength: k, maxLength: k }),
          fc.array(fc.array(fc.option(fc.double({ min: -1, max: 1, noNaN: true })), { minLength: k, maxLength: k }), {
            minLength: k,
            maxLength: k,
          }),
        ),
      )
      .map(([labels, values]) => heat(labels, values)),
  );
  const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");

  it("no line is wider than the room, nothing in it steers, and colour changes no character", () => {
    fc.assert(
      fc.property(plot, fc.integer({ min: 40, max: 120 }), (given, width) => {
        const document = {
          language: "id" as const,
          blocks: [{ kind: "chart" as const, id: "c", title: "Loyalitas", plot: given }],
        };
        const text = renderText(document, { width, colour: false });
        for (const line of text.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        const bare = renderText(document, { width, colour: true })
          .replace(COLOUR, "")
          .split("\n")
          .map((line) => line.trimEnd());
        expect(bare.join("\n")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("a label of 10,000 characters takes no more than its column", () => {
    const long = `${"kata ".repeat(2000)}<script>\u202e`;
    for (const given of [
      bars([[long, 3]]),
      stacked([long, "b"], [[3, 4]]),
      forest([["a", 2, 1, 3]], long.slice(0, 200)),
      boxes([[long.slice(0, 200), [[long, [1, 2, 3, 4, 5]]]]]),
      heat([long], [[1]]),
    ]) {
      for (const line of drawn(given, 40)) expect(textWidth(line)).toBeLessThanOrEqual(40);
    }
  });
});
