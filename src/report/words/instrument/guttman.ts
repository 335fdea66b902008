/** What Guttman's lambdas say: the largest lower bound of each scale's reliability. */
import type { Guttman } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, paragraph, paragraphs, some } from "../saying.ts";
import { guttmanTexts } from "./guttman-texts.ts";
import { stageTexts } from "./stage-texts.ts";
import { gaps, noFigure, nothingAtAll, type Place, setName, stageWords, whyAny } from "./stage-words.ts";

type OfScale = Place<Guttman>;
type Lambda = 1 | 2 | 3 | 4 | 5 | 6;

/** Alpha first: where several are equal it is the one that is named. */
const LAMBDAS: readonly Lambda[] = [3, 1, 2, 4, 5, 6];
const ALPHA: Lambda = 3;
const NEEDS_INVERSE: Lambda = 6;

function lambdaPaths({ path }: OfScale): readonly string[] {
  return LAMBDAS.map((which) => `${path}.lambda${which}`);
}

function lambdaOf({ entry }: OfScale, which: Lambda): number | null {
  return entry[`lambda${which}`];
}

/** Null where there is none. */
function largest(place: OfScale): Lambda | null {
  return endsOf(LAMBDAS, (which) => lambdaOf(place, which))?.high ?? null;
}

function written({ quote, study }: Writing, { path }: OfScale, which: Lambda): Prose {
  const value = quote.figure(`${path}.lambda${which}`, "coefficient");
  return guttmanTexts[study.language].lambda(quote.constant(String(which)), value);
}

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const texts = guttmanTexts[writing.study.language];
  const known = places.flatMap((place) => {
    const which = largest(place);
    return which === null ? [] : [{ place, which }];
  });
  const ends = endsOf(known, ({ place, which }) => lambdaOf(place, which));
  if (ends === null) return nothingAtAll(writing, table, places, lambdaPaths);
  const of = ({ place, which }: (typeof known)[number]) =>
    texts.ofScale(setName(writing, place.entry), written(writing, place, which));
  const { place, which } = ends.low;
  return paragraphs(
    paragraph(
      known.length === 1
        ? texts.one(table, setName(writing, place.entry), written(writing, place, which))
        : texts.ends(table, of(ends.low), of(ends.high)),
      texts.sample(),
      withoutSixth(
        writing,
        known.map((one) => one.place),
      ),
      gaps(writing, places, lambdaPaths),
    ),
  );
}

/** Scales whose correlations can't be inverted, which the sixth lambda needs. */
function withoutSixth(writing: Writing, known: readonly OfScale[]): Prose | null {
  const { quote, study } = writing;
  const lacking = known.filter((place) => lambdaOf(place, NEEDS_INVERSE) === null);
  if (lacking.length === 0) return null;
  const named = lacking.map((place) => {
    const why = whyAny(writing, [`${place.path}.lambda${NEEDS_INVERSE}`]);
    const name = setName(writing, place.entry);
    return why === null ? name : stageTexts[study.language].because(name, why);
  });
  return guttmanTexts[study.language].noLambda6(quote.constant(String(NEEDS_INVERSE)), some(writing, named));
}

function statistics(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const texts = guttmanTexts[writing.study.language];
  const which = largest(place);
  if (which === null) return noFigure(writing, place, table, lambdaPaths(place));
  const scale = setName(writing, place.entry);
  const hasAlpha = lambdaOf(place, ALPHA) !== null;
  return [
    paragraph(
      texts.one(table, scale, written(writing, place, which)),
      which === ALPHA && texts.alphaLargest(),
      which !== ALPHA && hasAlpha && texts.alpha(written(writing, place, ALPHA)),
      withoutSixth(writing, [place]),
    ),
  ];
}

export const guttmanWords: BlockWords = stageWords({
  stage: "guttman",
  entries: ({ guttman }) => guttman,
  overview,
  parts: { statistics },
});
