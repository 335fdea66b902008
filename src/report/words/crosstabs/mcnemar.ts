/** What the tables of paired answers say: how many pairs differ and which way, and whether the two ways balance. */
import type { McNemar } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { labelled, named, paragraph, paragraphs, placesOf, whyUndefined } from "../saying.ts";
import { mcnemarTexts } from "./mcnemar-texts.ts";
import { alphaOf, type Place } from "./shared.ts";

/** Tables are numbered as the pairs are: `mcnemar.1.crosstab`. */
function ofPair(write: (writing: Writing, place: Place<McNemar>, id: string) => readonly Prose[]) {
  return (writing: Writing, id: string): readonly Prose[] => {
    const place = placesOf("mcnemar", writing.study.result.mcnemar)[Number(id.split(".")[1]) - 1];
    return place === undefined ? [] : write(writing, place, id);
  };
}

export const pairCrosstabWords = ofPair((writing, { path, entry }, id) => {
  const { quote, study } = writing;
  const texts = mcnemarTexts[study.language];
  const table = writing.reference(id);
  const [first, second] = [labelled(writing, entry.first), labelled(writing, entry.second)];
  if (entry.n === 0) return [texts.nobody(table, first, second)];
  const [n, discordant] = [quote.figure(`${path}.n`, "count"), quote.figure(`${path}.discordant`, "count")];
  const [one, other] = entry.categories;
  if (entry.categories.length !== 2 || one === undefined || other === undefined) {
    return [texts.discordant(table, first, second, n, discordant)];
  }
  const difference = ["value", "lower", "upper"].map((part) => `${path}.difference.${part}`);
  return paragraphs(
    paragraph(
      texts.discordant(table, first, second, n, discordant),
      texts.ways(
        { variable: first, category: named(writing, one) },
        { variable: second, category: named(writing, other) },
        quote.figure(`${path}.counts[0][1]`, "count"),
        quote.figure(`${path}.counts[1][0]`, "count"),
      ),
      difference.every((part) => quote.has(part)) &&
        texts.difference(
          named(writing, one),
          first,
          second,
          quote.figure(difference[0]!, "coefficient"),
          quote.figure(difference[1]!, "coefficient"),
          quote.figure(difference[2]!, "coefficient"),
        ),
    ),
  );
});

export const pairTestWords = ofPair((writing, { path, entry }, id) => {
  const { quote, study } = writing;
  const texts = mcnemarTexts[study.language];
  const table = writing.reference(id);
  const [first, second] = [labelled(writing, entry.first), labelled(writing, entry.second)];
  if (entry.pSource === null || entry.significant === null) {
    return [texts.untested(table, first, second, whyUndefined(writing, `${path}.p`))];
  }
  const p = quote.p(`${path}.p`);
  const [one, other] = entry.categories;
  const [there, back] = [entry.counts[0]?.[1] ?? 0, entry.counts[1]?.[0] ?? 0];
  const fourfold = entry.pSource !== "bowker" && one !== undefined && other !== undefined;
  return paragraphs(
    paragraph(
      texts.test(table, entry.pSource, p),
      entry.significant ? texts.differs(alphaOf(writing)) : texts.noEvidence(alphaOf(writing), fourfold),
      entry.significant &&
        fourfold &&
        (there > back
          ? texts.more(named(writing, one), first, named(writing, other), second)
          : texts.more(named(writing, other), first, named(writing, one), second)),
    ),
  );
});
