import { type Outcome, ok, undefinedBecause } from "../../core/outcome.ts";
import type { Distribution } from "../../counts/summaries.ts";

export type Modes<V extends number | string = number> = {
  /** Every value with that many cases, in the distribution's order; SPSS prints the first, with a footnote where there are more. */
  readonly values: readonly V[];
  readonly count: number;
};

/** The most frequent values. Where every value occurs once, each is one. @returns undefined for no cases */
export function modes<V extends number | string>({
  values,
  counts,
  n,
}: Pick<Distribution<V>, "values" | "counts" | "n">): Outcome<Modes<V>> {
  if (n === 0) return undefinedBecause({ code: "no-cases" });
  const count = counts.reduce((a, b) => Math.max(a, b), 0);
  return ok({ values: values.filter((_, index) => counts[index] === count), count });
}
