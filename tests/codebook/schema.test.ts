import { describe, expect, it } from "vitest";
import { draftOf, linesOf, mistakeOf } from "./helpers.ts";

const scale = (rest: string) => `scales:\n  R: { items: R1..R4, ${rest} }\n`;
const variable = (rest: string) => `variables:\n  umur: { ${rest} }\n`;

describe("one mistake of shape is one sentence with line, column and what to do", () => {
  it.each([
    ["loyalty: 2", "1:10 the codebook is of version 2 — this program reads loyalty: 1"],
    ["titel: x", '1:1 "titel" is no key of a codebook — did you mean title?'],
    ["xyzzy: 1", '1:1 "xyzzy" is no key of a codebook — its keys are: loyalty, title, year'],
    ["title: [a]", "1:8 title should be a text, not a list — write a text here"],
    ["year: 99", "1:7 year is 99, which is out of range — it must be at least 1000 and at most 9999"],
    ["year: 2012.5", "1:7 year should be a whole number, not 2012.5"],
    ["language: indonesia", '1:11 language should be id or en, not "indonesia"'],
    ["data: { invalid: stopp }", '1:18 data.invalid should be stop or missing, not "stopp" — did you mean stop?'],
    ["data: [1]", "1:7 data should be a group of keys, not a list"],
    ["pilot: { keep: a > 1 }", "1:8 pilot names no file — write pilot: { file: pilot.csv }"],
    ["keep: 5", "1:7 keep should be an expression such as usia >= 17, not 5"],
    ["keep: [a > 1]", "1:7 keep should be an expression such as usia >= 17, not a list"],
    ["keep: true", "1:7 keep should be an expression such as usia >= 17, not true"],
    ["pilot: { file: p.csv, keep: 1 }", "1:29 pilot.keep should be an expression"],
    [variable("compute: 3"), "2:20 variables.umur.compute should be an expression"],
    ["columns: { R1: }", "1:12 columns.R1 should be a text, not empty"],
    ["answers: { a: { 1: X, dua: Y } }", '1:23 answers.a: the code "dua" isn\'t a whole number'],
    ["answers: { a: { 1: X, 02: Y } }", '1:23 answers.a: the code "02" isn\'t a whole number'],
    ["answers: { a: { 1.5: X, 2: Y } }", '1:17 answers.a: the code "1.5" isn\'t a whole number'],
    ["answers: { a: { 1: X } }", "1:15 answers.a has fewer than two answers"],
    ["answers: { a: { 1: [X, Setuju], 2: setuju } }", '1:36 answers.a: "setuju" stands for both 1 and 2'],
    ["answers: { a: { 1: [X, 2], 2: Y } }", '1:24 answers.a: "2" stands for both 2 and 1'],
    ["answers: { a: [STS, TS] }", "1:15 answers.a should be a group of keys, not a list"],
    ["variables: [umur]", "1:12 variables should be a group of keys, not a list"],
    [variable("bins: 3"), "2:17 variables.umur.bins should be a list in [ ], not 3"],
    [variable("bins: [{ label: A }]"), "2:17 variables.umur.bins: needs at least two groups"],
    [
      variable("bins: [{ below: 5, label: A }, { below: 9, label: B }]"),
      "2:42 variables.umur.bins: the last group ends below 9",
    ],
    [variable("bins: [{ label: A }, { label: B }]"), "2:18 variables.umur.bins: group 1 has no below:"],
    [
      variable("bins: [{ below: 9, label: A }, { below: 5, label: B }, { label: C }]"),
      "2:42 variables.umur.bins: below: 5 comes after 9 — list the groups ascending",
    ],
    [variable("bins: [{ below: 9, label: A }, { label: a }]"), '2:42 variables.umur.bins: the label "a" stands twice'],
    [variable("bins: [{ below: 9 }, { label: A }]"), "2:18 variables.umur.bins: group 1 has no label"],
    [
      variable("bins: [{ below: '9,5', label: A }, { label: B }]"),
      "2:27 variables.umur.bins no. 1.below has a decimal comma: 9,5 — write 9.5",
    ],
    [variable("column: a, compute: a + 1"), "2:22 variables.umur has both column and compute — keep one of the two"],
    [
      variable("categories: [A, B], bins: [{ below: 9, label: A }, { label: B }]"),
      "2:11 variables.umur has both bins and categories",
    ],
    [
      variable("order: [A, B], bins: [{ below: 9, label: A }, { label: B }]"),
      "2:11 variables.umur has both bins and order",
    ],
    [variable("order: [A, B, A]"), '2:25 variables.umur.order lists "A" twice'],
    [variable("recode: { a: X, A: Y }"), '2:27 variables.umur.recode: "A" becomes both "X" and "Y"'],
    [variable("recode: { a: }"), "2:21 variables.umur.recode.a should be a text, not empty"],
    [variable("kind: number, order: [A]"), "2:17 variables.umur is a number and yet has order"],
    [variable("kind: category, categories: [A, B]"), "2:17 variables.umur is a category and yet has categories"],
    [variable("kind: angka"), '2:17 variables.umur.kind should be number or category, not "angka"'],
    [variable("cutoff: 5"), "2:19 variables.umur has a cutoff but no categories"],
    [variable("categories: [A]"), "2:23 variables.umur.categories should be two different labels"],
    [variable("categories: [A, a]"), "2:23 variables.umur.categories should be two different labels"],
    [variable("categories: [A, B, C]"), "2:23 variables.umur.categories should be two different labels"],
    ["scales: { R: { label: x } }", "1:14 scales.R has no items — add items:"],
    ["scales: { R: }", "1:11 scales.R should be a group of keys, not empty"],
    [scale("sum: [A, B]"), "2:23 scales.R has both items and sum"],
    [scale("cutoff: avg"), '2:31 scales.R.cutoff should be auto, mean, median or a number, not "avg"'],
    [scale("cutoff: 9,5"), '2:33 scales.R has no key "5" — write decimals with a point, such as 0.05'],
    [scale("cutof: 9"), '2:23 scales.R has no key "cutof" — did you mean cutoff?'],
    [scale("cutoff: 9, bins: [{ below: 9, label: A }, { label: B }]"), "2:23 scales.R has both bins and cutoff"],
    [
      scale("categories: [A, B], bins: [{ below: 9, label: A }, { label: B }]"),
      "2:23 scales.R has both bins and categories",
    ],
    ["scales: { K: { sum: [R, S], reverse: all } }", "1:29 scales.K has both sum and reverse"],
    ["scales: { K: { sum: [R, S, R] } }", '1:28 scales.K.sum lists "R" twice'],
    ["method: { alpha: 1 }", "1:18 method.alpha is 1, which is out of range — it must be above 0 and below 1"],
    ["method: { alpha: 0,05 }", '1:20 method has no key "05" — write decimals with a point, such as 0.05'],
    ["method: { alpha: 5% }", '1:18 method.alpha should be a number, not "5%"'],
    ["method: { validity: { criterion: 1.2 } }", "1:34 method.validity.criterion is 1.2, which is out of range"],
    ["method: { validity: { r: spearman } }", '1:26 method.validity.r should be corrected or total, not "spearman"'],
    ["method: { validity: { invalid: drop-repeatdly } }", "did you mean drop-repeatedly?"],
    ["method: { reliability: { minimum: 60 } }", "1:35 method.reliability.minimum is 60, which is out of range"],
    ["method: { normality: { signed: ya } }", '1:32 method.normality.signed should be true or false, not "ya"'],
    [
      "method: { normality: { rule: shapiro-wilk, limit: 2 } }",
      "1:51 method.normality.limit is 2, and shapiro-wilk decides by p — write the smallest p that counts as normal, such as 0.05",
    ],
    ["method: { normality: { rule: liliefors } }", "did you mean lilliefors?"],
    ["method: { factor: { number: 0 } }", "1:29 method.factor.number is 0, which is out of range"],
    ["method: { factor: { rotation: varimaks } }", "did you mean varimax?"],
    ["method: { merge: all }", "1:18 method.merge"],
    [
      "method: { normality: { limit: 0 } }",
      "1:31 method.normality.limit is 0, which is out of range — it must be above 0",
    ],
    [
      "method: { p: exact }",
      '1:14 method.p should be by-expected-count, pearson, continuity-correction, fisher or likelihood-ratio, not "exact"',
    ],
    ["{ [1, 2]: x }", "a key of the codebook is a list"],
  ])("%s", async (text, expected) => {
    const lines = await linesOf(draftOf(text));
    const alone = lines.filter((line) => !/method\.alpha is 0,|is 9,/.test(line));
    expect(alone).toHaveLength(1);
    expect(alone[0]).toContain(expected);
    expect(alone[0]).toMatch(/^loyalty\.yaml:\d+:\d+ .+ — .+/);
    const error = await mistakeOf(draftOf(text));
    expect(error.exitCode).toBe(3);
    expect(error.text.en).not.toMatch(/[.]$/);
    const indonesian = await linesOf(draftOf(text), "id");
    expect(indonesian).toHaveLength(lines.length);
    expect(indonesian.every((line, i) => line !== lines[i])).toBe(true);
  });
});

describe("several mistakes", () => {
  it("come all at once, in the order of the file, in both languages", async () => {
    const text = `titel: x
scales:
  R: { items: R1..R4, cutof: 3, categories: [a] }
variables:
  umur:
    kind: angka
    label: Umur
    label: Usia
method: { alpha: 2 }
`;
    const error = await mistakeOf(draftOf(text));
    expect(error.code).toBe("codebook/mistakes");
    expect(error.message).toMatch(/loyalty\.yaml has 6 mistakes$/);
    expect(error.text.id).toMatch(/loyalty\.yaml memuat 6 kesalahan$/);
    expect((await linesOf(draftOf(text))).map((line) => line.split(" — ")[0])).toEqual([
      'loyalty.yaml:1:1 "titel" is no key of a codebook',
      'loyalty.yaml:3:23 scales.R has no key "cutof"',
      "loyalty.yaml:3:45 scales.R.categories should be two different labels",
      'loyalty.yaml:6:11 variables.umur.kind should be number or category, not "angka"',
      'loyalty.yaml:8:5 "label" stands here a second time',
      "loyalty.yaml:9:18 method.alpha is 2, which is out of range",
    ]);
  });

  it("beyond twenty are counted", async () => {
    const text = Array.from({ length: 25 }, (_, i) => `kunci${i}: 1`).join("\n");
    const error = await mistakeOf(draftOf(text));
    expect(error.code).toBe("codebook/unknown-key");
    expect(error.message).toContain("25 mistakes");
    expect(error.hint?.en.split("\n")).toHaveLength(22);
    expect(error.hint?.en).toContain("and 5 more");
    expect(error.hint?.id).toContain("dan 5 lainnya");
  });

  it('repeated keys are all found, 1 and "1" being one key', async () => {
    expect(await linesOf(draftOf('answers:\n  a: { 1: X, 2: Y, "1": Z }\n'))).toEqual([
      'loyalty.yaml:2:20 "1" stands here a second time — the first is on line 2; keep one of the two',
    ]);
    const twice = "title: a\ntitle: b\nscales: { R: { items: R1..R4 }, R: { items: S1..S4 } }\n";
    expect((await linesOf(draftOf(twice))).map((line) => line.slice(0, 21))).toEqual([
      'loyalty.yaml:2:1 "tit',
      'loyalty.yaml:3:33 "R"',
    ]);
  });
});

describe("what may be written shorter", () => {
  it("one thing for a list of one, nothing for no setting, numbers as texts", async () => {
    const { spelled } = await draftOf(`
title: 2012
year:
data: { missing: 99 }
variables:
  jarak:
  kelas: { order: [1, 2.50, 03, true] }
scales:
  R: { items: [R1..R4, 5], reverse: R2, cutoff: 9.50 }
predictors: jarak
method: { alpha: 0.10, validity: }
`);
    expect(spelled.title).toBe("2012");
    expect(spelled.year).toBeUndefined();
    expect(spelled.data?.missing).toEqual(["99"]);
    expect(spelled.variables?.get("jarak")).toEqual({});
    expect(spelled.variables?.get("kelas")?.order).toEqual(["1", "2.50", "03", "true"]);
    expect(spelled.scales?.get("R")).toMatchObject({ items: ["R1..R4", "5"], reverse: ["R2"], cutoff: 9.5 });
    expect(spelled.predictors).toEqual(["jarak"]);
    expect(spelled.method?.alpha).toBe(0.1);
  });

  it("recode with whole numbers as keys keeps the order as written", async () => {
    const { spelled } = await draftOf(
      "variables:\n  didik: { recode: { 3: Tinggi, 01: Rendah, 2: Tinggi, 1: Rendah } }\n",
    );
    expect([...(spelled.variables?.get("didik")?.recode ?? [])]).toEqual([
      ["3", "Tinggi"],
      ["01", "Rendah"],
      ["2", "Tinggi"],
      ["1", "Rendah"],
    ]);
  });

  it("answers written high to low come out ascending", async () => {
    const { spelled } = await draftOf("answers: { a: { 10: J, 4: SS, -1: X } }");
    expect(spelled.answers?.get("a")?.map(({ code }) => code)).toEqual([-1, 4, 10]);
  });
});
