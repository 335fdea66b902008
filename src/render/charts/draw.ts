/** Drawing through Vega, without a browser or a canvas: what is compiled of a type of chart is kept for the next one. */
import * as vega from "vega";
import { compile } from "vega-lite";
import type { Drawing, PlotKind } from "./drawing.ts";
import { FONT, PAPER_INK } from "./theme.ts";

type Compiled = {
  readonly view: vega.View;
  /** What Vega would only have logged. */
  readonly faults: unknown[];
};

const compiled = new Map<unknown, Compiled>();

/** @returns the picture as one SVG element, in the ink of the page around it where `page` */
export function draw<P>(kind: PlotKind<P>, { width, height, parameters, data }: Drawing, page: boolean): string {
  const { view, faults } = compiled.get(kind) ?? compiledOf(kind);
  view.width(width).height(height);
  for (const [name, value] of Object.entries(parameters)) view.signal(name, value);
  for (const [name, rows] of Object.entries(data)) view.data(name, rows.slice());
  view.run();
  if (faults.length > 0) {
    compiled.delete(kind);
    throw faults[0];
  }
  return element(asSvg(view, width, height), width, height, page);
}

function compiledOf<P>(kind: PlotKind<P>): Compiled {
  const faults: unknown[] = [];
  const logger = vega.logger(vega.Error, "error", (_method, _level, messages) => faults.push(...messages));
  const view = new vega.View(vega.parse(compile(kind.specification).spec), { renderer: "none", logger });
  compiled.set(kind, { view, faults });
  return { view, faults };
}

/** What `view.toSVG()` does, without its waiting: nobody else may draw with the view in between. */
function asSvg(view: vega.View, width: number, height: number): string {
  const { SVGStringRenderer } = vega as unknown as { readonly SVGStringRenderer: new () => StringRenderer };
  const { root } = view.scenegraph() as unknown as { readonly root: unknown };
  return new SVGStringRenderer().initialize(null, width, height, [0, 0]).render(root).svg();
}

/** As vega-scenegraph has it; Vega's types leave it out. */
type StringRenderer = {
  initialize(element: null, width: number, height: number, origin: readonly [number, number]): StringRenderer;
  render(scene: unknown): StringRenderer;
  svg(): string;
};

/** What Vega wrote, with a head of our own and without what only scripts and styles would use. */
function element(svg: string, width: number, height: number, page: boolean): string {
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `font-family="${FONT.replaceAll('"', "'")}" direction="ltr"`,
    ...(page ? [] : [`color="${PAPER_INK}"`]),
  ];
  const body = svg.slice(svg.indexOf(">") + 1).replace(/<[^<>]*>/g, lean);
  return `<svg ${attributes.join(" ")}>${body.replace(INVISIBLE, "")}`;
}

const UNUSED =
  / (?:(?:class|role|aria-[a-z]+|pointer-events|font-family)="[^"]*"|stroke="currentColor" stroke-width="0"|text-anchor="start"|stroke-dasharray=""|opacity="1")/g;
/** Backgrounds and frames of groups that nothing is drawn of, and groups without marks. */
const INVISIBLE = /<path(?: d="[^"]*")?(?: display="none")?\/>|<g\/>/g;

function lean(tag: string): string {
  return tag.replace(UNUSED, "").replace(/-?\d+\.\d{3,}/g, (digits) => String(Math.round(Number(digits) * 100) / 100));
}
