/** What a proposal gathers on its way: decisions, questions, columns left alone, remarks. */
import type { LoyaltyError } from "../../core/errors.ts";
import type { Bilingual } from "../../core/language.ts";
import type { Remark } from "../../core/remark.ts";
import type { AsideColumn, Confidence, Decision, Question } from "./proposal.ts";

export class Findings {
  decisions: Decision[] = [];
  questions: Question[] = [];
  remarks: Remark[] = [];
  readonly aside: AsideColumn[] = [];
  /** Where nobody can be asked: the error for a question that only a person can answer, by its key. */
  readonly refusals = new Map<string, LoyaltyError>();

  decide(path: readonly string[], confidence: Confidence, reason: Bilingual): void {
    this.decisions.push({ path, confidence, reason });
  }

  /** @param where below `codebook`; "" for the codebook as a whole */
  remark(code: string, where: string, args: Remark["args"], severity: Remark["severity"] = "info"): void {
    this.remarks.push({ code, severity, where: where === "" ? "codebook" : `codebook.${where}`, args });
  }
}

/** As a shell wants it. */
export function quoted(text: string): string {
  return /^[\w.,-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, "\\$&")}"`;
}

/** The name, with underscores after it where it is taken. */
export function unused(name: string, taken: { has(name: string): boolean }): string {
  let free = name;
  while (taken.has(free)) free += "_";
  return free;
}
