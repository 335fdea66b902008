/** StudyResult as it is, for programs. */
import type { StudyResult } from "../stages/result.ts";

/**
 * @returns JSON with an indent of 2 and a line feed at its end
 * @throws RangeError for a NaN or an infinity: `JSON.stringify` would silently make it null, which means something else
 */
export function renderJson(result: StudyResult): string {
  return `${JSON.stringify(result, finite, 2)}\n`;
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`"${key}" of the result is ${value}`);
  return value;
}
