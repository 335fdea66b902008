/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type OddsNoteCode =
  | "no-odds-ratios"
  | "half-added"
  | "reference-empty"
  | "strata-left-out"
  | "strata-differ"
  | "pair-differs";

type OddsNotes = {
  readonly messages: { readonly [C in OddsNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

const pair = (say: Say) => `${say.label("row")} x ${say.label("column")}`;

export const oddsNotes = {
  en: {
    messages: {
      "no-odds-ratios": (say) =>
        `${pair(say)}: no odds ratios, since the table is ${say.text("rows")} x ${say.text("columns")} and they need an outcome with two categories and a variable with two at least.`,
      "half-added": (say) =>
        `${pair(say)}: a cell is empty, so half a case was added to each of the four cells (Haldane-Anscombe) for ${say.list("labels")}. SPSS prints no odds ratio there; say so in the text.`,
      "reference-empty": (say) =>
        `${pair(say)}: nobody is in the reference "${say.text("wanted")}"; "${say.text("used")}" was taken.`,
      "strata-left-out": (say) =>
        `${pair(say)} by ${say.label("stratum")}: ${say.list("labels")} ${say.has("all") ? "have nothing to compare (one case, one row or one column), and no other stratum is there" : "say nothing about the association (one case, one row or one column) and were left out"}.`,
      "strata-differ": (say) =>
        `${pair(say)}: the odds ratio differs between the groups of ${say.label("stratum")} (Breslow-Day, ${say.p("p")}). Report one odds ratio for each group; the common one describes none of them.`,
      "pair-differs": (say) =>
        `${say.label("first")} and ${say.label("second")} have no category in common (${say.list("labels", 5)}; ${say.list("others", 5)}), so they can't be compared as a pair.`,
    },
    figures: {
      ratios: "odds ratio",
      turned: "odds ratio turned round",
      conditional: "conditional odds ratio",
      overall: "test of all categories together",
      proportionRatio: "ratio of proportions",
      crude: "odds ratio without strata",
      commonOddsRatio: "common odds ratio",
      cochran: "Cochran's test",
      mantelHaenszel: "Mantel-Haenszel test",
      breslowDay: "Breslow-Day test",
      tarone: "Tarone's test",
      generalAssociation: "test of general association",
      linearAssociation: "test of linear association",
      difference: "difference of proportions",
      mcnemar: "McNemar's test",
    },
  },
  id: {
    messages: {
      "no-odds-ratios": (say) =>
        `${pair(say)}: tidak ada odds ratio, karena tabelnya ${say.text("rows")} x ${say.text("columns")}, sedangkan yang diperlukan variabel terikat dengan dua kategori dan variabel bebas dengan sedikitnya dua.`,
      "half-added": (say) =>
        `${pair(say)}: ada sel yang kosong, sehingga setengah kasus ditambahkan ke keempat selnya (Haldane-Anscombe) untuk ${say.list("labels")}. SPSS tidak menampilkan odds ratio di situ; sebutkan hal ini dalam teks.`,
      "reference-empty": (say) =>
        `${pair(say)}: tidak ada responden pada pembanding "${say.text("wanted")}"; yang dipakai "${say.text("used")}".`,
      "strata-left-out": (say) =>
        `${pair(say)} menurut ${say.label("stratum")}: ${say.list("labels")} ${say.has("all") ? "tidak memuat apa pun untuk dibandingkan (satu kasus, satu baris, atau satu kolom), dan tidak ada strata lain" : "tidak dapat menunjukkan hubungan (satu kasus, satu baris, atau satu kolom) sehingga tidak disertakan"}.`,
      "strata-differ": (say) =>
        `${pair(say)}: odds ratio berbeda antarkelompok ${say.label("stratum")} (Breslow-Day, ${say.p("p")}). Laporkan odds ratio tiap kelompok; odds ratio gabungannya tidak menggambarkan satu pun di antaranya.`,
      "pair-differs": (say) =>
        `${say.label("first")} dan ${say.label("second")} tidak memiliki kategori yang sama (${say.list("labels", 5)}; ${say.list("others", 5)}), sehingga tidak dapat dibandingkan berpasangan.`,
    },
    figures: {
      ratios: "odds ratio",
      turned: "odds ratio yang dibalik",
      conditional: "odds ratio kondisional",
      overall: "uji semua kategori sekaligus",
      proportionRatio: "rasio proporsi",
      crude: "odds ratio tanpa strata",
      commonOddsRatio: "odds ratio gabungan",
      cochran: "uji Cochran",
      mantelHaenszel: "uji Mantel-Haenszel",
      breslowDay: "uji Breslow-Day",
      tarone: "uji Tarone",
      generalAssociation: "uji hubungan umum",
      linearAssociation: "uji hubungan linear",
      difference: "selisih proporsi",
      mcnemar: "uji McNemar",
    },
  },
} satisfies Record<Language, OddsNotes>;
