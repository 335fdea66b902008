import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Remark } from "../../src/core/remark.ts";
import { noteTexts } from "../../src/report/texts/notes.ts";
import { undefinedGroup, undefinedMessage, wordNotes } from "../../src/report/word-notes.ts";

const labels: Readonly<Record<string, string>> = {
  R: "Reliabilitas",
  KP: "Kinerja Pelayanan",
  L: "Loyalitas",
  P: "Daya Tarik",
};
const label = (name: string) => labels[name] ?? name;
const remark = (code: string, args: Remark["args"] = {}, where = ""): Remark => ({
  code,
  severity: "caution",
  where,
  args,
});
const worded = (code: string, args: Remark["args"], language: "en" | "id", where = "") =>
  wordNotes([remark(code, args, where)], { language, label })[0]!.message;

/** Arguments as the other rooms give them. */
const ARGS: Readonly<Record<string, Remark["args"]>> = {
  "no-pilot": {},
  "constant-item": { item: "R2", scale: "R" },
  "alpha-if-reversed": { scale: "R", items: ["R1", "R3"], alpha: 0.78 },
  "nothing-in-common": { scale: "R" },
  "opposite-halves": { scale: "R", r: -0.12 },
  "negative-alpha": { scale: "R", alpha: -0.25, items: ["R1", "R3"] },
  "item-dropped": { item: "R2", scale: "R", round: 1, r: 0.1, criticalR: 0.396 },
  "scale-exhausted": { scale: "R" },
  "correlations-disagree": {
    item: "R2",
    scale: "R",
    corrected: 0.35,
    total: 0.52,
    criticalR: 0.396,
    used: "corrected",
  },
  "invalid-items": { scale: "R", items: ["R1", "R2"] },
  unreliable: { scale: "R", alpha: 0.41, minimum: 0.6 },
  "normality-sign": { variable: "P", ratio: -2.617, limit: 2, signed: false },
  "normality-tests-differ": { variables: ["R", "P"], alpha: 0.05 },
  "cutoff-moves": {
    variable: "P",
    statistic: "fixed",
    used: 12,
    ruleStatistic: "mean",
    ruleValue: 12.3125,
    low: 21,
    high: 59,
    ruleLow: 53,
    ruleHigh: 27,
  },
  "one-group": { variable: "P", label: "Tinggi" },
  "no-groups": { variable: "P" },
  "expected-below-5": { row: "KP", column: "L", percent: 33.3333, minimum: 0.66667 },
  "test-choice": {
    row: "KP",
    column: "L",
    p: 0.0538,
    pSource: "continuityCorrection",
    others: [
      { test: "pearson", p: 0.029 },
      { test: "fisher", p: 0.0004 },
    ],
    interval: { lower: 1.097, upper: 7.954 },
  },
  "interval-disagrees": { row: "KP", column: "L", p: 0.0538, lower: 1.097, upper: 7.954 },
  "no-odds-ratio": { row: "KP", column: "L", rows: 3, columns: 2 },
  "empty-cell": { row: "KP", column: "L" },
  "no-odds-ratios": { row: "KP", column: "L", rows: 3, columns: 3 },
  "half-added": { row: "KP", column: "L", labels: ["Rendah"] },
  "reference-empty": { row: "KP", column: "L", wanted: "Rendah", used: "Tinggi" },
  "strata-left-out": { row: "KP", column: "L", stratum: "umur", labels: ["Muda"], all: false },
  "strata-differ": { row: "KP", column: "L", stratum: "umur", p: 0.0021 },
  "pair-differs": { first: "KP", second: "L", labels: ["Rendah", "Tinggi"], others: ["Tidak Loyal", "Loyal"] },
  "no-order": { row: "KP", column: "L", variable: "KP" },
  "categories-merged": { row: "KP", column: "L", labels: ["Rendah + Sedang"] },
  "not-merged": { row: "KP", column: "L" },
  "merger-unordered": { row: "KP", column: "L" },
  "monte-carlo": { row: "KP", column: "L", p: 0.1234, lower: 0.115, upper: 0.132, tables: 10_000, seed: 2_000_000 },
  "exact-disagrees": { row: "KP", column: "L", p: 0.061, pearson: 0.043 },
  "no-merger": { row: "KP", column: "L", costly: true },
  "empty-category-dropped": { row: "KP", column: "L", labels: ["Rendah"] },
  "screened-out": { count: 14, keepMissing: 2 },
  "nobody-left": {},
  "few-cases": { n: 5 },
  "invalid-cells": { count: 3 },
  "too-many-categories": { columns: ["saran"] },
  "read-as": { path: "data.csv", rows: 80, delimiter: ";", encoding: "UTF-8" },
  "no-codebook": {},
  "guessed-scales": { scales: ["A", "B"], option: "--scale A=#9..#16" },
  "assumed-scale": { name: "R", items: ["R1", "R2"], answers: ["Setuju"], option: "--scale R=R1..R4" },
  "no-study": {},
  "units-dropped": { columns: ["usia", "gaji"] },
  "encoding-guessed": { encoding: "windows-1252" },
  "rows-in-quotes": {},
  "header-repeated": { count: 2, lines: [40, 81] },
  "assumed-missing": { marks: ["99", "-"], columns: ["usia", "R1"] },
  "assumed-variable": { name: "umur", kind: "number", option: "--category umur" },
  "assumed-set-aside": { columns: ["Timestamp"], why: { en: "a date", id: "tanggal" }, option: "--category Timestamp" },
  "assumed-outcome": { name: "L", why: { en: "its name", id: "namanya" }, option: "--outcome R" },
  "assumed-answers": { name: "setuju", labels: ["Setuju", "Tidak Setuju"], option: "--codebook FILE" },
  "assumed-language": { language: "id", option: "--lang en" },
  "assumed-predictors": { names: ["R", "P"], option: "--predictors R" },
  "single-item-family": { column: "Z1" },
  "likert-without-scale": { count: 4, columns: ["Ramah", "Cepat", "Bersih", "Murah"], option: "--scale 'A=...'" },
  "total-row": { count: 2, cases: [82, 83], texts: ["Jumlah", "Rata-rata"] },
  "choice-unused": { variable: "P", keys: ["IG"] },
  "recode-unused": { variable: "P", keys: ["SMPP"] },
  "case-variants": { variable: "P", texts: ["Perempuan", "perempuan"] },
  "pilot-is-data": {},
  "column-beside-scale": { name: "R", columns: ["R5"], option: '--scale "R=R1..R5"' },
  "shares-items": { row: "A", column: "L", items: ["A1"] },
  "cutoff-after-drop": { variable: "A", items: ["A1"] },
  "small-pilot": { n: 8 },
  duplicates: {
    by: "answers",
    column: null,
    groups: 2,
    repeats: 3,
    cases: [
      [2, 9, 12],
      [5, 7],
    ],
  },
  "duplicates-dropped": { by: "person", column: "surel", groups: 1, repeats: 1, cases: [[2, 9]] },
  "straight-lining": { answers: "setuju", items: 40, reversed: 4, count: 2, cases: [3, 8] },
  "straight-lining-dropped": { answers: "setuju", items: 40, reversed: 0, count: 1, cases: [3] },
  "broken-check": { say: "S1 sebelum 15 tahun", unless: "usia >= 15", count: 2, cases: [3, 8] },
  "check-dropped": { say: "S1 sebelum 15 tahun", unless: "usia >= 15", count: 1, cases: [3] },
  "check-open": { say: "S1 sebelum 15 tahun", unless: "usia >= 15", count: 4 },
  outliers: {
    variables: [
      { variable: "L", count: 2 },
      { variable: "umur", count: 1 },
    ],
  },
  "empty-rows-dropped": { count: 3 },
  "empty-columns-dropped": { count: 1 },
  "header-renamed": {
    count: 2,
    columns: [
      { place: 4, header: "Umur", name: "Umur (2)" },
      { place: 7, header: "", name: "#7" },
    ],
  },
  "title-skipped": { count: 2 },
  "header-rows-joined": { rows: 2 },
  "other-sheets": { sheet: "Jawaban", others: ["Sheet2", "Kode"] },
  "merged-cells": { count: 2, cells: ["A2:A4", "B7:C7"] },
  "formula-without-value": { count: 1, cells: ["F12"] },
  "weighted-file": { variable: "bobot" },
  "encoding-unknown": { encoding: "x-klingon", used: "windows-1252" },
  "decimal-comma": { columns: ["gaji", "tinggi"], thousands: true },
  "decimal-by-file": { columns: ["gaji"], mark: "comma" },
  "personal-columns": { count: 2 },
  "few-cases-per-item": { n: 80, items: 40, advised: 200 },
  "not-rotated": { factors: 1, extraction: "principal-axis" },
};

/** An option, the codebook's own words, a command. */
const SYNTAX =
  /--\w|docs\/|loyalty init|\bdata: \{|\b(?:drop|columns|scales|order|reverse|p|duplicates|straightLining): ?[\w[{"]|\b(?:recode|bins) (?:in|di)\b|"(?:else|decimal|columns:|scales:)"/;

describe("messages", () => {
  const codes = Object.keys(noteTexts.en.messages);

  it("have an example here for every code", () => {
    expect(Object.keys(ARGS).sort()).toEqual([...codes].sort());
  });

  it.each(codes)("say all that %s knows, in both languages, as a sentence", (code) => {
    const [en, id] = [worded(code, ARGS[code]!, "en"), worded(code, ARGS[code]!, "id")];
    expect(en).not.toBe(id);
    for (const message of [en, id]) {
      expect(message).toMatch(/\.$|--\S.*$/);
      expect(message).not.toMatch(/\?|undefined|NaN|\[object/);
      expect(message.startsWith(`${code}:`)).toBe(false);
    }
  });

  it("write labels, decimals by language and p-values with their sign", () => {
    expect(worded("unreliable", ARGS.unreliable!, "en")).toBe(
      "Reliabilitas isn't reliable: alpha is 0.410 and must exceed 0.6.",
    );
    expect(worded("unreliable", ARGS.unreliable!, "id")).toBe(
      "Reliabilitas tidak reliabel: Cronbach's Alpha 0,410, padahal harus lebih dari 0,6.",
    );
    expect(worded("normality-sign", ARGS["normality-sign"]!, "en")).toContain("-2.62");
    expect(worded("test-choice", ARGS["test-choice"]!, "id")).toContain("uji eksak Fisher (p < 0,001)");
    expect(worded("cutoff-moves", ARGS["cutoff-moves"]!, "en")).toContain(
      "is cut at 12 (given): 21 below, 59 at or above",
    );
    expect(worded("cutoff-moves", { ...ARGS["cutoff-moves"], statistic: "mean", used: 12.3125 }, "en")).toContain(
      "is cut at 12.31 (mean)",
    );
    expect(worded("invalid-cells", { count: 1, pilot: true }, "en")).toContain("1 cell of the pilot holds");
  });

  it("say whose ratio the sign decides on: the skewness's unless it is the kurtosis's", () => {
    for (const language of ["en", "id"] as const) {
      const sign = (of: object) => worded("normality-sign", { ...ARGS["normality-sign"], ...of }, language);
      expect(sign({})).toContain("Daya Tarik: skewness / SE");
      expect(sign({ of: "kurtosis" })).toContain("Daya Tarik: kurtosis / SE");
    }
  });

  it("list scores by their labels where Shapiro-Wilk's test differs", () => {
    expect(worded("normality-tests-differ", ARGS["normality-tests-differ"]!, "en")).toContain(
      "for Reliabilitas and Daya Tarik.",
    );
    expect(worded("normality-tests-differ", ARGS["normality-tests-differ"]!, "id")).toContain(
      "untuk Reliabilitas dan Daya Tarik.",
    );
  });

  it("deny a larger table one odds ratio of its own only: its groups may have theirs", () => {
    expect(worded("no-odds-ratio", ARGS["no-odds-ratio"]!, "en")).toBe(
      "Kinerja Pelayanan and Loyalitas: there is no single odds ratio for the whole table, since it is 3 x 2.",
    );
    expect(worded("no-odds-ratio", ARGS["no-odds-ratio"]!, "id")).toBe(
      "Kinerja Pelayanan dan Loyalitas: tidak ada odds ratio tunggal untuk seluruh tabel, karena tabelnya 3 x 2.",
    );
  });

  it("doubt any conclusion from very few respondents, be it one", () => {
    expect(worded("few-cases", { n: 5 }, "en")).toMatch(/^Only 5 respondents are analysed\..* hardly any conclusion/);
    expect(worded("few-cases", { n: 1 }, "en")).toMatch(/^Only 1 respondent is analysed\./);
    expect(worded("few-cases", { n: 5 }, "id")).toMatch(/^Hanya 5 responden.*hampir tidak ada kesimpulan/);
  });

  it("advise to look at the direction of an item whose r is negative, before dropping it", () => {
    const args = (codebook: boolean, negative = ["R2"]) => ({
      scale: "R",
      items: ["R1", "R2", "R3"],
      negative,
      codebook,
    });
    const declared = worded("invalid-items", args(true), "en");
    expect(declared).toContain('"reverse: [R2]" in the scale');
    expect(declared.indexOf("reverse:")).toBeLessThan(declared.indexOf("invalid: drop"));
    const guessed = worded("invalid-items", args(false), "id");
    expect(guessed).toContain("--reverse R2");
    expect(guessed).toContain("tulislah buku kode (docs/codebook.md)");
    expect(guessed).not.toContain("pada skalanya");
    expect(worded("invalid-items", args(true, ["R2", "R3"]), "en")).toContain("R2 and R3 run against the other items");
    expect(worded("invalid-items", { ...args(true), negative: [] }, "en")).not.toContain("reverse");
  });

  it("write lists as each language does", () => {
    const list = (items: readonly string[], language: "en" | "id") =>
      worded("invalid-items", { scale: "R", items }, language);
    expect(list(["R1", "R2"], "en")).toContain("items R1 and R2 aren't");
    expect(list(["R1", "R2", "R3"], "en")).toContain("R1, R2, and R3");
    expect(list(["R1", "R2", "R3"], "id")).toContain("R1, R2, dan R3");
  });

  it("list the first 20 names and how many more there are", () => {
    const columns = Array.from({ length: 23 }, (_, index) => `c${index}`);
    expect(worded("too-many-categories", { columns }, "en")).toContain("c19, and 3 more");
  });

  it("are the code with its arguments where nobody knows the code", () => {
    expect(worded("brand-new", { a: 1, b: ["x", "y"], c: null }, "en")).toBe("brand-new: a = 1, b = x, y, c = ?");
    expect(worded("brand-new", {}, "id")).toBe("brand-new");
    expect(worded("constructor", {}, "en")).toBe("constructor");
  });

  it("never fail, whatever the arguments", () => {
    const args = fc.dictionary(
      fc.constantFrom(...Object.values(ARGS).flatMap(Object.keys), "reason", "figure"),
      fc.anything(),
    );
    const code = fc.constantFrom(...codes, "undefined", "unknown");
    fc.assert(
      fc.property(code, args, fc.constantFrom("en" as const, "id" as const), (one, given, language) => {
        expect(typeof worded(one, given, language)).toBe("string");
      }),
    );
  });

  it.each(codes)("name no option and no setting for a thesis, but do say %s as a sentence", (code) => {
    const variants: readonly Remark["args"][] = [
      {},
      { larger: true, codebook: false, negative: ["R1"], by: "person", option: null },
      { codebook: true, negative: ["R1", "R2"], option: null, costly: false },
    ];
    for (const more of variants) {
      const given = { ...ARGS[code], ...more, option: null };
      for (const language of ["en", "id"] as const) {
        const [note] = wordNotes([remark(code, given)], { language, label, hints: false });
        expect(note!.message).toMatch(/^\S.*\S\.$/);
        expect(note!.message).not.toMatch(SYNTAX);
        expect(note!.message).not.toMatch(/ {2}|\.\.$| [.,;:]/);
      }
    }
  });

  it("keep their hints for the terminal and other programs", () => {
    expect(worded("expected-below-5", { ...ARGS["expected-below-5"], larger: true }, "en")).toContain(
      "Report the exact test instead (--only exact-tests; method p: fisher), or merge categories (--only mergers).",
    );
    expect(worded("outliers", ARGS.outliers!, "id")).toContain("Rinciannya dengan --full; tidak ada yang");
    expect(worded("assumed-outcome", ARGS["assumed-outcome"]!, "id")).toContain("Jika bukan: --outcome R");
  });

  it("keep the remark as it is beside them", () => {
    const given = remark("unreliable", ARGS.unreliable!, "reliability[0]");
    expect(wordNotes([given], { language: "en", label })[0]).toMatchObject(given);
  });
});

describe("undefined figures", () => {
  const reason = { code: "too-few-cases", n: 2, needed: 3 };

  it("say whose figure, which, and why", () => {
    expect(worded("undefined", { figure: "skewness", reason, variable: "P" }, "en", "descriptives[1].skewness")).toBe(
      "Daya Tarik: no skewness, since there are only 2 cases and at least 3 are needed.",
    );
    expect(
      worded("undefined", { figure: "sd", reason, scale: "R", item: "R2" }, "id", "reliability[0].items[1].sd"),
    ).toBe(
      "Reliabilitas, R2: simpangan baku tidak dapat dihitung karena hanya ada 2 kasus, padahal perlu sedikitnya 3.",
    );
  });

  it("take their name from the test or ratio that a value belongs to", () => {
    const where = (path: string) =>
      worded(
        "undefined",
        { figure: path.slice(path.lastIndexOf(".") + 1), reason: { code: "empty-cell" }, row: "KP", column: "L" },
        "en",
        path,
      );
    expect(where("bivariate[0].risk.oddsRatio.lower")).toBe(
      "Kinerja Pelayanan x Loyalitas: no odds ratio, since a cell of the table is empty.",
    );
    expect(where("bivariate[0].chiSquare.pearson.p")).toContain("no Pearson chi-square");
    expect(where("bivariate[0].chiSquare.fisher.p2")).toContain("no Fisher's exact test");
    expect(where("bivariate[0].risk.cohorts[1].ratio.value")).toContain("no relative risk");
    expect(where("cutoffs[0].rule.value")).toContain("no cut-off by the rule");
    expect(where("bivariate[0].p")).toContain("no p,");
  });

  it("of one subject and one reason share a sentence", () => {
    const one = remark("undefined", { figure: "skewness", reason, variable: "P" }, "descriptives[1].skewness");
    const two = remark("undefined", { figure: "kurtosis", reason, variable: "P" }, "descriptives[1].kurtosis");
    const other = remark("undefined", { figure: "kurtosis", reason, variable: "R" }, "descriptives[2].kurtosis");
    expect(undefinedGroup(one)).toBe(undefinedGroup(two));
    expect(undefinedGroup(one)).not.toBe(undefinedGroup(other));
    expect(undefinedMessage([one, two], "en", label)).toContain("no skewness or kurtosis, since");
  });

  it("know every reason in both languages", () => {
    for (const code of Object.keys(noteTexts.en.reasons)) {
      const args = {
        figure: "p",
        reason: {
          ...{ code, n: 2, needed: 3, what: "x", k: 1, rows: 1, columns: 2, rule: "skewness-ratio", iterations: 9 },
          ...{ most: 5, stratum: "Muda", groups: 1, item: "R1", factors: 2 },
        },
        variable: "P",
      };
      for (const language of ["en", "id"] as const)
        expect(worded("undefined", args, language, "x.p")).not.toMatch(/\?|undefined/);
    }
  });
});

describe("what cleaning says", () => {
  it("names the cases that are equal, the first few of each group and of the groups", () => {
    const args = { by: "answers", column: null, groups: 1, repeats: 1, cases: [[3, 14]] };
    expect(worded("duplicates", args, "en")).toContain(
      "1 row repeats an earlier row's answers throughout (cases 3 = 14).",
    );
    expect(worded("duplicates", args, "id")).toContain(
      "1 baris jawabannya sama persis dengan baris sebelumnya (kasus 3 = 14).",
    );
    const many = Array.from({ length: 7 }, (_, index) => [index + 2, index + 50]);
    const long = { ...args, groups: 7, repeats: 12, cases: many.with(0, [2, 50, 51, 52, 53, 54]) };
    expect(worded("duplicates", long, "en")).toContain(
      "12 rows repeat an earlier row's answers throughout (cases 2 = 50 = 51 = 52 = 53 = ...; 3 = 51; 4 = 52; 5 = 53; 6 = 54; ...).",
    );
  });

  it("tells the same person by the column's name alone", () => {
    const args = { by: "person", column: "surel", groups: 1, repeats: 2, cases: [[2, 9, 12]] };
    expect(worded("duplicates", args, "en")).toContain(
      "2 rows have the same surel as an earlier row (cases 2 = 9 = 12).",
    );
    expect(worded("duplicates-dropped", args, "id")).toContain("2 baris memiliki surel yang sama");
  });

  it("says how many of the items are worded the other way round, and that there are more cases than it lists", () => {
    const args = {
      answers: "setuju",
      items: 40,
      reversed: 4,
      count: 21,
      cases: Array.from({ length: 20 }, (_, n) => n + 2),
    };
    expect(worded("straight-lining", args, "en")).toMatch(
      /^21 rows give.*40 items, 4 of them worded the other way round.*21 \.\.\.\./,
    );
    expect(worded("straight-lining", args, "id")).toContain("(40 butir, 4 di antaranya pernyataan negatif)");
    expect(worded("straight-lining", { ...args, reversed: 0 }, "en")).not.toContain("other way");
  });

  it("quotes the rule in the codebook's words", () => {
    const args = { say: "S1 sebelum 15 tahun", unless: "usia >= 15", count: 1, cases: [3] };
    expect(worded("broken-check", args, "en")).toMatch(/^"S1 sebelum 15 tahun": 1 row breaks this rule \(case 3\)\./);
    expect(worded("broken-check", args, "id")).toMatch(
      /^"S1 sebelum 15 tahun": 1 baris melanggar aturan ini \(kasus 3\)\./,
    );
  });
});

describe("what reading says", () => {
  it("lists the first five columns that got another name", () => {
    const columns = Array.from({ length: 7 }, (_, index) => ({ place: index + 1, header: "", name: `#${index + 1}` }));
    const message = worded("header-renamed", { count: 7, columns }, "en");
    expect(message).toContain('column 5 is "#5"; ....');
    expect(message).not.toContain("#6");
  });

  it("names the option that says how numbers are written", () => {
    const args = { columns: ["gaji"], mark: "comma" };
    expect(worded("decimal-by-file", args, "en")).toContain("--decimal comma");
    expect(worded("decimal-by-file", args, "id")).toContain("--decimal comma");
    expect(worded("decimal-comma", { columns: ["gaji"] }, "en")).not.toContain("thousands");
  });
});
