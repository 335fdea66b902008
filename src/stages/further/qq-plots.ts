import type { QQPlot } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function qqPlots(_context: FurtherContext): readonly QQPlot[] {
  return [];
}
