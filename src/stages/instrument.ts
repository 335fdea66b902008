/**
 * The instrument, scale by scale: which items are valid, which are dropped, and how reliable what is left is. It sees only
 * cross-products, those of the pilot or, without one, of the study's own cases.
 */
import type { Codebook, Method, Scale } from "../codebook/codebook.ts";
import { ok } from "../core/outcome.ts";
import type { CrossProducts } from "../counts/summaries.ts";
import type { Counts } from "../counts/wanted.ts";
import { criticalR } from "../stats/instrument/correlation.ts";
import { cronbachAlpha, standardizedAlpha } from "../stats/instrument/cronbach-alpha.ts";
import { type ItemTotal, itemTotalStatistics } from "../stats/instrument/item-total.ts";
import { constantItems, itemStatistics, negativeAlphaItems, scaleStatistics } from "../stats/instrument/reliability.ts";
import { caseTotals } from "./case-totals.ts";
import { Remarks } from "./remarks.ts";
import type { ItemValidity, ScaleReliability, ScaleValidity, Source, Verdict } from "./result.ts";

export type { Source } from "./result.ts";

export type Instrument = {
  readonly validity: readonly ScaleValidity[];
  readonly reliability: readonly ScaleReliability[];
  /** By scale, the items that leave its score. */
  readonly dropped: ReadonlyMap<string, ReadonlySet<string>>;
  /** What was left of each scale with items of its own. */
  readonly judged: readonly JudgedScale[];
  readonly remarks: Remarks;
};

export type JudgedScale = { readonly scale: Scale; readonly source: Source; readonly products: CrossProducts };

/** Scales with items of their own; the others are judged only through them. */
export function scalesWithItems(codebook: Codebook): readonly Scale[] {
  return codebook.scales.filter((scale) => scale.items.length > 0);
}

/** @param declared whether a codebook says what the columns mean, or they were guessed: advice differs */
export function judgeInstrument(codebook: Codebook, counts: Counts, source: Source, declared: boolean): Instrument {
  const remarks = new Remarks();
  const validity: ScaleValidity[] = [];
  const reliability: ScaleReliability[] = [];
  const dropped = new Map<string, ReadonlySet<string>>();
  const scales: JudgedScale[] = [];
  const thresholds = new Map<number, Threshold>();
  for (const [index, scale] of scalesWithItems(codebook).entries()) {
    const judged = judgeItems(scale, codebook.method, counts, thresholds);
    validity.push(scaleValidity(scale, source, codebook.method, judged, declared, `validity[${index}]`, remarks));
    if (judged.drops.length > 0) dropped.set(scale.name, new Set(judged.drops.map(({ item }) => item)));
    scales.push({ scale, source, products: judged.last });
    reliability.push(scaleReliability(scale, source, codebook.method, judged.last, `reliability[${index}]`, remarks));
  }
  return { validity, reliability, dropped, judged: scales, remarks };
}

type Round = { readonly products: CrossProducts; readonly items: readonly ItemTotal[]; readonly threshold: Threshold };
type Drop = { readonly item: string; readonly round: number; readonly row: ItemTotal; readonly threshold: Threshold };
type Judged = {
  readonly rounds: readonly Round[];
  readonly drops: readonly Drop[];
  readonly last: CrossProducts;
  /** Dropping stopped at two items although one of them is invalid. */
  readonly exhausted: boolean;
};
type Threshold = { readonly df: number; readonly criticalR: ReturnType<typeof criticalR> };

/** Rounds of judging and dropping, as many as the method's `invalid` allows. */
function judgeItems(scale: Scale, method: Method, counts: Counts, thresholds: Map<number, Threshold>): Judged {
  const dropRounds = { report: 0, drop: 1, "drop-repeatedly": Number.POSITIVE_INFINITY }[method.validity.invalid];
  const rounds: Round[] = [];
  const drops: Drop[] = [];
  let items = scale.items;
  for (;;) {
    const round = judgeRound(counts.crossProducts(scale.name, items), method, thresholds);
    rounds.push(round);
    const invalid = round.items.filter((row) => verdict(row, round.threshold, method) === false);
    const last = round.products;
    if (invalid.length === 0 || rounds.length > dropRounds) return { rounds, drops, last, exhausted: false };
    // Items that don't vary are in no alpha: they don't count among the two that stay.
    const varying = round.items.filter((row) => correlationUsed(row, method).ok).length;
    const leaving = weakest(invalid, varying - 2, method);
    if (leaving.length === 0) return { rounds, drops, last, exhausted: true };
    for (const row of leaving) {
      drops.push({ item: row.item, round: rounds.length, row, threshold: round.threshold });
    }
    items = items.filter((item) => !leaving.some((row) => row.item === item));
  }
}

function judgeRound(products: CrossProducts, method: Method, thresholds: Map<number, Threshold>): Round {
  const { n } = products;
  const threshold = thresholds.get(n) ?? thresholdOf(n, method);
  thresholds.set(n, threshold);
  return { products, items: itemTotalStatistics(products), threshold };
}

/** What r is compared with; the same for all scales with as many cases, so it is made once for each. */
function thresholdOf(n: number, { validity: { criterion }, alpha }: Method): Threshold {
  const df = n - 2;
  return { df: Math.max(df, 0), criticalR: typeof criterion === "number" ? ok(criterion) : criticalR(df, alpha) };
}

/** The invalid items that may go so that two stay: the smallest correlations first. */
function weakest(invalid: readonly ItemTotal[], atMost: number, method: Method): readonly ItemTotal[] {
  if (invalid.length <= atMost) return invalid;
  const r = (row: ItemTotal) => {
    const used = correlationUsed(row, method);
    return used.ok ? used.value : Number.NEGATIVE_INFINITY;
  };
  return [...invalid].sort((a, b) => r(a) - r(b)).slice(0, Math.max(atMost, 0));
}

function correlationUsed(row: ItemTotal, method: Method) {
  return method.validity.r === "corrected" ? row.correctedItemTotal : row.itemTotal;
}

/** Valid: r above the critical r; by `p`, r positive and its two-sided p below alpha. Null where r is undefined. */
function verdict(row: ItemTotal, threshold: Threshold, method: Method, r = correlationUsed(row, method)): Verdict {
  if (!r.ok) return null;
  if (method.validity.criterion === "p") {
    const p = r === row.itemTotal ? row.itemTotalP : row.correctedItemTotalP;
    return p.ok ? r.value > 0 && p.value < method.alpha : null;
  }
  return threshold.criticalR.ok ? r.value > threshold.criticalR.value : null;
}

function scaleValidity(
  scale: Scale,
  source: Source,
  method: Method,
  judged: Judged,
  declared: boolean,
  path: string,
  remarks: Remarks,
): ScaleValidity {
  const last = judged.rounds.at(-1)!;
  const rows = scale.items.map((item) => {
    const drop = judged.drops.find((candidate) => candidate.item === item);
    const row = drop?.row ?? last.items.find((candidate) => candidate.item === item)!;
    return { row, threshold: drop?.threshold ?? last.threshold, dropped: drop?.round ?? null };
  });
  const items = rows.map(({ row, threshold, dropped }, index) =>
    itemValidity(row, verdict(row, threshold, method), dropped, `${path}.items[${index}]`, scale, method, remarks),
  );
  remarkOnItems(scale, method, judged, rows, items, declared, path, remarks);
  const rounds = judged.rounds.map((round, index) => ({
    round: index + 1,
    n: round.products.n,
    df: round.threshold.df,
    criticalR: remarks.figure(round.threshold.criticalR, `${path}.rounds[${index}].criticalR`, { scale: scale.name }),
  }));
  return {
    scale: scale.name,
    source,
    n: last.products.n,
    excluded: last.products.excluded,
    criterion: String(method.validity.criterion),
    rounds,
    df: last.threshold.df,
    criticalR: remarks.figure(last.threshold.criticalR, `${path}.criticalR`, { scale: scale.name }),
    items,
  };
}

function itemValidity(
  row: ItemTotal,
  valid: Verdict,
  dropped: number | null,
  path: string,
  scale: Scale,
  method: Method,
  remarks: Remarks,
): ItemValidity {
  const args = { item: row.item, scale: scale.name };
  return {
    item: row.item,
    meanIfDeleted: remarks.figure(row.meanIfDeleted, `${path}.meanIfDeleted`, args),
    varianceIfDeleted: remarks.figure(row.varianceIfDeleted, `${path}.varianceIfDeleted`, args),
    correctedItemTotal: remarks.figure(row.correctedItemTotal, `${path}.correctedItemTotal`, args),
    ...(method.validity.criterion === "p"
      ? { correctedItemTotalP: remarks.figure(row.correctedItemTotalP, `${path}.correctedItemTotalP`, args) }
      : {}),
    itemTotal: remarks.figure(row.itemTotal, `${path}.itemTotal`, args),
    itemTotalP: remarks.figure(row.itemTotalP, `${path}.itemTotalP`, args),
    alphaIfDeleted: remarks.figure(row.alphaIfDeleted, `${path}.alphaIfDeleted`, args),
    valid,
    dropped,
  };
}

type JudgedRow = { readonly row: ItemTotal; readonly threshold: Threshold; readonly dropped: number | null };

function remarkOnItems(
  scale: Scale,
  method: Method,
  judged: Judged,
  rows: readonly JudgedRow[],
  items: readonly ItemValidity[],
  declared: boolean,
  path: string,
  remarks: Remarks,
): void {
  const invalid = items.filter((item) => item.valid === false && item.dropped === null);
  if (invalid.length > 0) {
    remarks.add("invalid-items", "problem", path, {
      scale: scale.name,
      items: invalid.map(({ item }) => item),
      // These may be worded the other way round: to be reversed, not dropped.
      negative: invalid.filter(({ correctedItemTotal: r }) => r !== null && r < 0).map(({ item }) => item),
      codebook: declared,
      rule: method.validity.invalid,
    });
  }
  for (const [index, { row, threshold, dropped }] of rows.entries()) {
    const where = `${path}.items[${index}]`;
    const critical = threshold.criticalR.ok ? threshold.criticalR.value : null;
    if (dropped !== null) {
      const used = correlationUsed(row, method);
      const r = used.ok ? used.value : null;
      remarks.add("item-dropped", "caution", where, {
        item: row.item,
        scale: scale.name,
        round: dropped,
        r,
        criticalR: critical,
      });
    }
    const corrected = verdict(row, threshold, method, row.correctedItemTotal);
    const total = verdict(row, threshold, method, row.itemTotal);
    if (corrected !== null && total !== null && corrected !== total) {
      remarks.add("correlations-disagree", "caution", where, {
        item: row.item,
        scale: scale.name,
        corrected: items[index]!.correctedItemTotal,
        total: items[index]!.itemTotal,
        criticalR: critical,
        used: method.validity.r,
      });
    }
  }
  if (judged.exhausted) remarks.add("scale-exhausted", "problem", path, { scale: scale.name });
}

function scaleReliability(
  scale: Scale,
  source: Source,
  method: Method,
  products: CrossProducts,
  path: string,
  remarks: Remarks,
): ScaleReliability {
  const args = { scale: scale.name };
  const statistics = scaleStatistics(products);
  const alpha = remarks.figure(cronbachAlpha(products), `${path}.alpha`, args);
  const { minimum } = method.reliability;
  const reliable = alpha === null ? null : alpha > minimum;
  for (const item of constantItems(products)) {
    remarks.add("constant-item", "caution", path, { item, scale: scale.name });
  }
  if (alpha !== null && alpha < 0) {
    const items = negativeAlphaItems(products);
    remarks.add("negative-alpha", "problem", `${path}.alpha`, { scale: scale.name, alpha, items });
  } else if (reliable === false) {
    remarks.add("unreliable", "problem", path, { scale: scale.name, alpha, minimum });
  }
  return {
    scale: scale.name,
    source,
    n: products.n,
    excluded: products.excluded,
    cases: caseTotals(products.n, products.excluded, path, remarks),
    items: itemStatistics(products).map((item, index) => ({
      item: products.columns[index]!,
      mean: remarks.figure(item.mean, `${path}.items[${index}].mean`, { item: products.columns[index] }),
      sd: remarks.figure(item.sd, `${path}.items[${index}].sd`, { item: products.columns[index] }),
    })),
    scaleMean: remarks.figure(statistics.mean, `${path}.scaleMean`, args),
    scaleVariance: remarks.figure(statistics.variance, `${path}.scaleVariance`, args),
    scaleSD: remarks.figure(statistics.sd, `${path}.scaleSD`, args),
    alpha,
    alphaStandardized: remarks.figure(standardizedAlpha(products), `${path}.alphaStandardized`, args),
    minimum,
    reliable,
  };
}
