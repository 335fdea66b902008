/** Names in a row, as each language writes them in a sentence. */
import type { Language } from "../core/language.ts";

const AND: Readonly<Record<Language, string>> = { en: "and", id: "dan" };

/** `A`; `A and B`; `A, B, and C`. @param and another word than the language's "and" */
export function enumeration(names: readonly string[], language: Language, and = AND[language]): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(", ")}, ${and} ${names.at(-1)}`;
}
