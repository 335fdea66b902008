/** What SPSS's tables of single variables say. */
import type { CaseTotals, Descriptives, Normality } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, placesOf, some, tiesOf, whyUndefined } from "../saying.ts";
import { variableTexts } from "./variables-texts.ts";

type Processed = { readonly n: number; readonly missing: number; readonly cases: CaseTotals };

/** Who has a value at all: of `descriptives`' or `bivariate`'s entries. */
export function casesWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = variableTexts[study.language];
  const table = writing.reference(id);
  const stage = id.startsWith("bivariate") ? "bivariate" : "descriptives";
  const entries: readonly (Processed & { readonly variable?: string; readonly row?: string })[] = study.result[stage];
  const places = placesOf(stage, entries);
  const lacking = places.filter(({ entry }) => entry.missing > 0);
  const [first] = places;
  if (first === undefined) return [];
  if (lacking.length === 0) return [texts.allAnswered(table, quote.figure(`${first.path}.n`, "count"))];
  const parts = lacking.map(({ path, entry }) =>
    texts.missingOf(
      labelled(writing, entry.variable ?? entry.row ?? ""),
      quote.figure(`${path}.missing`, "count"),
      quote.figure(`${path}.cases.total`, "count"),
    ),
  );
  return [texts.someMissing(table, some(writing, parts))];
}

export function frequencyWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = variableTexts[study.language];
  const name = id.slice("frequencies.".length);
  const [place] = placesOf("frequencies", study.result.frequencies, ({ variable }) => variable === name);
  if (place === undefined) return [];
  const table = writing.reference(id);
  const variable = labelled(writing, name);
  const values = placesOf(`${place.path}.values`, place.entry.values, ({ count }) => count > 0);
  const ends = endsOf(values, ({ entry }) => entry.count);
  if (ends === null) return [texts.nobody(table, variable)];
  const n = quote.figure(`${place.path}.n`, "count");
  const partsOf = ({ path, entry }: (typeof values)[number]) =>
    [
      named(writing, entry.label),
      quote.figure(`${path}.count`, "count"),
      quote.figure(`${path}.validPercent`, "percentSign"),
    ] as const;
  const missing = place.entry.missing > 0 && texts.missing(quote.figure(`${place.path}.missing`, "count"));
  if (values.length === 1) return [paragraph(texts.oneValue(table, variable, n, partsOf(ends.low)[0]), missing)];
  const [most, least] = [ends.high, ends.low].map((end) => tiesOf(values, end, ({ entry }) => entry.count)) as [
    typeof values,
    typeof values,
  ];
  const tied = () =>
    some(
      writing,
      most.map((value) => texts.tiedOf(...partsOf(value))),
    );
  return [
    paragraph(
      most.length > 1
        ? texts.tied(table, variable, n, tied())
        : texts.mostFrequent(table, variable, n, ...partsOf(ends.high)),
      least.length === 1 && texts.leastFrequent(...partsOf(ends.low)),
      missing,
    ),
  ];
}

export function describedWords(writing: Writing, id: string): readonly Prose[] {
  const { study, reference } = writing;
  const texts = variableTexts[study.language];
  const name = id.slice("descriptives.".length);
  const [place] = placesOf("descriptives", study.result.descriptives, ({ variable }) => variable === name);
  if (place === undefined) return [];
  const variable = labelled(writing, name);
  const { mean, median } = place.entry;
  if (mean === null || median === null) {
    return [texts.noMean(reference(id), variable, whyUndefined(writing, `${place.path}.mean`))];
  }
  return [paragraph(...described(writing, id, place))];
}

function described(
  writing: Writing,
  id: string,
  { path, entry }: { readonly path: string; readonly entry: Descriptives },
): readonly (Prose | false)[] {
  const { quote, study, reference } = writing;
  const texts = variableTexts[study.language];
  const decimals = study.decimals(entry.variable);
  const figure = (key: string, as: "mean" | "median" | "sd" | "extreme" | "statistic" | "se") =>
    quote.figure(`${path}.${key}`, as, decimals);
  const has = (...keys: readonly string[]) => keys.every((key) => quote.has(`${path}.${key}`));
  const interval = has("meanLower", "meanUpper")
    ? quote.interval(`${path}.meanLower`, `${path}.meanUpper`, "mean", decimals)
    : null;
  const sd = has("sd") ? figure("sd", "sd") : null;
  return [
    texts.mean(
      reference(id),
      labelled(writing, entry.variable),
      figure("mean", "mean"),
      interval,
      figure("median", "median"),
      sd,
    ),
    has("minimum", "maximum") && texts.range(figure("minimum", "extreme"), figure("maximum", "extreme")),
    has("skewness", "skewnessSE") &&
      texts.skewness(figure("skewness", "statistic"), quote.figure(`${path}.skewnessSE`, "statistic")),
  ];
}

export function normalityTestsWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = variableTexts[study.language];
  const table = writing.reference(id);
  const tested = placesOf<Normality>("normality", study.result.normality, ({ shapiroWilk }) => shapiroWilk !== null);
  const ends = endsOf(tested, ({ entry }) => entry.shapiroWilk?.p ?? null);
  if (ends === null) return [texts.noTests(table)];
  const pOf = ({ path, entry }: (typeof tested)[number]) =>
    texts.pOf(labelled(writing, entry.variable), quote.p(`${path}.shapiroWilk.p`));
  return [
    paragraph(
      ends.low === ends.high ? texts.test(table, pOf(ends.low)) : texts.tests(table, pOf(ends.low), pOf(ends.high)),
      texts.rule(quote.figure("method.alpha", "given")),
    ),
  ];
}
