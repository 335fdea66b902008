/** Roman numerals, both ways. */
import { expect, it } from "vitest";
import { fromRoman, roman } from "../../src/core/roman.ts";

it.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [40, "XL"],
  [88, "LXXXVIII"],
  [99, "XCIX"],
])("%i is %s", (number, text) => {
  expect(roman(number)).toBe(text);
});

it("reads back what it writes, in capitals or not", () => {
  for (let number = 1; number <= 99; number += 1) {
    expect(fromRoman(roman(number), 99)).toBe(number);
    expect(fromRoman(roman(number).toLowerCase(), 99)).toBe(number);
  }
});

it.each(["", "IIII", "VX", "C", "4", "IV ", "constructor"])("%j is none up to 99", (text) => {
  expect(fromRoman(text, 99)).toBeNull();
});
