import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Codebook } from "../../src/codebook/codebook.ts";
import { type CodebookDraft, readCodebook } from "../../src/codebook/load-codebook.ts";
import type { Overrides } from "../../src/codebook/overrides.ts";
import { resolveCodebook } from "../../src/codebook/resolve.ts";
import { LoyaltyError } from "../../src/core/errors.ts";
import type { Sheet } from "../../src/input/sheet.ts";

const folder = mkdtempSync(join(tmpdir(), "codebook-"));
let count = 0;

/** Writes a codebook and returns its path, always under the same short name. */
export function codebookFile(content: string | Uint8Array, name = "loyalty.yaml"): string {
  const path = join(mkdtempSync(join(folder, `${count++}-`)), name);
  writeFileSync(path, content);
  return path;
}

export function draftOf(text: string | Uint8Array): Promise<CodebookDraft> {
  return readCodebook(codebookFile(text));
}

export async function resolved(text: string, sheet: Sheet, overrides: Overrides = {}): Promise<Codebook> {
  return resolveCodebook(await draftOf(text), sheet, overrides);
}

/** The person's mistake that a promise ends in. */
export async function mistakeOf(promise: Promise<unknown>): Promise<LoyaltyError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LoyaltyError) return error;
    throw error;
  }
  throw new Error("it went well");
}

/** Its places and sentences without the folder: `loyalty.yaml:2:3 what`, one a mistake, and what to do after a dash. */
export async function linesOf(promise: Promise<unknown>, language: "en" | "id" = "en"): Promise<string[]> {
  const { text, hint } = await mistakeOf(promise);
  const many = hint?.[language].split("\n  ") ?? [];
  const lines = many.length > 1 ? many.slice(1) : [`${text[language]} — ${hint?.[language]}`];
  return lines.map((line) => line.replace(/^\S*loyalty\.yaml/, "loyalty.yaml"));
}
