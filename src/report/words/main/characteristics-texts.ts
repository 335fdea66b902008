/** Sentences about the respondents' characteristics. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

/** `Perempuan, 45 orang (56,3%)`, made by `groupOf`. */
type Group = Prose;

export type CharacteristicsTexts = {
  intro(table: Slot): Prose;
  groupOf(label: Prose | Slot, count: Slot, percent: Slot): Group;
  everybody(variable: Slot, label: Slot, count: Slot): Prose;
  /** Of an answer that is known by its number alone. */
  sameAnswer(variable: Slot, answer: Prose | Slot, count: Slot): Prose;
  /** Nobody shares anybody's. @param values how many there are */
  allDifferent(variable: Slot, values: Slot): Prose;
  /** Hardly anybody shares anybody's. @param most how many share the most frequent ones */
  scattered(variable: Slot, values: Slot, n: Slot, most: Slot): Prose;
  allTied(variable: Slot, values: Slot, count: Slot, percent: Slot): Prose;
  /** @param balance from `sizes` */
  balanced(variable: Slot, balance: Slot, first: Group, second: Group): Prose;
  /** @param share from `sizes` */
  majority(variable: Slot, share: Slot, largest: Group, others: Prose, variant: boolean): Prose;
  largest(variable: Slot, largest: Group, smallest: Group): Prose;
  largestOnly(variable: Slot, largest: Group): Prose;
  tied(variable: Slot, largest: Prose): Prose;
  noData(variable: Slot): Prose;
  lacking(variables: Prose): Prose;
  lackingOf(variable: Slot, count: Slot): Prose;
  rest(): Prose;
};

const id: CharacteristicsTexts = {
  intro: (table) => prose`Berdasarkan ${table}, karakteristik responden dapat diuraikan sebagai berikut.`,
  groupOf: (label, count, percent) => prose`${label} sebanyak ${count} orang (${percent})`,
  everybody: (variable, label, count) =>
    prose`Menurut ${variable}, seluruh responden (${count} orang) termasuk ${label}.`,
  sameAnswer: (variable, answer, count) =>
    prose`Menurut ${variable}, seluruh responden (${count} orang) memberikan ${answer}.`,
  allDifferent: (variable, values) =>
    prose`Jawaban tentang ${variable} berbeda pada setiap responden (${values} jawaban), sehingga tidak ada kelompok yang terbesar.`,
  scattered: (variable, values, n, most) =>
    prose`Jawaban tentang ${variable} sangat tersebar: ada ${values} jawaban yang berbeda dari ${n} responden, dan jawaban yang paling sering pun hanya diberikan oleh ${most} orang.`,
  allTied: (variable, values, count, percent) =>
    prose`Menurut ${variable}, semua kelompok (${values} kelompok) sama banyaknya, masing-masing ${count} orang (${percent}).`,
  balanced: (variable, balance, first, second) =>
    prose`Menurut ${variable}, kedua kelompok ${balance}: ${first} dan ${second}.`,
  majority: (variable, share, largest, others, variant) =>
    variant
      ? prose`Dari segi ${variable}, kelompok terbesar adalah ${largest}, yaitu ${share} responden; selebihnya ${others}.`
      : prose`Menurut ${variable}, ${share} responden termasuk dalam satu kelompok, yaitu ${largest}; selebihnya ${others}.`,
  largest: (variable, largest, smallest) =>
    prose`Menurut ${variable}, kelompok terbesar adalah ${largest}, sedangkan yang terkecil ${smallest}.`,
  largestOnly: (variable, largest) => prose`Menurut ${variable}, kelompok terbesar adalah ${largest}.`,
  tied: (variable, largest) => prose`Menurut ${variable}, kelompok terbesar, yang sama banyaknya, adalah ${largest}.`,
  noData: (variable) => prose`Data tentang ${variable} tidak tersedia pada satu pun responden.`,
  lacking: (variables) =>
    prose`Persentase dihitung dari responden yang datanya ada; data yang tidak tersedia adalah ${variables}.`,
  lackingOf: (variable, count) => prose`${variable} (${count} orang)`,
  rest: () => prose`Karakteristik lainnya disajikan pada tabel yang sama.`,
};

const en: CharacteristicsTexts = {
  intro: (table) => prose`${table} describes the respondents.`,
  groupOf: (label, count, percent) => prose`${label} with ${count} respondents (${percent})`,
  everybody: (variable, label, count) => prose`By ${variable}, all respondents (${count}) belong to ${label}.`,
  sameAnswer: (variable, answer, count) => prose`By ${variable}, all respondents (${count}) gave ${answer}.`,
  allDifferent: (variable, values) =>
    prose`No two respondents gave the same answer about ${variable} (${values} answers), so there is no largest group.`,
  scattered: (variable, values, n, most) =>
    prose`Answers about ${variable} are widely scattered: ${values} different ones from ${n} respondents, the most frequent given by only ${most} of them.`,
  allTied: (variable, values, count, percent) =>
    prose`By ${variable}, all groups (${values}) are equal in size, ${count} respondents each (${percent}).`,
  balanced: (variable, balance, first, second) =>
    prose`By ${variable}, the two groups are ${balance}: ${first} and ${second}.`,
  majority: (variable, share, largest, others, variant) =>
    variant
      ? prose`As for ${variable}, the largest group is ${largest}, ${share} of the respondents; the others are ${others}.`
      : prose`By ${variable}, ${share} of the respondents belong to one group, ${largest}; the others are ${others}.`,
  largest: (variable, largest, smallest) =>
    prose`By ${variable}, the largest group is ${largest}, the smallest ${smallest}.`,
  largestOnly: (variable, largest) => prose`By ${variable}, the largest group is ${largest}.`,
  tied: (variable, largest) => prose`By ${variable}, the largest groups, equal in size, are ${largest}.`,
  noData: (variable) => prose`There are no data on ${variable} for any respondent.`,
  lacking: (variables) =>
    prose`Percentages are of the respondents whose data are known; data are missing for ${variables}.`,
  lackingOf: (variable, count) => prose`${variable} (${count})`,
  rest: () => prose`The other characteristics are in the same table.`,
};

export const characteristicsTexts: InBoth<CharacteristicsTexts> = { en, id };
