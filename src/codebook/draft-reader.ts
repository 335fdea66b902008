/** All that reading the YAML takes, in one chunk that loads when there is a codebook; a chunk of its own for each part costs more. */
import type { Mistake } from "./mistakes.ts";
import { noteDuplicates, parseYaml } from "./parse-yaml.ts";
import { noteNoCodebook, type Spelled, spelledReader } from "./spelled.ts";

export { locatorOf } from "./positions.ts";

/**
 * @param into gets every mistake of shape; the result holds only where there is none
 * @throws LoyaltyError (exit 3) for broken YAML and for what is no codebook at all
 */
export function readSpelled(path: string, text: string, into: Mistake[]): Spelled {
  const value = parseYaml(path, text, into);
  if (!(value instanceof Map)) throw noteNoCodebook(path, value);
  const spelled = spelledReader()(value, [], into);
  if (into.length === 0 && repeatsKey(value)) noteDuplicates(text, into);
  return spelled ?? {};
}

/** 1 and "1" are two keys for YAML and one for a codebook. */
function repeatsKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(repeatsKey);
  if (!(value instanceof Map)) return false;
  const keys = new Set([...value.keys()].map(String));
  return keys.size < value.size || [...value.values()].some(repeatsKey);
}
