/** What the table of cut-offs says: where each comes from, the outcome's groups, and where the rule would divide otherwise. */
import type { Cutoff } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import {
  endsOf,
  labelled,
  named,
  notesOf,
  paragraph,
  paragraphs,
  placesOf,
  some,
  tiesOf,
  whyUndefined,
} from "../saying.ts";
import { isBalanced, sized } from "../sizes.ts";
import { type CutoffTexts, cutoffTexts } from "./cutoffs-texts.ts";

type Place = { readonly path: string; readonly entry: Cutoff };
type Context = { readonly writing: Writing; readonly texts: CutoffTexts; readonly known: readonly Place[] };

/** Cut-offs that a sentence lists where all were set in advance. */
const FEW = 4;

export function cutoffWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = cutoffTexts[study.language];
  const all = placesOf("cutoffs", study.result.cutoffs);
  const known = all.filter(({ entry }) => entry.statistic !== null && entry.used !== null);
  const context: Context = { writing, texts, known };
  const outcome = known.find(({ entry }) => entry.variable === study.result.study.outcome);
  return paragraphs(
    paragraph(
      texts.intro(writing.reference(id)),
      ...sources(context, all.length),
      outcome && groups(context, outcome),
      ends(
        context,
        known.filter((place) => place !== outcome),
      ),
    ),
    paragraph(
      moves(context),
      ...known.flatMap((place) => oneGroup(context, place)),
      ...all
        .filter((place) => !known.includes(place))
        .map(({ path, entry }) =>
          texts.undefined(labelled(writing, entry.variable), whyUndefined(writing, `${path}.used`)),
        ),
      ...afterDrop(context),
      known.length > 0 && texts.loss(),
    ),
  );
}

function sources({ writing, texts, known }: Context, all: number): readonly Prose[] {
  const by = (statistic: Cutoff["statistic"]) => known.filter(({ entry }) => entry.statistic === statistic);
  const listed = (places: readonly Place[]) =>
    some(
      writing,
      places.map((place) => texts.cutOf(labelled(writing, place.entry.variable), cut(writing, place))),
    );
  const [fixed, mean, median] = [by("fixed"), by("mean"), by("median")];
  const rounded = writing.study.method("cutoff", "rounding") === "nearest" && mean.length + median.length > 0;
  return [
    ...(fixed.length === 0
      ? []
      : fixed.length === all && fixed.length > FEW
        ? [texts.allFixed(writing.quote.tally("cutoffs[*].statistic", "fixed"))]
        : [texts.fixed(listed(fixed))]),
    ...(mean.length === 0 ? [] : [texts.mean(listed(mean))]),
    ...(median.length === 0 ? [] : [texts.median(listed(median))]),
    ...(rounded ? [texts.nearest()] : []),
  ];
}

/** As the table has it: what was set, or rounded, in all of its digits. */
function cut({ quote, study }: Writing, { path, entry }: Place): Slot {
  const chosen = entry.statistic === "fixed" || entry.exact !== entry.used;
  return quote.figure(`${path}.used`, chosen ? "given" : "mean", study.decimals(entry.variable));
}

function groups({ writing, texts }: Context, place: Place): Prose {
  const { path, entry } = place;
  const score = labelled(writing, entry.variable);
  const at = cut(writing, place);
  const [low, high] = [groupOf(writing, texts, place, "low"), groupOf(writing, texts, place, "high")];
  const larger = entry.high.count >= entry.low.count ? "high" : "low";
  const percent = `${path}.${larger}.percent`;
  if (entry[larger].percent === 100) return texts.outcome(score, at, low, high);
  if (isBalanced(entry[larger].percent)) {
    return texts.outcomeBalance(score, at, sized(writing, "balance", percent), low, high);
  }
  const share = sized(writing, "share", percent);
  return larger === "high"
    ? texts.outcomeShare(score, at, share, high, low)
    : texts.outcomeShare(score, at, share, low, high);
}

function groupOf(writing: Writing, texts: CutoffTexts, { path, entry }: Place, side: "low" | "high"): Prose {
  const { quote } = writing;
  return texts.groupOf(
    named(writing, entry[side].label),
    quote.figure(`${path}.${side}.count`, "count"),
    quote.figure(`${path}.${side}.percent`, "percentSign"),
  );
}

function ends({ writing, texts, known }: Context, others: readonly Place[]): Prose | null {
  const found = endsOf(others, ({ entry }) => entry.high.percent);
  if (found === null || found.high.entry.high.percent === found.low.entry.high.percent) return null;
  const share = ({ path, entry }: Place) =>
    texts.shareOf(
      labelled(writing, entry.variable),
      named(writing, entry.high.label),
      writing.quote.figure(`${path}.high.percent`, "percentSign"),
    );
  const tied = (end: Place) => some(writing, tiesOf(others, end, ({ entry }) => entry.high.percent).map(share));
  return texts.ends(tied(found.high), tied(found.low), others.length < known.length);
}

function moves({ writing, texts, known }: Context): Prose | null {
  const { quote } = writing;
  const moved = known.filter(({ entry }) => entry.rule.statistic !== null && entry.rule.low !== entry.low.count);
  if (moved.length === 0) return null;
  const counts = ["low.count", "high.count", "rule.low", "rule.high"] as const;
  return texts.moves(
    some(
      writing,
      moved.map(({ path, entry }) => {
        const [low, high, ruleLow, ruleHigh] = counts.map((at) => quote.figure(`${path}.${at}`, "count"));
        return texts.moveOf(labelled(writing, entry.variable), low!, high!, ruleLow!, ruleHigh!);
      }),
    ),
  );
}

function oneGroup({ writing, texts }: Context, { entry }: Place): readonly Prose[] {
  const { low, high } = entry;
  if (low.count + high.count === 0 || (low.count > 0 && high.count > 0)) return [];
  const label = low.count === 0 ? high.label : low.label;
  return [texts.oneGroup(labelled(writing, entry.variable), named(writing, label))];
}

function afterDrop({ writing, texts }: Context): readonly Prose[] {
  return notesOf(writing, "cutoff-after-drop").flatMap(({ args: { variable, items } }) => {
    if (typeof variable !== "string" || !Array.isArray(items) || items.length === 0) return [];
    const gone = some(
      writing,
      items.map((item) => named(writing, String(item))),
    );
    return [texts.afterDrop(labelled(writing, variable), gone)];
  });
}
