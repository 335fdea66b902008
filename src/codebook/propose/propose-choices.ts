/** Questions where several answers may be ticked: a yes-or-no variable an option. */
import type { Columns } from "../columns.ts";
import { optionItems } from "../items.ts";
import { both } from "../mistakes.ts";
import type { SpelledVariable } from "../spelled.ts";
import { type Findings, quoted } from "./findings.ts";
import { slug } from "./short-names.ts";

export type ChoiceContext = {
  readonly columns: Columns;
  readonly labels: ReadonlyMap<string, string>;
  /** Gets a variable an option. */
  readonly variables: Map<string, SpelledVariable>;
};

export function addChoices(
  name: string,
  options: readonly string[],
  { columns, labels, variables }: ChoiceContext,
  findings: Findings,
): void {
  const asked = labels.get(name) ?? columns.header(name);
  const question = asked.replace(/\s*\((?:boleh|pilih|select|check|tick|choose)\b[^()]*\)/i, "");
  const option = `--category ${quoted(optionItems([name], columns).join(","))}`;
  for (const choice of options) {
    const base = `${name}_${slug(choice)}`;
    let own = base;
    for (let number = 2; variables.has(own) || columns.find(own) !== undefined; number++) own = `${base}_${number}`;
    variables.set(own, { label: `${question}: ${choice}`, column: name, choice });
    findings.decide(
      ["variables", own],
      "likely",
      both("one of the answers that could be ticked", "salah satu jawaban yang dapat dicentang"),
    );
    findings.remark("assumed-variable", `variables.${own}`, { name: own, kind: "category", option });
  }
}
