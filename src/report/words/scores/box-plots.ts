/** What box plots say: groups with the lowest and the highest median, and values beyond the whiskers. */
import type { BoxPlots } from "../../../stages/result.ts";
import { boxCharts } from "../../charts/box-charts.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { valued } from "../instrument/stage-words.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some } from "../saying.ts";
import { boxPlotTexts } from "./box-plots-texts.ts";

type Group = { readonly path: string; readonly entry: BoxPlots["groups"][number] };
/** A score in the groups of one variable. */
type Divided = {
  readonly entry: BoxPlots;
  readonly groups: readonly Group[];
  readonly low: Group;
  readonly high: Group;
};

function dividedScores({ study }: Writing): readonly Divided[] {
  return placesOf("boxPlots", study.result.boxPlots).flatMap(({ path, entry }) => {
    const groups = placesOf(`${path}.groups`, entry.groups);
    const ends = endsOf(groups, (group) => group.entry.median);
    return ends === null ? [] : [{ entry, groups, ...ends }];
  });
}

function medianOf({ quote, study }: Writing, { entry }: Divided, { path }: Group): Slot {
  return quote.figure(`${path}.median`, "median", study.decimals(entry.variable));
}

function groupMedian(writing: Writing, divided: Divided, group: Group): Prose {
  return valued(named(writing, group.entry.label), medianOf(writing, divided, group), writing);
}

/** Groupings and groups that a sentence can bear. */
const MOST = 6;

/** `boxPlots.values`: a sentence a score. */
export function boxPlotWords(writing: Writing, id: string): readonly Prose[] {
  const texts = boxPlotTexts[writing.study.language];
  const all = dividedScores(writing);
  const scores = [...new Set(all.map(({ entry }) => entry.variable))];
  const groups = all.flatMap((divided) => divided.groups.map((group) => ({ divided, group })));
  const outside = groups.filter(({ group }) => group.entry.outsideCount > 0);
  const extreme = groups.filter(({ group }) => group.entry.extremeCount > 0);
  return paragraphs(
    paragraph(
      ...scores.flatMap((score) =>
        mediansOf(
          writing,
          writing.reference(id),
          all.filter(({ entry }) => entry.variable === score),
        ),
      ),
    ),
    paragraph(
      outside.length === 0 ? texts.noneOutside() : texts.outside(counted(writing, outside, "outsideCount")),
      extreme.length > 0 && texts.extreme(counted(writing, extreme, "extremeCount")),
    ),
  );
}

/** Of one score: where its medians differ between groups, where they don't, and where there is one group only. */
function mediansOf(writing: Writing, table: Slot, all: readonly Divided[]): readonly Prose[] {
  const texts = boxPlotTexts[writing.study.language];
  const [first] = all;
  if (first === undefined) return [];
  const score = labelled(writing, first.entry.variable);
  const single = all.filter(({ groups }) => groups.length === 1);
  const several = all.filter(({ groups }) => groups.length > 1);
  const same = several.filter(({ low, high }) => low.entry.median === high.entry.median);
  const spans = several.filter((divided) => !same.includes(divided)).map((divided) => span(writing, divided));
  const alike = same.map(({ entry }) => labelled(writing, entry.by));
  const alone = single.map((divided) =>
    texts.onlyOf(labelled(writing, divided.entry.by), groupMedian(writing, divided, divided.low)),
  );
  return [
    ...(spans.length > 0 ? [texts.medians(table, score, some(writing, spans, MOST))] : []),
    ...(alike.length === 0
      ? []
      : [spans.length > 0 ? texts.alsoSame(some(writing, alike)) : texts.same(table, score, some(writing, alike))]),
    ...(alone.length > 0 ? [texts.only(some(writing, alone, MOST))] : []),
    ...(spans.length > 0 ? [texts.noTest()] : []),
  ];
}

function span(writing: Writing, divided: Divided): Prose {
  const { entry, low, high } = divided;
  return boxPlotTexts[writing.study.language].span(
    labelled(writing, entry.by),
    groupMedian(writing, divided, low),
    groupMedian(writing, divided, high),
  );
}

type Counted = { readonly divided: Divided; readonly group: Group };

function counted(writing: Writing, found: readonly Counted[], field: "outsideCount" | "extremeCount"): Prose {
  const texts = boxPlotTexts[writing.study.language];
  const parts = found.map(({ divided, group }) =>
    texts.outsideOf(
      labelled(writing, divided.entry.by),
      named(writing, group.entry.label),
      writing.quote.figure(`${group.path}.${field}`, "count"),
    ),
  );
  return some(writing, parts, MOST);
}

/** `charts.scores-by-group`, of one score: which groups' medians lie furthest apart. */
export function boxChartWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const texts = boxPlotTexts[study.language];
  const plot = boxCharts(study).find((chart) => chart.id === id)?.plot;
  if (plot?.type !== "boxes") return [];
  const shown = dividedScores(writing).filter(
    ({ entry }) =>
      study.label(entry.variable) === plot.axes.value &&
      plot.groups.some(({ label }) => label === study.label(entry.by)),
  );
  const widest = endsOf(shown, ({ low, high }) => high.entry.median - low.entry.median)?.high;
  if (widest === undefined) return [];
  const { entry, low, high } = widest;
  return [
    paragraph(
      texts.chart(writing.reference(id), labelled(writing, entry.variable)),
      high.entry.median > low.entry.median &&
        texts.widest(
          labelled(writing, entry.by),
          groupMedian(writing, widest, low),
          groupMedian(writing, widest, high),
        ),
    ),
  ];
}
