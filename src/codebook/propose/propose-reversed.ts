/** Items that look reversed: asked about, never reversed without a word. */
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { both, listNames, quote } from "../mistakes.ts";
import type { Spelled, SpelledScale } from "../spelled.ts";
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
        findings,
      );
  }
}

function ask(
  name: string,
  found: readonly { readonly item: string; readonly r: number }[],
  { label }: SpelledScale,
  findings: Findings,
): void {
  const items = found.map(({ item }) => item);
  const one = items.length === 1;
  const list = listNames(items);
  const scale = label ?? name;
  const reversing = (reverse: readonly string[], value: string): Choice => ({
    value,
    label: both(`reverse ${listNames(reverse)}`, `balik ${listNames(reverse)}`),
    apply: (spelled) => withReverse(spelled, name, reverse),
  });
  const none: Choice = {
    value: "none",
    label: both("reverse nothing", "tidak ada yang dibalik"),
    apply: (spelled) => withReverse(spelled, name, undefined),
  };
  const rs = found.map(({ item, r }) => `${item}: ${r.toFixed(2).replace(/^(-?)0\./, "$1.")}`);
  findings.questions.push({
    key: `scales.${name}.reverse`,
    ask: both(
      `Does ${list} point the other way than the rest of ${quote(scale)}, so that its codes must be turned round?`,
      `Apakah ${list} berlawanan arah dengan butir lain pada ${quote(scale)}, sehingga kodenya harus dibalik?`,
    ),
    why: both(
      `negative correlation with the other items (corrected item-total r: ${rs.join(", ")})`,
      `korelasinya negatif dengan butir lain (r butir-total terkoreksi: ${rs.join(", ")})`,
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

function withReverse(spelled: Spelled, name: string, reverse: readonly string[] | undefined): Spelled {
  const scales = new Map(spelled.scales);
  scales.set(name, { ...scales.get(name), reverse });
  return { ...spelled, scales };
}
