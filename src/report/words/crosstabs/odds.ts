/** What the tables of odds ratios say: which comparisons differ, with both ratios, and where the exact interval decides otherwise. */
import type { Interval, OddsRatios } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { type OddsTexts, oddsTexts } from "./odds-texts.ts";
import { alphaOf, byReason, categoryOf, isSignificant, type Piece, type Place, ratioAt, reportedOf } from "./shared.ts";

type Ratio = Place<OddsRatios["ratios"][number]> & { readonly of: OddsRatios };

/** Comparisons whose figures a paragraph can bear. */
const MOST = 8;

export function oddsRatioWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = oddsTexts[study.language];
  const all = ratiosOf(writing);
  const [first] = all;
  if (first === undefined) return [];
  const event = categoryOf(writing, first.of.column, first.of.event ?? "");
  const significant = all
    .filter(({ path }) => isSignificant(writing, `${path}.p`))
    .sort((a, b) => (a.entry.p ?? 1) - (b.entry.p ?? 1));
  const open = all.filter(({ path }) => isSignificant(writing, `${path}.p`) === false);
  const table = writing.reference(id);
  return paragraphs(
    paragraph(
      significant.length > 0
        ? texts.found(table, event, alphaOf(writing), comparisons(writing, texts, significant))
        : open.length > 0 && texts.none(table, event, alphaOf(writing)),
      significant.length + open.length === 0 && texts.nothing(table, event),
      significant.length > 0 && texts.meaning(),
    ),
    paragraph(
      significant.length > 0 && open.length > 0 && withoutEvidence(writing, texts, all),
      decidedOtherwise(writing, texts, all),
      corrected(writing, texts, all),
      ...undefinedRatios(writing, texts, all),
    ),
  );
}

function ratiosOf({ study }: Writing): readonly Ratio[] {
  return placesOf("oddsRatios", study.result.oddsRatios).flatMap(({ path, entry }) =>
    placesOf(`${path}.ratios`, entry.ratios).map((ratio) => ({ ...ratio, of: entry })),
  );
}

/** `Age (Below 40 against 40 and above): OR 2.1 ...`. */
function comparisons(writing: Writing, texts: OddsTexts, ratios: readonly Ratio[]): Prose {
  return some(
    writing,
    ratios.slice(0, MOST).flatMap((ratio) => comparison(writing, texts, ratio)),
  );
}

function comparison(writing: Writing, texts: OddsTexts, { path, entry, of }: Ratio): readonly Prose[] {
  const { quote } = writing;
  const odds = ratioAt(writing, `${path}.oddsRatio`);
  if (odds === null) return [];
  const turned = entry.reads === "turned" ? ratioAt(writing, `${path}.turned`) : null;
  const proportions = `${path}.proportionRatio`;
  return [
    texts.comparison(
      labelled(writing, of.row),
      pair(writing, texts, entry.category, of.reference ?? ""),
      texts.oddsRatio(odds.value, odds.interval),
      quote.has(proportions) ? quote.figure(proportions, "ratio") : null,
      turned === null ? null : texts.oddsRatio(turned.value, turned.interval),
    ),
  ];
}

function pair(writing: Writing, texts: OddsTexts, first: string, second: string): Prose {
  return texts.against(named(writing, first), named(writing, second));
}

/** Predictors none of whose comparisons is significant. */
function withoutEvidence(writing: Writing, texts: OddsTexts, all: readonly Ratio[]): Prose {
  const open = placesOf("oddsRatios", writing.study.result.oddsRatios).filter(({ entry }) => {
    const own = all.filter(({ of }) => of === entry);
    const decided = own.map(({ path }) => isSignificant(writing, `${path}.p`));
    return decided.includes(false) && !decided.includes(true);
  });
  if (open.length === 0) return texts.othersOpen();
  return texts.open(
    some(
      writing,
      open.map(({ entry }) => labelled(writing, entry.row)),
    ),
  );
}

function corrected(writing: Writing, texts: OddsTexts, all: readonly Ratio[]): Prose | null {
  const found = all.filter(({ entry }) => entry.correction !== "none");
  if (found.length === 0) return null;
  return texts.corrected(
    some(
      writing,
      found.map((ratio) => ofVariable(writing, texts, ratio)),
    ),
  );
}

function ofVariable(writing: Writing, texts: OddsTexts, { entry, of }: Ratio): Prose {
  return texts.ofVariable(labelled(writing, of.row), pair(writing, texts, entry.category, of.reference ?? ""));
}

function undefinedRatios(writing: Writing, texts: OddsTexts, all: readonly Ratio[]): readonly Prose[] {
  const none = all.filter(({ entry }) => entry.oddsRatio.value === null);
  const named = none.map((ratio) => ({
    name: ofVariable(writing, texts, ratio),
    path: `${ratio.path}.oddsRatio.value`,
  }));
  return byReason(writing, named).map(({ names, why }) => texts.undefinedFor(names, why));
}

/** Of two groups Wald's test and the one that is reported ask the same, and may answer otherwise. */
function decidedOtherwise(writing: Writing, texts: OddsTexts, all: readonly Ratio[]): Prose | null {
  const found = all.flatMap(({ path, of }) => {
    const reported = reportedOf(writing, of.row, of.column);
    const decided = isSignificant(writing, `${path}.p`);
    if (of.ratios.length !== 1 || decided === null || reported === undefined) return [];
    if (reported.entry.significant === null || reported.entry.significant === decided) return [];
    return [texts.withP(labelled(writing, of.row), writing.quote.p(`${reported.path}.p`))];
  });
  return found.length === 0 ? null : texts.otherwise(some(writing, found));
}

export function exactOddsWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = oddsTexts[study.language];
  const all = ratiosOf(writing);
  const table = writing.reference(id);
  const ends = endsOf(all, ({ entry }) => entry.proportionRatio);
  const of = (ratio: Ratio): Piece =>
    texts.withRatio(ofVariable(writing, texts, ratio), quote.figure(`${ratio.path}.proportionRatio`, "ratio"));
  const both = all.filter(({ entry }) => entry.oddsRatio.value !== null && isKnown(entry.conditional));
  const differing = both.filter(({ entry }) => holdsOne(entry.oddsRatio) !== holdsOne(entry.conditional));
  const unbounded = all.flatMap((ratio) => oneSided(writing, texts, ratio));
  return paragraphs(
    paragraph(
      ends === null
        ? texts.exactOnly(table)
        : ends.low === ends.high
          ? texts.exactOne(table, of(ends.low))
          : texts.exactEnds(table, of(ends.low), of(ends.high)),
      both.length > 0 &&
        (differing.length === 0
          ? texts.agree()
          : texts.differ(
              some(
                writing,
                differing.map((ratio) => exactInterval(writing, texts, ratio)),
              ),
            )),
      unbounded.length > 0 && texts.unbounded(some(writing, unbounded)),
    ),
  );
}

function isKnown({ lower, upper }: Interval): boolean {
  return lower !== null || upper !== null;
}

/** A limit that isn't there is infinite. */
function holdsOne({ lower, upper }: Interval): boolean {
  return (lower ?? 0) <= 1 && (upper ?? Number.POSITIVE_INFINITY) >= 1;
}

function exactInterval(writing: Writing, texts: OddsTexts, ratio: Ratio): Prose {
  const exact = ratioAt(writing, `${ratio.path}.conditional`);
  const name = ofVariable(writing, texts, ratio);
  return exact === null ? name : prose`${name}: ${texts.oddsRatio(exact.value, exact.interval)}`;
}

/** Where a cell is empty the exact interval may have no upper limit. */
function oneSided(writing: Writing, texts: OddsTexts, ratio: Ratio): readonly Prose[] {
  const { lower, upper } = ratio.entry.conditional;
  if (upper !== null || lower === null) return [];
  const limit: Slot = writing.quote.figure(`${ratio.path}.conditional.lower`, "ratio");
  return [texts.from(ofVariable(writing, texts, ratio), limit)];
}
