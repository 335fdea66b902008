/** Items that look reversed: asked about, never reversed without a word. */
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { both, listNames, quote } from "../mistakes.ts";
import type { Spelled, SpelledScale } from "../spelled.ts";
import { asR } from "./figures.ts";
import type { Findings } from "./findings.ts";
import { codesOf } from "./item-codes.ts";
import type { Look } from "./look.ts";
import type { Choice, ItemStructure } from "./proposal.ts";

type Context = {
  readonly look: Look;
  readonly columns: Columns;
  readonly structure: ItemStructure;
  /** Sets of open questions, for want of an answer. */
  readonly openAnswers: ReadonlyMap<string, AnswerSet>;
};

/** A question a scale whose items point both ways; scales that say something of reversal are left out. */
export async function askReversed(spelled: Spelled, context: Context, findings: Findings): Promise<void> {
  for (const [name, scale] of spelled.scales ?? []) {
    const { items = [], reverse, answers = "" } = scale;
    const set = spelled.answers?.get(answers) ?? context.openAnswers.get(answers);
    if (reverse !== undefined || items.length < 3 || set === undefined) continue;
    const { look, columns, structure } = context;
    const coded = items.map((item) => codesOf(look, columns.index(item), set));
    const found = (await structure.reversed(coded)).filter(({ item }) => items[item] !== undefined);
    if (found.length > 0)
      ask(
        name,
        found.map(({ item, r }) => ({ item: items[item]!, r })),
        scale,
        (item) => spelled.labels?.get(item) ?? columns.header(item),
        findings,
      );
  }
}

function ask(
  name: string,
  found: readonly { readonly item: string; readonly r: number }[],
  { label }: SpelledScale,
  wording: (item: string) => string,
  findings: Findings,
): void {
  const items = found.map(({ item }) => item);
  const one = items.length === 1;
  const list = items.map((item) => (wording(item) === item ? item : `${item} ${quote(wording(item))}`)).join(", ");
  const scale = label ?? name;
  const reversing = (reverse: readonly string[], value: string): Choice => ({
    value,
    label: both(`reverse ${listNames(reverse)}`, `balik ${listNames(reverse)}`),
    apply: (spelled) => withReverse(spelled, items, reverse),
  });
  const none: Choice = {
    value: "none",
    label: both("keep as they are", "biarkan"),
    apply: (spelled) => withReverse(spelled, items, []),
  };
  const rs = found.map(({ item, r }) => `${item}: ${asR(r)}`);
  findings.questions.push({
    key: `scales.${name}.reverse`,
    ask: both(
      `${list} in ${quote(scale)}: ${one ? "is this worded negatively? Then its scores are reversed." : "are these worded negatively? Then their scores are reversed."}`,
      `${list} pada ${quote(scale)}: apakah ini pernyataan negatif (unfavorable)? Bila ya, skornya dibalik.`,
    ),
    why: both(
      `those who score high on the other items score low here (corrected item-total r: ${rs.join(", ")})`,
      `yang skornya tinggi pada butir lain rendah di sini (r butir-total terkoreksi: ${rs.join(", ")})`,
    ),
    choices: [
      none,
      reversing(items, one ? items[0]! : "all"),
      ...(one ? [] : items.map((item) => reversing([item], item))),
    ],
    proposed: 0,
    howElse: both(
      `--reverse ${items.join(",")}, or in the --answers file: scales: { ${name}: { reverse: [${items.join(", ")}] } }`,
      `--reverse ${items.join(",")}, atau di berkas --answers: scales: { ${name}: { reverse: [${items.join(", ")}] } }`,
    ),
  });
}

/** In whatever scale the items are now: of those asked about just these are reversed. */
function withReverse(spelled: Spelled, asked: readonly string[], reverse: readonly string[]): Spelled {
  const scales = new Map(spelled.scales);
  for (const [name, scale] of scales) {
    const own = asked.filter((item) => scale.items?.includes(item));
    if (own.length === 0) continue;
    const others = scale.reverse?.filter((item) => !own.includes(item)) ?? [];
    const all = [...others, ...own.filter((item) => reverse.includes(item))];
    scales.set(name, { ...scale, reverse: all.length === 0 ? undefined : all });
  }
  return { ...spelled, scales };
}
