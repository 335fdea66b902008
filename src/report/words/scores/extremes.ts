/** What the table of extreme values says. */
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, paragraph, placesOf, some } from "../saying.ts";
import { extremeTexts } from "./extremes-texts.ts";

/** Scores that one sentence can bear. */
const MOST = 6;

export function extremesWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = extremeTexts[study.language];
  const table = writing.reference(id);
  const listed = placesOf(
    "extremes",
    study.result.extremes,
    ({ highest, lowest }) => highest.length > 0 && lowest.length > 0,
  );
  if (listed.length === 0) return [texts.nothing(table)];
  const ranges = listed.map(({ path, entry: { variable } }) => {
    const value = (end: string) => quote.figure(`${path}.${end}[0].value`, "extreme", study.decimals(variable));
    const number = (end: string) => quote.figure(`${path}.${end}[0].case`, "count");
    return texts.range(
      labelled(writing, variable),
      value("lowest"),
      number("lowest"),
      value("highest"),
      number("highest"),
    );
  });
  const more = listed.filter(({ entry }) => entry.moreHighest > 0 || entry.moreLowest > 0);
  const names = more.map(({ entry }) => labelled(writing, entry.variable));
  return [
    paragraph(
      texts.ends(table, some(writing, ranges, MOST)),
      more.length > 0 && texts.more(some(writing, names, MOST)),
      texts.look(),
    ),
  ];
}
