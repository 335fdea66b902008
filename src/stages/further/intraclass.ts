import type { Intraclass } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function intraclass(_context: FurtherContext): readonly Intraclass[] {
  return [];
}
