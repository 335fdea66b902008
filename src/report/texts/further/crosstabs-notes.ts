/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type CrosstabNoteCode = "no-order" | "categories-merged" | "not-merged" | "merger-unordered" | "no-merger";

type CrosstabNotes = {
  readonly messages: { readonly [C in CrosstabNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

const pairEn = (say: Say) => `${say.label("row")} and ${say.label("column")}`;
const pairId = (say: Say) => `${say.label("row")} dan ${say.label("column")}`;

export const crosstabsNotes = {
  en: {
    messages: {
      "no-order": (say) =>
        `${pairEn(say)}: no gamma, tau-b, Spearman or Pearson, since the categories of ${say.label("variable")} have no order.${say.hint(" If they have one, write it in the codebook (order: [lowest, ..., highest]).")}`,
      "categories-merged": (say) =>
        `${pairEn(say)}: ${say.list("labels")} ${say.count("labels") === 1 ? "is one category" : "are one category each"} in this table, merged because too many cells expected fewer than 5 respondents. Say so in the text.`,
      "not-merged": (say) =>
        `${pairEn(say)}: nothing was merged, since the categories that would be have no order.${say.hint(" If they have one, write it in the codebook (order: [lowest, ..., highest]); else group them by meaning (recode).", " Group them by meaning instead.")}`,
      "merger-unordered": (say) =>
        `${pairEn(say)}: the proposed categories are next to each other in the table only. Merge by meaning instead${say.hint(" (recode in the codebook), or declare their order")}.`,
      "no-merger": (say) =>
        say.has("costly")
          ? `${pairEn(say)}: too many categories to look for the best merging. Group them first${say.hint(" (bins or recode in the codebook)")}.`
          : `${pairEn(say)}: no merging of neighbours gives enough expected respondents in the cells; use an exact test${say.hint(" (--only exact-tests)")} or more respondents.`,
    },
    figures: {
      phi: "phi",
      cramersV: "Cramer's V",
      contingencyCoefficient: "contingency coefficient",
      gamma: "gamma",
      tauB: "tau-b",
      spearman: "Spearman's correlation",
      pearsonsR: "Pearson's R",
      unstandardized: "residuals",
      standardized: "standardized residuals",
      adjusted: "adjusted residuals",
    },
  },
  id: {
    messages: {
      "no-order": (say) =>
        `${pairId(say)}: gamma, tau-b, Spearman, dan Pearson tidak ada, karena kategori ${say.label("variable")} tidak berurutan.${say.hint(" Bila sebenarnya berurutan, tuliskan urutannya di buku kode (order: [terendah, ..., tertinggi]).")}`,
      "categories-merged": (say) =>
        `${pairId(say)}: ${say.list("labels")} ${say.count("labels") === 1 ? "menjadi satu kategori" : "masing-masing menjadi satu kategori"} pada tabel ini, digabung karena terlalu banyak sel memiliki nilai harapan di bawah 5. Sebutkan hal ini dalam teks.`,
      "not-merged": (say) =>
        `${pairId(say)}: tidak ada yang digabung, karena kategori yang akan digabung tidak berurutan.${say.hint(" Bila sebenarnya berurutan, tuliskan urutannya di buku kode (order: [terendah, ..., tertinggi]); bila tidak, kelompokkan menurut maknanya (recode).", " Kelompokkanlah menurut maknanya.")}`,
      "merger-unordered": (say) =>
        `${pairId(say)}: kategori yang diusulkan hanya berdekatan letaknya di tabel. Gabungkan menurut maknanya${say.hint(" (recode di buku kode), atau nyatakan urutannya")}.`,
      "no-merger": (say) =>
        say.has("costly")
          ? `${pairId(say)}: kategorinya terlalu banyak untuk dicari penggabungan terbaiknya. Kelompokkan dulu${say.hint(" (bins atau recode di buku kode)")}.`
          : `${pairId(say)}: penggabungan kategori yang berdekatan tidak cukup memperbesar nilai harapan; gunakan uji eksak${say.hint(" (--only exact-tests)")} atau tambah responden.`,
    },
    figures: {
      phi: "phi",
      cramersV: "Cramer's V",
      contingencyCoefficient: "koefisien kontingensi",
      gamma: "gamma",
      tauB: "tau-b",
      spearman: "korelasi Spearman",
      pearsonsR: "Pearson's R",
      unstandardized: "residu",
      standardized: "residu terstandar",
      adjusted: "residu terkoreksi",
    },
  },
} satisfies Record<Language, CrosstabNotes>;
