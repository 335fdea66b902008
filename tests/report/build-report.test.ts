import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/build-report.ts";
import { cellText } from "../../src/report/cell-text.ts";
import type { Block, Document, Table } from "../../src/report/document.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import type { Remark, StudyResult } from "../../src/stages/result.ts";
import { publishedResult } from "./published-result.ts";
import { sampleRemarks, sampleResult } from "./sample-result.ts";

const tables = ({ blocks }: Document) => blocks.filter((block): block is Table => block.kind === "table");
const tableOf = (document: Document, id: string) => {
  const table = tables(document).find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};
/** Rows as they print: stub and cells. */
const printedRows = ({ rows }: Table) => rows.map(({ stub, cells }) => [...stub, ...cells].map(cellText));
const after = (document: Document, heading: string): Block | undefined => {
  const index = document.blocks.findIndex((block) => block.kind === "heading" && block.text === heading);
  return index < 0 ? undefined : document.blocks[index + 1];
};
const listAfter = (document: Document, heading: string) => {
  const block = after(document, heading);
  return block?.kind === "list" ? block.items : [];
};

const results = (result: StudyResult) => buildReport(result, { further: furtherWriting, depth: "results" });
const full = (result: StudyResult) => buildReport(result, { further: furtherWriting, depth: "full" });

describe("every report", () => {
  const reports = (["en", "id"] as const).flatMap((language) =>
    (["results", "full"] as const).flatMap((depth) =>
      [sampleResult(language), publishedResult(language)].map((result) => ({
        depth,
        document: buildReport(result, { further: furtherWriting, depth }),
      })),
    ),
  );

  it("has tables with one identity each and rows as wide as their heads", () => {
    for (const { document } of reports) {
      const ids = tables(document).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, head, rows, stubHead } of tables(document)) {
        const widths = head.map((cells) => cells.reduce((sum, { span }) => sum + span, 0));
        for (const { stub, cells } of rows) {
          expect(stub.length, id).toBe(stubHead.length);
          for (const width of widths) expect(cells.length, id).toBe(width);
        }
      }
    }
  });

  it("refers only to footnotes that its tables have", () => {
    for (const { document } of reports) {
      for (const { id, head, rows, footnotes } of tables(document)) {
        const known = new Set(footnotes.map((note) => note.id));
        const cells = [...head.flat(), ...rows.flatMap(({ stub, cells: own }) => [...stub, ...own])];
        for (const cell of cells)
          for (const note of ("notes" in cell && cell.notes) || []) expect(known.has(note), id).toBe(true);
      }
    }
  });

  it("keeps SPSS's English titles and stubs in both languages", () => {
    const spss = (language: "en" | "id") =>
      tables(full(sampleResult(language))).filter(({ style }) => style === "spss");
    const words = (all: readonly Table[]) =>
      all.map(({ id, title, head, footnotes }) => ({ id, title, head, footnotes }));
    expect(words(spss("id"))).toEqual(words(spss("en")));
    expect(spss("id").length).toBeGreaterThan(20);
  });
});

describe("the findings", () => {
  const findings = (result: StudyResult) =>
    listAfter(results(result), result.study.language === "id" ? "Temuan" : "Findings").map(({ text }) => text);

  it("say the worst first", () => {
    expect(findings(sampleResult())).toEqual([
      "Doubtful rows: 2 repeated, 1 straight-lined, and 1 breaking rules.",
      "Not valid, 2 of 6 items: A3 and A4",
      "Not reliable, 1 of 2 scales: Loyalitas (alpha -0.250)",
      "Normal: 1 of 2 scores.",
      "Validity can't be judged for 3 items: A2, L1, and L2",
      "Significantly associated with Loyalitas, 1 of 4:",
      "Tempat tinggal: p < 0.001",
      "2 problems and 2 cautions: read the list at the end.",
    ]);
  });

  it("name what the published study found, with p and odds ratio, the smallest p first", () => {
    expect(findings(publishedResult()).slice(2, 7)).toEqual([
      "Berhubungan bermakna dengan Loyalitas, 4 dari 16:",
      "Learning Cost: p = 0,002, OR 5,513 (1,962-15,493)",
      "Jarak tempat tinggal: p = 0,021, OR 3,600 (1,312-9,879)",
      "Bukti Fisik: p = 0,033, OR 3,462 (1,225-9,783)",
      "Hambatan Pindah: p = 0,049, OR 3,000 (1,114-8,080)",
    ]);
  });

  it("never take more than eight lines of 80 columns, however much there is to say", () => {
    const published = publishedResult("en");
    const long = "Sikap responden terhadap kualitas pelayanan di rumah sakit ini secara keseluruhan";
    const worst: StudyResult = {
      ...published,
      variables: published.variables.map((variable) => ({ ...variable, label: `${long} ${variable.name}` })),
      validity: published.validity.map((scale) => ({
        ...scale,
        items: scale.items.map((item, index) => ({ ...item, valid: index % 2 === 0 ? false : null })),
      })),
      reliability: published.reliability.map((scale, index) => ({
        ...scale,
        reliable: index % 2 === 0 ? false : null,
      })),
      normality: published.normality.map((entry, index) => ({ ...entry, normal: index % 2 === 0 ? false : null })),
      bivariate: published.bivariate.map((entry) => ({ ...entry, significant: true })),
    };
    for (const result of [worst, { ...worst, data: { ...worst.data, analysed: 0 } }]) {
      for (const language of ["en", "id"] as const) {
        const texts = findings({ ...result, study: { ...result.study, language } });
        expect(texts.length).toBeLessThanOrEqual(8);
        for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(77);
      }
    }
  });

  it("say that nobody is left", () => {
    const nobody = {
      ...sampleResult(),
      data: { rows: 3, screenedOut: 3, analysed: 0, missingCells: 0, invalidCells: 0 },
    };
    expect(findings(nobody)[0]).toContain("Nobody is left");
  });

  it("have nothing to say about stages that didn't run", () => {
    const empty = {
      cleaning: [],
      validity: [],
      reliability: [],
      frequencies: [],
      descriptives: [],
      normality: [],
      cutoffs: [],
      bivariate: [],
      notes: [],
    };
    expect(findings({ ...sampleResult(), ...empty })).toEqual(["No problems, no cautions."]);
  });
});

describe("a report of some stages", () => {
  const said = (stages: readonly string[] | undefined) => {
    const result = { ...sampleResult(), notes: [] };
    const document = buildReport(result, {
      further: furtherWriting,
      depth: "results",
      ...(stages ? { stages: new Set(stages) } : {}),
    });
    return listAfter(document, "Findings").at(-1);
  };

  it("gives the all-clear for those stages only", () => {
    expect(said(["normality"])).toMatchObject({
      tone: "muted",
      text: expect.stringContaining("in the stages asked for"),
    });
    const all = [
      "cleaning",
      "validity",
      "reliability",
      "frequencies",
      "descriptives",
      "normality",
      "cutoffs",
      "bivariate",
    ];
    for (const stages of [undefined, all])
      expect(said(stages)).toMatchObject({ tone: "good", text: "No problems, no cautions." });
  });
});

describe("what is said around the tables", () => {
  const assumed: Remark[] = [
    { code: "no-codebook", severity: "info", where: "codebook", args: {} },
    { code: "assumed-scale", severity: "info", where: "codebook.scales.A", args: { name: "A", items: ["A1", "A2"] } },
  ];

  it("lists assumptions before the results, and how the file was read among them", () => {
    const result = sampleResult("en", [...assumed, ...sampleRemarks]);
    const document = results({ ...result, inputs: result.inputs.slice(0, 1) });
    const position = (test: (block: Block) => boolean) => document.blocks.findIndex(test);
    const heading = position((block) => block.kind === "heading" && block.text === "What was assumed");
    expect(heading).toBeGreaterThan(0);
    expect(heading).toBeLessThan(position((block) => block.kind === "table"));
    expect(listAfter(document, "What was assumed").map(({ text }) => text)).toEqual([
      "There is no codebook: what the columns mean was guessed from the first rows of the data.",
      "Scale A: A1 and A2.",
      "data.csv was read as 15 rows, cells separated by semicolons, encoding UTF-8.",
    ]);
    expect(JSON.stringify(document.blocks[1])).toContain("none; what was assumed instead is listed below");
  });

  it("puts many scales, categories and numbers in a sentence each, with the first one's option as the example", () => {
    const scale = (name: string) => ({
      name,
      items: [`${name}1..${name}4`],
      answers: ["1..4"],
      option: `--scale "${name}=${name}1..${name}4"`,
    });
    const variable = (name: string, kind: string, option: string) => ({ name, kind, option });
    const remarks: Remark[] = [
      { code: "no-codebook", severity: "info", where: "codebook", args: {} },
      ...["R", "DT"].map(
        (name): Remark => ({ code: "assumed-scale", severity: "info", where: "codebook", args: scale(name) }),
      ),
      {
        code: "assumed-variable",
        severity: "info",
        where: "codebook",
        args: variable("umur", "number", "--category umur"),
      },
      {
        code: "assumed-variable",
        severity: "info",
        where: "codebook",
        args: variable("jarak", "category", "--ignore jarak"),
      },
      {
        code: "assumed-variable",
        severity: "info",
        where: "codebook",
        args: variable("bayar", "category", "--ignore bayar"),
      },
    ];
    const texts = (language: "en" | "id", heading: string) =>
      listAfter(results(sampleResult(language, remarks)), heading).map(({ text }) => text);
    expect(texts("en", "What was assumed").slice(1)).toEqual([
      'Scales: R (R1..R4) and DT (DT1..DT4). If not, for instance: --scale "R=R1..R4"',
      "umur holds a number. If not: --category umur",
      "Categories: jarak and bayar. If not, for instance: --ignore jarak",
    ]);
    expect(texts("id", "Asumsi yang dipakai")[3]).toBe(
      "Berisi kategori: jarak dan bayar. Jika bukan, misalnya: --ignore jarak",
    );
  });

  it("assumes nothing where there is a codebook", () => {
    expect(after(results(sampleResult()), "What was assumed")).toBeUndefined();
  });

  it("numbers problems, then cautions, then notes, each named", () => {
    const items = listAfter(results(sampleResult()), "Problems and cautions");
    expect(items.map(({ mark, text, tone }) => `${mark} ${text.split(":")[0]} ${tone ?? ""}`.trim())).toEqual([
      "1. Problem bad",
      "2. Problem bad",
      "3. Caution caution",
      "4. Caution caution",
      "5. Note",
      "6. Note",
      "7. Note",
    ]);
  });

  it("says in one line which of a scale's items the two correlations disagree on, and counts it as one", () => {
    const disagree = (item: string, corrected: number): Remark => ({
      code: "correlations-disagree",
      severity: "caution",
      where: "validity[0]",
      args: { item, scale: "A", corrected, total: 0.6, criticalR: 0.576, used: "corrected" },
    });
    const report = results(sampleResult("en", [disagree("A1", 0.5), disagree("A2", 0.4)]));
    expect(listAfter(report, "Problems and cautions").map(({ text }) => text)).toEqual([
      "Caution: Pelayanan: items A1 and A2 are valid by one of their two correlations only (A1: corrected 0.500, item-total 0.600; A2: corrected 0.400, item-total 0.600; critical r 0.576). The corrected one decided.",
    ]);
    expect(listAfter(report, "Findings").at(-1)!.text).toContain("1 caution:");
  });

  const larger = (row: string, rows: number, code = "no-odds-ratio"): Remark => ({
    code,
    severity: "info",
    where: "bivariate[0].risk",
    args: { row, column: "L", rows, columns: 2 },
  });
  const toldOf = (language: "en" | "id", remarks: readonly Remark[]) =>
    listAfter(
      results(sampleResult(language, remarks)),
      language === "en" ? "Problems and cautions" : "Masalah dan hal yang perlu dicermati",
    ).map(({ text }) => text);

  it("names all tables without an odds ratio of their own in one line, with their sizes where these differ", () => {
    expect(toldOf("en", [larger("jk", 3), larger("kota", 3)])).toEqual([
      "Note: Loyalitas with Jenis kelamin and Tempat tinggal: there is no single odds ratio for the whole table, since it is 3 x 2.",
    ]);
    expect(toldOf("en", [larger("jk", 3), larger("kota", 5)])).toEqual([
      "Note: Loyalitas with Jenis kelamin (3 x 2) and Tempat tinggal (5 x 2): there is no single odds ratio for the whole table, since each is larger than 2 x 2.",
    ]);
    expect(toldOf("id", [larger("jk", 3), larger("kota", 5), larger("didik", 4)])).toEqual([
      "Catatan: Loyalitas dengan Jenis kelamin (3 x 2), Tempat tinggal (5 x 2), dan Pendidikan (4 x 2): tidak ada odds ratio tunggal untuk seluruh tabel, karena tiap tabel lebih besar daripada 2 x 2.",
    ]);
    const other = { ...larger("jk", 3), args: { ...larger("jk", 3).args, column: "A" } };
    expect(toldOf("en", [larger("jk", 3), other])).toHaveLength(2);
  });

  it("misses a table's odds ratio once, though two stages note it", () => {
    const twice = [larger("jk", 3), larger("jk", 3, "no-odds-ratios"), larger("agama", 1, "no-odds-ratios")];
    const told = toldOf("en", twice);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/^Note: Agama/);
  });

  it("says in one line which tables an empty category is left out of, and apart what isn't the same", () => {
    const empty = (row: string, ...labels: readonly string[]): Remark => ({
      code: "empty-category-dropped",
      severity: "info",
      where: "bivariate[0]",
      args: { row, column: "L", labels },
    });
    expect(toldOf("en", [empty("jk", "Sedang"), empty("didik", "SD"), empty("kota", "Sedang")])).toEqual([
      "Note: Loyalitas with Jenis kelamin and Tempat tinggal: nobody is in Sedang; left out of the table.",
      "Note: Pendidikan and Loyalitas: nobody is in SD; left out of the table.",
    ]);
    expect(toldOf("id", [empty("jk", "Sedang"), empty("kota", "Sedang")])).toEqual([
      "Catatan: Loyalitas dengan Jenis kelamin dan Tempat tinggal: tidak ada responden pada Sedang; kategori itu tidak masuk tabel.",
    ]);
  });

  it("advises a codebook where there is none, and says how to keep the report", () => {
    const next = (remarks: readonly Remark[]) =>
      listAfter(results(sampleResult("en", remarks)), "What to do next")
        .map(({ text }) => text)
        .join(" ");
    expect(next(assumed)).toMatch(/loyalty init data\.csv writes them as a codebook.* -o report\.txt/);
    expect(next([])).not.toContain("codebook");
  });

  it("explains the dots, one sentence for one subject and reason, but not those that a caution explains already", () => {
    const items = listAfter(
      results(sampleResult("id")),
      "Angka yang tidak dapat dihitung dari data ini (titik di dalam tabel)",
    );
    expect(items.map(({ text }) => text)).toEqual([
      "Lama berobat: skewness dan kurtosis tidak dapat dihitung karena hanya ada 2 kasus, padahal perlu sedikitnya 3.",
      "Agama x Loyalitas: nilai p tidak dapat dihitung karena tabelnya hanya berisi 1 x 1 kategori, padahal masing-masing perlu dua.",
    ]);
  });

  it("narrows to the stages that are asked for", () => {
    const ids = (depth: "results" | "full", ...stages: string[]) =>
      tables(buildReport(sampleResult(), { further: furtherWriting, depth, stages: new Set(stages) })).map(
        ({ id }) => id,
      );
    expect(ids("results", "reliability", "normality")).toEqual(["reliability", "normality"]);
    expect(ids("full", "normality")).toEqual(["normality.tests", "normality"]);
    expect(ids("results")).toEqual([]);
  });
});

describe("the results tables", () => {
  const document = results(sampleResult());

  it("give each item both correlations, what they are compared with and a verdict in words", () => {
    expect(printedRows(tableOf(document, "validity")).slice(0, 5)).toEqual([
      ["Pelayanan (A), n = 12", "", "", "", "", ""],
      ["A1", "Dokter ramah", ".720", ".850", ".576", "valid"],
      ["A2", "", ".", ".", ".576", "."],
      ["A3", "Antrean terlalu lama", "-.704", ".100", ".576", "not valid"],
      ["A4", "", ".200", ".500", ".576", "not valid, dropped in round 1"],
    ]);
  });

  it("show p where the criterion is p", () => {
    const result = sampleResult();
    const byP = result.validity.map((scale) => ({ ...scale, criterion: "p" }));
    const method = { alpha: 0.01, validity: { r: "total", criterion: "p" } };
    const table = tableOf(results({ ...result, validity: byP, method }), "validity");
    expect(printedRows(table)[1]).toEqual(["A1", "Dokter ramah", ".720", ".850", "<.001", "valid"]);
    expect(table.caption).toBe("Valid: item-total r is positive and its p is below 0.01.");
  });

  it("count a scale's items without the constant one, as SPSS does", () => {
    expect(printedRows(tableOf(document, "reliability"))).toEqual([
      ["Pelayanan", "2", "12", ".720", ".6", "reliable"],
      ["Loyalitas", "2", "2", "-.250", ".6", "not reliable"],
    ]);
  });

  it("give characteristics their valid percentages and say who is missing", () => {
    expect(printedRows(tableOf(document, "characteristics")).slice(0, 4)).toEqual([
      ["Jenis kelamin", "12", ""],
      ["Laki-laki", "6", "50.0"],
      ["Perempuan", "6", "50.0"],
      ["Missing", "2", ""],
    ]);
  });

  it("keep reversed items, whose codes run the other way, out of the others' columns", () => {
    expect(printedRows(tableOf(document, "answers"))).toEqual([
      ["Pelayanan", "", "", "", "", ""],
      ["A1 Dokter ramah", "-", "3 (21.4)", "-", "11 (78.6)", "45"],
    ]);
    const reversed = tableOf(document, "answers.2");
    expect(reversed.title).toBe("Answers to the reversed items: n (%)");
    expect(reversed.head[0]!.map(({ text }) => text)).toEqual([
      "Sangat Setuju (1)",
      "Setuju (2)",
      "Tidak Setuju (3)",
      "Sangat Tidak Setuju (4)",
      "Total score",
    ]);
    expect(printedRows(reversed)[1]).toEqual(["A3 Antrean terlalu lama", "11 (78.6)", "-", "3 (21.4)", "-", "31"]);
  });

  it("give each item its n where the items differ in it", () => {
    const result = sampleResult();
    const frequencies = result.frequencies.map((entry) => (entry.variable === "A3" ? { ...entry, n: 13 } : entry));
    // Without declared answers both items share a table, since no code of theirs stands for two labels.
    const reversed = frequencies.map((entry) =>
      entry.variable === "A3" ? { ...entry, values: [{ ...entry.values[0]!, value: 4 }] } : entry,
    );
    const table = tableOf(results({ ...result, codebook: {}, frequencies: reversed }), "answers");
    expect(table.head[0]!.map(({ text }) => text)).toEqual(["n", "Tidak Setuju", "Sangat Setuju", "Total score"]);
    expect(printedRows(table).map(([, n]) => n)).toEqual(["", "14", "13"]);
    expect(tableOf(results(result), "answers").head[0]![0]!.text).not.toBe("n");
  });

  it("say why n is smaller than the number analysed, where it is", () => {
    const result = sampleResult();
    expect(tableOf(document, "descriptives").caption).toContain("Where n is below the 14 analysed");
    const whole = result.descriptives.map((entry) => ({ ...entry, missing: 0 }));
    expect(tableOf(results({ ...result, descriptives: whole }), "descriptives").caption).toBe(
      "SD: standard deviation.",
    );
  });

  it("have no skewness beside the verdict where the descriptives were left out", () => {
    const table = tableOf(results({ ...sampleResult(), descriptives: [] }), "normality");
    expect(table.head[0]!.map(({ text }) => text)).toEqual(["Skewness / SE", "Verdict"]);
  });

  it("name what r is compared with: the critical r, a limit, or its p", () => {
    const result = sampleResult();
    const heading = (criterion: string, r: string) => {
      const validity = result.validity.map((scale) => ({ ...scale, criterion }));
      const method = { alpha: 0.05, validity: { r, criterion } };
      return tableOf(results({ ...result, validity, method }), "validity").head[0]![3]!.text;
    };
    expect(heading("r-table", "corrected")).toBe("Critical r");
    expect(heading("0.3", "corrected")).toBe("Limit of r");
    expect(heading("p", "corrected")).toBe("p of corrected r");
    expect(heading("p", "total")).toBe("p of item-total r");
  });

  it("show what a rounded cut-off was rounded from", () => {
    const result = sampleResult();
    const [first] = result.cutoffs;
    const rounded = { ...first!, statistic: "mean" as const, exact: 5.25, used: 5 };
    const table = tableOf(results({ ...result, cutoffs: [rounded] }), "cutoffs");
    expect(
      table.head
        .at(-1)!
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(["Basis", "Before rounding", "Cut-off"]);
    expect(printedRows(table)[0]!.slice(0, 4)).toEqual(["Pelayanan", "mean", "5.25", "5"]);
  });

  it("put a dash where nobody gave an answer", () => {
    const rows = printedRows(tableOf(results(publishedResult()), "answers"));
    expect(rows[1]).toEqual(["R1", "-", "9 (11.3)", "48 (60.0)", "23 (28.8)", "254"]);
  });

  it("show beside a chosen cut-off what the rule would give, and flag where it differs", () => {
    const table = tableOf(document, "cutoffs");
    expect(printedRows(table)).toEqual([
      ["Pelayanan", "given", "6.5", "Rendah", "9 (75.0)", "mean", "5.25", "7"],
      ["", "", "", "Tinggi", "3 (25.0)", "", "", "5"],
      ["Lama berobat", ".", ".", "Singkat", ".", ".", ".", "."],
      ["", "", "", "Lama", ".", "", "", "."],
    ]);
    expect(table.rows[0]!.cells.at(-1)).toMatchObject({ notes: ["differ"], tone: "caution" });
  });

  it("leave the rule out where every cut-off is the rule's", () => {
    const result = sampleResult();
    const ruled = result.cutoffs.map((cutoff) => ({
      ...cutoff,
      statistic: cutoff.rule.statistic,
      exact: cutoff.rule.value,
      used: cutoff.rule.value,
    }));
    expect(printedRows(tableOf(results({ ...result, cutoffs: ruled }), "cutoffs"))[0]).toEqual([
      "Pelayanan",
      "mean",
      "5.25",
      "Rendah",
      "9 (75.0)",
    ]);
  });

  it("summarize associations as a results chapter does", () => {
    expect(printedRows(tableOf(document, "associations"))).toEqual([
      ["Jenis kelamin", "", "", "", ".080", "25.000 (1.200-520.900)"],
      ["Laki-laki", "5 (83.3)", "1 (16.7)", "6", "", ""],
      ["Perempuan", "1 (16.7)", "5 (83.3)", "6", "", ""],
      ["Total", "6 (50.0)", "6 (50.0)", "12", "", ""],
      ["Tempat tinggal", "", "", "", "<.001", "."],
      ["Kota", "6 (100.0)", "0 (.0)", "6", "", ""],
      ["Desa", "0 (.0)", "6 (100.0)", "6", "", ""],
      ["Total", "6 (50.0)", "6 (50.0)", "12", "", ""],
      ["Pendidikan", "", "", "", ".091", "."],
      ["SD", "2 (100.0)", "0 (.0)", "2", "", ""],
      ["SMA", "1 (20.0)", "4 (80.0)", "5", "", ""],
      ["Perguruan tinggi", "1 (20.0)", "4 (80.0)", "5", "", ""],
      ["Total", "4 (33.3)", "8 (66.7)", "12", "", ""],
      ["Agama", "", "", "", ".", "."],
      ["Islam", "-", "12 (100.0)", "12", "", ""],
      ["Total", "-", "12 (100.0)", "12", "", ""],
    ]);
    const p = (row: number) => tableOf(document, "associations").rows[row]!.cells[3];
    expect([p(0), p(4), p(8)].map((cell) => cell && "notes" in cell && cell.notes)).toEqual([
      ["fisher"],
      ["*", "fisher"],
      ["pearson"],
    ]);
  });

  it("have no column for odds ratios where the outcome has three categories", () => {
    const result = sampleResult();
    const noRisk = result.bivariate.map((entry) => ({ ...entry, risk: null }));
    const table = tableOf(results({ ...result, bivariate: noRisk }), "associations");
    expect(table.head[0]!.map(({ text }) => text)).toEqual(["Rendah", "Tinggi", "Total", "p"]);
  });
});

describe("SPSS's tables", () => {
  const document = full(sampleResult());

  it("leave dropped items out of Item-Total Statistics", () => {
    expect(printedRows(tableOf(document, "reliability.A.item-total")).map(([item]) => item)).toEqual([
      "A1 Dokter ramah",
      "A2",
      "A3 Antrean terlalu lama",
    ]);
  });

  it("explain a negative alpha in SPSS's words", () => {
    const table = tableOf(document, "reliability.L.statistics");
    expect(printedRows(table)).toEqual([["-.250", ".", "2"]]);
    expect(table.rows[0]!.cells[0]).toMatchObject({ notes: ["negative"] });
    expect(table.footnotes[0]!.text).toMatch(
      /^The value is negative due to a negative average covariance among items\./,
    );
  });

  it("put the expected-count footnote on Pearson's value and the other on the Continuity Correction's name", () => {
    const table = tableOf(document, "bivariate.jk.chi-square");
    expect(printedRows(table)).toEqual([
      ["Pearson Chi-Square", "5.333", "1", ".021", "", ""],
      ["Continuity Correction", "3.000", "1", ".083", "", ""],
      ["Likelihood Ratio", "5.822", "1", ".016", "", ""],
      ["Fisher's Exact Test", "", "", "", ".080", ".040"],
      ["Linear-by-Linear Association", "4.889", "1", ".027", "", ""],
      ["N of Valid Cases", "12", "", "", "", ""],
    ]);
    expect(table.rows[0]!.cells[0]).toMatchObject({ notes: ["expected"] });
    expect(table.rows[1]!.stub[0]).toMatchObject({ notes: ["two-by-two"] });
    expect(table.footnotes.map(({ text }) => text)).toEqual([
      "4 cells (100.0%) have expected count less than 5. The minimum expected count is 3.00.",
      "Computed only for a 2x2 table",
    ]);
  });

  it("say for a constant what SPSS says", () => {
    const table = tableOf(document, "bivariate.agama.chi-square");
    expect(printedRows(table)).toEqual([
      ["Pearson Chi-Square", "."],
      ["N of Valid Cases", "12"],
    ]);
    expect(table.footnotes[0]!.text).toBe("No statistics are computed because Agama and Loyalitas are constants.");
    expect(tables(document).some(({ id }) => id === "bivariate.agama.risk")).toBe(false);
  });

  it("say why there is no risk estimate", () => {
    for (const id of ["bivariate.kota.risk", "bivariate.didik.risk"]) {
      expect(tableOf(document, id).footnotes[0]!.text).toMatch(/^Risk Estimate statistics cannot be computed\./);
    }
  });

  it("give every frequency table its valid total, and Missing System where some are missing", () => {
    expect(
      printedRows(tableOf(document, "frequencies.jk")).map(([first, second, count]) => [first, second, count]),
    ).toEqual([
      ["Valid", "Laki-laki", "6"],
      ["", "Perempuan", "6"],
      ["", "Total", "12"],
      ["Missing", "System", "2"],
      ["Total", "", "14"],
    ]);
    expect(printedRows(tableOf(document, "frequencies.A1")).at(-1)).toEqual(["", "Total", "14", "100.0", "100.0", ""]);
  });

  it("take the margins that a result may carry", () => {
    const result = sampleResult();
    const cases = { total: 14, validPercent: 85.71428571428571, missingPercent: 14.285714285714286 };
    const frequencies = result.frequencies.map((entry) => (entry.variable === "jk" ? { ...entry, cases } : entry));
    const rows = printedRows(tableOf(full({ ...result, frequencies }), "frequencies.jk"));
    expect(rows.slice(2)).toEqual([
      ["", "Total", "12", "85.7", "100.0", ""],
      ["Missing", "System", "2", "14.3", "", ""],
      ["Total", "", "14", "100.0", "", ""],
    ]);
  });

  it("mark Lilliefors's lower bound", () => {
    const table = tableOf(document, "normality.tests");
    expect(printedRows(table)).toEqual([["Lama berobat", ".100", "12", ".200", ".951", "12", ".000"]]);
    expect(table.rows[0]!.cells[2]).toMatchObject({ notes: ["*"] });
  });
});

describe("the published study", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the published file is read as it is
  let published: any;
  const document = full(publishedResult("en"));

  it("is printed as SPSS printed it: Item-Total Statistics, Descriptives, frequencies, tests, risks", async () => {
    const { readFileSync } = await import("node:fs");
    published = JSON.parse(readFileSync(new URL("../../fixtures/bekasi/published.json", import.meta.url), "utf8"));
    let compared = 0;
    const same = (ours: readonly string[], printed: readonly (string | undefined)[], where: string) => {
      compared += printed.length;
      expect(ours, where).toEqual(printed.map((text) => text ?? ""));
    };
    for (const { scale, items, alpha, n_items } of published.pilot.reliability) {
      printedRows(tableOf(document, `reliability.${scale}.item-total`)).forEach((row, index) => {
        const item = items[index];
        same(
          row.slice(1),
          [
            item.scale_mean_if_deleted,
            item.scale_variance_if_deleted,
            item.corrected_item_total,
            item.alpha_if_deleted,
          ],
          item.item,
        );
      });
      const [statistics] = printedRows(tableOf(document, `reliability.${scale}.statistics`));
      same([statistics![0]!, statistics![2]!], [alpha, String(n_items)], scale);
    }
    for (const entry of published.main.descriptives) {
      const cells = printedRows(tableOf(document, `descriptives.${entry.scale}`)).flatMap((row) =>
        row.slice(3).filter((cell) => cell !== ""),
      );
      const { variable: _, scale: __, ...printed } = entry;
      same(cells, Object.values(printed), entry.scale);
    }
    for (const { variable_key, rows } of published.main.frequencies) {
      printedRows(tableOf(document, `frequencies.${variable_key}`))
        .slice(0, -1)
        .forEach((row, index) => {
          const { frequency, percent, valid_percent, cumulative_percent } = rows[index];
          same(row.slice(2), [String(frequency), percent, valid_percent, cumulative_percent], variable_key);
        });
    }
    for (const { row_key, chi_square, risk_estimate } of published.main.crosstabs) {
      const tests = new Map(
        printedRows(tableOf(document, `bivariate.${row_key}.chi-square`)).map(([name, ...cells]) => [name, cells]),
      );
      for (const test of chi_square.tests) {
        const cells = [test.value, test.df, test.asymp_sig_2, test.exact_sig_2, test.exact_sig_1];
        const ours = tests.get(test.test)!;
        same(ours, cells.slice(0, ours.length), `${row_key} ${test.test}`);
      }
      if (risk_estimate === undefined) continue;
      printedRows(tableOf(document, `bivariate.${row_key}.risk`))
        .slice(0, -1)
        .forEach((row, index) => {
          const { value, lower, upper } = risk_estimate.rows[index];
          same(row.slice(1), [value, lower, upper], row_key);
        });
    }
    expect(compared).toBeGreaterThan(1500);
  });
});
