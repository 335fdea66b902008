/** What the command line says of columns: numbers, categories, left alone. */
import type { Columns } from "../columns.ts";
import { columnsGiven, type Overrides } from "../overrides.ts";

export type KindsForced = {
  readonly forced: ReadonlyMap<string, "number" | "category">;
  readonly ignored: ReadonlySet<string>;
};

/** @throws LoyaltyError (exit 2) for a column that isn't there */
export function kindsForced(overrides: Overrides, columns: Columns): KindsForced {
  const forced = new Map<string, "number" | "category">();
  const ignored = new Set(columnsGiven("--ignore", overrides.ignore ?? [], columns));
  for (const name of columnsGiven("--number", overrides.numbers ?? [], columns)) forced.set(name, "number");
  for (const name of columnsGiven("--category", overrides.categories ?? [], columns)) forced.set(name, "category");
  return { forced, ignored };
}
