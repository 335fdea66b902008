/** Two results, figure by figure: ours by its path in the JSON, R's from the lines that figures.R wrote. */

/** Stages that R has a second opinion of, all their fields but those below. */
export const stages = [
  "validity",
  "reliability",
  "frequencies",
  "descriptives",
  "normality",
  "cutoffs",
  "bivariate",
  "itemCorrelations",
  "samplingAdequacy",
  "alphaIntervals",
  "splitHalf",
  "guttman",
  "omega",
  "intraclass",
  "factors",
  "percentiles",
  "extremes",
  "histograms",
  "qqPlots",
  "exactTests",
  "associations",
  "residuals",
  "mergers",
  "oddsRatios",
  "stratified",
  "mcnemar",
];

/** @typedef {string | number | boolean | null} Leaf */
/** @typedef {{ seed: number, path: string, ours: Leaf | undefined, theirs: Leaf | undefined }} Difference */

/** @param {unknown} value @param {string} path @param {Map<string, Leaf>} found */
export function flatten(value, path, found) {
  if (Array.isArray(value)) {
    found.set(`${path}.length`, value.length);
    for (const [index, inner] of value.entries()) flatten(inner, `${path}[${index}]`, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, path === "" ? name : `${path}.${name}`, found);
  } else {
    found.set(path, /** @type {Leaf} */ (value));
  }
  return found;
}

/** @param {string} text figures.tsv */
export function readFigures(text) {
  /** @type {Map<string, Leaf>} */
  const found = new Map();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) found.set(line.slice(0, tab), leafOf(line.slice(tab + 1)));
  }
  return found;
}

/** @param {string} text @returns {Leaf} */
function leafOf(text) {
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  return text.startsWith("s") ? text.slice(1) : Number(text);
}

/** A path without its places: which figure it is. @param {string} path */
export const figureOf = (path) => path.replaceAll(/\[\d+\]/g, "[]");

/**
 * How far apart two figures may be: relative, and absolute where the figure is a difference that may be 0.
 *
 * @type {readonly { figure: RegExp, relative?: number, absolute?: number, why: string }[]}
 */
export const tolerances = [
  {
    figure: /^(exactTests\[\]\.p|bivariate\[\]\.(p|chiSquare\.fisher\.p2))$/,
    relative: 2e-6,
    why: "R's FEXACT counts tables up to 3.45e-7 more probable as equally probable, here it is 1e-7",
  },
  {
    figure: /^factors\[\]\.items|^factors.*(transformation|total|percent|Percent)/,
    absolute: 1e-13,
    why: "loadings that are 0",
  },
  { figure: /generalAssociation\.value$/, absolute: 1e-25, why: "squares of rounding where counts are as expected" },
  {
    figure: /^omega/,
    relative: 1e-7,
    why: "R's search ends where rounding hides the slope; ours has 1e-12 against 40 digits",
  },
  {
    figure:
      /^(itemCorrelations\.(correlations|summary)|guttman|splitHalf|alphaIntervals|intraclass|validity\[\]\.items\[\]\.(corrected|item|alpha)|reliability\[\]\.alpha)/,
    absolute: 1e-13,
    why: "differences of figures of size 1, which may cancel",
  },
];

const RELATIVE = 1e-9;

/** @param {string} figure @param {Leaf | undefined} ours @param {Leaf | undefined} theirs */
export function agree(figure, ours, theirs) {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  const { relative = RELATIVE, absolute = 0 } = tolerances.find((one) => one.figure.test(figure)) ?? {};
  return Math.abs(ours - theirs) <= Math.max(relative * Math.max(Math.abs(ours), Math.abs(theirs)), absolute);
}

/** Nobody else's figure: how many rounds our way to the axes took. */
const NOT_COMPARED = /^factors\[\]\.iterations$/;

/** Whether R says that it can't tell, of the figure itself or of what it is part of. @param {string} path @param {ReadonlyMap<string, Leaf>} theirs */
export function unchecked(path, theirs) {
  if (NOT_COMPARED.test(figureOf(path))) return true;
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf(".", end - 1), path.lastIndexOf("[", end - 1))) {
    if (theirs.get(path.slice(0, end)) === "(unchecked)") return true;
  }
  return false;
}
