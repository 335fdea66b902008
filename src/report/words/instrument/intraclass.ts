/** What intraclass correlations say: of one item and of the mean of all, with their intervals. */
import type { Intraclass } from "../../../stages/result.ts";
import { percentOf } from "../../further/instrument-frame.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, labelled, paragraph, paragraphs } from "../saying.ts";
import { sized, sizeWords } from "../sizes.ts";
import { intraclassTexts, type Kind } from "./intraclass-texts.ts";
import { gaps, isBelowAlpha, noFigure, nothingAtAll, type Place, setName, stageWords, valued } from "./stage-words.ts";

type OfScale = Place<Intraclass>;
type Measure = "single" | "average";

const averagePath = ({ path }: OfScale) => [`${path}.consistency.average.value`];

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const texts = intraclassTexts[writing.study.language];
  const known = places.filter(({ entry }) => entry.consistency.average.value !== null);
  const ends = endsOf(known, ({ entry }) => entry.consistency.average.value);
  if (ends === null) return nothingAtAll(writing, table, places, averagePath);
  const hasAgreement = ends.low.entry.agreement.average.value !== null;
  return paragraphs(
    paragraph(
      known.length === 1
        ? texts.one(
            table,
            setName(writing, ends.low.entry),
            withInterval(writing, ends.low, "consistency", "average"),
            hasAgreement ? withInterval(writing, ends.low, "agreement", "average") : null,
          )
        : texts.ends(table, ofScale(writing, ends.low), ofScale(writing, ends.high)),
      texts.agreement(),
      gaps(writing, places, averagePath),
    ),
  );
}

function ofScale(writing: Writing, place: OfScale): Prose {
  const { path, entry } = place;
  const { quote, study } = writing;
  const at = `${path}.consistency.average`;
  const name = labelled(writing, entry.scale);
  const value = quote.figure(`${at}.value`, "coefficient");
  const interval = intervalAt(writing, at);
  if (interval === null) return valued(name, value, writing);
  return intraclassTexts[study.language].bounded(name, value, quote.constant(percentOf(entry.level)), interval);
}

/** Null where a limit is undefined. */
function intervalAt({ quote }: Writing, at: string): Prose | null {
  if (!quote.has(`${at}.lower`) || !quote.has(`${at}.upper`)) return null;
  return quote.interval(`${at}.lower`, `${at}.upper`, "coefficient");
}

function withInterval(writing: Writing, { path, entry }: OfScale, kind: Kind, measure: Measure): Prose {
  const { quote, study } = writing;
  const at = `${path}.${kind}.${measure}`;
  const value = quote.figure(`${at}.value`, "coefficient");
  const interval = intervalAt(writing, at);
  if (interval === null) return { text: value.text, slots: [value] };
  return intraclassTexts[study.language].withInterval(value, quote.constant(percentOf(entry.level)), interval);
}

function coefficients(kind: Kind) {
  return (writing: Writing, place: OfScale, table: Slot): readonly Prose[] => {
    const { path, entry } = place;
    const { single, average } = entry[kind];
    const at = `${path}.${kind}`;
    if (single.value === null) return noFigure(writing, place, table, [`${at}.single.value`]);
    const texts = intraclassTexts[writing.study.language];
    const significant = isBelowAlpha(writing, single.p);
    return [
      paragraph(
        texts.single(table, setName(writing, entry), kind, withInterval(writing, place, kind, "single")),
        significant !== null && texts.test(writing.quote.p(`${at}.single.p`), significant),
        average.value !== null && texts.average(withInterval(writing, place, kind, "average")),
        single.value < 0 ? texts.negative() : size(writing, place, kind),
      ),
    ];
  };
}

/** How large the mean's correlation is, by both ends of its interval. */
function size(writing: Writing, { path, entry }: OfScale, kind: Kind): Prose | null {
  const { lower, upper } = entry[kind].average;
  if (lower === null || upper === null) return null;
  const { language } = writing.study;
  const at = `${path}.${kind}.average`;
  const same = sizeWords("intraclass", lower, language) === sizeWords("intraclass", upper, language);
  return intraclassTexts[language].size(
    sized(writing, "intraclass", `${at}.lower`),
    same ? null : sized(writing, "intraclass", `${at}.upper`),
  );
}

export const intraclassWords: BlockWords = stageWords({
  stage: "intraclass",
  entries: ({ intraclass }) => intraclass,
  overview,
  parts: { consistency: coefficients("consistency"), agreement: coefficients("agreement") },
});
