/** How wide text becomes without drawing it, and how it is shortened to fit. */
import { printable, textWidth } from "../plain-text.ts";

/** Hundredths of the font size that printable ASCII takes in DejaVu Sans, the widest of the fonts a chart is shown in. */
const ADVANCES = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
] as const;
const OTHERS = 72;
const WIDE = 115;
const ELLIPSIS = "\u2026";
/** Beyond this nothing is read, whatever it takes in width: marks that stand on one letter take none. */
const MOST_CHARACTERS = 300;

/** One line that XML can hold: control characters and halves of characters are replaced. */
export function plainLine(text: string): string {
  const start = text.length > 20 * MOST_CHARACTERS ? text.slice(0, 20 * MOST_CHARACTERS) : text;
  return printable(start.toWellFormed())
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/\s+/g, " ")
    .trim();
}

/** In pixels, of a line. */
export function widthOf(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += advance(character);
  return (hundredths * size) / 100;
}

export function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text, size)), 0);
}

/** The text, or its beginning and an ellipsis. */
export function cut(text: string, size: number, room: number): string {
  const line = plainLine(text);
  if (line.length <= MOST_CHARACTERS && widthOf(line, size) <= room) return line;
  return beginning(line, size, room - widthOf(ELLIPSIS, size)).trimEnd() + ELLIPSIS;
}

/** At most so many lines, broken at spaces where that is possible; the last is cut, but not what stands after it. */
export function lines(text: string, size: number, room: number, most: number, after = ""): readonly string[] {
  const found: string[] = [];
  let rest = plainLine(text);
  const lastRoom = room - widthOf(after, size);
  while (found.length < most - 1 && widthOf(rest, size) > lastRoom) {
    const part = beginning(rest, size, room);
    const space = part.lastIndexOf(" ");
    const line = rest[part.length] === " " || space <= 0 ? part : part.slice(0, space);
    if (line === "") break;
    found.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return [...found, cut(rest, size, lastRoom) + after];
}

/** As many characters as fit, each with all that joins it. */
function beginning(text: string, size: number, room: number): string {
  let used = 0;
  let end = 0;
  let count = 0;
  for (const cluster of clusters(text)) {
    used += widthOf(cluster, size);
    count += [...cluster].length;
    if (used > room || count > MOST_CHARACTERS) break;
    end += cluster.length;
  }
  return text.slice(0, end);
}

/** What joins the character before it (marks, skin tones, the second half of a flag) stays with it. */
function* clusters(text: string): Generator<string> {
  let cluster = "";
  let flags = 0;
  for (const character of text) {
    const flag = /\p{Regional_Indicator}/u.test(character);
    const joins = textWidth(character) === 0 || cluster.endsWith("\u200d") || (flag && flags % 2 === 1);
    flags = flag ? flags + 1 : 0;
    if (cluster !== "" && !joins) {
      yield cluster;
      cluster = "";
    }
    cluster += character;
  }
  if (cluster !== "") yield cluster;
}

function advance(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 32 && code < 127) return ADVANCES[code - 32]!;
  const columns = textWidth(character);
  return columns === 0 ? 0 : columns === 2 ? WIDE : OTHERS;
}
