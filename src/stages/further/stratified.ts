import type { Stratified } from "../result.ts";
import type { FurtherContext } from "./context.ts";

export function stratified(_context: FurtherContext): readonly Stratified[] {
  return [];
}
