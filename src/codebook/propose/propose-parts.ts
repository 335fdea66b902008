/** Scales with their answers and variables: all of a proposal but who explains whom. */

import type { Bilingual } from "../../core/language.ts";
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { pooled } from "../columns-seen.ts";
import { both } from "../mistakes.ts";
import { answersGiven, scalesGiven } from "../overrides.ts";
import type { Spelled, SpelledVariable } from "../spelled.ts";
import type { GuessedScale } from "./ask-borders.ts";
import { type ColumnsAside, decidePersons, personColumns, sayAside, sayIgnored } from "./columns-aside.ts";
import type { Families } from "./families.ts";
import type { Findings } from "./findings.ts";
import { kindsForced } from "./kinds-forced.ts";
import { knownWord } from "./known-words.ts";
import type { Look } from "./look.ts";
import { withoutMarks } from "./missing-marks.ts";
import type { ProposeOptions } from "./propose.ts";
import { answeredVariables } from "./propose-answered.ts";
import { type AnswersFound, decideAnswers, findAnswers, type ScaleCells } from "./propose-answers.ts";
import { missingAges, missingMarks } from "./propose-missing.ts";
import { type DraftScale, decideScales, findScales, remarkSingle, remarkUnscaled } from "./propose-scales.ts";
import { variableOf } from "./propose-variables.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type Work = Required<ProposeOptions> & {
  readonly look: Look;
  readonly columns: Columns;
  /** Of all headers, whatever the command line says. */
  readonly families: Families;
  readonly questionnaire: Questionnaire;
  readonly aside: ColumnsAside;
  readonly findings: Findings;
};

export type Parts = {
  readonly spelled: Spelled;
  /** For want of an answer, the first reading of each answer set that only a person knows. */
  readonly openAnswers: ReadonlyMap<string, AnswerSet>;
  /** Scales that correlations gave, by name. */
  readonly guessed: ReadonlyMap<string, GuessedScale>;
};

export async function proposeParts(work: Work): Promise<Parts> {
  const { look, columns, questionnaire, findings, overrides, structure, replies } = work;
  const { forced, ignored } = kindsForced(overrides, columns);
  const { scales: found, single } = await findScales(
    {
      look,
      columns,
      families: work.families,
      questionnaire,
      structure,
      given: scalesGiven(overrides, columns),
      kept: new Set([...ignored, ...forced.keys()]),
      reserved: new Set(replies?.scales?.keys()),
      ours: new Set([...columns.shorts.keys()].filter((name) => replies?.columns?.has(name) !== true)),
    },
    findings,
  );
  const answers = await answersFor(found, work);
  // cells that show no answers (one label alone, perhaps) make no scale; those that somebody named are his to explain
  const scales = new Map([...found].filter(([name, { given }]) => given || answers.byScale.has(name)));
  const spelledScales = decideScales(scales, answers, columns, findings);
  decideAnswers(answers, findings);
  const scaled = new Set([...scales.values()].flatMap(({ items }) => items));
  const free = columns.names.filter((name) => !scaled.has(name) && !ignored.has(name));
  const unscaled = remarkUnscaled(questionnaire.loose, new Set(free), columns, findings);
  const totals = await totalsIn(
    free.filter((name) => !forced.has(name)),
    scales,
    answers,
    work,
  );
  const named = free.filter(
    (name) => !totals.has(name) && (forced.has(name) || work.aside.reasons[columns.index(name)] === null),
  );
  const variables = await variablesFor(named, forced, answers.sets, work);
  remarkSingle(
    single.filter((name) => !unscaled.has(name)),
    columns,
    findings,
  );
  const isNamed = new Set(named);
  sayAside(
    free.filter((name) => !isNamed.has(name) && !totals.has(name)),
    work.aside,
    columns,
    findings,
  );
  for (const name of ignored) sayIgnored(name, work.aside, columns, findings);
  return {
    spelled: {
      ...columnsSpelled(scaled, variables, work),
      ...dataSpelled(scales, named, answers, work),
      answers: answers.sets,
      variables,
      scales: spelledScales,
    },
    openAnswers: answers.open,
    guessed: new Map(
      [...scales].flatMap(([name, { items, guess }]) => (guess === undefined ? [] : [[name, { items, ...guess }]])),
    ),
  };
}

/** Columns that hold sums of a scale's items, which are said and left alone. */
async function totalsIn(
  names: readonly string[],
  scales: ReadonlyMap<string, DraftScale>,
  answers: AnswersFound,
  { look, columns, findings }: Work,
): Promise<{ has(name: string): boolean }> {
  if (names.length === 0 || scales.size === 0) return new Set();
  const { sayTotals, totalsAmong } = await import("./totals.ts");
  const summed = [...scales].map(([name, { items }]) => {
    const set = answers.byScale.get(name) ?? "";
    return { items, answers: answers.sets.get(set) ?? answers.open.get(set) ?? null };
  });
  const totals = totalsAmong(names, summed, look, columns);
  sayTotals(totals, columns, findings);
  return totals;
}

/** Of all scales; `--answers` goes before what cells show. */
async function answersFor(
  scales: ReadonlyMap<string, DraftScale>,
  { look, columns, findings, overrides }: Work,
): Promise<AnswersFound> {
  if (overrides.answers !== undefined) {
    const set = answersGiven(overrides.answers);
    const name = `${set[0]?.code}-${set.at(-1)?.code}`;
    findings.decide(["answers", name], "sure", both("said by --answers", "dinyatakan dengan --answers"));
    return {
      sets: new Map([[name, set]]),
      byScale: new Map([...scales.keys()].map((scale) => [scale, name])),
      open: new Map(),
    };
  }
  const labels = look.sheet.facts.size === 0 ? null : await import("./labelled-columns.ts");
  const cells = [...scales].map(([name, { items }]): ScaleCells => {
    const indexes = items.map((item) => columns.index(item));
    const held = pooled(indexes.map((index) => withoutMarks(look.seen[index]!)));
    return { name, cells: held, labelled: labels?.scaleAnswers(look, indexes) ?? null };
  });
  for (const [name, { items }] of scales) {
    const indexes = items.map((item) => columns.index(item));
    const missing = labels?.missingInWords(look, indexes) ?? null;
    if (missing !== null) findings.decide(["scales", name, "answers"], "sure", declaredMissing(missing));
  }
  return findAnswers(cells, findings);
}

function declaredMissing(codes: string): Bilingual {
  return both(
    `the file says that these codes stand for no answer: ${codes}`,
    `berkas menyatakan kode ini berarti tidak menjawab: ${codes}`,
  );
}

async function variablesFor(
  names: readonly string[],
  forced: ReadonlyMap<string, "number" | "category">,
  sets: Map<string, AnswerSet>,
  { look, columns, questionnaire, findings }: Work,
): Promise<Map<string, SpelledVariable>> {
  const facts = look.sheet.facts.size === 0 ? null : await import("./labelled-columns.ts");
  const ticked = questionnaire.choices.size === 0 ? null : await import("./propose-choices.ts");
  const declared = new Map<string, SpelledVariable>();
  for (const name of names) {
    if (facts === null) break;
    const variable = facts.declaredVariable(name, columns.index(name), look, sets);
    declared.set(name, variable);
    decideDeclared(name, variable, facts.missingInWords(look, [columns.index(name)]), findings);
  }
  const left = names.filter((name) => declared.get(name)?.answers === undefined);
  const answered = answeredVariables(left, look, columns, sets, findings);
  const sources = { look, columns, forced, labels: questionnaire.labels, answered, declared };
  const variables = new Map<string, SpelledVariable>();
  for (const name of names) {
    const options = forced.has(name) ? undefined : questionnaire.choices.get(name);
    if (ticked !== null && options !== undefined) {
      ticked.addChoices(name, options, { columns, labels: questionnaire.labels, variables }, findings);
      continue;
    }
    const variable = variableOf(name, sources, findings);
    const isAge =
      variable.bins !== undefined &&
      knownWord(questionnaire.labels.get(name) ?? columns.header(name))?.subject === "age";
    variables.set(name, isAge ? missingAges(name, look.seen[columns.index(name)]!, variable, findings) : variable);
  }
  return variables;
}

/** Short names, and the labels of items whose headers aren't them; variables have labels of their own. */
function columnsSpelled(
  scaled: ReadonlySet<string>,
  variables: ReadonlyMap<string, SpelledVariable>,
  { columns, questionnaire, look, findings }: Work,
): Spelled {
  const labels = new Map<string, string>();
  for (const name of columns.names) {
    const own = look.facts(columns.index(name)).label;
    const label = questionnaire.labels.get(name) ?? own;
    // a file's own labels are kept for columns that nobody uses yet, too
    const unused = own !== undefined && !variables.has(name);
    if (label !== undefined && (scaled.has(name) || unused)) labels.set(name, label);
  }
  if (columns.shorts.size > 0) {
    const reason = both(
      "short names for headers that are whole questions",
      "nama pendek untuk judul kolom yang berupa pertanyaan",
    );
    findings.decide(["columns"], "sure", reason);
  }
  if (labels.size > 0) {
    const reason = both(
      "what tables print: questions without their numbers, or the file's own labels",
      "yang dicetak di tabel: pertanyaan tanpa nomornya, atau label dari berkas",
    );
    findings.decide(["labels"], "sure", reason);
  }
  return {
    ...(columns.shorts.size === 0 ? {} : { columns: columns.shorts }),
    ...(labels.size === 0 ? {} : { labels }),
  };
}

function dataSpelled(
  scales: ReadonlyMap<string, DraftScale>,
  variables: readonly string[],
  answers: AnswersFound,
  { look, columns, aside, findings }: Work,
): Spelled {
  const items = [...scales].flatMap(([name, { items }]) => {
    const set = answers.byScale.get(name) ?? "";
    const known = answers.sets.get(set) ?? answers.open.get(set);
    return known === undefined ? [] : [{ items, answers: known }];
  });
  const missing = missingMarks(items, variables, look, columns, findings);
  const person = personColumns(aside, look)
    .map((index) => columns.names[index]!)
    .filter((name) => !variables.includes(name));
  decidePersons(person, findings);
  if (missing === undefined && person.length === 0) return {};
  return { data: { ...(missing === undefined ? {} : { missing }), ...(person.length === 0 ? {} : { person }) } };
}

/** Of a file with labels of its own. */
function decideDeclared(name: string, { answers }: SpelledVariable, missing: string | null, findings: Findings): void {
  if (answers !== undefined) {
    findings.decide(["answers", answers], "sure", both("as the file labels them", "sesuai label di berkas"));
  }
  if (missing !== null) findings.decide(["variables", name, "missing"], "sure", declaredMissing(missing));
}
