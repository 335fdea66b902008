/** Names for columns whose headers are whole questions: short, and good as YAML keys and in expressions. */
import { knownWord, languageOf } from "./known-words.ts";

const longestSlug = 20;

/** What questions are asked with; their subject is told by the other words. */
const empty = new Set(
  (
    "a an the of is are was do does did you your my i we our in on at to for with and or from by what which who how when where many " +
    "much this that it be have has please apa apakah siapa siapakah berapa berapakah kapan dimana mana bagaimana mengapa kenapa yang " +
    "anda saya kami kita kamu di ke dari pada dengan untuk dan atau dalam ini itu ya menurut sedang telah sudah pernah oleh adalah " +
    "tersebut saudara bapak ibu responden seberapa silakan mohon isi boleh lebih satu"
  ).split(" "),
);

/** Words that mean something else in YAML or in expressions. */
const reserved = new Set(
  "and or not in mod to xor true false null undefined nan infinity yes no on off y n all else".split(" "),
);

/**
 * A name from what a question is about: the word that says it (`usia`, `jenis_kelamin`), else its first meaningful words.
 * @param taken gets it; names are told apart by a further word of the question, else by a number
 */
export function shortName(question: string, place: number, taken: Set<string>): string {
  const words = wordsOf(question);
  const known = knownWord(question)?.word.split(" ").map(plain).filter(Boolean) ?? [];
  const meaningful = words.filter((word) => !empty.has(word));
  const first = known.length > 0 ? known : fitting(meaningful, longestSlug).slice(0, 3);
  const fallback = languageOf([question]) === "en" ? "column" : "kolom";
  const base = first.length > 0 ? first.join("_").slice(0, longestSlug) : `${fallback}_${place}`;
  const more = meaningful.find((word) => !first.includes(word));
  const longer = more === undefined ? base : `${base}_${more}`.slice(0, longestSlug + 8);
  const name = [base, longer].find((candidate) => isFree(candidate, taken)) ?? numberedFree(base, taken);
  taken.add(name);
  return name;
}

/** A slug of a few words, such as of an option. */
export function slug(text: string): string {
  return fitting(wordsOf(text), longestSlug).join("_") || "x";
}

function fitting(words: readonly string[], longest: number): string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && [...kept, word].join("_").length > longest) break;
    kept.push(word.slice(0, longest));
  }
  return kept;
}

function isFree(name: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(name) && !reserved.has(name);
}

/** The number last given to each base, so that a thousand equal questions don't count up anew each. */
const lastNumbers = new WeakMap<ReadonlySet<string>, Map<string, number>>();

function numberedFree(base: string, taken: ReadonlySet<string>): string {
  const last = lastNumbers.get(taken) ?? new Map<string, number>();
  lastNumbers.set(taken, last);
  for (let number = (last.get(base) ?? 1) + 1; ; number++) {
    const name = `${base}_${number}`;
    if (!isFree(name, taken)) continue;
    last.set(base, number);
    return name;
  }
}

/** Words in small Latin letters without accents, those that begin with a digit left out. */
function wordsOf(text: string): string[] {
  const outside = text.replace(/\([^()]*\)/g, " ");
  return (outside.trim() === "" ? text : outside)
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => /^[a-z]/.test(word));
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Letters for scales that have no name of their own: A, B, ... Z, A1, B1 ...; those that are taken are passed over. */
export function nextLetter(taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    for (let code = 65; code <= 90; code++) {
      const name = `${String.fromCharCode(code)}${round === 0 ? "" : round}`;
      if (!taken.has(name)) return name;
    }
  }
}

/** Initials of a name of few words: "Kualitas Pelayanan" is KP, "Loyalitas" is L; null for a whole sentence. */
export function initials(name: string): string | null {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 4 || /[?!.]/.test(name)) return null;
  return words.map((word) => word[0]!.toUpperCase()).join("");
}
