import { fold } from "../core/fold.ts";
import type { Variable } from "./codebook.ts";
import { type Columns, unknownColumn } from "./columns.ts";
import { kindSeen, valuesSeen } from "./columns-seen.ts";
import { both, didYouMean, type Mistake, type Path, quote } from "./mistakes.ts";
import type { SpelledVariable } from "./spelled.ts";

export type VariableContext = {
  readonly columns: Columns;
  readonly missing: readonly string[];
  readonly answers: readonly string[];
  readonly labelOf: (column: string) => string | undefined;
  /** Labels of a choice that was made, and of one that wasn't. */
  readonly chosen: readonly [string, string];
  readonly into: Mistake[];
};

/** @returns undefined where its column isn't there; other mistakes are noted and it goes on */
export async function resolveVariable(
  name: string,
  spelled: SpelledVariable,
  context: VariableContext,
): Promise<Variable | undefined> {
  const at: Path = ["variables", name];
  const source = sourceOf(name, spelled, at, context);
  if (source === undefined) return undefined;
  const missing = spelled.missing ?? [];
  const grouping = groupingOf(name, spelled, at, context);
  const kind = grouping === null ? await kindOf(spelled, source, context) : "category";
  const label = spelled.label ?? ("column" in source ? context.labelOf(source.column) : undefined) ?? name;
  return {
    name,
    label,
    source,
    missing,
    decimal: spelled.decimal ?? null,
    kind,
    grouping: grouping ?? (kind === "category" ? { by: "value", order: null } : null),
    categories: spelled.categories ?? null,
    cutoff: spelled.cutoff ?? "auto",
    reference: spelled.reference ?? null,
  };
}

function sourceOf(
  name: string,
  { column, compute }: SpelledVariable,
  at: Path,
  { columns, into }: VariableContext,
): Variable["source"] | undefined {
  if (compute !== undefined) return { compute };
  const found = columns.find(column ?? name);
  if (found !== undefined) return { column: found };
  if (column !== undefined) {
    const owner = both(`variable ${quote(name)} names`, `variabel ${quote(name)} menyebut`);
    into.push({ ...unknownColumn(owner, [column], columns), path: [...at, "column"], on: "value" });
    return undefined;
  }
  const near = didYouMean(name, columns.names, both("its columns are", "kolom yang ada"));
  into.push({
    code: "codebook/unknown-column",
    path: at,
    on: "key",
    what: both(
      `variable ${quote(name)} names no column, and ${columns.path} has none of that name`,
      `variabel ${quote(name)} tidak menyebut kolom, dan ${columns.path} tidak memiliki kolom dengan nama itu`,
    ),
    todo: both(`add column: (${near.en})`, `tambahkan column: (${near.id})`),
  });
  return undefined;
}

function groupingOf(name: string, spelled: SpelledVariable, at: Path, context: VariableContext): Variable["grouping"] {
  const { bins, recode, answers, choice, order } = spelled;
  if (bins !== undefined) return { by: "bins", bins };
  if (recode !== undefined) return recodeOf(recode, order, at, context.into);
  if (answers !== undefined) {
    if (!context.answers.includes(answers)) {
      context.into.push(
        unknownAnswers(both(`variable ${quote(name)}`, `variabel ${quote(name)}`), answers, at, context.answers),
      );
    }
    return { by: "answers", answers };
  }
  if (choice !== undefined) return { by: "choice", choice, labels: context.chosen };
  return order === undefined ? null : { by: "value", order };
}

export function unknownAnswers(
  owner: { readonly en: string; readonly id: string },
  answers: string,
  at: Path,
  known: readonly string[],
): Mistake {
  return {
    code: "codebook/unknown-answers",
    path: [...at, "answers"],
    on: "value",
    what: both(
      `${owner.en} has answers ${quote(answers)}, which aren't declared`,
      `${owner.id} memakai answers ${quote(answers)}, yang belum dinyatakan`,
    ),
    todo: didYouMean(answers, known, both("declared under answers are", "yang ada di answers")),
  };
}

/** `else` takes the rest. Row order is the order in which labels first stand in the table, so `order` reorders that. */
function recodeOf(
  table: ReadonlyMap<string, string>,
  order: readonly string[] | undefined,
  at: Path,
  into: Mistake[],
): Variable["grouping"] {
  const otherwise = table.get("else") ?? null;
  const recode = new Map([...table].filter(([from]) => from !== "else"));
  if (order === undefined) return { by: "recode", recode, otherwise };
  const labels = new Set(table.values());
  for (const [index, label] of order.entries()) {
    if (labels.has(label)) continue;
    into.push({
      code: "codebook/unknown-label",
      path: [...at, "order", index],
      on: "value",
      what: both(
        `order lists ${quote(label)}, which recode doesn't give`,
        `order memuat ${quote(label)}, yang tidak dihasilkan recode`,
      ),
      todo: didYouMean(label, [...labels], both("recode gives", "recode menghasilkan")),
    });
  }
  // the rest's label finds a place before others by an entry that changes nothing: it stands for itself
  const isKey = otherwise === null || [...recode.keys()].some((from) => fold(from) === fold(otherwise));
  if (otherwise !== null && !isKey && order.includes(otherwise)) recode.set(otherwise, otherwise);
  const rank = (label: string) => (order.includes(label) ? order.indexOf(label) : order.length);
  const sorted = [...recode].sort(([, a], [, b]) => rank(a) - rank(b));
  return { by: "recode", recode: new Map(sorted), otherwise, ordered: true };
}

async function kindOf(
  { kind, categories, missing }: SpelledVariable,
  source: Variable["source"],
  context: VariableContext,
): Promise<"number" | "category"> {
  if (kind !== undefined) return kind;
  if (categories !== undefined || "compute" in source) return "number";
  return kindSeen(await valuesSeen(source.column, context.columns, [...context.missing, ...(missing ?? [])]));
}
