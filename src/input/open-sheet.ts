/** Room of the input: bytes of a file -> Sheet. Each format has a file or folder of its own, and its place in `openSheet`. */
import { openCsv } from "./csv.ts";
import { type ByteSource, type FileBytes, firstBytes, hashOf, openFile } from "./file-bytes.ts";
import { type FileKind, kindBytes, kindOf } from "./file-kind.ts";
import type { Sheet, SheetOptions } from "./sheet.ts";

/**
 * @param path as the user wrote it; "-" for standard input
 * @throws LoyaltyError: exit 3 where the file can't be read as a table, 2 for options that don't fit it
 */
export async function openSheet(path: string, options: SheetOptions = {}): Promise<Sheet> {
  const { delimiter } = options;
  if (delimiter !== undefined && !/^[^"\r\n]$/u.test(delimiter)) {
    throw (await import("./csv-errors.ts")).impossibleDelimiter(delimiter);
  }
  const file = await openFile(path, options.onProgress);
  const kind = kindOf(await firstBytes(file, kindBytes));
  if (kind !== "gzip") return openKind(file, kind, options, async () => file, file.size);
  const { openGzip, unpackWhole } = await import("./gzip.ts");
  const inside = await openGzip(file);
  const insideKind = kindOf(await firstBytes(inside, kindBytes));
  return openKind(
    inside,
    insideKind === "gzip" ? "archive" : insideKind,
    options,
    () => unpackWhole(inside),
    file.size,
  );
}

/** @param whole the bytes for formats that are read here and there */
async function openKind(
  source: ByteSource,
  kind: Exclude<FileKind, "gzip">,
  options: SheetOptions,
  whole: () => Promise<FileBytes>,
  total: number,
): Promise<Sheet> {
  if (kind === "text" || kind === "sav") await refuseOptions(source.path, kind, options);
  switch (kind) {
    case "text":
      return openCsv(source, { ...options, total });
    case "zip": {
      const { openWorkbook } = await import("./workbook/open-workbook.ts");
      const sheet = await openWorkbook(await whole(), options);
      // only now it is known whether it is a workbook or a zipped text
      await refuseOptions(source.path, sheet.format.kind === "csv" ? "text" : "workbook", options);
      return asPacked(sheet, source);
    }
    case "sav": {
      const { openSav } = await import("./sav/open-sav.ts");
      return asPacked(await openSav(await whole(), options), source);
    }
    default:
      throw (await import("./foreign-errors.ts")).foreignFile(source.path, kind);
  }
}

/** What was unpacked before it was read goes by the bytes that came. */
function asPacked(sheet: Sheet, { packed }: ByteSource): Sheet {
  if (packed === undefined) return sheet;
  return { ...sheet, format: { ...sheet.format, gzip: true }, sha256: () => hashOf(packed) };
}

/** Options that mean nothing for the file are a misunderstanding, and not to be passed over. */
async function refuseOptions(path: string, kind: "text" | "workbook" | "sav", options: SheetOptions): Promise<void> {
  const { sheet, delimiter, encoding } = options;
  // some .sav files don't say their encoding, but SPSS writes UTF-8 or Windows' own
  const encodable = kind === "text" || (kind === "sav" && (encoding === "utf-8" || encoding === "windows-1252"));
  const unfit =
    sheet !== undefined && kind !== "workbook"
      ? "--sheet"
      : delimiter !== undefined && kind !== "text"
        ? "--delimiter"
        : encoding !== undefined && !encodable
          ? "--encoding"
          : null;
  if (unfit === null) return;
  const { optionDoesNotFit } = await import("./foreign-errors.ts");
  throw optionDoesNotFit(path, unfit, kind);
}
