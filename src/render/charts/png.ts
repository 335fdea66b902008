/** SVG as PNG, by a renderer that is the same on every machine, with a font of its own. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { asset } from "./assets.ts";
import { encodePng } from "./encode-png.ts";
import { threadedPng } from "./png-thread.ts";

/** Dots a pixel. */
const SCALE = 2;
const PIXELS_PER_INCH = 96;
const FAMILY = "DejaVu Sans";

type Picture = { readonly svg: string };

/** By picture: several formats of one report have the same ones. */
const known = new WeakMap<Picture, Promise<Uint8Array>>();

/**
 * In a thread of its own where there is one, so that a report's tables are written meanwhile.
 *
 * @returns the PNG's bytes, at two dots a pixel, on white; callers share them and leave them as they are
 */
export function svgToPng(picture: Picture): Promise<Uint8Array> {
  const png = known.get(picture) ?? threadedPng(picture.svg) ?? pngOf(picture.svg);
  known.set(picture, png);
  return png;
}

/** The same, here and now. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  return render(svg, await ready());
}

function render(svg: string, font: Uint8Array): Uint8Array {
  const picture = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontBuffers: [font], defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const image = picture.render();
  const { width, height, pixels } = image;
  image.free();
  picture.free();
  return encodePng({ width, height, pixels, dotsPerInch: SCALE * PIXELS_PER_INCH });
}

let starting: Promise<Uint8Array> | null = null;

function ready(): Promise<Uint8Array> {
  starting ??= initWasm(asset("resvg.wasm")).then(() => asset("dejavu-sans.ttf"));
  return starting;
}
