/** The options of `analyze` and `clean` as a request for a study. */
import type { Overrides } from "../codebook/overrides.ts";
import type { Language } from "../core/language.ts";
import type { Encoding } from "../input/sheet.ts";
import type { StudyRequest } from "./run-study.ts";

/** What the data are, how they are read and what their columns mean. */
export type StudyOptions = {
  readonly codebook?: string | false | undefined;
  readonly pilot?: string | undefined;
  readonly outcome?: string | undefined;
  readonly predictors?: readonly string[] | undefined;
  readonly scale?: readonly { readonly name: string; readonly items: string }[] | undefined;
  readonly answers?: string | undefined;
  readonly reverse?: readonly string[] | undefined;
  readonly number?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: Encoding | undefined;
  readonly decimal?: "point" | "comma" | undefined;
  readonly lang?: Language | undefined;
  readonly merge?: boolean | undefined;
  readonly stratum?: readonly string[] | undefined;
  readonly pair?: readonly (readonly [string, string])[] | undefined;
};

export function studyRequest(data: string, options: StudyOptions): StudyRequest {
  const { delimiter, sheet, encoding } = options;
  const codebook = options.codebook === false ? "none" : options.codebook;
  return { data, codebook, delimiter, sheet, encoding, overrides: overridesOf(options) };
}

function overridesOf(options: StudyOptions): Overrides {
  return {
    outcome: options.outcome,
    predictors: options.predictors,
    language: options.lang,
    pilot: options.pilot,
    scales: options.scale,
    answers: options.answers,
    reverse: options.reverse,
    numbers: options.number,
    categories: options.category,
    ignore: options.ignore,
    title: options.title,
    decimal: options.decimal,
    merge: options.merge,
    strata: options.stratum,
    pairs: options.pair,
  };
}
