/** What the errors of this room share: exit code 3, and lists cut to the first 20. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";

export function inputError(code: string, text: Bilingual, hint: Bilingual, cause?: unknown): LoyaltyError {
  return new LoyaltyError(code, text, { exitCode: EXIT.input, hint, cause });
}

/** How many places of one kind an error lists. */
export const listed = 20;

/** The first 20 places, and whether there are more: `line 4 (2 cells), line 9 (5 cells) ...`. */
export function placesInWords(places: readonly string[], total: number): string {
  return places.slice(0, listed).join(", ") + (total > listed ? " ..." : "");
}

/** A file as a sentence calls it. */
export function fileInWords(path: string): Bilingual {
  return path === "-" ? { en: "standard input", id: "masukan standar" } : { en: shown(path), id: shown(path) };
}

/** A path or cell that goes into a sentence: cut in its middle where it is very long, control characters made visible. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  const visible = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
  return visible.length <= 200 ? visible : `${visible.slice(0, 120)}...${visible.slice(-60)}`;
}
