/** Sentences about tables within the groups of a third variable. */
import type { Stratified } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, LEVEL, ONE } from "../saying.ts";
import type { Piece } from "./shared.ts";

type Why = NonNullable<Stratified["strata"][number]["why"]>;

export type StrataTexts = {
  someDiffer(table: Slot, stratum: Slot, predictors: Prose): Prose;
  noneDiffers(table: Slot, stratum: Slot, alpha: Slot): Prose;
  notCompared(table: Slot, stratum: Slot): Prose;
  larger(table: Slot, stratum: Slot): Prose;
  withP(predictor: Slot, p: Slot): Prose;
  /** @param others behind a sentence about predictors whose odds ratios differ between the groups */
  associated(outcome: Slot, stratum: Slot, predictors: Prose, others: boolean): Prose;
  withRatios(predictor: Slot, p: Slot, pair: Prose, common: Prose, crude: Slot | null): Prose;
  against(first: Slot, second: Slot): Prose;
  oddsRatio(value: Slot, interval: Prose): Prose;
  /** @param next behind `associated` */
  open(outcome: Slot, stratum: Slot, predictors: Prose, next: boolean): Prose;
  generalFound(predictors: Prose, besides: boolean): Prose;
  generalOpen(predictors: Prose): Prose;
  untested(predictors: Prose): Prose;
  /** How to read crude and common side by side. */
  confounding(stratum: Slot): Prose;

  groups(table: Slot, predictor: Slot, pair: Prose, event: Piece, groups: Prose): Prose;
  noGroups(table: Slot, predictor: Slot, event: Piece): Prose;
  ofGroup(group: Slot, odds: Prose): Prose;
  /** Groups without an odds ratio of their own. */
  without(groups: Prose): Prose;
  differ(p: Slot): Prose;
  alike(p: Slot): Prose;
  noHomogeneity(why: Slot | null): Prose;
  common(stratum: Slot, odds: Prose, crude: Slot | null): Prose;
  noCommon(why: Slot | null): Prose;

  nobody(table: Slot, predictor: Slot, outcome: Slot, stratum: Slot): Prose;
  counts(table: Slot, n: Slot, predictor: Slot, outcome: Slot, stratum: Slot, groups: Prose): Prose;
  ofSize(group: Slot, n: Slot): Prose;
  leftOut(groups: Prose): Prose;
  left(group: Slot, why: Why): Prose;

  untestedIn(table: Slot, why: Slot | null): Prose;
  homogeneity(table: Slot, p: Slot, tarone: Slot | null): Prose;
  homogeneityVerdict(stratum: Slot, alpha: Slot, different: boolean): Prose;
  taroneDiffers(): Prose;
  independence(table: Slot, p: Slot, predictor: Slot, outcome: Slot, stratum: Slot, significant: boolean): Prose;
  independenceOfDiffering(significant: boolean): Prose;
  commonOf(table: Slot, predictor: Slot, pair: Prose, odds: Prose): Prose;
  notMeant(): Prose;
  includesOne(includes: boolean): Prose;
  corrections(table: Slot, corrected: Slot, uncorrected: Slot, agree: boolean, alpha: Slot): Prose;
  general(table: Slot, p: Slot, predictor: Slot, outcome: Slot, stratum: Slot, significant: boolean): Prose;
  linear(p: Slot, significant: boolean): Prose;
};

const whyId: Readonly<Record<Why, string>> = {
  "no-cases": "tanpa responden",
  "one-case": "hanya berisi satu responden",
  "one-row": "hanya berisi satu kategori variabel bebas",
  "one-column": "hanya berisi satu kategori variabel terikat",
};

const id: StrataTexts = {
  someDiffer: (table, stratum, predictors) =>
    prose`Berdasarkan ${table} diketahui bahwa odds ratio berbeda bermakna antarstrata ${stratum} (uji Breslow-Day) untuk ${predictors}, sehingga yang dibaca adalah odds ratio tiap kelompok, bukan odds ratio gabungannya.`,
  noneDiffers: (table, stratum, alpha) =>
    prose`Berdasarkan ${table}, tidak cukup bukti pada taraf signifikansi ${alpha} bahwa odds ratio berbeda antarstrata ${stratum} (uji Breslow-Day), sehingga odds ratio gabungan Mantel-Haenszel dapat dibaca.`,
  notCompared: (table, stratum) =>
    prose`Berdasarkan ${table}, kesamaan odds ratio antarstrata ${stratum} tidak dapat diuji dari data ini.`,
  larger: (table, stratum) =>
    prose`${table} memuat uji hubungan di dalam strata ${stratum} (Cochran-Mantel-Haenszel); odds ratio gabungan hanya ada bila kedua variabel masing-masing mempunyai dua kategori.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  associated: (outcome, stratum, predictors, others) =>
    others
      ? prose`Dari variabel lainnya, yang berhubungan bermakna dengan ${outcome} di dalam strata ${stratum} (uji Mantel-Haenszel) adalah ${predictors}.`
      : prose`Di dalam strata ${stratum}, variabel yang berhubungan bermakna dengan ${outcome} (uji Mantel-Haenszel) adalah ${predictors}.`,
  withRatios: (predictor, p, pair, common, crude) =>
    crude === null
      ? prose`${predictor} (${p}; ${pair}: OR gabungan ${common})`
      : prose`${predictor} (${p}; ${pair}: OR gabungan ${common}, OR kasar ${crude})`,
  against: (first, second) => prose`${first} terhadap ${second}`,
  oddsRatio: (value, interval) => prose`${value} [${LEVEL} CI ${interval}]`,
  open: (outcome, stratum, predictors, next) =>
    next
      ? prose`Untuk ${predictors} tidak cukup bukti adanya hubungan di dalam kelompok tersebut.`
      : prose`Di dalam strata ${stratum} tidak cukup bukti adanya hubungan antara ${outcome} dan ${predictors} (uji Mantel-Haenszel).`,
  generalFound: (predictors, besides) =>
    besides
      ? prose`Pada tabel yang lebih besar, hubungan yang bermakna di dalam kelompok (uji hubungan umum Cochran-Mantel-Haenszel) terdapat pada ${predictors}.`
      : prose`Hubungan yang bermakna di dalam kelompok terdapat pada ${predictors}.`,
  generalOpen: (predictors) =>
    prose`Menurut uji hubungan umum, tidak cukup bukti adanya hubungan di dalam kelompok untuk ${predictors}.`,
  untested: (predictors) => prose`Uji di dalam kelompok tidak dapat dihitung untuk ${predictors}.`,
  confounding: (stratum) =>
    prose`Bila odds ratio gabungan jauh berbeda dari yang kasar, ${stratum} mungkin merupakan variabel perancu; hal itu perlu ditimbang peneliti menurut teori, karena tidak dapat disimpulkan dari angka-angka ini saja.`,

  groups: (table, predictor, pair, event, groups) =>
    prose`Berdasarkan ${table}, odds ratio untuk ${event} menurut ${predictor} (${pair}) pada tiap kelompok adalah ${groups}.`,
  noGroups: (table, predictor, event) =>
    prose`Berdasarkan ${table}, odds ratio untuk ${event} menurut ${predictor} tidak dapat dihitung pada satu kelompok pun.`,
  ofGroup: (group, odds) => prose`${group} ${odds}`,
  without: (groups) => prose`Pada ${groups}, odds ratio tidak dapat dihitung.`,
  differ: (p) =>
    prose`Odds ratio tersebut berbeda bermakna antarkelompok (uji Breslow-Day, ${p}), sehingga masing-masing perlu dilaporkan dan odds ratio gabungannya tidak dimaksudkan untuk dibaca.`,
  alike: (p) => prose`Tidak cukup bukti bahwa odds ratio itu berbeda antarkelompok (uji Breslow-Day, ${p}).`,
  noHomogeneity: (why) =>
    why === null
      ? prose`Kesamaan odds ratio antarkelompok tidak dapat diuji.`
      : prose`Kesamaan odds ratio antarkelompok tidak dapat diuji karena ${why}.`,
  common: (stratum, odds, crude) =>
    crude === null
      ? prose`Odds ratio gabungan (Mantel-Haenszel), disesuaikan menurut ${stratum}, adalah ${odds}.`
      : prose`Odds ratio gabungan (Mantel-Haenszel), disesuaikan menurut ${stratum}, adalah ${odds}, sedangkan yang kasar ${crude}.`,
  noCommon: (why) =>
    why === null
      ? prose`Odds ratio gabungannya tidak dapat dihitung.`
      : prose`Odds ratio gabungannya tidak dapat dihitung karena ${why}.`,

  nobody: (table, predictor, outcome, stratum) =>
    prose`${table} tidak memuat responden yang mempunyai data ${predictor}, ${outcome}, dan ${stratum} sekaligus.`,
  counts: (table, n, predictor, outcome, stratum, groups) =>
    prose`${table} menyilangkan ${predictor} dan ${outcome} menurut ${stratum} untuk ${n} responden, yaitu ${groups}.`,
  ofSize: (group, n) => prose`${group} (${n} orang)`,
  leftOut: (groups) =>
    prose`Yang tidak dapat menunjukkan hubungan, sehingga tidak disertakan, adalah kelompok ${groups}.`,
  left: (group, why) => prose`${group} (${whyId[why]})`,

  untestedIn: (table, why) =>
    why === null
      ? prose`Hasil pada ${table} tidak dapat dihitung.`
      : prose`Hasil pada ${table} tidak dapat dihitung karena ${why}.`,
  homogeneity: (table, p, tarone) =>
    tarone === null
      ? prose`Berdasarkan ${table}, uji Breslow-Day menghasilkan ${p}.`
      : prose`Berdasarkan ${table}, uji Breslow-Day menghasilkan ${p} dan koreksi Tarone ${tarone}.`,
  homogeneityVerdict: (stratum, alpha, different) =>
    different
      ? prose`Nilai p Breslow-Day di bawah ${alpha}: odds ratio berbeda antarstrata ${stratum} dan perlu dibaca satu per satu.`
      : prose`Nilai p Breslow-Day tidak di bawah ${alpha}: tidak cukup bukti bahwa odds ratio berbeda antarstrata ${stratum}.`,
  taroneDiffers: () =>
    prose`Dengan koreksi Tarone keputusannya lain, sehingga kesimpulan tentang kesamaan odds ratio perlu ditarik dengan hati-hati.`,
  independence: (table, p, predictor, outcome, stratum, significant) =>
    significant
      ? prose`Berdasarkan ${table}, uji Mantel-Haenszel menghasilkan ${p}, sehingga ${predictor} berhubungan bermakna dengan ${outcome} di dalam strata ${stratum}.`
      : prose`Berdasarkan ${table}, uji Mantel-Haenszel menghasilkan ${p}, sehingga tidak cukup bukti adanya hubungan antara ${predictor} dan ${outcome} di dalam strata ${stratum}.`,
  independenceOfDiffering: (significant) =>
    significant
      ? prose`Karena odds ratio berbeda antarkelompok, hasil ini tidak menggambarkan setiap kelompok.`
      : prose`Karena odds ratio berbeda antarkelompok, hubungan yang arahnya berlawanan dapat saling meniadakan dalam uji ini.`,
  commonOf: (table, predictor, pair, odds) =>
    prose`Berdasarkan ${table}, odds ratio gabungan menurut ${predictor} (${pair}) adalah ${odds}.`,
  notMeant: () =>
    prose`Karena odds ratio berbeda bermakna antarkelompok, nilai ini tidak menggambarkan satu kelompok pun dan tidak dimaksudkan untuk dibaca.`,
  includesOne: (includes) =>
    includes
      ? prose`Intervalnya memuat ${ONE}, sehingga odds yang sama masih sesuai dengan data.`
      : prose`Intervalnya tidak memuat ${ONE}.`,
  corrections: (table, corrected, uncorrected, agree, alpha) =>
    agree
      ? prose`Berdasarkan ${table}, uji Mantel-Haenszel dengan koreksi kontinuitas (${corrected}) dan tanpa koreksi (${uncorrected}) menghasilkan keputusan yang sama pada ${alpha}.`
      : prose`Berdasarkan ${table}, keputusan pada ${alpha} bergantung pada koreksi kontinuitas: ${corrected} dengan koreksi, ${uncorrected} tanpa koreksi.`,
  general: (table, p, predictor, outcome, stratum, significant) =>
    significant
      ? prose`Berdasarkan ${table}, uji hubungan umum menghasilkan ${p}, sehingga ${predictor} berhubungan bermakna dengan ${outcome} di dalam strata ${stratum}.`
      : prose`Berdasarkan ${table}, uji hubungan umum menghasilkan ${p}, sehingga tidak cukup bukti adanya hubungan antara ${predictor} dan ${outcome} di dalam strata ${stratum}.`,
  linear: (p, significant) =>
    significant
      ? prose`Menurut urutan kategorinya, yang satu cenderung naik atau turun bersama yang lain (uji hubungan linear, ${p}).`
      : prose`Tidak cukup bukti bahwa yang satu naik atau turun bersama yang lain menurut urutan kategorinya (uji hubungan linear, ${p}).`,
};

const whyEn: Readonly<Record<Why, string>> = {
  "no-cases": "nobody is in it",
  "one-case": "a single respondent",
  "one-row": "a single category of the predictor",
  "one-column": "a single category of the outcome",
};

const en: StrataTexts = {
  someDiffer: (table, stratum, predictors) =>
    prose`${table} shows that the odds ratio differs significantly between the groups of ${stratum} (Breslow-Day test) for ${predictors}, so that there each group's own odds ratio is to be read and not the common one.`,
  noneDiffers: (table, stratum, alpha) =>
    prose`${table} gives no evidence at the level ${alpha} that the odds ratios differ between the groups of ${stratum} (Breslow-Day test), so that the Mantel-Haenszel common odds ratio may be read.`,
  notCompared: (table, stratum) =>
    prose`${table} does not say whether the odds ratios differ between the groups of ${stratum}, since that cannot be tested with these data.`,
  larger: (table, stratum) =>
    prose`${table} has the tests of association within the groups of ${stratum} (Cochran-Mantel-Haenszel); there is a common odds ratio only where both variables have two categories.`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  associated: (outcome, stratum, predictors, others) =>
    others
      ? prose`Of the other variables, those significantly associated with ${outcome} within the groups of ${stratum} (Mantel-Haenszel test) are ${predictors}.`
      : prose`Within the groups of ${stratum} there is a significant association with ${outcome} (Mantel-Haenszel test) for ${predictors}.`,
  withRatios: (predictor, p, pair, common, crude) =>
    crude === null
      ? prose`${predictor} (${p}; ${pair}: common OR ${common})`
      : prose`${predictor} (${p}; ${pair}: common OR ${common}, crude OR ${crude})`,
  against: (first, second) => prose`${first} against ${second}`,
  oddsRatio: (value, interval) => prose`${value} [${LEVEL} CI ${interval}]`,
  open: (outcome, stratum, predictors, next) =>
    next
      ? prose`For ${predictors} there is no evidence of an association within the groups.`
      : prose`Within the groups of ${stratum} there is no evidence of an association between ${outcome} and ${predictors} (Mantel-Haenszel test).`,
  generalFound: (predictors, besides) =>
    besides
      ? prose`In larger tables there is a significant association within the groups (Cochran-Mantel-Haenszel test of general association) for ${predictors}.`
      : prose`Within the groups there is a significant association for ${predictors}.`,
  generalOpen: (predictors) =>
    prose`By the test of general association there is no evidence of an association within the groups for ${predictors}.`,
  untested: (predictors) => prose`The test within the groups cannot be computed for ${predictors}.`,
  confounding: (stratum) =>
    prose`Where the common odds ratio is far from the crude one, ${stratum} may be a confounder; that is for the researcher to judge from theory, as these figures alone cannot decide it.`,

  groups: (table, predictor, pair, event, groups) =>
    prose`${table} has the odds ratio of ${event} by ${predictor} (${pair}) in each group: ${groups}.`,
  noGroups: (table, predictor, event) =>
    prose`${table} has no group in which the odds ratio of ${event} by ${predictor} can be computed.`,
  ofGroup: (group, odds) => prose`${group} ${odds}`,
  without: (groups) => prose`For ${groups} there is no odds ratio that can be computed.`,
  differ: (p) =>
    prose`They differ significantly between the groups (Breslow-Day test, ${p}), so that each has to be reported and the common odds ratio is not meant to be read.`,
  alike: (p) => prose`There is no evidence that they differ between the groups (Breslow-Day test, ${p}).`,
  noHomogeneity: (why) =>
    why === null
      ? prose`Whether they differ between the groups cannot be tested.`
      : prose`Whether they differ between the groups cannot be tested, since ${why}.`,
  common: (stratum, odds, crude) =>
    crude === null
      ? prose`The common odds ratio (Mantel-Haenszel), adjusted for ${stratum}, is ${odds}.`
      : prose`The common odds ratio (Mantel-Haenszel), adjusted for ${stratum}, is ${odds}, and the crude one ${crude}.`,
  noCommon: (why) =>
    why === null
      ? prose`Their common odds ratio cannot be computed.`
      : prose`Their common odds ratio cannot be computed, since ${why}.`,

  nobody: (table, predictor, outcome, stratum) =>
    prose`${table} has no respondent with a value of ${predictor}, ${outcome} and ${stratum}.`,
  counts: (table, n, predictor, outcome, stratum, groups) =>
    prose`${table} crosses ${predictor} with ${outcome} by ${stratum} for ${n} respondents: ${groups}.`,
  ofSize: (group, n) => prose`${group} (n = ${n})`,
  leftOut: (groups) => prose`Left out, since it says nothing about the association: ${groups}.`,
  left: (group, why) => prose`${group} (${whyEn[why]})`,

  untestedIn: (table, why) =>
    why === null
      ? prose`${table} has no figures, since they cannot be computed.`
      : prose`${table} has no figures, since ${why}.`,
  homogeneity: (table, p, tarone) =>
    tarone === null
      ? prose`${table} gives ${p} for the Breslow-Day test.`
      : prose`${table} gives ${p} for the Breslow-Day test and ${tarone} with Tarone's correction.`,
  homogeneityVerdict: (stratum, alpha, different) =>
    different
      ? prose`Breslow-Day's p is below ${alpha}: the odds ratio differs between the groups of ${stratum}, and each has to be read by itself.`
      : prose`Breslow-Day's p is not below ${alpha}: there is no evidence that the odds ratio differs between the groups of ${stratum}.`,
  taroneDiffers: () =>
    prose`With Tarone's correction the decision is another, so that conclusions on it have to be drawn with care.`,
  independence: (table, p, predictor, outcome, stratum, significant) =>
    significant
      ? prose`${table} gives ${p} for the Mantel-Haenszel test, so that within the groups of ${stratum} ${predictor} is significantly associated with ${outcome}.`
      : prose`${table} gives ${p} for the Mantel-Haenszel test, so that within the groups of ${stratum} there is no evidence of an association between ${predictor} and ${outcome}.`,
  independenceOfDiffering: (significant) =>
    significant
      ? prose`Since the odds ratio differs between the groups, this does not describe each of them.`
      : prose`Since the odds ratio differs between the groups, associations that run against each other may cancel out in this test.`,
  commonOf: (table, predictor, pair, odds) =>
    prose`${table} has the common odds ratio by ${predictor} (${pair}), which is ${odds}.`,
  notMeant: () =>
    prose`Since the odds ratio differs significantly between the groups, this describes none of them and is not meant to be read.`,
  includesOne: (includes) =>
    includes
      ? prose`Its interval includes ${ONE}, so that equal odds still agree with the data.`
      : prose`Its interval does not include ${ONE}.`,
  corrections: (table, corrected, uncorrected, agree, alpha) =>
    agree
      ? prose`${table} shows that the Mantel-Haenszel test leads to the same decision at ${alpha} with continuity correction (${corrected}) and without it (${uncorrected}).`
      : prose`${table} shows that the decision at ${alpha} depends on the continuity correction: ${corrected} with it, ${uncorrected} without.`,
  general: (table, p, predictor, outcome, stratum, significant) =>
    significant
      ? prose`${table} gives ${p} for the test of general association, so that within the groups of ${stratum} ${predictor} is significantly associated with ${outcome}.`
      : prose`${table} gives ${p} for the test of general association, so that within the groups of ${stratum} there is no evidence of an association between ${predictor} and ${outcome}.`,
  linear: (p, significant) =>
    significant
      ? prose`In the order of the categories, one tends to rise or fall with the other (test of linear association, ${p}).`
      : prose`There is no evidence that one rises or falls with the other in the order of the categories (test of linear association, ${p}).`,
};

export const strataTexts: InBoth<StrataTexts> = { en, id };
