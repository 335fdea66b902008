/** Sentences about Guttman's lambdas. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type GuttmanTexts = {
  one(table: Slot, scale: Piece, lambda: Prose): Prose;
  ends(table: Slot, low: Prose, high: Prose): Prose;
  ofScale(scale: Piece, lambda: Prose): Prose;
  lambda(which: Slot, value: Slot): Prose;
  sample(): Prose;
  alpha(lambda: Prose): Prose;
  /** Lambda 3 is itself the largest. */
  alphaLargest(): Prose;
  noLambda6(which: Slot, scales: Prose): Prose;
};

const id: GuttmanTexts = {
  one: (table, scale, lambda) =>
    prose`Berdasarkan ${table}, batas bawah reliabilitas skala ${scale} yang terbesar adalah ${lambda}.`,
  ends: (table, low, high) =>
    prose`${table} memuat enam batas bawah reliabilitas menurut Guttman. Nilai terbesar tiap skala paling rendah pada ${low} dan paling tinggi pada ${high}.`,
  ofScale: (scale, lambda) => prose`skala ${scale} (${lambda})`,
  lambda: (which, value) => prose`lambda ${which} = ${value}`,
  sample: () => prose`Pada sampel kecil, nilai terbesar itu dapat terlalu tinggi.`,
  alpha: (lambda) => prose`Nilai Cronbach's alpha (${lambda}) tidak melampauinya.`,
  alphaLargest: () => prose`Nilai tersebut sama dengan Cronbach's alpha.`,
  noLambda6: (which, scales) => prose`Lambda ${which} tidak dapat dihitung untuk ${scales}.`,
};

const en: GuttmanTexts = {
  one: (table, scale, lambda) =>
    prose`${table} shows that the largest lower bound of the reliability of ${scale} is ${lambda}.`,
  ends: (table, low, high) =>
    prose`${table} has Guttman's six lower bounds of reliability. The largest of each scale's is lowest for ${low} and highest for ${high}.`,
  ofScale: (scale, lambda) => prose`${scale} (${lambda})`,
  lambda: (which, value) => prose`lambda ${which} = ${value}`,
  sample: () => prose`In a small sample the largest may be too high.`,
  alpha: (lambda) => prose`Cronbach's alpha (${lambda}) is no higher.`,
  alphaLargest: () => prose`This is Cronbach's alpha.`,
  noLambda6: (which, scales) => prose`Lambda ${which} cannot be computed for ${scales}.`,
};

export const guttmanTexts: InBoth<GuttmanTexts> = { en, id };
