import type { Extremes } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function extremes(_context: FurtherContext): readonly Extremes[] {
  return [];
}
