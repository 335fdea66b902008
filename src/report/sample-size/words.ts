import type { Language } from "../../core/language.ts";
import type { SampleSizeMethod, SampleSizeNoteCode } from "../../stages/sample-size.ts";
import type { Facts } from "./facts.ts";
import type { Meaning } from "./formulas.ts";
import { en } from "./words-en.ts";
import { id } from "./words-id.ts";

/** A note's numbers: as they were given, and as calculated. */
export type NoteSay = { number(key: string): string; part(key: string): string };

export type SampleSizeWords = {
  /** `finite`: a population was given. */
  title(method: SampleSizeMethod, finite: boolean): string;
  readonly headings: {
    readonly formula: string;
    readonly filled: string;
    readonly dropOut: string;
    readonly sentence: string;
    readonly notes: string;
    readonly references: string;
  };
  meaning(meaning: Meaning, facts: Facts): string;
  /** The answer in one line. */
  result(facts: Facts): string;
  /** What was done to n before rounding. */
  rounded(facts: Facts, rounding: "up" | "nearest"): string;
  readonly roundedUp: string;
  /** Sentences that can stand in a thesis. */
  sentence(method: SampleSizeMethod, facts: Facts): string;
  note(code: SampleSizeNoteCode, say: NoteSay): string;
};

export function sampleSizeWords(language: Language): SampleSizeWords {
  return language === "id" ? id : en;
}

const LEMESHOW =
  "Lemeshow, S., Hosmer, D. W., Klar, J., & Lwanga, S. K. (1990). Adequacy of sample size in health studies. Chichester: John Wiley & Sons for the World Health Organization.";

/** Where each formula is published: the entry of a bibliography. */
export const REFERENCES: Readonly<Record<SampleSizeMethod, readonly string[]>> = {
  lemeshow: [LEMESHOW],
  "two-proportions": [LEMESHOW],
  "two-means": ["Rosner, B. (2015). Fundamentals of biostatistics (8th ed.). Boston: Cengage Learning."],
  correlation: [
    "Hulley, S. B., Cummings, S. R., Browner, W. S., Grady, D. G., & Newman, T. B. (2013). Designing clinical research (4th ed.). Philadelphia: Lippincott Williams & Wilkins.",
  ],
  slovin: [
    "Yamane, T. (1967). Statistics: An introductory analysis (2nd ed.). New York: Harper & Row.",
    "Tejada, J. J., & Punzalan, J. R. B. (2012). On the misuse of Slovin's formula. The Philippine Statistician, 61(1), 129-136.",
  ],
  "krejcie-morgan": [
    "Krejcie, R. V., & Morgan, D. W. (1970). Determining sample size for research activities. Educational and Psychological Measurement, 30(3), 607-610.",
  ],
  cochran: ["Cochran, W. G. (1977). Sampling techniques (3rd ed.). New York: John Wiley & Sons."],
};
