/** What the tables of exact tests say: the decisions, where chi-square's would be another, and which p is an estimate. */
import type { ExactTest } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, notesOf, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { type ExactTexts, exactTexts } from "./exact-texts.ts";
import { alphaOf, byReason, isSignificant, ofRow, type Place } from "./shared.ts";

type Exact = Place<ExactTest>;

export function exactOverviewWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = exactTexts[study.language];
  const all = placesOf("exactTests", study.result.exactTests);
  const known = all.filter(({ entry }) => entry.p !== null);
  return paragraphs(
    paragraph(
      ...decisions(writing, texts, known, writing.reference(id)),
      ...untestable(
        writing,
        texts,
        all.filter(({ entry }) => entry.p === null),
      ),
    ),
    paragraph(needed(writing, texts, known), disagreeing(writing, texts), sampled(writing, texts, known)),
  );
}

function decisions(writing: Writing, texts: ExactTexts, known: readonly Exact[], table: Slot): readonly Prose[] {
  const { quote } = writing;
  const [first] = known;
  if (first === undefined) return [texts.untested(table)];
  const [outcome, alpha] = [labelled(writing, first.entry.column), alphaOf(writing)];
  const predictor = ({ entry }: Exact) => labelled(writing, entry.row);
  const p = ({ path }: Exact) => quote.p(`${path}.p`);
  const significant = known.filter(({ path }) => isSignificant(writing, `${path}.p`));
  const others = known.filter((place) => !significant.includes(place));
  const closest = endsOf(others, ({ entry }) => entry.p)?.low;
  if (closest === undefined || significant.length > 0) {
    const list = some(
      writing,
      significant.map((place) => texts.withP(predictor(place), p(place))),
    );
    const found = texts.found(table, outcome, alpha, list);
    if (closest === undefined) return [found];
    return [
      found,
      others.length === 1
        ? texts.otherOne(predictor(closest), p(closest))
        : texts.others(predictor(closest), p(closest)),
    ];
  }
  if (known.length === 1) return [texts.noneOfOne(table, outcome, alpha, predictor(closest), p(closest))];
  return [texts.none(table, outcome, alpha, predictor(closest), p(closest))];
}

function untestable(writing: Writing, texts: ExactTexts, places: readonly Exact[]): readonly Prose[] {
  const named = places.map(({ path, entry }) => ({ name: labelled(writing, entry.row), path: `${path}.p` }));
  return byReason(writing, named).map(({ names, why }) => texts.untestable(names, why));
}

/** Share of the cells from which on chi-square isn't relied on (Cochran's rule). */
const MANY = 20;

/** Tables whose exact p is the one to report. */
function needed(writing: Writing, texts: ExactTexts, known: readonly Exact[]): Prose | null {
  const small = known.filter(
    ({ entry: { pearson, expectedBelow5Percent } }) => expectedBelow5Percent > (pearson.df === 1 ? 0 : MANY),
  );
  if (small.length === 0) return null;
  return texts.needed(
    some(
      writing,
      small.map(({ path, entry }) =>
        texts.withPercent(
          labelled(writing, entry.row),
          writing.quote.figure(`${path}.expectedBelow5Percent`, "percentSign"),
        ),
      ),
    ),
  );
}

function disagreeing(writing: Writing, texts: ExactTexts): Prose | null {
  const { quote } = writing;
  const found = notesOf(writing, "exact-disagrees").flatMap(({ path, args: { row } }) =>
    typeof row === "string" && quote.has(`${path}.args.p`) && quote.has(`${path}.args.pearson`)
      ? [texts.bothP(labelled(writing, row), quote.p(`${path}.args.p`), quote.p(`${path}.args.pearson`))]
      : [],
  );
  return found.length === 0 ? null : texts.disagree(some(writing, found));
}

function sampled(writing: Writing, texts: ExactTexts, known: readonly Exact[]): Prose | null {
  const estimated = known.filter(({ entry }) => entry.interval !== null);
  const [first] = estimated;
  if (first === undefined) return null;
  const { quote } = writing;
  return texts.sampled(
    some(
      writing,
      estimated.map(({ path, entry }) =>
        texts.withInterval(
          labelled(writing, entry.row),
          quote.interval(`${path}.interval.lower`, `${path}.interval.upper`, "pValue"),
        ),
      ),
    ),
    quote.figure(`${first.path}.tables`, "count"),
    quote.figure(`${first.path}.interval.level`, "given"),
  );
}

export function exactChiSquareWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = exactTexts[study.language];
  const place = ofRow(id, "exactTests", study.result.exactTests);
  if (place === undefined) return [];
  const { path, entry } = place;
  const table = writing.reference(id);
  const decided = isSignificant(writing, `${path}.p`);
  if (decided === null) return [texts.untested(table), ...untestable(writing, texts, [place])];
  const otherwise = isSignificant(writing, `${path}.pearson.p`);
  return paragraphs(
    paragraph(
      texts.decision(
        table,
        quote.p(`${path}.p`),
        labelled(writing, entry.row),
        labelled(writing, entry.column),
        alphaOf(writing),
        decided,
      ),
      otherwise !== null && texts.pearson(quote.p(`${path}.pearson.p`), otherwise === decided),
      otherwise !== null && otherwise !== decided && texts.smallDecides(),
      ...ownInterval(writing, texts, place),
    ),
  );
}

/** That the p is an estimate, and whether its interval leaves the decision open. */
function ownInterval(writing: Writing, texts: ExactTexts, { path, entry: { interval } }: Exact): readonly Prose[] {
  if (interval === null) return [];
  const { quote } = writing;
  const alpha = quote.value("method.alpha");
  const open = typeof alpha === "number" && interval.lower < alpha && alpha <= interval.upper;
  return [
    texts.estimate(
      quote.figure(`${path}.tables`, "count"),
      quote.figure(`${path}.interval.level`, "given"),
      quote.interval(`${path}.interval.lower`, `${path}.interval.upper`, "pValue"),
    ),
    ...(open ? [texts.open(alphaOf(writing))] : []),
  ];
}
