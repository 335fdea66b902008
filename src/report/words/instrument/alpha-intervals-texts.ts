/** Sentences about how exact alpha is, and about a negative one. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type AlphaIntervalTexts = {
  one(table: Slot, alpha: Prose): Prose;
  lowest(table: Slot, low: Prose, high: Prose): Prose;
  /** @param minimum of what counts as reliable */
  above(scales: Prose, minimum: Slot): Prose;
  noneAbove(minimum: Slot): Prose;
  alpha(scale: Piece, alpha: Slot, level: Slot, interval: Prose): Prose;
  few(): Prose;
  negative(scales: Prose): Prose;
  nothingInCommon(scales: Prose): Prose;
  opposite(table: Slot, scale: Piece, items: Prose): Prose;
  reversed(alpha: Slot): Prose;
};

const id: AlphaIntervalTexts = {
  one: (table, alpha) => prose`Berdasarkan ${table}, Cronbach's alpha ${alpha}.`,
  lowest: (table, low, high) =>
    prose`Berdasarkan ${table}, batas bawah interval Cronbach's alpha paling rendah terdapat pada skala ${low} dan paling tinggi pada skala ${high}.`,
  above: (scales, minimum) => prose`Interval yang seluruhnya berada di atas ${minimum} adalah milik skala ${scales}.`,
  noneAbove: (minimum) => prose`Tidak ada interval yang seluruhnya berada di atas ${minimum}.`,
  alpha: (scale, alpha, level, interval) => prose`${scale} (${alpha}; interval kepercayaan ${level} ${interval})`,
  few: () => prose`Interval yang lebar berarti respondennya atau butirnya sedikit.`,
  negative: (scales) =>
    prose`Nilai alpha yang negatif pada skala ${scales} berarti butir-butirnya lebih banyak yang berlawanan arah daripada yang searah.`,
  nothingInCommon: (scales) =>
    prose`Pada skala ${scales}, membalik skor butir tidak menaikkan alpha yang negatif, sehingga butir-butirnya hampir tidak berkaitan atau datanya perlu diperiksa.`,
  opposite: (table, scale, items) =>
    prose`Berdasarkan ${table}, butir yang berlawanan arah dengan sebagian besar butir skala ${scale} adalah ${items}.`,
  reversed: (alpha) =>
    prose`Bila skor butir tersebut dibalik, alpha menjadi ${alpha}; pembalikan hanya dibenarkan untuk pernyataan yang memang berlawanan maknanya.`,
};

const en: AlphaIntervalTexts = {
  one: (table, alpha) => prose`${table} shows Cronbach's alpha of ${alpha}.`,
  lowest: (table, low, high) =>
    prose`${table} shows that the lower limit of Cronbach's alpha is lowest for ${low} and highest for ${high}.`,
  above: (scales, minimum) => prose`The whole interval lies above ${minimum} for ${scales}.`,
  noneAbove: (minimum) => prose`No interval lies above ${minimum} as a whole.`,
  alpha: (scale, alpha, level, interval) => prose`${scale} (${alpha}; ${level} CI ${interval})`,
  few: () => prose`A wide interval means few respondents or few items.`,
  negative: (scales) =>
    prose`The negative alpha of ${scales} means that the items go against each other more than they go together.`,
  nothingInCommon: (scales) =>
    prose`For ${scales} reversing items would not raise the negative alpha, so that the items have little in common or the data need checking.`,
  opposite: (table, scale, items) =>
    prose`${table} shows which items go against most of the others of ${scale}: ${items}.`,
  reversed: (alpha) =>
    prose`With these reversed alpha would be ${alpha}; only negatively worded items may be reversed.`,
};

export const alphaIntervalTexts: InBoth<AlphaIntervalTexts> = { en, id };
