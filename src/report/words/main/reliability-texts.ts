/** Sentences about the reliability of scales. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, isOne, single } from "../saying.ts";

type Piece = Prose | Slot;

export type ReliabilityTexts = {
  rule(source: "pilot" | "data", n: Piece, minimum: Piece | null): Prose;
  one(scale: Piece, items: Piece, alpha: Piece, table: Slot, reliable: boolean): Prose;
  all(table: Slot, scales: Slot): Prose;
  part(table: Slot, reliable: Slot, scales: Slot): Prose;
  none(table: Slot, scales: Slot): Prose;
  ends(low: Prose, high: Prose): Prose;
  unjudgedOnly(table: Slot): Prose;
  alphaOf(scale: Slot, alpha: Slot): Prose;
  unreliable(scales: Prose): Prose;
  negative(scale: Slot, items: Prose | null): Prose;
  undefined(scale: Slot, why: Slot | null): Prose;
  constant(scale: Slot, items: Prose): Prose;
  /** @param scale whose alpha is the lowest; null where there is one alpha */
  interval(level: Slot, scale: Slot | null, lower: Slot, upper: Slot): Prose;
  /** @param scales null where there is one */
  wide(scales: Prose | null): Prose;
  excluded(scales: Prose): Prose;
  excludedOf(scale: Slot, count: Slot): Prose;
};

const id: ReliabilityTexts = {
  rule: (source, n, minimum) => {
    const data =
      source === "pilot"
        ? prose`data uji coba (n = ${n})`
        : prose`data penelitian (n = ${n}), karena tidak ada data uji coba tersendiri`;
    const limit = minimum === null ? prose`batas yang ditetapkan` : prose`${minimum}`;
    return prose`Reliabilitas diuji dengan koefisien Cronbach's alpha dari ${data}. Suatu skala dinyatakan reliabel apabila nilai alpha-nya lebih besar daripada ${limit}.`;
  },
  one: (scale, items, alpha, table, reliable) =>
    reliable
      ? prose`Berdasarkan ${table}, skala ${scale} yang terdiri atas ${items} butir memiliki nilai alpha sebesar ${alpha}, sehingga dinyatakan reliabel.`
      : prose`Berdasarkan ${table}, skala ${scale} yang terdiri atas ${items} butir memiliki nilai alpha sebesar ${alpha}, sehingga dinyatakan tidak reliabel.`,
  all: (table, scales) =>
    prose`Berdasarkan ${table} diketahui bahwa semua skala (${scales} skala) dinyatakan reliabel.`,
  part: (table, reliable, scales) =>
    prose`Berdasarkan ${table} diketahui bahwa ${reliable} dari ${scales} skala dinyatakan reliabel.`,
  none: (table, scales) =>
    prose`Berdasarkan ${table} diketahui bahwa tidak satu pun dari ${scales} skala dapat dinyatakan reliabel.`,
  ends: (low, high) =>
    prose`Nilai alpha terendah terdapat pada skala ${low}, sedangkan yang tertinggi pada skala ${high}.`,
  unjudgedOnly: (table) =>
    prose`Berdasarkan ${table} diketahui bahwa reliabilitas tidak dapat dinilai dari data ini, karena nilai alpha tidak dapat dihitung.`,
  alphaOf: (scale, alpha) => prose`${scale} (alpha = ${alpha})`,
  unreliable: (scales) =>
    prose`Skala yang tidak reliabel adalah ${scales}. Skor skala tersebut memuat kesalahan pengukuran yang relatif besar, sehingga hasil analisis yang memakainya perlu ditafsirkan dengan hati-hati.`,
  negative: (scale, items) =>
    items === null
      ? prose`Nilai alpha yang negatif pada skala ${scale} menunjukkan bahwa butir-butirnya rata-rata berlawanan arah.`
      : prose`Nilai alpha yang negatif pada skala ${scale} menunjukkan bahwa butir-butirnya rata-rata berlawanan arah; perlu diperiksa apakah ${items} merupakan pernyataan negatif yang skornya belum dibalik.`,
  undefined: (scale, why) =>
    why === null
      ? prose`Nilai alpha skala ${scale} tidak dapat dihitung, sehingga reliabilitasnya tidak dapat dinilai.`
      : prose`Nilai alpha skala ${scale} tidak dapat dihitung karena ${why}, sehingga reliabilitasnya tidak dapat dinilai.`,
  constant: (scale, items) =>
    prose`Pada skala ${scale}, butir ${items} dijawab sama oleh semua responden, sehingga tidak ikut dihitung dalam alpha.`,
  interval: (level, scale, lower, upper) =>
    scale === null
      ? prose`Interval kepercayaan ${level} dari alpha tersebut adalah ${lower} sampai ${upper}.`
      : prose`Interval kepercayaan ${level} dari alpha terendah, yaitu pada skala ${scale}, adalah ${lower} sampai ${upper}.`,
  wide: (scales) => {
    const where = scales === null ? prose`` : prose` pada skala ${scales}`;
    return prose`Perlu dicatat bahwa batas bawah interval kepercayaan alpha tidak melampaui nilai minimum${where}; dengan jumlah responden tersebut, reliabilitasnya belum dapat dipastikan.`;
  },
  excluded: (scales) => prose`Responden yang jawabannya tidak lengkap tidak ikut dihitung, yaitu ${scales}.`,
  excludedOf: (scale, count) => prose`${count} orang pada skala ${scale}`,
};

const en: ReliabilityTexts = {
  rule: (source, n, minimum) => {
    const data =
      source === "pilot"
        ? prose`the pilot data (n = ${n})`
        : prose`the study's own data (n = ${n}), since there are no separate pilot data`;
    const limit = minimum === null ? prose`its minimum` : prose`${minimum}`;
    return prose`Reliability was assessed with Cronbach's alpha from ${data}. A scale counts as reliable where its alpha is greater than ${limit}.`;
  },
  one: (scale, items, alpha, table, reliable) =>
    reliable
      ? prose`${table} shows that the scale ${scale}, with ${items} items, has an alpha of ${alpha} and therefore counts as reliable.`
      : prose`${table} shows that the scale ${scale}, with ${items} items, has an alpha of ${alpha} and therefore does not count as reliable.`,
  all: (table, scales) => prose`${table} shows that all scales (${scales}) are reliable by this criterion.`,
  part: (table, reliable, scales) =>
    prose`${table} shows that ${reliable} of the ${scales} scales ${isOne(reliable) ? "is" : "are"} reliable by this criterion.`,
  none: (table, scales) => prose`${table} shows that none of the ${scales} scales can be called reliable.`,
  ends: (low, high) => prose`The lowest alpha is that of ${low}, the highest that of ${high}.`,
  unjudgedOnly: (table) =>
    prose`${table} shows that reliability cannot be judged from these data, since alpha cannot be computed.`,
  alphaOf: (scale, alpha) => prose`${scale} (alpha = ${alpha})`,
  unreliable: (scales) =>
    prose`The following cannot be called reliable: ${scales}. Scores on such scales carry relatively much measurement error, so that analyses that use them have to be read with care.`,
  negative: (scale, items) =>
    items === null
      ? prose`The negative alpha of ${scale} means that its items run against each other on average.`
      : prose`The negative alpha of ${scale} means that its items run against each other on average; it should be checked whether ${items} ${single(items) ? "is" : "are"} negatively worded and ${single(items) ? "has" : "have"} not been reversed.`,
  undefined: (scale, why) =>
    why === null
      ? prose`The alpha of ${scale} cannot be computed, so that its reliability cannot be judged.`
      : prose`The alpha of ${scale} cannot be computed, since ${why}; its reliability cannot be judged.`,
  constant: (scale, items) =>
    prose`In ${scale}, all respondents gave the same answer to ${items}, which is therefore left out of alpha.`,
  interval: (level, scale, lower, upper) =>
    scale === null
      ? prose`The ${level} confidence interval of this alpha is ${lower} to ${upper}.`
      : prose`The ${level} confidence interval of the lowest alpha, that of ${scale}, is ${lower} to ${upper}.`,
  wide: (scales) =>
    scales === null
      ? prose`It should be noted that the lower limit of this interval does not exceed the minimum; with this number of respondents, the reliability remains uncertain.`
      : prose`It should be noted that the lower limit of the interval of alpha does not exceed the minimum for ${scales}; with this number of respondents, ${single(scales) ? "its" : "their"} reliability remains uncertain.`,
  excluded: (scales) => prose`Respondents with incomplete answers were left out: ${scales}.`,
  excludedOf: (scale, count) => prose`${count} for ${scale}`,
};

export const reliabilityTexts: InBoth<ReliabilityTexts> = { en, id };
