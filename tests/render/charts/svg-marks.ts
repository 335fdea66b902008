/** What a picture shows, read back from its SVG. */
import { SaxesParser } from "saxes";

export type Mark = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where it is in the picture: its own place and that of the groups around it. */
  readonly x: number;
  readonly y: number;
};

/** @throws where it isn't well-formed XML */
export function marksOf(svg: string): readonly Mark[] {
  const marks: (Mark & { text: string })[] = [];
  const open: (Mark & { text: string })[] = [];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const around = open.at(-1) ?? { x: 0, y: 0 };
    const [x, y] = moved(attributes.transform);
    const mark = { tag: name, attributes, text: "", x: around.x + x, y: around.y + y };
    marks.push(mark);
    open.push(mark);
  });
  parser.on("text", (text) => {
    const mark = open.at(-1);
    if (mark !== undefined) mark.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(svg).close();
  return marks;
}

function moved(transform: string | undefined): readonly [number, number] {
  const [, x = "0", y = "0"] = /^translate\(([-\d.e]+),([-\d.e]+)\)/.exec(transform ?? "") ?? [];
  return [Number(x), Number(y)];
}

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Of a path that Vega draws a rectangle by; null for any other mark. */
export function rectangle({ tag, attributes, x, y }: Mark): Rectangle | null {
  const match = /^M([-\d.e]+),([-\d.e]+)h([-\d.e]+)v([-\d.e]+)h-?[\d.e]+Z$/.exec(attributes.d ?? "");
  if (tag !== "path" || match === null) return null;
  const [left, top, width, height] = match.slice(1).map(Number) as [number, number, number, number];
  return { x: x + left, y: y + top, width, height };
}

/** Those of a colour, in the order in which they are drawn. */
export function rectangles(svg: string, fill: string): readonly Rectangle[] {
  return marksOf(svg)
    .filter(({ attributes }) => attributes.fill === fill)
    .flatMap((mark) => rectangle(mark) ?? []);
}

export function texts(svg: string): readonly string[] {
  return marksOf(svg)
    .filter(({ tag }) => tag === "text")
    .map(({ text }) => text);
}
