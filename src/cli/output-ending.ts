/** A file's name says what is in it: no text is written under the name of something else. */
import { basename, extname } from "node:path";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import type { Format } from "../render/renderers.ts";

const word: Bilingual = { en: "a Word document", id: "dokumen Word" };
const sheet: Bilingual = { en: "a spreadsheet", id: "lembar kerja (spreadsheet)" };
const page: Bilingual = { en: "a web page", id: "halaman web" };

/** What somebody expects who opens a file with such a name. */
const others: Readonly<Record<string, Bilingual>> = {
  ".doc": word,
  ".docx": word,
  ".odt": { en: "a text document (ODT)", id: "dokumen teks (ODT)" },
  ".rtf": { en: "an RTF document", id: "dokumen RTF" },
  ".xls": sheet,
  ".xlsx": sheet,
  ".ods": sheet,
  ".csv": { en: "a table of data", id: "tabel data" },
  ".tsv": { en: "a table of data", id: "tabel data" },
  ".sav": { en: "an SPSS data file", id: "berkas data SPSS" },
  ".spv": { en: "SPSS output", id: "keluaran SPSS" },
  ".ppt": { en: "slides", id: "salindia" },
  ".pptx": { en: "slides", id: "salindia" },
  ".pdf": { en: "a PDF", id: "PDF" },
  ".htm": page,
  ".html": page,
};

/** @throws LoyaltyError exit 2 where the name promises what isn't written; any other name is as good as .txt */
export function checkEnding(path: string, format: Format): void {
  const ending = extname(path).toLowerCase();
  const promised = others[ending];
  if (promised !== undefined) {
    const stem = basename(path, extname(path));
    throw wrongEnding(path, promised, {
      en: `there are text (-o ${stem}.txt) and JSON for programs (--format json -o ${stem}.json)`,
      id: `yang ada: teks (-o ${stem}.txt) dan JSON untuk program lain (--format json -o ${stem}.json)`,
    });
  }
  if (ending === ".json" && format !== "json") {
    throw wrongEnding(
      path,
      { en: "a JSON file", id: "berkas JSON" },
      {
        en: "add --format json, or end the name in .txt",
        id: "tambahkan --format json, atau akhiri namanya dengan .txt",
      },
    );
  }
}

function wrongEnding(path: string, promised: Bilingual, hint: Bilingual): LoyaltyError {
  return new LoyaltyError(
    "output/ending",
    {
      en: `"${path}" is the name of ${promised.en}, which wouldn't be in it`,
      id: `"${path}" adalah nama untuk ${promised.id}, padahal isinya bukan itu`,
    },
    { exitCode: EXIT.usage, hint },
  );
}
