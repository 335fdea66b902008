/** How the text of a present cell becomes a field's number. */
import type { InvalidCell } from "./cases.ts";

export type Problem = InvalidCell["problem"];

/** The field takes no further categories. */
export const uncounted = Symbol("uncounted");

export type Coder = {
  /** Category labels by index, null for numbers. It may grow while cells are read. */
  readonly labels: readonly string[] | null;
  /** Of a cell: trimmed, neither blank nor a missing mark. */
  ofText(text: string): number | Problem | typeof uncounted;
  /** Of a computed number, finite. */
  ofNumber(value: number): number | Problem | typeof uncounted;
  /** Digits after the point among the values so far. */
  decimals(): number | null;
  orderedLabels(): readonly string[] | null;
  /** What the codebook declares, for whoever wrote something else; at most a line. Null where there is nothing to list. */
  readonly declared: string | null;
  /** Of a table of values, or of one answer, whose rest goes elsewhere: its entries that no cell held so far. */
  unusedKeys?(): readonly string[];
  /** Of categories as met: those so far that differ only in case or spacing, together. */
  variants?(): readonly (readonly string[])[];
  /** Forgets what was met, before another pass. */
  reset(): void;
};

/** A coder that knows everything beforehand. */
export function fixedCoder(
  labels: readonly string[] | null,
  declared: string | null,
  ofText: (text: string) => number | Problem,
  ofNumber: (value: number) => number | Problem = (value) => ofText(String(value)),
): Coder {
  return {
    labels,
    declared,
    ofText,
    ofNumber,
    decimals: () => 0,
    orderedLabels: () => labels,
    reset: () => undefined,
  };
}
