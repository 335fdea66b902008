/** Who explains whom, and the language: what is proposed once all scales and variables are known. */
import type { Language } from "../../core/language.ts";
import type { Columns } from "../columns.ts";
import { isNumber } from "../columns-seen.ts";
import { familyOf } from "../likert.ts";
import { both, quote } from "../mistakes.ts";
import { type Overrides, withoutPlaces } from "../overrides.ts";
import type { Spelled } from "../spelled.ts";
import type { Findings } from "./findings.ts";
import { languageOf } from "./known-words.ts";
import type { Look } from "./look.ts";
import { type OutcomeSeen, outcomeSeen, type ScaleSeen } from "./outcome-seen.ts";
import type { Choice } from "./proposal.ts";
import type { Work } from "./propose-parts.ts";

/**
 * @param spelled scales and variables with what was replied; what the command line says goes before that
 * @param guessed whether the scales are guesses, so that none of them is surely the outcome
 */
export function proposeRoles(spelled: Spelled, work: Work, guessed: boolean): Spelled {
  const { overrides, columns, findings } = work;
  const language = languageProposed(spelled, work);
  const outcome = outcomeProposed(spelled, work, guessed);
  const predictors = predictorsProposed(spelled, outcome, work);
  const pilot = overrides.pilot === undefined ? spelled.pilot : { ...spelled.pilot, file: overrides.pilot };
  const title = overrides.title ?? spelled.title;
  for (const [key, value] of Object.entries({ title: overrides.title, pilot: overrides.pilot })) {
    if (value !== undefined) findings.decide([key], "sure", both(`said by --${key}`, `dinyatakan dengan --${key}`));
  }
  return {
    ...spelled,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(pilot === undefined ? {} : { pilot }),
    scales: reversedGiven(spelled, overrides, columns, findings),
    ...(outcome === undefined ? {} : { outcome }),
    ...(predictors === undefined ? {} : { predictors }),
  };
}

/** With the items of `--reverse`; one that no scale holds is said when the codebook is resolved. */
function reversedGiven(
  spelled: Spelled,
  overrides: Overrides,
  columns: Columns,
  findings: Findings,
): Spelled["scales"] {
  const given = new Set(withoutPlaces(overrides.reverse ?? [], columns));
  if (given.size === 0) return spelled.scales;
  const reason = both("said by --reverse", "dinyatakan dengan --reverse");
  return new Map(
    [...(spelled.scales ?? [])].map(([name, scale]) => {
      const items = scale.items?.filter((item) => given.has(item)) ?? [];
      if (items.length === 0) return [name, scale];
      findings.decide(["scales", name, "reverse"], "sure", reason);
      return [name, { ...scale, reverse: [...new Set([...(scale.reverse ?? []), ...items])] }];
    }),
  );
}

/** That of the first column that holds known labels, an item or not; else that of headers and categories; else that spoken here. */
function languageProposed(spelled: Spelled, { look, overrides, aside, findings, locale }: Work): Language | undefined {
  if (overrides.language !== undefined) {
    findings.decide(["language"], "sure", both("said by --lang", "dinyatakan dengan --lang"));
    return overrides.language;
  }
  if (spelled.language !== undefined) return spelled.language;
  const labelled = languageOfLabels(look);
  if (labelled !== null) {
    findings.decide(["language"], "likely", both("that of the answers", "bahasa jawabannya"));
    return labelled;
  }
  const labels = [...look.sheet.facts.values()].flatMap(({ label }) => (label === undefined ? [] : [label]));
  const cells = look.seen.filter((seen, index) => seen.size <= mostLabels && aside.reasons[index] === null);
  const asked = languageOf([...look.sheet.header, ...labels, ...cells.flatMap((seen) => [...seen.keys()])]);
  if (asked !== null) {
    const reason = both("that of the headers and categories", "bahasa judul kolom dan kategorinya");
    findings.decide(["language"], "likely", reason);
    return asked;
  }
  if (locale === null) return undefined;
  const reason = both(
    "no word in the file tells; that of this computer",
    "berkas tidak menunjukkan; bahasa komputer ini",
  );
  findings.decide(["language"], "guess", reason);
  return locale;
}

/** More different texts than this are no answers. */
const mostLabels = 12;

function languageOfLabels({ seen }: Look): Language | null {
  for (const cells of seen) {
    const isText = cells.size <= mostLabels && [...cells.keys()].some((text) => !isNumber(text));
    const family = isText ? familyOf(cells.keys()) : null;
    if (family !== null) return family.language;
  }
  return null;
}

function outcomeProposed(spelled: Spelled, work: Work, guessed: boolean): string | undefined {
  const { overrides, columns, findings, replies } = work;
  if (overrides.outcome !== undefined) {
    findings.decide(["outcome"], "sure", both("said by --outcome", "dinyatakan dengan --outcome"));
    return withoutPlaces([overrides.outcome], columns)[0];
  }
  if (replies?.outcome !== undefined) return replies.outcome;
  const scales = [...(spelled.scales ?? [])].map(([name, { label, items = [] }]) => ({
    name,
    label: label ?? null,
    items,
    headers: items.map((item) => spelled.labels?.get(item) ?? columns.header(item)),
  }));
  const found = outcomeSeen(scales);
  if (found === null) return undefined;
  findings.remark("assumed-outcome", "outcome", { name: found.name, why: found.why, option: "--outcome NAME" });
  findings.decide(["outcome"], found.confidence, found.why);
  const unsure = found.confidence === "guess" || (guessed && found.confidence === "likely");
  if (scales.length > 1 && unsure) askOutcome(found, scales, findings);
  return found.name;
}

function askOutcome(
  { name, why, last }: OutcomeSeen,
  scales: readonly (ScaleSeen & { readonly items: readonly string[] })[],
  findings: Findings,
): void {
  const choices = scales.map((scale): Choice => {
    const about = scale.label ?? scale.headers[0] ?? "";
    const text = about === "" ? scale.name : `${scale.name}: ${quote(about)}`;
    return {
      value: scale.name,
      label: both(text, text),
      apply: (spelled) => {
        const own = nameNow(scale.name, scale.items, spelled);
        return { ...spelled, outcome: own, ...withoutPredictor(spelled, own) };
      },
    };
  });
  findings.questions.push({
    key: "outcome",
    ask: both("Which scale does the study explain (the outcome)?", "Skala mana yang menjadi variabel terikat?"),
    why: last
      ? both(
          `nothing but its place speaks for ${name}: ${why.en}`,
          `hanya letaknya yang menunjuk ke ${name}: ${why.id}`,
        )
      : both(`proposed is ${name}: ${why.en}`, `usulannya ${name}: ${why.id}`),
    choices,
    proposed: scales.findIndex((scale) => scale.name === name),
    howElse: both(
      "--outcome NAME, or in the --answers file: outcome: NAME",
      "--outcome NAMA, atau di berkas --answers: outcome: NAMA",
    ),
  });
}

/** A scale may have become part of another by an earlier answer. */
function nameNow(name: string, items: readonly string[], { scales }: Spelled): string {
  if (scales?.has(name)) return name;
  return [...(scales ?? [])].find(([, { items: own }]) => own?.includes(items[0] ?? ""))?.[0] ?? name;
}

/** Listed predictors without the new outcome, and with the old one in its place. */
function withoutPredictor({ predictors, outcome }: Spelled, name: string): Pick<Spelled, "predictors"> {
  if (predictors === undefined || outcome === name) return {};
  const others = predictors.filter((other) => other !== name);
  return { predictors: outcome === undefined || others.includes(outcome) ? others : [...others, outcome] };
}

/** More categories than this tell nothing in a table of everybody by the outcome. */
const mostCategories = 10;

/** Named only where some variable with groups had better not be one. */
function predictorsProposed(spelled: Spelled, outcome: string | undefined, work: Work): readonly string[] | undefined {
  const { overrides, columns, findings } = work;
  if (overrides.predictors !== undefined) {
    findings.decide(["predictors"], "sure", both("said by --predictors", "dinyatakan dengan --predictors"));
    return withoutPlaces(overrides.predictors, columns);
  }
  if (spelled.predictors !== undefined || outcome === undefined) return spelled.predictors;
  const grouped = [...(spelled.variables ?? [])].filter(([name, variable]) => name !== outcome && hasGroups(variable));
  const kept = grouped.filter(([name, variable]) => isPredictor(name, variable, work));
  if (kept.length === grouped.length) return undefined;
  const own = new Set(spelled.scales?.get(outcome)?.items);
  const scales = [...(spelled.scales ?? [])].filter(
    ([name, { items = [], sum = [] }]) =>
      name !== outcome && !sum.includes(outcome) && !items.some((item) => own.has(item)),
  );
  const reason = both(
    `all but variables with over ${mostCategories} categories and ticks`,
    `semua kecuali variabel dengan lebih dari ${mostCategories} kategori dan jawaban centang`,
  );
  findings.decide(["predictors"], "likely", reason);
  return [...kept, ...scales].map(([name]) => name);
}

type Variable = NonNullable<Spelled["variables"]> extends ReadonlyMap<string, infer V> ? V : never;

function hasGroups({ kind, categories }: Variable): boolean {
  return kind !== "number" || categories !== undefined;
}

function isPredictor(name: string, variable: Variable, { look, columns, overrides, replies }: Work): boolean {
  if (replies?.variables?.has(name) || withoutPlaces(overrides.categories ?? [], columns).includes(name)) return true;
  if (variable.choice !== undefined) return false;
  if (variable.kind !== "category" || variable.answers !== undefined || variable.recode !== undefined) return true;
  const index = columns.index(variable.column ?? name);
  return (look.seen[index]?.size ?? 0) <= mostCategories;
}
