import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemPlaces } from "../../../src/stats/factor-analysis/items-elsewhere.ts";

const items = ["a1", "a2", "a3", "b1", "b2", "b3"];
const scales = ["A", "A", "A", "B", "B", "B"];
const clean = [
  [0.8, 0.1],
  [0.7, -0.1],
  [0.6, 0.2],
  [0.1, 0.8],
  [0.2, 0.7],
  [0.3, 0.6],
];
const named = (found: ReturnType<typeof itemPlaces>, what: "elsewhere" | "crossLoading" | "weak") =>
  found.items.filter((item) => item[what]).map(({ item }) => item);

describe("where items load, by hand", () => {
  it("each with its scale: nothing to point out", () => {
    const found = itemPlaces(clean, items, scales);
    expect(found.factors).toEqual(["A", "B"]);
    expect(found.scales).toEqual([
      { scale: "A", factor: 0, itemsThere: 3, items: 3 },
      { scale: "B", factor: 1, itemsThere: 3, items: 3 },
    ]);
    for (const what of ["elsewhere", "crossLoading", "weak"] as const) expect(named(found, what)).toEqual([]);
    expect(found.items[1]).toEqual({
      item: "a2",
      scale: "A",
      factor: 0,
      loading: 0.7,
      second: { factor: 1, loading: -0.1 },
      elsewhere: false,
      crossLoading: false,
      weak: false,
    });
  });

  it("an item on the other scale's factor, one on both, one on none; the size counts, not the sign", () => {
    const loadings = [
      [0.8, 0.1],
      [-0.7, 0.4],
      [0.2, -0.6],
      [0.1, 0.8],
      [0.399, 0.39],
      [0.3, 0.6],
    ];
    const found = itemPlaces(loadings, items, scales);
    expect(named(found, "elsewhere")).toEqual(["a3", "b2"]);
    expect(named(found, "crossLoading")).toEqual(["a2"]);
    expect(named(found, "weak")).toEqual(["b2"]);
  });

  it("the threshold is a loading that counts already", () => {
    const found = itemPlaces([[0.5, 0.3]], ["a"], ["A"], 0.5);
    expect(found.items[0]).toMatchObject({ weak: false, crossLoading: false });
    expect(itemPlaces([[0.5, 0.3]], ["a"], ["A"], 0.3).items[0]).toMatchObject({ crossLoading: true });
    expect(itemPlaces([[0.5, 0.3]], ["a"], ["A"], 0.501).items[0]).toMatchObject({ weak: true });
  });

  it("two scales on one factor share it; the larger squares name it, and a factor of nobody has no scale", () => {
    const loadings = [
      [0.9, 0],
      [0.8, 0.1],
      [0.9, 0],
      [0.5, 0.2],
      [0.6, 0.1],
      [0.7, 0],
    ];
    const found = itemPlaces(loadings, items, scales);
    expect(found.factors).toEqual(["A", null]);
    expect(found.scales.map(({ factor }) => factor)).toEqual([0, 0]);
    expect(named(found, "elsewhere")).toEqual([]);
  });

  it("a scale whose items split evenly is where its squared loadings are larger", () => {
    const found = itemPlaces(
      [
        [0.6, 0.1],
        [0.1, 0.9],
      ],
      ["a1", "a2"],
      ["A", "A"],
    );
    expect(found.scales).toEqual([{ scale: "A", factor: 1, itemsThere: 1, items: 2 }]);
    expect(named(found, "elsewhere")).toEqual(["a1"]);
  });

  it("a scale that two factors have alike is on the first, a factor that two scales have alike is the first's", () => {
    const even = [
      [0.6, 0.1],
      [0.1, 0.6],
    ];
    expect(itemPlaces(even, ["a1", "a2"], ["A", "A"]).scales[0]!.factor).toBe(0);
    expect(itemPlaces([[0.6], [-0.6]], ["a", "b"], ["A", "B"]).factors).toEqual(["A"]);
  });

  it("no items have no factors", () => {
    expect(itemPlaces([], [], [])).toEqual({ threshold: 0.4, items: [], scales: [], factors: [] });
  });

  it("one factor has everything", () => {
    const found = itemPlaces([[0.6], [0.3]], ["a", "b"], ["A", "B"]);
    expect(found.items.map(({ second, elsewhere }) => [second, elsewhere])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(named(found, "weak")).toEqual(["b"]);
  });

  it("sizes that only rounding tells apart go to the first factor", () => {
    const found = itemPlaces([[0.7, -0.7 - 1e-15]], ["a"], ["A"]);
    expect(found.items[0]).toMatchObject({ factor: 0, second: { factor: 1 } });
  });

  it("other than one item and one scale a row is the caller's mistake", () => {
    const mistake = new RangeError("one item and one scale for each row of loadings");
    expect(() => itemPlaces(clean, items.slice(1), scales)).toThrow(mistake);
    expect(() => itemPlaces(clean, items, scales.slice(1))).toThrow(mistake);
  });
});

it("signs of loadings change nothing but themselves; most of a scale's items are where it is", () => {
  const rows = fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (wholes) => {
      const loadings = wholes.map((row) => row.map((value) => value / 100));
      const found = itemPlaces(loadings, items, scales);
      const turned = itemPlaces(
        loadings.map((row) => row.map((value) => -value)),
        items,
        scales,
      );
      expect(turned.items.map(({ factor, elsewhere }) => [factor, elsewhere])).toEqual(
        found.items.map(({ factor, elsewhere }) => [factor, elsewhere]),
      );
      for (const { scale, factor, itemsThere } of found.scales) {
        const own = found.items.filter((item) => item.scale === scale);
        expect(own.filter((item) => !item.elsewhere)).toHaveLength(itemsThere);
        for (const other of [0, 1, 2]) {
          expect(own.filter((item) => item.factor === other).length).toBeLessThanOrEqual(itemsThere);
        }
        expect(own.filter((item) => item.factor === factor)).toHaveLength(itemsThere);
      }
    }),
  );
});
