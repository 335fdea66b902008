/** Words of the compact tables of associations, residuals and mergers; SPSS's own tables have none. */
import type { Language } from "../../../core/language.ts";
import type { Association } from "../../../stages/result.ts";

export type CrosstabsWords = {
  readonly associations: {
    title(outcome: string): string;
    readonly v: string;
    readonly p: string;
    readonly gamma: string;
    readonly strength: string;
    readonly effects: { readonly [E in NonNullable<Association["effect"]>]: string };
    readonly caption: string;
    /** Besides, where a p isn't below it. @param alpha as the language writes it */
    chance(alpha: string): string;
    /** Besides, where there is a gamma. */
    readonly gammaCaption: string;
  };
  readonly residuals: {
    readonly title: string;
    readonly count: string;
    readonly expected: string;
    readonly adjusted: string;
    /** @param limit such as 1.96, as the language writes it */
    caption(limit: string): string;
    none(limit: string): string;
  };
  readonly mergers: {
    readonly title: string;
    readonly now: string;
    readonly merged: string;
    readonly below5: string;
    readonly smallest: string;
    readonly p: string;
    readonly caption: string;
    readonly doIt: string;
    readonly isDone: string;
    readonly noOrder: string;
    readonly nothingHelps: string;
    readonly notNeeded: string;
  };
};

export const crosstabsWords = {
  en: {
    associations: {
      title: (outcome) => `How strongly each variable goes with ${outcome}`,
      v: "Cramer's V",
      p: "p",
      gamma: "Gamma",
      strength: "Association",
      effects: { negligible: "negligible", small: "small", medium: "medium", large: "large" },
      caption:
        "V is 0 for no association and 1 for a perfect one; its p is Pearson's chi-square, without a correction. Strength by Cohen (1988), from the root of chi-square / n: negligible below 0.1, small from 0.1, medium from 0.3, large from 0.5.",
      chance: (alpha) => `Where p isn't below ${alpha}, chance alone may give such a strength.`,
      gammaCaption:
        "Gamma, from -1 to 1, is for ordered categories: positive where both rise in the order of the table's rows and columns.",
    },
    residuals: {
      title: "Cells that stand out",
      count: "Count",
      expected: "Expected",
      adjusted: "Adjusted residual",
      caption: (limit) =>
        `Adjusted residuals beyond ${limit} in size: more (+) or fewer (-) respondents than if the two didn't go together. Of two categories the first is listed; the other has the opposite sign. Of 20 cells one is expected there by chance alone; where a cell expects fewer than 5, the limit is rough.`,
      none: (limit) => `No cell stands out: every adjusted residual is between -${limit} and ${limit}.`,
    },
    mergers: {
      title: "Tables with too few expected respondents, and which categories to merge",
      now: "As it is",
      merged: "Merged",
      below5: "Below 5",
      smallest: "Smallest",
      p: "p",
      caption:
        "Below 5: cells that expect fewer than 5 respondents (at most 20% should, none fewer than 1). p: Pearson's chi-square of the merged table.",
      doIt: "To merge them, add --merge, or write merge: neighbours under method in the codebook.",
      isDone: "They are merged in this report's tables.",
      noOrder: "These categories have no order, so --merge leaves them alone: merge by meaning, with recode.",
      nothingHelps: "No merging of neighbouring categories helps.",
      notNeeded:
        "Nothing has to be merged: every table larger than 2 x 2 has enough expected respondents in its cells.",
    },
  },
  id: {
    associations: {
      title: (outcome) => `Seberapa kuat hubungan setiap variabel dengan ${outcome}`,
      v: "Cramer's V",
      p: "p",
      gamma: "Gamma",
      strength: "Hubungan",
      effects: { negligible: "sangat lemah", small: "lemah", medium: "sedang", large: "kuat" },
      caption:
        "V bernilai 0 bila tidak ada hubungan dan 1 bila hubungannya sempurna; p-nya berasal dari chi-square Pearson tanpa koreksi. Kekuatan menurut Cohen (1988), dari akar chi-square / n: sangat lemah di bawah 0,1; lemah mulai 0,1; sedang mulai 0,3; kuat mulai 0,5.",
      chance: (alpha) => `Bila p tidak di bawah ${alpha}, kekuatan sebesar itu dapat terjadi karena kebetulan saja.`,
      gammaCaption:
        "Gamma, dari -1 sampai 1, untuk kategori berurutan: positif bila keduanya naik menurut urutan baris dan kolom tabel.",
    },
    residuals: {
      title: "Sel yang menonjol",
      count: "Jumlah",
      expected: "Harapan",
      adjusted: "Residu terkoreksi",
      caption: (limit) =>
        `Residu terkoreksi yang besarnya melebihi ${limit}: responden lebih banyak (+) atau lebih sedikit (-) daripada bila keduanya tidak berhubungan. Dari dua kategori hanya yang pertama ditulis; tanda kategori lainnya berlawanan. Dari 20 sel, satu dapat menonjol karena kebetulan saja; pada sel dengan nilai harapan di bawah 5, batas itu kasar.`,
      none: (limit) => `Tidak ada sel yang menonjol: semua residu terkoreksi berada di antara -${limit} dan ${limit}.`,
    },
    mergers: {
      title: "Tabel dengan nilai harapan terlalu kecil, dan kategori yang sebaiknya digabung",
      now: "Semula",
      merged: "Digabung",
      below5: "Di bawah 5",
      smallest: "Terkecil",
      p: "p",
      caption:
        "Di bawah 5: sel yang nilai harapannya di bawah 5 (paling banyak 20%, dan tidak ada yang di bawah 1). p: chi-square Pearson tabel yang digabung.",
      doIt: "Untuk menggabungkannya, tambahkan --merge, atau tulis merge: neighbours di bagian method pada buku kode.",
      isDone: "Pada tabel-tabel laporan ini kategori itu sudah digabung.",
      noOrder:
        "Kategori ini tidak berurutan, sehingga --merge tidak menggabungkannya: gabungkan menurut maknanya, dengan recode.",
      nothingHelps: "Tidak ada penggabungan kategori berdekatan yang menolong.",
      notNeeded:
        "Tidak ada yang perlu digabung: semua tabel yang lebih besar dari 2 x 2 memiliki nilai harapan yang cukup.",
    },
  },
} satisfies Record<Language, CrosstabsWords>;
