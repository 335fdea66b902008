import type { ExactTest } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function exactTests(_context: FurtherContext): readonly ExactTest[] {
  return [];
}
