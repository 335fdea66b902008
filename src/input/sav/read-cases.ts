/** One pass over the cases of an SPSS file. */
import type { FileBytes } from "../file-bytes.ts";
import type { Row, SheetOptions } from "../sheet.ts";
import { CaseDecoder } from "./case-decoder.ts";
import type { CellReader } from "./cell-readers.ts";
import type { RawDictionary } from "./dictionary.ts";
import type { SavHeader } from "./header.ts";
import { damaged, endsInData, noCases } from "./sav-errors.ts";
import { unpackedBlocks } from "./zsav.ts";

const batchRows = 1000;
/** A batch of wide cases ends earlier, so that memory stays bounded. */
const batchBytes = 4 * 1024 * 1024;
/** The decoder gets no more at once: what a block has left over is copied in front of the next. */
const stepBytes = 64 * 1024;

export type SavData = {
  readonly file: FileBytes;
  readonly header: SavHeader;
  readonly dictionary: RawDictionary;
  readonly systemMissing: number;
  /** Null where nobody counted: then the data go up to the file's end. */
  readonly cases: number | null;
  readonly cells: readonly CellReader[];
  readonly onProgress: SheetOptions["onProgress"];
};

/** What a pass has counted; final when it is complete. */
export type CasesPass = { cases: number; blank: number };

/**
 * The cases that have anything in them, in batches that aren't empty.
 *
 * @param pass filled while reading
 * @throws LoyaltyError where the data end within a case or before the announced number of them, don't fit the
 *   variables, or hold nothing
 */
export async function* readCases(data: SavData, pass: CasesPass): AsyncGenerator<Row[], void> {
  const { file, header, cases, cells, onProgress } = data;
  let read = 0;
  const decoder = new CaseDecoder({
    isText: textElements(data.dictionary),
    bytecode: header.compression !== "none",
    bigEndian: header.bigEndian,
    bias: header.bias,
    systemMissing: data.systemMissing,
    unfit: () => damaged(file.path, "cases", read),
  });
  const most = Math.max(1, Math.min(batchRows, Math.floor(batchBytes / (data.dictionary.elements * 8))));
  const wanted = cases ?? Number.POSITIVE_INFINITY;
  let batch: Row[] = [];
  for await (const step of stepsOf(data)) {
    if (step.read > read) onProgress?.(step.read, file.size);
    read = step.read;
    decoder.push(step.block);
    while (pass.cases < wanted && decoder.next()) {
      pass.cases += 1;
      const row = rowOf(pass.cases, cells, decoder);
      if (row === null) pass.blank += 1;
      else if (batch.push(row) === most) {
        yield batch;
        batch = [];
      }
    }
    if (pass.cases >= wanted || decoder.ended) break;
  }
  if (batch.length > 0) yield batch;
  if (cases === null ? decoder.inCase : pass.cases < cases) throw endsInData(file.path, pass.cases, cases);
  if (pass.cases === pass.blank) throw noCases(file.path, pass.blank);
}

/** @returns null for a case with nothing in it */
function rowOf(line: number, cells: readonly CellReader[], decoder: CaseDecoder): Row | null {
  const texts: string[] = [];
  let blank = true;
  for (const cell of cells) {
    const text = cell(decoder.case);
    if (text !== "") blank = false;
    texts.push(text);
  }
  return blank ? null : { line, cells: texts };
}

/** 1 for each element of a case that is text. */
function textElements({ variables, elements }: RawDictionary): Uint8Array {
  const isText = new Uint8Array(elements);
  for (const { index, width } of variables) isText.fill(width > 0 ? 1 : 0, index - 1, index - 1 + Math.ceil(width / 8));
  return isText;
}

type Step = { readonly block: Buffer; readonly read: number };

/** The data's bytes in small steps, and up to which byte the file is read then. */
async function* stepsOf({ file, header, dictionary }: SavData): AsyncGenerator<Step, void> {
  const { dataAt } = dictionary;
  const blocks =
    header.compression === "zlib" ? unpackedBlocks(file, dataAt, header.bigEndian) : blocksFrom(file, dataAt);
  for await (const { block, read } of blocks) {
    for (let at = 0; at < block.length; at += stepBytes) yield { block: block.subarray(at, at + stepBytes), read };
  }
}

async function* blocksFrom(file: FileBytes, dataAt: number): AsyncGenerator<Step, void> {
  let read = 0;
  for await (const block of file.blocks()) {
    const skipped = Math.min(Math.max(dataAt - read, 0), block.length);
    read += block.length;
    if (skipped < block.length) yield { block: block.subarray(skipped), read };
  }
}
