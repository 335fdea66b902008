/** Lines for a terminal of any width. */
import { commentText } from "../codebook/write/write-codebook-scalars.ts";

/** Words in lines of at most `width` letters where they allow it; those after the first are set in by two more. */
export function wrapped(text: string, width: number, pad = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of commentText(text).split(" ")) {
    const lead = lines.length === 0 ? pad : `${pad}  `;
    const longer = line === "" ? `${lead}${word}` : `${line} ${word}`;
    if (line !== "" && [...longer].length > Math.max(width, 20)) {
      lines.push(line);
      line = `${pad}  ${word}`;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
