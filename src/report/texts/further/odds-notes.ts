/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type OddsNoteCode = never;

type OddsNotes = {
  readonly messages: { readonly [C in OddsNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

export const oddsNotes = {
  en: { messages: {}, figures: {} },
  id: { messages: {}, figures: {} },
} satisfies Record<Language, OddsNotes>;
