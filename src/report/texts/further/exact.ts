/** Words of the compact table of exact tests; SPSS's own table has none. */
import type { Language } from "../../../core/language.ts";

export type ExactWords = {
  title(outcome: string): string;
  readonly exact: string;
  readonly chiSquare: string;
  readonly method: string;
  readonly methods: { readonly exact: string; readonly "monte-carlo": string };
  readonly small: string;
  readonly caption: string;
  /** Besides, where a p is an estimate. */
  readonly sampled: string;
};

export const exactWords = {
  en: {
    title: (outcome) => `Fisher's exact test of each variable with ${outcome}`,
    exact: "Exact p",
    chiSquare: "Chi-square p",
    method: "Computed",
    methods: { exact: "exactly", "monte-carlo": "by Monte Carlo" },
    small: "Cells below 5",
    caption:
      "The exact p (2-sided) holds however few respondents the cells expect. Report it where more than 20% of the cells of a larger table, or any of a 2 x 2 table, expect fewer than 5; elsewhere chi-square's is as good.",
    sampled: "Monte Carlo: estimated from random tables with the same totals, with its 99% interval below.",
  },
  id: {
    title: (outcome) => `Uji eksak Fisher setiap variabel dengan ${outcome}`,
    exact: "p eksak",
    chiSquare: "p chi-square",
    method: "Dihitung",
    methods: { exact: "eksak", "monte-carlo": "Monte Carlo" },
    small: "Sel di bawah 5",
    caption:
      "p eksak (dua sisi) berlaku berapa pun kecilnya nilai harapan. Laporkan bila lebih dari 20% sel tabel yang besar, atau satu sel saja pada tabel 2 x 2, memiliki nilai harapan di bawah 5; selain itu p chi-square sama baiknya.",
    sampled:
      "Monte Carlo: ditaksir dari tabel acak dengan jumlah baris dan kolom yang sama; interval 99%-nya di bawah.",
  },
} satisfies Record<Language, ExactWords>;
