/** A codebook as written, and a sheet -> what every column means: each reference looked up, every default filled in. */
import { basename, extname } from "node:path";
import type { Language } from "../core/language.ts";
import type { Sheet } from "../input/sheet.ts";
import type { Codebook, DataRules, Scale, Variable } from "./codebook.ts";
import { type Columns, columnsOf, unknownColumn } from "./columns.ts";
import { methodOf, missingByDefault } from "./defaults.ts";
import { likertLanguage } from "./likert.ts";
import type { CodebookDraft } from "./load-codebook.ts";
import { both, type Mistake, type Path, quote, throwMistakes } from "./mistakes.ts";
import { type Adjustments, applyOverrides, type Overrides, usageError } from "./overrides.ts";
import { labelsOfGroups, withReference } from "./reference-groups.ts";
import { rolesOf } from "./references.ts";
import { resolveScales } from "./resolve-scales.ts";
import { resolveVariable } from "./resolve-variable.ts";
import type { Spelled } from "./spelled.ts";

/**
 * @throws LoyaltyError (exit 3) that lists every mistake with line and column; (exit 2) for a name in `overrides` that
 *   isn't there
 */
export async function resolveCodebook(draft: CodebookDraft, sheet: Sheet, overrides: Overrides): Promise<Codebook> {
  const mistakes: Mistake[] = [];
  const columns = columnsOf(sheet, draft.spelled.columns ?? new Map(), mistakes);
  const { spelled, adjustments } = applyOverrides(draft.spelled, columns, overrides);
  const codebook = await resolveSpelled(spelled, { sheet, columns, adjustments, overrides, mistakes });
  return mistakes.length > 0 ? throwMistakes(mistakes, draft) : codebook;
}

export type Surroundings = {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly adjustments: Adjustments;
  readonly overrides: Overrides;
  /** Gets what is wrong; the result holds only where nothing is. */
  readonly mistakes: Mistake[];
};

/** The same for a codebook that nobody wrote: `inferCodebook` proposes one in the YAML's own terms. */
export async function resolveSpelled(spelled: Spelled, around: Surroundings): Promise<Codebook> {
  const { sheet, columns, adjustments, overrides, mistakes } = around;
  const missing = spelled.data?.missing ?? missingByDefault;
  const resolved = await resolveScales(spelled, { columns, missing, adjustments, into: mistakes });
  const language = overrides.language ?? spelled.language ?? likertLanguage(resolved.answers.values()) ?? "en";
  const scales = resolved.scales(language);
  const labels = labelsOf(spelled, scales, around);
  const answers = [...resolved.answers.keys()];
  const variables = await variablesOf(spelled, { missing, answers, labels, language }, around);
  checkNames(spelled, scales, mistakes);
  checkReversed(adjustments, scales);
  const resolvedNames = new Set(variables.map(({ name }) => name));
  const unresolved = new Set([...(spelled.variables?.keys() ?? [])].filter((name) => !resolvedNames.has(name)));
  const roles = rolesOf(spelled, { variables, scales, unresolved, columns }, overrides, mistakes);
  const groupLabels = (name: string) => labelsOfGroups(name, variables, scales, resolved.answers);
  const referenced = <T extends Variable | Scale>(kind: string, things: readonly T[]) =>
    things.map((thing) => withReference(thing, [kind, thing.name], groupLabels(thing.name), mistakes));
  const pilot = overrides.pilot ?? spelled.pilot?.file;
  return {
    title: (overrides.title?.trim() || spelled.title) ?? titleOf(sheet.path, language),
    year: spelled.year ?? null,
    language,
    data: dataRules(spelled, missing, around),
    pilot: pilot === undefined ? null : { file: pilot, keep: spelled.pilot?.keep ?? null },
    columns: columns.shorts,
    labels,
    keep: spelled.keep ?? null,
    check: (spelled.check ?? []).map(({ unless = "", say = "", drop = false }) => ({ unless, say, drop })),
    answers: resolved.answers,
    variables: referenced("variables", variables),
    scales: referenced("scales", scales),
    ...roles,
    method: methodOf(overrides.merge ? { ...spelled.method, merge: "neighbours" } : spelled.method),
  };
}

/** A file's name without what says how it is written; standard input has none. */
function titleOf(path: string, language: Language): string {
  if (path === "-") return language === "id" ? "Masukan standar" : "Standard input";
  const file = basename(path).replace(/\.(?:gz|zip)$/i, "");
  return basename(file, extname(file));
}

function dataRules(
  spelled: Spelled,
  missing: readonly string[],
  { columns, overrides, mistakes }: Surroundings,
): DataRules {
  const { invalid, decimal, duplicates, straightLining, person } = spelled.data ?? {};
  const named = (person ?? []).flatMap((name, index) => {
    const column = columns.find(name);
    if (column !== undefined) return [column];
    const owner = both("data.person names", "data.person menyebut");
    mistakes.push({ ...unknownColumn(owner, [name], columns), path: ["data", "person", index], on: "value" });
    return [];
  });
  return {
    missing,
    invalid: invalid ?? "stop",
    decimal: overrides.decimal ?? decimal ?? null,
    duplicates: duplicates ?? "keep",
    straightLining: straightLining ?? "keep",
    person: named,
  };
}

/** Declared labels of columns, by their names; items of a file with labels of its own have those. */
function labelsOf(
  { labels }: Spelled,
  scales: readonly Scale[],
  { sheet, columns, mistakes }: Surroundings,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of scales.flatMap(({ items }) => items)) {
    const label = sheet.facts.get(columns.header(item))?.label;
    if (label !== undefined && label !== columns.shorts.get(item)) found.set(item, label);
  }
  for (const [name, label] of labels ?? []) {
    const column = columns.find(name);
    if (column !== undefined) found.set(column, label);
    else {
      const owner = both("labels name", "labels menyebut");
      mistakes.push({ ...unknownColumn(owner, [name], columns), path: ["labels", name], on: "key" });
    }
  }
  return found;
}

type VariablesContext = {
  readonly missing: readonly string[];
  readonly answers: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
};

async function variablesOf(
  spelled: Spelled,
  { missing, answers, labels, language }: VariablesContext,
  { sheet, columns, mistakes }: Surroundings,
): Promise<readonly Variable[]> {
  const labelOf = (column: string) =>
    labels.get(column) ?? sheet.facts.get(columns.header(column))?.label ?? columns.shorts.get(column);
  const chosen = language === "id" ? (["Ya", "Tidak"] as const) : (["Yes", "No"] as const);
  const context = { columns, missing, answers, labelOf, chosen, into: mistakes };
  const variables: Variable[] = [];
  for (const [name, variable] of spelled.variables ?? []) {
    const resolved = await resolveVariable(name, variable, context);
    if (resolved !== undefined) variables.push(resolved);
  }
  return variables;
}

/** One name, one thing: among variables, scales and items. */
function checkNames(spelled: Spelled, scales: readonly Scale[], into: Mistake[]): void {
  const items = new Set(scales.flatMap(({ items }) => items));
  const note = (path: Path, name: string, en: string, id: string) =>
    into.push({
      code: "codebook/name-twice",
      path,
      on: "key",
      what: both(`${quote(name)} is the name of ${en}`, `${quote(name)} adalah nama ${id}`),
      todo: both(
        "choose another name; label: is what tables print",
        "pilih nama lain; yang dicetak di tabel adalah label:",
      ),
    });
  for (const { name } of scales) {
    if (spelled.variables?.has(name))
      note(["scales", name], name, "a scale and of a variable", "skala sekaligus variabel");
    if (items.has(name)) note(["scales", name], name, "a scale and of an item", "skala sekaligus butir");
  }
  for (const name of spelled.variables?.keys() ?? []) {
    if (items.has(name)) note(["variables", name], name, "a variable and of an item", "variabel sekaligus butir");
  }
  if (scales.length === 0 && (spelled.variables?.size ?? 0) === 0) {
    into.push({
      code: "codebook/nothing-declared",
      path: [],
      on: "value",
      what: both(
        "the codebook declares neither scales nor variables",
        "buku kode tidak menyatakan skala maupun variabel",
      ),
      todo: both("add scales: { R: { items: R1..R4 } }", "tambahkan scales: { R: { items: R1..R4 } }"),
    });
  }
}

function checkReversed({ reversed }: Adjustments, scales: readonly Scale[]): void {
  const stray = [...reversed].find((item) => !scales.some(({ items }) => items.includes(item)));
  if (stray === undefined) return;
  throw usageError(
    "reverse",
    both(
      `--reverse names ${quote(stray)}, which is in no scale`,
      `--reverse menyebut ${quote(stray)}, yang tidak ada di skala mana pun`,
    ),
    both("name items of a scale, such as P23..P26", "sebutkan butir suatu skala, misalnya P23..P26"),
  );
}
