/** How the cells of a report's sheets look. */
import type { CellObject } from "write-excel-file/node";
import type { Look, Tone } from "../../report/document.ts";
import type { PlacedCell } from "./placed-table.ts";

export type CellLook = Omit<CellObject, "value" | "type" | "format">;

export const FONT = { fontFamily: "Arial", fontSize: 10 } as const;
/** Points that a line of the font takes. */
export const LINE = 13;

const TONES: { readonly [T in Tone]: string } = {
  good: "#1B6B3A",
  bad: "#A8201A",
  caution: "#8A5A00",
  muted: "#595959",
};

export type WordLook = {
  readonly look: CellLook;
  /** Points that a line takes. */
  readonly line: number;
  /** Of a letter, against one of the text. */
  readonly scale: number;
};

const TEXT: WordLook = { look: {}, line: LINE, scale: 1 };

export const wordLooks = {
  heading1: { look: { fontWeight: "bold", fontSize: 16 }, line: 21, scale: 1.7 },
  heading2: { look: { fontWeight: "bold", fontSize: 13 }, line: 17, scale: 1.4 },
  heading3: { look: { fontWeight: "bold", fontSize: 11 }, line: 15, scale: 1.2 },
  title: { look: { fontWeight: "bold" }, line: LINE, scale: 1.05 },
  text: TEXT,
  note: { look: { fontSize: 9 }, line: 12, scale: 0.92 },
  quiet: { look: { fontSize: 9, fontStyle: "italic", textColor: TONES.muted }, line: 12, scale: 0.92 },
} satisfies Record<string, WordLook>;

export function toneLook(tone: Tone | null | undefined): CellLook {
  return tone === null || tone === undefined ? {} : { textColor: TONES[tone] };
}

/** Where in its table a cell stands. */
export type Edges = {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
  /** Between headings and figures. */
  readonly underHead: boolean;
  /** Below a heading over several columns, or above a row that a rule stands above. */
  readonly spanned: boolean;
  readonly ruled: boolean;
};

/** SPSS's pivot tables: all lines, shaded stubs; APA's: three lines and one below each spanning heading. */
export function tableLook(look: Look, cell: PlacedCell, strong: boolean, edges: Edges): CellLook {
  return {
    ...alignment(cell),
    ...(look === "spss" ? spssColours(cell) : {}),
    ...(strong ? { fontWeight: "bold" as const } : {}),
    ...toneLook(cell.tone),
    ...(look === "spss" ? spssLines(edges) : apaLines(edges)),
  };
}

function alignment({ align, head, indent }: PlacedCell): CellLook {
  return {
    align,
    alignVertical: head === "column" ? "bottom" : "top",
    wrap: align !== "right" || head !== null,
    ...(indent > 0 ? { indent } : {}),
  };
}

const INK = "#264A60";
const GRID = "#C6CCD0";

function spssColours({ head }: PlacedCell): CellLook {
  if (head === "column") return { textColor: INK };
  return head === "row" ? { textColor: INK, backgroundColor: "#E0E0E0" } : { backgroundColor: "#F9F9FB" };
}

function spssLines({ top, bottom, left, right, underHead, ruled }: Edges): CellLook {
  const line = (strong: boolean) => ({ style: "thin" as const, color: strong ? "#152935" : GRID });
  return sides(line(top || ruled), line(bottom || underHead), line(left), line(right));
}

function apaLines({ top, bottom, underHead, spanned, ruled }: Edges): CellLook {
  const thick = { style: "medium" as const, color: "#000000" };
  const thin = { style: "thin" as const, color: "#000000" };
  const faint = { style: "hair" as const, color: "#000000" };
  const above = top ? thick : ruled ? faint : null;
  const below = bottom ? thick : underHead || spanned ? thin : null;
  return sides(above, below, null, null);
}

type Side = { readonly style: "thin" | "medium" | "hair"; readonly color: string } | null;

function sides(top: Side, bottom: Side, left: Side, right: Side): CellLook {
  return {
    ...(top === null ? {} : { topBorderStyle: top.style, topBorderColor: top.color }),
    ...(bottom === null ? {} : { bottomBorderStyle: bottom.style, bottomBorderColor: bottom.color }),
    ...(left === null ? {} : { leftBorderStyle: left.style, leftBorderColor: left.color }),
    ...(right === null ? {} : { rightBorderStyle: right.style, rightBorderColor: right.color }),
  };
}
