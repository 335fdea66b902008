/** What somebody may choose about a written report. */

import type { FurtherWriting } from "../build-report.ts";
import type { Look } from "../document.ts";

/** `results`: everything that a reader needs, explained; `skripsi`: a thesis's results chapter; `spss`: its appendix. */
export const styles = ["results", "skripsi", "spss"] as const;
export type WrittenStyle = (typeof styles)[number];

export const looks = ["apa", "spss"] as const satisfies readonly Look[];

/** A results chapter is the fourth unless said. */
export const DEFAULT_CHAPTER = 4;

export type WrittenOptions = {
  readonly style: WrittenStyle;
  /** APA's for `results` and `skripsi`, SPSS's for `spss`, unless said. */
  readonly look?: Look | undefined;
  /** `results` with every table that SPSS would print, and the further stages. */
  readonly full: boolean;
  /** Only these stages, by name; all that the result has unless said. */
  readonly stages?: ReadonlySet<string> | undefined;
  /** Further stages that the command named by what they are about (strata, pairs): shown besides. */
  readonly asked?: ReadonlySet<string> | undefined;
  /** Of `skripsi`: what stands before a table's number. */
  readonly chapter?: number | undefined;
  /** With which the same report can be had again. */
  readonly commandLine: string;
  readonly further: FurtherWriting;
};
