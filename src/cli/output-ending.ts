/** A file's name says what is in it: no text is written under the name of something else. */
import { basename, extname } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import { type Format, factsOf, formatOfEnding, formats } from "../render/formats.ts";

/** What each format is to somebody who opens a file. */
const named: { readonly [F in Format]: Bilingual } = {
  text: { en: "a text", id: "teks" },
  json: { en: "a JSON file", id: "berkas JSON" },
  html: { en: "a web page", id: "halaman web" },
  docx: { en: "a Word document", id: "dokumen Word" },
  xlsx: { en: "a spreadsheet", id: "lembar kerja (spreadsheet)" },
  markdown: { en: "a Markdown text", id: "teks Markdown" },
  latex: { en: "a LaTeX source", id: "sumber LaTeX" },
  csv: { en: "a table of data", id: "tabel data" },
};

/** What else somebody may want, and what comes nearest. */
const others: Readonly<Record<string, Bilingual & { readonly nearest: Format }>> = {
  ".doc": { ...named.docx, nearest: "docx" },
  ".odt": { en: "a text document (ODT)", id: "dokumen teks (ODT)", nearest: "docx" },
  ".rtf": { en: "an RTF document", id: "dokumen RTF", nearest: "docx" },
  ".pdf": { en: "a PDF", id: "PDF", nearest: "docx" },
  ".xls": { ...named.xlsx, nearest: "xlsx" },
  ".ods": { ...named.xlsx, nearest: "xlsx" },
  ".sav": { en: "an SPSS data file", id: "berkas data SPSS", nearest: "xlsx" },
  ".spv": { en: "SPSS output", id: "keluaran SPSS", nearest: "html" },
  ".ppt": { en: "slides", id: "salindia", nearest: "html" },
  ".pptx": { en: "slides", id: "salindia", nearest: "html" },
};

/**
 * The format of what is written to a path: by what was asked for, else by its ending; without an ending it is text.
 * @param allowed what the command can write
 * @throws LoyaltyError exit 2 where the ending promises something else than was asked for, or nothing that exists
 */
export function formatOf(path: string, asked: Format | undefined, allowed: readonly Format[] = formats): Format {
  const ending = extname(path).toLowerCase();
  const promised = formatOfEnding(ending);
  const known = promised !== null && allowed.includes(promised) ? promised : null;
  if (asked === "csv" || (asked === undefined && isFolderName(path) && allowed.includes("csv"))) {
    if (ending !== "" && !isFolderName(path)) throw folderWanted(path);
    return "csv";
  }
  if (
    ending === "" ||
    (asked !== undefined && promised === null && others[ending] === undefined && ending !== ".csv")
  ) {
    return asked ?? "text";
  }
  if (known !== null && (asked ?? known) === known) return known;
  if (ending === ".csv" && allowed.includes("csv")) throw folderWanted(path);
  throw wrongEnding(path, asked, promised, allowed);
}

/** A folder's name ends in a slash. */
export function isFolderName(path: string): boolean {
  return /[\\/]$/.test(path);
}

/** @throws LoyaltyError exit 2 where a report's name doesn't say what it is to be */
export function formatOfReport(path: string): Format {
  const folder = isFolderName(path);
  if (!folder && extname(path) === "") throw wrongEnding(path, undefined, null, formats);
  return formatOf(path, undefined);
}

function folderWanted(path: string): LoyaltyError {
  const stem = basename(path.replace(/[\\/]+$/, ""), extname(path));
  return new LoyaltyError(
    "output/ending",
    {
      en: `"${path}" would be one table, but a report has many: CSV is written as a folder of tables`,
      id: `"${path}" hanya satu tabel, padahal laporan berisi banyak tabel: CSV ditulis sebagai folder berisi tabel-tabel`,
    },
    {
      exitCode: EXIT.usage,
      hint: {
        en: `name a folder, with a slash at its end: --report ${stem}/ (or --format csv -o ${stem})`,
        id: `sebutkan folder dengan garis miring di akhir: --report ${stem}/ (atau --format csv -o ${stem})`,
      },
    },
  );
}

function wrongEnding(
  path: string,
  asked: Format | undefined,
  promised: Format | null,
  allowed: readonly Format[],
): LoyaltyError {
  const ending = extname(path).toLowerCase();
  const what = promised === null ? others[ending] : named[promised];
  const options = { exitCode: EXIT.usage, hint: whatExists(path, asked, allowed) } as const;
  if (what !== undefined) {
    return new LoyaltyError(
      "output/ending",
      {
        en: `"${path}" is the name of ${what.en}, which wouldn't be in it`,
        id: `"${path}" adalah nama untuk ${what.id}, padahal isinya bukan itu`,
      },
      options,
    );
  }
  return new LoyaltyError(
    "output/ending",
    ending === ""
      ? { en: `"${path}" doesn't say what it is to be`, id: `"${path}" tidak menunjukkan jenis berkasnya` }
      : { en: `"${path}": nothing is written as ${ending}`, id: `"${path}": tidak ada yang ditulis sebagai ${ending}` },
    options,
  );
}

function whatExists(path: string, asked: Format | undefined, allowed: readonly Format[]): Bilingual {
  const stem = basename(path, extname(path));
  const nearest = others[extname(path).toLowerCase()]?.nearest;
  const isNamed = nearest !== undefined || formatOfEnding(extname(path)) !== null;
  const first =
    asked ?? (nearest !== undefined && allowed.includes(nearest) ? nearest : isNamed ? allowed[0] : undefined);
  const suggestion = first === undefined ? undefined : `${stem}${factsOf[first].endings[0] ?? "/"}`;
  const list = allowed.map((format) => factsOf[format].endings[0] ?? (format === "csv" ? "/ (csv)" : "")).join(", ");
  return {
    en: `${suggestion === undefined ? "" : `write for instance ${suggestion}; `}there are: ${list}`,
    id: `${suggestion === undefined ? "" : `tulis misalnya ${suggestion}; `}yang ada: ${list}`,
  };
}
