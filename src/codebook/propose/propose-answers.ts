/** The answers of scales: those that the file labels, that labels name, or that codes show; open where labels have two readings. */
import { answersSeen, codesUpTo, unclearAnswers } from "../answers-seen.ts";
import type { AnswerSet } from "../codebook.ts";
import { cellsIn, pooled, type Seen } from "../columns-seen.ts";
import { codedLabels, familyOf, type LikertFamily, numbered, type Reading, readLikert } from "../likert.ts";
import { both, listNames, quote } from "../mistakes.ts";
import type { Spelled } from "../spelled.ts";
import type { Findings } from "./findings.ts";
import type { Choice } from "./proposal.ts";

export type ScaleCells = {
  readonly name: string;
  /** What its items hold together. */
  readonly cells: Seen;
  /** As the file itself labels them (.sav). */
  readonly labelled: AnswerSet | null;
};

export type AnswersFound = {
  readonly sets: Map<string, AnswerSet>;
  /** Name of each scale's set. */
  readonly byScale: Map<string, string>;
  /** Sets that only a person knows, which aren't among `sets`: the first way to read each. */
  readonly open: Map<string, AnswerSet>;
};

/** Scales that are answered alike share one set. */
export function findAnswers(scales: readonly ScaleCells[], findings: Findings): AnswersFound {
  const found: AnswersFound = { sets: new Map(), byScale: new Map(), open: new Map() };
  const ranges: Range[] = [];
  const families = new Map<string, { family: LikertFamily; names: string[]; texts: string[] }>();
  for (const { name, cells, labelled } of scales) {
    const own = labelled ?? codedLabels(cells.keys());
    if (own !== null) {
      share(name, own, found);
      continue;
    }
    const seen = answersSeen(cells);
    if (seen.kind === "codes")
      ranges.push({ name, cells, low: Math.min(seen.low, 1), lowest: seen.low, high: seen.high });
    if (seen.kind !== "labels") continue;
    const kin = families.get(seen.family.name) ?? { family: seen.family, names: [], texts: [] };
    families.set(seen.family.name, kin);
    kin.names.push(name);
    kin.texts.push(...seen.texts);
  }
  codedAnswers(ranges, found, findings);
  for (const { family, names, texts } of families.values()) {
    const reading = readLikert(family, texts);
    for (const name of names) found.byScale.set(name, family.name);
    if (reading.kind === "answers") {
      found.sets.set(family.name, reading.answers);
      findings.decide(
        ["answers", family.name],
        "likely",
        both(
          `labels of scales ${listNames(names)}, lowest first`,
          `label skala ${listNames(names)}, dari yang terendah`,
        ),
      );
    } else {
      found.open.set(family.name, reading.options[0]!);
      askReading(reading, names, findings);
    }
  }
  return found;
}

function share(scale: string, set: AnswerSet, { sets, byScale }: AnswersFound): void {
  byScale.set(scale, addSet(set, sets));
}

/** The set's name, that of its labels' family or of its codes; the set is added where there is none like it. */
function addSet(set: AnswerSet, sets: Map<string, AnswerSet>): string {
  const same = JSON.stringify(set);
  const family = familyOf(set.map(({ labels: [label = ""] }) => label));
  let name = family?.name ?? `${set[0]?.code}-${set.at(-1)?.code}`;
  while (sets.has(name) && JSON.stringify(sets.get(name)) !== same) name += "_";
  sets.set(name, set);
  return name;
}

/** Gives a reason to the sets that have none yet: their codes and labels stand in the file. */
export function decideAnswers({ sets }: AnswersFound, findings: Findings): void {
  const decided = new Set(findings.decisions.map(({ path }) => path.join("\n")));
  for (const name of sets.keys()) {
    if (decided.has(["answers", name].join("\n"))) continue;
    findings.decide(
      ["answers", name],
      "sure",
      both("codes and labels stand in the file", "kode dan labelnya ada di berkas"),
    );
  }
}

type Range = {
  readonly name: string;
  readonly cells: Seen;
  readonly low: number;
  readonly lowest: number;
  readonly high: number;
};

function codedAnswers(ranges: readonly Range[], { sets, byScale }: AnswersFound, findings: Findings): void {
  const bySet = new Map<string, Range[]>();
  for (const range of ranges) {
    const { low, high } = range;
    // 1..3 beside scales of 1..4 lacks an answer that nobody chose; 1..2 is another kind of question
    const widest = Math.max(...ranges.filter((other) => other.low === low).map((other) => other.high));
    const set = codesUpTo(low, high >= widest - 1 ? widest : high);
    const title = `${low}-${set.at(-1)?.code}`;
    sets.set(title, set);
    byScale.set(range.name, title);
    bySet.set(title, [...(bySet.get(title) ?? []), range]);
  }
  for (const [title, kin] of bySet) declaredRange(title, kin, sets.get(title)!, findings);
}

/** Where questionnaires end. */
const usualEnds = [4, 5, 7, 10];

/** What was seen may lack an end that nobody chose. */
function declaredRange(title: string, kin: readonly Range[], set: AnswerSet, findings: Findings): void {
  const low = set[0]!.code;
  const high = set.at(-1)!.code;
  const cells = pooled(kin.map((range) => range.cells));
  const share = (cells.get(String(high)) ?? 0) / cellsIn(cells);
  const path = ["answers", title];
  const isUsual = usualEnds.includes(high) || high - low < 3;
  const lowest = Math.min(...kin.map((range) => range.lowest));
  const doubtful = !isUsual || share < 0.02 || lowest > 1;
  findings.decide(
    path,
    doubtful ? "guess" : "likely",
    both(
      `codes from ${lowest} to ${high} in the cells, no labels`,
      `kode ${lowest} sampai ${high} pada sel, tanpa label`,
    ),
  );
  const next = usualEnds.find((end) => end > high);
  if (!doubtful || next === undefined) return;
  const choices = [high, next].map((end): Choice => {
    const name = `${low}-${end}`;
    const label = both(`${low} to ${end}`, `${low} sampai ${end}`);
    return { value: name, label, apply: (spelled) => withAnswers(spelled, title, name, codesUpTo(low, end)) };
  });
  findings.questions.push({
    key: path.join("."),
    ask: both("From which to which code could answers go?", "Dari kode berapa sampai berapa pilihan jawabannya?"),
    why: both(
      `the cells of ${scalesNamed(kin.map(({ name }) => name)).en} hold ${lowest} to ${high}; nobody may have chosen the other end`,
      `sel ${scalesNamed(kin.map(({ name }) => name)).id} berisi ${lowest} sampai ${high}; bisa jadi ujung lainnya tidak dipilih siapa pun`,
    ),
    choices,
    proposed: 0,
    howElse: inAnswersFile(title, codesUpTo(low, next)),
  });
}

/** @param old the set's present name, which scales and variables refer to */
function withAnswers(spelled: Spelled, old: string, name: string, set: AnswerSet): Spelled {
  const answers = new Map([...(spelled.answers ?? [])].filter(([other]) => other !== old));
  answers.set(name, set);
  const renamed = <T extends { readonly answers?: string | undefined }>(all: ReadonlyMap<string, T> | undefined) =>
    new Map([...(all ?? [])].map(([key, one]) => [key, one.answers === old ? { ...one, answers: name } : one]));
  return { ...spelled, answers, scales: renamed(spelled.scales), variables: renamed(spelled.variables) };
}

/** A question that only a person can answer: the same word stands in different places in different questionnaires. */
function askReading(
  reading: Extract<Reading, { readonly kind: "unclear" }>,
  names: readonly string[],
  findings: Findings,
): void {
  const { family, options } = reading;
  const key = `answers.${family.name}`;
  const choices = options.map((answers, index): Choice => {
    const size = String(answers.length);
    const alone = options.filter((other) => other.length === answers.length).length === 1;
    return {
      value: alone ? size : `${size}${"abcdef"[index] ?? index}`,
      label: numbered(answers),
      apply: (spelled) => ({ ...spelled, answers: new Map([...(spelled.answers ?? []), [family.name, answers]]) }),
    };
  });
  const scales = scalesNamed(names);
  findings.questions.push({
    key,
    ask: both("Which answers did the questionnaire offer?", "Pilihan jawaban mana yang ada di kuesioner?"),
    why: both(
      `the labels in ${scales.en} can be meant in more than one way`,
      `label pada ${scales.id} dapat dibaca dengan lebih dari satu cara`,
    ),
    choices,
    proposed: null,
    howElse: inAnswersFile(family.name, options[0]!),
  });
  findings.refusals.set(key, unclearAnswers(reading, names));
}

function scalesNamed(names: readonly string[]) {
  const list = listNames(names.map(quote));
  return both(`${names.length > 1 ? "scales" : "scale"} ${list}`, `skala ${list}`);
}

function inAnswersFile(name: string, set: AnswerSet) {
  const entries = set.map(({ code, labels: [label = ""] }) => `${code}: ${label}`).join(", ");
  const line = `answers: { ${name}: { ${entries} } }`;
  return both(
    `in the --answers file, as it was in the questionnaire, such as ${line}`,
    `di berkas --answers, sesuai kuesionernya, misalnya ${line}`,
  );
}
