/** Columns that survey programs add by themselves: times, points, numbers of forms; and who answered. */
import { fold } from "../../core/fold.ts";

export type Form = "google" | "microsoft";

const googleTimes = new Set(["timestamp", "stempel waktu", "cap waktu"]);
const microsoftStarts = new Set(["start time", "waktu mulai"]);
const microsoftEnds = new Set(["completion time", "waktu penyelesaian", "waktu selesai"]);

/** Which program's export a header is; null where it is none that is known. */
export function formOf(header: readonly string[]): Form | null {
  if (googleTimes.has(fold(header[0] ?? ""))) return "google";
  const first = header.slice(0, 4).map(fold);
  return first.some((name) => microsoftStarts.has(name)) && first.some((name) => microsoftEnds.has(name))
    ? "microsoft"
    : null;
}

const ownTimes = new Set([
  ...googleTimes,
  ...microsoftStarts,
  ...microsoftEnds,
  "last modified time",
  "waktu terakhir diubah",
]);
const points = /^(?:score|skor|total (?:points|score)|total poin|poin total)$/;
const graded = /^(?:points|poin|feedback|umpan balik) ?[-\u2013\u2014:] /;

/** A form's own column, whatever it holds: when somebody answered, points of a quiz. */
export function formColumn(form: Form | null, header: string): "time" | "form" | null {
  if (form === null) return null;
  const name = fold(header);
  if (ownTimes.has(name)) return "time";
  return points.test(name) || graded.test(name) ? "form" : null;
}

const others =
  /^(?:_?uuid|_id|_index|_parent_index|_submission_time|_submitted_by|_validation_status|_notes|_tags|_status|__version__|meta\/.*|deviceid|formhub\/uuid|ip ?address|collector id|respondent ?id|response ?id|recordid|distributionchannel|userlanguage|progress|finished|seed|start ?language|last ?page|externalreference|recipient(?:last|first)name|location(?:latitude|longitude))$/;
const otherTimes = /^(?:startdate|enddate|recordeddate|submitdate|datestamp|(?:start|end) date|_submission_time)$/;

/** The same of programs that number and time their answers in columns of well-known names. */
export function surveyColumn(header: string): "time" | "form" | null {
  const full = fold(header);
  // LimeSurvey writes code and question: "submitdate. Date submitted"
  const name = full.replace(/^(\w+)\. .*$/, "$1");
  if (/^id\. response id$/.test(full)) return "form";
  if (otherTimes.test(name)) return "time";
  return others.test(name) ? "form" : null;
}

/** Who somebody is, by a column of that name: compared to find who answered twice. */
export function tellsPersons(header: string): boolean {
  const name = fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (/\b(?:alamat e ?mail|e ?mail|surel|username|user name|nama pengguna)\b/.test(name)) return true;
  if (/^(?:nama|name|full name|nama lengkap|nama responden|respondent name|your name|nama anda)$/.test(name))
    return true;
  return /\b(?:nim|npm|nis|nisn|nip|nik|ktp|telepon|telp|telpon|phone|whatsapp|handphone|hp|wa)\b/.test(name);
}
