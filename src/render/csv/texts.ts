/** What the folder of CSVs says of itself. */
import type { Language } from "../../core/language.ts";

type Texts = { readonly noChart: string };

export const csvTexts: { readonly [L in Language]: Texts } = {
  id: { noChart: "CSV tidak dapat memuat gambar; gambar ini ada dalam laporan HTML dan Word." },
  en: { noChart: "CSV can't hold charts; this one is in the HTML and Word reports." },
};
