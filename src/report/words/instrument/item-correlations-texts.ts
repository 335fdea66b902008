/** Sentences about the correlations between a scale's items. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type ItemCorrelationTexts = {
  one(table: Slot, scale: Piece, mean: Slot, low: Slot, high: Slot): Prose;
  means(table: Slot, scales: Slot, low: Prose, high: Prose): Prose;
  negativeIn(scales: Prose): Prose;
  ofTwo(table: Slot, scale: Piece, r: Slot): Prose;
  /** The pairs with the highest and the lowest correlation. */
  pairs(table: Slot, scale: Piece, closest: Prose, least: Prose): Prose;
  pair(one: Slot, other: Slot): Prose;
  correlated(pair: Prose, r: Slot): Prose;
  withP(pair: Prose, p: Slot): Prose;
  negativePair(): Prose;
  allSignificant(table: Slot, scale: Piece, n: Slot, largest: Prose, alpha: Slot): Prose;
  noneSignificant(table: Slot, scale: Piece, n: Slot, smallest: Prose, alpha: Slot): Prose;
  someNot(table: Slot, scale: Piece, n: Slot, alpha: Slot, pairs: Prose): Prose;
  /** Where these are fewer than the others. */
  onlySome(table: Slot, scale: Piece, n: Slot, alpha: Slot, pairs: Prose): Prose;
  summary(table: Slot, scale: Piece, items: Slot, mean: Slot, minimum: Slot, maximum: Slot): Prose;
  squared(table: Slot, scale: Piece, low: Prose, high: Prose): Prose;
  chart(chart: Slot, closest: Prose, least: Prose): Prose;
};

const id: ItemCorrelationTexts = {
  one: (table, scale, mean, low, high) =>
    prose`Berdasarkan ${table}, butir-butir skala ${scale} rata-rata berkorelasi sebesar ${mean}, dari ${low} sampai ${high}.`,
  means: (table, scales, low, high) =>
    prose`Berdasarkan ${table} diketahui bahwa di antara ${scales} skala, rata-rata korelasi antarbutir paling rendah terdapat pada skala ${low} dan paling tinggi pada skala ${high}.`,
  negativeIn: (scales) =>
    prose`Korelasi antarbutir yang negatif terdapat pada skala ${scales}; kalimat dan arah penskoran butir-butirnya perlu diperiksa.`,
  ofTwo: (table, scale, r) => prose`Berdasarkan ${table}, korelasi kedua butir skala ${scale} adalah ${r}.`,
  pairs: (table, scale, closest, least) =>
    prose`Berdasarkan ${table}, pasangan butir skala ${scale} dengan korelasi tertinggi adalah ${closest}, sedangkan yang terendah ${least}.`,
  pair: (one, other) => prose`${one}-${other}`,
  correlated: (pair, r) => prose`${pair} (r = ${r})`,
  withP: (pair, p) => prose`${pair} (${p})`,
  negativePair: () =>
    prose`Korelasi yang negatif berarti kedua butirnya berlawanan arah, sehingga kalimat dan arah penskorannya perlu diperiksa.`,
  allSignificant: (table, scale, n, largest, alpha) =>
    prose`Berdasarkan ${table} (n = ${n}), semua pasangan butir skala ${scale} berkorelasi bermakna: nilai p terbesar, yaitu pada ${largest}, masih di bawah ${alpha}.`,
  noneSignificant: (table, scale, n, smallest, alpha) =>
    prose`Berdasarkan ${table} (n = ${n}), tidak cukup bukti adanya korelasi pada semua pasangan butir skala ${scale}: nilai p terkecil, yaitu pada ${smallest}, tidak di bawah ${alpha}.`,
  someNot: (table, scale, n, alpha, pairs) =>
    prose`Berdasarkan ${table} (n = ${n}), pasangan butir skala ${scale} berkorelasi bermakna pada taraf ${alpha}, kecuali ${pairs}, yang tidak cukup bukti korelasinya.`,
  onlySome: (table, scale, n, alpha, pairs) =>
    prose`Berdasarkan ${table} (n = ${n}), pasangan butir skala ${scale} yang berkorelasi bermakna pada taraf ${alpha} adalah ${pairs}; untuk pasangan lainnya tidak cukup bukti adanya korelasi.`,
  summary: (table, scale, items, mean, minimum, maximum) =>
    prose`${table} merangkum korelasi antarbutir skala ${scale} (${items} butir): rata-ratanya ${mean}, terendah ${minimum} dan tertinggi ${maximum}.`,
  squared: (table, scale, low, high) =>
    prose`Berdasarkan ${table}, bagian varians butir skala ${scale} yang dimiliki bersama butir-butir lainnya (squared multiple correlation) paling kecil pada ${low} dan paling besar pada ${high}.`,
  chart: (chart, closest, least) =>
    prose`${chart} memperlihatkan korelasi butir dalam tiap skala; yang tertinggi pada ${closest} dan yang terendah pada ${least}.`,
};

const en: ItemCorrelationTexts = {
  one: (table, scale, mean, low, high) =>
    prose`${table} shows that the items of ${scale} correlate ${mean} on average, from ${low} to ${high}.`,
  means: (table, scales, low, high) =>
    prose`${table} shows that among ${scales} scales the mean correlation between items is lowest for ${low} and highest for ${high}.`,
  negativeIn: (scales) =>
    prose`Negative correlations between items occur in ${scales}; how these items are worded and scored should be checked.`,
  ofTwo: (table, scale, r) => prose`${table} shows that the two items of ${scale} correlate ${r}.`,
  pairs: (table, scale, closest, least) =>
    prose`${table} shows that of all pairs of items of ${scale} the correlation is highest for ${closest} and lowest for ${least}.`,
  pair: (one, other) => prose`${one}-${other}`,
  correlated: (pair, r) => prose`${pair} (r = ${r})`,
  withP: (pair, p) => prose`${pair} (${p})`,
  negativePair: () =>
    prose`A negative correlation means that the two go against each other, so that their wording and scoring should be checked.`,
  allSignificant: (table, scale, n, largest, alpha) =>
    prose`${table} shows (n = ${n}) that all pairs of items of ${scale} are significantly correlated: the largest p, that of ${largest}, is below ${alpha}.`,
  noneSignificant: (table, scale, n, smallest, alpha) =>
    prose`${table} gives (n = ${n}) no evidence of a correlation between any two items of ${scale}: the smallest p, that of ${smallest}, is not below ${alpha}.`,
  someNot: (table, scale, n, alpha, pairs) =>
    prose`${table} shows (n = ${n}) that the pairs of items of ${scale} are significantly correlated at ${alpha}, but for these, for which there is no evidence of it: ${pairs}.`,
  onlySome: (table, scale, n, alpha, pairs) =>
    prose`${table} shows (n = ${n}) which pairs of items of ${scale} are significantly correlated at ${alpha}: ${pairs}; for the others there is no evidence of a correlation.`,
  summary: (table, scale, items, mean, minimum, maximum) =>
    prose`${table} sums up the correlations between the ${items} items of ${scale}: their mean is ${mean}, the lowest ${minimum} and the highest ${maximum}.`,
  squared: (table, scale, low, high) =>
    prose`${table} shows that the share of an item's variance that the other items of ${scale} account for (squared multiple correlation) is smallest for ${low} and largest for ${high}.`,
  chart: (chart, closest, least) =>
    prose`${chart} shows how the items of each scale correlate: the correlation is highest for ${closest} and lowest for ${least}.`,
};

export const itemCorrelationTexts: InBoth<ItemCorrelationTexts> = { en, id };
