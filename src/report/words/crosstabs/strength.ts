/** What the tables of association's strength say: the strongest and the weakest, Cohen's classes, where p leaves it open. */
import type { Association } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, paragraph, paragraphs, placesOf, some, whyUndefined } from "../saying.ts";
import { sized } from "../sizes.ts";
import { alphaOf, byReason, isSignificant, ofRow, type Place, reportedOf } from "./shared.ts";
import { type StrengthTexts, strengthTexts } from "./strength-texts.ts";

type Strength = Place<Association>;

const CLASSES = ["large", "medium", "small", "negligible"] as const;

export function strengthWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = strengthTexts[study.language];
  const all = placesOf("associations", study.result.associations);
  const known = all.filter(({ entry }) => entry.cramersV.value !== null);
  const without = known.filter((place) => isOpen(writing, place));
  return paragraphs(
    paragraph(
      intro(writing, texts, known, writing.reference(id)),
      known.length > 1 && classes(writing, texts, known),
      without.length > 0 &&
        texts.noEvidence(alphaOf(writing), listed(writing, without), without.length === known.length),
    ),
    paragraph(
      decidedOtherwise(writing, texts, known),
      ...byReason(
        writing,
        all
          .filter((place) => !known.includes(place))
          .map(({ path, entry }) => ({ name: labelled(writing, entry.row), path: `${path}.cramersV.value` })),
      ).map(({ names, why }) => texts.undefinedFor(names, why)),
    ),
  );
}

/** Neither its p nor the one that is reported is significant. */
function isOpen(writing: Writing, { path, entry }: Strength): boolean {
  const reported = reportedOf(writing, entry.row, entry.column)?.entry.significant;
  return isSignificant(writing, `${path}.cramersV.p`) === false && reported !== true;
}

function listed(writing: Writing, places: readonly Strength[]): Prose {
  return some(
    writing,
    places.map(({ entry }) => labelled(writing, entry.row)),
  );
}

function intro(writing: Writing, texts: StrengthTexts, known: readonly Strength[], table: Slot): Prose {
  const ends = endsOf(known, ({ entry }) => entry.cramersV.value);
  if (ends === null) return texts.nothing(table);
  const outcome = labelled(writing, ends.high.entry.column);
  const of = ({ path, entry }: Strength) => texts.of(labelled(writing, entry.row), coefficient(writing, texts, path));
  if (known.length === 1) return texts.one(table, outcome, of(ends.high), word(writing, ends.high));
  return texts.ends(table, outcome, of(ends.high), of(ends.low));
}

function coefficient({ quote }: Writing, texts: StrengthTexts, path: string): Prose {
  return texts.v(
    quote.figure(`${path}.cramersV.value`, "coefficient"),
    quote.has(`${path}.cramersV.p`) ? quote.p(`${path}.cramersV.p`) : null,
  );
}

/** Cohen's class of w = |phi|: V's own bounds, whatever the size of the table. */
function word(writing: Writing, { path }: Strength): Slot | null {
  return writing.quote.has(`${path}.phi.value`) ? sized(writing, "association", `${path}.phi.value`) : null;
}

function classes(writing: Writing, texts: StrengthTexts, known: readonly Strength[]): Prose | null {
  const met = CLASSES.flatMap((effect) => {
    const first = known.find(({ entry }) => entry.effect === effect);
    const chosen = first === undefined ? null : word(writing, first);
    return chosen === null ? [] : [{ chosen, count: writing.quote.tally("associations[*].effect", effect) }];
  });
  const [only] = met;
  if (only === undefined) return null;
  if (met.length === 1) return texts.sameClass(only.chosen);
  return texts.classes(
    some(
      writing,
      met.map(({ chosen, count }) => texts.ofClass(chosen, count)),
    ),
  );
}

/** The p of these tables is Pearson's; the one that is reported may decide otherwise. */
function reportedOtherwise(writing: Writing, { path, entry }: Strength): Slot | null {
  const reported = reportedOf(writing, entry.row, entry.column);
  const decided = isSignificant(writing, `${path}.cramersV.p`);
  if (decided === null || reported === undefined || reported.entry.significant === null) return null;
  return reported.entry.significant === decided ? null : writing.quote.p(`${reported.path}.p`);
}

function decidedOtherwise(writing: Writing, texts: StrengthTexts, known: readonly Strength[]): Prose | null {
  const found = known.flatMap((place) => {
    const p = reportedOtherwise(writing, place);
    return p === null ? [] : [texts.withP(labelled(writing, place.entry.row), p)];
  });
  return found.length === 0 ? null : texts.otherwise(some(writing, found));
}

export function symmetricWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = strengthTexts[study.language];
  const place = ofRow(id, "associations", study.result.associations);
  if (place === undefined) return [];
  const { path, entry } = place;
  const [table, predictor, outcome] = [
    writing.reference(id),
    labelled(writing, entry.row),
    labelled(writing, entry.column),
  ];
  if (entry.cramersV.value === null) {
    return [texts.undefinedOf(table, predictor, whyUndefined(writing, `${path}.cramersV.value`))];
  }
  const { quote } = writing;
  const otherwise = reportedOtherwise(writing, place);
  return paragraphs(
    paragraph(
      texts.strength(
        table,
        predictor,
        outcome,
        quote.figure(`${path}.cramersV.value`, "coefficient"),
        quote.has(`${path}.cramersV.p`) ? quote.p(`${path}.cramersV.p`) : null,
        word(writing, place),
      ),
      isOpen(writing, place) && texts.chance(alphaOf(writing)),
      otherwise !== null && texts.otherwiseHere(otherwise),
      direction(writing, texts, place),
    ),
  );
}

/** Larger tables with ordered sides: which way. Of 2 x 2 the shares say it. */
function direction(writing: Writing, texts: StrengthTexts, { path, entry }: Strength): Prose | null {
  const { quote } = writing;
  const table = reportedOf(writing, entry.row, entry.column)?.entry;
  if (entry.ordinal === null || (table?.rows.length === 2 && table.columns.length === 2)) return null;
  const parts = ["gamma.value", "gamma.p", "tauB.value"].map((part) => `${path}.ordinal.${part}`);
  if (!parts.every((part) => quote.has(part))) return null;
  const significant = isSignificant(writing, parts[1]!);
  return texts.direction(
    quote.figure(parts[0]!, "coefficient"),
    quote.figure(parts[2]!, "coefficient"),
    quote.p(parts[1]!),
    significant === true ? (entry.ordinal.gamma.value! > 0 ? "rising" : "falling") : null,
  );
}
