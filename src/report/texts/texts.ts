/** Every word of a report that isn't SPSS's own, in both languages: the compiler wants each key from each. */
import type { Language } from "../../core/language.ts";
import type { Severity } from "../../core/remark.ts";
import type { InvalidCell, PSource } from "../../stages/result.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

export type Texts = {
  readonly untitled: string;
  readonly read: { readonly data: string; readonly pilot: string; readonly codebook: string; readonly outcome: string };
  dataLine(file: string, rows: string, screenedOut: string | null, analysed: string): string;
  pilotLine(file: string, rows: string | null): string;
  readonly noCodebook: string;
  outcomeLine(label: string, predictors: number): string;
  readonly noOutcome: string;

  readonly headings: {
    readonly findings: string;
    readonly assumptions: string;
    readonly remarks: string;
    readonly undefinedFigures: string;
    readonly next: string;
    readonly cleaning: string;
    readonly validity: string;
    readonly reliability: string;
    readonly frequencies: string;
    readonly descriptives: string;
    readonly normality: string;
    readonly cutoffs: string;
    readonly bivariate: string;
  };

  readonly findings: {
    /** Rows that the cleaning found and left in. */
    readonly rows: {
      readonly repeated: (rows: number) => string;
      readonly straight: (rows: number) => string;
      readonly broken: (rows: number) => string;
    };
    readonly lookAtRows: (list: string) => string;
    readonly nobody: string;
    allValidAndReliable(items: number, scales: number): string;
    allItemsValid(items: number): string;
    invalidItems(count: number, items: number): string;
    droppedItems(count: number, items: number): string;
    someValid(count: number, items: number): string;
    unjudgedItems(count: number): string;
    allReliable(scales: number, lowest: string, alpha: string): string;
    unreliable(count: number, scales: number): string;
    someReliable(count: number, scales: number): string;
    unjudgedScales(count: number): string;
    allNormal(scores: number): string;
    notNormal(count: number, scores: number): string;
    someNormal(count: number, scores: number): string;
    unjudgedScores(count: number): string;
    significant(count: number, tables: number, outcome: string): string;
    noneSignificant(tables: number, outcome: string): string;
    association(label: string, p: string, oddsRatio: string | null): string;
    more(count: number): string;
    remarks(problems: number, cautions: number): string;
    readonly noRemarks: string;
    /** The same where some stages were left out. */
    readonly noRemarksHere: string;
  };
  /** Several assumptions of a kind in one sentence, with the option that overrides the first as an example. */
  readonly assumed: {
    scales(list: string, option: string | null): string;
    categories(list: string, option: string | null): string;
    numbers(list: string, option: string | null): string;
  };
  readonly severities: { readonly [S in Severity]: string };
  readonly nextSteps: {
    /** @param data the data file, as somebody named it */
    readonly codebook: (data: string) => string;
    readonly full: string;
    readonly save: string;
    readonly report: string;
    readonly json: string;
  };

  /** Rows of the table of cleaning; what somebody was left out for begins with `leftOut`. */
  readonly cleaning: {
    readonly rows: string;
    leftOut(why: string): string;
    readonly keep: string;
    readonly keepMissing: string;
    readonly analysed: string;
    readonly sameAnswers: string;
    samePerson(column: string): string;
    straightLining(items: number): string;
    /** A rule by what the codebook says of it. */
    brokenCheck(say: string): string;
    openCheck(say: string): string;
    readonly missingCells: string;
    readonly lackingRespondents: string;
    readonly invalidCells: string;
    readonly outliers: string;
    /** Reasons without detail. */
    readonly reasons: { readonly straightLining: string; readonly duplicate: string };
    readonly fences: { readonly [B in "outlier" | "extreme"]: string };
    readonly problems: { readonly [P in InvalidCell["problem"]]: string };
    readonly yes: string;
    readonly no: string;
  };

  readonly tables: {
    readonly cleaning: string;
    readonly duplicateAnswers: string;
    duplicatePerson(column: string): string;
    readonly checks: string;
    readonly missingByVariable: string;
    readonly missingByRespondent: string;
    readonly invalidCells: string;
    readonly outliers: string;
    readonly validity: string;
    readonly reliability: string;
    readonly characteristics: string;
    readonly answers: string;
    readonly reversedAnswers: string;
    readonly descriptives: string;
    readonly normality: string;
    readonly cutoffs: string;
    associations(outcome: string): string;
    readonly dropped: string;
  };
  readonly columns: {
    readonly cases: string;
    readonly case: string;
    readonly row: string;
    readonly checkRule: string;
    readonly broken: string;
    readonly open: string;
    readonly leftOut: string;
    readonly variable: string;
    readonly lackingCells: string;
    readonly column: string;
    readonly value: string;
    readonly problem: string;
    readonly z: string;
    readonly fence: string;
    readonly item: string;
    readonly wording: string;
    readonly correctedR: string;
    readonly totalR: string;
    readonly correctedP: string;
    readonly totalP: string;
    readonly criticalR: string;
    readonly limitOfR: string;
    readonly verdict: string;
    readonly scale: string;
    readonly items: string;
    readonly n: string;
    readonly alpha: string;
    readonly minimum: string;
    readonly category: string;
    readonly percent: string;
    readonly missing: string;
    readonly totalScore: string;
    readonly score: string;
    readonly mean: string;
    readonly median: string;
    readonly sd: string;
    readonly lowest: string;
    readonly highest: string;
    readonly skewness: string;
    readonly skewnessSE: string;
    readonly kurtosis: string;
    readonly ratio: string;
    readonly limit: string;
    readonly basis: string;
    readonly cutoff: string;
    readonly unrounded: string;
    readonly group: string;
    readonly countPercent: string;
    readonly rule: string;
    readonly ruleBasis: string;
    readonly ruleCutoff: string;
    readonly total: string;
    readonly p: string;
    readonly oddsRatio: string;
    readonly round: string;
    readonly kurtosisRatio: string;
    readonly shapiroWilk: string;
    readonly lilliefors: string;
  };
  readonly verdicts: {
    readonly valid: string;
    readonly invalid: string;
    dropped(round: number): string;
    readonly reliable: string;
    readonly unreliable: string;
    readonly normal: string;
    readonly notNormal: string;
  };
  readonly statistics: { readonly mean: string; readonly median: string; readonly fixed: string };
  readonly tests: { readonly [S in PSource]: string };
  readonly captions: {
    readonly cases: string;
    readonly lackingRespondents: string;
    readonly outliers: string;
    validity(used: "corrected" | "total", criterion: string, alpha: string): string;
    scaleHeading(label: string, name: string, n: number): string;
    readonly reversed: string;
    readonly droppedR: string;
    reliability(minimum: string | null): string;
    /** @returns null for a rule that has no words */
    normality(rule: string, limit: string, signed: boolean): string | null;
    readonly lowerBound: string;
    readonly cutoffs: string;
    readonly groupsDiffer: string;
    significant(alpha: string): string;
    readonly rowPercent: string;
    readonly oddsRatio: string;
    readonly descriptives: string;
    smallerN(analysed: string): string;
  };
  /** Behind the title of a table's second block of columns. */
  readonly continued: string;
};

export const texts = { en, id } satisfies Record<Language, Texts>;
