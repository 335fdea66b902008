/** What a file is by its first bytes; its name's ending has no say: a renamed .xlsx is one still. */

export type FileKind = "text" | "gzip" | "zip" | "sav" | Foreign;

/** What isn't read, but has a name that helps whoever brought it. */
export type Foreign =
  | "old-excel"
  | "pdf"
  | "image"
  | "rtf"
  | "archive"
  | "r-data"
  | "stata"
  | "spss-portable"
  | "sqlite"
  | "parquet";

const signatures: readonly (readonly [FileKind, string])[] = [
  ["gzip", "\x1f\x8b"],
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["sav", "$FL2"],
  ["sav", "$FL3"],
  ["old-excel", "\xd0\xcf\x11\xe0"],
  ["old-excel", "\x09\x08\x10\x00\x00\x06"],
  ["pdf", "%PDF"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  ["image", "II*\x00"],
  ["image", "MM\x00*"],
  ["rtf", "{\\rtf"],
  ["archive", "7z\xbc\xaf"],
  ["archive", "Rar!\x1a\x07"],
  ["archive", "BZh91AY"],
  ["archive", "\xfd7zXZ\x00"],
  ["archive", "\x28\xb5\x2f\xfd"],
  ["r-data", "RDX2\n"],
  ["r-data", "RDX3\n"],
  ["r-data", "X\n\x00\x00\x00"],
  ["stata", "<stata_dta>"],
  ["stata", "\x71\x02\x01\x00"],
  ["stata", "\x72\x02\x01\x00"],
  ["stata", "\x73\x02\x01\x00"],
  ["sqlite", "SQLite format 3\x00"],
  ["parquet", "PAR1"],
];

/** So many bytes are enough. */
export const kindBytes = 512;

/** @param start the first `kindBytes` of the file */
export function kindOf(start: Buffer): FileKind {
  const text = start.toString("latin1", 0, kindBytes);
  const known = signatures.find(([, signature]) => text.startsWith(signature));
  if (known !== undefined) return known[0];
  return text.includes("ASCII SPSS PORT FILE") ? "spss-portable" : "text";
}
