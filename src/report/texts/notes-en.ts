import { enumeration } from "../enumeration.ts";
import type { Say } from "../say.ts";
import type { MainNoteTexts } from "./notes.ts";

const pair = (say: Say) => `${say.label("row")} and ${say.label("column")}`;
const plural = (say: Say, key: string) => (say.count(key) === 1 ? "" : "s");
const pairs = (rows: readonly string[], column: string) => `${column} with ${enumeration(rows, "en")}`;
const option = (say: Say) => (say.has("option") ? say.hint(` If not: ${say.text("option")}`) : "");

const tests: Readonly<Record<string, string>> = {
  pearson: "Pearson's chi-square",
  continuityCorrection: "continuity correction",
  likelihoodRatio: "likelihood ratio",
  fisher: "Fisher's exact test",
};
const statistics: Readonly<Record<string, string>> = { mean: "mean", median: "median", fixed: "given" };
const delimiters: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" };
const languages: Readonly<Record<string, string>> = { en: "English", id: "Indonesian" };
const kinds: Readonly<Record<string, string>> = { category: "categories", number: "a number" };
const named = (names: Readonly<Record<string, string>>, text: string) => names[text] ?? text;

export const enNotes = {
  messages: {
    "no-pilot": () => "There is no pilot: validity and reliability come from the study's own data.",
    "constant-item": (say) =>
      `${say.label("scale")}: everybody gave item ${say.text("item")} the same answer; it is left out of alpha and has no correlations.`,
    "negative-alpha": (say) =>
      `${say.label("scale")}: alpha is negative (${say.number("alpha", "coefficient")}), because its items on average run against each other. Look at the coding of ${say.list("items")}: items worded the other way round must be reversed.`,
    "item-dropped": (say) =>
      `${say.label("scale")}: item ${say.text("item")} isn't valid (r ${say.number("r", "coefficient")}, critical r ${say.number("criticalR", "coefficient")}) and was dropped in round ${say.text("round")}.`,
    "scale-exhausted": (say) =>
      `${say.label("scale")}: dropping ended when two items were left, and they aren't both valid.`,
    "correlations-disagree": (say) => disagree([say]),
    "invalid-items": (say) =>
      `${say.label("scale")}: item${plural(say, "items")} ${say.list("items")} ${say.count("items") === 1 ? "isn't" : "aren't"} valid and still count${say.count("items") === 1 ? "s" : ""} in the score.${turned(say)}${leaveOut(say)}`,
    unreliable: (say) =>
      `${say.label("scale")} isn't reliable: alpha is ${say.number("alpha", "coefficient")} and must exceed ${say.text("minimum")}.`,
    "normality-sign": (say) =>
      `${say.label("variable")}: ${say.has("of") ? say.text("of") : "skewness"} / SE is ${say.number("ratio", "standardized")}. By its size the score isn't normal (it is further than ${say.text("limit")} from 0); by the rule with the sign it would be (only above ${say.text("limit")} counts). Used here: ${say.has("signed") ? "the rule with the sign, so normal" : "the size, so not normal"}.`,
    "normality-tests-differ": (say) =>
      `By Shapiro-Wilk's test (p < ${say.text("alpha")}) the verdict would be another for ${say.labels("variables")}. That test, sensitive to many respondents and to scores of few values, doesn't decide here.`,
    "cutoff-moves": (say) =>
      `${say.label("variable")} is cut at ${cut(say, "used")}${say.has("statistic") ? ` (${named(statistics, say.text("statistic"))})` : ""}: ${say.text("low")} below, ${say.text("high")} at or above. The rule (${named(statistics, say.text("ruleStatistic"))} ${say.number("ruleValue", "mean")}) would give ${say.text("ruleLow")} and ${say.text("ruleHigh")}.`,
    "one-group": (say) =>
      `${say.label("variable")}: the cut-off puts everybody into one group, ${say.text("label")}; there is nothing to compare.`,
    "no-groups": (say) =>
      `${say.label("variable")} has no groups (no categories, or a cut-off that can't be computed), so it can't be crossed.`,
    "expected-below-5": (say) =>
      `${pair(say)}: ${say.number("percent", "percentSign")} of the cells expect fewer than 5 respondents (the smallest ${say.number("minimum", "minimumExpected")}), too few for the chi-square test. ${say.has("larger") ? `Report the exact test instead${say.hint(" (--only exact-tests; method p: fisher)")}, or merge categories${say.hint(" (--only mergers)")}.` : "Fisher's exact test is the one for such a table."}`,
    "test-choice": (say) =>
      `${pair(say)}: reported is ${say.p("p")}${say.has("pSource") ? ` (${named(tests, say.text("pSource"))})` : ""}, but ${others(say)} would decide otherwise${say.inside("interval").map(tooInterval).join("")}.`,
    "interval-disagrees": (say) =>
      `${pair(say)}: reported is ${say.p("p")}, but the odds ratio's ${level(say)} interval (${say.interval("lower", "upper", "ratio")}) would decide otherwise.`,
    "pilot-is-data": () => "The pilot is the same file as the data: validity and reliability aren't from other people.",
    "shares-items": (say) =>
      `${pair(say)} have ${say.list("items")} in common: part of their association is that of a thing with itself.`,
    "cutoff-after-drop": (say) =>
      `${say.label("variable")}: its cut-off was given for the whole scale, but ${say.list("items")} no longer count${say.count("items") === 1 ? "s" : ""}. Give a new one, or leave it to the rule.`,
    "no-odds-ratio": (say) => noOddsRatio(pair(say), `${say.text("rows")} x ${say.text("columns")}`),
    "empty-cell": (say) => `${pair(say)}: no odds ratio, since a cell of the table is empty.`,
    "empty-category-dropped": (say) => `${pair(say)}: nobody is in ${say.list("labels")}; left out of the table.`,
    "screened-out": (say) =>
      `${say.text("count")} row${plural(say, "count")} didn't meet the inclusion criteria${say.has("keepMissing") ? `, ${say.text("keepMissing")} of them because a value that the criteria need is missing` : ""}.`,
    "nobody-left": () => "Nobody is left to analyse: no row meets the inclusion criteria, or the file has none.",
    "few-cases": (say) =>
      `Only ${say.text("n")} respondent${plural(say, "n")} ${say.is("n", 1) ? "is" : "are"} analysed. So few allow hardly any conclusion: a single answer can change every result.`,
    "invalid-cells": (say) =>
      `${say.text("count")} cell${plural(say, "count")} of the ${say.has("pilot") ? "pilot" : "data"} hold${say.count("count") === 1 ? "s" : ""} a value that the codebook doesn't know; counted as missing.`,
    "too-many-categories": (say) =>
      `${say.list("columns")}: more than 1,000 different texts, which are no categories; not counted.`,
    "read-as": (say) =>
      `${say.text("path")} was read as ${say.text("rows")} row${plural(say, "rows")}, ${readAs(say)}${say.is("gzip", true) ? ", unpacked from gzip" : ""}.`,
    "no-codebook": () => "There is no codebook: what the columns mean was guessed from the first rows of the data.",
    "assumed-scale": (say) =>
      `Scale ${say.text("name")}: ${say.list("items")}${say.has("answers") ? `, answers ${say.list("answers")}` : ""}${say.has("why") ? ` (a guess: ${say.text("why")})` : ""}.${option(say)}`,
    "guessed-scales": (say) =>
      `Which items make scale${plural(say, "scales")} ${say.list("scales")} was guessed from the answers, because the headers don't say; nobody has confirmed it. Compare with the questionnaire${say.hint('; "loyalty init" asks about what is unsure')}.${option(say)}`,
    "assumed-variable": (say) =>
      `${say.text("name")} holds ${named(kinds, say.text("kind"))}${say.has("groups") ? `, in groups: ${say.list("groups")}` : ""}.${option(say)}`,
    "no-study": (say) =>
      `No scale and no outcome was found, so nothing was tested. See whether this is the right file and sheet${say.hint(", and say what to study with --scale and --outcome or a codebook")}.`,
    "units-dropped": (say) =>
      `${say.list("columns")}: read as numbers, without the unit or "Rp" that stands beside them.`,
    "encoding-guessed": (say) =>
      `The file doesn't say how its text is encoded; read as ${say.text("encoding")}.${say.hint(" If letters look wrong, add --encoding.")}`,
    "rows-in-quotes": () =>
      "Each row of the file stood in quotes as a whole; what is within them was read as its cells.",
    "header-repeated": (say) =>
      `The header stands in the file again, ${say.text("count")} time${plural(say, "count")} (line${plural(say, "count")} ${say.list("lines")}); left out. Several files seem to have been pasted together.`,
    "assumed-missing": (say) => `Counted as no answer in ${say.list("columns")}: ${say.list("marks")}.`,
    "assumed-set-aside": (say) =>
      `Left alone: ${say.list("columns")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-outcome": (say) =>
      `Outcome: ${say.label("name")}${say.has("why") ? ` (${say.text("why")})` : ""}.${option(say)}`,
    "assumed-answers": (say) => `Answers ${say.text("name")}: ${codesAndLabels(say)}.${option(say)}`,
    "assumed-language": (say) => `Texts in ${named(languages, say.text("language"))}.${option(say)}`,
    "assumed-predictors": (say) => `Predictors: ${say.list("names")}.${option(say)}`,
    "single-item-family": (say) =>
      `${say.text("column")} is named like an item but is alone; a scale needs two. It is no scale here.${option(say)}`,
    "likert-without-scale": (say) =>
      `${say.text("count")} column${plural(say, "count")} hold${say.count("count") === 1 ? "s" : ""} answers like those to a questionnaire${say.has("columns") ? ` (such as ${say.list("columns")})` : ""} but belong${say.count("count") === 1 ? "s" : ""} to no scale, so there is no validity, reliability or score for them.${say.hint(` Group them${say.has("option") ? `: ${say.text("option")};` : ""} or write a codebook (docs/codebook.md) that gives the columns short names under "columns:" and groups them under "scales:".`)}`,
    "column-beside-scale": (say) =>
      `${say.list("columns")} ${say.count("columns") === 1 ? "is" : "are"} named like the items of ${say.text("name")} but mostly hold${say.count("columns") === 1 ? "s" : ""} something else, so the scale goes without.${option(say)}`,
    "recode-unused": (say) =>
      `${say.label("variable")}: no cell of the data holds ${say.list("keys")}, which its recode names. Check the spelling: whoever it was meant for went elsewhere${say.hint(', to "else" where there is one')}.`,
    "total-row": (say) =>
      `Case${plural(say, "count")} ${say.list("cases")} of the data ${be(say, "begins", "begin")} with ${say.list("texts")}: probably no respondent${plural(say, "count")} but what was computed below the answers. Delete ${be(say, "that row", "those rows")}; ${be(say, "it counts", "they count")} as ${be(say, "a respondent", "respondents")} here.`,
    "choice-unused": (say) =>
      `${say.label("variable")}: no cell of the data holds the answer ${say.list("keys")}, which its choice names, so nobody counts as having ticked it. Check the spelling, unless nobody did.`,
    "case-variants": (say) =>
      `${say.label("variable")}: ${say.list("texts")} differ only in capital letters or spaces and are counted as different categories. If they are one, spell them alike in the data.`,
    "small-pilot": (say) =>
      `The pilot has ${say.text("n")} respondent${plural(say, "n")}; 30 is usual. Validity and reliability from so few are unstable.`,
    duplicates: (say) =>
      `${repeated(say)} Still counted here.${say.hint(` If ${say.is("by", "person") ? "somebody answered twice" : "one questionnaire came in twice"}, put "duplicates: drop" within "data: { ... }" of the codebook: the first of each stays.`)}`,
    "duplicates-dropped": (say) => `${repeated(say)} Left out, as the codebook says; the first of each stays.`,
    "straight-lining": (say) =>
      `${straight(say)} Still counted here.${say.hint(' If nobody read the questions there, put "straightLining: drop" within "data: { ... }" of the codebook.')}`,
    "straight-lining-dropped": (say) => `${straight(say)} Left out, as the codebook says.`,
    "broken-check": (say) =>
      `${broken(say)}${say.hint(' Correct the data, or put "drop: true" within that check of the codebook.')}`,
    "check-dropped": (say) => `${broken(say)} Left out, as the codebook says.`,
    "check-open": (say) =>
      `${quoted(say)}: ${say.text("count")} row${plural(say, "count")} can't be judged, because a value that the check needs is missing.`,
    outliers: (say) =>
      `Values far from the rest, by z or Tukey's fences: ${farList(say)}. ${say.hint("See with --full which they are; nothing", "Nothing")} was left out for it.`,
    "empty-rows-dropped": (say) =>
      `${say.text("count")} blank row${plural(say, "count")} ${be(say, "was", "were")} passed over.`,
    "empty-columns-dropped": (say) =>
      `${say.text("count")} column${plural(say, "count")} without name and content ${be(say, "was", "were")} passed over.`,
    "header-renamed": (say) =>
      `${say.text("count")} column${plural(say, "count")} got ${be(say, "a name", "names")} of ${be(say, "its", "their")} own, because the header repeats or lacks ${be(say, "it", "them")}: ${renamed(say)}.`,
    "title-skipped": (say) =>
      `${be(say, "The first row is", `The first ${say.text("count")} rows are`)} no header but a title, and ${be(say, "was", "were")} passed over.`,
    "header-rows-joined": (say) =>
      `The header takes ${say.text("rows")} rows; what stands above a column was joined into its name.`,
    "other-sheets": (say) =>
      `Only sheet "${say.text("sheet")}" was read; the workbook also has ${say.list("others")}.${say.hint(" Another one: --sheet with its name.")}`,
    "merged-cells": (say) =>
      `${say.text("count")} merged range${plural(say, "count")} among the answers (${say.list("cells", 5)}): the value stands in the first cell only, the others are empty.`,
    "formula-without-value": (say) =>
      `${say.text("count")} cell${plural(say, "count")} ${be(say, "holds a formula", "hold formulas")} without a stored result (${say.list("cells", 5)}) and count${be(say, "s", "")} as missing.${say.hint(" Formulas aren't computed here: open the file in a spreadsheet program, save it, and run again.")}`,
    "weighted-file": (say) => `The file weights its cases by ${say.text("variable")}; here every row counts once.`,
    "encoding-unknown": (say) =>
      `The file names an encoding that isn't known, ${say.text("encoding")}${say.has("used") ? `; it was read as ${say.text("used")}` : ""}. Check the letters with accents.`,
    "decimal-comma": (say) =>
      `Numbers in ${say.list("columns")} are read with a decimal comma${say.has("thousands") ? " and dots between thousands" : ""}.`,
    "decimal-by-file": (say) =>
      `"1.500" and "1,500" can be 1.5 or 1500. In ${say.list("columns")} the ${say.is("mark", "comma") ? "comma" : "point"} is read as the decimal mark, because ${say.is("because", "semicolons") ? "semicolons part the cells" : "the rest of the file is written so"}; nothing in ${say.count("columns") === 1 ? "that column" : "those columns"} shows it.${say.hint(` To say it: --decimal ${say.text("mark")}, or "decimal" in the codebook.`)}`,
    "personal-columns": (say) =>
      `${say.text("count")} column${plural(say, "count")} that say${be(say, "s", "")} who somebody is ${be(say, "is", "are")} left alone and never printed.`,
  },
  reasons: {
    "no-cases": () => "there are no cases",
    "too-few-cases": (say) =>
      `there ${say.count("n") === 1 ? "is" : "are"} only ${say.text("n")} case${plural(say, "n")} and at least ${say.text("needed")} are needed`,
    "zero-variance": () => "the values don't vary",
    "too-few-items": (say) =>
      `there ${say.count("k") === 1 ? "is" : "are"} only ${say.text("k")} item${plural(say, "k")} and at least ${say.text("needed")} are needed`,
    "too-few-categories": (say) =>
      `the table has ${say.text("rows")} x ${say.text("columns")} categories with cases and needs two of each`,
    "not-two-by-two": (say) => `the table is ${say.text("rows")} x ${say.text("columns")} and 2 x 2 is needed`,
    "empty-cell": () => "a cell of the table is empty",
    "rule-undefined": () => "the rule has no verdict to go by",
    "not-finite": () => "it is infinite",
    "singular-matrix": () =>
      "the correlation matrix can't be inverted: an item follows from the others, or there are more items than cases",
    "not-converged": (say) => `the iteration hadn't settled after ${say.text("iterations")} rounds`,
    "too-many-cases": (say) => `there are ${say.text("n")} cases and the method is for at most ${say.text("most")}`,
    "too-costly": () => "the exact computation would take more time or memory than it is given",
    "too-few-groups": (say) =>
      `there ${say.count("groups") === 1 ? "is" : "are"} only ${say.text("groups")} group${plural(say, "groups")} with cases and at least ${say.text("needed")} are needed`,
    "zero-standard-error": () => "its standard error is 0",
    "no-changes": () => "nobody changed from one answer to another",
    "empty-stratum": (say) => `no stratum has anything to compare (${say.text("stratum")})`,
    "heywood-case": (say) =>
      `the factors would have to explain more than all of item "${say.text("item")}" (a Heywood case: too few respondents, or too many factors)`,
    "too-many-factors": (say) =>
      `${say.text("factors")} factor${plural(say, "factors")} can't be extracted, at most ${say.text("most")} can`,
    "too-few-factors": (say) =>
      `there ${say.count("factors") === 1 ? "is" : "are"} ${say.text("factors")} factor${plural(say, "factors")} and at least ${say.text("needed")} ${say.count("needed") === 1 ? "is" : "are"} needed`,
    "not-identified": () => "more than one solution fits the data equally well",
  },
  figures: {
    mean: "mean",
    meanSE: "SE of the mean",
    meanLower: "lower limit of the mean",
    meanUpper: "upper limit of the mean",
    trimmedMean: "trimmed mean",
    median: "median",
    variance: "variance",
    sd: "standard deviation",
    minimum: "minimum",
    maximum: "maximum",
    range: "range",
    iqr: "interquartile range",
    skewness: "skewness",
    skewnessSE: "SE of skewness",
    kurtosis: "kurtosis",
    kurtosisSE: "SE of kurtosis",
    skewnessRatio: "skewness / SE",
    kurtosisRatio: "kurtosis / SE",
    shapiroWilk: "Shapiro-Wilk",
    lilliefors: "Kolmogorov-Smirnov (Lilliefors)",
    meanIfDeleted: "scale mean if deleted",
    varianceIfDeleted: "scale variance if deleted",
    correctedItemTotal: "corrected item-total correlation",
    itemTotal: "item-total correlation",
    correctedItemTotalP: "p of the corrected item-total correlation",
    itemTotalP: "p of the item-total correlation",
    alphaIfDeleted: "alpha if deleted",
    criticalR: "critical r",
    scaleMean: "scale mean",
    scaleVariance: "scale variance",
    scaleSD: "scale standard deviation",
    alpha: "alpha",
    alphaStandardized: "standardized alpha",
    totalScore: "total score",
    exact: "cut-off",
    used: "cut-off",
    minimumExpected: "smallest expected count",
    pearson: "Pearson chi-square",
    continuityCorrection: "continuity correction",
    likelihoodRatio: "likelihood ratio",
    linearByLinear: "linear-by-linear association",
    fisher: "Fisher's exact test",
    oddsRatio: "odds ratio",
    cohorts: "relative risk",
    rule: "cut-off by the rule",
    p: "p",
  },
  undefinedFigure: (figures, subject, reason) => `${subject}: no ${enumeration(figures, "en", "or")}, since ${reason}.`,
  correlationsDisagree: disagree,
  noOddsRatio,
  pair,
  pairs,
  wholeStudy: "The study",
} satisfies MainNoteTexts;

/** By the number that `count` gives. */
function be(say: Say, one: string, several: string): string {
  return say.count("count") === 1 ? one : several;
}

/** Rows that repeat earlier ones, and which cases these are: `3 = 14`. */
function repeated(say: Say): string {
  const one = say.count("repeats") === 1;
  const rows = one ? "1 row" : `${say.text("repeats")} rows`;
  const what = say.is("by", "person")
    ? `${one ? "has" : "have"} the same ${say.text("column")} as an earlier row`
    : `${one ? "repeats" : "repeat"} an earlier row's answers throughout`;
  return `${rows} ${what} (cases ${say.groups("cases")}).`;
}

function straight(say: Say): string {
  const rows = say.count("count") === 1 ? "1 row gives" : `${say.text("count")} rows give`;
  const reversed = say.has("reversed") ? `, ${say.text("reversed")} of them worded the other way round` : "";
  return `${rows} one answer throughout (${say.text("items")} items${reversed}): ${casesOf(say)}.`;
}

function broken(say: Say): string {
  return `${quoted(say)}: ${say.text("count")} row${plural(say, "count")} break${be(say, "s", "")} this rule (${casesOf(say)}).`;
}

function quoted(say: Say): string {
  return `"${say.text("say")}"`;
}

/** The cases that are known, and that there are more. */
function casesOf(say: Say): string {
  const more = say.count("count") > say.count("cases") ? " ..." : "";
  return `case${plural(say, "cases")} ${say.series("cases")}${more}`;
}

function farList(say: Say): string {
  return enumeration(
    say.inside("variables").map((one) => `${one.label("variable")} (${one.text("count")})`),
    "en",
  );
}

function renamed(say: Say): string {
  const all = say.inside("columns").map((one) => {
    const before = one.has("header")
      ? `"${one.text("header")}" (column ${one.text("place")})`
      : `column ${one.text("place")}`;
    return `${before} is "${one.text("name")}"`;
  });
  return [...all.slice(0, 5), ...(say.count("count") > 5 ? ["..."] : [])].join("; ");
}

function cut(say: Say, key: string): string {
  return say.is("statistic", "fixed") || !say.has("statistic") || say.isWhole(key)
    ? say.number(key, "given")
    : say.number(key, "mean");
}

function others(say: Say): string {
  const all = say.inside("others").map((other) => `${named(tests, other.text("test"))} (${other.p("p")})`);
  return all.length === 0 ? "another test" : enumeration(all, "en");
}

function level(say: Say): string {
  return say.has("level") ? `${say.text("level")}%` : "95%";
}

function tooInterval(say: Say): string {
  return `, and so would the odds ratio's ${level(say)} interval (${say.interval("lower", "upper", "ratio")})`;
}

function codesAndLabels(say: Say): string {
  return say.has("labels") ? say.list("labels") : say.list("codes");
}

/** An item that runs against the others may only be worded the other way round: that is looked at before it is dropped. */
function turned(say: Say): string {
  if (!say.has("negative")) return "";
  const guessed = say.is("codebook", false);
  const items = say.list("negative");
  if (say.count("negative") > 1) {
    const where = guessed ? "name those after --reverse" : 'list those under "reverse:" in the scale';
    return ` ${items} run against the other items (negative r): check first which of them are worded the other way round${say.hint(`, and ${where}`)}.`;
  }
  const option = guessed ? `add --reverse ${items}` : `write "reverse: [${items}]" in the scale`;
  return ` ${items} runs against the other items (negative r): check first whether it is worded the other way round${say.hint(`; if so, ${option}`)}.`;
}

function leaveOut(say: Say): string {
  if (say.has("rule") && !say.is("rule", "report")) return "";
  return say.hint(
    say.is("codebook", false)
      ? ` To leave invalid items out, write a codebook (docs/codebook.md) with "invalid: drop".`
      : ` To leave invalid items out: "invalid: drop" under method, validity in the codebook.`,
  );
}

/** One or several items of one scale. */
function disagree(items: readonly Say[]): string {
  const [first] = items;
  if (first === undefined) return "";
  const figures = (say: Say) =>
    `corrected ${say.number("corrected", "coefficient")}, item-total ${say.number("total", "coefficient")}`;
  const decided = first.has("used")
    ? ` The ${first.is("used", "total") ? "item-total" : "corrected"} one decided.`
    : "";
  const critical = `critical r ${first.number("criticalR", "coefficient")}`;
  if (items.length === 1)
    return `${first.label("scale")}: item ${first.text("item")} is valid by one of its two correlations only: ${figures(first)}, ${critical}.${decided}`;
  const names = enumeration(
    items.map((say) => say.text("item")),
    "en",
  );
  const each = items.map((say) => `${say.text("item")}: ${figures(say)}`).join("; ");
  return `${first.label("scale")}: items ${names} are valid by one of their two correlations only (${each}; ${critical}).${decided}`;
}

/** @param size null where the tables are of several */
function noOddsRatio(tables: string, size: string | null): string {
  return `${tables}: there is no single odds ratio for the whole table, since ${size === null ? "each is larger than 2 x 2" : `it is ${size}`}.`;
}

/** What kind of file it was, and how its cells were told apart. */
function readAs(say: Say): string {
  switch (say.text("kind")) {
    case "xlsx":
    case "ods":
      return `sheet "${say.text("sheet")}" of a workbook (.${say.text("kind")})`;
    case "sav":
      return `an SPSS data file (.sav), encoding ${say.text("encoding")}`;
    default:
      return `cells separated by ${named(delimiters, say.text("delimiter"))}, encoding ${say.text("encoding").toUpperCase()}`;
  }
}
