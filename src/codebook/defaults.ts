/** What holds where a codebook says nothing (DESIGN.md, The codebook and Definitions). */
import type { Language } from "../core/language.ts";
import type { Method } from "./codebook.ts";
import type { SpelledMethod } from "./spelled.ts";

export const missingByDefault: readonly string[] = ["", "NA"];

export function categoriesByDefault(language: Language): readonly [string, string] {
  return language === "id" ? ["Rendah", "Tinggi"] : ["Low", "High"];
}

export function methodOf(spelled: SpelledMethod = {}): Method {
  const { validity, reliability, normality, factor, cutoff } = spelled;
  const alpha = spelled.alpha ?? 0.05;
  const rule = normality?.rule ?? "skewness-ratio";
  return {
    alpha,
    validity: {
      r: validity?.r ?? "corrected",
      criterion: validity?.criterion ?? "r-table",
      invalid: validity?.invalid ?? "report",
    },
    reliability: { minimum: reliability?.minimum ?? 0.6 },
    normality: {
      rule,
      limit: normality?.limit ?? (rule === "shapiro-wilk" || rule === "lilliefors" ? alpha : 2),
      signed: normality?.signed ?? false,
    },
    factor: {
      extraction: factor?.extraction ?? "principal-components",
      number: factor?.number ?? "kaiser",
      rotation: factor?.rotation ?? "varimax",
    },
    cutoff: { rounding: cutoff?.rounding ?? "none" },
    p: spelled.p ?? "by-expected-count",
    merge: spelled.merge ?? "report",
  };
}

/** How many variables may part the crosstabs: each repeats all of them. */
export const mostStrata = 3;
