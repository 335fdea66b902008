import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Codebook, Variable } from "../../src/codebook/codebook.ts";
import { EXIT } from "../../src/core/errors.ts";
import { codeCases } from "../../src/dataset/code-cases.ts";
import {
  agreement,
  codebookOf,
  coded,
  collect,
  lenient,
  mistakeOf,
  type SmallCodebook,
  scaleOf,
  sheetOf,
  variableOf,
} from "./small-study.ts";

const three = codebookOf({ scales: [scaleOf("R", ["R1", "R2", "R3"])] });

async function items(cells: readonly string[], codebook: Codebook = oneItem): Promise<(number | null)[]> {
  const { column } = await coded(
    sheetOf(
      ["R1"],
      cells.map((cell) => [cell]),
    ),
    codebook,
  );
  return column("R1");
}
const oneItem = codebookOf({ ...lenient, scales: [scaleOf("R", ["R1"])] });

async function variable(cells: readonly string[], more: Partial<Variable>, book: SmallCodebook = lenient) {
  const codebook = codebookOf({ ...book, variables: [variableOf("v", more)] });
  return coded(
    sheetOf(
      ["v"],
      cells.map((cell) => [cell]),
    ),
    codebook,
  );
}

describe("items", () => {
  it("take codes and labels in any case, spacing, spelling and Unicode composition", async () => {
    const cells = [
      "3",
      " 3 ",
      "Setuju",
      "setuju",
      "SETUJU ",
      "S",
      "s",
      "Sangat  Tidak\n Setuju",
      "sts",
      "\u00a0SS\ufeff",
    ];
    expect(await items(cells)).toEqual([3, 3, 3, 3, 3, 3, 3, 1, 1, 4]);
    const accents = codebookOf({
      ...lenient,
      answers: new Map([
        [
          "setuju",
          [
            { code: 1, labels: ["Café"] },
            { code: 2, labels: ["Straße"] },
          ],
        ],
      ]),
      scales: [scaleOf("R", ["R1"])],
    });
    expect(await items(["cafe\u0301", "CAFÉ", "STRASSE", "straße"], accents)).toEqual([1, 1, 2, 2]);
  });

  it("are missing where blank or marked, invalid where nothing declared", async () => {
    const cells = [
      "",
      "   ",
      "NA",
      " NA",
      "na",
      "3.0",
      "03",
      "+3",
      "0x3",
      "1e0",
      "3,0",
      "0",
      "5",
      "-3",
      "Setujuu",
      "3 4",
    ];
    const { column, report } = await coded(
      sheetOf(
        ["R1"],
        cells.map((cell) => [cell]),
      ),
      oneItem,
    );
    expect(column("R1")).toEqual(cells.map(() => null));
    expect(report).toMatchObject({ rows: 16, analysed: 16, missingCells: 4, invalidCells: 12 });
    expect(Object.fromEntries(report.invalid.map(({ text, problem }) => [text, problem]))).toEqual({
      na: "unknown-label",
      "3.0": "code-out-of-range",
      "03": "code-out-of-range",
      "+3": "unknown-label",
      "0x3": "unknown-label",
      "1e0": "unknown-label",
      "3,0": "unknown-label",
      "0": "code-out-of-range",
      "5": "code-out-of-range",
      "-3": "code-out-of-range",
      Setujuu: "unknown-label",
      "3 4": "unknown-label",
    });
    expect(report.invalid[0]).toEqual({ line: 6, case: 5, column: "R1", text: "na", problem: "unknown-label" });
  });

  it("go by the declared missing marks before the declared codes", async () => {
    const codebook = codebookOf({ data: { missing: ["4"], invalid: "missing" }, scales: [scaleOf("R", ["R1"])] });
    expect(await items(["4", "3", "SS"], codebook)).toEqual([null, 3, 4]);
  });

  it("reverse by the declared range, never the observed one", async () => {
    const answers = new Map([
      ["setuju", agreement.slice(0, 3).map((answer, i) => ({ ...answer, code: [0, 1, 5][i] ?? 0 }))],
    ]);
    const codebook = codebookOf({ answers, scales: [scaleOf("R", ["R1"], { reverse: ["R1"] })] });
    expect(await items(["1", "0", "1"], codebook)).toEqual([4, 5, 4]);
  });

  it("are found by short name, by header, and by a pilot's header that is the short name already", async () => {
    const codebook = codebookOf({
      columns: new Map([["R1", "Dokter selalu ada"]]),
      scales: [scaleOf("R", ["R1", "R2"])],
    });
    const main = await coded(sheetOf(["R2", "Dokter selalu ada"], [["1", "2"]]), codebook);
    expect([main.column("R1"), main.column("R2"), main.column("R")]).toEqual([[2], [1], [3]]);
    const pilot = await coded(sheetOf(["R1", "R2"], [["3", "4"]]), codebook, "pilot");
    expect([pilot.column("R1"), pilot.column("R2")]).toEqual([[3], [4]]);
  });

  it("stand once where two scales share them, and are refused where the scales would code them differently", async () => {
    const shared = codebookOf({ scales: [scaleOf("A", ["R1", "R2"]), scaleOf("B", ["R2", "R3"])] });
    const sheet = sheetOf(["R1", "R2", "R3"], [["1", "2", "3"]]);
    const { cases } = await coded(sheet, shared);
    expect(cases.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "R1 item",
      "R2 item",
      "R3 item",
      "A score",
      "B score",
    ]);
    const differing = codebookOf({ scales: [scaleOf("A", ["R1", "R2"]), scaleOf("B", ["R2"], { reverse: ["R2"] })] });
    const error = await mistakeOf(codeCases(sheet, differing, "data"));
    expect(error.code).toBe("codebook/item-coded-twice");
  });

  it("reversing twice is nothing, for any declared codes", async () => {
    const codes = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(codes, async (some) => {
        const sorted = some.sort((a, b) => a - b);
        const ends = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
        // the reversed codes of a set are declared codes again where the set is its whole range
        const whole = Array.from({ length: (ends[1] ?? 0) - (ends[0] ?? 0) + 1 }, (_, i) => (ends[0] ?? 0) + i);
        const answers = new Map([["setuju", whole.map((code) => ({ code, labels: [] }))]]);
        const codebook = codebookOf({ answers, scales: [scaleOf("R", ["R1"], { reverse: ["R1"] })] });
        const once = await items(whole.map(String), codebook);
        const twice = await items(once.map(String), codebook);
        expect(once).toEqual([...whole].reverse());
        expect(twice).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("a sheet of labels codes like the sheet of codes", async () => {
    const cell = fc.constantFrom(0, 1, 2, 3, 4);
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 });
    const spell = (code: number, turn: number) => {
      const labels = agreement[code - 1]?.labels ?? [""];
      const label = labels[turn % labels.length] ?? "";
      return turn % 3 === 0 ? label.toUpperCase() : ` ${label}`;
    };
    const codebook = codebookOf({ scales: [scaleOf("R", ["R1", "R2", "R3"], { reverse: ["R2"] })] });
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(5), async (codes, turn) => {
        const header = ["R1", "R2", "R3"];
        const digits = codes.map((row) => row.map((code) => (code === 0 ? "NA" : `${code}`)));
        const labels = codes.map((row) => row.map((code, i) => (code === 0 ? "" : spell(code, turn + i))));
        const a = await coded(sheetOf(header, digits), codebook);
        const b = await coded(sheetOf(header, labels), codebook);
        for (const { name } of a.cases.fields) expect(b.column(name)).toEqual(a.column(name));
        expect(b.report).toEqual(a.report);
      }),
      { numRuns: 60 },
    );
  });
});

describe("scores", () => {
  const sheet = sheetOf(
    ["R1", "R2", "R3"],
    [
      ["1", "2", "3"],
      ["1", "", "3"],
      ["4", "4", "4"],
    ],
  );

  it("sum the items, and are missing where one is", async () => {
    const { column, report, cases, index } = await coded(sheet, three);
    expect(column("R")).toEqual([6, null, 12]);
    expect(report.missingCells).toBe(1);
    expect(cases.decimals(index("R"))).toBe(0);
  });

  it("leave out dropped items, which stay fields, and the missing cells in them", async () => {
    const { column } = await coded(sheet, three, "data", ["R2"]);
    expect(column("R")).toEqual([4, 4, 8]);
    expect(column("R2")).toEqual([2, null, 4]);
  });

  it("of scales sum their scores, in whatever order the codebook has them, and skip one that was dropped whole", async () => {
    const codebook = codebookOf({
      scales: [
        scaleOf("All", [], { sum: ["Sub", "B"] }),
        scaleOf("Sub", [], { sum: ["A"] }),
        scaleOf("A", ["R1", "R2"]),
        scaleOf("B", ["R3"], { reverse: ["R3"] }),
      ],
    });
    const { column } = await coded(sheet, codebook);
    expect(column("A")).toEqual([3, null, 8]);
    expect(column("B")).toEqual([2, 2, 1]);
    expect(column("All")).toEqual([5, null, 9]);
    const less = await coded(sheet, codebook, "data", ["R3"]);
    expect(less.column("B")).toEqual([null, null, null]);
    expect(less.column("All")).toEqual([3, null, 8]);
  });

  it("are the rows' sums, missing with any item, for any answers and batches", async () => {
    const answer = fc.constantFrom("1", "2", "3", "4", "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(answer, answer, answer), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (rows, batch) => {
          const { column } = await coded(sheetOf(["R1", "R2", "R3"], rows, batch), three);
          const expected = rows.map((row) =>
            row.includes("") ? null : row.reduce((sum, cell) => sum + Number(cell), 0),
          );
          expect(column("R")).toEqual(expected);
        },
      ),
    );
  });
});

describe("variables", () => {
  it("by value: categories as written, kept apart as texts", async () => {
    const { texts, cases, report, index } = await variable([" 1", "01", "1", "10", "9", "", "NA"], {});
    expect(texts("v")).toEqual(["1", "01", "1", "10", "9", null, null]);
    expect(cases.orderedLabels?.(index("v"))).toEqual(["01", "1", "9", "10"]);
    expect(report.missingCells).toBe(2);
    expect(cases.decimals(0)).toBe(0);
  });

  it("by value: numbers ascending if all are numbers, else by code point", async () => {
    const order = async (cells: readonly string[]) => {
      const { cases } = await variable(cells, {});
      return cases.orderedLabels?.(0);
    };
    expect(await order(["10", "-2", "9.5"])).toEqual(["-2", "9.5", "10"]);
    expect(await order(["10", "9", "x"])).toEqual(["10", "9", "x"]);
    expect(await order(["b", "a", "B", "é", "\u{1f600}", "\uffee"])).toEqual([
      "B",
      "a",
      "b",
      "é",
      "\uffee",
      "\u{1f600}",
    ]);
    expect(await order([])).toEqual([]);
  });

  it("by value with an order: that one, and nothing else", async () => {
    const grouping = { by: "value", order: ["Jauh", "Dekat"] } as const;
    const { texts, cases, report } = await variable(["Dekat", "jauh", " JAUH ", "Jauuh", ""], { grouping });
    expect(texts("v")).toEqual(["Dekat", "Jauh", "Jauh", null, null]);
    expect(cases.fields[0]?.labels).toEqual(["Jauh", "Dekat"]);
    expect(cases.orderedLabels?.(0)).toEqual(["Jauh", "Dekat"]);
    expect(report.invalid).toEqual([{ line: 5, case: 4, column: "v", text: "Jauuh", problem: "unknown-label" }]);
    const exact = await variable(["ya", "Ya", "YA"], { grouping: { by: "value", order: ["Ya", "ya"] } });
    expect(exact.texts("v")).toEqual(["ya", "Ya", null]);
  });

  it("by bins: the first bound that exceeds the number, bounds themselves go up", async () => {
    const bins = [
      { below: 15, label: "Muda" },
      { below: 45, label: "Produktif" },
      { below: null, label: "Tua" },
    ];
    const cells = ["14.99", "15", "44", "45", "-1", "99", "x", "15 th", "15 x", "1e1"];
    const { texts, report, cases } = await variable(cells, { grouping: { by: "bins", bins }, missing: ["99"] });
    expect(texts("v")).toEqual(["Muda", "Produktif", "Produktif", "Tua", "Muda", null, null, "Produktif", null, null]);
    expect(cases.orderedLabels?.(0)).toEqual(["Muda", "Produktif", "Tua"]);
    expect(report.invalid.map(({ problem }) => problem)).toEqual(["not-a-number", "not-a-number", "not-a-number"]);
    expect(report.missingCells).toBe(1);
    const bounded = await variable(["15", "3"], { grouping: { by: "bins", bins: bins.slice(0, 1) } });
    expect(bounded.report.invalid).toEqual([{ line: 2, case: 1, column: "v", text: "15", problem: "no-bin" }]);
  });

  it("by recode: keys as text, in any case, then else", async () => {
    const recode = new Map([
      ["Pribadi", "Sendiri"],
      ["Asuransi", "Pihak ke-3"],
      ["1", "Sendiri"],
    ]);
    const grouping = { by: "recode", recode, otherwise: "Lain" } as const;
    const { texts, cases } = await variable(["pribadi", "Asuransi ", "1", "01", "?", ""], { grouping });
    expect(texts("v")).toEqual(["Sendiri", "Pihak ke-3", "Sendiri", "Lain", "Lain", null]);
    expect(cases.orderedLabels?.(0)).toEqual(["Sendiri", "Pihak ke-3", "Lain"]);
    const strict = await variable(["01"], { grouping: { ...grouping, otherwise: null } });
    expect(strict.report.invalid).toEqual([{ line: 2, case: 1, column: "v", text: "01", problem: "no-recode" }]);
  });

  it("by answers: the first labels, codes ascending, not reversed", async () => {
    const { texts, cases, report } = await variable(["4", "sts", "Setuju", "5", "?"], {
      grouping: { by: "answers", answers: "setuju" },
    });
    expect(texts("v")).toEqual(["Sangat Setuju", "Sangat Tidak Setuju", "Setuju", null, null]);
    expect(cases.fields[0]?.labels).toEqual(agreement.map(({ labels }) => labels[0]));
    expect(report.invalid.map(({ problem }) => problem)).toEqual(["code-out-of-range", "unknown-label"]);
  });

  it("numbers: decimals and nothing else, the zero before the point or not", async () => {
    const cells = [
      "3",
      "-3.50",
      " 0012 ",
      "3,0",
      "1e2",
      "0x3",
      "",
      "+3",
      "3.",
      ".5",
      "1 000",
      "-0",
      "Infinity",
      "9".repeat(400),
    ];
    const { column, report, cases } = await variable(cells, { kind: "number", grouping: null });
    expect(column("v").slice(0, 4)).toEqual([3, -3.5, 12, null]);
    expect(column("v").filter((value) => value !== null)).toEqual([3, -3.5, 12, 0.5, 0]);
    expect(report).toMatchObject({ missingCells: 1, invalidCells: 8 });
    expect(new Set(report.invalid.map(({ problem }) => problem))).toEqual(new Set(["not-a-number"]));
    expect(cases.decimals(0)).toBe(2);
    expect(cases.orderedLabels?.(0)).toBeNull();
  });

  it("decimals are those written, null where scaling wouldn't be exact", async () => {
    const decimals = async (cells: readonly string[]) => {
      const { cases } = await variable(cells, { kind: "number", grouping: null });
      return cases.decimals(0);
    };
    expect(await decimals([])).toBe(0);
    expect(await decimals(["1", "2"])).toBe(0);
    expect(await decimals(["1", "2.5", "3.25"])).toBe(2);
    expect(await decimals(["9007199254740991"])).toBe(0);
    expect(await decimals(["9007199254740993"])).toBeNull();
    expect(await decimals(["1000000000000000", "0.5"])).toBeNull();
    expect(await decimals(["3.1415926535897931"])).toBeNull();
  });

  it("what is written is value x 10^decimals, rounded, for any decimals up to fifteen digits", async () => {
    const digits = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
    await fc.assert(
      fc.asyncProperty(digits, fc.integer({ min: 1, max: 9 }), async (whole, places) => {
        const sign = whole < 0 ? "-" : "";
        const text = `${Math.abs(whole)}`.padStart(places + 1, "0");
        const cell = `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
        const { column, cases } = await variable([cell], { kind: "number", grouping: null });
        expect(cases.decimals(0)).toBe(places);
        expect(Math.round((column("v")[0] ?? 0) * 10 ** places) + 0).toBe(whole);
      }),
    );
  });

  it("computed: values, bins of them, missing operands, and cells that are no number", async () => {
    const bins = [
      { below: 1_000_000, label: "Rendah" },
      { below: null, label: "Tinggi" },
    ];
    const income = { source: { compute: "pendapatan / anggota" }, missing: ["99"] } as const;
    const codebook = codebookOf({
      ...lenient,
      variables: [
        variableOf("penghasilan", { ...income, grouping: { by: "bins", bins } }),
        variableOf("rupiah", { ...income, kind: "number", grouping: null }),
        variableOf("dewasa", { source: { compute: "anggota >= 5" }, grouping: { by: "value", order: null } }),
        variableOf("salinan", { source: { compute: "anggota" }, kind: "number", grouping: null }),
      ],
    });
    const sheet = sheetOf(
      ["pendapatan", "anggota"],
      [
        ["3500000", "4"],
        ["5000000", "5"],
        ["5000000", "0"],
        ["5000000", ""],
        ["5 juta", "2"],
        ["99", "3"],
      ],
    );
    const { texts, column, report, cases, index } = await coded(sheet, codebook);
    expect(texts("penghasilan")).toEqual(["Rendah", "Tinggi", null, null, null, null]);
    expect(column("rupiah")).toEqual([875_000, 1_000_000, null, null, null, null]);
    expect(texts("dewasa")).toEqual(["0", "1", "0", null, "0", "0"]);
    expect(column("salinan")).toEqual([4, 5, 0, null, 2, 3]);
    expect(report).toMatchObject({ missingCells: 2, invalidCells: 1 });
    expect(report.invalid).toEqual([
      { line: 6, case: 5, column: "pendapatan", text: "5 juta", problem: "not-a-number" },
    ]);
    expect(cases.decimals(index("rupiah"))).toBe(0);
  });

  it("computed: decimals unknown once a value isn't whole; a value in no bin names the variable", async () => {
    const codebook = codebookOf({
      ...lenient,
      variables: [
        variableOf("half", { source: { compute: "n / 2" }, kind: "number", grouping: null }),
        variableOf("bin", { source: { compute: "n / 2" }, grouping: { by: "bins", bins: [{ below: 1, label: "a" }] } }),
      ],
    });
    const { cases, column, report } = await coded(sheetOf(["n"], [["1"], ["2"]]), codebook);
    expect(column("half")).toEqual([0.5, 1]);
    expect(cases.decimals(0)).toBeNull();
    expect(report.invalid).toEqual([{ line: 3, case: 2, column: "bin", text: "1", problem: "no-bin" }]);
  });

  it("text with over 1,000 distinct values stops being counted and is named", async () => {
    const texts = Array.from({ length: 1500 }, (_, i) => `komentar ${i}`);
    const exactly = await variable([...texts.slice(0, 1000), "komentar 5", ""], {});
    expect(exactly.report.tooManyCategories).toEqual([]);
    expect(exactly.report.missingCells).toBe(1);
    const { column, report, cases } = await variable([...texts.slice(0, 1001), "komentar 0", "", "komentar 1"], {});
    expect(report.tooManyCategories).toEqual(["v"]);
    expect(column("v").slice(0, 1000)).toEqual(texts.slice(0, 1000).map((_, i) => i));
    expect(column("v").slice(1000)).toEqual([null, null, null, null]);
    expect(cases.fields[0]?.labels?.length).toBe(1000);
    const computed = codebookOf({ variables: [variableOf("w", { source: { compute: "v" } })] });
    const same = await coded(
      sheetOf(
        ["v"],
        [...texts, "komentar 0"].map((text) => [text]),
      ),
      computed,
    );
    expect(same.report.tooManyCategories).toEqual(["w"]);
    expect(same.column("w").filter((value) => value !== null).length).toBe(1000);
  });

  it("a cell that several fields read counts once", async () => {
    const codebook = codebookOf({
      ...lenient,
      scales: [scaleOf("R", ["v"])],
      variables: [
        variableOf("a", { source: { column: "v" }, grouping: { by: "answers", answers: "setuju" } }),
        variableOf("b", { source: { compute: "v * 2" }, kind: "number", grouping: null, missing: ["3"] }),
      ],
    });
    const { report, column } = await coded(sheetOf(["v"], [[""], ["?"], ["3"], ["4"]]), codebook);
    expect(report).toMatchObject({ missingCells: 2, invalidCells: 1 });
    expect([column("v"), column("b")]).toEqual([
      [null, null, 3, 4],
      [null, null, null, 8],
    ]);
  });
});

describe("screening", () => {
  const sheet = sheetOf(
    ["kunjungan", "R1", "R2", "R3"],
    [
      ["3", "1", "1", "1"],
      ["2", "?", "?", "?"],
      ["", "?", "", "1"],
      ["banyak", "1", "1", "1"],
      ["4", "2", "2", ""],
    ],
  );
  const screened: Codebook = { ...three, keep: "kunjungan >= 3" };

  it("goes first: what is screened out is neither coded nor invalid; a missing criterion is counted apart", async () => {
    const { column, report } = await coded(sheet, screened);
    expect(column("R")).toEqual([3, null]);
    expect(report).toEqual({
      rows: 5,
      screenedOut: 3,
      keepMissing: 2,
      analysed: 2,
      missingCells: 1,
      invalidCells: 0,
      invalid: [],
      tooManyCategories: [],
      unusedRecodeKeys: [],
      caseVariants: [],
      cleaning: expect.objectContaining({
        screened: [
          { reason: "keep", say: null, count: 1, cases: [2] },
          { reason: "keep-missing", say: null, count: 2, cases: [3, 4] },
        ],
        respondents: [1, 1],
      }),
    });
  });

  it("may leave nobody", async () => {
    const { column, report } = await coded(sheet, { ...screened, keep: "kunjungan > 100" });
    expect(column("R")).toEqual([]);
    expect(report).toMatchObject({ rows: 5, screenedOut: 5, analysed: 0 });
    const empty = await coded(sheetOf(["R1", "R2", "R3"], []), three);
    expect(empty.report).toMatchObject({ rows: 0, analysed: 0 });
  });

  it("of the pilot is the pilot's own; variables, scores and dropped items don't apply to it", async () => {
    const codebook: Codebook = {
      ...screened,
      pilot: { file: "pilot.csv", keep: "nomor != 2" },
      variables: [variableOf("tidak ada di pilot")],
    };
    const pilot = sheetOf(
      ["nomor", "R1", "R2", "R3"],
      [
        ["1", "1", "2", "3"],
        ["2", "?", "2", "3"],
        ["3", "4", "4", "4"],
      ],
    );
    const { cases, column, report } = await coded(pilot, codebook, "pilot", ["R1"]);
    expect(cases.fields.map(({ name }) => name)).toEqual(["R1", "R2", "R3"]);
    expect(column("R1")).toEqual([1, 4]);
    expect(report).toMatchObject({ screenedOut: 1, keepMissing: 0, analysed: 2 });
    const without = await coded(sheetOf(["R1", "R2", "R3"], [["1", "2", "3"]]), { ...screened, pilot: null }, "pilot");
    expect(without.report.analysed).toBe(1);
  });
});

describe("batches", () => {
  it("give the same cases whatever the sheet's batches, and again in another pass", async () => {
    const answers = ["1", "2", "3", "4", "", "STS"];
    const rows = Array.from({ length: 9000 }, (_, i) => [0, 1, 2].map((k) => answers[(i * (k + 1) + k) % 6] ?? ""));
    const header = ["R1", "R2", "R3"];
    const whole = await coded(sheetOf(header, rows, 9000), three);
    const small = await coded(sheetOf(header, rows, 7), three);
    expect(small.column("R")).toEqual(whole.column("R"));
    expect(small.report).toEqual(whole.report);
    const again = await collect(small.cases);
    expect(again.column("R")).toEqual(whole.column("R"));
    expect(again.report).toEqual(whole.report);
  });

  it("hold at most 4,096 cases", async () => {
    const rows = Array.from({ length: 10_000 }, () => ["1", "2", "3"]);
    const cases = await codeCases(sheetOf(["R1", "R2", "R3"], rows, 10_000), three, "data");
    const sizes: number[] = [];
    for await (const { size } of cases.batches()) sizes.push(size);
    expect(sizes).toEqual([4096, 4096, 1808]);
  });

  it("start categories anew in another pass", async () => {
    const { cases } = await variable(["b", "a", "b"], {});
    const again = await collect(cases);
    expect(again.texts("v")).toEqual(["b", "a", "b"]);
    expect(cases.fields[0]?.labels).toEqual(["b", "a"]);
  });

  it("refuse a report before they are through", async () => {
    const cases = await codeCases(sheetOf(["R1", "R2", "R3"], [["1", "2", "3"]]), three, "data");
    expect(() => cases.report()).toThrow("before the batches are through");
    for await (const _ of cases.batches()) expect(() => cases.report()).toThrow();
    expect(cases.report().rows).toBe(1);
  });

  it("of a shuffled sheet hold the same multiset of cases", async () => {
    const cell = fc.constantFrom("1", "2", "3", "4", "ss", "", "?");
    const kota = fc.constantFrom("Bekasi", "Depok", "1", "");
    const rows = fc.array(fc.tuple(cell, cell, kota), { maxLength: 40 });
    const codebook = codebookOf({
      ...lenient,
      scales: [scaleOf("R", ["R1", "R2"], { reverse: ["R1"] })],
      variables: [variableOf("kota")],
    });
    const shuffled = rows.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([before, after]) => {
        const a = await coded(sheetOf(["R1", "R2", "kota"], before), codebook);
        const b = await coded(sheetOf(["R1", "R2", "kota"], after), codebook);
        const multiset = ({ column, texts }: typeof a) =>
          column("R")
            .map((score, i) => JSON.stringify([column("R1")[i], column("R2")[i], score, texts("kota")[i]]))
            .sort();
        expect(multiset(b)).toEqual(multiset(a));
        expect(b.report.missingCells).toBe(a.report.missingCells);
        expect(b.report.invalidCells).toBe(a.report.invalidCells);
        expect(b.cases.orderedLabels?.(b.index("kota"))).toEqual(a.cases.orderedLabels?.(a.index("kota")));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a person got wrong", () => {
  it("invalid cells stop the run after the pass, listed by column with line, text and what is declared", async () => {
    const codebook = codebookOf({
      scales: [scaleOf("R", ["R1", "R2"])],
      variables: [variableOf("usia", { kind: "number", grouping: null })],
    });
    const sheet = sheetOf(
      ["usia", "R1", "R2"],
      [
        ["20 taun", "Setujuu", "1"],
        ["21", "1", "7"],
        ["22", "Setujuu", "1"],
      ],
    );
    const error = await mistakeOf(coded(sheet, codebook));
    expect([error.code, error.exitCode]).toEqual(["data/invalid-cell", EXIT.input]);
    expect(error.text).toEqual({
      en: "4 cells of data.csv hold something that the codebook doesn't declare",
      id: "4 sel di data.csv berisi sesuatu yang tidak tercantum dalam buku kode",
    });
    const answers = "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Setuju, 4 Sangat Setuju";
    expect(error.hint?.en.split("\n").slice(1)).toEqual([
      "  - correct the cells",
      '  - column usia: write 20 instead of "20 taun"',
      "  - add the spelling to `answers` or `order`",
      "  - add the code to `answers`, or to `missing: [...]` within `data: { ... }` if it stands for no answer",
      "  - or put `invalid: missing` within `data: { ... }` of the codebook: they then count as missing",
      "Where:",
      '  column "usia"',
      '    line 2: "20 taun" isn\'t a plain number',
      `  column "R1" (declared: ${answers})`,
      '    lines 2, 4: "Setujuu" is not one of them',
      `  column "R2" (declared: ${answers})`,
      '    line 3: "7" is not one of them',
    ]);
    expect(error.hint?.id).toContain('\n  - kolom usia: tulis 20 saja, bukan "20 taun"\n');
    expect(error.hint?.id).toContain('    baris 2, 4: "Setujuu" bukan salah satunya');
  });

  it.each([
    ["25 taun", "25"],
    ["2,5 kuintal", "2,5"],
    ["25tahunan.", "25"],
    ["1.500 kuintal", null],
    ["3 juta", null],
    ["25 lebih", null],
    ["2O", null],
    ["17-20 taun", null],
    ["25 tahun 3 bulan", null],
  ])("a number beside an unknown unit, %s: to be written as %s", async (text, number) => {
    const codebook = codebookOf({ variables: [variableOf("usia", { kind: "number", grouping: null })] });
    const rows = [["20"], ["21"], [text]];
    const { hint } = await mistakeOf(coded(sheetOf(["usia"], rows), codebook));
    if (number === null) expect(hint?.id).toMatch(/- tulis angka seperti 3500000/);
    else expect(hint?.id).toContain(`\n  - kolom usia: tulis ${number} saja, bukan "${text}"\n`);
    expect(hint?.id.includes("tulis angka seperti")).toBe(number === null);
  });

  it("the first 20 are listed by line, and all are counted", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ["1", i % 100 === 99 ? "9" : "2", i % 2 === 0 ? "x" : "3"]);
    const codebook = codebookOf({ ...three, ...lenient });
    const { report } = await coded(sheetOf(["R1", "R2", "R3"], rows, 5000), codebook);
    expect(report.invalidCells).toBe(2550);
    expect(report.invalid.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, i) => 2 + 2 * i));
    const error = await mistakeOf(coded(sheetOf(["R1", "R2", "R3"], rows), three));
    expect(error.hint?.en.split("\n").at(-1)).toBe("  ... and 2530 more");
    expect(error.hint?.id.split("\n").at(-1)).toBe("  ... dan 2530 lagi");
  });

  it("long and broken texts are shortened to one line", async () => {
    const error = await mistakeOf(coded(sheetOf(["R1", "R2", "R3"], [[`a\n${"b".repeat(500)}`, "1", "1"]]), three));
    expect(error.text.en).toBe("1 cell of data.csv holds something that the codebook doesn't declare");
    expect(
      Math.max(...(error.hint?.en.split("Where:\n")[1]?.split("\n") ?? []).map((line) => line.length)),
    ).toBeLessThan(120);
  });

  it("columns that the file lacks are named together, with what was probably meant", async () => {
    const error = await mistakeOf(codeCases(sheetOf(["R1", "r 2", "kota"], []), three, "pilot"));
    const one = await mistakeOf(codeCases(sheetOf(["R1", "r 2", "R3"], []), three, "pilot"));
    expect([error.code, error.exitCode]).toEqual(["data/unknown-column", EXIT.input]);
    expect(error.text.en).toBe('data.csv lacks 2 columns that the codebook uses: "R2", "R3"');
    expect(error.hint?.en).toBe("its columns are R1, r 2, kota");
    expect(one.text.en).toBe('data.csv lacks the column "R2"');
    expect(one.hint?.en).toBe("its columns are R1, r 2, R3");
  });

  it("expressions are refused before a row is read", async () => {
    const sheet = {
      ...sheetOf(["R1", "R2", "R3"], []),
      batches() {
        throw new Error("a row was read");
      },
    };
    const keep = await mistakeOf(codeCases(sheet, { ...three, keep: "range(1,1e9)" }, "data"));
    expect(keep.text.en).toMatch(/^keep, character 9: /);
    const variables = [variableOf("v", { source: { compute: "R1 / R9" } })];
    const compute = await mistakeOf(codeCases(sheet, { ...three, variables }, "data"));
    expect(compute.text.en).toBe('variables.v.compute, character 6: data.csv has no column "R9"');
    const pilot = { file: "pilot.csv", keep: "R1" };
    expect((await mistakeOf(codeCases(sheet, { ...three, pilot }, "pilot"))).text.id).toMatch(/^pilot.keep: /);
  });
});

describe("what a table of values and bare categories let pass", () => {
  const recode = new Map([
    ["SD", "Rendah"],
    ["SMPP", "Rendah"],
    ["SMA", "Tinggi"],
  ]);
  const cells = ["SD", " sd", "SMP", "SMA"];

  it("entries of recode that no cell holds are named where else takes the rest, in each pass anew", async () => {
    const codebook = codebookOf({
      variables: [variableOf("v", { grouping: { by: "recode", recode, otherwise: "Lain" } })],
    });
    const cases = await codeCases(
      sheetOf(
        ["v"],
        cells.map((cell) => [cell]),
      ),
      codebook,
      "data",
    );
    for (let pass = 0; pass < 2; pass++) {
      const { report } = await collect(cases);
      expect(report.unusedRecodeKeys).toEqual([{ variable: "v", keys: ["SMPP"] }]);
    }
  });

  it("but not the rest's own label, nor where nobody is left, nor without else", async () => {
    const own = new Map([...recode].filter(([key]) => key !== "SMPP")).set("Lain", "Lain");
    const { report } = await variable(cells, { grouping: { by: "recode", recode: own, otherwise: "Lain" } });
    expect(report.unusedRecodeKeys).toEqual([]);
    const nobody = { keep: "v == 'x'" };
    const empty = await variable(cells, { grouping: { by: "recode", recode, otherwise: "Lain" } }, nobody);
    expect(empty.report.unusedRecodeKeys).toEqual([]);
    const strict = await variable(["SD", "SMA"], { grouping: { by: "recode", recode, otherwise: null } }, lenient);
    expect(strict.report.unusedRecodeKeys).toEqual([]);
  });

  it("an answer that may be ticked and that no cell holds is named, in each pass anew", async () => {
    const ticked = (choice: string) => ({ grouping: { by: "choice", choice, labels: ["Ya", "Tidak"] } }) as const;
    const media = ["Instagram;TikTok", "TikTok", "", "Facebook, TikTok"];
    expect((await variable(media, ticked("IG"))).report.unusedRecodeKeys).toEqual([{ variable: "v", keys: ["IG"] }]);
    expect((await variable(media, ticked("instagram"))).report.unusedRecodeKeys).toEqual([]);
    const codebook = codebookOf({ variables: [variableOf("v", ticked("Facebook"))], keep: "v != 'x'" });
    const cases = await codeCases(
      sheetOf(
        ["v"],
        media.map((cell) => [cell]),
      ),
      codebook,
      "data",
    );
    for (let pass = 0; pass < 2; pass++) expect((await collect(cases)).report.unusedRecodeKeys).toEqual([]);
  });

  it("categories that differ only in case or spacing are named together", async () => {
    const { report } = await variable(["Perempuan", "perempuan", "Laki-laki", "Laki  laki", "laki laki"], {});
    expect(report.caseVariants).toEqual([
      { variable: "v", texts: ["Perempuan", "perempuan"] },
      { variable: "v", texts: ["Laki  laki", "laki laki"] },
    ]);
    const declared = await variable(["A", "a"], { grouping: { by: "value", order: ["A"] } });
    expect(declared.report.caseVariants).toEqual([]);
  });
});

it("a mistake in an expression has the codebook's file, line and column", async () => {
  const text =
    'title: x\nkeep: umur >\npilot: { file: p.csv, keep: "umr > 3" }\nvariables:\n  t.b:\n    compute: 1 +\n';
  const source = { path: "loyalty.yaml", text };
  const sheet = sheetOf(["umur"], [["1"]]);
  const place = async (more: Partial<Codebook>, role: "data" | "pilot" = "data") => {
    const error = await mistakeOf(codeCases(sheet, codebookOf(more), role, { source }));
    expect(error.text.id).toMatch(/^loyalty\.yaml:\d+:\d+ /);
    expect(error.hint?.en).toBeTruthy();
    return error.text.en;
  };
  expect(await place({ keep: "umur >" })).toMatch(/^loyalty\.yaml:2:7 keep, character/);
  expect(await place({ pilot: { file: "p.csv", keep: "umr > 3" } }, "pilot")).toMatch(
    /^loyalty\.yaml:3:29 pilot\.keep/,
  );
  const computed = variableOf("t.b", { source: { compute: "1 +" }, kind: "number", grouping: null });
  expect(await place({ variables: [computed] })).toMatch(/^loyalty\.yaml:6:14 variables\.t\.b\.compute/);
});
