import { describe, expect, it } from "vitest";
import type { Overrides } from "../../src/codebook/overrides.ts";
import { linesOf, mistakeOf, resolved } from "./helpers.ts";
import { sheetOf } from "./sheet-of.ts";

const rows = Array.from({ length: 12 }, (_, i) => [
  i + 1,
  17 + i,
  i % 2 ? "Jauh" : "Dekat",
  ...[0, 1, 2, 3].map((k) => 1 + ((i + k) % 4)),
  i % 3,
  "Setuju",
  "",
]);
/** usia: 12 distinct numbers; R1..R4: 1 to 4; nilai: 0 to 2 */
const sheet = sheetOf(["no", "usia", "jarak", "R1", "R2", "R3", "R4", "nilai", "S1", "kosong"], rows);
const answers = "answers: { setuju: { 1: STS, 2: TS, 3: S, 4: SS } }\n";
const scales = `${answers}scales:\n  A: { items: R1..R2, answers: setuju }\n  B: { items: [R3, R4], answers: setuju }\n`;

describe("mistakes that only the data show", () => {
  it.each([
    [
      "columns: { u: Usia }\nscales: { A: { items: R1..R4 } }",
      '1:15 survey.csv has no column "Usia" — did you mean usia?',
    ],
    ["columns: { u: usia, v: usia }\nscales: { A: { items: R1..R4 } }", '1:24 "u" and "v" name the same column'],
    ["columns: { jarak: usia }\nscales: { A: { items: R1..R4 } }", '1:19 "jarak" is also the header of another column'],
    [
      "scales: { A: { items: R1..R5 } }",
      '1:23 scale "A" lists column "R5", which survey.csv doesn\'t have — it has R1..R4',
    ],
    ["scales: { A: { items: R1..R9 } }", '1:23 scale "A" lists columns "R5", "R6", "R7", "R8", "R9", which'],
    [
      "scales: { A: { items: [R1, nilia] } }",
      '1:28 scale "A" lists column "nilia", which survey.csv doesn\'t have — did you mean nilai?',
    ],
    ["scales: { A: { items: R4..R1 } }", '1:23 the range "R4..R1" runs backwards — write R1..R4'],
    ["scales: { A: { items: R1..S4 } }", '1:23 the range "R1..S4" begins with "R" and ends with "S"'],
    ["scales: { A: { items: R1..R99999999 } }", '1:23 the range "R1..R99999999" has over 1000 items'],
    ["scales: { A: { items: R1 } }", '1:23 scale "A" has a single item; a scale needs two at least'],
    ["scales: { A: { items: [R1..R3, R2] } }", '1:23 scale "A" lists item "R2" twice — list it once'],
    [
      `${answers}scales: { A: { items: R1..R2, answers: setju } }`,
      '2:40 scale "A" has answers "setju", which aren\'t declared — did you mean setuju?',
    ],
    [
      `${answers}scales: { A: { items: R1..R2, answers: setuju, reverse: R3 } }`,
      '2:57 scale "A" reverses "R3", which isn\'t one of its items',
    ],
    [
      "scales: { A: { items: R1..R2, reverse: all } }",
      '1:31 scale "A" has reversed items but no answers: reversing needs the declared range',
    ],
    ["scales: { A: { items: [jarak, R1] } }", '1:11 scale "A" has no answers, and its columns hold "Dekat", "Jauh"'],
    ["scales: { A: { items: [kosong, kosong2] } }", '1:32 scale "A" lists column "kosong2", which'],
    [`${scales}  K: { sum: [A, C] }`, '5:17 scale "K" sums "C", which is no scale'],
    [`${scales}  K: { sum: [A] }`, '5:13 scale "K" sums a single scale'],
    [`${scales}  K: { sum: [A, K] }`, '5:13 scale "K" sums itself in a circle'],
    [`${scales}  K: { sum: [A, B] }\n  M: { sum: [K, A] }`, '6:13 scale "M" counts item "R1" twice'],
    [
      `${scales}  C: { items: R1..R4, answers: setuju, reverse: R1 }`,
      '5:15 scales "A" and "C" share item "R1", but not its answers or reversal',
    ],
    [`${scales}variables: { x: }`, '5:14 variable "x" names no column, and survey.csv has none of that name'],
    [
      `${scales}variables: { x: { column: uisa } }`,
      '5:27 variable "x" names column "uisa", which survey.csv doesn\'t have — did you mean usia?',
    ],
    [
      `${scales}variables: { jarak: { answers: setju } }`,
      '5:32 variable "jarak" has answers "setju", which aren\'t declared — did you mean setuju?',
    ],
    [
      `${scales}variables: { jarak: { recode: { Jauh: Far, Dekat: Near }, order: [Near, Fra] } }`,
      '5:73 order lists "Fra", which recode doesn\'t give — did you mean Far?',
    ],
    [`${scales}variables: { A: { column: usia } }`, '3:3 "A" is the name of a scale and of a variable'],
    [`${scales}variables: { R1: }`, '5:14 "R1" is the name of a variable and of an item'],
    [`${answers}scales: { R1: { items: R1..R2, answers: setuju } }`, '2:11 "R1" is the name of a scale and of an item'],
    [`${scales}outcome: Z`, '5:10 the outcome is "Z", which is neither scale nor variable nor item'],
    [
      `${scales}outcome: nilai`,
      '5:10 the outcome is "nilai", which is neither scale nor variable nor item — it is a column: declare it under variables',
    ],
    [`${scales}variables: { usia: }\noutcome: usia`, '6:10 outcome "usia" is a number without groups — give it groups'],
    [
      `${scales}variables: { usia: }\noutcome: A\npredictors: [usia]`,
      '7:14 predictor "usia" is a number without groups',
    ],
    [`${scales}outcome: A\npredictors: [B, A]`, '6:17 "A" is the outcome and a predictor of itself'],
    [`${scales}outcome: A\npredictors: [B, B]`, '6:17 predictors list "B" twice'],
    [
      `${scales}outcome: A\npredictors: [BB]`,
      '6:14 predictors name "BB", which is neither scale nor variable nor item',
    ],
    ["loyalty: 1", "1:1 the codebook declares neither scales nor variables"],
  ])("%s", async (text, expected) => {
    const lines = await linesOf(resolved(text, sheet));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
    expect(lines[0]).toMatch(/^loyalty\.yaml:\d+:\d+ .+ — .+/);
    const indonesian = await linesOf(resolved(text, sheet), "id");
    expect(indonesian[0]?.split(" ")[0]).toBe(lines[0]?.split(" ")[0]);
    expect(indonesian).not.toEqual(lines);
    expect((await mistakeOf(resolved(text, sheet))).exitCode).toBe(3);
  });

  it("come all at once", async () => {
    const text = `${answers}scales:
  A: { items: R1..R5, answers: setuju }
  K: { sum: [A, C] }
variables:
  x:
  usia: { column: uisa }
outcome: Z
predictors: [x, usia, A, Y]
`;
    expect((await linesOf(resolved(text, sheet))).map((line) => line.split(" ")[0])).toEqual(
      ["3:15", "4:17", "6:3", "7:19", "8:10", "9:26"].map((place) => `loyalty.yaml:${place}`),
    );
  });
});

describe("items", () => {
  it("R1..R4 means those numbers whatever the order of the columns and their leading zeros", async () => {
    const header = ["Q10", "Q02", "Q01", "Q11", "Q03", "Q1_2", "Q1_1", "X 2", "X 1"];
    const data = sheetOf(header, [header.map(() => 1), header.map(() => 2)]);
    const codebook = await resolved(
      'scales:\n  A: { items: Q01..Q03 }\n  B: { items: [Q10..Q11, "Q1_1..Q1_2"] }\n  C: { items: X 1..X 2 }\n  D: { items: "Q1..Q3, Q10" }\n',
      data,
    ).catch((error) => error);
    // D shares its items with A and B, whose answers are their own
    expect(codebook.code).toBe("codebook/item-coded-twice");
    const apart = await resolved(
      'scales:\n  A: { items: Q01..Q03 }\n  B: { items: [Q10..Q11, "Q1_1..Q1_2"] }\n  C: { items: X 1..X 2 }\n',
      data,
    );
    expect(apart.scales.map(({ items }) => items)).toEqual([
      ["Q01", "Q02", "Q03"],
      ["Q10", "Q11", "Q1_1", "Q1_2"],
      ["X 1", "X 2"],
    ]);
    expect((await resolved('scales: { D: { items: "Q1..Q3, Q10" } }', data)).scales[0]?.items).toEqual([
      "Q01",
      "Q02",
      "Q03",
      "Q10",
    ]);
  });

  it("go by short name, and may be given by header, whatever its line breaks", async () => {
    const data = sheetOf(["Dokter\n selalu ada", "Perawat ramah", "R9"], [[1, 2, 3]]);
    const codebook = await resolved(
      'columns: { R1: "Dokter selalu ada", R2: Perawat ramah }\nscales: { A: { items: [Dokter selalu ada, R2, R9] } }',
      data,
    );
    expect(codebook.scales[0]?.items).toEqual(["R1", "R2", "R9"]);
    expect(codebook.columns.get("R1")).toBe("Dokter\n selalu ada");
  });

  it("an item twice is one column twice, be it by two names", async () => {
    const data = sheetOf(["Dokter ada", "R2"], [[1, 2]]);
    const text = "columns: { R1: Dokter ada }\nscales: { A: { items: [R1, R2, Dokter ada] } }";
    expect((await mistakeOf(resolved(text, data))).code).toBe("codebook/item-twice");
  });
});

describe("answers that a scale doesn't declare", () => {
  const holding = (...values: (string | number)[]) =>
    sheetOf(
      ["T1", "T2"],
      values.map((value) => [value, values[0] ?? ""]),
    );
  const text = "scales: { T: { items: T1..T2 } }";

  it("are the whole numbers from 1, or below it, to the highest seen", async () => {
    const codes = async (...values: (string | number)[]) =>
      (await resolved(text, holding(...values))).answers.get("T")?.map(({ code }) => code);
    expect(await codes(2, 5, "NA", "")).toEqual([1, 2, 3, 4, 5]);
    expect(await codes(0, 3)).toEqual([0, 1, 2, 3]);
    expect(await codes(1)).toEqual([1, 2]);
  });

  it("are known labels, four or five points as the middle is there or not, and the language follows", async () => {
    const four = await resolved(text, holding("setuju", "TS", "Sangat  Setuju", "STS"));
    expect(four.answers.get("T")?.map(({ labels }) => labels[0])).toEqual([
      "Sangat Tidak Setuju",
      "Tidak Setuju",
      "Setuju",
      "Sangat Setuju",
    ]);
    expect(four.language).toBe("id");
    expect(four.scales[0]?.categories).toEqual(["Rendah", "Tinggi"]);
    const five = await resolved(text, holding("Agree", "Neutral"));
    expect(five.answers.get("T")?.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5]);
    expect(five).toMatchObject({ language: "en", scales: [{ categories: ["Low", "High"] }] });
    const reversed = await resolved("scales: { T: { items: T1..T2, reverse: all } }", holding("S", "TS", "RR"));
    expect(reversed.scales[0]?.reverse).toEqual(["T1", "T2"]);
  });

  it("are one set of points for all scales that use the labels", async () => {
    const data = sheetOf(
      ["T1", "T2", "U1", "U2"],
      [
        ["S", "TS", "S", "SS"],
        ["S", "N", "S", "TS"],
      ],
    );
    const { answers } = await resolved("scales: { T: { items: T1..T2 }, U: { items: U1..U2 } }", data);
    expect(answers.get("U")).toEqual(answers.get("T"));
    expect(answers.get("U")).toHaveLength(5);
  });

  it.each([
    [["SS", "S", "KS", "TS"], "5 Sangat Setuju; or 1 Tidak Setuju, 2 Kurang Setuju, 3 Setuju, 4 Sangat Setuju"],
    [["Puas", "Cukup Puas", "Tidak Puas"], "3 Cukup Puas, 4 Puas, 5 Sangat Puas; or 1 Tidak Puas, 2 Cukup Puas"],
    [
      ["Sering", "Jarang", "Selalu"],
      "3 Kadang-kadang, 4 Sering, 5 Selalu; or 1 Tidak Pernah, 2 Jarang, 3 Sering, 4 Selalu",
    ],
  ])("%j can be meant in two ways: said, never guessed", async (values, readings) => {
    const error = await mistakeOf(resolved(text, holding(...values)));
    expect([error.code, error.exitCode]).toEqual(["codebook/unclear-answers", 3]);
    expect(error.text.en).toContain(readings);
    expect(error.hint?.id).toContain("answers: { ");
  });
});

describe("variables", () => {
  it("a bare one is a number where more than 10 numbers differ, else categories; kind: decides otherwise", async () => {
    const kinds = async (more = "") => {
      const text = `variables:\n  usia: { ${more} }\n  nilai:\n  jarak:\n  no: { missing: [1, 2] }\n  j: { compute: usia / 2 }\n`;
      return (await resolved(text, sheet)).variables.map(({ kind, grouping }) => `${kind} ${grouping?.by ?? ""}`);
    };
    expect(await kinds()).toEqual(["number ", "category value", "category value", "category value", "number "]);
    expect((await kinds("kind: category"))[0]).toBe("category value");
    expect((await kinds("categories: [Muda, Tua]"))[0]).toBe("number ");
    expect((await kinds("order: [17, 18]"))[0]).toBe("category value");
  });

  it("are labelled by label:, else the file's label, else the question behind the short name, else their name", async () => {
    const facts = new Map([["u2", { label: "Umur dalam tahun" }]]);
    const data = sheetOf(["Berapa usia Anda?", "u2", "u3"], [[1, 2, 3]], { facts });
    const { variables } = await resolved(
      "columns: { u1: 'Berapa usia Anda?' }\nvariables: { u1: , u2: , u3: , lain: { column: u1, label: Usia } }",
      data,
    );
    expect(variables.map(({ label }) => label)).toEqual(["Berapa usia Anda?", "Umur dalam tahun", "u3", "Usia"]);
  });

  it("order puts what recode gives in order, the rest's label too", async () => {
    const first = async (order: string) => {
      const text = `variables: { jarak: { recode: { 2: B, 1: A, else: C }, order: [${order}] } }`;
      const [variable] = (await resolved(text, sheet)).variables;
      if (variable?.grouping?.by !== "recode") throw new Error("no recode");
      const { recode, otherwise } = variable.grouping;
      return [...new Set([...recode.values(), otherwise])];
    };
    expect(await first("A, B")).toEqual(["A", "B", "C"]);
    expect(await first("C, A, B")).toEqual(["C", "A", "B"]);
    expect(await first("B, C, A")).toEqual(["B", "C", "A"]);
  });
});

describe("roles", () => {
  const more = `${scales}  K: { sum: [A, B] }\nvariables: { jarak: , usia: , r: { column: R1 }, lama: { column: no, categories: [Baru, Lama] } }\n`;
  const predictors = async (rest: string, overrides: Overrides = {}) =>
    (await resolved(more + rest, sheet, overrides)).predictors;

  it("predictors are by default all that has groups and shares no item with the outcome", async () => {
    expect(await predictors("outcome: A")).toEqual(["jarak", "lama", "B"]);
    expect(await predictors("outcome: R3")).toEqual(["jarak", "r", "lama", "A"]);
    expect(await predictors("outcome: jarak")).toEqual(["r", "lama", "A", "B", "K"]);
    expect(await predictors("outcome: A\npredictors: [K]")).toEqual(["K"]);
    expect(await predictors("outcome: A\npredictors: []")).toEqual([]);
    expect(await predictors("")).toEqual([]);
  });

  it("the command line goes first", async () => {
    expect(await predictors("outcome: A", { outcome: "B", predictors: ["A", "jarak"] })).toEqual(["A", "jarak"]);
    expect(await predictors("outcome: A\npredictors: [B, jarak]", { outcome: "B" })).toEqual(["jarak"]);
    const codebook = await resolved(`${more}title: a\nlanguage: id\npilot: { file: p.csv, keep: usia > 1 }`, sheet, {
      title: "b",
      language: "en",
      pilot: "q.csv",
    });
    expect(codebook).toMatchObject({ title: "b", language: "en", pilot: { file: "q.csv", keep: "usia > 1" } });
    expect(codebook.scales[0]?.categories).toEqual(["Low", "High"]);
  });
});

it("a header that is misquoted brings those with its words, not the first of the file", async () => {
  const header = ["No", "1. Dokter pilihan saya selalu ada, sesuai jadwal", "2. Ruang tunggu bersih", "R1", "R2"];
  const text = 'columns: { d: "Dokter selalu ada sesuai jadwal praktik" }\nscales: { R: { items: R1..R2 } }';
  const [line] = await linesOf(resolved(text, sheetOf(header, [[1, 2, 3, 4, 5]])));
  expect(line).toContain('did you mean "1. Dokter pilihan saya selalu ada, sesuai jadwal"?');
  expect(line).not.toContain("Ruang");
});

describe("overrides beside a codebook", () => {
  const more = `${scales}  K: { sum: [A, B], label: Semua }\nvariables: { jarak: , usia: { bins: [{ below: 20, label: X }, { label: Y }], label: Usia } }\noutcome: A\npredictors: [B, jarak, usia]\n`;
  const with_ = (overrides: Overrides) => resolved(more, sheet, overrides);

  it("reverse, number, category, scale and ignore change what they name and nothing else", async () => {
    const plain = await with_({});
    const reversed = await with_({ reverse: ["R1..R2"] });
    expect(reversed.scales[0]?.reverse).toEqual(["R1", "R2"]);
    expect({ ...reversed, scales: plain.scales }).toEqual(plain);
    const numbered = await with_({ numbers: ["usia"], predictors: ["B"] });
    expect(numbered.variables[1]).toMatchObject({ kind: "number", grouping: null, label: "Usia" });
    const added = await with_({ categories: ["nilai"] });
    expect(added.variables.map(({ name }) => name)).toEqual(["jarak", "usia", "nilai"]);
    const scale = await with_({
      scales: [{ name: "B", items: "R4, R2" }],
      ignore: ["A", "K"],
      outcome: "B",
      predictors: [],
    });
    expect(scale.scales.map(({ name, items, answers }) => [name, items, answers])).toEqual([
      ["B", ["R4", "R2"], "setuju"],
    ]);
    const without = await with_({ ignore: ["jarak", "K"] });
    expect([without.variables.map(({ name }) => name), without.predictors]).toEqual([["usia"], ["B", "usia"]]);
  });

  it.each([
    [
      { outcome: "semua" },
      '--outcome names "semua", which is a label',
      "did you mean K (Semua)? Then write --outcome K",
    ],
    [{ outcome: "semoa" }, '--outcome names "semoa"', "did you mean K (Semua)?"],
    [{ outcome: "jarka" }, '--outcome names "jarka", which isn\'t there', "did you mean jarak?"],
    [{ outcome: "nilai" }, '--outcome names "nilai", a column that is no variable of the study', "--category"],
    [{ predictors: ["usai"] }, '--predictors names "usai"', "did you mean usia?"],
    [{ outcome: "usia", numbers: ["usia"] }, '--outcome names "usia", a number without groups', "--category"],
    [{ outcome: "B", predictors: ["B"] }, '"B" is the outcome and a predictor of itself', "--predictors"],
    [{ ignore: ["jrak"] }, '--ignore names "jrak"', "did you mean jarak?"],
    [{ numbers: ["usi"] }, '--number names "usi"', "did you mean usia?"],
    [{ categories: ["usi"] }, '--category names "usi"', "did you mean usia?"],
    [
      { reverse: ["R1..R7"] },
      '--reverse names columns "R5", "R6", "R7", which survey.csv doesn\'t have',
      "it has R1..R4",
    ],
    [{ reverse: ["nilai"] }, '--reverse names "nilai", which is in no scale', "P23..P26"],
    [{ scales: [{ name: "Z", items: "R1" }] }, '--scale "Z=R1" names no two different items', "R=R1..R4"],
    [{ scales: [{ name: "Z", items: "R4..R1" }] }, 'the range "R4..R1" runs backwards', "R1..R4"],
  ] satisfies [Overrides, string, string][])("%j is wrong use", async (overrides, what, hint) => {
    const error = await mistakeOf(with_(overrides));
    expect(error.exitCode).toBe(2);
    expect(error.text.en).toContain(what);
    expect(error.hint?.en).toContain(hint);
    expect(error.text.id).not.toBe(error.text.en);
  });
});

describe("a scale of more items than any questionnaire has", () => {
  it("is a mistake, not a long wait", async () => {
    const names = Array.from({ length: 501 }, (_, index) => `R${index + 1}`);
    const wide = sheetOf(names, [names.map(() => 3), names.map(() => 4)]);
    const error = await mistakeOf(
      resolved("scales: { R: { items: R1..R501, answers: s } }\nanswers: { s: { 1: a, 4: b } }", wide),
    );
    expect([error.code, error.exitCode]).toEqual(["codebook/too-many-items", 3]);
    expect(error.text.en).toContain("501 items");
  });
});

describe("scales that sum each other", () => {
  it("are a mistake that is said, as outcome too", async () => {
    const text = "scales: { A: { sum: [B, C] }, B: { sum: [A, C] }, C: { items: R1..R4 } }\noutcome: A";
    const error = await mistakeOf(resolved(text, sheet));
    expect(error.exitCode).toBe(3);
    expect(error.hint?.en).toContain("sums itself in a circle");
  });
});
