import type { Percentiles } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function percentiles(_context: FurtherContext): readonly Percentiles[] {
  return [];
}
