/** A codebook for data that come without one, in the YAML's own terms, each decision with its reason. */
import type { LoyaltyError } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import type { Sheet } from "../../input/sheet.ts";
import { type Columns, columnsOf } from "../columns.ts";
import { type Mistake, type Source, throwMistakes } from "../mistakes.ts";
import type { Overrides } from "../overrides.ts";
import type { Spelled } from "../spelled.ts";
import { columnsAside } from "./columns-aside.ts";
import { familiesOf } from "./families.ts";
import { Findings } from "./findings.ts";
import { lookAt } from "./look.ts";
import { nameQuestions } from "./name-questions.ts";
import type { Decision, ItemStructure, Proposal } from "./proposal.ts";
import { proposeParts } from "./propose-parts.ts";
import { proposeRoles } from "./propose-roles.ts";

export type ProposeOptions = {
  readonly overrides: Overrides;
  /** Null: bare questions aren't grouped into scales, and nobody is asked about reversed items. */
  readonly structure: ItemStructure | null;
  /** What somebody has answered already, a codebook in parts: it goes before what would be proposed. */
  readonly replies?: Spelled | null;
  /** Where that is written, for mistakes in it. */
  readonly source?: Source | null;
  /** What is spoken here, for files without a word in any language; null: then none is proposed. */
  readonly locale?: Language | null;
};

/**
 * @throws LoyaltyError (exit 2) for a name in `overrides` or `replies` that isn't there; (exit 3) for a sheet without
 *   rows
 */
export async function proposeCodebook(sheet: Sheet, options: ProposeOptions): Promise<Proposal> {
  return (await propose(sheet, options, true)).proposal;
}

export type Proposed = {
  readonly proposal: Proposal;
  /** The columns by the names of the proposal. */
  readonly columns: Columns;
  /** Where nobody can be asked: the error for a question that only a person can answer, by its key. */
  readonly refusals: ReadonlyMap<string, LoyaltyError>;
};

/**
 * The same with what it takes to go on where nobody can be asked.
 * @param asking whether somebody will be asked about reversed items, which take a while to find
 */
export async function propose(sheet: Sheet, options: ProposeOptions, asking: boolean): Promise<Proposed> {
  const { structure, replies = null, source = null, locale = null } = options;
  const look = await lookAt(sheet);
  const findings = new Findings();
  const replied = await columnsNamed(sheet, replies?.columns ?? new Map(), source);
  const families = familiesOf(sheet.header, new Map(sheet.header.map((name, index) => [name, look.seen[index]!])));
  const items = new Set(families.families.flatMap((family) => family.items));
  const aside = await columnsAside(look, items);
  const questionnaire = await nameQuestions(look, replied, aside, items, replies);
  const columns = await columnsNamed(sheet, questionnaire.shorts, source);
  const work = { look, columns, families, questionnaire, aside, findings, ...options, replies, source, locale };
  const { spelled: base, openAnswers, guessed } = await proposeParts(work);
  const merged = replies === null ? base : (await import("./merge-replies.ts")).mergeReplies(base, replies, columns);
  if (asking && guessed.size > 1) {
    const { askBorders } = await import("./ask-borders.ts");
    askBorders(merged, guessed, columns, findings);
  }
  if (asking && structure !== null) {
    const { askReversed } = await import("./propose-reversed.ts");
    await askReversed(merged, { look, columns, structure, openAnswers }, findings);
  }
  const spelled = proposeRoles(
    merged,
    work,
    [...guessed.keys()].some((name) => replies?.scales?.has(name) !== true),
  );
  if (replies !== null) (await import("./settle-replies.ts")).settleReplies(spelled, replies, findings);
  const { questions, remarks, refusals } = findings;
  const decisions = inCodebookOrder(findings.decisions);
  return { proposal: { spelled, decisions, questions, aside: findings.aside, remarks }, columns, refusals };
}

/** Sections as they stand in a codebook; within one the order in which they were decided. */
function inCodebookOrder(decisions: readonly Decision[]): readonly Decision[] {
  const sections =
    "title language data pilot columns labels keep check answers variables scales outcome predictors strata pairs".split(
      " ",
    );
  const place = ({ path: [section = ""] }: Decision) => (sections.includes(section) ? sections.indexOf(section) : 99);
  return [...decisions].sort((a, b) => place(a) - place(b));
}

async function columnsNamed(sheet: Sheet, names: ReadonlyMap<string, string>, source: Source | null): Promise<Columns> {
  const mistakes: Mistake[] = [];
  const columns = columnsOf(sheet, names, mistakes);
  if (mistakes.length > 0) await throwMistakes(mistakes, source);
  return columns;
}
