/** A codebook as proposed from a sheet: what it says, why and how surely, and what only a person can answer. */
import type { Bilingual } from "../../core/language.ts";
import type { Remark } from "../../core/remark.ts";
import type { Spelled } from "../spelled.ts";

/** "sure": the file says so; "likely": it nearly always means this; "guess": look at it. */
export type Confidence = "sure" | "likely" | "guess";

export type Decision = {
  /** Where in the codebook it stands, such as ["scales", "R", "items"] or ["outcome"]. */
  readonly path: readonly string[];
  readonly reason: Bilingual;
  readonly confidence: Confidence;
};

export type Choice = {
  /** As `--answers` files, options and tests name it: a short word, the same in both languages. */
  readonly value: string;
  readonly label: Bilingual;
  /** The proposal with this choice taken. */
  apply(spelled: Spelled): Spelled;
};

export type Question = {
  /** Where in the codebook its answer stands, joined by points, such as "answers.setuju"; unique. */
  readonly key: string;
  readonly ask: Bilingual;
  /** What in the data gives rise to it. */
  readonly why: Bilingual;
  /** Two at least. */
  readonly choices: readonly Choice[];
  /** Index of the choice that `spelled` already holds; null where only a person knows: the codebook isn't complete without. */
  readonly proposed: number | null;
  /** How somebody without a terminal answers it: an option, or lines for the `--answers` file. */
  readonly howElse: Bilingual;
};

/** A column that the codebook leaves alone, and why. */
export type AsideColumn = {
  readonly column: string;
  readonly why: Bilingual;
  /** Says who somebody is: its cells are never shown. */
  readonly personal: boolean;
};

export type Proposal = {
  readonly spelled: Spelled;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly aside: readonly AsideColumn[];
  /** One an assumption, for the report of a study that has no codebook. */
  readonly remarks: readonly Remark[];
};

/** Items that stand next to one another, in their order: which of them make a scale, and how sure that is (0 to 1). */
export type ItemGroup = {
  readonly items: readonly number[];
  readonly confidence: number;
  /** How sure the border before the first and after the last of them is, 0 to 1; 1 at the ends. */
  readonly borders: readonly [number, number];
};

/** What the correlations of coded items say; the codebook itself knows no statistics, so `cli` hands it this. */
export type ItemStructure = {
  /** @param columns one an item: a code a row, NaN where missing */
  groups(columns: readonly Float64Array[]): Promise<readonly ItemGroup[]>;
  /** Items of one scale whose correlation with the others is negative beyond chance: index and r. */
  reversed(columns: readonly Float64Array[]): Promise<readonly { readonly item: number; readonly r: number }[]>;
};
