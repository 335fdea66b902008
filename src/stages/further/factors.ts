import type { FactorAnalysis } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function factors(_context: FurtherContext): readonly FactorAnalysis[] {
  return [];
}
