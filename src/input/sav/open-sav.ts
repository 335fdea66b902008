/** SPSS system files (.sav, .zsav) -> Sheet: the dictionary at once, the cases in batches. */
import type { Remark } from "../../core/remark.ts";
import type { FileBytes } from "../file-bytes.ts";
import { nameColumns } from "../name-columns.ts";
import type { ColumnFacts, Row, Sheet, SheetOptions } from "../sheet.ts";
import { ByteReader } from "./byte-reader.ts";
import { type CellReader, cellReader } from "./cell-readers.ts";
import { readDictionary } from "./dictionary.ts";
import { readFacts } from "./facts.ts";
import { readHeader } from "./header.ts";
import { type CasesPass, readCases, type SavData } from "./read-cases.ts";
import { readMeaning, type SavMeaning } from "./variables.ts";

const headRows = 10_000;
/** Rows that take more are read anew on every pass, also those of a small file: it may unpack to thousands of times. */
const mostKeptBytes = 32 * 1024 * 1024;

type Opened = {
  readonly data: SavData;
  readonly meaning: SavMeaning;
  readonly header: readonly string[];
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  readonly weight: string | null;
};

/**
 * A row's `line` is the number of its case from 1, as the Data View of SPSS counts: such a file has no line for the
 * header. Cells: numbers plain and shortest ("3", "3.5"), what is missing by system "", dates and times as ISO text in
 * the file's own clock (2012-05-16, 2012-05-16 08:38:09; a duration 08:38:09), texts without blanks on their right.
 *
 * @param options `encoding`, where it is given, goes before what the file says; what is for CSV or workbooks is ignored
 * @throws LoyaltyError (exit 3) for what is no such file or damaged; what is wrong with the cases is thrown here for a
 *   small file, else at that place of each pass
 */
export async function openSav(file: FileBytes, options: SheetOptions): Promise<Sheet> {
  const opened = await openDictionary(file, options);
  const pass: CasesPass = { blank: 0, cases: 0 };
  const kept = await keptRows(opened, pass);
  let counted: CasesPass | null = kept === null ? null : pass;
  let head: readonly Row[] | null = kept?.slice(0, headRows) ?? null;
  let sha256: string | null = null;
  return {
    path: file.path,
    header: opened.header,
    facts: opened.facts,
    format: { kind: "sav", encoding: opened.meaning.encoding.name, gzip: false },
    numbers: "plain",
    async head() {
      head ??= await readHead(opened);
      return head;
    },
    async *batches() {
      if (kept !== null) {
        yield kept;
        return;
      }
      const now: CasesPass = { blank: 0, cases: 0 };
      yield* readCases(opened.data, now);
      counted = now;
    },
    async sha256() {
      sha256 ??= await hashOf(file);
      return sha256;
    },
    remarks: () => remarksOf(opened, counted?.blank ?? 0),
  };
}

async function openDictionary(file: FileBytes, options: SheetOptions): Promise<Opened> {
  const reader = new ByteReader(file);
  const header = await readHeader(reader);
  const dictionary = await readDictionary(reader, header);
  const meaning = readMeaning(file, header, dictionary, options.encoding);
  const { variables, text, systemMissing } = meaning;
  const { names } = nameColumns(variables.map(({ name }) => name));
  const about = readFacts(file, header, dictionary, meaning);
  const cells: CellReader[] = variables.map((variable, at) =>
    cellReader(variable, text, systemMissing, about[at]!.blank),
  );
  const weight = variables.findIndex(({ raw, width }) => width === 0 && raw.index === header.weightIndex);
  return {
    data: { file, header, dictionary, systemMissing, cases: meaning.cases, cells, onProgress: options.onProgress },
    meaning,
    header: names,
    facts: new Map(names.map((name, at) => [name, about[at]!.facts])),
    weight: names[weight] ?? null,
  };
}

/** All rows of a file that is small, and small unpacked; null for any other. */
async function keptRows({ data, meaning }: Opened, pass: CasesPass): Promise<readonly Row[] | null> {
  const mostCases = mostKeptBytes / (data.dictionary.elements * 8);
  if (!data.file.small || (meaning.cases ?? 0) > mostCases) return null;
  const rows: Row[] = [];
  for await (const batch of readCases(data, pass)) {
    for (const row of batch) rows.push(row);
    if (rows.length > mostCases) return null;
  }
  return rows;
}

/** The first rows, fewer where they are very wide. */
async function readHead({ data }: Opened): Promise<readonly Row[]> {
  const most = Math.max(1, Math.min(headRows, Math.floor(mostKeptBytes / (data.dictionary.elements * 8))));
  const head: Row[] = [];
  for await (const batch of readCases({ ...data, onProgress: undefined }, { blank: 0, cases: 0 })) {
    for (const row of batch.slice(0, most - head.length)) head.push(row);
    if (head.length === most) break;
  }
  return head;
}

function remarksOf({ meaning, weight }: Opened, blank: number): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, severity: Remark["severity"], args: Remark["args"]) =>
    remarks.push({ code, severity, where: "inputs[0]", args });
  const { unknown } = meaning.encoding;
  // without a byte above 127 every encoding reads the same
  if (unknown !== null && (unknown !== "" || meaning.text.sawNonAscii)) {
    say("encoding-unknown", "caution", { encoding: unknown, used: meaning.encoding.name });
  }
  if (weight !== null) say("weighted-file", "caution", { variable: weight });
  if (blank > 0) say("empty-rows-dropped", "info", { count: blank });
  return remarks;
}

async function hashOf(file: FileBytes): Promise<string> {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for await (const block of file.blocks()) hash.update(block);
  return hash.digest("hex");
}
