/** Every figure of every table is the result's own: it is found, to the last bit, in the entry that the table is about. */
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../src/report/document.ts";
import type { StudyResult } from "../../../src/stages/result.ts";
import { documentOf, studyResult } from "../../support/written.ts";

/** The part of the result that a table's id names: a stage, and of it the entries of a variable. */
function sourceOf(result: StudyResult, id: string): unknown {
  const [first = "", second = ""] = id.split(".");
  const known = STAGES[first];
  const stages = known ?? [first];
  const entries = stages.flatMap((stage) => (result as unknown as Record<string, readonly object[]>)[stage] ?? []);
  const own = entries.filter((entry) => [namesOf(entry)].flat().includes(second));
  return own.length > 0 ? own : entries;
}

/** Ids that aren't called as the stage is, and tables that show figures of two. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  characteristics: ["frequencies"],
  answers: ["frequencies"],
  associations: ["bivariate", "associations"],
  "odds-ratios": ["oddsRatios", "bivariate"],
  skripsi: ["frequencies", "bivariate", "reliability", "validity", "cutoffs", "descriptives", "normality"],
  // SPSS prints these beside each other
  reliability: ["reliability", "validity"],
  itemCorrelations: ["itemCorrelations", "validity"],
  normality: ["normality", "descriptives"],
  percentiles: ["percentiles", "descriptives"],
  omega: ["omega", "reliability"],
  splitHalf: ["splitHalf", "reliability"],
};

function namesOf(entry: object): readonly unknown[] {
  const { scale, variable, row } = entry as Record<string, unknown>;
  return [scale, variable, row].filter((name) => name !== undefined && name !== null);
}

function numbersIn(value: unknown, found = new Set<number>()): ReadonlySet<number> {
  if (typeof value === "number") found.add(value);
  else if (Array.isArray(value)) {
    found.add(value.length);
    for (const entry of value) numbersIn(entry, found);
  } else if (typeof value === "object" && value !== null)
    for (const entry of Object.values(value)) numbersIn(entry, found);
  return found;
}

function figures(cell: Cell): readonly number[] {
  if (cell.kind === "number") return [cell.value];
  return cell.kind === "composite" ? cell.parts.flatMap(figures) : [];
}

describe("figures of written reports", () => {
  it.each([
    ["results", true],
    ["results", false],
    ["skripsi", false],
    ["spss", true],
  ] as const)("style %s (every table: %s) prints figures of the result and no others", async (style, full) => {
    const result = await studyResult({ full });
    const tables = documentOf(result, { style, full }).blocks.filter((block): block is Table => block.kind === "table");
    const strangers = tables.flatMap((table) => {
      const known = numbersIn(sourceOf(result, table.id));
      const cells = table.rows.flatMap(({ stub, cells: own }) => [...stub, ...own]);
      return cells.flatMap(figures).flatMap((value) => (known.has(value) ? [] : [`${table.id}: ${value}`]));
    });
    expect(tables.length).toBeGreaterThan(5);
    expect(strangers).toEqual([]);
  });

  it("would notice a figure that was worked out on the way", () => {
    const known = numbersIn({ alpha: 0.72, items: [1, 2] });
    expect([known.has(0.72), known.has(0.7200000000000001), known.has(2)]).toEqual([true, false, true]);
  });
});
