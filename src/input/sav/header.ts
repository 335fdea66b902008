/** The first 176 bytes: byte order, compression, and how many cases there should be. */
import type { ByteReader } from "./byte-reader.ts";
import { mainframeFile } from "./sav-errors.ts";

export type Compression = "none" | "bytecode" | "zlib";

export type SavHeader = {
  readonly bigEndian: boolean;
  readonly compression: Compression;
  /** Of the weighting variable: its place among all variable records, from 1; 0 for none. */
  readonly weightIndex: number;
  /** Null where whoever wrote the file didn't know. */
  readonly cases: number | null;
  /** Taken off the codes 1 to 251 of compressed numbers. */
  readonly bias: number;
};

/** "$FL2" and "$FL3" in ASCII, and both in EBCDIC. */
const magic = ["24464c32", "24464c33"];
const mainframeMagic = ["5bc6d3f2", "5bc6d3f3"];
const compressions: readonly Compression[] = ["none", "bytecode", "zlib"];

/** @throws LoyaltyError for what isn't the beginning of an SPSS system file, or of one from a mainframe */
export async function readHeader(reader: ByteReader): Promise<SavHeader> {
  const start = (await reader.take(4)).toString("hex");
  if (mainframeMagic.includes(start)) throw mainframeFile(reader.file.path);
  if (!magic.includes(start)) throw reader.damaged("not-spss");
  const bytes = await reader.take(172);
  const bigEndian = !isLayout(bytes.readInt32LE(60));
  if (bigEndian && !isLayout(bytes.readInt32BE(60))) throw reader.damaged("byte-order");
  const int = (at: number) => (bigEndian ? bytes.readInt32BE(at) : bytes.readInt32LE(at));
  const compression = compressions[int(68)];
  if (compression === undefined) throw reader.damaged("compression");
  const cases = int(76);
  const bias = bigEndian ? bytes.readDoubleBE(80) : bytes.readDoubleLE(80);
  if (!Number.isFinite(bias)) throw reader.damaged("compression");
  return { bigEndian, compression, weightIndex: int(72), cases: cases < 0 ? null : cases, bias };
}

/** The layout code is 2, in newer files 3: it shows the byte order. */
function isLayout(code: number): boolean {
  return code === 2 || code === 3;
}
