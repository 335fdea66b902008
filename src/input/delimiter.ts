/** Which character parts the cells, as the first rows show it. */

const candidates = [",", ";", "\t"] as const;

/** What Excel reads as the delimiter: a first line of `sep=` and one character. Null where there is no such line. */
export function declaredDelimiter(start: Buffer): string | null {
  const line = start.toString("latin1", 0, 16);
  return /^(?:sep=([^"\r\n])|"sep=([^"\r\n])")(?:[\r\n]|$)/i.exec(line)?.slice(1).find(Boolean) ?? null;
}

/**
 * The candidate whose number in a row agrees with the header's in the largest share of rows; among equals the more
 * frequent one. Quoted parts don't count. A comma where there is none of them: one column.
 *
 * @param start the first bytes of a text, or all of it, without a byte order mark
 * @param whole false where the last line of `start` may be cut
 */
export function findDelimiter(start: Buffer, whole: boolean): string {
  // Each byte is a character here: what is counted is ASCII in every encoding that gets this far.
  const unquoted = start.toString("latin1").replace(/"[^"]*(?:"|$)/g, "");
  const lines = unquoted.split(/[\r\n]+/);
  if (!whole && lines.length > 1) lines.pop();
  const [first, ...others] = lines.filter((line) => line.trim() !== "");
  if (first === undefined) return ",";
  // a line without any of them is a title, or the header of a single column
  const titled = others.length > 0 && !candidates.some((delimiter) => first.includes(delimiter));
  const [header = first, ...rows] = titled ? others : [first, ...others];
  let best: { delimiter: string; share: number; inHeader: number } = { delimiter: ",", share: 0, inHeader: 0 };
  for (const delimiter of candidates) {
    const inHeader = header.split(delimiter).length - 1;
    if (inHeader === 0) continue;
    const agreeing = rows.filter((row) => row.split(delimiter).length - 1 === inHeader).length;
    const share = rows.length === 0 ? 1 : agreeing / rows.length;
    if (share > best.share || (share === best.share && inHeader > best.inHeader)) best = { delimiter, share, inHeader };
  }
  return best.delimiter;
}

/** The line ends of old Macs are a lone carriage return; everything else ends its lines in a line feed. */
export function findLineBreak(start: Buffer): "\n" | "\r" {
  return !start.includes(10) && start.includes(13) ? "\r" : "\n";
}
