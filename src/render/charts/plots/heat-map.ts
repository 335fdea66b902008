/** A matrix of coefficients: the larger, the darker; below zero in another hue and with a dash where there's no room for figures. */
import type { Numbers } from "../../../report/cell-text.ts";
import type { HeatMap } from "../../../report/document.ts";
import { formatNumber } from "../../../report/format.ts";
import { at, type Drawing, type DrawOptions, label, layer, own, type PlotKind, specification } from "../drawing.ts";
import { type Area, areas, type Stroke, stroke, strokes } from "../layers.ts";
import { cut, plainLine, widest, widthOf } from "../text-fit.ts";
import { coefficientColour, inkOn, SIZE, WIDTH } from "../theme.ts";

export const heatMap: PlotKind<HeatMap> = {
  specification: specification(
    [
      areas,
      layer(
        "figures",
        { type: "text", baseline: "middle", align: "center", fontSize: { expr: "datum.size" } },
        { x: at("x"), y: at("y"), text: { field: "text", type: "nominal" }, color: own("fill") },
      ),
      layer(
        "dashes",
        { type: "rule", strokeWidth: 1 },
        { x: at("x"), x2: { field: "x2" }, y: at("y"), color: own("fill") },
      ),
      strokes,
    ],
    {},
  ),
  drawing,
};

const KEY = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
const KEY_PATCH = 24;
const TOP = 44;

function drawing({ labels: names, values, sets, axes }: HeatMap, { numbers }: DrawOptions): Drawing {
  const numbered = names.some((name) => widthOf(plainLine(name), SIZE.label) > 52);
  const { left, cell, width, size, rowTexts } = layout(names, numbered);
  const bottom = TOP + cell * names.length;
  const cells = cellsOf(values, sets).map((one) => ({ ...one, left: left + one.x * cell, top: TOP + one.y * cell }));
  const filled = cells.flatMap(({ value, left, top }) => (value === null ? [] : [{ value, left, top }]));
  const fontSize = figureSize(
    filled.map(({ value }) => textOf(value, numbers)),
    cell,
  );
  const key = keyOf(axes.value, width);
  return {
    width,
    height: Math.ceil(bottom) + 28,
    parameters: {},
    data: {
      areas: [
        ...filled.map(({ value, left, top }) => area(left, top, cell, cell, coefficientColour(value))),
        ...key.areas,
      ],
      figures: fontSize === null ? [] : filled.map((one) => figure(one, cell, numbers, fontSize)),
      dashes: fontSize === null ? filled.filter(({ value }) => value < 0).map((one) => dash(one, cell)) : [],
      strokes: cells.flatMap(({ left, top, value }) => (value === null ? [nothing(left, top, cell)] : [])),
      labels: [
        ...key.labels,
        ...rowTexts.map((text, row) => label(left - 8, TOP + (row + 0.5) * cell, text, { align: "right", size })),
        ...columnTexts(names, numbered, cell, size).map((column) =>
          label(left + (column.place + 0.5) * cell, bottom + 13, column.text, { align: "center", size: column.size }),
        ),
      ],
    },
  };
}

/** A few items have large cells in a narrower picture; as many as don't fit the page's width make it wider. */
function layout(names: readonly string[], numbered: boolean) {
  const count = Math.max(1, names.length);
  const size = Math.max(SIZE.least, Math.min(SIZE.tick, 480 / count));
  const rowTexts = names.map((name, row) => cut(numbered ? `${row + 1}. ${name}` : name, size, WIDTH.full * 0.3));
  const left = widest(rowTexts, size) + 12;
  const cell = Math.max(SIZE.least + 2, Math.min(54, (WIDTH.full - left - 4) / count));
  const width = Math.max(WIDTH.square, Math.ceil(left + cell * count + 4));
  return { left, cell, width, size, rowTexts };
}

/** One of the two equal halves, with the diagonal; all where they aren't equal. Nothing between sets. */
function cellsOf(values: HeatMap["values"], sets: readonly number[] = [values.length]) {
  const half = values.every((row, y) => row.every((value, x) => values[x]?.[y] === value));
  const setOf = sets.flatMap((size, set) => Array.from({ length: size }, () => set));
  return values.flatMap((row, y) =>
    row.flatMap((value, x) => ((half && x > y) || setOf[x] !== setOf[y] ? [] : [{ x, y, value }])),
  );
}

/** At the upper right: what the colours stand for. */
function keyOf(text: string, width: number) {
  const left = width - 2 - KEY.length * KEY_PATCH;
  const places = KEY.map((value, at) => ({ value, x: left + at * KEY_PATCH }));
  return {
    areas: places.map(({ value, x }) => area(x, 2, KEY_PATCH, 14, coefficientColour(value))),
    labels: [
      label(left - 10, 9, cut(text, SIZE.tick, left - 14), { align: "right", size: SIZE.tick }),
      ...places
        .filter(({ value }) => Number.isInteger(value))
        .map(({ value, x }) => label(x + KEY_PATCH / 2, 26, String(value), { align: "center", size: SIZE.figure })),
    ],
  };
}

/** Smaller where that makes them fit; else every second, third ... */
function columnTexts(names: readonly string[], numbered: boolean, cell: number, size: number) {
  const texts = names.map((name, place) => ({ place, text: numbered ? String(place + 1) : plainLine(name) }));
  const widestOf = widest(
    texts.map(({ text }) => text),
    1,
  );
  const fitting = Math.min(size, (cell - 3) / widestOf);
  const shown = fitting >= SIZE.least ? fitting : size;
  const every = Math.ceil((widestOf * shown + 2.99) / cell);
  return texts.filter(({ place }) => place % every === 0).map((column) => ({ ...column, size: shown }));
}

type Filled = { readonly value: number; readonly left: number; readonly top: number };

function area(x: number, y: number, width: number, height: number, fill: string): Area {
  return { x, x2: x + width, y, y2: y + height, fill };
}

/** 1 without decimals, as SPSS writes an item's correlation with itself. */
function textOf(value: number, numbers: Numbers): string {
  return Math.abs(value) === 1 ? String(value) : formatNumber(value, "coefficient", numbers);
}

/** The largest at which all figures fit their cells; null where that is too small to read. */
function figureSize(texts: readonly string[], cell: number): number | null {
  const size = Math.min(SIZE.figure, (cell - 2) / Math.max(0.01, widest(texts, 1)));
  return size >= SIZE.least ? size : null;
}

function figure({ value, left, top }: Filled, cell: number, numbers: Numbers, size: number) {
  const fill = inkOn(coefficientColour(value));
  return { x: left + cell / 2, y: top + cell / 2, text: textOf(value, numbers), size, fill };
}

function dash({ value, left, top }: Filled, cell: number) {
  return { x: left + cell / 4, x2: left + (cell * 3) / 4, y: top + cell / 2, fill: inkOn(coefficientColour(value)) };
}

/** Where a coefficient is undefined, a line from corner to corner. */
function nothing(x: number, y: number, cell: number): Stroke {
  return stroke(x + 2, y + cell - 2, x + cell - 2, y + 2);
}
