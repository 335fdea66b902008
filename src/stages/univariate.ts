/** One variable at a time: frequencies, descriptives and the normality verdict. */
import type { AnswerSet, Method } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import { type DescriptiveFigures, total } from "../stats/descriptives.ts";
import { kurtosisRatio, skewnessRatio } from "../stats/normality.ts";
import { caseTotals } from "./case-totals.ts";
import type { Groups } from "./grouping.ts";
import type { Remarks } from "./remarks.ts";
import type { CaseTotals, Descriptives, Frequencies, FrequencyValue, Normality, Verdict } from "./result.ts";

/** Frequencies of an item: its codes, reversed where the codebook says so, each with the wording that was ticked. */
export function itemFrequencies(
  item: string,
  distribution: Distribution,
  answers: AnswerSet,
  reversed: boolean,
  where: string,
  remarks: Remarks,
): Frequencies {
  const ends = answers[0]!.code + answers.at(-1)!.code;
  const labels = new Map(answers.map(({ code, labels }) => [reversed ? ends - code : code, labels[0] ?? String(code)]));
  const score = total(distribution);
  const values = distribution.values.map((value, index) => ({
    value,
    label: labels.get(value) ?? String(value),
    count: distribution.counts[index]!,
  }));
  const totalScore = distribution.n === 0 ? 0 : remarks.figure(score, `${where}.totalScore`, { variable: item });
  const cases = caseTotals(distribution.n, distribution.missing, where, remarks);
  return frequencies(item, distribution.n, distribution.missing, cases, totalScore, values);
}

/** Frequencies of the groups that a variable's values fall into; groups that nobody is in are left out, as SPSS does. */
export function groupFrequencies(
  variable: string,
  distribution: Distribution | Distribution<string>,
  groups: Groups,
  where: string,
  remarks: Remarks,
): Frequencies {
  const counts = groups.labels.map(() => 0);
  let ungrouped = 0;
  for (const [index, value] of distribution.values.entries()) {
    const group = groups.of(value);
    if (group === null) ungrouped += distribution.counts[index]!;
    else counts[group]! += distribution.counts[index]!;
  }
  const values = groups.labels
    .map((label, index) => ({ value: groups.values[index]!, label, count: counts[index]! }))
    .filter(({ count }) => count > 0);
  const [n, missing] = [distribution.n - ungrouped, distribution.missing + ungrouped];
  return frequencies(variable, n, missing, caseTotals(n, missing, where, remarks), null, values);
}

function frequencies(
  variable: string,
  n: number,
  missing: number,
  cases: CaseTotals,
  totalScore: number | null,
  values: readonly Pick<FrequencyValue, "value" | "label" | "count">[],
): Frequencies {
  let below = 0;
  return {
    variable,
    n,
    missing,
    cases,
    totalScore,
    modes: mostFrequent(values, ({ count }) => count).map(({ value }) => value),
    values: values.map(({ value, label, count }) => {
      below += count;
      return {
        value,
        label,
        count,
        percent: (100 * count) / (n + missing),
        validPercent: (100 * count) / n,
        cumulativePercent: (100 * below) / n,
      };
    }),
  };
}

/** Where every value is there once, all are modes: a list of them says nothing. */
const MOST_MODES = 20;

function mostFrequent<T>(values: readonly T[], count: (value: T, index: number) => number): readonly T[] {
  const counts = values.map(count);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return values.filter((_, index) => counts[index] === most);
}

export function descriptives(
  variable: string,
  distribution: Distribution,
  figures: DescriptiveFigures,
  where: string,
  remarks: Remarks,
): Descriptives {
  const figure = (name: keyof DescriptiveFigures & string) =>
    remarks.figure(figures[name], `${where}.${name}`, { variable });
  return {
    variable,
    n: distribution.n,
    missing: distribution.missing,
    cases: caseTotals(distribution.n, distribution.missing, where, remarks),
    mean: figure("mean"),
    meanSE: figure("meanSE"),
    meanLower: figure("meanLower"),
    meanUpper: figure("meanUpper"),
    trimmedMean: figure("trimmedMean"),
    median: figure("median"),
    modes: mostFrequent(distribution.values, (_, index) => distribution.counts[index]!).slice(0, MOST_MODES),
    variance: figure("variance"),
    sd: figure("sd"),
    minimum: figure("minimum"),
    maximum: figure("maximum"),
    range: figure("range"),
    iqr: figure("iqr"),
    skewness: figure("skewness"),
    skewnessSE: figure("skewnessSE"),
    kurtosis: figure("kurtosis"),
    kurtosisSE: figure("kurtosisSE"),
  };
}

/** Normal by skewness/SE: within the limit, in size or (signed) upwards only; a remark where the two decide differently. */
export function normality(
  variable: string,
  figures: DescriptiveFigures,
  method: Method["normality"],
  where: string,
  remarks: Remarks,
): Normality {
  const { rule, limit, signed } = method;
  const ratio = remarks.figure(skewnessRatio(figures), `${where}.skewnessRatio`, { variable });
  const absolute: Verdict = ratio === null ? null : Math.abs(ratio) <= limit;
  const upwards: Verdict = ratio === null ? null : ratio <= limit;
  if (absolute !== upwards) remarks.add("normality-sign", "caution", where, { variable, ratio, limit, signed });
  return {
    variable,
    rule,
    limit,
    skewnessRatio: ratio,
    kurtosisRatio: remarks.figure(kurtosisRatio(figures), `${where}.kurtosisRatio`, { variable }),
    normal: signed ? upwards : absolute,
    shapiroWilk: null,
    lilliefors: null,
  };
}
