/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type ExactNoteCode = "monte-carlo" | "exact-disagrees";

type ExactNotes = {
  readonly messages: { readonly [C in ExactNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

const pairEn = (say: Say) => `${say.label("row")} and ${say.label("column")}`;
const pairId = (say: Say) => `${say.label("row")} dan ${say.label("column")}`;

export const exactNotes = {
  en: {
    messages: {
      "monte-carlo": (say) =>
        `${pairEn(say)}: too many tables are possible to go through all of them, so the exact p is estimated (Monte Carlo): ${say.p("p")}, 99% interval ${say.interval("lower", "upper", "pValue")}, from ${say.text("tables")} random tables with seed ${say.text("seed")}. Say so in the text.`,
      "exact-disagrees": (say) =>
        `${pairEn(say)}: the exact test (${say.p("p")}) and Pearson's chi-square (${say.p("pearson")}) lead to different decisions. Where cells expect fewer than 5 respondents, the exact test is the one to report.`,
    },
    figures: {},
  },
  id: {
    messages: {
      "monte-carlo": (say) =>
        `${pairId(say)}: tabel yang mungkin terlalu banyak untuk dihitung semuanya, sehingga p eksaknya ditaksir (Monte Carlo): ${say.p("p")}, interval 99% ${say.interval("lower", "upper", "pValue")}, dari ${say.text("tables")} tabel acak dengan seed ${say.text("seed")}. Sebutkan hal ini dalam teks.`,
      "exact-disagrees": (say) =>
        `${pairId(say)}: uji eksak (${say.p("p")}) dan chi-square Pearson (${say.p("pearson")}) menghasilkan keputusan yang berbeda. Bila ada sel dengan nilai harapan di bawah 5, laporkan uji eksak.`,
    },
    figures: {},
  },
} satisfies Record<Language, ExactNotes>;
