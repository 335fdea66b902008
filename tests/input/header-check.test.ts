import { describe, expect, it } from "vitest";
import { isRowOfNumbers } from "../../src/input/header-check.ts";

describe("a row of numbers is no header", () => {
  it.each([
    [["1", "21", "4"]],
    [["1", " 160,5", "1.500.000", "-3"]],
    [["4", "4"]],
    [["", "2", "4", "3"]],
    [["1", "2", "3", "3"]],
    [["3", "2", "1"]],
    [["1.1", "1.3", "1.2"]],
  ])("%j", (cells) => {
    expect(isRowOfNumbers(cells)).toBe(true);
  });

  it.each([
    ["counted through", Array.from({ length: 40 }, (_, at) => `${at + 1}`)],
    ["counted on from an earlier part", ["21", "22", "23"]],
    ["under the name of no row names", ["", "0", "1", "2"]],
    ["with a point behind each", ["1.", "2.", "3."]],
    ["by section", ["1.1", "1.2", "2.1", "2.2", "3.1"]],
    ["years", ["2019", "2020", "2021"]],
    ["two that differ", ["1", "21"]],
    ["one", ["12"]],
    ["with a name among them", ["1", "21", "4", "skor"]],
    ["dates", ["1/3", "2/3", "5/3"]],
    ["nothing", ["", " "]],
  ])("unless it is %s", (_, cells) => {
    expect(isRowOfNumbers(cells)).toBe(false);
  });
});
