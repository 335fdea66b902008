/** Sentences about scores by group. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type BoxPlotTexts = {
  medians(table: Slot, score: Slot, groups: Prose): Prose;
  /** The groups of one variable with the lowest and the highest median. */
  span(by: Slot, low: Prose, high: Prose): Prose;
  /** Of variables whose groups have one median. */
  same(table: Slot, score: Slot, by: Prose): Prose;
  alsoSame(by: Prose): Prose;
  only(groups: Prose): Prose;
  onlyOf(by: Slot, group: Prose): Prose;
  outside(groups: Prose): Prose;
  outsideOf(by: Slot, group: Slot, count: Slot): Prose;
  noneOutside(): Prose;
  extreme(groups: Prose): Prose;
  /** Behind medians that differ. */
  noTest(): Prose;
  chart(chart: Slot, score: Slot): Prose;
  widest(by: Slot, low: Prose, high: Prose): Prose;
};

const id: BoxPlotTexts = {
  medians: (table, score, groups) => prose`Berdasarkan ${table}, median ${score} berkisar ${groups}.`,
  span: (by, low, high) => prose`menurut ${by} dari ${low} sampai ${high}`,
  same: (table, score, by) => prose`Berdasarkan ${table}, median ${score} sama pada semua kelompok menurut ${by}.`,
  alsoSame: (by) => prose`Mediannya sama pada semua kelompok menurut ${by}.`,
  only: (groups) => prose`Yang hanya terdiri atas satu kelompok adalah ${groups}.`,
  onlyOf: (by, group) => prose`${by}: ${group}`,
  outside: (groups) => prose`Nilai di luar jangkauan whisker terdapat pada ${groups}.`,
  outsideOf: (by, group, count) => prose`${by} ${group} (${count} responden)`,
  noneOutside: () => prose`Tidak ada nilai di luar jangkauan whisker.`,
  extreme: (groups) => prose`Yang tergolong ekstrem terdapat pada ${groups}.`,
  noTest: () => prose`Perbedaan median ini menggambarkan responden yang diteliti dan bukan hasil uji.`,
  chart: (chart, score) =>
    prose`${chart} memperlihatkan sebaran ${score} pada tiap kelompok: kotak memuat separuh responden yang di tengah, dan garis di dalamnya adalah median.`,
  widest: (by, low, high) =>
    prose`Median antarkelompok paling jauh terpisah menurut ${by}, yaitu dari ${low} sampai ${high}.`,
};

const en: BoxPlotTexts = {
  medians: (table, score, groups) => prose`${table} shows that the median of ${score} runs ${groups}.`,
  span: (by, low, high) => prose`by ${by} from ${low} to ${high}`,
  same: (table, score, by) => prose`${table} shows that the median of ${score} is the same in all groups by ${by}.`,
  alsoSame: (by) => prose`It is the same in all groups by ${by}.`,
  only: (groups) => prose`Those with a single group are ${groups}.`,
  onlyOf: (by, group) => prose`${by}: ${group}`,
  outside: (groups) => prose`Values beyond the whiskers occur in ${groups}.`,
  outsideOf: (by, group, count) => prose`${by} ${group} (${count})`,
  noneOutside: () => prose`No value lies beyond the whiskers.`,
  extreme: (groups) => prose`Extreme ones occur in ${groups}.`,
  noTest: () => prose`Such differences describe these respondents and are no test.`,
  chart: (chart, score) =>
    prose`${chart} shows how ${score} is spread in each group: a box holds the middle half of the respondents, the line in it is the median.`,
  widest: (by, low, high) => prose`The medians lie furthest apart by ${by}, from ${low} to ${high}.`,
};

export const boxPlotTexts: InBoth<BoxPlotTexts> = { en, id };
