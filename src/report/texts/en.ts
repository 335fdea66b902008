import type { Texts } from "./texts.ts";

const all = (count: number, things: string) => (count === 2 ? `Both ${things}` : `All ${count} ${things}`);
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const s = (count: number) => (count === 1 ? "" : "s");

export const en = {
  untitled: "Questionnaire study",
  read: { data: "Data", pilot: "Pilot", codebook: "Codebook", outcome: "Outcome" },
  dataLine: (file, rows, screenedOut, analysed) =>
    screenedOut === null
      ? `${file}: ${rows} rows, ${analysed} analysed`
      : `${file}: ${rows} rows, ${screenedOut} screened out, ${analysed} analysed`,
  pilotLine: (file, rows) => `${file}${rows === null ? "" : `: ${rows} rows`}, for validity and reliability`,
  noCodebook: "none; what was assumed instead is listed below",
  outcomeLine: (label, predictors) => `${label}, against ${predictors} predictor${s(predictors)}`,
  noOutcome: "none",

  headings: {
    findings: "Findings",
    assumptions: "What was assumed",
    remarks: "Problems and cautions",
    undefinedFigures: "Figures that these data leave undefined (a dot in the tables)",
    next: "What to do next",
    cleaning: "Data cleaning",
    validity: "Validity",
    reliability: "Reliability",
    frequencies: "Frequencies",
    descriptives: "Descriptives",
    normality: "Normality",
    cutoffs: "Cut-offs",
    bivariate: "Associations",
  },

  findings: {
    nobody: "Nobody is left to analyse: look at the inclusion criteria and the data.",
    rows: {
      repeated: (rows) => `${rows} repeated`,
      straight: (rows) => `${rows} straight-lined`,
      broken: (rows) => `${rows} breaking rules`,
    },
    lookAtRows: (list) => `Doubtful rows: ${list}.`,
    allValidAndReliable: (items, scales) =>
      `${all(items, "items")} are valid and ${lower(all(scales, "scales"))} reliable.`,
    allItemsValid: (items) => (items === 1 ? "The item is valid." : `${all(items, "items")} are valid.`),
    invalidItems: (count, items) => (items === 1 ? "The item is not valid:" : `Not valid, ${count} of ${items} items:`),
    droppedItems: (count, items) =>
      items === 1 ? "The item is not valid and was dropped:" : `Not valid and dropped, ${count} of ${items} items:`,
    someValid: (count, items) => `Valid: ${count} of ${items} items.`,
    unjudgedItems: (count) => `Validity can't be judged for ${count} item${s(count)}:`,
    allReliable: (scales, lowest, alpha) =>
      scales === 1
        ? `The scale is reliable: alpha ${alpha}.`
        : `${all(scales, "scales")} are reliable; the lowest alpha is ${alpha} (${lowest}).`,
    unreliable: (count, scales) =>
      scales === 1 ? "The scale is not reliable:" : `Not reliable, ${count} of ${scales} scales:`,
    someReliable: (count, scales) => `Reliable: ${count} of ${scales} scales.`,
    unjudgedScales: (count) => `Reliability can't be judged for ${count} scale${s(count)}:`,
    allNormal: (scores) => (scores === 1 ? "The score is normal." : `${all(scores, "scores")} are normal.`),
    notNormal: (count, scores) =>
      scores === 1 ? "The score is not normal:" : `Not normal, ${count} of ${scores} scores:`,
    someNormal: (count, scores) => `Normal: ${count} of ${scores} scores.`,
    unjudgedScores: (count) => `Normality can't be judged for ${count} score${s(count)}:`,
    significant: (count, tables, outcome) =>
      `Significantly associated with ${outcome}${tables === 1 ? "" : `, ${count} of ${tables}`}:`,
    noneSignificant: (tables, outcome) =>
      tables === 1
        ? `The predictor isn't significantly associated with ${outcome}.`
        : `None of ${tables} predictors is significantly associated with ${outcome}.`,
    association: (label, p, oddsRatio) => `${label}: ${p}${oddsRatio === null ? "" : `, OR ${oddsRatio}`}`,
    more: (count) => `and ${count} more`,
    remarks: (problems, cautions) => {
      const parts = [
        ...(problems > 0 ? [`${problems} problem${s(problems)}`] : []),
        ...(cautions > 0 ? [`${cautions} caution${s(cautions)}`] : []),
      ];
      return `${parts.join(" and ")}: read the list at the end.`;
    },
    noRemarks: "No problems, no cautions.",
    noRemarksHere: "No problems and no cautions in the stages asked for.",
  },
  assumed: {
    scales: (list, option) => `Scales: ${list}.${option === null ? "" : ` If not, for instance: ${option}`}`,
    categories: (list, option) => `Categories: ${list}.${option === null ? "" : ` If not, for instance: ${option}`}`,
    numbers: (list, option) => `Numbers: ${list}.${option === null ? "" : ` If not, for instance: ${option}`}`,
  },
  severities: { problem: "Problem", caution: "Caution", info: "Note" },
  nextSteps: {
    codebook: (data) => `Check these guesses: loyalty init ${data} writes them as a codebook for you to correct.`,
    save: "Keep the report in a file: -o report.txt.",
    full: "Every table as SPSS prints it: the same command with --full.",
    report: "The chapter for Word, with charts and words: --style skripsi --report chapter.docx.",
    json: "All figures unrounded, for other programs: --format json -o result.json.",
  },

  cleaning: {
    rows: "Rows read",
    leftOut: (why) => `Left out: ${why}`,
    keep: "inclusion criteria not met",
    keepMissing: "inclusion criteria open, a value is missing",
    analysed: "Analysed",
    sameAnswers: "The same answers as an earlier row",
    samePerson: (column) => `The same ${column} as an earlier row`,
    straightLining: (items) => `One answer throughout (${items} items)`,
    brokenCheck: (say) => `Rule broken: ${say}`,
    openCheck: (say) => `Rule open, a value is missing: ${say}`,
    missingCells: "Cells without an answer",
    lackingRespondents: "Respondents who lack an answer",
    invalidCells: "Invalid cells, counted as missing",
    outliers: "Scores and numbers with outlying values",
    reasons: { straightLining: "one answer throughout", duplicate: "repeats an earlier row" },
    fences: { outlier: "outlier", extreme: "extreme" },
    problems: {
      "unknown-label": "isn't a declared answer",
      "code-out-of-range": "isn't a declared code",
      "not-a-number": "isn't a number",
      "unclear-number": "can be read as two numbers",
      "no-bin": "is in no bin",
      "no-recode": "has no entry in recode",
    },
    yes: "yes",
    no: "no",
  },

  tables: {
    cleaning: "Data cleaning",
    duplicateAnswers: "Rows with the same answers",
    duplicatePerson: (column) => `Rows with the same ${column}`,
    checks: "Rules of the codebook",
    missingByVariable: "Missing answers by variable",
    missingByRespondent: "Missing answers by respondent",
    invalidCells: "Invalid cells, counted as missing",
    outliers: "Outlying values",
    validity: "Validity of the items",
    reliability: "Reliability of the scales",
    characteristics: "Characteristics of the respondents",
    answers: "Answers to the items: n (%)",
    reversedAnswers: "Answers to the reversed items: n (%)",
    descriptives: "Scores and numbers",
    normality: "Normality of the scores",
    cutoffs: "Cut-offs and groups",
    associations: (outcome) => `Associations with ${outcome}: n (% of the row)`,
    dropped: "Items that were dropped",
  },
  columns: {
    cases: "Cases",
    case: "Case",
    row: "Rows",
    checkRule: "Rule",
    broken: "Broken",
    open: "Open",
    leftOut: "Left out",
    variable: "Variable",
    lackingCells: "Missing cells",
    column: "Column",
    value: "Value",
    problem: "Why",
    z: "z",
    fence: "Boxplot",
    item: "Item",
    wording: "Wording",
    correctedR: "Corrected r",
    totalR: "Item-total r",
    correctedP: "p of corrected r",
    totalP: "p of item-total r",
    criticalR: "Critical r",
    limitOfR: "Limit of r",
    verdict: "Verdict",
    scale: "Scale",
    items: "Items",
    n: "n",
    alpha: "Cronbach's alpha",
    minimum: "Must exceed",
    category: "Characteristic",
    percent: "%",
    missing: "Missing",
    totalScore: "Total score",
    score: "Score",
    mean: "Mean",
    median: "Median",
    sd: "SD",
    lowest: "Min",
    highest: "Max",
    skewness: "Skewness",
    skewnessSE: "SE",
    kurtosis: "Kurtosis",
    ratio: "Skewness / SE",
    limit: "Limit",
    basis: "Basis",
    cutoff: "Cut-off",
    unrounded: "Before rounding",
    group: "Group",
    countPercent: "n (%)",
    rule: "What the rule would give",
    ruleBasis: "Basis",
    ruleCutoff: "Cut-off",
    total: "Total",
    p: "p",
    oddsRatio: "OR (95% CI)",
    round: "Round",
    kurtosisRatio: "Kurtosis / SE",
    shapiroWilk: "Shapiro-Wilk W",
    lilliefors: "Kolmogorov-Smirnov D",
  },
  verdicts: {
    valid: "valid",
    invalid: "not valid",
    dropped: (round) => `not valid, dropped in round ${round}`,
    reliable: "reliable",
    unreliable: "not reliable",
    normal: "normal",
    notNormal: "not normal",
  },
  statistics: { mean: "mean", median: "median", fixed: "given" },
  tests: {
    pearson: "Pearson chi-square",
    continuityCorrection: "Continuity correction",
    fisher: "Fisher's exact test, 2-sided",
    likelihoodRatio: "Likelihood ratio",
  },
  captions: {
    cases: "Case 1 is the first row below the header; in a spreadsheet with one header row it stands in row 2.",
    lackingRespondents: "Invalid cells are counted here too.",
    outliers:
      "More than 3 SD from the mean (z), or beyond Tukey's hinges by over 1.5 (outlier) or 3 times (extreme) their distance.",
    validity: (used, criterion, alpha) => {
      const r = used === "corrected" ? "corrected item-total r" : "item-total r";
      if (criterion === "p") return `Valid: ${r} is positive and its p is below ${alpha}.`;
      if (criterion === "r-table")
        return `Valid: ${r} above the critical r (two-sided test, significance level ${alpha}).`;
      return `Valid: ${r} above ${criterion}.`;
    },
    scaleHeading: (label, name, n) => `${label === name ? name : `${label} (${name})`}, n = ${n}`,
    reversed: "Worded the other way round: its codes are reversed.",
    droppedR: "As in the round in which the item was dropped.",
    reliability: (minimum) =>
      minimum === null ? "Reliable: Cronbach's alpha above the minimum." : `Reliable: Cronbach's alpha > ${minimum}.`,
    normality: (rule, limit, signed) => {
      if (rule === "shapiro-wilk") return `Normal: p of the Shapiro-Wilk test is at least ${limit}.`;
      if (rule === "lilliefors")
        return `Normal: p of the Kolmogorov-Smirnov test (Lilliefors' correction) is at least ${limit}.`;
      const both = rule === "skewness-and-kurtosis";
      if (!both && rule !== "skewness-ratio") return null;
      const what = both
        ? "skewness and kurtosis, each divided by its standard error, are"
        : "skewness divided by its standard error is";
      return signed
        ? `Normal: ${what} at most ${limit} (the sign counts).`
        : `Normal: ${what} between -${limit} and ${limit}.`;
    },
    lowerBound: "A lower bound: the true p is larger.",
    cutoffs: "A score at or above the cut-off is in the second group.",
    groupsDiffer: "The rule would put the respondents into other groups.",
    significant: (alpha) => `p < ${alpha}`,
    rowPercent: "Percentages are of the row.",
    oddsRatio: "OR: odds of the first row against the second, for the first column against the second.",
    descriptives: "SD: standard deviation.",
    smallerN: (analysed) =>
      `Where n is below the ${analysed} analysed, the others lack an answer: a score needs every item of its scale.`,
  },
  continued: "(continued)",
} satisfies Texts;
