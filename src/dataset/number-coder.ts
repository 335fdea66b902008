/** Numbers: plain decimals as they stand. */
import { plainNumber } from "./cell-text.ts";
import type { Coder } from "./coder.ts";
import { Decimals } from "./decimals.ts";

export function numberCoder(): Coder {
  let decimals = new Decimals();
  return {
    labels: null,
    declared: null,
    ofText(text) {
      const value = plainNumber(text);
      if (Number.isNaN(value)) return "not-a-number";
      decimals.read(text, value);
      return value;
    },
    ofNumber(value) {
      decimals.computed(value);
      return value;
    },
    decimals: () => decimals.value,
    orderedLabels: () => null,
    reset() {
      decimals = new Decimals();
    },
  };
}
