import type { Guttman } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function guttman(_context: FurtherContext): readonly Guttman[] {
  return [];
}
