/** Which character parts the cells, as the first rows show it. */

const candidates = [",", ";", "\t", "|"] as const;

/** What Excel reads as the delimiter: a first line of `sep=` and one character. Null where there is no such line. */
export function declaredDelimiter(start: Buffer): string | null {
  const line = start.toString("latin1", 0, 16);
  return /^(?:sep=([^"\r\n])|"sep=([^"\r\n])")(?:[\r\n]|$)/i.exec(line)?.slice(1).find(Boolean) ?? null;
}

/** So many lines above the header may be titles. */
const titleLines = 10;

type Found = { readonly delimiter: string; readonly share: number; readonly inHeader: number };

/**
 * The candidate whose number in a row agrees with the header's in the largest share of rows; among equals the more
 * frequent one. Quoted parts don't count. The header is the first line, or, where hardly any row agrees with that, the
 * first one of the next few that most do: titles stand above it. A comma where there is none of them: one column.
 *
 * @param start the first bytes of a text, or all of it, UTF-8 without a byte order mark
 * @param whole false where the last line of `start` may be cut
 */
export function findDelimiter(start: Buffer, whole: boolean): string {
  // Each byte is a character here: what is counted is ASCII.
  const text = start.toString("latin1");
  if (text.includes('"') && haveEvenTabs(linesOf(text, whole))) return "\t";
  const lines = linesOf(text.replace(/"[^"]*(?:"|$)/g, ""), whole);
  const first = bestBelow(lines, 0);
  if (first.share > 0.5) return first.delimiter;
  for (let header = 1; header <= titleLines && header < lines.length; header++) {
    const found = bestBelow(lines, header);
    // without any row below, what agrees with the header is nothing
    if (found.share > 0.5 && (header < lines.length - 1 || first.inHeader === 0)) return found.delimiter;
  }
  return first.delimiter;
}

function linesOf(text: string, whole: boolean): string[] {
  const lines = text.split(/[\r\n]+/);
  if (!whole && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== "");
}

/** Quotes that were typed into a text with tabs hide some of these: it shows where they are left alone. */
function haveEvenTabs([header = "", ...rows]: readonly string[]): boolean {
  const tabs = header.split("\t").length;
  return tabs > 1 && rows.length > 0 && rows.every((row) => row.split("\t").length === tabs);
}

function bestBelow(lines: readonly string[], header: number): Found {
  const [head = "", ...rows] = lines.slice(header);
  let best: Found = { delimiter: ",", share: 0, inHeader: 0 };
  for (const delimiter of candidates) {
    const inHeader = head.split(delimiter).length - 1;
    if (inHeader === 0) continue;
    const agreeing = rows.filter((row) => row.split(delimiter).length - 1 === inHeader).length;
    const share = rows.length === 0 ? 1 : agreeing / rows.length;
    if (share > best.share || (share === best.share && inHeader > best.inHeader)) best = { delimiter, share, inHeader };
  }
  return best;
}
