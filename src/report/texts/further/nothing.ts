/** Why a stage that was asked for by name has nothing to show, and what to do about it. */
import type { Language } from "../../../core/language.ts";

export type Lacking =
  | "rows"
  | "scales"
  | "answers"
  | "scores"
  | "groups"
  | "outcome"
  | "predictors"
  | "tables"
  | "boxes"
  | "pairs";

export const nothingWords = {
  en: {
    rows: "Nothing to show: no rows were looked at.",
    scales:
      'Nothing to show: the study has no scale with items of its own. Name one, such as --scale "R=R1..R4", or write it in the codebook.',
    answers: "Nothing to show: the study has no items and no variable with categories.",
    scores:
      'Nothing to show: the study has no scores and no numbers. Name a scale, such as --scale "R=R1..R4", or a column of numbers with --number.',
    groups: "Nothing to show: no score and no number is divided into groups by a cut-off.",
    outcome:
      "Nothing to show: the study has no outcome to cross with other variables. Name it with --outcome, or in the codebook.",
    predictors:
      "Nothing to show: no variable is crossed with the outcome. Name some with --predictors, or in the codebook.",
    tables: "Nothing to show: the outcome, or all that is crossed with it, has no groups.",
    boxes:
      "Nothing to show: neither the outcome nor anything crossed with it is a score or a number that can be compared between groups.",
    pairs:
      "Nothing to show: no two variables can be compared as a pair. Name two with the same categories: --pair before,after.",
  },
  id: {
    rows: "Tidak ada yang ditampilkan: tidak ada baris yang diperiksa.",
    scales:
      'Tidak ada yang ditampilkan: studi ini tidak memiliki skala yang berisi butir. Sebutkan skalanya, misalnya --scale "R=R1..R4", atau tulis di buku kode.',
    answers: "Tidak ada yang ditampilkan: studi ini tidak memiliki butir ataupun variabel berkategori.",
    scores:
      'Tidak ada yang ditampilkan: studi ini tidak memiliki skor ataupun angka. Sebutkan skalanya, misalnya --scale "R=R1..R4", atau kolom angka dengan --number.',
    groups: "Tidak ada yang ditampilkan: tidak ada skor atau angka yang dibagi menurut titik potong.",
    outcome:
      "Tidak ada yang ditampilkan: belum ada variabel terikat yang dapat disilangkan. Sebutkan dengan --outcome, atau di buku kode.",
    predictors:
      "Tidak ada yang ditampilkan: tidak ada variabel bebas yang disilangkan dengan variabel terikat. Sebutkan dengan --predictors, atau di buku kode.",
    tables:
      "Tidak ada yang ditampilkan: variabel terikat, atau semua yang disilangkan dengannya, tidak memiliki kelompok.",
    boxes:
      "Tidak ada yang ditampilkan: variabel terikat maupun variabel bebasnya tidak ada yang berupa skor atau angka yang dapat dibandingkan antarkelompok.",
    pairs:
      "Tidak ada yang ditampilkan: tidak ada dua variabel yang dapat dibandingkan berpasangan. Sebutkan dua yang kategorinya sama: --pair sebelum,sesudah.",
  },
} as const satisfies Record<Language, Record<Lacking, string>>;
