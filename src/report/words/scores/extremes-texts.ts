/** Sentences about the values at either end. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type ExtremeTexts = {
  ends(table: Slot, scores: Prose): Prose;
  range(score: Slot, lowest: Slot, lowestCase: Slot, highest: Slot, highestCase: Slot): Prose;
  look(): Prose;
  more(scores: Prose): Prose;
  nothing(table: Slot): Prose;
};

const id: ExtremeTexts = {
  ends: (table, scores) => prose`Berdasarkan ${table}, nilai terendah dan tertinggi adalah sebagai berikut: ${scores}.`,
  range: (score, lowest, lowestCase, highest, highestCase) =>
    prose`${score} dari ${lowest} (kasus ${lowestCase}) sampai ${highest} (kasus ${highestCase})`,
  look: () =>
    prose`Nilai di ujung belum tentu keliru; kasusnya perlu dicocokkan dengan kuesioner sebelum ada yang diperbaiki.`,
  more: (scores) =>
    prose`Pada ${scores}, masih ada responden lain dengan nilai yang sama seperti nilai terakhir yang dicantumkan.`,
  nothing: (table) => prose`${table} tidak memuat kasus, karena tidak ada nilai.`,
};

const en: ExtremeTexts = {
  ends: (table, scores) => prose`${table} shows the lowest and the highest values: ${scores}.`,
  range: (score, lowest, lowestCase, highest, highestCase) =>
    prose`${score} from ${lowest} (case ${lowestCase}) to ${highest} (case ${highestCase})`,
  look: () =>
    prose`A value at an end need not be a mistake; the case should be compared with its questionnaire before anything is corrected.`,
  more: (scores) => prose`For ${scores} other respondents share the last value that is listed.`,
  nothing: (table) => prose`${table} lists no case, since there are no values.`,
};

export const extremeTexts: InBoth<ExtremeTexts> = { en, id };
