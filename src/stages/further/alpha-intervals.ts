import type { AlphaInterval } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function alphaIntervals(_context: FurtherContext): readonly AlphaInterval[] {
  return [];
}
