import type { Association } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function associations(_context: FurtherContext): readonly Association[] {
  return [];
}
