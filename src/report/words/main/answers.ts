/** What a table of answers says: the items with the highest and lowest totals, the most uniform and the most divided answers. */
import type { Frequencies } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import { type Item, itemsInOrder, sheetsOf } from "../../results/answers.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, named, paragraph, paragraphs, placesOf, some, tiesOf } from "../saying.ts";
import { sized } from "../sizes.ts";
import { type AnswerTexts, answerTexts } from "./answers-texts.ts";

type Value = Frequencies["values"][number];
type ItemPlace = { readonly path: string; readonly item: Item; readonly top: readonly ValuePlace[] };
type ValuePlace = { readonly path: string; readonly entry: Value };
/** Items that share an end and that a sentence names: their wordings are long. */
const FEW = 4;

type Context = { readonly writing: Writing; readonly texts: AnswerTexts };

export function answerWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const context: Context = { writing, texts: answerTexts[study.language] };
  const { texts } = context;
  const items = itemsOfTable(writing, id);
  const reversed = items.filter((place) => isReversed(writing, place));
  const allReversed = items.length > 0 && reversed.length === items.length;
  const table = writing.reference(id);
  return paragraphs(
    paragraph(
      allReversed ? texts.introReversed(table) : texts.intro(table),
      totals(context, items),
      ...shares(context, items),
    ),
    paragraph(
      !allReversed &&
        reversed.length > 0 &&
        texts.reversed(
          some(
            writing,
            reversed.map((place) => nameOf(writing, place)),
          ),
        ),
      lacking(context, items),
    ),
  );
}

/** The items of `answers`, `answers.2` ..., each with where its frequencies are and the answers that most gave. */
function itemsOfTable({ study }: Writing, id: string): readonly ItemPlace[] {
  const sheet = sheetsOf(itemsInOrder(study))[id === "answers" ? 0 : Number(id.slice("answers.".length)) - 1];
  const paths = new Map(placesOf("frequencies", study.result.frequencies).map(({ path, entry }) => [entry, path]));
  return (sheet?.items ?? []).map((item) => {
    const path = paths.get(item.entry)!;
    const most = Math.max(...item.entry.values.map(({ count }) => count));
    return {
      path,
      item,
      top: placesOf(`${path}.values`, item.entry.values, ({ count }) => count > 0 && count === most),
    };
  });
}

function isReversed({ study }: Writing, { item }: ItemPlace): boolean {
  return study.variable(item.entry.variable)?.reversed === true;
}

function nameOf(writing: Writing, { item }: ItemPlace): Slot {
  return named(writing, item.entry.variable);
}

function worded({ writing, texts }: Context, place: ItemPlace): Prose {
  const name = place.item.entry.variable;
  const wording = writing.study.label(name);
  return texts.item(nameOf(writing, place), wording === name ? null : named(writing, wording));
}

function totals(context: Context, items: readonly ItemPlace[]): Prose | null {
  const { writing, texts } = context;
  const known = items.filter(({ item }) => item.entry.totalScore !== null);
  const found = endsOf(known, ({ item }) => item.entry.totalScore);
  if (found === null) return null;
  const [first] = known;
  const comparable = known.every(
    ({ item }) => item.entry.n === first!.item.entry.n && item.answers.length === first!.item.answers.length,
  );
  if (!comparable) return texts.notComparable();
  const total = ({ path }: ItemPlace) => writing.quote.figure(`${path}.totalScore`, "count");
  if (found.high.item.entry.totalScore === found.low.item.entry.totalScore) {
    return known.length === 1 ? texts.only(worded(context, found.high), total(found.high)) : null;
  }
  const told = (place: ItemPlace) => {
    const tied = tiesOf(known, place, ({ item }) => item.entry.totalScore);
    return texts.itemTotal(
      some(
        writing,
        tied.map((one) => worded(context, one)),
        FEW,
      ),
      total(place),
    );
  };
  return texts.ends(told(found.high), told(found.low));
}

/** Of what most answered: where it was the largest share, and where the smallest. */
function shares(context: Context, items: readonly ItemPlace[]): readonly Prose[] {
  const { writing, texts } = context;
  const answered = items.filter(({ top }) => top.length > 0);
  const found = endsOf(answered, ({ top }) => top[0]!.entry.validPercent);
  if (found === null) return [];
  const alone = (place: ItemPlace) => tiesOf(answered, place, ({ top }) => top[0]!.entry.validPercent).length === 1;
  if (answered.length === 1) return [mostFrequent(context, found.high)];
  return [
    alone(found.high) ? topShare(context, found.high) : null,
    !alone(found.low)
      ? null
      : found.low.top.length > 1
        ? mostFrequent(context, found.low)
        : texts.lowest(
            worded(context, found.low),
            answer(writing, found.low.top[0]!),
            percent(writing, found.low.top[0]!),
          ),
  ].filter((sentence) => sentence !== null);
}

function topShare(context: Context, place: ItemPlace): Prose {
  const { writing, texts } = context;
  const [first] = place.top;
  if (place.top.length > 1) return mostFrequent(context, place);
  if (first!.entry.validPercent < 50) {
    return texts.most(worded(context, place), answer(writing, first!), percent(writing, first!));
  }
  const share = sized(writing, "share", `${first!.path}.validPercent`);
  return texts.uniform(worded(context, place), share, answer(writing, first!), percent(writing, first!));
}

function mostFrequent(context: Context, place: ItemPlace): Prose {
  const { writing, texts } = context;
  const answers = place.top.map((value) => texts.answerOf(answer(writing, value), percent(writing, value)));
  return texts.mostFrequent(worded(context, place), some(writing, answers), answers.length === 1);
}

function answer(writing: Writing, { entry: { label, value } }: ValuePlace): Slot {
  return named(writing, label === "" ? String(value) : label);
}

function percent({ quote }: Writing, { path }: ValuePlace): Slot {
  return quote.figure(`${path}.validPercent`, "percentSign");
}

function lacking({ writing, texts }: Context, items: readonly ItemPlace[]): Prose | null {
  const incomplete = items.filter(({ item }) => item.entry.missing > 0);
  if (incomplete.length === 0) return null;
  return texts.lacking(
    some(
      writing,
      incomplete.map((place) =>
        texts.lackingOf(nameOf(writing, place), writing.quote.figure(`${place.path}.missing`, "count")),
      ),
    ),
  );
}
