/** A name for each column, whatever its header says: every format's header row goes through here. */

/** A cell as a name: one line, single spaces, without control, zero-width and direction characters; "" where nothing is left. */
export function cleanHeader(cell: string): string {
  if (/^[ -~]*$/.test(cell) && !cell.includes("  ")) return cell.trim();
  // U+FEFF is white space to a regular expression, so the unseen go first; NEL isn't
  return cell
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\u0085]+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

export type Renamed = {
  /** Column, counted from 1. */
  readonly place: number;
  /** As it stood, cleaned; "" for a column without a name. */
  readonly header: string;
  readonly name: string;
};

/**
 * Names that are unique and never empty: the first column of a name keeps it, further ones are told apart by a number
 * (`Umur`, `Umur (2)`: the next that no other column bears), and one without a name goes by its place (`#5`).
 *
 * @param cells the header row, one cell a column, as the file has them
 * @returns one name a cell; `renamed` lists those whose name isn't their cleaned header
 */
export function nameColumns(cells: readonly string[]): {
  readonly names: readonly string[];
  readonly renamed: readonly Renamed[];
} {
  const headers = cells.map(cleanHeader);
  const taken = new Set(headers);
  const seen = new Set<string>();
  const lastNumber = new Map<string, number>();
  const renamed: Renamed[] = [];
  const names = headers.map((header, at) => {
    if (header !== "" && !seen.has(header)) {
      seen.add(header);
      return header;
    }
    const name = header === "" ? freePlace(at + 1, taken) : nextFree(header, taken, lastNumber);
    taken.add(name);
    renamed.push({ place: at + 1, header, name });
    return name;
  });
  return { names, renamed };
}

function freePlace(place: number, taken: ReadonlySet<string>): string {
  const name = `#${place}`;
  return taken.has(name) ? nextFree(name, taken, new Map()) : name;
}

/** @param lastNumber the number last given for each header, so that a thousand equal ones don't count up anew each */
function nextFree(header: string, taken: ReadonlySet<string>, lastNumber: Map<string, number>): string {
  for (let number = (lastNumber.get(header) ?? 1) + 1; ; number++) {
    const name = `${header} (${number})`;
    if (taken.has(name)) continue;
    lastNumber.set(header, number);
    return name;
  }
}
