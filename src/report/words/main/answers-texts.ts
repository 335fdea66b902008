/** Sentences about how items were answered. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

export type AnswerTexts = {
  intro(table: Slot): Prose;
  introReversed(table: Slot): Prose;
  /** Of the items with the highest and the lowest total score. */
  ends(high: Prose, low: Prose): Prose;
  only(item: Prose, total: Slot): Prose;
  itemTotal(item: Prose, total: Slot): Prose;
  item(name: Slot, wording: Slot | null): Prose;
  notComparable(): Prose;
  /** @param share from `sizes` */
  uniform(item: Prose, share: Slot, answer: Slot, percent: Slot): Prose;
  /** Where that is fewer than half. */
  most(item: Prose, answer: Slot, percent: Slot): Prose;
  lowest(item: Prose, answer: Slot, percent: Slot): Prose;
  /** @param one there is only one that most gave */
  mostFrequent(item: Prose, answers: Prose, one: boolean): Prose;
  answerOf(answer: Slot, percent: Slot): Prose;
  reversed(items: Prose): Prose;
  lacking(items: Prose): Prose;
  lackingOf(item: Slot, count: Slot): Prose;
};

const id: AnswerTexts = {
  intro: (table) => prose`${table} menyajikan jawaban responden atas setiap pernyataan beserta skor totalnya.`,
  introReversed: (table) =>
    prose`${table} menyajikan jawaban responden atas pernyataan negatif beserta skor totalnya; karena skornya dibalik, jawaban dengan kode asli yang lebih rendah memperoleh skor yang lebih tinggi.`,
  ends: (high, low) =>
    prose`Skor total tertinggi terdapat pada butir ${high}, sedangkan yang terendah pada butir ${low}.`,
  only: (item, total) => prose`Skor total butir ${item} adalah ${total}.`,
  itemTotal: (item, total) => prose`${item} dengan skor ${total}`,
  item: (name, wording) => (wording === null ? prose`${name}` : prose`${name} (\u201c${wording}\u201d)`),
  notComparable: () =>
    prose`Skor total antarbutir tidak dapat dibandingkan secara langsung karena jumlah penjawab atau pilihan jawabannya tidak sama.`,
  uniform: (item, share, answer, percent) =>
    prose`Jawaban yang paling seragam terdapat pada butir ${item}: ${share} responden menjawab ${answer} (${percent}).`,
  most: (item, answer, percent) =>
    prose`Proporsi jawaban yang terbesar adalah ${answer} atas butir ${item}, yang diberikan oleh ${percent} responden.`,
  lowest: (item, answer, percent) =>
    prose`Jawaban yang paling terbagi terdapat pada butir ${item}, yang jawaban terbanyaknya, ${answer}, diberikan oleh ${percent} responden.`,
  mostFrequent: (item, answers) => prose`Jawaban terbanyak atas butir ${item} adalah ${answers}.`,
  answerOf: (answer, percent) => prose`${answer} (${percent})`,
  reversed: (items) => prose`Skor butir ${items} (pernyataan negatif) telah dibalik.`,
  lacking: (items) =>
    prose`Persentase dihitung dari responden yang menjawab; jawaban kosong terdapat pada butir ${items}.`,
  lackingOf: (item, count) => prose`${item} (${count} orang)`,
};

const en: AnswerTexts = {
  intro: (table) => prose`${table} shows how the respondents answered each item, and the item's total score.`,
  introReversed: (table) =>
    prose`${table} shows how the respondents answered the negatively worded items, and their total scores; since these items are reversed, an answer with a lower original code gives the higher score.`,
  ends: (high, low) => prose`The highest total score is that of ${high}, the lowest that of ${low}.`,
  only: (item, total) => prose`The total score of ${item} is ${total}.`,
  itemTotal: (item, total) => prose`${item} with a score of ${total}`,
  item: (name, wording) => (wording === null ? prose`${name}` : prose`${name} (\u201c${wording}\u201d)`),
  notComparable: () =>
    prose`Total scores of different items cannot be compared directly, since the number of those who answered, or of possible answers, differs.`,
  uniform: (item, share, answer, percent) =>
    prose`The most uniform answers are those to ${item}: ${share} of the respondents answered ${answer} (${percent}).`,
  most: (item, answer, percent) =>
    prose`The largest share that any answer received is that of ${answer} to ${item}, given by ${percent} of the respondents.`,
  lowest: (item, answer, percent) =>
    prose`The most divided answers are those to ${item}, whose most frequent answer, ${answer}, comes from ${percent} of the respondents.`,
  mostFrequent: (item, answers, one) =>
    prose`The most frequent ${one ? "answer" : "answers"} to ${item} ${one ? "is" : "are"} ${answers}.`,
  answerOf: (answer, percent) => prose`${answer} (${percent})`,
  reversed: (items) => prose`Negatively worded items (${items}) have been reversed.`,
  lacking: (items) => prose`Percentages are of those who answered; answers are missing from ${items}.`,
  lackingOf: (item, count) => prose`${item} (${count})`,
};

export const answerTexts: InBoth<AnswerTexts> = { en, id };
