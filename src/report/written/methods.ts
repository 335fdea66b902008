/** How the figures were come by, as a thesis says it: the data, the rules and settings, what became of missing answers, the program. */
import type { Block, Paragraph } from "../document.ts";
import type { Prose } from "../prose.ts";
import { tellsCorrected } from "../words/main/associations.ts";
import { countRange, figureRange, labelled, notesOf, paragraph, placesOf, some } from "../words/saying.ts";
import { type InvalidRule, type MethodsTexts, methodsTexts, type PRule } from "./methods-texts.ts";
import { citedIn } from "./references.ts";
import type { Writing } from "./writing.ts";
import type { WrittenOptions } from "./written-options.ts";

type Shown = Partial<Pick<WrittenOptions, "full" | "stages" | "asked">>;

/** @param options which tables there are besides */
export function methodsBlocks(writing: Writing, options: Shown = {}): readonly Block[] {
  const texts = methodsTexts[writing.study.language];
  const paragraphs = [
    paragraph(...data(writing, texts)),
    paragraph(...instrument(writing, texts)),
    paragraph(...scores(writing, texts)),
    paragraph(...associations(writing, texts)),
    paragraph(...ratios(writing, texts, options)),
    paragraph(...treatment(writing, texts)),
  ].filter(({ text }) => text !== "");
  const cited = citedIn(
    paragraphs.map(({ text }) => text),
    writing.study.language,
  );
  return [
    ...paragraphs.map(({ text, slots }): Paragraph => ({ kind: "paragraph", text, slots })),
    ...(cited.length === 0
      ? []
      : ([
          { kind: "heading", level: 3, text: texts.references },
          { kind: "list", items: cited.map((text) => ({ text })) },
        ] satisfies readonly Block[])),
  ];
}

function data({ study, quote }: Writing, texts: MethodsTexts): readonly Prose[] {
  const { result } = study;
  const rows = quote.figure("data.rows", "count");
  const [pilot] = placesOf("inputs", result.inputs, ({ role }) => role === "pilot");
  const keep = quote.value("codebook.keep");
  const judged = result.validity.length + result.reliability.length > 0;
  return [
    result.data.screenedOut === 0
      ? texts.dataAll(rows)
      : texts.dataSome(rows, quote.figure("data.analysed", "count"), quote.figure("data.screenedOut", "count")),
    ...(typeof keep === "string" ? [texts.keep(quote.name(keep))] : []),
    ...(result.cleaning.some(({ checks }) => checks.some(({ drop }) => drop)) ? [texts.checksDropped()] : []),
    ...(quote.value("codebook.data.duplicates") === "drop" ? [texts.duplicatesDropped()] : []),
    ...(quote.value("codebook.data.straightLining") === "drop" ? [texts.straightLinesDropped()] : []),
    ...(pilot !== undefined && quote.has(`${pilot.path}.rows`)
      ? [texts.pilot(quote.figure(`${pilot.path}.rows`, "count"))]
      : judged && result.reliability.every(({ source }) => source === "data")
        ? [texts.noPilot()]
        : []),
  ];
}

function instrument(writing: Writing, texts: MethodsTexts): readonly Prose[] {
  const { study, quote } = writing;
  const { validity, reliability, alphaIntervals, variables } = study.result;
  const used = study.method("validity", "r") === "total" ? "total" : "corrected";
  const invalid = invalidRule(study.method("validity", "invalid"));
  const minima = new Set(reliability.map(({ minimum }) => minimum));
  const reversed = variables.some((entry) => entry.reversed === true);
  return [
    ...(variables.some(({ kind }) => kind === "scale") ? [texts.score()] : []),
    ...(reversed ? [texts.reversed()] : []),
    ...(validity.length === 0 ? [] : [texts.validity(used, criterion(writing, texts)), texts.invalid(invalid)]),
    ...(reliability.length === 0
      ? []
      : [texts.reliability(minima.size === 1 ? quote.figure("reliability[0].minimum", "given") : null)]),
    ...(alphaIntervals.some(({ lower }) => lower !== null) ? [texts.alphaInterval()] : []),
  ];
}

function invalidRule(setting: unknown): InvalidRule {
  return setting === "drop" || setting === "drop-repeatedly" ? setting : "report";
}

function criterion(writing: Writing, texts: MethodsTexts): Prose {
  const { quote, study } = writing;
  const level = quote.figure("method.alpha", "given");
  const setting = study.method("validity", "criterion");
  if (typeof setting === "number") return texts.givenR(quote.figure("method.validity.criterion", "given"));
  if (setting === "p") return texts.byP(level);
  const known = placesOf("validity", study.result.validity, ({ criticalR }) => criticalR !== null);
  if (known.length === 0) return texts.criticalR(level, null);
  const paths = (field: string) => known.map(({ path }) => `${path}.${field}`);
  const r = figureRange(writing, paths("criticalR"), "coefficient");
  return texts.criticalR(level, { r, df: countRange(writing, paths("df")) });
}

function scores(writing: Writing, texts: MethodsTexts): readonly Prose[] {
  const { study, quote } = writing;
  const { normality, cutoffs } = study.result;
  const rounded = study.method("cutoff", "rounding") === "nearest";
  const fixed = cutoffs.filter(({ statistic }) => statistic === "fixed");
  const allFixed = fixed.length === cutoffs.length;
  const binned = study.result.frequencies.filter(
    ({ variable }) =>
      study.variable(variable)?.kind === "scale" && !cutoffs.some((cutoff) => cutoff.variable === variable),
  );
  const chosen = cutoffs.filter(
    ({ statistic, rule }) => statistic !== "fixed" && statistic !== null && statistic !== rule.statistic,
  );
  return [
    ...(normality.length === 0 ? [] : normalityRule(writing, texts)),
    ...(cutoffs.length === 0 ? [] : [allFixed ? texts.cutoffAllFixed() : texts.cutoffRule(rounded)]),
    ...(fixed.length === 0 || allFixed ? [] : [texts.cutoffFixed(quote.tally("cutoffs[*].statistic", "fixed"))]),
    ...(chosen.length === 0
      ? []
      : [
          texts.cutoffOther(
            some(
              writing,
              chosen.map(({ variable }) => labelled(writing, variable)),
            ),
          ),
        ]),
    ...(cutoffs.length === 0 ? [] : [texts.cutoffSide()]),
    ...(binned.length === 0
      ? []
      : [
          texts.cutoffBins(
            some(
              writing,
              binned.map(({ variable }) => labelled(writing, variable)),
            ),
          ),
        ]),
  ];
}

function normalityRule({ study, quote }: Writing, texts: MethodsTexts): readonly Prose[] {
  const limit = quote.figure("normality[0].limit", "given");
  const signed = study.method("normality", "signed") === true;
  switch (study.result.normality[0]?.rule) {
    case "skewness-ratio":
      return [texts.skewness(limit, signed, false)];
    case "skewness-and-kurtosis":
      return [texts.skewness(limit, signed, true)];
    case "shapiro-wilk":
      return [texts.shapiroWilk(limit)];
    case "lilliefors":
      return [texts.lilliefors(limit)];
    default:
      return [];
  }
}

const rules: readonly PRule[] = ["by-expected-count", "pearson", "continuity-correction", "fisher", "likelihood-ratio"];

function associations(writing: Writing, texts: MethodsTexts): readonly Prose[] {
  const { study, quote } = writing;
  const { bivariate } = study.result;
  if (bivariate.length === 0) return [];
  const rule = rules.find((name) => name === study.method("p")) ?? "by-expected-count";
  return [
    texts.test(rule),
    ...(rule === "fisher" && bivariate.some(({ pSource }) => pSource === "pearson") ? [texts.fisherElsePearson()] : []),
    texts.significance(quote.figure("method.alpha", "given")),
    ...(study.method("merge") === "neighbours" ? [texts.merged()] : []),
  ];
}

function ratios(writing: Writing, texts: MethodsTexts, options: Shown): readonly Prose[] {
  const { bivariate } = writing.study.result;
  const corrected = notesOf(writing, "half-added").length > 0;
  return [
    ...(bivariate.some(({ risk }) => risk !== null) ? [texts.oddsRatio()] : []),
    ...(corrected && (showsRatios(options) || tellsCorrected(writing)) ? [texts.halfAdded()] : []),
  ];
}

/** Whether there is the table of odds ratios against a reference. */
function showsRatios({ full, stages, asked }: Shown): boolean {
  if (asked?.has("oddsRatios") === true) return true;
  return stages === undefined ? full === true : stages.has("oddsRatios");
}

function treatment({ study, quote }: Writing, texts: MethodsTexts): readonly Prose[] {
  const { tool, variables } = study.result;
  return [
    texts.missing(variables.some(({ kind }) => kind === "scale")),
    ...(quote.value("codebook.data.invalid") === "missing" ? [texts.invalidCells()] : []),
    texts.program(quote.name(tool.name), quote.name(tool.version)),
  ];
}
