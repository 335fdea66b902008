/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type InstrumentNoteCode = "alpha-if-reversed" | "nothing-in-common" | "opposite-halves";

type InstrumentNotes = {
  readonly messages: { readonly [C in InstrumentNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

const en: InstrumentNotes = {
  messages: {
    "alpha-if-reversed": (say) =>
      `${say.label("scale")}: ${say.list("items")} ${say.count("items") === 1 ? "goes" : "go"} against most items; with ${say.count("items") === 1 ? "it" : "them"} reversed alpha would be ${say.number("alpha", "coefficient")}. Reverse only what is worded the other way round.`,
    "nothing-in-common": (say) =>
      `${say.label("scale")}: reversing items wouldn't raise its negative alpha; the items have little in common, or were entered wrongly.`,
    "opposite-halves": (say) =>
      `${say.label("scale")}: its two halves go against each other (r = ${say.number("r", "coefficient")}). Spearman-Brown for unequal length, as SPSS computes it, loses that sign and is of no use here.`,
  },
  figures: {
    squaredMultipleCorrelations: "squared multiple correlation",
    maximumByMinimum: "maximum / minimum",
    kmo: "KMO",
    adequacy: "measure of sampling adequacy",
    determinant: "determinant",
    bartlett: "Bartlett's test",
    lower: "lower limit",
    upper: "upper limit",
    meanInterItemCorrelation: "mean inter-item correlation",
    meanInterItemCovariance: "mean inter-item covariance",
    alphaIfReversed: "alpha with items reversed",
    halfAlpha: "alpha of one of the halves",
    correlation: "correlation between forms",
    spearmanBrownEqual: "Spearman-Brown coefficient for equal length",
    spearmanBrownUnequal: "Spearman-Brown coefficient for unequal length",
    guttman: "Guttman split-half coefficient",
    lambda1: "lambda 1",
    lambda2: "lambda 2",
    lambda3: "lambda 3",
    lambda4: "lambda 4",
    lambda5: "lambda 5",
    lambda6: "lambda 6",
    consistency: "intraclass correlation (consistency)",
    agreement: "intraclass correlation (agreement)",
  },
};

const id: InstrumentNotes = {
  messages: {
    "alpha-if-reversed": (say) =>
      `${say.label("scale")}: ${say.list("items")} berlawanan arah dengan sebagian besar butir; bila skornya dibalik, Cronbach's Alpha menjadi ${say.number("alpha", "coefficient")}. Balikkan hanya pernyataan yang memang negatif (unfavorable).`,
    "nothing-in-common": (say) =>
      `${say.label("scale")}: membalik skor butir tidak menaikkan Cronbach's Alpha yang negatif; butir-butirnya hampir tidak berkaitan, atau datanya salah dimasukkan.`,
    "opposite-halves": (say) =>
      `${say.label("scale")}: kedua belahannya berlawanan arah (r = ${say.number("r", "coefficient")}). Rumus Spearman-Brown untuk belahan yang tidak sama panjang, seperti yang dihitung SPSS, menghilangkan tanda negatif itu sehingga tidak dapat dipakai di sini.`,
  },
  figures: {
    squaredMultipleCorrelations: "kuadrat korelasi ganda",
    maximumByMinimum: "maksimum / minimum",
    kmo: "KMO",
    adequacy: "ukuran kecukupan sampel (MSA)",
    determinant: "determinan",
    bartlett: "uji Bartlett",
    lower: "batas bawah",
    upper: "batas atas",
    meanInterItemCorrelation: "rata-rata korelasi antarbutir",
    meanInterItemCovariance: "rata-rata kovarians antarbutir",
    alphaIfReversed: "Cronbach's Alpha bila butir dibalik",
    halfAlpha: "Cronbach's Alpha salah satu belahan",
    correlation: "korelasi antarbelahan",
    spearmanBrownEqual: "koefisien Spearman-Brown (sama panjang)",
    spearmanBrownUnequal: "koefisien Spearman-Brown (tidak sama panjang)",
    guttman: "koefisien belah dua Guttman",
    lambda1: "lambda 1",
    lambda2: "lambda 2",
    lambda3: "lambda 3",
    lambda4: "lambda 4",
    lambda5: "lambda 5",
    lambda6: "lambda 6",
    consistency: "korelasi intrakelas (konsistensi)",
    agreement: "korelasi intrakelas (kesepakatan)",
  },
};

export const instrumentNotes = { en, id } satisfies Record<Language, InstrumentNotes>;
