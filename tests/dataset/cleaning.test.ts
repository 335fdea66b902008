import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CleaningReport } from "../../src/dataset/cases.ts";
import { Extremes } from "../../src/dataset/cleaning-extremes.ts";
import { CaseHashes } from "../../src/dataset/cleaning-repeats.ts";
import {
  type Coded,
  codebookOf,
  coded,
  mistakeOf,
  type SmallCodebook,
  scaleOf,
  sheetOf,
  variableOf,
} from "./small-study.ts";

const items = Array.from({ length: 20 }, (_, index) => `R${index + 1}`);
const twenty = [scaleOf("R", items)];
/** Twenty answers that aren't alike; another seed, other answers. */
const answers = (seed: number) =>
  items.map((_, index) => String(1 + (((seed * (index + 3) + (index * index) / 2) % 4) | 0)));
const varied = (seed: number) => answers(seed).with(seed % 10, String(1 + (seed % 4)));

type Found = { readonly report: Coded["report"]; readonly cleaning: CleaningReport; readonly study: Coded };

async function clean(
  rows: readonly (readonly string[])[],
  more: SmallCodebook = {},
  header: readonly string[] = items,
  batch = 1000,
): Promise<Found> {
  const study = await coded(sheetOf(header, rows, batch), codebookOf({ scales: twenty, ...more }));
  const { report } = study;
  if (report.cleaning === null) throw new Error("nothing was looked for");
  return { report, cleaning: report.cleaning, study };
}

describe("rows with the same answers", () => {
  const rows = [varied(1), varied(2), varied(3), varied(1), varied(4), varied(3), varied(1)];

  it("are found by case, in groups, whatever batches they come in", async () => {
    for (const batch of [1, 2, 1000]) {
      const { cleaning, report } = await clean(rows, {}, items, batch);
      expect(cleaning.duplicates).toEqual([
        {
          by: "answers",
          column: null,
          compared: 7,
          groups: 2,
          repeats: 3,
          dropped: false,
          first: [
            { count: 3, cases: [1, 4, 7] },
            { count: 2, cases: [3, 6] },
          ],
        },
      ]);
      expect(report).toMatchObject({ rows: 7, screenedOut: 0, analysed: 7 });
    }
  });

  it("leave the first of each where the codebook drops them, in every count", async () => {
    for (const batch of [1, 3, 1000]) {
      const { cleaning, report, study } = await clean(rows, { data: { duplicates: "drop" } }, items, batch);
      expect(report).toMatchObject({ rows: 7, screenedOut: 3, analysed: 4 });
      expect(cleaning.screened).toEqual([{ reason: "duplicate", say: null, count: 3, cases: [4, 6, 7] }]);
      expect(cleaning.duplicates[0]).toMatchObject({ groups: 2, repeats: 3, dropped: true });
      expect(study.column("R1")).toEqual([1, 2, 3, 4].map((seed) => Number(varied(seed)[0])));
      expect(cleaning.respondents).toEqual([4]);
    }
  });

  it("are the same in words and in codes, but not where a variable's cell differs within one bin", async () => {
    const header = [...items, "usia"];
    const variables = [
      variableOf("usia", {
        grouping: {
          by: "bins",
          bins: [
            { below: 40, label: "muda" },
            { below: null, label: "tua" },
          ],
        },
      }),
    ];
    const inWords = varied(1).map((code) => ["STS", "TS", "Setuju", "sangat setuju"][Number(code) - 1]!);
    const found = await clean(
      [
        [...varied(1), "23"],
        [...inWords, " 23 "],
        [...varied(1), "24"],
      ],
      { variables },
      header,
    );
    expect(found.cleaning.duplicates[0]).toMatchObject({ groups: 1, repeats: 1, first: [{ cases: [1, 2] }] });
  });

  it("aren't looked for in fewer than 20 answers, of items and variables together, nor among straight lines", async () => {
    const short = { scales: [scaleOf("R", items.slice(0, 19))] };
    expect((await clean([varied(1), varied(1)], short)).cleaning.duplicates).toEqual([]);
    const variables = [variableOf("R20")];
    const twice = await clean([varied(1), varied(2), varied(1), varied(3).with(19, ""), varied(3).with(19, "")], {
      ...short,
      variables,
    });
    expect(twice.cleaning.duplicates[0]).toMatchObject({ compared: 3, repeats: 1, first: [{ cases: [1, 3] }] });
    const gap = varied(1).with(4, "");
    const threes = items.map(() => "3");
    const { cleaning } = await clean([gap, gap, threes, threes, varied(2)]);
    expect(cleaning.duplicates[0]).toMatchObject({ compared: 1, repeats: 0 });
  });

  it("are exactly those that are equal", async () => {
    const cell = fc.constantFrom("1", "2", "3", "4");
    const row = fc.tuple(...items.map(() => cell)).map((cells) => cells.with(0, "1").with(1, "2"));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (some, picks) => {
          const rows = Array.from({ length: 30 }, () => some[picks.next().value! % some.length]!);
          const { cleaning, report } = await clean(rows, { data: { duplicates: "drop" } }, items, 7);
          const distinct = new Set(rows.map((cells) => cells.join())).size;
          expect(report.analysed).toBe(distinct);
          expect(cleaning.duplicates[0]!.repeats).toBe(30 - distinct);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are told one by one where a hundred thousand rows are one", () => {
    const hashes = new CaseHashes();
    for (let number = 1; number <= 100_000; number++) hashes.add(-7, 9, number);
    let repeats = 0;
    let news = 0;
    hashes.repeats((first, number, isNew) => {
      repeats++;
      if (isNew) news++;
      if (first !== 1 || number !== repeats + 1) throw new Error(`${number} repeats ${first}`);
    });
    expect([repeats, news]).toEqual([99_999, 1]);
  });

  it("are the same ones whether they are dropped at once or looked for at the end, however many there are", async () => {
    const rows = Array.from({ length: 9000 }, (_, n) =>
      varied(1 + (n % 3 === 0 ? n : (n * 7) % 100)).with(11, String(1 + (n % 4))),
    );
    const numbered = rows.map((cells, n) => [...cells, n % 3 === 0 ? String(n % 2000) : "sama"]);
    const more = {
      variables: [variableOf("no", { kind: "number", grouping: null })],
      data: { invalid: "missing" },
    } as const;
    const kept = await clean(numbered, more, [...items, "no"], 700);
    const dropped = await clean(
      numbered,
      { ...more, data: { ...more.data, duplicates: "drop" } },
      [...items, "no"],
      700,
    );
    const firsts = new Map<string, number[]>();
    for (const [index, cells] of numbered.entries())
      firsts.set(cells.join(), [...(firsts.get(cells.join()) ?? []), index + 1]);
    const groups = [...firsts.values()].filter(({ length }) => length > 1);
    const [found] = kept.cleaning.duplicates;
    expect(groups.length).toBeGreaterThan(100);
    expect(found).toMatchObject({ compared: 9000, groups: groups.length, repeats: 9000 - firsts.size });
    const inOrder = groups.sort((one, other) => one[1]! - other[1]!).slice(0, 20);
    expect(found!.first).toEqual(inOrder.map((cases) => ({ count: cases.length, cases: cases.slice(0, 20) })));
    expect(dropped.cleaning.duplicates).toEqual([{ ...found, dropped: true }]);
    expect(dropped.report.screenedOut).toBe(found!.repeats);
  });

  it("aren't mistaken among 20,000 that all differ", async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => [
      ...items.slice(2).map((_, k) => String(1 + ((n >> (2 * k)) & 3))),
      "1",
      "2",
    ]);
    const { cleaning } = await clean(many, {}, items, 5000);
    expect(cleaning.duplicates[0]).toMatchObject({ compared: 20_000, repeats: 0 });
  });

  it("are compared by codes of any kind: negative, fractions, beyond 30", async () => {
    const codes = [-1, 0, 0.5, 31, 1000];
    const wide = new Map([["setuju", codes.map((code) => ({ code, labels: [] }))]]);
    const row = (shift: number) => items.map((_, index) => String(codes[(index + shift) % 5]));
    const { cleaning } = await clean([row(0), row(1), row(0), row(2)], { answers: wide });
    expect(cleaning.duplicates[0]).toMatchObject({ repeats: 1, first: [{ count: 2, cases: [1, 3] }] });
  });
});

describe("the same person twice", () => {
  const header = [...items, "surel"];
  const rows = [
    [...varied(1), "ani@x.id"],
    [...varied(2), ""],
    [...varied(3), " ANI@x.id"],
    [...varied(4), ""],
    [...varied(5), "budi@x.id"],
  ];

  it("is found whatever the case and spacing; a blank cell says nothing, and no address is kept", async () => {
    const { cleaning } = await clean(rows, { data: { person: ["surel"] } }, header);
    expect(cleaning.duplicates[1]).toEqual({
      by: "person",
      column: "surel",
      compared: 3,
      groups: 1,
      repeats: 1,
      dropped: false,
      first: [{ count: 2, cases: [1, 3] }],
    });
    expect(JSON.stringify(cleaning)).not.toContain("@");
  });

  it("is left out once where the answers are the same too, and needs no items", async () => {
    const twice = [...rows, [...varied(1), "ani@x.id"]];
    const dropped = await clean(twice, { data: { person: ["surel"], duplicates: "drop" } }, header);
    expect(dropped.cleaning.screened).toEqual([{ reason: "duplicate", say: null, count: 2, cases: [3, 6] }]);
    const alone = await clean(rows, { scales: [], data: { person: ["surel"] } }, header);
    expect(alone.cleaning.duplicates).toMatchObject([{ by: "person", repeats: 1 }]);
  });

  it("names a column that the file lacks", async () => {
    const error = await mistakeOf(clean(rows, { data: { person: ["email"] } }, header));
    expect(error.code).toBe("data/unknown-column");
    expect(error.text.en).toContain('"email"');
  });
});

describe("one answer throughout", () => {
  const reversed = [scaleOf("R", items, { reverse: ["R2", "R9"] })];
  const threes = items.map(() => "3");

  it("is what was written, before reversing", async () => {
    const asReversed = threes.with(1, "2").with(8, "2");
    const { cleaning } = await clean([threes, asReversed, varied(1)], { scales: reversed });
    expect(cleaning.straightLining).toEqual([
      { answers: "setuju", items: 20, reversed: 2, count: 1, dropped: false, cases: [1] },
    ]);
  });

  it("counts items of all scales with the same answers together, and those of other answers apart", async () => {
    const likert = [1, 2, 3, 4].map((code) => ({ code, labels: [String(code)] }));
    const scales = [scaleOf("A", items.slice(0, 6)), scaleOf("B", items.slice(6), { answers: "sama" })];
    const together = {
      scales,
      answers: new Map([
        ["setuju", likert],
        ["sama", likert],
      ]),
    };
    expect((await clean([threes], together)).cleaning.straightLining).toMatchObject([{ items: 20, count: 1 }]);
    const apart = {
      scales,
      answers: new Map([
        ["setuju", likert],
        ["sama", likert.map(({ code }) => ({ code, labels: ["x"] }))],
      ]),
    };
    expect((await clean([threes], apart)).cleaning.straightLining).toEqual([]);
  });

  it("needs 15 answers, or 10 where some of them are to items worded the other way round", async () => {
    const answering = (count: number) => threes.map((code, index) => (index < count ? code : ""));
    const rows = [answering(14), answering(15), answering(9), answering(10)];
    expect((await clean(rows)).cleaning.straightLining[0]).toMatchObject({ count: 1, cases: [2] });
    const other = await clean(rows, { scales: reversed });
    expect(other.cleaning.straightLining[0]).toMatchObject({ count: 3, cases: [1, 2, 4] });
    const late = await clean([answering(14)], { scales: [scaleOf("R", items, { reverse: ["R20"] })] });
    expect(late.cleaning.straightLining[0]).toMatchObject({ items: 20, reversed: 1, count: 0 });
  });

  it("is left out before duplicates are looked for where the codebook drops it", async () => {
    const rows = [threes, threes, varied(1), varied(1)];
    const { cleaning, report } = await clean(rows, { data: { straightLining: "drop", duplicates: "drop" } });
    expect(cleaning.screened).toEqual([
      { reason: "straight-lining", say: null, count: 2, cases: [1, 2] },
      { reason: "duplicate", say: null, count: 1, cases: [4] },
    ]);
    expect(report).toMatchObject({ rows: 4, screenedOut: 3, analysed: 1 });
  });
});

describe("rules of the codebook", () => {
  const header = ["usia", "didik"];
  const rows = [
    ["12", "S1"],
    ["12", "SD"],
    ["", "S1"],
    ["40", "S1"],
    ["9", "S1"],
    ["x", ""],
  ];
  const check = (drop: boolean) => ({ unless: "usia >= 15 or didik != 'S1'", say: "S1 sebelum 15", drop });
  const variables = [variableOf("didik")];

  it("are counted with their cases; a missing value leaves them open", async () => {
    const { cleaning, report } = await clean(rows, { scales: [], variables, check: [check(false)] }, header);
    expect(cleaning.checks).toEqual([{ ...check(false), broken: 2, missing: 2, cases: [1, 5] }]);
    expect(cleaning.screened).toEqual([]);
    expect(report.analysed).toBe(6);
  });

  it("leave out who breaks them where they say so, after the inclusion criteria, by the first that is broken", async () => {
    const checks = [
      check(true),
      { unless: "usia != 9", say: "usia 9", drop: true },
      { unless: "usia < 40", say: "tua", drop: false },
    ];
    const more = { scales: [], variables, check: checks, keep: "not missing(usia)" };
    const { cleaning, report } = await clean(rows, more, header);
    expect(cleaning.screened).toEqual([
      { reason: "keep", say: null, count: 1, cases: [3] },
      { reason: "check", say: "S1 sebelum 15", count: 2, cases: [1, 5] },
    ]);
    expect(cleaning.checks.map(({ broken }) => broken)).toEqual([2, 1, 1]);
    expect(report).toMatchObject({ rows: 6, screenedOut: 3, analysed: 3 });
    expect(report.rows).toBe(report.analysed + cleaning.screened.reduce((sum, { count }) => sum + count, 0));
  });

  it("are placed in the codebook where they can't be read", async () => {
    const wrong = { unless: "usia >= ", say: "x", drop: false };
    const error = await mistakeOf(clean(rows, { scales: [], variables, check: [check(false), wrong] }, header));
    expect(error.text.en).toContain("check[1].unless");
  });
});

describe("cells without a value", () => {
  it("are counted by respondent, invalid ones too, and not those of rows that are left out", async () => {
    const threes = items.map(() => "3");
    const rows = [varied(1).with(2, ""), varied(2).with(1, "").with(5, "9"), varied(3), [...threes, ""], threes];
    const more = { data: { invalid: "missing" } } as const;
    const { cleaning, report } = await clean(rows, more);
    expect(cleaning.respondents).toEqual([3, 1, 1]);
    expect(report).toMatchObject({ missingCells: 2, invalidCells: 1 });
    const same = varied(1).with(2, "7");
    const both = [...items, "x"];
    const dropped = await clean(
      [
        [...same, "a"],
        [...varied(2), ""],
        [...threes, ""],
        [...varied(3).with(3, "8"), ""],
      ],
      { data: { ...more.data, straightLining: "drop" }, variables: [variableOf("x")] },
      both,
    );
    expect(dropped.report).toMatchObject({ analysed: 3, missingCells: 2, invalidCells: 2 });
    expect(dropped.report.invalid.map((cell) => [cell.line, cell.case])).toEqual([
      [2, 1],
      [5, 4],
    ]);
    expect(dropped.cleaning.respondents).toEqual([0, 2, 1]);
  });

  it("stop nothing where the row they stand in is left out", async () => {
    const threes = [...items.map(() => "3"), "3"];
    const rows = [threes.with(10, "x"), [...varied(1), "3"]];
    const scales = [scaleOf("R", items), scaleOf("Z", ["z"], { answers: "lain" })];
    const book = {
      scales,
      answers: new Map([
        ["setuju", codes(4)],
        ["lain", codes(3)],
      ]),
    };
    expect((await mistakeOf(clean(rows, book, [...items, "z"]))).code).toBe("data/invalid-cell");
    const { report } = await clean(rows, { ...book, data: { straightLining: "drop" } }, [...items, "z"]);
    expect(report).toMatchObject({ analysed: 1, invalidCells: 0 });
  });
});

const codes = (most: number) => Array.from({ length: most }, (_, index) => ({ code: index + 1, labels: [] }));

describe("extreme values", () => {
  it("keep the first 5 cases of the 10 smallest and 10 largest values", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.constant(Number.NaN),
      fc.double({ min: -3, max: 3, noNaN: true }).map((one) => one + 0),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), (values) => {
        const extremes = new Extremes();
        const numbers = Uint32Array.from(values, (_, index) => index + 3);
        const half = values.length >> 1;
        extremes.add(Float64Array.from(values.slice(0, half)), half, numbers.slice(0, half));
        extremes.add(Float64Array.from(values.slice(half)), values.length - half, numbers.slice(half));
        const known = values.map((one) => one + 0).filter((one) => !Number.isNaN(one));
        const distinct = [...new Set(known)].sort((a, b) => a - b);
        const kept = distinct.filter((_, index) => index < 10 || index >= distinct.length - 10);
        expect(extremes.values()).toEqual(
          kept.map((one) => ({
            value: one,
            cases: [...numbers].filter((_, index) => values[index] === one).slice(0, 5),
          })),
        );
      }),
    );
  });

  it("are those of numbers and scores, of rows that stay", async () => {
    const header = [...items, "lama"];
    const rows = [
      [...varied(1), "5"],
      [...varied(1), "5"],
      [...varied(2), "300"],
      [...varied(3), ""],
    ];
    const variables = [variableOf("lama", { kind: "number", grouping: null })];
    const { cleaning } = await clean(rows, { variables, data: { duplicates: "drop" } }, header);
    expect([...cleaning.extremes.keys()]).toEqual(["R", "lama"]);
    expect(cleaning.extremes.get("lama")).toEqual([
      { value: 5, cases: [1] },
      { value: 300, cases: [3] },
    ]);
  });
});

it("a pilot is only screened", async () => {
  const { report } = await coded(sheetOf(items, [varied(1), varied(1)]), codebookOf({ scales: twenty }), "pilot");
  expect(report).toMatchObject({ rows: 2, analysed: 2, cleaning: null });
});
