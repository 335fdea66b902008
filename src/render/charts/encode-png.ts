/**
 * Opaque pixels as PNG. Charts have few colours and many rows that are as the one above: with a palette, and each row as its
 * difference from the one above, hardly anything is left to compress.
 */
import { constants, deflateSync } from "node:zlib";

export type OpaqueImage = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, and 255, each a byte. */
  readonly pixels: Uint8Array;
  readonly dotsPerInch: number;
};

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const [PALETTE, TRUE_COLOUR] = [3, 2];
/** The filter's number. */
const UP = 2;
const METRES_PER_INCH = 0.0254;

/** Runs of one byte are all that is sought: no hash of what came before, which zlib takes differently on each sort of processor. */
const RUNS = { strategy: constants.Z_RLE } as const;

/** @see https://www.w3.org/TR/png-3/ */
export function encodePng(image: OpaqueImage): Uint8Array {
  const { rows, palette } = indexed(image) ?? { rows: trueColour(image), palette: null };
  const { width, height, dotsPerInch } = image;
  const dots = Math.round(dotsPerInch / METRES_PER_INCH);
  return joined([
    SIGNATURE,
    chunk("IHDR", [...uint32(width), ...uint32(height), 8, palette === null ? TRUE_COLOUR : PALETTE, 0, 0, 0]),
    chunk("pHYs", [...uint32(dots), ...uint32(dots), 1]),
    ...(palette === null ? [] : [chunk("PLTE", palette)]),
    chunk("IDAT", deflateSync(rows, RUNS)),
    chunk("IEND", []),
  ]);
}

/** Rows of numbers of colours, and the colours; null where there are more than 256. */
function indexed({ width, height, pixels }: OpaqueImage) {
  const words = wordsOf(pixels);
  const rows = emptyRows(width, height);
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  const above = new Uint8Array(width);
  let [before, number] = [0, -1];
  for (const row of changedRows(width, height, pixels)) {
    const to = row * (width + 1) + 1;
    for (let x = 0, at = row * width; x < width; x++, at++) {
      const word = words[at]!;
      if (row > 0 && word === words[at - width]) continue;
      if (word !== before || number < 0) {
        before = word;
        number = numbers.get(word) ?? numbers.size;
        if (number > 255) return null;
        if (number === numbers.size) {
          numbers.set(word, number);
          palette.push(...pixels.subarray(at * 4, at * 4 + 3));
        }
      }
      rows[to + x] = number - above[x]!;
      above[x] = number;
    }
  }
  return { rows, palette };
}

function trueColour({ width, height, pixels }: OpaqueImage): Uint8Array {
  const rows = emptyRows(width * 3, height);
  for (const row of changedRows(width, height, pixels)) {
    let to = row * (width * 3 + 1) + 1;
    for (let at = row * width * 4, end = at + width * 4; at < end; at += 4, to += 3) {
      for (let channel = 0; channel < 3; channel++) {
        rows[to + channel] = pixels[at + channel]! - (pixels[at + channel - width * 4] ?? 0);
      }
    }
  }
  return rows;
}

/** As if each was the same as the one above: the number of the filter, and nothing to add. */
function emptyRows(bytes: number, height: number): Uint8Array {
  const rows = new Uint8Array((bytes + 1) * height);
  for (let at = 0; at < rows.length; at += bytes + 1) rows[at] = UP;
  return rows;
}

/** Those that aren't the same as the one above. */
function changedRows(width: number, height: number, pixels: Uint8Array): readonly number[] {
  const rowOf = (row: number) => pixels.subarray(row * width * 4, (row + 1) * width * 4);
  return Array.from({ length: height }, (_, row) => row).filter(
    (row) => row === 0 || Buffer.compare(rowOf(row), rowOf(row - 1)) !== 0,
  );
}

/** A pixel each; the same number for the same colour. */
function wordsOf(pixels: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Int32Array(buffer, byteOffset, length / 4);
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  bytes.set(uint32(data.length));
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  bytes.set(uint32(checksum(bytes.subarray(4, -4))), data.length + 8);
  return bytes;
}

function uint32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

/** CRC-32 of ISO 3309. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = REMAINDERS[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return sum ^ -1;
}

const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
