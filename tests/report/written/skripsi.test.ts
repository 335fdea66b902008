/** A results chapter of whatever study: what it leaves out, what it says instead, and that nothing breaks it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { footnoteMarks, numbersOf, writtenCell } from "../../../src/report/cell-text.ts";
import type { Block, Document, Table } from "../../../src/report/document.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { expectedTables } from "../../support/expected-tables.ts";
import { documentOf, fixtures, studyResult, type Wanted } from "../../support/written.ts";
import { sampleResult } from "../sample-result.ts";
import { paragraphsAbout, proseFaults, wordlessTables } from "../words/check-prose.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "skripsi-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The chapter of a study made up for a test. */
async function chapterOf(name: string, rows: readonly string[], codebook: string): Promise<Document> {
  const [data, book] = [join(folder, `${name}.csv`), join(folder, `${name}.yaml`)];
  writeFileSync(data, `${rows.join("\n")}\n`);
  writeFileSync(book, codebook);
  return documentOf(await studyResult({ data, codebook: book }), { style: "skripsi" });
}

const study = (name: string): Wanted => ({
  data: `${fixtures}/studies/${name}/data.csv`,
  codebook: `${fixtures}/studies/${name}/loyalty.yaml`,
});
const chapter = async (wanted: Wanted = {}) => documentOf(await studyResult(wanted), { style: "skripsi", ...wanted });

const tablesOf = ({ blocks }: Document) => blocks.filter((block): block is Table => block.kind === "table");
const idsOf = (document: Document) => tablesOf(document).map(({ id }) => id);
const headingsOf = ({ blocks }: Document) =>
  blocks.flatMap((block: Block) => (block.kind === "heading" ? [block.text] : []));
const prosesOf = ({ blocks }: Document) =>
  blocks.flatMap((block: Block) => (block.kind === "paragraph" ? [block.text] : []));

function tableOf(document: Document, id: string) {
  const found = expectedTables(document).find((table) => table.id === id);
  if (found === undefined) throw new Error(`there is no table ${id} among ${idsOf(document).join(", ")}`);
  return found;
}

const SAMPLE = ["id", "en"] as const;
const STUDIES: readonly (readonly [string, Wanted])[] = [
  ["bekasi", {}],
  ["bfi", study("bfi")],
  ["arthritis", study("arthritis")],
  ["oswego", study("oswego")],
];

describe.each(STUDIES.flatMap(([name, wanted]) => SAMPLE.map((language) => [name, language, wanted] as const)))(
  "the chapter of %s in %s",
  (_name, language, wanted) => {
    let result: StudyResult;
    let document: Document;
    beforeAll(async () => {
      result = await studyResult({ ...wanted, language });
      document = documentOf(result, { ...wanted, style: "skripsi" });
    });

    it("has words about every table, whose figures are the result's own", () => {
      expect(wordlessTables(document)).toEqual([]);
      expect(proseFaults(document, result)).toEqual([]);
    });

    it("numbers its sections without gaps", () => {
      const numbers = headingsOf(document)
        .slice(1)
        .map((text) => text.split(" ")[0]!);
      let [section, below] = [0, 0];
      for (const number of numbers) {
        if (number.split(".").length === 2) [section, below] = [section + 1, 0];
        else below += 1;
        expect(number).toBe(below === 0 ? `4.${section}` : `4.${section}.${below}`);
      }
      expect(section).toBeGreaterThan(1);
    });

    it("has no table twice, none without rows, none whose rows and headings differ in width, each with its source", () => {
      const tables = tablesOf(document);
      expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      for (const { id, rows, head, stubHead, source } of tables) {
        expect(rows.length, id).toBeGreaterThan(0);
        expect(source, id).toMatch(language === "id" ? /^Sumber: data primer diolah/ : /^Source: primary data/);
        const width = head[0]!.reduce((sum, { span }) => sum + span, 0);
        for (const line of head)
          expect(
            line.reduce((sum, { span }) => sum + span, 0),
            id,
          ).toBe(width);
        for (const row of rows) expect([row.stub.length, row.cells.length], id).toEqual([stubHead.length, width]);
      }
    });

    it("ends with what is needed to repeat it, and nothing of it is undefined", () => {
      expect(document.blocks.at(-1)).toMatchObject({ kind: "facts", id: "reproducibility" });
      expect(JSON.stringify(document)).not.toMatch(/NaN|\[object|"text":"undefined/);
    });
  },
);

it("the sample study, where everything that can go wrong does, has its chapter in both languages", () => {
  for (const language of SAMPLE) {
    const result = sampleResult(language);
    const document = documentOf(result, { style: "skripsi" });
    expect(wordlessTables(document)).toEqual([]);
    expect(proseFaults(document, result)).toEqual([]);
    // a table that nothing is left of has its name and total, an odds ratio that doesn't exist its dot
    const { rows } = tableOf(document, "skripsi.associations");
    expect(rows.find(([name]) => name === "Tempat tinggal")?.at(-1)).toBe(".");
    expect(rows.find(([name]) => name === "Pendidikan")?.at(-1)).toBe("-");
  }
});

describe("studies of other kinds", () => {
  it("a study without an outcome has no bivariate section", async () => {
    const document = await chapterOf(
      "none",
      ["sex,A1,A2", "f,1,2", "m,2,1", "f,3,3", "m,1,2", "f,2,3"],
      [
        "loyalty: 1",
        "language: en",
        "answers: { agree: { 1: [No], 2: [Perhaps], 3: [Yes] } }",
        "variables: { sex: { label: Sex } }",
        "scales: { A: { label: Trust, items: [A1, A2], answers: agree, categories: [Low, High] } }",
      ].join("\n"),
    );
    expect(headingsOf(document).some((text) => text.includes("Bivariate"))).toBe(false);
    expect(idsOf(document).slice(-2)).toEqual(["skripsi.groups.A", "skripsi.statements.A"]);
    expect(tablesOf(document).at(-1)?.source).toBe("Source: primary data");
  });

  it("an outcome of three groups has no column for odds ratios", async () => {
    const document = await chapter(study("arthritis"));
    const { head, caption } = tableOf(document, "skripsi.associations");
    expect(head).toEqual([
      "Variable",
      "Category",
      "None",
      "Some",
      "Marked",
      "Total",
      ...Array.from({ length: 4 }, () => ["n", "%"]).flat(),
      "p",
    ]);
    expect(caption).toBe("Percentages are of the row.");
  });

  it("the outcome comes last and isn't among the characteristics", async () => {
    const document = await chapter(study("oswego"));
    const ids = idsOf(document);
    expect(ids.indexOf("skripsi.groups.ill")).toBe(ids.indexOf("skripsi.associations") - 1);
    expect(tableOf(document, "skripsi.characteristics").rows.some(([name]) => name === "Ill")).toBe(false);
  });

  it("a number without groups is told by its mean", async () => {
    const document = await chapter(study("arthritis"));
    expect(tableOf(document, "skripsi.numbers").rows.map(([name]) => name)).toEqual(["Age (years)"]);
  });

  it("reversed statements share the columns of the others, as they were worded, and are marked", async () => {
    const document = await chapter(study("bfi"));
    const result = await studyResult(study("bfi"));
    const { head, rows, footnotes } = tableOf(document, "skripsi.statements.A");
    expect(head.slice(-8)).toEqual([
      "n",
      "Very Inaccurate",
      "Moderately Inaccurate",
      "Slightly Inaccurate",
      "Slightly Accurate",
      "Moderately Accurate",
      "Very Accurate",
      "Total score",
    ]);
    const first = result.frequencies.find(({ variable }) => variable === "A1");
    const worded = first?.values.find(({ label }) => label === "Very Inaccurate");
    expect(worded?.value).toBe(6);
    expect(rows[0]?.[2]).toMatch(new RegExp(`^${worded?.count} \\(`));
    expect(rows[0]?.[0]).toBe("A1a");
    expect(footnotes).toHaveLength(1);
  });

  it("where answers are missing, statements have their n, totals what is missing, and total scores aren't compared", async () => {
    const document = await chapter({ ...study("bfi"), language: "en" });
    expect(tableOf(document, "skripsi.statements.A").head).toContain("n");
    expect(tableOf(document, "skripsi.groups.A").rows.at(-1)?.[0]).toBe("Missing");
    const about = prosesOf(document).filter((text) => text.includes("total score"));
    expect(about.some((text) => text.includes("cannot be compared"))).toBe(true);
    expect(about.some((text) => text.includes("the highest total score is that of"))).toBe(false);
  });
});

const LIKERT = "answers: { setuju: { 1: [STS], 2: [TS], 3: [S], 4: [SS] } }";
const HEAD = "kelas,A1,A2,B1,B2,C1,C2";
const ROWS = Array.from({ length: 40 }, (_, row) => {
  const answer = (item: number) => 1 + ((row * (item + 3) + item * item + (row >> 2)) % 4);
  return [["x", "y", "z", "w"][row % 4], ...[1, 2, 3, 4, 5, 6].map(answer)].join(",");
});

describe("scales of all kinds", () => {
  it("a scale of more than two groups has them all, and an outcome of five shares a column for n and percentage", async () => {
    const document = await chapterOf(
      "bins",
      [HEAD, ...ROWS],
      [
        "loyalty: 1",
        "language: id",
        LIKERT,
        "variables: { kelas: { label: Kelas } }",
        "scales:",
        "  A: { label: Mutu, items: [A1, A2], answers: setuju, bins: [{ below: 4, label: Kurang }, { below: 6, label: Cukup }, { label: Baik }] }",
        "  C:",
        "    label: Minat",
        "    items: [C1, C2]",
        "    answers: setuju",
        "    bins: [{ below: 3, label: E }, { below: 4, label: D }, { below: 5, label: C }, { below: 6, label: B }, { label: A }]",
        "outcome: C",
        "predictors: [kelas, A]",
      ].join("\n"),
    );
    expect(tableOf(document, "skripsi.groups.A").rows.map(([name]) => name)).toEqual([
      "Kurang",
      "Cukup",
      "Baik",
      "Total",
    ]);
    const table = tableOf(document, "skripsi.associations");
    const groups = tableOf(document, "skripsi.groups.C")
      .rows.slice(0, -1)
      .map(([name]) => name);
    expect(groups.length).toBeGreaterThan(3);
    expect(table.head).toEqual([
      "Variabel",
      "Kategori",
      ...groups,
      "Total",
      ...groups.map(() => "n (%)"),
      "n",
      "Nilai p",
    ]);
    expect(table.rows[0]?.[2]).toMatch(/^\d+ \(\d+,\d\)$/);
  });

  it("a scale whose cut-off the data leave undefined says so and is told by its mean", async () => {
    const document = await chapterOf(
      "ungrouped",
      [HEAD, ...ROWS.slice(0, 12).map((row) => row.replace(/,\d,\d$/, ",2,2"))],
      [
        "loyalty: 1",
        "language: id",
        LIKERT,
        "scales:",
        "  A: { label: Mutu, items: [A1, A2], answers: setuju }",
        "  C: { label: Minat, items: [C1, C2], answers: setuju, categories: [Rendah, Tinggi] }",
      ].join("\n"),
    );
    expect(idsOf(document)).toContain("skripsi.groups.A");
    expect(idsOf(document)).not.toContain("skripsi.groups.C");
    expect(prosesOf(document).some((text) => /^Skor Minat tidak dibagi .*titik potongnya tidak dapat/.test(text))).toBe(
      true,
    );
    expect(tableOf(document, "skripsi.numbers").rows.map(([name]) => name)).toEqual(["Minat"]);
  });

  it("a scale of scales goes before its parts, an item of two scales is told with each, a part only once", async () => {
    const document = await chapterOf(
      "parts",
      [HEAD, ...ROWS],
      [
        "loyalty: 1",
        "language: id",
        LIKERT,
        "scales:",
        "  A: { label: Mutu, items: [A1, A2], answers: setuju, categories: [Buruk, Baik] }",
        "  B: { label: Harga, items: [B1, B2, A2], answers: setuju, categories: [Mahal, Murah] }",
        "  K: { label: Kesan, sum: [A, C], categories: [Buruk, Baik] }",
        "  K2: { label: Kesan lain, sum: [B, C], categories: [Buruk, Baik] }",
        "  C: { label: Minat, items: [C1, C2], answers: setuju, categories: [Rendah, Tinggi] }",
        "variables: { kelas: { label: Kelas } }",
        "outcome: kelas",
        "predictors: [A, C, K]",
      ].join("\n"),
    );
    const ids = idsOf(document).filter((id) => id.startsWith("skripsi.") && id !== "skripsi.instrument");
    expect(ids).toEqual([
      "skripsi.groups.K",
      "skripsi.statements.A",
      "skripsi.groups.A",
      "skripsi.statements.C",
      "skripsi.groups.C",
      "skripsi.groups.K2",
      "skripsi.statements.B",
      "skripsi.groups.B",
      "skripsi.groups.kelas",
      "skripsi.associations.K",
      "skripsi.part-associations.K",
    ]);
    expect(tableOf(document, "skripsi.statements.A").rows.map(([name]) => name)).toContain("A2");
    expect(tableOf(document, "skripsi.statements.B").rows.map(([name]) => name)).toContain("A2");
  });
});

describe("what somebody asks for", () => {
  it("only the instrument, for the methods chapter", async () => {
    const document = await chapter({ stages: new Set(["validity", "reliability"]), chapter: 3 });
    expect(idsOf(document)).toEqual(["validity", "skripsi.instrument"]);
    expect(document.numbering?.prefix).toBe("3.");
  });

  it("only one half of the instrument has the columns of that half", async () => {
    const validity = await chapter({ stages: new Set(["validity"]) });
    expect(tableOf(validity, "skripsi.instrument").head).toEqual([
      "Skala",
      "Jumlah butir",
      "Butir tidak valid",
      "Butir valid",
      "n",
    ]);
    const reliability = await chapter({ stages: new Set(["reliability"]) });
    expect(tableOf(reliability, "skripsi.instrument").head).toEqual([
      "Skala",
      "Butir dalam alpha",
      "n",
      "Cronbach's Alpha",
      "Kesimpulan",
    ]);
  });

  it("further stages by name, in a section of their own", async () => {
    const document = await chapter({ stages: new Set(["bivariate", "oddsRatios"]) });
    expect(idsOf(document).filter((id) => !id.startsWith("skripsi."))).not.toEqual([]);
    expect(headingsOf(document).some((text) => text.endsWith("Analisis lanjutan"))).toBe(true);
  });

  it("SPSS's look writes a point and no leading zero", async () => {
    const document = await chapter({ look: "spss" });
    const numbers = numbersOf(document);
    const table = tablesOf(document).find(({ id }) => id === "skripsi.associations.KP");
    const row = table?.rows[0]?.cells.map((cell) => writtenCell(cell, numbers));
    expect(row?.slice(-2)).toEqual([".054", "2.955 (1.097-7.954)"]);
    expect(table === undefined ? [] : footnoteMarks(table).footnotes).toEqual([
      { mark: "a", text: "Continuity correction" },
    ]);
  });
});

describe("hostile labels", () => {
  const HOSTILE = [
    "x".repeat(10_000),
    "\u202eterbalik \u05e9\u05dc\u05d5\u05dd",
    "<script>alert(1)</script> | \\write18{rm} $x$ % =cmd()",
    "\u{1f600} \ud800 \u0007",
    "",
  ];

  it("stand in the tables as they are, shortened in sentences, and every figure keeps its place", () => {
    const plain = sampleResult("id");
    const labelled = (of: string, index: number) => (index % 2 === 0 ? HOSTILE[index % HOSTILE.length]! : of);
    const result: StudyResult = {
      ...plain,
      variables: plain.variables.map((entry, index) => ({ ...entry, label: labelled(entry.label, index) })),
      frequencies: plain.frequencies.map((entry) => ({
        ...entry,
        values: entry.values.map((value, index) => ({ ...value, label: HOSTILE[index % HOSTILE.length]! })),
      })),
    };
    const document = documentOf(result, { style: "skripsi" });
    expect(idsOf(document)).toEqual(idsOf(documentOf(plain, { style: "skripsi" })));
    for (const text of prosesOf(document)) expect([...text].length).toBeLessThan(6000);
    const count = (one: Document) =>
      expectedTables(one)
        .filter(({ id }) => id.startsWith("skripsi.groups") || id === "skripsi.characteristics")
        .map(({ id, rows }) => [id, rows.length]);
    expect(count(document)).toEqual(count(documentOf(plain, { style: "skripsi" })));
  });

  it("sixty items of twelve answers each have their row and column", async () => {
    const items = Array.from({ length: 60 }, (_, index) => `Q${index + 1}`);
    const rows = Array.from({ length: 30 }, (_, row) =>
      items.map((_, item) => 1 + ((row * 7 + item * 5 + row * item) % 12)).join(","),
    );
    const answers = Array.from({ length: 12 }, (_, code) => `${code + 1}: ["| jawaban ${code + 1} <b>"]`).join(", ");
    const document = await chapterOf(
      "many",
      [items.join(","), ...rows],
      [
        "loyalty: 1",
        "language: id",
        `answers: { banyak: { ${answers} } }`,
        "scales: { Q: { label: Banyak, items: Q1..Q60, answers: banyak, categories: [Rendah, Tinggi] } }",
      ].join("\n"),
    );
    const table = tablesOf(document).find(({ id }) => id === "skripsi.statements.Q");
    expect([table?.rows.length, table?.rows[0]?.cells.length]).toEqual([60, 13]);
  });
});

describe("the words of the Bekasi chapter", () => {
  const STAGES = new Set(["frequencies", "bivariate"]);
  let document: Document;
  beforeAll(async () => {
    document = await chapter({ chapter: 6, stages: STAGES });
  });

  it("name the larger group by its size, a part as a dimension, the outcome as such", () => {
    expect(paragraphsAbout(document, "skripsi.groups.KP")).toEqual([
      "Berdasarkan Tabel 6.2 tentang Kinerja Pelayanan, lebih dari separuh responden, yaitu 51 orang (63,8%), termasuk kelompok Baik, sedangkan 29 orang (36,3%) termasuk kelompok Tidak Baik.",
    ]);
    expect(paragraphsAbout(document, "skripsi.groups.CC")).toEqual([
      "Pada dimensi Continuity Cost, Tabel 6.19 menunjukkan bahwa kedua kelompok hampir seimbang: 37 orang (46,3%) termasuk kelompok Rendah dan 43 orang (53,8%) termasuk kelompok Tinggi.",
    ]);
    expect(paragraphsAbout(document, "skripsi.groups.L")[0]).toMatch(
      /^Untuk variabel terikat penelitian ini, Loyalitas, Tabel 6\.23 /,
    );
  });

  it("name the statements with the highest and lowest total score, all of them where several share it", () => {
    expect(paragraphsAbout(document, "skripsi.statements.R")).toEqual([
      "Berdasarkan Tabel 6.3, pernyataan Reliabilitas dengan skor total tertinggi adalah \u201cR4\u201d (265), sedangkan yang terendah \u201cR3\u201d (240). Jawaban terbanyak pada pernyataan dengan skor total tertinggi itu adalah S, yang dipilih oleh 55 orang (68,8%).",
    ]);
    expect(paragraphsAbout(document, "skripsi.statements.L")[0]).toContain(
      "tertinggi adalah \u201cL38\u201d dan \u201cL39\u201d (246), sedangkan yang terendah \u201cL40\u201d (239).",
    );
    expect(paragraphsAbout(document, "skripsi.statements.P")[0]).toContain("semakin condong jawaban responden ke STS.");
  });

  it("say of each table of associations which predictors are in it, and of a single one its p", () => {
    const first = (id: string) => paragraphsAbout(document, id)[0];
    expect(first("skripsi.associations")).toContain(
      "Berdasarkan Tabel 6.24 diketahui bahwa karakteristik responden yang berhubungan bermakna dengan Loyalitas pada taraf signifikansi 0,05 adalah Jarak tempat tinggal. Karena 16 uji dilakukan dalam penelitian ini, masing-masing pada taraf 0,05 dan tanpa koreksi, sebagian hasil yang bermakna dapat muncul karena kebetulan.",
    );
    expect(first("skripsi.part-associations.HP")).toContain("dimensi Hambatan Pindah yang berhubungan bermakna");
    expect(first("skripsi.associations.HP")).toContain("p = 0,049");
    expect(first("skripsi.associations.KP")).toContain("tidak cukup bukti");
    expect(first("skripsi.associations.KP")).toContain("p = 0,054");
  });

  it("say what holds of every table of associations once", () => {
    const all = prosesOf(document).join("\n");
    for (const once of [
      "Hubungan yang ditemukan tidak dengan sendirinya",
      "Hasil yang tidak bermakna tidak berarti",
      "Karena 16 uji dilakukan",
    ]) {
      expect(all.split(once).length - 1, once).toBe(1);
    }
  });
});

describe("the instrument", () => {
  it("has each item with its r, the critical r and the verdict, before the scales' summary", async () => {
    const document = await chapter();
    expect(idsOf(document).slice(0, 2)).toEqual(["validity", "skripsi.instrument"]);
    const { head, rows } = tableOf(document, "validity");
    expect(head).toEqual(["Butir", "r hitung (terkoreksi)", "r butir-total", "r tabel", "Kesimpulan"]);
    const { validity } = await studyResult();
    expect(rows.length).toBe(validity.reduce((sum, { items }) => sum + items.length + 1, 0));
    expect(rows[2]).toEqual(["R2", "0,403", "0,667", "0,396", "valid"]);
  });

  it("is told in words once: items by their table, scales by the summary", async () => {
    const document = await chapter();
    expect(paragraphsAbout(document, "validity").join(" ")).toContain(
      "Berdasarkan Tabel 4.1 diketahui bahwa semua butir",
    );
    const summary = paragraphsAbout(document, "skripsi.instrument").join(" ");
    expect(summary).toMatch(/^Validitas dan reliabilitas setiap skala dirangkum dalam Tabel 4\.2\. Reliabilitas diuji/);
    expect(summary).not.toContain("Tabel 4.1");
    expect(tableOf(document, "skripsi.instrument").caption).not.toContain("Valid:");
  });

  it("has words about the summary where only items were tested, and of reliability alone no table of items", async () => {
    const result = await studyResult();
    const validity = documentOf({ ...result, reliability: [] }, { style: "skripsi", stages: new Set(["validity"]) });
    expect(paragraphsAbout(validity, "skripsi.instrument")).toEqual([
      "Banyaknya butir yang valid dan yang tidak valid pada setiap skala dirangkum dalam Tabel 4.2.",
    ]);
    const reliability = documentOf({ ...result, validity: [] }, { style: "skripsi", stages: new Set(["reliability"]) });
    expect(idsOf(reliability)).toEqual(["skripsi.instrument"]);
    expect(paragraphsAbout(reliability, "skripsi.instrument")[0]).toMatch(/^Reliabilitas diuji/);
  });

  it("says once who was left out of both, and of each where they differ", async () => {
    const wanted = { ...study("bfi"), language: "id" } as const;
    const result = await studyResult(wanted);
    const said = (of: StudyResult) =>
      prosesOf(documentOf(of, { ...wanted, style: "skripsi" })).flatMap(
        (text) => text.match(/Responden yang jawabannya tidak lengkap[^.]*\./g) ?? [],
      );
    expect(said(result)).toEqual([
      expect.stringMatching(/baik dalam uji validitas maupun reliabilitas, yaitu 6 orang pada skala Agreeableness,/),
    ]);
    const [first, ...others] = result.reliability;
    const differing = said({ ...result, reliability: [{ ...first!, excluded: first!.excluded + 1 }, ...others] });
    expect(differing.map((text) => text.includes("baik dalam uji"))).toEqual([false, false]);
    expect(differing[1]).toContain("7 orang pada skala Agreeableness");
    expect(said({ ...result, validity: [] })).toHaveLength(1);
  });
});

describe("the chapter's own heading", () => {
  it("is a thesis's in each language, with the tables numbered in digits", async () => {
    const headed = async (wanted: Wanted) => {
      const document = await chapter(wanted);
      return [headingsOf(document)[0], document.numbering?.prefix];
    };
    expect(await headed({})).toEqual(["BAB IV HASIL PENELITIAN", "4."]);
    expect(await headed({ chapter: 6 })).toEqual(["BAB VI HASIL PENELITIAN", "6."]);
    expect(await headed({ language: "en", chapter: 5 })).toEqual(["Chapter 5. Results", "5."]);
  });
});

describe("characteristics that are numbers", () => {
  const BOOK = (language: string) =>
    [
      "loyalty: 1",
      `language: ${language}`,
      LIKERT,
      "variables:",
      "  gaji: { label: Gaji, kind: category }",
      "  puas: { label: Puas, kind: category }",
      "  asal: { label: Asal, kind: category }",
      "  sama: { label: Kelas, kind: category }",
      "scales: { A: { label: Mutu, items: [A1, A2], answers: setuju, categories: [Buruk, Baik] } }",
    ].join("\n");
  const rowsOf = (gaji: readonly number[], puas: readonly number[]) => [
    "gaji,puas,asal,sama,A1,A2",
    ...gaji.map(
      (money, row) => `${money},${puas[row]},${["x", "y", "z"][row % 3]},3,${1 + (row % 4)},${1 + (row % 3)}`,
    ),
  ];
  const aboutThem = async (name: string, language: string, rows: readonly string[]) => {
    const document = await chapterOf(name, rows, BOOK(language));
    return paragraphsAbout(document, "skripsi.characteristics").join(" ");
  };
  const OWN = [31, 40, 51, 27, 19, 22].map((money) => money * 100_000);
  const SHARED = [31, 31, 51, 27, 19, 22].map((money) => money * 100_000);

  it("have no largest group where everybody's is another one", async () => {
    const id = await aboutThem("own", "id", rowsOf(OWN, [4, 4, 4, 5, 5, 3]));
    expect(id).toContain(
      "Jawaban tentang Gaji berbeda pada setiap responden (6 jawaban), sehingga tidak ada kelompok yang terbesar.",
    );
    expect(id).not.toContain("3100000");
    const en = await aboutThem("own-en", "en", rowsOf(OWN, [4, 4, 4, 5, 5, 3]));
    expect(en).toContain(
      "No two respondents gave the same answer about Gaji (6 answers), so there is no largest group.",
    );
  });

  it("are called scattered where hardly anybody shares anybody's", async () => {
    const id = await aboutThem("shared", "id", rowsOf(SHARED, [4, 4, 4, 5, 5, 3]));
    expect(id).toContain("ada 5 jawaban yang berbeda dari 6 responden");
    expect(id).toContain("yang paling sering pun hanya diberikan oleh 2 orang");
  });

  it("are named as answers, since a bare number names no group, and words are not", async () => {
    const id = await aboutThem("answers", "id", rowsOf(OWN, [4, 4, 4, 5, 5, 3]));
    expect(id).toContain(
      "kelompok terbesar adalah jawaban 4 sebanyak 3 orang (50,0%), sedangkan yang terkecil jawaban 3",
    );
    expect(id).toContain("Menurut Kelas, seluruh responden (6 orang) memberikan jawaban 3.");
    expect(id).toContain("Menurut Asal, semua kelompok (3 kelompok) sama banyaknya, masing-masing 2 orang (33,3%).");
    expect(id).not.toContain("jawaban x");
    const en = await aboutThem("answers-en", "en", rowsOf(OWN, [4, 4, 4, 5, 5, 3]));
    expect(en).toContain("the largest group is answer 4 with 3 respondents (50.0%)");
    expect(en).toContain("By Kelas, all respondents (6) gave answer 3.");
  });

  it("as an outcome are called so too", async () => {
    const document = await chapterOf(
      "outcome",
      rowsOf(OWN, [4, 4, 4, 5, 5, 3]),
      `${BOOK("id")}\noutcome: puas\npredictors: [asal]`,
    );
    expect(paragraphsAbout(document, "skripsi.groups.puas")[0]).toContain("kelompok terbesar adalah jawaban 4, yaitu");
  });
});
