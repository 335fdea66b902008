/** Words of our own tables about factors and omega; SPSS's are in the tables themselves. */
import type { Language } from "../../../core/language.ts";
import type { FactorAnalysis, FactorItem } from "../../../stages/result.ts";

type Misfit = NonNullable<FactorItem["misfit"]>;

export type FactorWords = {
  readonly tables: {
    readonly factors: string;
    readonly items: string;
    readonly omega: string;
    readonly loadings: (label: string) => string;
  };
  readonly columns: {
    readonly factor: string;
    readonly eigenvalue: string;
    readonly percent: string;
    readonly cumulative: string;
    readonly scale: string;
    readonly itemsThere: string;
    readonly loading: string;
    readonly communality: string;
    readonly finding: string;
    readonly omega: string;
    readonly fitP: string;
    readonly standardizedLoading: string;
    readonly explained: string;
  };
  readonly misfits: { readonly [M in Misfit]: (otherScale: string | null) => string };
  readonly fits: string;
  /** It goes with its scale, and so do more items of another one. */
  readonly shares: (other: string) => string;
  /** Its largest loading is negative. */
  readonly against: (finding: string) => string;
  readonly noScale: string;
  readonly captions: {
    readonly factors: (how: How) => string;
    readonly items: string;
    readonly omega: (minimum: string | null) => string;
    readonly loadings: string;
  };
  /** What the items' table comes to. */
  readonly summary: {
    readonly allFit: (items: number) => string;
    readonly someDont: (misfits: number, items: number) => string;
    /** Scales that have no factor to themselves. */
    readonly shared: (scales: readonly string[]) => string;
    readonly against: string;
    readonly impossible: string;
  };
};

/** How the factors came about. */
export type How = Pick<FactorAnalysis, "extraction" | "criterion" | "rotation">;

const en: FactorWords = {
  tables: {
    factors: "Factors, and which scale each measures",
    items: "Where each item loads",
    omega: "McDonald's omega of each scale",
    loadings: (label) => `Loadings on one factor: ${label}`,
  },
  columns: {
    factor: "Factor",
    eigenvalue: "Sum of squares",
    percent: "% of variance",
    cumulative: "Cumulative %",
    scale: "Scale",
    itemsThere: "Items",
    loading: "Loading",
    communality: "Communality",
    finding: "Finding",
    omega: "Omega",
    fitP: "p of the fit",
    standardizedLoading: "Standardized loading",
    explained: "Explained",
  },
  misfits: {
    "other-factor": (scale) => (scale === null ? "apart from its scale" : `loads with ${scale}`),
    "cross-loading": () => "loads on two factors",
    "no-loading": () => "no loading of 0.4",
  },
  fits: "fits",
  shares: (other) => `on one factor with ${other}`,
  against: (finding) => `${finding}, negative`,
  noScale: "no scale",
  captions: {
    factors: ({ extraction, criterion, rotation }) =>
      `${[
        extraction === "principal-axis" ? "Principal axis factoring" : "Principal components",
        criterion === "kaiser" ? "as many as have eigenvalues above 1" : "as many as were asked for",
        { none: "not rotated", varimax: "varimax rotation", promax: "promax rotation (factors may correlate)" }[
          rotation
        ],
      ].join(", ")}. Items: those with their largest loading there. Scale: the one most of them are of.`,
    items:
      "The largest loading of each item, in size; 0.4 or more counts. An item that loads with another scale, on two factors or on none: look at its wording before you drop it.",
    omega: (minimum) =>
      `Omega is read as alpha is${minimum === null ? "" : ` (here: above ${minimum})`}, but doesn't take all items for equally good. p of the fit: below 0.05 one factor doesn't fully explain the items, so they may measure more than one thing (with many respondents a trifle is enough).`,
    loadings:
      "Explained: the share of the item's variance that the factor explains. An item with a small one adds little.",
  },
  summary: {
    allFit: (items) => `All ${items} items load on their own scale's factor, and on no other.`,
    someDont: (misfits, items) => `${misfits} of ${items} items don't load as their scales say.`,
    shared: (scales) =>
      `No factor of ${scales.length === 1 ? "its" : "their"} own: ${scales.join(", ")}. The factors don't tell ${scales.length === 1 ? "it" : "them"} from another scale.`,
    against: "An item with a negative loading runs against the others on its factor: is it reversed as it should be?",
    impossible: "No factors could be extracted; the notes say why.",
  },
};

const id: FactorWords = {
  tables: {
    factors: "Faktor yang terbentuk dan skala yang diukurnya",
    items: "Muatan terbesar tiap butir",
    omega: "Omega McDonald tiap skala",
    loadings: (label) => `Muatan pada satu faktor: ${label}`,
  },
  columns: {
    factor: "Faktor",
    eigenvalue: "Jumlah kuadrat",
    percent: "% varians",
    cumulative: "% kumulatif",
    scale: "Skala",
    itemsThere: "Butir",
    loading: "Muatan",
    communality: "Komunalitas",
    finding: "Temuan",
    omega: "Omega",
    fitP: "p kecocokan",
    standardizedLoading: "Muatan terstandar",
    explained: "Dijelaskan",
  },
  misfits: {
    "other-factor": (scale) => (scale === null ? "terpisah dari skalanya" : `bermuatan pada faktor ${scale}`),
    "cross-loading": () => "bermuatan pada dua faktor",
    "no-loading": () => "tidak ada muatan 0,4",
  },
  fits: "sesuai",
  shares: (other) => `satu faktor dengan ${other}`,
  against: (finding) => `${finding}, negatif`,
  noScale: "tidak ada skala",
  captions: {
    factors: ({ extraction, criterion, rotation }) =>
      `${[
        extraction === "principal-axis" ? "Principal axis factoring" : "Principal component analysis",
        criterion === "kaiser" ? "sebanyak eigenvalue di atas 1" : "sebanyak yang diminta",
        { none: "tanpa rotasi", varimax: "rotasi varimax", promax: "rotasi promax (faktor boleh berkorelasi)" }[
          rotation
        ],
      ].join(", ")}. Butir: yang muatan terbesarnya di situ. Skala: asal kebanyakan butir itu.`,
    items:
      "Muatan terbesar tiap butir menurut besarnya; yang dihitung mulai 0,4. Bila butir bermuatan pada faktor skala lain, pada dua faktor, atau tidak pada satu pun, periksa kalimatnya sebelum membuangnya.",
    omega: (minimum) =>
      `Omega dibaca seperti alpha${minimum === null ? "" : ` (di sini: di atas ${minimum})`}, tetapi tidak menganggap semua butir sama baiknya. p kecocokan di bawah 0,05: satu faktor tidak sepenuhnya menjelaskan butir-butirnya, jadi mungkin ada lebih dari satu hal yang diukur (bila respondennya banyak, penyimpangan kecil pun sudah cukup).`,
    loadings:
      "Dijelaskan: bagian varians butir yang dijelaskan faktor itu. Butir dengan nilai kecil hampir tidak menambah apa pun.",
  },
  summary: {
    allFit: (items) => `Semua butir (${items}) bermuatan pada faktor skalanya sendiri saja.`,
    someDont: (misfits, items) => `${misfits} dari ${items} butir tidak bermuatan seperti pembagian skalanya.`,
    shared: (scales) =>
      `Tidak memiliki faktor sendiri: ${scales.join(", ")}. Faktor yang terbentuk tidak membedakannya dari skala lain.`,
    against:
      "Butir yang muatannya negatif berlawanan arah dengan butir lain pada faktornya: sudah benarkah pembalikan skornya?",
    impossible: "Tidak ada faktor yang dapat diekstraksi; alasannya ada pada catatan.",
  },
};

export const factorWords = { en, id } satisfies Record<Language, FactorWords>;
