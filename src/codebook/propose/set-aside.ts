/** Columns that describe nobody's answers: numbers of rows, times, names, comments. */

import { fold } from "../../core/fold.ts";
import type { Bilingual } from "../../core/language.ts";
import { isNumber, kindSeen, type Seen } from "../columns-seen.ts";
import { both } from "../mistakes.ts";
import { holdsContacts, isComment } from "./comments.ts";
import { type Form, formColumn, surveyColumn } from "./forms.ts";
import { knownWord } from "./known-words.ts";

export type Aside = "empty" | "identifier" | "time" | "personal" | "free-text" | "form";

export function asideReason(reason: Aside): Bilingual {
  switch (reason) {
    case "empty":
      return both("empty", "kosong");
    case "identifier":
      return both("numbers the rows", "nomor baris");
    case "time":
      return both("dates and times", "tanggal dan waktu");
    case "personal":
      return both("says who somebody is", "identitas pribadi");
    case "free-text":
      return both("free text", "teks bebas");
    case "form":
      return both("added by the survey program", "ditambahkan oleh program survei");
    default:
      return reason satisfies never;
  }
}

/** Fewer values than this can be all different by chance. */
const fewest = 5;

/**
 * @param seen what the column holds
 * @param form whose export it is
 * @returns why it is no variable, or null
 */
export function setAside(header: string, seen: Seen, form: Form | null = null): Aside | null {
  const own = formColumn(form, header);
  if (own !== null) return own;
  if (seen.size === 0) return "empty";
  const texts = [...seen.keys()];
  const cells = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const mostlyDistinct = seen.size > cells / 2;
  const words = fold(header)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter(Boolean);
  const name = words.join(" ");
  if (isPersonal(name, words, texts, mostlyDistinct)) return "personal";
  if (holdsContacts(seen)) return "personal";
  const survey = surveyColumn(header);
  if (survey !== null && (survey === "time" || mostlyDistinct)) return survey;
  if (isTime(name, texts)) return "time";
  if (numbersRows(name, texts, cells, mostlyDistinct)) return "identifier";
  if (isComment(header, seen)) return "free-text";
  return kindSeen(seen) === "category" && isFreeText(texts, cells, mostlyDistinct) ? "free-text" : null;
}

function isPersonal(
  name: string,
  words: readonly string[],
  texts: readonly string[],
  mostlyDistinct: boolean,
): boolean {
  const addresses = texts.filter((text) => /^\S+@\S+\.\S+$/.test(text)).length;
  if (addresses > 0 && addresses >= texts.length / 2) return true;
  if (words.length > 5) return false;
  if (/\b(?:e ?mail|surel|username|user name|nama pengguna)\b/.test(name)) return true;
  if (/^(?:nama|name|alamat|address)$/.test(name)) return true;
  if (/^nama (?:lengkap|anda|responden|siswa|mahasiswa|pasien|pelanggan|karyawan)\b/.test(name)) return true;
  if (/^(?:full|first|last|your|respondent) name$/.test(name)) return true;
  if (/\b(?:telepon|telp|telpon|phone|whatsapp|handphone|ktp|nik|nim|npm|nis|nisn|nip|hp|wa)\b/.test(name)) {
    return mostlyDistinct && texts.some((text) => text.replace(/\D/g, "").length >= 6);
  }
  return /\b(?:nama|name|alamat|address)\b/.test(name) && mostlyDistinct && texts.length >= fewest;
}

function isTime(name: string, texts: readonly string[]): boolean {
  if (/^(?:timestamp|time stamp|cap waktu|stempel waktu)$/.test(name)) return true;
  return texts.every((text) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?$/.test(text) && !isNumber(text));
}

function numbersRows(name: string, texts: readonly string[], cells: number, mostlyDistinct: boolean): boolean {
  if (/^(?:id|no|nomor|#|no urut|nomor urut)$/.test(name)) return true;
  if (
    /^(?:(?:id|no|nomor|kode) responden|respondent(?: id)?|response id|case ?id|responden|kode|number|index|token)$/.test(
      name,
    )
  ) {
    return mostlyDistinct;
  }
  // months of work may happen to be all different too
  if (texts.length < Math.max(cells, fewest) || knownWord(name) !== null) return false;
  return texts.every((text) => /^[1-9]\d*$/.test(text) && Number(text) <= cells);
}

function isFreeText(texts: readonly string[], cells: number, mostlyDistinct: boolean): boolean {
  if (texts.every(isNumber)) return false;
  if (texts.length > 1000) return true;
  if (texts.length === cells && texts.length >= fewest) return true;
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return mostlyDistinct && (texts.length > 30 || length > 40);
}
