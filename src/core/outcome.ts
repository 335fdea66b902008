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
  | { readonly code: "not-finite"; readonly what: string };

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
