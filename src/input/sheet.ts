/** What every input format becomes: a header and rows of string cells that know their line. */

export type Row = {
  /** Line of the file on which the row starts, the header's being 1. */
  readonly line: number;
  /** One cell a header column, untrimmed. */
  readonly cells: readonly string[];
};

/** What a format with labels of its own (.sav) knows about a column; CSV has none. */
export type ColumnFacts = {
  readonly label?: string;
  readonly valueLabels?: ReadonlyMap<string, string>;
  readonly missing?: readonly string[];
  readonly measure?: "nominal" | "ordinal" | "scale";
};

export type Sheet = {
  /** As the user wrote it. */
  readonly path: string;
  /** Column names, trimmed, unique, none empty. */
  readonly header: readonly string[];
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  /** How the bytes were read; shown to the user as what was understood. */
  readonly format: { readonly kind: "csv"; readonly delimiter: string; readonly encoding: string };
  /** The first rows (10,000 at most) for whoever has to infer something. */
  head(): Promise<readonly Row[]>;
  /** All rows from the first, in batches; may be called again for another pass. */
  batches(): AsyncIterable<readonly Row[]>;
  /** SHA-256 of the bytes as read, hexadecimal; known after a complete pass. */
  sha256(): Promise<string>;
};
