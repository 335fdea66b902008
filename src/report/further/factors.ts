/** Factor analysis: which scale each factor measures and which items don't go with theirs; then SPSS's FACTOR tables. */
import type { Explained, FactorAnalysis, FactorItem } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import { chartTexts } from "../charts/chart-texts.ts";
import type { Block, Cell, Chart, HeaderCell, Table, TableRow } from "../document.ts";
import { formatDecimal } from "../format.ts";
import { itemLabel } from "../spss/reliability.ts";
import type { Study } from "../study.ts";
import { factorWords } from "../texts/further/factors.ts";
import { resultsFrame, spssFrame } from "./instrument-frame.ts";

export function factorBlocks(study: Study): readonly Block[] {
  return study.result.factors.flatMap((entry) =>
    entry.factors === null ? notExtracted(study, entry) : extracted(study, entry),
  );
}

function notExtracted(study: Study, entry: FactorAnalysis): readonly Block[] {
  const impossible: Block = {
    kind: "paragraph",
    text: factorWords[study.language].summary.impossible,
    tone: "caution",
  };
  return entry.initial.length === 0 ? [impossible] : [impossible, totalVariance(entry), scree(study, entry)];
}

function extracted(study: Study, entry: FactorAnalysis): readonly Block[] {
  return [
    factorsTable(study, entry),
    summary(study, entry),
    itemsTable(study, entry),
    communalities(study, entry),
    totalVariance(entry),
    scree(study, entry),
    loadingsTable(study, entry, "unrotated", `${kindOf(entry)} Matrix`, ({ loadings }) => loadings),
    ...rotatedTables(study, entry),
  ];
}

/** No scale has this name in a table's id: names don't hold spaces. */
function idOf({ scale }: FactorAnalysis): string {
  return scale ?? "all items";
}

function kindOf({ extraction }: FactorAnalysis): "Component" | "Factor" {
  return extraction === "principal-axis" ? "Factor" : "Component";
}

/** Each factor after rotation: what it explains, how many items it has, and whose. */
function factorsTable(study: Study, entry: FactorAnalysis): Table {
  const words = factorWords[study.language];
  const { columns } = words;
  const oblique = entry.rotation === "promax";
  const sums = entry.rotated.length > 0 ? entry.rotated : entry.extracted;
  const shares = oblique ? [] : [columns.percent, columns.cumulative];
  return {
    ...resultsFrame(`factors.${idOf(entry)}`, words.tables.factors),
    stubHead: [columns.factor],
    head: [heads(columns.eigenvalue, ...shares, columns.itemsThere, columns.scale)],
    rows: sums.map(({ total, percent, cumulativePercent }, place) => {
      const measured = entry.measures[place] ?? null;
      return {
        stub: [text(String(place + 1))],
        cells: [
          figure(total, "statistic"),
          ...(oblique ? [] : [figure(percent, "percent"), figure(cumulativePercent, "percent")]),
          figure(entry.items.filter(({ factor }) => factor === place).length, "count"),
          measured === null ? text(words.noScale, { tone: "muted" }) : text(study.label(measured)),
        ],
      };
    }),
    footnotes: [],
    caption: words.captions.factors(entry),
  };
}

function summary(study: Study, entry: FactorAnalysis): Block {
  const words = factorWords[study.language].summary;
  const { items } = entry;
  const misfits = items.filter(({ misfit }) => misfit !== null).length;
  const shared = new Set(items.flatMap((item) => (sharedWith(entry, item) === null ? [] : [study.label(item.scale)])));
  const said = [
    ...(misfits > 0 ? [words.someDont(misfits, items.length)] : []),
    ...(shared.size > 0 ? [words.shared([...shared])] : []),
    ...(items.some(isAgainst) ? [words.against] : []),
  ];
  return said.length === 0
    ? { kind: "paragraph", text: words.allFit(items.length), tone: "good" }
    : { kind: "paragraph", text: said.join(" "), tone: "caution" };
}

/** The scale that has the item's factor, where that isn't the item's own and the item is no misfit: one factor for two scales. */
function sharedWith({ measures }: FactorAnalysis, { misfit, factor, scale }: FactorItem): string | null {
  const there = misfit !== null || factor === null ? null : (measures[factor] ?? null);
  return there === scale ? null : there;
}

function isAgainst({ misfit, factor, rotated }: FactorItem): boolean {
  return misfit === null && factor !== null && (rotated[factor] ?? 0) < 0;
}

function itemsTable(study: Study, entry: FactorAnalysis): Table {
  const words = factorWords[study.language];
  const { columns } = words;
  return {
    ...resultsFrame(`factors.${idOf(entry)}.items`, words.tables.items),
    stubHead: [study.words.columns.item],
    head: [heads(columns.scale, columns.factor, columns.loading, columns.finding)],
    rows: entry.items.map((item) => ({
      stub: [text(item.item)],
      cells: [
        text(study.label(item.scale)),
        text(item.factor === null ? "" : String(item.factor + 1)),
        figure(item.factor === null ? null : (item.rotated[item.factor] ?? null), "coefficient"),
        finding(study, entry, item),
      ],
    })),
    footnotes: [],
    caption: words.captions.items,
  };
}

function finding(study: Study, entry: FactorAnalysis, item: FactorItem): Cell {
  const words = factorWords[study.language];
  const { measures } = entry;
  const { misfit, factor, scale } = item;
  if (misfit === null) {
    const shared = sharedWith(entry, item);
    const found = shared === null ? words.fits : words.shares(study.label(shared));
    if (isAgainst(item)) return text(words.against(found), { tone: "caution" });
    return text(found, { tone: shared === null ? "good" : "caution" });
  }
  const there = factor === null ? null : (measures[factor] ?? null);
  const other = there === null || there === scale ? null : study.label(there);
  return text(words.misfits[misfit](other), { tone: misfit === "cross-loading" ? "caution" : "bad" });
}

function extractionMethod({ extraction }: FactorAnalysis): string {
  return `Extraction Method: ${extraction === "principal-axis" ? "Principal Axis Factoring" : "Principal Component Analysis"}.`;
}

function rotationMethod(entry: FactorAnalysis): string {
  const rotation = entry.rotation === "promax" ? "Promax" : "Varimax";
  return `${extractionMethod(entry)} Rotation Method: ${rotation} with Kaiser Normalization.`;
}

function communalities(study: Study, entry: FactorAnalysis): Table {
  return {
    ...spssFrame("factors", idOf(entry), "communalities", "Communalities"),
    stubHead: [""],
    head: [heads("Initial", "Extraction")],
    rows: entry.items.map(({ item, initialCommunality, communality }) => ({
      stub: [text(itemLabel(study, item))],
      cells: [figure(initialCommunality, "coefficient"), figure(communality, "coefficient")],
    })),
    footnotes: [],
    caption: extractionMethod(entry),
  };
}

const SUMS = ["Total", "% of Variance", "Cumulative %"] as const;

function totalVariance(entry: FactorAnalysis): Table {
  const kind = kindOf(entry);
  const oblique = entry.rotation === "promax";
  const rotation: HeaderCell = {
    text: "Rotation Sums of Squared Loadings",
    span: oblique ? 1 : 3,
    ...(oblique ? { notes: ["correlated"] } : {}),
  };
  const [hasExtracted, hasRotated] = [entry.extracted.length > 0, entry.rotated.length > 0];
  return {
    ...spssFrame("factors", idOf(entry), "total-variance", "Total Variance Explained"),
    stubHead: [kind],
    head: [
      [
        { text: "Initial Eigenvalues", span: 3 },
        ...(hasExtracted ? [{ text: "Extraction Sums of Squared Loadings", span: 3 }] : []),
        ...(hasRotated ? [rotation] : []),
      ],
      heads(...SUMS, ...(hasExtracted ? SUMS : []), ...(hasRotated ? (oblique ? ["Total"] : SUMS) : [])),
    ],
    rows: entry.initial.map((initial, place) => ({
      stub: [text(String(place + 1))],
      cells: [
        ...shares(initial),
        ...(hasExtracted ? shares(entry.extracted[place]) : []),
        ...(hasRotated ? shares(entry.rotated[place]).slice(0, oblique ? 1 : 3) : []),
      ],
    })),
    footnotes: [
      {
        id: "correlated",
        text: `When ${kind.toLowerCase()}s are correlated, sums of squared loadings cannot be added to obtain a total variance.`,
      },
    ],
    caption: extractionMethod(entry),
  };
}

function shares(explained: Explained | undefined): readonly Cell[] {
  if (explained === undefined) return [blank, blank, blank];
  const { total, percent, cumulativePercent } = explained;
  return [figure(total, "statistic"), figure(percent, "statistic"), figure(cumulativePercent, "statistic")];
}

/** One an analysis that has eigenvalues. */
export function screeCharts(study: Study): readonly Chart[] {
  return study.result.factors.filter(({ initial }) => initial.length > 0).map((entry) => scree(study, entry));
}

/** Eigenvalues that a sentence can bear. */
const MOST_NAMED = 6;

function scree(study: Study, entry: FactorAnalysis): Chart {
  const { language } = study;
  const totals = entry.initial.flatMap(({ total }) => (total === null ? [] : [total]));
  const named = totals.slice(0, MOST_NAMED).map((total) => formatDecimal(total, "statistic", language));
  return {
    kind: "chart",
    id: `factors.${idOf(entry)}.scree`,
    title: "Scree Plot",
    alt: chartTexts[language].scree.alt(named, totals.length),
    plot: {
      type: "scree",
      values: entry.initial.map(({ total }) => total ?? 0),
      level: entry.criterion === "kaiser" ? 1 : null,
      axes: { x: `${kindOf(entry)} Number`, y: "Eigenvalue" },
    },
  };
}

function rotatedTables(study: Study, entry: FactorAnalysis): readonly Table[] {
  const kind = kindOf(entry);
  if (entry.rotation === "none") return [];
  if (entry.rotation === "promax") {
    return [
      loadingsTable(study, entry, "pattern", "Pattern Matrix", ({ rotated }) => rotated),
      loadingsTable(study, entry, "structure", "Structure Matrix", ({ structure }) => structure ?? []),
      betweenFactors(entry, "correlations", `${kind} Correlation Matrix`, entry.factorCorrelations ?? []),
    ];
  }
  return [
    loadingsTable(study, entry, "rotated", `Rotated ${kind} Matrix`, ({ rotated }) => rotated),
    betweenFactors(entry, "transformation", `${kind} Transformation Matrix`, entry.transformation ?? []),
  ];
}

/** Items by factors. */
function loadingsTable(
  study: Study,
  entry: FactorAnalysis,
  name: string,
  title: string,
  of: (item: FactorItem) => FactorItem["loadings"],
): Table {
  const kind = kindOf(entry);
  const count = entry.extracted.length;
  const unrotated = name === "unrotated";
  return {
    ...spssFrame("factors", idOf(entry), name, title),
    stubHead: [""],
    head: [[{ text: kind, span: count, ...(unrotated ? { notes: ["extracted"] } : {}) }], numbers(count)],
    rows: entry.items.map((item) => ({
      stub: [text(itemLabel(study, item.item))],
      cells: of(item).map((loading) => figure(loading, "coefficient")),
    })),
    footnotes: [{ id: "extracted", text: `${count} ${kind.toLowerCase()}${count === 1 ? "" : "s"} extracted.` }],
    caption: unrotated ? extractionMethod(entry) : rotationMethod(entry),
  };
}

function betweenFactors(
  entry: FactorAnalysis,
  name: string,
  title: string,
  values: readonly (readonly number[])[],
): Table {
  return {
    ...spssFrame("factors", idOf(entry), name, title),
    stubHead: [kindOf(entry)],
    head: [numbers(values.length)],
    rows: values.map(
      (row, place): TableRow => ({
        stub: [text(String(place + 1))],
        cells: row.map((value) => figure(value, "coefficient")),
      }),
    ),
    footnotes: [],
    caption: rotationMethod(entry),
  };
}

function numbers(count: number): readonly HeaderCell[] {
  return heads(...Array.from({ length: count }, (_, place) => String(place + 1)));
}
