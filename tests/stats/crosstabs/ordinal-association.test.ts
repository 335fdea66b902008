import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import type { Contingency } from "../../../src/counts/summaries.ts";
import type { Association } from "../../../src/stats/crosstabs/association.ts";
import { linearByLinear } from "../../../src/stats/crosstabs/chi-square.ts";
import { pairsOf } from "../../../src/stats/crosstabs/concordance.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { gamma, kendallsTauB, kendallsTauC } from "../../../src/stats/crosstabs/ordinal-association.ts";
import { pearsonsR, spearmansCorrelation } from "../../../src/stats/crosstabs/score-correlation.ts";
import { close, expectClose, expectFigure } from "../oracle.ts";
import { expectDelta, expectMeasure, namedAssociations } from "./association-cases.ts";
import { fullTables, tableOf, tables } from "./contingency-cases.ts";

const positions = (labels: readonly unknown[]) => labels.map((_, index) => index + 1);
const measures = {
  gamma,
  tauB: kendallsTauB,
  tauC: kendallsTauC,
  spearman: spearmansCorrelation,
  pearson: (table: Contingency) => pearsonsR(table, positions(table.rows), positions(table.columns)),
};

function value(found: Outcome<Association>): Association {
  if (!found.ok) expect.fail(found.reason.code);
  return found.value;
}

describe("gamma, tau-b, tau-c", () => {
  it.each(namedAssociations)("%s: are the formulas in fractions and 60 digits", (_, { counts, exact }) => {
    const table = tableOf(counts);
    expect([pairsOf(table).concordant, pairsOf(table).discordant]).toEqual(
      [exact.concordant, exact.discordant].map((pairs) => 2n * BigInt(pairs)),
    );
    for (const name of ["gamma", "tauB", "tauC"] as const) expectMeasure(measures[name](table), exact[name], name);
  });

  it.each(namedAssociations)("%s: have the delta method's standard errors", (_, { counts, delta }) => {
    for (const name of ["gamma", "tauB", "tauC"] as const) {
      expectDelta(measures[name](tableOf(counts)), delta[name], name);
    }
  });

  it.each(namedAssociations)(
    "%s: agree with R's cor and SciPy's kendalltau, p with somersd",
    (_, { counts, R, scipy }) => {
      const table = tableOf(counts);
      if (R.correlations) expectClose(value(kendallsTauB(table)).value, R.correlations.tauB, "R", { absolute: 1e-15 });
      if (scipy.correlations) {
        expectClose(value(kendallsTauB(table)).value, scipy.correlations.tauB, "SciPy", { absolute: 1e-15 });
        expectClose(value(kendallsTauC(table)).value, scipy.correlations.tauC, "SciPy's c", { absolute: 1e-15 });
      }
      const { p } = value(gamma(table));
      if (scipy.ordinalP !== null && p.ok) expectClose(p.value, scipy.ordinalP, "p", { relative: 1e-12 });
    },
  );
});

describe("Spearman's correlation and Pearson's r of a table", () => {
  it.each(namedAssociations)("%s: are the formulas in fractions and 60 digits", (_, it) => {
    const table = tableOf(it.counts);
    expectMeasure(spearmansCorrelation(table), it.exact.spearman, "Spearman");
    expectMeasure(pearsonsR(table, it.rowScores, it.columnScores), it.exact.pearson, "Pearson");
  });

  it.each(namedAssociations)("%s: have the delta method's standard errors", (_, it) => {
    const table = tableOf(it.counts);
    expectDelta(spearmansCorrelation(table), it.delta.spearman, "Spearman");
    expectDelta(pearsonsR(table, it.rowScores, it.columnScores), it.delta.pearson, "Pearson");
  });

  it.each(namedAssociations)("%s: agree with R's cor.test and SciPy's spearmanr and pearsonr", (_, it) => {
    const [rho, r] = [spearmansCorrelation, (t: Contingency) => pearsonsR(t, it.rowScores, it.columnScores)].map((of) =>
      value(of!(tableOf(it.counts))),
    );
    // R and SciPy find 1 - r^2 from a rounded r: a digit goes for each that r has as a 9
    const tolerance = (found: Association) => ({ relative: 1e-12 / (1 - found.value ** 2 || 1), absolute: 1e-15 });
    const same = (found: Association, other: { value: number; p: number }, what: string) => {
      expectClose(found.value, other.value, what, { absolute: 1e-14 });
      if (Math.abs(found.value) < 1) expectFigure(found.p, other.p, `${what}'s p`, tolerance(found));
    };
    for (const [other, name] of [[it.R.correlations, "R"] as const, [it.scipy.correlations, "SciPy"] as const]) {
      if (other === null) continue;
      same(rho!, other.spearman, `${name}'s Spearman`);
      same(r!, other.pearson, `${name}'s Pearson`);
    }
    const t = it.R.correlations?.pearson.t;
    if (typeof t === "number" && r!.t.ok) expectClose(r!.t.value, t, "R's t", tolerance(r!));
  });

  it("Spearman's SE takes ranks as given scores, as SPSS's does: SAS's, where they vary, is another", () => {
    const [, job] = namedAssociations.find(([name]) => name === "job-satisfaction")!;
    const { se } = value(spearmansCorrelation(tableOf(job.counts)));
    expect([se.toFixed(6), job.delta.spearmanRanksVary.se.toFixed(6)]).toEqual(["0.094997", "0.095517"]);
  });
});

it("pairs are counted at the cells that hold cases, by hand for 3/0, 2/4", () => {
  const table = tableOf([
    [3, 0],
    [2, 4],
  ]);
  expect(pairsOf(table).cells).toEqual([
    { row: 0, column: 0, count: 3n, concordant: 4n, discordant: 0n },
    { row: 1, column: 0, count: 2n, concordant: 0n, discordant: 0n },
    { row: 1, column: 1, count: 4n, concordant: 3n, discordant: 0n },
  ]);
});

describe("published figures", () => {
  it("Agresti (2002), 2.4.3 and 3.4.3: C 1331, D 849, gamma .221, its SE .117", () => {
    const table = tableOf([
      [1, 3, 10, 6],
      [2, 3, 10, 7],
      [1, 6, 14, 12],
      [0, 1, 9, 11],
    ]);
    const { value: g, se } = value(gamma(table));
    expect([pairsOf(table).concordant, pairsOf(table).discordant]).toEqual([2662n, 1698n]);
    expect([g.toFixed(3), se.toFixed(3)]).toEqual(["0.221", "0.117"]);
  });

  it("Agresti (1990), 2.3: C 109,520, D 84,915, gamma .127", () => {
    const table = tableOf([
      [20, 24, 80, 82],
      [22, 38, 104, 125],
      [13, 28, 81, 113],
      [7, 18, 54, 92],
    ]);
    expect([pairsOf(table).concordant, pairsOf(table).discordant]).toEqual([219040n, 169830n]);
    expect(value(gamma(table)).value.toFixed(3)).toBe("0.127");
  });
});

describe("laws", () => {
  const near = (a: number, b: number) => close(a, b, { relative: 1e-12, absolute: 1e-13 });

  it.each(Object.entries(measures))("%s: |value| <= 1 but for tau-c; transposing leaves all", (name, measure) => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const [found, turned] = [value(measure(tableOf(counts))), value(measure(transpose(tableOf(counts))))];
        expect(turned).toEqual(found);
        if (name !== "tauC") expect(Math.abs(found.value)).toBeLessThanOrEqual(1);
        expect(found.se).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(Object.entries(measures))(
    "%s: the rows the other way round change the sign and nothing else",
    (_, measure) => {
      fc.assert(
        fc.property(fullTables, (counts) => {
          const [found, turned] = [value(measure(tableOf(counts))), value(measure(tableOf([...counts].reverse())))];
          expect(turned.value + found.value).toBe(0);
          expect(turned.se).toBe(found.se);
          if (found.t.ok) expect(turned.t.ok && turned.t.value + found.t.value).toBe(0);
          expect(turned.p).toEqual(found.p);
        }),
      );
    },
  );

  it("gamma, tau-b and tau-c share one T and p", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const [g, b, c] = [gamma, kendallsTauB, kendallsTauC].map((measure) => value(measure(tableOf(counts))));
        expect([b!.t, b!.p, c!.t, c!.p]).toEqual([g!.t, g!.p, g!.t, g!.p]);
      }),
    );
  });

  it("empty rows and columns change nothing", () => {
    const size = fc.integer({ min: 2, max: 4 });
    fc.assert(
      fc.property(tables(size, size), (counts) => {
        const padded = counts
          .flatMap((row) => [row.map(() => 0), row])
          .map((row) => row.flatMap((count) => [count, 0]));
        for (const measure of [gamma, kendallsTauB, kendallsTauC, spearmansCorrelation]) {
          expect(measure(tableOf(padded))).toEqual(measure(tableOf(counts)));
        }
      }),
    );
  });

  it("in a 2 x 2 table tau-b, Spearman's and Pearson's are phi", () => {
    const [, falling] = namedAssociations.find(([name]) => name === "falling")!;
    const table = tableOf(falling.counts);
    for (const measure of [kendallsTauB, spearmansCorrelation, measures.pearson]) {
      expectClose(value(measure(table)).value, falling.exact.nominal.phi, "phi", { relative: 1e-15 });
    }
  });

  it("every count k times leaves values and divides SEs by sqrt k", () => {
    fc.assert(
      fc.property(fullTables, fc.integer({ min: 2, max: 99 }), (counts, k) => {
        const times = tableOf(counts.map((row) => row.map((count) => k * count)));
        for (const measure of [gamma, kendallsTauB, kendallsTauC, measures.pearson]) {
          const [one, many] = [value(measure(tableOf(counts))), value(measure(times))];
          expect(many.value).toBe(one.value);
          expect(near(many.se * Math.sqrt(k), one.se)).toBe(true);
        }
      }),
    );
  });

  it("(n - 1) r^2 is the linear-by-linear chi-square", () => {
    fc.assert(
      fc.property(fullTables, (counts) => {
        const table = tableOf(counts);
        const linear = linearByLinear(table, positions(table.rows), positions(table.columns));
        const r = value(measures.pearson(table)).value;
        expect(near(linear.ok ? linear.value.value : Number.NaN, (table.n - 1) * r * r)).toBe(true);
      }),
    );
  });
});

describe("what a table doesn't define says why", () => {
  it("one row, one column, nobody", () => {
    const reason = (rows: number, columns: number) => ({
      ok: false,
      reason: { code: "too-few-categories", rows, columns },
    });
    for (const measure of Object.values(measures)) {
      expect(measure(tableOf([[3, 4]]))).toEqual(reason(1, 2));
      expect(
        measure(
          tableOf([
            [3, 0],
            [4, 0],
          ]),
        ),
      ).toEqual(reason(2, 1));
      expect(
        measure(
          tableOf([
            [0, 0],
            [0, 0],
          ]),
        ),
      ).toEqual(reason(0, 0));
    }
  });

  it("T where no case differs from another: its standard error is 0", () => {
    const { t, p } = value(
      gamma(
        tableOf([
          [5, 0],
          [0, 5],
        ]),
      ),
    );
    const none = { ok: false, reason: { code: "zero-standard-error" } };
    expect([t, p]).toEqual([none, none]);
  });

  it("T of a correlation of 1, whose p is 0, and of two cases", () => {
    const perfect = value(
      spearmansCorrelation(
        tableOf([
          [9, 0],
          [0, 7],
        ]),
      ),
    );
    expect([perfect.t, perfect.p]).toEqual([
      { ok: false, reason: { code: "not-finite", what: "t" } },
      { ok: true, value: 0 },
    ]);
    const two = value(
      spearmansCorrelation(
        tableOf([
          [1, 0],
          [0, 1],
        ]),
      ),
    );
    const few = { ok: false, reason: { code: "too-few-cases", n: 2, needed: 3 } };
    expect([two.t, two.p]).toEqual([few, few]);
  });

  it("Pearson's r where the scores are all one; a wrong number of scores is the caller's mistake", () => {
    const table = tableOf([
      [5, 1],
      [2, 5],
    ]);
    expect(pearsonsR(table, [2, 2], [1, 2])).toEqual({ ok: false, reason: { code: "zero-variance", what: "column" } });
    const wrong = new RangeError("one score for each row and column");
    expect(() => pearsonsR(table, [1], [1, 2])).toThrow(wrong);
    expect(() => pearsonsR(table, [1, 2], [1, 2, 3])).toThrow(wrong);
  });
});

it("a table of 150 x 150 has all of them", () => {
  const counts = Array.from({ length: 150 }, (_, r) => Array.from({ length: 150 }, (_, c) => (r * 7 + c * 13) % 11));
  for (const measure of Object.values(measures)) expect(value(measure(tableOf(counts))).se).toBeGreaterThan(0);
});
