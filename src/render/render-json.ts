/** StudyResult as it is, for programs; and what `sample-size` finds. */
import type { SampleSizeJson } from "../report/sample-size/build-sample-size.ts";
import type { StudyResult } from "../stages/result.ts";

/**
 * @returns JSON with an indent of 2 and a line feed at its end
 * @throws RangeError for a NaN or an infinity: `JSON.stringify` would silently make it null, which means something else
 */
export function renderJson(result: StudyResult | SampleSizeJson): string {
  return `${JSON.stringify(result, finite, 2).replace(STEERING, escaped)}\n`;
}

/** Characters that steer a terminal or turn its writing direction, and that JSON lets stand. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`"${key}" of the result is ${value}`);
  return value;
}
