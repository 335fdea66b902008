import type { Bilingual } from "./language.ts";

/** Exit codes of the program (DESIGN.md, Errors). */
export const EXIT = { done: 0, condition: 1, usage: 2, input: 3, bug: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type ErrorOptions = {
  readonly exitCode: ExitCode;
  /** What to do now; one sentence or a list of places, already cut to the first 20. */
  readonly hint?: Bilingual;
  readonly cause?: unknown;
};

/**
 * A person's mistake: what is wrong and where, in one sentence without a full stop, in both languages, with what to do
 * as hint. Only `cli` catches and prints it; anything else that is thrown is a bug and shows its trace.
 */
export class LoyaltyError extends Error {
  readonly code: string;
  readonly text: Bilingual;
  readonly hint: Bilingual | undefined;
  readonly exitCode: ExitCode;

  constructor(code: string, text: Bilingual, options: ErrorOptions) {
    super(text.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "LoyaltyError";
    this.code = code;
    this.text = text;
    this.hint = options.hint;
    this.exitCode = options.exitCode;
  }
}
