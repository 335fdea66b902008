/** Puts the codebook's file, line and column before a mistake in one of its expressions. */
import type { Path, Source } from "../codebook/mistakes.ts";
import { LoyaltyError } from "../core/errors.ts";

/** What `compile` gives. @throws LoyaltyError as it does, placed where there is a file */
export async function placed<T>(path: Path, source: Source | null, compile: () => T): Promise<T> {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof LoyaltyError) || source === null) throw error;
    const { locatorOf } = await import("../codebook/draft-reader.ts");
    const position = locatorOf(source.text)(path, "value");
    const at = position === null ? source.path : `${source.path}:${position.line}:${position.column}`;
    const { code, text, exitCode, hint } = error;
    throw new LoyaltyError(
      code,
      { en: `${at} ${text.en}`, id: `${at} ${text.id}` },
      { exitCode, cause: error, ...(hint === undefined ? {} : { hint }) },
    );
  }
}
