/** The one place where an error becomes words on standard error and an exit code. */
import { EXIT, type ExitCode, LoyaltyError } from "../core/errors.ts";
import type { Language } from "../core/language.ts";
import type { IO } from "./io.ts";

const words = {
  en: { error: "Error", hint: "What to do", bug: "This is a bug in loyalty. Please report it with the lines below." },
  id: {
    error: "Kesalahan",
    hint: "Yang perlu dilakukan",
    bug: "Ini kesalahan di dalam program loyalty. Mohon laporkan beserta baris-baris berikut.",
  },
} as const;

export function printError(error: unknown, language: Language, io: IO): ExitCode {
  const word = words[language];
  if (error instanceof LoyaltyError) {
    io.stderr.write(printable(`${word.error}: ${error.text[language]}\n${hintOf(error, language)}`));
    return error.exitCode;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(printable(`${word.bug}\n${trace}\n`));
  return EXIT.bug;
}

/** A list of what can be done begins on a line of its own. */
function hintOf({ hint }: LoyaltyError, language: Language): string {
  if (hint === undefined) return "";
  const text = hint[language];
  return `${words[language].hint}:${text.startsWith("\n") ? "" : " "}${text}\n`;
}

/** Without control characters: what a file holds must neither steer the terminal nor turn its writing direction. */
function printable(text: string): string {
  return text.replace(CONTROLS, "\ufffd");
}

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
