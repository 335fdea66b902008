/** What columns of the coded data are called that no codebook names. */
import type { Language } from "../core/language.ts";

type Texts = {
  readonly number: string;
  reversed(label: string): string;
  group(label: string): string;
};

export const codedDataTexts: { readonly [L in Language]: Texts } = {
  id: {
    number: "Nomor kasus: 1 adalah baris pertama di bawah judul kolom",
    reversed: (label) => `${label} (skor dibalik)`,
    group: (label) => `${label}: kelompok`,
  },
  en: {
    number: "Case number: 1 is the first row below the header",
    reversed: (label) => `${label} (scored in reverse)`,
    group: (label) => `${label}: group`,
  },
};
