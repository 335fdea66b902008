/** What SPSS's tables of one predictor and the outcome say. */
import type { Bivariate, PSource } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { namesOf, oddsOf, turnedOf } from "../main/associations.ts";
import { testNames } from "../main/test-names.ts";
import { labelled, paragraph, paragraphs, placesOf, some, whyUndefined } from "../saying.ts";
import { crosstabTexts } from "./crosstabs-texts.ts";

type Place = { readonly path: string; readonly entry: Bivariate };

/** Words about a table of one predictor: `bivariate.jarak.risk`. */
function ofPredictor(write: (writing: Writing, place: Place, table: Slot) => readonly Prose[]) {
  return (writing: Writing, id: string): readonly Prose[] => {
    const row = id.slice(id.indexOf(".") + 1, id.lastIndexOf("."));
    const [place] = placesOf("bivariate", writing.study.result.bivariate, (entry) => entry.row === row);
    return place === undefined ? [] : write(writing, place, writing.reference(id));
  };
}

/** Groups that a sentence can bear. */
const MOST_GROUPS = 6;

export const crosstabWords = ofPredictor((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = crosstabTexts[study.language];
  if (entry.n === 0 || entry.columns.length === 0) return [texts.nobody(table, labelled(writing, entry.row))];
  const { event, groups } = namesOf(writing, entry);
  const shares = groups.map((group, row) =>
    texts.share(
      group,
      quote.figure(`${path}.counts[${row}][0]`, "count"),
      quote.figure(`${path}.rowTotals[${row}]`, "count"),
      quote.figure(`${path}.rowPercent[${row}][0]`, "percentSign"),
    ),
  );
  return [texts.shares(table, event, some(writing, shares, MOST_GROUPS))];
});

const TESTS: readonly PSource[] = ["pearson", "continuityCorrection", "likelihoodRatio", "fisher"];

export const chiSquareWords = ofPredictor((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = crosstabTexts[study.language];
  const names = testNames[study.language];
  const { row, column, pSource, significant } = entry;
  const predictor = labelled(writing, row);
  if (pSource === null || significant === null) {
    return [texts.noTest(table, predictor, whyUndefined(writing, `${path}.p`))];
  }
  const pathOf = (test: PSource) => `${path}.chiSquare.${test}.${test === "fisher" ? "p2" : "p"}`;
  const others = TESTS.filter((test) => test !== pSource && quote.has(pathOf(test))).map((test) =>
    texts.testP(names[test], quote.p(pathOf(test))),
  );
  return paragraphs(
    paragraph(
      texts.reported(table, names[pSource], quote.p(`${path}.p`)),
      texts.decision(predictor, labelled(writing, column), quote.figure("method.alpha", "given"), significant),
      others.length > 0 && texts.others(some(writing, others)),
      quote.has(`${path}.minimumExpected`) &&
        texts.expected(
          quote.figure(`${path}.expectedBelow5`, "count"),
          quote.figure(`${path}.cells`, "count"),
          quote.figure(`${path}.minimumExpected`, "minimumExpected"),
        ),
    ),
  );
});

export const riskWords = ofPredictor((writing, { path, entry }, table) => {
  const { quote, study } = writing;
  const texts = crosstabTexts[study.language];
  if (entry.risk === null) return [texts.larger(table)];
  const odds = oddsOf(writing, `${path}.risk.oddsRatio`);
  if (odds === null) return [texts.noOdds(table, whyUndefined(writing, `${path}.risk.oddsRatio.value`))];
  const { event, groups } = namesOf(writing, entry);
  const ratio = `${path}.risk.cohorts[0].ratio`;
  const proportions = oddsOf(writing, ratio);
  const turned = turnedOf({ writing }, entry);
  return paragraphs(
    paragraph(
      texts.odds(table, event, groups[0]!, groups[1]!, odds.value, odds.interval),
      turned !== null && texts.turned(turned.value, turned.interval),
      proportions !== null
        ? texts.proportions(proportions.value, proportions.interval)
        : quote.has(`${ratio}.value`) && texts.proportions(quote.figure(`${ratio}.value`, "ratio"), null),
    ),
  );
});
