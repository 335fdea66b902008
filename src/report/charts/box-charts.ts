/** Scores by group: one axis a score, the groups of all that divide it. */
import type { BoxPlots } from "../../stages/result.ts";
import type { Boxes, Chart } from "../document.ts";
import { formatDecimal } from "../format.ts";
import type { Study } from "../study.ts";
import { chartTexts } from "./chart-texts.ts";
import { brief, firstFew } from "./descriptions.ts";

/** More boxes than that are no picture any more: the rest goes into another. */
const MOST_BOXES = 24;

/** Of the outcome's score by all predictors' groups; or of each score by the outcome's. */
export function boxCharts(study: Study): readonly Chart[] {
  const entries = study.result.boxPlots.filter(({ groups }) => groups.length > 0);
  const variables = [...new Set(entries.map(({ variable }) => variable))];
  return variables.flatMap((variable) => {
    const ofVariable = entries.filter((entry) => entry.variable === variable);
    const id = variables.length === 1 ? ID : `${ID}.${variable}`;
    const parts = inParts(ofVariable);
    const range = parts.length === 1 ? {} : { range: rangeOf(ofVariable) };
    return parts.map((part, at) => chartOf(study, variable, part, { id, at, of: parts.length, ...range }));
  });
}

const ID = "charts.scores-by-group";

/** What divides the cases stays together. */
function inParts(entries: readonly BoxPlots[]): readonly (readonly BoxPlots[])[] {
  const parts: BoxPlots[][] = [];
  let boxes = 0;
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last === undefined || boxes + entry.groups.length > MOST_BOXES) {
      parts.push([entry]);
      boxes = entry.groups.length;
    } else {
      last.push(entry);
      boxes += entry.groups.length;
    }
  }
  return parts;
}

type Place = { readonly id: string; readonly at: number; readonly of: number; readonly range?: Boxes["range"] };

/** Of all charts that one score goes on in, so that their boxes can be compared. */
function rangeOf(entries: readonly BoxPlots[]): NonNullable<Boxes["range"]> {
  const ends = entries.flatMap(({ groups }) =>
    groups.flatMap(({ lowerWhisker, upperWhisker, outside }) => [
      lowerWhisker,
      upperWhisker,
      ...outside.map(({ value }) => value),
    ]),
  );
  return [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
}

function chartOf(study: Study, variable: string, entries: readonly BoxPlots[], { id, at, of, range }: Place): Chart {
  const words = chartTexts[study.language].boxes;
  const label = study.label(variable);
  const title = words.title(label, of === 1 && entries.length === 1 ? study.label(entries[0]!.by) : null);
  return {
    kind: "chart",
    id: at === 0 ? id : `${id}.${at + 1}`,
    title: of === 1 ? title : `${title} ${chartTexts[study.language].part(at + 1, of)}`,
    plot: {
      type: "boxes",
      groups: entries.map(({ by, groups }) => ({ label: study.label(by), boxes: groups.map(boxOf) })),
      axes: { value: label },
      ...(range !== undefined && { range }),
      decimals: study.decimals(variable),
    },
    caption: words.caption,
    alt: altOf(study, variable, entries),
  };
}

function boxOf(group: BoxPlots["groups"][number]): Boxes["groups"][number]["boxes"][number] {
  const { outsideCount: _, extremeCount: __, ...box } = group;
  return box;
}

function altOf(study: Study, variable: string, entries: readonly BoxPlots[]): string {
  const { language } = study;
  const decimals = study.decimals(variable);
  const medians = entries.flatMap(({ by, groups }) =>
    groups.map(({ label, median }) => {
      const shown = formatDecimal(median, "median", language, decimals);
      return `${brief(study.label(by))}, ${brief(label)} ${shown}`;
    }),
  );
  return chartTexts[language].boxes.alt(brief(study.label(variable)), ...firstFew(medians));
}
