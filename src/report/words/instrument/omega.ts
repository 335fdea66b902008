/** What McDonald's omega says, and the loadings that it is made of. */
import type { Omega } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { omegaTexts } from "./omega-texts.ts";
import { gaps, isBelowAlpha, noFigure, nothingAtAll, type Place, setName, stageWords, valued } from "./stage-words.ts";

type OfScale = Place<Omega>;

const omegaPath = ({ path }: OfScale) => [`${path}.omega`];
const MINIMUM = "method.reliability.minimum";

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const texts = omegaTexts[study.language];
  const known = places.filter(({ entry }) => entry.omega !== null);
  const ends = endsOf(known, ({ entry }) => entry.omega);
  if (ends === null) return nothingAtAll(writing, table, places, omegaPath);
  const of = (place: OfScale) => withOmega(writing, place);
  return paragraphs(
    paragraph(
      known.length === 1
        ? texts.one(table, of(ends.low))
        : texts.ends(table, quote.tally("omega[*]"), of(ends.low), of(ends.high)),
      texts.meaning(),
      byMinimum(writing, known),
      misfits(writing, known),
      gaps(writing, places, omegaPath),
    ),
  );
}

function withOmega(writing: Writing, { path, entry }: OfScale): Prose {
  return valued(labelled(writing, entry.scale), writing.quote.figure(`${path}.omega`, "coefficient"), writing);
}

function byMinimum(writing: Writing, known: readonly OfScale[]): Prose | null {
  const { quote, study } = writing;
  const minimum = quote.value(MINIMUM);
  if (typeof minimum !== "number") return null;
  const texts = omegaTexts[study.language];
  const low = known.filter(({ entry }) => entry.omega !== null && entry.omega <= minimum);
  const shown = quote.figure(MINIMUM, "given");
  if (low.length === 0) return texts.allAbove(shown);
  const scales = low.map((place) => withOmega(writing, place));
  return texts.notAbove(some(writing, scales), shown);
}

function misfits(writing: Writing, known: readonly OfScale[]): Prose | null {
  const { quote, study } = writing;
  const texts = omegaTexts[study.language];
  const found = known.filter(({ entry }) => isBelowAlpha(writing, entry.fit?.p ?? null) === true);
  if (found.length === 0) return null;
  const scales = found.map(({ path, entry }) => texts.withP(labelled(writing, entry.scale), quote.p(`${path}.fit.p`)));
  return texts.misfit(some(writing, scales), quote.figure("method.alpha", "given"));
}

function statistics(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const { path, entry } = place;
  if (entry.omega === null) return noFigure(writing, place, table, omegaPath(place));
  const texts = omegaTexts[study.language];
  const [alpha] = placesOf("reliability", study.result.reliability, ({ scale }) => scale === entry.scale);
  const omega = quote.figure(`${path}.omega`, "coefficient");
  return [
    paragraph(
      texts.statistics(table, setName(writing, entry), omega, quote.tally(`${path}.items[*].item`)),
      alpha !== undefined &&
        quote.has(`${alpha.path}.alpha`) &&
        texts.beside(quote.figure(`${alpha.path}.alpha`, "coefficient")),
    ),
  ];
}

function loadings(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const texts = omegaTexts[writing.study.language];
  const items = placesOf(`${place.path}.items`, place.entry.items);
  const ends = endsOf(items, ({ entry }) => entry.standardizedLoading);
  if (ends === null) return noFigure(writing, place, table, omegaPath(place));
  const of = ({ path, entry }: (typeof items)[number]) =>
    texts.loading(named(writing, entry.item), writing.quote.figure(`${path}.standardizedLoading`, "coefficient"));
  const negative = items.filter(({ entry }) => (entry.standardizedLoading ?? 0) < 0);
  return [
    paragraph(
      texts.loadings(table, setName(writing, place.entry), of(ends.low), of(ends.high)),
      negative.length > 0 &&
        texts.negative(
          some(
            writing,
            negative.map(({ entry }) => named(writing, entry.item)),
          ),
        ),
      fitOf(writing, place),
    ),
  ];
}

function fitOf(writing: Writing, { path, entry }: OfScale): Prose {
  const texts = omegaTexts[writing.study.language];
  const below = isBelowAlpha(writing, entry.fit?.p ?? null);
  if (below === null) return texts.untested();
  const p = writing.quote.p(`${path}.fit.p`);
  return below ? texts.fitsNot(p) : texts.fits(p);
}

export const omegaWords: BlockWords = stageWords({
  stage: "omega",
  entries: ({ omega }) => omega,
  overview,
  parts: { statistics, loadings },
});
