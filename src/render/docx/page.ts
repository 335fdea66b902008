/** The sheet of paper: A4 with a thesis's margins. Lengths in twentieths of a point. */

const CENTIMETRE = 567;

export const PAPER = { width: 11906, height: 16838 };

/** 4 cm at the side that is bound, 3 cm elsewhere. A sheet that lies on its side is bound at the top. */
export const MARGIN = { bound: 4 * CENTIMETRE, other: 3 * CENTIMETRE, footer: Math.round(1.5 * CENTIMETRE) };

export type Orientation = "portrait" | "landscape";

export type Room = { readonly width: number; readonly height: number };

export const ROOM: { readonly [O in Orientation]: Room } = {
  portrait: { width: PAPER.width - MARGIN.bound - MARGIN.other, height: PAPER.height - 2 * MARGIN.other },
  landscape: { width: PAPER.height - 2 * MARGIN.other, height: PAPER.width - MARGIN.bound - MARGIN.other },
};
