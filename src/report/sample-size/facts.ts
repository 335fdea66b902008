/** A result's numbers as text, for sentences. */
import type { SampleSizeResult } from "../../stages/sample-size.ts";
import type { Figures } from "./figures.ts";

export type Facts = {
  /** A group's size before rounding, after it, and of all groups together. */
  readonly exact: string;
  readonly n: string;
  readonly total: string;
  readonly groups: 1 | 2;
  /** n was a whole number before any rounding. */
  readonly whole: boolean;
  /** What to begin with: a group's size before rounding, after it, and of all groups together. */
  readonly dropOut: {
    readonly share: string;
    readonly kept: string;
    readonly exact: string;
    readonly n: string;
    readonly total: string;
  } | null;
  /** An input as text, by its name; "" for one that the formula doesn't have. */
  of(name: string): string;
  /** One of the inputs was given. */
  has(name: string): boolean;
  /** A share among the inputs as a percentage. */
  percent(name: string): string;
  readonly alpha: string;
  readonly oneSided: boolean;
};

export function factsOf(result: SampleSizeResult, write: Figures): Facts {
  const { dropOut } = result;
  const inputs: Readonly<Record<string, unknown>> = { ...result.intermediate, ...result.inputs, ...zUsed(result) };
  const number = (name: string) => (typeof inputs[name] === "number" ? inputs[name] : null);
  const confidence = number("confidence");
  return {
    exact: write.size(result.exact),
    n: write.count(result.n),
    total: write.count(result.total),
    groups: result.groups,
    whole: Number.isInteger(result.exact),
    dropOut:
      dropOut === null
        ? null
        : {
            share: write.percent(dropOut.share),
            kept: write.given(dropOut.share),
            exact: write.size(dropOut.exact),
            n: write.count(dropOut.n),
            total: write.count(dropOut.total),
          },
    of: (name) => textOf(number(name), (value) => write.given(value)),
    has: (name) => number(name) !== null,
    percent: (name) => textOf(number(name), (value) => write.percent(value)),
    alpha: textOf(confidence, (value) => write.percent(1 - value)),
    oneSided: inputs.sides === 1,
  };
}

/** The z that was calculated with is no input where nobody gave one. */
function zUsed({ inputs }: SampleSizeResult): { readonly z: unknown; readonly zPower: unknown } {
  return { z: "z" in inputs ? inputs.z : null, zPower: "zPower" in inputs ? inputs.zPower : null };
}

function textOf(value: number | null, write: (value: number) => string): string {
  return value === null ? "" : write(value);
}
