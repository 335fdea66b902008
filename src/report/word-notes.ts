/** Remarks become notes: the same code and arguments with a message in the study's language. */
import type { Language } from "../core/language.ts";
import type { Remark } from "../core/remark.ts";
import type { Note } from "../stages/result.ts";
import { type Args, type LabelOf, plain, type Say, say } from "./say.ts";
import { type NoteTexts, noteTexts } from "./texts/notes.ts";

export type WordingContext = {
  readonly language: Language;
  /** The label of a variable by its name in the codebook; the name itself where there is none. */
  label(name: string): string;
  /** False where options and the codebook's words would be out of place, as in a thesis. */
  readonly hints?: boolean;
};

/** @returns the remarks in their order, each worded; a code that nobody knows is worded as itself with its arguments */
export function wordNotes(remarks: readonly Remark[], context: WordingContext): Note[] {
  return remarks.map((remark) => ({ ...remark, message: message(remark, context) }));
}

function message(remark: Remark, { language, label, hints }: WordingContext): string {
  const texts: NoteTexts = noteTexts[language];
  if (remark.code === "undefined") return undefinedMessage([remark], language, label);
  const word: ((say: Say) => string) | undefined = Object.hasOwn(texts.messages, remark.code)
    ? texts.messages[remark.code as keyof NoteTexts["messages"]]
    : undefined;
  if (word === undefined) return unknownMessage(remark, language);
  return word(say(remark.args, language, (name) => label(name), hints));
}

/** One sentence for figures of one subject that are undefined for one reason. */
export function undefinedMessage(remarks: readonly Remark[], language: Language, label: LabelOf): string {
  const texts: NoteTexts = noteTexts[language];
  const figures = [...new Set(remarks.map((remark) => figureName(remark, texts)))];
  const [first] = remarks;
  const reason = reasonOf(first?.args ?? {});
  const why = Object.hasOwn(texts.reasons, String(reason.code))
    ? texts.reasons[reason.code as keyof NoteTexts["reasons"]](say(reason, language, label))
    : plain(reason.code, language);
  return texts.undefinedFigure(figures, subjectOf(first?.args ?? {}, texts, label), why);
}

/**
 * What notes share that one line can say together: a scale's items whose correlations disagree, an outcome's tables of which
 * the same holds.
 *
 * @returns null for a note that goes alone
 */
export function sharedLine(note: Note, language: Language, label: LabelOf): string | null {
  const { code, severity, args } = note;
  if (code === "correlations-disagree") return JSON.stringify([code, args.scale]);
  if (code === "no-odds-ratio") return JSON.stringify([code, args.column]);
  const about = aboutPair(note, language, label);
  return about === null ? null : JSON.stringify([code, severity, args.column, about]);
}

/** One sentence for notes that share a line. */
export function sharedMessage(notes: readonly Note[], language: Language, label: LabelOf): string {
  const texts: NoteTexts = noteTexts[language];
  const all = notes.map(({ args }) => say(args, language, label));
  if (notes[0]?.code === "correlations-disagree") return texts.correlationsDisagree(all);
  const [about, ...others] = new Set(notes.map((note) => aboutPair(note, language, label)));
  const tables = (row: (one: Say) => string) => texts.pairs(all.map(row), all[0]?.label("column") ?? "");
  if (others.length === 0) return tables((one) => one.label("row")) + about;
  // only the sizes of tables without an odds ratio differ
  return texts.noOddsRatio(
    tables((one) => `${one.label("row")} (${one.text("rows")} x ${one.text("columns")})`),
    null,
  );
}

/** What a message says of its table, from the colon on; null where it is about something else. */
function aboutPair({ args, message }: Note, language: Language, label: LabelOf): string | null {
  const pair = `${noteTexts[language].pair(say(args, language, label))}:`;
  return message.startsWith(pair) ? message.slice(pair.length - 1) : null;
}

/** What tells undefined figures apart that can't share a sentence: whose they are, and why. */
export function undefinedGroup(remark: Remark): string {
  const { figure: _, reason, ...subject } = remark.args;
  return JSON.stringify([subject, reason]);
}

function reasonOf(args: Args): Args {
  const { reason } = args;
  return typeof reason === "object" && reason !== null ? (reason as Args) : { code: reason };
}

/** A figure by the last field of its path that has a name: `chiSquare.pearson.p` is of Pearson's test. */
function figureName({ where, args }: Remark, texts: NoteTexts): string {
  const fields = where.replace(/\[\d+\]/g, "").split(".");
  const owner = fields.at(-2) ?? "";
  const { figure } = args;
  const own = typeof figure === "string" ? figure.replace(/\[\d+\]/g, "") : (fields.at(-1) ?? "");
  if (PARTS.has(own)) {
    const above = OWNERS.find((name) => name === owner) ?? OWNERS.find((name) => fields.includes(name));
    if (above !== undefined) return texts.figures[above] ?? above;
  }
  return texts.figures[own] ?? own;
}

/** Fields that say nothing without the one above them. */
const PARTS: ReadonlySet<string> = new Set([
  "value",
  "lower",
  "upper",
  "p",
  "p1",
  "p2",
  "se",
  "t",
  "f",
  "df1",
  "df2",
  "ln",
  "lnSE",
  "lnLower",
  "lnUpper",
]);
const OWNERS = [
  "pearson",
  "continuityCorrection",
  "likelihoodRatio",
  "linearByLinear",
  "fisher",
  "lilliefors",
  "oddsRatio",
  "cohorts",
  "rule",
  "phi",
  "cramersV",
  "contingencyCoefficient",
  "gamma",
  "tauB",
  "spearman",
  "pearsonsR",
  "bartlett",
  "consistency",
  "agreement",
  "ratios",
  "turned",
  "conditional",
  "overall",
  "crude",
  "commonOddsRatio",
  "cochran",
  "mantelHaenszel",
  "breslowDay",
  "tarone",
  "generalAssociation",
  "linearAssociation",
  "difference",
  "mcnemar",
];

function subjectOf(args: Args, texts: NoteTexts, label: LabelOf): string {
  const text = (key: string) => (typeof args[key] === "string" ? args[key] : null);
  const [item, scale, variable, row, column] = ["item", "scale", "variable", "row", "column"].map(text);
  const [stratum, first, second] = ["stratum", "first", "second"].map(text);
  const within = stratum == null ? "" : ` (${label(stratum)})`;
  if (row != null && column != null) return `${label(row)} x ${label(column)}${within}`;
  if (first != null && second != null) return `${label(first)} - ${label(second)}`;
  if (item != null) return scale == null ? item : `${label(scale)}, ${item}`;
  const name = variable ?? scale;
  return name == null ? texts.wholeStudy : label(name);
}

function unknownMessage({ code, args }: Remark, language: Language): string {
  const parts = Object.entries(args).map(([key, value]) => `${key} = ${plain(value, language)}`);
  return parts.length === 0 ? code : `${code}: ${parts.join(", ")}`;
}
