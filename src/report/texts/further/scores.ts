/** Words of percentiles, extreme values, histograms and Q-Q plots; SPSS's own are in the tables themselves. */
import type { Language } from "../../../core/language.ts";

export type ScoresWords = {
  readonly percentiles: string;
  /** Added where a percentile is undefined. */
  readonly tooFew: string;
  readonly extremes: string;
  readonly histogram: string;
  readonly qqPlot: string;
  /** Nobody has a value, or all have the same one. */
  readonly nothingToPlot: string;
  readonly axes: {
    readonly value: string;
    readonly count: string;
    readonly curve: string;
    readonly observed: string;
    readonly expectedNormal: string;
  };
};

export const scoresWords = {
  en: {
    percentiles: "The 25th and the 75th percentile hold the middle half of the respondents between them.",
    tooFew: "A dot: too few respondents for that percentile (the 95th needs 20, the 90th 10).",
    extremes:
      "The respondents at either end; case 1 is the first row below the header. Look them up in the data: what was mistyped is corrected, what was meant stays.",
    histogram:
      "Where the bars follow the marks, the scores are spread like a normal distribution; a long tail on one side is skewness.",
    qqPlot:
      "Points on the dotted line: normal. A bow is skewness; ends that leave the line on both sides are tails too heavy or too light.",
    nothingToPlot: "Nothing to plot: the values don't vary.",
    axes: {
      value: "Value",
      count: "n",
      curve: "normal distribution of the same mean and SD",
      observed: "Observed Value",
      expectedNormal: "Expected Normal Value",
    },
  },
  id: {
    percentiles: "Setengah responden, yaitu yang di tengah, berada di antara persentil ke-25 dan ke-75.",
    tooFew: "Titik: responden terlalu sedikit untuk persentil itu (ke-95 perlu 20, ke-90 perlu 10).",
    extremes:
      "Responden di kedua ujung; kasus 1 adalah baris pertama di bawah judul kolom. Periksa baris itu di data: yang salah ketik diperbaiki, yang memang demikian dibiarkan.",
    histogram:
      "Bila batang mengikuti tanda, sebaran skor seperti distribusi normal; ekor yang panjang di satu sisi berarti menceng (skewness).",
    qqPlot:
      "Titik pada garis putus-putus: normal. Bentuk busur berarti menceng; ujung yang menjauhi garis di kedua sisi berarti ekor terlalu berat atau terlalu ringan.",
    nothingToPlot: "Tidak ada yang digambar: nilainya tidak bervariasi.",
    axes: {
      value: "Nilai",
      count: "n",
      curve: "distribusi normal dengan mean dan SD yang sama",
      observed: "Observed Value",
      expectedNormal: "Expected Normal Value",
    },
  },
} satisfies Record<Language, ScoresWords>;
