import { describe, expect, it } from "vitest";
import { cellText, footnoteMarks } from "../../../src/report/cell-text.ts";
import type { Block, Table } from "../../../src/report/document.ts";
import { associationBlocks } from "../../../src/report/further/associations.ts";
import { mergerBlocks } from "../../../src/report/further/mergers.ts";
import { residualBlocks } from "../../../src/report/further/residuals.ts";
import { type Study, studyOf } from "../../../src/report/study.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { sampleResult } from "../sample-result.ts";

const study = (language: "en" | "id" = "en", more: Partial<StudyResult> = {}): Study =>
  studyOf({ ...sampleResult(language), ...more });

function tableOf(blocks: readonly Block[], id: string): Table {
  const found = blocks.find((block): block is Table => block.kind === "table" && block.id === id);
  if (found === undefined) expect.fail(`no table ${id}`);
  return found;
}

/** Rows as text, with footnote letters. */
function lines(table: Table): readonly string[] {
  const marks = footnoteMarks(table);
  const shown = (cell: Table["rows"][number]["cells"][number]) =>
    cellText(cell) + ("notes" in cell ? marks.of(cell.notes) : "");
  return table.rows.map(({ stub, cells }) => [...stub, ...cells].map(shown).join("|"));
}

describe("Symmetric Measures", () => {
  const blocks = associationBlocks(study());

  it("has SPSS's rows, decimals and footnotes", () => {
    const table = tableOf(blocks, "associations.jk.symmetric");
    expect([table.title, table.style]).toEqual(["Symmetric Measures", "spss"]);
    expect(table.head[0]?.map(({ text }) => text)).toEqual(["Value", "Asymp. Std. Error", "Approx. T", "Approx. Sig."]);
    expect(lines(table)).toEqual([
      "Nominal by Nominal|Phi|.667|||.021",
      "|Cramer's V|.667|||.021",
      "|Contingency Coefficient|.555|||.021",
      "Ordinal by Ordinal|Kendall's tau-b|.667|.215|3.098|.002",
      "|Gamma|.923|.115|3.098|.002",
      "|Spearman Correlation|.667|.215|2.828|.018c",
      "Interval by Interval|Pearson's R|.667|.215|.|.018c",
      "N of Valid Cases||12|||",
    ]);
    expect(footnoteMarks(table).footnotes).toEqual([
      { mark: "a", text: "Not assuming the null hypothesis." },
      { mark: "b", text: "Using the asymptotic standard error assuming the null hypothesis." },
      { mark: "c", text: "Based on normal approximation." },
    ]);
  });

  it("has value and significance only where there is no order, and dots where nothing is defined", () => {
    const nominal = tableOf(blocks, "associations.kota.symmetric");
    expect(nominal.head[0]?.map(({ text }) => text)).toEqual(["Value", "Approx. Sig."]);
    expect(lines(nominal)[0]).toBe("Nominal by Nominal|Phi|.000|.999");
    expect(footnoteMarks(nominal).footnotes).toEqual([]);
    expect(lines(tableOf(blocks, "associations.kelas.symmetric"))[4]).toBe("|Gamma|.|.|.|.");
  });

  it.each([
    ["en" as const, ["large", "negligible", "."]],
    ["id" as const, ["kuat", "sangat lemah", "."]],
  ])("stands below a compact table in the study's language: %s", (language, effects) => {
    const table = tableOf(associationBlocks(study(language)), "associations.strength");
    expect(lines(table).map((line) => line.split("|").at(-1))).toEqual(effects);
    expect(lines(table)[1]?.split("|").slice(1, 5)).toEqual([".000", ".999", "-", "-"]);
  });

  it("has no gamma's columns where no table has an order", () => {
    const { associations } = study().result;
    const none = associations.map((entry) => ({ ...entry, ordinal: null }));
    const table = tableOf(associationBlocks(study("en", { associations: none })), "associations.strength");
    expect(table.head[0]?.map(({ text }) => text)).toEqual(["Cramer's V", "p", "Association"]);
    expect(table.caption).not.toContain("Gamma");
  });

  it("says where a strength may be chance, and only there", () => {
    const { associations } = study().result;
    const captionAt = (p: number) => {
      const all = associations.map((entry) => ({ ...entry, cramersV: { ...entry.cramersV, p } }));
      return tableOf(associationBlocks(study("id", { associations: all })), "associations.strength").caption;
    };
    expect(captionAt(0.05)).toContain(
      "Bila p tidak di bawah 0,05, kekuatan sebesar itu dapat terjadi karena kebetulan",
    );
    expect(captionAt(0.049)).not.toContain("kebetulan");
  });
});

describe("residuals", () => {
  it("are the crosstabulation's third lines, marked beyond 1.96", () => {
    const table = tableOf(residualBlocks(study()), "residuals.jk.crosstab");
    expect(lines(table).slice(1, 6)).toEqual([
      "||Expected Count|3.0|3.0|6.0",
      "||Adjusted Residual|2.3*|-2.3*|",
      "|Perempuan|Count|1|5|6",
      "||Expected Count|3.0|3.0|6.0",
      "||Adjusted Residual|-2.3*|2.3*|",
    ]);
    expect(lines(table).slice(6)).toEqual(["Total||Count|6|6|12", "||Expected Count|6.0|6.0|12.0"]);
    expect(footnoteMarks(table).footnotes).toEqual([{ mark: "*", text: "Beyond 1.96 in size." }]);
  });

  it("that stand out are listed once for two categories", () => {
    const table = tableOf(residualBlocks(study()), "residuals.notable");
    expect(lines(table)).toHaveLength(1);
    expect(lines(table)[0]).toMatch(/Laki-laki\|Rendah\|5\|3\.0\|2\.31$/);
  });

  it.each([
    ["en" as const, "No cell stands out: every adjusted residual is between -1.96 and 1.96."],
    ["id" as const, "Tidak ada sel yang menonjol: semua residu terkoreksi berada di antara -1,96 dan 1,96."],
  ])("are said to be none in words: %s", (language, sentence) => {
    const plain = study().result.residuals.map((entry) => ({ ...entry, notable: [] }));
    expect(residualBlocks(study(language, { residuals: plain }))[0]).toEqual({ kind: "paragraph", text: sentence });
  });
});

describe("residuals that don't exist", () => {
  it("aren't said to be small", () => {
    const none = study().result.residuals.map((entry) => ({
      ...entry,
      notable: [],
      adjusted: entry.adjusted.map((line) => line.map(() => null)),
    }));
    expect(residualBlocks(study("en", { residuals: none })).some(({ kind }) => kind === "paragraph")).toBe(false);
  });
});

describe("mergers", () => {
  const blocks = mergerBlocks(study());

  it("say what is merged, why, and what comes of it", () => {
    const table = tableOf(blocks, "mergers.proposals");
    const label = study().label;
    expect(lines(table)).toEqual([
      `${label("umur")}|50.0%|.60|.0%|11.40|.241`,
      "SD + SMP + SMA|||||",
      "PT|||||",
      `${label("kota")}a|33.3%|1.17|.0%|14.45|.`,
      `${label("L")}: Rendah|||||`,
      `${label("L")}: Sedang + Tinggi|||||`,
      `${label("jk")}b|100.0%|3.00|-|-|-`,
    ]);
    expect(footnoteMarks(table).footnotes.map(({ text }) => text)).toEqual([
      "These categories have no order, so --merge leaves them alone: merge by meaning, with recode.",
      "No merging of neighbouring categories helps.",
    ]);
    expect(table.caption).toContain("add --merge");
  });

  it("show the merged crosstabulation with expected counts", () => {
    expect(lines(tableOf(blocks, "mergers.umur.crosstab"))).toEqual([
      `${study().label("umur")}|SD + SMP + SMA|Count|9|29|38`,
      "||Expected Count|11.4|26.6|38.0",
      "|PT|Count|15|27|42",
      "||Expected Count|12.6|29.4|42.0",
      "Total||Count|24|56|80",
      "||Expected Count|24.0|56.0|80.0",
    ]);
  });

  it("say that nothing is needed where nothing is", () => {
    const none = study().result.mergers.map((entry) => ({ ...entry, needed: false, proposal: null }));
    for (const [language, start] of [
      ["en", "Nothing has to be merged"] as const,
      ["id", "Tidak ada yang perlu"] as const,
    ]) {
      const [block] = mergerBlocks(study(language, { mergers: none }));
      expect(block).toMatchObject({ kind: "paragraph", text: expect.stringContaining(start) });
    }
  });
});
