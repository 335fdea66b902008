import type { McNemar } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function mcnemar(_context: FurtherContext): readonly McNemar[] {
  return [];
}
