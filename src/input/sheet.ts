/** What every input format becomes: a header and rows of string cells that know their line. */
import type { Remark } from "../core/remark.ts";

export type Row = {
  /** Line of the file on which the row starts, the header's being 1; of a workbook: the row's number in its sheet. */
  readonly line: number;
  /** One cell a header column, untrimmed. */
  readonly cells: readonly string[];
};

/** What a format with labels of its own (.sav) knows about a column; the others have none. */
export type ColumnFacts = {
  readonly label?: string;
  /** By the value as its cells spell it. */
  readonly valueLabels?: ReadonlyMap<string, string>;
  /** User-missing values as cells spell them, and ranges of them, both ends included (null: without end). */
  readonly missing?: readonly string[];
  readonly missingRange?: { readonly from: number | null; readonly to: number | null };
  readonly measure?: "nominal" | "ordinal" | "scale";
};

/** How the bytes were read; shown to the user as what was understood. */
export type SheetFormat =
  | { readonly kind: "csv"; readonly delimiter: string; readonly encoding: Encoding; readonly gzip: boolean }
  | {
      readonly kind: "xlsx" | "ods";
      readonly sheet: string;
      readonly sheets: readonly string[];
      readonly gzip: boolean;
    }
  | { readonly kind: "sav"; readonly encoding: string; readonly gzip: boolean };

/** Encodings that text files come in. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type Encoding = (typeof encodings)[number];

export type Sheet = {
  /** As the user wrote it; "-" for standard input. */
  readonly path: string;
  /** Column names, trimmed, unique, none empty. */
  readonly header: readonly string[];
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  readonly format: SheetFormat;
  /**
   * "plain": cells that were numbers are spelled with a point and without thousands marks, as .xlsx, .ods and .sav keep
   * them; "as-written": as somebody typed them, `1.500,25` perhaps.
   */
  readonly numbers: "plain" | "as-written";
  /** The first rows (10,000 at most) for whoever has to infer something. */
  head(): Promise<readonly Row[]>;
  /** All rows from the first, in batches; may be called again for another pass. */
  batches(): AsyncIterable<readonly Row[]>;
  /** SHA-256 of the bytes as read (compressed ones as they came), hexadecimal; known after a complete pass. */
  sha256(): Promise<string>;
  /** What was put in order while reading, or guessed: blank rows left out, headers named apart; final after a complete pass. */
  remarks(): readonly Remark[];
};

export type SheetOptions = {
  /** Found by itself where left out. */
  readonly delimiter?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** Of a workbook: name or number from 1; the first one that isn't empty where left out. */
  readonly sheet?: string | undefined;
  /** Told now and then how far reading is: bytes so far, and of how many (null where that isn't known). */
  readonly onProgress?: ((read: number, total: number | null) => void) | undefined;
};
