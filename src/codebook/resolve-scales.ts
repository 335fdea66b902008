/** Scales: their items as columns, their answers, what is reversed, what a scale of scales sums. */
import type { Language } from "../core/language.ts";
import { answersSeen, codesUpTo, unclearAnswers } from "./answers-seen.ts";
import type { AnswerSet, Scale } from "./codebook.ts";
import type { Columns } from "./columns.ts";
import { pooled, type Seen, valuesSeen } from "./columns-seen.ts";
import { categoriesByDefault } from "./defaults.ts";
import { expandItems } from "./items.ts";
import { type LikertFamily, readLikert } from "./likert.ts";
import { both, didYouMean, listNames, type Mistake, type Path, quote } from "./mistakes.ts";
import type { Adjustments } from "./overrides.ts";
import { unknownAnswers } from "./resolve-variable.ts";
import type { Spelled, SpelledScale } from "./spelled.ts";

type Draft = {
  readonly name: string;
  readonly spelled: SpelledScale;
  readonly at: Path;
  readonly items: readonly string[];
  readonly reverse: readonly string[];
  /** What it lists isn't all there: nothing further is said of its answers. */
  readonly broken: boolean;
};

export type ScaleContext = {
  readonly columns: Columns;
  readonly missing: readonly string[];
  readonly adjustments: Adjustments;
  readonly into: Mistake[];
};

export type ResolvedScales = {
  readonly answers: ReadonlyMap<string, AnswerSet>;
  /** Complete once the language is known: default labels are in it. */
  readonly scales: (language: Language) => readonly Scale[];
};

/** @throws LoyaltyError (exit 3) where undeclared answers can be meant in two ways */
export async function resolveScales(spelled: Spelled, context: ScaleContext): Promise<ResolvedScales> {
  const drafts = [...(spelled.scales ?? [])].map(([name, scale]) => draftOf(name, scale, context));
  const answers = new Map(spelled.answers);
  const byScale = await answersOf(drafts, answers, context);
  checkSums(drafts, context.into);
  checkSharedItems(drafts, byScale, context.into);
  return {
    answers,
    scales: (language) =>
      drafts.map(({ name, spelled, items, reverse }) => ({
        name,
        label: spelled.label ?? name,
        items,
        sum: spelled.sum ?? [],
        answers: byScale.get(name) ?? null,
        reverse,
        categories: spelled.bins === undefined ? (spelled.categories ?? categoriesByDefault(language)) : null,
        bins: spelled.bins ?? null,
        cutoff: spelled.cutoff ?? "auto",
        reference: spelled.reference ?? null,
      })),
  };
}

function draftOf(name: string, spelled: SpelledScale, context: ScaleContext): Draft {
  const { adjustments, into } = context;
  const at: Path = ["scales", name];
  const before = into.length;
  const listed = columnsOfEntries(
    spelled.items ?? [],
    [...at, "items"],
    both(`scale ${quote(name)} lists`, `skala ${quote(name)} memuat`),
    context,
  );
  const items = listed.filter((item) => !adjustments.dropped.has(item));
  if (spelled.items !== undefined && into.length === before) checkItems(name, items, [...at, "items"], into);
  const all =
    spelled.reverse?.length === 1 && spelled.reverse[0] === "all" && context.columns.find("all") === undefined;
  const owner = both(`scale ${quote(name)} reverses`, `skala ${quote(name)} membalik`);
  const declared = all ? items : columnsOfEntries(spelled.reverse ?? [], [...at, "reverse"], owner, context);
  for (const item of declared) {
    if (!listed.includes(item) && into.length === before) notItsItem(name, item, listed, [...at, "reverse"], into);
  }
  const reverse = items.filter((item) => declared.includes(item) || adjustments.reversed.has(item));
  return { name, spelled, at, items, reverse, broken: into.length > before };
}

function columnsOfEntries(
  entries: readonly string[],
  at: Path,
  owner: { readonly en: string; readonly id: string },
  { columns, into }: ScaleContext,
): string[] {
  return entries.flatMap((entry, index) => {
    const { names, wrong } = expandItems(entry, columns, owner);
    if (wrong !== null) into.push({ ...wrong, path: [...at, index], on: "value" });
    return names;
  });
}

/** Figures of a scale grow with the square of its items; no questionnaire has so many. */
const mostItems = 500;

function checkItems(name: string, items: readonly string[], at: Path, into: Mistake[]): void {
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  if (twice !== undefined) {
    const what = both(
      `scale ${quote(name)} lists item ${quote(twice)} twice`,
      `skala ${quote(name)} memuat butir ${quote(twice)} dua kali`,
    );
    into.push({
      code: "codebook/item-twice",
      path: at,
      on: "value",
      what,
      todo: both("list it once", "cantumkan sekali saja"),
    });
  } else if (items.length > mostItems) {
    into.push({
      code: "codebook/too-many-items",
      path: at,
      on: "value",
      what: both(
        `scale ${quote(name)} has ${items.length} items; more than ${mostItems} are no scale`,
        `skala ${quote(name)} memuat ${items.length} butir; lebih dari ${mostItems} bukan lagi skala`,
      ),
      todo: both(
        "divide them into the scales that they belong to, or leave columns out with --ignore",
        "bagi menjadi skala-skala yang semestinya, atau keluarkan kolom dengan --ignore",
      ),
    });
  } else if (items.length < 2) {
    into.push({
      code: "codebook/one-item-scale",
      path: at,
      on: "value",
      what: both(
        `scale ${quote(name)} has ${items.length === 0 ? "no item" : "a single item"}; a scale needs two at least`,
        `skala ${quote(name)} ${items.length === 0 ? "tidak memiliki butir" : "hanya memiliki satu butir"}; skala perlu paling sedikit dua`,
      ),
      todo: both(
        "add items, or make it a variable: variables: { name: { column: ..., answers: ... } }",
        "tambahkan butir, atau jadikan variabel: variables: { nama: { column: ..., answers: ... } }",
      ),
    });
  }
}

function notItsItem(name: string, item: string, items: readonly string[], at: Path, into: Mistake[]): void {
  into.push({
    code: "codebook/reverse-not-item",
    path: at,
    on: "value",
    what: both(
      `scale ${quote(name)} reverses ${quote(item)}, which isn't one of its items`,
      `skala ${quote(name)} membalik ${quote(item)}, yang bukan butirnya`,
    ),
    todo: didYouMean(item, items, both("its items are", "butirnya")),
  });
}

/** Name of each scale's answer set; sets for scales that declare none are added to `answers`. */
async function answersOf(
  drafts: readonly Draft[],
  answers: Map<string, AnswerSet>,
  context: ScaleContext,
): Promise<ReadonlyMap<string, string>> {
  const byScale = new Map<string, string>();
  const labelled: { draft: Draft; family: LikertFamily; texts: readonly string[] }[] = [];
  const declared = [...answers.keys()];
  for (const draft of drafts) {
    const { name, items, spelled, at } = draft;
    if (spelled.answers !== undefined) {
      if (answers.has(spelled.answers)) byScale.set(name, spelled.answers);
      else
        context.into.push(
          unknownAnswers(both(`scale ${quote(name)}`, `skala ${quote(name)}`), spelled.answers, at, declared),
        );
    } else if (items.length > 0 && !draft.broken) {
      const seen = answersSeen(await cellsOf(items, context));
      if (seen.kind === "labels") labelled.push({ draft, family: seen.family, texts: seen.texts });
      else if (seen.kind === "codes" && draft.reverse.length === 0) {
        byScale.set(name, addAnswers(name, codesUpTo(seen.low, seen.high), answers));
      } else context.into.push(answersNeeded(draft, seen.kind === "other" ? seen.texts : [], seen.kind));
    }
  }
  for (const { draft, family } of labelled) {
    const kin = labelled.filter((other) => other.family.name === family.name);
    const reading = readLikert(family, new Set(kin.flatMap(({ texts }) => texts)));
    if (reading.kind === "unclear")
      throw unclearAnswers(
        reading,
        kin.map((other) => other.draft.name),
      );
    byScale.set(draft.name, addAnswers(draft.name, reading.answers, answers));
  }
  return byScale;
}

async function cellsOf(items: readonly string[], { columns, missing }: ScaleContext): Promise<Seen> {
  return pooled(await Promise.all(items.map((item) => valuesSeen(item, columns, missing))));
}

function addAnswers(scale: string, set: AnswerSet, answers: Map<string, AnswerSet>): string {
  let name = scale;
  while (answers.has(name)) name += "_";
  answers.set(name, set);
  return name;
}

function answersNeeded({ name, at }: Draft, texts: readonly string[], seen: "codes" | "nothing" | "other"): Mistake {
  const reversing = seen === "codes";
  const holds = listNames(texts.map(quote));
  return {
    code: reversing ? "codebook/range-needed" : "codebook/answers-needed",
    path: reversing ? [...at, "reverse"] : at,
    on: "key",
    what: reversing
      ? both(
          `scale ${quote(name)} has reversed items but no answers: reversing needs the declared range`,
          `skala ${quote(name)} punya butir yang dibalik tetapi tanpa answers: pembalikan perlu rentang yang dinyatakan`,
        )
      : both(
          `scale ${quote(name)} has no answers, and ${seen === "nothing" ? "its columns are empty" : `its columns hold ${holds}`}`,
          `skala ${quote(name)} tidak memiliki answers, dan ${seen === "nothing" ? "kolomnya kosong" : `kolomnya berisi ${holds}`}`,
        ),
    todo: both(
      "declare them, such as answers: { setuju: { 1: STS, 2: TS, 3: S, 4: SS } }, and add answers: setuju to the scale",
      "nyatakan dulu, misalnya answers: { setuju: { 1: STS, 2: TS, 3: S, 4: SS } }, lalu tambahkan answers: setuju pada skala",
    ),
  };
}

/** Summed scales exist, don't go round in circles, and count no item twice. */
function checkSums(drafts: readonly Draft[], into: Mistake[]): void {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const itemsUnder = itemsOfScores(byName);
  for (const { name, spelled, at } of drafts) {
    if (spelled.sum === undefined) continue;
    const place: Path = [...at, "sum"];
    const note = (code: string, path: Path, what: Mistake["what"], todo: Mistake["todo"]) =>
      into.push({ code: `codebook/${code}`, path, on: "value", what, todo });
    for (const [index, part] of spelled.sum.entries()) {
      if (byName.has(part)) continue;
      const what = both(
        `scale ${quote(name)} sums ${quote(part)}, which is no scale`,
        `skala ${quote(name)} menjumlahkan ${quote(part)}, yang bukan skala`,
      );
      note(
        "unknown-scale",
        [...place, index],
        what,
        didYouMean(part, [...byName.keys()], both("the scales are", "skala yang ada")),
      );
    }
    if (spelled.sum.length < 2) {
      const what = both(
        `scale ${quote(name)} sums a single scale`,
        `skala ${quote(name)} hanya menjumlahkan satu skala`,
      );
      note(
        "one-item-scale",
        place,
        what,
        both("name two scales at least, or use that scale", "sebutkan paling sedikit dua skala, atau pakai skala itu"),
      );
    }
    const items = itemsUnder(name);
    if (items === null) {
      const what = both(
        `scale ${quote(name)} sums itself in a circle`,
        `skala ${quote(name)} menjumlahkan dirinya sendiri`,
      );
      note("sum-circle", place, what, both("take it out of what it sums", "keluarkan dari skala yang dijumlahkan"));
      continue;
    }
    const twice = items.find((item, index) => items.indexOf(item) !== index);
    if (twice !== undefined) {
      const what = both(
        `scale ${quote(name)} counts item ${quote(twice)} twice`,
        `skala ${quote(name)} menghitung butir ${quote(twice)} dua kali`,
      );
      note(
        "item-twice",
        place,
        what,
        both("sum scales that share no item", "jumlahkan skala yang tidak berbagi butir"),
      );
    }
  }
}

type Summing = Pick<Draft, "items"> & { readonly spelled: Pick<SpelledScale, "sum"> };

/**
 * All items in each scale's score, as often as they count there; null for a scale that sums itself. Each scale is looked at
 * once, and a list that is longer than there are items, which has one twice for certain, grows no further.
 */
function itemsOfScores(scales: ReadonlyMap<string, Summing>): (name: string) => readonly string[] | null {
  const known = new Map<string, readonly string[] | null>();
  const open = new Set<string>();
  const most = [...scales.values()].reduce((sum, { items }) => sum + items.length, 0) + 1;
  const visit = (name: string): readonly string[] | null => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (open.has(name)) return null;
    open.add(name);
    const scale = scales.get(name);
    let items: string[] | null = [...(scale?.items ?? [])];
    for (const part of scale?.spelled.sum ?? []) {
      const under = visit(part);
      items = items === null || under === null ? null : [...items, ...under].slice(0, most);
    }
    open.delete(name);
    known.set(name, items);
    return items;
  };
  return visit;
}

/** An item has one coding, whatever the scales it is in. */
function checkSharedItems(drafts: readonly Draft[], answers: ReadonlyMap<string, string>, into: Mistake[]): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const item of draft.items) {
      const other = first.get(item);
      if (other === undefined) first.set(item, draft);
      else if (other !== draft && !codedAlike(item, other, draft, answers)) {
        into.push({
          code: "codebook/item-coded-twice",
          path: [...draft.at, "items"],
          on: "value",
          what: both(
            `scales ${quote(other.name)} and ${quote(draft.name)} share item ${quote(item)}, but not its answers or reversal`,
            `skala ${quote(other.name)} dan ${quote(draft.name)} sama-sama memuat butir ${quote(item)}, tetapi jawaban atau pembalikannya berbeda`,
          ),
          todo: both(
            "give both the same answers: and reverse: for it",
            "samakan answers: dan reverse: butir itu di kedua skala",
          ),
        });
        break;
      }
    }
  }
}

function codedAlike(item: string, one: Draft, other: Draft, answers: ReadonlyMap<string, string>): boolean {
  if (one.broken || other.broken) return true;
  return (
    answers.get(one.name) === answers.get(other.name) && one.reverse.includes(item) === other.reverse.includes(item)
  );
}
