/** Where guessed scales part: asked about, the least sure border first to be asked. */
import type { Columns } from "../columns.ts";
import { compactItems } from "../items.ts";
import { both, quote } from "../mistakes.ts";
import type { Spelled, SpelledScale } from "../spelled.ts";
import type { Findings } from "./findings.ts";
import type { Choice } from "./proposal.ts";

/** A scale that correlations gave. */
export type GuessedScale = {
  readonly items: readonly string[];
  /** How sure the border before its first item is, 0 to 1; 1 where nothing stands before. */
  readonly border: number;
  /** How sure it is that just these items belong together, 0 to 1. */
  readonly together: number;
};

type Border = { readonly left: string; readonly right: string; readonly sure: number };

/** Surer borders than this aren't asked about, nor more of them; any border of a scale that is more unsure than not is. */
const sureEnough = 0.8;
const clearScale = 0.5;
const mostQuestions = 5;
/** As in `stages`: no questionnaire's scale is longer. */
const longestScale = 30;

/** @param guessed by name; what replies made of a scale is no guess any more */
export function askBorders(
  spelled: Spelled,
  guessed: ReadonlyMap<string, GuessedScale>,
  columns: Columns,
  findings: Findings,
): void {
  const asked = bordersIn(spelled, guessed, columns)
    .filter(({ sure }) => sure < sureEnough)
    .sort((a, b) => a.sure - b.sure)
    .slice(0, mostQuestions);
  for (const border of asked) ask(border, spelled, columns, findings);
}

function bordersIn(spelled: Spelled, guessed: ReadonlyMap<string, GuessedScale>, columns: Columns): Border[] {
  const scales = [...(spelled.scales ?? [])].filter(
    ([name, { items = [] }]) => guessed.get(name)?.items.join("\n") === items.join("\n"),
  );
  const first = ([, { items = [] }]: readonly [string, SpelledScale]) => columns.index(items[0] ?? "");
  const ordered = scales.sort((a, b) => first(a) - first(b));
  return ordered.slice(1).flatMap(([right, scale], at) => {
    const [left, before] = ordered[at]!;
    const unclear = Math.min(guessed.get(left)!.together, guessed.get(right)!.together);
    const sure = Math.min(guessed.get(right)!.border, unclear < clearScale ? unclear : 1);
    return before.answers === scale.answers ? [{ left, right, sure }] : [];
  });
}

function ask({ left, right }: Border, spelled: Spelled, columns: Columns, findings: Findings): void {
  const before = spelled.scales?.get(left)?.items ?? [];
  const after = spelled.scales?.get(right)?.items ?? [];
  const last = before.at(-1)!;
  const next = after[0]!;
  const both2 = (one: readonly string[], other: readonly string[]) =>
    `${left}: ${compactItems(one).join(", ")}; ${right}: ${compactItems(other).join(", ")}`;
  const choices: Choice[] = [
    { value: "here", label: same(both2(before, after)), apply: (codebook) => codebook },
    ...(before.length < 3
      ? []
      : [
          {
            value: "before",
            label: same(both2(before.slice(0, -1), [last, ...after])),
            apply: (codebook: Spelled) => moved(codebook, last, next, "first"),
          },
        ]),
    ...(after.length < 3
      ? []
      : [
          {
            value: "after",
            label: same(both2([...before, next], after.slice(1))),
            apply: (codebook: Spelled) => moved(codebook, next, last, "last"),
          },
        ]),
    ...(before.length + after.length > longestScale
      ? []
      : [
          {
            value: "one",
            label: both(
              `one scale, ${left}: ${compactItems([...before, ...after]).join(", ")}`,
              `satu skala, ${left}: ${compactItems([...before, ...after]).join(", ")}`,
            ),
            apply: (codebook: Spelled) => joined(codebook, last, next),
          },
        ]),
  ];
  if (choices.length < 2) return;
  const wording = (item: string) => `${item} ${quote(spelled.labels?.get(item) ?? columns.header(item))}`;
  findings.questions.push({
    key: `scales.${right}.items`,
    ask: both(
      `Where does scale ${left} end and ${right} begin?`,
      `Di mana skala ${left} berakhir dan ${right} dimulai?`,
    ),
    why: both(
      `the headers don't say, and the answers not clearly; for now between ${wording(last)} and ${wording(next)}`,
      `judul kolom tidak menyebutkannya dan jawabannya tidak jelas; untuk sementara di antara ${wording(last)} dan ${wording(next)}`,
    ),
    choices,
    proposed: 0,
    howElse: same(
      `--answers: scales: { ${left}: { items: [${compactItems(before).join(", ")}] }, ${right}: { items: [${compactItems(after).join(", ")}] } }`,
    ),
  });
}

function same(text: string) {
  return both(text, text);
}

/** The scale that holds an item now: answers to earlier questions may have changed which. */
function holder(spelled: Spelled, item: string): string | undefined {
  return [...(spelled.scales ?? [])].find(([, { items }]) => items?.includes(item))?.[0];
}

/** With an item in the scale of its neighbour; where that leaves one item alone, nothing is moved. */
function moved(spelled: Spelled, item: string, neighbour: string, at: "first" | "last"): Spelled {
  const [from, to] = [holder(spelled, item), holder(spelled, neighbour)];
  const scales = new Map(spelled.scales);
  const [one, other] = [scales.get(from ?? ""), scales.get(to ?? "")];
  if (from === undefined || to === undefined || from === to || one === undefined || other === undefined) return spelled;
  const rest = one.items?.filter((own) => own !== item) ?? [];
  if (rest.length < 2) return spelled;
  const turned = one.reverse?.includes(item) === true ? [item] : [];
  scales.set(from, { ...one, items: rest, ...reversed(one.reverse?.filter((own) => own !== item)) });
  const items = at === "first" ? [item, ...(other.items ?? [])] : [...(other.items ?? []), item];
  scales.set(to, { ...other, items, ...reversed([...(other.reverse ?? []), ...turned]) });
  return { ...spelled, scales };
}

/** Two scales as one, under the name of the first. */
function joined(spelled: Spelled, last: string, next: string): Spelled {
  const [left, right] = [holder(spelled, last), holder(spelled, next)];
  const scales = new Map(spelled.scales);
  const [one, other] = [scales.get(left ?? ""), scales.get(right ?? "")];
  if (left === undefined || right === undefined || left === right || one === undefined || other === undefined) {
    return spelled;
  }
  scales.delete(right);
  scales.set(left, {
    ...one,
    items: [...(one.items ?? []), ...(other.items ?? [])],
    ...reversed([...(one.reverse ?? []), ...(other.reverse ?? [])]),
  });
  const outcome = spelled.outcome === right ? left : spelled.outcome;
  const named = spelled.predictors?.map((name) => (name === right ? left : name)).filter((name) => name !== outcome);
  return {
    ...spelled,
    scales,
    ...(outcome === undefined ? {} : { outcome }),
    ...(named === undefined ? {} : { predictors: [...new Set(named)] }),
  };
}

function reversed(reverse: readonly string[] | undefined): Pick<SpelledScale, "reverse"> {
  return { reverse: reverse === undefined || reverse.length === 0 ? undefined : reverse };
}
