/** The full report of the real run, cell text by cell text, against the texts that SPSS printed. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runStudy } from "../../src/cli/run-study.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { cellText } from "../../src/report/cell-text.ts";
import type { Table } from "../../src/report/document.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import { wordNotes } from "../../src/report/word-notes.ts";
import { published } from "./published.ts";

const folder = fileURLToPath(new URL("../../fixtures/bekasi/", import.meta.url));
let tables: ReadonlyMap<string, Table>;

beforeAll(async () => {
  const result = await runStudy({
    data: `${folder}main.csv`,
    codebook: undefined,
    overrides: {},
    delimiter: undefined,
  });
  const notes = wordNotes(result.notes, { language: "id", label: (name) => name });
  const { blocks } = buildReport({ ...result, notes }, { depth: "full", further: furtherWriting });
  tables = new Map(blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : [])));
});

/** The texts of a table's figures, row by row, without what is empty. */
function figures(id: string): string[][] {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`there is no table ${id}`);
  return table.rows.map(({ cells }) => cells.map(cellText).filter((text) => text !== ""));
}

describe("the full report prints what SPSS printed", () => {
  it.each(published.pilot.reliability)("item-total statistics of $scale", ({ scale, items, alpha, n_items }) => {
    expect(figures(`reliability.${scale}.item-total`)).toEqual(
      items.map((row) => [
        row.scale_mean_if_deleted,
        row.scale_variance_if_deleted,
        row.corrected_item_total,
        row.alpha_if_deleted,
      ]),
    );
    const [row = []] = figures(`reliability.${scale}.statistics`);
    expect([row[0], row.at(-1)]).toEqual([alpha, String(n_items)]);
  });

  it.each(published.main.frequencies)("frequencies of $variable_key", ({ variable_key, rows, total }) => {
    expect(figures(`frequencies.${variable_key}`)).toEqual([
      ...rows.map((row) => [String(row.frequency), row.percent, row.valid_percent, row.cumulative_percent]),
      [String(total.frequency), total.percent, total.valid_percent],
    ]);
  });

  it.each(published.main.crosstabs)("chi-square tests of $row_key", ({ row_key, chi_square: { tests } }) => {
    expect(figures(`bivariate.${row_key}.chi-square`)).toEqual(
      tests.map((row) =>
        [row.value, row.df, row.asymp_sig_2, row.exact_sig_2, row.exact_sig_1].filter((text) => text !== undefined),
      ),
    );
  });

  it.each(published.main.crosstabs.filter(({ risk_estimate }) => risk_estimate !== undefined))(
    "risk estimate of $row_key",
    ({ row_key, risk_estimate }) => {
      expect(figures(`bivariate.${row_key}.risk`)).toEqual([
        ...(risk_estimate?.rows.map(({ value, lower, upper }) => [value, lower, upper]) ?? []),
        [String(risk_estimate?.n)],
      ]);
    },
  );

  it.each(published.main.descriptives)("descriptives of $scale", ({ scale, ...row }) => {
    const misprinted = scale === "J" ? { skewness: ".479" } : {};
    const printed: Readonly<Record<string, string>> = { ...row, ...misprinted };
    const all = figures(`descriptives.${scale}`).flat();
    for (const name of ["mean", "mean_se", "ci_lower", "ci_upper", "trimmed_mean_5", "median", "variance"]) {
      expect(all, name).toContain(printed[name]);
    }
    expect(all.slice(-4)).toEqual(["skewness", "skewness_se", "kurtosis", "kurtosis_se"].map((name) => printed[name]));
  });
});
