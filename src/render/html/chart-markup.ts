/** A chart as an element: a figure with its name, the picture, and the lines below it. */
import type { Chart } from "../../report/document.ts";
import type { Svg } from "../charts/chart-pictures.ts";
import { escaped, sentence } from "./markup.ts";

export type ChartFrame = {
  readonly look: string;
  /** `Gambar 4.3`; null where charts aren't numbered. */
  readonly number: string | null;
  readonly anchor: string;
  /** Of the region, as nothing else on the page is called. */
  readonly name: string;
};

export function chartMarkup(chart: Chart, picture: Svg, frame: ChartFrame): string {
  const { look, number, anchor } = frame;
  const before = number === null ? "" : `<span class="number">${escaped(number)}</span> `;
  const caption = `<figcaption>${before}<span class="title">${sentence(chart.title)}</span></figcaption>\n`;
  return [
    `<figure class="chart ${look}" id="${anchor}" data-chart="${escaped(chart.id)}">\n`,
    caption,
    drawn(chart, picture, frame),
    below(chart),
    `</figure>\n`,
  ].join("");
}

/** It scales with the page; where it would become too small to be read its box scrolls. */
function drawn(chart: Chart, picture: Svg, { name, anchor }: ChartFrame): string {
  const { width } = picture;
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(name)}">\n`,
    `<div class="picture" role="img" aria-label="${escaped(chart.alt ?? chart.title)}"`,
    ` style="--natural:${width}px">${ownIds(picture.svg, anchor)}</div>\n</div>\n`,
  ].join("");
}

function below({ caption, source }: Chart): string {
  const lines = [
    ...(caption === undefined ? [] : [`<p class="general"><span>${sentence(caption)}</span></p>\n`]),
    ...(source === undefined ? [] : [`<p class="source">${sentence(source)}</p>\n`]),
  ];
  return lines.length === 0 ? "" : `<div class="notes">\n${lines.join("")}</div>\n`;
}

/** Every picture numbers its gradients and clippings from the start; on one page they need names of their own. */
function ownIds(svg: string, anchor: string): string {
  return svg.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag
      .replace(/(\sid=")([^"]+)"/g, `$1${anchor}-$2"`)
      .replace(/url\((['"]?)#([^)'"]+)\1\)/g, `url(#${anchor}-$2)`)
      .replace(/((?:xlink:)?href=")#([^"]+)"/g, `$1#${anchor}-$2"`),
  );
}
