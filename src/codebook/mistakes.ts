/** Mistakes in a codebook: collected with their paths first, placed by line and column only when there are any. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import { nearNames } from "../core/near-names.ts";

/** Keys and indexes from the top of the codebook down. */
export type Path = readonly (string | number)[];

export type Mistake = {
  /** Stable, such as `codebook/unknown-column`. */
  readonly code: string;
  readonly path: Path;
  /** Whether the key at the end of the path is wrong or what it holds. */
  readonly on: "key" | "value";
  readonly what: Bilingual;
  readonly todo: Bilingual;
};

/** Where the text of a codebook is, for whoever places mistakes in it. */
export type Source = { readonly path: string; readonly text: string };

export function both(en: string, id: string): Bilingual {
  return { en, id };
}

/** `"a"`, shortened where it is long: a name or value as messages quote it. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** Names in one line, the first 15 of them. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 15).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  return shown.join(", ") + (names.length > 15 ? " ..." : "");
}

/** What to do about a name that isn't known: the nearest ones, else what there is. */
export function didYouMean(name: string, known: readonly string[], there: Bilingual): Bilingual {
  const near = nearNames(name, known);
  if (near.length > 0) return both(`did you mean ${near.join(" or ")}?`, `mungkin maksudnya ${near.join(" atau ")}?`);
  const list = listNames(known);
  if (list === "") return both(`${there.en}: none`, `${there.id}: tidak ada`);
  return both(`${there.en}: ${list}`, `${there.id}: ${list}`);
}

const listed = 20;

/**
 * One error for all mistakes: the sentence itself where there is one, else their number and the first 20 as a list.
 *
 * @param source null where the mistakes come from the command line and have no place in a file
 * @throws LoyaltyError always
 */
export async function throwMistakes(mistakes: readonly Mistake[], source: Source | null): Promise<never> {
  const placed = await place(mistakes, source);
  const exitCode = source === null ? EXIT.usage : EXIT.input;
  const [first] = placed;
  if (first !== undefined && mistakes.length === 1) {
    const { code, at, what, todo } = first;
    throw new LoyaltyError(code, both(`${at}${what.en}`, `${at}${what.id}`), { exitCode, hint: todo });
  }
  const codes = new Set(mistakes.map(({ code }) => code));
  const [code = ""] = codes;
  const count = mistakes.length;
  const file = source?.path;
  throw new LoyaltyError(
    codes.size === 1 ? code : "codebook/mistakes",
    file === undefined
      ? both(`${count} things don't fit`, `ada ${count} hal yang tidak cocok`)
      : both(`${file} has ${count} mistakes`, `${file} memuat ${count} kesalahan`),
    { exitCode, hint: both(list(placed, count, "en"), list(placed, count, "id")) },
  );
}

type Placed = Mistake & { readonly at: string };

/** The first 20 in the order of the file, those without a place last. */
async function place(mistakes: readonly Mistake[], source: Source | null): Promise<readonly Placed[]> {
  if (source === null) return mistakes.slice(0, listed).map((mistake) => ({ ...mistake, at: "" }));
  const { locatorOf } = await import("./draft-reader.ts");
  const locate = locatorOf(source.text);
  return mistakes
    .map((mistake) => ({ mistake, position: locate(mistake.path, mistake.on) }))
    .sort((a, b) => (a.position?.offset ?? Number.MAX_VALUE) - (b.position?.offset ?? Number.MAX_VALUE))
    .slice(0, listed)
    .map(({ mistake, position }) => {
      const at = position === null ? source.path : `${source.path}:${position.line}:${position.column}`;
      return { ...mistake, at: `${at} ` };
    });
}

function list(placed: readonly Placed[], count: number, language: "en" | "id"): string {
  const lines = placed.map(({ at, what, todo }) => `\n  ${at}${what[language]} — ${todo[language]}`);
  const rest = count - lines.length;
  if (rest > 0) lines.push(language === "en" ? `\n  and ${rest} more` : `\n  dan ${rest} lainnya`);
  const lead = language === "en" ? "correct these places" : "perbaiki bagian berikut";
  return `${lead}:${lines.join("")}`;
}
