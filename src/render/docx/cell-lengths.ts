/** Lengths inside of tables, in twentieths of a point. */
import { GAP } from "../column-widths.ts";

/** Widths are fitted in these, so that the gap between two columns is a cell's margins. */
export const UNIT = 80;
export const CELL_MARGIN = (GAP * UNIT) / 2;

/** A step to the right. */
export const INDENT = 200;

/** Raised marks are this much smaller. */
export const RAISED = 0.65;
