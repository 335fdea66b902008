import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOrder } from "../../../src/codebook/propose/range-order.ts";

describe("categories that are ranges", () => {
  it.each([
    [["< 20 tahun", "20-30 tahun", "31-40 tahun", "> 40 tahun"]],
    [["Di bawah 17", "17 - 25", "26 - 35", "36 ke atas"]],
    [["Kurang dari Rp1.000.000", "Rp1.000.000 - Rp3.000.000", "Rp3.000.001 - Rp5.000.000", "Lebih dari Rp5.000.000"]],
    [["< 500 ribu", "500 ribu - 1 juta", "1,5 juta - 3 juta", "> 3 juta"]],
    [["< 6 bulan", "6 bulan - 1 tahun", "1 - 3 tahun", "> 3 tahun"]],
    [["1-2 kali", "3-5 kali", "more than 5"]],
    [["1 kali", "2 kali", "Lebih dari 2 kali"]],
    [["≤ 25", "> 25"]],
  ])("%j, whatever order they come in", (texts) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(rangeOrder(shuffled)).toEqual(texts);
      }),
    );
  });

  it("are none where a text has no number, nothing is a range, or two begin alike", () => {
    expect(rangeOrder(["< 20", "Tidak tahu"])).toBeNull();
    expect(rangeOrder(["Kelas 1", "Kelas 2"])).toBeNull();
    expect(rangeOrder(["1-2 kali", "1-2 Kali"])).toBeNull();
    expect(rangeOrder(["> 1"])).toBeNull();
  });
});
