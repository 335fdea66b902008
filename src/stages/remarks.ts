import type { Outcome, Reason } from "../core/outcome.ts";
import type { Remark, Severity } from "../core/remark.ts";
import type { Figure } from "./result.ts";

/** Collects what the stages have to say, in the order in which they say it. */
export class Remarks {
  readonly all: Remark[] = [];

  add(code: string, severity: Severity, where: string, args: Readonly<Record<string, unknown>> = {}): void {
    this.all.push({ code, severity, where, args });
  }

  /** The figure, or null with a remark at its path that says why it is undefined. */
  figure(outcome: Outcome<number>, where: string, args: Readonly<Record<string, unknown>> = {}): Figure {
    if (outcome.ok && Number.isFinite(outcome.value)) return outcome.value;
    const reason: Reason = outcome.ok ? { code: "not-finite", what: where } : outcome.reason;
    this.undefinedAt(where, reason, args);
    return null;
  }

  undefinedAt(where: string, reason: Reason, args: Readonly<Record<string, unknown>> = {}): void {
    this.add("undefined", "info", where, { figure: where.slice(where.lastIndexOf(".") + 1), reason, ...args });
  }
}
