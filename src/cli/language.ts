import type { Bilingual, Language } from "../core/language.ts";

/** The language to speak before any codebook is read: `--lang`, else the terminal's own, else English. */
export function spokenLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  for (const [index, word] of argv.entries()) {
    const given = word === "--lang" ? argv[index + 1] : word.startsWith("--lang=") ? word.slice(7) : undefined;
    if (given === "id" || given === "en") return given;
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^id([_.@-]|$)/i.test(locale) ? "id" : "en";
}

export function say(text: Bilingual, language: Language): string {
  return text[language];
}
