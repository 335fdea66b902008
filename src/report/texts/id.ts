import type { Texts } from "./texts.ts";

const all = (count: number, things: string) => (count === 2 ? `Kedua ${things}` : `Semua ${count} ${things}`);
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

export const id = {
  untitled: "Penelitian kuesioner",
  read: { data: "Data", pilot: "Uji coba", codebook: "Buku kode", outcome: "Variabel terikat" },
  dataLine: (file, rows, screenedOut, analysed) =>
    screenedOut === null
      ? `${file}: ${rows} baris, ${analysed} dianalisis`
      : `${file}: ${rows} baris, ${screenedOut} dikeluarkan, ${analysed} dianalisis`,
  pilotLine: (file, rows) => `${file}${rows === null ? "" : `: ${rows} baris`}, untuk validitas dan reliabilitas`,
  noCodebook: "tidak ada; asumsi yang dipakai sebagai gantinya ada di bawah",
  outcomeLine: (label, predictors) => `${label}, disilangkan dengan ${predictors} variabel bebas`,
  noOutcome: "tidak ada",

  headings: {
    findings: "Temuan",
    assumptions: "Asumsi yang dipakai",
    remarks: "Masalah dan hal yang perlu dicermati",
    undefinedFigures: "Angka yang tidak dapat dihitung dari data ini (titik di dalam tabel)",
    next: "Langkah berikutnya",
    cleaning: "Pembersihan data",
    validity: "Validitas",
    reliability: "Reliabilitas",
    frequencies: "Frekuensi",
    descriptives: "Deskriptif",
    normality: "Normalitas",
    cutoffs: "Titik potong (cut off point)",
    bivariate: "Hubungan antarvariabel",
  },

  findings: {
    nobody: "Tidak ada responden tersisa: periksa kriteria inklusi dan datanya.",
    rows: {
      repeated: (rows) => `${rows} berulang`,
      straight: (rows) => `${rows} satu jawaban saja`,
      broken: (rows) => `${rows} melanggar aturan`,
    },
    lookAtRows: (list) => `Baris yang meragukan: ${list}.`,
    allValidAndReliable: (items, scales) => `${all(items, "butir")} valid dan ${lower(all(scales, "skala"))} reliabel.`,
    allItemsValid: (items) => (items === 1 ? "Butirnya valid." : `${all(items, "butir")} valid.`),
    invalidItems: (count, items) =>
      items === 1 ? "Butirnya tidak valid:" : `Tidak valid, ${count} dari ${items} butir:`,
    droppedItems: (count, items) =>
      items === 1
        ? "Butirnya tidak valid dan dikeluarkan:"
        : `Tidak valid dan dikeluarkan, ${count} dari ${items} butir:`,
    someValid: (count, items) => `Valid: ${count} dari ${items} butir.`,
    unjudgedItems: (count) => `Validitas ${count} butir tidak dapat dinilai:`,
    allReliable: (scales, lowest, alpha) =>
      scales === 1
        ? `Skalanya reliabel: alpha ${alpha}.`
        : `${all(scales, "skala")} reliabel; alpha terendah ${alpha} (${lowest}).`,
    unreliable: (count, scales) =>
      scales === 1 ? "Skalanya tidak reliabel:" : `Tidak reliabel, ${count} dari ${scales} skala:`,
    someReliable: (count, scales) => `Reliabel: ${count} dari ${scales} skala.`,
    unjudgedScales: (count) => `Reliabilitas ${count} skala tidak dapat dinilai:`,
    allNormal: (scores) =>
      scores === 1 ? "Skornya berdistribusi normal." : `${all(scores, "skor")} berdistribusi normal.`,
    notNormal: (count, scores) =>
      scores === 1 ? "Skornya tidak berdistribusi normal:" : `Tidak normal, ${count} dari ${scores} skor:`,
    someNormal: (count, scores) => `Normal: ${count} dari ${scores} skor.`,
    unjudgedScores: (count) => `Normalitas ${count} skor tidak dapat dinilai:`,
    significant: (count, tables, outcome) =>
      `Berhubungan bermakna dengan ${outcome}${tables === 1 ? "" : `, ${count} dari ${tables}`}:`,
    noneSignificant: (tables, outcome) =>
      tables === 1
        ? `Variabel bebasnya tidak berhubungan bermakna dengan ${outcome}.`
        : `Tidak satu pun dari ${tables} variabel bebas berhubungan bermakna dengan ${outcome}.`,
    association: (label, p, oddsRatio) => `${label}: ${p}${oddsRatio === null ? "" : `, OR ${oddsRatio}`}`,
    more: (count) => `dan ${count} lainnya`,
    remarks: (problems, cautions) => {
      const parts = [
        ...(problems > 0 ? [`${problems} masalah`] : []),
        ...(cautions > 0 ? [`${cautions} hal yang perlu dicermati`] : []),
      ];
      return `${parts.join(" dan ")}: baca daftarnya di bagian akhir.`;
    },
    noRemarks: "Tidak ada masalah atau hal yang perlu dicermati.",
    noRemarksHere: "Tidak ada masalah atau hal yang perlu dicermati pada tahap yang diminta.",
  },
  assumed: {
    scales: (list, option) => `Skala: ${list}.${option === null ? "" : ` Jika bukan, misalnya: ${option}`}`,
    categories: (list, option) =>
      `Berisi kategori: ${list}.${option === null ? "" : ` Jika bukan, misalnya: ${option}`}`,
    numbers: (list, option) => `Berisi angka: ${list}.${option === null ? "" : ` Jika bukan, misalnya: ${option}`}`,
  },
  severities: { problem: "Masalah", caution: "Cermati", info: "Catatan" },
  nextSteps: {
    codebook: (data) =>
      `Periksa tebakan itu: loyalty init ${data} menuliskannya sebagai buku kode yang tinggal diperbaiki.`,
    save: "Simpan laporan ini ke berkas: -o laporan.txt.",
    full: "Semua tabel seperti keluaran SPSS: perintah yang sama dengan --full.",
    report: "Bab hasil untuk Word, dengan gambar dan uraian: --style skripsi --report bab4.docx.",
    json: "Semua angka tanpa pembulatan, untuk program lain: --format json -o hasil.json.",
  },

  cleaning: {
    rows: "Baris yang dibaca",
    leftOut: (why) => `Dikeluarkan: ${why}`,
    keep: "tidak memenuhi kriteria inklusi",
    keepMissing: "kriteria inklusi tidak dapat dinilai, datanya kosong",
    analysed: "Dianalisis",
    sameAnswers: "Jawaban sama persis dengan baris sebelumnya",
    samePerson: (column) => `${column} sama dengan baris sebelumnya`,
    straightLining: (items) => `Satu jawaban untuk semua butir (${items} butir)`,
    brokenCheck: (say) => `Aturan dilanggar: ${say}`,
    openCheck: (say) => `Aturan tidak dapat dinilai, datanya kosong: ${say}`,
    missingCells: "Sel tanpa jawaban",
    lackingRespondents: "Responden dengan jawaban kosong",
    invalidCells: "Sel tidak sah, dihitung sebagai data kosong",
    outliers: "Skor dan angka yang memiliki pencilan",
    reasons: { straightLining: "satu jawaban untuk semua butir", duplicate: "mengulang baris sebelumnya" },
    fences: { outlier: "pencilan", extreme: "ekstrem" },
    problems: {
      "unknown-label": "bukan jawaban yang tercantum",
      "code-out-of-range": "bukan kode yang tercantum",
      "not-a-number": "bukan angka",
      "unclear-number": "dapat dibaca sebagai dua angka",
      "no-bin": "tidak masuk kelompok (bins) mana pun",
      "no-recode": "tidak ada dalam recode",
    },
    yes: "ya",
    no: "tidak",
  },

  tables: {
    cleaning: "Pembersihan data",
    duplicateAnswers: "Baris dengan jawaban yang sama persis",
    duplicatePerson: (column) => `Baris dengan ${column} yang sama`,
    checks: "Aturan dari buku kode",
    missingByVariable: "Jawaban kosong menurut variabel",
    missingByRespondent: "Jawaban kosong menurut responden",
    invalidCells: "Sel tidak sah, dihitung sebagai data kosong",
    outliers: "Pencilan (outlier)",
    validity: "Validitas butir",
    reliability: "Reliabilitas skala",
    characteristics: "Karakteristik responden",
    answers: "Jawaban responden: n (%)",
    reversedAnswers: "Jawaban responden atas pernyataan negatif (unfavorable): n (%)",
    descriptives: "Deskripsi skor dan angka",
    normality: "Normalitas skor",
    cutoffs: "Titik potong (cut off point) dan pengelompokan",
    associations: (outcome) => `Hubungan dengan ${outcome}: n (% baris)`,
    dropped: "Butir yang dikeluarkan",
  },
  columns: {
    cases: "Kasus",
    case: "Kasus",
    row: "Jumlah baris",
    checkRule: "Aturan",
    broken: "Dilanggar",
    open: "Tidak dapat dinilai",
    leftOut: "Dikeluarkan",
    variable: "Variabel",
    lackingCells: "Sel kosong",
    column: "Kolom",
    value: "Nilai",
    problem: "Sebab",
    z: "z",
    fence: "Boxplot",
    item: "Butir",
    wording: "Pernyataan",
    correctedR: "r hitung (terkoreksi)",
    totalR: "r butir-total",
    correctedP: "Nilai p (r terkoreksi)",
    totalP: "Nilai p (r butir-total)",
    criticalR: "r tabel",
    limitOfR: "Batas r",
    verdict: "Kesimpulan",
    scale: "Skala",
    items: "Butir",
    n: "n",
    alpha: "Cronbach's Alpha",
    minimum: "Batas",
    category: "Karakteristik",
    percent: "%",
    missing: "Tidak ada data",
    totalScore: "Skor total",
    score: "Skor",
    mean: "Rata-rata",
    median: "Median",
    sd: "SD",
    lowest: "Min",
    highest: "Maks",
    skewness: "Skewness",
    skewnessSE: "SE",
    kurtosis: "Kurtosis",
    ratio: "Skewness / SE",
    limit: "Batas",
    basis: "Dasar",
    cutoff: "Titik potong",
    unrounded: "Sebelum dibulatkan",
    group: "Kelompok",
    countPercent: "n (%)",
    rule: "Menurut aturan",
    ruleBasis: "Dasar",
    ruleCutoff: "Titik potong",
    total: "Total",
    p: "Nilai p",
    oddsRatio: "OR (95% CI)",
    round: "Putaran",
    kurtosisRatio: "Kurtosis / SE",
    shapiroWilk: "W Shapiro-Wilk",
    lilliefors: "D Kolmogorov-Smirnov",
  },
  verdicts: {
    valid: "valid",
    invalid: "tidak valid",
    dropped: (round) => `tidak valid, dikeluarkan di putaran ${round}`,
    reliable: "reliabel",
    unreliable: "tidak reliabel",
    normal: "normal",
    notNormal: "tidak normal",
  },
  statistics: { mean: "rata-rata", median: "median", fixed: "tetap" },
  tests: {
    pearson: "Chi-square Pearson",
    continuityCorrection: "Continuity correction",
    fisher: "Uji eksak Fisher, dua sisi",
    likelihoodRatio: "Likelihood ratio",
  },
  captions: {
    cases:
      "Kasus 1 adalah baris pertama di bawah kepala kolom; pada lembar kerja dengan satu baris kepala kolom, letaknya di baris 2.",
    lackingRespondents: "Sel yang tidak sah ikut dihitung di sini.",
    outliers:
      "Berjarak lebih dari 3 SD dari rata-rata (z), atau di luar engsel (hinge) Tukey lebih dari 1,5 kali (pencilan) atau 3 kali (ekstrem) jarak kedua engselnya.",
    validity: (used, criterion, alpha) => {
      const r = used === "corrected" ? "r hitung (corrected item-total)" : "r butir-total";
      if (criterion === "p") return `Valid: ${r} positif dan nilai p-nya kurang dari ${alpha}.`;
      if (criterion === "r-table")
        return `Valid: ${r} lebih besar dari r tabel (uji dua sisi, taraf signifikansi ${alpha}).`;
      return `Valid: ${r} lebih besar dari ${criterion}.`;
    },
    scaleHeading: (label, name, n) => `${label === name ? name : `${label} (${name})`}, n = ${n}`,
    reversed: "Pernyataan negatif (unfavorable): skornya dibalik.",
    droppedR: "Menurut putaran saat butir itu dikeluarkan.",
    reliability: (minimum) =>
      minimum === null
        ? "Reliabel: Cronbach's Alpha lebih besar dari batas."
        : `Reliabel: Cronbach's Alpha > ${minimum}.`,
    normality: (rule, limit, signed) => {
      if (rule === "shapiro-wilk") return `Normal: nilai p uji Shapiro-Wilk paling kecil ${limit}.`;
      if (rule === "lilliefors")
        return `Normal: nilai p uji Kolmogorov-Smirnov (koreksi Lilliefors) paling kecil ${limit}.`;
      const both = rule === "skewness-and-kurtosis";
      if (!both && rule !== "skewness-ratio") return null;
      const what = both
        ? "skewness dan kurtosis, masing-masing dibagi standard error-nya,"
        : "skewness dibagi standard error-nya";
      return signed
        ? `Normal: ${what} tidak lebih dari ${limit} (tanda minus diperhitungkan).`
        : `Normal: ${what} antara -${limit} dan ${limit}.`;
    },
    lowerBound: "Batas bawah: nilai p yang sebenarnya lebih besar.",
    cutoffs: "Skor yang sama dengan atau di atas titik potong masuk kelompok kedua.",
    groupsDiffer: "Aturan akan membagi responden ke dalam kelompok yang lain.",
    significant: (alpha) => `p < ${alpha}`,
    rowPercent: "Persentase menurut baris.",
    oddsRatio: "OR: odds baris pertama terhadap baris kedua, untuk kolom pertama terhadap kolom kedua.",
    descriptives: "SD: simpangan baku.",
    smallerN: (analysed) =>
      `n yang kurang dari ${analysed} responden yang dianalisis berarti ada jawaban yang kosong: skor hanya dihitung bila semua butir skalanya terisi.`,
  },
  continued: "(lanjutan)",
} satisfies Texts;
