/** Charts as pictures: drawn sharp at any size where Word can (SVG), as dots where it can't. */
import { ImageRun, Paragraph } from "docx";
import { numbersOf } from "../../report/cell-text.ts";
import type { Chart } from "../../report/document.ts";
import { chartSvg, svgToPng } from "../charts/chart-pictures.ts";
import { belowLines } from "./below-lines.ts";
import { type Caption, captionRuns } from "./captions.ts";
import type { Drawing } from "./drawing.ts";
import { ROOM } from "./page.ts";
import { forDocx, type Part } from "./part.ts";
import { STYLE } from "./styles.ts";
import { paragraph } from "./xml.ts";

/** Pixels of 96 an inch in a twentieth of a point. */
const PIXEL = 15;
/** A picture leaves room for its caption and some words. */
const ROOM_FOR_PICTURES = { width: ROOM.portrait.width / PIXEL, height: (0.7 * ROOM.portrait.height) / PIXEL };

export async function pictureOf(chart: Chart, caption: Caption, drawing: Drawing): Promise<readonly Part[]> {
  const { language, look, bookmark } = drawing;
  const numbers = numbersOf({ language, look, blocks: [] });
  const picture = await chartSvg(chart, { language, ink: "paper", numbers });
  const { width, height } = picture;
  const scale = Math.min(1, ROOM_FOR_PICTURES.width / width, ROOM_FOR_PICTURES.height / height);
  const transformation = { width: width * scale, height: height * scale };
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(picture.svg),
    transformation,
    fallback: { type: "png", data: await svgToPng(picture) },
    altText: {
      // `docx` gives all pictures one id
      id: String(caption.number),
      name: forDocx(chart.id),
      title: forDocx(chart.title),
      description: forDocx(chart.alt ?? chart.title),
    },
  });
  const below = belowLines({
    footnotes: [],
    caption: chart.caption,
    source: chart.source,
    look,
    left: 0,
  });
  const style = { style: STYLE.figureCaption, keepNext: below.length > 0 };
  return [
    new Paragraph({ style: STYLE.picture, children: [image] }),
    paragraph(style, chart.title, captionRuns(caption, { italic: look === "apa" }, bookmark)),
    ...below,
  ];
}
