/** From a decoded case to the cells of a row. */
import type { Case } from "./case-decoder.ts";
import type { TextReader } from "./encoding.ts";
import type { Range } from "./facts.ts";
import { numberText } from "./value-text.ts";
import type { SavVariable } from "./variables.ts";

/** @returns "" for what is missing by system or blank; a text without the blanks on its right */
export type CellReader = (from: Case) => string;

/** @param blank values that become empty cells, of dates only */
export function cellReader(
  { width, parts, kind }: SavVariable,
  text: TextReader,
  systemMissing: number,
  blank: Range | null,
): CellReader {
  const [first] = parts;
  const at = first!.at;
  if (width === 0) {
    const element = at / 8;
    const within = (value: number) =>
      blank !== null &&
      value >= (blank.from ?? Number.NEGATIVE_INFINITY) &&
      value <= (blank.to ?? Number.POSITIVE_INFINITY);
    return ({ numbers }) => {
      const value = numbers[element]!;
      return value === systemMissing || within(value) ? "" : numberText(value, kind);
    };
  }
  if (parts.length === 1) return ({ bytes }) => text.trimmed(bytes, at, at + width);
  const joined = Buffer.alloc(width);
  return ({ bytes }) => {
    let end = 0;
    for (const part of parts) end += bytes.copy(joined, end, part.at, part.at + part.bytes);
    return text.trimmed(joined, 0, end);
  };
}
