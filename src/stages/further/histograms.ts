import type { Histogram } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function histograms(_context: FurtherContext): readonly Histogram[] {
  return [];
}
