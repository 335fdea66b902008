/** Whether a score counts as normal, by the rule that the method names; the other figures stand beside it. */
import type { Method } from "../codebook/codebook.ts";
import type { Distribution } from "../counts/summaries.ts";
import type { DescriptiveFigures } from "../stats/scores/descriptives.ts";
import { lilliefors } from "../stats/scores/lilliefors.ts";
import { kurtosisRatio, skewnessRatio } from "../stats/scores/normality.ts";
import { shapiroWilk } from "../stats/scores/shapiro-wilk.ts";
import type { Remarks } from "./remarks.ts";
import type { Figure, Normality, Verdict } from "./result.ts";

type Figures = Pick<Normality, "skewnessRatio" | "kurtosisRatio" | "shapiroWilk" | "lilliefors">;

/** A remark where the size of a ratio and its sign would decide differently. */
export function normality(
  variable: string,
  distribution: Distribution,
  described: DescriptiveFigures,
  method: Method["normality"],
  where: string,
  remarks: Remarks,
): Normality {
  const { rule, limit, signed } = method;
  const subject = { variable };
  const figures: Figures = {
    skewnessRatio: remarks.figure(skewnessRatio(described), `${where}.skewnessRatio`, subject),
    kurtosisRatio: remarks.figure(kurtosisRatio(described), `${where}.kurtosisRatio`, subject),
    shapiroWilk: shapiroWilkOf(distribution, `${where}.shapiroWilk`, subject, remarks),
    lilliefors: lillieforsOf(distribution, `${where}.lilliefors`, subject, remarks),
  };
  const [bySize, bySign] = [
    judged(figures, { ...method, signed: false }),
    judged(figures, { ...method, signed: true }),
  ];
  if (bySize !== bySign) {
    const of = farther(figures, method);
    remarks.add("normality-sign", "caution", where, { variable, of, ratio: figures[`${of}Ratio`], limit, signed });
  }
  return { variable, rule, limit, ...figures, normal: signed ? bySign : bySize };
}

function shapiroWilkOf(
  distribution: Distribution,
  where: string,
  subject: { readonly variable: string },
  remarks: Remarks,
): Normality["shapiroWilk"] {
  const test = shapiroWilk(distribution);
  if (test.ok) return { w: test.value.w, df: distribution.n, p: test.value.p };
  remarks.undefinedAt(where, test.reason, subject);
  return null;
}

function lillieforsOf(
  distribution: Distribution,
  where: string,
  subject: { readonly variable: string },
  remarks: Remarks,
): Normality["lilliefors"] {
  const test = lilliefors(distribution);
  if (!test.ok) {
    remarks.undefinedAt(where, test.reason, subject);
    return null;
  }
  const { d, p } = test.value;
  const { n } = distribution;
  if (p.ok) return { d, df: n, p: p.value.value, lowerBound: p.value.lowerBound };
  remarks.undefinedAt(`${where}.p`, p.reason, subject);
  return { d, df: n, p: null, lowerBound: false };
}

/** Null where the rule's own figures are undefined, or a lower bound leaves open on which side of the limit its p is. */
function judged(figures: Figures, { rule, limit, signed }: Method["normality"]): Verdict {
  const within = (ratio: Figure): Verdict => (ratio === null ? null : (signed ? ratio : Math.abs(ratio)) <= limit);
  switch (rule) {
    case "skewness-ratio":
      return within(figures.skewnessRatio);
    case "skewness-and-kurtosis":
      return both(within(figures.skewnessRatio), within(figures.kurtosisRatio));
    case "shapiro-wilk":
      return figures.shapiroWilk === null ? null : figures.shapiroWilk.p >= limit;
    case "lilliefors": {
      const test = figures.lilliefors;
      if (test === null || test.p === null) return null;
      return test.p < limit && test.lowerBound ? null : test.p >= limit;
    }
    default:
      return rule satisfies never;
  }
}

function both(a: Verdict, b: Verdict): Verdict {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

/** Whose ratio is below minus the limit, by which the two readings differ. */
function farther({ skewnessRatio }: Figures, { rule, limit }: Method["normality"]): "skewness" | "kurtosis" {
  return rule === "skewness-and-kurtosis" && (skewnessRatio ?? 0) >= -limit ? "kurtosis" : "skewness";
}

/**
 * One remark of all scores that the rule by ratios and Shapiro-Wilk's p judge differently: with many cases and coarse scores
 * that is the usual thing, and no reason to mistrust either.
 */
export function remarkOnTests(entries: readonly Normality[], alpha: number, remarks: Remarks): void {
  const differing = entries.filter(
    ({ rule, normal, shapiroWilk }) =>
      rule.startsWith("skewness") && normal !== null && shapiroWilk !== null && normal !== shapiroWilk.p >= alpha,
  );
  if (differing.length === 0) return;
  const variables = differing.map(({ variable }) => variable);
  remarks.add("normality-tests-differ", "info", "normality", { variables, alpha });
}
