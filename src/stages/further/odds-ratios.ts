import type { OddsRatios } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function oddsRatios(_context: FurtherContext): readonly OddsRatios[] {
  return [];
}
