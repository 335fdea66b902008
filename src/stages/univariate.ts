/** One variable at a time: frequencies, descriptives and the normality verdict. */
import type { AnswerSet } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import { type DescriptiveFigures, total } from "../stats/scores/descriptives.ts";
import { modes } from "../stats/scores/modes.ts";
import { caseTotals } from "./case-totals.ts";
import type { Groups } from "./grouping.ts";
import type { Remarks } from "./remarks.ts";
import type { CaseTotals, Descriptives, Frequencies, FrequencyValue } from "./result.ts";

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
    modes: modesOf({ values: values.map(({ value }) => value), counts: values.map(({ count }) => count), n }),
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

function modesOf<V extends number | string>(
  distribution: Pick<Distribution<V>, "values" | "counts" | "n">,
): readonly V[] {
  const found = modes(distribution);
  return found.ok ? found.value.values : [];
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
    modes: modesOf(distribution).slice(0, MOST_MODES),
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
