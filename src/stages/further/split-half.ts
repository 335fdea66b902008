import type { SplitHalf } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function splitHalf(_context: FurtherContext): readonly SplitHalf[] {
  return [];
}
