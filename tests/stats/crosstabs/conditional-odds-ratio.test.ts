import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/outcome.ts";
import { orNull } from "../../../src/core/outcome.ts";
import { conditionalOddsRatio } from "../../../src/stats/crosstabs/conditional-odds-ratio.ts";
import { transpose } from "../../../src/stats/crosstabs/contingency.ts";
import { fisherExact } from "../../../src/stats/crosstabs/fisher-exact.ts";
import { expectClose, expectFigure, readCases } from "../oracle.ts";
import { rowsSwapped, tableOf } from "./contingency-cases.ts";

type Limits = { readonly lower: number; readonly upper: number | null };
type RiskCase = {
  readonly scipy: { readonly value: number | null; readonly lower: number; readonly upper: number | null } | null;
  readonly counts: readonly (readonly number[])[];
  readonly fisher: { readonly value: number | null; readonly lower: number; readonly upper: number | null } | null;
  readonly exact: { readonly conditional: (Limits & { value: number | null; midP: Limits }) | null };
};

const cases = readCases<RiskCase>("risk")
  .filter(({ exact }) => exact.conditional !== null)
  .map((of) => [of.name, of] as const);

function defined<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

// Its search for a root has an absolute tolerance, so that large and small ratios have fewer digits; one-off's, 6e9, it
// gives as 2^52.
const R_DIGITS: Readonly<Record<string, number>> = {
  tea: 0.01,
  "four-cases": 0.005,
  rare: 0.005,
  strong: 0.05,
  "one-off": Number.POSITIVE_INFINITY,
};

const KEYS = ["value", "lower", "upper"] as const;

describe("the conditional odds ratio with its exact interval", () => {
  it.each(cases)("%s: agrees with 60-digit arithmetic, infinite limits undefined", (_, { counts, exact }) => {
    const own = defined(conditionalOddsRatio(tableOf(counts)));
    for (const key of KEYS) expectFigure(own[key], exact.conditional![key], key, { relative: 1e-13 });
  });

  it.each(cases)("%s: mid-p limits agree with 60-digit arithmetic, with the same estimate", (_, { counts, exact }) => {
    const own = defined(conditionalOddsRatio(tableOf(counts), 0.95, { midP: true }));
    expectFigure(own.value, exact.conditional!.value, "value", { relative: 1e-13 });
    for (const key of ["lower", "upper"] as const) {
      expectFigure(own[key], exact.conditional!.midP[key], key, { relative: 1e-13 });
    }
  });

  it.each(cases)("%s: agrees with R's fisher.test to the digits that it has", (name, { counts, fisher }) => {
    const own = defined(conditionalOddsRatio(tableOf(counts)));
    for (const key of KEYS) expectFigure(own[key], fisher![key], key, { relative: R_DIGITS[name] ?? 1e-3 });
  });

  it.each(cases)("%s: agrees with SciPy's odds_ratio(kind='conditional')", (name, { counts, scipy }) => {
    if (scipy === null) return expect(name).toMatch(/^million|one-off/);
    const own = defined(conditionalOddsRatio(tableOf(counts)));
    for (const key of KEYS) expectFigure(own[key], scipy[key], key, { relative: 1e-11 });
  });

  it("of 10/10/10/10 is the reference that was made with exact arithmetic elsewhere", () => {
    type Reference = { table: number[][]; or_cmle_exact: string; or_ci_exact: [string, string] };
    const references = readCases<Reference>("risk/references");
    for (const { table, or_cmle_exact, or_ci_exact } of references) {
      const own = defined(conditionalOddsRatio(tableOf(table)));
      expectFigure(own.value, Number(or_cmle_exact), "value", { relative: 1e-14 });
      expectFigure(own.lower, Number(or_ci_exact[0]), "lower", { relative: 1e-14 });
      expectFigure(own.upper, Number(or_ci_exact[1]), "upper", { relative: 1e-14 });
    }
    expect(references.map(({ name }) => name)).toEqual(["tie"]);
  });

  it("a table of ten million cases: no ratio of probabilities is lost", () => {
    const own = defined(
      conditionalOddsRatio(
        tableOf([
          [2_500_000, 2_509_000],
          [2_495_000, 2_496_000],
        ]),
      ),
    );
    // so large a table's conditional and sample ratio agree to 1 / n
    expectFigure(own.value, (2_500_000 * 2_496_000) / (2_509_000 * 2_495_000), "value", { relative: 1e-7 });
  });
});

describe("what isn't defined, or is the caller's mistake", () => {
  it("a limit beyond all numbers; 0 is a number", () => {
    const infinite = { ok: false, reason: { code: "not-finite", what: "odds-ratio" } };
    const zero = { ok: true, value: 0 };
    const upTo = (counts: number[][]) => defined(conditionalOddsRatio(tableOf(counts)));
    expect(
      upTo([
        [9, 0],
        [0, 7],
      ]),
    ).toMatchObject({ value: infinite, upper: infinite, lower: { ok: true } });
    expect(
      upTo([
        [0, 5],
        [8, 3],
      ]),
    ).toMatchObject({ value: zero, lower: zero, upper: { ok: true } });
  });

  it.each([
    [
      [
        [0, 0],
        [3, 4],
      ],
      1,
      2,
    ],
    [
      [
        [0, 2],
        [0, 4],
      ],
      2,
      1,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      2,
      3,
    ],
    [
      [
        [1, 2],
        [3, 4],
        [0, 0],
      ],
      3,
      2,
    ],
    [
      [
        [1, 2, 0],
        [3, 4, 0],
      ],
      2,
      3,
    ],
    [[], 0, 0],
  ])("a table that isn't 2 x 2: %j", (counts, rows, columns) => {
    expect(conditionalOddsRatio(tableOf(counts))).toEqual({
      ok: false,
      reason: { code: "not-two-by-two", rows, columns },
    });
  });

  it("a table whose distribution would have too many terms", () => {
    const table = tableOf([
      [1e12, 1e12],
      [1e12, 1e12],
    ]);
    expect(conditionalOddsRatio(table)).toEqual({
      ok: false,
      reason: { code: "too-costly", what: "conditional-odds-ratio" },
    });
    // its narrowest cell decides, whichever it is
    for (const small of [0, 1, 2, 3]) {
      const [a, b, c, d] = [0, 1, 2, 3].map((cell) => (cell === small ? 5e10 : 1e13)) as [
        number,
        number,
        number,
        number,
      ];
      const wide = [
        [a, b],
        [c, d],
      ];
      expect(conditionalOddsRatio(tableOf(wide)), `cell ${small}`).toMatchObject({ reason: { code: "too-costly" } });
    }
    // few terms: one small cell keeps it narrow
    expect(
      conditionalOddsRatio(
        tableOf([
          [3, 1e12],
          [1e12, 1e12],
        ]),
      ).ok,
    ).toBe(true);
  });

  it.each([[0], [1], [95], [Number.NaN]])("a confidence of %d", (confidence) => {
    const table = tableOf([
      [1, 2],
      [3, 4],
    ]);
    expect(() => conditionalOddsRatio(table, confidence)).toThrow(RangeError);
  });
});

describe("laws", () => {
  const count = fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.nat(2000));
  const cells = fc
    .tuple(fc.tuple(count, count), fc.tuple(count, count))
    .filter(([[a, b], [c, d]]) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
  const of = (counts: readonly (readonly number[])[], confidence?: number) => {
    const { value, lower, upper } = defined(conditionalOddsRatio(tableOf(counts), confidence));
    return { value: orNull(value), lower: orNull(lower), upper: orNull(upper) };
  };
  const inverse = (value: number | null) => (value === null ? 0 : value === 0 ? null : 1 / value);
  const expectSame = (a: number | null, b: number | null, what: string) => {
    if (a === null || b === null) expect(a, what).toBe(b);
    else expectClose(a, b, what, { relative: 1e-13 });
  };

  it("a table and its transpose have one; exchanging the rows turns it round with its limits", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [own, turned, transposed] = [of(counts), of(rowsSwapped(counts)), of(transpose(tableOf(counts)).counts)];
        for (const key of KEYS) expectSame(transposed[key], own[key], key);
        expectSame(turned.value, inverse(own.value), "value");
        expectSame(turned.lower, inverse(own.upper), "lower");
        expectSame(turned.upper, inverse(own.lower), "upper");
      }),
      { numRuns: 60 },
    );
  });

  it("holds its value; grows with the confidence; is within the exact limits by mid-p", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const [narrow, wide] = [of(counts, 0.5), of(counts, 0.99)];
        const size = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
        expect(wide.lower! <= narrow.lower! && narrow.lower! <= size(narrow.value)).toBe(true);
        expect(size(narrow.value) <= size(narrow.upper) && size(narrow.upper) <= size(wide.upper)).toBe(true);
        const mid = defined(conditionalOddsRatio(tableOf(counts), 0.5, { midP: true }));
        expect((orNull(mid.lower) ?? 0) >= narrow.lower!).toBe(true);
        expect(size(orNull(mid.upper)) <= size(narrow.upper)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0.05, 0.5, 0.9999, 1 - 2 ** -40, 1 - 2 ** -53])(
    "of %d leaves half of the rest in each tail",
    (confidence) => {
      for (const [a, b, c, d] of [
        [20, 10, 8, 25],
        [3, 17, 9, 1],
        [40, 45, 52, 38],
        [400, 450, 520, 380],
      ] as const) {
        const { lower, upper } = defined(
          conditionalOddsRatio(
            tableOf([
              [a, b],
              [c, d],
            ]),
            confidence,
          ),
        );
        // the definition: sums of C(a + b, x) C(c + d, a + c - x) psi^x
        const ways = Array.from({ length: a + b + 1 }, (_, x) => choose(a + b, x) * choose(c + d, a + c - x));
        const most = ways.reduce((largest, of) => (of > largest ? of : largest));
        const sizes = ways.map((of) => Number((of * 10n ** 80n) / most) / 1e80);
        const tails = (psi: number) => {
          const terms = sizes.map((size, x) => size * psi ** (x - a));
          const sum = (values: readonly number[]) => values.reduce((total, term) => total + term, 0);
          return { below: sum(terms.slice(0, a + 1)) / sum(terms), above: sum(terms.slice(a)) / sum(terms) };
        };
        const tail = (1 - confidence) / 2;
        expectClose(tails(defined(lower)).above, tail, "lower", { relative: 1e-11 });
        expectClose(tails(defined(upper)).below, tail, "upper", { relative: 1e-11 });
      }
    },
  );

  it("leaves out 1 exactly where Fisher's one-sided p is below half of 1 - confidence", () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const { lower, upper } = of(counts);
        const { p1 } = defined(fisherExact(tableOf(counts)));
        if (Math.abs(p1 - 0.025) < 1e-9) return;
        expect(lower! > 1 || (upper !== null && upper < 1)).toBe(p1 < 0.025);
      }),
      { numRuns: 60 },
    );
  });
});

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}
