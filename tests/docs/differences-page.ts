/** Reads docs/differences.md: one row a difference, its cells taken apart. */
import { readFileSync } from "node:fs";

const COLUMNS = ["row", "figure", "data", "here", "SPSS", "PSPP", "R, SciPy", "jamovi", "why, and which to believe"];

/** `3.75 (`quantile()`)`: what is printed, and by which call; "same" prints what stands under "here". */
export type Entry = { readonly printed: string; readonly call: string | null };

export type Row = {
  readonly id: string;
  readonly figure: string;
  readonly data: string;
  readonly here: string;
  readonly spss: readonly Entry[];
  readonly pspp: readonly Entry[];
  readonly r: readonly Entry[];
  readonly jamovi: readonly Entry[];
  readonly why: string;
};

/**
 * The rows of all tables with the page's columns, in order.
 *
 * @throws where a row of such a table hasn't as many cells
 */
export function differenceRows(page: URL): readonly Row[] {
  const rows: Row[] = [];
  let inTable = false;
  for (const line of readFileSync(page, "utf8").split("\n")) {
    const cells = line.startsWith("|") ? line.slice(1, -1).split("|") : [];
    const texts = cells.map((cell) => cell.trim());
    if (texts.join("|") === COLUMNS.join("|")) inTable = true;
    else if (texts.length === 0) inTable = false;
    else if (inTable && !texts.every((text) => /^-+:?$/.test(text))) rows.push(rowOf(texts));
  }
  return rows;
}

function rowOf(cells: readonly string[]): Row {
  if (cells.length !== COLUMNS.length) throw new Error(`a row of ${cells.length} cells: ${cells.join(" | ")}`);
  const [id, figure, data, here, spss, pspp, r, jamovi, why] = cells as [string, ...string[]];
  return {
    id,
    figure: figure!,
    data: data!.replaceAll("`", ""),
    here: here!,
    spss: entries(spss!),
    pspp: entries(pspp!),
    r: entries(r!),
    jamovi: entries(jamovi!),
    why: why!,
  };
}

function entries(cell: string): Entry[] {
  if (cell === "-") return [];
  return cell.split("; ").map((text) => {
    const found = /^(?<printed>.+?)(?: \((?:`(?<code>[^`]+)`|(?<words>.+))\))?$/.exec(text)?.groups;
    return { printed: found?.printed ?? text, call: found?.code ?? found?.words ?? null };
  });
}

/** A figure with as many digits after the point as its printed form has, no zero before the point. */
export function printed(figure: number | string | null, like: string): string {
  if (figure === null) return ".";
  if (typeof figure === "string") return figure;
  const places = decimals(like);
  const text = figure.toFixed(places).replace(/^(-?)0\./, "$1.");
  return /[1-9]/.test(text) ? text : text.replace("-", "");
}

export function decimals(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
