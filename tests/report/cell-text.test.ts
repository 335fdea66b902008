import { describe, expect, it } from "vitest";
import { cellText, footnoteMarks } from "../../src/report/cell-text.ts";
import { blank, countPercent, figure, text } from "../../src/report/cells.ts";
import type { Cell, Table } from "../../src/report/document.ts";

function tableOf(
  rows: readonly (readonly Cell[])[],
  footnotes: Table["footnotes"],
  headNotes: readonly string[] = [],
): Table {
  return {
    kind: "table",
    id: "t",
    title: "T",
    style: "spss",
    stubHead: [],
    head: [rows[0]!.map((_, index) => ({ text: `H${index}`, span: 1, ...(index === 0 ? { notes: headNotes } : {}) }))],
    rows: rows.map((cells) => ({ stub: [], cells })),
    footnotes,
  };
}

describe("cells as text", () => {
  it("formats figures by class, patterns of figures, and dots", () => {
    expect(cellText(figure(0.72, "coefficient"))).toBe(".720");
    expect(cellText(figure(null, "coefficient"))).toBe(".");
    expect(cellText(blank)).toBe("");
    expect(cellText(countPercent(9, 11.25))).toBe("9 (11.3)");
    expect(cellText(countPercent(0, null))).toBe("0 (.)");
    const parts = [2.955, 1.097, 7.954].map((value) => figure(value, "ratio"));
    expect(cellText({ kind: "composite", pattern: "estimate-interval", parts })).toBe("2.955 (1.097-7.954)");
  });
});

describe("footnotes", () => {
  const notes = ["third", "first", "second", "*", "unused"].map((id) => ({ id, text: id }));

  it("are lettered in order of first appearance, headings first, signs as they are", () => {
    const marks = footnoteMarks(
      tableOf([[text("x", { notes: ["second"] }), figure(1, "count", { notes: ["third", "*"] })]], notes, ["first"]),
    );
    expect(marks.of(["first"])).toBe("a");
    expect(marks.of(["third", "*"])).toBe("*c");
    expect(marks.of(["third", "second"])).toBe("c,b");
    expect(marks.of(undefined)).toBe("");
    expect(marks.footnotes.map(({ mark, text: own }) => `${mark} ${own}`)).toEqual([
      "* *",
      "a first",
      "b second",
      "c third",
    ]);
  });

  it("go on with aa after z", () => {
    const ids = Array.from({ length: 28 }, (_, index) => `n${index}`);
    const marks = footnoteMarks(
      tableOf(
        ids.map((id) => [text("x", { notes: [id] })]),
        ids.map((id) => ({ id, text: id })),
      ),
    );
    expect([25, 26, 27].map((index) => marks.of([ids[index]!]))).toEqual(["z", "aa", "ab"]);
    expect(marks.footnotes.map(({ text: own }) => own)).toEqual(ids);
  });
});
