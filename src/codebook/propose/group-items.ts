/** Scales of bare questions: the correlations say where one ends and the next begins, and how sure that is. */
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { readLikert } from "../likert.ts";
import { both } from "../mistakes.ts";
import { percentSure } from "./figures.ts";
import { codesOf } from "./item-codes.ts";
import type { Look } from "./look.ts";
import type { ItemGroup, ItemStructure } from "./proposal.ts";
import type { DraftScale } from "./propose-scales.ts";
import type { LooseItems } from "./questionnaire.ts";
import { nextLetter } from "./short-names.ts";

type Context = {
  readonly look: Look;
  readonly columns: Columns;
  readonly structure: ItemStructure;
  /** Names that scales can't have. */
  readonly used: Set<string>;
};

/** Below this a border is a guess. */
const likely = 0.8;

/** Every item gets into some scale; the scales are named A, B, C ... in the file's order. */
export async function groupItems(
  loose: readonly LooseItems[],
  { look, columns, structure, used }: Context,
): Promise<ReadonlyMap<string, DraftScale>> {
  const found: { readonly group: ItemGroup; readonly items: readonly string[] }[] = [];
  for (const kin of loose) {
    if (kin.items.length < 2) continue;
    const coded = kin.items.map((item) => codesOf(look, columns.index(item), answersFor(kin, look, columns)));
    for (const group of wholeGroups(await structure.groups(coded), kin.items.length)) {
      found.push({ group, items: group.items.map((index) => kin.items[index]!) });
    }
  }
  found.sort((a, b) => columns.index(a.items[0]!) - columns.index(b.items[0]!));
  const letter = /^(\p{L}+)/u.exec(found[0]?.items[0] ?? "")?.[1];
  if (letter !== undefined) used.add(letter);
  const scales = new Map<string, DraftScale>();
  for (const { group, items } of found) {
    const name = nextLetter(used);
    used.add(name);
    scales.set(name, draftOf(items, group));
  }
  return scales;
}

function draftOf(items: readonly string[], { confidence, borders }: ItemGroup): DraftScale {
  const percent = percentSure(confidence);
  const together = both(
    `these questions go together in the answers (${percent}% sure of it); the headers don't say which belong to a scale`,
    `jawaban pertanyaan-pertanyaan ini saling berkaitan (keyakinan ${percent}%); judul kolom tidak menyebutkan skalanya`,
  );
  const unclear = both(
    `it isn't clear from the answers where this scale begins and ends (${percent}% sure); what fits no scale joined the neighbour it fits best`,
    `tidak jelas dari jawaban di mana skala ini mulai dan berakhir (keyakinan ${percent}%); butir yang tidak jelas skalanya digabung dengan tetangga yang paling cocok`,
  );
  return {
    items,
    label: null,
    reason: confidence < 0.5 ? unclear : together,
    confidence: confidence >= likely ? "likely" : "guess",
    given: false,
    guess: { border: borders[0], together: confidence },
  };
}

/** For correlations the order of answers is enough; where it is open, one of the readings will do. */
function answersFor({ items, family, labelled }: LooseItems, look: Look, columns: Columns): AnswerSet | null {
  if (family === null) return labelled;
  const texts = items.flatMap((item) => [...look.seen[columns.index(item)]!.keys()]);
  const reading = readLikert(family, texts);
  return reading.kind === "answers" ? reading.answers : (reading.options[0] ?? null);
}

/** An item that goes with no others joins its neighbours: no scale has one item, and no item is left out. */
function wholeGroups(groups: readonly ItemGroup[], count: number): readonly ItemGroup[] {
  const listed = new Set(groups.flatMap(({ items }) => items));
  const alone = Array.from({ length: count }, (_, item) => item).filter((item) => !listed.has(item));
  const all = [...groups, ...alone.map((item) => ({ items: [item], confidence: 0, borders: [0, 0] as const }))].sort(
    (a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0),
  );
  const whole: ItemGroup[] = [];
  for (const group of all) {
    const last = whole.at(-1);
    const lonely = group.items.length < 2 || (last !== undefined && last.items.length < 2);
    if (last === undefined || !lonely) whole.push(group);
    else {
      const confidence = Math.min(last.confidence, group.confidence, 0.5);
      const items = [...last.items, ...group.items].sort((a, b) => a - b);
      whole[whole.length - 1] = { items, confidence, borders: [last.borders[0], group.borders[1]] };
    }
  }
  return whole;
}
