/** Headings, titles and columns of a results chapter, in both languages. */
import type { Language } from "../../../core/language.ts";
import { roman } from "../../../core/roman.ts";

export type SkripsiTexts = {
  chapter(number: number): string;
  readonly headings: {
    readonly preparation: string;
    readonly instrument: string;
    readonly grouping: string;
    readonly univariate: string;
    readonly characteristics: string;
    readonly numbers: string;
    readonly bivariate: string;
    readonly items: string;
    readonly overview: string;
    readonly further: string;
  };
  readonly titles: {
    readonly instrument: string;
    readonly characteristics: string;
    readonly numbers: string;
    groups(variable: string): string;
    statements(scale: string): string;
    readonly characteristicsWith: (outcome: string) => string;
    scaleWith(scale: string, outcome: string): string;
    partsWith(scale: string, outcome: string): string;
    itemsWith(outcome: string): string;
  };
  readonly columns: {
    readonly scale: string;
    readonly items: string;
    readonly valid: string;
    readonly invalid: string;
    readonly inAlpha: string;
    readonly variable: string;
    readonly category: string;
    readonly statement: string;
    readonly answers: string;
    readonly countPercent: string;
    readonly unanswered: string;
  };
  readonly captions: {
    readonly pilot: string;
    readonly noPilot: string;
    /** Where all statements of the table are reversed. */
    readonly reversed: string;
    readonly noAnswer: string;
    readonly noOdds: string;
  };
};

const id: SkripsiTexts = {
  chapter: (number) => `BAB ${roman(number)} HASIL PENELITIAN`,
  headings: {
    preparation: "Instrumen dan pengolahan data",
    instrument: "Validitas dan reliabilitas instrumen",
    grouping: "Normalitas dan titik potong",
    univariate: "Analisis univariat",
    characteristics: "Karakteristik responden",
    numbers: "Variabel berupa angka",
    bivariate: "Analisis bivariat",
    items: "Pernyataan",
    overview: "Gambaran keseluruhan",
    further: "Analisis lanjutan",
  },
  titles: {
    instrument: "Ringkasan validitas dan reliabilitas instrumen",
    characteristics: "Distribusi frekuensi karakteristik responden",
    numbers: "Rata-rata, median, dan sebaran variabel berupa angka",
    groups: (variable) => `Distribusi frekuensi responden menurut ${variable}`,
    statements: (scale) => `Distribusi jawaban responden atas pernyataan ${scale}`,
    characteristicsWith: (outcome) => `Hubungan karakteristik responden dengan ${outcome}`,
    scaleWith: (scale, outcome) => `Hubungan ${scale} dengan ${outcome}`,
    partsWith: (scale, outcome) => `Hubungan dimensi ${scale} dengan ${outcome}`,
    itemsWith: (outcome) => `Hubungan pernyataan dengan ${outcome}`,
  },
  columns: {
    scale: "Skala",
    items: "Jumlah butir",
    valid: "Butir valid",
    invalid: "Butir tidak valid",
    inAlpha: "Butir dalam alpha",
    variable: "Variabel",
    category: "Kategori",
    statement: "Pernyataan",
    answers: "Jawaban, n (%)",
    countPercent: "n (%)",
    unanswered: "Tidak terisi",
  },
  captions: {
    pilot: "Dari data uji coba.",
    noPilot: "Dari data penelitian, karena uji coba tersendiri tidak dilakukan.",
    reversed: "Pernyataan negatif (unfavorable): skor total dihitung dari skor yang sudah dibalik.",
    noAnswer: "Tanda - berarti tidak ada responden yang memilih jawaban itu.",
    noOdds: "Tanda - pada OR: variabel itu atau pasangannya tidak terdiri atas dua kategori.",
  },
};

const en: SkripsiTexts = {
  chapter: (number) => `Chapter ${number}. Results`,
  headings: {
    preparation: "Instrument and preparation of the data",
    instrument: "Validity and reliability of the instrument",
    grouping: "Normality and cut-offs",
    univariate: "Univariate analysis",
    characteristics: "Characteristics of the respondents",
    numbers: "Numeric variables",
    bivariate: "Bivariate analysis",
    items: "Statements",
    overview: "Overview",
    further: "Further analysis",
  },
  titles: {
    instrument: "Validity and reliability of the instrument",
    characteristics: "Characteristics of the respondents",
    numbers: "Mean, median and spread of numeric variables",
    groups: (variable) => `Respondents by ${variable}`,
    statements: (scale) => `Answers to the statements of ${scale}`,
    characteristicsWith: (outcome) => `Characteristics of the respondents and ${outcome}`,
    scaleWith: (scale, outcome) => `${scale} and ${outcome}`,
    partsWith: (scale, outcome) => `Dimensions of ${scale} and ${outcome}`,
    itemsWith: (outcome) => `Statements and ${outcome}`,
  },
  columns: {
    scale: "Scale",
    items: "Items",
    valid: "Valid items",
    invalid: "Items not valid",
    inAlpha: "Items in alpha",
    variable: "Variable",
    category: "Category",
    statement: "Statement",
    answers: "Answers, n (%)",
    countPercent: "n (%)",
    unanswered: "Missing",
  },
  captions: {
    pilot: "From the pilot data.",
    noPilot: "From the study's own data, since there was no separate pilot.",
    reversed: "Worded the other way round: total scores count the reversed codes.",
    noAnswer: "A dash: nobody gave that answer.",
    noOdds: "A dash below OR: the variable, or what it is crossed with, does not have two categories.",
  },
};

export const skripsiTexts = { en, id } satisfies Record<Language, SkripsiTexts>;
