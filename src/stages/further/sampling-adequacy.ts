import type { SamplingAdequacy } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function samplingAdequacy(_context: FurtherContext): readonly SamplingAdequacy[] {
  return [];
}
