import type { Merger } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function mergers(_context: FurtherContext): readonly Merger[] {
  return [];
}
