/** The colours hold on white and on a dark page, in black and white, and for eyes that miss a sort of cone. */
import { describe, expect, it } from "vitest";
import {
  BLUE,
  coefficientColour,
  contrast,
  inkOn,
  luminance,
  orderedColours,
  PAPER_INK,
} from "../../../src/render/charts/theme.ts";

const WHITE = "#ffffff";
const DARK_PAGE = "#16181d";
const DARK_PAGE_INK = "#e6e6e6";

type Matrix = readonly (readonly [number, number, number])[];

/** On linear RGB, all cones of one sort missing: Machado, Oliveira & Fernandes (2009), IEEE TVCG 15(6), severity 1. */
const COLOUR_BLIND: Readonly<Record<string, Matrix>> = {
  "colours seen": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenWith(matrix: Matrix, colour: string): string {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const bytes = matrix.map((row) => {
    const value = Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * linear[at]!, 0),
      ),
    );
    return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** CIE 1976 L*, from 0 to 100: what a photocopy keeps. */
function lightness(colour: string): number {
  const y = luminance(colour);
  return y <= 216 / 24389 ? (24389 / 27) * y : 116 * Math.cbrt(y) - 16;
}

describe.each(Object.entries(COLOUR_BLIND))("%s", (_, matrix) => {
  it.each([2, 3, 4, 5, 7, 12])("keeps %d ordered answers in even steps from light to dark", (count) => {
    const steps = orderedColours(count).map((colour) => lightness(seenWith(matrix, colour)));
    const differences = steps.slice(1).map((step, at) => steps[at]! - step);
    const even = (steps[0]! - steps.at(-1)!) / (count - 1);
    expect(steps[0]! - steps.at(-1)!).toBeGreaterThan(70);
    for (const difference of differences) expect(difference).toBeGreaterThan(0.6 * even);
  });

  it("darkens a coefficient with its size, to either side of zero", () => {
    for (const sign of [-1, 1]) {
      const steps = Array.from({ length: 11 }, (_, at) =>
        lightness(seenWith(matrix, coefficientColour((sign * at) / 10))),
      );
      for (const [at, step] of steps.slice(1).entries()) expect(steps[at]! - step).toBeGreaterThan(2);
    }
  });

  it.each([0.25, 0.5, 0.75])("tells -%d from its opposite by hue", (size) => {
    const [a, b] = [coefficientColour(size), coefficientColour(-size)].map((colour) => seenWith(matrix, colour));
    const apart = [1, 3, 5].map(
      (at) => Number.parseInt(a!.slice(at, at + 2), 16) - Number.parseInt(b!.slice(at, at + 2), 16),
    );
    expect(Math.hypot(...apart)).toBeGreaterThan(60);
  });
});

describe("contrast", () => {
  it("of figures on bars and cells is at least 4.5", () => {
    const grounds = [1, 2, 3, 4, 5, 7, 12].flatMap(orderedColours);
    for (let value = -1; value <= 1; value += 0.01) grounds.push(coefficientColour(value));
    for (const ground of grounds) expect(contrast(ground, inkOn(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("of data is at least 3 against white, a dark page, and the ink of both", () => {
    for (const other of [WHITE, DARK_PAGE, PAPER_INK, DARK_PAGE_INK])
      expect(contrast(BLUE, other)).toBeGreaterThanOrEqual(3);
  });

  it("of text on its page is at least 4.5", () => {
    expect(contrast(PAPER_INK, WHITE)).toBeGreaterThan(4.5);
    expect(contrast(DARK_PAGE_INK, DARK_PAGE)).toBeGreaterThan(4.5);
  });

  it("is WCAG's own: 21 for black on white, 4.54 for #767676", () => {
    expect(contrast("#000000", WHITE)).toBe(21);
    expect(contrast("#767676", WHITE)).toBeCloseTo(4.54, 2);
  });
});
