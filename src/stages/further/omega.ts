import type { Omega } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function omega(_context: FurtherContext): readonly Omega[] {
  return [];
}
