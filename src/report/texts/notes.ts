/** Messages by the code of a remark, in both languages: the compiler wants each code from each. */
import type { Language } from "../../core/language.ts";
import type { Reason } from "../../core/outcome.ts";
import type { Say } from "../say.ts";
import { type CrosstabNoteCode, crosstabsNotes } from "./further/crosstabs-notes.ts";
import { type ExactNoteCode, exactNotes } from "./further/exact-notes.ts";
import { type FactorNoteCode, factorsNotes } from "./further/factors-notes.ts";
import { type InstrumentNoteCode, instrumentNotes } from "./further/instrument-notes.ts";
import { type OddsNoteCode, oddsNotes } from "./further/odds-notes.ts";
import { type ScoreNoteCode, scoresNotes } from "./further/scores-notes.ts";
import { enNotes } from "./notes-en.ts";
import { idNotes } from "./notes-id.ts";

export type NoteCode =
  | MainNoteCode
  | CrosstabNoteCode
  | ExactNoteCode
  | FactorNoteCode
  | InstrumentNoteCode
  | OddsNoteCode
  | ScoreNoteCode;

/** Of what every study has. */
export type MainNoteCode =
  | "no-pilot"
  | "constant-item"
  | "negative-alpha"
  | "item-dropped"
  | "scale-exhausted"
  | "correlations-disagree"
  | "invalid-items"
  | "unreliable"
  | "normality-sign"
  | "normality-tests-differ"
  | "cutoff-moves"
  | "one-group"
  | "no-groups"
  | "expected-below-5"
  | "test-choice"
  | "interval-disagrees"
  | "no-odds-ratio"
  | "empty-cell"
  | "empty-category-dropped"
  | "screened-out"
  | "nobody-left"
  | "few-cases"
  | "invalid-cells"
  | "too-many-categories"
  | "read-as"
  | "no-codebook"
  | "assumed-scale"
  | "guessed-scales"
  | "assumed-variable"
  | "assumed-missing"
  | "no-study"
  | "units-dropped"
  | "encoding-guessed"
  | "rows-in-quotes"
  | "header-repeated"
  | "assumed-set-aside"
  | "assumed-outcome"
  | "assumed-answers"
  | "assumed-language"
  | "assumed-predictors"
  | "single-item-family"
  | "likert-without-scale"
  | "recode-unused"
  | "choice-unused"
  | "total-row"
  | "case-variants"
  | "small-pilot"
  | "pilot-is-data"
  | "shares-items"
  | "cutoff-after-drop"
  | "column-beside-scale"
  | "duplicates"
  | "duplicates-dropped"
  | "straight-lining"
  | "straight-lining-dropped"
  | "broken-check"
  | "check-dropped"
  | "check-open"
  | "outliers"
  | "empty-rows-dropped"
  | "empty-columns-dropped"
  | "header-renamed"
  | "title-skipped"
  | "header-rows-joined"
  | "other-sheets"
  | "merged-cells"
  | "formula-without-value"
  | "weighted-file"
  | "encoding-unknown"
  | "decimal-comma"
  | "decimal-by-file"
  | "personal-columns";

export type NoteTexts = {
  readonly messages: { readonly [C in NoteCode]: (say: Say) => string };
  readonly reasons: { readonly [C in Reason["code"]]: (say: Say) => string };
  /** Names of figures by their field in the result; what isn't here goes by its field. */
  readonly figures: Readonly<Record<string, string>>;
  undefinedFigure(figures: readonly string[], subject: string, reason: string): string;
  /** The message of several `correlations-disagree` of one scale. */
  correlationsDisagree(items: readonly Say[]): string;
  /** The message of one or several `no-odds-ratio` of one outcome; the size is null where they differ in it. */
  noOddsRatio(tables: string, size: string | null): string;
  /** What a message about one table begins with, without its colon. */
  pair(say: Say): string;
  /** The same of one outcome's tables with several others. */
  pairs(rows: readonly string[], column: string): string;
  readonly wholeStudy: string;
};

/** A language's own notes, before those of the further stages join them. */
export type MainNoteTexts = Omit<NoteTexts, "messages"> & {
  readonly messages: { readonly [C in MainNoteCode]: (say: Say) => string };
};

function whole(language: Language, main: MainNoteTexts): NoteTexts {
  const [crosstabs, exact, factors] = [crosstabsNotes[language], exactNotes[language], factorsNotes[language]];
  const [instrument, odds, scores] = [instrumentNotes[language], oddsNotes[language], scoresNotes[language]];
  return {
    ...main,
    messages: {
      ...main.messages,
      ...crosstabs.messages,
      ...exact.messages,
      ...factors.messages,
      ...instrument.messages,
      ...odds.messages,
      ...scores.messages,
    },
    figures: {
      ...main.figures,
      ...crosstabs.figures,
      ...exact.figures,
      ...factors.figures,
      ...instrument.figures,
      ...odds.figures,
      ...scores.figures,
    },
  };
}

export const noteTexts = { en: whole("en", enNotes), id: whole("id", idNotes) } satisfies Record<Language, NoteTexts>;
