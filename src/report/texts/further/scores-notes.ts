/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type ScoreNoteCode = never;

type ScoreNotes = {
  readonly messages: { readonly [C in ScoreNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

export const scoresNotes = {
  en: {
    messages: {},
    figures: {
      percentile5: "5th percentile",
      percentile10: "10th percentile",
      percentile25: "25th percentile",
      percentile50: "50th percentile",
      percentile75: "75th percentile",
      percentile90: "90th percentile",
      percentile95: "95th percentile",
      tukeysHinge: "Tukey's hinge",
      expected: "the value expected of a normal distribution",
    },
  },
  id: {
    messages: {},
    figures: {
      percentile5: "persentil ke-5",
      percentile10: "persentil ke-10",
      percentile25: "persentil ke-25",
      percentile50: "persentil ke-50",
      percentile75: "persentil ke-75",
      percentile90: "persentil ke-90",
      percentile95: "persentil ke-95",
      tukeysHinge: "engsel Tukey (Tukey's hinge)",
      expected: "nilai harapan menurut distribusi normal",
    },
  },
} satisfies Record<Language, ScoreNotes>;
