/** Sentences about McDonald's omega. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type OmegaTexts = {
  one(table: Slot, omega: Prose): Prose;
  ends(table: Slot, scales: Slot, low: Prose, high: Prose): Prose;
  meaning(): Prose;
  allAbove(minimum: Slot): Prose;
  notAbove(scales: Prose, minimum: Slot): Prose;
  misfit(scales: Prose, alpha: Slot): Prose;
  withP(scale: Piece, p: Slot): Prose;
  statistics(table: Slot, scale: Piece, omega: Slot, items: Slot): Prose;
  beside(alpha: Slot): Prose;
  /** @param explained share of the item's variance */
  loadings(table: Slot, scale: Piece, low: Prose, high: Prose): Prose;
  loading(item: Slot, loading: Slot): Prose;
  negative(items: Prose): Prose;
  fits(p: Slot): Prose;
  fitsNot(p: Slot): Prose;
  untested(): Prose;
};

const id: OmegaTexts = {
  one: (table, omega) => prose`Berdasarkan ${table}, omega McDonald ${omega}.`,
  ends: (table, scales, low, high) =>
    prose`Berdasarkan ${table}, omega McDonald dari ${scales} skala paling rendah pada skala ${low} dan paling tinggi pada skala ${high}.`,
  meaning: () =>
    prose`Omega adalah bagian varians skor total yang berasal dari satu faktor bersama, bila model satu faktor itu berlaku.`,
  allAbove: (minimum) => prose`Semua omega yang dapat dihitung lebih besar dari ${minimum}.`,
  notAbove: (scales, minimum) => prose`Omega yang tidak lebih besar dari ${minimum} terdapat pada skala ${scales}.`,
  misfit: (scales, alpha) =>
    prose`Satu faktor belum sepenuhnya menjelaskan butir-butir skala ${scales} (p uji kecocokan di bawah ${alpha}), sehingga omega-nya perlu dibaca dengan hati-hati.`,
  withP: (scale, p) => prose`${scale} (${p})`,
  statistics: (table, scale, omega, items) =>
    prose`Berdasarkan ${table}, omega skala ${scale} yang terdiri atas ${items} butir adalah ${omega}.`,
  beside: (alpha) => prose`Cronbach's alpha-nya ${alpha}.`,
  loadings: (table, scale, low, high) =>
    prose`Berdasarkan ${table}, muatan terstandar butir skala ${scale} pada satu faktor bersama paling rendah pada ${low} dan paling tinggi pada ${high}.`,
  loading: (item, loading) => prose`${item} (${loading})`,
  negative: (items) =>
    prose`Muatan yang negatif pada ${items} berarti butir itu berlawanan arah dengan butir lainnya, sehingga arah penskorannya perlu diperiksa.`,
  fits: (p) => prose`Uji kecocokan tidak memberi cukup bukti bahwa satu faktor tidak memadai (${p}).`,
  fitsNot: (p) =>
    prose`Uji kecocokan (${p}) menunjukkan bahwa satu faktor belum sepenuhnya menjelaskan hubungan antarbutir.`,
  untested: () => prose`Kecocokan model satu faktor tidak dapat diuji dengan butir sesedikit ini.`,
};

const en: OmegaTexts = {
  one: (table, omega) => prose`${table} shows McDonald's omega of ${omega}.`,
  ends: (table, scales, low, high) =>
    prose`${table} shows that of the ${scales} scales McDonald's omega is lowest for ${low} and highest for ${high}.`,
  meaning: () =>
    prose`Omega is the share of the total score's variance that comes from one common factor, as far as the model of one factor holds.`,
  allAbove: (minimum) => prose`Every omega that can be computed is above ${minimum}.`,
  notAbove: (scales, minimum) => prose`Omega is not above ${minimum} for ${scales}.`,
  misfit: (scales, alpha) =>
    prose`One factor does not fully account for the items of ${scales} (p of the fit below ${alpha}), so that omega should be read with care there.`,
  withP: (scale, p) => prose`${scale} (${p})`,
  statistics: (table, scale, omega, items) =>
    prose`${table} shows that omega of the ${items} items of ${scale} is ${omega}.`,
  beside: (alpha) => prose`Cronbach's alpha is ${alpha}.`,
  loadings: (table, scale, low, high) =>
    prose`${table} shows that the standardized loading on one common factor of ${scale} is lowest for ${low} and highest for ${high}.`,
  loading: (item, loading) => prose`${item} (${loading})`,
  negative: (items) =>
    prose`The negative loading of ${items} means that the item goes against the others, so that its scoring should be checked.`,
  fits: (p) => prose`The test of the fit gives no evidence that one factor is not enough (${p}).`,
  fitsNot: (p) => prose`By the test of the fit (${p}) one factor does not fully account for how the items go together.`,
  untested: () => prose`Whether one factor fits cannot be tested with so few items.`,
};

export const omegaTexts: InBoth<OmegaTexts> = { en, id };
