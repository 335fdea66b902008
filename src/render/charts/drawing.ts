/**
 * A chart in two parts: what all charts of its type share, a Vega-Lite specification that is compiled once, and what makes it
 * this chart: its size, the ends of its axes, and its data by name. Places that the layout works out (labels, legends, rows)
 * are in pixels of the picture; figures go through Vega-Lite's scales.
 */
import type { TopLevelSpec } from "vega-lite";
import type { Numbers } from "../../report/cell-text.ts";
import { FONT, INK, SIZE } from "./theme.ts";

export type Datum = { readonly [field: string]: number | string | boolean };

/** Numbers that the specification's expressions know by name. */
export type Parameters = { readonly [name: string]: number };

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly parameters: Parameters;
  readonly data: { readonly [name: string]: readonly Datum[] };
};

export type DrawOptions = {
  /** How figures are written. */
  readonly numbers: Numbers;
};

/** How charts of one type are drawn. */
export type PlotKind<P> = {
  readonly specification: TopLevelSpec;
  drawing(plot: P, options: DrawOptions): Drawing;
};

export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];
type Encoding = NonNullable<Extract<TopLevelSpec, { layer: unknown }>["encoding"]>;

/** What a layer leaves out, such as the kind of an axis, it has from the specification around it; its type doesn't know that. */
export function layer(name: string, mark: object, encoding: object): Layer {
  // unparsed: parsing would derive rows, of which Vega keeps a place for each that there ever was
  return { data: { name, format: { parse: null } }, mark, encoding } as Layer;
}

/** A text in the picture. */
export type Label = {
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly text: string;
  readonly align: "left" | "center" | "right";
  readonly size: number;
  /** Drawn with a line around: the font that pictures are made with has one weight. */
  readonly bold: boolean;
};

export function label(
  x: number,
  y: number,
  text: string,
  { align = "left", size = SIZE.label, bold = false }: Partial<Label> = {},
): Label {
  return { x, y, text, align, size, bold };
}

/** Axes from `xLow` to `xHigh` and `yLow` to `yHigh`, within `left`, `right`, `top` and `bottom` of the picture. */
export function specification(
  layer: readonly Layer[],
  axes: { readonly x?: "linear" | "log"; readonly y?: "linear" },
): TopLevelSpec {
  return {
    width: 1,
    height: 1,
    padding: 0,
    autosize: "none",
    background: "transparent",
    params: PARAMETERS.map((name) => ({ name, value: 1 })),
    encoding: {
      ...(axes.x && { x: position(axes.x, ["xLow", "xHigh"], ["left", "right"]) }),
      ...(axes.y && { y: position(axes.y, ["yLow", "yHigh"], ["bottom", "top"]) }),
    } as Encoding,
    layer: [...layer, labelLayer],
    config: {
      aria: false,
      view: { stroke: null },
      mark: { invalid: "show" },
      point: { opacity: 1 },
      font: FONT,
      text: { fill: INK },
      rule: { stroke: INK },
    },
  };
}

const PARAMETERS = ["left", "right", "top", "bottom", "xLow", "xHigh", "yLow", "yHigh"];

function position(type: "linear" | "log", domain: readonly string[], range: readonly string[]) {
  return {
    type: "quantitative",
    axis: null,
    scale: {
      type,
      domain: domain.map(named),
      range: range.map(named),
      nice: false,
      ...(type === "linear" && { zero: false }),
    },
  };
}

function named(expr: string) {
  return { expr };
}

/** A place in pixels. */
export function at(field: string) {
  return { field, type: "quantitative", scale: null } as const;
}

/** As it is in the data: a colour, a width. */
export function own(field: string) {
  return { field, type: "nominal", scale: null, legend: null } as const;
}

const labelLayer = layer(
  "labels",
  {
    type: "text",
    baseline: "middle",
    align: { expr: "datum.align" },
    fontSize: { expr: "datum.size" },
    stroke: INK,
    strokeWidth: { expr: "datum.bold ? 0.5 : 0" },
  },
  { x: at("x"), y: at("y"), text: { field: "text", type: "nominal" } },
);
