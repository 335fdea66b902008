import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBins, amountText, type Counted, roundCut } from "../../../src/codebook/propose/demographic-bins.ts";
import { educationOrder } from "../../../src/codebook/propose/education-order.ts";

const range = (low: number, high: number, times = 1): Counted =>
  Array.from({ length: high - low + 1 }, (_, index) => [low + index, times] as const);

describe("ages", () => {
  it("go into the health ministry's bands", () => {
    expect(ageBins(range(20, 59), "id")).toEqual({
      by: "bands",
      bins: [
        { below: 26, label: "< 26 tahun" },
        { below: 36, label: "26-35 tahun" },
        { below: 46, label: "36-45 tahun" },
        { below: 56, label: "46-55 tahun" },
        { below: null, label: ">= 56 tahun" },
      ],
    });
  });

  it("of students, nearly all in one band, are parted near their middle", () => {
    expect(ageBins(range(18, 24, 5), "en")).toEqual({
      by: "median",
      bins: [
        { below: 21, label: "< 21 years" },
        { below: null, label: ">= 21 years" },
      ],
    });
    expect(ageBins([[20, 50]], "id")).toBeNull();
  });

  it("make groups of a tenth at least, five at most, one after the other, whatever the ages", () => {
    const ages = fc.uniqueArray(fc.integer({ min: 1, max: 98 }), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(ages, fc.integer({ min: 1, max: 9 }), (values, times) => {
        const counted = values.sort((a, b) => a - b).map((age, index) => [age, 1 + ((index * times) % 7)] as const);
        const total = counted.reduce((sum, [, count]) => sum + count, 0);
        const found = ageBins(counted, "id");
        if (found === null) return;
        const bounds = found.bins.map(({ below }) => below ?? Number.POSITIVE_INFINITY);
        expect(bounds.length).toBeGreaterThan(1);
        expect(bounds.length).toBeLessThanOrEqual(5);
        expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
        for (const [index, bound] of bounds.entries()) {
          const above = bounds[index - 1] ?? Number.NEGATIVE_INFINITY;
          const held = counted.filter(([age]) => age >= above && age < bound);
          const size = held.reduce((sum, [, count]) => sum + count, 0);
          expect(size).toBeGreaterThanOrEqual(total * 0.1);
        }
      }),
    );
  });
});

describe("money", () => {
  it("is parted at the roundest amount near the median that makes two halves, nearly", () => {
    expect(
      roundCut([
        [1_500_000, 4],
        [2_900_000, 5],
        [3_100_000, 6],
        [7_500_000, 4],
      ]),
    ).toBe(3_000_000);
    expect(roundCut(range(1, 9).map(([value]) => [value * 310_000, 1] as const))).toBe(1_500_000);
    expect(
      roundCut([
        [0, 9],
        [100, 1],
      ]),
    ).toBeNull();
  });

  it("is written as people write it", () => {
    expect(amountText(3_500_000, "id", "Rp")).toBe("Rp3.500.000");
    expect(amountText(950, "en", "")).toBe("950");
    expect(amountText(12_000, "en", "")).toBe("12,000");
  });
});

describe("levels of education", () => {
  it("stand lowest first, however they are written", () => {
    expect(educationOrder(["S1", "SMA/SMK", "D3", "SMP", "S2", "SD", "S3"])).toEqual([
      "SD",
      "SMP",
      "SMA/SMK",
      "D3",
      "S1",
      "S2",
      "S3",
    ]);
    expect(educationOrder(["Pascasarjana", "Perguruan Tinggi", "Tamat SMA", "Tidak tamat SD"])).toEqual([
      "Tidak tamat SD",
      "Tamat SMA",
      "Perguruan Tinggi",
      "Pascasarjana",
    ]);
    expect(educationOrder(["Bachelor's degree", "High school", "Master"])).toEqual([
      "High school",
      "Bachelor's degree",
      "Master",
    ]);
    expect(educationOrder(["sma", "SMA", "S1"])).toEqual(["sma", "S1"]);
  });

  it("have no order where one isn't known, or all are one", () => {
    expect(educationOrder(["SMA", "Kursus menjahit"])).toBeNull();
    expect(educationOrder(["SMA", "SMK"])).toBeNull();
  });
});
