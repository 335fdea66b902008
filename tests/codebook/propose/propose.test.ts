import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itemStructure } from "../../../src/cli/item-structure.ts";
import type { Overrides } from "../../../src/codebook/overrides.ts";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import type { Proposal, Question } from "../../../src/codebook/propose/proposal.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import type { Spelled } from "../../../src/codebook/spelled.ts";
import type { ColumnFacts, Sheet } from "../../../src/input/sheet.ts";
import { mistakeOf } from "../helpers.ts";
import { sheetOf } from "../sheet-of.ts";

type Cells = Readonly<Record<string, readonly (string | number)[]>>;

function sheetWith(cells: Cells, facts: ReadonlyMap<string, ColumnFacts> = new Map()): Sheet {
  const length = Math.max(...Object.values(cells).map((all) => all.length));
  const rows = Array.from({ length }, (_, row) => Object.values(cells).map((all) => all[row] ?? ""));
  return sheetOf(Object.keys(cells), rows, { facts });
}

const propose = (sheet: Sheet, replies: Spelled | null = null, overrides: Overrides = {}) =>
  proposeCodebook(sheet, { overrides, structure: itemStructure(), replies });
const itemsOf = ({ spelled }: Proposal) =>
  Object.fromEntries([...(spelled.scales ?? [])].map(([name, { items }]) => [name, items]));
const asked = ({ questions }: Proposal, key: string): Question => {
  const found = questions.find((question) => question.key === key);
  if (found === undefined) throw new Error(`no question ${key} among ${questions.map((each) => each.key).join(", ")}`);
  return found;
};
const chosen = (proposal: Proposal, key: string, value: string): Spelled => {
  const choice = asked(proposal, key).choices.find((each) => each.value === value);
  if (choice === undefined) throw new Error(`no choice ${value}`);
  return choice.apply(proposal.spelled);
};

/** The Bekasi study as a form exports it: questions as headers, labels as answers. */
function bekasiForm(): Sheet {
  const text = readFileSync(new URL("../../../fixtures/bekasi/main.csv", import.meta.url), "utf8");
  const [header = [], ...rows] = text
    .replace(/\r/g, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const labels = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"];
  const isItem = (name: string) => /^[A-Z]+\d+$/.test(name);
  const questions: Readonly<Record<string, string>> = {
    id: "Timestamp",
    umur: "Usia pasien (tahun)",
    kategori: "Anda mengisi sebagai",
    pendidikan: "Pendidikan terakhir, atau yang sedang ditempuh",
    penghasilan: "Penghasilan keluarga sebulan (rupiah)",
    anggota: "Jumlah anggota rumah tangga yang ditanggung",
    penanggung: "Siapa yang membayar biaya berobat?",
    jarak: "Menurut Anda, jarak rumah ke poliklinik",
  };
  const loyal = [
    "Saya akan kembali ke sini",
    "Saya akan menyarankan poliklinik ini",
    "Saya tetap memilih poliklinik ini",
  ];
  const asks = header.map((name, index) => {
    if (!isItem(name)) return questions[name] ?? name;
    return /^L\d/.test(name)
      ? loyal[index - header.indexOf("L38")]!
      : `Pernyataan tentang pelayanan poliklinik ke-${index}x`;
  });
  const cells = rows.map((row) =>
    row.map((cell, index) => {
      const name = header[index]!;
      return isItem(name) ? labels[Number(cell) - 1]! : name === "id" ? `5/16/2012 8:${cell}:09` : cell;
    }),
  );
  return sheetOf(asks, cells);
}

describe("bare questions", () => {
  it("get short names, and every item a scale; decisions cover all of it and no question is open", async () => {
    const proposal = await propose(bekasiForm());
    const { spelled, decisions, questions } = proposal;
    expect([...(spelled.columns?.keys() ?? [])]).toEqual([
      "usia",
      "mengisi_sebagai",
      "pendidikan",
      "penghasilan",
      "anggota",
      "membayar_biaya",
      "jarak",
      ...Array.from({ length: 40 }, (_, index) => `P${index + 1}`),
    ]);
    const scales = itemsOf(proposal);
    expect(Object.values(scales).flat()).toEqual(Array.from({ length: 40 }, (_, index) => `P${index + 1}`));
    expect(Object.keys(scales).slice(0, 3)).toEqual(["A", "B", "C"]);
    expect(spelled).toMatchObject({ language: "id", outcome: Object.keys(scales).at(-1) });
    const said = new Set(decisions.map(({ path }) => path.slice(0, 2).join(".")));
    for (const name of spelled.scales?.keys() ?? []) expect(said).toContain(`scales.${name}`);
    for (const name of spelled.variables?.keys() ?? []) expect(said).toContain(`variables.${name}`);
    for (const key of ["answers.setuju", "columns", "language", "outcome"]) expect(said).toContain(key);
    expect(questions.filter(({ proposed }) => proposed === null)).toEqual([]);
    expect(decisions.some(({ confidence, reason }) => confidence === "guess" && /\d+%/.test(reason.en))).toBe(true);
  });

  it("are analysed in those scales, a border that is a guess marked as such; without correlations they are a problem", async () => {
    const { codebook, assumptions } = await inferCodebook(bekasiForm(), {}, itemStructure());
    expect(codebook.scales.flatMap(({ items }) => items)).toHaveLength(40);
    expect(codebook.labels.size).toBe(0);
    expect(codebook.columns.get("P40")).toBe("Saya tetap memilih poliklinik ini");
    const scales = assumptions.filter(({ code }) => code === "assumed-scale");
    expect(scales.some(({ args }) => args.confidence === "guess")).toBe(true);
    const alone = await inferCodebook(bekasiForm(), {});
    expect(alone.codebook.scales).toEqual([]);
    expect(alone.assumptions.find(({ code }) => code === "likert-without-scale")).toMatchObject({
      severity: "problem",
      args: { count: 40, option: '--scale "Skala=#9..#48"' },
    });
  });

  it("with replies become the study: places name columns, scales take their items, what is left keeps its place", async () => {
    const replies: Spelled = {
      columns: new Map([
        ["R1", "#9"],
        ["R2", "#10"],
        ["umur", "#2"],
      ]),
      answers: new Map([
        [
          "setuju",
          [1, 2, 3, 4].map((code) => ({
            code,
            labels: [
              ["STS", "Sangat Tidak Setuju"],
              ["TS", "Tidak Setuju"],
              ["S", "Setuju"],
              ["SS", "Sangat Setuju"],
            ][code - 1]!,
          })),
        ],
      ]),
      variables: new Map([
        [
          "umur",
          {
            column: "#2",
            bins: [
              { below: 45, label: "Muda" },
              { below: null, label: "Tua" },
            ],
          },
        ],
        [
          "penghasilan",
          {
            compute: "penghasilan / anggota",
            bins: [
              { below: 1000000, label: "Rendah" },
              { below: null, label: "Tinggi" },
            ],
          },
        ],
      ]),
      scales: new Map([
        ["KP", { label: "Kinerja", sum: ["R", "DT"] }],
        ["R", { label: "Reliabilitas", items: ["R1", "R2", "#11..#12"], cutoff: 12 }],
        ["DT", { items: ["#13..#16"] }],
        ["P", { items: ["#31..#34"], reverse: ["all"] }],
      ]),
      outcome: "R",
    };
    const { spelled, decisions, questions } = await propose(bekasiForm(), replies);
    expect([...(spelled.scales?.keys() ?? [])].slice(0, 4)).toEqual(["KP", "R", "DT", "P"]);
    expect(spelled.scales?.get("R")).toEqual({
      label: "Reliabilitas",
      items: ["R1", "R2", "P3", "P4"],
      answers: "setuju",
      cutoff: 12,
    });
    expect(spelled.scales?.get("P")).toMatchObject({ items: ["P23", "P24", "P25", "P26"], reverse: ["all"] });
    expect(spelled.scales?.get("KP")).toEqual({ label: "Kinerja", sum: ["R", "DT"] });
    const items = [...(spelled.scales?.values() ?? [])].flatMap((scale) => scale.items ?? []);
    expect(new Set(items).size).toBe(items.length);
    expect([...(spelled.variables?.keys() ?? [])].slice(0, 2)).toEqual(["umur", "penghasilan"]);
    expect(spelled.variables?.has("usia")).toBe(false);
    expect(spelled.variables?.get("penghasilan")).not.toHaveProperty("categories");
    expect(spelled.variables?.get("penghasilan")).not.toHaveProperty("column");
    expect(spelled.answers?.get("setuju")?.[0]?.labels).toEqual(["STS", "Sangat Tidak Setuju"]);
    expect(spelled.outcome).toBe("R");
    expect(questions.map(({ key }) => key)).not.toContain("outcome");
    expect(decisions.find(({ path }) => path.join(".") === "scales.R")).toMatchObject({ confidence: "sure" });
  });
});

const five = ["Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Sangat Setuju"];
/** Answers that go with a cycle, turned round or not. */
const answers = (shift: number, turned = false) =>
  Array.from(
    { length: 40 },
    (_, row) => five[turned ? 4 - ((row + (row % 3 === 0 ? shift : 0)) % 5) : (row + (row % 3 === 0 ? shift : 0)) % 5]!,
  );

describe("sections", () => {
  it("are grids, named by their question's initials; the rows are the items' labels", async () => {
    const proposal = await propose(
      sheetWith({
        "Kualitas Pelayanan [Petugas ramah]": answers(0),
        "Kualitas Pelayanan [Petugas rapi]": answers(1),
        "Seberapa setuju Anda? [Saya puas]": answers(0),
        "Seberapa setuju Anda? [Saya senang]": answers(1),
      }),
    );
    expect(itemsOf(proposal)).toEqual({ KP: ["KP1", "KP2"], A: ["A1", "A2"] });
    expect(proposal.spelled.scales?.get("KP")?.label).toBe("Kualitas Pelayanan");
    expect(Object.fromEntries(proposal.spelled.labels ?? [])).toMatchObject({
      KP1: "Petugas ramah",
      A2: "Saya senang",
    });
  });

  it("are letters before numbers, and numbers that begin again at 1", async () => {
    const lettered = sheetWith({
      "A1. Petugas ramah": answers(0),
      "A2. Petugas rapi": answers(1),
      "B1. Saya puas": answers(0),
      "B2. Saya senang": answers(1),
    });
    expect(itemsOf(await propose(lettered))).toEqual({ A: ["A1", "A2"], B: ["B1", "B2"] });
    const again = sheetWith({
      "1. Usia": Array.from({ length: 40 }, (_, row) => 20 + row),
      "1. Petugas ramah": answers(0),
      "2. Petugas rapi": answers(1),
      "1. Saya puas": answers(0),
      "2. Saya senang": answers(1),
      "3. Saya kembali": answers(2),
    });
    const proposal = await propose(again);
    expect(itemsOf(proposal)).toEqual({ A: ["A1", "A2"], B: ["B1", "B2", "B3"] });
    expect(proposal.spelled.labels?.get("B3")).toBe("Saya kembali");
    expect(proposal.spelled.variables?.get("usia")?.bins).toHaveLength(5);
  });

  it("aren't numbers that run through: items keep the questionnaire's own numbers", async () => {
    const { spelled } = await propose(
      sheetWith({ "7. Petugas ramah": answers(0), "8. Petugas rapi": answers(1), "9. Petugas cepat": answers(2) }),
    );
    expect([...(spelled.columns?.keys() ?? [])]).toEqual(["P7", "P8", "P9"]);
  });
});

describe("who answered", () => {
  const people = Array.from({ length: 40 }, (_, row) => `rahasia${row}`);
  const sheet = sheetWith({
    "Stempel waktu": people.map((_, row) => `05/03/2024 8:${10 + row}:09`),
    "Alamat Email": people.map((name) => `${name}@example.org`),
    "Nama Lengkap": people,
    "Nomor HP": people.map((_, row) => `0812000${1000 + row}`),
    "Alamat rumah": people.map((name) => `Jalan ${name}`),
    Skor: people.map((_, row) => `${row} / 100`),
    "Petugas melayani dengan ramah": answers(0),
    "Ruang tunggunya bersih": answers(1),
    "Saran dan kritik": people.map((name) => `saran ${name}`),
  });

  it("is set aside, compared for duplicates, and never shown", async () => {
    const proposal = await propose(sheet);
    expect(Object.fromEntries(proposal.aside.map(({ column, personal }) => [column, personal]))).toEqual({
      "Stempel waktu": false,
      "Alamat Email": true,
      "Nama Lengkap": true,
      "Nomor HP": true,
      "Alamat rumah": true,
      Skor: false,
      "Saran dan kritik": false,
    });
    expect(proposal.spelled.data?.person).toEqual(["Alamat Email", "Nama Lengkap", "Nomor HP"]);
    expect(proposal.spelled.variables?.size).toBe(0);
    const shown = JSON.stringify([
      proposal,
      [...(proposal.spelled.columns ?? [])],
      await inferCodebook(sheet, {}, itemStructure()),
    ]);
    expect(shown).not.toMatch(/rahasia|0812000/);
  });

  it("isn't compared where everybody is one, as in an anonymous form", async () => {
    const anonymous = sheetWith({
      ID: people.map((_, row) => row + 1),
      "Start time": people.map(() => "3/5/24 8:00:00"),
      "Completion time": people.map(() => "3/5/24 8:10:00"),
      Email: people.map(() => "anonymous"),
      Name: [],
      R1: answers(0),
      R2: answers(1),
    });
    const { spelled, aside } = await propose(anonymous);
    expect(spelled.data?.person).toBeUndefined();
    expect(aside.map(({ column }) => column)).toEqual(["ID", "Start time", "Completion time", "Email", "Name"]);
  });
});

describe("questions", () => {
  const four = ["Tidak Setuju", "Kurang Setuju", "Setuju", "Sangat Setuju"];
  const unclear = sheetWith({
    R1: Array.from({ length: 20 }, (_, row) => four[row % 4]!),
    R2: Array.from({ length: 20 }, (_, row) => four[(row + 1) % 4]!),
    R3: Array.from({ length: 20 }, (_, row) => four[(row * 3) % 4]!),
  });

  it("about labels with two readings have no proposal; a choice completes the codebook, and nobody to ask is an error", async () => {
    const proposal = await propose(unclear);
    const question = asked(proposal, "answers.setuju");
    expect(question.proposed).toBeNull();
    expect(question.choices.map(({ value }) => value)).toEqual(expect.arrayContaining(["4", "5"]));
    expect(proposal.spelled.answers?.has("setuju")).toBe(false);
    expect(
      chosen(proposal, "answers.setuju", "4")
        .answers?.get("setuju")
        ?.map(({ labels }) => labels[0]),
    ).toEqual(four);
    expect(chosen(proposal, "answers.setuju", "5").answers?.get("setuju")).toHaveLength(5);
    const error = await mistakeOf(inferCodebook(unclear, {}));
    expect([error.code, error.exitCode]).toEqual(["codebook/unclear-answers", 3]);
  });

  it("that replies answer aren't asked", async () => {
    const answers = new Map([["setuju", four.map((label, index) => ({ code: index + 1, labels: [label] }))]]);
    const { questions, spelled } = await propose(unclear, { answers });
    expect(questions.map(({ key }) => key)).not.toContain("answers.setuju");
    expect(spelled.answers?.get("setuju")).toHaveLength(4);
    expect(spelled.scales?.get("R")?.answers).toBe("setuju");
  });

  it("offer items that look reversed, and reverse none by themselves", async () => {
    const sheet = sheetWith({ R1: answers(0), R2: answers(1), R3: answers(0, true), R4: answers(2) });
    const proposal = await propose(sheet);
    expect(proposal.spelled.scales?.get("R")?.reverse).toBeUndefined();
    const question = asked(proposal, "scales.R.reverse");
    expect(question.why.en).toMatch(/R3: -\.\d\d/);
    expect(question.choices[question.proposed ?? 9]?.value).toBe("none");
    expect(chosen(proposal, "scales.R.reverse", "R3").scales?.get("R")?.reverse).toEqual(["R3"]);
    const listed = await propose(sheet, { scales: new Map([["Mutu", { items: ["R1..R4"] }]]) });
    expect(asked(listed, "scales.Mutu.reverse").choices).toHaveLength(2);
    const replied = await propose(sheet, { scales: new Map([["R", { reverse: ["R3"] }]]) });
    expect(replied.questions).toEqual([]);
    expect(replied.spelled.scales?.get("R")).toMatchObject({ items: ["R1", "R2", "R3", "R4"], reverse: ["R3"] });
    const { codebook } = await inferCodebook(sheet, {}, itemStructure());
    expect(codebook.scales[0]?.reverse).toEqual([]);
  });

  it("ask how far codes go where an end is missing; 1 to 4 and 1 to 5 in plenty need no question", async () => {
    const codes = (most: number) => Array.from({ length: 40 }, (_, row) => (row % most) + 1);
    const complete = await propose(sheetWith({ R1: codes(4), R2: codes(4), L1: codes(4), L2: codes(4) }));
    expect(complete.questions).toEqual([]);
    const short = await propose(sheetWith({ R1: codes(3), R2: codes(3), L1: codes(3), L2: codes(3) }));
    expect(short.questions).toEqual([]);
    const high = await propose(
      sheetWith({ R1: codes(3).map((code) => code + 1), R2: codes(3).map((code) => code + 1) }),
    );
    expect(asked(high, "answers.1-4").choices.map(({ value }) => value)).toEqual(["1-4", "1-5"]);
    const other = chosen(high, "answers.1-4", "1-5");
    expect([...(other.answers?.keys() ?? [])]).toEqual(["1-5"]);
    expect(other.scales?.get("R")?.answers).toBe("1-5");
  });

  it("name marks that stand for no answer: counted as missing, and said", async () => {
    const marked = sheetWith({
      "1. Petugas ramah": answers(0).with(3, "-").with(9, "tidak menjawab"),
      "2. Petugas rapi": answers(1).with(4, "-"),
      "3. Petugas cepat": answers(2),
    });
    const proposal = await propose(marked);
    expect(proposal.spelled.data?.missing).toEqual(["", "NA", "-", "tidak menjawab"]);
    expect(chosen(proposal, "data.missing", "as-is").data?.missing).toBeUndefined();
    expect(proposal.remarks.find(({ code }) => code === "assumed-missing")?.args.marks).toEqual([
      "-",
      "tidak menjawab",
    ]);
  });

  it("name 99 beside codes and ages, but not where another column means it", async () => {
    const codes = answers(0).map((label) => five.indexOf(label) + 1);
    const ages = codes.map((_, row) => (row === 7 ? 99 : 17 + row));
    const items = { R1: [...codes].with(2, 99), R2: codes };
    const alone = await propose(sheetWith(items));
    expect(alone.spelled.data?.missing).toEqual(["", "NA", "99"]);
    const aged = await propose(sheetWith({ usia: ages, ...items }));
    expect(aged.spelled.variables?.get("usia")?.missing).toEqual(["99"]);
    expect(aged.spelled.data?.missing).toBeUndefined();
    expect(asked(aged, "data.missing").choices[asked(aged, "data.missing").proposed ?? 9]?.value).toBe("as-is");
  });

  it("ask for the outcome where only a scale's place speaks for it", async () => {
    const proposal = await propose(sheetWith({ A1: answers(0), A2: answers(1), B1: answers(0), B2: answers(1) }));
    expect(proposal.spelled.outcome).toBe("B");
    expect(chosen(proposal, "outcome", "A").outcome).toBe("A");
    const replied = await propose(sheetWith({ A1: answers(0), A2: answers(1), B1: answers(0), B2: answers(1) }), {
      outcome: "A",
    });
    expect([replied.spelled.outcome, replied.questions]).toEqual(["A", []]);
  });
});

describe("the command line", () => {
  it("goes before what is proposed, and is said to be so", async () => {
    const sheet = sheetWith({
      umur: answers(0).map((_, row) => 18 + row),
      A1: answers(0),
      A2: answers(1),
      B1: answers(0),
      B2: answers(1),
      kota: answers(2),
    });
    const overrides = {
      scales: [{ name: "S", items: "A1,A2,B1" }],
      outcome: "S",
      predictors: ["umur"],
      language: "en",
      reverse: ["A2"],
      ignore: ["#6"],
      title: "Studi",
    } as const;
    const { spelled, decisions, aside, questions } = await propose(sheet, null, overrides);
    expect(spelled).toMatchObject({ outcome: "S", predictors: ["umur"], language: "en", title: "Studi" });
    expect(itemsOf({ spelled } as Proposal)).toEqual({ S: ["A1", "A2", "B1"] });
    expect(spelled.scales?.get("S")?.reverse).toEqual(["A2"]);
    expect(aside).toEqual([
      { column: "kota", why: expect.objectContaining({ en: "said by --ignore" }), personal: false },
    ]);
    expect(questions.map(({ key }) => key)).not.toContain("outcome");
    const sure = decisions.filter(({ confidence }) => confidence === "sure").map(({ path }) => path.join("."));
    expect(sure).toEqual(
      expect.arrayContaining(["title", "language", "outcome", "predictors", "scales.S.items", "scales.S.reverse"]),
    );
  });
});

describe("respondents", () => {
  const many = (make: (row: number) => string | number) => Array.from({ length: 60 }, (_, row) => make(row));
  const sheet = sheetWith({
    Umur: many((row) => 17 + (row % 45)),
    "Jenis Kelamin": many((row) => (row % 2 === 0 ? "Laki-laki" : "Perempuan")),
    "Pendidikan terakhir": many((row) => ["S1", "SMA", "D3"][row % 3]!),
    "Pendapatan per bulan": many((row) => `${1 + (row % 9)}.500.000`),
    "Lama bekerja (bulan)": many((row) => 1 + row),
    "Program studi": many((row) => `Prodi ${"ABCDEFGHIJKLMNO"[row % 15]}`),
    "Sumber informasi (boleh lebih dari satu)": many((row) => (row % 2 === 0 ? "Teman;Instagram" : "Instagram")),
    L1: many((row) => (row % 5) + 1),
    L2: many((row) => ((row + 1) % 5) + 1),
  });

  it("are grouped sensibly, and variables of very many categories and ticks are no predictors", async () => {
    const { spelled } = await propose(sheet);
    const variable = (name: string) => spelled.variables?.get(name);
    expect(
      variable("Umur")
        ?.bins?.map(({ label }) => label)
        .at(0),
    ).toBe("< 26 tahun");
    expect(variable("jenis_kelamin")).toMatchObject({ label: "Jenis Kelamin", kind: "category" });
    expect(variable("pendidikan")?.order).toEqual(["SMA", "D3", "S1"]);
    expect(variable("pendapatan")).toMatchObject({
      categories: ["< Rp6.000.000", ">= Rp6.000.000"],
      cutoff: 6_000_000,
    });
    expect(variable("lama_bekerja")).toMatchObject({ categories: ["Singkat", "Lama"], cutoff: "auto" });
    expect(variable("sumber_informasi_teman")).toMatchObject({ column: "sumber_informasi", choice: "Teman" });
    expect(spelled.predictors).toEqual(["Umur", "jenis_kelamin", "pendidikan", "pendapatan", "lama_bekerja"]);
  });

  it("can be analysed as proposed", async () => {
    const { codebook } = await inferCodebook(sheet, {});
    expect(codebook.variables.find(({ name }) => name === "sumber_informasi_teman")?.grouping).toEqual({
      by: "choice",
      choice: "Teman",
      labels: ["Ya", "Tidak"],
    });
    expect(codebook.predictors).toHaveLength(5);
  });
});

describe("a file with labels of its own", () => {
  const labels = new Map([
    ["1", "Sangat Tidak Setuju"],
    ["4", "Sangat Setuju"],
    ["9", "Tidak menjawab"],
  ]);
  const item = (label: string): ColumnFacts => ({ label, valueLabels: labels, missing: ["9"], measure: "ordinal" });
  const facts = new Map<string, ColumnFacts>([
    ["R1", item("Petugas ramah")],
    ["R2", item("Petugas rapi")],
    [
      "jk",
      {
        label: "Jenis kelamin",
        valueLabels: new Map([
          ["1", "Laki-laki"],
          ["2", "Perempuan"],
        ]),
        measure: "nominal",
      },
    ],
    [
      "jarak",
      {
        label: "Jarak rumah",
        valueLabels: new Map([
          ["D", "Dekat"],
          ["J", "Jauh"],
        ]),
      },
    ],
    ["umur", { label: "Umur responden", missing: ["-1"], missingRange: { from: 98, to: null }, measure: "scale" }],
  ]);
  const rows = (make: (row: number) => string | number) => Array.from({ length: 30 }, (_, row) => make(row));
  const sheet = sheetWith(
    {
      R1: rows((row) => (row === 4 ? 9 : 2 + (row % 2))),
      R2: rows((row) => 2 + (row % 3)),
      jk: rows((row) => 1 + (row % 2)),
      jarak: rows((row) => (row % 2 === 0 ? "D" : "J")),
      umur: rows((row) => (row === 3 ? 99 : 18 + row)),
    },
    facts,
  );

  it("keeps them: declared range, labels of items and values, missing codes, levels of measurement", async () => {
    const { spelled } = await propose(sheet);
    const scale = spelled.scales?.get("R");
    const set = spelled.answers?.get(scale?.answers ?? "");
    expect(set?.map(({ code, labels }) => `${code} ${labels[0]}`)).toEqual([
      "1 Sangat Tidak Setuju",
      "2 2",
      "3 3",
      "4 Sangat Setuju",
    ]);
    expect(Object.fromEntries(spelled.labels ?? [])).toEqual({ R1: "Petugas ramah", R2: "Petugas rapi" });
    const jk = spelled.variables?.get("jk");
    expect(jk).toMatchObject({ label: "Jenis kelamin", kind: "category" });
    expect(spelled.answers?.get(jk?.answers ?? "")?.map(({ labels }) => labels[0])).toEqual(["Laki-laki", "Perempuan"]);
    expect(Object.fromEntries(spelled.variables?.get("jarak")?.recode ?? [])).toEqual({ D: "Dekat", J: "Jauh" });
    expect(spelled.variables?.get("umur")).toMatchObject({ label: "Umur responden", missing: ["-1", "99"] });
    const { codebook } = await inferCodebook(sheet, {});
    expect(codebook.variables.map(({ name }) => name)).toEqual(["jk", "jarak", "umur"]);
  });
});

describe("the language of a proposal", () => {
  const languageOf = async (cells: Cells, locale: "id" | "en") => {
    const { spelled, decisions } = await proposeCodebook(sheetWith(cells), { overrides: {}, structure: null, locale });
    return [spelled.language, decisions.find(({ path }) => path[0] === "language")?.confidence];
  };

  it("is that of headers and categories, else the one spoken here; always said, with its reason", async () => {
    expect(await languageOf({ "Nama Responden": ["A", "B"], "Jenis kelamin": ["P", "W"] }, "en")).toEqual([
      "id",
      "likely",
    ]);
    expect(await languageOf({ Sex: ["Male", "Female"] }, "id")).toEqual(["en", "likely"]);
    expect(await languageOf({ X1: [1, 2], X2: [2, 1] }, "id")).toEqual(["id", "guess"]);
    expect(await languageOf({ X1: [1, 2], X2: [2, 1] }, "en")).toEqual(["en", "guess"]);
  });
});

describe("money as people write it", () => {
  it.each([
    [(amount: number) => `Rp ${amount}.500.000`],
    [(amount: number) => `Rp${amount}.500.000,-`],
    [(amount: number) => (amount % 2 === 0 ? `${amount}500000` : `Rp. ${amount}.500.000`)],
    [(amount: number) => (amount === 3 ? "tidak tentu" : `IDR ${amount}.500.000`)],
  ])("is a number, parted in two groups", async (written) => {
    const amounts = Array.from({ length: 54 }, (_, row) => written(row === 0 ? 3 : [1, 2, 4, 5, 6, 7, 8, 9][row % 8]!));
    const { spelled } = await propose(sheetWith({ Penghasilan: amounts, Y1: amounts.map((_, row) => 1 + (row % 5)) }));
    expect(spelled.variables?.get("Penghasilan")).toMatchObject({
      categories: [expect.stringMatching(/^< Rp/), expect.stringMatching(/^>= Rp/)],
      cutoff: expect.closeTo(5_000_000, -7),
    });
  });
});

describe("scales that cells don't show the answers of", () => {
  it("are none: their columns are variables, and the codebook can be used", async () => {
    const sheet = sheetWith({ Usia: [20], "1. Pelayanan": ["TS"], "Bagian 2 [P1]": ["S"], "Bagian 2 [P2]": ["S"] });
    const { spelled } = await propose(sheet);
    expect(spelled.scales?.size ?? 0).toBe(0);
    const { codebook } = await inferCodebook(sheet, {}, itemStructure());
    expect(codebook.variables.map(({ name }) => name)).toHaveLength(4);
  });
});

describe("replies that name columns which aren't there", () => {
  it("are placed by line and column", async () => {
    const text = 'columns:\n  R1: "Tidak ada"\n';
    const replies: Spelled = { columns: new Map([["R1", "Tidak ada"]]) };
    const sheet = sheetWith({ Usia: [20, 30] });
    const error = await mistakeOf(
      proposeCodebook(sheet, { overrides: {}, structure: null, replies, source: { path: "a.yaml", text } }),
    );
    expect(error.text.en).toMatch(/^a\.yaml:2:7 /);
    expect(error.exitCode).toBe(3);
  });
});
