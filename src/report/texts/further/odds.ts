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
    caption(event: string, first: string, second: string): string;
    differ(p: string): string;
    /** @param p Breslow-Day's */
    alike(p: string, common: string, interval: string): string;
    associated(p: string): string;
    notAssociated(p: string): string;
    readonly generalTitle: string;
    readonly value: string;
    readonly df: string;
    readonly p: string;
    readonly general: string;
    readonly linear: string;
    readonly generalCaption: string;
  };
  readonly pairs: {
    changed(from: string, to: string, there: string, back: string, n: string): string;
    changedAny(changed: string, n: string): string;
    significant(p: string): string;
    notSignificant(p: string): string;
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
        `Above 1: the odds of "${event}" are higher than in the reference; below 1: lower. An interval that holds 1 shows no difference. Another reference: reference: in the codebook.`,
      sentence: (variable, first, second, event, times, interval, p) =>
        `${variable}: the odds of "${event}" of ${first} are ${times} times those of ${second} (95% CI ${interval}, ${p}).`,
      noneSignificant: (outcome) => `No category's odds of ${outcome} differ significantly from the reference's.`,
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
      caption: (event, first, second) => `Odds of "${event}": ${first} against ${second}.`,
      differ: (p) =>
        `The odds ratio isn't the same in all groups (Breslow-Day, ${p}): the variable changes the association. Report each group's odds ratio.`,
      alike: (p, common, interval) =>
        `The groups may share one odds ratio (Breslow-Day, ${p}): ${common} (95% CI ${interval}). Where it is far from the crude one, the variable confounds the association.`,
      associated: (p) => `Within the groups the two are associated (Mantel-Haenszel, ${p}).`,
      notAssociated: (p) => `Within the groups no association shows (Mantel-Haenszel, ${p}).`,
      generalTitle: "Association within strata (Cochran-Mantel-Haenszel)",
      value: "Value",
      df: "df",
      p: "p",
      general: "General association",
      linear: "Linear association",
      generalCaption:
        "Without correction, for tables of any size; linear: both variables rise together, in their order.",
    },
    pairs: {
      changed: (from, to, there, back, n) =>
        `Of ${n} respondents ${there} changed from ${from} to ${to} and ${back} from ${to} to ${from}.`,
      changedAny: (changed, n) => `Of ${n} respondents ${changed} changed their category.`,
      significant: (p) => `The changes in the two directions differ significantly (McNemar, ${p}).`,
      notSignificant: (p) => `The changes in the two directions don't differ significantly (McNemar, ${p}).`,
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
        `Di atas 1: odds "${event}" lebih tinggi daripada pembanding; di bawah 1: lebih rendah. Interval yang memuat 1 berarti tidak ada perbedaan. Pembanding lain: reference: di buku kode.`,
      sentence: (variable, first, second, event, times, interval, p) =>
        `${variable}: odds "${event}" pada ${first} sebesar ${times} kali odds pada ${second} (95% CI ${interval}; ${p}).`,
      noneSignificant: (outcome) => `Tidak ada kategori yang odds ${outcome}-nya berbeda bermakna dari pembandingnya.`,
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
      caption: (event, first, second) => `Odds "${event}": ${first} dibandingkan dengan ${second}.`,
      differ: (p) =>
        `Odds ratio tidak sama di semua kelompok (Breslow-Day, ${p}): variabel ini mengubah hubungannya. Laporkan odds ratio tiap kelompok.`,
      alike: (p, common, interval) =>
        `Kelompok-kelompok dapat dianggap memiliki satu odds ratio (Breslow-Day, ${p}): ${common} (95% CI ${interval}). Bila nilainya jauh dari yang kasar, variabel ini merupakan perancu.`,
      associated: (p) => `Di dalam kelompok, keduanya berhubungan (Mantel-Haenszel, ${p}).`,
      notAssociated: (p) => `Di dalam kelompok, tidak tampak hubungan (Mantel-Haenszel, ${p}).`,
      generalTitle: "Hubungan di dalam strata (Cochran-Mantel-Haenszel)",
      value: "Nilai",
      df: "df",
      p: "p",
      general: "Hubungan umum",
      linear: "Hubungan linear",
      generalCaption:
        "Tanpa koreksi, untuk tabel berukuran berapa pun; linear: kedua variabel naik bersama menurut urutannya.",
    },
    pairs: {
      changed: (from, to, there, back, n) =>
        `Dari ${n} responden, ${there} berubah dari ${from} menjadi ${to} dan ${back} dari ${to} menjadi ${from}.`,
      changedAny: (changed, n) => `Dari ${n} responden, ${changed} berubah kategorinya.`,
      significant: (p) => `Perubahan ke kedua arah berbeda bermakna (McNemar, ${p}).`,
      notSignificant: (p) => `Perubahan ke kedua arah tidak berbeda bermakna (McNemar, ${p}).`,
    },
  },
} satisfies Record<Language, OddsWords>;
