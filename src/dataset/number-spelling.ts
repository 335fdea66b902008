/** How each column writes its numbers: with a decimal point or a decimal comma, decided per column and never silently. */
import type { Codebook, DecimalMark } from "../codebook/codebook.ts";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { type NumberEvidence, numberEvidence, plainSpelling, withoutUnit } from "../core/number-text.ts";
import type { Remark } from "../core/remark.ts";
import type { Row, Sheet } from "../input/sheet.ts";
import type { Coder, Problem } from "./coder.ts";

/** A number's text as plain decimals ("1500.25"), or what is wrong with it. */
export type Spelling = (text: string) => string | { readonly problem: Problem };

export type NumberSpellings = {
  /**
   * @param column index in the header
   * @throws LoyaltyError (exit 3) where its numbers can be read both ways and nothing in the file says which
   */
  of(column: number, declared: DecimalMark | null): Spelling;
  /** What was decided for the columns that were asked for. */
  remarks(): readonly Remark[];
};

/** A coder of numbers that reads them as their column writes them. */
export function respelled(coder: Coder, spelling: Spelling): Coder {
  return {
    ...coder,
    ofText(text) {
      const plain = spelling(text);
      return typeof plain === "string" ? coder.ofText(plain) : plain.problem;
    },
  };
}

type Found = {
  /** Money or a unit stands around numbers of its first rows. */
  readonly units: boolean;
  readonly mark: DecimalMark;
  readonly because: "declared" | "own" | "columns" | "semicolons" | "nothing";
  readonly marked: boolean;
};

/** @param sheet whose first rows show how numbers are written; they are read only where a codebook doesn't say */
export async function numberSpellings(sheet: Sheet, codebook: Codebook): Promise<NumberSpellings> {
  const head = await sheet.head();
  const missing = new Set(codebook.data.missing.map((mark) => mark.trim()));
  const found = new Map<number, Found>();
  const decide = (column: number, declared: DecimalMark | null): Found => {
    const known = found.get(column);
    if (known !== undefined) return known;
    const made = decided(column, declared ?? codebook.data.decimal, { sheet, head, missing });
    found.set(column, made);
    return made;
  };
  return {
    of: (column, declared) => spellingOf(decide(column, declared)),
    remarks: () => remarksOf(found, sheet),
  };
}

type Around = { readonly sheet: Sheet; readonly head: readonly Row[]; readonly missing: ReadonlySet<string> };

function decided(column: number, declared: DecimalMark | null, around: Around): Found {
  const seen = evidenceIn(column, around);
  const marked = seen.point + seen.comma + seen.open > 0;
  const { units } = seen;
  if (declared !== null) return { mark: declared, because: "declared", marked, units };
  if (seen.point + seen.comma > 0) {
    // what is written the other way is named cell by cell
    return { mark: seen.comma > seen.point ? "comma" : "point", because: "own", marked, units };
  }
  if (seen.open === 0) return { mark: "point", because: "nothing", marked, units };
  const byFile = markOfFile(column, around);
  if (byFile === null) throw unclear(around, column);
  return { mark: byFile.mark, because: byFile.because, marked, units };
}

type Evidence = Record<Exclude<NumberEvidence, "none">, number> & { units: boolean };

function evidenceIn(column: number, { sheet, head, missing }: Around): Evidence {
  const seen: Evidence = { point: 0, comma: 0, open: 0, units: false };
  const texts = new Set<string>();
  for (const { cells } of head) {
    const text = cells[column] ?? "";
    if (/[^\d\s-]/.test(text)) texts.add(text.trim());
  }
  for (const text of texts) {
    const evidence = missing.has(text) ? null : numberEvidence(text);
    seen.units ||= evidence !== null && withoutUnit(text) !== text;
    if (evidence === null || evidence === "none") continue;
    // a workbook's own numbers are written with a point and never end in 0; text that somebody typed into it may
    if (evidence === "open" && sheet.numbers === "plain" && /^-?\d+\.\d*[1-9]$/.test(text)) seen.point++;
    else seen[evidence]++;
  }
  return seen;
}

/**
 * What the file's other columns say; and a file parted by semicolons was written where the comma is the decimal mark, if the
 * column's numbers are round ones as money is: 1.500, not 1.049.
 */
function markOfFile(column: number, around: Around): { mark: DecimalMark; because: "columns" | "semicolons" } | null {
  const { sheet } = around;
  const all = sheet.header.map((_, column) => evidenceIn(column, around));
  const points = all.some(({ point }) => point > 0);
  const commas = all.some(({ comma }) => comma > 0);
  if (points !== commas) return { mark: commas ? "comma" : "point", because: "columns" };
  if (points || sheet.format.kind !== "csv" || sheet.format.delimiter !== ";") return null;
  const open = around.head
    .map(({ cells }) => (cells[column] ?? "").trim())
    .filter((text) => numberEvidence(text) === "open");
  return open.every((text) => withoutUnit(text).endsWith("0")) ? { mark: "comma", because: "semicolons" } : null;
}

function spellingOf({ mark, because }: Found): Spelling {
  return (text) => {
    if (/^-?\d+$/.test(text)) return text;
    // below the first rows, where nothing showed the mark, 1.500 must not become 1.5 unseen
    if (because === "nothing" && numberEvidence(text) === "open") return { problem: "unclear-number" };
    return plainSpelling(text, mark) ?? { problem: "not-a-number" };
  };
}

function remarksOf(found: ReadonlyMap<number, Found>, { header }: Sheet): readonly Remark[] {
  const columns = (wanted: (decision: Found) => boolean) =>
    [...found].filter(([, decision]) => decision.marked && wanted(decision)).map(([column]) => header[column] ?? "");
  const remarks: Remark[] = [];
  const withUnits = [...found].filter(([, { units }]) => units).map(([column]) => header[column] ?? "");
  if (withUnits.length > 0) {
    remarks.push({ code: "units-dropped", severity: "info", where: "inputs[0]", args: { columns: withUnits } });
  }
  const byFile = ({ because }: Found) => because === "columns" || because === "semicolons";
  const commas = columns((decision) => decision.mark === "comma" && !byFile(decision));
  if (commas.length > 0) {
    remarks.push({ code: "decimal-comma", severity: "info", where: "inputs[0]", args: { columns: commas } });
  }
  for (const because of ["columns", "semicolons"] as const) {
    for (const mark of ["comma", "point"] as const) {
      const guessed = columns((decision) => decision.because === because && decision.mark === mark);
      if (guessed.length === 0) continue;
      const args = { columns: guessed, mark, because };
      remarks.push({ code: "decimal-by-file", severity: "caution", where: "inputs[0]", args });
    }
  }
  return remarks;
}

function unclear({ sheet, head, missing }: Around, column: number): LoyaltyError {
  const row = head.find(({ cells }) => {
    const text = (cells[column] ?? "").trim();
    return !missing.has(text) && numberEvidence(text) === "open";
  })!;
  const text = row.cells[column]!.trim();
  const [short, long] = [text.replace(/,/g, "."), text.replace(/[.,]/g, "")];
  const name = sheet.header[column] ?? "";
  const [dot, comma] = text.includes(".") ? [short, long] : [long, short];
  return new LoyaltyError(
    "data/unclear-number",
    {
      en: `"${text}" in column "${name}" of ${sheet.path} (line ${row.line}) can be ${short} or ${long}, and no other number of the file says which`,
      id: `"${text}" pada kolom "${name}" di ${sheet.path} (baris ${row.line}) dapat berarti ${short} atau ${long}, dan tidak ada angka lain di berkas itu yang menunjukkannya`,
    },
    {
      exitCode: EXIT.input,
      hint: {
        en: `add --decimal point to read ${dot}, or --decimal comma to read ${comma}; in a codebook: data: { decimal: comma }, or decimal: comma at a variable`,
        id: `tambahkan --decimal point agar dibaca ${dot}, atau --decimal comma agar dibaca ${comma}; di buku kode: data: { decimal: comma }, atau decimal: comma pada variabelnya`,
      },
    },
  );
}
