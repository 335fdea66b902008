/** What headers that are whole questions say: short names for them, and which of them belong together. */
import type { Bilingual } from "../../core/language.ts";
import type { AnswerKind } from "./answer-kinds.ts";
import type { Confidence } from "./proposal.ts";

/** A scale that headers show. */
export type Section = {
  readonly name: string;
  readonly label: string | null;
  readonly items: readonly string[];
  readonly reason: Bilingual;
  readonly confidence: Confidence;
};

/** Items whose headers show no scale, answered alike, in the file's order. */
export type LooseItems = AnswerKind & { readonly items: readonly string[] };

export type Questionnaire = {
  /** Short name -> header. */
  readonly shorts: ReadonlyMap<string, string>;
  /** By name: the question without its number, where it isn't the header. */
  readonly labels: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
  readonly loose: readonly LooseItems[];
  /** By name: what could be ticked. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
};

export const noQuestions: Questionnaire = {
  shorts: new Map(),
  labels: new Map(),
  sections: [],
  loose: [],
  choices: new Map(),
};
