/** Where a score is cut into low and high, what the rule alone would have done, and whether that moves anybody. */
import type { CutoffSetting, Method } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import type { DescriptiveFigures } from "../stats/scores/descriptives.ts";
import { countBelow, countBelowMean, roundedMean } from "../stats/scores/groups.ts";
import type { Remarks } from "./remarks.ts";
import type { Cutoff, Group, Verdict } from "./result.ts";

type Statistic = "mean" | "median" | "fixed";

/** A cut that was decided: its statistic, what it is compared as, and how many are below. */
type Cut = { readonly statistic: Statistic; readonly exact: number; readonly used: number; readonly low: number };

export type CutVariable = {
  readonly name: string;
  readonly categories: readonly [string, string];
  readonly cutoff: CutoffSetting;
};

export function cutoff(
  variable: CutVariable,
  distribution: Distribution,
  figures: DescriptiveFigures,
  normal: Verdict,
  method: Pick<Method, "cutoff" | "normality">,
  where: string,
  remarks: Remarks,
): Cutoff {
  const { rounding } = method.cutoff;
  const undecided = { code: "rule-undefined", rule: method.normality.rule } as const;
  const ruled = normal === null ? null : cutBy(distribution, figures, normal ? "mean" : "median", rounding);
  const cut = variable.cutoff === "auto" ? ruled : cutAs(distribution, figures, variable.cutoff, rounding);
  const { n } = distribution;
  if (cut === null) {
    const reason = n === 0 ? ({ code: "no-cases" } as const) : undecided;
    for (const field of ["exact", "used"])
      remarks.undefinedAt(`${where}.${field}`, reason, { variable: variable.name });
  }
  if (ruled === null) {
    remarks.undefinedAt(`${where}.rule.value`, undecided, { variable: variable.name });
  }
  const low = cut?.low ?? 0;
  const high = cut === null ? 0 : n - low;
  if (cut !== null && ruled !== null && ruled.low !== low) {
    remarks.add("cutoff-moves", "caution", where, {
      variable: variable.name,
      statistic: cut.statistic,
      used: cut.used,
      ruleStatistic: ruled.statistic,
      ruleValue: ruled.used,
      low,
      high,
      ruleLow: ruled.low,
      ruleHigh: n - ruled.low,
    });
  }
  const [lowLabel, highLabel] = variable.categories;
  if (cut !== null && n > 0 && (low === 0 || high === 0)) {
    remarks.add("one-group", "caution", where, { variable: variable.name, label: low === 0 ? highLabel : lowLabel });
  }
  return {
    variable: variable.name,
    statistic: cut?.statistic ?? null,
    exact: cut?.exact ?? null,
    used: cut?.used ?? null,
    low: group(lowLabel, low, n),
    high: group(highLabel, high, n),
    rule: {
      statistic: ruled === null ? null : (ruled.statistic as "mean" | "median"),
      value: ruled?.used ?? null,
      low: ruled?.low ?? 0,
      high: ruled === null ? 0 : n - ruled.low,
    },
  };
}

function group(label: string, count: number, n: number): Group {
  return { label, count, percent: n === 0 ? 0 : (100 * count) / n };
}

function cutAs(
  distribution: Distribution,
  figures: DescriptiveFigures,
  setting: "mean" | "median" | number,
  rounding: "none" | "nearest",
): Cut | null {
  if (typeof setting !== "number") return cutBy(distribution, figures, setting, rounding);
  return { statistic: "fixed", exact: setting, used: setting, low: countBelow(distribution, setting) };
}

function cutBy(
  distribution: Distribution,
  figures: DescriptiveFigures,
  statistic: "mean" | "median",
  rounding: "none" | "nearest",
): Cut | null {
  const figure = figures[statistic];
  if (!figure.ok) return null;
  const exact = figure.value;
  if (rounding === "nearest") {
    const used = statistic === "mean" ? roundedMean(distribution) : Math.floor(exact + 0.5);
    return { statistic, exact, used, low: countBelow(distribution, used) };
  }
  const low = statistic === "mean" ? countBelowMean(distribution) : countBelow(distribution, exact);
  return { statistic, exact, used: exact, low };
}

/** Whether a value is in the high group of a cut-off: at or above it; of an unrounded mean, by exact arithmetic. */
export function highTest(
  distribution: Distribution,
  cut: Cutoff,
  rounding: "none" | "nearest",
): (value: number) => boolean {
  const { used } = cut;
  if (cut.statistic === "mean" && rounding === "none") {
    const low = new Set(distribution.values.slice(0, valuesBelowMean(distribution)));
    return (value) => !low.has(value);
  }
  return (value) => used !== null && value >= used;
}

function valuesBelowMean(distribution: Distribution): number {
  let left = countBelowMean(distribution);
  let index = 0;
  while (left > 0) left -= distribution.counts[index++]!;
  return index;
}
