/** The first screen: what was read, and the findings in at most eight lines. */
import type { Bivariate } from "../../stages/result.ts";
import type { Block, ListItem, Tone } from "../document.ts";
import { enumeration } from "../enumeration.ts";
import { formatDecimal, formatInterval, formatNumber, formatP } from "../format.ts";
import type { Study } from "../study.ts";
import { remarks } from "./remarks.ts";

export function summaryBlocks(study: Study): readonly Block[] {
  const { headings, untitled } = study.words;
  const { title } = study.result.study;
  return [
    { kind: "heading", level: 1, text: title.trim() === "" ? untitled : title },
    { kind: "list", items: whatWasRead(study) },
    { kind: "heading", level: 2, text: headings.findings },
    { kind: "list", items: findings(study) },
  ];
}

function whatWasRead(study: Study): readonly ListItem[] {
  const { words, result } = study;
  const { rows, screenedOut, analysed } = result.data;
  const path = (role: "data" | "pilot" | "codebook") => result.inputs.find((input) => input.role === role)?.path;
  const pilot = result.inputs.find(({ role }) => role === "pilot");
  const outcome = result.study.outcome;
  const screened = screenedOut === 0 ? null : count(screenedOut);
  const items: ListItem[] = [
    { mark: words.read.data, text: words.dataLine(path("data") ?? "", count(rows), screened, count(analysed)) },
  ];
  if (pilot !== undefined) {
    const pilotRows = pilot.rows === undefined ? null : count(pilot.rows);
    items.push({ mark: words.read.pilot, text: words.pilotLine(pilot.path, pilotRows) });
  }
  items.push({ mark: words.read.codebook, text: path("codebook") ?? words.noCodebook });
  items.push({
    mark: words.read.outcome,
    text: outcome === null ? words.noOutcome : words.outcomeLine(study.label(outcome), result.study.predictors.length),
  });
  return items;
}

function count(value: number): string {
  return formatNumber(value, "count", { style: "spss" });
}

/** Lines that the findings may take, and characters of a line in an 80-column window. */
const LINES = 8;
const LINE = 77;

const MARKS: Readonly<Record<Tone, string>> = { good: "✓", bad: "✗", caution: "!", muted: "-" };

function line(tone: Tone, text: string): ListItem {
  return { mark: MARKS[tone], text, tone };
}

/** Most important first. Where the associations need the room, two good verdicts share a line. */
function findings(study: Study): readonly ListItem[] {
  const { words, result } = study;
  const nobody = result.data.analysed === 0 ? [line("bad", words.findings.nobody)] : [];
  const told = remarksLine(study);
  nobody.push(...rowFindings(study));
  const judged = [itemFindings(study), scaleFindings(study), scoreFindings(study)];
  const fixed = nobody.length + told.length;
  const wanted = 1 + result.bivariate.filter(({ significant }) => significant === true).length;
  let main = judged.flatMap((found) => found.slice(0, 1));
  if (fixed + main.length + wanted > LINES) main = shorter(study, judged) ?? main;
  const associations = associationFindings(study, LINES - fixed - main.length);
  const unjudged = judged.flatMap((found) => found.slice(1));
  const room = LINES - fixed - main.length - associations.length;
  return [...nobody, ...main, ...unjudged.slice(0, room), ...associations, ...told];
}

/** Rows that are doubtful and still count: repeated ones, those with one answer throughout, those that break rules. */
function rowFindings({ words, result }: Study): readonly ListItem[] {
  const { rows, lookAtRows } = words.findings;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const [cleaning] = result.cleaning;
  if (cleaning === undefined) return [];
  const kept = <T extends { readonly dropped: boolean }>(found: readonly T[]) =>
    found.filter(({ dropped }) => !dropped);
  const found = [
    { count: sum(kept(cleaning.duplicates).map(({ repeats }) => repeats)), say: rows.repeated },
    { count: sum(kept(cleaning.straightLining).map(({ count }) => count)), say: rows.straight },
    { count: sum(cleaning.checks.filter(({ drop }) => !drop).map(({ broken }) => broken)), say: rows.broken },
  ].filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const list = enumeration(
    found.map(({ count, say }) => say(count)),
    result.study.language,
  );
  return [line("caution", lookAtRows(list))];
}

/** Valid and reliable in one line; null where not everything is. */
function shorter(study: Study, judged: readonly (readonly ListItem[])[]): ListItem[] | null {
  const { validity, reliability } = study.result;
  const items = validity.flatMap((scale) => scale.items);
  if (items.length < 2 || reliability.length < 2) return null;
  if (items.some(({ valid }) => valid !== true) || reliability.some(({ reliable }) => reliable !== true)) return null;
  const both = line("good", study.words.findings.allValidAndReliable(items.length, reliability.length));
  return [both, ...(judged[2] ?? []).slice(0, 1)];
}

/** The verdicts in one line each, the main one first; a second one for what can't be judged. */
function itemFindings(study: Study): readonly ListItem[] {
  const words = study.words.findings;
  const all = study.result.validity.flatMap(({ items }) => items);
  const invalid = all.filter(({ valid }) => valid === false);
  const unjudged = all.filter(({ valid }) => valid === null).map(({ item }) => item);
  const lines: ListItem[] = [];
  if (invalid.length > 0) {
    const names = invalid.map(({ item }) => item);
    const head = invalid.every(({ dropped }) => dropped !== null) ? words.droppedItems : words.invalidItems;
    lines.push(line("bad", listing(study, head(invalid.length, all.length), names)));
  } else if (all.length > unjudged.length) {
    const valid = all.length - unjudged.length;
    lines.push(line("good", unjudged.length > 0 ? words.someValid(valid, all.length) : words.allItemsValid(valid)));
  }
  if (unjudged.length > 0) lines.push(line("caution", listing(study, words.unjudgedItems(unjudged.length), unjudged)));
  return lines;
}

function scaleFindings(study: Study): readonly ListItem[] {
  const words = study.words.findings;
  const all = study.result.reliability;
  const alphaOf = (alpha: number | null) => (alpha === null ? "" : formatDecimal(alpha, "coefficient", study.language));
  const unreliable = all.filter(({ reliable }) => reliable === false);
  const judged = all.filter(({ reliable }) => reliable !== null);
  const unjudged = all.filter(({ reliable }) => reliable === null).map(({ scale }) => shortLabel(study, scale));
  const lines: ListItem[] = [];
  const lowest = [...judged].sort((a, b) => (a.alpha ?? 0) - (b.alpha ?? 0))[0];
  if (unreliable.length > 0) {
    const names = unreliable.map(({ scale, alpha }) => `${shortLabel(study, scale)} (alpha ${alphaOf(alpha)})`);
    lines.push(line("bad", listing(study, words.unreliable(unreliable.length, all.length), names)));
  } else if (lowest !== undefined) {
    const good =
      unjudged.length > 0
        ? words.someReliable(judged.length, all.length)
        : words.allReliable(judged.length, shortLabel(study, lowest.scale), alphaOf(lowest.alpha));
    lines.push(line("good", good));
  }
  if (unjudged.length > 0) lines.push(line("caution", listing(study, words.unjudgedScales(unjudged.length), unjudged)));
  return lines;
}

function scoreFindings(study: Study): readonly ListItem[] {
  const words = study.words.findings;
  const all = study.result.normality;
  const notNormal = all.filter(({ normal }) => normal === false).map(({ variable }) => shortLabel(study, variable));
  const unjudged = all.filter(({ normal }) => normal === null).map(({ variable }) => shortLabel(study, variable));
  const lines: ListItem[] = [];
  if (notNormal.length > 0) {
    lines.push(line("caution", listing(study, words.notNormal(notNormal.length, all.length), notNormal)));
  } else if (all.length > unjudged.length) {
    const normal = all.length - unjudged.length;
    lines.push(line("good", unjudged.length > 0 ? words.someNormal(normal, all.length) : words.allNormal(normal)));
  }
  if (unjudged.length > 0) lines.push(line("caution", listing(study, words.unjudgedScores(unjudged.length), unjudged)));
  return lines;
}

/** A heading line and a line for each significant association, the smallest p first, in no more lines than there are. */
function associationFindings(study: Study, room: number): readonly ListItem[] {
  const words = study.words.findings;
  const all = study.result.bivariate;
  const [first] = all;
  if (first === undefined) return [];
  const outcome = shortLabel(study, first.column);
  const significant = all.filter(({ significant }) => significant === true).sort((a, b) => (a.p ?? 1) - (b.p ?? 1));
  if (significant.length === 0) return [line("muted", words.noneSignificant(all.length, outcome))];
  const head: ListItem = { mark: "*", text: words.significant(significant.length, all.length, outcome), tone: "good" };
  const fits = significant.length <= room - 1;
  const shown = significant.slice(0, fits ? significant.length : Math.max(room - 2, 0));
  const rest = significant.slice(shown.length).map(({ row }) => shortLabel(study, row));
  return [
    head,
    ...shown.map((entry): ListItem => ({ mark: "", text: association(study, entry) })),
    ...(rest.length > 0 ? [{ mark: "", text: listing(study, `${words.more(rest.length)}:`, rest) }] : []),
  ];
}

function association(study: Study, { row, p, risk }: Bivariate): string {
  const { language, words } = study;
  const { value, lower, upper } = risk?.oddsRatio ?? { value: null, lower: null, upper: null };
  const ratio = (figure: number) => formatDecimal(figure, "ratio", language);
  const odds =
    value === null || lower === null || upper === null
      ? null
      : `${ratio(value)} (${formatInterval(ratio(lower), ratio(upper))})`;
  return words.findings.association(shortLabel(study, row), p === null ? "" : formatP(p, language), odds);
}

function remarksLine(study: Study): readonly ListItem[] {
  const words = study.words.findings;
  const told = remarks(study);
  const problems = told.filter(({ severity }) => severity === "problem").length;
  const cautions = told.filter(({ severity }) => severity === "caution").length;
  if (problems + cautions === 0) {
    return [study.narrowed ? line("muted", words.noRemarksHere) : line("good", words.noRemarks)];
  }
  return [line(problems > 0 ? "bad" : "caution", words.remarks(problems, cautions))];
}

/** Labels may be whole sentences; here the first words must do. */
const LABEL = 30;

function shortLabel(study: Study, name: string): string {
  const label = study.label(name);
  if (label.length <= LABEL) return label;
  const cut = label.slice(0, LABEL);
  const space = cut.lastIndexOf(" ");
  return `${(space > LABEL / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** As many names as fit the line, and how many more there are. */
function listing({ language, words }: Study, head: string, names: readonly string[]): string {
  const { more } = words.findings;
  const whole = `${head} ${enumeration(names, language)}`;
  if (whole.length <= LINE) return whole;
  let shown = names.length - 1;
  const cut = () => `${head} ${[...names.slice(0, shown), more(names.length - shown)].join(", ")}`;
  while (shown > 0 && cut().length > LINE) shown -= 1;
  return shown > 0 ? cut() : head.replace(/:$/, ".");
}
