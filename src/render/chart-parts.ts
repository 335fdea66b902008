/** What charts in characters are put together from: labels in one width, a line that is drawn on, an axis. */
import { padEnd, padStart, printable, textWidth, wrap } from "./plain-text.ts";

/** In one width, to the left, shortened where `most` is too little. */
export function leftColumn(texts: readonly string[], most: number): readonly string[] {
  const { fitting, width } = fitted(texts, most);
  return fitting.map((text) => padEnd(text, width));
}

/** In one width, to the right. */
export function rightColumn(texts: readonly string[], most: number): readonly string[] {
  const { fitting, width } = fitted(texts, most);
  return fitting.map((text) => padStart(text, width));
}

function fitted(texts: readonly string[], most: number): { fitting: readonly string[]; width: number } {
  const fitting = texts.map((text) => shortened(printable(text), most));
  return { fitting, width: widest(fitting) };
}

/** In lines of one width, to the left: long ones go on in the next line. */
export function wrappedColumn(texts: readonly string[], most: number): readonly (readonly string[])[] {
  const lines = texts.map((text) => wrap(printable(text), most));
  const width = widest(lines.flat());
  return lines.map((wrapped) => wrapped.map((line) => padEnd(line, width)));
}

/** Of at most that width, with an ellipsis where something is missing. */
export function shortened(text: string, most: number): string {
  return textWidth(text) <= most ? text : `${wrap(text, Math.max(1, most - 1))[0]}…`;
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** Places in a row to draw on. */
export class Track {
  private readonly places: string[];

  constructor(readonly width: number) {
    this.places = Array.from({ length: width }, () => " ");
  }

  /** The place of a share from 0 to 1. */
  at(share: number): number {
    return Math.min(this.width - 1, Math.max(0, Math.round(share * (this.width - 1))));
  }

  put(place: number, character: string): void {
    if (place >= 0 && place < this.width) this.places[place] = character;
  }

  /** From one place to another, both filled. */
  fill(from: number, to: number, character: string): void {
    for (let place = from; place <= to; place++) this.put(place, character);
  }

  /** Right behind one another, from a place on; not beyond the end. */
  write(place: number, text: string): void {
    for (const [index, character] of [...text].entries()) this.put(place + index, character);
  }

  get text(): string {
    return this.places.join("").trimEnd();
  }
}

/** Entries beside each other, two places apart, in as many lines as they need; one that is too long is wrapped. */
export function packed(entries: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last) + 2 + textWidth(entry) <= room)
      lines[lines.length - 1] = `${last}  ${entry}`;
    else lines.push(...wrap(entry, room));
  }
  return lines;
}

export type Tick = { readonly share: number; readonly text: string };

/** A rule with a mark at each tick, and below it the ticks' texts, those left out that would touch the one before. */
export function axisLines(ticks: readonly Tick[], width: number): readonly string[] {
  const [rule, texts] = [new Track(width), new Track(width)];
  rule.fill(0, width - 1, "─");
  let free = 0;
  for (const { share, text } of ticks) {
    const place = rule.at(share);
    const length = textWidth(text);
    const start = Math.min(Math.max(0, place - Math.floor(length / 2)), width - length);
    if (start < free) continue;
    rule.put(place, "┴");
    texts.write(start, text);
    free = start + length + 1;
  }
  return [rule.text, texts.text];
}
