/** Charts as pictures. Loaded, with the library that draws them, only when one is drawn. */
import { type Numbers, numbersOf, SPSS } from "../../report/cell-text.ts";
import type { Chart, Document, Plot } from "../../report/document.ts";
import { draw } from "./draw.ts";
import type { DrawOptions } from "./drawing.ts";
import { bars } from "./plots/bars.ts";
import { boxes } from "./plots/boxes.ts";
import { forest } from "./plots/forest.ts";
import { heatMap } from "./plots/heat-map.ts";
import { histogram } from "./plots/histogram.ts";
import { identityScatter } from "./plots/identity-scatter.ts";
import { scree } from "./plots/scree.ts";
import { stackedBars } from "./plots/stacked-bars.ts";

import { svgToPng } from "./png.ts";

export { svgToPng };

/** `currentColor`: text and axes take the colour of the page around them; else for white paper. */
export type Ink = "page" | "paper";

export type SvgOptions = {
  readonly language: "id" | "en";
  readonly ink: Ink;
  /** Figures are written as in the tables around: `numbersOf(document)`; SPSS's unless given. */
  readonly numbers?: Numbers;
};

/** How charts are drawn for Word and LaTeX. */
export function onPaper(document: Document): SvgOptions {
  return { language: document.language, ink: "paper", numbers: numbersOf(document) };
}

/** Begins the PNGs that a document will need, so that they are made while it is written. */
export async function beginPngs(document: Document): Promise<void> {
  for (const block of document.blocks) {
    // whatever goes wrong is told to whoever needs the picture
    if (block.kind === "chart") svgToPng(await chartSvg(block, onPaper(document))).catch(() => undefined);
  }
}

/** A picture's natural size, in pixels of 96 an inch. */
export type Svg = { readonly svg: string; readonly width: number; readonly height: number };

/** Pictures by what they show and how: several formats of one report draw each but once. */
const known = new WeakMap<Plot, Map<string, Svg>>();

/** @returns one SVG element without scripts, fonts or addresses from outside; the same input gives the same text */
export async function chartSvg({ plot }: Chart, { ink, numbers = SPSS }: SvgOptions): Promise<Svg> {
  const pictures = known.get(plot) ?? new Map<string, Svg>();
  known.set(plot, pictures);
  const key = `${ink} ${numbers.style} ${numbers.comma === true}`;
  const before = pictures.get(key);
  if (before !== undefined) return before;
  const { drawing, svg } = drawn(plot, { numbers }, ink === "page");
  const picture = { svg, width: drawing.width, height: drawing.height };
  pictures.set(key, picture);
  return picture;
}

function drawn(plot: Plot, options: DrawOptions, page: boolean) {
  switch (plot.type) {
    case "histogram":
      return drawnAs(histogram, plot);
    case "identity-scatter":
      return drawnAs(identityScatter, plot);
    case "scree":
      return drawnAs(scree, plot);
    case "stacked-bars":
      return drawnAs(stackedBars, plot);
    case "bars":
      return drawnAs(bars, plot);
    case "boxes":
      return drawnAs(boxes, plot);
    case "forest":
      return drawnAs(forest, plot);
    case "heat-map":
      return drawnAs(heatMap, plot);
    default:
      return plot satisfies never;
  }
  function drawnAs<P>(kind: import("./drawing.ts").PlotKind<P>, one: P) {
    const drawing = kind.drawing(one, options);
    return { drawing, svg: draw(kind, drawing, page) };
  }
}
