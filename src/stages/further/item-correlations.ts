import type { ItemCorrelations } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function itemCorrelations(_context: FurtherContext): readonly ItemCorrelations[] {
  return [];
}
