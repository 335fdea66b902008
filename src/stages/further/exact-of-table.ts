/** The exact test of a table, once for the p that `bivariate` reports and the stage of its own. */
import type { Outcome } from "../../core/outcome.ts";
import type { Contingency } from "../../counts/summaries.ts";
import { type ExactTest, exactTest } from "../../stats/crosstabs/exact-test.ts";

const known = new Map<string, Outcome<ExactTest>>();
const MOST_KNOWN = 200;

export function exactOfTable(table: Contingency): Outcome<ExactTest> {
  const key = table.counts.map((row) => row.join()).join(";");
  const found = known.get(key) ?? exactTest(table);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
