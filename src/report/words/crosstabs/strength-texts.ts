/** Sentences about how strong associations are. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne } from "../saying.ts";

const YEAR: Slot = { kind: "constant", text: "1988" };

export type StrengthTexts = {
  one(table: Slot, outcome: Slot, predictor: Prose, word: Slot | null): Prose;
  ends(table: Slot, outcome: Slot, strongest: Prose, weakest: Prose): Prose;
  nothing(table: Slot): Prose;
  of(predictor: Slot, coefficient: Prose): Prose;
  /** `V = 0,301; p = 0,002`. */
  v(value: Slot, p: Slot | null): Prose;
  classes(list: Prose): Prose;
  sameClass(word: Slot): Prose;
  ofClass(word: Slot, count: Slot): Prose;
  noEvidence(alpha: Slot, predictors: Prose, all: boolean): Prose;
  otherwise(predictors: Prose): Prose;
  withP(predictor: Slot, p: Slot): Prose;
  undefinedFor(predictors: Prose, why: Slot | null): Prose;

  strength(table: Slot, predictor: Slot, outcome: Slot, v: Slot, p: Slot | null, word: Slot | null): Prose;
  chance(alpha: Slot): Prose;
  /** The reported test decides otherwise than the p of this table. */
  otherwiseHere(p: Slot): Prose;
  /** @param way null where p leaves it open */
  direction(gamma: Slot, tauB: Slot, p: Slot, way: "rising" | "falling" | null): Prose;
  undefinedOf(table: Slot, predictor: Slot, why: Slot | null): Prose;
};

const id: StrengthTexts = {
  one: (table, outcome, predictor, word) =>
    word === null
      ? prose`Berdasarkan ${table}, kekuatan hubungan dengan ${outcome} ditunjukkan oleh Cramer's V untuk ${predictor}.`
      : prose`Berdasarkan ${table}, kekuatan hubungan dengan ${outcome} menurut Cramer's V untuk ${predictor} tergolong ${word} (Cohen, ${YEAR}).`,
  ends: (table, outcome, strongest, weakest) =>
    prose`Berdasarkan ${table} diketahui bahwa nilai Cramer's V dengan ${outcome} yang terbesar terdapat pada ${strongest} dan yang terkecil pada ${weakest}.`,
  nothing: (table) => prose`Berdasarkan ${table}, kekuatan hubungan tidak dapat dihitung dari data ini.`,
  of: (predictor, coefficient) => prose`${predictor} (${coefficient})`,
  v: (value, p) => (p === null ? prose`V = ${value}` : prose`V = ${value}; ${p}`),
  classes: (list) => prose`Menurut batas Cohen (${YEAR}), kekuatan hubungannya tergolong ${list}.`,
  sameClass: (word) => prose`Menurut batas Cohen (${YEAR}), kekuatan hubungan semuanya tergolong ${word}.`,
  ofClass: (word, count) => prose`${word} pada ${count} variabel`,
  noEvidence: (alpha, predictors, all) =>
    all
      ? prose`Tidak satu pun nilai p-nya di bawah ${alpha}, sehingga tidak cukup bukti adanya hubungan dan besarnya V tidak dapat ditafsirkan lebih jauh.`
      : prose`Karena p tidak di bawah ${alpha}, tidak cukup bukti adanya hubungan untuk ${predictors}, sehingga V variabel tersebut tidak ditafsirkan lebih jauh.`,
  otherwise: (predictors) =>
    prose`Nilai p di sini berasal dari uji chi-square Pearson tanpa koreksi; uji yang dilaporkan menghasilkan keputusan lain untuk ${predictors}.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  undefinedFor: (predictors, why) =>
    why === null
      ? prose`Kekuatan hubungan untuk ${predictors} tidak dapat dihitung.`
      : prose`Kekuatan hubungan untuk ${predictors} tidak dapat dihitung karena ${why}.`,

  strength: (table, predictor, outcome, v, p, word) => {
    const tested = p === null ? prose`` : prose` (${p}; uji chi-square Pearson)`;
    const size = word === null ? prose`` : prose`, yang menurut batas Cohen (${YEAR}) tergolong ${word}`;
    return prose`Berdasarkan ${table}, nilai Cramer's V antara ${predictor} dan ${outcome} sebesar ${v}${tested}${size}.`;
  },
  otherwiseHere: (p) =>
    prose`Uji yang dilaporkan menghasilkan keputusan lain (${p}), sehingga kesimpulannya bergantung pada uji yang dipilih.`,
  chance: (alpha) =>
    prose`Karena p tidak di bawah ${alpha}, tidak cukup bukti adanya hubungan, sehingga nilai sebesar itu dapat timbul secara kebetulan.`,
  direction: (gamma, tauB, p, way) => {
    const figures = prose`gamma ${gamma} dan tau-b ${tauB} (${p})`;
    if (way === null)
      return prose`Menurut urutan kategorinya, ${figures} tidak memberi cukup bukti bahwa yang satu naik atau turun bersama yang lain.`;
    return way === "rising"
      ? prose`Menurut urutan kategorinya, ${figures} menunjukkan bahwa keduanya cenderung naik bersama.`
      : prose`Menurut urutan kategorinya, ${figures} menunjukkan bahwa yang satu cenderung turun bila yang lain naik.`;
  },
  undefinedOf: (table, predictor, why) =>
    why === null
      ? prose`Berdasarkan ${table}, kekuatan hubungan untuk ${predictor} tidak dapat dihitung.`
      : prose`Berdasarkan ${table}, kekuatan hubungan untuk ${predictor} tidak dapat dihitung karena ${why}.`,
};

const en: StrengthTexts = {
  one: (table, outcome, predictor, word) =>
    word === null
      ? prose`${table} gives Cramer's V with ${outcome} for ${predictor}.`
      : prose`${table} gives Cramer's V with ${outcome} for ${predictor}, a strength that is ${word} by Cohen's (${YEAR}) bounds.`,
  ends: (table, outcome, strongest, weakest) =>
    prose`${table} shows that Cramer's V with ${outcome} is largest for ${strongest} and smallest for ${weakest}.`,
  nothing: (table) => prose`${table} has no strengths, since none can be computed from these data.`,
  of: (predictor, coefficient) => prose`${predictor} (${coefficient})`,
  v: (value, p) => (p === null ? prose`V = ${value}` : prose`V = ${value}; ${p}`),
  classes: (list) => prose`By Cohen's (${YEAR}) bounds the strength is ${list}.`,
  sameClass: (word) => prose`By Cohen's (${YEAR}) bounds the strength is ${word} throughout.`,
  ofClass: (word, count) =>
    isOne(count) ? prose`${word} for ${count} variable` : prose`${word} for ${count} variables`,
  noEvidence: (alpha, predictors, all) =>
    all
      ? prose`None of the p-values is below ${alpha}, so that there is no evidence of an association and V is not to be interpreted any further.`
      : prose`Since p is not below ${alpha}, there is no evidence of an association for ${predictors}, whose V is not to be interpreted any further.`,
  otherwise: (predictors) =>
    prose`The p-values here are those of Pearson's chi-square without a correction; the test that is reported decides otherwise for ${predictors}.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  undefinedFor: (predictors, why) =>
    why === null
      ? prose`The strength for ${predictors} cannot be computed.`
      : prose`The strength for ${predictors} cannot be computed, since ${why}.`,

  strength: (table, predictor, outcome, v, p, word) => {
    const tested = p === null ? prose`` : prose` (${p}; Pearson's chi-square test)`;
    const size = word === null ? prose`` : prose`, which is ${word} by Cohen's (${YEAR}) bounds`;
    return prose`${table} gives Cramer's V = ${v} for ${predictor} and ${outcome}${tested}${size}.`;
  },
  otherwiseHere: (p) =>
    prose`The test that is reported decides otherwise (${p}), so that the conclusion depends on the choice of the test.`,
  chance: (alpha) =>
    prose`Since p is not below ${alpha}, there is no evidence of an association, and such a value may be due to chance.`,
  direction: (gamma, tauB, p, way) => {
    const figures = prose`gamma ${gamma} and tau-b ${tauB} (${p})`;
    if (way === null)
      return prose`In the order of the categories, ${figures} give no evidence that one rises or falls with the other.`;
    return way === "rising"
      ? prose`In the order of the categories, ${figures} show that the two tend to rise together.`
      : prose`In the order of the categories, ${figures} show that one tends to fall where the other rises.`;
  },
  undefinedOf: (table, predictor, why) =>
    why === null
      ? prose`${table} has no strength for ${predictor}, since it cannot be computed.`
      : prose`${table} has no strength for ${predictor}, since ${why}.`,
};

export const strengthTexts: InBoth<StrengthTexts> = { en, id };
