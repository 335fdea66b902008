/** What the tables of mergers say: a proposal by the expected counts alone, for the researcher to judge by meaning. */
import type { Merger } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { type MergerTexts, mergerTexts } from "./mergers-texts.ts";
import { ofRow, type Place } from "./shared.ts";

type Merging = Place<Merger>;

export function proposalWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = mergerTexts[study.language];
  const needed = placesOf("mergers", study.result.mergers, (entry) => entry.needed);
  const [first] = needed;
  if (first === undefined) return [];
  const proposed = needed.filter(({ entry }) => entry.proposal !== null);
  const names = (places: readonly Merging[]) =>
    some(
      writing,
      places.map(({ entry }) => labelled(writing, entry.row)),
    );
  const done = proposed.filter(({ entry }) => entry.done);
  const unordered = proposed.filter(({ entry }) => entry.proposal?.ordered === false);
  const without = needed.filter(({ entry }) => entry.proposal === null);
  const changes = proposed.flatMap(({ path, entry }) => [
    texts.becomes(
      labelled(writing, entry.row),
      quote.figure(`${path}.expectedBelow5Percent`, "percentSign"),
      quote.figure(`${path}.proposal.expectedBelow5Percent`, "percentSign"),
    ),
  ]);
  return paragraphs(
    paragraph(
      texts.needed(writing.reference(id), quote.tally("mergers[*].needed", true), names(needed)),
      changes.length > 0 && texts.changes(some(writing, changes)),
      without.length > 0 && texts.nothingHelps(names(without)),
    ),
    proposed.length === 0
      ? null
      : paragraph(
          done.length < proposed.length && texts.onlyProposal(),
          done.length > 0 && texts.done(names(done)),
          unordered.length > 0 && texts.unordered(names(unordered)),
        ),
  );
}

export function mergedWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = mergerTexts[study.language];
  const place = ofRow(id, "mergers", study.result.mergers);
  if (place === undefined || place.entry.proposal === null) return [];
  const { path, entry } = place;
  const [before, after] = [`${path}.minimumExpected`, `${path}.proposal.minimumExpected`];
  return paragraphs(
    paragraph(
      texts.merged(writing.reference(id), groups(writing, texts, place), entry.done),
      quote.has(before) &&
        quote.has(after) &&
        texts.rises(quote.figure(before, "minimumExpected"), quote.figure(after, "minimumExpected")),
      entry.done ? texts.sayIt() : texts.judge(entry.proposal?.ordered === true),
    ),
  );
}

/** What is put together, of both sides. */
function groups(writing: Writing, texts: MergerTexts, { entry: { row, column, proposal } }: Merging): Prose {
  const of = (variable: string, side: readonly (readonly string[])[]) =>
    side
      .filter((group) => group.length > 1)
      .map((group) =>
        texts.together(
          labelled(writing, variable),
          some(
            writing,
            group.map((label) => named(writing, label)),
          ),
        ),
      );
  return some(writing, [...of(row, proposal?.rows ?? []), ...of(column, proposal?.columns ?? [])]);
}
