/** Sample sizes in Indonesian. */
import type { SampleSizeMethod } from "../../stages/sample-size.ts";
import type { Facts } from "./facts.ts";
import type { Meaning } from "./formulas.ts";
import type { SampleSizeWords } from "./words.ts";

const TITLES: Readonly<Record<SampleSizeMethod, string>> = {
  lemeshow: "Besar sampel: satu proporsi, populasi tidak terbatas (Lemeshow)",
  "two-proportions": "Besar sampel: membandingkan dua proporsi (Lemeshow)",
  "two-means": "Besar sampel: membandingkan dua rerata",
  correlation: "Besar sampel: uji korelasi",
  slovin: "Besar sampel: rumus Slovin",
  "krejcie-morgan": "Besar sampel: Krejcie dan Morgan",
  cochran: "Besar sampel: satu proporsi (Cochran)",
};

const MEANINGS: Readonly<Record<Exclude<Meaning, "z" | "zAlpha" | "zPower">, string>> = {
  population: "jumlah populasi",
  proportion: "perkiraan proporsi",
  precision: "presisi mutlak: seberapa jauh dugaan boleh meleset",
  margin: "batas kesalahan (margin of error)",
  chiSquare: "kai kuadrat dengan df 1 untuk tingkat kepercayaan 95%",
  proportion1: "proporsi pada kelompok pertama",
  proportion2: "proporsi pada kelompok kedua",
  meanProportion: "(P₁ + P₂) / 2",
  mean1: "rerata kelompok pertama",
  mean2: "rerata kelompok kedua",
  difference: "selisih rerata yang ingin ditemukan",
  sd: "simpangan baku kedua kelompok",
  sd1: "simpangan baku kelompok pertama",
  sd2: "simpangan baku kelompok kedua",
  correlation: "korelasi terkecil yang ingin ditemukan",
};

const people = (f: Facts) =>
  f.groups === 2 ? `${f.n} responden per kelompok (seluruhnya ${f.total})` : `${f.n} responden`;

const allowing = ({ dropOut, groups }: Facts) => {
  if (dropOut === null) return "";
  const needed =
    groups === 2 ? `${dropOut.n} responden per kelompok (seluruhnya ${dropOut.total})` : `${dropOut.n} responden`;
  return ` Dengan memperhitungkan drop-out ${dropOut.share}, diperlukan ${needed}.`;
};

const gives = (f: Facts, nearest = false) =>
  f.whole
    ? `diperoleh ${people(f)}`
    : `diperoleh n = ${f.exact}, dibulatkan ${nearest ? "ke bilangan bulat terdekat" : "ke atas"} menjadi ${people(f)}`;

const confident = (f: Facts) =>
  `tingkat kepercayaan ${f.percent("confidence")}${f.has("z") ? ` (z = ${f.of("z")})` : ""}`;

const level = (f: Facts) => {
  const zs =
    f.has("z") || f.has("zPower")
      ? ` (${[...(f.has("z") ? [`zα = ${f.of("z")}`] : []), ...(f.has("zPower") ? [`zβ = ${f.of("zPower")}`] : [])].join("; ")})`
      : "";
  return `tingkat kemaknaan ${f.alpha} ${f.oneSided ? "satu" : "dua"} arah, dan kekuatan uji ${f.percent("power")}${zs}`;
};

const ofPopulation = (f: Facts) => (f.has("population") ? `jumlah populasi ${f.of("population")}, ` : "");

const SENTENCES: Readonly<Record<SampleSizeMethod, (f: Facts) => string>> = {
  lemeshow: (f) =>
    `Besar sampel minimal dihitung dengan rumus Lemeshow dkk. (1990) untuk menduga satu proporsi${f.has("population") ? " pada populasi terbatas" : ""}. Dengan ${ofPopulation(f)}perkiraan proporsi ${f.of("proportion")}, presisi mutlak ${f.of("precision")}, dan ${confident(f)}, ${gives(f)}.`,
  cochran: (f) =>
    `Besar sampel minimal dihitung dengan rumus Cochran (1977) untuk satu proporsi${f.has("population") ? " dengan koreksi populasi terbatas" : ""}. Dengan ${ofPopulation(f)}perkiraan proporsi ${f.of("proportion")}, batas kesalahan ${f.of("precision")}, dan ${confident(f)}, ${gives(f)}.`,
  slovin: (f) =>
    `Besar sampel dihitung dengan rumus Slovin (Yamane, 1967). Dengan jumlah populasi ${f.of("population")} dan batas kesalahan ${f.percent("precision")}, ${gives(f)}.`,
  "krejcie-morgan": (f) =>
    `Besar sampel dihitung dengan rumus Krejcie dan Morgan (1970), yang memakai proporsi ${f.of("proportion")}, presisi ${f.of("precision")}, dan tingkat kepercayaan 95%. Dengan jumlah populasi ${f.of("population")}, ${gives(f, true)}.`,
  "two-proportions": (f) =>
    `Besar sampel minimal dihitung dengan rumus Lemeshow dkk. (1990) untuk uji beda dua proporsi. Dengan proporsi ${f.of("proportion1")} dan ${f.of("proportion2")}, ${level(f)}, ${gives(f)}.`,
  "two-means": (f) =>
    `Besar sampel minimal dihitung dengan rumus untuk membandingkan dua rerata kelompok independen (Rosner, 2015). Dengan ${f.has("mean1") ? `rerata ${f.of("mean1")} dan ${f.of("mean2")}` : `selisih rerata ${f.of("difference")}`}, simpangan baku ${f.of("sd1") === f.of("sd2") ? `${f.of("sd1")} pada kedua kelompok` : `${f.of("sd1")} dan ${f.of("sd2")}`}, ${level(f)}, ${gives(f)}.`,
  correlation: (f) =>
    `Besar sampel minimal dihitung dengan transformasi z Fisher untuk uji satu korelasi (Hulley dkk., 2013). Dengan perkiraan korelasi ${f.of("correlation")}, ${level(f)}, ${gives(f)}.`,
};

export const id: SampleSizeWords = {
  title: (method, finite) => {
    if (method === "lemeshow" && finite) return "Besar sampel: satu proporsi, populasi terbatas (Lemeshow)";
    if (method === "cochran" && finite) return "Besar sampel: satu proporsi, populasi terbatas (Cochran)";
    return TITLES[method];
  },
  headings: {
    formula: "Rumus",
    filled: "Perhitungan",
    dropOut: "Dengan drop-out",
    sentence: "Kalimat untuk skripsi",
    notes: "Yang perlu diketahui",
    references: "Daftar pustaka",
  },
  meaning: (meaning, f) => {
    if (meaning === "z") return `untuk tingkat kepercayaan ${f.percent("confidence")}`;
    if (meaning === "zAlpha") return `untuk uji ${f.oneSided ? "satu" : "dua"} arah dengan alfa ${f.alpha}`;
    if (meaning === "zPower") return `untuk kekuatan uji ${f.percent("power")}`;
    return MEANINGS[meaning];
  },
  result: (f) => {
    const { dropOut } = f;
    if (dropOut === null) return `n = ${people(f)}`;
    const grown = f.groups === 2 ? `${dropOut.n} per kelompok (seluruhnya ${dropOut.total})` : dropOut.n;
    return `n = ${people(f)}; dengan drop-out ${dropOut.share}: ${grown}`;
  },
  rounded: (f, rounding) =>
    f.whole ? "tanpa pembulatan" : rounding === "up" ? "dibulatkan ke atas" : "dibulatkan ke bilangan bulat terdekat",
  roundedUp: "dibulatkan ke atas",
  sentence: (method, facts) => SENTENCES[method](facts) + allowing(facts),
  note: (code, say) => {
    switch (code) {
      case "slovin-assumes":
        return `Rumus Slovin tidak memuat tingkat kepercayaan, perkiraan proporsi, maupun rancangan penelitian: isinya rumus satu proporsi dengan P = ${say.number("proportion")} dan z = ${say.number("z")} (tingkat kepercayaan sekitar 95%) untuk sampel acak sederhana. Rumus ini tidak cocok untuk penelitian yang membandingkan kelompok atau rerata. Untuk menduga proporsi, lemeshow memberi hal yang sama dengan asumsi yang terbuka.`;
      case "krejcie-morgan-assumes":
        return `Tabel Krejcie dan Morgan hanya untuk menduga satu proporsi dari sampel acak sederhana dengan P = ${say.number("proportion")}, presisi ${say.number("precision")}, dan tingkat kepercayaan 95%. Untuk nilai lain gunakan lemeshow.`;
      case "krejcie-morgan-rounding":
        return `Tabel aslinya membulatkan ke bilangan bulat terdekat, ${say.number("n")}. Bila dibulatkan ke atas menjadi ${say.number("roundedUp")}.`;
      case "proportion-assumed":
        return `Perkiraan proporsi tidak disebut, jadi dipakai ${say.number("proportion")} yang menghasilkan sampel terbesar. Proporsi dari penelitian sebelumnya (-P) mungkin memerlukan lebih sedikit.`;
      case "precision-beyond-proportion":
        return `Presisi ${say.number("precision")} sama dengan atau melebihi proporsinya atau komplemennya: ${say.number("proportion")} ± ${say.number("precision")} mencapai 0 atau 1. Pilih presisi yang lebih kecil.`;
      case "few-expected":
        return `Dari ${say.number("n")} responden hanya ${say.part("expected")} yang diharapkan ada pada kategori yang lebih jarang, kurang dari ${say.number("least")}. Pendekatan normal dalam rumus ini tidak berlaku; pilih presisi yang lebih kecil atau cara eksak.`;
      case "few-expected-in-groups":
        return `Dengan ${say.number("n")} responden per kelompok ada nilai harapan ${say.part("expected")}, kurang dari ${say.number("least")}. Uji kai kuadrat tidak berlaku, dan uji eksak Fisher memerlukan lebih banyak responden daripada rumus ini.`;
      case "small-groups":
        return `Dengan ${say.number("n")} responden per kelompok, kurang dari ${say.number("least")}, uji t memerlukan satu atau dua responden lebih banyak per kelompok daripada rumus dengan distribusi normal ini.`;
      case "nearly-everybody":
        return `${say.number("asked")} dari ${say.number("population")} sudah atau hampir seluruh populasi: meneliti semuanya mungkin lebih mudah, dan tidak ada lagi yang perlu diduga.`;
      case "more-than-population":
        return `${say.number("asked")} responden melebihi populasi yang berjumlah ${say.number("population")}: teliti seluruh populasi, dan jawaban yang masuk mungkin kurang dari yang diminta rumus.`;
      case "one-sided":
        return "Uji satu arah memerlukan lebih sedikit responden. Alasannya harus ada sebelum data dilihat: perbedaan ke arah sebaliknya memang tidak penting.";
      case "random-sample":
        return "Rumus ini untuk sampel acak sederhana. Sampel klaster memerlukan lebih banyak responden (kalikan dengan efek rancangan), dan sampel yang tidak diambil secara acak tidak menjadi baik karena besarnya.";
      default:
        return code satisfies never;
    }
  },
};
