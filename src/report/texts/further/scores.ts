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
  readonly boxPlots: {
    readonly what: string;
    title(score: string): string;
    /** Several scores by one variable's groups. */
    readonly titleOfScores: string;
    by(score: string, variable: string): string;
    readonly columns: {
      readonly n: string;
      readonly lowerWhisker: string;
      readonly lowerHinge: string;
      readonly median: string;
      readonly upperHinge: string;
      readonly upperWhisker: string;
      readonly outside: string;
      readonly extreme: string;
    };
    readonly caption: string;
  };
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
    boxPlots: {
      what: "Boxes that lie apart show groups that differ among these respondents; whether by more than chance, the tests tell.",
      title: (score) => `Box plots of ${score} by group`,
      titleOfScores: "Box plots of the scores by group",
      by: (score, variable) => `${score} by ${variable}`,
      columns: {
        n: "n",
        lowerWhisker: "Lower whisker",
        lowerHinge: "Lower hinge",
        median: "Median",
        upperHinge: "Upper hinge",
        upperWhisker: "Upper whisker",
        outside: "Outside",
        extreme: "Extreme",
      },
      caption:
        "Hinges: Tukey's, the medians of the lower and the upper half. Whiskers: the furthest values within 1.5 box lengths of the hinges. Outside: how many respondents are beyond the whiskers; extreme: those of them more than 3 box lengths away.",
    },
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
    boxPlots: {
      what: "Kelompok yang kotaknya terpisah memang berbeda pada responden ini; apakah perbedaannya melebihi kebetulan, dijawab oleh ujinya.",
      title: (score) => `Diagram kotak garis (box plot) ${score} menurut kelompok`,
      titleOfScores: "Diagram kotak garis (box plot) skor menurut kelompok",
      by: (score, variable) => `${score} menurut ${variable}`,
      columns: {
        n: "n",
        lowerWhisker: "Whisker bawah",
        lowerHinge: "Engsel bawah",
        median: "Median",
        upperHinge: "Engsel atas",
        upperWhisker: "Whisker atas",
        outside: "Di luar",
        extreme: "Ekstrem",
      },
      caption:
        "Engsel (Tukey's hinges): median paruh bawah dan paruh atas. Whisker: nilai terjauh dalam jarak 1,5 kali panjang kotak dari engsel. Di luar: banyaknya responden di luar whisker; ekstrem: di antaranya yang berjarak lebih dari 3 kali panjang kotak.",
    },
    axes: {
      value: "Nilai",
      count: "n",
      curve: "distribusi normal dengan mean dan SD yang sama",
      observed: "Observed Value",
      expectedNormal: "Expected Normal Value",
    },
  },
} satisfies Record<Language, ScoresWords>;
