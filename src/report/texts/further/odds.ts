/** Words of the compact tables of odds ratios, strata and pairs; SPSS's own tables have none. */
import type { Language } from "../../../core/language.ts";

export type OddsWords = {
  readonly ratios: {
    title(outcome: string, event: string): string;
    withEvent(event: string): string;
    readonly oddsRatio: string;
    readonly p: string;
    readonly reference: string;
    readonly half: string;
    caption(event: string): string;
    /** @param first whose odds are higher @param times and interval as prose writes them */
    sentence(
      variable: string,
      first: string,
      second: string,
      event: string,
      times: string,
      interval: string,
      p: string,
    ): string;
    noneSignificant(outcome: string): string;
    /** Where no table has any. */
    readonly none: string;
    readonly exactTitle: string;
    readonly conditional: string;
    readonly proportionRatio: string;
    readonly exactCaption: string;
  };
  readonly strata: {
    title(row: string, column: string, stratum: string): string;
    readonly n: string;
    readonly oddsRatio: string;
    readonly common: string;
    readonly crude: string;
    readonly leftOut: string;
    /** @param event the outcome's first category @param first the row whose odds are taken @param second those against which */
    caption(outcome: string, event: string, first: string, second: string): string;
    summaryTitle(outcome: string, stratum: string): string;
    readonly crudeOddsRatio: string;
    readonly commonOddsRatio: string;
    readonly homogeneity: string;
    summaryCaption(outcome: string, event: string): string;
    /** Instead of it where no table is 2 x 2. */
    readonly summaryOfLarger: string;
    /** For tables that aren't 2 x 2. */
    readonly byGeneral: string;
    readonly more: string;
    /** Instead of a crosstabulation. */
    tooLong(stratum: string): string;
    differ(p: string): string;
    /** @param p Breslow-Day's */
    alike(p: string, common: string, interval: string): string;
    associated(p: string): string;
    notAssociated(p: string): string;
    readonly generalTitle: string;
    readonly value: string;
    readonly df: string;
    readonly p: string;
    readonly corrected: string;
    readonly uncorrected: string;
    readonly general: string;
    readonly linear: string;
    readonly generalCaption: string;
    /** Besides, where there is one. */
    readonly linearCaption: string;
  };
  readonly pairs: {
    /** @param first and second the two variables @param there those of `from` in the first and `to` in the second */
    changed(first: string, second: string, from: string, to: string, there: string, back: string, n: string): string;
    changedAny(changed: string, n: string): string;
    readonly tests: { readonly mcnemar: string; readonly bowker: string };
    significant(test: string, p: string): string;
    notSignificant(test: string, p: string): string;
  };
};

export const oddsWords = {
  en: {
    ratios: {
      title: (outcome, event) => `Odds of ${outcome} = ${event}, category by category`,
      withEvent: (event) => event,
      oddsRatio: "OR (95% CI)",
      p: "p",
      reference: "reference",
      half: "A cell is empty: half a case was added to each of the four (Haldane-Anscombe).",
      caption: (event) =>
        `Above 1: the odds of "${event}" are higher than in the reference; below 1: lower. An interval that holds 1 leaves open which. p: Wald's test, which may decide otherwise than the table's own test. To choose the reference, write reference: and its category in the codebook.`,
      sentence: (variable, first, second, event, times, interval, p) =>
        `${variable}: the odds of "${event}" of ${first} are ${times} times those of ${second} (95% CI ${interval}, ${p}).`,
      noneSignificant: (outcome) => `No category's odds of ${outcome} differ significantly from the reference's.`,
      none: "No odds ratios: they need an outcome with two categories, and variables with two at least.",
      exactTitle: "Exact odds ratios, and ratios of proportions",
      conditional: "Exact OR (95% CI)",
      proportionRatio: "Ratio of proportions",
      exactCaption:
        "The exact odds ratio (conditional maximum likelihood, as R's fisher.test has it) is for small tables; it isn't SPSS's.",
    },
    strata: {
      title: (row, column, stratum) => `${row} and ${column} by ${stratum}`,
      n: "n",
      oddsRatio: "OR (95% CI)",
      common: "All groups (Mantel-Haenszel)",
      crude: "Without groups (crude)",
      leftOut: "Nothing to compare in it: left out.",
      caption: (outcome, event, first, second) =>
        `Odds of ${outcome} = "${event}": "${first}" against "${second}". p: that the common odds ratio is 1.`,
      summaryTitle: (outcome, stratum) => `Associations with ${outcome} within the groups of ${stratum}`,
      crudeOddsRatio: "Crude OR",
      commonOddsRatio: "Mantel-Haenszel OR (95% CI)",
      homogeneity: "Breslow-Day p",
      summaryCaption: (outcome, event) =>
        `Odds of ${outcome} = "${event}", a variable's first category against its second: without the groups (crude), and within them. p: Mantel-Haenszel test. Breslow-Day: where its p is small, the odds ratio differs between the groups; report one for each.`,
      summaryOfLarger: "p: association within the groups.",
      byGeneral: "Not 2 x 2: general association (Cochran-Mantel-Haenszel).",
      more: "Group by group: --only stratified.",
      tooLong: (stratum) =>
        `${stratum} has too many groups for the crosstabulation to be printed; --format json has all counts. Fewer groups: bins or recode in the codebook.`,
      differ: (p) =>
        `The odds ratio differs significantly between the groups (Breslow-Day, ${p}). Report each group's odds ratio.`,
      alike: (p, common, interval) =>
        `The groups' odds ratios don't differ significantly (Breslow-Day, ${p}); their common one is ${common} (95% CI ${interval}). Where it is far from the crude one, the grouping variable may be a confounder.`,
      associated: (p) => `Within the groups the two are significantly associated (Mantel-Haenszel, ${p}).`,
      notAssociated: (p) => `Within the groups no significant association shows (Mantel-Haenszel, ${p}).`,
      generalTitle: "Association within strata (Cochran-Mantel-Haenszel)",
      value: "Value",
      df: "df",
      p: "p",
      corrected: "With continuity correction",
      uncorrected: "Without correction",
      general: "General association",
      linear: "Linear association",
      generalCaption: "Without correction, for tables of any size.",
      linearCaption: "Linear: whether one rises or falls with the other, in the order of their categories.",
    },
    pairs: {
      changed: (first, second, from, to, there, back, n) =>
        `Of ${n} respondents ${there} are "${from}" in ${first} and "${to}" in ${second}, ${back} the other way round.`,
      changedAny: (changed, n) => `Of ${n} respondents ${changed} are in another category the second time.`,
      tests: { mcnemar: "McNemar", bowker: "McNemar-Bowker" },
      significant: (test, p) => `The two directions differ significantly (${test}, ${p}).`,
      notSignificant: (test, p) => `The two directions don't differ significantly (${test}, ${p}).`,
    },
  },
  id: {
    ratios: {
      title: (outcome, event) => `Odds ${outcome} = ${event} menurut kategori`,
      withEvent: (event) => event,
      oddsRatio: "OR (95% CI)",
      p: "p",
      reference: "pembanding",
      half: "Ada sel kosong: setengah kasus ditambahkan ke keempat selnya (Haldane-Anscombe).",
      caption: (event) =>
        `Di atas 1: odds "${event}" lebih tinggi daripada pembanding; di bawah 1: lebih rendah. Interval yang memuat 1 belum menunjukkan arahnya. p: uji Wald, yang kesimpulannya dapat berbeda dari uji tabelnya sendiri. Untuk memilih pembanding, tulis reference: dan kategorinya di buku kode.`,
      sentence: (variable, first, second, event, times, interval, p) =>
        `${variable}: odds "${event}" pada ${first} sebesar ${times} kali odds pada ${second} (95% CI ${interval}; ${p}).`,
      noneSignificant: (outcome) => `Tidak ada kategori yang odds ${outcome}-nya berbeda bermakna dari pembandingnya.`,
      none: "Tidak ada odds ratio: variabel terikatnya harus memiliki dua kategori, dan variabel bebasnya sedikitnya dua.",
      exactTitle: "Odds ratio eksak dan rasio proporsi",
      conditional: "OR eksak (95% CI)",
      proportionRatio: "Rasio proporsi",
      exactCaption:
        "Odds ratio eksak (maximum likelihood kondisional, seperti fisher.test pada R) untuk tabel kecil; bukan angka SPSS.",
    },
    strata: {
      title: (row, column, stratum) => `${row} dan ${column} menurut ${stratum}`,
      n: "n",
      oddsRatio: "OR (95% CI)",
      common: "Semua kelompok (Mantel-Haenszel)",
      crude: "Tanpa kelompok (kasar)",
      leftOut: "Tidak memuat apa pun untuk dibandingkan: tidak disertakan.",
      caption: (outcome, event, first, second) =>
        `Odds ${outcome} = "${event}": "${first}" dibandingkan dengan "${second}". p: apakah odds ratio gabungan berbeda dari 1.`,
      summaryTitle: (outcome, stratum) => `Hubungan dengan ${outcome} di dalam kelompok ${stratum}`,
      crudeOddsRatio: "OR kasar",
      commonOddsRatio: "OR Mantel-Haenszel (95% CI)",
      homogeneity: "p Breslow-Day",
      summaryCaption: (outcome, event) =>
        `Odds ${outcome} = "${event}", kategori pertama dibandingkan dengan kategori kedua: tanpa kelompok (kasar) dan di dalam kelompok. p: uji Mantel-Haenszel. Breslow-Day: bila p-nya kecil, odds ratio berbeda antarkelompok; laporkan satu per satu.`,
      summaryOfLarger: "p: hubungan di dalam kelompok.",
      byGeneral: "Bukan tabel 2 x 2: hubungan umum (Cochran-Mantel-Haenszel).",
      more: "Rincian tiap kelompok: --only stratified.",
      tooLong: (stratum) =>
        `Kelompok ${stratum} terlalu banyak untuk mencetak tabel silangnya; semua jumlahnya ada pada --format json. Agar lebih sedikit: bins atau recode di buku kode.`,
      differ: (p) =>
        `Odds ratio berbeda bermakna antarkelompok (Breslow-Day, ${p}). Laporkan odds ratio tiap kelompok.`,
      alike: (p, common, interval) =>
        `Odds ratio antarkelompok tidak berbeda bermakna (Breslow-Day, ${p}); odds ratio gabungannya ${common} (95% CI ${interval}). Bila nilainya jauh dari yang kasar, variabel pengelompoknya mungkin merupakan perancu.`,
      associated: (p) => `Di dalam kelompok, keduanya berhubungan bermakna (Mantel-Haenszel, ${p}).`,
      notAssociated: (p) => `Di dalam kelompok, tidak tampak hubungan yang bermakna (Mantel-Haenszel, ${p}).`,
      generalTitle: "Hubungan di dalam strata (Cochran-Mantel-Haenszel)",
      value: "Nilai",
      df: "df",
      p: "p",
      corrected: "Dengan koreksi kontinuitas",
      uncorrected: "Tanpa koreksi",
      general: "Hubungan umum",
      linear: "Hubungan linear",
      generalCaption: "Tanpa koreksi, untuk tabel berukuran berapa pun.",
      linearCaption: "Linear: apakah yang satu naik atau turun bersama yang lain, menurut urutan kategorinya.",
    },
    pairs: {
      changed: (first, second, from, to, there, back, n) =>
        `Dari ${n} responden, ${there} termasuk "${from}" pada ${first} dan "${to}" pada ${second}; ${back} sebaliknya.`,
      changedAny: (changed, n) => `Dari ${n} responden, ${changed} berada di kategori lain pada yang kedua.`,
      tests: { mcnemar: "McNemar", bowker: "McNemar-Bowker" },
      significant: (test, p) => `Kedua arah itu berbeda bermakna (${test}, ${p}).`,
      notSignificant: (test, p) => `Kedua arah itu tidak berbeda bermakna (${test}, ${p}).`,
    },
  },
} satisfies Record<Language, OddsWords>;
