/** "Does not exist" as a value: what every room returns where the data leave a figure undefined. */

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** Why a figure is undefined: a code and its arguments; `report` finds the words. */
export type Reason =
  | { readonly code: "no-cases" }
  | { readonly code: "too-few-cases"; readonly n: number; readonly needed: number }
  | { readonly code: "zero-variance"; readonly what: string }
  | { readonly code: "too-few-items"; readonly k: number; readonly needed: number }
  | { readonly code: "too-few-categories"; readonly rows: number; readonly columns: number }
  | { readonly code: "not-two-by-two"; readonly rows: number; readonly columns: number }
  | { readonly code: "empty-cell" }
  | { readonly code: "rule-undefined"; readonly rule: string }
  | { readonly code: "not-finite"; readonly what: string }
  /** A matrix that has to be inverted and can't be: variables that are sums of others, or more variables than cases. */
  | { readonly code: "singular-matrix"; readonly what: string }
  | { readonly code: "not-converged"; readonly what: string; readonly iterations: number }
  | { readonly code: "too-many-cases"; readonly n: number; readonly most: number }
  /** An exact computation whose cost is beyond the bound that it states. */
  | { readonly code: "too-costly"; readonly what: string }
  | { readonly code: "too-few-groups"; readonly groups: number; readonly needed: number }
  /** A test statistic over a standard error of 0. */
  | { readonly code: "zero-standard-error" }
  /** A paired test where nobody answered differently the second time. */
  | { readonly code: "no-changes" }
  | { readonly code: "empty-stratum"; readonly stratum: string }
  /** A factor would explain more of an item than it varies: communality above 1, or nothing left that is the item's own. */
  | { readonly code: "heywood-case"; readonly item: string }
  | { readonly code: "too-many-factors"; readonly factors: number; readonly most: number }
  | { readonly code: "too-few-factors"; readonly factors: number; readonly needed: number }
  /** More than one solution fits equally well. */
  | { readonly code: "not-identified"; readonly what: string };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function undefinedBecause(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

/** The value, or null: the form that the JSON contract writes. */
export function orNull<T>(outcome: Outcome<T>): T | null {
  return outcome.ok ? outcome.value : null;
}
