import type { Language } from "../core/language.ts";

/** What the columns mean, resolved: every default filled in, every range expanded, every reference checked. */
export type Codebook = {
  readonly title: string;
  readonly year: number | null;
  readonly language: Language;
  readonly data: DataRules;
  /** The file as written: relative to the codebook's folder, or to the current one where the command line names it. */
  readonly pilot: { readonly file: string; readonly keep: string | null } | null;
  /** Short name -> header exactly as in the file. Items and variables go by the short name where there is one. */
  readonly columns: ReadonlyMap<string, string>;
  /** What tables print for a column, by its name here; where nothing is said its header, or what the file itself says. */
  readonly labels: ReadonlyMap<string, string>;
  /** Inclusion criteria, an expression over columns. */
  readonly keep: string | null;
  readonly check: readonly Check[];
  readonly answers: ReadonlyMap<string, AnswerSet>;
  readonly variables: readonly Variable[];
  readonly scales: readonly Scale[];
  /** Name of a scale, a variable with categories, or an item; null where there is none to be had. */
  readonly outcome: string | null;
  readonly predictors: readonly string[];
  /** By whose groups crosstabs are looked at once more; names as for `predictors`. */
  readonly strata: readonly string[];
  /** The same question asked twice, such as before and after: two names each. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly method: Method;
};

export type DataRules = {
  readonly missing: readonly string[];
  readonly invalid: "stop" | "missing";
  /** How numbers are written in the file, all columns alike; null: found column by column. */
  readonly decimal: DecimalMark | null;
  /** Rows that repeat an earlier one, and rows with one answer throughout: counted only, or screened out too. */
  readonly duplicates: "keep" | "drop";
  readonly straightLining: "keep" | "drop";
  /** Columns that say who somebody is, such as an e-mail address: compared to find duplicates, and never printed. */
  readonly person: readonly string[];
};

/** What parts whole and decimals; the other of the two then parts thousands. */
export type DecimalMark = "point" | "comma";

/** Rows for which `unless` doesn't hold are named with `say`, and screened out where `drop` says so. */
export type Check = { readonly unless: string; readonly say: string; readonly drop: boolean };

/** The declared answers, codes ascending; `labels[0]` is the one that is printed, the others are spellings. */
export type AnswerSet = readonly { readonly code: number; readonly labels: readonly string[] }[];

/** Groups of a number, ascending: each takes what is below its bound and not below the one before; the last has none. */
export type Bins = readonly { readonly below: number | null; readonly label: string }[];

export type CutoffSetting = "auto" | "mean" | "median" | number;

export type Variable = {
  readonly name: string;
  readonly label: string;
  /** Where its values come from: a column (by short name or header), or an expression over columns. */
  readonly source: { readonly column: string } | { readonly compute: string };
  readonly missing: readonly string[];
  /** How its numbers are written; null: as the file's, or found from the column. */
  readonly decimal: DecimalMark | null;
  readonly kind: "category" | "number";
  /** For categories: how a value becomes one. */
  readonly grouping:
    | { readonly by: "value"; readonly order: readonly string[] | null }
    | { readonly by: "bins"; readonly bins: Bins }
    | {
        readonly by: "recode";
        readonly recode: ReadonlyMap<string, string>;
        readonly otherwise: string | null;
        /** The codebook declares an order; without, the table's means nothing. */
        readonly ordered?: true;
      }
    | { readonly by: "answers"; readonly answers: string }
    /** Of a question where several answers may be ticked (`A;B`): whether this one was; the first label where it was. */
    | { readonly by: "choice"; readonly choice: string; readonly labels: readonly [string, string] }
    | null;
  /** A number cut like a score: labels low first. */
  readonly categories: readonly [string, string] | null;
  readonly cutoff: CutoffSetting;
  /** The group that odds ratios compare the others with; null: the last. */
  readonly reference: string | null;
};

export type Scale = {
  readonly name: string;
  readonly label: string;
  /** Its own items, expanded (`R1..R4` -> R1, R2, R3, R4); empty for a scale of scales. */
  readonly items: readonly string[];
  /** The scales whose scores it sums; empty for a scale with items of its own. */
  readonly sum: readonly string[];
  /** Name in `answers`; null for a scale of scales. */
  readonly answers: string | null;
  /** Those of `items` that are reversed by the declared range of the answers. */
  readonly reverse: readonly string[];
  /** Labels low first; null where `bins` make the groups. */
  readonly categories: readonly [string, string] | null;
  readonly bins: Bins | null;
  readonly cutoff: CutoffSetting;
  /** The group that odds ratios compare the others with; null: the last. */
  readonly reference: string | null;
};

/** The study's rules, as spelled in the codebook's `method`. */
export type Method = {
  readonly alpha: number;
  readonly validity: {
    readonly r: "corrected" | "total";
    readonly criterion: "r-table" | "p" | number;
    readonly invalid: "report" | "drop" | "drop-repeatedly";
  };
  readonly reliability: { readonly minimum: number };
  readonly normality: {
    readonly rule: NormalityRule;
    /** The largest ratio, or the smallest p, of a score that counts as normal. */
    readonly limit: number;
    /** Ratios only upwards; nothing to the rules by p. */
    readonly signed: boolean;
  };
  readonly factor: {
    readonly extraction: "principal-components" | "principal-axis";
    /** How many factors: those with an eigenvalue above 1, or so many. */
    readonly number: "kaiser" | number;
    readonly rotation: "none" | "varimax" | "promax";
  };
  readonly cutoff: { readonly rounding: "none" | "nearest" };
  readonly p: "by-expected-count" | "pearson" | "continuity-correction" | "fisher" | "likelihood-ratio";
  /** Where expected counts are too small: say which neighbouring categories to merge, or merge them. */
  readonly merge: "report" | "neighbours";
};

export type NormalityRule = "skewness-ratio" | "skewness-and-kurtosis" | "shapiro-wilk" | "lilliefors";
