import { readFileSync } from "node:fs";
import { expect, it, describe as suite } from "vitest";
import type { Outcome } from "../../src/core/outcome.ts";
import { formatNumber } from "../../src/report/format.ts";
import { homogeneityTests } from "../../src/stats/crosstabs/breslow-day.ts";
import { likelihoodRatio, linearByLinear, pearsonChiSquare } from "../../src/stats/crosstabs/chi-square.ts";
import { conditionalOddsRatio } from "../../src/stats/crosstabs/conditional-odds-ratio.ts";
import { fisherExact } from "../../src/stats/crosstabs/fisher-exact.ts";
import { fisherFreemanHalton } from "../../src/stats/crosstabs/fisher-freeman-halton/fisher-freeman-halton.ts";
import { mcNemar } from "../../src/stats/crosstabs/mcnemar.ts";
import { nominalAssociation } from "../../src/stats/crosstabs/nominal-association.ts";
import { oddsRatioEstimate } from "../../src/stats/crosstabs/odds-ratios.ts";
import { kendallsTauB } from "../../src/stats/crosstabs/ordinal-association.ts";
import { residuals } from "../../src/stats/crosstabs/residuals.ts";
import { cohortRatios, oddsRatio } from "../../src/stats/crosstabs/risk.ts";
import { spearmansCorrelation } from "../../src/stats/crosstabs/score-correlation.ts";
import { commonOddsRatio, independenceTests } from "../../src/stats/crosstabs/stratified.ts";
import { type Extraction, principalComponents } from "../../src/stats/factor-analysis/extraction.ts";
import { factorItems } from "../../src/stats/factor-analysis/factor-items.ts";
import { principalAxis } from "../../src/stats/factor-analysis/principal-axis.ts";
import { promax } from "../../src/stats/factor-analysis/promax.ts";
import { varimax } from "../../src/stats/factor-analysis/varimax.ts";
import { alphaInterval } from "../../src/stats/instrument/alpha-interval.ts";
import { cronbachAlpha } from "../../src/stats/instrument/cronbach-alpha.ts";
import { guttmanLambdas } from "../../src/stats/instrument/guttman.ts";
import { intraclassCorrelations } from "../../src/stats/instrument/intraclass.ts";
import { squaredMultipleCorrelations } from "../../src/stats/instrument/item-correlations.ts";
import { itemTotalStatistics } from "../../src/stats/instrument/item-total.ts";
import { mcdonaldsOmega } from "../../src/stats/instrument/mcdonalds-omega.ts";
import { itemStatistics } from "../../src/stats/instrument/reliability.ts";
import { bartlettTest, samplingAdequacy } from "../../src/stats/instrument/sampling-adequacy.ts";
import { splitHalf } from "../../src/stats/instrument/split-half.ts";
import { type DescriptiveFigures, describe } from "../../src/stats/scores/descriptives.ts";
import { lilliefors } from "../../src/stats/scores/lilliefors.ts";
import { modes } from "../../src/stats/scores/modes.ts";
import { oneWayAnova } from "../../src/stats/scores/one-way-anova.ts";
import { percentile } from "../../src/stats/scores/percentile.ts";
import { percentileTable } from "../../src/stats/scores/percentile-table.ts";
import { shapiroWilk } from "../../src/stats/scores/shapiro-wilk.ts";
import { tukeyFences } from "../../src/stats/scores/tukey-fences.ts";
import { tableOf } from "../stats/crosstabs/contingency-cases.ts";
import { distributionOf } from "../stats/distributions.ts";
import { crossProductsOf, type Rows } from "../stats/instrument/reliability-cases.ts";
import { anovaSets } from "../stats/scores/nist-cases.ts";
import { decimals, differenceRows, type Entry, printed, type Row } from "./differences-page.ts";

type Counts = readonly (readonly number[])[];
type Data = {
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly pairs: Readonly<Record<string, { readonly x: readonly number[]; readonly y: readonly number[] }>>;
  readonly tables: Readonly<Record<string, Counts>>;
  readonly strata: Readonly<Record<string, readonly Counts[]>>;
  readonly items: Readonly<Record<string, Rows>>;
  readonly nist: Readonly<Record<string, string>>;
};
/** What another program has: by row of the page, then by call. Numbers, or what it prints. */
type Others = { readonly rows: Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>> };
/** A figure of ours; null where it isn't defined; text where it is printed with a sign. */
type Figure = number | string | null;

const root = new URL("../../", import.meta.url);
const oracles = new URL("fixtures/oracle/", root);
function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, oracles), "utf8")) as T;
}

const data = read<Data>("differences/data.json");
const byPspp = read<Others>("differences/pspp.json").rows;
const byR = read<Others>("differences/r.json").rows;
const byPython = read<Others>("differences/python.json").rows;
const rows = differenceRows(new URL("docs/differences.md", root));

const valuesOf = (name: string, places = 0) => distributionOf(data.values[name]!, places);
const tableNamed = (name: string) => tableOf(data.tables[name]!);
const strataOf = (name: string) =>
  data.strata[name]!.map((counts, i) => ({ stratum: `${i + 1}`, table: tableOf(counts) }));
const itemsOf = (name: string) =>
  crossProductsOf(
    data.items[name]!,
    data.items[name]![0]!.map(() => 0),
  );

function figure<T>(outcome: Outcome<T>, of: (value: T) => number): number | null {
  return outcome.ok ? of(outcome.value) : null;
}
const itself = (value: number) => value;
const plain = (outcome: Outcome<number>) => figure(outcome, itself);

function described(name: string, key: keyof DescriptiveFigures): number | null {
  return plain(describe(valuesOf(name))[key]);
}

function lillieforsText(name: string): Figure {
  const found = lilliefors(valuesOf(name));
  const p = found.ok && found.value.p.ok ? found.value.p.value : null;
  if (p === null) return null;
  const text = formatNumber(p.value, "pValue", { style: "spss" });
  return p.lowerBound ? `${text}*` : text;
}

/** The joint table of two variables without ties: one case in each row and column. */
function pairsTable({ x, y }: { readonly x: readonly number[]; readonly y: readonly number[] }) {
  return tableOf(x.map((_, i) => y.map((_, j) => x.filter((value, k) => value === i + 1 && y[k] === j + 1).length)));
}

const attitude = () => {
  const items = factorItems(itemsOf("attitude"));
  if (!items.ok) throw new Error("attitude can be factored");
  return items.value;
};
const two = { rule: "fixed", count: 2 } as const;
const axes = () => principalAxis(attitude(), two);
const components = () => principalComponents(attitude(), two);
function rotated<T>(extracted: Outcome<Extraction>, rotate: (loadings: Extraction["loadings"]) => Outcome<T>): T {
  const found = extracted.ok ? rotate(extracted.value.loadings) : extracted;
  if (!found.ok) throw new Error(found.reason.code);
  return found.value;
}

function numAcc4(): number | null {
  const { data: texts } = read<{ readonly data: readonly string[] }>(`${data.nist.NumAcc4!}.json`);
  return plain(describe(distributionOf(texts.map(Number), 1)).sd);
}

function smLs09(): number | null {
  const groups = anovaSets().find(({ name }) => name === "SmLs09")!.data;
  return figure(
    oneWayAnova(groups.map((texts) => distributionOf(texts.map(Number), 1))),
    ({ f }) => plain(f) ?? Number.NaN,
  );
}

/** Ours, by the page's rows. */
const ours: Readonly<Record<string, () => readonly Figure[]>> = {
  D1: () => [0.25, 0.75].map((p) => plain(percentile(valuesOf("six"), p))),
  D2: () => [plain(percentileTable(valuesOf("six")).weightedAverage[0]!.value)],
  D3: () => [plain(percentileTable(valuesOf("six")).weightedAverage.at(-1)!.value)],
  D4: () =>
    (["lowerHinge", "upperHinge"] as const).map((hinge) => figure(tukeyFences(valuesOf("six")), (f) => f[hinge])),
  D5: () => [described("six", "iqr")],
  D6: () => [described("bekasi-KP", "skewness")],
  D7: () => [described("bekasi-KP", "kurtosis")],
  D8: () => [described("six", "trimmedMean")],
  D9: () => [numAcc4()],
  D10: () => [described("bekasi-KP", "meanLower"), described("bekasi-KP", "meanUpper")],
  D11: () => [figure(modes(valuesOf("two-modes")), ({ values }) => values[0]!)],
  N1: () => [lillieforsText("eleven")],
  N2: () => [lillieforsText("ten")],
  N3: () => [figure(shapiroWilk(valuesOf("nearly-tied", 4)), ({ p }) => p * 1e5)],
  N4: () => [figure(shapiroWilk(valuesOf("six")), ({ w }) => w)],
  N5: () => [figure(shapiroWilk(valuesOf("five")), ({ w }) => w)],
  N6: () => [figure(shapiroWilk(valuesOf("four")), ({ w }) => w)],
  T1: () => [figure(pearsonChiSquare(tableNamed("bekasi-jarak")), ({ value }) => value)],
  T2: () => [figure(fisherExact(tableNamed("8/2/3/7")), ({ p2 }) => p2)],
  T3: () => [figure(fisherExact(tableNamed("17/8/7/18")), ({ p2 }) => p2)],
  T4: () => [plain(fisherFreemanHalton(tableNamed("five-by-four")))],
  T5: () => [figure(likelihoodRatio(tableNamed("1000/2000/3000/6001")), ({ value }) => value * 1e5)],
  T6: () => [figure(linearByLinear(tableNamed("bekasi-jarak"), [1, 2], [1, 2]), ({ value }) => value)],
  T7: () => {
    const test = pearsonChiSquare(tableNamed("40/5/6/49"));
    return [test.ok ? formatNumber(test.value.p, "pValue", { style: "spss" }) : null];
  },
  T8: () => [figure(residuals(tableNamed("bekasi-jarak")), ({ adjusted }) => adjusted[0]![0]!)],
  T9: () => [figure(nominalAssociation(tableNamed("2/8/7/3")), ({ phi }) => phi)],
  R1: () => [figure(oddsRatio(tableNamed("bekasi-jarak")), ({ value }) => value)],
  R2: () =>
    (["lower", "upper"] as const).map((limit) => figure(oddsRatio(tableNamed("bekasi-jarak")), (or) => or[limit])),
  R3: () => [figure(conditionalOddsRatio(tableNamed("3/1/1/3")), ({ upper }) => plain(upper) ?? Number.NaN)],
  R4: () => [figure(oddsRatio(tableNamed("0/12/7/9")), ({ value }) => value)],
  R5: () => [figure(cohortRatios(tableNamed("bekasi-jarak"))[0], ({ value }) => value)],
  R6: () => [figure(oddsRatioEstimate(tableNamed("0/12/7/9"), { emptyCell: "add-half" }), ({ value }) => value)],
  A1: () => [figure(kendallsTauB(tableNamed("job-satisfaction")), ({ p }) => plain(p) ?? Number.NaN)],
  A2: () => [figure(spearmansCorrelation(pairsTable(data.pairs.seven!)), ({ p }) => plain(p) ?? Number.NaN)],
  S1: () => [figure(independenceTests(strataOf("small-difference")), (tests) => tests.mantelHaenszel.value)],
  S2: () => [figure(commonOddsRatio(strataOf("one-case")), ({ value }) => value)],
  S3: () => [figure(homogeneityTests(strataOf("one-row-empty")), ({ breslowDay }) => breslowDay.value)],
  S4: () => [figure(mcNemar(tableNamed("changes-13")), ({ p }) => p)],
  S5: () => [
    figure(mcNemar(tableNamed("changes-30")), ({ corrected }) => figure(corrected, ({ value }) => value) ?? Number.NaN),
  ],
  I1: () => [plain(cronbachAlpha(itemsOf("constant-item")))],
  I2: () => [plain(cronbachAlpha(itemsOf("bekasi-R")))],
  I3: () => [plain(cronbachAlpha(itemsOf("bekasi-R-one-reversed")))],
  I4: () => [plain(cronbachAlpha(itemsOf("bekasi-R-with-gaps")))],
  I5: () => itemTotalStatistics(itemsOf("two-items")).map(({ alphaIfDeleted }) => plain(alphaIfDeleted)),
  I6: () => (["lower", "upper"] as const).map((limit) => figure(alphaInterval(itemsOf("bekasi-R")), (ci) => ci[limit])),
  I7: () => [figure(splitHalf(itemsOf("attitude")), ({ correlation }) => plain(correlation) ?? Number.NaN)],
  I8: () => [plain(guttmanLambdas(itemsOf("attitude")).lambda4)],
  I9: () => [plain(guttmanLambdas(itemsOf("attitude")).lambda6)],
  I10: () => [figure(mcdonaldsOmega(itemsOf("attitude")), ({ value }) => value)],
  I11: () => [
    figure(
      intraclassCorrelations(itemsOf("shrout-fleiss")),
      (icc) => plain(icc.consistency.single.value) ?? Number.NaN,
    ),
  ],
  I12: () => [figure(samplingAdequacy(itemsOf("third-is-the-sum")), ({ kmo }) => plain(kmo) ?? Number.NaN)],
  I13: () => [figure(bartlettTest(itemsOf("attitude")), ({ value }) => value)],
  I14: () => [plain(squaredMultipleCorrelations(itemsOf("third-is-the-sum"))[0]!)],
  F1: () => [figure(axes(), ({ communalities }) => communalities[6]!)],
  F2: () => rotated(axes(), promax).pattern[3]!,
  F3: () => [figure(components(), ({ loadings }) => loadings[0]![0]!)],
  F4: () => rotated(components(), varimax).loadings[0]!,
  F5: () => [plain(itemStatistics(itemsOf("attitude"))[0]!.sd)],
  F6: () => [figure(principalComponents(attitude(), { rule: "kaiser" }), ({ sums }) => sums.length)],
  V1: () => [smLs09()],
};

/** Figures that SPSS printed for the Bekasi study, by the page's rows: where they stand in published.json. */
type Published = {
  readonly main: {
    readonly descriptives: readonly Readonly<Record<string, string>>[];
    readonly crosstabs: readonly {
      readonly row_key: string;
      readonly chi_square: { readonly tests: readonly Readonly<Record<string, string>>[] };
      readonly risk_estimate?: { readonly rows: readonly Readonly<Record<string, string>>[] };
    }[];
  };
  readonly pilot: { readonly reliability: readonly { readonly scale: string; readonly alpha: string }[] };
};
const published = read<Published>("../bekasi/published.json");
const service = published.main.descriptives.find(({ scale }) => scale === "KP")!;
const distance = published.main.crosstabs.find(({ row_key }) => row_key === "jarak")!;
const testOf = (name: string) => distance.chi_square.tests.find(({ test }) => test === name)!;
const riskOf = (start: string) => distance.risk_estimate!.rows.find(({ label }) => label!.startsWith(start))!;
const bekasi: Readonly<Record<string, readonly string[]>> = {
  D6: [service.skewness!],
  D7: [service.kurtosis!],
  D10: [service.ci_lower!, service.ci_upper!],
  T1: [testOf("Pearson Chi-Square").value!],
  T6: [testOf("Linear-by-Linear Association").value!],
  R1: [riskOf("Odds Ratio").value!],
  R2: [riskOf("Odds Ratio").lower!, riskOf("Odds Ratio").upper!],
  R5: [riskOf("For cohort").value!],
  I2: [published.pilot.reliability.find(({ scale }) => scale === "R")!.alpha],
};

type Source = Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>;
const PROGRAMS: readonly { readonly column: "spss" | "pspp" | "r" | "jamovi"; readonly from: readonly Source[] }[] = [
  { column: "spss", from: [byR] },
  { column: "pspp", from: [byPspp] },
  { column: "r", from: [byR, byPython] },
  { column: "jamovi", from: [byR] },
];
/** What jamovi's source alone says: it computes nothing there that R could repeat. */
const READ_IN_SOURCE: Readonly<Record<string, string>> = { I1: "refuses", T7: "< .001" };
/** What SPSS's column may say without a figure behind it: no program here can show it. */
const SPSS_WORDS = ["same, printed", "same, algorithm", "none, algorithm"];

function figuresOf(text: string): readonly string[] {
  return text.split(", ");
}

function foundIn(sources: readonly Source[], row: Row, entry: Entry): readonly (number | string)[] {
  const found = sources.flatMap((source) => source[row.id]?.[entry.call ?? ""] ?? []);
  if (found.length === 0) throw new Error(`${row.id}: no figures of ${entry.call} in fixtures/oracle/differences`);
  return found;
}

/** Whether two printed figures differ in a digit that both have, or one of them is no number. */
function differ(a: string, b: string): boolean {
  const isPlain = (text: string) => /^-?\d*\.?\d+$/.test(text);
  if (!isPlain(a) || !isPlain(b)) return a !== b;
  // a figure rounded to fewer digits may be off by half a unit of its last
  const places = Math.min(decimals(a), decimals(b));
  return Math.abs(Number(a) - Number(b)) > 0.5 * 10 ** -places + 1e-15;
}

suite("docs/differences.md", () => {
  it("has a test for each row, and each test its row; no row twice", () => {
    expect(rows.map(({ id }) => id)).toEqual(Object.keys(ours));
  });

  it("says of each row which data: they are in the fixture", () => {
    const names = Object.values(data).flatMap((sets) => Object.keys(sets));
    for (const row of rows) expect(names, row.id).toContain(row.data);
  });

  it("names no figure of another program without a row", () => {
    const shown = new Set(rows.map(({ id }) => id));
    const computed = [byPspp, byR, byPython].flatMap((source) => Object.keys(source));
    expect(computed.filter((id) => !shown.has(id))).toEqual([]);
  });

  it("shows every figure that PSPP, R, SciPy and statsmodels were made to compute", () => {
    const shown = new Set(
      rows.flatMap((row) => PROGRAMS.flatMap(({ column }) => row[column].map(({ call }) => `${row.id} ${call}`))),
    );
    const computed = [byPspp, byR, byPython].flatMap((source) =>
      Object.entries(source).flatMap(([id, calls]) => Object.keys(calls).map((call) => `${id} ${call}`)),
    );
    expect(computed.filter((one) => !shown.has(one))).toEqual([]);
  });

  it("has no figure without its call, but for SPSS's words and what only jamovi's source says", () => {
    const without = (row: Row, column: (typeof PROGRAMS)[number]["column"]) =>
      row[column].filter(({ call }) => call === null).map(({ printed: text }) => text);
    for (const row of rows) {
      expect([...without(row, "pspp"), ...without(row, "r")], row.id).toEqual([]);
      for (const text of without(row, "spss")) expect(SPSS_WORDS, row.id).toContain(text);
    }
    const ofJamovi = rows.flatMap((row) => without(row, "jamovi").map((text) => [row.id, text]));
    expect(Object.fromEntries(ofJamovi)).toEqual(READ_IN_SOURCE);
  });

  it("calls printed what the Bekasi study published, and nothing else", () => {
    const saidPrinted = rows.filter(({ spss }) => spss.some(({ printed: text }) => text.endsWith("printed")));
    expect(saidPrinted.map(({ id }) => id)).toEqual(Object.keys(bekasi));
  });
});

suite.each(rows.map((row) => [row.id, row.figure, row] as const))("%s, %s", (id, _, row) => {
  const own = () => ours[id]?.() ?? [];
  const here = figuresOf(row.here);

  it("loyalty has the figure that stands there", () => {
    expect(own().map((value, i) => printed(value, here[i] ?? ""))).toEqual(here);
  });

  it("somebody else has another one", () => {
    const others = PROGRAMS.flatMap(({ column }) => row[column]).filter(
      ({ printed: text }) => !text.startsWith("same"),
    );
    expect(others.length).toBeGreaterThan(0);
  });

  if (bekasi[id] !== undefined) {
    it("SPSS printed this figure for the Bekasi study", () => {
      expect(own().map((value, i) => printed(value, bekasi[id]?.[i] ?? ""))).toEqual(bekasi[id]);
    });
  }

  for (const { column, from } of PROGRAMS) {
    for (const entry of row[column].filter(({ call }) => call !== null)) {
      it(`${column}: ${entry.printed} by ${entry.call}`, () => check(row, entry, from, own(), here));
    }
  }
});

function check(row: Row, entry: Entry, from: readonly Source[], own: readonly Figure[], here: readonly string[]): void {
  const found = foundIn(from, row, entry);
  if (entry.printed === "same") {
    const texts = found.map((value, i) => printed(value, here[i] ?? ""));
    expect(
      texts.map((text, i) => differ(text, here[i] ?? "")),
      `${texts} and ${here}`,
    ).toEqual(here.map(() => false));
    expect(own).toHaveLength(found.length);
    return;
  }
  const shown = figuresOf(entry.printed);
  expect(found.map((value, i) => printed(value, shown[i] ?? ""))).toEqual(shown);
  expect(
    shown.some((text, i) => differ(text, here[i] ?? "")),
    `${shown} differs from ${here}`,
  ).toBe(true);
}
