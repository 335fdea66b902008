/** What outcome and predictors may name, and who they are where nobody says. */

import type { LoyaltyError } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import type { Bilingual } from "../core/language.ts";
import { nearNames } from "../core/near-names.ts";
import type { Codebook, Scale, Variable } from "./codebook.ts";
import type { Columns } from "./columns.ts";
import { mostStrata } from "./defaults.ts";
import { both, didYouMean, listNames, type Mistake, type Path, quote } from "./mistakes.ts";
import { type Overrides, usageError, withoutPlaces } from "./overrides.ts";
import type { Spelled } from "./spelled.ts";

type Parts = {
  readonly variables: readonly Variable[];
  readonly scales: readonly Scale[];
  /** Variables with a mistake of their own: naming them isn't another. */
  readonly unresolved: ReadonlySet<string>;
  readonly columns: Columns;
};

export type Roles = Pick<Codebook, "outcome" | "predictors" | "strata" | "pairs">;

/** @throws LoyaltyError (exit 2) where the command line names what isn't there or has no groups */
export function rolesOf(spelled: Spelled, parts: Parts, overrides: Overrides, into: Mistake[]): Roles {
  const outcome = outcomeOf(spelled, parts, overrides, into);
  const predictors = predictorsOf(spelled, parts, outcome, overrides, into);
  const strata = strataOf(spelled, parts, outcome, overrides, into);
  return { outcome, predictors, strata, pairs: pairsOf(spelled, parts, overrides, into) };
}

function strataOf(
  spelled: Spelled,
  parts: Parts,
  outcome: string | null,
  overrides: Overrides,
  into: Mistake[],
): readonly string[] {
  if (overrides.strata !== undefined) {
    const given = [...new Set(namesMeant(overrides.strata, parts))];
    if (given.length > mostStrata) throw tooManyStrata(given.length);
    for (const name of given) requireGroups("--stratum", name, parts);
    if (outcome !== null && given.includes(outcome)) {
      const { what, todo } = stratumIsOutcome(outcome, "--stratum");
      throw usageError("stratum-is-outcome", what, todo);
    }
    return given;
  }
  for (const [index, name] of (spelled.strata ?? []).entries()) {
    const at: Path = ["strata", index];
    if (!noteReference(both("strata name", "strata menyebut"), name, at, parts, into)) continue;
    if (name !== outcome || overrides.outcome !== undefined) continue;
    into.push({ code: "codebook/stratum-is-outcome", path: at, on: "value", ...stratumIsOutcome(name, "strata") });
  }
  return (spelled.strata ?? []).filter((name) => name !== outcome);
}

function tooManyStrata(count: number): LoyaltyError {
  return usageError(
    "too-many-strata",
    both(
      `--stratum names ${count} variables; ${mostStrata} at most`,
      `--stratum menyebut ${count} variabel; paling banyak ${mostStrata}`,
    ),
    both("keep the ones that matter", "pilih yang terpenting saja"),
  );
}

function stratumIsOutcome(name: string, key: string): { readonly what: Bilingual; readonly todo: Bilingual } {
  return {
    what: both(
      `${quote(name)} is the outcome and can't part its own table into strata`,
      `${quote(name)} adalah outcome, jadi tidak dapat menjadi strata tabelnya sendiri`,
    ),
    todo: both(`take it out of ${key}`, `hapus dari ${key}`),
  };
}

function pairsOf(spelled: Spelled, parts: Parts, overrides: Overrides, into: Mistake[]): Roles["pairs"] {
  if (overrides.pairs !== undefined) {
    return overrides.pairs.map(([first, second]) => {
      const [one = first, other = second] = namesMeant([first, second], parts);
      for (const name of [one, other]) requireGroups("--pair", name, parts);
      return [one, other] as const;
    });
  }
  for (const [index, pair] of (spelled.pairs ?? []).entries()) {
    for (const [side, name] of pair.entries()) {
      noteReference(both("pairs name", "pairs menyebut"), name, ["pairs", index, side], parts, into);
    }
  }
  return spelled.pairs ?? [];
}

function outcomeOf(spelled: Spelled, parts: Parts, overrides: Overrides, into: Mistake[]): string | null {
  if (overrides.outcome !== undefined) {
    const [outcome = overrides.outcome] = namesMeant([overrides.outcome], parts);
    requireGroups("--outcome", outcome, parts);
    return outcome;
  }
  if (spelled.outcome === undefined) return null;
  return noteReference(both("the outcome", "outcome"), spelled.outcome, ["outcome"], parts, into)
    ? spelled.outcome
    : null;
}

function predictorsOf(
  spelled: Spelled,
  parts: Parts,
  outcome: string | null,
  overrides: Overrides,
  into: Mistake[],
): readonly string[] {
  if (overrides.predictors !== undefined) {
    const given = [...new Set(namesMeant(overrides.predictors, parts))];
    for (const name of given) requireGroups("--predictors", name, parts);
    if (outcome !== null && given.includes(outcome)) throw outcomeAmongPredictors(outcome);
    return given;
  }
  if (spelled.predictors !== undefined) {
    // an outcome from the command line takes its name out of the codebook's predictors
    const listed = spelled.predictors.filter((name) => overrides.outcome === undefined || name !== outcome);
    for (const [index, name] of spelled.predictors.entries()) {
      notePredictor(name, index, spelled.predictors, parts, overrides.outcome === undefined ? outcome : null, into);
    }
    return listed;
  }
  return defaultPredictors(parts, outcome);
}

function notePredictor(
  name: string,
  index: number,
  all: readonly string[],
  parts: Parts,
  outcome: string | null,
  into: Mistake[],
): void {
  const at: Path = ["predictors", index];
  if (!noteReference(both("predictors name", "predictors menyebut"), name, at, parts, into)) return;
  const wrong =
    name === outcome
      ? both(
          `${quote(name)} is the outcome and a predictor of itself`,
          `${quote(name)} adalah outcome sekaligus predictor`,
        )
      : all.indexOf(name) !== index
        ? both(`predictors list ${quote(name)} twice`, `predictors memuat ${quote(name)} dua kali`)
        : null;
  if (wrong === null) return;
  const todo = both("take it out of predictors", "hapus dari predictors");
  into.push({
    code: name === outcome ? "codebook/predictor-is-outcome" : "codebook/listed-twice",
    path: at,
    on: "value",
    what: wrong,
    todo,
  });
}

/** Places in the file (`#3`) as what the study calls those columns. */
function namesMeant(given: readonly string[], parts: Parts): string[] {
  return withoutPlaces(given, parts.columns).map((name) => {
    if (lookUp(name, parts) !== "unknown") return name;
    return parts.variables.find((variable) => columnOf(variable) === name)?.name ?? name;
  });
}

type Reference = "groups" | "no groups" | "unknown";

function lookUp(name: string, { variables, scales, unresolved }: Parts): Reference {
  if (unresolved.has(name)) return "groups";
  const variable = variables.find((candidate) => candidate.name === name);
  if (variable !== undefined) return hasGroups(variable) ? "groups" : "no groups";
  const known = scales.some((scale) => scale.name === name || scale.items.includes(name));
  return known ? "groups" : "unknown";
}

function hasGroups(variable: Variable): boolean {
  return variable.kind === "category" || variable.categories !== null;
}

/** Scales first: they are what is meant most, and a list is cut after some names. */
function namesOf({ variables, scales }: Parts): string[] {
  const names = [...scales.map(({ name }) => name), ...variables.map(({ name }) => name)];
  return [...new Set([...names, ...scales.flatMap(({ items }) => items)])];
}

/** What to write instead of a name that isn't known: tables print labels, so somebody may well write one. */
function suggestion(name: string, parts: Parts): Bilingual {
  const all = [...parts.scales, ...parts.variables];
  const byLabel = all.filter(({ label }) => fold(label) === fold(name));
  const names = namesOf(parts);
  const labels = all.map(({ label }) => label);
  const close = byLabel.length > 0 || nearNames(name, names).length > 0 ? [] : nearNames(name, labels);
  const meant = byLabel.length > 0 ? byLabel : all.filter(({ label }) => close.includes(label));
  if (meant.length > 0) {
    const list = meant.slice(0, 3).map((each) => calledBy(each));
    return both(`did you mean ${list.join(" or ")}?`, `mungkin maksudnya ${list.join(" atau ")}?`);
  }
  if (names.length === 0 || nearNames(name, names).length > 0) {
    return didYouMean(name, names, both("there are", "yang ada"));
  }
  const called = new Map(all.map((each) => [each.name, calledBy(each)]));
  const there = names.map((own) => called.get(own) ?? own);
  return both(`there are: ${listNames(there)}`, `yang ada: ${listNames(there)}`);
}

/** "C (Loyalitas)" */
function calledBy({ name, label }: { readonly name: string; readonly label: string }): string {
  return fold(label) === fold(name) ? name : `${name} (${label})`;
}

const groupsHint = both(
  "give it groups: bins:, or categories: [low, high]",
  "beri kelompok: bins:, atau categories: [rendah, tinggi]",
);

/** One of what a key lists. */
const roleNamed = { outcome: "outcome", predictors: "predictor", strata: "stratum", pairs: "pair" } as const;

function noteReference(
  subject: { readonly en: string; readonly id: string },
  name: string,
  path: Path,
  parts: Parts,
  into: Mistake[],
): boolean {
  const found = lookUp(name, parts);
  if (found === "groups") return true;
  const role = roleNamed[path[0] as keyof typeof roleNamed];
  if (found === "no groups") {
    const what = both(
      `${role} ${quote(name)} is a number without groups`,
      `${role} ${quote(name)} berupa angka tanpa kelompok`,
    );
    into.push({ code: "codebook/no-groups", path, on: "value", what, todo: groupsHint });
  } else {
    const verb = role === "outcome" ? both("is", "adalah") : both("", "");
    into.push({
      code: `codebook/unknown-${role}`,
      path,
      on: "value",
      what: both(
        `${subject.en} ${verb.en}${verb.en && " "}${quote(name)}, which is neither scale nor variable nor item`,
        `${subject.id} ${verb.id}${verb.id && " "}${quote(name)}, yang bukan skala, variabel, ataupun butir`,
      ),
      todo:
        parts.columns.find(name) === undefined
          ? suggestion(name, parts)
          : both("it is a column: declare it under variables", "ini sebuah kolom: nyatakan dulu di variables"),
    });
  }
  return false;
}

function requireGroups(option: string, name: string, parts: Parts): void {
  const found = lookUp(name, parts);
  if (found === "unknown" && parts.columns.find(name) !== undefined) {
    throw usageError(
      "no-variable",
      both(
        `${option} names ${quote(name)}, a column that is no variable of the study`,
        `${option} menyebut ${quote(name)}, kolom yang bukan variabel penelitian ini`,
      ),
      both(
        "declare it under variables in the codebook, or add --category with its name",
        "nyatakan di variables pada buku kode, atau tambahkan --category dengan namanya",
      ),
    );
  }
  if (found === "unknown") {
    const labelled = [...parts.scales, ...parts.variables].find(({ label }) => fold(label) === fold(name));
    const { en, id } = suggestion(name, parts);
    const write = labelled === undefined ? null : `${option} ${labelled.name}`;
    throw usageError(
      "unknown-name",
      write !== null
        ? both(
            `${option} names ${quote(name)}, which is a label`,
            `${option} menyebut ${quote(name)}, yang merupakan label`,
          )
        : both(
            `${option} names ${quote(name)}, which isn't there`,
            `${option} menyebut ${quote(name)}, yang tidak ada`,
          ),
      write === null ? both(en, id) : both(`${en} Then write ${write}`, `${id} Bila ya, tulis ${write}`),
    );
  }
  if (found === "no groups") {
    throw usageError(
      "no-groups",
      both(
        `${option} names ${quote(name)}, a number without groups`,
        `${option} menyebut ${quote(name)}, angka tanpa kelompok`,
      ),
      both(
        "give it groups in a codebook (bins: or categories:), or --category for each value as a group",
        "beri kelompok di buku kode (bins: atau categories:), atau --category agar tiap nilai menjadi kelompok",
      ),
    );
  }
}

function outcomeAmongPredictors(outcome: string): Error {
  return usageError(
    "predictor-is-outcome",
    both(
      `${quote(outcome)} is the outcome and a predictor of itself`,
      `${quote(outcome)} adalah outcome sekaligus prediktor`,
    ),
    both("take it out of --predictors", "hapus dari --predictors"),
  );
}

/** Every variable with categories and every scale that shares no item with the outcome. */
function defaultPredictors({ variables, scales }: Parts, outcome: string | null): string[] {
  if (outcome === null) return [];
  const byName = new Map(scales.map((scale) => [scale.name, scale]));
  // scales may sum each other in a circle: that is a mistake, said elsewhere
  const under = (name: string, above: readonly string[] = []): readonly string[] => {
    const scale = byName.get(name);
    if (scale === undefined || above.includes(name)) return [];
    return [...scale.items, ...scale.sum.flatMap((part) => under(part, [...above, name]))];
  };
  const variable = variables.find(({ name }) => name === outcome);
  const own = new Set(byName.has(outcome) ? under(outcome) : [columnOf(variable) ?? outcome]);
  return [
    ...variables.filter((candidate) => {
      const column = columnOf(candidate);
      return candidate.name !== outcome && hasGroups(candidate) && !(column !== undefined && own.has(column));
    }),
    ...scales.filter(({ name }) => name !== outcome && !under(name).some((item) => own.has(item))),
  ].map(({ name }) => name);
}

function columnOf(variable: Variable | undefined): string | undefined {
  return variable !== undefined && "column" in variable.source ? variable.source.column : undefined;
}
