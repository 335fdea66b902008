import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/build-report.ts";
import { cellText, footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Block, Table } from "../../../src/report/document.ts";
import { furtherWriting } from "../../../src/report/further/further-writing.ts";
import { sampleResult } from "../sample-result.ts";

const blocks = (language: "en" | "id", depth: "results" | "full" = "full"): readonly Block[] =>
  buildReport(sampleResult(language), { further: furtherWriting, depth }).blocks;
const tables = (language: "en" | "id" = "en") =>
  blocks(language).filter((block): block is Table => block.kind === "table");
const tableOf = (id: string, language: "en" | "id" = "en") => {
  const found = tables(language).find((table) => table.id === id);
  return found ?? expect.fail(`no table ${id}`);
};
/** Rows as they print, with the marks of their notes. */
const printed = (table: Table) => {
  const marks = footnoteMarks(table);
  return table.rows.map(({ stub, cells }) =>
    [...stub, ...cells].map((cell) => cellText(cell) + marks.of("notes" in cell ? cell.notes : undefined)),
  );
};
const footnotes = (table: Table) => footnoteMarks(table).footnotes.map(({ mark, text }) => `${mark}: ${text}`);

describe("SPSS's tables of a scale's items", () => {
  it("the inter-item matrix has three decimals, 1.000 on the diagonal and no negative zero", () => {
    const table = tableOf("itemCorrelations.A.matrix");
    expect(table.title).toBe("Inter-Item Correlation Matrix");
    expect(printed(table)).toEqual([
      ["A1 Dokter ramah", "1.000", ".723", ".000"],
      ["A2", ".723", "1.000", ".576"],
      ["A3 Antrean terlalu lama", ".000", ".576", "1.000"],
    ]);
  });

  it("the correlations have two stars to .01, one to .05, the latter included", () => {
    const table = tableOf("itemCorrelations.A.correlations");
    expect(printed(table)).toEqual([
      ["A1 Dokter ramah", "Pearson Correlation", "1", ".723**", ".000"],
      ["", "Sig. (2-tailed)", "", ".008", ".999"],
      ["A2", "Pearson Correlation", ".723**", "1", ".576*"],
      ["", "Sig. (2-tailed)", ".008", "", ".050"],
      ["A3 Antrean terlalu lama", "Pearson Correlation", ".000", ".576*", "1"],
      ["", "Sig. (2-tailed)", ".999", ".050", ""],
    ]);
    expect(footnotes(table).sort()).toEqual([
      "**: Correlation is significant at the 0.01 level (2-tailed).",
      "*: Correlation is significant at the 0.05 level (2-tailed).",
    ]);
    expect(table.caption).toBe("Listwise N=12");
  });

  it("the summary and the item-total statistics have SPSS's columns, squared multiple correlations among them", () => {
    expect(printed(tableOf("itemCorrelations.A.summary"))).toEqual([
      ["Inter-Item Correlations", ".433", ".000", ".723", ".724", "-1808.500", ".114", "3"],
    ]);
    const table = tableOf("itemCorrelations.A.item-total");
    expect(table.head[0]?.map(({ text }) => text)).toEqual([
      "Scale Mean if Item Deleted",
      "Scale Variance if Item Deleted",
      "Corrected Item-Total Correlation",
      "Squared Multiple Correlation",
      "Cronbach's Alpha if Item Deleted",
    ]);
    expect(printed(table)[0]?.[4]).toBe(".661");
  });

  it("without validity, the item-total statistics are the squared multiple correlations alone", () => {
    const result = { ...sampleResult("en"), validity: [] };
    const found = buildReport(result, { further: furtherWriting, depth: "results" }).blocks.find(
      (block) => block.kind === "table" && block.id === "itemCorrelations.A.item-total",
    ) as Table;
    expect(printed(found)).toEqual([
      ["A1 Dokter ramah", ".661"],
      ["A2", ".774"],
      ["A3 Antrean terlalu lama", "."],
    ]);
  });

  it("the items' correlations with the total stand in the full view of validity, with Sig. and N", () => {
    const table = tableOf("validity.A.correlations");
    expect(table.title).toBe("Correlations");
    expect(table.head[0]?.map(({ text }) => text)).toEqual(["Total Pelayanan"]);
    const rows = printed(table);
    expect(rows.slice(0, 3).map((row) => row[1])).toEqual(["Pearson Correlation", "Sig. (2-tailed)", "N"]);
    expect(rows[0]?.[2]).toMatch(/^-?\.\d{3}\*{0,2}$/);
  });
});

describe("KMO and Bartlett's Test", () => {
  it("is SPSS's table, with dots where the matrix can't be inverted", () => {
    expect(printed(tableOf("samplingAdequacy.A.kmo"))).toEqual([
      ["Kaiser-Meyer-Olkin Measure of Sampling Adequacy.", "", ".612"],
      ["Bartlett's Test of Sphericity", "Approx. Chi-Square", "15.217"],
      ["", "df", "3"],
      ["", "Sig.", ".002"],
    ]);
    expect(printed(tableOf("samplingAdequacy.all items.kmo")).map((row) => row.at(-1))).toEqual([".", ".", ".", "."]);
  });

  it("is judged in both languages, and an item below .5 is marked", () => {
    expect(printed(tableOf("samplingAdequacy"))).toEqual([
      ["Pelayanan", "3", "12", ".612", ".002", "fit"],
      ["All items", "3", "2", ".", ".", "."],
    ]);
    expect(printed(tableOf("samplingAdequacy", "id"))[1]?.[0]).toBe("Semua butir");
    const items = tableOf("samplingAdequacy.A.items", "id");
    expect(printed(items).map((row) => row[1])).toEqual([".572", ".602", ".471a"]);
    expect(footnotes(items)[0]).toContain("Di bawah 0,5");
    expect(tables().some(({ id }) => id === "samplingAdequacy.all items.items")).toBe(false);
  });
});

describe("KMO of two items", () => {
  it("is always .500 and no verdict", () => {
    const result = sampleResult("en");
    const samplingAdequacy = result.samplingAdequacy.map((entry) => ({ ...entry, items: entry.items.slice(0, 2) }));
    const found = buildReport(
      { ...result, samplingAdequacy },
      { further: furtherWriting, depth: "results" },
    ).blocks.find((block) => block.kind === "table" && block.id === "samplingAdequacy") as Table;
    expect(printed(found)[0]?.slice(-3)).toEqual([".612a", ".002", "-"]);
    expect(footnotes(found)).toEqual(["a: Of two items KMO is always 0.5: it says nothing."]);
  });
});

describe("SPSS's Reliability Statistics", () => {
  it("of the split model name the halves' items below the table", () => {
    const table = tableOf("splitHalf.A.statistics");
    expect(table.title).toBe("Reliability Statistics");
    expect(printed(table)).toEqual([
      ["Cronbach's Alpha", "Part 1", "Value", ".840"],
      ["", "", "N of Items", "2a"],
      ["", "Part 2", "Value", "."],
      ["", "", "N of Items", "1b"],
      ["", "Total N of Items", "", "3"],
      ["Correlation Between Forms", "", "", "-.121"],
      ["Spearman-Brown Coefficient", "Equal Length", "", "-.275"],
      ["", "Unequal Length", "", ".227"],
      ["Guttman Split-Half Coefficient", "", "", "-.187"],
    ]);
    expect(footnotes(table)).toEqual(["a: The items are: A1, A2.", "b: The items are: A3."]);
  });

  it("unequal halves that go against each other: the coefficient to report is marked", () => {
    const table = tableOf("splitHalf");
    expect(printed(table)[0]).toEqual(["Pelayanan", "2 + 1", "12", "-.121", ".227a", "-.187"]);
    expect(footnotes(table).length).toBe(1);
    expect(footnotes(tableOf("splitHalf", "id"))[0]).toContain("berlawanan arah");
  });

  it("of the Guttman model have six lambdas", () => {
    expect(printed(tableOf("guttman.A.statistics"))).toEqual([
      ["Lambda", "1", ".461"],
      ["", "2", ".721"],
      ["", "3", ".691"],
      ["", "4", ".630"],
      ["", "5", ".700"],
      ["", "6", "."],
      ["N of Items", "", "3"],
    ]);
  });
});

describe("Intraclass Correlation Coefficient", () => {
  it("is SPSS's table of either definition with its footnotes", () => {
    const table = tableOf("intraclass.A.consistency");
    expect(printed(table)).toEqual([
      ["Single Measures", ".461b", ".120", ".763", "3.570", "11", "22", ".005"],
      ["Average Measures", ".720c", ".291", ".906", "3.570", "11", "22", ".005"],
    ]);
    expect(table.head[0]?.map(({ text }) => text)).toEqual([
      "Intraclass Correlation",
      "95% Confidence Interval",
      "F Test with True Value 0",
    ]);
    expect(footnotes(table)[0]).toContain("Type C intraclass correlation coefficients using a consistency definition");
    const agreement = tableOf("intraclass.A.agreement");
    expect(footnotes(agreement)[0]).toContain("absolute agreement definition");
    expect(printed(agreement)[1]?.slice(1, 4)).toEqual([".678c", ".", ".891"]);
    expect(printed(tableOf("intraclass.L.agreement"))[0]?.slice(1)).toEqual([".b", ".", ".", ".", ".", ".", "."]);
  });
});

describe("the interval of alpha", () => {
  it("stands beside alpha, and what goes against the others below it, in both languages", () => {
    expect(printed(tableOf("alphaIntervals"))).toEqual([
      ["Pelayanan", "12", "-.723", "-3.421", ".422", "-.163"],
      ["Loyalitas", "1", ".", ".", ".", "."],
    ]);
    const opposite = tableOf("alphaIntervals.A.opposite", "id");
    expect(printed(opposite)).toEqual([["A3 Antrean terlalu lama", "-.513", "-.812"]]);
    expect(opposite.caption).toContain("menjadi .781");
    expect(opposite.caption).toContain('"reverse"');
  });
});
