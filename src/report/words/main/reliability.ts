/** What the table of reliability says: the rule, the verdicts, the ends, and what to be careful with. */

import type { ScaleReliability } from "../../../stages/result.ts";
import { percentOf } from "../../further/instrument-frame.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import {
  countRange,
  endsOf,
  labelled,
  named,
  notesOf,
  paragraph,
  paragraphs,
  placesOf,
  some,
  whyUndefined,
} from "../saying.ts";
import { excludedAlike } from "./excluded-alike.ts";
import { type ReliabilityTexts, reliabilityTexts } from "./reliability-texts.ts";

type Place = { readonly path: string; readonly entry: ScaleReliability };

export function reliabilityWords(writing: Writing, id: string): readonly Prose[] {
  const texts = reliabilityTexts[writing.study.language];
  const places = placesOf("reliability", writing.study.result.reliability);
  return paragraphs(
    paragraph(rule(writing, texts, places), ...verdicts(writing, texts, places, writing.reference(id))),
    paragraph(...intervals(writing, texts, places)),
    paragraph(...cautions(writing, texts, places)),
  );
}

function rule(writing: Writing, texts: ReliabilityTexts, places: readonly Place[]): Prose | null {
  const [first] = places;
  if (first === undefined) return null;
  const n = countRange(
    writing,
    places.map(({ path }) => `${path}.n`),
  );
  const oneMinimum = places.every(({ entry }) => entry.minimum === first.entry.minimum);
  const minimum = oneMinimum ? writing.quote.figure(`${first.path}.minimum`, "given") : null;
  return texts.rule(first.entry.source, n, minimum);
}

function verdicts(writing: Writing, texts: ReliabilityTexts, places: readonly Place[], table: Slot): readonly Prose[] {
  const { quote } = writing;
  const judged = places.filter(({ entry }) => entry.reliable !== null);
  const [only] = places;
  if (judged.length === 0) return [texts.unjudgedOnly(table)];
  if (places.length === 1 && only !== undefined) return [one(writing, texts, only, table)];
  const unreliable = judged.filter(({ entry }) => entry.reliable === false);
  const scales = quote.tally("reliability[*].reliable");
  const ends = endsSentence(writing, texts, judged, unreliable);
  if (unreliable.length === judged.length) return [texts.none(table, scales), ...naming(writing, texts, unreliable)];
  if (unreliable.length === 0 && judged.length === places.length) return [texts.all(table, scales), ...ends];
  const part = texts.part(table, quote.tally("reliability[*].reliable", true), scales);
  return [part, ...ends, ...naming(writing, texts, unreliable)];
}

/** Of scales that are many, or all reliable: those that aren't are named with their alpha anyway. */
function endsSentence(
  writing: Writing,
  texts: ReliabilityTexts,
  judged: readonly Place[],
  unreliable: readonly Place[],
): readonly Prose[] {
  const { low, high } = endsOf(judged, ({ entry }) => entry.alpha)!;
  if (low === high || (unreliable.length > 0 && judged.length < 4)) return [];
  return [texts.ends(alphaOf(writing, texts, low), alphaOf(writing, texts, high))];
}

function one(writing: Writing, texts: ReliabilityTexts, { path, entry }: Place, table: Slot): Prose {
  const { quote } = writing;
  const items = quote.tally(`${path}.items[*].item`);
  const alpha = quote.figure(`${path}.alpha`, "coefficient");
  return texts.one(labelled(writing, entry.scale), items, alpha, table, entry.reliable === true);
}

function naming(writing: Writing, texts: ReliabilityTexts, unreliable: readonly Place[]): readonly Prose[] {
  if (unreliable.length === 0) return [];
  const scales = unreliable.map((place) => alphaOf(writing, texts, place));
  return [texts.unreliable(some(writing, scales))];
}

function alphaOf(writing: Writing, texts: ReliabilityTexts, { path, entry }: Place): Prose {
  return texts.alphaOf(labelled(writing, entry.scale), writing.quote.figure(`${path}.alpha`, "coefficient"));
}

/** Of the lowest alpha, and where the lower limit leaves the verdict of a reliable scale open. */
function intervals(writing: Writing, texts: ReliabilityTexts, places: readonly Place[]): readonly Prose[] {
  const { quote, study } = writing;
  const known = placesOf(
    "alphaIntervals",
    study.result.alphaIntervals,
    ({ lower, upper }) => lower !== null && upper !== null,
  );
  const lowest = endsOf(known, ({ entry }) => entry.alpha)?.low;
  if (lowest === undefined) return [];
  const only = places.length === 1;
  const reliable = new Map(
    places.flatMap(({ entry }) => (entry.reliable === true ? [[entry.scale, entry.minimum]] : [])),
  );
  const open = known.filter(({ entry }) => entry.lower! <= (reliable.get(entry.scale) ?? Number.NEGATIVE_INFINITY));
  return [
    texts.interval(
      quote.constant(percentOf(lowest.entry.level)),
      only ? null : labelled(writing, lowest.entry.scale),
      quote.figure(`${lowest.path}.lower`, "coefficient"),
      quote.figure(`${lowest.path}.upper`, "coefficient"),
    ),
    ...(open.length === 0
      ? []
      : [
          texts.wide(
            only
              ? null
              : some(
                  writing,
                  open.map(({ entry }) => labelled(writing, entry.scale)),
                ),
          ),
        ]),
  ];
}

function cautions(writing: Writing, texts: ReliabilityTexts, places: readonly Place[]): readonly Prose[] {
  return places
    .flatMap((place) => [
      ...undefinedAlpha(writing, texts, place),
      ...negativeAlpha(writing, texts, place),
      ...constantItems(writing, texts, place),
    ])
    .concat(excluded(writing, texts, places));
}

function undefinedAlpha(writing: Writing, texts: ReliabilityTexts, { path, entry }: Place): readonly Prose[] {
  if (entry.reliable !== null) return [];
  return [texts.undefined(labelled(writing, entry.scale), whyUndefined(writing, `${path}.alpha`))];
}

function negativeAlpha(writing: Writing, texts: ReliabilityTexts, { path, entry }: Place): readonly Prose[] {
  if (entry.alpha === null || entry.alpha >= 0) return [];
  const suspects = notesOf(writing, "negative-alpha", `${path}.alpha`).flatMap(({ args }) => names(args.items));
  const items =
    suspects.length === 0
      ? null
      : some(
          writing,
          suspects.map((item) => named(writing, item)),
        );
  return [texts.negative(labelled(writing, entry.scale), items)];
}

function constantItems(writing: Writing, texts: ReliabilityTexts, { entry }: Place): readonly Prose[] {
  const constant = entry.items.filter(({ sd }) => sd === 0).map(({ item }) => named(writing, item));
  return constant.length === 0 ? [] : [texts.constant(labelled(writing, entry.scale), some(writing, constant))];
}

function excluded(writing: Writing, texts: ReliabilityTexts, places: readonly Place[]): readonly Prose[] {
  const lacking = places.filter(({ entry }) => entry.excluded > 0);
  // the words about validity have said it of both
  if (lacking.length === 0 || excludedAlike(writing.study)) return [];
  const parts = lacking.map(({ path, entry }) =>
    texts.excludedOf(labelled(writing, entry.scale), writing.quote.figure(`${path}.excluded`, "count")),
  );
  return [texts.excluded(some(writing, parts))];
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === "string") : [];
}
