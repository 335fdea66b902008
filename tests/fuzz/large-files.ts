/** The same large questionnaire in each format: 46 columns of answers from 1 to 5. */
import { deflateRawSync, gzipSync } from "node:zlib";
import { Crc32 } from "../../src/input/workbook/crc32.ts";
import { odsParts, xlsxParts } from "../input/workbook/make-workbook.ts";
import { SavWriter } from "../support/sav-writer.ts";
import { makeZip, type ZipMember } from "../support/zip.ts";
import { generator } from "./questionnaires.ts";

const columns = 46;
const names = Array.from({ length: columns }, (_, at) => `${"RTJEBPHCL"[Math.floor(at / 6)]}${at + 1}`);

/** Blocks of rows of codes; the same ones again and again, since what is measured is memory. */
const block = (() => {
  const random = generator(46);
  return Array.from({ length: 1000 }, () => Array.from({ length: columns }, () => 1 + Math.floor(random() * 5)));
})();

export const largeFormats = [
  "csv",
  "csv.gz",
  "xlsx",
  "xlsx with shared strings",
  "ods",
  "sav",
  "sav in bytecode",
] as const;
export type LargeFormat = (typeof largeFormats)[number];

export function largeFile(format: LargeFormat, rows: number): Buffer {
  const blocks = Math.ceil(rows / block.length);
  switch (format) {
    case "csv":
      return csv(blocks);
    case "csv.gz":
      return gzipSync(csv(blocks), { level: 1 });
    case "xlsx":
      return xlsx(blocks, (code, ref) => `<c r="${ref}"><v>${code}</v></c>`);
    case "xlsx with shared strings":
      return xlsx(blocks, (code, ref) => `<c r="${ref}" t="s"><v>${code}</v></c>`);
    case "ods":
      return ods(blocks);
    case "sav":
      return sav(blocks, 0);
    case "sav in bytecode":
      return sav(blocks, 1);
    default:
      return format satisfies never;
  }
}

function csv(blocks: number): Buffer {
  const rows = Buffer.from(`${block.map((codes) => codes.join(",")).join("\n")}\n`);
  return Buffer.concat([Buffer.from(`${names.join(",")}\n`), ...Array.from({ length: blocks }, () => rows)]);
}

function xlsx(blocks: number, cell: (code: number, ref: string) => string): Buffer {
  const refs = names.map((_, at) => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`));
  const header = refs.map((letters, at) => `<c r="${letters}1" t="inlineStr"><is><t>${names[at]}</t></is></c>`);
  const parts = [`<row r="1">${header.join("")}</row>`];
  for (let line = 2; line < blocks * block.length + 2; line++) {
    const codes = block[(line - 2) % block.length]!;
    parts.push(`<row r="${line}">${codes.map((code, at) => cell(code, `${refs[at]}${line}`)).join("")}</row>`);
  }
  const strings = ["STS", "STS", "TS", "N", "S", "SS"].map((text) => `<si><t>${text}</t></si>`).join("");
  return zipped(xlsxParts({ sheets: [{ name: "Data", rows: "@" }], strings }), "xl/worksheets/sheet1.xml", parts);
}

function ods(blocks: number): Buffer {
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const text = (name: string) =>
    `<table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell>`;
  const number = (code: number) =>
    `<table:table-cell office:value-type="float" office:value="${code}"><text:p>${code}</text:p></table:table-cell>`;
  const rows = block.map((codes) => row(codes.map(number).join(""))).join("");
  const parts = [row(names.map(text).join("")), ...Array.from({ length: blocks }, () => rows)];
  return zipped(odsParts({ tables: `<table:table table:name="Data">@</table:table>` }), "content.xml", parts);
}

/** @param parts what stands for the "@" in the member of that name */
function zipped(members: readonly ZipMember[], name: string, parts: readonly string[]): Buffer {
  return makeZip(
    members.map((member) => {
      if (member.name !== name) return member;
      const [before = "", after = ""] = member.data.toString().split("@");
      const data = Buffer.concat([before, ...parts, after].map((text) => Buffer.from(text)));
      const crc = new Crc32();
      crc.update(data);
      return { name, data: "", packed: deflateRawSync(data, { level: 1 }), size: data.length, crc: crc.value };
    }),
  );
}

function sav(blocks: number, compression: 0 | 1): Buffer {
  const variables = names.map((name) => ({ name }));
  const start = new SavWriter({ variables, compression, cases: blocks * block.length, rows: [] }).write();
  const numbers = block.flat();
  const cases =
    compression === 1 ? Buffer.from(numbers.map((code) => code + 100)) : Buffer.from(Float64Array.from(numbers).buffer);
  return Buffer.concat([start, ...Array.from({ length: blocks }, () => cases)]);
}
