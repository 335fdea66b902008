/** Sentences about predictors and the outcome: what was found, what wasn't, and what hangs on the choice of the test. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import { FIVE, type InBoth, isOne, LEVEL, ONE, TWO_BY_TWO } from "../saying.ts";

export type Piece = Prose | Slot;
/** `13 dari 29 orang (44,8%)`, made by `shareOf`. */
type Share = Prose;
/** `OR = 3,600 (95% CI 1,312-9,879)`, made by `oddsRatio`. */
type Odds = Prose;

export type GroupCounts = {
  readonly group: Piece;
  readonly count: Slot;
  readonly total: Slot;
  readonly percent: Slot;
};

export type AssociationTexts = {
  one(table: Slot, predictor: Slot, outcome: Slot, level: Slot, significant: boolean, p: Slot, test: string): Prose;
  several(table: Slot, significant: Slot, tested: Slot, outcome: Slot, level: Slot): Prose;
  all(table: Slot, tested: Slot, outcome: Slot, level: Slot): Prose;
  none(table: Slot, tested: Slot, outcome: Slot, level: Slot): Prose;
  untested(table: Slot, outcome: Slot): Prose;
  /** Behind `several`: which. */
  namely(predictors: Prose): Prose;

  /** A predictor's first sentence: p, and the test that it comes from. */
  found(predictor: Slot, outcome: Slot, p: Slot, test: string): Prose;
  /** @param variant two ways of saying it, in turn */
  foundNext(predictor: Slot, p: Slot, test: string, variant: boolean): Prose;
  shareOf(count: Slot, total: Slot, percent: Slot): Share;
  /** @param higher whether the first group's share is; null where they are equal */
  shares(
    event: Piece,
    first: Piece,
    firstShare: Share,
    second: Piece,
    secondShare: Share,
    higher: boolean | null,
  ): Prose;
  /** The same otherwise: `Of 36 respondents in the group Far, 16 (44.4%) ...`. */
  sharesOf(event: Piece, first: GroupCounts, second: GroupCounts): Prose;
  oddsRatio(value: Slot, interval: Prose): Odds;
  odds(event: Piece, first: Piece, second: Piece, odds: Odds): Prose;
  /** OR below 1 the other way round. */
  turned(event: Piece, first: Piece, second: Piece, odds: Odds): Prose;
  proportions(ratio: Slot, interval: Prose | null): Prose;
  oddsMeaning(): Prose;
  noOdds(first: Piece, second: Piece, why: Slot | null): Prose;
  /** Larger tables: the share of the event in each group. */
  groupShares(event: Piece, groups: Prose): Prose;
  groupShare(group: Piece, share: Share): Prose;
  against(event: Piece, reference: Slot, odds: Prose): Prose;
  againstOf(group: Slot, odds: Odds, proportionRatio: Slot | null, turned: Odds | null): Prose;
  corrected(): Prose;
  /** Outcomes of several categories: how a group divides. */
  rowShares(group: Piece, shares: Prose): Prose;
  categoryShare(category: Slot, percent: Slot): Prose;
  inTable(): Prose;
  /** Significant ones beyond those that are told one by one. */
  more(predictors: Prose): Prose;

  noEvidence(outcome: Slot, level: Slot, predictors: Prose): Prose;
  /** In a list: p with the test that it comes from. */
  pBy(p: Slot, test: string): Prose;
  withP(predictor: Slot, p: Prose): Prose;
  /** The end of a long list. @param high null where it is one */
  rest(low: Slot, high: Slot | null): Prose;
  /** Those without one odds ratio, as their groups or categories are more than two. */
  largerTables(predictors: Prose): Prose;
  noOddsFor(predictors: Prose, why: Slot | null): Prose;
  /** Odds ratios of a list, in brackets their intervals. */
  ratios(event: Piece, predictors: Prose): Prose;
  /** Which group against which, OR with its interval, ratio of proportions, and OR below 1 turned. */
  withOdds(predictor: Slot, groups: Prose, odds: Prose, ratio: Slot | null, turned: Prose | null): Prose;
  groups(first: Slot, second: Slot): Prose;
  bracketed(value: Slot, interval: Prose): Prose;
  /** Beyond those that are told. */
  otherRatios(): Prose;
  legend(): Prose;
  /** Verdicts are of another level than the intervals. */
  otherLevel(level: Slot): Prose;
  /** @param interval one has been told */
  absence(interval: boolean): Prose;

  /** @param significant by the test that is reported @param next not the first one */
  testChoice(predictor: Slot, next: boolean): Prose;
  intervalChoice(predictor: Slot, next: boolean): Prose;
  reported(test: string, p: Slot, significant: boolean): Prose;
  otherTests(tests: Prose, significant: boolean): Prose;
  testP(test: string, p: Slot): Prose;
  /** Before a predictor's figures in a paragraph of their own. */
  figuresOf(predictor: Slot, outcome: Slot): Prose;
  interval(level: Slot | null, interval: Prose, includesOne: boolean): Prose;
  why(reason: "large-enough" | "small" | "larger-table" | "chosen"): Prose;
  /** @param byTest whether the choice of the test decides for any of them */
  borderline(byTest: boolean): Prose;
  /** @param several tables @param larger than 2 x 2 */
  lowExpected(tables: Prose, several: boolean, larger: boolean): Prose;
  lowExpectedOf(predictor: Slot, percent: Slot, minimum: Slot, first: boolean): Prose;
  untestable(predictors: Prose, why: Slot | null): Prose;
  sharesItems(predictor: Slot, items: Prose): Prose;
  lacking(predictors: Prose): Prose;
  lackingOf(predictor: Slot, n: Slot): Prose;
  /** @param tested null where not all could be */
  manyTests(tested: Slot | null, level: Slot): Prose;
  notCausal(): Prose;
};

const id: AssociationTexts = {
  one: (table, predictor, outcome, level, significant, p, test) =>
    significant
      ? prose`Berdasarkan ${table} diketahui bahwa ${predictor} berhubungan bermakna dengan ${outcome} pada taraf signifikansi ${level} (${p}; ${test}).`
      : prose`Berdasarkan ${table} diketahui bahwa tidak cukup bukti adanya hubungan antara ${predictor} dan ${outcome} pada taraf signifikansi ${level} (${p}; ${test}).`,
  several: (table, significant, tested, outcome, level) =>
    prose`Berdasarkan ${table} diketahui bahwa dari ${tested} variabel yang disilangkan dengan ${outcome}, ${significant} berhubungan bermakna dengannya pada taraf signifikansi ${level}.`,
  all: (table, tested, outcome, level) =>
    prose`Berdasarkan ${table} diketahui bahwa semua variabel yang disilangkan (${tested} variabel) berhubungan bermakna dengan ${outcome} pada taraf signifikansi ${level}.`,
  none: (table, tested, outcome, level) =>
    prose`Berdasarkan ${table} diketahui bahwa dari ${tested} variabel yang disilangkan, tidak satu pun menunjukkan hubungan yang bermakna dengan ${outcome} pada taraf signifikansi ${level}.`,
  untested: (table, outcome) =>
    prose`Berdasarkan ${table}, hubungan dengan ${outcome} tidak dapat diuji dari data ini.`,
  namely: (predictors) => prose`Variabel tersebut, mulai dari nilai p yang terkecil, adalah ${predictors}.`,

  found: (predictor, outcome, p, test) => prose`${predictor} berhubungan bermakna dengan ${outcome} (${p}; ${test}).`,
  foundNext: (predictor, p, test, variant) =>
    variant
      ? prose`Hubungan yang bermakna juga terdapat pada ${predictor} (${p}; ${test}).`
      : prose`Demikian pula ${predictor} menunjukkan hubungan yang bermakna (${p}; ${test}).`,
  shareOf: (count, total, percent) => prose`${percent} (${count} dari ${total} orang)`,
  shares: (event, first, firstShare, second, secondShare, higher) => {
    const than = higher === null ? "sama dengan" : higher ? "lebih tinggi daripada" : "lebih rendah daripada";
    return prose`Proporsi ${event} pada kelompok ${first} sebesar ${firstShare}, ${than} proporsi pada kelompok ${second}, yaitu ${secondShare}.`;
  },
  sharesOf: (event, first, second) =>
    prose`Dari ${first.total} responden pada kelompok ${first.group}, ${first.count} orang (${first.percent}) termasuk ${event}, dibandingkan dengan ${second.count} dari ${second.total} orang (${second.percent}) pada kelompok ${second.group}.`,
  oddsRatio: (value, interval) => prose`${value} (${LEVEL} CI ${interval})`,
  odds: (event, first, second, odds) =>
    prose`Odds ratio (OR) untuk ${event} pada kelompok ${first} terhadap kelompok ${second} adalah ${odds}`,
  turned: (event, first, second, odds) =>
    prose`Bila dibalik, yaitu kelompok ${first} terhadap kelompok ${second}, OR untuk ${event} adalah ${odds}.`,
  proportions: (ratio, interval) =>
    interval === null
      ? prose`, sedangkan rasio proporsinya ${ratio}.`
      : prose`, sedangkan rasio proporsinya ${ratio} (${LEVEL} CI ${interval}).`,
  oddsMeaning: () =>
    prose`OR membandingkan odds, yaitu jumlah responden dengan kejadian itu dibagi jumlah responden tanpa kejadian itu, sehingga tidak boleh dibaca sebagai perbandingan proporsi; perbandingan proporsi ditunjukkan oleh rasio proporsi di sampingnya.`,
  noOdds: (first, second, why) =>
    why === null
      ? prose`Odds ratio kelompok ${first} terhadap kelompok ${second} tidak dapat dihitung.`
      : prose`Odds ratio kelompok ${first} terhadap kelompok ${second} tidak dapat dihitung karena ${why}.`,
  groupShares: (event, groups) => prose`Proporsi ${event} menurut kelompok adalah ${groups}.`,
  groupShare: (group, share) => prose`${group} ${share}`,
  against: (event, reference, odds) =>
    prose`Dengan kelompok ${reference} sebagai pembanding, odds ratio untuk ${event} adalah ${odds}.`,
  againstOf: (group, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose` dengan rasio proporsi ${ratio}`;
    const round = turned === null ? prose`` : prose` (bila dibalik, OR ${turned})`;
    return prose`${group} ${odds}${proportions}${round}`;
  },
  corrected: () =>
    prose`Pada perbandingan yang memiliki sel kosong, setiap selnya ditambah setengah (koreksi Haldane-Anscombe).`,
  rowShares: (group, shares) => prose`Pada kelompok ${group}, pembagiannya adalah ${shares}.`,
  categoryShare: (category, percent) => prose`${category} ${percent}`,
  inTable: () => prose`Pembagian menurut kelompok dapat dibaca pada tabel tersebut.`,
  more: (predictors) => prose`Variabel lain yang berhubungan bermakna adalah ${predictors}.`,

  noEvidence: (outcome, level, predictors) =>
    prose`Pada taraf signifikansi ${level}, tidak cukup bukti adanya hubungan antara ${outcome} dan ${predictors}.`,
  pBy: (p, test) => prose`${p}, ${test}`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  rest: (low, high) =>
    high === null ? prose`satu variabel lainnya (${low})` : prose`variabel lainnya (${low} sampai ${high})`,
  largerTables: (predictors) =>
    prose`Untuk ${predictors} hanya nilai p yang disajikan, karena tabel dengan lebih dari dua kelompok atau kategori tidak dapat diringkas dalam satu odds ratio.`,
  noOddsFor: (predictors, why) =>
    why === null
      ? prose`Odds ratio untuk ${predictors} tidak dapat dihitung.`
      : prose`Odds ratio untuk ${predictors} tidak dapat dihitung karena ${why}.`,
  ratios: (event, predictors) =>
    prose`Odds ratio (OR) untuk ${event}, dengan interval kepercayaan ${LEVEL} di dalam kurung, dan rasio proporsinya (RP) adalah: ${predictors}.`,
  withOdds: (predictor, groups, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose`, RP ${ratio}`;
    const round = turned === null ? prose`` : prose`, bila dibalik OR ${turned}`;
    return prose`${predictor}, ${groups}, OR ${odds}${proportions}${round}`;
  },
  groups: (first, second) => prose`${first} terhadap ${second}`,
  bracketed: (value, interval) => prose`${value} (${interval})`,
  otherRatios: () => prose`OR selebihnya dapat dibaca pada tabel tersebut.`,
  legend: () => prose`Interval yang memuat ${ONE} sesuai dengan odds yang sama pada kedua kelompok.`,
  otherLevel: (level) =>
    prose`Interval kepercayaan disajikan pada tingkat ${LEVEL}, sedangkan kesimpulan diambil pada taraf signifikansi ${level}, sehingga keduanya tidak selalu sejalan.`,
  absence: (interval) =>
    interval
      ? prose`Hasil yang tidak bermakna tidak berarti bahwa hubungan itu memang tidak ada: interval kepercayaan menunjukkan rentang nilai yang masih sesuai dengan data.`
      : prose`Hasil yang tidak bermakna tidak berarti bahwa hubungan itu memang tidak ada, melainkan bahwa data ini tidak menunjukkannya.`,

  testChoice: (predictor, next) =>
    next
      ? prose`Kesimpulan tentang ${predictor} juga bergantung pada uji yang dipilih.`
      : prose`Kesimpulan tentang ${predictor} bergantung pada uji yang dipilih.`,
  intervalChoice: (predictor, next) =>
    next
      ? prose`Kesimpulan tentang ${predictor} juga perlu dibaca dengan hati-hati.`
      : prose`Kesimpulan tentang ${predictor} perlu dibaca dengan hati-hati.`,
  reported: (test, p, significant) =>
    significant
      ? prose`Menurut ${test}, yang dilaporkan di sini, hubungannya bermakna (${p})`
      : prose`Menurut ${test}, yang dilaporkan di sini, tidak cukup bukti adanya hubungan (${p})`,
  otherTests: (tests, significant) =>
    significant
      ? prose`, sedangkan menurut ${tests} hubungan itu bermakna`
      : prose`, sedangkan menurut ${tests} buktinya tidak cukup`,
  testP: (test, p) => prose`${test} (${p})`,
  figuresOf: (predictor, outcome) => prose`Adapun ${outcome} menurut ${predictor} terbagi sebagai berikut.`,
  interval: (level, interval, includesOne) => {
    const at = level === null ? prose`` : prose` ${level}%`;
    return includesOne
      ? prose`; interval kepercayaan${at} odds ratio-nya (${interval}) memuat ${ONE}.`
      : prose`; interval kepercayaan${at} odds ratio-nya (${interval}) tidak memuat ${ONE}.`;
  },
  why: (reason) => {
    switch (reason) {
      case "large-enough":
        return prose`Uji tersebut dipilih karena semua nilai harapan tabelnya paling sedikit ${FIVE}.`;
      case "small":
        return prose`Uji tersebut dipilih karena ada nilai harapan tabelnya yang kurang dari ${FIVE}.`;
      case "larger-table":
        return prose`Uji tersebut dipilih karena tabelnya lebih besar daripada ${TWO_BY_TWO}.`;
      case "chosen":
        return prose`Uji tersebut ditetapkan oleh peneliti untuk semua tabel yang memungkinkannya.`;
      default:
        return reason satisfies never;
    }
  },
  borderline: (byTest) =>
    byTest
      ? prose`Hasil yang bergantung pada pilihan uji seperti ini tidak dapat dijadikan dasar kesimpulan yang tegas ke arah mana pun.`
      : prose`Hasil yang berada di batas seperti ini tidak dapat dijadikan dasar kesimpulan yang tegas ke arah mana pun.`,
  lowExpected: (tables, several, larger) => {
    const test = several ? prose`uji chi-square pada tabel tersebut` : prose`uji chi-square`;
    return larger
      ? prose`Pada tabel ${tables}, sehingga nilai p dari ${test} kurang dapat diandalkan; uji eksak atau penggabungan kategori patut dipertimbangkan.`
      : prose`Pada tabel ${tables}, sehingga nilai p dari ${test} kurang dapat diandalkan; untuk tabel seperti ini lazimnya dipakai uji eksak Fisher.`;
  },
  lowExpectedOf: (predictor, percent, minimum, first) =>
    first
      ? prose`${predictor}, ${percent} sel memiliki nilai harapan kurang dari ${FIVE} (terkecil ${minimum})`
      : prose`pada tabel ${predictor} ${percent} (terkecil ${minimum})`,
  untestable: (predictor, why) =>
    why === null
      ? prose`Hubungan dengan ${predictor} tidak dapat diuji.`
      : prose`Hubungan dengan ${predictor} tidak dapat diuji karena ${why}.`,
  sharesItems: (predictor, items) =>
    prose`${predictor} dan variabel terikat sama-sama memuat ${items}, sehingga sebagian hubungannya adalah hubungan butir tersebut dengan dirinya sendiri.`,
  lacking: (predictors) =>
    prose`Responden yang datanya kosong tidak masuk ke dalam tabel yang bersangkutan, yaitu tabel ${predictors}.`,
  lackingOf: (predictor, n) => prose`${predictor} (n = ${n})`,
  manyTests: (tested, level) => {
    const tests = tested === null ? prose`banyak` : prose`${tested}`;
    return prose`Karena ${tests} uji dilakukan dalam penelitian ini, masing-masing pada taraf ${level} dan tanpa koreksi, sebagian hasil yang bermakna dapat muncul karena kebetulan.`;
  },
  notCausal: () => prose`Hubungan yang ditemukan tidak dengan sendirinya menunjukkan hubungan sebab dan akibat.`,
};

const en: AssociationTexts = {
  one: (table, predictor, outcome, level, significant, p, test) =>
    significant
      ? prose`${table} shows that ${predictor} is significantly associated with ${outcome} at the significance level ${level} (${p}; ${test}).`
      : prose`${table} gives no evidence of an association between ${predictor} and ${outcome} at the significance level ${level} (${p}; ${test}).`,
  several: (table, significant, tested, outcome, level) =>
    prose`${table} shows that of the ${tested} variables that were crossed with ${outcome}, ${significant} ${isOne(significant) ? "is" : "are"} significantly associated with it at the significance level ${level}.`,
  all: (table, tested, outcome, level) =>
    prose`${table} shows that all of its predictors (${tested}) are significantly associated with ${outcome} at the significance level ${level}.`,
  none: (table, tested, outcome, level) =>
    prose`${table} gives no evidence, for any of the ${tested} variables, of an association with ${outcome} at the significance level ${level}.`,
  untested: (table, outcome) =>
    prose`${table} shows that associations with ${outcome} cannot be tested with these data.`,
  namely: (predictors) => prose`In the order of their p-values, from the smallest, these are ${predictors}.`,

  found: (predictor, outcome, p, test) =>
    prose`${predictor} is significantly associated with ${outcome} (${p}; ${test}).`,
  foundNext: (predictor, p, test, variant) =>
    variant
      ? prose`There is also a significant association with ${predictor} (${p}; ${test}).`
      : prose`The same holds for ${predictor} (${p}; ${test}).`,
  shareOf: (count, total, percent) => prose`${percent} (${count} of ${total})`,
  shares: (event, first, firstShare, second, secondShare, higher) => {
    const than = higher === null ? "the same as" : higher ? "higher than" : "lower than";
    return prose`The share of ${event} in the group ${first} is ${firstShare}, ${than} that in the group ${second}, which is ${secondShare}.`;
  },
  sharesOf: (event, first, second) =>
    prose`Of the ${first.total} respondents in the group ${first.group}, ${first.count} (${first.percent}) are in ${event}, compared with ${second.count} of ${second.total} (${second.percent}) in the group ${second.group}.`,
  oddsRatio: (value, interval) => prose`${value} (${LEVEL} CI ${interval})`,
  odds: (event, first, second, odds) =>
    prose`The odds ratio (OR) of ${event} for the group ${first} against the group ${second} is ${odds}`,
  turned: (event, first, second, odds) =>
    prose`Turned round, for the group ${first} against the group ${second}, the OR of ${event} is ${odds}.`,
  proportions: (ratio, interval) =>
    interval === null
      ? prose`, while the ratio of the proportions is ${ratio}.`
      : prose`, while the ratio of the proportions is ${ratio} (${LEVEL} CI ${interval}).`,
  oddsMeaning: () =>
    prose`An OR compares odds, the number of those with the outcome divided by the number of those without, and must not be read as a comparison of proportions; for that, the ratio of the proportions is given beside it.`,
  noOdds: (first, second, why) =>
    why === null
      ? prose`The odds ratio for the group ${first} against the group ${second} cannot be computed.`
      : prose`The odds ratio for the group ${first} against the group ${second} cannot be computed, since ${why}.`,
  groupShares: (event, groups) => prose`By group, the share of ${event} is ${groups}.`,
  groupShare: (group, share) => prose`${group} ${share}`,
  against: (event, reference, odds) => prose`Against the group ${reference}, the odds ratio of ${event} is ${odds}.`,
  againstOf: (group, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose` with a ratio of the proportions of ${ratio}`;
    const round = turned === null ? prose`` : prose` (turned round, OR ${turned})`;
    return prose`${group} ${odds}${proportions}${round}`;
  },
  corrected: () =>
    prose`Where a comparison has an empty cell, half a case was added to each of its cells (Haldane-Anscombe correction).`,
  rowShares: (group, shares) => prose`In the group ${group}, the shares are ${shares}.`,
  categoryShare: (category, percent) => prose`${category} ${percent}`,
  inTable: () => prose`How each group divides can be read in that table.`,
  more: (predictors) => prose`The other variables with a significant association are ${predictors}.`,

  noEvidence: (outcome, level, predictors) =>
    prose`At the significance level ${level}, there is no evidence of an association between ${outcome} and ${predictors}.`,
  pBy: (p, test) => prose`${p}, ${test}`,
  withP: (predictor, p) => prose`${predictor} (${p})`,
  rest: (low, high) => (high === null ? prose`one other (${low})` : prose`the others (${low} to ${high})`),
  largerTables: (predictors) =>
    prose`For ${predictors} the p-value is given alone, since a table with more than two groups or categories cannot be summarised by a single odds ratio.`,
  noOddsFor: (predictors, why) =>
    why === null
      ? prose`The odds ratio for ${predictors} cannot be computed.`
      : prose`The odds ratio for ${predictors} cannot be computed, since ${why}.`,
  ratios: (event, predictors) =>
    prose`The odds ratios (OR) of ${event}, with their ${LEVEL} confidence intervals in brackets, and the ratios of the proportions (PR) are: ${predictors}.`,
  withOdds: (predictor, groups, odds, ratio, turned) => {
    const proportions = ratio === null ? prose`` : prose`, PR ${ratio}`;
    const round = turned === null ? prose`` : prose`, turned round OR ${turned}`;
    return prose`${predictor}, ${groups}, OR ${odds}${proportions}${round}`;
  },
  groups: (first, second) => prose`${first} against ${second}`,
  bracketed: (value, interval) => prose`${value} (${interval})`,
  otherRatios: () => prose`The other odds ratios can be read in that table.`,
  legend: () => prose`An interval that includes ${ONE} is compatible with equal odds in both groups.`,
  otherLevel: (level) =>
    prose`Confidence intervals are given at the level of ${LEVEL}, while verdicts are made at the significance level ${level}, so that the two do not always agree.`,
  absence: (interval) =>
    interval
      ? prose`A result that is not significant does not mean that nothing is there: the confidence interval shows which values are still compatible with the data.`
      : prose`A result that is not significant does not mean that nothing is there, only that these data do not show it.`,

  testChoice: (predictor, next) =>
    next
      ? prose`The conclusion about ${predictor} also depends on the choice of the test.`
      : prose`The conclusion about ${predictor} depends on the choice of the test.`,
  intervalChoice: (predictor, next) =>
    next
      ? prose`The conclusion about ${predictor} also has to be read with care.`
      : prose`The conclusion about ${predictor} has to be read with care.`,
  reported: (test, p, significant) =>
    significant
      ? prose`By ${test}, which is reported here, the association is significant (${p})`
      : prose`By ${test}, which is reported here, there is no evidence of an association (${p})`,
  otherTests: (tests, significant) =>
    significant
      ? prose`, whereas by ${tests} it is significant`
      : prose`, whereas by ${tests} there is not enough evidence`,
  testP: (test, p) => prose`${test} (${p})`,
  figuresOf: (predictor, outcome) => prose`By ${predictor}, ${outcome} divides as follows.`,
  interval: (level, interval, includesOne) => {
    const at = level === null ? prose`` : prose`${level}% `;
    return includesOne
      ? prose`; the ${at}confidence interval of the odds ratio (${interval}) includes ${ONE}.`
      : prose`; the ${at}confidence interval of the odds ratio (${interval}) does not include ${ONE}.`;
  },
  why: (reason) => {
    switch (reason) {
      case "large-enough":
        return prose`That test is reported since all expected counts of the table are at least ${FIVE}.`;
      case "small":
        return prose`That test is reported since an expected count of the table is below ${FIVE}.`;
      case "larger-table":
        return prose`That test is reported since the table is larger than ${TWO_BY_TWO}.`;
      case "chosen":
        return prose`The researcher set that test for all tables that allow it.`;
      default:
        return reason satisfies never;
    }
  },
  borderline: (byTest) =>
    byTest
      ? prose`A result that depends on the choice of the test supports no firm conclusion either way.`
      : prose`A borderline result of this kind supports no firm conclusion either way.`,
  lowExpected: (tables, several, larger) => {
    const test = several ? prose`chi-square tests of these tables are` : prose`a chi-square test is`;
    const so = several
      ? prose`so that the p-values of ${test} less reliable`
      : prose`so that the p-value of ${test} less reliable`;
    if (larger)
      return prose`In the table of ${tables}, ${so}; an exact test, or merging categories, should be considered.`;
    return several
      ? prose`In the table of ${tables}, ${so}; Fisher's exact test is the usual one for such tables.`
      : prose`In the table of ${tables}, ${so}; Fisher's exact test is the usual one for such a table.`;
  },
  lowExpectedOf: (predictor, percent, minimum, first) =>
    first
      ? prose`${predictor}, ${percent} of the cells have an expected count below ${FIVE} (the smallest is ${minimum})`
      : prose`in that of ${predictor} ${percent} (smallest ${minimum})`,
  untestable: (predictor, why) =>
    why === null
      ? prose`The association with ${predictor} cannot be tested.`
      : prose`The association with ${predictor} cannot be tested, since ${why}.`,
  sharesItems: (predictor, items) =>
    prose`${predictor} and the outcome both contain ${items}, so that part of the association is that of these items with themselves.`,
  lacking: (predictors) =>
    prose`Respondents with missing data are not in the table concerned, so that these tables are smaller: ${predictors}.`,
  lackingOf: (predictor, n) => prose`${predictor} (n = ${n})`,
  manyTests: (tested, level) => {
    const tests = tested === null ? prose`many` : prose`${tested}`;
    return prose`Since this study carried out ${tests} tests, each at the level ${level} and without correction, some significant results may be due to chance.`;
  },
  notCausal: () => prose`An association does not by itself establish causation.`,
};

export const associationTexts: InBoth<AssociationTexts> = { en, id };
