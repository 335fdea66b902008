import type { Residuals } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function residuals(_context: FurtherContext): readonly Residuals[] {
  return [];
}
