/** Sentences about a scale's statements and their total scores. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

export type StatementsTexts = {
  single(table: Slot, statement: Slot, score: Slot): Prose;
  allEqual(table: Slot, scale: Slot, score: Slot): Prose;
  /** @param highest, lowest the statements that have the score, each in its quotation marks */
  ends(table: Slot, scale: Slot, highest: Prose, high: Slot, lowest: Prose, low: Slot): Prose;
  /** Total scores of different numbers of answers, which can't be compared. */
  incomparable(table: Slot, scale: Slot, n: Prose): Prose;
  quoted(statement: Slot): Prose;
  /** The most frequent answer to the statement with the highest or lowest total score. */
  answer(end: "highest" | "only", answer: Slot, count: Slot, percent: Slot): Prose;
  /** @param answer the wording that counts most */
  allReversed(answer: Slot): Prose;
  someReversed(statements: Prose): Prose;
  nobody(table: Slot, scale: Slot): Prose;
};

const END_ID = { highest: "dengan skor total tertinggi ", only: "" } as const;
const END_EN = {
  highest: "the statement with the highest total score",
  only: "it",
} as const;

const id: StatementsTexts = {
  single: (table, statement, score) =>
    prose`Berdasarkan ${table}, skor total pernyataan \u201c${statement}\u201d adalah ${score}.`,
  allEqual: (table, scale, score) =>
    prose`Berdasarkan ${table}, semua pernyataan ${scale} memiliki skor total yang sama, yaitu ${score}.`,
  ends: (table, scale, highest, high, lowest, low) =>
    prose`Berdasarkan ${table}, pernyataan ${scale} dengan skor total tertinggi adalah ${highest} (${high}), sedangkan yang terendah ${lowest} (${low}).`,
  incomparable: (table, scale, n) =>
    prose`${table} menyajikan jawaban atas setiap pernyataan ${scale}. Banyaknya responden yang menjawab tidak sama (n = ${n}), sehingga skor total antarpernyataan tidak dapat dibandingkan.`,
  quoted: (statement) => prose`\u201c${statement}\u201d`,
  answer: (end, answer, count, percent) =>
    prose`Jawaban terbanyak pada pernyataan ${END_ID[end]}itu adalah ${answer}, yang dipilih oleh ${count} orang (${percent}).`,
  allReversed: (answer) =>
    prose`Pernyataan dalam tabel ini bersifat negatif dan skornya sudah dibalik: semakin tinggi skor totalnya, semakin condong jawaban responden ke ${answer}.`,
  someReversed: (statements) =>
    prose`Pernyataan ${statements} bersifat negatif, sehingga skor totalnya dihitung dari skor yang sudah dibalik.`,
  nobody: (table, scale) =>
    prose`${table} tidak berisi jawaban, karena tidak satu pun responden menjawab pernyataan ${scale}.`,
};

const en: StatementsTexts = {
  single: (table, statement, score) =>
    prose`${table} shows that the statement \u201c${statement}\u201d has a total score of ${score}.`,
  allEqual: (table, scale, score) =>
    prose`${table} shows that all statements of ${scale} have the same total score, ${score}.`,
  ends: (table, scale, highest, high, lowest, low) =>
    prose`${table} shows that of the statements of ${scale}, the highest total score is that of ${highest} (${high}), the lowest that of ${lowest} (${low}).`,
  incomparable: (table, scale, n) =>
    prose`${table} has the answers to each statement of ${scale}. The statements were not answered by the same number of respondents (n = ${n}), so that their total scores cannot be compared.`,
  quoted: (statement) => prose`\u201c${statement}\u201d`,
  answer: (end, answer, count, percent) =>
    prose`The most frequent answer to ${END_EN[end]} is ${answer}, given by ${count} respondents (${percent}).`,
  allReversed: (answer) =>
    prose`The statements of this table are negatively worded and their codes are reversed: the higher the total score, the nearer the answers are to ${answer}.`,
  someReversed: (statements) =>
    prose`The total scores of negatively worded statements count the reversed codes: ${statements}.`,
  nobody: (table, scale) => prose`${table} has no answers, since nobody answered the statements of ${scale}.`,
};

export const statementsTexts: InBoth<StatementsTexts> = { en, id };
