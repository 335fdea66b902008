/** What split-half reliability says: the coefficient to report, and halves that go against each other. */
import type { SplitHalf } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { BlockWords, Writing } from "../../written/writing.ts";
import { endsOf, labelled, paragraph, paragraphs, some } from "../saying.ts";
import { splitHalfTexts } from "./split-half-texts.ts";
import { gaps, noFigure, nothingAtAll, type Place, setName, stageWords, valued } from "./stage-words.ts";

type OfScale = Place<SplitHalf>;

function isEven({ entry: { halves } }: OfScale): boolean {
  return halves[0].items.length === halves[1].items.length;
}

/** The coefficient to report: of equal length where the halves are. */
function reported(place: OfScale): { readonly path: string; readonly value: number | null } {
  const { path, entry } = place;
  return isEven(place)
    ? { path: `${path}.spearmanBrownEqual`, value: entry.spearmanBrownEqual }
    : { path: `${path}.spearmanBrownUnequal`, value: entry.spearmanBrownUnequal };
}

function isOpposite({ entry }: OfScale): boolean {
  return entry.correlation !== null && entry.correlation < 0;
}

const reportedPath = (place: OfScale) => [reported(place).path];

function overview(writing: Writing, places: readonly OfScale[], table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const texts = splitHalfTexts[study.language];
  const opposite = places.filter(isOpposite);
  const known = places.filter((place) => reported(place).value !== null && !isOpposite(place));
  const ends = endsOf(known, (place) => reported(place).value);
  if (ends === null && opposite.length === 0) return nothingAtAll(writing, table, places, reportedPath);
  const value = (place: OfScale) => quote.figure(reported(place).path, "coefficient");
  const of = (place: OfScale) => valued(labelled(writing, place.entry.scale), value(place), writing);
  const guttman = ends !== null && quote.has(`${ends.low.path}.guttman`) ? `${ends.low.path}.guttman` : null;
  return paragraphs(
    paragraph(
      ends === null
        ? texts.noneToReport(table)
        : known.length === 1
          ? texts.one(
              table,
              setName(writing, ends.low.entry),
              value(ends.low),
              guttman === null ? null : quote.figure(guttman, "coefficient"),
            )
          : texts.ends(table, quote.tally("splitHalf[*]"), of(ends.low), of(ends.high)),
      ends !== null && texts.byOrder(),
      opposite.length > 0 &&
        texts.opposite(
          some(
            writing,
            opposite.map(({ entry }) => labelled(writing, entry.scale)),
          ),
        ),
      gaps(writing, places, reportedPath),
    ),
  );
}

function statistics(writing: Writing, place: OfScale, table: Slot): readonly Prose[] {
  const { quote, study } = writing;
  const { path, entry } = place;
  const texts = splitHalfTexts[study.language];
  if (entry.correlation === null) return noFigure(writing, place, table, [`${path}.correlation`]);
  const items = (half: 0 | 1) => quote.tally(`${path}.halves[${half}].items[*]`);
  const { path: at, value } = reported(place);
  return [
    paragraph(
      texts.statistics(
        table,
        setName(writing, entry),
        items(0),
        items(1),
        quote.figure(`${path}.correlation`, "coefficient"),
      ),
      ...(isOpposite(place)
        ? [isEven(place) ? texts.negative() : texts.signLost()]
        : [
            value !== null && texts.corrected(quote.figure(at, "coefficient"), isEven(place)),
            entry.guttman !== null && texts.guttman(quote.figure(`${path}.guttman`, "coefficient")),
          ]),
    ),
  ];
}

export const splitHalfWords: BlockWords = stageWords({
  stage: "splitHalf",
  entries: ({ splitHalf }) => splitHalf,
  overview,
  parts: { statistics },
});
