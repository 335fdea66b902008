/** What `loyalty batch` can be told. */
import type { Language } from "../../core/language.ts";
import type { Format } from "../../render/formats.ts";
import type { Look } from "../../report/document.ts";
import type { WrittenStyle } from "../../report/written/written-options.ts";
import type { ConditionName } from "../../stages/conditions.ts";

export type BatchOptions = {
  readonly format: readonly Format[];
  readonly out: string;
  readonly codebook?: string | false | undefined;
  readonly lang?: Language | undefined;
  readonly style?: WrittenStyle | undefined;
  readonly look?: Look | undefined;
  readonly chapter?: number | undefined;
  readonly full?: boolean | undefined;
  readonly withData?: boolean | undefined;
  readonly jobs?: number | undefined;
  readonly failOn?: readonly ConditionName[] | undefined;
};

/** One file's work, as a worker gets it. */
export type Job = {
  readonly file: string;
  /** One a format. */
  readonly reports: readonly string[];
  readonly options: BatchOptions;
  /** In which mistakes are said. */
  readonly language: Language;
};
