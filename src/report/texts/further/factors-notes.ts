/** Notes by code, names of figures by field: the compiler wants each from both languages. */
import type { Language } from "../../../core/language.ts";
import type { Say } from "../../say.ts";

export type FactorNoteCode = "few-cases-per-item" | "not-rotated";

type FactorNotes = {
  readonly messages: { readonly [C in FactorNoteCode]: (say: Say) => string };
  /** Names of figures by their field in the result. */
  readonly figures: Readonly<Record<string, string>>;
};

export const factorsNotes = {
  en: {
    messages: {
      "few-cases-per-item": (say) =>
        `Factor analysis: ${say.text("n")} respondents are few for ${say.text("items")} items (at least five an item, ${say.text("advised")}, is the usual advice); another sample may give other factors.`,
      "not-rotated": (say) =>
        say.is("factors", 1)
          ? `Factor analysis: only one ${say.is("extraction", "principal-axis") ? "factor" : "component"} was extracted, so there is nothing to rotate.`
          : "Factor analysis: the rotation didn't settle; the loadings are unrotated.",
    },
    figures: {
      omega: "McDonald's omega",
      factors: "factor analysis",
    },
  },
  id: {
    messages: {
      "few-cases-per-item": (say) =>
        `Analisis faktor: ${say.text("n")} responden terlalu sedikit untuk ${say.text("items")} butir (lazimnya paling sedikit lima responden per butir, yaitu ${say.text("advised")}); sampel lain dapat menghasilkan faktor lain.`,
      "not-rotated": (say) =>
        say.is("factors", 1)
          ? `Analisis faktor: hanya satu ${say.is("extraction", "principal-axis") ? "faktor" : "komponen"} yang terbentuk, sehingga tidak ada yang dirotasi.`
          : "Analisis faktor: rotasinya tidak menetap; muatan faktor ditampilkan tanpa rotasi.",
    },
    figures: {
      omega: "omega McDonald",
      factors: "analisis faktor",
    },
  },
} satisfies Record<Language, FactorNotes>;
