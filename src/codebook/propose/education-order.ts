/** Levels of education in their order, whatever they are called. */
import { fold } from "../../core/fold.ts";

/** Lowest first; the first pattern that a text matches, from the highest down, is its level. */
const levels: readonly RegExp[] = [
  /\b(?:tidak sekolah|belum sekolah|tidak tamat|belum tamat|no (?:formal )?(?:education|schooling)|none)\b/,
  /\b(?:tk|paud)\b/,
  /\b(?:sd|mi|sekolah dasar|elementary|primary)\b/,
  /\b(?:smp|mts|sltp|sekolah menengah pertama|junior high|middle school)\b/,
  /\b(?:sma|smk|smu|slta|stm|ma|man|sekolah menengah (?:atas|kejuruan)|senior high|high school|secondary)\b/,
  /\b(?:d ?1|d ?i|diploma (?:1|i))\b/,
  /\b(?:d ?2|d ?ii|diploma (?:2|ii))\b/,
  /\b(?:d ?3|d ?iii|diploma (?:3|iii)|diploma|akademi|ahli madya)\b/,
  /\b(?:d ?4|d ?iv|s ?1|strata (?:1|satu)|sarjana|perguruan tinggi|universitas|bachelors?|undergraduate|university|college)\b/,
  /\b(?:s ?2|strata (?:2|dua)|magister|pascasarjana|pasca sarjana|masters?|postgraduate)\b/,
  /\b(?:s ?3|strata (?:3|tiga)|doktor|doktoral|doctora\p{L}*|ph ?d)\b/u,
];

/** @returns the texts, lowest level first; null where one is no level, or all are of one */
export function educationOrder(texts: readonly string[]): readonly string[] | null {
  const ranked = texts.map((text) => [text, levelOf(text)] as const);
  if (ranked.some(([, level]) => level === -1)) return null;
  if (new Set(ranked.map(([, level]) => level)).size < 2) return null;
  const folded = new Set<string>();
  return ranked
    .toSorted(([, a], [, b]) => a - b)
    .map(([text]) => text)
    .filter((text) => !folded.has(fold(text)) && folded.add(fold(text)));
}

/** A text that names several ("D3/S1", "SMA/SMK", "SMA atau sederajat") is of the lowest. */
function levelOf(text: string): number {
  const words = fold(text).replace(/[-./]/g, " ");
  // "pascasarjana" and "sarjana muda" hold other levels' words, so the longest name goes first
  if (levels[9]!.test(words) && /pasca/.test(words)) return 9;
  return levels.findIndex((level) => level.test(words));
}
