/** Words of our own tables about items and reliability; SPSS's are in the tables themselves. */
import type { Language } from "../../../core/language.ts";

export type InstrumentWords = {
  /** The items of all scales together. */
  readonly allItems: string;
  readonly columns: {
    readonly meanR: string;
    readonly lowest: string;
    readonly highest: string;
    readonly negative: string;
    readonly kmo: string;
    readonly bartlettP: string;
    readonly factorable: string;
    readonly msa: string;
    readonly coefficient: string;
    readonly lower: string;
    readonly upper: string;
    readonly itemTotal: string;
    readonly loading: string;
    readonly forms: string;
    readonly spearmanBrown: string;
    readonly guttman: string;
    readonly items: string;
    readonly single: string;
    readonly average: string;
    readonly kind: string;
  };
  readonly tables: {
    readonly itemCorrelations: string;
    readonly samplingAdequacy: string;
    readonly adequacyOfItems: (label: string) => string;
    readonly alphaIntervals: string;
    readonly opposite: (label: string) => string;
    readonly splitHalf: string;
    readonly guttman: string;
    readonly intraclass: string;
  };
  readonly captions: {
    readonly itemCorrelations: string;
    readonly samplingAdequacy: (alpha: string) => string;
    readonly adequacyOfItems: string;
    readonly twoItems: string;
    readonly alphaIntervals: (percent: string) => string;
    readonly opposite: (alpha: string) => string;
    readonly splitHalf: string;
    readonly signLost: string;
    readonly guttman: string;
    readonly intraclass: (percent: string) => string;
  };
  readonly verdicts: {
    readonly factorable: string;
    readonly notFactorable: string;
  };
  readonly kinds: { readonly consistency: string; readonly agreement: string };
};

const en: InstrumentWords = {
  allItems: "All items",
  columns: {
    meanR: "Mean r",
    lowest: "Lowest r",
    highest: "Highest r",
    negative: "Negative r",
    kmo: "KMO",
    bartlettP: "p of Bartlett's test",
    factorable: "Factor analysis",
    msa: "MSA",
    coefficient: "ICC",
    lower: "Lower",
    upper: "Upper",
    itemTotal: "Corrected r",
    loading: "First axis",
    forms: "r of the halves",
    spearmanBrown: "Spearman-Brown",
    guttman: "Guttman",
    items: "Items of the halves",
    single: "One item",
    average: "Mean of all items",
    kind: "Kind",
  },
  tables: {
    itemCorrelations: "Correlations between the items of each scale",
    samplingAdequacy: "Fitness for a factor analysis",
    adequacyOfItems: (label) => `Sampling adequacy of the items: ${label}`,
    alphaIntervals: "Cronbach's alpha with its interval",
    opposite: (label) => `Items against the others: ${label}`,
    splitHalf: "Split-half reliability",
    guttman: "Guttman's lambdas: lower bounds of reliability",
    intraclass: "Intraclass correlations",
  },
  captions: {
    itemCorrelations:
      "Mean r from 0.15 to 0.50 is usual: below it the items have little in common, above it they may repeat each other. A negative r: look at how that item is worded.",
    samplingAdequacy: (alpha) =>
      `Fit: KMO at least 0.5 and p of Bartlett's test below ${alpha}. KMO from 0.9 is excellent, 0.8 good, 0.7 fair, 0.6 mediocre, 0.5 poor.`,
    adequacyOfItems:
      "Below 0.5: the item goes with too few others. Think of leaving it out of the factor analysis, one item at a time from the lowest up.",
    twoItems: "Of two items KMO is always 0.5: it says nothing.",
    alphaIntervals: (percent) =>
      `${percent} interval (Feldt): which values of alpha the respondents' population may have. A wide one means few respondents or few items.`,
    opposite: (alpha) =>
      `With these items reversed alpha would be ${alpha}. Reverse only what is worded the other way round, in the codebook: "reverse".`,
    splitHalf:
      "First half of the items against the second, as SPSS halves them. Report Spearman-Brown: for equal length where both halves have as many items, else for unequal length, as shown here.",
    signLost: "The halves go against each other; the formula for unequal length loses that sign. Don't report it.",
    guttman:
      "Each is a lower bound of reliability: the largest comes nearest to it, though with few respondents it can be too high. Lambda 3 is Cronbach's alpha; lambda 4 is of the first and second half.",
    intraclass: (percent) =>
      `Two-way mixed, with ${percent} interval. Consistency of the mean is Cronbach's alpha; agreement also wants equal levels. Below 0.5 poor, to 0.75 moderate, to 0.9 good, above excellent.`,
  },
  verdicts: { factorable: "fit", notFactorable: "not fit" },
  kinds: { consistency: "consistency", agreement: "agreement" },
};

const id: InstrumentWords = {
  allItems: "Semua butir",
  columns: {
    meanR: "Rata-rata r",
    lowest: "r terendah",
    highest: "r tertinggi",
    negative: "r negatif",
    kmo: "KMO",
    bartlettP: "p uji Bartlett",
    factorable: "Analisis faktor",
    msa: "MSA",
    coefficient: "ICC",
    lower: "Batas bawah",
    upper: "Batas atas",
    itemTotal: "r terkoreksi",
    loading: "Sumbu pertama",
    forms: "r antarbelahan",
    spearmanBrown: "Spearman-Brown",
    guttman: "Guttman",
    items: "Butir tiap belahan",
    single: "Satu butir",
    average: "Rata-rata semua butir",
    kind: "Jenis",
  },
  tables: {
    itemCorrelations: "Korelasi antarbutir pada tiap skala",
    samplingAdequacy: "Kelayakan analisis faktor",
    adequacyOfItems: (label) => `Kecukupan sampel tiap butir: ${label}`,
    alphaIntervals: "Cronbach's Alpha dengan intervalnya",
    opposite: (label) => `Butir yang berlawanan arah: ${label}`,
    splitHalf: "Reliabilitas belah dua (split-half)",
    guttman: "Lambda Guttman: batas bawah reliabilitas",
    intraclass: "Korelasi intrakelas (ICC)",
  },
  captions: {
    itemCorrelations:
      "Rata-rata r lazimnya 0,15 sampai 0,50: di bawahnya butir-butir kurang berkaitan, di atasnya butir-butir mungkin saling mengulang. Bila ada r negatif, periksa arah pernyataannya.",
    samplingAdequacy: (alpha) =>
      `Layak: KMO paling sedikit 0,5 dan p uji Bartlett kurang dari ${alpha}. KMO mulai 0,9 sangat baik, 0,8 baik, 0,7 cukup, 0,6 sedang, 0,5 kurang.`,
    adequacyOfItems:
      "Di bawah 0,5: butir itu terlalu sedikit berkaitan dengan butir lain. Pertimbangkan mengeluarkannya dari analisis faktor, satu per satu mulai dari yang terendah.",
    twoItems: "Dengan dua butir KMO selalu 0,5, sehingga tidak berarti apa-apa.",
    alphaIntervals: (percent) =>
      `Interval ${percent} (Feldt): nilai alpha yang mungkin berlaku di populasinya. Interval yang lebar berarti respondennya atau butirnya sedikit.`,
    opposite: (alpha) =>
      `Bila skor butir-butir ini dibalik, Cronbach's Alpha menjadi ${alpha}. Balikkan hanya pernyataan negatif (unfavorable), lewat "reverse" di buku kode.`,
    splitHalf:
      "Belahan pertama terhadap belahan kedua, seperti pembagian SPSS. Laporkan Spearman-Brown: rumus sama panjang bila kedua belahan sama banyak butirnya, selain itu rumus tidak sama panjang; itulah yang tercantum di sini.",
    signLost:
      "Kedua belahan berlawanan arah; rumus tidak sama panjang menghilangkan tanda negatifnya. Jangan dilaporkan.",
    guttman:
      "Setiap lambda adalah batas bawah reliabilitas: yang terbesar paling mendekatinya, tetapi dapat terlalu tinggi bila respondennya sedikit. Lambda 3 adalah Cronbach's Alpha; lambda 4 dihitung dari belahan pertama dan kedua.",
    intraclass: (percent) =>
      `Model dua arah campuran (two-way mixed), dengan interval ${percent}. Konsistensi rata-rata butir sama dengan Cronbach's Alpha; kesepakatan menuntut tingkat skor yang sama pula. Di bawah 0,5 buruk, sampai 0,75 sedang, sampai 0,9 baik, di atasnya sangat baik.`,
  },
  verdicts: { factorable: "layak", notFactorable: "tidak layak" },
  kinds: { consistency: "konsistensi", agreement: "kesepakatan" },
};

export const instrumentWords = { en, id } satisfies Record<Language, InstrumentWords>;
