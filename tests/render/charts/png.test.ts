import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { chartSvg, svgToPng } from "../../../src/render/charts/chart-pictures.ts";
import { encodePng } from "../../../src/render/charts/encode-png.ts";
import type { Plot } from "../../../src/report/document.ts";
import { studyResult } from "../../support/written.ts";
import { bekasiPlots } from "./bekasi-plots.ts";
import { hostilePlots } from "./hostile-plots.ts";

const real = bekasiPlots(await studyResult({ full: true }));

async function picture(plot: Plot) {
  const svg = await chartSvg({ kind: "chart", id: "a", title: "A", plot }, { language: "en", ink: "paper" });
  return { svg, png: await svgToPng(svg) };
}

/** Share of the pixels that are of a colour; PNGs of charts have a palette. */
function shareOf(png: Uint8Array, wanted: readonly [number, number, number]): number {
  const { data, palette, width, height } = decode(png);
  const number = palette?.findIndex((colour) => wanted.every((channel, at) => colour[at] === channel)) ?? -1;
  return Array.from(data).filter((index) => index === number).length / (width * height);
}

describe.each([...Object.entries(real), ...Object.entries(hostilePlots)])("the picture of %s", (_, plot) => {
  it("has two dots a pixel and prints at 96 pixels an inch", async () => {
    const { svg, png } = await picture(plot);
    const { width, height, resolution } = decode(png, { checkCrc: true });
    expect([width, height]).toEqual([svg.width * 2, svg.height * 2]);
    expect(resolution).toEqual({ x: 7559, y: 7559, unit: 1 });
  });
});

describe("a picture", () => {
  it("is the same each time, whatever was drawn in between, and made once for one chart", async () => {
    const first = await picture(real.forest);
    await picture(real.histogram);
    const again = await picture(structuredClone(real.forest));
    expect(again.png).not.toBe(first.png);
    expect(again.png).toEqual(first.png);
    expect((await picture(real.forest)).png).toBe(first.png);
  });

  it("shows the bars and the text on white", async () => {
    const { png } = await picture(real.bars);
    expect(shareOf(png, [255, 255, 255])).toBeGreaterThan(0.6);
    expect(shareOf(png, [0x1f, 0x77, 0xb4])).toBeGreaterThan(0.05);
    expect(shareOf(png, [0x1a, 0x1a, 0x1a])).toBeGreaterThan(0.005);
  });
});

describe("the encoder", () => {
  it.each([1, 256, 257, 5000])("keeps every pixel of %d colours", (colours) => {
    const [width, height] = [83, 61];
    const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
      const colour = ((at >> 2) * 7919) % colours;
      return at % 4 === 3 ? 255 : (colour >> ((at % 4) * 5)) & 255;
    });
    const { data, palette, channels } = decode(encodePng({ width, height, pixels, dotsPerInch: 96 }), {
      checkCrc: true,
    });
    const back = palette === undefined ? Array.from(data) : Array.from(data).flatMap((index) => palette[index]!);
    expect(channels).toBe(palette === undefined ? 3 : 1);
    expect(back).toEqual(Array.from(pixels).filter((_, at) => at % 4 !== 3));
  });
});
