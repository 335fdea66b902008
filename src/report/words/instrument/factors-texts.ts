/** Sentences about factor analysis. Factors group items by how the answers go together; what they mean is for people to say. */
import type { Extraction, Rotation } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne } from "../saying.ts";

type Piece = Prose | Slot;

type FactorTexts = {
  /** The least loading that counts. */
  threshold(): Slot;
  /** @param rotation null of one factor */
  extracted(table: Slot, set: Piece, items: Slot, factors: Slot, how: Extraction): Prose;
  explained(cumulative: Slot): Prose;
  byEigenvalues(): Prose;
  asAsked(): Prose;
  noScale(count: Slot): Prose;
  grouping(): Prose;
  fewCases(n: Slot, items: Slot): Prose;
  allFit(table: Slot, set: Piece, items: Slot): Prose;
  someFit(table: Slot, set: Piece, fit: Slot, items: Slot, misfits: Prose): Prose;
  otherFactor(count: Slot): Prose;
  crossLoading(count: Slot, threshold: Slot): Prose;
  noLoading(count: Slot, threshold: Slot): Prose;
  shared(scales: Prose): Prose;
  against(items: Prose): Prose;
  wording(): Prose;
  communalities(table: Slot, set: Piece, low: Prose, high: Prose): Prose;
  communality(): Prose;
  oneCommunality(table: Slot, set: Piece, item: Prose): Prose;
  variance(table: Slot, how: Extraction, factors: Slot, cumulative: Slot): Prose;
  spread(first: Slot, rotated: Slot): Prose;
  overlap(): Prose;
  impossible(table: Slot, set: Piece, why: Slot | null): Prose;
  first(eigenvalue: Slot): Prose;
  unrotated(table: Slot, how: Extraction, set: Piece, low: Prose, high: Prose): Prose;
  readRotated(rotation: Exclude<Rotation, "none">): Prose;
  nothingToRotate(): Prose;
  rotated(table: Slot, set: Piece, oblique: boolean, low: Prose, high: Prose): Prose;
  structure(table: Slot, set: Piece, low: Prose, high: Prose): Prose;
  transformation(table: Slot, set: Piece, factors: Slot): Prose;
  betweenTwo(table: Slot, set: Piece, r: Slot): Prose;
  between(table: Slot, set: Piece, low: Slot, high: Slot): Prose;
  oblique(): Prose;
  scree(chart: Slot, set: Piece, first: Slot, last: Slot): Prose;
  screeAbove(factors: Slot, all: Slot): Prose;
  nothing(table: Slot, set: Piece): Prose;
};

const id: FactorTexts = {
  threshold: () => ({ kind: "constant", text: "0,4" }),
  extracted: (table, set, items, factors, how) =>
    how === "principal-axis"
      ? prose`Berdasarkan ${table}, dari ${items} butir (${set}) terbentuk ${factors} faktor dengan metode principal axis factoring.`
      : prose`Berdasarkan ${table}, dari ${items} butir (${set}) terbentuk ${factors} komponen dengan metode principal component analysis.`,
  explained: (cumulative) => prose`Bersama-sama, semuanya mencakup ${cumulative} varians butir.`,
  byEigenvalues: () => prose`Banyaknya ditetapkan menurut eigenvalue yang lebih besar dari satu.`,
  asAsked: () => prose`Banyaknya ditetapkan sebelum analisis.`,
  noScale: (count) => prose`Sebanyak ${count} di antaranya tidak didominasi oleh butir skala mana pun.`,
  grouping: () =>
    prose`Faktor mengelompokkan butir menurut kesamaan pola jawabannya; makna setiap kelompok perlu ditimbang dari isi butirnya.`,
  fewCases: (n, items) =>
    prose`Jumlah responden (${n}) tergolong kecil untuk ${items} butir, sehingga sampel lain dapat menghasilkan pengelompokan yang berbeda.`,
  allFit: (table, set, items) =>
    prose`Berdasarkan ${table}, setiap butir (${set}, ${items} butir) bermuatan terbesar pada faktor skalanya dan tidak bermuatan besar pada faktor lain.`,
  someFit: (table, set, fit, items, misfits) =>
    prose`Berdasarkan ${table} (${set}), ${fit} dari ${items} butir bermuatan sesuai pembagian skalanya; sisanya terdiri atas ${misfits}.`,
  otherFactor: (count) => prose`${count} butir yang muatan terbesarnya pada faktor lain`,
  crossLoading: (count, threshold) =>
    prose`${count} butir yang bermuatan sekurang-kurangnya ${threshold} pada lebih dari satu faktor`,
  noLoading: (count, threshold) => prose`${count} butir tanpa muatan yang mencapai ${threshold}`,
  shared: (scales) =>
    prose`Skala ${scales} tidak memiliki faktor tersendiri, sehingga faktor yang terbentuk tidak membedakannya dari skala lain.`,
  against: (items) =>
    prose`Muatan terbesar yang negatif terdapat pada ${items}; arah penskoran butir tersebut perlu diperiksa.`,
  wording: () => prose`Kalimat butir-butir tersebut perlu ditinjau sebelum ada yang dikeluarkan.`,
  communalities: (table, set, low, high) =>
    prose`Berdasarkan ${table} (${set}), komunalitas terendah terdapat pada ${low} dan tertinggi pada ${high}.`,
  communality: () => prose`Komunalitas adalah bagian varians butir yang dicakup faktor-faktor yang terbentuk.`,
  oneCommunality: (table, set, item) => prose`Berdasarkan ${table} (${set}), komunalitas butirnya adalah ${item}.`,
  variance: (table, how, factors, cumulative) =>
    how === "principal-axis"
      ? prose`Berdasarkan ${table}, ${factors} faktor yang dipertahankan bersama-sama mencakup ${cumulative} varians butir.`
      : prose`Berdasarkan ${table}, ${factors} komponen yang dipertahankan bersama-sama mencakup ${cumulative} varians butir.`,
  spread: (first, rotated) =>
    prose`Rotasi tidak mengubah jumlah itu, tetapi membaginya kembali: bagian yang pertama berubah dari ${first} menjadi ${rotated}.`,
  overlap: () => prose`Karena faktornya boleh berkorelasi, bagian tiap faktor setelah rotasi tidak dapat dijumlahkan.`,
  impossible: (table, set, why) =>
    why === null
      ? prose`${table} hanya memuat eigenvalue, karena dari ${set} tidak ada faktor yang dapat diekstraksi.`
      : prose`${table} hanya memuat eigenvalue, karena dari ${set} tidak ada faktor yang dapat diekstraksi: ${why}.`,
  first: (eigenvalue) => prose`Eigenvalue terbesar adalah ${eigenvalue}.`,
  unrotated: (table, how, set, low, high) =>
    how === "principal-axis"
      ? prose`Berdasarkan ${table} (${set}), muatan pada faktor pertama sebelum rotasi berkisar dari ${low} sampai ${high}.`
      : prose`Berdasarkan ${table} (${set}), muatan pada komponen pertama sebelum rotasi berkisar dari ${low} sampai ${high}.`,
  readRotated: (rotation) =>
    rotation === "promax"
      ? prose`Pengelompokan butir dibaca setelah rotasi promax.`
      : prose`Pengelompokan butir dibaca setelah rotasi varimax.`,
  nothingToRotate: () => prose`Muatan ini tidak dirotasi.`,
  rotated: (table, set, oblique, low, high) =>
    oblique
      ? prose`Berdasarkan ${table} (${set}), muatan terbesar tiap butir setelah rotasi promax, yang memisahkan bagian tiap faktor, paling kecil pada ${low} dan paling besar pada ${high}.`
      : prose`Berdasarkan ${table} (${set}), muatan terbesar tiap butir setelah rotasi varimax paling kecil pada ${low} dan paling besar pada ${high}.`,
  structure: (table, set, low, high) =>
    prose`${table} memuat korelasi tiap butir (${set}) dengan faktor-faktornya, termasuk bagian yang dimiliki bersama faktor lain; pada faktor tempat butir itu bermuatan terbesar, korelasi terendah adalah ${low} dan tertinggi ${high}.`,
  transformation: (table, set, factors) =>
    prose`${table} menunjukkan bagaimana ${factors} faktor (${set}) diputar: muatan sebelum rotasi yang dikalikan matriks ini menjadi muatan setelah rotasi, tanpa mengubah komunalitas butir.`,
  betweenTwo: (table, set, r) => prose`Berdasarkan ${table} (${set}), korelasi kedua faktor adalah ${r}.`,
  between: (table, set, low, high) =>
    prose`Berdasarkan ${table} (${set}), korelasi antarfaktor berkisar dari ${low} sampai ${high}.`,
  oblique: () => prose`Faktor yang berkorelasi tinggi sulit dibedakan satu sama lain.`,
  scree: (chart, set, first, last) =>
    prose`${chart} memperlihatkan eigenvalue (${set}), yang turun dari ${first} sampai ${last}.`,
  screeAbove: (factors, all) => prose`Yang lebih besar dari satu berjumlah ${factors} dari ${all}.`,
  nothing: (table, set) => prose`Muatan pada ${table} (${set}) tidak dapat dihitung dari data ini.`,
};

const en: FactorTexts = {
  threshold: () => ({ kind: "constant", text: "0.4" }),
  extracted: (table, set, items, factors, how) =>
    how === "principal-axis"
      ? prose`${table} shows how the ${items} items (${set}) are grouped by principal axis factoring; the number of factors is ${factors}.`
      : prose`${table} shows how the ${items} items (${set}) are grouped by principal component analysis; the number of components is ${factors}.`,
  explained: (cumulative) => prose`Together they account for ${cumulative} of the items' variance.`,
  byEigenvalues: () => prose`There are as many as eigenvalues above one.`,
  asAsked: () => prose`How many there are was fixed before the analysis.`,
  noScale: (count) => prose`No scale has most of the items on ${count} of them.`,
  grouping: () =>
    prose`Factors group items that are answered alike; what a group is about has to be weighed from what its items say.`,
  fewCases: (n, items) =>
    prose`The respondents are few (${n}) for ${items} items, so that another sample may group them in another way.`,
  allFit: (table, set, items) =>
    prose`${table} shows that each of the ${items} items (${set}) has its largest loading on its own scale's factor and no large one elsewhere.`,
  someFit: (table, set, fit, items, misfits) =>
    isOne(fit)
      ? prose`${table} shows that ${fit} of ${items} items (${set}) loads as its scale says; the rest: ${misfits}.`
      : prose`${table} shows that ${fit} of ${items} items (${set}) load as their scales say; the rest: ${misfits}.`,
  otherFactor: (count) => prose`${count} with the largest loading on another factor`,
  crossLoading: (count, threshold) => prose`${count} with a loading of at least ${threshold} on more than one factor`,
  noLoading: (count, threshold) => prose`${count} without a loading of ${threshold}`,
  shared: (scales) =>
    prose`The factors do not tell these scales from others, since they have no factor of their own: ${scales}.`,
  against: (items) => prose`The largest loading is negative for ${items}; how this is scored should be checked.`,
  wording: () => prose`How these items are worded should be looked at before any is dropped.`,
  communalities: (table, set, low, high) =>
    prose`${table} shows that the communality (${set}) is lowest for ${low} and highest for ${high}.`,
  communality: () => prose`This is the share of an item's variance that the factors account for.`,
  oneCommunality: (table, set, item) => prose`${table} shows the communality of the item (${set}): ${item}.`,
  variance: (table, how, factors, cumulative) =>
    how === "principal-axis"
      ? prose`${table} shows that the factors that were kept (${factors}) account for ${cumulative} of the items' variance.`
      : prose`${table} shows that the components that were kept (${factors}) account for ${cumulative} of the items' variance.`,
  spread: (first, rotated) =>
    prose`Rotation leaves this sum as it is and shares it out anew: the first has ${rotated} instead of ${first}.`,
  overlap: () => prose`Since the factors may be correlated, their shares after rotation cannot be added.`,
  impossible: (table, set, why) =>
    why === null
      ? prose`${table} has eigenvalues only, since no factors could be extracted from ${set}.`
      : prose`${table} has eigenvalues only, since no factors could be extracted from ${set}: ${why}.`,
  first: (eigenvalue) => prose`The largest eigenvalue is ${eigenvalue}.`,
  unrotated: (table, how, set, low, high) =>
    how === "principal-axis"
      ? prose`${table} shows that before rotation the loadings on the first factor (${set}) run from ${low} to ${high}.`
      : prose`${table} shows that before rotation the loadings on the first component (${set}) run from ${low} to ${high}.`,
  readRotated: (rotation) =>
    rotation === "promax"
      ? prose`Which items belong together is read after promax rotation.`
      : prose`Which items belong together is read after varimax rotation.`,
  nothingToRotate: () => prose`These loadings were not rotated.`,
  rotated: (table, set, oblique, low, high) =>
    oblique
      ? prose`${table} shows the loadings after promax rotation, each factor's own share (${set}): the largest loading of an item is smallest for ${low} and largest for ${high}.`
      : prose`${table} shows the loadings after varimax rotation (${set}): the largest loading of an item is smallest for ${low} and largest for ${high}.`,
  structure: (table, set, low, high) =>
    prose`${table} has the items' correlations with the factors (${set}), with what these share among them; on the factor of an item's largest loading they run from ${low} to ${high}.`,
  transformation: (table, set, factors) =>
    prose`${table} shows how the factors (${set}; ${factors}) were turned: loadings before rotation, multiplied by this matrix, are those after it, while the communalities stay as they are.`,
  betweenTwo: (table, set, r) => prose`${table} shows that the two factors (${set}) correlate ${r}.`,
  between: (table, set, low, high) =>
    prose`${table} shows that the correlations between the factors (${set}) run from ${low} to ${high}.`,
  oblique: () => prose`Factors with a high correlation are hard to tell apart.`,
  scree: (chart, set, first, last) =>
    prose`${chart} shows the eigenvalues (${set}), which fall from ${first} to ${last}.`,
  screeAbove: (factors, all) => prose`Of ${all} eigenvalues ${factors} are above one.`,
  nothing: (table, set) => prose`${table} has no loadings (${set}), since these data do not allow any.`,
};

export const factorTexts: InBoth<FactorTexts> = { en, id };
